// Drizzle Kit: the files that meta/_journal.json lists, in its order; or, since 1.0, <date>_name/migration.sql in name order.
import { byFolder, type Found, folderOf, inside, type Layout, leadingDigits, lexical, nameOf, type Tree, whole } from '../layout.ts';
import { nextStamp, nextVersion } from '../naming.ts';

interface Journal {
  readonly dialect?: string;
  readonly entries?: readonly { readonly tag: string }[];
}

const forPostgres = (dialect: string | undefined) => dialect === undefined || /^(pg|postgres|postgresql)$/.test(dialect);

const otherDialect = (root: string, count: number, dialect: string | undefined): Found => ({
  root,
  files: [],
  notRead: [{ path: root, reason: `${count} Drizzle migrations are for ${dialect}` }],
});

export const drizzle: Layout = {
  name: 'drizzle',
  title: 'Drizzle',
  bookkeeping: 'CREATE SCHEMA IF NOT EXISTS drizzle; CREATE TABLE drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)',
  find: (tree) => {
    const journals = tree.paths.filter((path) => /(^|\/)meta\/_journal\.json$/.test(path));
    return [...journals.flatMap((path) => byJournal(tree, path) ?? []), ...bySnapshots(tree)];
  },
  version: (path) => leadingDigits(isFolded(path) ? folderOf(path) : path),
  // One transaction around everything that is pending.
  read: (_path, text) => ({ up: whole(text), transaction: 'file' }),
  newFile: (existing, slug, now) => {
    if (existing.some(isFolded)) return `${nextStamp(existing.map(folderOf), now)}_${slug}/migration.sql`;
    return `${nextVersion(existing, now, 4)}_${slug}.sql`;
  },
  checksums: 'meta/_journal.json',
};

const isFolded = (path: string) => nameOf(path) === 'migration.sql';

/** null: the journal lists nothing that is there, so its files are applied in some other way. */
function byJournal(tree: Tree, path: string): Found | null {
  const root = folderOf(folderOf(path));
  const there = tree.paths.filter((file) => folderOf(file) === root && file.endsWith('.sql'));
  const journal = parseJournal(tree.read(path));
  if (journal === null)
    return { root, files: there.sort(lexical), notRead: [{ path, reason: 'the journal is not valid JSON: files are taken in name order' }] };
  if (!forPostgres(journal.dialect)) return otherDialect(root, there.length, journal.dialect);
  const known = new Set(there);
  const files = (journal.entries ?? []).map(({ tag }) => inside(root, `${tag}.sql`)).filter((file) => known.delete(file));
  if (files.length === 0) return null;
  const left = [...known].sort(lexical);
  const names = left.length > 3 ? `${left.slice(0, 3).map(nameOf).join(', ')} …` : left.map(nameOf).join(', ');
  return { root, files, notRead: left.length === 0 ? [] : [{ path: root, reason: `not in meta/_journal.json, so Drizzle never applies it: ${names}` }] };
}

function parseJournal(text: string | null): Journal | null {
  try {
    return JSON.parse(text ?? '') as Journal;
  } catch {
    return null;
  }
}

/** Folders that hold migration.sql with a snapshot.json, which Prisma does not write. */
function bySnapshots(tree: Tree): Found[] {
  const snapshots = new Set(tree.paths.filter((path) => nameOf(path) === 'snapshot.json').map(folderOf));
  const folders = tree.paths.filter((path) => isFolded(path) && snapshots.has(folderOf(path))).map(folderOf);
  return [...byFolder(folders)].map(([root, inRoot]) => {
    const dialect = /"dialect"\s*:\s*"(\w+)"/.exec(tree.read(inside(inRoot.at(-1) ?? '', 'snapshot.json')) ?? '')?.[1];
    if (!forPostgres(dialect)) return otherDialect(root, inRoot.length, dialect);
    // A custom migration may come without a snapshot.
    const all = tree.paths.filter((path) => isFolded(path) && folderOf(folderOf(path)) === root);
    return { root, files: all.sort(lexical) };
  });
}
