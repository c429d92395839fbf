// Applies the changed migrations statement by statement, in the transaction their runner would use, and records each step.

import { noWrites, transactionId, type Writes, writtenSince } from '../catalog/catalog.ts';
import type { Outcome } from '../database/engine.ts';
import { messageOf } from '../lib/errors.ts';
import type { Effects, ServerError, StatementFailure, Step } from '../model/apply.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Migration, Runner } from '../model/change.ts';
import type { Script, Statement } from '../model/statements.ts';
import { bringsNames, MissingThings } from './blame.ts';
import { type HeldLocks, locksAdded, nothingHeld, readLocks, rewrites, unobserved } from './effects.ts';
import type { ExecutionContext } from './execution-context.ts';
import { groupsOf, isTransactionSetting, wrappingOf } from './groups.ts';
import { locate } from './locate.ts';
import { needsNoTransaction, sentFor, treat } from './runnable.ts';

type Done = Extract<Outcome, { kind: 'done' }>;
type StatementResult = { readonly outcome: Outcome; readonly after: Catalog; readonly effects: Effects | null };

/** Applies files in order; `steps` grows as it goes so that an interrupted review keeps what it has. */
export class StatementExecutor {
  readonly steps: Step[] = [];
  /** The database's mark before each step that was sent, by the step's index. */
  readonly marks = new Map<number, number>();
  /** Statements that ran outside a transaction, of files whose runner is not known. */
  readonly unwrapped: Statement[] = [];
  readonly #ground: ExecutionContext;
  readonly #failedThings = new MissingThings();
  #catalog: Catalog;
  /** The catalog that ROLLBACK leads back to. */
  #atBegin: Catalog;
  #open = false;
  #unknown = false;
  #transaction = '0';
  #held: HeldLocks = nothingHeld;
  #writes: Writes = noWrites;
  /** Before the latest statement. */
  #mark: number | null = null;

  constructor(ground: ExecutionContext) {
    this.#ground = ground;
    this.#catalog = ground.base;
    this.#atBegin = ground.base;
  }

  get catalog(): Catalog {
    return this.#catalog;
  }

  /** @param isLast no other file is pending */
  async file(migration: Migration, script: Script, runner: Runner, isLast: boolean): Promise<void> {
    const { wrap, again, unknown } = wrappingOf(migration, script, runner);
    this.#unknown = unknown;
    if (wrap && !this.#open) await this.#begin();
    for (const group of groupsOf(script.statements, this.#ground.terms)) {
      if (performance.now() > this.#ground.deadline)
        for (const statement of group) this.#push(statement, 'skipped', this.#catalog, { reason: tooLate });
      else if (group.length === 1 || !(await this.#together(group)))
        for (const statement of group) await this.#statement(script, statement, again);
    }
    if (this.#open && wrap && runner.onePendingTransaction && !isLast) return;
    if (this.#open) await this.#commit(script);
    await this.#ground.database.resetSession();
  }

  /** Many rows one after the other, in one go; false when that fails, and each must be tried by itself. */
  async #together(group: readonly Statement[]): Promise<boolean> {
    const whole = { ...(group[0] as Statement), sql: group.map((statement) => statement.sql).join('\n;\n') };
    const { outcome, after, effects } = await this.#execute(whole);
    if (outcome.kind !== 'done') return false;
    for (const statement of group) this.#push(statement, 'applied', after, { effects });
    return true;
  }

  async #statement(script: Script, statement: Statement, again: boolean): Promise<void> {
    const treatment = treat(statement, this.#ground.terms);
    if (treatment.kind === 'refuse') this.#push(statement, 'skipped', this.#catalog, { reason: treatment.why });
    else if (treatment.kind === 'transaction') await this.#transactionControl(script, statement, treatment.verb, again);
    else if (treatment.kind === 'provided' || isTransactionSetting(statement))
      this.#push(statement, 'applied', this.#catalog);
    else this.#record(script, statement, await this.#execute(statement));
  }

  async #execute(statement: Statement): Promise<StatementResult> {
    if (this.#open) return this.#inside(statement);
    await this.#begin();
    const ended = await this.#inside(statement);
    if (ended.outcome.kind === 'error' && needsNoTransaction(ended.outcome.error.code)) {
      if (this.#unknown) this.unwrapped.push(statement);
      await this.#rollback();
      return this.#alone(statement);
    }
    const commit = await this.#end('COMMIT');
    return commit.kind === 'error' ? { outcome: commit, after: this.#atBegin, effects: null } : ended;
  }

  /** In the open transaction, behind a savepoint. */
  async #inside(statement: Statement): Promise<StatementResult> {
    const { database, assumptions } = this.#ground;
    const { mark } = database;
    this.#mark = mark;
    const attempt = () => database.runGuarded(sentFor(statement, this.#ground.terms));
    const outcome = assumptions === null ? await attempt() : await assumptions.run(database, statement, attempt);
    if (outcome.kind === 'stopped') {
      this.#transaction = await transactionId(this.#ground.database);
      this.#writes = noWrites;
      return { outcome, after: this.#catalog, effects: null };
    }
    if (outcome.kind === 'error') return { outcome, after: this.#catalog, effects: null };
    return this.#read(statement, outcome).catch((error: unknown) => this.#unread(mark, outcome, error));
  }

  /** What a statement did. */
  async #read(statement: Statement, outcome: Done): Promise<StatementResult> {
    const { database, reader, base } = this.#ground;
    const held = await readLocks(database, reader.baseline, base);
    const writes = await reader.writes();
    const { catalog: after, next } = await reader.changed(
      this.#catalog,
      this.#transaction,
      writtenSince(this.#writes, writes),
    );
    const effects: Effects = {
      locks: locksAdded(this.#held, held, base),
      rewrites: statement.kind === 'TruncateStmt' ? [] : rewrites(this.#catalog, after, base),
      notices: outcome.notices,
      durationMs: outcome.durationMs,
      unobserved: null,
    };
    this.#held = held;
    this.#writes = writes;
    this.#transaction = next;
    return { outcome, after, effects };
  }

  /** After some statements the catalog cannot be read any more: it is as if those had been stopped. */
  async #unread(mark: number, { durationMs }: Outcome, error: unknown): Promise<StatementResult> {
    await this.#ground.database.takeBack(mark);
    if (this.#open) this.#transaction = await transactionId(this.#ground.database);
    this.#writes = noWrites;
    return {
      outcome: { kind: 'stopped', reason: 'crash', message: unreadable(error), durationMs },
      after: this.#catalog,
      effects: null,
    };
  }

  /** The same of the latest statement, where only the next transaction shows it. */
  async #unreadSince(error: unknown): Promise<void> {
    const last = this.steps.at(-1);
    if (last === undefined || this.#mark === null) throw error;
    await this.#ground.database.takeBack(this.#mark);
    this.#mark = null;
    this.steps[this.steps.length - 1] = {
      ...last,
      outcome: 'stopped',
      reason: unreadable(error),
      effects: null,
      after: last.before,
    };
    this.#catalog = last.before;
    await this.#begin();
  }

  /** Outside any transaction, because the server insists; locks are gone when it returns. */
  async #alone(statement: Statement): Promise<StatementResult> {
    const { database, reader } = this.#ground;
    const { mark } = database;
    const since = await transactionId(database);
    const outcome = await database.run(sentFor(statement, this.#ground.terms));
    database.committed();
    const read = await reader
      .changed(this.#catalog, since)
      .catch((error: unknown) => this.#unread(mark, outcome, error));
    if ('outcome' in read) return read;
    const { catalog: after } = read;
    const effects =
      outcome.kind === 'done'
        ? unobserved(
            'it cannot run inside a transaction, so its locks were gone when it ended',
            outcome.notices,
            outcome.durationMs,
          )
        : null;
    return { outcome, after, effects };
  }

  #record(script: Script, statement: Statement, { outcome, after, effects }: StatementResult): void {
    const index = this.steps.length;
    if (this.#mark !== null) this.marks.set(index, this.#mark);
    if (outcome.kind === 'done') this.#push(statement, 'applied', after, { effects });
    else if (outcome.kind === 'stopped') {
      this.#failedThings.add(bringsNames(statement), index);
      this.#push(statement, 'stopped', after, { reason: outcome.message });
    } else {
      const failure = this.#failure(script, statement, outcome.error);
      this.#failedThings.add(bringsNames(statement), failure.follows ?? index);
      this.#push(statement, 'failed', after, { failure });
    }
  }

  #failure(script: Script, statement: Statement, error: ServerError): StatementFailure {
    const place = locate(script.text, statement, error);
    return {
      ...error,
      place,
      follows: this.#failedThings.sourceOf(error),
      excused: this.#ground.attribution.of(statement, error, this.#catalog),
    };
  }

  #push(
    statement: Statement,
    outcome: Step['outcome'],
    after: Catalog,
    more: Partial<Pick<Step, 'failure' | 'reason' | 'effects'>> = {},
  ): void {
    this.steps.push({
      statement,
      before: this.#catalog,
      after,
      outcome,
      failure: null,
      reason: null,
      effects: null,
      ...more,
    });
    this.#catalog = after;
  }

  async #transactionControl(
    script: Script,
    statement: Statement,
    verb: 'begin' | 'commit' | 'rollback' | 'savepoint',
    again: boolean,
  ): Promise<void> {
    if (verb === 'begin' && !this.#open) await this.#begin();
    if (verb === 'commit' && this.#open) await this.#commit(script);
    if (verb === 'rollback' && this.#open) {
      await this.#rollback();
      this.#catalog = this.#atBegin;
    }
    // Savepoints of the file's own would fall with ours: they are passed over.
    this.#push(statement, 'applied', this.#catalog);
    if (again && !this.#open) await this.#begin();
  }

  async #begin(): Promise<void> {
    await this.#ground.database.begin();
    this.#open = true;
    this.#held = nothingHeld;
    this.#writes = noWrites;
    this.#atBegin = this.#catalog;
    try {
      this.#transaction = await transactionId(this.#ground.database);
    } catch (error) {
      await this.#unreadSince(error);
    }
  }

  async #commit(script: Script): Promise<void> {
    const outcome = await this.#end('COMMIT');
    const last = this.steps.at(-1);
    if (outcome.kind !== 'error' || last === undefined) return;
    // A deferred constraint speaks at COMMIT: everything of this transaction is gone.
    this.steps[this.steps.length - 1] = {
      ...last,
      outcome: 'failed',
      failure: this.#failure(script, last.statement, outcome.error),
      after: this.#atBegin,
    };
    this.#catalog = this.#atBegin;
  }

  async #rollback(): Promise<void> {
    await this.#end('ROLLBACK');
  }

  async #end(command: 'COMMIT' | 'ROLLBACK'): Promise<Outcome> {
    const outcome = await this.#ground.database.run(command);
    this.#open = false;
    this.#ground.database.committed();
    return outcome;
  }
}

const unreadable = (error: unknown) =>
  `After it, the catalog could not be read: ${messageOf(error).replace(/\.$/, '')}.`;

const tooLate = 'the time for the whole change was up before its turn came';
