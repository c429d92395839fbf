// golang-migrate: <number>_name.up.sql by number, each file sent as one query.
import { baseName, byFolder, folderOf, leadingDigits, leadingNumber, numeric } from '../lib/paths.ts';
import { ignores, runsAgain, skipsLate, unnoticed } from './shared/reactions.ts';
import { sqlOnly } from './shared/refusals.ts';
import { type Tool, whole } from './shared/tool.ts';
import { nextVersion } from './shared/versions.ts';
import { pair, upToDown } from './shared/writing.ts';

const tool: Tool = {
  name: 'golang-migrate',
  title: 'golang-migrate',
  rank: 150,
  bookkeeping: 'CREATE TABLE public.schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL)',
  find: (tree) =>
    [...byFolder(tree.paths.filter((path) => /(^|\/)\d+_[^/]*\.up\.sql$/.test(path)))].map(([root, files]) => ({
      root,
      files: files.sort(numeric),
    })),
  version: leadingDigits,
  identity: leadingNumber,
  accepts: sqlOnly,
  sends: 'whole',
  outsideTransaction:
    'Put it alone into a migration of its own: golang-migrate runs a file of one statement outside a transaction.',
  recordedName: leadingNumber,
  reactions: {
    ...unnoticed('golang-migrate'),
    renamed: runsAgain('golang-migrate', 'their number'),
    late: skipsLate('golang-migrate', 'the version that the database stands at'),
  },
  passesOver: (path, { root }) =>
    folderOf(path) === root && /^\d/.test(baseName(path)) && !/^\d+_.*\.(up|down)\.[^.]+$/.test(baseName(path))
      ? ignores(
          'golang-migrate',
          'takes only files called <number>_<name>.up.sql or .down.sql for migrations',
          'Rename it to <number>_<name>.up.sql.',
        )
      : null,
  read: (_path, text) => ({ up: whole(text), transaction: 'query' }),
  newFile: (existing, slug, now) => `${nextVersion(existing, now)}_${slug}.up.sql`,
  write: (draft, path, place) => pair(draft, path, place, upToDown),
};

export default tool;
