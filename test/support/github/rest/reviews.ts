// Reviews and the comments in them.
import { hunkAt, hunksOf } from '../lines.ts';
import { notFound, Refusal, sentence } from '../refusal.ts';
import * as shapes from '../shapes.ts';
import type { Anchor, Pull, Review, ReviewComment, Side } from '../state.ts';
import type { World } from '../world.ts';
import { fitting, Listed, type Operations, text } from './answer.ts';

interface CommentBody {
  readonly path: string;
  readonly body: string;
  readonly commit_id?: string;
  readonly line?: number;
  readonly start_line?: number;
  readonly side?: string;
  readonly subject_type?: 'line' | 'file';
  readonly in_reply_to?: number;
}

interface ReviewBody {
  readonly commit_id?: string;
  readonly body?: string;
  readonly event?: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT';
  readonly comments?: readonly CommentBody[];
}

const states = { APPROVE: 'APPROVED', REQUEST_CHANGES: 'CHANGES_REQUESTED', COMMENT: 'COMMENTED' } as const;
const mostComments = 100;

const anchorOf = ({
  path,
  line = undefined,
  start_line = undefined,
  side = 'RIGHT',
  subject_type = 'line',
}: CommentBody): Anchor => ({
  path,
  subject: subject_type === 'file' ? 'FILE' : 'LINE',
  side: side as Side,
  line: subject_type === 'file' ? null : (line ?? null),
  startLine: subject_type === 'file' ? null : (start_line ?? null),
});

function commitOf(world: World, pull: Pull, given: string | undefined): string {
  if (pull.locked) throw new Refusal(403, 'Unable to create review because issue is locked.');
  const commit = given ?? pull.head.sha;
  const isThere =
    world.objects.has(commit, 'commit') &&
    world.objects.isAncestor(commit, pull.head.sha) &&
    world.objects.log(pull.base.sha, commit).length > 0;
  if (!isThere) throw new Refusal(422, 'Unprocessable Entity', { errors: ['Commit is not part of the pull request'] });
  return commit;
}

function addReview(world: World, pull: Pull, commit: string, body: string, state: Review['state']): Review {
  const at = world.now();
  const review: Review = {
    ...{
      ...world.ids('PRR'),
      pull: pull.number,
      author: world.viewer,
      body,
      state,
      commit,
      createdAt: at,
      updatedAt: at,
      minimized: null,
    },
  };
  world.state.reviews.push(review);
  return review;
}

/** Puts a comment into a new thread, or below the comment it answers. */
export function addComment(
  world: World,
  review: Review,
  anchor: Anchor,
  body: string,
  replyTo?: ReviewComment,
  author = world.viewer,
): ReviewComment {
  const pull = world.pull(review.pull);
  let thread = replyTo === undefined ? undefined : world.state.thread(replyTo.thread);
  if (thread === undefined) {
    thread = {
      ...{ nodeId: world.ids('PRRT').nodeId, pull: pull.number, original: anchor, commit: review.commit },
      ...{ line: null, startLine: null, outdated: false, resolvedBy: null },
    };
    world.state.threads.push(thread);
    world.place(thread);
  }
  const patch = world.changes(pull, review.commit).find((each) => each.path === anchor.path)?.patch;
  const at = world.now();
  const comment: ReviewComment = {
    ...{ ...world.ids('PRRC'), pull: pull.number, author, body, createdAt: at, updatedAt: at, minimized: null },
    ...{ thread: thread.nodeId, review: review.id, replyTo: replyTo?.id ?? null },
    hunk: anchor.line === null ? '' : (hunkAt(hunksOf(patch), anchor.side, anchor.line)?.text ?? ''),
  };
  world.state.reviewComments.push(comment);
  return comment;
}

function createReview(world: World, pull: Pull, { commit_id, body = '', event, comments = [] }: ReviewBody): Review {
  const commit = commitOf(world, pull, commit_id);
  const refuse = (message: string) => new Refusal(422, 'Unprocessable Entity', { errors: [message] });
  if (comments.length > mostComments) throw refuse(`Comments is too long (maximum is ${mostComments})`);
  if (event !== undefined && event !== 'APPROVE' && body === '' && comments.length === 0)
    throw refuse('Review body is required');
  if (event === 'APPROVE' && world.viewer.type === 'Bot' && !world.terms.mayOpenPulls)
    throw refuse('GitHub Actions is not permitted to approve pull requests.');
  const wrong = new Set(comments.flatMap((each) => world.anchorMistakes(pull, commit, anchorOf(each))));
  // Nothing is stored when one entry is bad, and the answer does not say which.
  if (wrong.size > 0)
    throw refuse(
      sentence(
        [...wrong].map((each) =>
          each.startsWith('path') ? 'Path could not be resolved' : `Pull request review thread ${each}`,
        ),
      ),
    );
  fitting(body, 'PullRequestReview');
  for (const each of comments) text(each.body, 'PullRequestReviewComment');
  const review = addReview(world, pull, commit, body, event === undefined ? 'PENDING' : states[event]);
  for (const each of comments) addComment(world, review, anchorOf(each), each.body);
  return review;
}

function createComment(world: World, pull: Pull, body: CommentBody): ReviewComment {
  text(body.body, 'PullRequestReviewComment');
  const answered = body.in_reply_to === undefined ? undefined : find(world, body.in_reply_to);
  const commit = commitOf(world, pull, body.commit_id);
  const wrong = answered === undefined ? world.anchorMistakes(pull, commit, anchorOf(body)) : [];
  const errors = wrong.map((each) => {
    const field = `pull_request_review_thread.${each.startsWith('start line') ? 'start_line' : (each.split(' ')[0] ?? '').replace('diff', 'diff_hunk')}`;
    const message = `pull_request_review_thread.${each.replace('start line', 'start_line')}`;
    return field.endsWith('hunk')
      ? { resource: 'PullRequestReviewComment', code: 'missing_field', field }
      : { resource: 'PullRequestReviewComment', code: 'custom', field, message };
  });
  if (errors.length > 0) throw new Refusal(422, 'Validation Failed', { errors });
  return addComment(world, addReview(world, pull, commit, '', 'COMMENTED'), anchorOf(body), body.body, answered);
}

function find(world: World, id: unknown): ReviewComment {
  const found = world.state.reviewComments.find((each) => each.id === Number(id));
  if (found === undefined) throw notFound();
  return found;
}

/** The thread goes with its last comment. */
export function removeComment(world: World, comment: ReviewComment): void {
  const { reviewComments, threads } = world.state;
  reviewComments.splice(reviewComments.indexOf(comment), 1);
  if (reviewComments.some((each) => each.thread === comment.thread)) return;
  threads.splice(
    threads.findIndex((each) => each.nodeId === comment.thread),
    1,
  );
}

export function edit(
  world: World,
  remark: { body: string; updatedAt: string },
  body: string | undefined,
  resource: string,
): void {
  remark.body = text(body, resource);
  remark.updatedAt = world.now();
}

export const reviewOperations: Operations = {
  'pulls/list-reviews': (world, { params }) => {
    const pull = world.pull(params.pull_number);
    return Listed.of(
      world.state.reviews.filter((each) => each.pull === pull.number),
      (each) => shapes.review(world, each),
    );
  },
  'pulls/create-review': (world, { params, body }) =>
    shapes.review(world, createReview(world, world.pull(params.pull_number), (body ?? {}) as ReviewBody)),
  'pulls/list-review-comments': (world, { params }) => {
    const pull = world.pull(params.pull_number);
    return Listed.of(
      world.state.reviewComments.filter((each) => each.pull === pull.number),
      (each) => shapes.reviewComment(world, each),
    );
  },
  'pulls/create-review-comment': (world, { params, body }) =>
    shapes.reviewComment(world, createComment(world, world.pull(params.pull_number), body as CommentBody)),
  'pulls/get-review-comment': (world, { params }) => shapes.reviewComment(world, find(world, params.comment_id)),
  'pulls/update-review-comment': (world, { params, body }) => {
    const comment = find(world, params.comment_id);
    edit(world, comment, (body as { body: string }).body, 'PullRequestReviewComment');
    return shapes.reviewComment(world, comment);
  },
  'pulls/delete-review-comment': (world, { params }) => {
    removeComment(world, find(world, params.comment_id));
    return undefined;
  },
};
