// The same table of behaviour for every engine: a rule must not care which one ran the migration.
import { expect, test } from 'vitest';
import { onEveryEngine } from './all.ts';

onEveryEngine('conformance', { timeMs: 20_000, outputBytes: 10_000_000 }, ['pgcrypto', 'earthdistance'], (bench) => {
  const done = async (sql: string) => {
    const outcome = await bench.run(sql);
    expect(outcome, sql).toMatchObject({ kind: 'done' });
    return outcome.kind === 'done' ? outcome : expect.unreachable();
  };

  test('tells its version', async () => {
    expect(bench.session.version).toMatch(/^\d+\.\d+$/);
    expect(bench.session.major).toBe(bench.engine.major);
    expect(bench.session.engine).toBe(bench.name);
  });

  test('names each command of a query, with its rows', async () => {
    const { results, durationMs } = await done(
      'CREATE TABLE counted (a int); INSERT INTO counted SELECT generate_series(1, 3); SELECT * FROM counted; UPDATE counted SET a = 0 WHERE a = 1',
    );
    expect(results).toEqual([
      { command: 'CREATE TABLE', rowCount: null },
      { command: 'INSERT', rowCount: 3 },
      { command: 'SELECT', rowCount: 3 },
      { command: 'UPDATE', rowCount: 1 },
    ]);
    expect(durationMs).toBeGreaterThan(0);
  });

  test('passes notices on', async () => {
    const { notices } = await done("DROP TABLE IF EXISTS nowhere; DO $$BEGIN RAISE WARNING 'careful'; END$$");
    expect(notices).toEqual(['table "nowhere" does not exist, skipping', 'careful']);
  });

  test('keeps the place of a syntax error', async () => {
    expect(await bench.fails("SELECT 'é', 1 FORM x")).toMatchObject({
      code: '42601',
      message: 'syntax error at or near "x"',
      position: 20,
    });
  });

  test('keeps the names in an error', async () => {
    await done(
      'CREATE SCHEMA named; CREATE TABLE named.t (a int CONSTRAINT positive CHECK (a > 0), b int NOT NULL, u int UNIQUE)',
    );
    expect(await bench.fails('INSERT INTO named.t VALUES (-1, 1)')).toMatchObject({
      code: '23514',
      schema: 'named',
      table: 't',
      constraint: 'positive',
    });
    expect(await bench.fails('INSERT INTO named.t VALUES (1)')).toMatchObject({
      code: '23502',
      table: 't',
      column: 'b',
      detail: 'Failing row contains (1, null, null).',
    });
    expect(await bench.fails('INSERT INTO named.t VALUES (1, 1, 7), (1, 1, 7)')).toMatchObject({
      code: '23505',
      constraint: 't_u_key',
      detail: 'Key (u)=(7) already exists.',
    });
    await done('CREATE DOMAIN named.short AS text CONSTRAINT few CHECK (length(value) < 3)');
    expect(await bench.fails("SELECT 'long'::named.short")).toMatchObject({
      code: '23514',
      schema: 'named',
      dataType: 'short',
      constraint: 'few',
    });
  });

  test('keeps hints, and the inner query of a function', async () => {
    expect(await bench.fails('SELECT nosuch(1)')).toMatchObject({
      code: '42883',
      position: 8,
      hint: expect.stringContaining('function'),
    });
    const error = await bench.fails('DO $$BEGIN PERFORM nothing FROM nowhere; END$$');
    expect(error).toMatchObject({
      code: '42P01',
      internalPosition: 21,
      internalQuery: 'SELECT nothing FROM nowhere',
      where: expect.stringContaining('line 1 at PERFORM'),
    });
    expect(error.position).toBeUndefined();
  });

  test('a failed query undoes all of itself', async () => {
    await bench.fails('CREATE TABLE half (a int); SELECT 1/0');
    expect(await bench.rows("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
  });

  test('transactions and savepoints span calls', async () => {
    await done('BEGIN');
    await done('CREATE TABLE spanned (a int); SAVEPOINT here');
    await bench.fails('SELECT 1/0');
    expect(await bench.fails('SELECT 1')).toMatchObject({ code: '25P02' });
    await done('ROLLBACK TO here');
    expect(await bench.rows('SELECT count(*)::int AS n FROM spanned')).toEqual([{ n: 0 }]);
    await done('COMMIT');
    expect(await bench.rows("SELECT to_regclass('spanned') IS NOT NULL AS kept")).toEqual([{ kept: true }]);
  });

  test('the transaction around a call stays untouched between calls', async () => {
    await done('BEGIN');
    await done('SET TRANSACTION ISOLATION LEVEL SERIALIZABLE');
    await done('ROLLBACK');
  });

  test('what cannot run in a transaction runs alone, and is refused inside', async () => {
    await done('CREATE TABLE busy (a int)');
    await done('CREATE INDEX CONCURRENTLY busy_a ON busy (a)');
    await done('REINDEX INDEX CONCURRENTLY busy_a');
    await done('VACUUM busy');
    await done('DROP INDEX CONCURRENTLY busy_a');
    expect(await bench.fails('BEGIN; CREATE INDEX CONCURRENTLY ON busy (a)')).toMatchObject({ code: '25001' });
    await done('ROLLBACK');
    expect(await bench.fails('SELECT 1; VACUUM busy')).toMatchObject({ code: '25001' });
    await done("CREATE TYPE mood AS ENUM ('sad')");
    expect(await bench.fails("BEGIN; ALTER TYPE mood ADD VALUE 'glad'; SELECT 'glad'::mood")).toMatchObject({
      code: '55P04',
    });
    await done('ROLLBACK');
  });

  test('locks of the open transaction can be read', async () => {
    await done('CREATE TABLE locked (a int); BEGIN; ALTER TABLE locked ADD b int');
    const locks = await bench.rows(
      "SELECT mode FROM pg_locks WHERE pid = pg_backend_pid() AND relation = 'locked'::regclass AND granted ORDER BY mode",
    );
    expect(locks).toContainEqual({ mode: 'AccessExclusiveLock' });
    await done('ROLLBACK');
  });

  test('creates the extensions it was opened with, and only those it offers', async () => {
    expect([...bench.session.extensions]).toEqual(expect.arrayContaining(['plpgsql', 'pgcrypto', 'earthdistance']));
    // On a server, whose role is no superuser, what is not trusted is made under the migrations.
    await bench.session.admin('CREATE EXTENSION earthdistance CASCADE');
    await done('CREATE SCHEMA apart');
    await done('CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA apart');
    await done("COMMENT ON EXTENSION earthdistance IS 'ours'");
    expect(await bench.rows("SELECT apart.digest('x', 'md5') IS NOT NULL AS works")).toEqual([{ works: true }]);
    expect((await bench.fails('CREATE EXTENSION no_such_extension')).code).toMatch(/0A000|58P01/);
  });

  test('what admin makes belongs to the migrations', async () => {
    await bench.session.admin(
      'CREATE ROLE headroom_tester; CREATE SCHEMA platform; CREATE TABLE platform.t (a int); ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO headroom_tester',
    );
    await done('ALTER TABLE platform.t ADD b int; CREATE TABLE platform.own (a int)');
    await done('SET ROLE headroom_tester');
    await bench.session.admin('CREATE TABLE platform.later (a int)');
    expect(await bench.rows('SELECT current_user::text AS me')).toEqual([{ me: 'headroom_tester' }]);
    await done('RESET ROLE');
    expect(
      await bench.rows("SELECT has_table_privilege('headroom_tester', 'platform.own', 'SELECT') AS granted"),
    ).toEqual([{ granted: true }]);
    expect(
      await bench.rows(
        "SELECT count(DISTINCT relowner)::int AS owners FROM pg_class WHERE relnamespace = 'platform'::regnamespace",
      ),
    ).toEqual([{ owners: 1 }]);
  });

  test('admin tells what the server refuses', async () => {
    await expect(bench.session.admin('SELECT 1/0')).rejects.toMatchObject({ code: '22012' });
    await expect(bench.session.query('SELECT nosuch')).rejects.toMatchObject({ code: '42703', position: '8' });
  });

  test('a snapshot gives the database back', async () => {
    await done("CREATE TABLE remembered AS SELECT g, repeat('x', 100) AS filler FROM generate_series(1, 1000) g");
    const from = await bench.session.snapshot();
    if (bench.name === 'url') return expect(from).toBeNull();
    expect(await bench.rows('SELECT count(*)::int AS n FROM remembered')).toEqual([{ n: 1000 }]); // It goes on.
    const limits = { timeMs: 20_000, outputBytes: 10_000_000 };
    await using other = await bench.engine.open({
      limits,
      extensions: ['pgcrypto'],
      from: from ?? expect.unreachable(),
    });
    expect(await other.query('SELECT count(*)::int AS n, max(length(filler)) AS longest FROM remembered')).toEqual([
      { n: 1000, longest: 100 },
    ]);
    expect(await other.run('CREATE EXTENSION earthdistance; ALTER TABLE remembered ADD c int')).toMatchObject({
      kind: 'error',
    }); // It is there already.
    expect(await other.run('ALTER TABLE remembered ADD c int')).toMatchObject({ kind: 'done' });
    expect(await other.run('UPDATE remembered SET filler = upper(filler)')).toMatchObject({ kind: 'done' });
    await using third = await bench.engine.open({
      limits,
      extensions: ['pgcrypto'],
      from: from ?? expect.unreachable(),
    });
    expect(await third.query('SELECT DISTINCT filler FROM remembered')).toEqual([{ filler: 'x'.repeat(100) }]); // Of the other's writes it has none.
    await expect(
      bench.engine.open({ limits, extensions: [], from: from?.subarray(0, 50_000) ?? expect.unreachable() }),
    ).rejects.toThrow(/did not start/);
  });
});
