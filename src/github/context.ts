// From the event that started the workflow to what is compared with what.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Misuse } from '../failure.ts';

/** The part of the Action's context that is read; `@actions/github` gives it. */
export interface EventContext {
  readonly eventName: string;
  readonly sha: string;
  readonly payload: {
    readonly pull_request?: { readonly base?: { readonly sha?: string }; readonly head?: { readonly sha?: string } };
    readonly merge_group?: { readonly base_sha?: string; readonly head_sha?: string };
    readonly before?: string;
    readonly repository?: { readonly default_branch?: string };
  };
}

export interface Comparison {
  /** Commit or ref to compare with; absent: the repository's default branch. */
  readonly base: string | undefined;
}

/** @throws Misuse for an event that a review must not run on */
export function comparisonOf({ eventName, payload }: EventContext, baseInput: string | undefined): Comparison {
  if (eventName === 'pull_request_target')
    throw new Misuse(
      'Headroom does not review on pull_request_target: applying a migration executes it, and this event hands a stranger’s pull request a write token and secrets. Use pull_request.',
    );
  if (baseInput !== undefined) return { base: baseInput };
  if (eventName === 'pull_request') return { base: required(payload.pull_request?.base?.sha, eventName) };
  if (eventName === 'merge_group') return { base: required(payload.merge_group?.base_sha, eventName) };
  if (eventName === 'push' && payload.before !== undefined && !/^0+$/.test(payload.before)) return { base: payload.before };
  const branch = payload.repository?.default_branch;
  return { base: branch === undefined ? undefined : `origin/${branch}` };
}

function required(sha: string | undefined, event: string): string {
  if (sha === undefined) throw new Misuse(`The payload of ${event} names no base commit; give the input base-ref.`);
  return sha;
}

/**
 * What a pull request was merged into for this run: the first parent of the merge commit that was checked out. The payload's base may be
 * older, and what others merged since then is not this change. Null when something else is checked out, or a shallow clone cannot tell.
 */
export async function mergedInto(repo: string, { payload }: EventContext): Promise<string | null> {
  const head = payload.pull_request?.head?.sha;
  if (head === undefined) return null;
  const asked = promisify(execFile)('git', ['-C', repo, 'rev-parse', '--verify', '--quiet', 'HEAD^2']);
  const second = await asked.then(({ stdout }) => stdout.trim()).catch(() => null); // One parent only, or no git: the payload must do.
  return second === head ? 'HEAD^1' : null;
}
