// Drizzle Kit: the files that meta/_journal.json lists, in its order; or, since 1.0, <date>_name/migration.sql in name order.
import { createHash } from 'node:crypto';
import { baseName, byFolder, folderOf, inside, leadingDigits, lexical } from '../lib/paths.ts';
import type { ProposedFile } from '../model/partitions.ts';
import { companion, fileText } from './shared/manifest.ts';
import { ignores, skipsLate, unnoticed } from './shared/reactions.ts';
import { sqlOnly } from './shared/refusals.ts';
import { type DraftPlace, type Found, type ManifestUpdate, type Tool, type Tree, whole } from './shared/tool.ts';
import { nextStamp, nextVersion } from './shared/versions.ts';
import { body, sequence, sqlComment } from './shared/writing.ts';

interface Journal {
  readonly dialect?: string;
  readonly entries?: readonly { readonly tag: string; readonly when?: number }[];
}

const forPostgres = (dialect: string | undefined) =>
  dialect === undefined || /^(pg|postgres|postgresql)$/.test(dialect);

const otherDialect = (root: string, count: number, dialect: string | undefined): Found => ({
  root,
  files: [],
  notRead: [{ path: root, reason: `${count} Drizzle migrations are for ${dialect}` }],
});

interface WholeJournal {
  readonly version?: string;
  entries: { idx: number; version?: string; when: number; tag: string; breakpoints?: boolean }[];
}

/** An id that is the same for the same snapshot and migration. */
function idFrom(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The tool's picture of the schema is the same after these migrations: it does not know partitions. */
function nextSnapshot(text: string, tag: string): string {
  const snapshot = JSON.parse(text) as { id: string; prevId?: string; prevIds?: string[] };
  const links = snapshot.prevIds === undefined ? { prevId: snapshot.id } : { prevIds: [snapshot.id] };
  return `${JSON.stringify({ ...snapshot, id: idFrom(`${snapshot.id} ${tag}`), ...links }, null, 2)}\n`;
}

function updateManifest(place: DraftPlace, files: readonly ProposedFile[]): ManifestUpdate {
  const migrations = files.filter(({ kind }) => kind === 'migration');
  return migrations.some(({ path }) => isFolded(path))
    ? addSnapshots(place, migrations)
    : addToJournal(place, migrations);
}

/** A snapshot beside each migration goes on from the newest one that is there. */
function addSnapshots(place: DraftPlace, migrations: readonly ProposedFile[]): ManifestUpdate {
  const newest = [...place.set.files].reverse().map((file) => inside(folderOf(file), 'snapshot.json'));
  const known = newest.find((path) => place.paths.includes(path));
  let text = known === undefined ? null : fileText(place, known);
  const files = migrations.flatMap(({ path }) => {
    if (text === null) return [];
    text = nextSnapshot(text, baseName(folderOf(path)));
    return [companion(inside(folderOf(path), 'snapshot.json'), text, false)];
  });
  return { files, notes: [] };
}

/** Drizzle applies what is later than the last it applied, so each entry's time must be after all others. */
function addToJournal(place: DraftPlace, migrations: readonly ProposedFile[]): ManifestUpdate {
  const path = inside(place.set.root, 'meta/_journal.json');
  const text = fileText(place, path);
  if (text === null) return { files: [], notes: [] };
  const journal = JSON.parse(text) as WholeJournal;
  const last = journal.entries.at(-1);
  const latest = Math.max(place.now.getTime(), ...journal.entries.map(({ when }) => when + 1));
  let snapshot = fileText(place, inside(place.set.root, `meta/${leading(last?.tag)}_snapshot.json`));
  const files: ProposedFile[] = [];
  migrations.forEach((migration, at) => {
    const tag = baseName(migration.path).replace(/\.sql$/, '');
    journal.entries.push({
      idx: (last?.idx ?? -1) + 1 + at,
      version: last?.version ?? journal.version ?? '7',
      when: latest + at,
      tag,
      breakpoints: true,
    });
    if (snapshot === null) return;
    snapshot = nextSnapshot(snapshot, tag);
    files.push(companion(inside(place.set.root, `meta/${leading(tag)}_snapshot.json`), snapshot, false));
  });
  return {
    files: [companion(path, JSON.stringify(journal, null, 2) + (text.endsWith('\n') ? '\n' : '')), ...files],
    notes: [],
  };
}

const leading = (tag = '') => tag.split('_')[0] ?? '';

const tool: Tool = {
  name: 'drizzle',
  title: 'Drizzle',
  rank: 20,
  bookkeeping:
    'CREATE SCHEMA IF NOT EXISTS drizzle; CREATE TABLE drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text NOT NULL, created_at bigint)',
  find: (tree) => {
    const journals = tree.paths.filter((path) => /(^|\/)meta\/_journal\.json$/.test(path));
    return [...journals.flatMap((path) => byJournal(tree, path) ?? []), ...bySnapshots(tree)];
  },
  version: (path) => leadingDigits(isFolded(path) ? folderOf(path) : path),
  accepts: sqlOnly,
  sends: 'statements',
  outsideTransaction: 'Drizzle runs all pending migrations in one transaction: run it by hand, outside of Drizzle.',
  recordedName: (path) => (isFolded(path) ? baseName(folderOf(path)) : baseName(path)),
  reactions: {
    ...unnoticed('Drizzle'),
    renamed: null,
    late: skipsLate('Drizzle', 'the newest time that the database has applied (`when` in meta/_journal.json)'),
  },
  isLate,
  passesOver: (path, { root }) =>
    folderOf(path) === root && /^\d+_/.test(baseName(path))
      ? ignores(
          'Drizzle',
          'applies only what meta/_journal.json lists',
          'Make it with `drizzle-kit generate --custom`, which adds it to meta/_journal.json.',
        )
      : null,
  // One transaction around everything that is pending.
  read: (_path, text) => ({ up: whole(text), transaction: 'file' }),
  newFile: (existing, slug, now) => {
    if (existing.some(isFolded)) return `${nextStamp(existing.map(folderOf), now)}_${slug}/migration.sql`;
    return `${nextVersion(existing, now, 4)}_${slug}.sql`;
  },
  write: (draft, path) => {
    const statements = sequence(draft.up, (statement) => `${statement};`, '\n--> statement-breakpoint\n');
    return [{ path, content: body(sqlComment(draft.header), statements), kind: 'migration' }];
  },
  manifest: { file: 'meta/_journal.json', update: updateManifest },
  onePendingTransaction: true,
  notes: {
    added:
      'The schema files stay as they are, and `drizzle-kit generate` finds nothing to do after this. `drizzle-kit push` and `pull` take each partition for a table of its own; push would drop it.',
    keys: (table, keys) => {
      const said = keys
        .map(({ primary, columns }) => `${primary ? 'primaryKey' : 'unique'} over ${columns.join(', ')}`)
        .join(', ');
      return `Once the schema file says the same of ${table} (${said}), \`drizzle-kit generate\` writes a migration for it: keep its snapshot and empty its SQL, since these migrations have done it.`;
    },
  },
};

/** An entry of the journal is applied when its time is after that of the newest applied one. */
function isLate(path: string, merged: readonly string[], tree: Tree): boolean {
  if (isFolded(path)) return false;
  const journal = parseJournal(tree.read(inside(folderOf(path), 'meta/_journal.json')));
  const times = new Map((journal?.entries ?? []).map(({ tag, when }) => [`${tag}.sql`, when]));
  const own = times.get(baseName(path));
  return own !== undefined && merged.some((file) => (times.get(baseName(file)) ?? own) > own);
}

const isFolded = (path: string) => baseName(path) === 'migration.sql';

/** null: the journal lists nothing that is there, so its files are applied in some other way. */
function byJournal(tree: Tree, path: string): Found | null {
  const root = folderOf(folderOf(path));
  const there = tree.paths.filter((file) => folderOf(file) === root && file.endsWith('.sql'));
  const journal = parseJournal(tree.read(path));
  if (journal === null)
    return {
      root,
      files: there.sort(lexical),
      notRead: [{ path, reason: 'the journal is not valid JSON: files are taken in name order' }],
    };
  if (!forPostgres(journal.dialect)) return otherDialect(root, there.length, journal.dialect);
  const known = new Set(there);
  const files = (journal.entries ?? [])
    .map(({ tag }) => inside(root, `${tag}.sql`))
    .filter((file) => known.delete(file));
  if (files.length === 0) return null;
  const left = [...known].sort(lexical);
  const names = left.length > 3 ? `${left.slice(0, 3).map(baseName).join(', ')} …` : left.map(baseName).join(', ');
  return {
    root,
    files,
    notRead:
      left.length === 0
        ? []
        : [{ path: root, reason: `not in meta/_journal.json, so Drizzle never applies it: ${names}` }],
  };
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
  const snapshots = new Set(tree.paths.filter((path) => baseName(path) === 'snapshot.json').map(folderOf));
  const folders = tree.paths.filter((path) => isFolded(path) && snapshots.has(folderOf(path))).map(folderOf);
  return [...byFolder(folders)].map(([root, inRoot]) => {
    const dialect = /"dialect"\s*:\s*"(\w+)"/.exec(tree.read(inside(inRoot.at(-1) ?? '', 'snapshot.json')) ?? '')?.[1];
    if (!forPostgres(dialect)) return otherDialect(root, inRoot.length, dialect);
    // A custom migration may come without a snapshot.
    const all = tree.paths.filter((path) => isFolded(path) && folderOf(folderOf(path)) === root);
    return { root, files: all.sort(lexical) };
  });
}

export default tool;
