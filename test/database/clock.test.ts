// The clock of each engine: what follows it when it is moved, and what does not.
import { expect, test } from 'vitest';
import { chooseEngine } from '../../src/database/choose.ts';
import { makeEngine, onEveryEngine } from './all.ts';

const limits = { timeMs: 20_000, outputBytes: 1 << 20 };
const moments = `SELECT extract(epoch FROM now()) AS now, extract(epoch FROM current_date) AS day, extract(epoch FROM clock_timestamp()) AS clock,
  extract(epoch FROM localtimestamp) AS local`;

onEveryEngine('the clock', limits, [], (bench) => {
  const movable = bench.name === 'url' ? test.skip : test;

  movable('moves there and back, and runs on', async () => {
    if (bench.engine.noClockReason !== null)
      return void expect(bench.engine.noClockReason).toMatch(/libfaketime is not installed/);
    await using session = await bench.engine.open({ limits, extensions: [], clock: true });
    for (const day of ['2031-03-01', '2019-12-31', '2026-02-28']) {
      await session.clock?.move(new Date(`${day}T12:00:00Z`));
      const seconds = Date.parse(`${day}T12:00:00Z`) / 1000;
      const [seen] = await session.query<Record<string, string>>(moments);
      expect(Number(seen?.now)).toBeGreaterThanOrEqual(seconds - 0.01);
      for (const name of ['now', 'clock', 'local']) expect(Math.abs(Number(seen?.[name]) - seconds)).toBeLessThan(60);
      expect(Number(seen?.day)).toBe(seconds - 43_200);
      const [later] = await session.query<{ ran: boolean }>(
        "SELECT pg_sleep(0.02), clock_timestamp() - now() BETWEEN interval '15 ms' AND interval '60 s' AS ran",
      );
      expect(later?.ran).toBe(true);
    }
    expect(
      Math.abs(Date.now() / 1000 - Number((await bench.rows('SELECT extract(epoch FROM now()) AS now'))[0]?.now)),
    ).toBeLessThan(60);
  });

  movable('a state is taken along into another time', async () => {
    if (bench.engine.noClockReason !== null) return;
    await using first = await bench.engine.open({ limits, extensions: [] });
    expect(first.clock === null || bench.name === 'embedded').toBe(true);
    await first.run(
      "CREATE TABLE t (at timestamptz DEFAULT now()); INSERT INTO t DEFAULT VALUES; CREATE PROCEDURE p() LANGUAGE plpgsql AS 'BEGIN INSERT INTO t DEFAULT VALUES; COMMIT; END'",
    );
    const from = await first.snapshot();
    await using second = await bench.engine.open({
      limits,
      extensions: [],
      clock: true,
      from: from ?? new Uint8Array(),
    });
    await second.clock?.move(new Date('2040-01-01T00:00:00Z'));
    expect(await second.run('CALL p()')).toMatchObject({ kind: 'done' });
    expect(await second.query('SELECT extract(year FROM max(at))::int AS year, count(*)::int AS rows FROM t')).toEqual([
      { year: 2040, rows: 2 },
    ]);
    expect(
      await first.query('SELECT extract(year FROM max(at)) < 2040 AS untouched, count(*)::int AS rows FROM t'),
    ).toEqual([{ untouched: true, rows: 1 }]);
  });
});

test('a server by URL says why its clock cannot be moved', async () => {
  const { engine } = await chooseEngine({ engine: 'embedded', extensions: [] });
  expect(engine.noClockReason).toBeNull();
  const url = await makeEngine('url').catch(() => null);
  if (url !== null) expect(url.noClockReason).toBe('the clock of a server that is given by URL cannot be moved');
  await url?.[Symbol.asyncDispose]();
});
