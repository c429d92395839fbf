// Messages as other major versions word them, which no engine at hand can be made to say.
import { expect, test } from 'vitest';
import type { StatementFailure, Step } from '../../src/model/apply.ts';
import { loadReader } from '../../src/parse/parse.ts';
import { explainFailure, type Facts } from '../../src/rule/index.ts';
import { noExperiments } from '../support/experiments.ts';

const nothing = { tables: {}, routines: {}, jobs: [] };
const reader = await loadReader();

/** The cause of an error of a statement on an empty schema. */
function cause(sql: string, error: Pick<StatementFailure, 'code' | 'message' | 'detail'>, major = 13) {
  const script = reader.parse({ path: '1.sql', text: sql });
  const [statement] = script.statements;
  if (statement === undefined) throw new Error(`no statement in ${sql}`);
  const failure: StatementFailure = { ...error, place: statement.place, follows: null, excused: null };
  const step: Step = {
    statement,
    before: nothing,
    after: nothing,
    outcome: 'failed',
    failure,
    reason: null,
    effects: null,
  };
  const facts: Facts = {
    steps: [step],
    scripts: [script],
    rivalries: [],
    runner: { title: 'Plain SQL', sends: 'statements', onePendingTransaction: false, outsideTransaction: null },
    reactions: [],
    refusals: [],
    callers: null,
    deleters: {},
    timeZones: [],
    base: nothing,
    head: nothing,
    settings: {},
    major,
    production: major,
    assumed: [],
    experiments: noExperiments,
    options: {},
    declared: () => undefined,
  };
  return explainFailure(failure, step, facts);
}

test.each([
  [
    '13 and 14: extension',
    'CREATE EXTENSION rdkit',
    '58P01',
    'could not open extension control file "/usr/share/postgresql/13/extension/rdkit.control": No such file or directory',
    'missing-extension',
  ],
  [
    'a full disk',
    'CREATE TABLE e AS SELECT 1',
    '53100',
    'could not extend file "base/5/1": No space left on device',
    'engine-full',
  ],
  [
    'up to 15: parameter on a parent',
    'CREATE TABLE e (id int) PARTITION BY RANGE (id) WITH (fillfactor = 70)',
    '22023',
    'unrecognized parameter "fillfactor"',
    'storage-parameter-on-partitioned-parent',
  ],
  [
    'from 16: parameter on a parent',
    'ALTER TABLE e SET (fillfactor = 70)',
    '42809',
    'cannot specify storage parameters for a partitioned table',
    'storage-parameter-on-partitioned-parent',
  ],
  [
    'up to 17: partition that does not fit',
    'ALTER TABLE e ATTACH PARTITION f DEFAULT',
    '42804',
    'child table is missing column "kind"',
    'partition-shape',
  ],
  [
    '18: partition that does not fit',
    'ALTER TABLE e ATTACH PARTITION f DEFAULT',
    '42804',
    'child table "f" is missing column "kind"',
    'partition-shape',
  ],
  [
    '18: RESTRICT',
    'DELETE FROM a',
    '23001',
    'update or delete on table "a" violates RESTRICT setting of foreign key constraint "b_fk" on table "b"',
    'still-referenced',
  ],
  [
    'up to 17: CASCADE or not',
    'DELETE FROM a',
    '23503',
    'update or delete on table "a" violates foreign key constraint "b_fk" on table "b"',
    'still-referenced',
  ],
  ['13: index on a view', 'CREATE INDEX ON v (id)', '42809', '"v" is not a table or materialized view', 'wrong-kind'],
  [
    '12: NOT NULL',
    'ALTER TABLE a ALTER b SET NOT NULL',
    '23502',
    'column "b" contains null values',
    'not-null-on-rows',
  ],
  [
    '12: CHECK',
    'ALTER TABLE a VALIDATE CONSTRAINT c',
    '23514',
    'check constraint "c" is violated by some row',
    'check-broken-by-rows',
  ],
  [
    '12: partition',
    'ALTER TABLE e ATTACH PARTITION f DEFAULT',
    '23514',
    'partition constraint is violated by some row',
    'partition-rows-outside',
  ],
  [
    '12: DEFAULT',
    'ALTER TABLE e ATTACH PARTITION f DEFAULT',
    '23514',
    'updated partition constraint for default partition would be violated by some row',
    'partition-rows-outside',
  ],
  [
    'any: a failed transaction',
    'SELECT 1',
    '25P02',
    'current transaction is aborted, commands ignored until end of transaction block',
    'aborted',
  ],
  ['any: something nobody explains', 'SELECT 1', 'XX000', 'cache lookup failed for relation 16384', 'other'],
])('%s', (_, sql, code, message, kind) => {
  expect(cause(sql, { code, message }).kind).toBe(kind);
});

test.each([
  ['up to 17', 'Key columns "customer_id" and "id" are of incompatible types: bigint and uuid.'],
  [
    '18',
    'Key columns "customer_id" of the referencing table and "id" of the referenced table are of incompatible types: bigint and uuid.',
  ],
])('foreign key types, %s', (_, detail) => {
  const { message } = cause('ALTER TABLE a ADD FOREIGN KEY (customer_id) REFERENCES b (id)', {
    code: '42804',
    message: 'foreign key constraint "a_fk" cannot be implemented',
    detail,
  });
  expect(message).toBe(
    'The foreign key compares customer_id, bigint, with id, uuid: Postgres has no equality for the two. Declare customer_id as uuid.',
  );
});

test.each([
  [
    12,
    'gen_random_uuid',
    'The function gen_random_uuid(), built in since Postgres 13, comes with the extension pgcrypto, which is not installed at this point.',
  ],
  [
    12,
    'uuid_generate_v4',
    'The function uuid_generate_v4() comes with the extension uuid-ossp, which is not installed at this point.',
  ],
  [
    13,
    'uuid_generate_v4',
    'The function uuid_generate_v4() comes with the extension uuid-ossp, which is not installed at this point. gen_random_uuid() does the same and is built in.',
  ],
])('a random id on %d: %s', (major, name, says) => {
  const error = { code: '42883', message: `function ${name}() does not exist` };
  expect(cause(`CREATE TABLE t (id uuid DEFAULT ${name}())`, error, major).message).toBe(says);
});

test.each([
  [
    'CREATE OR REPLACE TRIGGER t AFTER INSERT ON a FOR EACH ROW EXECUTE FUNCTION f()',
    'TRIGGER',
    13,
    'PostgreSQL 13 does not know this form yet, from "TRIGGER" on; a later version does.',
  ],
  [
    'CREATE TABLE t (a int UNIQUE NULLS NOT DISTINCT)',
    'NULLS',
    14,
    'PostgreSQL 14 does not know this form yet, from "NULLS" on; a later version does.',
  ],
  [
    'DO $$ BEGIN CREATE OR REPLACE TRIGGER t; END $$',
    'TRIGGER',
    13,
    'Postgres does not understand this statement from "TRIGGER" on.',
  ],
  ['CREATE TABLE t (a int,)', ')', 14, 'Postgres does not understand this statement from ")" on.'],
])('a form that is newer than the server: %s', (sql, near, major, says) => {
  expect(cause(sql, { code: '42601', message: `syntax error at or near "${near}"` }, major).message).toBe(says);
});

test('what nobody explains keeps the words of the server', () => {
  expect(cause('SELECT 1', { code: 'XX000', message: 'cache lookup failed for relation 16384' }).message).toBe(
    'Postgres refuses this statement: cache lookup failed for relation 16384.',
  );
});
