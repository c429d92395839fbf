// Tables that others look after, and partitions that may go.
import { describe, expect, test } from 'vitest';
import { codes, monthly, parts, planner, table } from './planning.ts';

const { plan } = planner();

describe('looked after by others', () => {
  const sql = table('date') + parts(monthly);

  test('an application, a job, a word of the team', async () => {
    const application = await plan(sql, {
      makers: [{ table: null, who: 'pkg/store/partition.go', kind: 'application' }],
    });
    expect(application).toMatchObject({ status: 'managed', managedBy: 'pkg/store/partition.go', next: [] });
    const insisted = await plan(sql, {
      makers: [{ table: null, who: 'pkg/store/partition.go', kind: 'application' }],
      tables: { 'public.t': { partition: { propose: true } } },
    });
    expect(insisted?.status).toBe('planned');
    expect((await plan(sql, { makers: [{ table: 'public.t', who: 'job nightly', kind: 'job' }] }))?.managedBy).toBe(
      'job nightly',
    );
    expect((await plan(sql, { makers: [{ table: 'public.other', who: 'job nightly', kind: 'job' }] }))?.status).toBe(
      'planned',
    );
    expect((await plan(sql, { tables: { 'public.t': { partition: { propose: false } } } }))?.status).toBe('managed');
    expect((await plan(`${sql} COMMENT ON TABLE t IS 'Managed dynamically from the application';`))?.status).toBe(
      'managed',
    );
  });
});

describe('retirement', () => {
  const old = parts({
    t_2026_06: '2026-06-01..2026-07-01',
    t_2026_07: '2026-07-01..2026-08-01',
    t_2026_08: '2026-08-01..2026-09-01',
    ...monthly,
  });
  const keep = (more: object = {}) => ({
    tables: { 'public.t': { retention: '90 days', partition: { retire: 'drop' as const }, ...more } },
  });

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
    expect(view?.issues.map(({ message }) => message)).toContain(
      't_2026_06 is old enough to go, but view public.june names it.',
    );
    const keyed = await plan(
      `CREATE TABLE t (k date, PRIMARY KEY (k)) PARTITION BY RANGE (k); ${old} CREATE TABLE r (k date REFERENCES t);`,
      keep(),
    );
    expect(keyed?.retire).toEqual([]);
    expect(codes(keyed)).toContain('retire-refused');
    const last = await plan(
      table('date') + parts({ t_2026_06: '2026-06-01..2026-07-01', t_2026_07: '2026-07-01..2026-08-01' }),
      keep(),
    );
    expect(last?.retire.map(({ name }) => name)).toEqual(['t_2026_06']);
    expect(codes(last)).toContain('retire-last');
    expect(
      codes(await plan(table('date') + old, { tables: { 'public.t': { partition: { retire: 'drop' } } } })),
    ).toEqual(['retire-without-retention']);
  });

  test('detached ones are dropped when they have waited', async () => {
    const detached = `${table('date')}${old} ALTER TABLE t DETACH PARTITION t_2026_06; ALTER TABLE t DETACH PARTITION t_2026_07; CREATE TABLE t_2020_01 (other text);`;
    const found = await plan(detached, keep());
    expect(found?.retire.map(({ name, action }) => [name, action])).toEqual([['t_2026_06', 'drop']]);
    const waiting = await plan(detached, keep({ dropAfter: '1 year' }));
    expect(waiting?.retire).toEqual([]);
    const moved = await plan(detached, {
      tables: { 'public.t': { tiers: { cold: { after: '90 days', do: 'detach', schema: 'archive' } } } },
    });
    expect(moved?.retire.map(({ name, action, to }) => [name, action, to])).toEqual([
      ['t_2026_07', 'move', 'archive'],
      ['t_2026_06', 'move', 'archive'],
    ]);
  });
});
