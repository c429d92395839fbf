// From a repository to its changed migrations and everything that came before them.
import { Misuse } from '../lib/errors.ts';
import { isUnder } from '../lib/paths.ts';
import type { Callers, Change, Migration, NotRead } from '../model/change.ts';
import { tools } from '../tools/index.ts';
import { whole } from '../tools/shared/tool.ts';
import { setsBefore } from './before.ts';
import {
  baseBytes,
  type Difference,
  migrationStatus,
  type Refused,
  readMigration,
  sortEdited,
  textAtBase,
} from './edited.ts';
import { anyMatches, changedSince, defaultBase, grepFiles, grepWord, mergeBase } from './git.ts';
import { byFiles, type NamedChange } from './named.ts';
import { attachedIndex, sayingsOf } from './partition-creators.ts';
import { platformOf } from './platform.ts';
import { type StatedVersion, statedVersion } from './postgres-version.ts';
import { deletersOf, isProgram } from './programs.ts';
import { manifestSpecs, reactionsOf } from './reactions.ts';
import { openRepository, type Repository } from './repository.ts';
import { learnedMode, rivalOf, runnerOf } from './runner.ts';
import { findSets, type MigrationSet, migrationOf, type WhereToLook } from './sets.ts';
import { leftOut, readOldText, readText } from './text.ts';
import { ofOthers } from './tree.ts';

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
  /** Called once what was asked for is there, before its files are read. */
  readonly found?: (() => void) | undefined;
  readonly config: WhereToLook;
}

/** What a request comes to. */
export interface Changes {
  /** The repository's top folder. */
  readonly root: string;
  /** The migration sets that the change touches, each with its history; empty when no migration changed. */
  readonly changes: readonly Change[];
  /** Migrations of the repository that no layout reads. */
  readonly notRead: readonly NotRead[];
  /** The version of Postgres that the repository names. */
  readonly postgres: StatedVersion | null;
}

/** @throws Misuse for what the person can mend */
export async function readChange(request: ChangeRequest): Promise<Changes> {
  const repository = await openRepository(request.repo);
  const { root, tree } = repository;
  const { sets } = findSets(tree, request.config);
  const refused: Refused[] = [];
  const touched = new Set<string>();
  const changes = await findChanges(request, repository, sets, refused, touched);
  // A change of which nothing can be read is not a change without findings.
  if (changes.length === 0 && refused[0] !== undefined) throw refused[0].error;
  return {
    root,
    changes: await withOthers(repository, changes),
    postgres: statedVersion(tree, tree.all),
    notRead: [
      ...[...sets.flatMap((set) => set.notRead), ...tree.notRead].filter(
        ({ path, reason }) =>
          !reason.endsWith(ofOthers) || touched.size === 0 || [...touched].some((file) => isUnder(path, file)),
      ),
      ...refused.map(({ path, error }) => leftOut(path, error, 'not reviewed')),
    ],
  };
}

async function findChanges(
  request: ChangeRequest,
  repository: Repository,
  sets: readonly MigrationSet[],
  refused: Refused[],
  touched: Set<string>,
): Promise<Change[]> {
  const { root, tree } = repository;
  if (request.files !== undefined && request.files.length > 0) {
    const named = byFiles({ root, tree, repo: request.repo, sets }, request.files);
    request.found?.();
    return named.map((of) => changeOf(request, repository, of));
  }
  if (request.everything !== true && !repository.isGit)
    throw new Misuse(
      `${request.repo} is not in a git repository, so there is no change to find; name the changed migrations: headroom review FILE…`,
    );
  if (sets.length === 0) throw new Misuse(nothingFound(root));
  if (request.everything === true) {
    request.found?.();
    const all = (set: MigrationSet) =>
      set.files.flatMap((file) => readMigration(repository, set, file, 'added', refused));
    return sets.map((set) => changeOf(request, repository, { set, base: [], changed: all(set), unread: [] }));
  }
  const commit = await mergeBase(root, request.base ?? (await defaultBase(root)), request.fetchBase === true);
  request.found?.();
  const differing = await changedSince(root, commit, manifestSpecs);
  for (const { path } of differing) touched.add(path);
  const odd = new Set(differing.filter(({ problem }) => problem !== null).map(({ path }) => path));
  const changed = new Map(differing.filter(({ problem }) => problem === null).map((change) => [change.path, change]));
  const before = setsBefore(repository, request.config, commit, [...changed.values()]);
  const difference = { changed, commit, mayFetch: request.fetchBase === true, refused, before };
  const found = await Promise.all(sets.map((set) => bySet(request, repository, set, sets, difference)));
  const changes = found.filter((change) => change !== null);
  const hidden = tree.refused.find(({ path, untracked }) => untracked || odd.has(path));
  if (changes.length === 0 && hidden !== undefined)
    throw new Misuse(`${hidden.path} is not reviewed: ${hidden.problem}.`);
  return changes;
}

/** What only the repository's other files can tell; looked for where the change gives cause. */
async function withOthers(repository: Repository, changes: Change[]): Promise<Change[]> {
  const { root, isGit, tree } = repository;
  if (!isGit) return changes;
  const speaks = changes.some(({ changed }) => changed.some(({ text }) => /partition/i.test(text)));
  const texts = changes.flatMap(({ base, changed }) => [...base, ...changed]).map(({ text }) => text);
  const partitionMakers = speaks ? await makersIn(repository, sayingsOf(texts)) : [];
  const folders = changes.map((change) => change.root);
  return Promise.all(
    changes.map(async (change) => ({
      ...change,
      partitionMakers,
      callers: await callersOf(root, change, folders),
      deleters: await deletersOf(
        change.changed.map(({ text }) => text),
        (pattern) => grepFiles(root, pattern),
        tree.read,
      ),
    })),
  );
}

/** Programs with such words; what attaches an index makes no partition. */
async function makersIn({ root, tree }: Repository, saying: string): Promise<string[]> {
  const words = new RegExp(saying, 'i');
  const paths = (await grepFiles(root, saying)).filter(isProgram);
  return paths.filter((path) => words.test((tree.read(path) ?? '').replace(attachedIndex, '')));
}

/** Of functions in files that delete. */
async function callersOf(root: string, { changed }: Change, folders: readonly string[]): Promise<Callers> {
  const texts = changed
    .map(({ text }) => text)
    .filter((text) => /\bdelete\s+from\b|\bdrop\s+table\b|\bdetach\s+partition\b/i.test(text));
  const made = texts.flatMap((text) => [
    ...text.matchAll(/\b(?:function|procedure)\s+(?:if\s+not\s+exists\s+)?(?:"?\w+"?\.)?"?(\w+)"?\s*\(/gi),
  ]);
  const names = [...new Set(made.map(([, name = '']) => name))].slice(0, mostNames);
  return Object.fromEntries(
    await Promise.all(
      names.map(async (name) => [name, (await grepWord(root, name, folders)).filter(isProgram)] as const),
    ),
  );
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
      const text = readOldText(repository.root, file, unread, baseBytes(repository));
      return text === null ? [] : [migrationOf(set, repository.tree, file, text, 'base')];
    });
    return changeOf(request, repository, { set, base, changed: [], unread });
  };
  return { repository, sets: sets.map((set) => ({ set, history: history(set) })) };
}

function nothingFound(root: string): string {
  return `No migrations were found in ${root}: looked for ${tools.map(({ title }) => title).join(', ')}. Name their folder under migrations: in .github/headroom.yml, or give files.`;
}

async function bySet(
  request: ChangeRequest,
  repository: Repository,
  set: MigrationSet,
  sets: readonly MigrationSet[],
  difference: Difference,
): Promise<Change | null> {
  const statuses = await Promise.all(set.files.map((file) => migrationStatus(repository, difference, file)));
  const differing = [...difference.changed.values()];
  if (differing.length === 0 && statuses.every((status) => status === 'base')) return null;
  const base: Migration[] = [];
  const added: Migration[] = [];
  const unread: NotRead[] = [];
  for (const [at, file] of set.files.entries()) {
    const status = statuses[at] ?? 'base';
    if (status === 'base') {
      const text = readOldText(repository.root, file, unread, baseBytes(repository));
      if (text !== null) base.push(migrationOf(set, repository.tree, file, text, status));
      continue;
    }
    for (const now of readMigration(repository, set, file, status, difference.refused)) {
      if (set.tool.isRepeatable?.(file) === true) added.push({ ...now, status: 'added' });
      else if (now.status === 'added') added.push(now);
      else await sortEdited(repository, set, now, await textAtBase(repository, difference, file, unread), base, added);
    }
  }
  const before = difference.before.filter(({ tool }) => tool === set.tool).flatMap(({ files }) => files);
  const compared = {
    set,
    tree: repository.tree,
    statuses: new Map(set.files.map((file, at) => [file, statuses[at] ?? 'base'])),
    edited: added.filter(({ baseText }) => baseText !== undefined),
    differing,
    mergedBefore: new Set(before),
    known: new Set(sets.flatMap(({ files }) => files)),
  };
  const reactions = await reactionsOf(compared, (pattern) => anyMatches(repository.root, pattern));
  if (added.length === 0 && reactions.length === 0) return null;
  return { ...changeOf(request, repository, { set, base, changed: added, unread }), reactions };
}

function changeOf(
  request: Pick<ChangeRequest, 'config'>,
  repository: Repository,
  { set, base, changed, unread }: NamedChange,
): Change {
  const { root, tree, asOf } = repository;
  const plain = (path: string, text: string): Migration => ({
    path,
    version: '',
    text,
    up: whole(text),
    transaction: 'query',
    status: 'base',
  });
  const bytes = baseBytes(repository);
  const preload = (request.config.preload ?? []).map((path) => plain(path, readText(root, path, bytes)));
  const dumped: NotRead[] = [];
  const dump = set.schemaDump === null ? null : readOldText(root, set.schemaDump, dumped, bytes);
  const texts = [...preload, ...base, ...changed].map(({ text }) => text);
  return {
    layout: set.tool.name,
    layoutTitle: set.tool.title,
    root: set.root,
    platform: request.config.platform ?? set.tool.platform ?? platformOf(tree, texts),
    bookkeeping: set.tool.bookkeeping ?? '',
    schemaDump: set.schemaDump === null || dump === null ? null : plain(set.schemaDump, dump),
    preload,
    base,
    changed: changed.map((migration) => ({
      ...migration,
      ...rivalOf(set, migration, changed),
      transaction: learnedMode(migration, base),
    })),
    runner: runnerOf(set),
    reactions: [],
    notRead: [...unread, ...dumped],
    asOf,
    partitionMakers: [],
    callers: null,
    historyExpected: set.tool.generic !== true,
    machineTimeZone: set.tool.machineTimeZone === true,
  };
}
