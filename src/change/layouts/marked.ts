// Layouts that tell up from down by a line in the file: goose, dbmate, sql-migrate, tern, node-pg-migrate, Liquibase.
import type { Range, TransactionMode } from '../../flow.ts';
import { between, byFolder, type Layout, leadingDigits, lexical, nameOf, nextLike, numeric, type Tree, whole } from '../layout.ts';

interface Marks {
  readonly name: string;
  readonly title: string;
  /** Which names may be migrations. */
  readonly form: RegExp;
  /** A line that only this tool's files hold. */
  readonly tell: RegExp;
  readonly up: (text: string) => Range[];
  readonly transaction: (text: string) => TransactionMode;
  readonly order: (a: string, b: string) => number;
  readonly newFile: Layout['newFile'];
}

/** A folder belongs to the tool when one of its last files holds the tell-tale line. */
function isMarked(tree: Tree, files: readonly string[], tell: RegExp): boolean {
  return [...files.slice(-6), ...files.slice(0, 2)].some((path) => tell.test(tree.read(path) ?? ''));
}

function marked({ name, title, form, tell, up, transaction, order, newFile }: Marks): Layout {
  return {
    name,
    title,
    find: (tree) =>
      [...byFolder(tree.paths.filter((path) => form.test(nameOf(path))))]
        .filter(([, files]) => isMarked(tree, files.sort(lexical), tell))
        .map(([root, files]) => ({ root, files: files.sort(order) })),
    version: leadingDigits,
    read: (_path, text) => ({ up: up(text), transaction: transaction(text) }),
    newFile,
  };
}

const numbered = /^\d+.*\.sql$/;
const numberedName: Layout['newFile'] = (existing, slug, now) => `${nextLike(existing, now)}_${slug}.sql`;

export const goose = marked({
  name: 'goose',
  title: 'goose',
  form: numbered,
  tell: /^--\s*\+goose\s+Up\b/im,
  up: (text) => between(text, /^\s*--\s*\+goose\s+Up\b/i, /^\s*--\s*\+goose\s+Down\b/i),
  transaction: (text) => (/^--\s*\+goose\s+NO\s+TRANSACTION/im.test(text) ? 'none' : 'file'),
  order: numeric(leadingDigits),
  newFile: numberedName,
});

export const dbmate = marked({
  name: 'dbmate',
  title: 'dbmate',
  form: numbered,
  tell: /^--\s*migrate:up\b/im,
  up: (text) => between(text, /^\s*--\s*migrate:up\b/i, /^\s*--\s*migrate:down\b/i),
  transaction: (text) => (/^--\s*migrate:up\b.*transaction:false/im.test(text) ? 'query' : 'file'),
  order: lexical,
  newFile: numberedName,
});

export const sqlMigrate = marked({
  name: 'sql-migrate',
  title: 'sql-migrate',
  form: /\.sql$/,
  tell: /^--\s*\+migrate\s+Up\b/im,
  up: (text) => between(text, /^\s*--\s*\+migrate\s+Up\b/i, /^\s*--\s*\+migrate\s+Down\b/i),
  transaction: (text) => (/^--\s*\+migrate\s+Up\b.*notransaction/im.test(text) ? 'none' : 'file'),
  // Numbers by value where both names begin with one.
  order: (a, b) => (leadingDigits(a) !== '' && leadingDigits(b) !== '' ? numeric(leadingDigits)(a, b) : lexical(a, b)),
  newFile: numberedName,
});

export const tern = marked({
  name: 'tern',
  title: 'tern',
  form: numbered,
  tell: /^---- create above \/ drop below ----/m,
  up: (text) => [{ start: 0, end: /^---- create above \/ drop below ----/m.exec(text)?.index ?? text.length }],
  transaction: (text) => (/^---- tern: disable-tx ----/m.test(text) ? 'none' : 'file'),
  order: numeric(leadingDigits),
  newFile: numberedName,
});

export const nodePgMigrate = marked({
  name: 'node-pg-migrate',
  title: 'node-pg-migrate',
  form: numbered,
  tell: /^--\s*Up Migration\b/im,
  up: (text) => between(text, /^\s*--\s*Up Migration\b/i, /^\s*--\s*Down Migration\b/i),
  transaction: () => 'file',
  order: numeric(leadingDigits),
  newFile: (existing, slug, now) =>
    leadingDigits(existing.at(-1) ?? '').length === 13 ? `${now.getTime()}_${slug}.sql` : `${nextLike(existing, now)}_${slug}.sql`,
});

/** Everything from the first changeset on but the `--rollback` lines, which are comments anyway. */
export const liquibase = marked({
  name: 'liquibase',
  title: 'Liquibase formatted SQL',
  form: /\.sql$/,
  tell: /^--\s*liquibase formatted sql/im,
  up: whole,
  transaction: (text) => (/^--\s*changeset\b.*runInTransaction:false/im.test(text) ? 'none' : 'file'),
  order: lexical,
  newFile: numberedName,
});
