// What jobs of the history have made since it was written is there before a change is looked at.
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { embeddedEngine } from '../../src/database/engines/embedded.ts';
import { applyExample, inLab } from '../support/example.ts';

const events = (job: string) => `
  CREATE TABLE public.events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
  CREATE TABLE events_older PARTITION OF events FOR VALUES FROM (MINVALUE) TO ('2024-01-01');
  CREATE TABLE events_2025_01 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2025-02-01');
  CREATE TABLE events_2025_02 PARTITION OF events FOR VALUES FROM ('2025-02-01') TO ('2025-03-01');
  CREATE FUNCTION roll() RETURNS void LANGUAGE plpgsql AS $$ DECLARE month date := date_trunc('month', now() + interval '1 month'); BEGIN
    EXECUTE format('CREATE TABLE IF NOT EXISTS events_%s PARTITION OF events FOR VALUES FROM (%L) TO (%L)', to_char(month, 'YYYY_MM'), month, month + interval '1 month');
  END $$;
  ${job}`;
const daily = "SELECT cron.schedule('roll', '0 3 * * *', 'SELECT roll()');";
const indexed =
  "CREATE INDEX events_id ON events (id); CREATE TABLE events_2024_12 PARTITION OF events FOR VALUES FROM ('2024-12-01') TO ('2025-01-01');";

const lookAt = (given: string, migration: string) =>
  applyExample(embeddedEngine(), rules, { name: '', given, migration, expect: [], asOf: '2026-05-20T00:00:00Z' });
const aboutTime = (findings: Awaited<ReturnType<typeof lookAt>>['findings']) =>
  findings.filter(({ rule }) => rule === 'partitions/runway' || rule === 'partitions/gap');

describe('a change a year after the jobs were scheduled', () => {
  test('finds the partitions that they have made, and is told so', async () => {
    const { applied, findings } = await lookAt(events(daily), indexed);
    const names = Object.values(applied.baseCatalog.tables).map(({ name }) => name);
    expect(names).toContain('events_2026_05');
    expect(names).toContain('events_2026_06');
    expect(names).not.toContain('events_2026_07');
    // Nothing from before the history.
    expect(names.filter((name) => name < 'events_2025_01' && name.startsWith('events_2'))).toEqual([]);
    expect(applied.notes).toContain(
      'The scheduled jobs that make partitions were run up to 2026-05-20 first: what they have made by then is in no migration.',
    );
    expect(aboutTime(findings)).toEqual([]);
  });

  test('finds none where nothing makes them', async () => {
    const { applied, findings } = await lookAt(events(''), indexed);
    expect(applied.notes.join()).not.toContain('scheduled jobs');
    expect(aboutTime(findings).map(({ message }) => message)).toEqual([
      expect.stringContaining('no partition holds 2026-05-20'),
    ]);
  });

  test('is not helped by a job that it brings itself', async () => {
    const { applied, experiments } = await lookAt(events(''), daily);
    expect(applied.notes.join()).not.toContain('scheduled jobs');
    expect(experiments.forecast?.tables[0]?.coverage.map(({ from, state }) => [from.slice(0, 10), state])).toEqual([
      ['2026-05-20', 'refused'],
      ['2026-06-01', 'accepted'],
    ]);
  });

  test('has many jobs behind it, each of which ran every day', async () => {
    const many = Array.from(
      { length: 30 },
      (_, n) => `SELECT cron.schedule('roll-${n}', '${n} 3 * * *', 'SELECT roll()');`,
    ).join('\n');
    const { applied, findings } = await lookAt(events(many), indexed);
    expect(Object.values(applied.baseCatalog.tables).map(({ name }) => name)).toContain('events_2026_06');
    expect(aboutTime(findings)).toEqual([]);
  });

  test('goes on without a job that does not end', async () => {
    const endless = "SELECT cron.schedule('endless', '0 2 * * *', $$DO 'BEGIN LOOP END LOOP; END' -- drop$$);";
    const names = await inLab(
      embeddedEngine(),
      { given: events(`${endless} ${daily}`), migration: 'SELECT 1', asOf: '2026-05-20T00:00:00Z' },
      async ({ applied }) => Object.values(applied.headCatalog.tables).map(({ name }) => name),
    );
    expect(names).toContain('events_2026_06');
  });
});
