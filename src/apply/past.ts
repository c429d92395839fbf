// What failed before the change as well: a statement that an old function or trigger refuses is tried on the base, too.

import type { Session } from '../database/engine.ts';
import type { ServerError, Step } from '../model/apply.ts';
import type { Catalog } from '../model/catalog.ts';
import { type RunTerms, sentFor } from './runnable.ts';

/** Statements that are tried again. */
const most = 20;

/** What is missing here and may be there in production: tables, columns, functions, types, schemas. */
const mayBeThere = new Set(['42P01', '42703', '42883', '42704', '3F000']);

const failedBefore = 'an older function or trigger fails in the same way without this change';

/** The steps, with an excuse for each that fails the same on the base. */
export async function excuseThePast(
  steps: readonly Step[],
  base: Catalog,
  terms: RunTerms,
  open: () => Promise<Session | null>,
): Promise<readonly Step[]> {
  const suspects = new Set(steps.filter((step) => isOfOldRoutine(step, base)).slice(0, most));
  if (suspects.size === 0) return steps;
  await using session = await open();
  if (session === null) return steps;
  const sorted: Step[] = [];
  for (const step of steps) {
    const { failure } = step;
    const isOld =
      failure !== null &&
      suspects.has(step) &&
      isSameError(failure, await errorOn(session, sentFor(step.statement, terms)));
    sorted.push(isOld ? { ...step, failure: { ...failure, excused: failedBefore } } : step);
  }
  return sorted;
}

/** Whether an own failure comes out of a routine that the change did not touch. */
function isOfOldRoutine({ failure, before }: Step, base: Catalog): boolean {
  if (failure === null || failure.excused !== null || failure.follows !== null || !mayBeThere.has(failure.code))
    return false;
  const called = [...(failure.where ?? '').matchAll(/(?:PL\/pgSQL|SQL) function "?(?:[\w$]+"?\."?)?([\w$]+)/g)];
  const names = new Set(called.map(([, name]) => name));
  return Object.values(base.routines).some(
    ({ oid, name, source }) => names.has(name) && before.routines[oid]?.source === source,
  );
}

async function errorOn(session: Session, sql: string): Promise<ServerError | null> {
  await session.run('BEGIN');
  const outcome = await session.run(sql);
  await session.run('ROLLBACK');
  return outcome.kind === 'error' ? outcome.error : null;
}

/** Whether two errors say the same of the same thing. */
export const isSameError = (one: ServerError | null, other: ServerError | null) =>
  one !== null && other !== null && one.code === other.code && one.message === other.message;
