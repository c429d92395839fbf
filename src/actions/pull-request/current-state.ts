// Reads what stands on GitHub before anything is proposed: the base, our branch with whose commits it holds, the pull request, the one people closed.
import { createHash } from 'node:crypto';
import { Unavailable } from '../../lib/errors.ts';
import type { ProposedFile } from '../../model/partitions.ts';
import { type ProposalMarker, readProposalMarker } from '../../report/markers.ts';
import { attemptTo } from '../client/attempts.ts';
import type { GitHub } from '../client/client.ts';
import type { ProposalTerms } from './terms.ts';
import { readTrailers } from './trailers.ts';

export type ProposalBranch = Pick<ProposalTerms, 'github' | 'owner' | 'repo' | 'base' | 'branch' | 'key'>;

export interface BranchState {
  readonly sha: string;
  /** Git's names of the files that it changes, by path; null for those it removes. */
  readonly files: ReadonlyMap<string, string | null>;
  /** Nobody else committed to it. */
  readonly ours: boolean;
  /** Where it left the base. */
  readonly from: string;
  /** The time that its versions were made of. */
  readonly at: string | null;
}

export interface OpenPull {
  readonly number: number;
  /** For GraphQL. */
  readonly id: string;
  readonly url: string;
  readonly draft: boolean;
  readonly title: string;
  readonly body: string;
  /** null: GitHub has not found out yet. */
  readonly mergeable: boolean | null;
  readonly queued: boolean;
}

export interface CurrentState {
  readonly baseSha: string;
  readonly branch: BranchState | null;
  readonly pull: OpenPull | null;
  /** Plan of the newest pull request of this branch, when people closed it without merging. */
  readonly declined: string | null;
}

/** @throws Unavailable in words when GitHub does not let it be read */
export async function readStanding(place: ProposalBranch): Promise<CurrentState> {
  const read = await attemptTo(
    'read the branches and pull requests',
    () => readAll(place),
    'contents=read,pull_requests=read',
  );
  if (!read.ok) throw new Unavailable(read.refusal.sentence);
  if (read.value === null)
    throw new Unavailable(`There is no branch ${place.base} in ${place.owner}/${place.repo}; check the input base.`);
  return read.value;
}

async function readAll(place: ProposalBranch): Promise<CurrentState | null> {
  const baseSha = await refOf(place, place.base);
  if (baseSha === null) return null;
  const pulls = await closedAndOpen(place);
  const tip = await refOf(place, place.branch);
  const branch = tip === null ? null : await readBranch(place, baseSha, tip, pulls.marker !== null);
  return {
    baseSha,
    branch,
    pull: pulls.open === null ? null : await readPull(place, pulls.open),
    declined: pulls.declined,
  };
}

/** The commit a branch points at; null where there is none. */
export async function refOf({ github, owner, repo }: ProposalBranch, branch: string): Promise<string | null> {
  try {
    return (await github.rest.git.getRef({ owner, repo, ref: `heads/${branch}` })).data.object.sha;
  } catch (error) {
    if ((error as { status?: number }).status === 404) return null;
    throw error;
  }
}

/** The number of the open pull request from our branch to the base; GitHub's own filter is not to be trusted. */
export async function openPullOf(place: ProposalBranch): Promise<number | null> {
  return (await listed(place, 'open'))[0]?.number ?? null;
}

async function listed({ github, owner, repo, base, branch }: ProposalBranch, state: 'open' | 'closed') {
  const { data } = await github.rest.pulls.list({
    owner,
    repo,
    state,
    head: `${owner}:${branch}`,
    base,
    per_page: 100,
    sort: 'created',
    direction: 'desc',
  });
  const own = `${owner}/${repo}`.toLowerCase();
  return data.filter(
    (pull) =>
      pull.state === state &&
      pull.base.ref === base &&
      pull.head.ref === branch &&
      pull.head.repo?.full_name.toLowerCase() === own,
  );
}

async function closedAndOpen(place: ProposalBranch) {
  const open = (await listed(place, 'open'))[0]?.number ?? null;
  const newest = open === null ? (await listed(place, 'closed'))[0] : undefined;
  const marker: ProposalMarker | null = newest === undefined ? null : readProposalMarker(place.key, newest.body ?? '');
  const declined = newest?.merged_at == null && marker !== null && !marker.withdrawn ? marker.plan : null;
  return { open, marker, declined };
}

export async function readPull({ github, owner, repo }: ProposalBranch, number: number): Promise<OpenPull> {
  const { data } = await github.rest.pulls.get({ owner, repo, pull_number: number });
  const { title, body, mergeable, html_url: url, node_id: id, draft = false } = data;
  return {
    number,
    id,
    url,
    draft,
    title,
    body: body ?? '',
    mergeable,
    queued: await isQueued(github, owner, repo, number),
  };
}

interface Queued {
  readonly repository: { readonly pullRequest: { readonly isInMergeQueue: boolean } };
}

async function isQueued(github: GitHub, owner: string, repo: string, number: number): Promise<boolean> {
  const query = `query ($owner: String!, $repo: String!, $number: Int!) { repository(owner: $owner, name: $repo) { pullRequest(number: $number) { isInMergeQueue } } }`;
  try {
    return (await github.graphql<Queued>(query, { owner, repo, number })).repository.pullRequest.isInMergeQueue;
  } catch {
    // Servers that have no queue know no such field; what cannot be asked is found out by the refusal of the push.
    return false;
  }
}

async function readBranch(
  place: ProposalBranch,
  baseSha: string,
  sha: string,
  proposedBefore: boolean,
): Promise<BranchState> {
  const { github, owner, repo } = place;
  const { data } = await github.rest.repos.compareCommitsWithBasehead({
    owner,
    repo,
    basehead: `${baseSha}...${sha}`,
    per_page: 100,
  });
  const changed = data.files ?? [];
  const files = new Map(changed.map((file) => [file.filename, file.status === 'removed' ? null : file.sha]));
  for (const { status, previous_filename: before } of changed)
    if (status === 'renamed' && before !== undefined) files.set(before, null);
  const commits = data.commits.map((each) => ({
    author: each.author?.login ?? '',
    bot: each.author?.type === 'Bot',
    committer: each.committer?.login ?? '',
    merges: each.parents.length > 1,
    trailers: readTrailers(each.commit.message),
  }));
  const own = commits.filter(({ merges }) => !merges);
  const last = own.at(-1)?.trailers ?? null;
  const login = await loginOf(github);
  const mine = own.every(
    (each) => each.trailers !== null && each.committer !== '' && isBot(each, login) && byOne(each),
  );
  const whole = data.total_commits === commits.length && last?.files === filesDigest(files);
  const ours = commits.length === 0 ? proposedBefore : mine && own.length > 0 && whole;
  return { sha, files, ours, from: data.merge_base_commit.sha, at: last?.at ?? null };
}

const plain = (login: string) => login.replace(/\[bot\]$/, '');
const isBot = ({ author, bot }: { author: string; bot: boolean }, login: string | null) =>
  login === null ? bot : plain(author) === login;
/** GitHub commits for the bot, and signs for it as `web-flow`; whoever amends our commit is its committer. */
const byOne = ({ author, committer }: { author: string; committer: string }) =>
  committer === author || committer === 'web-flow';

/** The token's own name; null where GitHub keeps it to itself. */
async function loginOf(github: GitHub): Promise<string | null> {
  try {
    return plain((await github.graphql<{ viewer: { login: string } }>('query { viewer { login } }')).viewer.login);
  } catch {
    return null;
  }
}

/** One number for the files of a branch. */
export function filesDigest(files: ReadonlyMap<string, string | null>): string {
  const lines = [...files].map(([path, sha]) => `${sha ?? 'removed'} ${path}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 32);
}

/** Files as git would name them. */
export function filesOf(files: readonly ProposedFile[]): Map<string, string> {
  return new Map(
    files.map(({ path, content }) => {
      const bytes = Buffer.from(content);
      return [path, createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')];
    }),
  );
}
