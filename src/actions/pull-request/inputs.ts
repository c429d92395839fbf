// The inputs of mode: partitions, and the events that it may run on.
import { Misuse } from '../../lib/errors.ts';
import { keyOf } from '../../report/markers.ts';
import type { EventContext } from '../context.ts';
import { choice, flag, type Input } from '../inputs.ts';
import type { ProposalTerms } from './terms.ts';

export type Choices = Pick<
  ProposalTerms,
  | 'branch'
  | 'key'
  | 'onHumanCommits'
  | 'recreateClosed'
  | 'deleteBranch'
  | 'draft'
  | 'labels'
  | 'assignees'
  | 'reviewers'
  | 'teamReviewers'
  | 'milestone'
>;

/** What a team says over what Headroom would. */
export interface Words {
  readonly title: string | undefined;
  readonly body: string | undefined;
  readonly message: string | undefined;
}

/** @throws Misuse */
export function refuseEvent({ eventName }: EventContext): void {
  if (/^pull_request/.test(eventName) || eventName === 'merge_group')
    throw new Misuse(
      `mode: partitions does not run on ${eventName}: it would answer its own pull request. Run it on schedule and workflow_dispatch, or on push to the base branch.`,
    );
}

/** @throws Misuse */
export function choicesOf(input: Input, base: string): Choices {
  const folder = input('working-directory');
  const key = keyOf(input('comment-key') ?? folder ?? 'default');
  const branch = input('branch') ?? `headroom/partitions/${base}${key === 'default' ? '' : `/${key}`}`;
  if (branch === base) throw new Misuse(`branch: ${branch} is the base itself; a proposal needs a branch of its own.`);
  if (/^refs\/|\s|[~^:?*[\\]|\.\.|^[-/]|\/$|\/\/|\.lock$|@\{/.test(branch))
    throw new Misuse(`branch: ${branch} is not the name of a branch.`);
  return {
    branch,
    key,
    onHumanCommits: choice(input, 'on-human-commits', ['block', 'overwrite']) ?? 'block',
    recreateClosed: flag(input, 'recreate-closed') ?? false,
    deleteBranch: flag(input, 'delete-branch') ?? true,
    draft: draftOf(input),
    labels: listOf(input('labels')),
    assignees: listOf(input('assignees')),
    reviewers: listOf(input('reviewers')),
    teamReviewers: listOf(input('team-reviewers')).map((team) => team.replace(/^.*\//, '')),
    milestone: milestoneOf(input('milestone')),
  };
}

export const templatesOf = (input: Input): Words => ({
  title: input('title'),
  body: input('body'),
  message: input('commit-message'),
});

function draftOf(input: Input): Choices['draft'] {
  if (input('draft') === 'always-true') return 'always';
  return flag(input, 'draft', ['always-true']) === true ? 'new' : 'no';
}

/** By commas or lines. */
const listOf = (given = '') => [
  ...new Set(
    given
      .split(/[,\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];

function milestoneOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (!/^[1-9]\d*$/.test(given)) throw new Misuse(`milestone: ${given} is not the number of a milestone.`);
  return Number(given);
}
