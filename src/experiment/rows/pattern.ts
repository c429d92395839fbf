// A text that matches a simple regular expression or LIKE pattern, numbered where the pattern leaves room.
import { dictionary } from '../../lib/dictionary.ts';

/** Pieces of a pattern: an alternative of characters, a group, each repeated. */
type Piece = { readonly one: string | readonly Piece[][]; readonly least: number; readonly most: number };

/**
 * A text that the expression should match; the server has the last word.
 * @returns null for what is not understood (look-around, back-references)
 */
export function matching(pattern: string, number: number): string | null {
  const reader = { text: pattern.replace(/^\(\?[a-z]+\)/, ''), at: 0 };
  const branches = readBranches(reader, 0);
  if (branches === null || reader.at < reader.text.length) return null;
  return write(branches[0] ?? [], digitsOf(number));
}

/** For LIKE: `%` may be empty, `_` is any one character. */
export const alike = (pattern: string) =>
  pattern.replace(/\\(.)|%|_/g, (found, escaped: string | undefined) => escaped ?? (found === '_' ? 'a' : ''));

function* digitsOf(number: number): Generator<number, never> {
  for (let left = number; ; left = Math.floor(left / 10)) yield left % 10;
}

function write(pieces: readonly Piece[], digits: Generator<number, never>): string {
  return pieces
    .map(({ one, least, most }) => {
      const times = Math.min(Math.max(least, most > 1 ? Math.min(most, 6) : Math.min(most, 1)), 1000);
      return Array.from({ length: times }, () =>
        typeof one === 'string' ? character(one, digits) : write(one[0] ?? [], digits),
      ).join('');
    })
    .join('');
}

/** One of the characters: which of them depends on the next digit, so that numbers differ. */
const character = (set: string, digits: Generator<number, never>) =>
  set.length === 1 ? set : (set[digits.next().value % set.length] ?? 'a');

interface Reader {
  readonly text: string;
  at: number;
}

function readBranches(reader: Reader, depth: number): Piece[][] | null {
  if (depth > 10) return null;
  const branches: Piece[][] = [[]];
  while (reader.at < reader.text.length && reader.text[reader.at] !== ')') {
    const char = reader.text[reader.at] as string;
    reader.at += 1;
    if (char === '|') branches.push([]);
    else if (char !== '^' && char !== '$') {
      const one = char === '(' ? readGroup(reader, depth) : readOne(reader, char);
      if (one === null) return null;
      branches.at(-1)?.push({ one, ...readTimes(reader) });
    }
  }
  return branches;
}

function readGroup(reader: Reader, depth: number): Piece[][] | null {
  if (reader.text.startsWith('?:', reader.at)) reader.at += 2;
  else if (reader.text[reader.at] === '?') return null;
  const branches = readBranches(reader, depth + 1);
  reader.at += 1;
  return branches;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const classes: Readonly<Record<string, string>> = dictionary({
  d: '0123456789',
  w: letters,
  s: ' ',
  D: letters,
  W: '-',
  S: letters,
  alpha: letters,
  alnum: letters,
  digit: '0123456789',
  lower: letters,
  upper: letters.toUpperCase(),
  space: ' ',
  xdigit: '0123456789abcdef',
  punct: '-.',
});

function readOne(reader: Reader, char: string): string | null {
  if (char === '.') return letters;
  if (char === '[') return readSet(reader);
  if (char !== '\\') return char;
  const escaped = reader.text[reader.at] ?? '';
  reader.at += 1;
  if (/[mMyYA]|Z/.test(escaped)) return '';
  return /[1-9]/.test(escaped) ? null : (classes[escaped] ?? escaped);
}

function readSet(reader: Reader): string | null {
  const end = /^\^?\]?(?:\[:\w+:\]|\\.|[^\]\\])*\]/.exec(reader.text.slice(reader.at))?.[0];
  if (end === undefined) return null;
  reader.at += end.length;
  const inside = end.slice(0, -1).replace(/^\^/, '');
  const chosen = [...inside.matchAll(/\[:(\w+):\]|\\(.)|([^\\])-([^\\\]])|([\s\S])/g)].map(
    ([, named, escaped, from, to, plain]) => {
      if (named !== undefined) return classes[named] ?? '';
      if (escaped !== undefined) return classes[escaped] ?? escaped;
      return from !== undefined && to !== undefined ? span(from, to) : (plain ?? '');
    },
  );
  const set = chosen.join('');
  if (!end.startsWith('^')) return set;
  return [...`${letters}0123456789-ABC`].filter((char) => !set.includes(char)).join('') || null;
}

function span(from: string, to: string): string {
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
  return String.fromCharCode(
    ...Array.from({ length: Math.min(Math.max(last - first + 1, 0), 100) }, (_, index) => first + index),
  );
}

function readTimes(reader: Reader): { least: number; most: number } {
  const found = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})[?+]?/.exec(reader.text.slice(reader.at));
  if (found === null) return { least: 1, most: 1 };
  reader.at += found[0].length;
  const [, symbol, least, comma = '', most = ''] = found;
  if (symbol === '?') return { least: 0, most: 1 };
  if (symbol !== undefined) return { least: symbol === '+' ? 1 : 0, most: 6 };
  const low = Number(least);
  return { least: low, most: comma === '' ? low : most === '' ? low + 6 : Number(most) };
}
