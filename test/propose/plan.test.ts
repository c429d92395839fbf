// What is read from partitions as people make them: cadences, names, holes, catch-alls, and what is too unclear to carry on.
import { describe, expect, test } from 'vitest';
import { codes, monthly, names, parts, planner, table } from './planning.ts';

const { plan, plans } = planner();

describe('what is there', () => {
  test('months', async () => {
    const found = await plan(table('date') + parts(monthly));
    expect(found).toMatchObject({
      status: 'planned',
      codec: 'date',
      naming: 't_{YYYY_MM}',
      confidence: 'high',
      zone: null,
    });
    expect(found?.cadence).toEqual({ unit: 'month', count: '1', words: 'monthly' });
    expect(found?.coverage).toMatchObject({ to: '2026-12-01', after: 'fails', proposed: '2027-03-01' });
    expect(found?.next[0]).toEqual({
      schema: 'public',
      name: 't_2026_12',
      from: "'2026-12-01'",
      to: "'2027-01-01'",
      reason: 'next',
    });
    expect(names(found)).toEqual(['t_2026_12', 't_2027_01', 't_2027_02']);
  });

  test('enough is there', async () => {
    const found = await plan(
      table('date') +
        parts({
          ...monthly,
          t_2026_12: '2026-12-01..2027-01-01',
          t_2027_01: '2027-01-01..2027-02-01',
          t_2027_02: '2027-02-01..2027-03-01',
        }),
    );
    expect(found?.status).toBe('covered');
    expect(found?.issues).toEqual([]);
  });

  test('two whole partitions ahead, however long they are', async () => {
    const found = await plan(
      table('date') +
        parts({ t_2024: '2024-01-01..2025-01-01', t_2025: '2025-01-01..2026-01-01', t_2026: '2026-01-01..2027-01-01' }),
    );
    expect(names(found)).toEqual(['t_2027', 't_2028']);
  });

  test('years first, then months: the newest are carried on, and it is said', async () => {
    const found = await plan(
      table('date') + parts({ t_2025: '2025-01-01..2026-01-01', t_old: '2026-01-01..2026-09-01', ...monthly }),
    );
    expect(names(found)?.[0]).toBe('t_2026_12');
    expect(codes(found)).toEqual(['mixed']);
  });

  test('February alone is told by its name', async () => {
    const found = await plan(table('date') + parts({ t_2027_02: '2027-02-01..2027-03-01' }), {
      asOf: '2027-02-10T00:00:00Z',
    });
    expect(found).toMatchObject({ confidence: 'low', cadence: { words: 'monthly' } });
    const days = await plan(table('date') + parts({ t_2027w05: '2027-02-01..2027-02-08' }), {
      asOf: '2027-02-03T00:00:00Z',
    });
    expect(names(days)?.slice(0, 2)).toEqual(['t_2027w06', 't_2027w07']);
  });

  test('one partition that its name does not explain: asked, nothing proposed', async () => {
    const found = await plan(table('date') + parts({ t_first: '2027-02-01..2027-03-01' }), {
      asOf: '2027-02-10T00:00:00Z',
    });
    expect(found).toMatchObject({ status: 'unclear', next: [] });
    expect(found?.issues[0]?.message).toBe(
      'There is one partition, t_first (2027-02-01 to 2027-03-01); it could be monthly or every 4 weeks. Say which:',
    );
    expect(found?.issues[0]?.configure).toBe('tables:\n  public.t:\n    partition: { every: month }');
    const told = await plan(table('date') + parts({ t_first: '2027-02-01..2027-03-01' }), {
      asOf: '2027-02-10T00:00:00Z',
      tables: { 'public.t': { partition: { every: 'month' } } },
    });
    expect(names(told)).toEqual(['t_p20270301', 't_p20270401', 't_p20270501']);
  });

  test('no two alike: asked, nothing proposed', async () => {
    const found = await plan(
      table('date') + parts({ a: '2026-01-01..2026-02-14', b: '2026-02-14..2026-07-01', c: '2026-07-01..2026-12-24' }),
    );
    expect(found).toMatchObject({ status: 'unclear', next: [] });
    expect(codes(found)).toEqual(['irregular']);
  });

  test('one made by hand does not rename the rest', async () => {
    const found = await plan(table('date') + parts({ ...monthly, november_b: '2026-12-01..2027-01-01' }));
    expect(names(found)?.[0]).toBe('t_2027_01');
  });

  test('a name is cut in front of the date', async () => {
    const long = `${'a'.repeat(54)}_`;
    const found = await plan(
      `${table('date')}${parts({ [`${long}2026_10`]: '2026-10-01..2026-11-01', [`${long}2026_11`]: '2026-11-01..2026-12-01' })}`,
    );
    expect(names(found)?.[0]).toBe(`${long}2026_12`);
    const longer = `CREATE TABLE ${'b'.repeat(60)} (k date) PARTITION BY RANGE (k); ${parts({ x1: '2026-10-01..2026-11-01', y1: '2026-11-01..2026-12-01' }, 'b'.repeat(60))}`;
    const [cut] = await plans(longer);
    expect(names(cut)?.[0]).toBe(`${'b'.repeat(53)}_p20261201`);
    expect(Buffer.byteLength(names(cut)?.[0] ?? '')).toBe(63);
  });

  test('capital and small letters, quotes', async () => {
    const found = await plan(
      table('date') +
        parts({ 'T "x" 2026M10': '2026-10-01..2026-11-01', 'T "x" 2026M11': '2026-11-01..2026-12-01' }).replaceAll(
          '"T "x" ',
          '"T ""x"" ',
        ),
    );
    expect(names(found)?.[0]).toBe('T "x" 2026M12');
  });

  test('named by the last day, or by the end', async () => {
    const last = await plan(
      table('date') + parts({ t_20261031: '2026-10-01..2026-11-01', t_20261130: '2026-11-01..2026-12-01' }),
    );
    expect(names(last)?.[0]).toBe('t_20261231');
    const end = await plan(
      table('date') + parts({ lt_20261101: '2026-10-01..2026-11-01', lt_20261201: '2026-11-01..2026-12-01' }),
    );
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
    const found = await plan(
      table('date') + parts({ t_2026_06: '2026-06-01..2026-07-01', t_2026_07: '2026-07-01..2026-08-01' }),
    );
    expect(names(found)).toEqual(['t_2026_11', 't_2026_12', 't_2027_01', 't_2027_02']);
    expect(codes(found)).toEqual(['failing']);
    const late = await plan(
      table('date') + parts({ t_2026_06: '2026-06-01..2026-07-01', t_2026_07: '2026-07-01..2026-08-01' }),
      {
        tables: { 'public.t': { partition: { late: '60 days' } } },
      },
    );
    expect(late?.next.slice(0, 3).map(({ name, reason }) => [name, reason])).toEqual([
      ['t_2026_09', 'late'],
      ['t_2026_10', 'late'],
      ['t_2026_11', 'next'],
    ]);
  });

  test('rows of now in DEFAULT', async () => {
    const found = await plan(
      table('date') +
        parts({ t_2026_06: '2026-06-01..2026-07-01', t_2026_07: '2026-07-01..2026-08-01', rest: 'DEFAULT' }),
    );
    expect(codes(found)).toEqual(['in-default']);
    expect(found?.next[0]).toMatchObject({
      name: 't_2026_08',
      from: "'2026-08-01'",
      to: "'2027-01-01'",
      reason: 'catch-all',
    });
  });

  test('open towards the future, and the past', async () => {
    const found = await plan(
      table('date') +
        parts({
          first: 'MINVALUE..2026-10-01',
          t_2026_10: '2026-10-01..2026-11-01',
          t_2026_11: '2026-11-01..2026-12-01',
          rest: '2026-12-01..MAXVALUE',
        }),
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
