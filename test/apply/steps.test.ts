// What applying a change records: outcomes, places, locks, rewrites, whose fault a failure is.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseEngine } from '../../src/database/choose.ts';
import type { Engine } from '../../src/database/engine.ts';
import type { Applied, Step } from '../../src/model/apply.ts';
import type { Example } from '../../src/rule/define.ts';
import { sharedEngine } from '../support/engine.ts';
import { applyExample } from '../support/example.ts';
import { testedEngines, versionFor } from '../support/server.ts';

describe.each(testedEngines())('on the %s engine', (name) => {
  let engine: Engine & AsyncDisposable;
  beforeAll(async () => {
    engine = await sharedEngine(name);
  });
  afterAll(() => engine[Symbol.asyncDispose]());

  const run = async (
    given: string,
    migration: string,
    transaction: Example['transaction'] = 'file',
  ): Promise<Applied> =>
    (await applyExample(engine, [], { name: '', given, migration, transaction, expect: [] })).applied;
  const outcomes = (applied: Applied) => applied.steps.map((step) => step.outcome);
  const failures = (applied: Applied) => applied.steps.flatMap((step) => (step.failure === null ? [] : [step.failure]));
  const named = (step: Step | undefined) => Object.values(step?.after.tables ?? {}).map((table) => table.name);

  test('a step’s before is the previous step’s after', async () => {
    const { steps, baseCatalog, headCatalog } = await run(
      'CREATE TABLE a (id int);',
      'CREATE TABLE b (id int); ALTER TABLE b ADD COLUMN c int; DROP TABLE a;',
    );
    expect(steps[0]?.before).toBe(baseCatalog);
    for (const [at, step] of steps.slice(1).entries()) expect(step.before).toBe(steps[at]?.after);
    expect(steps.at(-1)?.after).toBe(headCatalog);
    expect(steps.map((step) => named(step).sort())).toEqual([['a', 'b'], ['a', 'b'], ['b']]);
    expect(Object.values(headCatalog.tables)[0]?.columns.map((column) => column.name)).toEqual(['id', 'c']);
  });

  test('locks on tables that were there, and rewrites', async () => {
    const { steps, baseCatalog } = await run(
      'CREATE TABLE old (id int, amount int); CREATE TABLE other (id int PRIMARY KEY);',
      `ALTER TABLE old ALTER COLUMN amount TYPE bigint;
CREATE INDEX ON old (id);
CREATE TABLE fresh (id int);
CREATE INDEX ON fresh (id);
ALTER TABLE old ADD FOREIGN KEY (id) REFERENCES other (id);`,
      'none',
    );
    const locks = steps.map((step) => step.effects?.locks.map((lock) => `${lock.name} ${lock.mode}`).sort());
    expect(locks[0]).toContain('public.old AccessExclusiveLock');
    expect(locks[1]).toEqual(['public.old ShareLock']);
    expect(locks[2]).toEqual([]);
    expect(locks[3]).toEqual([]);
    expect(locks[4]).toEqual(
      expect.arrayContaining(['public.old ShareRowExclusiveLock', 'public.other ShareRowExclusiveLock']),
    );
    const old = Object.values(baseCatalog.tables).find((table) => table.name === 'old');
    expect(steps.map((step) => step.effects?.rewrites)).toEqual([[old?.oid], [], [], [], []]);
  });

  test('a failure has the server’s words and the place of what it names', async () => {
    const applied = await run(
      'CREATE TABLE t (id int);',
      '-- ünïcödé 😀\nCREATE INDEX x\n  ON t (nope);\nALTER TABLE t SET (no_such = 1);',
    );
    expect(failures(applied).map(({ code, place }) => [code, place.line, place.column, place.endColumn])).toEqual([
      ['42703', 3, 9, 13],
      ['22023', 4, 20, 27],
    ]);
  });

  test('what fails only because an earlier statement did follows it', async () => {
    const applied = await run(
      '',
      'CREATE TABLE a (id nope);\nCREATE INDEX ON a (id);\nCREATE TABLE b (id missing_too);',
    );
    expect(failures(applied).map((failure) => failure.follows)).toEqual([null, 0, null]);
  });

  test('what the broken history would have brought is not the author’s fault', async () => {
    const applied = await run(
      'CREATE TABLE a (id nope); CREATE TABLE c (id int);',
      'ALTER TABLE a ADD COLUMN x int;\nALTER TABLE c DROP COLUMN nope;',
    );
    expect(applied.base.failures.map((failure) => failure.line)).toEqual([1]);
    expect(failures(applied).map((failure) => failure.excused !== null)).toEqual([true, false]);
  });

  test('CONCURRENTLY runs where each statement stands alone, and fails inside the runner’s transaction', async () => {
    const migration = 'CREATE INDEX CONCURRENTLY t_id ON t (id);';
    const alone = await run('CREATE TABLE t (id int);', migration, 'none');
    expect(outcomes(alone)).toEqual(['applied']);
    expect(alone.steps[0]?.effects?.unobserved).toMatch(/cannot run inside a transaction/);
    expect(Object.values(alone.headCatalog.tables)[0]?.indexes.map((index) => index.name)).toEqual(['t_id']);
    expect(failures(await run('CREATE TABLE t (id int);', migration, 'file'))[0]?.code).toBe('25001');
    expect(outcomes(await run('CREATE TABLE t (id int);', migration, 'query'))).toEqual(['applied']);
    expect(failures(await run('CREATE TABLE t (id int);', `${migration} SELECT 1;`, 'query'))[0]?.code).toBe('25001');
  });

  test('COMMIT in a DO block or procedure works where each statement stands alone, and fails inside the runner’s transaction', async () => {
    const given = `CREATE TABLE t (id int); CREATE PROCEDURE fill() LANGUAGE plpgsql AS 'BEGIN FOR n IN 1 .. 3 LOOP INSERT INTO t VALUES (n); COMMIT; END LOOP; END';`;
    for (const migration of [
      'CALL fill();',
      'DO $$ BEGIN INSERT INTO t VALUES (1); COMMIT; CREATE TABLE made (id int); ROLLBACK; CREATE TABLE kept (id int); END $$;',
    ]) {
      const alone = await run(given, migration, 'none');
      expect(failures(alone)).toEqual([]);
      expect(alone.steps[0]?.effects?.unobserved).toMatch(/cannot run inside a transaction/);
      expect(named(alone.steps[0])).toEqual(migration.startsWith('DO') ? ['t', 'kept'] : ['t']);
      expect(failures(await run(given, migration, 'file'))[0]?.code).toBe('2D000');
      expect(outcomes(await run(given, migration, 'query'))).toEqual(['applied']);
      expect(failures(await run(given, `${migration} SELECT 1;`, 'query'))[0]?.code).toBe('2D000');
      expect((await run(given + migration, 'SELECT 1;')).base.failures).toEqual([]);
    }
  });

  test('a new enum value cannot be used in the transaction that adds it', async () => {
    const migration = "ALTER TYPE mood ADD VALUE 'b'; INSERT INTO t VALUES ('b');";
    const given = "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (m mood);";
    expect(failures(await run(given, migration, 'file'))[0]?.code).toBe('55P04');
    expect(outcomes(await run(given, migration, 'none'))).toEqual(['applied', 'applied']);
  });

  test('the file’s own BEGIN, COMMIT and ROLLBACK are obeyed', async () => {
    const applied = await run(
      '',
      'BEGIN; CREATE TABLE a (id int); COMMIT; BEGIN; CREATE TABLE b (id int); ROLLBACK; CREATE TABLE c (id int);',
      'none',
    );
    expect(Object.values(applied.headCatalog.tables).map((table) => table.name)).toEqual(['a', 'c']);
  });

  test('a deferred constraint speaks at COMMIT', async () => {
    const given =
      'CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p int REFERENCES p DEFERRABLE INITIALLY DEFERRED);';
    expect(failures(await run(given, 'INSERT INTO c VALUES (1);'))[0]?.code).toBe('23503');
  });

  test('a DO block’s failure points at the line in its body', async () => {
    const applied = await run('', 'DO $$\nBEGIN\n  CREATE TABLE a (id int);\n  CREATE TABLE a (id int);\nEND $$;');
    expect(failures(applied).map(({ code, place }) => [code, place.line])).toEqual([['42P07', 4]]);
  });

  test('SET LOCAL lasts as long as the file’s transaction, and no setting outlives the file', async () => {
    const applied = await run(
      '',
      "SET search_path = 'pg_catalog'; SET LOCAL lock_timeout = '2s'; DO $$ BEGIN IF current_setting('lock_timeout') <> '2s' THEN RAISE 'lost'; END IF; END $$;",
    );
    expect(outcomes(applied)).toEqual(['applied', 'applied', 'applied']);
  });

  test('a hanging statement is stopped, the others are reviewed', async () => {
    // A server of its own: the one that hangs is given up, and what was sent is sent again to a fresh one.
    const own = (await chooseEngine({ engine: name, postgresVersion: versionFor(name), extensions: [] })).engine;
    const impatient: Engine = {
      ...own,
      open: (options) => own.open({ ...options, limits: { timeMs: 1000, outputBytes: 1_000_000 } }),
    };
    const { applied } = await applyExample(impatient, [], {
      name: '',
      given: 'CREATE TABLE t (id int);',
      migration: 'ALTER TABLE t ADD COLUMN a int;\nDO $$ BEGIN LOOP END LOOP; END $$;\nALTER TABLE t ADD COLUMN b int;',
      transaction: 'file',
      expect: [],
    });
    expect(outcomes(applied)).toEqual(['applied', 'stopped', 'applied']);
    expect(Object.values(applied.headCatalog.tables)[0]?.columns.map((column) => column.name)).toEqual([
      'id',
      'a',
      'b',
    ]);
  });

  test('what reaches for the host is not run', async () => {
    const applied = await run(
      'CREATE TABLE t (line text);',
      "COPY t FROM PROGRAM 'id';\nCOPY t FROM '/etc/passwd';\nDO $$ BEGIN COPY t FROM PROGRAM 'id'; END $$;\nALTER SYSTEM SET work_mem = '1GB';",
    );
    expect(outcomes(applied)).toEqual(['skipped', 'skipped', 'skipped', 'skipped']);
  });
});
