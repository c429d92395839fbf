// Prisma Migrate: <root>/<name>/migration.sql in the order of the folders' names, each file sent as one query.
import { byFolder, folderOf, inside, type Layout, leadingDigits, lexical, nameOf, type Tree, whole } from '../layout.ts';
import { nextStamp } from '../naming.ts';

/** The provider in migration_lock.toml or in the schema beside the folder. */
function providerOf(tree: Tree, root: string): string {
  const lock = tree.read(inside(root, 'migration_lock.toml')) ?? tree.read(inside(folderOf(root), 'schema.prisma')) ?? '';
  // The datasource's provider; a schema also has generators, which come with providers of their own.
  const source = /datasource\s+\w+\s*\{[^}]{0,2000}\}/.exec(lock)?.[0] ?? lock;
  return /\bprovider\s*=\s*"(\w+)"/.exec(source)?.[1] ?? 'postgresql';
}

export const prisma: Layout = {
  name: 'prisma',
  title: 'Prisma',
  bookkeeping:
    'CREATE TABLE public._prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)',
  find: (tree) => {
    const scripts = tree.paths.filter((path) => nameOf(path) === 'migration.sql' && path.split('/').length > 1);
    return [...byFolder(scripts.map(folderOf))].map(([root, folders]) => {
      const files = folders.sort(lexical).map((folder) => inside(folder, 'migration.sql'));
      const provider = providerOf(tree, root);
      if (/^postgres(ql)?$/.test(provider)) return { root, files };
      return { root, files: [], notRead: [{ path: root, reason: `${files.length} Prisma migrations are for ${provider}` }] };
    });
  },
  version: (path) => leadingDigits(folderOf(path)),
  read: (_path, text) => ({ up: whole(text), transaction: 'query' }),
  newFile: (existing, slug, now) => `${nextStamp(existing.map(folderOf), now)}_${slug}/migration.sql`,
};
