// Graphile Migrate: migrations/committed/<number>*.sql, then current.sql; a transaction per file unless `--! no-transaction`.
import { createHash } from 'node:crypto';
import { baseName, folderOf, inside, isUnder, leadingDigits, lexical, numeric } from '../lib/paths.ts';
import { fileText } from './shared/manifest.ts';
import { ignores, refusesMissing, unnoticed } from './shared/reactions.ts';
import { sqlOnly } from './shared/refusals.ts';
import { type DraftPlace, type MigrationDraft, type NewFile, type Tool, type Tree, whole } from './shared/tool.ts';
import { nextNumber } from './shared/versions.ts';
import { isAlone, upOnly } from './shared/writing.ts';

const form = /(^|\/)committed\/\d+(-[-\w]*)?\.sql$/;
const isCurrent = (path: string) => baseName(path) === 'current.sql' || baseName(folderOf(path)) === 'current';

const current = (tree: Tree, root: string) =>
  tree.paths
    .filter(
      (path) =>
        path === inside(root, 'current.sql') || (folderOf(path) === inside(root, 'current') && path.endsWith('.sql')),
    )
    .sort(numeric);

/** Folders with committed migrations; where there are none yet, migrations/ beside the tool's configuration. */
function rootsOf(tree: Tree, committed: readonly string[]): string[] {
  const configured = tree.paths
    .filter((path) => /^\.gmrc(\.js|\.cjs|\.jsonc)?$/.test(baseName(path)))
    .map((path) => inside(folderOf(path), 'migrations'));
  return [
    ...new Set([
      ...committed.map((path) => folderOf(folderOf(path))),
      ...configured.filter((root) => current(tree, root).length > 0),
    ]),
  ];
}

/** Graphile Migrate chains its committed files: each names the hash of the one before, and its own. */
function write(draft: MigrationDraft, path: string, place: DraftPlace): NewFile[] {
  const committed = place.set.files.filter((path) => isUnder(inside(place.set.root, 'committed'), path)).sort();
  const previous = /^--! Hash: (\S+)/m.exec(fileText(place, committed.at(-1) ?? '') ?? '')?.[1];
  const content = upOnly(draft, isAlone(draft) ? '--! no-transaction' : '').trim();
  const hash = createHash('sha1')
    .update(`${`${previous ?? ''}\n${content}`.trim()}\n`)
    .digest('hex');
  return [
    { path, content: `--! Previous: ${previous ?? '-'}\n--! Hash: sha1:${hash}\n\n${content}\n`, kind: 'migration' },
  ];
}

const tool: Tool = {
  name: 'graphile-migrate',
  title: 'Graphile Migrate',
  rank: 50,
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
  accepts: sqlOnly,
  sends: 'whole',
  outsideTransaction: 'Put it alone into a migration of its own, whose first line is `--! no-transaction`.',
  recordedName: (path) => leadingDigits(path) || path,
  reactions: {
    edited: unnoticed('Graphile Migrate').edited,
    removed: refusesMissing('Graphile Migrate'),
    renamed: refusesMissing('Graphile Migrate'),
    late: null,
  },
  passesOver: (path, { root }) =>
    folderOf(path) === inside(root, 'committed')
      ? ignores(
          'Graphile Migrate',
          'takes only <number>-<slug>.sql for a committed migration',
          'Run `graphile-migrate commit`, which names it.',
        )
      : null,
  // Without a transaction the body still goes to the server as one query. In committed files headers stand above the
  // line.
  read: (_path, text) => ({
    up: whole(text),
    transaction: /^(--! [A-Z][^\n]*\n)*\s*--!\s*no-transaction\b/.test(text) ? 'query' : 'file',
  }),
  newFile: (existing, slug) =>
    `committed/${nextNumber(
      existing.filter((path) => !isCurrent(path)),
      6,
    )}-${slug.replaceAll('_', '-')}.sql`,
  isRepeatable: isCurrent,
  write,
};

export default tool;
