// sql-migrate: numbered names by number, then the others by name; `-- +migrate Up` and `Down`, a transaction unless `notransaction`.
import { type Layout, leadingDigits, numeric } from '../layout.ts';
import { linesOf, markedFolders, upParts } from '../marked.ts';
import { nextPrefix } from '../naming.ts';

// The tool wants exactly this spelling.
const up = /^-- \+migrate +Up(\s|$)/m;
const down = /^-- \+migrate +Down(\s|$)/m;

export const sqlMigrate: Layout = {
  name: 'sql-migrate',
  title: 'sql-migrate',
  bookkeeping: 'CREATE TABLE public.gorp_migrations (id text PRIMARY KEY, applied_at timestamptz)',
  find: (tree, sure) => markedFolders(tree, /\.sql$/, up, numeric, sure),
  version: leadingDigits,
  read: (_path, text) => ({
    up: upParts(text, up, down),
    // Without a transaction it sends each statement by itself.
    transaction: linesOf(text).some((line) => up.test(line.text) && /\snotransaction(\s|$)/.test(line.text)) ? 'none' : 'file',
  }),
  newFile: (existing, slug, now) => `${nextPrefix(existing, now, '-')}${slug}.sql`,
};
