// From a repository to its changed migrations and everything that came before them.
import { realpathSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { Misuse } from '../failure.ts';
import type { Callers, Change, Migration, NotRead } from '../flow.ts';
import { decodeOld } from '../parse/decode.ts';
import { tools } from '../tools/index.ts';
import { whole } from '../tools/shared/tool.ts';
import { type Changed, changedSince, committedAt, defaultBase, fileAt, filesThatName, filesThatSay, mergeBase, topFolder } from './git.ts';
import { sayingsOf } from './makers.ts';
import { byFiles, type NamedChange } from './named.ts';
import { platformOf } from './platform.ts';
import { findSets, type MigrationSet, migrationOf, type WhereToLook } from './sets.ts';
import { readOldText, readText } from './text.ts';
import { isUsable, type ScannedTree, scanTree } from './tree.ts';

/** Functions whose callers are looked for. */
const mostNames = 50;

export interface ChangeRequest {
  /** Any folder of the repository. */
  readonly repo: string;
  /** Changed migrations by path, from the current folder, from `repo` or from the repository's root. */
  readonly files?: readonly string[] | undefined;
  /** A ref or commit to compare with. */
  readonly base?: string | undefined;
  /** Whether a base missing from a shallow clone may be fetched. */
  readonly fetchBase?: boolean | undefined;
  /** Take every migration of every set as changed. */
  readonly everything?: boolean | undefined;
  readonly config: WhereToLook;
}

/** One folder with its files, ready to be asked. */
export interface Repository {
  readonly root: string;
  readonly isGit: boolean;
  readonly tree: ScannedTree;
  /** When its head was committed, or the present where something is not. */
  readonly asOf: string;
}

export async function openRepository(folder: string): Promise<Repository> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw new Misuse(`${folder} is not a folder; give --repo a repository.`);
  const asked = realpathSync(folder);
  const top = await topFolder(asked);
  const root = top === null ? asked : realpathSync(top);
  const [tree, committed] = await Promise.all([
    scanTree(root, top !== null, relative(root, asked).split(sep).join('/')),
    top === null ? null : committedAt(root),
  ]);
  return { root, isGit: top !== null, tree, asOf: committed ?? new Date().toISOString() };
}

/** What a request comes to. */
export interface Changes {
  /** The repository's top folder. */
  readonly root: string;
  /** The migration sets that the change touches, each with its history; empty when no migration changed. */
  readonly changes: readonly Change[];
  /** Migrations of the repository that no layout reads. */
  readonly notRead: readonly NotRead[];
}

/** @throws Misuse for what the person can mend */
export async function readChange(request: ChangeRequest): Promise<Changes> {
  const repository = await openRepository(request.repo);
  const { root, tree } = repository;
  const { sets } = findSets(tree, request.config);
  const notRead = [...sets.flatMap((set) => set.notRead), ...tree.notRead];
  if (request.files !== undefined && request.files.length > 0) {
    const named = byFiles({ root, tree, repo: request.repo, sets }, request.files);
    return {
      root,
      changes: await withOthers(
        repository,
        named.map((of) => changeOf(request, repository, of)),
      ),
      notRead,
    };
  }
  if (request.everything === true) {
    if (sets.length === 0) throw new Misuse(nothingFound(root));
    const all = (set: MigrationSet) => set.files.map((file) => readMigration(repository, set, file, 'added'));
    return {
      root,
      changes: await withOthers(
        repository,
        sets.map((set) => changeOf(request, repository, { set, base: [], changed: all(set), unread: [] })),
      ),
      notRead,
    };
  }
  if (!repository.isGit)
    throw new Misuse(`${request.repo} is not in a git repository, so there is no change to find; name the changed migrations: headroom review FILE…`);
  if (sets.length === 0) throw new Misuse(nothingFound(root));
  const commit = await mergeBase(root, request.base ?? (await defaultBase(root)), request.fetchBase === true);
  const changed = new Map((await changedSince(root, commit)).map((change) => [change.path, change]));
  const changes = await Promise.all(sets.map((set) => bySet(request, repository, set, changed, commit)));
  return {
    root,
    changes: await withOthers(
      repository,
      changes.filter((change) => change !== null),
    ),
    notRead,
  };
}

/** What only the repository's other files can tell; looked for where the change gives cause. */
async function withOthers({ root, isGit }: Repository, changes: Change[]): Promise<Change[]> {
  if (!isGit) return changes;
  const speaks = changes.some(({ changed }) => changed.some(({ text }) => /partition/i.test(text)));
  const texts = changes.flatMap(({ base, changed }) => [...base, ...changed]).map(({ text }) => text);
  const partitionMakers = speaks ? await filesThatSay(root, sayingsOf(texts)) : [];
  const folders = changes.map((change) => change.root);
  return Promise.all(changes.map(async (change) => ({ ...change, partitionMakers, callers: await callersOf(root, change, folders) })));
}

/** Of functions in files that delete. */
async function callersOf(root: string, { changed }: Change, folders: readonly string[]): Promise<Callers> {
  const texts = changed.map(({ text }) => text).filter((text) => /\bdelete\s+from\b|\bdrop\s+table\b|\bdetach\s+partition\b/i.test(text));
  const made = texts.flatMap((text) => [...text.matchAll(/\b(?:function|procedure)\s+(?:if\s+not\s+exists\s+)?(?:"?\w+"?\.)?"?(\w+)"?\s*\(/gi)]);
  const names = [...new Set(made.map(([, name = '']) => name))].slice(0, mostNames);
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await filesThatName(root, name, folders)] as const)));
}

/** A migration set with all its files as history, and nothing changed. */
export interface WholeSet {
  readonly set: MigrationSet;
  readonly history: Change;
}

/** @throws Misuse where there is none */
export async function readSets(
  request: Pick<ChangeRequest, 'repo' | 'config'>,
): Promise<{ readonly repository: Repository; readonly sets: readonly WholeSet[] }> {
  const repository = await openRepository(request.repo);
  const { sets } = findSets(repository.tree, request.config);
  if (sets.length === 0) throw new Misuse(nothingFound(repository.root));
  const history = (set: MigrationSet): Change => {
    const unread: NotRead[] = [];
    const base = set.files.flatMap((file) => {
      const text = readOldText(repository.root, file, unread);
      return text === null ? [] : [migrationOf(set, repository.tree, file, text, 'base')];
    });
    return changeOf(request, repository, { set, base, changed: [], unread });
  };
  return { repository, sets: sets.map((set) => ({ set, history: history(set) })) };
}

function nothingFound(root: string): string {
  return `No migrations were found in ${root}: looked for ${tools.map(({ title }) => title).join(', ')}. Name their folder under migrations: in .github/headroom.yml, or give files.`;
}

type ByPath = ReadonlyMap<string, Changed>;

async function bySet(request: ChangeRequest, repository: Repository, set: MigrationSet, changed: ByPath, commit: string): Promise<Change | null> {
  if (!set.files.some((file) => statusOf(changed, file) !== 'base')) return null;
  const base: Migration[] = [];
  const added: Migration[] = [];
  const unread: NotRead[] = [];
  for (const file of set.files) {
    const status = statusOf(changed, file);
    if (status === 'base') {
      const text = readOldText(repository.root, file, unread);
      if (text !== null) base.push(migrationOf(set, repository.tree, file, text, status));
      continue;
    }
    const now = readMigration(repository, set, file, status);
    if (set.tool.isRepeatable?.(file) === true) added.push({ ...now, status: 'added' });
    else if (now.status === 'added') added.push(now);
    else await sortEdited(repository, set, now, commit, base, added);
  }
  return added.length === 0 ? null : changeOf(request, repository, { set, base, changed: added, unread });
}

/** A file that was only renamed is no change, unless it comes out of a folder that is not history. */
function statusOf(changed: ByPath, file: string): Migration['status'] {
  const change = changed.get(file);
  if (change === undefined) return 'base';
  if (change.status === 'renamed') return isUsable(change.from ?? '', '') ? 'base' : 'added';
  return change.status;
}

/** An edited file is in the history as it was, and in the change as it is; one of which only bytes around the text differ is no change. */
async function sortEdited({ root, tree }: Repository, set: MigrationSet, now: Migration, commit: string, base: Migration[], added: Migration[]) {
  const before = await fileAt(root, commit, now.path);
  if (before === null) return void added.push({ ...now, status: 'added' });
  const baseText = decodeOld(before, now.path).text;
  if (now.text === baseText) return void base.push({ ...now, status: 'base' });
  const then = set.tool.read(now.path, baseText, tree);
  base.push({ ...now, text: baseText, ...then, status: 'base' });
  added.push({ ...now, baseText, baseUp: then.up });
}

function readMigration({ root, tree }: Repository, set: MigrationSet, path: string, status: Migration['status']): Migration {
  return migrationOf(set, tree, path, readText(root, path), status);
}

function changeOf(request: Pick<ChangeRequest, 'config'>, { root, tree, asOf }: Repository, { set, base, changed, unread }: NamedChange): Change {
  const plain = (path: string): Migration => {
    const text = readText(root, path);
    return { path, version: '', text, up: whole(text), transaction: 'query', status: 'base' };
  };
  const preload = (request.config.preload ?? []).map(plain);
  const texts = [...preload, ...base, ...changed].map(({ text }) => text);
  return {
    layout: set.tool.name,
    layoutTitle: set.tool.title,
    root: set.root,
    platform: request.config.platform ?? set.tool.platform ?? platformOf(tree, texts),
    bookkeeping: set.tool.bookkeeping ?? '',
    schemaDump: set.schemaDump === null ? null : plain(set.schemaDump),
    preload,
    base,
    changed: changed.map((migration) => ({ ...migration, ...rivalOf(set, migration, changed) })),
    notRead: unread,
    asOf,
    partitionMakers: [],
    callers: null,
    historyExpected: set.tool.generic !== true,
    machineTimeZone: set.tool.machineTimeZone === true,
  };
}

/** Another file that the tool takes for the same migration; of two new ones, the later has it. */
function rivalOf({ tool, files }: MigrationSet, { path, status }: Migration, changed: readonly Migration[]): Pick<Migration, 'rival'> {
  const identity = tool.identity?.(path) ?? '';
  if (identity === '' || status !== 'added') return {};
  const later = new Set(files.slice(files.indexOf(path)).filter((file) => changed.some((other) => other.path === file)));
  const rival = files.find((file) => !later.has(file) && tool.identity?.(file) === identity);
  return rival === undefined ? {} : { rival };
}
