// Any text at all is cut and read: in order, at its place, without throwing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadReader } from '../../src/parse/parse.ts';
import { split } from '../../src/parse/split.ts';

const reader = await loadReader();
const read = (text: string) => reader.parse({ path: 'm.sql', text });

/** Fragments that open, close and cut; put together they are seldom SQL. */
const fragments = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ';',
        '; ',
        '\n',
        '\r\n',
        '\r',
        ' ',
        "'",
        '"',
        '$$',
        '$a$',
        '-- x',
        '/*',
        '*/',
        '\\',
        '\\.',
        '\\gexec',
        '(',
        ')',
        '{{',
        '}}',
        '{{ if x }}',
        '{{ y }}',
        '<%= z %>',
        '@s@',
        ':v',
        "E'",
        'U&"',
        '😀',
        'é',
        '\u00a0',
        '\ufeff',
        '\0',
        '--> statement-breakpoint',
        '-- headroom:ignore a: b',
      ),
      fc.constantFrom(
        'CREATE TABLE t (a int)',
        'create function f() returns int',
        'begin atomic',
        'case',
        'end',
        'language plpgsql as',
        'DO',
        'COPY t FROM stdin',
        'INSERT INTO t VALUES (1)',
        'SELECT 1',
        'ALTER TABLE t ADD',
        'DROP TABLE t',
        'BEGIN',
        'RETURN 1',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('any text', () => {
  test('is cut into statements in order that do not overlap, and nothing but blanks, comments and marks lies between', () => {
    fc.assert(
      fc.property(fragments, (text) => {
        const { chunks } = split('m.sql', text, [{ start: 0, end: text.length }]);
        let at = 0;
        for (const { start, end, next, marks } of chunks) {
          expect(at <= start && start < end && end <= next && next <= text.length).toBe(true);
          for (const mark of marks) expect(start <= mark.start && mark.start < mark.end && mark.end <= end).toBe(true);
          at = next;
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('is read without throwing, each statement at its place, as long as its source and on as many lines', () => {
    fc.assert(
      fc.property(fragments, (text) => {
        const { statements } = read(text);
        let at = 0;
        statements.forEach((statement, index) => {
          expect(statement.index).toBe(index);
          // Only where a semicolon is missing does the word that shows it belong to both.
          const before = statements[index - 1];
          if (statement.start < at)
            expect([before?.problem?.syntax, statement.certain, statement.start > (before?.start ?? 0)]).toEqual([
              true,
              false,
              true,
            ]);
          expect(statement.start < statement.end && statement.end <= text.length).toBe(true);
          expect(statement.text).toBe(text.slice(statement.start, statement.end));
          expect(statement.sql.length).toBe(statement.text.length);
          expect(statement.sql.replace(/[^\r\n]/g, '')).toBe(statement.text.replace(/[^\r\n]/g, ''));
          if (statement.problem !== null) expect(statement).toMatchObject({ kind: 'Unread', tree: null });
          at = statement.end;
        });
      }),
      { numRuns: 1500 },
    );
  });

  test('of sound statements, whatever lies between, gives exactly these statements', () => {
    const statement = fc.constantFrom(
      'SELECT 1',
      "SELECT ';'",
      'CREATE TABLE t (a int)',
      'DO $$ BEGIN PERFORM 1; END $$',
      'CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END',
      'BEGIN',
      'CREATE RULE r AS ON INSERT TO t DO (NOTIFY a; NOTIFY b)',
      'SELECT "é😀;" /* ; */ AS x',
      "SELECT E'\\';'",
      "SELECT $q$ ' ; $$ $q$",
    );
    const between = fc.constantFrom(
      ';',
      ';\n',
      ' ;\r\n\r\n',
      ';;',
      '; -- a;\n',
      '; /* b; */ ',
      ';\n\\echo c;\n',
      ';\n--> statement-breakpoint\n',
      '\n--> statement-breakpoint\n',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(statement, between)), (parts) => {
        const { statements } = read(parts.flat().join(''));
        expect(statements.map(({ text, problem, certain }) => [text, problem, certain])).toEqual(
          parts.map(([sql]) => [sql, null, true]),
        );
      }),
      { numRuns: 300 },
    );
  });
});
