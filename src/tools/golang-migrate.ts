// golang-migrate: <number>_name.up.sql by number, each file sent as one query.
import { byFolder, leadingDigits, leadingNumber, numeric } from '../lib/paths.ts';
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
  read: (_path, text) => ({ up: whole(text), transaction: 'query' }),
  newFile: (existing, slug, now) => `${nextVersion(existing, now)}_${slug}.up.sql`,
  write: (draft, path, place) => pair(draft, path, place, upToDown),
};

export default tool;
