// dbmate: <number>*.sql in name order, `-- migrate:up` and `-- migrate:down`; a transaction per block unless `transaction:false`.

import { baseName, folderOf, leadingDigits, lexical } from '../lib/paths.ts';
import type { Range, TransactionMode } from '../model/change.ts';
import { markedFolders, textLines, upParts } from './shared/marked.ts';
import { ignores, runsAgain, unnoticed } from './shared/reactions.ts';
import { lacks, sqlOnly } from './shared/refusals.ts';
import type { Tool } from './shared/tool.ts';
import { nextStamp } from './shared/versions.ts';
import { isAlone, sections } from './shared/writing.ts';

const up = /^--\s*migrate:up(\s|$)/m;
const down = /^--\s*migrate:down(\s|$)/m;

/**
 * A block outside a transaction goes to the server as one query. Several such blocks are the tool's way to send
 * statements that each want to be alone.
 */
function transactionOf(text: string, parts: readonly Range[]): TransactionMode {
  const outside = textLines(text).some((line) => up.test(line.text) && /\stransaction:false(\s|$)/.test(line.text));
  if (!outside) return 'file';
  return parts.length > 1 ? 'none' : 'query';
}

const tool: Tool = {
  name: 'dbmate',
  title: 'dbmate',
  rank: 90,
  bookkeeping: 'CREATE TABLE public.schema_migrations (version varchar PRIMARY KEY)',
  find: (tree, sure) =>
    markedFolders(tree, /(^|\/)\d[^/]*\.sql$/, up, (a, b) => lexical(baseName(a), baseName(b)), sure),
  version: leadingDigits,
  identity: leadingDigits,
  accepts: sqlOnly,
  sends: 'whole',
  outsideTransaction: 'Put it alone into a migration of its own, under `-- migrate:up transaction:false`.',
  recordedName: leadingDigits,
  reactions: { ...unnoticed('dbmate'), renamed: runsAgain('dbmate', 'their number'), late: null },
  passesOver: (path, { root }) =>
    folderOf(path) === root && /^v?\d|^[a-z]+_?\d/i.test(baseName(path))
      ? ignores('dbmate', 'takes only names that begin with a number', 'Begin its name with a number after all others.')
      : null,
  read: (_path, text) => {
    const parts = upParts(text, up, down);
    return {
      up: parts,
      transaction: transactionOf(text, parts),
      refusals: [...lacks('dbmate', text, up, '-- migrate:up'), ...lacks('dbmate', text, down, '-- migrate:down')],
    };
  },
  newFile: (existing, slug, now) => `${nextStamp(existing, now)}_${slug}.sql`,
  write: (draft, path) => {
    const mode = isAlone(draft) ? ' transaction:false' : '';
    return sections(draft, path, { up: `-- migrate:up${mode}`, down: `-- migrate:down${mode}` });
  },
};

export default tool;
