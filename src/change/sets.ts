// Which migration sets a repository holds, by tool, told apart without configuration.
import { Misuse } from '../lib/errors.ts';
import { fixedFolder, glob } from '../lib/glob.ts';
import { folderOf, inside, isUnder } from '../lib/paths.ts';
import type { Migration } from '../model/change.ts';
import { genericTool, tools } from '../tools/index.ts';
import { codeSets, schemaDumpFor } from '../tools/shared/code.ts';
import { psqlOnly } from '../tools/shared/refusals.ts';
import type { Found, FoundSet, Tool, Tree } from '../tools/shared/tool.ts';
import { isForAnotherDatabase } from './foreign.ts';
import { isUsable, ofOthers, type ScannedTree } from './tree.ts';

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

/** A file of a set as its tool reads it. */
export function migrationOf(
  { tool }: FoundSet,
  tree: Tree,
  path: string,
  text: string,
  status: Migration['status'],
): Migration {
  const reading = tool.read(path, text, tree);
  const refusals =
    status === 'base' ? [] : [...(reading.refusals ?? []), ...psqlOnly(tool.title, tool.accepts, text, reading.up)];
  return { path, version: tool.version(path), text, ...reading, status, refusals };
}

/**
 * The sets of the folder that was asked for or, when it holds none, of the whole repository.
 * Migrations in a programming language are a set without files, with one line that names them.
 * @throws Misuse for an unknown layout, or configured folders that hold nothing
 */
export function findSets(tree: ScannedTree, where: WhereToLook): FoundSets {
  const tool = where.layout === undefined ? null : toolNamed(where.layout);
  if (where.migrations !== undefined)
    return { sets: apart(where.migrations.flatMap((pattern) => configured(tree, pattern, tool))).map(withoutDump) };
  const sets = tool === null ? detect(tree, tools).map((set) => ofPostgres(tree, set)) : asTool(tree, tool);
  const found = [...sets.map(withoutDump), ...codeOnly(tree)];
  const asked = found.filter((set) => tree.within === '' || set.root === tree.within || isUnder(tree.within, set.root));
  return { sets: asked.length > 0 ? asked : found };
}

/** What is written for another database is named and not read. */
function ofPostgres(tree: Tree, set: FoundSet): FoundSet {
  if (!isForAnotherDatabase(tree, set)) return set;
  const count = set.files.length;
  const reason = `${count} ${count === 1 ? 'migration is' : 'migrations are'} ${ofOthers}`;
  return { ...set, files: [], notRead: [...set.notRead, { path: set.root, reason }] };
}

const withoutDump = (set: FoundSet): MigrationSet => ({ ...set, schemaDump: null });

/** Folders named twice are one set. */
const apart = (sets: readonly FoundSet[]) =>
  sets.filter((set, at) => sets.findIndex((other) => other.root === set.root && other.tool === set.tool) === at);

function toolNamed(name: string): Tool {
  const tool = tools.find((candidate) => candidate.name === name);
  if (tool === undefined)
    throw new Misuse(
      `There is no layout ${name}; the layouts are ${tools.map((candidate) => candidate.name).join(', ')}.`,
    );
  return tool;
}

/** Asks each tool for its sets among what the ones before it left. */
export function detect(tree: Tree, candidates: readonly Tool[]): FoundSet[] {
  const taken = new Set<string>();
  const roots = new Set<string>();
  // A sub-folder of migrations that its tool passes over is not history of another tool's.
  const isClaimed = (folder: string) =>
    roots.has(folder) || (/migrations?$/.test(folderOf(folder)) && roots.has(folderOf(folder)));
  return candidates.flatMap((tool) => {
    const rest: Tree = {
      paths: tree.paths.filter((path) => !taken.has(path) && !(path.endsWith('.sql') && isClaimed(folderOf(path)))),
      read: tree.read,
    };
    return tool.find(rest).flatMap((found) => {
      for (const file of found.files) taken.add(file);
      roots.add(found.root);
      return asSet(tree, tool, found);
    });
  });
}

function asSet(tree: Tree, tool: Tool, { root, files, notRead = [] }: Found): FoundSet[] {
  if (files.length === 0 && notRead.length === 0) return [];
  const places = [tool.manifest?.file, ...tools.map(({ manifest }) => (manifest?.shared ? manifest.file : undefined))];
  const manifest = places.find((name) => name !== undefined && tree.paths.includes(inside(root, name))) ?? null;
  return [{ tool, root, files, notRead, manifest }];
}

/** The team says which tool it is: where its tell-tales are missing, every folder that looks like migrations is its. */
function asTool(tree: Tree, tool: Tool): FoundSet[] {
  const told = detect(tree, [tool]);
  if (told.length > 0) return told;
  const roots = new Set(genericTool.find(tree).map(({ root }) => root));
  const paths = tree.paths.filter((path) => roots.has(folderOf(path)));
  return tool.find({ paths, read: tree.read }, true).flatMap((found) => asSet(tree, tool, found));
}

/** A folder or glob the team names: read by the tool that fits, as plain SQL when none does. */
function configured(tree: ScannedTree, pattern: string, tool: Tool | null): FoundSet[] {
  const folder = pattern.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, '');
  const from = folder === '.' ? '' : fixedFolder(folder);
  const matches =
    from === folder || folder === '.' ? (path: string) => path === from || isUnder(from, path) : glob(`${folder}/**`);
  const scripts = tree.all.filter((path) => path.endsWith('.sql') && matches(path) && isUsable(path, from));
  if (scripts.length === 0)
    throw new Misuse(
      `migrations: ${pattern} matches no .sql file; give a folder or a glob from the repository's root.`,
    );
  const within: Tree = { paths: [...scripts, ...tree.all.filter((path) => !path.endsWith('.sql'))], read: tree.read };
  const found =
    tool === null ? detect(within, tools) : tool.find(within, true).flatMap((each) => asSet(tree, tool, each));
  const sets = found.filter((set) => set.files.length > 0);
  if (sets.length > 0) return sets;
  if (tool !== null)
    throw new Misuse(
      `migrations: ${pattern} holds no file that ${tool.title} would apply; check layout: ${tool.name}.`,
    );
  return genericTool.find(within, true).flatMap((each) => asSet(tree, genericTool, each));
}

/** Sets in a programming language stand on their schema dump, when there is one. */
function codeOnly(tree: Tree): MigrationSet[] {
  return codeSets(tree).map(({ root, notRead }) => ({
    tool: genericTool,
    root,
    files: [],
    notRead: [notRead],
    manifest: null,
    schemaDump: schemaDumpFor(tree, root),
  }));
}
