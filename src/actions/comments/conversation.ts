// Writes into the diff of a pull request: one review with all new comments, updates of older ones, and what is taken back.
import type { CleanUp, Conversation, Post, Thread } from '../../report/conversation.ts';
import { readFindingMarker } from '../../report/markers.ts';
import { plural } from '../../report/surface.ts';
import { type Attempts, attemptTo, attemptToCreate } from '../client/attempts.ts';
import type { GitHub } from '../client/client.ts';
import { readHead, readThreads, type Target } from '../client/pull.ts';
import type { ApiRefusal } from '../client/refusal.ts';

export interface Reviewing {
  readonly github: GitHub;
  readonly attempts: Attempts;
  readonly target: Target;
  readonly head: string;
  readonly key: string;
  /** What this token was refused once and is not asked for again. */
  readonly refusals: { resolving?: ApiRefusal };
}

/** Comments on whole files are posted one by one, each with its own notification. */
const mostFileComments = 10;
const mostCleanUps = 30;

/** @returns the review's id, when one was created */
export async function converseOn(reviewing: Reviewing, conversation: Conversation): Promise<number | null> {
  const { attempts } = reviewing;
  for (const thread of conversation.moved) if (attempts.stopped === null) await remove(reviewing, thread);
  const onLines = conversation.posts.filter(({ anchor }) => anchor.on === 'lines');
  const review = attempts.stopped === null && onLines.length > 0 ? await postReview(reviewing, onLines) : null;
  for (const post of conversation.posts.filter(({ anchor }) => anchor.on === 'file').slice(0, mostFileComments))
    if (attempts.stopped === null) await postOnFile(reviewing, post);
  for (const { thread, body } of conversation.updates)
    if (attempts.stopped === null) await edit(reviewing, thread, body);
  for (const cleanUp of conversation.cleanUps.slice(0, mostCleanUps))
    if (attempts.stopped === null) await takeBack(reviewing, cleanUp);
  return review;
}

/** One bad anchor refuses a review whole and is not named: halves, twice, and the rest is left to the summary. */
async function postReview(reviewing: Reviewing, posts: readonly Post[], halvings = 2): Promise<number | null> {
  const { github, attempts, target, head } = reviewing;
  const made = await attemptToCreate(
    'post the review',
    async () => (await github.rest.pulls.createReview(reviewOf(reviewing, posts))).data.id,
    async () => ((await anyPosted(reviewing, posts)) ? 0 : null),
  );
  if (made.ok) return made.value === 0 ? null : made.value;
  const now =
    made.refusal.kind === 'invalid'
      ? await attempts.try('read the pull request', () => readHead(github, target))
      : null;
  if (now?.ok === true && now.value.sha !== head) attempts.stopped ??= 'moved';
  else attempts.give(made.refusal);
  if (now?.ok !== true || attempts.stopped !== null || posts.length < 2 || halvings === 0) return null;
  const middle = Math.ceil(posts.length / 2);
  const first = await postReview(reviewing, posts.slice(0, middle), halvings - 1);
  const second = attempts.stopped === null ? await postReview(reviewing, posts.slice(middle), halvings - 1) : null;
  return first ?? second;
}

function reviewOf({ target, head, key }: Reviewing, posts: readonly Post[]) {
  return {
    owner: target.owner,
    repo: target.repo,
    pull_number: target.number,
    commit_id: head,
    event: 'COMMENT' as const,
    body: `${plural(posts.length, 'finding')} on ${posts.length === 1 ? 'this line' : 'these lines'}.\n\n<!-- headroom:review v=1 key=${key} head=${head} -->`,
    comments: lowestFirst(posts).map(({ finding, anchor, body }) => {
      const { start, end } = anchor.on === 'lines' ? anchor : { start: 1, end: 1 };
      const range = start < end ? { start_line: start, start_side: 'RIGHT' as const } : {};
      return { path: finding.place.path, side: 'RIGHT' as const, line: end, ...range, body };
    }),
  };
}

/** Suggestions taken from the bottom up do not move the lines of those above. */
function lowestFirst(posts: readonly Post[]): Post[] {
  return [...posts].sort((a, b) =>
    a.finding.place.path < b.finding.place.path
      ? -1
      : a.finding.place.path > b.finding.place.path
        ? 1
        : b.finding.place.line - a.finding.place.line,
  );
}

async function anyPosted({ github, target, key }: Reviewing, posts: readonly Post[]): Promise<boolean> {
  const prints = new Set(
    (await readThreads(github, target)).map(({ comment }) => readFindingMarker(key, comment.body)?.fingerprint),
  );
  return posts.some(({ finding }) => prints.has(finding.fingerprint));
}

async function postOnFile(reviewing: Reviewing, post: Post): Promise<void> {
  const { github, attempts, target, head } = reviewing;
  const request = {
    owner: target.owner,
    repo: target.repo,
    pull_number: target.number,
    commit_id: head,
    path: post.finding.place.path,
    subject_type: 'file' as const,
    body: post.body,
  };
  await attempts.create(
    'comment on a file',
    // The type of the library wants a line, which GitHub’s description does not ask for on files.
    async () => void (await github.rest.pulls.createReviewComment(request as typeof request & { line: number })),
    async () => ((await anyPosted(reviewing, [post])) ? undefined : null),
  );
}

async function edit({ github, attempts }: Reviewing, thread: Thread, body: string): Promise<void> {
  const mutation = `mutation ($id: ID!, $body: String!) {
    updatePullRequestReviewComment(input: { pullRequestReviewCommentId: $id, body: $body }) { pullRequestReviewComment { id } }
  }`;
  await attempts.try('update a review comment', () => github.graphql(mutation, { id: thread.comment.id, body }));
}

async function remove({ github, attempts }: Reviewing, thread: Thread): Promise<void> {
  const mutation =
    'mutation ($id: ID!) { deletePullRequestReviewComment(input: { id: $id }) { pullRequestReview { id } } }';
  await attempts.try('delete a review comment', () => github.graphql(mutation, { id: thread.comment.id }));
}

async function takeBack(reviewing: Reviewing, { thread, by, body }: CleanUp): Promise<void> {
  const { attempts } = reviewing;
  if (by === 'delete') return remove(reviewing, thread);
  if (by === 'minimize') {
    // In this order: hidden and not said to be fixed would be somebody's doing.
    await edit(reviewing, thread, body);
    if (attempts.stopped === null) await minimize(reviewing, thread);
    return;
  }
  const refused = by === 'say' || thread.resolved ? null : await resolve(reviewing, thread);
  // Resolving asks for more than commenting does; without that right the comment goes, unless the team wants it
  // resolved and nothing else.
  if (refused?.kind === 'forbidden' && by === 'settle') return remove(reviewing, thread);
  if (refused?.kind === 'forbidden') attempts.tell(refused);
  else if (refused !== null) attempts.give(refused);
  if (attempts.stopped === null) await edit(reviewing, thread, body);
}

async function minimize({ github, attempts }: Reviewing, thread: Thread): Promise<void> {
  const mutation =
    'mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } } }';
  await attempts.try('minimise a review comment', () => github.graphql(mutation, { id: thread.comment.id }));
}

/** @returns why it could not be done; null when it was */
async function resolve({ github, refusals }: Reviewing, thread: Thread): Promise<ApiRefusal | null> {
  if (refusals.resolving !== undefined) return refusals.resolving;
  const mutation = 'mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }';
  const done = await attemptTo(
    'resolve a conversation',
    () => github.graphql(mutation, { id: thread.id }),
    'contents=write',
  );
  if (done.ok) return null;
  if (done.refusal.kind === 'forbidden') refusals.resolving = done.refusal;
  return done.refusal;
}
