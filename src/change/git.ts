// What git knows of a repository: exit codes and NUL-separated output; nothing depends on the language it speaks.
import { Misuse } from '../lib/errors.ts';
import { type GitResult, git, gitNow } from '../lib/git-process.ts';
import { type FileName, fileName, NotReadable, sqlLimit } from '../lib/repository-files.ts';

const text = (result: GitResult) => (result.ok ? result.out.toString().trim() : '');

/** Fields that NUL ends. */
function fieldsOf({ out }: GitResult): Buffer[] {
  const fields: Buffer[] = [];
  for (let at = 0, end = out.indexOf(0); end !== -1; at = end + 1, end = out.indexOf(0, at))
    fields.push(out.subarray(at, end));
  return fields;
}

/** Paths that can be read; those with a problem are told where files are listed. */
const pathsOf = (result: GitResult) =>
  (result.ok ? fieldsOf(result).map(fileName) : []).flatMap(({ path, problem }) => (problem === null ? [path] : []));

/** The files of a work tree, from its root. */
export interface Listed {
  /** Tracked files that are still there, and untracked ones that are not ignored. */
  readonly paths: readonly string[];
  readonly untracked: ReadonlySet<string>;
  /** Tracked symbolic links. */
  readonly links: ReadonlySet<string>;
  /** Tracked files that a sparse checkout leaves out of the work tree. */
  readonly sparse: ReadonlySet<string>;
  readonly submodules: readonly string[];
  /** Names that are not read, each with the reason, and whether git knows them. */
  readonly refused: readonly (FileName & { readonly untracked: boolean })[];
}

const sets = ['paths', 'untracked', 'links', 'sparse', 'submodules', 'gone'] as const;

export async function listFiles(root: string): Promise<Listed> {
  const listed = await git(root, [
    'ls-files',
    '-z',
    '-t',
    '--stage',
    '--cached',
    '--deleted',
    '--others',
    '--exclude-standard',
  ]);
  if (!listed.ok) throw new Misuse(`git could not list the files of ${root}: ${listed.error}.`);
  const found = Object.fromEntries(sets.map((name) => [name, new Set<string>()])) as Record<
    (typeof sets)[number],
    Set<string>
  >;
  const refused: Listed['refused'][number][] = [];
  for (const field of fieldsOf(listed)) {
    // `? path`, or `H 100644 <name> 0\tpath`; R is gone from the disk, S was never put there.
    const tag = field.toString('latin1', 0, 1);
    const name = fileName(field.subarray(tag === '?' ? 2 : field.indexOf(9) + 1));
    if (name.problem !== null) {
      refused.push({ ...name, untracked: tag === '?' });
      continue;
    }
    const mode = field.toString('latin1', 2, 8);
    const kind =
      tag === '?'
        ? 'untracked'
        : tag === 'R'
          ? 'gone'
          : mode === '120000'
            ? 'links'
            : mode === '160000'
              ? 'submodules'
              : null;
    if (kind !== null) found[kind].add(name.path);
    if (tag === 'S') found.sparse.add(name.path);
    if (kind !== 'gone' && kind !== 'submodules') found.paths.add(name.path);
  }
  return {
    ...found,
    paths: [...found.paths].filter((path) => !found.gone.has(path)),
    submodules: [...found.submodules],
    refused,
  };
}

/** The commit's full name; null when it is not known here. */
export async function commitOf(root: string, ref: string): Promise<string | null> {
  if (ref.startsWith('-')) return null; // An option, not a name.
  const name = text(await git(root, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]));
  return name === '' ? null : name;
}

/**
 * Whether a commit could have brought what lies at a path, however it is spelled in upper and lower case; null when git
 * cannot tell.
 */
export async function holdsTracked(root: string, path: string): Promise<boolean | null> {
  const listed = await git(root, ['ls-files', '-z', '--cached', '--', `:(top,icase,literal)${path}`]);
  return listed.ok ? listed.out.length > 0 : null;
}

const isShallow = async (root: string) => text(await git(root, ['rev-parse', '--is-shallow-repository'])) === 'true';
const fetchAll = 'this clone is shallow: fetch the base too (in a workflow: actions/checkout with fetch-depth: 0)';

/** The branch that changes are compared with: the remote's default, else main or master. */
export async function defaultBase(root: string): Promise<string> {
  const head = await git(root, ['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD']);
  const branches = ['remotes/origin/main', 'remotes/origin/master', 'heads/main', 'heads/master'];
  // Whole names: a tag that is called like the branch would come first.
  for (const ref of [text(head), ...branches.map((name) => `refs/${name}`)])
    if (ref !== '' && (await commitOf(root, ref)) !== null) return ref;
  await someCommit(root);
  const cure = (await isShallow(root)) ? fetchAll : 'name the base with --base REF';
  throw new Misuse(`${root} has no default branch to compare with (looked for origin/HEAD, main and master); ${cure}.`);
}

/** @throws Misuse when the repository's own last commit is not known */
async function someCommit(root: string): Promise<void> {
  if ((await commitOf(root, 'HEAD')) === null)
    throw new Misuse(`${root} has no commit yet to compare; name the changed migrations: headroom review FILE…`);
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
  const alone = ['--no-tags', '--no-recurse-submodules', '--no-auto-gc', '--no-write-fetch-head', '--refmap='];
  await git(root, ['fetch', '--quiet', '--depth=1', ...alone, '--upload-pack=git-upload-pack', 'origin', base], {
    reach: 'network',
  });
  return commitOf(root, base);
}

export interface ChangedFile {
  readonly path: string;
  readonly status: 'added' | 'modified' | 'renamed' | 'deleted';
  /** Where a renamed file was. */
  readonly from?: string;
  /** Why its name is not read; null for most. */
  readonly problem: string | null;
}

/**
 * Tracked SQL files added, edited, renamed or deleted since a commit, the work tree included. `renamed`: not a byte was
 * edited.
 * @param more pathspecs of other files
 */
export async function changedSince(root: string, commit: string, more: readonly string[]): Promise<ChangedFile[]> {
  // Equal content is told by its name alone: no file is read, and none that a partial clone lacks is asked for.
  const plain = [
    '--name-status',
    '--find-renames=100%',
    '--no-ext-diff',
    '--no-textconv',
    '--ignore-submodules=all',
    '-z',
  ];
  const diff = await git(root, ['diff', ...plain, commit, '--', '*.sql', ...more], { reach: 'worktree' });
  if (!diff.ok)
    throw new Misuse(`git could not compare ${root} with ${commit}: ${diff.error}${await lackingAdvice(root)}.`);
  return readNameStatus(fieldsOf(diff).map(fileName));
}

/** `A\0path`, `M\0path`, `R100\0old\0new` … */
function readNameStatus(fields: readonly FileName[]): ChangedFile[] {
  const changed: ChangedFile[] = [];
  for (let at = 0; at < fields.length; ) {
    const status = fields[at]?.path ?? '';
    const moved = status.startsWith('R');
    const [from, file = from] = fields.slice(at + 1, at + (moved ? 3 : 2));
    at += moved ? 3 : 2;
    if (file === undefined) break;
    if (moved && from !== undefined) changed.push({ ...file, status: 'renamed', from: from.path });
    else if (/^[MTU]/.test(status)) changed.push({ ...file, status: 'modified' });
    else if (status === 'A') changed.push({ ...file, status: 'added' });
    else if (status === 'D') changed.push({ ...file, status: 'deleted' });
  }
  return changed;
}

/** Which of some files were edited, added or taken away since a commit, the work tree included. */
export async function editedSince(root: string, commit: string, pathspecs: readonly string[]): Promise<string[]> {
  const diff = await git(root, [
    'diff',
    '--name-only',
    '--no-renames',
    '--no-ext-diff',
    '-z',
    commit,
    '--',
    ...pathspecs,
  ]);
  return pathsOf(diff);
}

const isPartial = async (root: string) => (await git(root, ['config', '--get-regexp', '^remote\\..*\\.promisor$'])).ok;
const lackingAdvice = async (root: string) =>
  (await isPartial(root)) ? '; this partial clone lacks what it needs: clone without --filter' : '';

/**
 * A file's bytes at a commit, links within the repository followed; null when it was not there.
 * @param mayFetch whether a partial clone may ask its remote for them
 * @throws Misuse when the commit has it and it cannot be read
 */
export async function fileAt(root: string, commit: string, path: string, mayFetch: boolean): Promise<Buffer | null> {
  const named = `${commit}:${path}`;
  const args = ['cat-file', '--batch', '--follow-symlinks'];
  const result = await git(root, args, {
    input: `${named}\n`,
    most: sqlLimit + 1024,
    reach: mayFetch ? 'network' : 'objects',
  });
  const end = result.out.indexOf(10);
  if (result.ok && /^[0-9a-f]+ blob \d+$/.test(result.out.toString('latin1', 0, end)))
    return result.out.subarray(end + 1, -1);
  if (!(await git(root, ['rev-parse', '--verify', '--quiet', named])).ok) return null;
  // A link that leads nowhere, or a folder.
  if (result.ok && !/ missing$/.test(result.out.toString('latin1', 0, end))) return null;
  if (await isPartial(root)) throw new Misuse(`${path} was not fetched by this partial clone; clone without --filter.`);
  throw new Misuse(`${path} cannot be read from git: ${result.error || 'its object is missing'}.`);
}

/** The same at once, for a small file of text; null when it cannot be read. */
export function textAt(root: string, commit: string, path: string): string | null {
  const result = gitNow(root, ['cat-file', 'blob', `${commit}:${path}`], { most: sqlLimit });
  return result.ok ? result.out.toString() : null;
}

/** A file as the index has it, where a sparse checkout has left it out. @throws NotReadable */
export function fileInIndex(root: string, path: string): Buffer {
  const result = gitNow(root, ['cat-file', 'blob', `:0:${path}`], { most: sqlLimit });
  if (result.ok) return result.out;
  throw new NotReadable('LACKING', 'is in neither the sparse checkout nor this clone; check it out');
}

/** When the last commit was made, in ISO form; null where there is none, or where SQL files are not as it has them. */
export async function committedAt(root: string): Promise<string | null> {
  const [date, status] = await Promise.all([
    git(root, ['log', '-1', '--no-show-signature', '--format=%cI', 'HEAD']),
    git(root, ['status', '--porcelain', '-z', '--untracked-files=all', '--ignore-submodules=all', '--', '*.sql'], {
      reach: 'worktree',
    }),
  ]);
  return text(date) === '' || !status.ok || status.out.length > 0 ? null : new Date(text(date)).toISOString();
}

/** Tracked files in which a name stands as a word, prose and the files under some folders aside. */
export async function grepWord(root: string, name: string, asides: readonly string[]): Promise<string[]> {
  const folders = asides.map((folder) => (folder === '' ? ':(exclude)*.sql' : `:(exclude,literal)${folder}`));
  const out = [...folders, ...['md', 'mdx', 'txt'].map((end) => `:(exclude,icase)*.${end}`)];
  return pathsOf(
    await git(root, ['grep', '--no-recurse-submodules', '-z', '-l', '-I', '-w', '-F', '-e', name, '--', '.', ...out]),
  );
}

/** Whether a tracked file, prose aside, matches a pattern, whatever its case. */
export async function anyMatches(root: string, pattern: string): Promise<boolean> {
  const asides = ['md', 'mdx', 'txt', 'lock', 'html'].map((end) => `:(exclude,icase)*.${end}`);
  const options = ['--no-recurse-submodules', '-q', '-I', '-i', '-E', '-e', pattern, '--', '.', ...asides];
  return (await git(root, ['grep', ...options])).ok;
}

/** Tracked programs, SQL and prose aside, in which a pattern is found, whatever its case. */
export async function grepFiles(root: string, pattern: string): Promise<string[]> {
  const asides = ['sql', 'md', 'mdx', 'txt', 'lock', 'json', 'snap', 'html', 'csv'].map(
    (end) => `:(exclude,icase)*.${end}`,
  );
  return pathsOf(
    await git(root, [
      'grep',
      '--no-recurse-submodules',
      '-z',
      '-l',
      '-I',
      '-i',
      '-E',
      '-e',
      pattern,
      '--',
      '.',
      ...asides,
    ]),
  );
}
