// Functions that clean up by age, and whether anything calls them.

import type { Place } from '../../model/basics.ts';
import type { Catalog, Routine } from '../../model/catalog.ts';
import type { Facts } from '../define.ts';
import { spelledAt } from './fresh.ts';

export interface Uncalled {
  readonly routine: Routine;
  readonly place: Place;
  /** `DELETE FROM sessions`, as it stands in the body; at most three. */
  readonly does: readonly string[];
  /** Jobs that the migrations schedule. */
  readonly jobs: number;
}

const cleaning =
  /clean|purge|prune|expire|sweep|evict|retention|housekeep|archive|rotate|(?:delete|remove|drop|trim)_?(?:old|stale|expired|past)/i;
const deletion =
  /\b(?:delete\s+from(?:\s+only)?|drop\s+table(?:\s+if\s+exists)?|truncate(?:\s+table)?)\s+["\w.%]+|\bdetach\s+partition\b/gi;
const byAge = /\binterval\b|\bnow\(\)|\bcurrent_(?:date|timestamp)\b|\bclock_timestamp\(\)|expires?_at/i;

/** New or altered ones that no job, trigger, function, statement that schedules, or file of the repository names. */
export function uncalledCleaners(facts: Facts): Uncalled[] {
  const { base, head, callers, steps } = facts;
  if (callers === null) return [];
  return Object.values(head.routines).flatMap((routine) => {
    if (base.routines[routine.oid]?.source === routine.source || !cleansUp(routine)) return [];
    if (isNamed(routine, head) || (Object.hasOwn(callers, routine.name) && callers[routine.name]?.length)) return [];
    // What is scheduled where pg_cron is there, or handed to a role that calls it, is looked after.
    const word = wordOf(routine.name);
    const spoken = steps.filter(({ statement }) => word.test(statement.text));
    if (
      spoken.some(
        ({ statement }) =>
          /\bschedule|\bcron\b/i.test(statement.text) ||
          (statement.kind === 'GrantStmt' && /^\s*grant\b/i.test(statement.text)),
      )
    )
      return [];
    const step = steps.findLast(
      ({ before, after }) =>
        before.routines[routine.oid]?.source !== after.routines[routine.oid]?.source &&
        after.routines[routine.oid] !== undefined,
    );
    if (step === undefined) return [];
    const does = [...new Set(routine.source.match(deletion) ?? [])]
      .slice(0, 3)
      .map((said) => said.replace(/\s+/g, ' '));
    return [{ routine, place: spelledAt(facts, step, routine.name), does, jobs: head.jobs.length }];
  });
}

function cleansUp({ name, source, returns, language }: Routine): boolean {
  return (
    returns !== 'trigger' &&
    /^(sql|plpgsql)$/.test(language) &&
    cleaning.test(name) &&
    source.search(deletion) !== -1 &&
    byAge.test(source)
  );
}

function isNamed({ oid, name }: Routine, { routines, jobs, tables }: Catalog): boolean {
  const word = wordOf(name);
  return (
    jobs.some(({ command }) => word.test(command)) ||
    Object.values(routines).some((other) => other.oid !== oid && word.test(other.source)) ||
    Object.values(tables).some(({ triggers }) => triggers.some((trigger) => word.test(trigger.function)))
  );
}

const wordOf = (name: string) => new RegExp(`(?<![\\w$])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w$])`, 'i');
