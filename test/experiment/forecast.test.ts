// The forecast against the clock: partition managers, hostile jobs, schedules of every kind.
import { describe, expect, test } from 'vitest';
import { chooseEngine } from '../../src/database/choose.ts';
import { embeddedEngine } from '../../src/database/engines/embedded.ts';
import { findLibrary, wanted } from '../../src/database/engines/faketime.ts';
import { dueOf } from '../../src/experiment/forecast/schedule.ts';
import type { Forecast } from '../../src/model/experiments.ts';
import { applyExample } from '../support/example.ts';
import { serverThere } from '../support/server.ts';

const engines = ['embedded', ...(serverThere() && findLibrary() !== null ? ['server'] : [])];
if (findLibrary() === null) console.warn(`SKIPPED on the server engine: ${wanted}.`);

async function forecastOf(
  migration: string,
  asOf = '2026-01-01T00:00:00Z',
  engine = embeddedEngine(),
): Promise<Forecast> {
  const { experiments } = await applyExample(engine, [], { name: '', given: '', migration, expect: [], asOf });
  if (experiments.forecast === null) throw new Error(JSON.stringify(experiments.notRun));
  return experiments.forecast;
}

const events = `CREATE TABLE public.events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);`;
/** The stand-in makes the first partitions around the present. */
const present = new Date().toISOString();
const partman = `CREATE SCHEMA partman; CREATE EXTENSION pg_partman SCHEMA partman; ${events}
SELECT partman.create_parent('public.events', 'at', '1 month');`;

describe('pg_partman', () => {
  test('maintenance makes partitions ahead and retires old ones', async () => {
    const { tables, jobs } = await forecastOf(
      `${partman}
      UPDATE partman.part_config SET retention = '6 months', retention_keep_table = false, infinite_time_partitions = true;
      SELECT cron.schedule('maintenance', '0 3 * * *', 'CALL partman.run_maintenance_proc()');`,
      present,
    );
    expect(tables[0]?.coverage.map(({ state }) => state)).toEqual(['accepted']);
    expect(jobs[0]?.failures).toBeNull();
    expect(jobs[0]?.made['public.events']).toBeGreaterThan(20);
    expect(jobs[0]?.ended['public.events']).toBeGreaterThan(15);
    const early = tables[0]?.partitions.filter(
      ({ to, ended }) => to !== null && ended !== null && Date.parse(ended.at) - Date.parse(to) < 180 * 86_400_000,
    );
    expect(early).toEqual([]);
  });

  test('without maintenance rows come to lie in its DEFAULT', async () => {
    const { tables } = await forecastOf(partman, present);
    expect(tables[0]?.coverage.map(({ state, partition }) => [state, partition])).toEqual([
      ['accepted', expect.any(String)],
      ['caught', 'public.events_default'],
    ]);
  });
});

describe.each(engines)('an old commit, on the %s engine', (wish) => {
  const daily = `${events} DO $$ BEGIN FOR n IN -2 .. 5 LOOP
    EXECUTE format('CREATE TABLE events_%s PARTITION OF events FOR VALUES FROM (%L) TO (%L)', n + 3, current_date + n, current_date + n + 1); END LOOP; END $$;`;
  test.each([
    ['by pg_partman', partman.replace('1 month', '1 day'), '2026-05-15'],
    ['by a loop from today on', daily, '2026-05-16'],
  ])('what is made %s stands around its day', async (_, migration, end) => {
    const { engine } = await chooseEngine({ engine: wish, extensions: [] });
    const { tables } = await forecastOf(migration, '2026-05-10T12:00:00Z', engine);
    const [first, second] = tables[0]?.coverage ?? [];
    expect([first?.state, first?.from.slice(0, 10)]).toEqual(['accepted', '2026-05-10']);
    expect(second?.from.slice(0, 10)).toBe(end);
  });
});

describe('hostile jobs', () => {
  const month = `${events} CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`;

  test('endless, failing and dropping its own table: all told, and the others run', async () => {
    const { tables, jobs } = await forecastOf(`${month}
      SELECT cron.schedule('endless', '@daily', 'DO $$ BEGIN LOOP END LOOP; END $$ -- DROP');
      SELECT cron.schedule('fails', '* * * * *', 'SELECT 1/0');
      SELECT cron.schedule('drops', '@monthly', 'DROP TABLE IF EXISTS events');
      SELECT cron.schedule('sleeps', '@weekly', 'SELECT pg_sleep(3600)');`);
    const told = Object.fromEntries(jobs.map((job) => [job.name, job]));
    expect(told.endless?.stopped).toMatch(/did not end within/);
    expect(told.sleeps?.stopped).toMatch(/did not end within/);
    expect(told.fails?.failures?.first.error.message).toBe('division by zero');
    expect(told.drops?.failures).toBeNull();
    expect(tables[0]?.partitions[0]?.ended).toMatchObject({ job: 'drops', how: 'dropped' });
  });

  test('ten thousand jobs: some are run, the rest is counted', async () => {
    const { jobs, notes } = await forecastOf(`${month}
      INSERT INTO cron.job (jobname, schedule, command) SELECT 'job ' || n, '0 ' || n % 24 || ' * * *', 'SELECT ' || n FROM generate_series(1, 10000) n;`);
    expect(jobs).toHaveLength(500);
    expect(notes.join(' ')).toContain('9500 more jobs were not run.');
  });
});

test('a table whose trigger refuses every row is looked at all the same', async () => {
  const { tables, notes } = await forecastOf(`${events}
    CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not by hand'; END $$;
    CREATE TRIGGER no BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION no();
    CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`);
  expect(tables[0]?.coverage.map(({ from, state }) => [from.slice(0, 10), state])).toEqual([
    ['2026-01-01', 'accepted'],
    ['2026-02-01', 'refused'],
  ]);
  expect(notes).toEqual(['Rows of public.events were made while its triggers were switched off.']);
});

describe('a run that is missed', () => {
  const roll = (schedule: string, end = '2099-01-01') => `${events}
    CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
    CREATE FUNCTION roll() RETURNS void LANGUAGE plpgsql AS $$ DECLARE month date := date_trunc('month', now() + interval '7 days'); BEGIN
      IF month < '${end}' AND to_regclass('events_' || to_char(month, 'YYYY_MM')) IS NULL THEN
        EXECUTE format('CREATE TABLE events_%s PARTITION OF events FOR VALUES FROM (%L) TO (%L)', to_char(month, 'YYYY_MM'), month, month + interval '1 month');
      END IF; END $$;
    SELECT cron.schedule('roll', '${schedule}', 'SELECT roll()');`;

  test('is made up for by the next one: nothing is lost, and what comes later is not blamed on it', async () => {
    const { tables } = await forecastOf(roll('0 3 * * *', '2027-01-01'));
    expect(tables[0]?.coverage.map(({ from, state }) => [from.slice(0, 10), state])).toEqual([
      ['2026-01-01', 'accepted'],
      ['2027-01-01', 'refused'],
    ]);
    expect(tables[0]?.missedRun).toEqual({ job: 'roll', at: '2026-01-25T03:00:00.000Z', lost: [] });
  });

  test('leaves a hole where nothing makes up for it', async () => {
    const { tables } = await forecastOf(roll('0 3 28 * *'));
    expect(tables[0]?.coverage.map(({ state }) => state)).toEqual(['accepted']);
    expect(tables[0]?.missedRun?.lost).toMatchObject([
      { from: '2026-02-01T00:00:00.000Z', until: '2026-03-01T00:00:00.000Z', state: 'refused' },
    ]);
  });
});

test('what was switched off to plant rows, and what could not be planted, is told', async () => {
  const { retention, notes } = await forecastOf(`
    CREATE TABLE guarded (id bigserial PRIMARY KEY, created_at timestamptz NOT NULL);
    CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not by hand'; END $$;
    CREATE TRIGGER no BEFORE INSERT ON guarded FOR EACH ROW EXECUTE FUNCTION no();
    CREATE TABLE impossible (created_at timestamptz NOT NULL, n int CHECK (n > 1 AND n < 1));
    ALTER TABLE impossible ALTER n SET NOT NULL;
    SELECT cron.schedule('clean', '0 3 * * *', 'DELETE FROM guarded WHERE created_at < now() - interval ''30 days''; DELETE FROM impossible WHERE created_at < now() - interval ''30 days''');`);
  expect(retention.map(({ table }) => table)).toContain('public.guarded');
  expect(notes).toContain('Rows of many ages were planted in public.guarded while its triggers were switched off.');
  expect(notes).toContainEqual(
    expect.stringMatching(
      /^How long rows of public\.impossible are kept was not measured: .*violates check constraint/,
    ),
  );
});

test.each([
  ['0 0 1 * *', '2026-02-01T00:00:00.000Z'],
  ['@hourly', '2026-01-15T13:00:00.000Z'],
  ['30 seconds', '2026-01-15T12:00:30.000Z'],
  ['0 0 $ * *', '2026-01-31T00:00:00.000Z'],
  ['15 4 * * SUN', '2026-01-18T04:15:00.000Z'],
  ['0 0 13 * 5', '2026-01-16T00:00:00.000Z'],
  ['@reboot', null],
  ['not a schedule', null],
])('%s is due at %s', (schedule, expected) => {
  const due = dueOf(schedule)?.(Date.parse('2026-01-15T12:00:00Z')) ?? null;
  expect(due === null ? null : new Date(due).toISOString()).toBe(expected);
});

describe('a job that does its work on one day only', () => {
  const roll = (condition: string) => `${events}
    CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
    CREATE FUNCTION roll() RETURNS void LANGUAGE plpgsql AS $$ DECLARE month date := date_trunc('month', now() + interval '1 month'); BEGIN
      IF NOT (${condition}) THEN RETURN; END IF;
      EXECUTE format('CREATE TABLE IF NOT EXISTS events_%s PARTITION OF events FOR VALUES FROM (%L) TO (%L)', to_char(month, 'YYYY_MM'), month, month + interval '1 month');
      END $$;
    SELECT cron.schedule('roll', '0 * * * *', 'SELECT roll()');`;

  test.each([
    'extract(day FROM now()) = 13',
    "to_char(now(), 'DD') = '13'",
    "date_part('dow', now()) = 3",
    'extract(hour FROM now()) = 5',
  ])('%s: is run on that day', async (condition) => {
    const { tables, jobs } = await forecastOf(roll(condition));
    expect(tables[0]?.coverage.map(({ state }) => state)).toEqual(['accepted']);
    expect(jobs[0]?.failures).toBeNull();
  });
});

describe('daily partitions', () => {
  const daily = (
    end: string,
    more = '',
  ) => `${events} DO $$ DECLARE d date := '2026-01-01'; BEGIN WHILE d < '${end}' LOOP
    EXECUTE format('CREATE TABLE events_%s PARTITION OF events FOR VALUES FROM (%L) TO (%L)', to_char(d, 'YYYYMMDD'), d, d + 1); d := d + 1; END LOOP; END $$; ${more}`;

  test.each([
    [
      'end on their last day',
      daily('2026-02-12'),
      [
        ['2026-01-01', 'accepted'],
        ['2026-02-12', 'refused'],
      ],
    ],
    [
      'before one without an end',
      daily('2026-01-10', "CREATE TABLE events_rest PARTITION OF events FOR VALUES FROM ('2026-01-10') TO (MAXVALUE);"),
      [
        ['2026-01-01', 'accepted'],
        ['2026-01-10', 'caught'],
      ],
    ],
    [
      'that a job drops ahead of time',
      daily(
        '2026-02-12',
        `CREATE FUNCTION drops() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
      EXECUTE format('DROP TABLE IF EXISTS events_%s', to_char(now() + interval '3 days', 'YYYYMMDD')); END $$;
      SELECT cron.schedule('drops', '0 0 19 1 *', 'SELECT drops()');`,
      ),
      [
        ['2026-01-01', 'accepted'],
        ['2026-01-22', 'refused'],
        ['2026-01-23', 'accepted'],
        ['2026-02-12', 'refused'],
      ],
    ],
  ])('%s', async (_, migration, coverage) => {
    const { tables } = await forecastOf(migration);
    expect(tables[0]?.coverage.map(({ from, state }) => [from.slice(0, 10), state])).toEqual(coverage);
  });
});
