// What each tool refuses in a file, and what it cuts or sends so that Postgres refuses it.
import { expect, test } from 'vitest';
import { readChange } from '../../src/change/read.ts';
import { type Files, GitRepository } from '../support/git.ts';

/** `line: message` of the changed files. */
async function refusals(history: Files, change: Files): Promise<string[]> {
  using repo = new GitRepository(history);
  repo.branch('change');
  repo.commit('change', change);
  const { changes } = await readChange({ repo: repo.path, base: 'main', config: {} });
  return changes.flatMap(({ changed }) =>
    changed.flatMap(({ text, refusals = [] }) =>
      refusals.map(({ start, message }) => `${text.slice(0, start).split('\n').length}: ${message}`),
    ),
  );
}

const body = `CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.x := 1;
  RETURN NEW;
END;
$$;
`;
const dump = '\\restrict abc\nCREATE TABLE t (id int);\n\\unrestrict abc\n';
const bom = (text: string) => Buffer.from(`\uFEFF${text}`);

const goose: Files = { 'db/1_a.sql': '-- +goose Up\nSELECT 1;\n-- +goose Down\n' };
const sqlMigrate: Files = { 'db/1-a.sql': '-- +migrate Up\nSELECT 1;\n-- +migrate Down\n' };
const dbmate: Files = { 'db/1_a.sql': '-- migrate:up\nSELECT 1;\n-- migrate:down\n' };
const flyway: Files = { 'db/migration/V1__a.sql': 'SELECT 1;\n' };
const golang: Files = { 'db/1_a.up.sql': 'SELECT 1;\n' };
const liquibase: Files = { 'db/a.sql': '--liquibase formatted sql\n--changeset me:1\nSELECT 1;\n' };
const plain: Files = { 'migrations/1_a.sql': 'SELECT 1;\n' };

test.each<[string, Files, Files, RegExp[]]>([
  [
    'goose cuts a body',
    goose,
    { 'db/2_b.sql': `-- +goose Up\n${body}` },
    [/^2: goose cuts .* end of line 4.*StatementBegin/],
  ],
  [
    'goose: marks hold it together',
    goose,
    { 'db/2_b.sql': `-- +goose Up\n-- +goose StatementBegin\n${body}-- +goose StatementEnd\nSELECT 1;\n` },
    [],
  ],
  [
    'goose: marks without an end',
    goose,
    { 'db/2_b.sql': `-- +goose Up\n-- +goose StatementBegin\n${body}` },
    [/StatementEnd/],
  ],
  [
    'goose: a text over lines, and a body of one line',
    goose,
    { 'db/2_b.sql': "-- +goose Up\nDO $$ BEGIN PERFORM 1; END $$;\nSELECT 'a;\nb';\n" },
    [/^3: goose cuts/],
  ],
  [
    'goose: the last statement lacks its semicolon',
    goose,
    { 'db/2_b.sql': '-- +goose Up\nSELECT 1;\nSELECT 2\n\n-- +goose Down\nSELECT 3;\n' },
    [/^3: goose wants a line that ends with a semicolon/],
  ],
  ['goose: a comment that hides it', goose, { 'db/2_b.sql': '-- +goose Up\nSELECT 1;--one\n' }, [/semicolon/]],
  ['goose: a comment that does not', goose, { 'db/2_b.sql': '-- +goose Up\nSELECT 1; -- one\n' }, []],
  ['goose: no mark', goose, { 'db/2_b.sql': 'SELECT 1;\n' }, [/-- \+goose Up/]],
  [
    'goose: only what an edit brings',
    { 'db/1_a.sql': `-- +goose Up\n${body}` },
    { 'db/1_a.sql': `-- +goose Up\n${body}SELECT 1;\n` },
    [],
  ],
  ['sql-migrate cuts a body', sqlMigrate, { 'db/2-b.sql': `-- +migrate Up\n${body}` }, [/\+migrate StatementBegin/]],
  [
    'dbmate wants a section to go down',
    dbmate,
    { 'db/2_b.sql': '-- migrate:up\nSELECT 1;\n' },
    [/-- migrate:down, which this file lacks/],
  ],
  [
    'Liquibase cuts a body with DECLARE',
    liquibase,
    {
      'db/b.sql': `--liquibase formatted sql\n--changeset me:2\n${body.replace('BEGIN', 'DECLARE x int;\nBEGIN')}`,
      'db/c.sql': `--liquibase formatted sql\n--changeset me:3\n${body}`,
      'db/d.sql': `--liquibase formatted sql\n--changeset me:4 splitStatements:false\n${body.replace('BEGIN', 'DECLARE x int;\nBEGIN')}`,
    },
    [/^3: Liquibase cuts .* line 4/],
  ],
  ['Flyway sends psql commands', flyway, { 'db/migration/V2__b.sql': dump }, [/^1: \\restrict is a command of psql/]],
  ['golang-migrate sends them too', golang, { 'db/2_b.up.sql': dump }, [/^1: \\restrict .*other 1 lines/]],
  ['nobody knows what reads plain files', plain, { 'migrations/2_b.sql': dump }, []],
  [
    'a backslash in a text, a body and a comment is none',
    golang,
    { 'db/2_b.up.sql': "-- \\restrict\nSELECT E'a\\nb', '\\x';\nDO $$ BEGIN PERFORM '\\y'; END $$;\n" },
    [],
  ],
  [
    'rows of COPY: Flyway loads them, golang-migrate does not',
    { ...flyway, ...golang },
    {
      'db/migration/V2__b.sql': 'COPY t FROM stdin;\n1\n\\.\nSELECT 1;\n',
      'db/2_b.up.sql': 'COPY t FROM stdin;\n\\N\n\\.\nSELECT 1;\n',
    },
    [/^1: COPY … FROM stdin .*golang-migrate/],
  ],
  [
    'a byte order mark: Flyway takes it off, golang-migrate does not',
    { ...flyway, ...golang },
    { 'db/migration/V2__b.sql': bom('SELECT 1;\n'), 'db/2_b.up.sql': bom('SELECT 1;\n') },
    [/^1: The file begins with a byte order mark, which golang-migrate/],
  ],
])('%s', async (_, history, change, expected) => {
  const found = await refusals(history, change);
  expect(found).toHaveLength(expected.length);
  for (const [at, pattern] of expected.entries()) expect(found[at]).toMatch(pattern);
});
