// The server engine's life: started unprivileged and bare, gone without a trace however we end, and clear when it cannot start.
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Binaries } from '../../src/database/engines/binaries.ts';
import { Cluster } from '../../src/database/engines/cluster.ts';
import { serverEngine } from '../../src/database/engines/server.ts';
import { binaries } from './all.ts';
import { startProgram } from './child.ts';

const options = { limits: { timeMs: 20_000, outputBytes: 1_000_000 }, extensions: [] };

describe.skipIf(binaries === undefined)('server', () => {
  const here = binaries as Binaries;

  test('runs unprivileged, with nothing of our environment, in a private folder, and removes it', async () => {
    const cluster = await Cluster.start(here, null, null);
    const folder = dirname(cluster.socketFolder);
    const pid = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0];
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    if (existsSync('/proc/self/environ')) {
      const names = readFileSync(`/proc/${pid}/environ`, 'utf8')
        .split('\0')
        .map((line) => line.split('=')[0]);
      for (const name of Object.keys(process.env))
        if (!['PATH', 'TZ', 'LC_ALL', 'PWD', 'OLDPWD', 'SHLVL', '_'].includes(name)) expect(names).not.toContain(name);
      expect(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]).not.toBe('0');
    }
    await cluster[Symbol.asyncDispose]();
    expect(existsSync(folder)).toBe(false);
  });

  test.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)('leaves nothing behind after %s', async (signal) => {
    const { child, printed } = await startProgram(
      `
      import { Cluster } from 'engines/cluster.ts';
      const { folder, version, major } = JSON.parse(process.argv[2]);
      const cluster = await Cluster.start({ folder, version, major, extensions: new Set() }, null, null);
      console.log(cluster.socketFolder);
      setInterval(() => {}, 1000);`,
      JSON.stringify(here),
    );
    expect(existsSync(printed)).toBe(true);
    child.kill(signal);
    await once(child, 'exit');
    await expect.poll(() => existsSync(dirname(printed)), { timeout: 10_000 }).toBe(false);
  });

  test('a migration cannot become more than it is', async () => {
    await using session = await serverEngine(here).open({
      ...options,
      limits: { timeMs: 1000, outputBytes: 1_000_000 },
    });
    for (const sql of [
      'GRANT pg_execute_server_program TO postgres',
      'CREATE ROLE helper IN ROLE pg_read_server_files',
      'ALTER ROLE postgres SUPERUSER',
      'CREATE ROLE boss SUPERUSER',
      'SET SESSION AUTHORIZATION headroom_admin',
      "SELECT pg_catalog.headroom_create_extension('plpgsql', array['if not exists plpgsql; alter role postgres superuser; --', null, null, null])",
      'CREATE EXTENSION bloom',
      "ALTER SYSTEM SET archive_command = 'true'",
      'UPDATE pg_authid SET rolsuper = true',
      'CREATE EXTENSION file_fdw',
    ]) {
      expect(await session.run(sql), sql).toMatchObject({ kind: 'error' });
    }
    // What the database is told to set must not reach our own connection.
    await session.run(`CREATE SCHEMA evil; CREATE FUNCTION evil.pg_terminate_backend(int) RETURNS bool LANGUAGE plpgsql AS $$BEGIN EXECUTE 'ALTER ROLE postgres SUPERUSER'; RETURN true; END$$;
      ALTER DATABASE postgres SET search_path = evil, pg_catalog`);
    await session.snapshot(); // Connects again.
    expect(await session.run('SELECT pg_sleep(60)')).toMatchObject({ kind: 'stopped', reason: 'time' });
    expect(await session.query('SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = session_user')).toEqual([
      { rolsuper: false },
    ]);
  });

  test('roles that the migrations make can be used', async () => {
    await using session = await serverEngine(here).open(options);
    await session.admin('CREATE ROLE anon');
    expect(
      await session.run(
        'CREATE ROLE reader; GRANT reader TO anon; CREATE SCHEMA s; GRANT CREATE ON SCHEMA s TO anon; CREATE TABLE s.t (a int); ALTER TABLE s.t OWNER TO anon; SET ROLE anon',
      ),
    ).toMatchObject({ kind: 'done' });
  });

  test('a server that died is told as a crash, and comes back or is lost', async () => {
    await using session = await serverEngine(here).open(options);
    await session.run('CREATE TABLE kept (a int)');
    const [backend] = await session.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const running = session.run('SELECT pg_sleep(10)');
    await sleep(200);
    process.kill(backend?.pid ?? 0, 'SIGKILL');
    expect(await running).toMatchObject({ kind: 'stopped', reason: 'crash' });
    expect(session.lost).toBe(false);
    expect(await session.run('SELECT * FROM kept')).toMatchObject({ kind: 'done' });
  });

  test('one that cannot start says why in a sentence', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'broken-'));
    try {
      chmodSync(folder, 0o755);
      symlinkSync(join(here.folder, 'initdb'), join(folder, 'initdb'));
      writeFileSync(join(folder, 'postgres'), '#!/bin/sh\necho "FATAL:  no space left on device" >&2\nexit 1\n', {
        mode: 0o755,
      });
      const before = leftovers();
      await expect(Cluster.start({ ...here, folder }, null, null)).rejects.toThrow(
        /^PostgreSQL [\d.]+ in \S+ did not start: .+\.$/,
      );
      await expect(Cluster.start({ ...here, folder: join(folder, 'nowhere') }, null, null)).rejects.toThrow(
        /did not start: .+\.$/,
      );
      // Other tests start servers at the same time: theirs come alive or go away, a forgotten one would do neither.
      await expect
        .poll(
          () => leftovers().filter((path) => !before.includes(path) && !existsSync(join(path, 'data/postmaster.pid'))),
          { timeout: 20_000 },
        )
        .toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

/** Folders of clusters: ours are named alike and hold `data`. */
function leftovers(): string[] {
  return ['/dev/shm', tmpdir()]
    .flatMap((folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []))
    .filter((path) => /\/headroom-[^/]*$/.test(path) && existsSync(join(path, 'data')));
}
