// Supabase CLI: supabase/migrations/<number>_name.sql in name order, each file in one transaction with its own record.

import { baseName, byFolder, folderOf, leadingDigits, lexical } from '../lib/paths.ts';
import { standingAlone } from './shared/alone.ts';
import { ignores, refusesLate, refusesMissing, unnoticed } from './shared/reactions.ts';
import { sqlOnly } from './shared/refusals.ts';
import type { Tool } from './shared/tool.ts';
import { nextStamp } from './shared/versions.ts';
import { single } from './shared/writing.ts';

/** What the CLI (since 2.109; DROP INDEX since August 2026) sends by itself, between the batches of the rest. */
const alone =
  /^(create\s+(unique\s+)?index\s+concurrently|drop\s+index\s+concurrently|reindex\b[^;]*\sconcurrently|vacuum|alter\s+system|cluster)\b/i;

const tool: Tool = {
  name: 'supabase',
  title: 'Supabase',
  rank: 10,
  platform: 'supabase',
  bookkeeping:
    'CREATE SCHEMA IF NOT EXISTS supabase_migrations; CREATE TABLE IF NOT EXISTS supabase_migrations.schema_migrations (version text PRIMARY KEY, statements text[], name text)',
  find: (tree, sure = false) =>
    [...byFolder(tree.paths.filter((path) => path.endsWith('.sql')))]
      .filter(([folder]) => sure || /(^|\/)supabase\/migrations$/.test(folder))
      .map(([root, paths]) => {
        const files = paths.filter((path) => /^\d+_.*\.sql$/.test(baseName(path)));
        const others = paths.length - files.length;
        const reason = `${others} ${others === 1 ? 'file whose name does' : 'files whose names do'} not begin with a version and an underscore: the Supabase CLI skips such files`;
        return { root, files: files.sort(lexical), notRead: others === 0 ? [] : [{ path: root, reason }] };
      }),
  version: leadingDigits,
  identity: leadingDigits,
  accepts: sqlOnly,
  sends: 'whole',
  outsideTransaction: 'Put it alone into a migration of its own.',
  recordedName: leadingDigits,
  reactions: {
    edited: unnoticed('The Supabase CLI').edited,
    removed: refusesMissing('The Supabase CLI'),
    renamed: refusesMissing('The Supabase CLI'),
    late: refusesLate('The Supabase CLI', 'include-all'),
  },
  passesOver: (path, { root }) =>
    folderOf(path) === root && /\d/.test(baseName(path))
      ? ignores(
          'The Supabase CLI',
          'takes only <number>_<name>.sql for a migration',
          'Rename it to <number>_<name>.sql.',
        )
      : null,
  read: (_path, text) => ({
    up: [{ start: 0, end: text.length }],
    transaction: standingAlone(text, alone) === 'none' ? 'file' : 'none',
  }),
  newFile: (existing, slug, now) => `${nextStamp(existing, now)}_${slug}.sql`,
  write: (draft, path) => single(draft, path),
};

export default tool;
