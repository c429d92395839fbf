// Tables of many shapes are converted on every engine, and are as before but for what was announced.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Session } from '../../src/database/engine.ts';
import { sharedEngine } from '../support/engine.ts';
import { testedEngines } from '../support/server.ts';
import { at, shapes } from './convert-shapes.ts';
import { type Converted, converted, sure } from './converting.ts';

describe.each(testedEngines())('on %s', (name) => {
  let engine: Engine & AsyncDisposable;
  let session: Session;
  beforeAll(async () => {
    engine = await sharedEngine(name);
    session = await engine.open({ limits: { timeMs: 30_000, outputBytes: 4_000_000 }, extensions: [] });
    await session.admin(
      "DO $$ DECLARE r text; BEGIN FOREACH r IN ARRAY ARRAY['reader', 'writer'] LOOP IF to_regrole(r) IS NULL THEN EXECUTE format('CREATE ROLE %I', r); END IF; END LOOP; END $$",
    );
  }, 60_000);
  afterAll(() => engine[Symbol.asyncDispose]());

  const fresh = async (sql: string) => {
    await session[Symbol.asyncDispose]();
    await sure(session, sql);
  };

  test.for(shapes)('$name', { timeout: 60_000 }, async ({ sql, table = 'ev', wish = {}, from = 0 }, { skip }) => {
    skip(from > engine.major, `from PostgreSQL ${from} on`);
    await fresh(sql);
    const { proof, conversion } = await converted(session, table, wish);
    expect(proof.failures).toEqual([]);
    expect(proof).toMatchObject({ failures: [], rowless: null, scanless: true });
    expect(proof.rows?.landed).toHaveLength(4);
    // Nothing is left of what only helped.
    const left = await session.query<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint WHERE conname = '${conversion.bound}' AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%IS NOT NULL%'`,
    );
    expect(left).toEqual([]);
  });

  test('ids go on where they were', { timeout: 60_000 }, async () => {
    await fresh(
      `CREATE TABLE ev (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, s serial, ${at}); INSERT INTO ev DEFAULT VALUES; INSERT INTO ev DEFAULT VALUES;`,
    );
    await converted(session, 'ev');
    const rows = await session.query('INSERT INTO ev DEFAULT VALUES RETURNING id::int, s');
    const [last] = await session.query(
      'SELECT max(id)::int AS id, max(s) AS s, count(*)::int AS n, count(DISTINCT id)::int AS ids FROM ev',
    );
    expect(rows).toEqual([{ id: last?.id, s: last?.s }]);
    expect(last?.n).toBe(last?.ids);
  });

  test('the role that migrates here is named nowhere: production has another', { timeout: 60_000 }, async () => {
    await fresh(
      `CREATE TABLE ev (id bigserial PRIMARY KEY, ${at}); CREATE VIEW v AS SELECT * FROM ev; CREATE MATERIALIZED VIEW m AS SELECT * FROM ev;`,
    );
    const { files } = await converted(session, 'ev');
    const owners = files.flatMap(({ content }) => [...content.matchAll(/OWNER TO (\S+);/g)].map((match) => match[1]));
    expect(owners).toEqual(['CURRENT_USER']);
  });

  test('a partition cannot be read past the policies of the table', { timeout: 60_000 }, async () => {
    await fresh(`ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO reader; CREATE TABLE ev (id bigserial PRIMARY KEY, who text, ${at});
      ALTER TABLE ev ENABLE ROW LEVEL SECURITY; ALTER TABLE ev FORCE ROW LEVEL SECURITY; CREATE POLICY own ON ev TO reader USING (who = 'me'); INSERT INTO ev (who) VALUES ('me'), ('you');`);
    const { conversion } = await converted(session, 'ev');
    await sure(
      session,
      `INSERT INTO ev (who, created_at) VALUES ('you', '${conversion.slices[0]?.from.replaceAll("'", '')}'); SET ROLE reader`,
    );
    const counts = await session.query(
      'SELECT (SELECT count(*) FROM ev)::int AS ev, (SELECT count(*) FROM ev_legacy)::int AS old',
    );
    expect(counts).toEqual([{ ev: 1, old: 0 }]);
    await expect(session.query(`SELECT FROM ${conversion.slices[0]?.bare}`)).rejects.toThrow('permission denied');
    await sure(session, 'RESET ROLE');
    expect(
      await session.query(
        "SELECT relname FROM pg_class WHERE relname ~ '^ev' AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)",
      ),
    ).toEqual([]);
  });

  test('a new partition grants nothing that default privileges give and the table had taken back', {
    timeout: 60_000,
  }, async () => {
    await fresh(
      `ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO reader; CREATE TABLE ev (id bigserial PRIMARY KEY, ${at}); REVOKE ALL ON ev FROM reader`,
    );
    const { conversion } = await converted(session, 'ev');
    for (const { bare } of conversion.slices)
      expect(await session.query(`SELECT has_table_privilege('reader', '${bare}', 'SELECT') AS reads`)).toEqual([
        { reads: false },
      ]);
  });

  test('whoever may do everything is granted ALL, which each version spells out for itself', {
    timeout: 60_000,
  }, async () => {
    await fresh(
      `CREATE TABLE ev (id bigserial PRIMARY KEY, ${at}); GRANT ALL ON ev TO reader; GRANT SELECT, INSERT ON ev TO writer`,
    );
    const { files } = await converted(session, 'ev');
    const grants = files.flatMap(({ content }) =>
      [...content.matchAll(/^GRANT (.*) ON TABLE (?:public\.)?ev TO (\w+);$/gm)].map(
        ([, rights, role]) => `${role}: ${rights}`,
      ),
    );
    expect(grants.filter((grant) => !grant.startsWith('postgres')).sort()).toEqual([
      'reader: ALL',
      'writer: INSERT, SELECT',
    ]);
  });

  test('policies are spoken of only where they hold', { timeout: 60_000 }, async () => {
    const policy = `CREATE TABLE ev (id bigserial PRIMARY KEY, who text, ${at}); CREATE POLICY own ON ev USING (who = 'me');`;
    const told = async () =>
      (await converted(session, 'ev')).conversion.announced.filter((sentence) => sentence.includes('policies'));
    await fresh(policy);
    expect(await told()).toEqual([]);
    await fresh(`${policy} ALTER TABLE ev ENABLE ROW LEVEL SECURITY;`);
    expect(await told()).toHaveLength(1);
  });

  test.each([
    [
      'a view that groups by the primary key alone',
      `CREATE TABLE ev (id bigserial PRIMARY KEY, a text, ${at}); CREATE VIEW v AS SELECT id, a FROM ev GROUP BY id`,
      'cannot drop constraint ev_pkey on table ev_legacy because other objects depend on it',
    ],
    [
      'a function with the row type that a view uses',
      `CREATE TABLE ev (id bigserial PRIMARY KEY, ${at}); CREATE FUNCTION label(ev) RETURNS text LANGUAGE sql AS 'SELECT $1.id::text'; CREATE VIEW v AS SELECT label(ev) FROM ev`,
      'cannot drop function label(ev) because other objects depend on it',
    ],
  ])('what fails its proof says why: %s', { timeout: 60_000 }, async (_, sql, words) => {
    await fresh(sql);
    const { proof }: Converted = await converted(session, 'ev');
    expect(proof.failures).toHaveLength(1);
    expect(proof.failures[0]).toContain(words);
  });
});
