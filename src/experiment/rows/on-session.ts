// Lets rows be tried on a session of their own, such as a copy of the head state.
import type { Session } from '../../database/engine.ts';
import type { Tried } from './solve.ts';

/**
 * What is run outside `undone` stays.
 * @param inTransaction whether the session is in a transaction of `Database.begin`
 */
export function onSession(session: Session, inTransaction = false): Tried {
  let depth = inTransaction ? 1 : 0;
  const run: Tried['run'] = async (sql) => {
    if (depth === 0) return session.run(sql);
    const outcome = await session.run(`${sql}\n;RELEASE SAVEPOINT headroom; SAVEPOINT headroom`);
    if (outcome.kind === 'error') await session.run('ROLLBACK TO SAVEPOINT headroom');
    return outcome;
  };
  return {
    run,
    query: (sql) => session.query(sql, 'ours'),
    undone: async (work) => {
      const name = `headroom_${depth}`;
      await session.run(
        depth === 0 ? 'BEGIN; SAVEPOINT headroom' : `RELEASE SAVEPOINT headroom; SAVEPOINT ${name}; SAVEPOINT headroom`,
      );
      depth += 1;
      try {
        return await work();
      } finally {
        depth -= 1;
        await session.run(
          depth === 0 ? 'ROLLBACK' : `ROLLBACK TO SAVEPOINT ${name}; RELEASE SAVEPOINT ${name}; SAVEPOINT headroom`,
        );
      }
    },
  };
}
