// sql-migrate: numbered names by number, then the others by name; `-- +migrate Up` and `Down`, a transaction unless `notransaction`.
import { baseName, leadingDigits, numeric } from '../lib/paths.ts';
import { markedFolders, textLines, upParts } from './shared/marked.ts';
import { refusesMissing, unnoticed } from './shared/reactions.ts';
import { cutAtLines, type LineMarks, lacks, sqlOnly } from './shared/refusals.ts';
import type { Tool } from './shared/tool.ts';
import { nextPrefix } from './shared/versions.ts';
import { isAlone, marked, sections } from './shared/writing.ts';

// The tool wants exactly this spelling.
const up = /^-- \+migrate +Up(\s|$)/m;
const down = /^-- \+migrate +Down(\s|$)/m;

const marks: LineMarks = {
  title: 'sql-migrate',
  begin: /^-- \+migrate +StatementBegin(\s|$)/,
  end: /^-- \+migrate +StatementEnd(\s|$)/,
  written: ['-- +migrate StatementBegin', '-- +migrate StatementEnd'],
};

const tool: Tool = {
  name: 'sql-migrate',
  title: 'sql-migrate',
  rank: 100,
  bookkeeping: 'CREATE TABLE public.gorp_migrations (id text PRIMARY KEY, applied_at timestamptz)',
  find: (tree, sure) => markedFolders(tree, /\.sql$/, up, numeric, sure),
  version: leadingDigits,
  accepts: sqlOnly,
  sends: 'statements',
  outsideTransaction: 'Put it into a migration under `-- +migrate Up notransaction`.',
  recordedName: baseName,
  reactions: {
    edited: unnoticed('sql-migrate').edited,
    removed: refusesMissing('sql-migrate', 'ignore-?unknown'),
    renamed: refusesMissing('sql-migrate', 'ignore-?unknown'),
    late: null,
  },
  read: (_path, text) => {
    const parts = upParts(text, up, down);
    // Without a transaction it sends each statement by itself.
    const unwrapped = textLines(text).some((line) => up.test(line.text) && /\snotransaction(\s|$)/.test(line.text));
    return {
      up: parts,
      transaction: unwrapped ? 'none' : 'file',
      refusals: [...lacks('sql-migrate', text, up, '-- +migrate Up'), ...cutAtLines(text, parts, marks)],
    };
  },
  newFile: (existing, slug, now) => `${nextPrefix(existing, now, '-')}${slug}.sql`,
  write: (draft, path) => {
    const mode = isAlone(draft) ? ' notransaction' : '';
    const marks = { up: `-- +migrate Up${mode}`, down: `-- +migrate Down${mode}` };
    return sections(draft, path, marks, marked('-- +migrate StatementBegin', '-- +migrate StatementEnd'));
  },
};

export default tool;
