// A change given by the names of its files: what stands before them in their set is the history.
import { isAbsolute, join, resolve } from 'node:path';
import { Misuse } from '../lib/errors.ts';
import { byFolder, folderOf, isUnder, leadingDigits } from '../lib/paths.ts';
import { checkInside, fileName, isThere, NotReadable, realFile } from '../lib/repository-files.ts';
import type { Migration, NotRead } from '../model/change.ts';
import { genericTool, tools } from '../tools/index.ts';
import type { Tree } from '../tools/shared/tool.ts';
import { readChanged } from './edited.ts';
import { detect, type MigrationSet, migrationOf } from './sets.ts';
import { readOldText } from './text.ts';
import { isUsable, type ScannedTree } from './tree.ts';

interface Where {
  readonly root: string;
  readonly repo: string;
  readonly tree: ScannedTree;
  readonly sets: readonly MigrationSet[];
}

export interface NamedChange {
  readonly set: MigrationSet;
  readonly base: readonly Migration[];
  readonly changed: readonly Migration[];
  readonly unread: readonly NotRead[];
}

/** @throws Misuse for a file that is not there, is a folder, or lies elsewhere */
export function byFiles(where: Where, files: readonly string[]): NamedChange[] {
  const paths = [...new Set(files.map((file) => fromRoot(where, file)))];
  const known = where.sets.flatMap((set) => taken(set, paths));
  const covered = new Set(known.flatMap(({ given }) => given));
  const left = paths.filter((path) => !covered.has(path));
  const loose = [...byFolder(left)].flatMap(([folder, inFolder]) => looseSets(where, folder, inFolder));
  return [...known, ...loose].map(({ set, given }) => cut(where, set, given));
}

interface Taken {
  readonly set: MigrationSet;
  readonly given: readonly string[];
}

function taken(set: MigrationSet, paths: readonly string[]): Taken[] {
  const given = paths.filter((path) => set.files.includes(path));
  return given.length === 0 ? [] : [{ set, given }];
}

/** Files outside every known set: their folder is asked again as if it were all there is, then taken as plain SQL. */
function looseSets({ tree, sets }: Where, folder: string, paths: readonly string[]): Taken[] {
  // Tools with a folder for each migration keep the set one folder higher.
  const from = paths.some((path) => /\/(up|migration)\.sql$/.test(path)) ? folderOf(folder) : folder;
  const scripts = tree.all.filter((path) => path.endsWith('.sql') && isUnder(from, path) && isUsable(path, from));
  const around: Tree = { paths: [...scripts, ...tree.all.filter((path) => !path.endsWith('.sql'))], read: tree.read };
  const schemaDump = sets.find((set) => set.schemaDump !== null)?.schemaDump ?? null;
  const found = detect(around, tools).flatMap((set) => taken({ ...set, schemaDump }, paths));
  const covered = new Set(found.flatMap(({ given }) => given));
  const left = paths.filter((path) => !covered.has(path));
  if (left.length === 0) return found;
  const numbered = left.every((path) => leadingDigits(path) !== '');
  // Numbers order the whole folder; files without them have no neighbours that are known to come before.
  const inFolder = tree.all.filter(
    (path) => folderOf(path) === folder && path.endsWith('.sql') && leadingDigits(path) !== '',
  );
  const files = numbered
    ? (genericTool.find({ paths: [...new Set([...inFolder, ...left])], read: tree.read }, true)[0]?.files ?? left)
    : left;
  const missed = left.filter((path) => !files.includes(path)); // A down file that was named all the same.
  return [
    ...found,
    {
      set: { tool: genericTool, root: folder, files: [...files, ...missed], notRead: [], manifest: null, schemaDump },
      given: left,
    },
  ];
}

/** What comes after the last named file is not looked at. */
function cut({ root, tree }: Where, set: MigrationSet, given: readonly string[]): NamedChange {
  const unread: NotRead[] = [];
  const old = (path: string): Migration[] => {
    const text = readOldText(root, path, unread, (of) => tree.sql(of, 'base'));
    return text === null ? [] : [migrationOf(set, tree, path, text, 'base')];
  };
  const last = Math.max(...given.map((path) => set.files.indexOf(path)));
  return {
    set,
    base: set.files.slice(0, last).flatMap((path) => (given.includes(path) ? [] : old(path))),
    changed: set.files
      .filter((path) => given.includes(path))
      .map((path) => readChanged({ root, tree }, set, path, 'added')),
    unread,
  };
}

function fromRoot({ root, repo }: Where, file: string): string {
  const tried = isAbsolute(file) ? [file] : [resolve(file), resolve(repo, file), join(root, file)];
  const found = tried.find(isThere);
  if (found === undefined)
    throw new Misuse(`${file} does not exist; give paths from the current folder or from the repository's root.`);
  try {
    const path = checkInside(root, realFile(found));
    const { problem } = fileName(Buffer.from(path));
    if (problem !== null) throw new Misuse(`${file} cannot be reviewed: ${problem}.`);
    return path;
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error;
    if (error.code === 'OUTSIDE')
      throw new Misuse(`${file} lies outside ${root}; give --repo the folder that holds it.`);
    throw new Misuse(`${file} ${error.message}; give the changed migration files themselves.`);
  }
}
