// The splitter: which semicolons end a statement, in files as tools and people write them.
import { describe, expect, test } from 'vitest';
import { loadReader } from '../../src/parse/parse.ts';
import { split } from '../../src/parse/split.ts';

const reader = await loadReader();
const read = (text: string) => reader.parse({ path: 'm.sql', text });
const cut = (text: string) => {
  const { chunks, rest } = split('m.sql', text, [{ start: 0, end: text.length }]);
  return {
    texts: chunks.map(({ start, end }) => text.slice(start, end)),
    rest: rest.map((comment) => comment.text),
    chunks,
  };
};

describe('each of these is one statement, whatever its semicolons', () => {
  test.each([
    ['CreateFunctionStmt', 'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN x := 1; RETURN 1; END; $$'],
    ['CreateFunctionStmt', "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $body$ SELECT $$;$$ || ';' $body$"],
    ['CreateFunctionStmt', "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS 'SELECT 1; SELECT ''a;b'';'"],
    ['CreateFunctionStmt', 'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END'],
    [
      'CreateFunctionStmt',
      'CREATE OR REPLACE FUNCTION f(a int) RETURNS int BEGIN ATOMIC SELECT CASE WHEN a > 1 THEN 2 ELSE 3 END; SELECT 2; END',
    ],
    ['CreateFunctionStmt', 'CREATE PROCEDURE f() BEGIN ATOMIC INSERT INTO t VALUES (1); DELETE FROM t; END'],
    ['CreateFunctionStmt', 'CREATE FUNCTION f() RETURNS int BEGIN /* ; */ ATOMIC SELECT 1 AS "end"; SELECT 2; END'],
    ['RuleStmt', 'CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO a VALUES (1); INSERT INTO b VALUES (2))'],
    [
      'RuleStmt',
      'CREATE OR REPLACE RULE r AS ON UPDATE TO t DO INSTEAD (NOTIFY x; DELETE FROM a WHERE (b = (1)); NOTIFY y;)',
    ],
    ['DoStmt', 'DO $$ BEGIN CREATE TABLE t (); END $$'],
    ['DoStmt', 'DO LANGUAGE plpgsql $a$ BEGIN EXECUTE $b$ ; $b$; END $a$'],
    ['SelectStmt', "SELECT ';', E'\\';', U&'\\003B;', \";\", $$;$$, $x$;$$;$x$ -- ;\n /* ; /* ; */ ; */ AS x"],
    ['SelectStmt', 'SELECT CASE WHEN true THEN 1 END'],
    ['CreateTableAsStmt', 'CREATE TABLE a AS SELECT 1 AS begin, 2 AS atomic'],
    [
      'CreateSchemaStmt',
      'CREATE SCHEMA s CREATE TABLE t (a int) CREATE INDEX i ON t (a) CREATE VIEW v AS SELECT * FROM t',
    ],
    ['CreateTrigStmt', "CREATE TRIGGER t AFTER UPDATE ON a FOR EACH ROW WHEN (OLD.x <> ';') EXECUTE FUNCTION f()"],
    ['CreateStmt', 'CREATE TABLE t (a text DEFAULT \';\', "b;" int, CHECK (a <> $$;$$))'],
    ['CommentStmt', "COMMENT ON TABLE t IS 'a;\nb;'"],
    ['PrepareStmt', "PREPARE p (text) AS SELECT $1 || ';'"],
    ['TransactionStmt', 'BEGIN'],
    ['CopyStmt', "COPY t TO '/tmp/;'"],
  ])('%s: %s', (kind, sql) => {
    const { statements } = read(`SELECT 'before';\n${sql};\nSELECT 'after';`);
    expect(statements.map((statement) => [statement.kind, statement.text, statement.problem])).toEqual([
      ['SelectStmt', "SELECT 'before'", null],
      [kind, sql, null],
      ['SelectStmt', "SELECT 'after'", null],
    ]);
  });
});

describe('what looks like a block is none', () => {
  test.each<[string, string[]]>([
    ['BEGIN; CREATE TABLE t (); END;', ['BEGIN', 'CREATE TABLE t ()', 'END']],
    ['begin; select atomic; end;', ['begin', 'select atomic', 'end']],
    [';;; SELECT 1;; ;SELECT 2', ['SELECT 1', 'SELECT 2']],
    ['SELECT 1', ['SELECT 1']],
    ['', []],
    [' \r\n\t-- nothing\n/* here; */;', []],
  ])('%j', (text, expected) => {
    expect(cut(text).texts).toEqual(expected);
  });
});

describe('psql', () => {
  test('rows of COPY are no SQL, whatever they hold', () => {
    const rows = ["1\tit's; \\N $$", '\\\\.\t-- headroom:ignore x: y', 'DROP TABLE t;', ' \\.', "'"];
    const text = ['COPY public.t (a, b) FROM stdin;', ...rows, '\\.', '', 'CREATE TABLE u ();'].join('\n');
    const { statements, directives } = read(text);
    expect(statements.map((statement) => [statement.kind, statement.place.line, statement.certain])).toEqual([
      ['CopyStmt', 1, true],
      ['CreateStmt', rows.length + 4, true],
    ]);
    expect([...directives, ...statements.flatMap((statement) => statement.directives)]).toEqual([]);
  });

  test.each(['COPY t FROM STDIN WITH (FORMAT csv);', 'copy t from Stdin;', 'COPY t FROM stdin ;  '])(
    '%s begins rows, with CRLF too',
    (copy) => {
      expect(cut(`${copy}\r\na;b\r\n\\.\r\nSELECT 1;\r\n`).texts).toEqual([copy.replace(/ ?; *$/, ''), 'SELECT 1']);
    },
  );

  test('rows without an end take the rest of the file', () => {
    expect(cut("COPY t FROM stdin;\na;b\n'").texts).toEqual(['COPY t FROM stdin']);
  });

  test('COPY from a file or a program has no rows', () => {
    expect(cut("COPY t FROM '/x';\nSELECT 1;").texts).toEqual(["COPY t FROM '/x'", 'SELECT 1']);
    expect(cut("COPY t FROM PROGRAM 'stdin';\nSELECT 1;").texts).toEqual(["COPY t FROM PROGRAM 'stdin'", 'SELECT 1']);
  });

  test('commands are left out of what is sent, and lines still count right', () => {
    const text = "\\restrict x'y\n\\set a 'b;c'\nCREATE TABLE t (a int);\n\\echo it's; done\nSELECT 1;\n";
    const { statements } = read(text);
    expect(statements.map(({ sql, place, problem }) => [sql, place.line, problem])).toEqual([
      ['CREATE TABLE t (a int)', 3, null],
      ['SELECT 1', 5, null],
    ]);
  });

  test.each(['\\g', '\\gx', '\\gexec', '\\gset pre_', '\\gdesc', '\\crosstabview', '\\watch 5'])(
    '%s sends a statement',
    (command) => {
      const { statements } = read(`SELECT 'DROP TABLE t' ${command}\nCREATE TABLE u ();`);
      expect(statements.map(({ kind, problem }) => [kind, problem])).toEqual([
        ['SelectStmt', null],
        ['CreateStmt', null],
      ]);
    },
  );

  test('variables stand for a name or a text', () => {
    const { statements } = read(
      'CREATE TABLE :"schema".t (a int DEFAULT :n, b text DEFAULT :\'b\');\nSELECT a::int, b[1:2] FROM t;',
    );
    expect(statements.map(({ kind, problem }) => [kind, problem])).toEqual([
      ['CreateStmt', null],
      ['SelectStmt', null],
    ]);
  });
});

describe('templates and tools', () => {
  test.each([
    'CREATE TABLE {{ index .Options "Namespace" }}.users (id int)',
    'CREATE TABLE "{{ .Schema }}".users (id int)',
    'CREATE TABLE ${schema}.users (id int)',
    'CREATE TABLE @extschema@.users (id int)',
    'CREATE TABLE #{schema}.users (id int)',
    'CREATE TABLE <%= schema; %>.users (id int)',
    'CREATE TABLE {{ a\n;b }}.users (id int)',
  ])('%s is one statement of the same length', (sql) => {
    const [statement, ...others] = read(`${sql};`).statements;
    expect(others).toEqual([]);
    expect(statement).toMatchObject({ kind: 'CreateStmt', text: sql, problem: null });
    expect(statement?.sql.length).toBe(sql.length);
  });

  test.each([
    ['CREATE EXTENSION pg_partman SCHEMA {{ .SCHEMA }}', 'CREATE EXTENSION pg_partman SCHEMA public       '],
    ['CREATE SCHEMA {{ .SCHEMA }}', 'CREATE SCHEMA xxxxxxxxxxxxx'],
    ['SET search_path TO ${schema}, x', 'SET search_path TO public   , x'],
    ["SELECT create_parent('{{ .SCHEMA }}.logs', 'at')", "SELECT create_parent('public.logs'       , 'at')"],
    [
      "DO $$ BEGIN PERFORM nextval('${schema}.logs_id_seq'); END $$",
      "DO $$ BEGIN PERFORM nextval('public.logs_id_seq'   ); END $$",
    ],
    ["SELECT '${s}.t'", "SELECT '${s}.t'"],
    ["COMMENT ON TABLE t IS 'Lies in {{ .SCHEMA }}.t'", "COMMENT ON TABLE t IS 'Lies in {{ .SCHEMA }}.t'"],
  ])('the schema of %s is public', (sql, sent) => {
    expect(read(`${sql};`).statements.map((statement) => statement.sql)).toEqual([sent]);
  });

  test('marks that steer are blanks', () => {
    const { statements } = read(
      '{{ if .X }}\nCREATE TABLE a ();\n{{ else }}\nCREATE TABLE b ();\n{{ end }}\n<% if y %>\nSELECT 1;\n<% end %>',
    );
    expect(statements.map(({ kind, place }) => [kind, place.line])).toEqual([
      ['CreateStmt', 2],
      ['CreateStmt', 4],
      ['SelectStmt', 7],
    ]);
  });

  test('a comment of goose or Drizzle ends a statement that has no semicolon', () => {
    expect(cut('-- +goose StatementBegin\nCREATE TABLE a ()\n-- +goose StatementEnd\nSELECT 1;').texts).toEqual([
      'CREATE TABLE a ()',
      'SELECT 1',
    ]);
    expect(
      cut(
        'CREATE TABLE a ()\n--> statement-breakpoint\nSELECT 1--> statement-breakpoint\nSELECT 2;--> statement-breakpoint\n',
      ).texts,
    ).toEqual(['CREATE TABLE a ()', 'SELECT 1', 'SELECT 2']);
  });

  test('only the applied parts are read', () => {
    const text = '-- up\nCREATE TABLE a ();\n-- down\nDROP TABLE a;\n-- up\nSELECT 1;';
    const ranges = [
      { start: 0, end: text.indexOf('-- down') },
      { start: text.lastIndexOf('-- up'), end: text.length },
    ];
    const { statements } = reader.parse({ path: 'm.sql', text, up: ranges });
    expect(statements.map((statement) => [statement.index, statement.text, statement.place.line])).toEqual([
      [0, 'CREATE TABLE a ()', 2],
      [1, 'SELECT 1', 6],
    ]);
  });
});

test('comments belong to the statement they precede, stand in, or follow on its line', () => {
  const { statements, comments } = read(
    '-- a\n/* b */ SELECT /* c */ 1; -- d\n-- e\nSELECT 2; /* f */ SELECT 3;\n\n-- g',
  );
  expect(statements.map((statement) => statement.comments.map(({ text }) => text))).toEqual([
    ['a', 'b', 'c', 'd'],
    ['e', 'f'],
    [],
  ]);
  expect(comments.map(({ text }) => text)).toEqual(['g']);
});
