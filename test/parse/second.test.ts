// Two readers: an edit is offered only where both read one statement of the same kind, and read it alike.
import { describe, expect, test } from 'vitest';
import { loadReader, type Reader } from '../../src/parse/parse.ts';
import { editIsSafe, readersAgree } from '../../src/parse/second.ts';

const reader = await loadReader();
/** A first reader that misreads: it sees the second text where the first one stands. */
const misreading = (from: string, to: string): Reader => ({
  ...reader,
  tree: (sql) => reader.tree(sql.replace(from, to)),
});

describe('both readers find the same facts', () => {
  test.each([
    'CREATE TABLE a (b int)',
    'CREATE TABLE s."A b" (id bigint PRIMARY KEY, b text NOT NULL DEFAULT \'é😀\', c int UNIQUE CHECK (c > 0), d int REFERENCES e (f))',
    'CREATE TABLE a (b int, c int, PRIMARY KEY (b, c), FOREIGN KEY (b, c) REFERENCES s.d (e, f), UNIQUE (c), CHECK (b < c))',
    'CREATE UNIQUE INDEX CONCURRENTLY i ON s.t USING btree (a, lower(b)) WHERE c IS NULL',
    'CREATE INDEX ON t USING gin (a)',
    'ALTER TABLE t ADD COLUMN a int NOT NULL DEFAULT 1, DROP COLUMN b, ALTER COLUMN c TYPE bigint',
    'ALTER TABLE t ALTER a SET NOT NULL, ALTER b DROP NOT NULL, ALTER c SET DEFAULT 1, ALTER d DROP DEFAULT',
    'ALTER TABLE t ADD CONSTRAINT c FOREIGN KEY (a) REFERENCES u (b)',
    'ALTER TABLE t DROP CONSTRAINT c',
    `CREATE TABLE "${'é'.repeat(40)}" (b int)`,
  ])('%s', (sql) => {
    expect(readersAgree(reader, sql)).toBe('agree');
    expect(readersAgree(reader, `${sql};`)).toBe('agree');
  });
});

test.each([
  ['a name', 'CREATE TABLE a (b int)', 'TABLE a', 'TABLE c'],
  ['a schema', 'CREATE TABLE s.a (b int)', 's.a', 'a'],
  ['a column', 'CREATE TABLE a (b int)', 'b int', 'c int'],
  ['a column more', 'CREATE TABLE a (b int)', 'b int', 'b int, c int'],
  ['NOT NULL', 'CREATE TABLE a (b int NOT NULL)', 'NOT NULL', ''],
  ['a default', 'CREATE TABLE a (b int DEFAULT 1)', 'DEFAULT 1', ''],
  ['what a key refers to', 'CREATE TABLE a (b int REFERENCES c (d))', 'c (d)', 'c (e)'],
  ['CONCURRENTLY', 'CREATE INDEX CONCURRENTLY i ON t (a)', 'CONCURRENTLY', ''],
  ['UNIQUE', 'CREATE UNIQUE INDEX i ON t (a)', 'UNIQUE', ''],
  ["an index's table", 'CREATE INDEX i ON t (a)', 'ON t', 'ON u'],
  ["an index's condition", 'CREATE INDEX i ON t (a) WHERE b', 'WHERE b', ''],
  ["an index's method", 'CREATE INDEX i ON t USING gin (a)', 'gin', 'gist'],
  ["an index's columns in another order", 'CREATE INDEX i ON t (a, b)', 'a, b', 'b, a'],
  ['an action', 'ALTER TABLE t DROP COLUMN a', 'DROP COLUMN a', 'DROP CONSTRAINT a'],
  ["an action's column", 'ALTER TABLE t ALTER a SET NOT NULL', 'ALTER a', 'ALTER b'],
  ['an action more', 'ALTER TABLE t DROP COLUMN a', 'DROP COLUMN a', 'DROP COLUMN a, DROP COLUMN b'],
])('the readers differ on %s: the edit is refused', (_, sql, from, to) => {
  expect(readersAgree(misreading(from, to), sql)).toBe('differ');
  expect(editIsSafe(misreading(from, to), sql, sql)).toBe(false);
  expect(editIsSafe(reader, sql, sql)).toBe(true);
});

test.each([
  ['it does not read partitions', 'CREATE TABLE a PARTITION OF b FOR VALUES IN (1)'],
  ['it has no facts of other statements', 'DROP TABLE a'],
  ['an action without facts', 'ALTER TABLE t OWNER TO r'],
  ['two statements', 'CREATE TABLE a (); CREATE TABLE b ()'],
  ['no statement', '-- CREATE TABLE a ()'],
  ['no SQL', 'CREAT TABLE a ()'],
  ['long text', `CREATE TABLE a (b text DEFAULT '${'x'.repeat(20_000)}')`],
])('unread: %s', (_, sql) => {
  expect(readersAgree(reader, sql)).toBe('unread');
});

describe('an edit that may be offered', () => {
  test.each([
    ['CREATE INDEX i ON t (a)', 'CREATE INDEX CONCURRENTLY i ON t (a)'],
    ['ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0)', 'ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID'],
    ['ALTER TABLE t ALTER a TYPE int', 'ALTER TABLE t ALTER a TYPE int USING a::int'],
    ['DROP TABLE usr', 'DROP TABLE users'],
    ['CREATE TABLE a (b int) -- why; so', 'CREATE TABLE a (b bigint) -- why; so'],
    ["COMMENT ON TABLE a IS '-- x'", "COMMENT ON TABLE a IS '-- y; /* z'"],
    ['CREATE TABLE a PARTITION OF b FOR VALUES IN (1)', 'CREATE TABLE a PARTITION OF b FOR VALUES IN (2)'],
  ])('%s becomes %s', (original, edited) => {
    expect(editIsSafe(reader, original, edited)).toBe(true);
  });
});

describe('an edit that breaks out is refused', () => {
  const original = 'ALTER TABLE t ALTER COLUMN a TYPE int USING b';
  test.each([
    ['another statement', original.replace('USING b', 'USING b; DROP TABLE t')],
    ['another statement, the rest as a comment', original.replace('int', 'int; DROP TABLE t; --')],
    ['another statement alone', 'DROP TABLE t'],
    ['the rest in a line comment', original.replace('int', 'int --')],
    ['the rest in a block comment', `${original.replace('int', 'int /*')} */`],
    ['another statement of the kind', `${original}; ${original}`],
    ['a transaction', `BEGIN; ${original}; COMMIT`],
    ['nothing', ''],
    ['a comment alone', `-- ${original}`],
    ['an open quote', original.replace('int', "int '")],
    ['an open dollar quote', original.replace('int', 'int $$')],
    ['an open comment', original.replace('int', 'int /*')],
    ['half a statement', 'ALTER TABLE t ALTER COLUMN'],
    ['a block around it', `DO $$ BEGIN ${original}; END $$`],
  ])('%s', (_, edited) => {
    expect(editIsSafe(reader, original, original)).toBe(true);
    expect(editIsSafe(reader, original, edited)).toBe(false);
  });

  test('where the original was two statements or none', () => {
    expect(editIsSafe(reader, 'CREAT TABLE a ()', 'CREATE TABLE a ()')).toBe(false);
    expect(editIsSafe(reader, 'DROP TABLE a; DROP TABLE b', 'DROP TABLE a')).toBe(false);
  });
});
