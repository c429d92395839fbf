// Calls what the change gives cause to call, each in a transaction of its own that is undone, and keeps what proves broken.
import type { Sandbox, SavepointScope } from '../../apply/sandbox.ts';
import type { ServerError } from '../../model/apply.ts';
import type { Job, Routine, Table, Trigger } from '../../model/catalog.ts';
import type { FailedCall } from '../../model/experiments.ts';
import type { Statement } from '../../model/statements.ts';
import type { NotJudged } from '../../model/verdict.ts';
import { ident, qualified } from '../../sql/quote.ts';
import type { Recipe, Rows, RowWish } from '../rows.ts';
import { broughtBy, frameOf, lostTexts, proves } from './blame.ts';
import type { Causes } from './causes.ts';
import { checkedFunctions } from './checker.ts';
import { nulledBy } from './nulled.ts';
import { isInBase, type Retry, retryCommand, retryWrite, type Write, written } from './past.ts';
import { awaitedBy } from './updates.ts';

/** What one call may take, in milliseconds. */
const callTimeMs = 5000;
/** After so many calls that did not end, the rest is left. */
const patience = 2;
const large = 10_000;

/** What only runs outside a transaction, or reaches out of the database. */
const uncallable =
  /\b(vacuum|reindex|cluster|call|concurrently|dblink\w*|postgres_fdw|program|alter\s+system|subscription|load)\b/i;
/** How a function was seen to be broken that was not called. */
const checkedHow = 'plpgsql_check, which reads all of its statements';
const upkeep = /^(vacuum|reindex|cluster)$/i;

export class Calls {
  readonly broken: FailedCall[] = [];
  readonly skipped: NotJudged[] = [];
  /** How a broken call is made on the base, where it could be made there too. */
  readonly retries = new Map<FailedCall, Retry>();
  called = 0;
  readonly #lab: Sandbox;
  readonly #trial: SavepointScope;
  readonly #causes: Causes;
  readonly #rows: Rows;
  readonly #lost: readonly string[];
  readonly #remaining: () => number;
  #stopped = 0;

  constructor(lab: Sandbox, trial: SavepointScope, causes: Causes, rows: Rows, remaining: () => number) {
    this.#lab = lab;
    this.#trial = trial;
    this.#causes = causes;
    this.#rows = rows;
    this.#lost = lostTexts(lab);
    this.#remaining = remaining;
  }

  async all(): Promise<void> {
    const { jobs, functions, triggers } = this.#causes;
    for (const job of jobs) await this.#job(job);
    for (const routine of functions) await this.#function(routine);
    const tables = new Set(triggers.map(({ table }) => table));
    await this.#rows.learn([...tables].map((table) => table.oid));
    for (const table of tables) {
      await this.#triggers(
        table,
        triggers.filter((of) => of.table === table).map(({ trigger }) => trigger),
      );
    }
    await this.#unreached();
  }

  /** Functions that nothing here calls, read statement by statement; what a call showed already is not told again. */
  async #unreached(): Promise<void> {
    for (const { routine, error } of await checkedFunctions(
      this.#trial,
      this.#lab.applied.headCatalog,
      this.#causes.written,
    )) {
      const what = `${qualified(routine)}(${routine.arguments})`;
      if (this.broken.some((call) => call.routine === what)) continue;
      this.#keep({ kind: 'function', what, how: checkedHow, largeOnly: false }, error, undefined);
    }
  }

  async #job(job: Job): Promise<void> {
    const what = `job ${job.name}`;
    const word = uncallable.exec(job.command)?.[1];
    // Upkeep breaks nothing that the migrations define.
    if (word !== undefined && upkeep.test(word)) return;
    if (word !== undefined)
      return void this.skipped.push({
        what,
        why: `${word.toUpperCase()} does not run in a transaction that is undone`,
      });
    const error = await this.#call(what, [job.command]);
    if (error === null) return;
    const made = this.#lab.applied.steps.find(
      ({ before, after }) => before.jobs !== after.jobs && has(after.jobs, job) && !has(before.jobs, job),
    );
    this.#keep(
      { kind: 'job', what: job.name, how: `job ${job.name}: ${job.command.trim()}`, largeOnly: false },
      error,
      made && { brought: 'job', statement: made.statement },
      has(this.#lab.applied.baseCatalog.jobs, job) ? retryCommand(job.command) : null,
    );
  }

  async #function(routine: Routine): Promise<void> {
    const name = `${qualified(routine)}()`;
    const error = await this.#call(name, [`SELECT * FROM ${name}`]);
    if (error !== null)
      this.#keep(
        { kind: 'function', what: name, how: `SELECT * FROM ${name}`, largeOnly: false },
        error,
        undefined,
        isInBase(this.#lab.applied, routine) ? retryCommand(`SELECT * FROM ${name}`) : null,
      );
  }

  /** One row fires all triggers of its table. */
  async #triggers(table: Table, triggers: readonly Trigger[]): Promise<void> {
    const events = new Set(triggers.flatMap((trigger) => trigger.events));
    const small = await this.#recipe(table, false);
    if (small === null) return;
    const failed = new Set<string>();
    const fire = async (event: Write['event'], recipe: Recipe, isLarge: boolean) => {
      const how = `${event.toUpperCase()} of ${isLarge ? 'a row of 10 kB' : 'a row'}`;
      const write = { event, sql: event === 'update' ? updateOf(table, triggers) : `DELETE FROM ${qualified(table)}` };
      const error = failed.has(event)
        ? null
        : await this.#call(`${how} on ${qualified(table)}`, written(recipe, write));
      if (error === null) return;
      failed.add(event);
      const call = { kind: 'trigger', how, largeOnly: isLarge && event === 'insert' } as const;
      this.#blameTrigger(table, triggers, error, call, retryWrite(this.#lab.applied, table, wish(isLarge), write));
    };
    const big = events.has('insert') || events.has('update') ? await this.#recipe(table, true) : null;
    for (const [recipe, isLarge] of [
      [small, false],
      [big, true],
    ] as const) {
      if (recipe === null) continue;
      if (events.has('insert')) await fire('insert', recipe, isLarge);
      if (events.has('update') && failed.size === 0) await fire('update', recipe, isLarge);
      if (events.has('update') && !isLarge && failed.size === 0) await this.#awaited(table, triggers, recipe);
      if (events.has('delete') && !isLarge && failed.size === 0) await fire('delete', recipe, isLarge);
    }
  }

  /** The updates that WHEN clauses wait for; only those that the table takes with its triggers off. */
  async #awaited(table: Table, triggers: readonly Trigger[], recipe: Recipe): Promise<void> {
    for (const trigger of triggers) {
      for (const { overrides, update, columns } of awaitedBy(table, trigger)) {
        const how = `UPDATE that sets ${columns.join(', ')}`;
        const what = `${how} on ${qualified(table)}`;
        const row = [...recipe.before, ...recipe.row(overrides)];
        if (
          (await this.#call(what, [
            ...row,
            'SET CONSTRAINTS ALL IMMEDIATE',
            `ALTER TABLE ${qualified(table)} DISABLE TRIGGER USER`,
            update,
          ])) !== null
        )
          continue;
        const write = { event: 'update', sql: update, overrides } as const;
        const error = await this.#call(what, written(recipe, write));
        if (error === null) continue;
        const retry = retryWrite(this.#lab.applied, table, wish(false), write);
        this.#blameTrigger(table, triggers, error, { kind: 'trigger', how, largeOnly: false }, retry);
        break;
      }
    }
  }

  async #recipe(table: Table, isLarge: boolean): Promise<Recipe | null> {
    if (!this.#mayGoOn(`the triggers of ${qualified(table)}`)) return null;
    const made = await this.#rows.of(table.oid, wish(isLarge));
    if (made.kind === 'made' && made.recipe.routed) return made.recipe;
    if (!isLarge)
      this.skipped.push({
        what: `the triggers of ${qualified(table)}`,
        why: `no row could be made: ${made.kind === 'none' ? made.why : 'no partition takes one'}`,
      });
    return null;
  }

  #blameTrigger(
    table: Table,
    triggers: readonly Trigger[],
    error: ServerError,
    call: Pick<FailedCall, 'kind' | 'how' | 'largeOnly'>,
    retry: Retry | null,
  ): void {
    const nulled = nulledBy(this.#lab.applied, this.#causes, table, triggers, error);
    if (nulled !== null) {
      const what = `${ident(nulled.trigger.name)} on ${qualified(table)}`;
      this.#add({ ...call, what, ...nulled.brought, error }, retry);
      return;
    }
    const named = triggers.filter((trigger) => (error.where ?? '').includes(trigger.function.split('.').at(-1) ?? ''));
    const isOfAnother = named.length === 0 && /PL\/pgSQL function /.test(error.where ?? '');
    const trigger = named[0] ?? (triggers.length === 1 && !isOfAnother ? triggers[0] : undefined);
    if (trigger === undefined) return;
    const what = `${ident(trigger.name)} on ${qualified(table)}`;
    const made = this.#lab.applied.steps.find(
      ({ before, after }) =>
        hasTrigger(after.tables[table.oid], trigger) && !hasTrigger(before.tables[table.oid], trigger),
    );
    this.#keep({ ...call, what }, error, made && { brought: 'trigger', statement: made.statement }, retry);
  }

  #keep(
    call: Omit<FailedCall, 'routine' | 'error' | 'place' | 'brought'>,
    error: ServerError,
    own: { brought: 'trigger' | 'job'; statement: Statement } | undefined,
    retry: Retry | null = null,
  ): void {
    const { applied } = this.#lab;
    if (!proves(error, applied, this.#lost, call.kind === 'trigger' ? [call.what.split('.').at(-1) ?? ''] : [])) return;
    const brought = broughtBy(applied, this.#causes, error, own);
    if (brought === null) return;
    const frame = frameOf(error, applied);
    const routine = frame === null ? null : `${qualified(frame.routine)}(${frame.routine.arguments})`;
    this.#add({ ...call, routine, error, ...brought }, retry);
  }

  #add(call: FailedCall, retry: Retry | null): void {
    this.broken.push(call);
    if (retry !== null) this.retries.set(call, retry);
  }

  /** The error of a call, if it ended in one. */
  async #call(what: string, statements: readonly string[]): Promise<ServerError | null> {
    if (!this.#mayGoOn(what)) return null;
    this.called += 1;
    return this.#trial.undone(async () => {
      for (const sql of statements) {
        const outcome = await this.#trial.run(sql, callTimeMs);
        if (outcome.kind === 'error') return outcome.error;
        if (outcome.kind === 'done') continue;
        this.#stopped += 1;
        this.skipped.push({ what, why: outcome.message });
        return null;
      }
      return null;
    });
  }

  #mayGoOn(what: string): boolean {
    if (this.#stopped < patience && this.#remaining() > callTimeMs) return true;
    this.skipped.push({
      what,
      why: this.#stopped < patience ? 'the time for calls was up' : `${patience} calls before it did not end`,
    });
    return false;
  }
}

/** A row that the table takes with its triggers off. */
const wish = (isLarge: boolean): RowWish => ({
  triggersOff: true,
  ...(isLarge ? { fill: 'all', bytes: large } : {}),
});
const has = (jobs: readonly Job[], job: Job) =>
  jobs.some((other) => other.id === job.id && other.command === job.command);
const hasTrigger = (table: Table | undefined, trigger: Trigger) =>
  table?.triggers.some((other) => other.name === trigger.name && other.definition === trigger.definition) === true;

/** Touches the columns that triggers wait for, or any. */
function updateOf(table: Table, triggers: readonly Trigger[]): string {
  const awaited = triggers
    .flatMap((trigger) => (/\bUPDATE OF (.{1,5000}?) (?:OR|ON) /.exec(trigger.definition)?.[1] ?? '').split(', '))
    .filter((name) => name !== '');
  const any = table.columns
    .filter((column) => column.generated === '' && column.identity === '')
    .slice(0, 1)
    .map((column) => ident(column.name));
  const columns = awaited.length > 0 ? [...new Set(awaited)] : any;
  return `UPDATE ${qualified(table)} SET ${columns.map((name) => `${name} = ${name}`).join(', ')}`;
}
