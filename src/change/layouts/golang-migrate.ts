// golang-migrate: <version>_name.up.sql by number; the Postgres driver sends a file as one query.
import { byFolder, type Layout, leadingDigits, nameOf, nextLike, numeric, whole } from '../layout.ts';

const form = /^\d+_.*\.up\.sql$/;

export const golangMigrate: Layout = {
  name: 'golang-migrate',
  title: 'golang-migrate',
  bookkeeping: 'CREATE TABLE public.schema_migrations (version bigint PRIMARY KEY, dirty boolean NOT NULL)',
  find: (tree) =>
    [...byFolder(tree.paths.filter((path) => form.test(nameOf(path))))].map(([root, files]) => ({ root, files: files.sort(numeric(leadingDigits)) })),
  version: leadingDigits,
  read: (_path, text) => ({ up: whole(text), transaction: 'query' }),
  newFile: (existing, slug, now) => `${nextLike(existing, now, 6)}_${slug}.up.sql`,
};
