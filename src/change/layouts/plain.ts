// Plain .sql files whose names begin with a number or a date, in the order of it.
import { byFolder, type Layout, leadingDigits, lexical, nameOf, whole, withoutDowns } from '../layout.ts';
import { nextPrefix } from '../naming.ts';

/** Folders that people put migrations in. */
const folders = /(^|\/)(migrations?|migrate|sql|db|database|changes|patches|updates|versions|deltas?|(migrations?|deltas?)\/[^/]+)$/i;
/** A number or a date, then a name: `001_users.sql`, `2026-11-24-users.sql`. */
const form = /^\d+[-_.].*\.sql$/;

const date = /^(\d{4})([-_.])(\d\d)\2(\d\d)/;

/** `2026-11-24` in one piece; else the digits the name begins with. */
const versionOf = (path: string) => date.exec(nameOf(path))?.[0] ?? leadingDigits(path);

/** Numbers by value, dates as they stand; names without either last. */
function order(a: string, b: string): number {
  const [x, y] = [versionOf(a).replace(/\D/g, ''), versionOf(b).replace(/\D/g, '')];
  if (x === '' || y === '') return x === y ? lexical(a, b) : x === '' ? 1 : -1;
  const [left, right] = [BigInt(x), BigInt(y)];
  return left < right ? -1 : left > right ? 1 : lexical(a, b);
}

export const plain: Layout = {
  name: 'plain',
  title: 'Plain SQL',
  find: (tree, sure = false) =>
    [...byFolder(withoutDowns(tree.paths.filter((path) => (sure ? path.endsWith('.sql') : form.test(nameOf(path))))))]
      .filter(([root]) => sure || folders.test(root))
      .map(([root, files]) => ({ root, files: files.sort(order) })),
  version: versionOf,
  read: (_path, text) => ({ up: whole(text), transaction: 'query' }),
  newFile: (existing, slug, now) => `${nextPrefix(existing, now)}${slug}.sql`,
};
