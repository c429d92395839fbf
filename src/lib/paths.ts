// Paths of a repository, always with `/` and from its root: their parts, groups and orders.

export const folderOf = (path: string) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
export const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
/** A path under a folder; the repository's root is ''. */
export const inside = (folder: string, path: string) => (folder === '' ? path : `${folder}/${path}`);
export const isUnder = (folder: string, path: string) => folder === '' || path.startsWith(`${folder}/`);

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

/** The deepest folder that holds all of some folders. */
export function commonFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  let common = first;
  while (common !== '' && !others.every((folder) => folder === common || isUnder(common, folder)))
    common = folderOf(common);
  return common;
}

/** Plain code unit order, as most tools sort names. */
export const lexical = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The digits a name begins with. */
export const leadingDigits = (path: string) => /^\d+/.exec(baseName(path))?.[0] ?? '';

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
    return (
      !word.startsWith('.') && ![`${stem}.sql`, `${stem}_up.sql`, `${stem}-up.sql`].some((other) => known.has(other))
    );
  });
}
