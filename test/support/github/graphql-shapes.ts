// State as GraphQL shows it; connections come in pages of at most 100.
import { GraphQLError } from 'graphql';
import { allows } from './permissions.ts';
import { addressOf, web } from './shapes.ts';
import type { Person, Pull, Remark, Review, ReviewComment, Thread } from './state.ts';
import type { World } from './world.ts';

interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

const mostNodes = 100;
const cursor = (at: number) => Buffer.from(`cursor:${at}`).toString('base64');
const position = (given: string) => Number(Buffer.from(given, 'base64').toString().replace('cursor:', ''));
/** An error as GitHub's GraphQL tells it. */
export const problem = (type: string, message: string) => new GraphQLError(message, { extensions: { type } });

function connection<T>(name: string, items: () => readonly T[], shape: (item: T) => object) {
  return ({ first, last, after, before }: PageArguments) => {
    const asked = first ?? last;
    const none = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    if (asked == null) throw problem('MISSING_PAGINATION_BOUNDARIES', none);
    const many = `Requesting ${asked} records on the \`${name}\` connection exceeds the \`first\` limit of ${mostNodes} records.`;
    if (asked > mostNodes) throw problem('EXCESSIVE_PAGINATION', many);
    const all = items();
    const low = after == null ? 0 : position(after) + 1;
    const high = before == null ? all.length : position(before);
    const from = first == null ? Math.max(low, high - asked) : low;
    const to = first == null ? high : Math.min(high, low + asked);
    const isEmpty = from >= to;
    const ends = { startCursor: isEmpty ? null : cursor(from), endCursor: isEmpty ? null : cursor(to - 1) };
    const pageInfo = { hasNextPage: to < all.length, hasPreviousPage: from > 0, ...ends };
    return { totalCount: all.length, nodes: all.slice(from, to).map(shape), pageInfo };
  };
}

/** A bot's login goes without its suffix here. */
const actor = ({ login, type }: Person) => ({
  __typename: type,
  id: `U_${login}`,
  login: login.replace(/\[bot\]$/, ''),
  url: `${web}/${encodeURIComponent(login)}`,
});

export function shownRemark(world: World, each: Remark): object {
  const kind = 'thread' in each ? 'PullRequestReviewComment' : 'commit' in each ? 'PullRequestReview' : 'IssueComment';
  const isOwn = each.author.login === world.viewer.login;
  return {
    ...{
      __typename: kind,
      id: each.nodeId,
      fullDatabaseId: `${each.id}`,
      databaseId: null,
      body: each.body,
      author: actor(each.author),
    },
    ...{
      createdAt: each.createdAt,
      updatedAt: each.updatedAt,
      viewerDidAuthor: isOwn,
      viewerCanDelete: isOwn || world.level('pull-requests') === 'write',
    },
    ...{ isMinimized: each.minimized !== null, minimizedReason: each.minimized, url: addressOf(world, kind, each) },
    ...('thread' in each ? inThread(world, each as ReviewComment) : {}),
    ...('commit' in each ? { state: (each as Review).state, submittedAt: each.createdAt } : {}),
  };
}

function inThread(world: World, comment: ReviewComment): object {
  const thread = world.state.thread(comment.thread);
  const review = world.state.reviews.find((each) => each.id === comment.review);
  const answered = world.state.reviewComments.find((each) => each.id === comment.replyTo);
  return {
    ...{
      path: thread?.original.path,
      line: thread?.line,
      startLine: thread?.startLine,
      originalLine: thread?.original.line,
      outdated: thread?.outdated,
    },
    replyTo: answered === undefined ? null : () => shownRemark(world, answered),
    pullRequestReview: review === undefined ? null : () => shownRemark(world, review),
  };
}

export function shownThread(world: World, thread: Thread): object {
  const { original, line, startLine } = thread;
  const canResolve = world.terms.viewerCanResolve ?? allows(world.terms.permissions, [['contents', 'write']]);
  const isResolved = thread.resolvedBy !== null;
  return {
    ...{
      __typename: 'PullRequestReviewThread',
      id: thread.nodeId,
      isResolved,
      isOutdated: thread.outdated,
      path: original.path,
      line,
      startLine,
    },
    ...{ originalLine: original.line, originalStartLine: original.startLine, subjectType: original.subject },
    ...{ diffSide: original.side, startDiffSide: original.startLine === null ? null : original.side },
    ...{
      viewerCanResolve: canResolve && !isResolved,
      viewerCanUnresolve: canResolve && isResolved,
      viewerCanReply: true,
    },
    resolvedBy: thread.resolvedBy === null ? null : actor(thread.resolvedBy),
    comments: connection(
      'comments',
      () => world.state.commentsOf(thread),
      (each) => shownRemark(world, each),
    ),
  };
}

export function shownPull(world: World, pull: Pull): object {
  const { state } = world;
  const of = <T extends { readonly pull: number }>(all: readonly T[]) =>
    all.filter((each) => each.pull === pull.number);
  const remark = (each: Remark) => shownRemark(world, each);
  return {
    ...{
      __typename: 'PullRequest',
      id: pull.nodeId,
      fullDatabaseId: `${pull.id}`,
      number: pull.number,
      title: pull.title,
      body: pull.body ?? '',
    },
    ...{
      state: pull.merged ? 'MERGED' : pull.state.toUpperCase(),
      merged: pull.merged,
      closed: pull.state === 'closed',
    },
    ...{ isDraft: pull.draft, locked: pull.locked, author: actor(pull.author), url: `${web}/pull/${pull.number}` },
    ...{ headRefName: pull.head.ref, headRefOid: pull.head.sha, baseRefName: pull.base.ref, baseRefOid: pull.base.sha },
    isCrossRepository: pull.head.home !== 'own',
    mergeable: () =>
      pull.state === 'closed' || pull.undecided
        ? 'UNKNOWN'
        : world.objects.merges(pull.base.sha, pull.head.sha)
          ? 'MERGEABLE'
          : 'CONFLICTING',
    isInMergeQueue: pull.inQueue,
    mergeQueueEntry: pull.inQueue ? { id: `MQE_${pull.number}`, position: 1, state: 'QUEUED' } : null,
    comments: connection('comments', () => of(state.issueComments), remark),
    reviews: connection('reviews', () => of(state.reviews), remark),
    reviewThreads: connection(
      'reviewThreads',
      () => of(state.threads),
      (each) => shownThread(world, each),
    ),
  };
}
