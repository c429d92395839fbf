// Functions and triggers that do not behave: each call is bounded, what they do is undone, and the review ends.
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/config.ts';
import { smoke } from '../../src/experiment/smoke.ts';
import type { Smoke } from '../../src/model/experiments.ts';
import { makeEngine, onEveryEngine } from '../database/all.ts';
import { inLab } from '../support/example.ts';

const limits = { timeMs: 10_000, outputBytes: 1 << 20 };

const body = (sql: string) => `CREATE FUNCTION misbehave() RETURNS void LANGUAGE plpgsql AS $$ BEGIN ${sql} END $$;
SELECT cron.schedule('misbehave', '0 2 1 1 *', 'SELECT misbehave()');`;
const onRow = (
  sql: string,
) => `CREATE FUNCTION misbehave() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${sql} RETURN NEW; END $$;
CREATE TRIGGER misbehave BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION misbehave();`;
const given = 'CREATE TABLE t (id int NOT NULL, note text); INSERT INTO t VALUES (1);';

onEveryEngine('calls that misbehave', limits, [], (bench) => {
  const called = async (migration: string): Promise<Smoke | null> => {
    await using engine = await makeEngine(bench.name);
    return await inLab(engine, { given, migration }, (lab) =>
      smoke({ lab, config: defaultConfig, remaining: () => 60_000 }),
    );
  };

  test('an endless loop is stopped, twice at most, and what follows is told as not called', {
    timeout: 180_000,
  }, async () => {
    const seen = await called(`${body('LOOP END LOOP;')}
SELECT cron.schedule('again', '0 2 1 1 *', 'SELECT misbehave()'); SELECT cron.schedule('third', '0 2 1 1 *', 'SELECT misbehave()');
${onRow('').replaceAll('misbehave', 'fine')}`);
    expect(seen?.broken).toEqual([]);
    expect(seen?.skipped.map(({ what }) => what)).toEqual([
      'job misbehave',
      'job again',
      'job third',
      'the triggers of public.t',
    ]);
    expect(seen?.skipped[0]?.why).toBe('It did not end within 5 s.');
  });

  test('a flood of notices, a storm of exceptions, memory, sleep: the next call is made all the same', {
    timeout: 180_000,
  }, async () => {
    for (const sql of [
      "FOR i IN 1..200000 LOOP RAISE NOTICE '%', repeat('x', 100); END LOOP;",
      "FOR i IN 1..20000 LOOP BEGIN RAISE EXCEPTION 'no'; EXCEPTION WHEN OTHERS THEN NULL; END; END LOOP; RAISE EXCEPTION 'no';",
      "PERFORM repeat('x', 1000000000);",
      'PERFORM pg_sleep(60);',
      'DROP TABLE t CASCADE; DROP FUNCTION misbehave();',
    ]) {
      const seen = await called(`${body(sql)}
CREATE FUNCTION broken() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM nowhere; END $$;
SELECT cron.schedule('broken', '0 2 1 1 *', 'SELECT broken()');`);
      expect(
        seen?.broken.map(({ what, error }) => `${what}: ${error.message}`),
        sql,
      ).toEqual(['broken: relation "nowhere" does not exist']);
    }
  });

  test('triggers that call themselves, end the table or the transaction', { timeout: 180_000 }, async () => {
    for (const sql of [
      'INSERT INTO t VALUES (2);',
      'DROP TABLE t;',
      'COMMIT;',
      'PERFORM pg_terminate_backend(pg_backend_pid());',
    ]) {
      const seen = await called(onRow(sql));
      expect(seen?.broken, sql).toEqual([]);
    }
  });
});
