// Prisma Migrate: <root>/<name>/migration.sql in the order of the folders' names, each file sent as one query.
import { baseName, byFolder, folderOf, inside, leadingDigits, lexical } from '../lib/paths.ts';
import { ignores, runsAgain, unnoticed } from './shared/reactions.ts';
import { sqlOnly } from './shared/refusals.ts';
import { type Tool, type Tree, whole } from './shared/tool.ts';
import { nextStamp } from './shared/versions.ts';
import { single } from './shared/writing.ts';

/** The provider in migration_lock.toml or in the schema beside the folder. */
function providerOf(tree: Tree, root: string): string {
  const lock =
    tree.read(inside(root, 'migration_lock.toml')) ?? tree.read(inside(folderOf(root), 'schema.prisma')) ?? '';
  // The datasource's provider; a schema also has generators, which come with providers of their own.
  const source = /datasource\s+\w+\s*\{[^}]{0,2000}\}/.exec(lock)?.[0] ?? lock;
  return /\bprovider\s*=\s*"(\w+)"/.exec(source)?.[1] ?? 'postgresql';
}

const tool: Tool = {
  name: 'prisma',
  title: 'Prisma',
  rank: 30,
  bookkeeping:
    'CREATE TABLE public._prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)',
  find: (tree) => {
    const scripts = tree.paths.filter((path) => baseName(path) === 'migration.sql' && path.split('/').length > 1);
    return [...byFolder(scripts.map(folderOf))].map(([root, folders]) => {
      const files = folders.sort(lexical).map((folder) => inside(folder, 'migration.sql'));
      const provider = providerOf(tree, root);
      if (/^postgres(ql)?$/.test(provider)) return { root, files };
      return {
        root,
        files: [],
        notRead: [{ path: root, reason: `${files.length} Prisma migrations are for ${provider}` }],
      };
    });
  },
  version: (path) => leadingDigits(folderOf(path)),
  accepts: sqlOnly,
  sends: 'whole',
  outsideTransaction:
    'Put it alone into a migration of its own: Prisma runs a file of one statement outside a transaction.',
  recordedName: (path) => baseName(folderOf(path)),
  reactions: { ...unnoticed('`prisma migrate deploy`'), renamed: runsAgain('Prisma', 'their folder'), late: null },
  passesOver: (path, { root }, tree) => {
    const folder = folderOf(path);
    const lacking = folderOf(folder) === root && !tree.paths.includes(inside(folder, 'migration.sql'));
    return folder === root || lacking
      ? ignores(
          'Prisma',
          'takes only <folder>/migration.sql for a migration',
          'Move it to <version>_<name>/migration.sql.',
        )
      : null;
  },
  read: (_path, text) => ({ up: whole(text), transaction: 'query' }),
  newFile: (existing, slug, now) => `${nextStamp(existing.map(folderOf), now)}_${slug}/migration.sql`,
  write: (draft, path) => single(draft, path),
  notes: {
    added: 'schema.prisma stays as it is: Prisma Migrate does not look at partitions, and sees no drift in new ones.',
    detached: (names) =>
      `Once detached, Prisma takes ${names} for tables that schema.prisma lacks, and the next \`prisma migrate dev\` writes DROP TABLE for them. Take that out of its migration, or name a schema under \`tiers: cold: schema:\` that Prisma does not look at: the proposal after this moves them there.`,
    detaching:
      'Prisma then takes it for a table that schema.prisma lacks: take the DROP TABLE out of what `prisma migrate dev` writes next.',
    keys: (table, keys) => {
      const said = keys
        .map(({ primary, columns }) => `@@${primary ? 'id' : 'unique'}([${columns.join(', ')}])`)
        .join(', ');
      return `schema.prisma must say the same of ${table}: ${said}. Otherwise the next \`prisma migrate dev\` writes the old key back, which Postgres refuses.`;
    },
  },
};

export default tool;
