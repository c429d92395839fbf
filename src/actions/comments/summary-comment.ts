// The summary comment of a pull request: found again by its marker, one at a time, written only when it says something else.

import type { Report } from '../../model/report.ts';
import type { Finding } from '../../model/verdict.ts';
import { readSummaryMarker, type SummaryMarker, withoutRun } from '../../report/markers.ts';
import { summary } from '../../report/surfaces/summary.ts';
import type { Attempts } from '../client/attempts.ts';
import { type OwnComment, readComments, readHead } from '../client/pull.ts';
import type { CommentStatus, Published, PublishTerms } from './publish.ts';

/** The summary that stands in a pull request. */
export interface PostedSummary {
  readonly comment: OwnComment;
  readonly marker: SummaryMarker;
  /** Left over from two runs that began at the same time. */
  readonly extra: readonly OwnComment[];
}

/** The oldest summary of this key, with what doubles it. */
export function standing({ key }: PublishTerms, comments: readonly OwnComment[]): PostedSummary | null {
  const ours = comments.flatMap((comment) => {
    const marker = readSummaryMarker(key, comment.body);
    return marker === null ? [] : [{ comment, marker }];
  });
  const [first, ...others] = ours;
  return first === undefined ? null : { ...first, extra: others.map(({ comment }) => comment) };
}

type Written = Pick<Published, 'status' | 'commentId' | 'commentUrl'>;

/** Posts the summary, or brings the one that stands there up to date. */
export async function keepSummary(
  report: Report,
  terms: PublishTerms,
  attempts: Attempts,
  before: PostedSummary | null,
  comments: ReadonlyMap<Finding, string>,
  acknowledged: ReadonlySet<string>,
): Promise<Written> {
  const { github, target, head, config } = terms;
  const nothing = { commentId: before?.comment.id ?? '', commentUrl: before?.comment.url ?? '' };
  if (attempts.stopped !== null) return { ...nothing, status: failedStatus(attempts) };
  const wanted = before !== null || config.commentMode === 'always' || report.findings.length > 0;
  if (config.commentMode === 'never' || !wanted) return { ...nothing, status: 'none' };
  const body = summary(report, {
    ...terms,
    before: before?.marker ?? null,
    comments,
    acknowledged,
    warnings: attempts.refusals.map(({ sentence }) => sentence),
  });
  if (before !== null && before.extra.length === 0 && withoutRun(before.comment.body) === withoutRun(body))
    return { ...nothing, status: 'unchanged' };
  // Writing to the lines took its time; a summary of a head that is gone would go over that of the run which speaks for
  // the new one.
  const now = await attempts.try('read the pull request', () => readHead(github, target));
  if (now.ok && (now.value.sha !== head || !now.value.open)) attempts.stopped ??= 'moved';
  if (attempts.stopped !== null) return { ...nothing, status: failedStatus(attempts) };
  if (before === null) {
    const made = await attempts.create(
      'comment on the pull request',
      async () => {
        const { data } = await github.rest.issues.createComment({
          owner: target.owner,
          repo: target.repo,
          issue_number: target.number,
          body,
        });
        return { id: data.node_id, url: data.html_url, body };
      },
      async () => standing(terms, await readComments(github, target))?.comment ?? null,
    );
    if (!made.ok) return { ...nothing, status: failedStatus(attempts) };
    return { commentId: made.value.id, commentUrl: made.value.url, status: terms.dryRun ? 'dry-run' : 'posted' };
  }
  for (const { id } of before.extra) {
    const mutation = 'mutation ($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }';
    await attempts.try('delete a doubled summary', () => github.graphql(mutation, { id }));
  }
  if (withoutRun(before.comment.body) === withoutRun(body)) return { ...nothing, status: 'unchanged' };
  const mutation =
    'mutation ($id: ID!, $body: String!) { updateIssueComment(input: { id: $id, body: $body }) { issueComment { id } } }';
  const done = await attempts.try('update the summary comment', () =>
    github.graphql(mutation, { id: before.comment.id, body }),
  );
  return { ...nothing, status: !done.ok ? failedStatus(attempts) : terms.dryRun ? 'dry-run' : 'updated' };
}

export function failedStatus({ stopped }: Attempts): CommentStatus {
  if (stopped === 'moved') return 'stale';
  return stopped === 'forbidden' || stopped === 'locked' ? 'forbidden' : 'error';
}
