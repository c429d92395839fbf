// Damage: a syntax error in any kind of statement is one problem at the offending word, and the rest of the file is read.
import { describe, expect, test } from 'vitest';
import { loadReader } from '../../src/parse/parse.ts';

const reader = await loadReader();
const read = (text: string) => reader.parse({ path: 'm.sql', text }).statements;
const kinds = (text: string) => read(text).map(({ kind, place }) => `${kind} ${place.line}`);

/** The word that Postgres stumbles over stands in «»; `«»` alone is the end of the statement. */
const damaged = [
  'CREATE TABLE t (a int,«)»',
  'CREATE TABLE IF «EXISTS» t (a int)',
  'CREATE TABLE t (a int NOT «b»)',
  "CREATE TABLE t PARTITION OF p FOR VALUES FROM ('a') «UNTIL» ('b')",
  'CREATE TABLE t AS«»',
  'CREATE «TEMPORRY» TABLE t (a int)',
  'CREATE INDEX CONCURRENTLY i ON t «a»',
  'CREATE «UNIK» INDEX i ON t (a)',
  'ALTER TABLE t ADD COLUMN«»',
  'ALTER TABLE t «ADDD» COLUMN a int',
  'ALTER TABLE t ALTER COLUMN a TYPE «USING» a::int',
  'ALTER TABLE t ADD CONSTRAINT c FOREIGN KEY (a) REFERENCES b (a) NOT «VALIDATED»',
  'ALTER TABLE t DROP COLUMN a «b»',
  'ALTER INDEX i RENAME «j»',
  "ALTER TYPE e ADD «VALUES» 'x'",
  'ALTER SEQUENCE s «RESTARTS»',
  'ALTER DEFAULT PRIVILEGES «GIVE» SELECT ON TABLES TO r',
  'DROP TABLE IF «NOT» EXISTS t',
  'DROP «TABEL» t',
  'DROP INDEX CONCURRENT «i»',
  'CREATE VIEW v AS SELECT FROM «WHERE»',
  'CREATE MATERIALIZED «VEIW» v AS SELECT 1',
  'REFRESH «VIEW» v',
  'CREATE FUNCTION f() RETURN int «LANGUAGE» sql AS $$ SELECT 1; $$',
  'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql «BODY» $$ BEGIN RETURN 1; END $$',
  'CREATE PROCEDURE f() BEGIN ATOMIC SELECT 1; «ENDE»; END',
  'DO «BEGIN» NULL',
  'CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW EXECUTE «f»()',
  'CREATE RULE r AS ON INSERT TO t DO (INSERT INTO a VALUES (1); «INSRT» INTO b VALUES (1))',
  'CREATE POLICY p ON t FOR «READ» USING (true)',
  "CREATE TYPE e AS ENUM ('a' «'b'»)",
  'CREATE DOMAIN d AS text CHECK «VALUE» > 1',
  'CREATE SCHEMA«»',
  "CREATE EXTENSION IF NOT EXISTS «'citext'»",
  'CREATE SEQUENCE s INCREMENT «ON» 1',
  'CREATE «ROL» r',
  'CREATE STATISTICS s ON a, b «IN» t',
  'CREATE PUBLICATION p «OVER» TABLE t',
  "COMMENT ON TABLE t «AS» 'x'",
  'GRANT SELECT ON t «FOR» r',
  'REVOKE ALL ON t «TO» r',
  'INSERT INTO t «VALEUS» (1)',
  'INSERT INTO t VALUES (1,«)»',
  'UPDATE t «WHERE» a = 1',
  'DELETE «t» WHERE a = 1',
  'MERGE INTO t USING s ON true WHEN MATCHED «DELETE»',
  'SELECT a b «c» FROM t',
  'WITH a AS (SELECT 1) «CREATE» TABLE b ()',
  'TRUNCATE TABLE t RESTART «a»',
  'VACUUM (FULL) t «u»',
  'ANALYZE t «u»',
  'LOCK TABLE t IN EXCLUSIVE«»',
  'SET lock_timeout «5»',
  "COPY t «INTO» '/x'",
  'BEGIN ISOLATION «SERIALIZABLE»',
  'ROLLBACK TO «TO» s',
  'REINDEX «CONCURRENTLY» t',
  'CLUSTER t «IN» i',
  'EXPLAIN CREATE «INDEX» i ON t (a)',
  "NOTIFY «'x'»",
  'CALL f«»',
  'PREPARE p «SELECT» 1',
  "«RAISE» NOTICE 'x'",
  '«CREAT» TABLE t (a int)',
];

describe('one problem, at the word, and what follows is read', () => {
  test.each(damaged)('%s', (marked) => {
    const sql = marked.replace(/[«»]/g, '');
    const before = "-- 😀\r\nCOMMENT ON TABLE a IS '😀é';\r\n  ";
    const statements = read(`${before}${sql};\r\nCREATE TABLE b ();\r\nALTER TABLE b ADD c int;`);
    expect(statements.map(({ kind, text, place, certain }) => [kind, text, place.line, certain])).toEqual([
      ['CommentStmt', "COMMENT ON TABLE a IS '😀é'", 2, true],
      ['Unread', sql, 3, true],
      ['CreateStmt', 'CREATE TABLE b ()', 4, true],
      ['AlterTableStmt', 'ALTER TABLE b ADD c int', 5, true],
    ]);
    expect(statements.filter(({ problem }) => problem !== null)).toHaveLength(1);
    expect(statements[1]?.problem).toMatchObject({
      syntax: true,
      place: { path: 'm.sql', line: 3, column: 3 + marked.indexOf('«') },
    });
    const word = /«(.*)»/.exec(marked)?.[1];
    expect(statements[1]?.problem?.message).toContain(word === '' ? 'at end of input' : `at or near "${word}"`);
  });
});

describe('damage that hides where the statement ends', () => {
  test.each([
    [
      'a missing semicolon',
      'CREATE TABLE a (x int)\nCREATE TABLE b ();\nDROP TABLE c;',
      ['Unread 1', 'CreateStmt 2', 'DropStmt 3'],
    ],
    [
      'a lost parenthesis',
      'CREATE TABLE a (x int;\nCREATE TABLE b ();\nDROP TABLE c;',
      ['Unread 1', 'CreateStmt 2', 'DropStmt 3'],
    ],
    [
      'a stray quote',
      "INSERT INTO a VALUES ('it's');\nCREATE TABLE b ();\nDROP TABLE c;",
      ['Unread 1', 'CreateStmt 2', 'DropStmt 3'],
    ],
    [
      'a lost quote of a name',
      'ALTER TABLE "a ADD x int;\nCREATE TABLE b ();\nDROP TABLE c;',
      ['Unread 1', 'CreateStmt 2', 'DropStmt 3'],
    ],
    ['an open comment', 'ALTER TABLE a ADD; /* here\nCREATE TABLE b ();', ['Unread 1']],
    [
      'END that is missing',
      'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1;\nCREATE TABLE b ();\nDROP TABLE c;',
      ['Unread 1', 'CreateStmt 2', 'DropStmt 3'],
    ],
  ])('%s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
    expect(read(text).filter(({ problem }) => problem !== null)).toHaveLength(1);
    expect(read(text).map(({ certain }) => certain)).toEqual(expected.map((_kind, index) => index === 0));
  });

  test('a missing semicolon: the problem stands at the word that shows it, and the next statement begins there', () => {
    const [first, second] = read('CREATE TABLE a (x int)\n\nALTER TABLE b ADD c int;');
    expect(first?.problem?.place).toMatchObject({ line: 3, column: 1 });
    expect(second).toMatchObject({ kind: 'AlterTableStmt', place: { line: 3, column: 1 }, problem: null });
  });

  test('a lost dollar quote: no piece of a body is taken for a statement', () => {
    const body = 'AS $$\nBEGIN\nDROP TABLE x;\nEND';
    const text = `SELECT 1;\nCREATE FUNCTION f() RETURNS void LANGUAGE plpgsql ${body};\nCREATE FUNCTION g() RETURNS void LANGUAGE plpgsql ${body} $$;\nDROP TABLE y;`;
    const statements = read(text);
    expect(statements.map(({ kind, problem }) => [kind, problem === null])).toEqual([
      ['SelectStmt', true],
      ['Unread', false],
    ]);
    expect(statements[1]?.end).toBe(text.length);
  });

  test('words at the start of a line inside a body or a comment begin no statement', () => {
    const text =
      'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql BODY $$\nBEGIN\nDROP TABLE x;\nEND $$ /*\nDROP TABLE y;\n*/;\nSELECT 1;';
    expect(kinds(text)).toEqual(['Unread 1', 'SelectStmt 7']);
  });

  test('every damaged statement of a file has its own problem', () => {
    const text = damaged.map((sql) => `${sql.replace(/[«»]/g, '')};`);
    const statements = read(text.join('\n'));
    expect(statements.map(({ place, problem }) => [place.line, problem === null])).toEqual(
      text.map((_, index) => [index + 1, false]),
    );
  });
});

test('rows are not judged: a long INSERT is known by its first word, a short one is read', () => {
  const rows = Array.from({ length: 4000 }, (_, row) => `(${row}, 'x')`).join(', ');
  const [long, short] = read(`INSERT INTO t VALUES ${rows};\nINSERT INTO t VALUES (1);`);
  expect([long?.kind, long?.tree, long?.problem]).toEqual(['InsertStmt', null, null]);
  expect(short).toMatchObject({ kind: 'InsertStmt', problem: null });
  expect(short?.tree).not.toBeNull();
});

test('a statement over a million characters is not read, which is no syntax error, and the next one is', () => {
  const statements = read(`COMMENT ON TABLE t IS '${'x'.repeat(1_000_000)}';\nCREATE TABLE u ();`);
  expect(statements.map(({ kind, problem }) => [kind, problem?.syntax])).toEqual([
    ['Unread', false],
    ['CreateStmt', undefined],
  ]);
});
