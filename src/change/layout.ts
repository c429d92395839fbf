// What a migration layout knows: which files it owns, their order, what of them is applied, and how.
import type { NotRead, Range, TransactionMode } from '../flow.ts';

/** The repository's files, by path from its root with `/`. */
export interface Tree {
  readonly paths: readonly string[];
  /** Text of a small marker file; null when it is not there or cannot be read. */
  read(path: string): string | null;
}

/** A set of migrations found in a repository. */
export interface FoundSet {
  readonly layout: Layout;
  /** Folder that holds the set, '' for the repository's root. */
  readonly root: string;
  /** Paths of the migrations in the order they are applied. */
  readonly files: readonly string[];
  readonly notRead: readonly NotRead[];
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
  /** Finds this layout's sets. More specific layouts are asked first; what they take is not offered again. */
  find(tree: Tree): readonly { readonly root: string; readonly files: readonly string[]; readonly notRead?: readonly NotRead[] }[];
  /** The version in a path, as the tool compares it; '' where it has none. */
  version(path: string): string;
  read(path: string, text: string, tree: Tree): FileReading;
  /** The path, from the set's root, of a new migration. `now` is UTC. */
  newFile(existing: readonly string[], slug: string, now: Date): string;
  /** The table in which the tool writes down what it applied; migrations may name it. */
  readonly bookkeeping?: string;
  /** A file of checksums beside the migrations that a new migration must be added to. */
  readonly checksums?: string;
}

export const folderOf = (path: string) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
export const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

export const whole = (text: string): Range[] => [{ start: 0, end: text.length }];

/** Files grouped by their folder. */
export function byFolder(paths: readonly string[]): Map<string, string[]> {
  const folders = new Map<string, string[]>();
  for (const path of paths) folders.set(folderOf(path), [...(folders.get(folderOf(path)) ?? []), path]);
  return folders;
}

/** Plain code unit order, as most tools sort names. */
export const lexical = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Numbers first by value, then by name. */
export function numeric(versionOf: (path: string) => string): (a: string, b: string) => number {
  return (a, b) => {
    const [x, y] = [BigInt(versionOf(a) || '0'), BigInt(versionOf(b) || '0')];
    return x < y ? -1 : x > y ? 1 : lexical(a, b);
  };
}

/** The digits a name begins with. */
export const leadingDigits = (path: string) => /^\d+/.exec(nameOf(path))?.[0] ?? '';

/** `20261124153000`, UTC. */
export const stamp = (now: Date) => now.toISOString().replace(/\D/g, '').slice(0, 14);

/** The next number, as wide as the widest there is. */
export function nextNumber(existing: readonly string[], width = 4): string {
  const digits = existing.map(leadingDigits).filter((found) => found !== '');
  const highest = digits.reduce((best, found) => (BigInt(found) > best ? BigInt(found) : best), 0n);
  const wide = Math.max(width, ...digits.map((found) => found.length));
  return String(highest + 1n).padStart(digits.length === 0 ? width : wide, '0');
}

/** A time stamp where the newest name has one, the next number otherwise. */
export function nextLike(existing: readonly string[], now: Date, width?: number): string {
  const last = leadingDigits(existing.at(-1) ?? '');
  if (last.length >= 14 || existing.length === 0) return stamp(now);
  if (last.length === 8) return stamp(now).slice(0, 8);
  return nextNumber(existing, width);
}

/** The stretches between marker lines: text after a line matching `open` up to one matching `close`. */
export function between(text: string, open: RegExp, close: RegExp): Range[] {
  const ranges: Range[] = [];
  let start: number | null = null;
  for (const line of text.matchAll(/^.*$/gm)) {
    if (open.test(line[0])) start = line.index + line[0].length;
    else if (start !== null && close.test(line[0])) {
      ranges.push({ start, end: line.index });
      start = null;
    }
  }
  if (start !== null) ranges.push({ start, end: text.length });
  return ranges;
}
