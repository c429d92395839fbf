// One commit on the base's tip through the git data API, signed by GitHub, and one move of the branch onto it.
import type { Attempts } from '../client/attempts.ts';
import { type CurrentState, filesDigest, filesOf, refOf } from './current-state.ts';
import type { DesiredState, ProposalTerms } from './terms.ts';
import { withTrailers } from './trailers.ts';

export interface Pushed {
  readonly sha: string;
  readonly verified: boolean;
}

/** What is asked again when its answer was lost: it may be done twice without harm. */
const unseen = async () => null;

/** null when it could not be done, or the branch moved meanwhile; `attempts` knows which. */
export async function pushCommit(
  terms: ProposalTerms,
  attempts: Attempts,
  standing: CurrentState,
  wanted: DesiredState,
): Promise<Pushed | null> {
  const { github, owner, repo } = terms;
  const base = await attempts.try(
    'read the base’s last commit',
    async () => (await github.rest.git.getCommit({ owner, repo, commit_sha: standing.baseSha })).data,
  );
  if (!base.ok) return null;
  const entries = wanted.files.map(({ path, content }) => ({
    path,
    mode: '100644' as const,
    type: 'blob' as const,
    content,
  }));
  const tree = await attempts.create(
    'write the files',
    async () =>
      (await github.rest.git.createTree({ owner, repo, base_tree: base.value.tree.sha, tree: entries })).data.sha ?? '',
    unseen,
  );
  if (!tree.ok) return null;
  const message = withTrailers(wanted.message, {
    plan: wanted.plan,
    files: filesDigest(filesOf(wanted.files)),
    at: wanted.at,
  });
  // Without author and committer, GitHub puts the token's own names there, and signs for a bot.
  const commit = await attempts.create(
    'commit the files',
    async () =>
      (await github.rest.git.createCommit({ owner, repo, message, tree: tree.value, parents: [standing.baseSha] }))
        .data,
    unseen,
  );
  if (!commit.ok) return null;
  const sha = commit.value.sha ?? '';
  const moved = await moveBranch(terms, attempts, standing, sha);
  return moved ? { sha, verified: commit.value.verification?.verified === true } : null;
}

/** A forced move knows no “only if it is still there”: the branch is looked at once more just before. */
async function moveBranch(
  terms: ProposalTerms,
  attempts: Attempts,
  { branch }: CurrentState,
  sha: string,
): Promise<boolean> {
  const { github, owner, repo } = terms;
  const now = await attempts.try('read the branch', () => refOf(terms, terms.branch));
  if (!now.ok) return false;
  if (now.value !== (branch?.sha ?? null)) {
    attempts.stopped ??= 'moved';
    return false;
  }
  const look = async () => ((await refOf(terms, terms.branch)) === sha ? sha : null);
  const done = await attempts.create(
    `move the branch ${terms.branch}`,
    async () =>
      branch === null
        ? (await github.rest.git.createRef({ owner, repo, ref: `refs/heads/${terms.branch}`, sha })).data.object?.sha
        : (await github.rest.git.updateRef({ owner, repo, ref: `heads/${terms.branch}`, sha, force: true })).data.object
            ?.sha,
    look,
  );
  return done.ok;
}
