// Graphile Migrate: migrations/committed/NNNNNN*.sql, then current.sql; a transaction per file unless `--! no-transaction`.
import { folderOf, type Layout, leadingDigits, lexical, nameOf, nextNumber, type Tree, whole } from '../layout.ts';

const current = (tree: Tree, root: string) => tree.paths.filter((path) => path === `${root}/current.sql` || folderOf(path) === `${root}/current`).sort(lexical);

export const graphileMigrate: Layout = {
  name: 'graphile-migrate',
  title: 'Graphile Migrate',
  find: (tree) => {
    const committed = tree.paths.filter((path) => /(^|\/)committed\/\d{6}.*\.sql$/.test(path));
    return [...new Set(committed.map((path) => folderOf(folderOf(path))))].map((root) => ({
      root,
      files: [...committed.filter((path) => folderOf(folderOf(path)) === root).sort(lexical), ...current(tree, root)],
    }));
  },
  version: leadingDigits,
  read: (_path, text) => ({ up: whole(text), transaction: /^--!\s*no-transaction/im.test(text) ? 'none' : 'file' }),
  newFile: (existing, slug) => `committed/${nextNumber(existing.map(nameOf), 6)}-${slug}.sql`,
};
