// The shop that the stand-in's own tests review: two changed files, and a client.
import { Octokit } from '@octokit/rest';
import { GitHubStandIn, type Setup } from './stand-in.ts';

export const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `line ${from + at}`);
export const text = (...parts: readonly string[]) => `${parts.join('\n')}\n`;
export const long = lines(1, 60);
/** Lines 10 and 40 of a.sql changed, b.sql new. */
export const changed = long.map((line, at) => (at === 9 || at === 39 ? `${line} changed` : line));
const setup = {
  base: { 'a.sql': text(...long), 'old.sql': text(...lines(1, 9)) },
  head: { 'a.sql': text(...changed), 'b.sql': text(...lines(1, 8)) },
};

export const at = { owner: 'acme', repo: 'shop' };
export const first = { ...at, pull_number: 1 };

export async function start(more: Setup = {}): Promise<{ gh: GitHubStandIn; octokit: Octokit } & AsyncDisposable> {
  const gh = await GitHubStandIn.start({ ...setup, ...more });
  const octokit = new Octokit({
    baseUrl: gh.url,
    auth: 'secret',
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  });
  return { gh, octokit, [Symbol.asyncDispose]: () => gh[Symbol.asyncDispose]() };
}

export const review = (
  octokit: Octokit,
  comments: { path: string; line: number; start_line?: number; body: string }[],
) =>
  octokit.pulls.createReview({
    ...first,
    event: 'COMMENT',
    body: 'Review',
    comments: comments.map((each) => ({ side: 'RIGHT', ...each })),
  });

export const threadsQuery = `query ($number: Int!, $after: String, $first: Int!) {
  repository(owner: "acme", name: "shop") {
    pullRequest(number: $number) {
      headRefOid state mergeable isInMergeQueue mergeQueueEntry { position }
      reviewThreads(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved isOutdated path line startLine originalLine subjectType viewerCanResolve resolvedBy { login }
          comments(first: 50) { totalCount nodes { id fullDatabaseId viewerDidAuthor author { login } body createdAt isMinimized } }
        }
      }
    }
  }
}`;

interface Threads {
  repository: {
    pullRequest: {
      state: string;
      reviewThreads: {
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: {
          id: string;
          isOutdated: boolean;
          isResolved: boolean;
          line: number | null;
          startLine: number | null;
          comments: { nodes: { id: string }[] };
        }[];
      };
    };
  };
}

export const threads = async (octokit: Octokit, first = 100, after: string | null = null) =>
  (await octokit.graphql<Threads>(threadsQuery, { number: 1, first, after })).repository.pullRequest.reviewThreads;
