// Applies the history as fast as the engine can; what fails is skipped, counted and named.
import { messageOf } from '../failure.ts';
import type { BaseFailure, Script, ServerError, Statement } from '../flow.ts';
import { ident } from '../rule.ts';
import { bringsNames } from './blame.ts';
import type { Database } from './database.ts';
import { locate } from './locate.ts';
import { sentFor, standsAlone, type Terms, treat } from './runnable.ts';

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

interface Tally {
  statements: number;
  complete: number;
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
  terms: Terms,
  progress: (done: number, path: string) => void,
  check: () => Promise<unknown> = async () => undefined,
): Promise<BaseResult> {
  const tally: Tally = { statements: 0, complete: 0, failures: [], missing: [], schemas: [] };
  const texts = scripts.map(({ text }) => text).join('\n');
  for (const [done, script] of scripts.entries()) {
    progress(done, script.path);
    const before = tally.failures.length;
    const mark = database.mark;
    try {
      await applyFile(database, script, terms, tally, texts);
      await check();
    } catch (error) {
      await database.takeBack(mark);
      const message = `after this file the catalog could not be read: ${messageOf(error)}`;
      if (script.statements[0] !== undefined) record(tally, script, script.statements[0], { code: '', message });
    }
    if (tally.failures.length === before) tally.complete += 1;
  }
  return { migrations: scripts.length, ...tally };
}

/** The file whole in one transaction; when that fails, again with a savepoint around each statement. */
async function applyFile(database: Database, script: Script, terms: Terms, tally: Tally, texts: string): Promise<void> {
  const sendable: Statement[] = [];
  for (const statement of script.statements) {
    const treatment = treat(statement, terms);
    if (treatment.kind === 'send') sendable.push(statement);
    else if (treatment.kind === 'refuse' && statement.kind !== 'CopyStmt') record(tally, script, statement, { code: '', message: treatment.why });
    if (treatment.kind !== 'transaction') tally.statements += 1;
  }
  if (sendable.length === 0) return;
  const whole = await applyWhole(database, sendable.map((statement) => sentFor(statement, terms)), tally, texts);
  if (!whole) await applyEach(database, script, sendable, terms, tally);
  await database.resetSession();
}

/** Again with each schema that it misses and that the history makes nowhere: the program that runs the migrations does. */
async function applyWhole(database: Database, statements: readonly string[], tally: Tally, texts: string): Promise<boolean> {
  const outcome = await database.runWhole(statements);
  if (outcome.kind === 'done') return true;
  if (outcome.kind === 'stopped') return false;
  await database.control('ROLLBACK');
  const schema = outcome.error.code === '3F000' ? /^schema "((?:[^"]|"")+)" does not exist$/.exec(outcome.error.message)?.[1] : undefined;
  if (schema === undefined || tally.schemas.includes(schema) || madeIn(texts, schema)) return false;
  await database.control(`CREATE SCHEMA ${ident(schema)}`);
  tally.schemas.push(schema);
  return applyWhole(database, statements, tally, texts);
}

const madeIn = (texts: string, schema: string) =>
  new RegExp(`create\\s+schema\\s+(if\\s+not\\s+exists\\s+)?"?${schema.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'i').test(texts);

async function applyEach(database: Database, script: Script, statements: readonly Statement[], terms: Terms, tally: Tally): Promise<void> {
  await database.begin();
  for (const statement of statements) {
    const error = await applyOne(database, sentFor(statement, terms));
    if (error !== null) record(tally, script, statement, error);
  }
  const end = await database.run('COMMIT');
  if (end.kind === 'error' && statements[0] !== undefined) record(tally, script, statements[0], end.error);
}

async function applyOne(database: Database, sql: string): Promise<ServerError | null> {
  const outcome = await database.runGuarded(sql);
  if (outcome.kind === 'stopped') return { code: '57014', message: outcome.message };
  if (outcome.kind === 'done') return null;
  return needsOwnTransaction(outcome.error.code) ? applyAlone(database, sql) : outcome.error;
}

/** CREATE INDEX CONCURRENTLY and the like, a COMMIT in a block, or a new enum value used at once: history ran them, whatever the wrapping. */
const needsOwnTransaction = (code: string) => standsAlone(code) || code === '55P04';

async function applyAlone(database: Database, sql: string): Promise<ServerError | null> {
  await database.control('COMMIT');
  database.committed();
  const outcome = await database.run(sql);
  await database.begin();
  if (outcome.kind === 'done') return null;
  return outcome.kind === 'error' ? outcome.error : { code: '57014', message: outcome.message };
}

function record(tally: Tally, script: Script, statement: Statement, error: ServerError): void {
  const place = locate(script.text, statement, error);
  for (const name of bringsNames(statement)) tally.missing.push([name, tally.failures.length]);
  tally.failures.push({ path: script.path, line: place.line, code: error.code, message: error.message });
}
