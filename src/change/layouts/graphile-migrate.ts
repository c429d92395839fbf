// Graphile Migrate: migrations/committed/<number>*.sql, then current.sql; a transaction per file unless `--! no-transaction`.
import { folderOf, inside, type Layout, leadingDigits, lexical, nameOf, numeric, type Tree, whole } from '../layout.ts';
import { nextNumber } from '../naming.ts';

const form = /(^|\/)committed\/\d+(-[-\w]*)?\.sql$/;
const isCurrent = (path: string) => nameOf(path) === 'current.sql' || nameOf(folderOf(path)) === 'current';

const current = (tree: Tree, root: string) =>
  tree.paths.filter((path) => path === inside(root, 'current.sql') || (folderOf(path) === inside(root, 'current') && path.endsWith('.sql'))).sort(numeric);

/** Folders with committed migrations; where there are none yet, migrations/ beside the tool's configuration. */
function rootsOf(tree: Tree, committed: readonly string[]): string[] {
  const configured = tree.paths.filter((path) => /^\.gmrc(\.js|\.cjs|\.jsonc)?$/.test(nameOf(path))).map((path) => inside(folderOf(path), 'migrations'));
  return [...new Set([...committed.map((path) => folderOf(folderOf(path))), ...configured.filter((root) => current(tree, root).length > 0)])];
}

export const graphileMigrate: Layout = {
  name: 'graphile-migrate',
  title: 'Graphile Migrate',
  bookkeeping:
    'CREATE SCHEMA IF NOT EXISTS graphile_migrate; CREATE TABLE graphile_migrate.migrations (hash text PRIMARY KEY, previous_hash text REFERENCES graphile_migrate.migrations, filename text NOT NULL, date timestamptz NOT NULL DEFAULT now())',
  find: (tree) => {
    const committed = tree.paths.filter((path) => form.test(path));
    return rootsOf(tree, committed).map((root) => ({
      root,
      files: [...committed.filter((path) => folderOf(folderOf(path)) === root).sort(lexical), ...current(tree, root)],
    }));
  },
  version: leadingDigits,
  // Without a transaction the body still goes to the server as one query. In committed files headers stand above the line.
  read: (_path, text) => ({ up: whole(text), transaction: /^(--! [A-Z][^\n]*\n)*\s*--!\s*no-transaction\b/.test(text) ? 'query' : 'file' }),
  newFile: (existing, slug) =>
    `committed/${nextNumber(
      existing.filter((path) => !isCurrent(path)),
      6,
    )}-${slug.replaceAll('_', '-')}.sql`,
  isDraft: isCurrent,
};
