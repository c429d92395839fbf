// Unique keys of a table that is to be partitioned: each must contain the partition key.
import type { ConstraintFacts, IndexFacts, TableFacts } from '../../catalog/conversion-facts.ts';
import { pieces } from '../../parse/lexer.ts';
import { ident } from '../../sql/quote.ts';

/** A unique key with what becomes of it. */
export interface UniqueKey {
  readonly index: IndexFacts;
  /** null for a unique index of no constraint. */
  readonly constraint: ConstraintFacts | null;
  /** It lacks the partition key, which is added. */
  readonly extended: boolean;
}

export function uniqueKeys({ indexes, constraints }: TableFacts, column: string): UniqueKey[] {
  return indexes
    .filter((index) => index.unique)
    .map((index) => ({
      index,
      constraint: constraints.find(({ name }) => name === index.constraint) ?? null,
      extended: !index.columns.includes(column),
    }));
}

/** A list in brackets with one more column: the first of the text, which is the key's. */
export function withColumn(text: string, column: string): string {
  let depth = 0;
  for (const piece of pieces(text)) {
    const symbol = piece.kind === 'symbol' ? text.slice(piece.start, piece.end) : '';
    if (symbol === '(') depth += 1;
    if (symbol === ')') depth -= 1;
    if (symbol === ')' && depth === 0)
      return `${text.slice(0, piece.start)}, ${ident(column)}${text.slice(piece.start)}`;
  }
  throw new Error(`no list of columns in ${text}`);
}

/** The expression list of an index as a person writes it: `id`, `lower(email)`. */
export function keyWords(index: IndexFacts): string {
  const open = index.tail.indexOf('(');
  let depth = 0;
  for (const piece of pieces(index.tail)) {
    const symbol = piece.kind === 'symbol' ? index.tail.slice(piece.start, piece.end) : '';
    if (symbol === '(') depth += 1;
    if (symbol === ')') depth -= 1;
    if (symbol === ')' && depth === 0) return index.tail.slice(open + 1, piece.start);
  }
  return index.tail;
}

/** Functions whose ON CONFLICT leans on a key. */
export function conflictUsers({ bare, conflicting }: TableFacts, { index, constraint }: UniqueKey): string[] {
  const name = bare.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const insert = new RegExp(
    `\\binsert\\s+into\\s+(?:[\\w"]+\\s*\\.\\s*)?"?${name}"?[\\s(][^;]{0,4000}?\\bon\\s+conflict\\s*(?:\\(([^)]{0,2000})\\)|on\\s+constraint\\s+("[^"]+"|\\w+))`,
    'gi',
  );
  const plain = (text: string) =>
    text
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase();
  const wanted = [...index.columns].map(plain).sort().join();
  return conflicting
    .filter(({ source }) =>
      [...source.matchAll(insert)].some(([, columns, named]) =>
        named === undefined
          ? (columns ?? '').split(',').map(plain).sort().join() === wanted
          : plain(named) === constraint?.name.toLowerCase(),
      ),
    )
    .map((routine) => routine.name);
}

/** Whether values of a key come from the database or are made to be unique, so that none is given twice. */
export function madeUnique({ columns }: TableFacts, { index }: UniqueKey): boolean {
  if (index.expressions || index.partial) return false;
  return columns
    .filter(({ name }) => index.columns.includes(name))
    .some(
      ({ identity, default: value, type }) => identity !== '' || type === 'uuid' || /^nextval\(|uuid/.test(value ?? ''),
    );
}
