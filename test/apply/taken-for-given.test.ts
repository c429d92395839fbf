// What the history takes for given, because a program or a person made it, is laid under it or is not blamed on the change.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { defaultConfig } from '../../src/config/config.ts';
import { review } from '../../src/pipelines/review.ts';

let repo = '';
beforeEach(() => {
  repo = realpathSync(mkdtempSync(join(tmpdir(), 'headroom-given-')));
});
afterEach(() => rmSync(repo, { recursive: true, force: true }));

/** Reviews the last of some migrations. */
async function reviewed(...texts: string[]) {
  const paths = texts.map((_, at) => `db/migrations/00${at + 1}_step.sql`);
  for (const [at, path] of paths.entries()) {
    mkdirSync(dirname(join(repo, path)), { recursive: true });
    writeFileSync(join(repo, path), texts[at] ?? '');
  }
  const { report } = await review({
    repo,
    files: paths.slice(-1),
    config: defaultConfig,
    rules,
    cacheDir: null,
    progress: () => undefined,
  });
  return {
    said: report.findings.map(({ place, message }) => `${place.line}: ${message}`),
    failed: report.sets[0]?.base.failures.map(({ path, message }) => `${path.slice(-12)}: ${message}`),
    notes: report.sets[0]?.notes,
    notJudged: report.notJudged.map(({ what, why }) => `${what.slice(-14)}: ${why}`),
  };
}

test('a schema that no migration makes is made before the first file that needs it', async () => {
  const { failed, said, notes } = await reviewed(
    'CREATE TABLE "Billing".plans (id int PRIMARY KEY);',
    'CREATE TABLE "Billing".items (plan int REFERENCES "Billing".plans); CREATE INDEX ON audit.log (at);',
    'ALTER TABLE "Billing".items ADD COLUMN note text;',
  );
  expect(failed).toEqual(['002_step.sql: relation "audit.log" does not exist']);
  expect(said).toEqual([]);
  expect(notes).toEqual(
    ['Billing', 'audit'].map(
      (schema) =>
        `No migration makes the schema ${schema}, which the history takes for given: it was made before the first file that needs it.`,
    ),
  );
});

test('a schema that a migration makes, however, and one that only the change takes for given, are made by nobody else', async () => {
  const { failed, said, notes } = await reviewed(
    'CREATE TABLE late.t (id int);',
    "DO $$ BEGIN EXECUTE 'CREATE SCHEMA IF NOT EXISTS late'; END $$;",
    'CREATE TABLE late.t (id int);\nCREATE TABLE unheard.t (id int);',
  );
  expect(failed).toEqual(['001_step.sql: schema "late" does not exist']);
  expect(said).toEqual([
    '2: There is no schema unheard at this point. Write CREATE SCHEMA IF NOT EXISTS unheard; before it.',
  ]);
  expect(notes).toEqual([]);
});

test('what the history misses too is not the author’s; a column of that name elsewhere is', async () => {
  const { said, notJudged } = await reviewed(
    'CREATE TABLE a (id int REFERENCES users (id)); CREATE TABLE b (id int); CREATE INDEX ON b (status);',
    'CREATE TABLE c (id int REFERENCES users (id));\nCREATE TABLE d (id int);\nCREATE INDEX ON d (status);',
  );
  expect(notJudged).toEqual([
    '002_step.sql:1: relation "users" does not exist: db/migrations/001_step.sql:1 of the history misses users too',
  ]);
  expect(said).toEqual(['3: public.d has no column status.']);
});

test('what a statement of the history would have brought that nobody can read', async () => {
  const { said, notJudged } = await reviewed(
    `CREATE TABLE a (id int);
ALTER TABLE a ADD COLUMN IF NOT EXISTS note text ALTER TABLE b DROP COLUMN note;
CREATE TABLE IF NOT EXISTS "s".lines (id int, kind text NOT NUL);`,
    'CREATE INDEX ON a (note);\nCOMMENT ON TABLE lines IS $$x$$;\nCREATE INDEX ON a (kind);\nCREATE INDEX ON a (other);',
  );
  expect(said).toEqual(['4: public.a has no column other.']);
  expect(notJudged.map((line) => line.replace(/ could not be applied.*/, ''))).toEqual([
    '002_step.sql:1: column "note" does not exist: db/migrations/001_step.sql:2, which brings note,',
    '002_step.sql:2: relation "lines" does not exist: db/migrations/001_step.sql:3, which brings lines,',
    '002_step.sql:3: column "kind" does not exist: db/migrations/001_step.sql:3, which brings kind,',
  ]);
});

test('a placeholder that qualifies is the schema of unqualified names; what another one stands for is not known', async () => {
  const { failed, said, notJudged } = await reviewed(
    'CREATE TABLE asset (id int); CREATE INDEX ON ${schemaName}.asset (id);',
    'ALTER TABLE ${schemaName}.asset ADD COLUMN note text;\nALTER TABLE ${schemaName}.asset ADD COLUMN note text;\nALTER TABLE ${table} ADD COLUMN x int;\nALTER TABLE asset ALTER nope SET NOT NULL;',
  );
  expect(failed).toEqual([]);
  expect(said).toEqual(['4: public.asset has no column nope; the nearest is note.']);
  expect(notJudged).toEqual([
    '002_step.sql:2: column "note" of relation "asset" already exists: what its placeholders stand for is not known here',
    '002_step.sql:3: relation "xxxxxxxx" does not exist: what its placeholders stand for is not known here',
  ]);
});
