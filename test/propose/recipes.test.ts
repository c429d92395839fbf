// Proposals with something in their way: DEFAULT, MAXVALUE, retirement, divided siblings; and that a second run finds nothing to do.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/database/engine.ts';
import { sharedEngine } from '../support/engine.ts';
import { testedEngines } from '../support/server.ts';
import { parts, table } from './planning.ts';
import { repositories } from './repositories.ts';
import { type Asked, failures, type Proposed, proposeIn, tableOf } from './site.ts';

const asOf = '2026-11-24T12:00:00Z';
const monthly = {
  t_2026_09: '2026-09-01..2026-10-01',
  t_2026_10: '2026-10-01..2026-11-01',
  t_2026_11: '2026-11-01..2026-12-01',
};

describe.each(testedEngines())('on the %s engine', (name) => {
  let engine: Engine & AsyncDisposable;
  beforeAll(async () => {
    engine = await sharedEngine(name);
  });
  afterAll(() => engine?.[Symbol.asyncDispose]());

  const run = async (sql: string, asked: Partial<Asked> = {}, layout = 'golang-migrate'): Promise<Proposed> => {
    const result = await proposeIn(engine, repositories[layout]?.files(sql) ?? {}, { asOf, ...asked });
    result.folder[Symbol.dispose]();
    return result;
  };
  const bounds = ({ after }: Proposed) =>
    Object.fromEntries(
      tableOf(after, 't').partitions.map(({ name: partition, bound }) => [partition, bound.replace('FOR VALUES ', '')]),
    );
  const migrations = ({ proposal }: Proposed) => proposal.files.filter(({ kind }) => kind === 'migration');
  const counts = 'SELECT tableoid::regclass::text AS t, count(*)::int AS n FROM t GROUP BY 1 ORDER BY 1';

  test.each(['guarded', 'plain'] as const)(
    'a DEFAULT is looked at first, so that attaching need not: %s',
    async (form) => {
      const result = await run(
        `${table('timestamptz')}${parts({ ...monthly, rest: 'DEFAULT' })} INSERT INTO t VALUES ('2020-01-01');`,
        {
          partitions: { form },
          ask: counts,
        },
      );
      expect(failures(result)).toEqual([]);
      expect(migrations(result).map(({ path }) => path.replace(/^.*\/\d+_|\.up\.sql$/g, ''))).toEqual([
        'check_rest',
        'validate_rest',
        'add_t_partitions_2026_12_to_2027_03',
      ]);
      expect(Object.keys(bounds(result))).toEqual([
        'rest',
        ...Object.keys(monthly),
        't_2026_12',
        't_2027_01',
        't_2027_02',
      ]);
      expect(tableOf(result.after, 't').partitions.find(({ isDefault }) => isDefault)?.constraints).toEqual([]);
      expect(result.rows).toEqual([{ t: 'rest', n: 1 }]);
    },
  );

  test.each(['guarded', 'plain'] as const)(
    'rows of now in DEFAULT: it becomes their partition, with the rows: %s',
    async (form) => {
      const given = `${table('timestamptz')}${parts({ t_2026_06: '2026-06-01..2026-07-01', t_2026_07: '2026-07-01..2026-08-01', rest: 'DEFAULT' })}
      INSERT INTO t SELECT '2026-08-01'::timestamptz + n * interval '1 hour' FROM generate_series(0, 999) n;`;
      const result = await run(given, { partitions: { form }, ask: counts });
      expect(failures(result)).toEqual([]);
      expect(bounds(result)).toMatchObject({
        t_2026_08: "FROM ('2026-08-01 00:00:00+00') TO ('2027-01-01 00:00:00+00')",
        t_2027_01: "FROM ('2027-01-01 00:00:00+00') TO ('2027-02-01 00:00:00+00')",
        t_2027_02: "FROM ('2027-02-01 00:00:00+00') TO ('2027-03-01 00:00:00+00')",
        rest: 'DEFAULT',
      });
      expect(result.rows).toEqual([{ t: 't_2026_08', n: 1000 }]);
      expect(result.after.tables[0]?.partitions.every(({ constraints }) => constraints.length === 0)).toBe(true);
    },
  );

  test('rows elsewhere in DEFAULT: the second migration fails before anything is touched', async () => {
    const given = `${table('date')}${parts({ t_2026_06: '2026-06-01..2026-07-01', t_2026_07: '2026-07-01..2026-08-01', rest: 'DEFAULT' })} INSERT INTO t VALUES ('2020-01-01'), ('2026-09-09');`;
    const result = await run(given);
    expect(failures(result)[0]).toMatch(
      /VALIDATE CONSTRAINT .*: check constraint "rest_headroom" (of relation "rest" )?is violated by some row/s,
    );
    const query = /SELECT count.*;/.exec(
      result.proposal.sections.find(({ heading }) => heading === 'Ask production first')?.body ?? '',
    )?.[0];
    const asked = await run(given, { ask: `${query}` });
    expect(asked.rows.map(({ count }) => Number(count))).toEqual([1]);
  });

  test('open to MAXVALUE: cut down with its rows, and a new one behind', async () => {
    const given = `${table('date')}${parts({ first: 'MINVALUE..2026-07-01', t_2026q3: '2026-07-01..2026-10-01', t_2026q4: '2026-10-01..2027-01-01', rest: '2027-01-01..MAXVALUE' })} INSERT INTO t VALUES ('2027-01-31');`;
    const result = await run(given, { ask: counts });
    expect(failures(result)).toEqual([]);
    expect(bounds(result)).toMatchObject({
      t_2027q1: "FROM ('2027-01-01') TO ('2027-04-01')",
      t_2027q2: "FROM ('2027-04-01') TO ('2027-07-01')",
      rest: "FROM ('2027-07-01') TO (MAXVALUE)",
    });
    expect(result.rows).toEqual([{ t: 't_2027q1', n: 1 }]);
  });

  test('detached one by one where the layout can, in one go where it cannot', async ({ skip }) => {
    skip(engine.major < 14, 'DETACH PARTITION CONCURRENTLY is new in PostgreSQL 14');
    const given = `${table('date')}${parts({ t_2026_07: '2026-07-01..2026-08-01', t_2026_08: '2026-08-01..2026-09-01', ...monthly, t_2026_12: '2026-12-01..2027-03-02' })}`;
    const tables = {
      'public.t': { retention: '80 days', partition: { retire: 'drop' as const, every: 'month', ahead: '1 month' } },
    };
    const alone = await run(given, { tables });
    expect(failures(alone)).toEqual([]);
    expect(migrations(alone).map(({ content }) => /DETACH PARTITION \S+ CONCURRENTLY/.test(content))).toEqual([
      true,
      true,
    ]);
    expect(Object.keys(bounds(alone))).toEqual(['t_2026_09', 't_2026_10', 't_2026_11', 't_2026_12']);
    const together = await run(given, { tables }, 'supabase');
    expect(failures(together)).toEqual([]);
    expect(migrations(together)).toHaveLength(1);
    expect(migrations(together)[0]?.content).not.toMatch(/DETACH PARTITION \S+ CONCURRENTLY/);
    expect(Object.keys(bounds(together))).toEqual(['t_2026_09', 't_2026_10', 't_2026_11', 't_2026_12']);
  });

  test('detached in one go where production cannot do it concurrently', async () => {
    const given = `${table('date')}${parts({ t_2026_07: '2026-07-01..2026-08-01', ...monthly, t_2026_12: '2026-12-01..2027-03-02' })}`;
    const tables = {
      'public.t': { retention: '80 days', partition: { retire: 'drop' as const, every: 'month', ahead: '1 month' } },
    };
    const result = await run(given, { tables, major: 13 });
    expect(failures(result)).toEqual([]);
    expect(
      migrations(result).map(({ content }) => /DETACH PARTITION [\w.]+(?: CONCURRENTLY)?/.exec(content)?.[0]),
    ).toEqual(['DETACH PARTITION public.t_2026_07']);
    expect(Object.keys(bounds(result))).not.toContain('t_2026_07');
  });

  test('a detached partition is a table that Prisma would drop, and that is said', async () => {
    const given = `${table('date')}${parts({ t_2026_08: '2026-08-01..2026-09-01', ...monthly, t_2026_12: '2026-12-01..2027-01-01' })}`;
    const tables = {
      'public.t': { retention: '80 days', partition: { retire: 'detach' as const, ahead: '1 month', premake: 1 } },
    };
    const result = await run(given, { tables }, 'prisma');
    expect(failures(result)).toEqual([]);
    expect(result.proposal.notes).toEqual([
      expect.stringMatching(
        /^Once detached, Prisma takes t_2026_08 for tables that schema\.prisma lacks, and the next `prisma migrate dev` writes DROP TABLE for them\./,
      ),
    ]);
    expect(migrations(result)[0]?.content).toContain('-- Prisma then takes it for a table that schema.prisma lacks');
    expect((await run(given, { tables })).proposal.notes).toEqual([]);
  });

  test('detached long ago: dropped', async () => {
    const given = `${table('date')}${parts({ t_2026_06: '2026-06-01..2026-07-01', ...monthly })} ALTER TABLE t DETACH PARTITION t_2026_06;`;
    const result = await run(given, {
      tables: { 'public.t': { retention: '30 days', partition: { retire: 'drop', ahead: '1 month', premake: 1 } } },
    });
    expect(failures(result)).toEqual([]);
    expect(Object.values(result.applied.headCatalog.tables).map((each) => each.name)).not.toContain('t_2026_06');
  });

  test('siblings that are divided by hash are divided alike', async () => {
    const month = (
      name: string,
      from: string,
      to: string,
    ) => `CREATE TABLE ${name} PARTITION OF t FOR VALUES FROM ('${from}') TO ('${to}') PARTITION BY HASH (x);
      CREATE TABLE ${name}_h0 PARTITION OF ${name} FOR VALUES WITH (modulus 2, remainder 0); CREATE TABLE ${name}_h1 PARTITION OF ${name} FOR VALUES WITH (modulus 2, remainder 1) WITH (fillfactor = 80);`;
    const result = await run(
      `${table('date')} CREATE INDEX ON t (other); ${month('t_2026_10', '2026-10-01', '2026-11-01')} ${month('t_2026_11', '2026-11-01', '2026-12-01')}`,
    );
    expect(failures(result)).toEqual([]);
    const made = tableOf(result.after, 't_2027_01');
    expect(made.definition).toBe('HASH (x)');
    expect(made.partitions.map(({ name: partition, options }) => [partition, options])).toEqual([
      ['t_2027_01_h0', []],
      ['t_2027_01_h1', ['fillfactor=80']],
    ]);
  });

  test('once applied, there is nothing to do', async () => {
    const given = `${table('date')}${parts(monthly)}`;
    const first = await run(given);
    const again = await run(
      `${given}\n${migrations(first)
        .map(({ content }) => content)
        .join('\n')}`,
    );
    expect(again.proposal.files).toEqual([]);
    expect(again.proposal.title).toBe('No partitions to add');
    const twice = await run(
      `${given}\n${migrations(first)
        .map(({ content }) => `${content}\n${content}`)
        .join('\n')}`,
    );
    expect(twice.proposal.files).toEqual([]);
  });

  test('where default privileges give more than siblings have, it is taken away', async () => {
    const given = `CREATE TABLE x (id int); ${table('date')}${parts(monthly)} GRANT SELECT ON t_2026_11 TO reader; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO anon;`;
    const result = await run(given);
    expect(failures(result)).toEqual([]);
    const rights = (partition: string) =>
      tableOf(result.after, 't').partitions.find((each) => each.name === partition)?.privileges;
    expect(rights('t_2026_12')).toEqual(rights('t_2026_11'));
  });

  test('at most so many at once', async () => {
    const hourly = `${table('timestamptz')}${parts({ t_2026112410: '2026-11-24 10:00+00..2026-11-24 11:00+00', t_2026112411: '2026-11-24 11:00+00..2026-11-24 12:00+00', t_2026112412: '2026-11-24 12:00+00..2026-11-24 13:00+00' })}`;
    const result = await run(hourly, { partitions: { most: 7 } });
    expect(failures(result)).toEqual([]);
    expect(tableOf(result.after, 't').partitions).toHaveLength(10);
  });
});
