// Directives: what a comment silences, where it may stand, and what is no directive at all.
import { describe, expect, test } from 'vitest';
import { directiveOf } from '../../src/parse/directives.ts';
import { loadReader } from '../../src/parse/parse.ts';

const reader = await loadReader();

const place = { path: 'm.sql', line: 1, column: 1, endLine: 1, endColumn: 2 };
const of = (text: string) => {
  const directive = directiveOf({ text, place });
  return directive === null ? null : [directive.scope, directive.rules, directive.reason];
};

/** The rules silenced per statement, then those of the whole file. */
function silenced(text: string): { statements: string[][]; file: [scope: string, rules: readonly string[]][] } {
  const { statements, directives } = reader.parse({ path: 'm.sql', text });
  return {
    statements: statements.map((statement) => statement.directives.flatMap(({ rules }) => rules)),
    file: directives.map(({ scope, rules }) => [scope, rules]),
  };
}

describe('forms', () => {
  test.each<[string, ReturnType<typeof of>]>([
    ['headroom:ignore lock-table: it is empty', ['statement', ['lock-table'], 'it is empty']],
    ['headroom:ignore a, b,c d: why', ['statement', ['a', 'b', 'c', 'd'], 'why']],
    ['headroom:ignore a', ['statement', ['a'], '']],
    ['headroom:ignore a:', ['statement', ['a'], '']],
    ['headroom:ignore a:   ', ['statement', ['a'], '']],
    ['headroom:ignore', ['statement', [], '']],
    ['headroom:ignore: why', ['statement', [], 'why']],
    ['headroom:ignore a: see https://x.test/1: b', ['statement', ['a'], 'see https://x.test/1: b']],
    ['headroom:ignore a: on\n two lines', ['statement', ['a'], 'on\n two lines']],
    ['HEADROOM:Ignore a: why', ['statement', ['a'], 'why']],
    ['headroom:ignore-file a, b: generated', ['file', ['a', 'b'], 'generated']],
    ['headroom:ignore-file', ['file', [], '']],
    ['headroom:ignored a: why', null],
    ['headroom: ignore a: why', null],
    ['see headroom:ignore a: why', null],
    ['headroom', null],
    ['', null],
  ])('%j', (text, expected) => {
    expect(of(text)).toEqual(expected);
  });
});

describe('where one may stand', () => {
  test.each<[string, string, string[][]]>([
    ['on the line before', '-- headroom:ignore a: x\nSELECT 1;\nSELECT 2;', [['a'], []]],
    ['some lines before', 'SELECT 1;\n\n-- headroom:ignore a: x\n\n-- more\nSELECT 2;', [[], ['a']]],
    ['two, one above the other', '-- headroom:ignore a: x\n-- headroom:ignore b: y\nSELECT 1;', [['a', 'b']]],
    ["at the line's end", 'SELECT 1; -- headroom:ignore a: x\nSELECT 2;', [['a'], []]],
    ["at the line's end, CRLF", 'SELECT 1; -- headroom:ignore a: x\r\nSELECT 2;\r\n', [['a'], []]],
    ["at the file's end without a semicolon", 'SELECT 1 -- headroom:ignore a: x', [['a']]],
    ['inside', 'ALTER TABLE t\n  -- headroom:ignore a: x\n  ADD b int;\nSELECT 2;', [['a'], []]],
    [
      'in a block comment',
      '/* headroom:ignore a: x */ SELECT 1; /* headroom:ignore b: y */\nSELECT 2;',
      [['a', 'b'], []],
    ],
    ['between two on one line: it speaks of the first', 'SELECT 1; /* headroom:ignore a: x */ SELECT 2;', [['a'], []]],
    ['in a body', 'DO $$ BEGIN\n  -- headroom:ignore a: x\n  DROP TABLE t;\nEND $$;\nSELECT 1;', [['a'], []]],
    [
      'in a function',
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; -- headroom:ignore a: x\n$$;',
      [['a']],
    ],
    ['before a damaged one', '-- headroom:ignore a: x\nCREAT TABLE t ();\nSELECT 1;', [['a'], []]],
    ['after a missing semicolon', 'CREATE TABLE a ()\n-- headroom:ignore a: x\nCREATE TABLE b ();', [[], ['a']]],
    ['before a psql line', '-- headroom:ignore a: x\n\\echo hello\nSELECT 1;', [['a']]],
    ['with emoji before it', "SELECT '😀'; -- headroom:ignore a: x", [['a']]],
  ])('%s', (_, text, statements) => {
    expect(silenced(text)).toEqual({ statements, file: [] });
  });

  test('its place is that of its comment', () => {
    const text = "SELECT '😀';\r\n  /* headroom:ignore a: x */ SELECT 2;";
    const [, second] = reader.parse({ path: 'm.sql', text }).statements;
    expect(second?.directives[0]?.place).toEqual({ path: 'm.sql', line: 2, column: 3, endLine: 2, endColumn: 29 });
  });

  test('after the last statement it belongs to none', () => {
    expect(silenced('SELECT 1;\n-- headroom:ignore a: x\n')).toEqual({
      statements: [[]],
      file: [['statement', ['a']]],
    });
  });
});

describe('file-wide', () => {
  test.each([
    ['at the top', '-- headroom:ignore-file a: x\nSELECT 1;\nSELECT 2;', 2],
    ["at a line's end", 'SELECT 1; -- headroom:ignore-file a: x\nSELECT 2;', 2],
    ['at the end', 'SELECT 1;\n-- headroom:ignore-file a: x', 1],
    ['in a body', 'DO $$ BEGIN /* headroom:ignore-file a: x */ NULL; END $$;', 1],
    ['in a file without statements', '-- headroom:ignore-file a: x', 0],
  ])('%s', (_, text, count) => {
    expect(silenced(text)).toEqual({ statements: Array.from({ length: count }, () => []), file: [['file', ['a']]] });
  });

  test('outside the applied part it counts too; one for a statement does not', () => {
    const text =
      '-- headroom:ignore-file a: x\n-- up\nSELECT 1;\n-- down\n-- headroom:ignore b: y\nSELECT 2; -- headroom:ignore-file c: z';
    const up = [{ start: text.indexOf('-- up'), end: text.indexOf('-- down') }];
    const { statements, directives } = reader.parse({ path: 'm.sql', text, up });
    expect(statements.flatMap((statement) => statement.directives)).toEqual([]);
    expect(directives.map(({ scope, rules }) => [scope, rules]).sort()).toEqual([
      ['file', ['a']],
      ['file', ['c']],
    ]);
  });
});

test.each([
  "SELECT '-- headroom:ignore a: x';",
  'SELECT 1 AS "-- headroom:ignore a: x";',
  'SELECT $$ -- headroom:ignore a: x\n$$;',
  'COMMENT ON TABLE t IS $c$\n-- headroom:ignore-file a: x\n$c$;',
  "SELECT E'\\'\n-- headroom:ignore a: x\n';",
  "CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT '-- headroom:ignore a: x' $$;",
  'CREATE FUNCTION f() RETURNS text LANGUAGE plpython3u AS $$\n-- headroom:ignore a: x\n$$;',
  '/* say -- headroom:ignore a: x */ SELECT 1;',
  '\\echo -- headroom:ignore a: x\nSELECT 1;',
])('no directive: %s', (text) => {
  expect(silenced(text)).toEqual({ statements: [[]], file: [] });
});
