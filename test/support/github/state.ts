// What the stand-in for GitHub remembers, as plain data that tests may read and change.

/** REST shows a bot as `name[bot]`, GraphQL as `name`. */
export interface Person {
  readonly login: string;
  readonly type: 'User' | 'Bot';
}

/** Which repository a branch lives in: the stand-in's own, a fork of it, or a fork that was deleted. */
export type Home = 'own' | 'fork' | 'gone';

export interface Pull {
  readonly number: number;
  readonly id: number;
  readonly nodeId: string;
  title: string;
  body: string | null;
  state: 'open' | 'closed';
  merged: boolean;
  draft: boolean;
  locked: boolean;
  inQueue: boolean;
  /** GitHub is still finding out whether it merges: neither yes nor no. */
  undecided: boolean;
  readonly author: Person;
  readonly head: { home: Home; readonly ref: string; sha: string };
  readonly base: { ref: string; sha: string };
  labels: string[];
  assignees: string[];
  reviewers: string[];
  teams: string[];
  milestone: number | null;
  readonly createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  /** Paths whose patch GitHub leaves out, as it does for large files. */
  readonly withoutPatch: Set<string>;
}

export interface Remark {
  readonly id: number;
  readonly nodeId: string;
  readonly pull: number;
  readonly author: Person;
  body: string;
  readonly createdAt: string;
  updatedAt: string;
  minimized: string | null;
}

export type IssueComment = Remark;

export interface Review extends Remark {
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'PENDING';
  readonly commit: string;
}

export interface ReviewComment extends Remark {
  /** The thread's node id. */
  readonly thread: string;
  readonly review: number;
  readonly replyTo: number | null;
  readonly hunk: string;
}

export type Side = 'LEFT' | 'RIGHT';

export interface Anchor {
  readonly path: string;
  readonly subject: 'LINE' | 'FILE';
  readonly side: Side;
  readonly line: number | null;
  readonly startLine: number | null;
}

export interface Thread {
  readonly nodeId: string;
  readonly pull: number;
  /** Where it was put, at which commit. */
  readonly original: Anchor;
  readonly commit: string;
  /** Where it is now; null when outdated, and for whole files. */
  line: number | null;
  startLine: number | null;
  outdated: boolean;
  resolvedBy: Person | null;
}

/** A commit or tree made over the API. */
export interface MadeCommit {
  readonly sha: string;
  readonly message: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person | null;
  readonly verified: boolean;
}

export interface MadeTree {
  readonly sha: string;
  readonly base: string | null;
  readonly paths: readonly string[];
}

export interface Run {
  readonly id: number;
  readonly headSha: string;
  readonly headBranch: string;
  readonly home: Home;
  readonly event: string;
  readonly conclusion: string | null;
}

export interface Artifact {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  expired: boolean;
  readonly zip: Buffer;
}

/** Branches and tags by their name without `refs/`, such as `heads/main`. */
export type Refs = Map<string, string>;

export class State {
  readonly refs: Refs = new Map();
  readonly forkRefs: Refs = new Map();
  readonly commits: MadeCommit[] = [];
  readonly trees: MadeTree[] = [];
  readonly pulls: Pull[] = [];
  readonly issueComments: IssueComment[] = [];
  readonly reviews: Review[] = [];
  readonly reviewComments: ReviewComment[] = [];
  readonly threads: Thread[] = [];
  readonly labels = new Set<string>();
  readonly milestones = new Map<number, string>();
  readonly runs: Run[] = [];
  readonly artifacts: Artifact[] = [];

  thread(nodeId: string): Thread | undefined {
    return this.threads.find((each) => each.nodeId === nodeId);
  }

  commentsOf(thread: Thread): ReviewComment[] {
    return this.reviewComments.filter((each) => each.thread === thread.nodeId);
  }
}
