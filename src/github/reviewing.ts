// Writes into the diff of a pull request: one review with all new comments, updates of older ones, and what is taken back.
import type { CleanUp, Conversation, Post, Thread } from '../report/conversation.ts';
import { readFindingMarker } from '../report/markers.ts';
import { plural } from '../report/surface.ts';
import { type Attempts, attemptTo } from './attempts.ts';
import type { GitHub } from './client.ts';
import { readHead, readThreads, type Target } from './pull.ts';

export interface Reviewing {
  readonly github: GitHub;
  readonly attempts: Attempts;
  readonly target: Target;
  readonly head: string;
  readonly key: string;
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
  for (const { thread, body } of conversation.updates) if (attempts.stopped === null) await edit(reviewing, thread, body);
  for (const cleanUp of conversation.cleanUps.slice(0, mostCleanUps)) if (attempts.stopped === null) await takeBack(reviewing, cleanUp);
  return review;
}

/** One bad anchor refuses a review whole and is not named: halves, twice, and the rest is left to the summary. */
async function postReview(reviewing: Reviewing, posts: readonly Post[], halvings = 2): Promise<number | null> {
  const { github, attempts, target, head } = reviewing;
  const made = await attempts.create(
    'post the review',
    async () => (await github.rest.pulls.createReview(reviewOf(reviewing, posts))).data.id,
    async () => ((await anyPosted(reviewing, posts)) ? 0 : null),
  );
  if (made.ok) return made.value === 0 ? null : made.value;
  if (made.refusal.kind !== 'invalid' || posts.length < 2 || halvings === 0) return null;
  const now = await attemptTo('read the pull request', () => readHead(github, target));
  if (!now.ok || now.value.sha !== head) return null;
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
    a.finding.place.path < b.finding.place.path ? -1 : a.finding.place.path > b.finding.place.path ? 1 : b.finding.place.line - a.finding.place.line,
  );
}

async function anyPosted({ github, target, key }: Reviewing, posts: readonly Post[]): Promise<boolean> {
  const prints = new Set((await readThreads(github, target)).map(({ comment }) => readFindingMarker(key, comment.body)?.fingerprint));
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

async function edit({ github, attempts }: Reviewing, thread: Thread, body: string): Promise<boolean> {
  const mutation = `mutation ($id: ID!, $body: String!) {
    updatePullRequestReviewComment(input: { pullRequestReviewCommentId: $id, body: $body }) { pullRequestReviewComment { id } }
  }`;
  return (await attempts.try('update a review comment', () => github.graphql(mutation, { id: thread.comment.id, body }))).ok;
}

async function remove({ github, attempts }: Reviewing, thread: Thread): Promise<void> {
  const mutation = 'mutation ($id: ID!) { deletePullRequestReviewComment(input: { id: $id }) { pullRequestReview { id } } }';
  await attempts.try('delete a review comment', () => github.graphql(mutation, { id: thread.comment.id }));
}

async function takeBack(reviewing: Reviewing, { thread, by, body }: CleanUp): Promise<void> {
  const { github, attempts } = reviewing;
  if (by === 'delete') return remove(reviewing, thread);
  if (by === 'minimize') {
    const mutation = 'mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { minimizedComment { isMinimized } } }';
    await attempts.try('minimise a review comment', () => github.graphql(mutation, { id: thread.comment.id }));
    return;
  }
  // Resolving asks for more than commenting does; without that right the comment goes, unless somebody answered it.
  const resolved = thread.resolved || !thread.canResolve ? thread.resolved : await resolve(reviewing, thread);
  if (resolved || by === 'fix') await edit(reviewing, thread, body);
  else await remove(reviewing, thread);
}

async function resolve({ github }: Reviewing, thread: Thread): Promise<boolean> {
  const mutation = 'mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }';
  return (await attemptTo('resolve a conversation', () => github.graphql(mutation, { id: thread.id }))).ok;
}
