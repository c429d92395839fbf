// Side by side with pg_partman: sets of partitions that are declared, maintained and retired come out of its stand-in as they do out of it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/rules.ts';
import { chooseEngine } from '../../src/database/choose.ts';
import type { Session } from '../../src/database/engine.ts';
import { findLibrary } from '../../src/database/engines/faketime.ts';
import { server, versionFor } from '../support/server.ts';
import { type Story, storiesOf4, storiesOf5 } from './partman-stories.ts';
import { tell } from './partman-tell.ts';
import { ask, engines, type Laid, lay } from './site.ts';

/** The release that the server has; null when it has none. */
function installed(): string | null {
  if (server?.extensions.has('pg_partman') !== true) return null;
  const control = join('/usr/share/postgresql', String(server.major), 'extension/pg_partman.control');
  return existsSync(control) ? (/default_version = '(.+)'/.exec(readFileSync(control, 'utf8'))?.[1] ?? null) : null;
}

const release = installed();
const live: readonly Story[] =
  findLibrary() === null
    ? []
    : release?.startsWith('4.7.') === true
      ? storiesOf4
      : release === '5.1.0'
        ? storiesOf5
        : [];
if (live.length === 0)
  console.warn(
    `SKIPPED: pg_partman ${release ?? ''} is not what is compared with, which needs 4.7 and libfaketime (Debian: apt-get install postgresql-15-partman faketime).`,
  );

/** What pg_partman 5.1.0 was seen to do, by the story's name. */
const seen = new Map(
  readFileSync(join(root, 'test/support/partman-5.1.0.txt'), 'utf8')
    .split('\n# ')
    .slice(1)
    .map((part) => part.trimEnd().split('\n'))
    .map(([name = '', ...lines]) => [name, lines] as const),
);

const thingsAndParts = `SELECT proname AS thing, a AS part FROM pg_proc, unnest(proargnames) a WHERE pronamespace = 'partman'::regnamespace
  UNION SELECT relname, attname FROM pg_class c JOIN pg_attribute ON attrelid = c.oid AND attnum > 0 WHERE relnamespace = 'partman'::regnamespace AND relkind = 'r'`;
/** What it has for itself, or for sets by trigger. */
const inner =
  /^(apply_(cluster|foreign_keys|privileges|publications)|check_(?!default)|create_(function_|trigger)|custom_time|drop_partition_column|inherit_|template_)/;

/** Read in its release notes, not seen. */
const later: Readonly<Record<string, { readonly steps: readonly string[]; readonly told: readonly string[] }>> = {
  '5.2: times in keys of version 7': {
    steps: [
      'CREATE TABLE w.t (k uuid NOT NULL) PARTITION BY RANGE (k)',
      "SELECT partman.create_parent('w.t', 'k', '1 day', p_premake => 1, p_time_encoder => 'partman.uuid7_time_encoder', p_time_decoder => 'partman.uuid7_time_decoder')",
      'INSERT INTO w.t VALUES (partman.uuid7_time_encoder(now()))',
      '2026-11-26T01:00:00Z',
      "INSERT INTO w.t VALUES (partman.uuid7_time_encoder('2026-11-25 23:00+00'))",
      "SELECT partman.run_maintenance('w.t')",
    ],
    told: [
      '2 + t_default DEFAULT',
      '2 + t_p20261123 FROM 01a205b3-d000-0000-0000-000000000000 TO 01a20ada-2c00-0000-0000-000000000000',
      '2 + t_p20261124 FROM 01a20ada-2c00-0000-0000-000000000000 TO 01a21000-8800-0000-0000-000000000000',
      '2 + t_p20261125 FROM 01a21000-8800-0000-0000-000000000000 TO 01a21526-e400-0000-0000-000000000000',
      '6 + t_p20261126 FROM 01a21526-e400-0000-0000-000000000000 TO 01a21a4d-4000-0000-0000-000000000000',
    ],
  },
  '5.2: a key that may be null': {
    steps: [
      'CREATE TABLE w.t (k date) PARTITION BY RANGE (k)',
      "SELECT partman.create_parent('w.t', 'k', '1 year', p_premake => 1, p_control_not_null => false)",
    ],
    told: [
      '2 + t_default DEFAULT',
      '2 + t_p20250101 FROM 2025-01-01 TO 2026-01-01',
      '2 + t_p20260101 FROM 2026-01-01 TO 2027-01-01',
      '2 + t_p20270101 FROM 2027-01-01 TO 2028-01-01',
    ],
  },
  '5.3: numbers with an offset, a table that becomes the DEFAULT': {
    steps: [
      'CREATE TABLE w.t (k int NOT NULL) PARTITION BY RANGE (k)',
      'CREATE TABLE w.t_default (LIKE w.t)',
      "SELECT partman.create_parent('w.t', 'k', '10', p_premake => 1, p_offset_id => 5)",
    ],
    told: [
      '2 + t_default alone',
      '3 - t_default alone',
      '3 + t_default DEFAULT',
      '3 + t_p15 FROM 15 TO 25',
      '3 + t_p5 FROM 5 TO 15',
    ],
  },
  '5.4: in its own words, by the clocks of another zone, and let go': {
    steps: [
      'CREATE TABLE w.t (k timestamptz NOT NULL) PARTITION BY RANGE (k)',
      "SELECT partman.create_partition('w.t', 'k', '1 day', p_premake => 1, p_timezone => 'Africa/Kigali')",
      'INSERT INTO w.t VALUES (now())',
      '2026-11-25T10:00:00Z',
      'INSERT INTO w.t VALUES (now())',
      "SELECT partman.run_maintenance('w.t')",
      "SELECT partman.config_cleanup('w.t')",
      '? SELECT count(*) FROM partman.part_config',
    ],
    told: [
      '2 + t_default DEFAULT',
      '2 + t_p20261123 FROM 2026-11-22 22:00:00+00 TO 2026-11-23 22:00:00+00',
      '2 + t_p20261124 FROM 2026-11-23 22:00:00+00 TO 2026-11-24 22:00:00+00',
      '2 + t_p20261125 FROM 2026-11-24 22:00:00+00 TO 2026-11-25 22:00:00+00',
      '6 + t_p20261126 FROM 2026-11-25 22:00:00+00 TO 2026-11-26 22:00:00+00',
      '8 = {"count":0}',
    ],
  },
};

describe('the stand-in', () => {
  let real: Session;
  const laid: Laid[] = [];
  beforeAll(async () => {
    for (const engine of engines)
      laid.push(await lay(engine, 'postgres', [ask('pg_partman', 'partman')], [], [], true));
    if (live.length === 0) return;
    const { engine } = await chooseEngine({
      engine: 'server',
      postgresVersion: versionFor('server'),
      extensions: ['pg_partman'],
    });
    real = await engine.open({ limits: { timeMs: 60_000, outputBytes: 1 << 20 }, extensions: [], clock: true });
    await real.admin(
      'CREATE SCHEMA partman; CREATE EXTENSION pg_partman SCHEMA partman; GRANT ALL ON SCHEMA partman TO PUBLIC; GRANT ALL ON ALL TABLES IN SCHEMA partman TO PUBLIC',
    );
  });
  afterAll(async () => real?.[Symbol.asyncDispose]());
  /** The stand-in on the engine of the one that is installed, and on the other. */
  const ours = (engine: string) => laid.find(({ session }) => session.engine === engine)?.session as Session;

  test.runIf(live.length > 0).each(live)('does as the one that is installed: $name', async (story) => {
    const told = await tell(real, story);
    expect(told.length).toBeGreaterThan(0);
    expect(await tell(ours('server'), story)).toEqual(told);
  });

  test.runIf(live.length > 0)('has the columns of the one that is installed, and takes its arguments', async () => {
    const names = async (session: Session) => {
      const rows = await session.query<{ thing: string; part: string }>(thingsAndParts);
      return rows.filter(({ thing }) => !inner.test(thing)).map(({ thing, part }) => `${thing} ${part}`);
    };
    const has = new Set(await names(ours('server')));
    expect((await names(real)).filter((name) => !has.has(name))).toEqual([]);
  });

  test.each(storiesOf5)('does as version 5.1 did: $name', async (story) => {
    expect(await tell(ours('embedded'), story)).toEqual(seen.get(story.name));
  });

  test.each(Object.entries(later))('does what its later versions are said to do: %s', async (_, { steps, told }) => {
    for (const { session } of laid.filter((each) => each.session.clock !== null))
      expect(await tell(session, { name: '', steps: ['2026-11-24T10:17:23Z', ...steps] })).toEqual(told);
  });
});
