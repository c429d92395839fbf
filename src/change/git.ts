// Thin git: argument arrays, exit codes, NUL-separated output; nothing depends on the language it speaks.
import { execFile } from 'node:child_process';
import { Misuse } from '../failure.ts';

export interface GitResult {
  readonly ok: boolean;
  readonly out: Buffer;
  readonly error: string;
}

/** Runs git in a folder; never throws. The environment's own git settings for other repositories are not inherited. */
export function git(folder: string, args: readonly string[]): Promise<GitResult> {
  return new Promise((resolve) => {
    execFile('git', ['-C', folder, ...args], { encoding: 'buffer', maxBuffer: 256 * 1024 * 1024 }, (error, out, err) =>
      resolve({ ok: error === null, out, error: err.toString().trim() || (error?.message ?? '') }),
    );
  });
}

const text = (result: GitResult) => result.out.toString().trim();

/** The top folder of the repository that holds `folder`; null outside of one. */
export async function topFolder(folder: string): Promise<string | null> {
  const result = await git(folder, ['rev-parse', '--show-toplevel']);
  return result.ok && text(result) !== '' ? text(result) : null;
}

/** Tracked files, and untracked ones that are not ignored, from the repository's root. */
export async function listFiles(root: string): Promise<string[]> {
  const result = await git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate']);
  return result.ok ? split(result) : [];
}

const split = (result: GitResult) =>
  result.out
    .toString()
    .split('\0')
    .filter((part) => part !== '');

const resolves = async (root: string, ref: string) => (await git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])).ok;

/** The branch that changes are compared with: the remote's default, else main or master. */
export async function defaultBase(root: string): Promise<string> {
  const head = await git(root, ['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD']);
  for (const ref of [text(head), 'origin/main', 'origin/master', 'main', 'master']) if (ref !== '' && (await resolves(root, ref))) return ref;
  throw new Misuse(`${root} has no default branch to compare with; name the base with --base REF.`);
}

/**
 * The commit that the change grew from.
 * @param fetchMissing whether a base that a shallow clone lacks may be fetched
 */
export async function mergeBase(root: string, base: string, fetchMissing: boolean): Promise<string> {
  if (!(await resolves(root, base)) && !(fetchMissing && (await fetchCommit(root, base)))) {
    const shallow = text(await git(root, ['rev-parse', '--is-shallow-repository'])) === 'true';
    const cure = shallow
      ? 'this clone is shallow: fetch the base too (in a workflow: actions/checkout with fetch-depth: 0)'
      : 'check the name, or fetch it first';
    throw new Misuse(`The base ${base} is not known in ${root}; ${cure}.`);
  }
  const common = await git(root, ['merge-base', base, 'HEAD']);
  // Without a common history the base itself is what the change is measured against.
  return common.ok ? text(common) : text(await git(root, ['rev-parse', `${base}^{commit}`]));
}

async function fetchCommit(root: string, commit: string): Promise<boolean> {
  return (await git(root, ['fetch', '--no-tags', '--quiet', '--depth=1', 'origin', commit])).ok && (await resolves(root, commit));
}

export interface Changed {
  readonly path: string;
  readonly status: 'added' | 'modified';
}

/** SQL files added or edited since a commit, the work tree and untracked files included; pure renames are no change. */
export async function changedSince(root: string, commit: string): Promise<Changed[]> {
  // Only SQL files: renames are found by content, and reading every other file of a large repository takes long.
  const diff = await git(root, ['diff', '--name-status', '--find-renames', '-z', commit, '--', '*.sql']);
  if (!diff.ok) throw new Misuse(`git could not compare with ${commit}: ${diff.error}`);
  const changed = readNameStatus(split(diff));
  const untracked = await git(root, ['ls-files', '-z', '--others', '--exclude-standard', '--', '*.sql']);
  return [...changed, ...split(untracked).map((path): Changed => ({ path, status: 'added' }))];
}

/** `A\0path`, `M\0path`, `R087\0old\0new` … */
function readNameStatus(fields: readonly string[]): Changed[] {
  const changed: Changed[] = [];
  for (let at = 0; at < fields.length; ) {
    const [status = '', first = '', second = ''] = fields.slice(at, at + 3);
    const moved = /^[RC]/.test(status);
    at += moved ? 3 : 2;
    if (status === 'M' || status === 'T') changed.push({ path: first, status: 'modified' });
    else if (status === 'A') changed.push({ path: first, status: 'added' });
    else if (moved && status !== 'R100') changed.push({ path: second, status: 'added' });
  }
  return changed;
}

/** A file's bytes at a commit; null when it was not there. */
export async function fileAt(root: string, commit: string, path: string): Promise<Buffer | null> {
  const result = await git(root, ['show', `${commit}:${path}`]);
  return result.ok ? result.out : null;
}
