// Thin git: argument arrays, exit codes, NUL-separated output; nothing depends on the language it speaks.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Misuse } from '../failure.ts';

interface GitResult {
  readonly ok: boolean;
  readonly out: Buffer;
  readonly error: string;
}

/** Nothing that a repository configures is started, and no lock is taken for reading. */
const calm = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** Runs git in a folder; never throws. */
function git(folder: string, args: readonly string[]): Promise<GitResult> {
  return new Promise((resolve) => {
    execFile('git', ['-C', folder, ...calm, ...args], { encoding: 'buffer', maxBuffer: 512 * 1024 * 1024 }, (error, out, err) =>
      resolve({ ok: error === null, out, error: err.toString().trim() || (error?.message ?? '') }),
    );
  });
}

const text = (result: GitResult) => (result.ok ? result.out.toString().trim() : '');
const split = (result: GitResult) =>
  result.out
    .toString()
    .split('\0')
    .filter((part) => part !== '');

/**
 * The top folder of the repository that holds `folder`; null outside of one.
 * @throws Misuse when there is a repository that git does not read
 */
export async function topFolder(folder: string): Promise<string | null> {
  const result = await git(folder, ['rev-parse', '--show-toplevel']);
  if (text(result) !== '') return result.out.toString().replace(/\n$/, '');
  if (!lieInRepository(folder)) return null;
  throw new Misuse(`git does not read the repository of ${folder}: ${result.error.split('\n')[0]}`);
}

function lieInRepository(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (dirname(at) === at) return false;
  }
}

/** Tracked files that are still there, and untracked ones that are not ignored, from the repository's root. */
export async function listFiles(root: string): Promise<string[]> {
  const [listed, deleted] = await Promise.all([
    git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']),
    git(root, ['ls-files', '-z', '--deleted']),
  ]);
  if (!listed.ok) throw new Misuse(`git could not list the files of ${root}: ${listed.error}`);
  const gone = new Set(split(deleted));
  return [...new Set(split(listed))].filter((path) => !gone.has(path));
}

/** The commit's full name; null when it is not known here. */
export async function commitOf(root: string, ref: string): Promise<string | null> {
  if (ref.startsWith('-')) return null; // An option, not a name.
  const name = text(await git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]));
  return name === '' ? null : name;
}

/** Whether a commit could have brought what lies at a path, however it is spelled in upper and lower case; null when git cannot tell. */
export async function holdsTracked(root: string, path: string): Promise<boolean | null> {
  const listed = await git(root, ['ls-files', '-z', '--cached', '--', `:(top,icase,literal)${path}`]);
  return listed.ok ? listed.out.length > 0 : null;
}

const isShallow = async (root: string) => text(await git(root, ['rev-parse', '--is-shallow-repository'])) === 'true';
const fetchAll = 'this clone is shallow: fetch the base too (in a workflow: actions/checkout with fetch-depth: 0)';

/** The branch that changes are compared with: the remote's default, else main or master. */
export async function defaultBase(root: string): Promise<string> {
  const head = await git(root, ['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD']);
  for (const ref of [text(head), 'origin/main', 'origin/master', 'main', 'master']) if (ref !== '' && (await commitOf(root, ref)) !== null) return ref;
  await someCommit(root);
  const cure = (await isShallow(root)) ? fetchAll : 'name the base with --base REF';
  throw new Misuse(`${root} has no default branch to compare with (looked for origin/HEAD, main and master); ${cure}.`);
}

/** @throws Misuse when the repository's own last commit is not known */
async function someCommit(root: string): Promise<void> {
  if ((await commitOf(root, 'HEAD')) === null) throw new Misuse(`${root} has no commit yet to compare; name the changed migrations: headroom review FILE…`);
}

/**
 * The commit that the change grew from.
 * @param mayFetch whether a base that a shallow clone lacks may be fetched from origin
 * @throws Misuse when the base, or the repository's own last commit, is not known
 */
export async function mergeBase(root: string, base: string, mayFetch: boolean): Promise<string> {
  const known = (await commitOf(root, base)) ?? (await fetched(root, base, mayFetch));
  if (known === null) {
    const cure = (await isShallow(root)) ? fetchAll : 'check the name, or fetch it first';
    throw new Misuse(`The base ${base} is not known in ${root}; ${cure}.`);
  }
  await someCommit(root);
  // Without a common history the base itself is what the change is measured against.
  return text(await git(root, ['merge-base', known, 'HEAD'])) || known;
}

/** Only a commit's full name is fetched: a branch's name would be kept under another. */
async function fetched(root: string, base: string, mayFetch: boolean): Promise<string | null> {
  if (!mayFetch || !/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(base) || !(await isShallow(root))) return null;
  await git(root, ['fetch', '--no-tags', '--quiet', '--depth=1', 'origin', base]);
  return commitOf(root, base);
}

export interface Changed {
  readonly path: string;
  readonly status: 'added' | 'modified' | 'renamed';
  /** Where a renamed file was. */
  readonly from?: string;
}

/** SQL files added, edited or renamed since a commit, the work tree and untracked files included. `renamed`: not a byte was edited. */
export async function changedSince(root: string, commit: string): Promise<Changed[]> {
  // Equal content is told by its name alone: no file is read, and none that a partial clone lacks is asked for.
  const diff = await git(root, ['diff', '--name-status', '--find-renames=100%', '--no-ext-diff', '-z', commit, '--', '*.sql']);
  if (!diff.ok) throw new Misuse(`git could not compare with ${commit}: ${diff.error}`);
  const untracked = await git(root, ['ls-files', '-z', '--others', '--exclude-standard', '--', '*.sql']);
  return [...readNameStatus(split(diff)), ...split(untracked).map((path): Changed => ({ path, status: 'added' }))];
}

/** `A\0path`, `M\0path`, `R100\0old\0new` … */
function readNameStatus(fields: readonly string[]): Changed[] {
  const changed: Changed[] = [];
  for (let at = 0; at < fields.length; ) {
    const [status = '', first = '', second = ''] = fields.slice(at, at + 3);
    const moved = status.startsWith('R');
    at += moved ? 3 : 2;
    if (moved) changed.push({ path: second, status: 'renamed', from: first });
    else if (/^[MTU]/.test(status)) changed.push({ path: first, status: 'modified' });
    else if (status === 'A') changed.push({ path: first, status: 'added' });
  }
  return changed;
}

/** Which of some files were edited, added or taken away since a commit, the work tree included. */
export async function editedSince(root: string, commit: string, pathspecs: readonly string[]): Promise<string[]> {
  const diff = await git(root, ['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', commit, '--', ...pathspecs]);
  return diff.ok ? split(diff) : [];
}

/** A file's bytes at a commit; null when it was not there. */
export async function fileAt(root: string, commit: string, path: string): Promise<Buffer | null> {
  const result = await git(root, ['cat-file', 'blob', `${commit}:${path}`]);
  return result.ok ? result.out : null;
}

/** When the last commit was made, in ISO form; null where there is none, or where SQL files are not as it has them. */
export async function committedAt(root: string): Promise<string | null> {
  const [date, status] = await Promise.all([
    git(root, ['log', '-1', '--no-show-signature', '--format=%cI', 'HEAD']),
    git(root, ['status', '--porcelain', '-z', '--', '*.sql']),
  ]);
  return text(date) === '' || status.out.length > 0 ? null : new Date(text(date)).toISOString();
}

/** Tracked files in which a name stands as a word, prose and the files under some folders aside. */
export async function filesThatName(root: string, name: string, asides: readonly string[]): Promise<string[]> {
  const out = [...asides.map((folder) => `:(exclude)${folder === '' ? '*.sql' : folder}`), ...['md', 'mdx', 'txt'].map((end) => `:(exclude,icase)*.${end}`)];
  return split(await git(root, ['grep', '-z', '-l', '-I', '-w', '-F', name, '--', '.', ...out]));
}

/** Tracked programs, SQL and prose aside, in which a pattern is found, whatever its case. */
export async function filesThatSay(root: string, pattern: string): Promise<string[]> {
  const asides = ['sql', 'md', 'mdx', 'txt', 'lock', 'json', 'snap', 'html', 'csv'].map((end) => `:(exclude,icase)*.${end}`);
  return split(await git(root, ['grep', '-z', '-l', '-I', '-i', '-E', pattern, '--', '.', ...asides]));
}
