// Causes: a trigger of the table that a statement writes to fails.
import { findTable } from '../../facts/relations.ts';
import { spot } from '../../facts/source.ts';
import type { Step } from '../../model/apply.ts';
import type { Table } from '../../model/catalog.ts';
import type { Facts } from '../../rule/define.ts';
import { ident, qualified } from '../../sql/quote.ts';
import type { About, Explained } from '../explain.ts';

/** What the trigger says that the statement fired; null where none did. */
export function firedTrigger({ failure, step, facts }: About): Explained | null {
  const { relname, schemaname = null } = step.statement.tree?.relation ?? {};
  const table = relname === undefined ? undefined : findTable(step.before, { schema: schemaname, name: relname });
  const called = [...(failure.where ?? '').matchAll(/PL\/pgSQL function (?:[\w$"]+\.)?"?([\w$]+)"?\(/g)].at(-1)?.[1];
  const trigger = table?.triggers.find(({ function: name }) => name.split('.').at(-1) === called);
  if (table === undefined || trigger === undefined) return null;
  const field = /^record "(?:new|old)" has no field "(.+)"$/.exec(failure.message)?.[1];
  const gone = field === undefined ? null : takenBy(facts, table, field);
  const why =
    gone === null
      ? 'Replace its function before this statement.'
      : `${spot(gone.statement.place)} takes the column ${field} away. Replace the function before this statement.`;
  return {
    object: qualified(table),
    message: `Trigger ${ident(trigger.name)} on ${qualified(table)}, which this statement fires, fails in ${called}(): ${failure.message}. ${why}`,
  };
}

/** The step that drops or renames a column. */
function takenBy({ steps }: Facts, { oid }: Table, column: string): Step | null {
  const has = (table: Table | undefined) => table?.columns.some(({ name }) => name === column) === true;
  return steps.find(({ before, after }) => has(before.tables[oid]) && !has(after.tables[oid])) ?? null;
}
