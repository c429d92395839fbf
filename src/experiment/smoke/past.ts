// What was broken before the change as well is not its doing: broken calls are made again on the base.
import { isSameError } from '../../apply/past.ts';
import type { Sandbox } from '../../apply/sandbox.ts';
import type { Applied, ServerError } from '../../model/apply.ts';
import type { Routine, Table } from '../../model/catalog.ts';
import type { FailedCall } from '../../model/experiments.ts';
import { literal, qualified } from '../../sql/quote.ts';
import type { Tried } from '../rows/solve.ts';
import { type Overrides, onSession, type Recipe, Rows, type RowWish } from '../rows.ts';

/** A broken call, made on another state: its error there. */
export type Retry = (session: Tried, rows: Rows) => Promise<ServerError | null>;

/** What is done to a table, with one row in it. */
export interface Write {
  readonly event: 'insert' | 'update' | 'delete';
  /** The statement, where it is no INSERT. */
  readonly sql: string;
  readonly overrides?: Overrides;
}

/** The statements of a write, after those that make its row. */
export function written(recipe: Recipe, { event, sql, overrides }: Write): string[] {
  const work = event === 'insert' ? recipe.forced() : [...recipe.row(overrides), sql];
  return [...recipe.before, ...work, 'SET CONSTRAINTS ALL IMMEDIATE'];
}

export const isInBase = ({ baseCatalog }: Applied, routine: Routine) =>
  Object.values(baseCatalog.routines).some(
    ({ schema, name, arguments: args }) =>
      schema === routine.schema && name === routine.name && args === routine.arguments,
  );

export const retryCommand =
  (sql: string): Retry =>
  (session) =>
    errorOf(session, [sql]);

/** Null where the table is new. */
export function retryWrite({ baseCatalog }: Applied, { oid }: Table, wish: RowWish, write: Write): Retry | null {
  const before = baseCatalog.tables[oid];
  if (before === undefined) return null;
  return async (session, rows) => {
    const there = await oidOf(session, before);
    const made = there === null ? null : await rows.of(there, wish);
    return made?.kind === 'made' ? errorOf(session, written(made.recipe, write)) : null;
  };
}

/** A table's id in another state. */
export async function oidOf(session: Tried, table: Pick<Table, 'schema' | 'name'>): Promise<string | null> {
  const [row] = await session.query<{ oid: string | null }>(
    `SELECT to_regclass(${literal(qualified(table))})::oid::text AS oid`,
    'ours',
  );
  return row?.oid ?? null;
}

function errorOf(session: Tried, statements: readonly string[]): Promise<ServerError | null> {
  return session.undone(async () => {
    for (const sql of statements) {
      const outcome = await session.run(sql);
      if (outcome.kind !== 'done') return outcome.kind === 'error' ? outcome.error : null;
    }
    return null;
  });
}

/** The calls that do not fail in the same way on the base; all of them where it cannot be had. */
export async function newlyBroken(
  lab: Sandbox,
  broken: readonly FailedCall[],
  retries: ReadonlyMap<FailedCall, Retry>,
): Promise<readonly FailedCall[]> {
  if (retries.size === 0) return broken;
  await using base = await lab.base();
  if (base === null) return broken;
  const session = onSession(base);
  const rows = new Rows(session);
  const fresh: FailedCall[] = [];
  for (const call of broken) {
    const retry = retries.get(call);
    const before = retry === undefined ? null : await retry(session, rows).catch(() => null);
    if (!isSameError(call.error, before)) fresh.push(call);
  }
  return fresh;
}
