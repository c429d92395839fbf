// The failures a rule speaks of: the authors' own, each with those that only follow from it.

import { explainFailure, type FailureCause } from '../../explain/explain.ts';
import { listed } from '../../lib/listed.ts';
import type { ServerError, StatementFailure, Step } from '../../model/apply.ts';
import type { Facts } from '../define.ts';

export interface OwnFailure {
  readonly step: Step;
  readonly failure: StatementFailure;
  /** Later steps that fail only because of this one. */
  readonly followers: readonly Step[];
}

/** Failed steps that neither follow from another nor are excused. */
export function ownFailures(facts: Facts): OwnFailure[] {
  const followers = new Map<number, Step[]>();
  for (const step of facts.steps) {
    const follows = step.failure?.follows ?? null;
    if (follows === null) continue;
    const list = followers.get(follows) ?? [];
    followers.set(follows, list);
    list.push(step);
  }
  return facts.steps.flatMap((step, index) => {
    const { failure } = step;
    if (failure === null || failure.excused !== null || failure.follows !== null) return [];
    return [{ step, failure, followers: followers.get(index) ?? [] }];
  });
}

/** @param index of the step that failed or was stopped first */
export function followersOf(facts: Facts, index: number): Step[] {
  return facts.steps.filter((step) => step.failure?.follows === index);
}

export interface ExplainedFailure extends OwnFailure {
  readonly cause: FailureCause;
  /** Later steps of the same file that fail for the same reason. */
  readonly again: readonly Step[];
}

/** What row after row of one file breaks alike. */
const rowKinds = new Set(['null-written', 'duplicate-written', 'foreign-key-broken', 'check-broken', 'column-count']);

/** Own failures with their causes; what is missed or broken again and again in one file is told once. */
export function explainedFailures(facts: Facts): ExplainedFailure[] {
  const told = new Map<string, ExplainedFailure & { again: Step[] }>();
  for (const [ordinal, own] of ownFailures(facts).entries()) {
    const cause = explainFailure(own.failure, own.step, facts);
    const same = (cause.kind.startsWith('missing-') || rowKinds.has(cause.kind)) && cause.fix === undefined;
    const key = same ? `${own.failure.place.path} ${own.failure.message}` : String(ordinal);
    const first = told.get(key);
    if (first === undefined) told.set(key, { ...own, cause, again: [] });
    else first.again.push(own.step, ...own.followers);
  }
  return [...told.values()];
}

/** What the server said, field by field, then how many statements fall with this one. */
export function serverWords({ failure, followers }: Pick<OwnFailure, 'failure' | 'followers'>): string[] {
  return [...errorWords(failure), ...collapsed(followers, failure.place.path)];
}

/** What the server said, field by field. */
export function errorWords({ message, detail, hint, code }: ServerError): string[] {
  return [
    `Postgres: ${message} (SQLSTATE ${code})`,
    ...(detail === undefined || detail === '' ? [] : [`Detail: ${detail.replaceAll('\n', '; ')}`]),
    ...(hint === undefined || hint === '' ? [] : [`Hint: ${hint}`]),
  ];
}

/** One sentence for the statements that fall with a failure in the file at `path`; none for none. */
export function collapsed(followers: readonly Step[], path: string, why = 'only because of this one'): string[] {
  if (followers.length === 0) return [];
  const places = followers.map(({ statement: { place } }) =>
    place.path === path ? `line ${place.line}` : `${place.path}:${place.line}`,
  );
  const subject = followers.length === 1 ? '1 later statement fails' : `${followers.length} later statements fail`;
  return [`${subject} ${why}: ${listed(places, 4)}.`];
}
