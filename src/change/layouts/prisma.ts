// Prisma Migrate: <root>/migrations/<14 digits>_name/migration.sql, in folder order, each file sent as one query.
import { folderOf, type Layout, leadingDigits, lexical, nameOf, stamp, type Tree, whole } from '../layout.ts';

const form = /\/[^/]+\/migration\.sql$/;

/** The provider in migration_lock.toml or in the schema beside the folder. */
function provider(tree: Tree, root: string): string {
  const lock = tree.read(`${root}/migration_lock.toml`) ?? tree.read(`${folderOf(root)}/schema.prisma`) ?? '';
  return /provider\s*=\s*"(\w+)"/.exec(lock)?.[1] ?? 'postgresql';
}

export const prisma: Layout = {
  name: 'prisma',
  title: 'Prisma',
  bookkeeping:
    'CREATE TABLE public._prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)',
  find: (tree) => {
    const roots = new Set(tree.paths.filter((path) => form.test(`/${path}`)).map((path) => folderOf(folderOf(path))));
    return [...roots].map((root) => {
      const files = tree.paths.filter((path) => folderOf(folderOf(path)) === root && nameOf(path) === 'migration.sql').sort(lexical);
      const dialect = provider(tree, root);
      if (dialect === 'postgresql' || dialect === 'postgres' || dialect === 'cockroachdb') return { root, files };
      return { root, files: [], notRead: [{ path: root, reason: `${files.length} Prisma migrations are for ${dialect}` }] };
    });
  },
  version: (path) => leadingDigits(nameOf(folderOf(path))),
  read: (_path, text) => ({ up: whole(text), transaction: 'query' }),
  newFile: (_existing, slug, now) => `${stamp(now)}_${slug}/migration.sql`,
};
