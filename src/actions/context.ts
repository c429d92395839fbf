// From the event that started the workflow to what is compared with what, and to the pull request that may be written to.
import { realpathSync } from 'node:fs';
import { commitOf } from '../change/git.ts';
import { topFolder } from '../change/top-folder.ts';
import { Misuse } from '../lib/errors.ts';

/** The part of the Action's context that is read; `@actions/github` gives it. */
export interface EventContext {
  readonly eventName: string;
  readonly sha: string;
  /** Who started the run. */
  readonly actor?: string;
  readonly payload: {
    readonly pull_request?: PullPayload;
    readonly merge_group?: { readonly base_sha?: string; readonly head_sha?: string };
    readonly workflow_run?: RunPayload;
    readonly before?: string;
    readonly repository?: { readonly default_branch?: string; readonly full_name?: string };
  };
}

interface PullPayload {
  readonly number?: number;
  readonly base?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null };
  readonly head?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null };
}

export interface RunPayload {
  readonly id?: number;
  readonly run_attempt?: number;
  readonly event?: string;
  readonly head_sha?: string;
  readonly head_branch?: string | null;
  readonly head_repository?: { readonly id?: number; readonly owner?: { readonly login?: string } } | null;
}

export interface Comparison {
  /** Commit or ref to compare with; absent: the repository's default branch. */
  readonly base: string | undefined;
}

/** A pull request that the findings are about. */
export interface PullEvent {
  readonly number: number;
  /** The commit whose lines comments stand on; not the merge commit that was checked out. */
  readonly head: string;
  /** Why nothing can be written to it; null when it may be tried. */
  readonly readOnly: string | null;
}

/** @throws Misuse for an event that a review must not run on */
export function comparisonOf({ eventName, payload }: EventContext, baseInput: string | undefined): Comparison {
  if (eventName === 'pull_request_target')
    throw new Misuse(
      'Headroom does not review on pull_request_target: applying a migration executes it, and this event hands a stranger’s pull request a write token and secrets. Use pull_request.',
    );
  if (eventName === 'workflow_run')
    throw new Misuse(
      'Headroom does not review on workflow_run: this event runs with a write token. Review on pull_request, and post from here with mode: report.',
    );
  if (baseInput !== undefined) return { base: baseInput };
  if (eventName === 'pull_request') return { base: required(payload.pull_request?.base?.sha, eventName) };
  if (eventName === 'merge_group') return { base: required(payload.merge_group?.base_sha, eventName) };
  if (eventName === 'push' && payload.before !== undefined && !/^0+$/.test(payload.before))
    return { base: payload.before };
  const branch = payload.repository?.default_branch;
  return { base: branch === undefined ? undefined : `refs/remotes/origin/${branch}` };
}

function required(sha: string | undefined, event: string): string {
  if (sha === undefined) throw new Misuse(`The payload of ${event} names no base commit; give the input base-ref.`);
  return sha;
}

/**
 * The pull request of the event, or the one that a manual run names; null where there is none.
 * @param numberInput the input `pr-number`
 */
export function pullOf(
  { eventName, sha, actor, payload }: EventContext,
  numberInput: string | undefined,
): PullEvent | null {
  const { pull_request: pull } = payload;
  if (eventName === 'workflow_dispatch' && numberInput !== undefined) {
    const number = Number(numberInput);
    if (!Number.isInteger(number) || number < 1)
      throw new Misuse(`pr-number: ${numberInput} is not the number of a pull request.`);
    return { number, head: sha, readOnly: null };
  }
  if (eventName !== 'pull_request' || pull?.number === undefined || pull.head?.sha === undefined) return null;
  const { head, base, number } = pull;
  const readOnly =
    actor === 'dependabot[bot]'
      ? 'Dependabot’s runs have a token that can only read'
      : head.repo?.full_name === undefined ||
          head.repo.full_name !== (base?.repo?.full_name ?? payload.repository?.full_name)
        ? 'the pull request comes from a fork, whose runs have a token that can only read'
        : null;
  return { number, head: head.sha as string, readOnly };
}

/**
 * What a pull request was merged into for this run: the first parent of the merge commit that was checked out. The
 * payload's base may be older, and what others merged since then is not this change. Null when something else is
 * checked out, or a shallow clone cannot tell.
 */
export async function mergedInto(repo: string, { payload }: EventContext): Promise<string | null> {
  const head = payload.pull_request?.head?.sha;
  if (head === undefined) return null;
  // No git, or none that can be read: the payload must do.
  const top = await topFolder(realpathSync(repo)).catch(() => null);
  return top !== null && (await commitOf(top, 'HEAD^2')) === head ? 'HEAD^1' : null;
}
