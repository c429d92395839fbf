// Names of partitions of a key that counts: by where they begin, where they end, both, or which in the row they are.
import { askedNames, shortened } from './names.ts';

export interface Counted {
  readonly name: string;
  readonly from: bigint;
  readonly to: bigint;
}

export interface CountedTemplate {
  readonly words: string;
  readonly make: (from: bigint, to: bigint) => string;
}

type Way = readonly [words: string, numbers: (from: bigint, to: bigint) => readonly bigint[]];

const ways = (step: bigint): readonly Way[] => [
  ['from_to', (from, to) => [from, to]],
  ['from_last', (from, to) => [from, to - 1n]],
  ['from', (from) => [from]],
  ['to', (_, to) => [to]],
  ['last', (_, to) => [to - 1n]],
  ['index', (from) => [from / step]],
  ['number', (from) => [from / step + 1n]],
];

/** Numbers at the end of a name, with the text before each. */
function tail(name: string, many: number): { readonly texts: string[]; readonly numbers: string[] } | null {
  const found = new RegExp(`^(.*?)${'(\\d+)(\\D+)'.repeat(many - 1)}(\\d+)$`, 's').exec(name)?.slice(1);
  if (found === undefined || /\d$/.test(found[0] ?? '')) return null;
  return { texts: found.filter((_, at) => at % 2 === 0), numbers: found.filter((_, at) => at % 2 === 1) };
}

/** Names are followed by the first way that more than half of the newest have; leading zeros keep their width. */
export function inferCountedName(all: readonly Counted[], step: bigint): CountedTemplate | null {
  const rows = all.slice(-askedNames);
  for (const [words, numbers] of ways(step)) {
    const fits = rows.filter(({ name, from, to }) => {
      const wanted = numbers(from, to);
      const found = tail(name, wanted.length);
      return found?.numbers.every((text, at) => BigInt(text) === wanted[at]) === true;
    });
    const newest = fits.at(-1);
    if (newest === undefined || fits.length * 2 <= rows.length) continue;
    return templateOf(words, numbers, newest.name);
  }
  return null;
}

function templateOf(words: string, numbers: Way[1], example: string): CountedTemplate | null {
  const many = words.includes('_') ? 2 : 1;
  const shape = tail(example, many);
  if (shape === null) return null;
  const width = (at: number) => (/^0\d/.test(shape.numbers[at] ?? '') ? (shape.numbers[at]?.length ?? 0) : 0);
  const write = (values: readonly bigint[]) =>
    values
      .map((value, at) => (at === 0 ? '' : (shape.texts[at] ?? '')) + String(value).padStart(width(at), '0'))
      .join('');
  return {
    words: `${shape.texts[0]}{${words}}`,
    make: (from, to) => shortened(shape.texts[0] ?? '', write(numbers(from, to)), ''),
  };
}

/** `events_p1000000`, as pg_partman names them. */
export const defaultCountedName = (parent: string): CountedTemplate => ({
  words: `${parent}_p{from}`,
  make: (from) => shortened(parent, `_p${String(from).replace('-', 'm')}`, ''),
});
