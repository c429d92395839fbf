// GraphQL's entry points: what can be asked and what can be changed.
import { problem, shownPull, shownRemark, shownThread } from './graphql-shapes.ts';
import { allows, demand, fieldNeeds } from './permissions.ts';
import { Refusal } from './refusal.ts';
import { removeIssueComment } from './rest/issues.ts';
import { edit, removeComment } from './rest/reviews.ts';
import { web } from './shapes.ts';
import type { Pull, Thread } from './state.ts';
import type { World } from './world.ts';

const unknown = (id: string) => problem('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);

export function queries(world: World) {
  const { owner: ownOwner, repo, isPrivate } = world.terms;
  return {
    rateLimit: { cost: 1, limit: 1000, remaining: 999, resetAt: '2025-01-01T01:00:00Z' },
    viewer: () => {
      if (world.viewer.type === 'Bot') throw problem('FORBIDDEN', 'Resource not accessible by integration');
      return { __typename: 'User', id: 'U_viewer', login: world.viewer.login, url: `${web}/${world.viewer.login}` };
    },
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const hidden = problem('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      if (owner !== ownOwner || name !== repo) throw hidden;
      if (isPrivate && Object.values(world.terms.permissions).every((level) => level === 'none')) throw hidden;
      return {
        ...{ id: 'R_1', name, nameWithOwner: `${owner}/${name}`, isPrivate, url: `${web}/${owner}/${name}` },
        pullRequest: pullOf(world),
      };
    },
    node: ({ id }: { id: string }) => {
      const pull = world.state.pulls.find((each) => each.nodeId === id);
      const thread = world.state.thread(id);
      const remark = remarkOf(world, id);
      if (pull !== undefined) return shownPull(world, pull);
      if (thread !== undefined) return shownThread(world, thread);
      if (remark !== undefined) return shownRemark(world, remark);
      throw unknown(id);
    },
  };
}

const pullOf =
  (world: World) =>
  ({ number }: { number: number }) => {
    const found = world.state.pulls.find((each) => each.number === number);
    if (found === undefined)
      throw problem('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
    try {
      demand(world.terms.permissions, world.terms.isPrivate, [['pull-requests', 'read']]);
    } catch {
      throw problem('FORBIDDEN', 'Resource not accessible by integration');
    }
    return shownPull(world, found);
  };

function remarkOf({ state }: World, id: string) {
  const is = (each: { nodeId: string }) => each.nodeId === id;
  return state.issueComments.find(is) ?? state.reviewComments.find(is) ?? state.reviews.find(is);
}

interface Input {
  readonly clientMutationId?: string;
  readonly body: string;
  readonly id: string;
  readonly pullRequestReviewCommentId: string;
  readonly threadId: string;
  readonly subjectId: string;
  readonly classifier: string;
  readonly pullRequestId: string;
}

/** Changes by name; each gives its payload. */
function changes(world: World): Readonly<Record<string, (input: Input) => object>> {
  const { state } = world;
  function need<T>(found: T | undefined, id: string): T {
    if (found === undefined) throw unknown(id);
    return found;
  }
  const issueComment = (id: string) =>
    need(
      state.issueComments.find((each) => each.nodeId === id),
      id,
    );
  const reviewComment = (id: string) =>
    need(
      state.reviewComments.find((each) => each.nodeId === id),
      id,
    );
  const resolve = (id: string, by: Thread['resolvedBy']) => {
    const thread = need(state.thread(id), id);
    thread.resolvedBy = by;
    return { thread: shownThread(world, thread) };
  };
  const minimize = (id: string, reason: string | null) => {
    const remark = need(remarkOf(world, id), id);
    remark.minimized = reason;
    return shownRemark(world, remark);
  };
  const draft = (id: string, isDraft: boolean) => {
    const pull: Pull = need(
      state.pulls.find((each) => each.nodeId === id),
      id,
    );
    pull.draft = isDraft;
    return { pullRequest: shownPull(world, pull) };
  };
  return {
    updateIssueComment: ({ id, body }) => {
      const comment = issueComment(id);
      edit(world, comment, body, 'IssueComment');
      return { issueComment: shownRemark(world, comment) };
    },
    deleteIssueComment: ({ id }) => {
      removeIssueComment(world, issueComment(id));
      return {};
    },
    updatePullRequestReviewComment: ({ pullRequestReviewCommentId: id, body }) => {
      const comment = reviewComment(id);
      edit(world, comment, body, 'PullRequestReviewComment');
      return { pullRequestReviewComment: shownRemark(world, comment) };
    },
    deletePullRequestReviewComment: ({ id }) => {
      const comment = reviewComment(id);
      const shown = shownRemark(world, comment);
      removeComment(world, comment);
      return { pullRequestReviewComment: shown };
    },
    resolveReviewThread: ({ threadId }) => resolve(threadId, world.viewer),
    unresolveReviewThread: ({ threadId }) => resolve(threadId, null),
    minimizeComment: ({ subjectId, classifier }) => ({
      minimizedComment: minimize(subjectId, classifier.toLowerCase().replace('_', '-')),
    }),
    unminimizeComment: ({ subjectId }) => ({ unminimizedComment: minimize(subjectId, null) }),
    convertPullRequestToDraft: ({ pullRequestId }) => draft(pullRequestId, true),
    markPullRequestReadyForReview: ({ pullRequestId }) => draft(pullRequestId, false),
  };
}

export function mutations(world: World, forbidden: boolean) {
  const guarded = Object.entries(changes(world)).map(([name, change]) => {
    const run = ({ input }: { input: Input }) => {
      if (forbidden || !allows(world.terms.permissions, fieldNeeds(name)))
        throw problem('FORBIDDEN', 'Resource not accessible by integration');
      try {
        return { clientMutationId: input.clientMutationId, ...change(input) };
      } catch (error) {
        if (error instanceof Refusal) throw problem('UNPROCESSABLE', error.message);
        throw error;
      }
    };
    return [name, run] as const;
  });
  return Object.fromEntries(guarded);
}
