// Reads a pull request: its head, its files, and what this token said in it before.
import type { Thread } from '../../report/conversation.ts';
import type { PullFile } from '../../report/place.ts';
import type { GitHub } from './client.ts';

export interface Target {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

export interface Head {
  readonly sha: string;
  readonly open: boolean;
}

/** A comment on the pull request as a whole. */
export interface OwnComment {
  readonly id: string;
  readonly url: string;
  readonly body: string;
}

export async function readHead(github: GitHub, { owner, repo, number }: Target): Promise<Head> {
  const { data } = await github.rest.pulls.get({ owner, repo, pull_number: number });
  return { sha: data.head.sha, open: data.state === 'open' };
}

/** Every file, by path; GitHub lists 3,000 at most. */
export async function readFiles(github: GitHub, { owner, repo, number }: Target): Promise<Map<string, PullFile>> {
  const files = await github.paginate(github.rest.pulls.listFiles, { owner, repo, pull_number: number, per_page: 100 });
  return new Map(
    files.map((file) => [
      file.filename,
      { path: file.filename, blob: file.status === 'removed' ? null : file.sha, patch: file.patch ?? null },
    ]),
  );
}

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Answer<Name extends string, Node> {
  readonly repository: { readonly pullRequest: Readonly<Record<Name, Page<Node>>> };
}

interface ThreadNode {
  readonly id: string;
  readonly isResolved: boolean;
  readonly isOutdated: boolean;
  readonly viewerCanResolve: boolean;
  readonly resolvedBy: { readonly login: string } | null;
  readonly comments: {
    readonly totalCount: number;
    readonly nodes: readonly {
      id: string;
      body: string;
      url: string;
      viewerDidAuthor: boolean;
      isMinimized: boolean;
      author: { login: string } | null;
    }[];
  };
}

/** Threads whose first comment is of this token's; the markers in it tell which are Headroom's. */
export async function readThreads(github: GitHub, target: Target): Promise<Thread[]> {
  const nodes = await readAll<'reviewThreads', ThreadNode>(github, target, 'reviewThreads', threadFields);
  return nodes.flatMap(({ id, isResolved, isOutdated, viewerCanResolve, resolvedBy, comments }) => {
    const [first] = comments.nodes;
    if (first?.viewerDidAuthor !== true) return [];
    const own = comments.nodes.filter((comment) => comment.viewerDidAuthor).length;
    const comment = { id: first.id, body: first.body, minimized: first.isMinimized, url: first.url };
    const resolvedByUs = isResolved && resolvedBy !== null && resolvedBy.login === first.author?.login;
    return [
      {
        id,
        resolved: isResolved,
        resolvedByUs,
        outdated: isOutdated,
        canResolve: viewerCanResolve,
        replies: comments.totalCount - own,
        comment,
      },
    ];
  });
}

/** Comments of this token's on the pull request as a whole, oldest first. */
export async function readComments(github: GitHub, target: Target): Promise<OwnComment[]> {
  const nodes = await readAll<'comments', OwnComment & { viewerDidAuthor: boolean }>(
    github,
    target,
    'comments',
    'id body url viewerDidAuthor',
  );
  return nodes.filter(({ viewerDidAuthor }) => viewerDidAuthor);
}

const threadFields = `id isResolved isOutdated viewerCanResolve resolvedBy { login }
        comments(first: 50) { totalCount nodes { id body url viewerDidAuthor isMinimized author { login } } }`;

async function readAll<Name extends string, Node>(
  github: GitHub,
  { owner, repo, number }: Target,
  name: Name,
  fields: string,
): Promise<Node[]> {
  const query = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
    repository(owner: $owner, name: $repo) { pullRequest(number: $number) {
      ${name}(first: 100, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } }
    } }
  }`;
  const all: Node[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const answer: Answer<Name, Node> = await github.graphql(query, { owner, repo, number, after });
    const page = answer.repository.pullRequest[name];
    all.push(...page.nodes);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage && after !== null;
  }
  return all;
}
