// Side by side with pg_partman on the same parents: the partitions it would make next are those that are planned, or the reason why not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPartitions } from '../../src/catalog/partitions.ts';
import { defaultConfig } from '../../src/config/config.ts';
import { chooseEngine } from '../../src/database/choose.ts';
import type { Engine, Session } from '../../src/database/engine.ts';
import { planTable } from '../../src/propose/plan/plan.ts';
import { server, versionFor } from '../support/server.ts';

const there = server?.extensions.has('pg_partman') === true;
if (!there) console.warn('SKIPPED: pg_partman is not installed (Debian: apt-get install postgresql-15-partman).');

/** Type of the key, interval as pg_partman takes it, where it begins. */
const sets: readonly (readonly [string, string, string, string])[] = [
  ['hours', 'timestamptz', 'hourly', ''],
  ['days', 'timestamptz', 'daily', ''],
  ['weeks', 'timestamptz', 'weekly', ''],
  ['ten_days', 'timestamp', '10 days', ''],
  ['months', 'timestamptz', 'monthly', ''],
  ['months_of_dates', 'date', 'monthly', ''],
  ['quarters', 'timestamptz', 'quarterly', ''],
  ['half_years', 'timestamp', '6 months', ''],
  ['years', 'timestamptz', 'yearly', ''],
  ['from_november', 'timestamptz', '3 months', '2025-11-01'],
  ['from_tuesday', 'timestamptz', '7 days', '2026-11-03'],
  ['numbers', 'bigint', '100000', ''],
];

describe.runIf(there)('pg_partman 4 of Debian', () => {
  let engine: Engine;
  let session: Session;
  beforeAll(async () => {
    ({ engine } = await chooseEngine({
      engine: 'server',
      postgresVersion: versionFor('server'),
      extensions: ['pg_partman'],
    }));
    session = await engine.open({ limits: { timeMs: 60_000, outputBytes: 4_000_000 }, extensions: [] });
    await session.admin(
      'CREATE SCHEMA partman; CREATE EXTENSION pg_partman SCHEMA partman; GRANT ALL ON SCHEMA partman TO PUBLIC; GRANT ALL ON ALL TABLES IN SCHEMA partman TO PUBLIC',
    );
  });
  afterAll(async () => session?.[Symbol.asyncDispose]());

  /** Names and bounds, as Postgres prints them. */
  const partitions = async (name: string) => {
    const facts = await readPartitions(session, session.major, '0');
    return { facts, table: facts.tables.find((each) => each.name === name) };
  };

  test.each(sets)('%s: %s %s', async (name, type, interval, start) => {
    const outcome =
      await session.run(`SET TimeZone = 'UTC'; CREATE TABLE public.${name} (k ${type} NOT NULL) PARTITION BY RANGE (k);
      SELECT partman.create_parent('public.${name}', 'k', 'native', '${interval}'${start === '' ? '' : `, p_start_partition := '${start}'`})`);
    expect(outcome).toMatchObject({ kind: 'done' });
    // Its DEFAULT keeps rows that come too early; here only the dated ones are compared.
    await session.run(`DROP TABLE public.${name}_default`);
    const { facts, table } = await partitions(name);
    if (table === undefined) throw new Error(`no ${name}`);
    const [row] = await session.query<{ now: string }>(
      'SELECT to_char(now() AT TIME ZONE \'UTC\', \'YYYY-MM-DD"T"HH24:MI:SS"Z"\') AS now',
    );
    // How many pg_partman makes for a premake differs by one between intervals; which they are is what is compared.
    const declared = { rows: 50_000, partition: { propose: true, premake: 9, ahead: '1 h' } };
    const config = { tables: { [`public.${name}`]: declared }, partitions: defaultConfig.partitions };
    const { plan } = planTable(table, {
      facts,
      catalog: { jobs: [], routines: {} },
      config,
      asOf: new Date(row?.now ?? ''),
      makers: [],
    });
    const planned = plan.next.map(({ name: partition, from, to }) => `${partition} ${from} ${to}`.replaceAll("'", ''));
    const known = new Set(table.partitions.map((partition) => partition.name));
    const value = type === 'bigint' ? '50000' : 'now()';
    const made =
      await session.run(`UPDATE partman.part_config SET premake = 7, infinite_time_partitions = true WHERE parent_table = 'public.${name}';
      INSERT INTO public.${name} VALUES (${value}); SELECT partman.run_maintenance('public.${name}')`);
    expect(made).toMatchObject({ kind: 'done' });
    const theirs = (await partitions(name)).table?.partitions.filter((partition) => !known.has(partition.name)) ?? [];
    const bound = /FROM \('?([^')]*)'?\) TO \('?([^')]*)'?\)/;
    const expected = theirs.map(
      ({ name: partition, bound: text }) => `${partition} ${bound.exec(text)?.slice(1).join(' ')}`,
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(planned.slice(0, expected.length).sort()).toEqual(expected.sort());
  });

  test('a set of its own is left to it, and what would stop it is told', async () => {
    const { facts, table } = await partitions('months');
    if (table === undefined) throw new Error('no months');
    const config = { tables: {}, partitions: defaultConfig.partitions };
    const { plan } = planTable(table, {
      facts,
      catalog: { jobs: [], routines: {} },
      config,
      asOf: new Date(),
      makers: [],
    });
    expect(plan).toMatchObject({ status: 'managed', managedBy: 'pg_partman', next: [] });
    expect(plan.issues.map(({ code }) => code)).toEqual(['partman-unscheduled']);
    const jobs = [{ id: 1, name: 'm', schedule: '@hourly', command: 'CALL partman.run_maintenance_proc()' }];
    expect(
      planTable(table, { facts, catalog: { jobs, routines: {} }, config, asOf: new Date(), makers: [] }).plan.issues,
    ).toEqual([]);
  });

  test('how long its maintenance may fail is told where that is short', async () => {
    const { facts, table } = await partitions('hours');
    if (table === undefined) throw new Error('no hours');
    const jobs = [{ id: 1, name: 'm', schedule: '@hourly', command: 'CALL partman.run_maintenance_proc()' }];
    const config = { tables: {}, partitions: defaultConfig.partitions };
    const { plan } = planTable(table, { facts, catalog: { jobs, routines: {} }, config, asOf: new Date(), makers: [] });
    expect(plan.issues.map(({ message }) => message)).toEqual([
      'pg_partman makes 7 partitions of 1 hour ahead: maintenance that fails for 7 hours leaves rows without one.',
    ]);
  });
});
