// Applies the history as fast as the engine can; what fails is skipped, counted and named.

import type { Database } from '../database/database.ts';
import type { Outcome } from '../database/engine.ts';
import { messageOf } from '../lib/errors.ts';
import type { BaseFailure, ServerError } from '../model/apply.ts';
import type { Script, Statement } from '../model/statements.ts';
import { ident } from '../sql/quote.ts';
import { bringsNames } from './blame.ts';
import { locate } from './locate.ts';
import { needsNoTransaction, type RunTerms, sentFor, treat } from './runnable.ts';

export interface BaseResult {
  readonly migrations: number;
  readonly complete: number;
  readonly statements: number;
  readonly failures: readonly BaseFailure[];
  /** What the failed statements would have brought, with the index of their failure. */
  readonly missing: readonly (readonly [name: string, failure: number])[];
  /** Schemas that the history takes for given: nothing of it makes them, so they were laid under it. */
  readonly schemas: readonly string[];
}

/** What applying the whole history may take, in milliseconds; what is left then is not applied. */
const historyTimeMs = 240_000;

/**
 * Files with a statement that did not end, in each of which that statement is looked for; further ones are not applied
 * at all.
 */
const searchedFiles = 3;

interface Tally {
  statements: number;
  complete: number;
  /** Files that were stopped. */
  stopped: number;
  readonly failures: BaseFailure[];
  readonly missing: [string, number][];
  readonly schemas: string[];
}

/**
 * @param progress called before each file with its ordinal
 * @param check throws where the catalog cannot be read; a file after which it does is left out
 */
export async function applyBase(
  database: Database,
  scripts: readonly Script[],
  terms: RunTerms,
  progress: (done: number, path: string) => void,
  check: () => Promise<unknown> = async () => undefined,
): Promise<BaseResult> {
  const deadline = performance.now() + historyTimeMs;
  const tally: Tally = { statements: 0, complete: 0, stopped: 0, failures: [], missing: [], schemas: [] };
  const texts = scripts.map(({ text }) => text).join('\n');
  for (const [done, script] of scripts.entries()) {
    progress(done, script.path);
    const before = tally.failures.length;
    const mark = database.mark;
    try {
      await applyFile(database, script, terms, tally, texts, deadline);
      await check();
    } catch (error) {
      await database.takeBack(mark);
      const message = `after this file the catalog could not be read: ${messageOf(error)}`;
      if (script.statements[0] !== undefined) record(tally, script, script.statements[0], { code: '', message });
    }
    if (tally.failures.length === before) tally.complete += 1;
  }
  const { stopped: _, ...result } = tally;
  return { migrations: scripts.length, ...result };
}

/** The file whole in one transaction; when that fails, again with a savepoint around each statement. */
async function applyFile(
  database: Database,
  script: Script,
  terms: RunTerms,
  tally: Tally,
  texts: string,
  deadline: number,
): Promise<void> {
  const sendable: Statement[] = [];
  for (const statement of script.statements) {
    const treatment = treat(statement, terms);
    if (treatment.kind === 'send') sendable.push(statement);
    else if (treatment.kind === 'refuse' && statement.kind !== 'CopyStmt')
      record(tally, script, statement, { code: '', message: treatment.why });
    if (treatment.kind !== 'transaction') tally.statements += 1;
  }
  if (sendable.length === 0) return;
  if (performance.now() > deadline)
    return leaveOut(tally, script, sendable, 'the time for the whole history was up before its turn came');
  const sent = sendable.map((statement) => sentFor(statement, terms));
  const whole = await applyWhole(database, sent, tally, texts);
  if (whole === 'stopped') tally.stopped += 1;
  if (whole === 'stopped' && tally.stopped > searchedFiles)
    leaveOut(tally, script, sendable, 'a statement of its file does not end, as in files before it');
  else if (whole !== 'done') await applyEach(database, script, sendable, terms, tally);
  await database.resetSession();
}

/**
 * Statements that were not tried: each counts as failed, so that nothing that misses what they bring is the change's
 * fault.
 */
function leaveOut(tally: Tally, script: Script, statements: readonly Statement[], why: string): void {
  for (const statement of statements)
    record(tally, script, statement, { code: '57014', message: `It was not tried: ${why}.` });
}

/**
 * Again with each schema that it misses and that the history makes nowhere: the program that runs the migrations does.
 */
async function applyWhole(
  database: Database,
  statements: readonly string[],
  tally: Tally,
  texts: string,
): Promise<'done' | 'failed' | 'stopped'> {
  const outcome = await database.runWhole(statements);
  if (outcome.kind === 'done') return 'done';
  if (outcome.kind === 'stopped') return outcome.reason === 'crash' ? 'failed' : 'stopped';
  await database.control('ROLLBACK');
  const schema =
    outcome.error.code === '3F000'
      ? /^schema "((?:[^"]|"")+)" does not exist$/.exec(outcome.error.message)?.[1]
      : undefined;
  if (
    schema === undefined ||
    tally.schemas.length >= mostSchemas ||
    tally.schemas.includes(schema) ||
    madeIn(texts, schema)
  )
    return 'failed';
  await database.control(`CREATE SCHEMA ${ident(schema)}`);
  tally.schemas.push(schema);
  return applyWhole(database, statements, tally, texts);
}

/** Schemas that are laid under a history at most; the file that misses one is applied again for each. */
const mostSchemas = 50;

const madeIn = (texts: string, schema: string) =>
  new RegExp(
    `create\\s+schema\\s+(if\\s+not\\s+exists\\s+)?"?${schema.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`,
    'i',
  ).test(texts);

async function applyEach(
  database: Database,
  script: Script,
  statements: readonly Statement[],
  terms: RunTerms,
  tally: Tally,
): Promise<void> {
  await database.begin();
  for (const [at, statement] of statements.entries()) {
    const ended = await applyOne(database, sentFor(statement, terms));
    if (ended !== null) record(tally, script, statement, ended);
    // What waits here may wait in the next statement too: one that does not end is enough for a file.
    if (ended?.stopped !== true) continue;
    leaveOut(tally, script, statements.slice(at + 1), `line ${statement.place.line} of its file did not end`);
    break;
  }
  const end = await database.run('COMMIT');
  if (end.kind === 'error' && statements[0] !== undefined) record(tally, script, statements[0], end.error);
}

/** What went wrong, if anything. */
type Ended = (ServerError & { readonly stopped?: boolean }) | null;

async function applyOne(database: Database, sql: string): Promise<Ended> {
  const ended = endOf(await database.runGuarded(sql));
  return ended !== null && needsOwnTransaction(ended.code) ? applyAlone(database, sql) : ended;
}

function endOf(outcome: Outcome): Ended {
  if (outcome.kind === 'done') return null;
  return outcome.kind === 'error'
    ? outcome.error
    : { code: '57014', message: outcome.message, stopped: outcome.reason !== 'crash' };
}

/**
 * CREATE INDEX CONCURRENTLY and the like, a COMMIT in a block, or a new enum value used at once: history ran them,
 * whatever the wrapping.
 */
const needsOwnTransaction = (code: string) => needsNoTransaction(code) || code === '55P04';

async function applyAlone(database: Database, sql: string): Promise<Ended> {
  await database.control('COMMIT');
  database.committed();
  const outcome = await database.run(sql);
  await database.begin();
  return endOf(outcome);
}

function record(tally: Tally, script: Script, statement: Statement, error: ServerError): void {
  const place = locate(script.text, statement, error);
  for (const name of bringsNames(statement)) tally.missing.push([name, tally.failures.length]);
  tally.failures.push({ path: script.path, line: place.line, code: error.code, message: error.message });
}
