// What a migration layout knows: which files it owns, their order, what of them is applied, and how.
import type { NotRead, Range, TransactionMode } from '../flow.ts';

/** The repository's files, by path from its root with `/`. */
export interface Tree {
  readonly paths: readonly string[];
  /** Text of a small marker file; null when it is not there or cannot be read. */
  read(path: string): string | null;
}

/** What a layout finds in one place. */
export interface Found {
  /** Folder that holds the set, '' for the repository's root. */
  readonly root: string;
  /** Paths of the migrations in the order they are applied. */
  readonly files: readonly string[];
  readonly notRead?: readonly NotRead[];
}

/** A set of migrations found in a repository. */
export interface FoundSet extends Required<Found> {
  readonly layout: Layout;
  /** A file beside the migrations, from the set's root, in which a new migration must be entered; null for none. */
  readonly checksums: string | null;
}

/** What a layout says of one file. */
export interface FileReading {
  readonly up: readonly Range[];
  readonly transaction: TransactionMode;
}

export interface Layout {
  readonly name: string;
  /** As people write it. */
  readonly title: string;
  readonly platform?: string;
  /**
   * Finds this layout's sets. More specific layouts are asked first; what they take is not offered again.
   * @param sure the team says that these files are this layout's: no tell-tale is asked for
   */
  find(tree: Tree, sure?: boolean): readonly Found[];
  /** The version in a path, as the tool compares it; '' where it has none. */
  version(path: string): string;
  /** What the tool knows an applied migration by, where it refuses or passes over a second file with the same; '' for none. */
  identity?(path: string): string;
  read(path: string, text: string, tree: Tree): FileReading;
  /**
   * The path, from the set's root, of a new migration that is applied after all others.
   * @param existing the set's paths in order
   * @param slug words joined by `_`
   * @param now read as UTC
   */
  newFile(existing: readonly string[], slug: string, now: Date): string;
  /** Whether a file is run again whenever it changes, so that its earlier text is not part of the history. */
  isDraft?(path: string): boolean;
  /** Its sessions have the time zone of the machine it runs on, as JDBC gives it to them, not the server's. */
  readonly machineTimeZone?: true;
  /** The table in which the tool writes down what it applied; migrations may name it. */
  readonly bookkeeping?: string;
  /** A file, from a set's root, that lists its migrations, where it is there. */
  readonly checksums?: string;
}

export const folderOf = (path: string) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
export const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
/** A path under a folder; the repository's root is ''. */
export const inside = (folder: string, path: string) => (folder === '' ? path : `${folder}/${path}`);
export const isUnder = (folder: string, path: string) => folder === '' || path.startsWith(`${folder}/`);

export const whole = (text: string): Range[] => [{ start: 0, end: text.length }];

/** Files grouped by their folder. */
export function byFolder(paths: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const known = folders.get(folderOf(path));
    if (known === undefined) folders.set(folderOf(path), [path]);
    else known.push(path);
  }
  return folders;
}

/** The topmost of the folders that hold files: what a tool that reads a folder with its sub-folders is pointed at. */
export function topFolders(paths: readonly string[]): string[] {
  const folders = [...new Set(paths.map(folderOf))].sort((a, b) => a.length - b.length);
  return folders.filter((folder, at) => !folders.slice(0, at).some((above) => isUnder(above, folder)));
}

/** Plain code unit order, as most tools sort names. */
export const lexical = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The digits a name begins with. */
export const leadingDigits = (path: string) => /^\d+/.exec(nameOf(path))?.[0] ?? '';

/** The number a name begins with, without its zeros. */
export const leadingNumber = (path: string) => leadingDigits(path).replace(/^0+(?=\d)/, '');

/** By the number a name begins with, then by name; names without a number come last. */
export function numeric(a: string, b: string): number {
  const [x, y] = [leadingDigits(a), leadingDigits(b)];
  if (x === '' || y === '') return x === y ? lexical(a, b) : x === '' ? 1 : -1;
  const [left, right] = [BigInt(x), BigInt(y)];
  return left < right ? -1 : left > right ? 1 : lexical(a, b);
}

/**
 * Files that do not undo another one: `a.down.sql` does by its name, `a_down.sql` and the like only beside `a.sql` or
 * `a_up.sql` (`010_shut_down.sql` is a migration).
 */
export function withoutDowns(paths: readonly string[]): string[] {
  const known = new Set(paths);
  const undone = /[._-](down|undo|rollback|revert)\.sql$/i;
  return paths.filter((path) => {
    const word = undone.exec(path)?.[0];
    if (word === undefined) return true;
    const stem = path.slice(0, -word.length);
    return !word.startsWith('.') && ![`${stem}.sql`, `${stem}_up.sql`, `${stem}-up.sql`].some((other) => known.has(other));
  });
}
