// The parser in WASM outlives what breaks it: too deep a text is one problem, and the next statement parses.
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { loadReader } from '../../src/parse/parse.ts';
import { PgQuery } from '../../src/parse/pgquery.ts';

const times = (text: string, count: number) => text.repeat(count);

const traps: Readonly<Record<string, string>> = {
  'chained operators': `SELECT 1${times(' + 1', 60_000)}`,
  'chained operators of a CHECK': `ALTER TABLE t ADD CHECK (a = 1${times(' || b', 40_000)})`,
  'chained UNIONs': `CREATE VIEW v AS SELECT 1${times(' UNION ALL SELECT 1', 30_000)}`,
  parentheses: `SELECT ${times('(', 60_000)}1${times(')', 60_000)}`,
  subqueries: `SELECT ${times('(SELECT ', 20_000)}1${times(')', 20_000)}`,
  'CASE in CASE': `SELECT ${times('CASE WHEN true THEN ', 10_000)}1${times(' END', 10_000)}`,
  'casts of casts': `SELECT 1${times('::int', 60_000)}`,
  'arrays of arrays': `SELECT ${times('ARRAY[', 30_000)}1${times(']', 30_000)}`,
  NOTs: `SELECT ${times('NOT ', 80_000)}true`,
  'calls in calls': `CREATE INDEX i ON t ((${times('f(', 30_000)}a${times(')', 30_000)}))`,
  'joins of joins': `CREATE VIEW v AS SELECT * FROM a${times(' JOIN b ON true', 30_000)}`,
};

const sound = (query: PgQuery) => {
  const parsed = query.parse('ALTER TABLE t ADD COLUMN é int DEFAULT 1');
  return (
    'tree' in parsed && parsed.tree.stmts[0].stmt.AlterTableStmt.cmds[0].AlterTableCmd.def.ColumnDef.colname === 'é'
  );
};

describe('too deep a text', () => {
  test.each(Object.entries(traps))('%s: given up on, and the next one parses at once', async (_, trap) => {
    const query = await PgQuery.load();
    expect(query.parse(trap)).toMatchObject({ failure: { syntax: false, position: 0 } });
    expect(sound(query)).toBe(true);
  });

  test('a problem of its own statement alone; every later one is read', async () => {
    const reader = await loadReader();
    const parts = Object.values(traps).flatMap((trap, at) => [trap, `CREATE TABLE t${at} ()`]);
    const { statements } = reader.parse({ path: 'm.sql', text: `SELECT 0;\n${parts.join(';\n')};` });
    expect(statements.map(({ kind, certain }) => `${kind} ${certain}`)).toEqual([
      'SelectStmt true',
      ...parts.map((_, at) => (at % 2 === 0 ? 'Unread true' : 'CreateStmt true')),
    ]);
    for (const { problem, kind } of statements)
      expect(
        problem === null ? null : [problem.syntax, /^This statement could not be read: .+\.$/.test(problem.message)],
      ).toEqual(kind === 'Unread' ? [false, true] : null);
  });

  test('inside a body: the statements beside it and after the body are read', async () => {
    const reader = await loadReader();
    const text = `DO $$ BEGIN CREATE VIEW v AS ${traps['chained operators']}; DROP TABLE a; END $$;\nDO $$ BEGIN DROP TABLE b; END $$;`;
    const { statements } = reader.parse({ path: 'm.sql', text });
    expect(statements.map(({ kind, problem }) => [kind, problem])).toEqual([
      ['DoStmt', null],
      ['DoStmt', null],
    ]);
    expect(statements[1]?.inner.map(({ kind }) => kind)).toEqual(['DropStmt']);
  });
});

test.each([
  `ALTER TABLE t ADD CHECK (a = 1${times(' AND (a = 1 OR b)', 20_000)})`,
  `DELETE FROM t WHERE a IN (1${times(', 2', 100_000)})`,
  `SELECT 1${times(' + 1', 500)}`,
])('wide or a little deep is read: %.40s…', async (sql) => {
  const query = await PgQuery.load();
  expect(query.parse(sql)).toHaveProperty('tree');
});

describe('many of them', () => {
  const trap = traps['chained operators'] as string;

  test('in one turn of the event loop: small statements are still read between them', async () => {
    const query = await PgQuery.load();
    for (let count = 0; count < 100; count += 1) {
      expect(query.parse(trap)).toMatchObject({ failure: { syntax: false } });
      expect(sound(query)).toBe(true);
    }
  });

  test('a worn-out parser says so of a long statement, and reads it again after a turn', async () => {
    const query = await PgQuery.load();
    const long = `COMMENT ON TABLE t IS '${times('x', 20_000)}'`;
    for (let count = 0; count < 40; count += 1) query.parse(trap);
    expect(query.parse(long)).toMatchObject({
      failure: { syntax: false, message: expect.stringContaining('worn out') },
    });
    await expect.poll(() => 'tree' in query.parse(long)).toBe(true);
  });

  test('over many turns leave no memory behind', async () => {
    const query = await PgQuery.load();
    const round = async () => {
      for (let count = 0; count < 60; count += 1) {
        query.parse(trap);
        await setImmediate();
        expect(sound(query)).toBe(true);
      }
      return process.memoryUsage().rss;
    };
    await round();
    const early = await round();
    const late = await round();
    // Each lost instance would keep its memory of some megabytes: sixty of them are hundreds.
    expect((late - early) / 2 ** 20).toBeLessThan(150);
  });

  test('ordinary errors and trees leave no memory behind either', async () => {
    const query = await PgQuery.load();
    const text = `CREATE TABLE t (${Array.from({ length: 300 }, (_, at) => `column_${at} text NOT NULL DEFAULT 'x'`).join(', ')}`;
    const round = () => {
      for (let count = 0; count < 1000; count += 1) {
        query.parse(`${text})`);
        query.parse(text);
        query.parsePlPgSql('DO $$ BEGIN BROKEN; END $$');
        query.parsePlPgSql('DO $$ BEGIN DROP TABLE t; END $$');
      }
      return process.memoryUsage().rss;
    };
    round();
    const early = round();
    const late = round();
    // Trees that are never freed come to over 100 megabytes in a round.
    expect((late - early) / 2 ** 20).toBeLessThan(60);
  });
});

test.each<[string, string, number]>([
  ['SELECT 1 FROM FROM', 'syntax error at or near "FROM"', 14],
  ["SELECT '😀é' FRM t", 'syntax error at or near "t"', 16],
  ['SELECT', '', -1],
  ["SELECT 'a", 'unterminated quoted string at or near "\'a"', 7],
  ['CREATE TABLE', 'syntax error at end of input', 12],
])('%s: %s at code point %i', async (sql, message, position) => {
  const query = await PgQuery.load();
  const parsed = query.parse(sql);
  expect(parsed).toEqual(
    position === -1 ? { tree: expect.anything() } : { failure: { message, position, syntax: true } },
  );
});

test('an empty text has no statements, and a body that does not parse is null', async () => {
  const query = await PgQuery.load();
  for (const empty of ['', '  ', '-- x']) expect(query.parse(empty)).toEqual({ tree: expect.objectContaining({}) });
  expect(query.parsePlPgSql('DO $$ BEGIN BROKEN; END $$')).toBeNull();
  expect(query.parsePlPgSql('CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql')).toBeNull();
  expect(sound(query)).toBe(true);
});
