// golang-migrate: <number>_name.up.sql by number, each file sent as one query.
import { byFolder, type Layout, leadingDigits, leadingNumber, numeric, whole } from '../layout.ts';
import { nextVersion } from '../naming.ts';

export const golangMigrate: Layout = {
  name: 'golang-migrate',
  title: 'golang-migrate',
  bookkeeping: 'CREATE TABLE public.schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL)',
  find: (tree) =>
    [...byFolder(tree.paths.filter((path) => /(^|\/)\d+_[^/]*\.up\.sql$/.test(path)))].map(([root, files]) => ({ root, files: files.sort(numeric) })),
  version: leadingDigits,
  identity: leadingNumber,
  read: (_path, text) => ({ up: whole(text), transaction: 'query' }),
  newFile: (existing, slug, now) => `${nextVersion(existing, now)}_${slug}.up.sql`,
};
