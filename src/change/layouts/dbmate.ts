// dbmate: <number>*.sql in name order, `-- migrate:up` and `-- migrate:down`; a transaction per block unless `transaction:false`.
import type { Range, TransactionMode } from '../../flow.ts';
import { type Layout, leadingDigits, lexical, nameOf } from '../layout.ts';
import { linesOf, markedFolders, upParts } from '../marked.ts';
import { nextStamp } from '../naming.ts';

const up = /^--\s*migrate:up(\s|$)/m;
const down = /^--\s*migrate:down(\s|$)/m;

/**
 * A block outside a transaction goes to the server as one query. Several such blocks are the tool's way to send
 * statements that each want to be alone.
 */
function transactionOf(text: string, parts: readonly Range[]): TransactionMode {
  const outside = linesOf(text).some((line) => up.test(line.text) && /\stransaction:false(\s|$)/.test(line.text));
  if (!outside) return 'file';
  return parts.length > 1 ? 'none' : 'query';
}

export const dbmate: Layout = {
  name: 'dbmate',
  title: 'dbmate',
  bookkeeping: 'CREATE TABLE public.schema_migrations (version varchar PRIMARY KEY)',
  find: (tree, sure) => markedFolders(tree, /(^|\/)\d[^/]*\.sql$/, up, (a, b) => lexical(nameOf(a), nameOf(b)), sure),
  version: leadingDigits,
  identity: leadingDigits,
  read: (_path, text) => {
    const parts = upParts(text, up, down);
    return { up: parts, transaction: transactionOf(text, parts) };
  },
  newFile: (existing, slug, now) => `${nextStamp(existing, now)}_${slug}.sql`,
};
