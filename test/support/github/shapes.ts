// State as the REST API shows it. What is left out here and required by the description is completed from it.
import type { CommitData, FileChange } from './objects.ts';
import type { Artifact, Home, IssueComment, Person, Pull, Review, ReviewComment, Run } from './state.ts';
import { forkOwner, type World } from './world.ts';

export const web = 'https://github.test';

export const person = ({ login, type }: Person) => ({
  login,
  type,
  id: login.length,
  url: `${web}/users/${encodeURIComponent(login)}`,
  html_url: `${web}/${encodeURIComponent(login)}`,
});

const named = (login: string) => person({ login, type: 'User' });

export function repository(world: World, home: Home = 'own') {
  if (home === 'gone') return null;
  const { owner: own, repo, isPrivate, baseBranch } = world.terms;
  const owner = home === 'own' ? own : forkOwner;
  const html_url = `${web}/${owner}/${repo}`;
  const more = { private: isPrivate, fork: home === 'fork', default_branch: baseBranch, html_url };
  return { id: home === 'own' ? 1 : 2, name: repo, full_name: `${owner}/${repo}`, owner: named(owner), ...more };
}

const page = (world: World, pull: number) => `${web}/${world.terms.owner}/${world.terms.repo}/pull/${pull}`;

export function pull(world: World, each: Pull) {
  const { number, id, nodeId: node_id, title, body, state, draft, locked, head, base } = each;
  const owner = head.home === 'own' ? world.terms.owner : forkOwner;
  const files = world.changes(each);
  const total = (of: 'additions' | 'deletions') => files.reduce((sum, file) => sum + file[of], 0);
  return {
    ...{
      number,
      id,
      node_id,
      title,
      body,
      state,
      draft,
      locked,
      html_url: page(world, number),
      user: person(each.author),
    },
    head: {
      label: `${owner}:${head.ref}`,
      ref: head.ref,
      sha: head.sha,
      user: named(owner),
      repo: repository(world, head.home),
    },
    base: {
      ...{ label: `${world.terms.owner}:${base.ref}`, ref: base.ref, sha: base.sha },
      user: named(world.terms.owner),
      repo: repository(world),
    },
    labels: each.labels.map((name) => label(name)),
    assignees: each.assignees.map(named),
    assignee: each.assignees.map(named)[0] ?? null,
    requested_reviewers: each.reviewers.map(named),
    requested_teams: each.teams.map((slug) => ({ slug, name: slug })),
    milestone: milestone(world, each.milestone),
    ...{
      created_at: each.createdAt,
      updated_at: each.updatedAt,
      closed_at: each.closedAt,
      merged_at: each.merged ? each.closedAt : null,
    },
    ...{
      merged: each.merged,
      mergeable: each.state === 'open' && !each.undecided ? world.objects.merges(base.sha, head.sha) : null,
      author_association: 'MEMBER',
    },
    ...{ changed_files: files.length, additions: total('additions'), deletions: total('deletions') },
    commits: world.objects.log(base.sha, head.sha).length,
  };
}

/** A pull request as the issue it also is. */
export function issue(world: World, each: Pull) {
  const { html_url, ...rest } = pull(world, each);
  const {
    number,
    id,
    node_id,
    title,
    body,
    state,
    locked,
    user,
    labels,
    assignees,
    assignee,
    created_at,
    updated_at,
    closed_at,
  } = rest;
  const same = {
    number,
    id,
    node_id,
    title,
    body,
    state,
    locked,
    user,
    labels,
    assignees,
    assignee,
    created_at,
    updated_at,
    closed_at,
  };
  const comments = world.state.issueComments.filter((comment) => comment.pull === number).length;
  return {
    ...same,
    html_url,
    comments,
    milestone: rest.milestone,
    pull_request: { url: html_url, html_url, diff_url: html_url, patch_url: html_url },
  };
}

export const label = (name: string) => ({ id: name.length, name, color: 'ededed', description: '' });

export function milestone(world: World, number: number | null) {
  const title = number === null ? undefined : world.state.milestones.get(number);
  return title === undefined ? null : { id: number, number, title, state: 'open' };
}

const remark = (each: IssueComment) => ({
  ...{ id: each.id, node_id: each.nodeId, body: each.body, user: person(each.author), author_association: 'NONE' },
  ...{ created_at: each.createdAt, updated_at: each.updatedAt },
});

const anchors = {
  IssueComment: 'issuecomment-',
  PullRequestReview: 'pullrequestreview-',
  PullRequestReviewComment: 'discussion_r',
} as const;

/** Address of something said in a pull request. */
export const addressOf = (world: World, kind: keyof typeof anchors, each: IssueComment | Review | ReviewComment) =>
  `${page(world, each.pull)}#${anchors[kind]}${each.id}`;

export const issueComment = (world: World, each: IssueComment) => ({
  ...remark(each),
  html_url: addressOf(world, 'IssueComment', each),
});

export const review = (world: World, each: Review) => ({
  ...remark(each),
  ...{
    state: each.state,
    commit_id: each.commit,
    submitted_at: each.createdAt,
    html_url: addressOf(world, 'PullRequestReview', each),
  },
});

export function reviewComment(world: World, each: ReviewComment) {
  const thread = world.state.thread(each.thread);
  if (thread === undefined) throw new Error('a comment without a thread');
  const { path, side, subject, line, startLine } = thread.original;
  return {
    ...remark(each),
    ...{
      path,
      side,
      subject_type: subject.toLowerCase(),
      diff_hunk: each.hunk,
      html_url: addressOf(world, 'PullRequestReviewComment', each),
    },
    ...{
      line: thread.line ?? undefined,
      start_line: thread.startLine,
      original_line: line ?? undefined,
      original_start_line: startLine,
    },
    ...{
      commit_id: world.pull(each.pull).head.sha,
      original_commit_id: thread.commit,
      pull_request_review_id: each.review,
    },
    ...(each.replyTo === null ? {} : { in_reply_to_id: each.replyTo }),
  };
}

export const file = ({ path, previous, status, sha, additions, deletions, patch }: FileChange) => ({
  ...{ filename: path, status, sha, additions, deletions, changes: additions + deletions },
  ...(previous === undefined ? {} : { previous_filename: previous }),
  ...(patch === undefined ? {} : { patch }),
});

/** Null for people GitHub does not know by their address. */
function account(world: World, sha: string, name: string) {
  const made = world.state.commits.find((each) => each.sha === sha);
  if (made !== undefined) return made.author === null ? null : person(made.author);
  return person(name.endsWith('[bot]') ? { login: name, type: 'Bot' } : { login: name, type: 'User' });
}

function gitSide(world: World, { sha, message, tree, name, email, date }: CommitData) {
  const verified = world.state.commits.find((each) => each.sha === sha)?.verified ?? false;
  const verification = {
    verified,
    reason: verified ? 'valid' : 'unsigned',
    signature: null,
    payload: null,
    verified_at: null,
  };
  return {
    message,
    author: { name, email, date },
    committer: { name, email, date },
    tree: { sha: tree },
    verification,
  };
}

const parents = (commit: CommitData) =>
  commit.parents.map((sha) => ({ sha, url: `${web}/commits/${sha}`, html_url: `${web}/commits/${sha}` }));

export const gitCommit = (world: World, commit: CommitData) => ({
  sha: commit.sha,
  ...gitSide(world, commit),
  parents: parents(commit),
});

export function commit(world: World, data: CommitData) {
  const who = account(world, data.sha, data.name);
  return {
    sha: data.sha,
    node_id: `C_${data.sha}`,
    commit: gitSide(world, data),
    author: who,
    committer: who,
    parents: parents(data),
  };
}

export const ref = (name: string, sha: string) => ({
  ref: `refs/${name}`,
  node_id: `REF_${name}`,
  object: { type: 'commit', sha },
});

export const run = (world: World, each: Run) => ({
  ...{
    id: each.id,
    head_sha: each.headSha,
    head_branch: each.headBranch,
    event: each.event,
    status: 'completed',
    conclusion: each.conclusion,
  },
  repository: repository(world),
  head_repository: repository(world, each.home) ?? undefined,
  // Empty for forks, as GitHub leaves it.
  pull_requests: [],
});

export const artifact = (world: World, each: Artifact) => ({
  ...{
    id: each.id,
    node_id: `A_${each.id}`,
    name: each.name,
    size_in_bytes: each.zip.length,
    expired: each.expired,
    digest: null,
  },
  archive_download_url: `${web}/repos/${world.terms.owner}/${world.terms.repo}/actions/artifacts/${each.id}/zip`,
});
