// The head state kept open: what is tried on it is undone, whatever it was.
import { expect, test } from 'vitest';
import type { Sandbox } from '../../src/apply/sandbox.ts';
import { makeEngine, onEveryEngine } from '../database/all.ts';
import { inLab } from '../support/example.ts';

const limits = { timeMs: 10_000, outputBytes: 1 << 20 };
const example = { given: 'CREATE TABLE t (n int);', migration: 'INSERT INTO t VALUES (1);' };

onEveryEngine('a lab', limits, [], (bench) => {
  const within = async <Value>(work: (lab: Sandbox) => Promise<Value>): Promise<Value> => {
    await using engine = await makeEngine(bench.name);
    return await inLab(engine, example, work);
  };
  const rowsNow = (lab: Sandbox) =>
    lab
      .trial((trial) => trial.query<{ rows: number }>('SELECT count(*)::int AS rows FROM t'))
      .then(([row]) => row?.rows);

  test('a trial is undone, and a refused statement is undone alone', async () => {
    await within(async (lab) => {
      const seen = await lab.trial(async (trial) => {
        await trial.run('INSERT INTO t VALUES (2)');
        expect(await trial.run('INSERT INTO t VALUES (3); SELECT 1/0')).toMatchObject({
          kind: 'error',
          error: { code: '22012' },
        });
        await expect(trial.query('SELECT nothing')).rejects.toThrow('column "nothing" does not exist');
        return trial.query('SELECT n FROM t ORDER BY n');
      });
      expect(seen).toEqual([{ n: 1 }, { n: 2 }]);
      expect(await rowsNow(lab)).toBe(1);
    });
  });

  test('a statement that does not end is stopped, and the trial goes on from before it', async () => {
    await within(async (lab) => {
      const seen = await lab.trial(async (trial) => {
        await trial.run('INSERT INTO t VALUES (2)');
        expect(await trial.run('DO $$ BEGIN LOOP END LOOP; END $$', 300)).toMatchObject({
          kind: 'stopped',
          reason: 'time',
        });
        return trial.query('SELECT n FROM t ORDER BY n');
      });
      expect(seen).toEqual([{ n: 1 }, { n: 2 }]);
      expect(await rowsNow(lab)).toBe(1);
    });
  });

  test('SQL that ends the transaction does not get away with it', async () => {
    await within(async (lab) => {
      for (const way of [
        'INSERT INTO t VALUES (2); COMMIT',
        'INSERT INTO t VALUES (2); COMMIT; BEGIN; SAVEPOINT headroom',
        'ROLLBACK; DROP TABLE t',
      ]) {
        await lab.trial((trial) => trial.run(way));
        expect(await rowsNow(lab)).toBe(1);
      }
    });
  });

  test('what the work throws comes out, and all is undone', async () => {
    await within(async (lab) => {
      await expect(
        lab.trial(async (trial) => {
          await trial.run('DELETE FROM t');
          throw new Error('enough');
        }),
      ).rejects.toThrow('enough');
      expect(await rowsNow(lab)).toBe(1);
    });
  });

  test('a copy goes its own way, and statements stopped after it lose nothing', async () => {
    await within(async (lab) => {
      await using copy = await lab.copy();
      if (copy === null) return void expect(bench.name).toBe('url');
      await copy.run('INSERT INTO t VALUES (2)');
      expect(await copy.query('SELECT count(*)::int AS rows FROM t')).toEqual([{ rows: 2 }]);
      expect(await rowsNow(lab)).toBe(1);
      await lab.trial((trial) => trial.run('DO $$ BEGIN LOOP END LOOP; END $$', 300));
      expect(await rowsNow(lab)).toBe(1);
      await using second = await lab.copy();
      expect(await second?.query('SELECT count(*)::int AS rows FROM t')).toEqual([{ rows: 1 }]);
    });
  });
});
