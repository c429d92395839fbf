// Which migration sets a repository holds, by layout, told apart without configuration.
import picomatch from 'picomatch';
import { Misuse } from '../failure.ts';
import { byFolder, type FoundSet, folderOf, type Layout, lexical, type Tree } from './layout.ts';
import { codeSets, schemaDumpFor } from './layouts/code.ts';
import { layouts } from './layouts/index.ts';

/** The part of the configuration that says where migrations are. */
export interface WhereToLook {
  /** Folders or globs, from the repository's root. */
  readonly migrations?: readonly string[] | undefined;
  readonly layout?: string | undefined;
  readonly platform?: string | undefined;
  readonly preload?: readonly string[] | undefined;
}

export interface FoundSets {
  readonly sets: readonly (FoundSet & { readonly schemaDump: string | null })[];
}

/** @throws Misuse for an unknown layout, or folders that hold nothing */
export function findSets(tree: Tree, where: WhereToLook): FoundSets {
  const candidates = where.layout === undefined ? layouts : [layoutNamed(where.layout)];
  if (where.migrations !== undefined) return { sets: where.migrations.map((pattern) => configured(tree, pattern, candidates)).map(withoutDump) };
  const found = detect(tree, candidates);
  return { sets: [...found.map(withoutDump), ...codeOnly(tree)] };
}

const withoutDump = (set: FoundSet) => ({ ...set, schemaDump: null });

function layoutNamed(name: string): Layout {
  const layout = layouts.find((candidate) => candidate.name === name);
  if (layout === undefined) throw new Misuse(`There is no layout ${name}; the layouts are ${layouts.map((candidate) => candidate.name).join(', ')}.`);
  return layout;
}

function detect(tree: Tree, candidates: readonly Layout[]): FoundSet[] {
  const taken = new Set<string>();
  const roots = new Set<string>();
  return candidates.flatMap((layout) => {
    const rest: Tree = { paths: tree.paths.filter((path) => !taken.has(path) && !roots.has(folderOf(path))), read: tree.read };
    return layout.find(rest).flatMap(({ root, files, notRead = [] }) => {
      for (const file of files) taken.add(file);
      roots.add(root);
      return files.length === 0 && notRead.length === 0 ? [] : [{ layout, root, files, notRead }];
    });
  });
}

/** A folder or glob the team names: read by the layout that fits, as plain SQL when none does. */
function configured(tree: Tree, pattern: string, candidates: readonly Layout[]): FoundSet {
  const folder = pattern.replace(/\/+$/, '');
  const matches = /[*?[{]/.test(folder) ? picomatch(folder, { dot: true }) : (path: string) => path.startsWith(`${folder}/`) || path === folder;
  const paths = tree.paths.filter((path) => matches(path));
  if (!paths.some((path) => path.endsWith('.sql')))
    throw new Misuse(`migrations: ${pattern} matches no .sql file; give a folder or a glob from the repository's root.`);
  const within: Tree = { paths: [...paths, ...tree.paths.filter((path) => !path.endsWith('.sql'))], read: tree.read };
  const found = detect(within, candidates).find((set) => set.files.length > 0 && set.files.some((file) => matches(file)));
  const asWritten = candidates.length === 1 && candidates[0] !== undefined ? candidates[0] : (layouts.at(-1) as Layout);
  return (
    found ?? {
      layout: asWritten,
      root: folder,
      files: paths.filter((path) => path.endsWith('.sql') && !/[._]down\.sql$/i.test(path)).sort(lexical),
      notRead: [],
    }
  );
}

/** Sets in a programming language stand on their schema dump, when there is one. */
function codeOnly(tree: Tree): FoundSets['sets'] {
  const plain = layouts.at(-1) as Layout;
  return codeSets(tree).map(({ root, notRead }) => {
    const schemaDump = schemaDumpFor(tree, root);
    return { layout: plain, root, files: [], notRead: [notRead], schemaDump };
  });
}

/** The neighbours of a file that belongs to no known set: numbered .sql files of its folder. */
export function neighbours(tree: Tree, path: string): string[] {
  return (byFolder(tree.paths.filter((file) => file.endsWith('.sql') && !/[._]down\.sql$/i.test(file))).get(folderOf(path)) ?? [path]).sort(lexical);
}
