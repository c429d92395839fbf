// sql-migrate: numbered names by number, then the others by name; `-- +migrate Up` and `Down`, a transaction unless `notransaction`.
import { baseName, leadingDigits, numeric } from '../lib/paths.ts';
import { markedFolders, textLines, upParts } from './shared/marked.ts';
import { refusesMissing, unnoticed } from './shared/reactions.ts';
import type { Tool } from './shared/tool.ts';
import { nextPrefix } from './shared/versions.ts';
import { isAlone, marked, sections } from './shared/writing.ts';

// The tool wants exactly this spelling.
const up = /^-- \+migrate +Up(\s|$)/m;
const down = /^-- \+migrate +Down(\s|$)/m;

const tool: Tool = {
  name: 'sql-migrate',
  title: 'sql-migrate',
  rank: 100,
  bookkeeping: 'CREATE TABLE public.gorp_migrations (id text PRIMARY KEY, applied_at timestamptz)',
  find: (tree, sure) => markedFolders(tree, /\.sql$/, up, numeric, sure),
  version: leadingDigits,
  recordedName: baseName,
  reactions: {
    edited: unnoticed('sql-migrate').edited,
    removed: refusesMissing('sql-migrate', 'ignore-?unknown'),
    renamed: refusesMissing('sql-migrate', 'ignore-?unknown'),
    late: null,
  },
  read: (_path, text) => ({
    up: upParts(text, up, down),
    // Without a transaction it sends each statement by itself.
    transaction: textLines(text).some((line) => up.test(line.text) && /\snotransaction(\s|$)/.test(line.text))
      ? 'none'
      : 'file',
  }),
  newFile: (existing, slug, now) => `${nextPrefix(existing, now, '-')}${slug}.sql`,
  write: (draft, path) => {
    const mode = isAlone(draft) ? ' notransaction' : '';
    const marks = { up: `-- +migrate Up${mode}`, down: `-- +migrate Down${mode}` };
    return sections(draft, path, marks, marked('-- +migrate StatementBegin', '-- +migrate StatementEnd'));
  },
};

export default tool;
