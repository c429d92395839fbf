// node-pg-migrate's SQL: <time>_name.sql by time, `-- Up Migration` and `-- Down Migration`; always in a transaction.
import { baseName, folderOf, leadingDigits, lexical } from '../lib/paths.ts';
import { markedFolders, upParts } from './shared/marked.ts';
import { refusesLate, refusesMissing, refusesName, unnoticed } from './shared/reactions.ts';
import { sqlOnly } from './shared/refusals.ts';
import type { Tool } from './shared/tool.ts';
import { nextPrefix } from './shared/versions.ts';
import { sections } from './shared/writing.ts';

const up = /^[ \t]*--[ \t-]*up\s+migration/im;
const down = /^[ \t]*--[ \t-]*down\s+migration/im;

/** 17 digits are a date to the millisecond; everything else is a number, as it stands. */
function timeOf(path: string): number {
  const digits = leadingDigits(path);
  const date = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(digits)?.slice(1).map(Number);
  if (date === undefined) return Number(digits);
  const [year = 0, month = 1, day, hour, minute, second, milli] = date;
  return Date.UTC(year, month - 1, day, hour, minute, second, milli);
}

/** By which it does not compare what it applied with the files. */
const unchecked = 'no-check-order|check-?order[^a-z]{1,4}false';

const tool: Tool = {
  name: 'node-pg-migrate',
  title: 'node-pg-migrate',
  rank: 120,
  bookkeeping:
    'CREATE TABLE public.pgmigrations (id serial PRIMARY KEY, name varchar(255) NOT NULL, run_on timestamp NOT NULL)',
  find: (tree, sure) =>
    markedFolders(
      tree,
      /(^|\/)\d[^/]*(?<!\.down)\.sql$/,
      up,
      (a, b) => timeOf(a) - timeOf(b) || lexical(baseName(a), baseName(b)),
      sure,
    ),
  version: leadingDigits,
  accepts: sqlOnly,
  sends: 'whole',
  outsideTransaction:
    'node-pg-migrate runs SQL files only inside a transaction: write it as a migration in JavaScript that calls pgm.noTransaction().',
  recordedName: (path) => baseName(path).replace(/\.sql$/, ''),
  reactions: {
    edited: unnoticed('node-pg-migrate').edited,
    removed: refusesMissing('node-pg-migrate', unchecked),
    renamed: refusesMissing('node-pg-migrate', unchecked),
    late: refusesLate('node-pg-migrate', unchecked),
  },
  passesOver: (path, { root }) =>
    folderOf(path) === root && !/^[.\d]/.test(baseName(path))
      ? refusesName(
          'node-pg-migrate',
          'takes every file of its folder for a migration and wants a number before its name',
          'Rename it, or move it elsewhere.',
        )
      : null,
  read: (_path, text) => ({ up: upParts(text, up, down), transaction: 'file' }),
  newFile: (existing, slug, now) =>
    `${existing.length === 0 ? `${now.getTime()}_` : nextPrefix(existing, now)}${slug}.sql`,
  write: (draft, path) => sections(draft, path, { up: '-- Up Migration', down: '-- Down Migration' }),
  onePendingTransaction: true,
};

export default tool;
