// Statements of the change that write to a table whose triggers an earlier statement broke: no row was there, so no trigger fired.
import type { Sandbox } from '../../apply/sandbox.ts';
import type { ServerError, Step } from '../../model/apply.ts';
import type { Table, Trigger } from '../../model/catalog.ts';
import type { FailedCall } from '../../model/experiments.ts';
import { ident, qualified } from '../../sql/quote.ts';
import type { Tried } from '../rows/solve.ts';
import { onSession, Rows } from '../rows.ts';
import { frameOf, lostTexts, proves } from './blame.ts';
import { causesOf } from './causes.ts';
import { oidOf } from './past.ts';

/** Statements that are tried: each needs the state before it. */
const most = 3;

interface Suspect {
  readonly index: number;
  readonly step: Step;
  readonly table: Table;
  readonly triggers: readonly Trigger[];
  readonly event: 'update' | 'delete';
}

/** Writes that fail on the first row they touch; seen with a row of ours, in the state before each. */
export async function brokenWrites(lab: Sandbox, remaining: () => number): Promise<FailedCall[]> {
  const broken: FailedCall[] = [];
  for (const suspect of suspects(lab).slice(0, most)) {
    if (remaining() < 0) break;
    const call = await tryWrite(lab, suspect);
    if (call !== null) broken.push(call);
  }
  return broken;
}

export function suspects({ applied }: Sandbox): Suspect[] {
  const { steps, baseCatalog } = applied;
  return steps.flatMap((step, index) => {
    const event = step.statement.kind === 'UpdateStmt' ? 'update' : 'delete';
    if (step.outcome !== 'applied' || !/^(Update|Delete)Stmt$/.test(step.statement.kind)) return [];
    const { relname, schemaname } = step.statement.tree?.relation ?? {};
    const table = Object.values(step.before.tables).find(
      ({ oid, name, schema }) =>
        oid in baseCatalog.tables && name === relname && (schemaname ?? schema) === schema && schema !== 'pg_temp',
    );
    if (table === undefined || !table.triggers.some((trigger) => trigger.events.includes(event))) return [];
    const causes = causesOf({ baseCatalog, headCatalog: step.before, steps: steps.slice(0, index) });
    const triggers = causes.triggers
      .filter((of) => of.table === table && of.trigger.row && of.trigger.events.includes(event))
      .map(({ trigger }) => trigger);
    return triggers.length === 0 ? [] : [{ index, step, table, triggers, event }];
  });
}

async function tryWrite(lab: Sandbox, { index, step, table, triggers, event }: Suspect): Promise<FailedCall | null> {
  await using session = await lab.before(index);
  if (session === null) return null;
  const tried = onSession(session, true);
  const oid = await oidOf(tried, table);
  if (oid === null) return null;
  const made = await new Rows(tried).of(oid, { triggersOff: true, overrides: awaited(step) });
  if (made.kind === 'none' || !made.recipe.routed) return null;
  const row = [...made.recipe.before, ...made.recipe.row()];
  const error = await outcomeOf(tried, row, step.statement.sql);
  const trigger = triggers.find(({ function: called }) =>
    (error?.where ?? '').includes(called.split('.').at(-1) ?? called),
  );
  if (error === null || trigger === undefined || !proves(error, lab.applied, lostTexts(lab), [table.name])) return null;
  const frame = frameOf(error, lab.applied);
  return {
    kind: 'trigger',
    what: `${ident(trigger.name)} on ${qualified(table)}`,
    how: `${event.toUpperCase()} of this migration`,
    largeOnly: false,
    routine: frame === null ? null : `${qualified(frame.routine)}(${frame.routine.arguments})`,
    error,
    place: step.statement.place,
    brought: 'gone',
  };
}

/** The error of the statement alone; null where the row could not be put there. */
function outcomeOf(session: Tried, row: readonly string[], sql: string): Promise<ServerError | null> {
  return session.undone(async () => {
    for (const each of row) if ((await session.run(each)).kind !== 'done') return null;
    const outcome = await session.run(sql);
    return outcome.kind === 'error' ? outcome.error : null;
  });
}

/** What the condition of the statement compares columns with. */
function awaited(step: Step): Record<string, string> {
  const where = /\bwhere\b([\s\S]*)$/i.exec(step.statement.sql)?.[1] ?? '';
  const compared = [...where.matchAll(/"?\b(\w{1,63})"?\s{0,20}=\s{0,20}('(?:[^']|''){0,1000}'|-?\d+|true|false)/gi)];
  return Object.fromEntries(compared.map(([, column = '', literal = '']) => [column.toLowerCase(), literal]));
}
