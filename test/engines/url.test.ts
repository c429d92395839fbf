// The engine at a URL: careful with what it finds there, and gone without a trace.
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cluster } from '../../src/apply/engines/cluster.ts';
import type { Link } from '../../src/apply/engines/link.ts';
import { connect } from '../../src/apply/engines/remote.ts';
import { urlEngine } from '../../src/apply/engines/url.ts';
import { Misuse, Unavailable } from '../../src/failure.ts';
import { binaries, clusterUrl } from './all.ts';
import { startProgram } from './child.ts';

const options = { limits: { timeMs: 20_000, outputBytes: 1_000_000 }, extensions: [] };

describe.skipIf(binaries === undefined)('url', () => {
  let cluster: Cluster;
  let link: Link;
  beforeAll(async () => {
    if (binaries === undefined) return;
    cluster = await Cluster.start(binaries, null, null);
    link = await connect({ host: cluster.socketFolder, port: 5432, user: 'headroom_admin', database: 'postgres', password: '' }, async () => undefined);
  });
  afterAll(async () => {
    await link?.end();
    await cluster?.[Symbol.asyncDispose]();
  });
  const leftovers = () =>
    link.query(
      "SELECT datname::text AS name FROM pg_database WHERE datname ~ '^headroom' UNION ALL SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_' AND rolname NOT IN ('headroom_admin', 'plain')",
    );

  test('leaves the server as it was', async () => {
    const engine = await urlEngine(clusterUrl(cluster), false);
    const session = await engine.open(options);
    await session.admin('CREATE ROLE anon');
    expect(await session.run('CREATE TABLE t (a int); GRANT ALL ON t TO anon')).toMatchObject({ kind: 'done' });
    expect(await session.query('SELECT rolsuper FROM pg_roles WHERE rolname = session_user')).toEqual([{ rolsuper: false }]);
    expect(await leftovers()).toHaveLength(3); // The database, its role, and anon.
    await session[Symbol.asyncDispose]();
    expect(await leftovers()).toEqual([]);
    expect(await link.query("SELECT to_regclass('t') AS t")).toEqual([{ t: null }]);
  });

  test('refuses a database that holds something, unless it may be used', async () => {
    await link.query('CREATE DATABASE precious');
    const inside = await connect({ host: cluster.socketFolder, port: 5432, user: 'headroom_admin', database: 'precious', password: '' }, async () => undefined);
    await inside.query('CREATE EXTENSION citext'); // An extension's objects are nobody's data.
    await urlEngine(clusterUrl(cluster, 'precious'), false);
    await inside.query('CREATE VIEW v AS SELECT 1 AS a');
    await inside.end();
    await expect(urlEngine(clusterUrl(cluster, 'precious'), false)).rejects.toThrow(
      /The database precious at .* holds an object of its own; .*allow-non-empty/,
    );
    expect((await urlEngine(clusterUrl(cluster, 'precious'), true)).major).toBe(cluster.binaries.major);
  });

  test('refuses a role that is no superuser in one sentence', async () => {
    await link.query('CREATE ROLE plain LOGIN CREATEDB');
    const refused = urlEngine(clusterUrl(cluster, 'postgres', 'plain'), false);
    await expect(refused).rejects.toThrow(Misuse);
    await expect(refused).rejects.toThrow(/^The role in the URL of postgres at \S+ is no superuser; name a superuser [^.]+\.$/);
  });

  test('says what is wrong with a URL, and never the password', async () => {
    await expect(urlEngine('postgres://[', false)).rejects.toThrow(/not a URL that can be read/);
    const unreachable = urlEngine('postgres://me:secret@127.0.0.1:1/nowhere', false);
    await expect(unreachable).rejects.toThrow(Unavailable);
    await expect(unreachable).rejects.toThrow(/^The database nowhere at 127.0.0.1:1 could not be reached: .*\.$/);
    await expect(unreachable).rejects.not.toThrow(/secret/);
  });

  test('cleans up on Ctrl-C', async () => {
    const { child } = await startProgram(
      `import { urlEngine } from 'engines/url.ts';
      const engine = await urlEngine(process.argv[2], false);
      await engine.open({ limits: { timeMs: 1000, outputBytes: 1000 }, extensions: [] });
      console.log('open');
      setInterval(() => {}, 1000);`,
      clusterUrl(cluster),
    );
    expect(await leftovers()).toHaveLength(2);
    child.kill('SIGINT');
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGINT');
    expect(await leftovers()).toEqual([]);
  });
});
