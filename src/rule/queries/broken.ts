// What calls have shown to be broken, each place once.
import { missingNames } from '../../apply/blame.ts';
import { spot } from '../../facts/source.ts';
import type { FailedCall } from '../../model/experiments.ts';
import type { SyntaxTree } from '../../model/statements.ts';
import { walkTree } from '../../parse/tree.ts';
import type { Facts } from '../define.ts';
import { errorWords } from './failures.ts';

export interface Broken {
  readonly call: FailedCall;
  /** Server's words, the function's line, every way it was called. */
  readonly evidence: readonly string[];
  /** A sentence for the common mistakes; null for the others. */
  readonly hint: string | null;
}

/** Calls of jobs and functions that fail inside a function. */
export const brokenRoutines = (facts: Facts): Broken[] =>
  grouped(facts, (call) => call.kind !== 'trigger' && call.routine !== null);

/** Rows that triggers refuse because they are broken. */
export const brokenTriggers = (facts: Facts): Broken[] => grouped(facts, (call) => call.kind === 'trigger');

function grouped(facts: Facts, wanted: (call: FailedCall) => boolean): Broken[] {
  const byPlace = new Map<string, FailedCall[]>();
  for (const call of facts.experiments.smoke?.broken ?? []) {
    const key = `${spot(call.place)} ${call.error.message}`;
    if (wanted(call)) byPlace.set(key, [...(byPlace.get(key) ?? []), call]);
  }
  return [...byPlace.values()].map((calls) => {
    const call = calls[0] as FailedCall;
    const frames = (call.error.where ?? '').split('\n').filter((line) => / function /.test(` ${line}`));
    const ways = [...new Set(calls.map(({ how, what, kind }) => (kind === 'trigger' ? `${how} with ${what}` : how)))];
    return {
      call,
      evidence: [...errorWords(call.error), ...frames, seenBy(ways)],
      hint: hintFor(facts, call),
    };
  });
}

const seenBy = (ways: readonly string[]) =>
  ways.every((way) => way.startsWith('plpgsql_check'))
    ? `Found by ${ways.join('; ')}.`
    : `Called in a transaction that was undone, as ${ways.join('; ')}.`;

function hintFor(facts: Facts, call: FailedCall): string | null {
  const [name] = missingNames(call.error);
  if (call.error.code === '42P01' && name !== undefined && isWithQuery(facts, call, name))
    return `${name} is a WITH query: it ends with the statement it stands in, so later statements do not see it.`;
  const field = /^record "(new|old)" has no field "(.+)"$/.exec(call.error.message);
  if (field !== null) return `The table has no column ${field[2]}.`;
  return null;
}

/** Whether another statement of the same body calls a WITH query so. */
function isWithQuery(facts: Facts, call: FailedCall, name: string): boolean {
  const { line, path } = call.place;
  const around = facts.steps.find(
    ({ statement: { place } }) => place.path === path && place.line <= line && line <= place.endLine,
  );
  return around?.statement.inner.some(({ tree }) => namesQuery(tree, name)) === true;
}

function namesQuery(tree: SyntaxTree, name: string): boolean {
  let found = false;
  walkTree(tree, (node) => {
    if (node.ctename === name) found = true;
  });
  return found;
}
