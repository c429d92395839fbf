// A trigger that takes the value out of a column that must have one: the row is refused, and no function is named.
import type { Applied, ServerError } from '../../model/apply.ts';
import type { Table, Trigger } from '../../model/catalog.ts';
import type { FailedCall } from '../../model/experiments.ts';
import { qualified } from '../../sql/quote.ts';
import { placeInRoutine } from './blame.ts';
import type { Causes } from './causes.ts';

export interface Nulled {
  readonly trigger: Trigger;
  readonly brought: Pick<FailedCall, 'routine' | 'place' | 'brought'>;
}

const escaped = (name: string) => name.replace(/\W/g, '\\$&');

/** @param error what the server said to a row that it takes when the triggers are off */
export function nulledBy(
  applied: Applied,
  causes: Causes,
  table: Table,
  triggers: readonly Trigger[],
  error: ServerError,
): Nulled | null {
  if (error.code !== '23502' || error.table !== table.name || error.where !== undefined) return null;
  const assigns = new RegExp(`\\bnew\\s*\\.\\s*"?${escaped(error.column ?? '')}"?\\s*:?=`, 'i');
  for (const trigger of triggers) {
    const routine = Object.values(applied.headCatalog.routines).find(
      (candidate) => `${candidate.schema}.${candidate.name}` === trigger.function,
    );
    if (routine === undefined || !causes.written.has(routine.oid)) continue;
    const line = routine.source.split('\n').findIndex((text) => assigns.test(text)) + 1;
    const place = line === 0 ? null : placeInRoutine(applied, { routine, line }, { code: '', message: '' });
    if (place !== null) return { trigger, brought: { routine: `${qualified(routine)}()`, place, brought: 'function' } };
  }
  return null;
}
