// Which migration sets a repository holds, by layout, told apart without configuration.
import { Misuse } from '../failure.ts';
import type { Migration } from '../flow.ts';
import { fixedFolder, glob } from '../lib/glob.ts';
import { type Found, type FoundSet, folderOf, inside, isUnder, type Layout, type Tree } from './layout.ts';
import { codeSets, schemaDumpFor } from './layouts/code.ts';
import { layouts } from './layouts/index.ts';
import { plain } from './layouts/plain.ts';
import { isUsable, type ScannedTree } from './tree.ts';

/** The part of the configuration that says where migrations are. */
export interface WhereToLook {
  /** Folders or globs, from the repository's root. */
  readonly migrations?: readonly string[] | undefined;
  readonly layout?: string | undefined;
  readonly platform?: string | undefined;
  readonly preload?: readonly string[] | undefined;
}

export interface MigrationSet extends FoundSet {
  /** A dump that stands for a history which is not SQL. */
  readonly schemaDump: string | null;
}

export interface FoundSets {
  readonly sets: readonly MigrationSet[];
}

/** A file of a set as its layout reads it. */
export function migrationOf({ layout }: FoundSet, tree: Tree, path: string, text: string, status: Migration['status']): Migration {
  return { path, version: layout.version(path), text, ...layout.read(path, text, tree), status };
}

/**
 * The sets of the folder that was asked for or, when it holds none, of the whole repository.
 * Migrations in a programming language are a set without files, with one line that names them.
 * @throws Misuse for an unknown layout, or configured folders that hold nothing
 */
export function findSets(tree: ScannedTree, where: WhereToLook): FoundSets {
  const layout = where.layout === undefined ? null : layoutNamed(where.layout);
  if (where.migrations !== undefined) return { sets: apart(where.migrations.flatMap((pattern) => configured(tree, pattern, layout))).map(withoutDump) };
  const found = [...(layout === null ? detect(tree, layouts) : asLayout(tree, layout)).map(withoutDump), ...codeOnly(tree)];
  const asked = found.filter((set) => tree.within === '' || set.root === tree.within || isUnder(tree.within, set.root));
  return { sets: asked.length > 0 ? asked : found };
}

const withoutDump = (set: FoundSet): MigrationSet => ({ ...set, schemaDump: null });

/** Folders named twice are one set. */
const apart = (sets: readonly FoundSet[]) => sets.filter((set, at) => sets.findIndex((other) => other.root === set.root && other.layout === set.layout) === at);

function layoutNamed(name: string): Layout {
  const layout = layouts.find((candidate) => candidate.name === name);
  if (layout === undefined) throw new Misuse(`There is no layout ${name}; the layouts are ${layouts.map((candidate) => candidate.name).join(', ')}.`);
  return layout;
}

/** Asks each layout for its sets among what the ones before it left. */
export function detect(tree: Tree, candidates: readonly Layout[]): FoundSet[] {
  const taken = new Set<string>();
  const roots = new Set<string>();
  // A sub-folder of migrations that its tool passes over is not history of another tool's.
  const isClaimed = (folder: string) => roots.has(folder) || (/migrations?$/.test(folderOf(folder)) && roots.has(folderOf(folder)));
  return candidates.flatMap((layout) => {
    const rest: Tree = { paths: tree.paths.filter((path) => !taken.has(path) && !(path.endsWith('.sql') && isClaimed(folderOf(path)))), read: tree.read };
    return layout.find(rest).flatMap((found) => {
      for (const file of found.files) taken.add(file);
      roots.add(found.root);
      return asSet(tree, layout, found);
    });
  });
}

function asSet(tree: Tree, layout: Layout, { root, files, notRead = [] }: Found): FoundSet[] {
  if (files.length === 0 && notRead.length === 0) return [];
  // Atlas keeps sums for folders of other tools' form, too.
  const checksums = [layout.checksums, 'atlas.sum'].find((name) => name !== undefined && tree.paths.includes(inside(root, name))) ?? null;
  return [{ layout, root, files, notRead, checksums }];
}

/** The team says which layout it is: where its tell-tales are missing, every folder that looks like migrations is its. */
function asLayout(tree: Tree, layout: Layout): FoundSet[] {
  const told = detect(tree, [layout]);
  if (told.length > 0) return told;
  const roots = new Set(plain.find(tree).map(({ root }) => root));
  const paths = tree.paths.filter((path) => roots.has(folderOf(path)));
  return layout.find({ paths, read: tree.read }, true).flatMap((found) => asSet(tree, layout, found));
}

/** A folder or glob the team names: read by the layout that fits, as plain SQL when none does. */
function configured(tree: ScannedTree, pattern: string, layout: Layout | null): FoundSet[] {
  const folder = pattern.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, '');
  const from = folder === '.' ? '' : fixedFolder(folder);
  const matches = from === folder || folder === '.' ? (path: string) => path === from || isUnder(from, path) : glob(`${folder}/**`);
  const scripts = tree.all.filter((path) => path.endsWith('.sql') && matches(path) && isUsable(path, from));
  if (scripts.length === 0) throw new Misuse(`migrations: ${pattern} matches no .sql file; give a folder or a glob from the repository's root.`);
  const within: Tree = { paths: [...scripts, ...tree.all.filter((path) => !path.endsWith('.sql'))], read: tree.read };
  const found = layout === null ? detect(within, layouts) : layout.find(within, true).flatMap((each) => asSet(tree, layout, each));
  const sets = found.filter((set) => set.files.length > 0);
  if (sets.length > 0) return sets;
  if (layout !== null) throw new Misuse(`migrations: ${pattern} holds no file that ${layout.title} would apply; check layout: ${layout.name}.`);
  return plain.find(within, true).flatMap((each) => asSet(tree, plain, each));
}

/** Sets in a programming language stand on their schema dump, when there is one. */
function codeOnly(tree: Tree): MigrationSet[] {
  return codeSets(tree).map(({ root, notRead }) => ({
    layout: plain,
    root,
    files: [],
    notRead: [notRead],
    checksums: null,
    schemaDump: schemaDumpFor(tree, root),
  }));
}
