// From a repository to its changed migrations and everything that came before them.
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Misuse } from '../failure.ts';
import type { Change, Migration, NotRead } from '../flow.ts';
import { decode } from '../parse/decode.ts';
import { type Changed, changedSince, defaultBase, fileAt, mergeBase, topFolder } from './git.ts';
import { type FoundSet, folderOf, lexical, type Tree } from './layout.ts';
import { layouts } from './layouts/index.ts';
import { type FoundSets, findSets, neighbours, type WhereToLook } from './sets.ts';
import { type ScannedTree, scanTree } from './tree.ts';

export interface ChangeRequest {
  /** Any folder of the repository. */
  readonly repo: string;
  /** Changed migrations by path, from the current folder or `repo`. */
  readonly files?: readonly string[] | undefined;
  /** A ref or commit to compare with. */
  readonly base?: string | undefined;
  /** Whether a base missing from a shallow clone may be fetched. */
  readonly fetchBase?: boolean | undefined;
  readonly config: WhereToLook;
}

/** One folder with its files, ready to be asked. */
export interface Repository {
  readonly root: string;
  readonly isGit: boolean;
  readonly tree: ScannedTree;
}

export async function openRepository(folder: string): Promise<Repository> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw new Misuse(`${folder} is not a folder; give --repo a repository.`);
  const top = await topFolder(folder);
  const root = realpathSync(top ?? folder);
  return { root, isGit: top !== null, tree: await scanTree(root, top !== null) };
}

/** What a request comes to. */
export interface Changes {
  /** The migration sets that the change touches, each with its history; empty when no migration changed. */
  readonly changes: readonly Change[];
  /** Migrations of the repository that no layout reads. */
  readonly notRead: readonly NotRead[];
}

/** @throws Misuse for what the person can mend */
export async function readChange(request: ChangeRequest): Promise<Changes> {
  const repository = await openRepository(request.repo);
  const found = findSets(repository.tree, request.config);
  const notRead = [...found.sets.flatMap((set) => set.notRead), ...repository.tree.notRead];
  if (request.files !== undefined && request.files.length > 0) return { changes: byFiles(request, repository, found, request.files), notRead };
  if (!repository.isGit)
    throw new Misuse(`${request.repo} is not in a git repository, so there is no change to find; name the changed migrations: headroom review FILE…`);
  if (found.sets.length === 0) throw new Misuse(nothingFound(repository.root));
  const commit = await mergeBase(repository.root, request.base ?? (await defaultBase(repository.root)), request.fetchBase === true);
  const changed = new Map((await changedSince(repository.root, commit)).map((change) => [change.path, change]));
  const changes = await Promise.all(found.sets.map((set) => bySet(request, repository, set, changed, commit)));
  return { changes: changes.filter((change) => change !== null), notRead };
}

function nothingFound(root: string): string {
  return `No migrations were found in ${root}: looked for ${layouts.map((layout) => layout.title).join(', ')}. Name their folder under migrations: in .github/headroom.yml, or give files.`;
}

type Set_ = FoundSets['sets'][number];

async function bySet(request: ChangeRequest, repository: Repository, set: Set_, changed: ReadonlyMap<string, Changed>, commit: string): Promise<Change | null> {
  const touched = set.files.filter((file) => changed.has(file));
  if (touched.length === 0) return null;
  const read = reading(repository, set);
  const base: Migration[] = [];
  const added: Migration[] = [];
  for (const file of set.files) {
    const change = changed.get(file);
    const before = change?.status === 'modified' ? await fileAt(repository.root, commit, file) : null;
    if (change === undefined) base.push(read(file, 'base'));
    else if (before === null) added.push(read(file, 'added'));
    else {
      const baseText = decode(before, file);
      const { up: baseUp } = set.layout.read(file, baseText, repository.tree);
      const now = read(file, 'modified');
      if (now.text === baseText) base.push(now);
      else {
        base.push({ ...now, text: baseText, up: baseUp, status: 'base' });
        added.push({ ...now, baseText, baseUp });
      }
    }
  }
  return added.length === 0 ? null : changeOf(request, repository, set, base, added);
}

function byFiles(request: ChangeRequest, repository: Repository, found: FoundSets, files: readonly string[]): Change[] {
  const paths = [...new Set(files.map((file) => fromRoot(request.repo, repository.root, file)))];
  const sets = new Map<Set_, string[]>();
  for (const path of paths) {
    const set =
      found.sets.find((candidate) => candidate.files.includes(path)) ??
      [...sets.keys()].find((known) => known.files.includes(path)) ??
      loose(repository.tree, found, path);
    sets.set(set, [...(sets.get(set) ?? []), path]);
  }
  return [...sets].map(([set, given]) => {
    const read = reading(repository, set);
    const first = set.files.findIndex((file) => given.includes(file));
    const last = Math.max(...given.map((file) => set.files.indexOf(file)));
    const base = set.files.slice(0, last).filter((file, at) => !given.includes(file) && (at < first || at < last));
    return changeOf(
      request,
      repository,
      set,
      base.map((file) => read(file, 'base')),
      set.files.filter((file) => given.includes(file)).map((file) => read(file, 'added')),
    );
  });
}

/** A file outside every known set: its folder's numbered files are its history, or it stands alone. */
function loose(tree: Tree, found: FoundSets, path: string): Set_ {
  const plain = layouts.find((layout) => layout.name === 'plain') as FoundSet['layout'];
  const around = /^\d/.test(path.slice(path.lastIndexOf('/') + 1))
    ? neighbours(tree, path).filter((file) => /^\d/.test(file.slice(file.lastIndexOf('/') + 1)))
    : [path];
  return {
    layout: plain,
    root: folderOf(path),
    files: around.includes(path) ? around : [...around, path].sort(lexical),
    notRead: [],
    schemaDump: found.sets.find((set) => set.schemaDump !== null)?.schemaDump ?? null,
  };
}

function fromRoot(repo: string, root: string, file: string): string {
  const tried = isAbsolute(file) ? [file] : [resolve(file), resolve(repo, file), join(root, file)];
  const found = tried.find((path) => statSync(path, { throwIfNoEntry: false }) !== undefined);
  if (found === undefined) throw new Misuse(`${file} does not exist; give paths from the current folder or from the repository's root.`);
  if (statSync(found).isDirectory()) throw new Misuse(`${file} is a folder; give the changed migration files themselves.`);
  const path = relative(root, realpathSync(found)).split(sep).join('/');
  if (path.startsWith('../')) throw new Misuse(`${file} lies outside ${root}; give --repo the folder that holds it.`);
  return path;
}

function reading(repository: Repository, set: FoundSet) {
  return (path: string, status: Migration['status']): Migration => {
    const text = readText(repository.root, path);
    return { path, version: set.layout.version(path), text, ...set.layout.read(path, text, repository.tree), status };
  };
}

function readText(root: string, path: string): string {
  try {
    return decode(readFileSync(join(root, path)), path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    const why: Record<string, string> = { EISDIR: 'is a folder named like a migration', EACCES: 'may not be read by this user', ENOENT: 'points to nothing' };
    throw new Misuse(`${path} ${why[code] ?? `cannot be read (${code})`}; mend or remove it.`);
  }
}

function changeOf(request: ChangeRequest, repository: Repository, set: Set_, base: readonly Migration[], changed: readonly Migration[]): Change {
  const plain = (path: string): Migration => {
    const text = readText(repository.root, path);
    return { path, version: '', text, up: [{ start: 0, end: text.length }], transaction: 'query', status: 'base' };
  };
  return {
    layout: set.layout.name,
    layoutTitle: set.layout.title,
    root: set.root,
    platform: request.config.platform ?? set.layout.platform ?? platformOf(repository.tree),
    bookkeeping: set.layout.bookkeeping ?? '',
    schemaDump: set.schemaDump === null ? null : plain(set.schemaDump),
    preload: (request.config.preload ?? []).map(plain),
    base,
    changed,
    notRead: set.notRead,
  };
}

/** A repository with a Supabase folder runs on Supabase, whoever writes its migrations. */
function platformOf(tree: Tree): string {
  return tree.paths.some((path) => /(^|\/)supabase\/config\.toml$/.test(path)) ? 'supabase' : 'postgres';
}
