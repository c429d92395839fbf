// One engine for many small tests: its session is emptied between uses instead of being started again.

import { chooseEngine } from '../../src/database/choose.ts';
import type { Engine, Session } from '../../src/database/engine.ts';
import { versionFor } from './server.ts';

/** Removes everything that a test could have left behind. */
const emptied = `
DO $$ DECLARE s text; BEGIN
  FOR s IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP EXECUTE format('DROP SCHEMA %I CASCADE', s); END LOOP;
  FOR s IN SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' LOOP EXECUTE format('DROP EXTENSION %I CASCADE', s); END LOOP;
  FOR s IN SELECT pubname FROM pg_publication LOOP EXECUTE format('DROP PUBLICATION %I', s); END LOOP;
  FOR s IN SELECT evtname FROM pg_event_trigger LOOP EXECUTE format('DROP EVENT TRIGGER %I', s); END LOOP;
  FOR s IN SELECT fdwname FROM pg_foreign_data_wrapper LOOP EXECUTE format('DROP FOREIGN DATA WRAPPER %I CASCADE', s); END LOOP;
  FOR s IN SELECT amname FROM pg_am WHERE oid > 16383 LOOP EXECUTE format('DROP ACCESS METHOD %I CASCADE', s); END LOOP;
END $$;
CREATE SCHEMA public; GRANT ALL ON SCHEMA public TO PUBLIC;`;

/** @param wish `embedded` or `server` */
export async function sharedEngine(wish: string): Promise<Engine & AsyncDisposable> {
  const { engine } = await chooseEngine({ engine: wish, postgresVersion: versionFor(wish), extensions: [] });
  let kept: Session | null = null;
  let lent = false;
  const open: Engine['open'] = async (options) => {
    // A state beside the one that is open, such as an earlier one.
    if (options.from !== undefined || lent) return engine.open(options);
    const session: Session =
      kept === null || kept.lost
        ? await engine.open({ limits: { timeMs: 3000, outputBytes: 4_000_000 }, extensions: ['uuid-ossp', 'pgcrypto'] })
        : kept;
    kept = session;
    lent = true;
    const { query, run, admin, snapshot } = session;
    return {
      engine: session.engine,
      version: session.version,
      major: session.major,
      extensions: session.extensions,
      clock: null,
      get lost() {
        return session.lost;
      },
      query: query.bind(session),
      run: run.bind(session),
      admin: admin.bind(session),
      snapshot: snapshot.bind(session),
      async [Symbol.asyncDispose]() {
        lent = false;
        if (session.lost) return;
        await session.run('ROLLBACK');
        await session.run('RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL');
        await session.admin(emptied);
      },
    } as Session;
  };
  return {
    name: engine.name,
    identity: engine.identity,
    major: engine.major,
    extensions: engine.extensions,
    untrusted: engine.untrusted,
    noClockReason: engine.noClockReason,
    open,
    async [Symbol.asyncDispose]() {
      await (kept as Session | null)?.[Symbol.asyncDispose]();
    },
  };
}
