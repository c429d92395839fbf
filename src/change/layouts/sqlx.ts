// sqlx: <version>_name.sql or .up.sql by number, a transaction per file unless its first line says `-- no-transaction`.
import { byFolder, folderOf, type Layout, leadingDigits, nameOf, nextLike, numeric, type Tree, whole } from '../layout.ts';

/** Only sqlx has this folder, this build script or these sayings. */
function isSqlx(tree: Tree, root: string, files: readonly string[]): boolean {
  const near = [root, folderOf(root)].map((folder) => (folder === '' ? '' : `${folder}/`));
  const offline = tree.paths.some((path) => near.some((folder) => path.startsWith(`${folder}.sqlx/`)) || path === 'sqlx.toml' || path === 'sqlx-data.json');
  if (offline) return true;
  const cargo = near.some((folder) => /\bsqlx\b/.test(tree.read(`${folder}Cargo.toml`) ?? ''));
  return cargo || files.slice(-20).some((path) => /^-- no-transaction\b/.test(tree.read(path) ?? ''));
}

export const sqlx: Layout = {
  name: 'sqlx',
  title: 'sqlx',
  bookkeeping:
    'CREATE TABLE public._sqlx_migrations (version bigint PRIMARY KEY, description text NOT NULL, installed_on timestamptz NOT NULL DEFAULT now(), success boolean NOT NULL, checksum bytea NOT NULL, execution_time bigint NOT NULL)',
  find: (tree) =>
    [...byFolder(tree.paths.filter((path) => /^\d+_.*\.sql$/.test(nameOf(path)) && !path.endsWith('.down.sql')))]
      .filter(([root, files]) => /(^|\/)migrations$/.test(root) && isSqlx(tree, root, files))
      .map(([root, files]) => ({ root, files: files.sort(numeric(leadingDigits)) })),
  version: leadingDigits,
  read: (_path, text) => ({ up: whole(text), transaction: text.startsWith('-- no-transaction') ? 'none' : 'file' }),
  newFile: (existing, slug, now) => `${nextLike(existing, now)}_${slug}${existing.at(-1)?.endsWith('.up.sql') === true ? '.up.sql' : '.sql'}`,
};
