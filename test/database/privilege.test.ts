// No SQL of a migration becomes a superuser's, on a server of ours or at a URL: what we hand to its role is called with hostile arguments.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Session } from '../../src/database/engine.ts';
import { bootstrapRole, Cluster } from '../../src/database/engines/cluster.ts';
import type { Link } from '../../src/database/engines/link.ts';
import { connectServer } from '../../src/database/engines/remote.ts';
import { serverEngine } from '../../src/database/engines/server.ts';
import { urlEngine } from '../../src/database/engines/url.ts';
import { standIns } from '../../src/database/extensions/known.ts';
import { preludeFor, readablePlatforms } from '../../src/database/platform.ts';
import { inLab } from '../support/example.ts';
import { binaries, clusterUrl } from './all.ts';

const limits = { timeMs: 60_000, outputBytes: 10_000_000 };

/** Texts that leave whatever quotes they are put in, as far as it lets them. */
const payloads = [
  'alter role current_user superuser',
  "x'; create role evil superuser; --",
  'x"; create role evil superuser; --',
  'x$$; create role evil superuser; --',
  "x\\'; create role evil superuser; --",
  'if not exists plpgsql; create role evil superuser; --',
  'public.t; create role evil superuser; --',
];

/**
 * Operators and functions that fit better than Postgres's own, each of which tries to become a superuser when it is
 * run.
 */
const shadows = `
CREATE SCHEMA evil;
CREATE FUNCTION evil.rise() RETURNS void LANGUAGE plpgsql AS $$
BEGIN EXECUTE 'create role evil superuser'; EXCEPTION WHEN insufficient_privilege OR duplicate_object THEN NULL; END $$;
CREATE FUNCTION evil.joined(text, name) RETURNS text LANGUAGE plpgsql AS $$ BEGIN PERFORM evil.rise(); RETURN $1; END $$;
CREATE OPERATOR evil.|| (LEFTARG = text, RIGHTARG = name, FUNCTION = evil.joined);
CREATE FUNCTION evil.same(text, text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN PERFORM evil.rise(); RETURN true; END $$;
CREATE OPERATOR evil.= (LEFTARG = text, RIGHTARG = text, FUNCTION = evil.same);
CREATE FUNCTION evil.quote_ident(text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN PERFORM evil.rise(); RETURN $1; END $$;
CREATE FUNCTION evil.format(text, text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN PERFORM evil.rise(); RETURN $2; END $$;
CREATE FUNCTION evil.nextval(text) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN PERFORM evil.rise(); RETURN 1; END $$;
CREATE FUNCTION evil.current_schema() RETURNS name LANGUAGE plpgsql AS $$ BEGIN PERFORM evil.rise(); RETURN 'evil'; END $$;
CREATE FUNCTION evil.pg_backend_pid() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM evil.rise(); RETURN 1; END $$;`;

/** Calls every function that is not Postgres's own with a text; what it refuses is fine. */
const callAll = (payload: string) => `
SET search_path = evil, pg_catalog, public;
DO $do$
DECLARE
  f record;
BEGIN
  FOR f IN SELECT p.oid::regprocedure AS name, n.nspname, p.proname, ARRAY(SELECT
      CASE WHEN t.typcategory OPERATOR(pg_catalog.=) 'S' THEN pg_catalog.quote_literal(${quoted(payload)}) OPERATOR(pg_catalog.||) '::'::text OPERATOR(pg_catalog.||) pg_catalog.format_type(t.oid, NULL)
      WHEN t.oid OPERATOR(pg_catalog.=) 'text[]'::regtype THEN pg_catalog.concat('ARRAY[', pg_catalog.quote_literal(${quoted(payload)}), ', NULL, NULL, NULL]')
      ELSE pg_catalog.concat('NULL::', CASE WHEN t.typtype OPERATOR(pg_catalog.=) 'p' THEN 'text' ELSE pg_catalog.format_type(t.oid, NULL) END) END
      FROM pg_catalog.unnest(p.proargtypes::oid[]) WITH ORDINALITY a (oid, place) JOIN pg_catalog.pg_type t USING (oid) ORDER BY place) AS arguments
    FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) p.pronamespace
    WHERE p.oid OPERATOR(pg_catalog.>=) 16384::oid AND p.prokind OPERATOR(pg_catalog.=) 'f'::"char" AND n.nspname OPERATOR(pg_catalog.<>) 'evil'::name
      AND p.prorettype OPERATOR(pg_catalog.<>) ALL (ARRAY['trigger'::regtype::oid, 'event_trigger'::regtype::oid, 'internal'::regtype::oid])
  LOOP
    BEGIN
      EXECUTE pg_catalog.concat('SELECT ', pg_catalog.quote_ident(f.nspname), '.', pg_catalog.quote_ident(f.proname), '(', pg_catalog.array_to_string(f.arguments, ', '), ')');
    EXCEPTION WHEN OTHERS THEN NULL;
    END;
  END LOOP;
END $do$;
RESET search_path;`;

const quoted = (text: string) => `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** Functions that run with rights other than the caller's, or that a superuser could be made to run for its own. */
const foreignRights = `
  SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_roles o ON o.oid = p.proowner
  WHERE p.oid >= 16384 AND o.rolsuper AND has_function_privilege(p.oid, 'EXECUTE') AND (p.prosecdef OR p.prolang NOT IN (SELECT oid FROM pg_language WHERE lanname IN ('c', 'internal')))`;

describe.skipIf(binaries === undefined).each(['server', 'url'] as const)('%s', (name) => {
  let cluster: Cluster | undefined;
  let link: Link;
  let engine: Engine;
  beforeAll(async () => {
    if (binaries === undefined) return;
    if (name === 'server') engine = serverEngine(binaries);
    else {
      cluster = await Cluster.start(binaries, null, null);
      link = await connectServer(
        { host: cluster.socketFolder, port: 5432, user: bootstrapRole, database: 'postgres', password: '' },
        async () => undefined,
      );
      engine = await urlEngine(clusterUrl(cluster), false);
    }
  });
  afterAll(async () => {
    await link?.end();
    await cluster?.[Symbol.asyncDispose]();
  });

  const staysLow = async (session: Pick<Session, 'query'>) => {
    expect(
      await session.query("SELECT rolname::text AS name FROM pg_catalog.pg_roles WHERE rolsuper OR rolname = 'evil'"),
    ).toEqual([{ name: bootstrapRole }]);
    expect(await session.query('SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user')).toEqual([
      { rolsuper: false },
    ]);
  };
  /** Nothing on the person's server but what belongs there. */
  const untouched = async () => {
    if (name === 'server') return;
    expect(await link.query("SELECT rolname::text AS name FROM pg_roles WHERE rolname !~ '^pg_'")).toEqual([
      { name: bootstrapRole },
    ]);
    expect(await link.query('SELECT datname::text AS name FROM pg_database ORDER BY 1')).toEqual(
      ['postgres', 'template0', 'template1'].map((one) => ({ name: one })),
    );
  };

  test.each(readablePlatforms)(
    'all that is handed to the role on %s stays low, however it is called',
    async (platform) => {
      const stood = preludeFor(
        platform,
        [...standIns.keys()].map((each) => ({ name: each, schema: null })),
        new Set(),
      );
      const real = preludeFor(
        platform,
        [...engine.untrusted].map((each) => ({ name: each, schema: null })),
        engine.extensions,
        [],
        true,
        engine.untrusted,
      );
      for (const { sql } of [stood, real]) {
        await using session = await engine.open({ limits, extensions: [] });
        await session.admin(sql);
        expect(await session.query(foreignRights)).toEqual([]);
        expect(await session.run(shadows)).toMatchObject({ kind: 'done' });
        for (const payload of payloads) {
          expect(await session.run(callAll(payload)), payload).toMatchObject({ kind: 'done' });
          await staysLow(session);
        }
      }
      await untouched();
    },
  );

  const attacks: Readonly<Record<string, string>> = {
    'calls, operators and functions in the place of Postgres’s own': `
      SELECT pg_catalog.headroom_create_extension('plpgsql', ARRAY['if not exists plpgsql; create role evil superuser; --', NULL, NULL, NULL]);
      ${shadows}
      ${shadows.replaceAll('evil.', 'public.').replace('CREATE SCHEMA evil;', '')}
      SET search_path = evil, pg_catalog;
      SELECT pg_catalog.headroom_create_extension('bloom', ARRAY['if not exists ', NULL, NULL, '']);
      SET search_path = public;
      CREATE EXTENSION earthdistance CASCADE;
      CREATE EXTENSION bloom;`,
    'names that end what they are put in': `
      CREATE TABLE t (a int);
      CREATE EXTENSION pg_partman WITH SCHEMA "x$$;create role evil superuser;select $$y";
      CREATE EXTENSION citus WITH SCHEMA "x$list$);create role evil superuser;select ($list$y";
      CREATE EXTENSION dblink WITH SCHEMA "x\n) -> void;create role evil superuser;";
      CREATE EXTENSION bloom WITH SCHEMA "x$do_real$;create role evil superuser;--";
      GRANT SELECT ON t TO "x$do$;create role evil superuser;--", "$$;create role evil superuser;$$", "x\\'; create role evil superuser; --";`,
    'the same, where dollars are doubled':
      'CREATE EXTENSION pg_partman WITH SCHEMA "x$$$$;create role evil superuser;select $$$$y";',
    'settings of its own': `
      ALTER ROLE CURRENT_USER SET role = ${bootstrapRole};
      ALTER ROLE CURRENT_USER SET search_path = evil, pg_catalog;
      DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET role = ${bootstrapRole}', current_database()); END $$;
      DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET standard_conforming_strings = off', current_database()); END $$;
      SELECT pg_sleep(60);
      SELECT 1;`,
  };

  test.each(Object.entries(attacks))('a review of %s', async (_, migration) => {
    await inLab(
      engine,
      { given: migration.replace('SELECT pg_sleep(60);', ''), migration, transaction: 'none' },
      (lab) => lab.trial(staysLow),
    );
    await untouched();
  });
});

describe.skipIf(binaries === undefined)('a server that is not ours', () => {
  let cluster: Cluster;
  let link: Link;
  let engine: Engine;
  beforeAll(async () => {
    if (binaries === undefined) return;
    cluster = await Cluster.start(binaries, null, null);
    link = await connectServer(
      { host: cluster.socketFolder, port: 5432, user: bootstrapRole, database: 'postgres', password: '' },
      async () => undefined,
    );
    engine = await urlEngine(clusterUrl(cluster), false);
  });
  afterAll(async () => {
    await link?.end();
    await cluster?.[Symbol.asyncDispose]();
  });

  test('the roles of a platform reach nothing beyond the database', async () => {
    await using session = await engine.open({ limits, extensions: [] });
    await session.admin(preludeFor('supabase', [], new Set()).sql);
    for (const sql of [
      'SET ROLE supabase_admin; GRANT pg_execute_server_program TO supabase_admin',
      'RESET ROLE; SET ROLE supabase_admin; CREATE ROLE helper LOGIN',
      "RESET ROLE; SET ROLE supabase_admin; SELECT pg_create_physical_replication_slot('stays', true)",
      'RESET ROLE; CREATE ROLE helper LOGIN',
    ])
      expect(await session.run(sql), sql).toMatchObject({ kind: 'error', error: { code: '42501' } });
    expect(await link.query("SELECT rolname FROM pg_roles WHERE rolcanlogin AND rolname !~ '^headroom_'")).toEqual([]);
  });

  test('roles that others make at the same time are left alone', async () => {
    const session = await engine.open({ limits, extensions: [] });
    const laying = session.admin('CREATE ROLE anon; SELECT pg_sleep(1)');
    await link.query('SELECT pg_sleep(0.3)');
    await link.query('CREATE ROLE somebody');
    await laying;
    expect(await session.run('SET ROLE somebody')).toMatchObject({ kind: 'error' });
    expect(await session.run('SET ROLE anon')).toMatchObject({ kind: 'done' });
    await session[Symbol.asyncDispose]();
    expect(
      await link.query("SELECT rolname::text AS name FROM pg_roles WHERE rolname IN ('anon', 'somebody')"),
    ).toEqual([{ name: 'somebody' }]);
    await link.query('DROP ROLE somebody');
  });

  test('a stop ends the migrations’ own backend, whatever functions they made', async () => {
    await using session = await engine.open({ limits: { ...limits, timeMs: 300 }, extensions: [] });
    const [victim] = await link.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await session.run(`CREATE SCHEMA evil; CREATE FUNCTION evil.pg_backend_pid() RETURNS int LANGUAGE sql AS 'SELECT ${victim?.pid}';
      ALTER ROLE CURRENT_USER SET search_path = evil, pg_catalog`);
    for (let times = 0; times < 2; times += 1)
      expect(await session.run('SELECT pg_catalog.pg_sleep(60)')).toMatchObject({ kind: 'stopped', reason: 'time' });
    expect(await link.query('SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });

  test('nobody else logs in as the role, whatever its password becomes', async () => {
    await using session = await engine.open({ limits, extensions: [] });
    const [role] = await session.query<{ name: string }>('SELECT current_user::text AS name');
    await session.run("ALTER ROLE CURRENT_USER PASSWORD 'known'");
    const login = {
      host: cluster.socketFolder,
      port: 5432,
      user: role?.name ?? '',
      database: 'postgres',
      password: 'known',
    };
    await expect(connectServer(login, async () => undefined)).rejects.toThrow(/too many connections for role/);
  });
});
