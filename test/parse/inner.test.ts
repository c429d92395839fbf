// Bodies: the SQL inside DO blocks and functions stands at its own place in the file.
import { describe, expect, test } from 'vitest';
import type { InnerStatement } from '../../src/model/statements.ts';
import { loadReader } from '../../src/parse/parse.ts';

const reader = await loadReader();

/** What stands before the statement in its file: it must not move any place. */
const leads = ['', "-- 😀é\n\nSELECT '😀'; ", "COMMENT ON TABLE ü IS '😀\r\né';\r\n\t/* 😀 */ "];

function innerOf(text: string): readonly InnerStatement[] {
  const statement = reader.parse({ path: 'm.sql', text }).statements.at(-1);
  expect(statement?.problem).toBeNull();
  return statement?.inner ?? [];
}

/** What stands at a place, with its offset. */
function sourceAt(text: string, { place }: InnerStatement): [number, string] {
  const lines = text.split('\n');
  const offset = (line: number, column: number) =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  const start = offset(place.line, place.column);
  return [start, text.slice(start, offset(place.endLine, place.endColumn))];
}

/** What is expected stands in «», in order; a kind that ends in `!` is what EXECUTE runs. */
function expectInner(marked: string, kinds: readonly string[]): void {
  for (const lead of leads) {
    for (const newline of ['\n', '\r\n']) {
      const whole = lead + marked.replaceAll('\n', newline);
      const text = whole.replace(/[«»]/g, '');
      const expected = [...whole.matchAll(/«([^»]*)»/g)].map(({ index, 1: source }, before) => [
        index - 2 * before,
        source,
      ]);
      const found = innerOf(text);
      expect(found.map(({ kind, dynamic }) => `${kind}${dynamic ? '!' : ''}`)).toEqual(kinds);
      expect(found.map((inner) => sourceAt(text, inner))).toEqual(expected);
    }
  }
}

const block = (body: string) => `DO $$\nDECLARE r record; n text := '😀';\nBEGIN\n${body}\nEND $$;`;

describe('PL/pgSQL', () => {
  test.each<[string, string, string[]]>([
    [
      'statements line by line',
      '  «CREATE TABLE a (x int)»;\n\n  «ALTER TABLE a\n    ADD y int»;\n  «DROP INDEX i»;',
      ['CreateStmt', 'AlterTableStmt', 'DropStmt'],
    ],
    [
      'statements on one line',
      "«CREATE TABLE a ()»; «COMMENT ON TABLE a IS '😀;'»; «DROP TABLE b»;",
      ['CreateStmt', 'CommentStmt', 'DropStmt'],
    ],
    ['the same statement again on the next line', '«DROP TABLE a»;\n«DROP TABLE a»;', ['DropStmt', 'DropStmt']],
    [
      'the same statement again on its line',
      '«DROP TABLE a»; «DROP TABLE a»; n := 1; «DROP TABLE a»;',
      ['DropStmt', 'DropStmt', 'DropStmt'],
    ],
    ['its words in a comment before it', '-- DROP TABLE a;\n/* DROP TABLE a; */ «DROP TABLE a»;', ['DropStmt']],
    ['its words in a text before it', "RAISE NOTICE 'DROP TABLE a'; «DROP TABLE a»;", ['DropStmt']],
    [
      'branches, loops and handlers',
      'IF EXISTS (SELECT 1 FROM t) THEN\n «DROP TABLE a»;\nELSIF true THEN «DROP TABLE b»;\nELSE «DROP TABLE c»;\nEND IF;\nFOR i IN 1..2 LOOP «DROP TABLE d»; END LOOP;\nBEGIN «DROP TABLE e»;\nEXCEPTION WHEN others THEN «DROP TABLE f»; END;',
      ['DropStmt', 'DropStmt', 'DropStmt', 'DropStmt', 'DropStmt', 'DropStmt'],
    ],
    [
      'loops over rows',
      'FOR r IN «SELECT * FROM t» LOOP\n  «DELETE FROM u WHERE id = r.id»;\nEND LOOP;',
      ['SelectStmt', 'DeleteStmt'],
    ],
    ['PERFORM and CALL', "  «PERFORM\n  f('😀')\n  FROM t»; «CALL p()»;", ['SelectStmt', 'CallStmt']],
    ['SELECT INTO', '«SELECT a INTO n FROM t»; «UPDATE t SET a = n»;', ['SelectStmt', 'UpdateStmt']],
    ['a block within a block', 'DECLARE x int;\nBEGIN\n «TRUNCATE a»;\nEND;', ['TruncateStmt']],
  ])('%s', (_, body, kinds) => {
    expectInner(block(body), kinds);
  });

  test.each([
    [
      'a tag',
      'CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $body$\nBEGIN\n  «INSERT INTO t SELECT $$;$$»;\n  RETURN NEW;\nEND $body$;',
    ],
    [
      'the language last',
      "CREATE OR REPLACE PROCEDURE f(a text DEFAULT ' as ')\nAS $$ BEGIN\n  «INSERT INTO t VALUES (1)»; END $$ LANGUAGE 'plpgsql';",
    ],
    [
      'single quotes',
      "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS '\nBEGIN\n  «INSERT INTO t VALUES (''x;y'')»;\nEND';",
    ],
    ['DO with its language', "DO LANGUAGE plpgsql 'BEGIN «INSERT INTO t VALUES (1)»; END';"],
    ['a placeholder', 'DO $$ BEGIN\n  «INSERT INTO {{ .Schema }}.t VALUES (1)»; END $$;'],
  ])('a body with %s', (_, marked) => {
    expectInner(marked, ['InsertStmt']);
  });
});

describe('EXECUTE', () => {
  test.each<[string, string, string, string]>([
    ['a literal', "  «EXECUTE 'DROP TABLE x'»;", 'DropStmt!', 'DROP TABLE x'],
    ['a literal on the next line', "  «EXECUTE\n    'DROP TABLE x'»;", 'DropStmt!', 'DROP TABLE x'],
    [
      'a dollar quote',
      "«EXECUTE $q$ALTER TABLE x ADD y text DEFAULT 'z'$q$»;",
      'AlterTableStmt!',
      "ALTER TABLE x ADD y text DEFAULT 'z'",
    ],
    [
      'doubled quotes',
      "«EXECUTE 'ALTER TABLE x ADD y text DEFAULT ''z'''»;",
      'AlterTableStmt!',
      "ALTER TABLE x ADD y text DEFAULT 'z'",
    ],
    [
      'format',
      "«EXECUTE format('CREATE INDEX %I ON %1$I.t (a) WHERE b = %L', n, n)»;",
      'IndexStmt!',
      "CREATE INDEX x ON x.t (a) WHERE b = '0'",
    ],
    [
      'format with a percent sign',
      "«EXECUTE format('COMMENT ON TABLE %s IS ''9%%''', n)»;",
      'CommentStmt!',
      "COMMENT ON TABLE x IS '9%'",
    ],
    [
      'a concatenation',
      "«EXECUTE 'ALTER TABLE ' || quote_ident(n) || ' ADD y int DEFAULT ' || quote_literal(n)»;",
      'AlterTableStmt!',
      "ALTER TABLE x ADD y int DEFAULT '0'",
    ],
    [
      'with INTO and USING',
      "«EXECUTE 'SELECT count(*) FROM t WHERE a = $1'» INTO n USING 1;",
      'SelectStmt!',
      'SELECT count(*) FROM t WHERE a = $1',
    ],
    ['half a statement', "«EXECUTE 'ALTER TABLE x ' || n»;", 'Unread!', 'ALTER TABLE x x'],
  ])('%s', (_, body, kind, text) => {
    expectInner(block(body), [kind]);
    const [inner] = innerOf(block(body.replace(/[«»]/g, '')));
    expect(inner?.text).toBe(text);
    expect(inner?.tree === null).toBe(kind === 'Unread!');
  });

  test('in loops and RETURN QUERY', () => {
    expectInner(
      'CREATE FUNCTION f() RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY «SELECT a FROM t»; END $$;',
      ['SelectStmt'],
    );
    expectInner(
      "CREATE FUNCTION f() RETURNS SETOF int LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY «EXECUTE 'SELECT b FROM u'»; END $$;",
      ['SelectStmt!'],
    );
    expectInner(block("FOR r IN «EXECUTE 'SELECT c FROM w'» LOOP «DROP TABLE a»; END LOOP;"), [
      'SelectStmt!',
      'DropStmt',
    ]);
  });

  test('several statements in one text share its place', () => {
    const inner = innerOf(block("EXECUTE 'CREATE TABLE a (); DROP TABLE b;';"));
    expect(inner.map(({ kind, dynamic }) => [kind, dynamic])).toEqual([
      ['CreateStmt', true],
      ['DropStmt', true],
    ]);
    expect(inner[0]?.place).toEqual(inner[1]?.place);
  });

  test.each(['EXECUTE n;', 'EXECUTE f(n);', "EXECUTE n || ' DROP TABLE a';"])('%s tells nothing', (body) => {
    expectInner(block(body), []);
  });
});

describe('SQL bodies', () => {
  test.each<[string, string, string[]]>([
    [
      'in dollar quotes',
      "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$\n  «DROP TABLE a»; -- c;\n  «SELECT '😀;'»\n$$;",
      ['DropStmt', 'SelectStmt'],
    ],
    [
      'in single quotes',
      "CREATE FUNCTION f() RETURNS void AS '«UPDATE t SET a = ''x;y''»; «DROP TABLE a»' LANGUAGE SQL;",
      ['UpdateStmt', 'DropStmt'],
    ],
    [
      'BEGIN ATOMIC',
      'CREATE PROCEDURE p() BEGIN ATOMIC\n  «DELETE FROM a»;\n  «UPDATE b SET c = CASE WHEN d THEN 1 END»;\nEND;',
      ['DeleteStmt', 'UpdateStmt'],
    ],
    ['RETURN', 'CREATE FUNCTION f() RETURNS int RETURN 1;', []],
  ])('%s', (_, marked, kinds) => {
    expectInner(marked, kinds);
  });
});

test.each([
  ['another language', 'CREATE FUNCTION f() RETURNS void LANGUAGE plpython3u AS $$ DROP TABLE a; $$'],
  ['C', "CREATE FUNCTION f() RETURNS void LANGUAGE c AS 'lib', 'DROP TABLE a'"],
  ['a body that does not parse', 'DO $$ BEGIN CREAT TABLE a (); DROP TABLE b; END $$'],
  ['an empty body', 'DO $$ $$'],
  ['a text that is no body', 'COMMENT ON TABLE a IS $$ BEGIN DROP TABLE a; END $$'],
])('%s holds no statements, and is no problem', (_, text) => {
  expect(innerOf(`${text};`)).toEqual([]);
});
