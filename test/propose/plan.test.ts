// What is read from partitions as people make them: cadences, zones, names, holes, catch-alls, and what is too unclear to carry on.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Session } from '../../src/apply/engine.ts';
import type { PartitionPlan } from '../../src/flow.ts';
import { sharedEngine } from '../support/engine.ts';
import { codes, type Given, names, parts, plansOf, table } from './planning.ts';

let engine: Engine & AsyncDisposable;
let session: Session;
beforeAll(async () => {
  engine = await sharedEngine('embedded');
  session = await engine.open({ limits: { timeMs: 20_000, outputBytes: 4_000_000 }, extensions: [] });
});
afterAll(async () => {
  await session?.[Symbol.asyncDispose]();
  await engine?.[Symbol.asyncDispose]();
});

const plan = async (sql: string, given: Given = {}): Promise<PartitionPlan | undefined> =>
  (await plansOf(session, sql, given)).find((each) => each.table === 'public.t');

const monthly = { t_2026_09: '2026-09-01..2026-10-01', t_2026_10: '2026-10-01..2026-11-01', t_2026_11: '2026-11-01..2026-12-01' };

describe('what is there', () => {
  test('months', async () => {
    const found = await plan(table('date') + parts(monthly));
    expect(found).toMatchObject({ status: 'planned', codec: 'date', naming: 't_{YYYY_MM}', confidence: 'high', zone: null });
    expect(found?.cadence).toEqual({ unit: 'month', count: '1', words: 'monthly' });
    expect(found?.coverage).toMatchObject({ to: '2026-12-01', after: 'fails', proposed: '2027-03-01' });
    expect(found?.next[0]).toEqual({ schema: 'public', name: 't_2026_12', from: "'2026-12-01'", to: "'2027-01-01'", reason: 'next' });
    expect(names(found)).toEqual(['t_2026_12', 't_2027_01', 't_2027_02']);
  });

  test('enough is there', async () => {
    const found = await plan(
      table('date') + parts({ ...monthly, t_2026_12: '2026-12-01..2027-01-01', t_2027_01: '2027-01-01..2027-02-01', t_2027_02: '2027-02-01..2027-03-01' }),
    );
    expect(found?.status).toBe('covered');
    expect(found?.issues).toEqual([]);
  });

  test('two whole partitions ahead, however long they are', async () => {
    const found = await plan(table('date') + parts({ t_2024: '2024-01-01..2025-01-01', t_2025: '2025-01-01..2026-01-01', t_2026: '2026-01-01..2027-01-01' }));
    expect(names(found)).toEqual(['t_2027', 't_2028']);
  });

  test('years first, then months: the newest are carried on, and it is said', async () => {
    const found = await plan(table('date') + parts({ t_2025: '2025-01-01..2026-01-01', t_old: '2026-01-01..2026-09-01', ...monthly }));
    expect(names(found)?.[0]).toBe('t_2026_12');
    expect(codes(found)).toEqual(['mixed']);
  });

  test('February alone is told by its name', async () => {
    const found = await plan(table('date') + parts({ t_2027_02: '2027-02-01..2027-03-01' }), { asOf: '2027-02-10T00:00:00Z' });
    expect(found).toMatchObject({ confidence: 'low', cadence: { words: 'monthly' } });
    const days = await plan(table('date') + parts({ t_2027w05: '2027-02-01..2027-02-08' }), { asOf: '2027-02-03T00:00:00Z' });
    expect(names(days)?.slice(0, 2)).toEqual(['t_2027w06', 't_2027w07']);
  });

  test('one partition that its name does not explain: asked, nothing proposed', async () => {
    const found = await plan(table('date') + parts({ t_first: '2027-02-01..2027-03-01' }), { asOf: '2027-02-10T00:00:00Z' });
    expect(found).toMatchObject({ status: 'unclear', next: [] });
    expect(found?.issues[0]?.message).toBe('There is one partition, t_first (2027-02-01 to 2027-03-01); it could be monthly or every 4 weeks. Say which:');
    expect(found?.issues[0]?.configure).toBe('tables:\n  public.t:\n    partition: { every: month }');
    const told = await plan(table('date') + parts({ t_first: '2027-02-01..2027-03-01' }), {
      asOf: '2027-02-10T00:00:00Z',
      tables: { 'public.t': { partition: { every: 'month' } } },
    });
    expect(names(told)).toEqual(['t_p20270301', 't_p20270401', 't_p20270501']);
  });

  test('no two alike: asked, nothing proposed', async () => {
    const found = await plan(table('date') + parts({ a: '2026-01-01..2026-02-14', b: '2026-02-14..2026-07-01', c: '2026-07-01..2026-12-24' }));
    expect(found).toMatchObject({ status: 'unclear', next: [] });
    expect(codes(found)).toEqual(['irregular']);
  });

  test('one made by hand does not rename the rest', async () => {
    const found = await plan(table('date') + parts({ ...monthly, november_b: '2026-12-01..2027-01-01' }));
    expect(names(found)?.[0]).toBe('t_2027_01');
  });

  test('a name is cut in front of the date', async () => {
    const long = `${'a'.repeat(54)}_`;
    const found = await plan(`${table('date')}${parts({ [`${long}2026_10`]: '2026-10-01..2026-11-01', [`${long}2026_11`]: '2026-11-01..2026-12-01' })}`);
    expect(names(found)?.[0]).toBe(`${long}2026_12`);
    const longer = `CREATE TABLE ${'b'.repeat(60)} (k date) PARTITION BY RANGE (k); ${parts({ x1: '2026-10-01..2026-11-01', y1: '2026-11-01..2026-12-01' }, 'b'.repeat(60))}`;
    const [cut] = await plansOf(session, longer);
    expect(names(cut)?.[0]).toBe(`${'b'.repeat(53)}_p20261201`);
    expect(Buffer.byteLength(names(cut)?.[0] ?? '')).toBe(63);
  });

  test('capital and small letters, quotes', async () => {
    const found = await plan(
      table('date') + parts({ 'T "x" 2026M10': '2026-10-01..2026-11-01', 'T "x" 2026M11': '2026-11-01..2026-12-01' }).replaceAll('"T "x" ', '"T ""x"" '),
    );
    expect(names(found)?.[0]).toBe('T "x" 2026M12');
  });

  test('named by the last day, or by the end', async () => {
    const last = await plan(table('date') + parts({ t_20261031: '2026-10-01..2026-11-01', t_20261130: '2026-11-01..2026-12-01' }));
    expect(names(last)?.[0]).toBe('t_20261231');
    const end = await plan(table('date') + parts({ lt_20261101: '2026-10-01..2026-11-01', lt_20261201: '2026-11-01..2026-12-01' }));
    expect(names(end)?.[0]).toBe('lt_20270101');
  });

  test('a relation of that name is there already', async () => {
    const found = await plan(`${table('date')}${parts(monthly)} CREATE SEQUENCE t_2026_12;`);
    expect(names(found)).toEqual(['t_2027_01', 't_2027_02']);
    expect(codes(found)).toEqual(['name-taken']);
  });

  test('partitions in a schema of their own', async () => {
    const found = await plan(
      `CREATE SCHEMA parts; ${table('date')}${parts(monthly)} ${Object.keys(monthly)
        .map((name) => `ALTER TABLE ${name} SET SCHEMA parts;`)
        .join(' ')}`,
    );
    expect(found?.next.map(({ schema }) => schema)).toEqual(['parts', 'parts', 'parts']);
  });
});

describe('time', () => {
  test('ISO weeks over a year of 53', async () => {
    const found = await plan(table('date') + parts({ t_2026w51: '2026-12-14..2026-12-21', t_2026w52: '2026-12-21..2026-12-28' }), {
      asOf: '2026-12-22T00:00:00Z',
    });
    expect(names(found)?.slice(0, 3)).toEqual(['t_2026w53', 't_2027w01', 't_2027w02']);
  });

  test('weeks from Tuesday, quarters from November', async () => {
    const weeks = await plan(table('date') + parts({ t_20261117: '2026-11-17..2026-11-24', t_20261124: '2026-11-24..2026-12-01' }));
    expect(names(weeks)?.[0]).toBe('t_20261201');
    const quarters = await plan(table('date') + parts({ t_p20260801: '2026-08-01..2026-11-01', t_p20261101: '2026-11-01..2027-02-01' }));
    expect(quarters?.cadence?.words).toBe('quarterly');
    expect(names(quarters)).toEqual(['t_p20270201', 't_p20270501']);
  });

  test('midnights of a zone with both sides of a change of clocks', async () => {
    const found = await plan(
      table('timestamptz') + parts({ t_2026_10: '2026-09-30 22:00+00..2026-10-31 23:00+00', t_2026_11: '2026-10-31 23:00+00..2026-11-30 23:00+00' }),
    );
    expect(found).toMatchObject({ status: 'planned', zone: 'Europe/Berlin', cadence: { words: 'monthly' } });
    expect(found?.next.map(({ to }) => to)).toEqual(["'2026-12-31 23:00:00+00'", "'2027-01-31 23:00:00+00'", "'2027-02-28 23:00:00+00'"]);
    const summer = await plan(
      table('timestamptz') + parts({ t_2026_10: '2026-09-30 22:00+00..2026-10-31 23:00+00', t_2026_11: '2026-10-31 23:00+00..2026-11-30 23:00+00' }),
      {
        tables: { 'public.t': { partition: { ahead: '6 months' } } },
      },
    );
    expect(summer?.next.at(-1)?.to).toBe("'2027-05-31 22:00:00+00'");
  });

  test('+02 alone is two zones: asked, nothing proposed', async () => {
    const sql = table('timestamptz') + parts({ t_2026_07: '2026-06-30 22:00+00..2026-07-31 22:00+00', t_2026_08: '2026-07-31 22:00+00..2026-08-31 22:00+00' });
    const found = await plan(sql, { asOf: '2026-08-10T00:00:00Z' });
    expect(found).toMatchObject({ status: 'unclear', next: [] });
    expect(codes(found)).toEqual(['zone']);
    const told = await plan(sql, { asOf: '2026-08-10T00:00:00Z', tables: { 'public.t': { partition: { zone: 'Africa/Kigali' } } } });
    expect(told?.next.at(-1)?.to).toBe("'2026-11-30 22:00:00+00'");
    const database = await plan(`${sql} ALTER DATABASE postgres SET timezone = 'Europe/Paris';`, { asOf: '2026-08-10T00:00:00Z' });
    expect(database?.next.at(-1)?.to).toBe("'2026-11-30 23:00:00+00'");
  });

  test('hours go by the clock when clocks change', async () => {
    const found = await plan(
      table('timestamptz') + parts({ t_20261025_00: '2026-10-25 00:00+00..2026-10-25 01:00+00', t_20261025_01: '2026-10-25 01:00+00..2026-10-25 02:00+00' }),
      { asOf: '2026-10-25T01:30:00Z' },
    );
    expect(found?.cadence?.words).toBe('hourly');
    expect(found?.next).toHaveLength(60);
    expect(names(found)?.slice(0, 2)).toEqual(['t_20261025_02', 't_20261025_03']);
  });

  test('a uuid that is not of version 7 does not tell time', async () => {
    const found = await plan(table('uuid') + parts({ a: '00000000-0000-0000-0000-000000000000..80000000-0000-0000-0000-000000000000' }));
    expect(found).toMatchObject({ status: 'unclear', next: [] });
    expect(codes(found)).toEqual(['unknown-key']);
  });

  test('numbers that only count ask how far they have come', async () => {
    const sql = table('bigint') + parts({ t_p0: '0..1000000', t_p1000000: '1000000..2000000' });
    const found = await plan(sql);
    expect(found).toMatchObject({ status: 'covered', next: [], codec: 'number', cadence: { words: 'every 1000000' } });
    expect(codes(found)).toEqual(['counts']);
    const told = await plan(sql, { tables: { 'public.t': { rows: 1_500_000, rowsPerDay: 30_000 } } });
    expect(names(told)).toEqual(['t_p2000000', 't_p3000000', 't_p4000000']);
  });

  test('fractions of numbers, and ends just before midnight, are not carried on', async () => {
    expect(codes(await plan(table('numeric') + parts({ a: '0..2.5', b: '2.5..5.0' })))).toEqual(['unknown-key']);
    const ends = await plan(table('timestamp') + parts({ t_2026_10: '2026-10-01..2026-10-31 23:59:59', t_2026_11: '2026-11-01..2026-11-30 23:59:59' }));
    expect(ends).toMatchObject({ status: 'unclear', next: [] });
  });
});

describe('holes and catch-alls', () => {
  test('a hole ahead is filled, one that is past is told', async () => {
    const found = await plan(
      table('date') +
        parts({
          t_2026_08: '2026-08-01..2026-09-01',
          t_2026_10: '2026-10-01..2026-11-01',
          t_2026_11: '2026-11-01..2026-12-01',
          t_2027_02: '2027-02-01..2027-03-01',
          t_2027_03: '2027-03-01..2027-04-01',
        }),
    );
    expect(found?.next.map(({ name, reason }) => [name, reason])).toEqual([
      ['t_2026_12', 'gap'],
      ['t_2027_01', 'gap'],
    ]);
    expect(codes(found)).toEqual(['gap-past', 'gap']);
    expect(found?.coverage).toMatchObject({ to: '2026-12-01', proposed: '2027-04-01' });
  });

  test('already failing: from the one that holds now on', async () => {
    const found = await plan(table('date') + parts({ t_2026_06: '2026-06-01..2026-07-01', t_2026_07: '2026-07-01..2026-08-01' }));
    expect(names(found)).toEqual(['t_2026_11', 't_2026_12', 't_2027_01', 't_2027_02']);
    expect(codes(found)).toEqual(['failing']);
    const late = await plan(table('date') + parts({ t_2026_06: '2026-06-01..2026-07-01', t_2026_07: '2026-07-01..2026-08-01' }), {
      tables: { 'public.t': { partition: { late: '60 days' } } },
    });
    expect(late?.next.slice(0, 3).map(({ name, reason }) => [name, reason])).toEqual([
      ['t_2026_09', 'late'],
      ['t_2026_10', 'late'],
      ['t_2026_11', 'next'],
    ]);
  });

  test('rows of now in DEFAULT', async () => {
    const found = await plan(table('date') + parts({ t_2026_06: '2026-06-01..2026-07-01', t_2026_07: '2026-07-01..2026-08-01', rest: 'DEFAULT' }));
    expect(codes(found)).toEqual(['in-default']);
    expect(found?.next[0]).toMatchObject({ name: 't_2026_08', from: "'2026-08-01'", to: "'2027-01-01'", reason: 'catch-all' });
  });

  test('open towards the future, and the past', async () => {
    const found = await plan(
      table('date') +
        parts({ first: 'MINVALUE..2026-10-01', t_2026_10: '2026-10-01..2026-11-01', t_2026_11: '2026-11-01..2026-12-01', rest: '2026-12-01..MAXVALUE' }),
    );
    expect(found?.coverage).toMatchObject({ to: '2026-12-01', after: 'open-ended', into: 'rest' });
    expect(found?.next.map(({ name, reason }) => [name, reason])).toEqual([
      ['t_2026_12', 'catch-all'],
      ['t_2027_01', 'next'],
      ['t_2027_02', 'next'],
    ]);
  });

  test('only DEFAULT, and nothing at all', async () => {
    expect(codes(await plan(table('date') + parts({ rest: 'DEFAULT' })))).toEqual(['only-default']);
    const none = await plan(table('date'));
    expect(none).toMatchObject({ status: 'unclear', next: [] });
    expect(codes(none)).toEqual(['no-partition']);
  });
});

describe('several keys, several levels', () => {
  const tenants = (list: readonly string[]) =>
    list
      .map(
        (tenant) => `CREATE TABLE t_${tenant}_2026_10 PARTITION OF t FOR VALUES FROM ('${tenant}', '2026-10-01') TO ('${tenant}', '2026-11-01');
    CREATE TABLE t_${tenant}_2026_11 PARTITION OF t FOR VALUES FROM ('${tenant}', '2026-11-01') TO ('${tenant}', '2026-12-01');`,
      )
      .join('\n');

  test('a row for each tenant', async () => {
    const found = await plan(`${table('date', 'other, k')} ${tenants(['a', 'b'])}`);
    expect(names(found)).toEqual(['t_a_2026_12', 't_a_2027_01', 't_a_2027_02', 't_b_2026_12', 't_b_2027_01', 't_b_2027_02']);
    expect(found?.next[3]).toMatchObject({ from: "'b', '2026-12-01'", to: "'b', '2027-01-01'" });
  });

  test('the first key moves, the others begin at the least', async () => {
    const found =
      await plan(`${table('date', 'k, x')} CREATE TABLE t_2026_10 PARTITION OF t FOR VALUES FROM ('2026-10-01', MINVALUE) TO ('2026-11-01', MINVALUE);
      CREATE TABLE t_2026_11 PARTITION OF t FOR VALUES FROM ('2026-11-01', MINVALUE) TO ('2026-12-01', MINVALUE);`);
    expect(found?.next[0]).toMatchObject({ name: 't_2026_12', from: "'2026-12-01', MINVALUE", to: "'2027-01-01', MINVALUE" });
  });

  test('both keys move: nothing is proposed', async () => {
    const found = await plan(`${table('date', 'x, k')} CREATE TABLE a PARTITION OF t FOR VALUES FROM (1, '2026-10-01') TO (2, '2026-11-01');`);
    expect(codes(found)).toEqual(['several-keys']);
  });

  test('an expression', async () => {
    const found = await plan(
      `CREATE TABLE t (k timestamptz, x text) PARTITION BY RANGE (date_trunc('day', k AT TIME ZONE 'UTC')); ${parts({ t_2026_10: '2026-10-01..2026-11-01', t_2026_11: '2026-11-01..2026-12-01' })}`,
    );
    expect(found).toMatchObject({ codec: 'timestamp', status: 'planned' });
  });

  test('by list, then by time in each', async () => {
    const all = await plansOf(
      session,
      `CREATE TABLE t (k date, r text) PARTITION BY LIST (r); CREATE TABLE t_eu PARTITION OF t FOR VALUES IN ('eu') PARTITION BY RANGE (k);
      ${parts({ t_eu_2026_10: '2026-10-01..2026-11-01', t_eu_2026_11: '2026-11-01..2026-12-01' }, 't_eu')}`,
    );
    expect(all.map(({ table: name, status }) => [name, status])).toEqual([
      ['public.t', 'fixed'],
      ['public.t_eu', 'planned'],
    ]);
  });

  test('days within a month stay within it', async () => {
    const days = Object.fromEntries(['21', '22', '23', '24'].map((day) => [`t_11_${day}`, `2026-11-${day}..2026-11-${Number(day) + 1}`]));
    const all = await plansOf(
      session,
      `${table('date')} CREATE TABLE t_2026_11 PARTITION OF t FOR VALUES FROM ('2026-11-01') TO ('2026-12-01') PARTITION BY RANGE (k);
      ${parts(days, 't_2026_11').replaceAll('t_11_', 't_2026_11_')}`,
    );
    const inner = all.find(({ table: name }) => name === 'public.t_2026_11');
    expect(names(inner)).toEqual(['25', '26', '27', '28', '29', '30'].map((day) => `t_2026_11_${day}`));
  });

  test('values and remainders without a partition', async () => {
    const list = await plan(
      `CREATE TYPE s AS ENUM ('a', 'b, c', 'd'); CREATE TABLE t (k s) PARTITION BY LIST (k); CREATE TABLE ta PARTITION OF t FOR VALUES IN ('a', 'b, c');`,
    );
    expect(list?.issues.map(({ code, message }) => [code, message])).toEqual([
      ['list-incomplete', "k may be 'd', for which there is no partition and no DEFAULT: such a row is refused."],
    ]);
    const check = await plan(`CREATE TABLE t (k text CHECK (k IN ('x', 'it''s'))) PARTITION BY LIST (k); CREATE TABLE tx PARTITION OF t FOR VALUES IN ('x');`);
    expect(check?.issues[0]?.message).toBe("k may be 'it's', for which there is no partition and no DEFAULT: such a row is refused.");
    const hash = await plan(
      `CREATE TABLE t (k int) PARTITION BY HASH (k); CREATE TABLE h0 PARTITION OF t FOR VALUES WITH (modulus 4, remainder 0); CREATE TABLE h1 PARTITION OF t FOR VALUES WITH (modulus 2, remainder 1);`,
    );
    expect(hash?.issues[0]?.message).toBe('Of modulus 4 the remainders 2 have no partition: every row that hashes there is refused.');
  });
});

describe('looked after by others', () => {
  const sql = table('date') + parts(monthly);

  test('an application, a job, a word of the team', async () => {
    const application = await plan(sql, { makers: [{ table: null, who: 'pkg/store/partition.go', kind: 'application' }] });
    expect(application).toMatchObject({ status: 'managed', managedBy: 'pkg/store/partition.go', next: [] });
    const insisted = await plan(sql, {
      makers: [{ table: null, who: 'pkg/store/partition.go', kind: 'application' }],
      tables: { 'public.t': { partition: { propose: true } } },
    });
    expect(insisted?.status).toBe('planned');
    expect((await plan(sql, { makers: [{ table: 'public.t', who: 'job nightly', kind: 'job' }] }))?.managedBy).toBe('job nightly');
    expect((await plan(sql, { makers: [{ table: 'public.other', who: 'job nightly', kind: 'job' }] }))?.status).toBe('planned');
    expect((await plan(sql, { tables: { 'public.t': { partition: { propose: false } } } }))?.status).toBe('managed');
    expect((await plan(`${sql} COMMENT ON TABLE t IS 'Managed dynamically from the application';`))?.status).toBe('managed');
  });
});

describe('retirement', () => {
  const old = parts({ t_2026_06: '2026-06-01..2026-07-01', t_2026_07: '2026-07-01..2026-08-01', t_2026_08: '2026-08-01..2026-09-01', ...monthly });
  const keep = (more: object = {}) => ({ tables: { 'public.t': { retention: '90 days', partition: { retire: 'drop' as const }, ...more } } });

  test('what ended before the retention, and only when told to', async () => {
    expect((await plan(table('date') + old, { tables: { 'public.t': { retention: '90 days' } } }))?.retire).toEqual([]);
    const found = await plan(table('date') + old, keep());
    expect(found?.retire.map(({ name, action, concurrently }) => [name, action, concurrently])).toEqual([
      ['t_2026_06', 'detach', true],
      ['t_2026_07', 'detach', true],
    ]);
    expect(found?.retire[0]?.because).toBe('its rows end at 2026-07-01, and they are kept for 90 days');
  });

  test('with a DEFAULT not concurrently', async () => {
    const found = await plan(`${table('date')}${old}${parts({ rest: 'DEFAULT' })}`, keep());
    expect(found?.retire.map(({ concurrently }) => concurrently)).toEqual([false, false]);
  });

  test('never what a view, a foreign key or the last one forbids', async () => {
    const view = await plan(`${table('date')}${old} CREATE VIEW june AS SELECT * FROM t_2026_06;`, keep());
    expect(view?.retire.map(({ name }) => name)).toEqual(['t_2026_07']);
    expect(view?.issues.map(({ message }) => message)).toContain('t_2026_06 is old enough to go, but view public.june names it.');
    const keyed = await plan(`CREATE TABLE t (k date, PRIMARY KEY (k)) PARTITION BY RANGE (k); ${old} CREATE TABLE r (k date REFERENCES t);`, keep());
    expect(keyed?.retire).toEqual([]);
    expect(codes(keyed)).toContain('retire-refused');
    const last = await plan(table('date') + parts({ t_2026_06: '2026-06-01..2026-07-01', t_2026_07: '2026-07-01..2026-08-01' }), keep());
    expect(last?.retire.map(({ name }) => name)).toEqual(['t_2026_06']);
    expect(codes(last)).toContain('retire-last');
    expect(codes(await plan(table('date') + old, { tables: { 'public.t': { partition: { retire: 'drop' } } } }))).toEqual(['retire-without-retention']);
  });

  test('detached ones are dropped when they have waited', async () => {
    const detached = `${table('date')}${old} ALTER TABLE t DETACH PARTITION t_2026_06; ALTER TABLE t DETACH PARTITION t_2026_07; CREATE TABLE t_2020_01 (other text);`;
    const found = await plan(detached, keep());
    expect(found?.retire.map(({ name, action }) => [name, action])).toEqual([['t_2026_06', 'drop']]);
    const waiting = await plan(detached, keep({ dropAfter: '1 year' }));
    expect(waiting?.retire).toEqual([]);
    const moved = await plan(detached, { tables: { 'public.t': { tiers: { cold: { after: '90 days', do: 'detach', schema: 'archive' } } } } });
    expect(moved?.retire.map(({ name, action, to }) => [name, action, to])).toEqual([
      ['t_2026_07', 'move', 'archive'],
      ['t_2026_06', 'move', 'archive'],
    ]);
  });
});
