// Reads a partition's bound as pg_get_expr prints it.
import { dictionary } from '../../lib/dictionary.ts';

/** One value of a bound: a literal without its quotes, or one of the words. */
export type BoundValue =
  | { readonly kind: 'literal'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'null' | 'min' | 'max' };

export type Bound =
  | { readonly kind: 'default' }
  | { readonly kind: 'hash'; readonly modulus: number; readonly remainder: number }
  | { readonly kind: 'list'; readonly values: readonly BoundValue[] }
  | { readonly kind: 'range'; readonly from: readonly BoundValue[]; readonly to: readonly BoundValue[] };

const words: Readonly<Record<string, BoundValue>> = dictionary({
  NULL: { kind: 'null' },
  MINVALUE: { kind: 'min' },
  MAXVALUE: { kind: 'max' },
});

/**
 * A quoted literal (quotes in it are doubled, backslashes stand for themselves), a bare one or one of bits, or what
 * parts them.
 */
const piece = /\s*(?:'((?:[^']|'')*)'|(B'[01]*'|[^\s,()']+)|([,()]))/gy;

/** @throws Error for what Postgres does not print */
export function parseBound(text: string): Bound {
  if (text === 'DEFAULT') return { kind: 'default' };
  const hash = /^FOR VALUES WITH \(modulus (\d+), remainder (\d+)\)$/.exec(text);
  if (hash !== null) return { kind: 'hash', modulus: Number(hash[1]), remainder: Number(hash[2]) };
  const range = /^FOR VALUES FROM (?=\()/.exec(text);
  const list = /^FOR VALUES IN (?=\()/.exec(text);
  const start = (range ?? list)?.[0].length;
  if (start === undefined) throw new Error(`not a bound: ${text}`);
  const from = tuple(text, start);
  if (list !== null) return { kind: 'list', values: from.values };
  const between = /^ TO (?=\()/.exec(text.slice(from.end));
  if (between === null) throw new Error(`not a bound: ${text}`);
  return { kind: 'range', from: from.values, to: tuple(text, from.end + between[0].length).values };
}

function tuple(text: string, start: number): { readonly values: BoundValue[]; readonly end: number } {
  const values: BoundValue[] = [];
  piece.lastIndex = start;
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const [, quoted, bare, symbol] = match;
    if (quoted !== undefined) values.push({ kind: 'literal', text: quoted.replaceAll("''", "'"), quoted: true });
    else if (bare !== undefined) values.push(words[bare] ?? { kind: 'literal', text: bare, quoted: false });
    else if (symbol === ')') return { values, end: piece.lastIndex };
  }
  throw new Error(`not a bound: ${text}`);
}

/** A value as SQL spells it. */
export function spell(value: BoundValue): string {
  if (value.kind !== 'literal') return { null: 'NULL', min: 'MINVALUE', max: 'MAXVALUE' }[value.kind];
  return value.quoted ? `'${value.text.replaceAll("'", "''")}'` : value.text;
}

/** The open ends: MINVALUE and MAXVALUE, and the infinities of times and numbers. */
export const isLowest = (value: BoundValue) =>
  value.kind === 'min' || (value.kind === 'literal' && /^-infinity$/i.test(value.text));
export const isHighest = (value: BoundValue) =>
  value.kind === 'max' || (value.kind === 'literal' && /^infinity$/i.test(value.text));
