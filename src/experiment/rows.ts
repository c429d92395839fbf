// Synthetic rows: an INSERT for any table that its types, constraints, partitions and foreign keys accept, tried on the server.
import type { ServerError } from '../model/apply.ts';
import { qualified } from '../sql/quote.ts';
import { forcedPieces, type InsertAttempt, preparation, rowPieces, tryRow } from './rows/attempt.ts';
import { type RowForeignKey, type RowTable, readFacts } from './rows/facts.ts';
import { fixedFor, plan, type RowWish } from './rows/plan.ts';
import { easeWords, easier } from './rows/relaxation.ts';
import { lackingPartition, repair } from './rows/repair.ts';
import type { Overrides, RowBuilder } from './rows/row-builder.ts';
import type { Tried } from './rows/solve.ts';
import { Values } from './rows/values.ts';

export { onSession } from './rows/on-session.ts';
export type { RowWish } from './rows/plan.ts';
export type { Overrides } from './rows/row-builder.ts';

/** A way to make rows of one table that was tried and found good. */
export interface Recipe {
  /** `schema.table` */
  readonly table: string;
  /** Once per transaction, before the first row: rows that foreign keys point at, and what only stays off. */
  readonly before: readonly string[];
  /**
   * One more row, different from all before: statements to run in order, parents of its own first where it cannot share
   * them.
   */
  row(overrides?: Overrides): readonly string[];
  /** What the first row holds in a column, as SQL. */
  value(column: string): string;
  /** The same with every trigger and constraint in force, whatever had to be switched off. */
  forced(): readonly string[];
  /** What was switched off to get it in, in words; null when every constraint and trigger was in force. */
  readonly unchecked: string | null;
  /** Whether a partition that is there takes it; a table without partitions always does. */
  readonly routed: boolean;
  /** Whether a second row was accepted beside the first. */
  readonly repeats: boolean;
}

export type RowResult =
  | { readonly kind: 'made'; readonly recipe: Recipe }
  /** `stopped`: what was tried did not end by itself. */
  | { readonly kind: 'none'; readonly why: string; readonly error?: ServerError; readonly stopped?: true };

const attempts = 40;

/** Finds out how to make rows; that leaves nothing behind. */
export class Rows {
  readonly #session: Tried;
  readonly #values = new Values();
  readonly #tables = new Map<string, RowTable>();
  #number = 1000;
  #superuser: boolean | null = null;

  constructor(session: Tried) {
    this.#session = session;
  }

  /** Reads what it must know of tables, at once. */
  async learn(oids: readonly string[]): Promise<void> {
    const unknown = oids.filter((oid) => !this.#tables.has(oid));
    if (unknown.length === 0) return;
    const { tables, types } = await readFacts(this.#session, unknown);
    for (const table of tables) this.#tables.set(table.oid, table);
    this.#values.add(types);
    if (this.#superuser !== null) return;
    const [row] = await this.#session.query<{ superuser: boolean }>(
      'SELECT rolsuper AS superuser FROM pg_roles WHERE rolname = current_user',
      'ours',
    );
    this.#superuser = row?.superuser === true;
  }

  /** Finds a way to make rows of a table. */
  async of(oid: string, wish: RowWish = {}): Promise<RowResult> {
    await this.learn([oid]);
    const table = this.#tables.get(oid);
    if (table === undefined) return { kind: 'none', why: 'there is no such table' };
    const whole = plan(this.#planner(true), oid, wish, new Map(), []);
    const draft = whole ?? plan(this.#planner(false), oid, wish, new Map(), []);
    if (draft === null) return { kind: 'none', why: `${qualified(table)} takes no rows of its own` };
    const first: InsertAttempt = {
      draft,
      number: this.#next(),
      ease: whole === null ? 'keys' : wish.triggersOff === true ? 'triggers' : 'none',
      superuser: this.#superuser === true,
      caught: new Set(),
    };
    return this.#session.undone(() => this.#improve(first));
  }

  #planner(keys: boolean) {
    return { values: this.#values, keys, table: (oid: string) => this.#tables.get(oid) };
  }

  async #improve(first: InsertAttempt): Promise<RowResult> {
    let attempt = first;
    let refusal: ServerError | null = null;
    const tried = new Set<string>();
    for (let left = attempts; left > 0; left -= 1) {
      const result = await tryRow(this.#session, attempt, this.#next());
      if (result.kind === 'accepted') return { kind: 'made', recipe: this.#recipe(attempt, result.repeats) };
      if (result.kind === 'stopped') return { kind: 'none', why: result.why, stopped: true };
      // Hash partitions have no DEFAULT beside them: it stays with what was said before.
      const error: ServerError = result.error.code === '42P16' ? (refusal ?? result.error) : result.error;
      const next = await this.#after(attempt, result.draft, result.error, tried);
      if (next === null) return { kind: 'none', why: error.message, error };
      refusal = error;
      attempt = next;
    }
    return { kind: 'none', why: `no row was accepted in ${attempts} attempts` };
  }

  /** The next attempt after a refusal; null when nothing is left to change. */
  async #after(
    attempt: InsertAttempt,
    draft: RowBuilder,
    error: ServerError,
    tried: Set<string>,
  ): Promise<InsertAttempt | null> {
    const planner = this.#planner(true);
    const parent = (key: RowForeignKey) => plan(planner, key.table, {}, fixedFor(draft, key), []);
    const mended = await repair({ session: this.#session, ...planner, parent }, draft, error, attempt.number, tried);
    if (mended === 'again') return attempt;
    if (mended === 'number') return this.#renumbered(attempt, tried);
    if (mended === 'unchecked')
      return attempt.ease === 'keys' ? null : { ...attempt, ease: easier(attempt.ease, error) };
    if (mended === 'no') return null;
    const relation = qualified({
      schema: error.schema ?? draft.table.schema,
      name: lackingPartition(error) ?? draft.table.name,
    });
    return attempt.caught.has(relation) ? null : { ...attempt, caught: new Set([...attempt.caught, relation]) };
  }

  /** Further away from the numbers that are there, a few times. */
  #renumbered(attempt: InsertAttempt, tried: Set<string>): InsertAttempt | null {
    const times = [...tried].filter((key) => key.startsWith('number ')).length;
    if (times > 4) return null;
    tried.add(`number ${times}`);
    this.#number += 13 * 10 ** times;
    return { ...attempt, number: this.#next() };
  }

  #next(): number {
    this.#number += 1;
    return this.#number;
  }

  #recipe(attempt: InsertAttempt, repeats: boolean): Recipe {
    return {
      table: qualified(attempt.draft.table),
      before: preparation(attempt).map(({ sql }) => sql),
      row: (overrides) => rowPieces(attempt, this.#next(), overrides).map(({ sql }) => sql),
      value: (column) => attempt.draft.value(column, { number: attempt.number }),
      forced: () => forcedPieces(attempt, this.#next()).map(({ sql }) => sql),
      unchecked: easeWords[attempt.ease],
      routed: attempt.caught.size === 0,
      repeats,
    };
  }
}
