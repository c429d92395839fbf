// What a partition key tells of time, and which one moves where there are several keys or levels.
import { describe, expect, test } from 'vitest';
import { codes, names, parts, planner, table } from './planning.ts';

const { plan, plans } = planner();

describe('time', () => {
  test('ISO weeks over a year of 53', async () => {
    const found = await plan(
      table('date') + parts({ t_2026w51: '2026-12-14..2026-12-21', t_2026w52: '2026-12-21..2026-12-28' }),
      {
        asOf: '2026-12-22T00:00:00Z',
      },
    );
    expect(names(found)?.slice(0, 3)).toEqual(['t_2026w53', 't_2027w01', 't_2027w02']);
  });

  test('weeks from Tuesday, quarters from November', async () => {
    const weeks = await plan(
      table('date') + parts({ t_20261117: '2026-11-17..2026-11-24', t_20261124: '2026-11-24..2026-12-01' }),
    );
    expect(names(weeks)?.[0]).toBe('t_20261201');
    const quarters = await plan(
      table('date') + parts({ t_p20260801: '2026-08-01..2026-11-01', t_p20261101: '2026-11-01..2027-02-01' }),
    );
    expect(quarters?.cadence?.words).toBe('quarterly');
    expect(names(quarters)).toEqual(['t_p20270201', 't_p20270501']);
  });

  test('midnights of a zone with both sides of a change of clocks', async () => {
    const found = await plan(
      table('timestamptz') +
        parts({
          t_2026_10: '2026-09-30 22:00+00..2026-10-31 23:00+00',
          t_2026_11: '2026-10-31 23:00+00..2026-11-30 23:00+00',
        }),
    );
    expect(found).toMatchObject({ status: 'planned', zone: 'Europe/Berlin', cadence: { words: 'monthly' } });
    expect(found?.next.map(({ to }) => to)).toEqual([
      "'2026-12-31 23:00:00+00'",
      "'2027-01-31 23:00:00+00'",
      "'2027-02-28 23:00:00+00'",
    ]);
    const summer = await plan(
      table('timestamptz') +
        parts({
          t_2026_10: '2026-09-30 22:00+00..2026-10-31 23:00+00',
          t_2026_11: '2026-10-31 23:00+00..2026-11-30 23:00+00',
        }),
      {
        tables: { 'public.t': { partition: { ahead: '6 months' } } },
      },
    );
    expect(summer?.next.at(-1)?.to).toBe("'2027-05-31 22:00:00+00'");
  });

  test('+02 alone is two zones: asked, nothing proposed', async () => {
    const sql =
      table('timestamptz') +
      parts({
        t_2026_07: '2026-06-30 22:00+00..2026-07-31 22:00+00',
        t_2026_08: '2026-07-31 22:00+00..2026-08-31 22:00+00',
      });
    const found = await plan(sql, { asOf: '2026-08-10T00:00:00Z' });
    expect(found).toMatchObject({ status: 'unclear', next: [] });
    expect(codes(found)).toEqual(['zone']);
    const told = await plan(sql, {
      asOf: '2026-08-10T00:00:00Z',
      tables: { 'public.t': { partition: { zone: 'Africa/Kigali' } } },
    });
    expect(told?.next.at(-1)?.to).toBe("'2026-11-30 22:00:00+00'");
    const database = await plan(`${sql} ALTER DATABASE postgres SET timezone = 'Europe/Paris';`, {
      asOf: '2026-08-10T00:00:00Z',
    });
    expect(database?.next.at(-1)?.to).toBe("'2026-11-30 23:00:00+00'");
  });

  test('hours go by the clock when clocks change', async () => {
    const found = await plan(
      table('timestamptz') +
        parts({
          t_20261025_00: '2026-10-25 00:00+00..2026-10-25 01:00+00',
          t_20261025_01: '2026-10-25 01:00+00..2026-10-25 02:00+00',
        }),
      { asOf: '2026-10-25T01:30:00Z' },
    );
    expect(found?.cadence?.words).toBe('hourly');
    expect(found?.next).toHaveLength(60);
    expect(names(found)?.slice(0, 2)).toEqual(['t_20261025_02', 't_20261025_03']);
  });

  test('a uuid that is not of version 7 does not tell time', async () => {
    const found = await plan(
      table('uuid') + parts({ a: '00000000-0000-0000-0000-000000000000..80000000-0000-0000-0000-000000000000' }),
    );
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
    const ends = await plan(
      table('timestamp') +
        parts({ t_2026_10: '2026-10-01..2026-10-31 23:59:59', t_2026_11: '2026-11-01..2026-11-30 23:59:59' }),
    );
    expect(ends).toMatchObject({ status: 'unclear', next: [] });
  });
});

describe('several keys, several levels', () => {
  const tenants = (list: readonly string[]) =>
    list
      .map(
        (
          tenant,
        ) => `CREATE TABLE t_${tenant}_2026_10 PARTITION OF t FOR VALUES FROM ('${tenant}', '2026-10-01') TO ('${tenant}', '2026-11-01');
    CREATE TABLE t_${tenant}_2026_11 PARTITION OF t FOR VALUES FROM ('${tenant}', '2026-11-01') TO ('${tenant}', '2026-12-01');`,
      )
      .join('\n');

  test('a row for each tenant', async () => {
    const found = await plan(`${table('date', 'other, k')} ${tenants(['a', 'b'])}`);
    expect(names(found)).toEqual([
      't_a_2026_12',
      't_a_2027_01',
      't_a_2027_02',
      't_b_2026_12',
      't_b_2027_01',
      't_b_2027_02',
    ]);
    expect(found?.next[3]).toMatchObject({ from: "'b', '2026-12-01'", to: "'b', '2027-01-01'" });
  });

  test('the first key moves, the others begin at the least', async () => {
    const found =
      await plan(`${table('date', 'k, x')} CREATE TABLE t_2026_10 PARTITION OF t FOR VALUES FROM ('2026-10-01', MINVALUE) TO ('2026-11-01', MINVALUE);
      CREATE TABLE t_2026_11 PARTITION OF t FOR VALUES FROM ('2026-11-01', MINVALUE) TO ('2026-12-01', MINVALUE);`);
    expect(found?.next[0]).toMatchObject({
      name: 't_2026_12',
      from: "'2026-12-01', MINVALUE",
      to: "'2027-01-01', MINVALUE",
    });
  });

  test('both keys move: nothing is proposed', async () => {
    const found = await plan(
      `${table('date', 'x, k')} CREATE TABLE a PARTITION OF t FOR VALUES FROM (1, '2026-10-01') TO (2, '2026-11-01');`,
    );
    expect(codes(found)).toEqual(['several-keys']);
  });

  test('an expression', async () => {
    const found = await plan(
      `CREATE TABLE t (k timestamptz, x text) PARTITION BY RANGE (date_trunc('day', k AT TIME ZONE 'UTC')); ${parts({ t_2026_10: '2026-10-01..2026-11-01', t_2026_11: '2026-11-01..2026-12-01' })}`,
    );
    expect(found).toMatchObject({ codec: 'timestamp', status: 'planned' });
  });

  test('by list, then by time in each', async () => {
    const all =
      await plans(`CREATE TABLE t (k date, r text) PARTITION BY LIST (r); CREATE TABLE t_eu PARTITION OF t FOR VALUES IN ('eu') PARTITION BY RANGE (k);
      ${parts({ t_eu_2026_10: '2026-10-01..2026-11-01', t_eu_2026_11: '2026-11-01..2026-12-01' }, 't_eu')}`);
    expect(all.map(({ table: name, status }) => [name, status])).toEqual([
      ['public.t', 'fixed'],
      ['public.t_eu', 'planned'],
    ]);
  });

  test('days within a month stay within it', async () => {
    const days = Object.fromEntries(
      ['21', '22', '23', '24'].map((day) => [`t_11_${day}`, `2026-11-${day}..2026-11-${Number(day) + 1}`]),
    );
    const all =
      await plans(`${table('date')} CREATE TABLE t_2026_11 PARTITION OF t FOR VALUES FROM ('2026-11-01') TO ('2026-12-01') PARTITION BY RANGE (k);
      ${parts(days, 't_2026_11').replaceAll('t_11_', 't_2026_11_')}`);
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
    const check = await plan(
      `CREATE TABLE t (k text CHECK (k IN ('x', 'it''s'))) PARTITION BY LIST (k); CREATE TABLE tx PARTITION OF t FOR VALUES IN ('x');`,
    );
    expect(check?.issues[0]?.message).toBe(
      "k may be 'it's', for which there is no partition and no DEFAULT: such a row is refused.",
    );
    const hash = await plan(
      `CREATE TABLE t (k int) PARTITION BY HASH (k); CREATE TABLE h0 PARTITION OF t FOR VALUES WITH (modulus 4, remainder 0); CREATE TABLE h1 PARTITION OF t FOR VALUES WITH (modulus 2, remainder 1);`,
    );
    expect(hash?.issues[0]?.message).toBe(
      'Of modulus 4 the remainders 2 have no partition: every row that hashes there is refused.',
    );
  });
});
