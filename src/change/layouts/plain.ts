// Plain .sql files whose names begin with a number or a date, in name order.
import { byFolder, type Layout, leadingDigits, lexical, nameOf, nextLike, numeric, whole } from '../layout.ts';

/** Folders that people put migrations in. */
const folders = /(^|\/)(migrations?|migrate|sql|db|database|changes|patches|updates|versions|deltas?)$/i;
/** A number or a date, then a name: `001_users.sql`, `2026-11-24-users.sql`. */
const form = /^\d+[-_.].*\.sql$/;

/** Numbers of different width are meant as numbers; equal widths sort the same either way. */
function order(files: readonly string[]): (a: string, b: string) => number {
  const widths = new Set(files.map((path) => leadingDigits(path).length));
  return widths.size > 1 && !widths.has(0) ? numeric(leadingDigits) : lexical;
}

export const plain: Layout = {
  name: 'plain',
  title: 'Plain SQL',
  find: (tree) =>
    [...byFolder(tree.paths.filter((path) => form.test(nameOf(path)) && !/[._]down\.sql$/i.test(path)))]
      .filter(([root, files]) => folders.test(root) && files.length > 0)
      .map(([root, files]) => ({ root, files: files.sort(order(files)) })),
  version: leadingDigits,
  read: (_path, text) => ({ up: whole(text), transaction: 'query' }),
  newFile: (existing, slug, now) => `${nextLike(existing.map(nameOf), now)}_${slug}.sql`,
};
