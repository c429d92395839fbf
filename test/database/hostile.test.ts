// Statements that hang, flood, eat memory or reach for the host: each is stopped or refused, and the work goes on.
import { existsSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { onEveryEngine } from './all.ts';

const limits = { timeMs: 1000, outputBytes: 1_000_000 };

onEveryEngine('hostile', limits, [], (bench) => {
  const goesOn = async () => expect(await bench.run('SELECT 1')).toMatchObject({ kind: 'done' });

  test.each([
    ['sleep', 'SELECT pg_sleep(1000)'],
    ['loop', 'DO $$BEGIN LOOP END LOOP; END$$'],
    ['series', 'SELECT count(*) FROM generate_series(1, 1e12)'],
    ['recursion', 'WITH RECURSIVE r AS (SELECT 1 AS a UNION ALL SELECT a + 1 FROM r) SELECT count(*) FROM r'],
    [
      'trapped',
      'DO $$BEGIN LOOP BEGIN PERFORM pg_sleep(1000); EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END$$',
    ],
  ])('a hang ends: %s', async (_, sql) => {
    expect(await bench.run(sql)).toMatchObject({
      kind: 'stopped',
      reason: 'time',
      message: 'It did not end within 1 s.',
    });
    await goesOn();
  });

  test('a stop undoes the open transaction and nothing before it', async () => {
    await bench.run('CREATE TABLE IF NOT EXISTS before_stop (a int)');
    await bench.run('BEGIN; CREATE TABLE in_stop (a int)');
    await bench.run('SELECT pg_sleep(1000)');
    if (bench.session.lost) return expect(bench.name).toBe('embedded');
    expect(
      await bench.rows("SELECT to_regclass('before_stop') IS NOT NULL AS kept, to_regclass('in_stop') AS gone"),
    ).toEqual([{ kept: true, gone: null }]);
  });

  test('what a migration may print bounds no question of ours', async () => {
    await bench.run(
      "CREATE TABLE IF NOT EXISTS many (name text); INSERT INTO many SELECT repeat('x', 1000) FROM generate_series(1, 3000)",
    );
    expect(await bench.session.query('SELECT name FROM public.many', 'ours')).toHaveLength(3000);
    await goesOn();
  });

  test('memory has an end', async () => {
    const outcome = await bench.run("SELECT length(repeat('x', 1000000000) || repeat('y', 1000000000))");
    if (outcome.kind === 'error') expect(outcome.error.code).toMatch(/53200|54000/);
    else expect(outcome).toMatchObject({ kind: 'stopped' });
    await goesOn();
  });

  test('endless recursion of functions ends', async () => {
    await bench.run("CREATE FUNCTION deep(int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN deep($1 + 1); END'");
    const outcome = await bench.run('SELECT deep(1)');
    if (outcome.kind === 'error') expect(outcome.error.code).toBe('54001');
    else expect(outcome).toMatchObject({ kind: 'stopped' });
    await goesOn();
  });

  test.each([
    "COPY (SELECT 1) TO PROGRAM 'env > /tmp/headroom-leak'",
    "CREATE TABLE IF NOT EXISTS leak (line text); COPY leak FROM PROGRAM 'env'",
    "SELECT pg_read_file('/proc/self/environ')",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT pg_read_binary_file('/etc/hostname')",
    "SELECT pg_ls_dir('/etc')",
    "SELECT lo_import('/etc/passwd')",
    "CREATE TABLE IF NOT EXISTS leak (line text); COPY leak FROM '/etc/passwd'",
    'CREATE TABLE IF NOT EXISTS leak (line text); COPY leak FROM STDIN',
    "CREATE FUNCTION c_system(text) RETURNS int LANGUAGE c AS '/lib/x86_64-linux-gnu/libc.so.6', 'system'",
    "LOAD '/tmp/nothing'",
    "CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1 dbname=postgres' PUBLICATION p",
    "CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1 dbname=postgres' PUBLICATION p WITH (connect = false)",
    "DO $$BEGIN EXECUTE 'CREATE SUBSCRIPTION s CONNECTION ''host=127.0.0.1'' PUBLICATION p WITH (connect = false)'; END$$",
    "DO $$BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''touch /tmp/headroom-leak'''; END$$",
    'CREATE EXTENSION dblink',
    'CREATE EXTENSION postgres_fdw',
  ])('is refused: %s', async (sql) => {
    await bench.fails(sql);
    await goesOn();
    expect(await bench.run('DO $$BEGIN PERFORM 1; END$$')).toMatchObject({ kind: 'done' }); // PL/pgSQL survives it.
    expect(existsSync('/tmp/headroom-leak')).toBe(false);
  });

  test('a file that SQL writes is none of the host', async () => {
    rmSync('/tmp/headroom-written', { force: true });
    await bench.run("COPY (SELECT 'x') TO '/tmp/headroom-written'");
    expect(existsSync('/tmp/headroom-written')).toBe(false);
  });

  test('no variable of the environment is within reach', async () => {
    const settings = await bench.rows(
      "SELECT string_agg(name || '=' || coalesce(setting, ''), E'\\n') AS text FROM pg_settings",
    );
    for (const [name, value] of Object.entries(process.env)) {
      if (value !== undefined && value.length > 11) expect(settings[0]?.text, name).not.toContain(value);
    }
  });

  test('a session that ends itself is told as a crash', async () => {
    const outcome = await bench.run('SELECT pg_terminate_backend(pg_backend_pid())');
    if (bench.name !== 'embedded') expect(outcome).toMatchObject({ kind: 'stopped', reason: 'crash' });
    await goesOn();
  });
});

// With time enough, so that it is the output that ends it on a busy machine too.
onEveryEngine('floods', { ...limits, timeMs: 60_000 }, [], (bench) => {
  test.each([
    ['notices', "DO $$BEGIN LOOP RAISE NOTICE '%', repeat('x', 100); END LOOP; END$$"],
    ['rows', "SELECT repeat('x', 1000) FROM pg_class a, pg_class b, pg_class c"],
    ['one row', "SELECT repeat('x', 10000000)"],
  ])('a flood ends: %s', async (_, sql) => {
    expect(await bench.run(sql)).toMatchObject({ kind: 'stopped', reason: 'output' });
    expect(await bench.run('SELECT 1')).toMatchObject({ kind: 'done' });
  });
});
