// The engine at a URL: careful with what it finds there, and gone without a trace.
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cluster } from '../../src/database/engines/cluster.ts';
import type { Link } from '../../src/database/engines/link.ts';
import { connectServer } from '../../src/database/engines/remote.ts';
import { urlEngine } from '../../src/database/engines/url.ts';
import { Misuse, Unavailable } from '../../src/lib/errors.ts';
import { binaries, clusterUrl } from './all.ts';
import { startProgram } from './child.ts';

const options = { limits: { timeMs: 20_000, outputBytes: 1_000_000 }, extensions: [] };

describe.skipIf(binaries === undefined)('url', () => {
  let cluster: Cluster;
  let link: Link;
  beforeAll(async () => {
    if (binaries === undefined) return;
    cluster = await Cluster.start(binaries, null, null);
    link = await connectServer(
      { host: cluster.socketFolder, port: 5432, user: 'headroom_admin', database: 'postgres', password: '' },
      async () => undefined,
    );
  });
  afterAll(async () => {
    await link?.end();
    await cluster?.[Symbol.asyncDispose]();
  });
  const leftovers = () =>
    link.query<{ name: string }>(
      "SELECT datname::text AS name FROM pg_database WHERE datname ~ '^headroom' UNION ALL SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_' AND rolname NOT IN ('headroom_admin', 'plain')",
    );

  test('leaves the server as it was', async () => {
    const engine = await urlEngine(clusterUrl(cluster), false);
    const session = await engine.open(options);
    await session.admin('CREATE ROLE anon');
    expect(await session.run('CREATE TABLE t (a int); GRANT ALL ON t TO anon')).toMatchObject({ kind: 'done' });
    expect(await session.query('SELECT rolsuper FROM pg_roles WHERE rolname = session_user')).toEqual([
      { rolsuper: false },
    ]);
    expect(await leftovers()).toHaveLength(3); // The database, its role, and anon.
    await session[Symbol.asyncDispose]();
    expect(await leftovers()).toEqual([]);
    expect(await link.query("SELECT to_regclass('t') AS t")).toEqual([{ t: null }]);
  });

  test('refuses a database that holds something, unless it may be used', async () => {
    await link.query('CREATE DATABASE precious');
    const inside = await connectServer(
      { host: cluster.socketFolder, port: 5432, user: 'headroom_admin', database: 'precious', password: '' },
      async () => undefined,
    );
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
    await expect(refused).rejects.toThrow(
      /^The role in the URL of postgres at \S+ is no superuser; name a superuser [^.]+\.$/,
    );
  });

  test('says what is wrong with a URL, and never the password', async () => {
    await expect(urlEngine('postgres://[', false)).rejects.toThrow(/not a URL that can be read/);
    const unreachable = urlEngine('postgres://me:secret@127.0.0.1:1/nowhere', false);
    await expect(unreachable).rejects.toThrow(Unavailable);
    await expect(unreachable).rejects.toThrow(/^The database nowhere at 127.0.0.1:1 could not be reached: .*\.$/);
    await expect(unreachable).rejects.not.toThrow(/secret/);
  });

  const opening = `import { urlEngine } from 'engines/url.ts';
    const engine = await urlEngine(process.argv[2], false);
    setInterval(() => {}, 1000);
    const session = engine.open({ limits: { timeMs: 1000, outputBytes: 1000 }, extensions: [] });`;

  test('cleans up on Ctrl-C', async () => {
    const { child } = await startProgram(`${opening} await session; console.log('open');`, clusterUrl(cluster));
    expect(await leftovers()).toHaveLength(2);
    child.kill('SIGINT');
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGINT');
    expect(await leftovers()).toEqual([]);
  });

  test('cleans up on Ctrl-C while the database is being made', async () => {
    const holder = await connectServer(
      { host: cluster.socketFolder, port: 5432, user: 'headroom_admin', database: 'postgres', password: '' },
      async () => undefined,
    );
    await holder.query("BEGIN; COMMENT ON DATABASE template0 IS 'held'"); // Its copying waits, and nothing else does.
    const { child } = await startProgram(`${opening} console.log('opening');`, clusterUrl(cluster));
    await expect
      .poll(() => link.query("SELECT FROM pg_stat_activity WHERE query LIKE 'CREATE DATABASE%'"), { timeout: 20_000 })
      .toHaveLength(1);
    child.kill('SIGINT');
    await sleep(500);
    await holder.query('ROLLBACK');
    await holder.end();
    await once(child, 'exit');
    expect(await leftovers()).toEqual([]);
  });

  test('what a killed run leaves goes with a later one, and nothing else does', async () => {
    const { child } = await startProgram(
      `${opening} await (await session).admin('CREATE ROLE anon'); console.log('open');`,
      clusterUrl(cluster),
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
    const left = await leftovers();
    expect(left).toHaveLength(3);
    const open = async () => (await (await urlEngine(clusterUrl(cluster), false)).open(options))[Symbol.asyncDispose]();
    await open();
    expect(await leftovers()).toEqual(left); // It could be alive.
    // Neither is ours: of our shape without an end, and with an end of another shape.
    await link.query("CREATE ROLE headroom_0123456789ab; CREATE ROLE headroom_team LOGIN VALID UNTIL 'yesterday'");
    await link.query('CREATE DATABASE headroom_0123456789ac');
    await link.query(`ALTER ROLE ${left.find(({ name }) => name !== 'anon')?.name} VALID UNTIL 'yesterday'`);
    await open();
    expect((await leftovers()).map(({ name }) => name).sort()).toEqual([
      'headroom_0123456789ab',
      'headroom_0123456789ac',
      'headroom_team',
    ]);
    await link.query('DROP DATABASE headroom_0123456789ac');
    await link.query('DROP ROLE headroom_0123456789ab, headroom_team');
  });

  test('a database that SQL made hard to drop goes too', async () => {
    const session = await (await urlEngine(clusterUrl(cluster), false)).open(options);
    const [{ name } = { name: '' }] = await session.query<{ name: string }>('SELECT current_database()::text AS name');
    expect(
      await session.run(
        `ALTER DATABASE ${name} IS_TEMPLATE true; ALTER DATABASE ${name} SET default_transaction_read_only = on`,
      ),
    ).toMatchObject({
      kind: 'done',
    });
    await session[Symbol.asyncDispose]();
    expect(await leftovers()).toEqual([]);
  });

  test('takes nothing from PG* variables, and sends no password that the URL does not hold', async () => {
    const variables = {
      PGHOST: cluster.socketFolder,
      PGUSER: 'headroom_admin',
      PGPASSWORD: 'of-the-environment',
      PGDATABASE: 'postgres',
      PGSSLMODE: 'require',
    };
    Object.assign(process.env, variables);
    const sent: string[] = [];
    const listener = createServer((socket) => {
      socket.once('data', (startup) => {
        sent.push(startup.toString());
        socket.write(Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3])); // The password, please, in clear text.
        socket.once('data', (answer) => sent.push(answer.toString()) && socket.destroy());
      });
    }).listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as AddressInfo;
    try {
      await expect(urlEngine('postgres:///postgres', false)).rejects.toThrow(
        /^The engine’s URL names no host, and PG\* variables are not read; write it as \S+\.$/,
      );
      await expect(urlEngine('postgres://127.0.0.1:1/postgres', false)).rejects.toThrow(/names no user/);
      await expect(urlEngine(`postgres://me@127.0.0.1:${port}`, false)).rejects.toThrow(Unavailable);
    } finally {
      for (const name of Object.keys(variables)) delete process.env[name];
      listener.close();
    }
    expect(sent).toEqual([expect.stringContaining('user\0me\0database\0me\0'), 'p\0\0\0\x05\0']);
  });
});
