// What a new pull request gets once: labels, people, a milestone. What cannot be given is a warning.
import { attemptTo } from '../client/attempts.ts';
import type { ApiRefusal } from '../client/refusal.ts';
import type { ProposalTerms } from './terms.ts';

/** GitHub takes no more of them. */
const mostAssignees = 10;
/** A pull request that was just made is not known everywhere at once. */
const pauses = [1000, 2000];

/** @returns what could not be given, each for itself */
export async function decorateNewPull(terms: ProposalTerms, number: number): Promise<ApiRefusal[]> {
  const refusals: ApiRefusal[] = [];
  const { github, owner, repo, labels, reviewers, teamReviewers, milestone } = terms;
  const assignees = terms.assignees.slice(0, mostAssignees);
  const issue = { owner, repo, issue_number: number };
  const give = async (doing: string, isWanted: boolean, act: () => Promise<unknown>) => {
    const refusal = isWanted ? await gift(terms, doing, act) : null;
    if (refusal !== null) refusals.push(refusal);
  };
  await give('add the labels', labels.length > 0, () =>
    github.rest.issues.addLabels({ ...issue, labels: [...labels] }),
  );
  await give('add the assignees', assignees.length > 0, () => github.rest.issues.addAssignees({ ...issue, assignees }));
  await give('ask the reviewers', reviewers.length > 0, () =>
    github.rest.pulls.requestReviewers({ owner, repo, pull_number: number, reviewers: [...reviewers] }),
  );
  await give(
    'ask the teams for a review (the workflow’s own token cannot see teams; a GitHub App’s with `members: read` can)',
    teamReviewers.length > 0,
    () => github.rest.pulls.requestReviewers({ owner, repo, pull_number: number, team_reviewers: [...teamReviewers] }),
  );
  await give('set the milestone', milestone !== null, () => github.rest.issues.update({ ...issue, milestone }));
  return refusals;
}

/** Each on its own: one that is refused stops no other. */
async function gift({ wait }: ProposalTerms, doing: string, act: () => Promise<unknown>): Promise<ApiRefusal | null> {
  let done = await attemptTo(doing, act);
  for (const pause of pauses) {
    if (done.ok || !/could not resolve to a node/i.test(done.refusal.said)) break;
    await wait(pause);
    done = await attemptTo(doing, act);
  }
  return done.ok ? null : done.refusal;
}
