// What proposing a pull request is given, and what comes of it.
import type { ProposedFile } from '../../model/partitions.ts';
import type { GitHub } from '../client/client.ts';
import type { ApiRefusal } from '../client/refusal.ts';

/**
 * `blocked`: commits that are not ours, or a rule of the branch, are in the way; `branch-pushed`: the branch is there,
 * and GitHub would not open the pull request; `skipped-closed`: people closed the same proposal; `error`: GitHub
 * refused something else.
 */
export type Operation =
  | 'created'
  | 'updated'
  | 'closed'
  | 'none'
  | 'blocked'
  | 'skipped-closed'
  | 'branch-pushed'
  | 'error';

/** What a pull request should contain. */
export interface DesiredState {
  /** The same for the same content, whatever the versions are. */
  readonly plan: string;
  /** The time that the versions were made of, in ISO form: made of it again, they stay the same. */
  readonly at: string;
  readonly files: readonly ProposedFile[];
  readonly title: string;
  /** Markdown without markers. */
  readonly body: string;
  /** Of the commit; the trailers are added. */
  readonly message: string;
}

export interface ProposalTerms {
  readonly github: GitHub;
  readonly owner: string;
  readonly repo: string;
  /** Such as https://github.com/acme/shop. */
  readonly page: string;
  readonly base: string;
  readonly branch: string;
  readonly key: string;
  /** The commit that the plan was made of. */
  readonly checkedOut: string;
  /** Paths whose change makes another plan. */
  readonly concerns: (path: string) => boolean;
  readonly dryRun: boolean;
  readonly onHumanCommits: 'block' | 'overwrite';
  readonly recreateClosed: boolean;
  readonly deleteBranch: boolean;
  /** `always`: one that a person made ready is a draft again once it changes. */
  readonly draft: 'no' | 'new' | 'always';
  /** Given to a new pull request, and never again: people may take them away. */
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  readonly reviewers: readonly string[];
  readonly teamReviewers: readonly string[];
  readonly milestone: number | null;
  /** Before a request is tried once more. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

export interface SettledProposal {
  readonly operation: Operation;
  readonly number: number | null;
  readonly url: string;
  /** Of the branch, once all is done. */
  readonly head: string;
  /** Whether GitHub signed the commit; null where none was made. */
  readonly verified: boolean | null;
  /** One sentence: what was done, or why not. */
  readonly because: string;
  /** What GitHub would not do. */
  readonly refusals: readonly ApiRefusal[];
}
