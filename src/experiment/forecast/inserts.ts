// Rows of the present, put into many tables in one go; each tells where it landed or why it was refused.
import type { Session } from '../../database/engine.ts';
import type { Oid } from '../../model/catalog.ts';
import { onSession } from '../rows/on-session.ts';
import { putArguments, putFunction } from '../rows/put.ts';
import { type Recipe, Rows } from '../rows.ts';
import { Stopped } from './stopped.ts';
import type { InsertResult, TableMonitor } from './table-monitor.ts';

/** One attempt behind a savepoint of its own. */
const helpers = `${putFunction}
CREATE TEMPORARY TABLE IF NOT EXISTS headroom_landed (n int, leaf oid, code text, message text);
CREATE OR REPLACE FUNCTION pg_temp.headroom_insert(n int, pieces text[], own int) RETURNS void LANGUAGE plpgsql AS $headroom$
DECLARE code text; said text;
BEGIN
  INSERT INTO pg_temp.headroom_landed SELECT n, leaf, '', '' FROM pg_temp.headroom_put(pieces, own);
EXCEPTION WHEN OTHERS THEN
  GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, said = MESSAGE_TEXT;
  INSERT INTO pg_temp.headroom_landed VALUES (n, NULL, code, said);
END $headroom$`;

/** What a session may take for rows and jobs, in milliseconds. */
export const patienceMs = 5000;

/**
 * The way to make a row of the present; a column without a name is an expression over times, and every time is the
 * present.
 */
function present({ table, keyClock }: TableMonitor, times: Readonly<Record<string, string>>): Record<string, string> {
  return table.column === null ? { ...times } : { [table.column]: keyClock.now };
}

export class Inserts {
  readonly #session: Session;
  readonly #recipes: Map<Oid, { readonly recipe: Recipe; readonly overrides: Readonly<Record<string, string>> }>;
  /** Tables that no row could be made for, and why. */
  readonly refused: Map<Oid, string>;
  /** What was switched off to get rows in, by table. */
  readonly unchecked: Map<string, string>;

  private constructor(session: Session, known: Inserts | undefined) {
    this.#session = session;
    this.#recipes = new Map(known === undefined ? [] : known.#recipes);
    this.refused = new Map(known?.refused);
    this.unchecked = new Map(known?.unchecked);
  }

  /**
   * Finds out how to make rows, at the present of the session's clock.
   * @param known what was found out on another copy of the same state, at the same present
   */
  static async ready(session: Session, watches: readonly TableMonitor[], known?: Inserts): Promise<Inserts> {
    const inserts = new Inserts(session, known);
    await session.query(helpers, 'ours');
    if (known !== undefined) return inserts;
    const rows = new Rows(onSession(session));
    await rows.learn(watches.map(({ table }) => table.oid));
    for (const watch of watches) {
      const overrides = present(watch, await inserts.#times(watch));
      const made = await rows.of(watch.table.oid, { overrides });
      if (made.kind === 'made') inserts.#recipes.set(watch.table.oid, { recipe: made.recipe, overrides });
      else if (made.stopped === true)
        throw new Stopped(null, `a row of ${watch.table.name} could not be made: ${made.why}`);
      else inserts.refused.set(watch.table.oid, made.why);
      if (made.kind === 'made' && made.recipe.unchecked !== null)
        inserts.unchecked.set(watch.table.name, made.recipe.unchecked);
    }
    return inserts;
  }

  /** One row for each, all at once. Throws `Stopped` when the server was stopped. */
  async into(watches: readonly TableMonitor[]): Promise<Map<Oid, InsertResult>> {
    const calls = watches.flatMap(({ table }, n) => {
      const known = this.#recipes.get(table.oid);
      if (known === undefined) return [];
      return [`SELECT pg_temp.headroom_insert(${n}, ${putArguments(known.recipe, known.overrides)})`];
    });
    const outcome = await this.#session.run(calls.join(';\n'), patienceMs);
    if (outcome.kind === 'stopped') throw new Stopped(null, `inserting rows did not end: ${outcome.message}`);
    if (outcome.kind === 'error') throw new Stopped(null, `rows could not be inserted: ${outcome.error.message}`);
    const rows = await this.#session.query<{ n: number } & InsertResult & Record<string, unknown>>(
      'DELETE FROM pg_temp.headroom_landed RETURNING n, leaf::text AS leaf, code, message',
      'ours',
    );
    return new Map(rows.map(({ n, ...landing }) => [watches[n]?.table.oid ?? '', landing]));
  }

  /** The present for every column that holds a time, where the key is an expression. */
  async #times({ table }: TableMonitor): Promise<Record<string, string>> {
    if (table.column !== null) return {};
    const rows = await this.#session.query<{ name: string; type: string }>(
      `
      SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_catalog.pg_attribute
      WHERE attrelid = ${table.oid} AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND atttypid IN ('date'::regtype, 'timestamp'::regtype, 'timestamptz'::regtype)`,
      'ours',
    );
    return Object.fromEntries(rows.map(({ name, type }) => [name, `now()::${type}`]));
  }
}
