// Values worth trying for a column, out of what the CHECKs that name it speak of.
import { literal } from '../../sql/quote.ts';
import type { RowColumn } from './facts.ts';
import { alike, matching } from './pattern.ts';
import { sampleText, type Values } from './values.ts';

/** What is tried for one column; the order and number of the list do not depend on `number`. */
export interface CandidateRequest {
  readonly column: RowColumn;
  readonly expressions: readonly string[];
  readonly number: number;
  /** What the columns beside it hold, for those that are compared with each other. */
  readonly beside: readonly string[];
}

/** SQL expressions of the column's type, the likely ones first. */
export function candidatesFor(values: Values, { column, expressions, number, beside }: CandidateRequest): string[] {
  const plain = values.plain(column.type, column.modifier);
  const ordinary = values.of(column.type, column.modifier, { number });
  if (plain === undefined) return [];
  const text = expressions.join(' AND ');
  const { name, kind, element, labels } = plain.type;
  const list = (() => {
    if (kind === 'e') return labels.map(literal);
    if (element !== '0') return arrays(values, element, text, number);
    if (/^(int[248]|numeric|float[48]|money|oid)$/.test(name)) return numbers(text);
    if (/^(text|varchar|bpchar|citext|name)$/.test(name)) return texts(text, number);
    if (/^jsonb?$/.test(name)) return documents(text);
    if (/^(timestamptz|timestamp|date|time|timetz)$/.test(name)) return times(text, name, beside);
    if (name === 'bool') return ['true', 'false'];
    if (name === 'bytea') return lengths(text).map((length) => `convert_to(repeat('a', ${length}), 'UTF8')`);
    return literalsOf(text).map(literal);
  })();
  const typed = [...new Set([...(ordinary === null ? [] : [ordinary]), ...list])].map(
    (value) => `(${value})::${column.spelled}`,
  );
  const none = column.notNull ? [] : [`NULL::${column.spelled}`];
  // Nullable columns are best left alone where that will do.
  return [...none, ...typed].slice(0, 60);
}

/** String literals, quotes removed. */
function literalsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/'((?:[^']|'')*)'/g)].map(([, inner = '']) => inner.replaceAll("''", "'")))];
}

/** Numbers that the text compares with. */
function numbersOf(text: string): number[] {
  const bare = text.replace(/'(-?\d+(?:\.\d+)?)'::/g, ' $1 ').replace(/'(?:[^']|'')*'/g, ' ');
  return [
    ...new Set([...bare.matchAll(/(?<![\w.])\(?(-?\d+(?:\.\d+)?)\)?/g)].map(([, digits = '']) => Number(digits))),
  ];
}

const numbers = (text: string) =>
  [...new Set([...numbersOf(text).flatMap((n) => [n, n + 1, n - 1]), 1, 0, 2, 100, 0.5, -1, 10, 1000])].map(
    (n) => `(${n})`,
  );

const lengths = (text: string) =>
  [...new Set(numbersOf(text).flatMap((n) => [n, n - 1, n + 1]))].filter((n) => n >= 0 && n <= 10_000);

function texts(text: string, number: number): string[] {
  const strings = literalsOf(text);
  const patterns = [...text.matchAll(/!?~~?\*?\s*\(?'((?:[^']|'')*)'/g)].map(([, inner = '']) =>
    inner.replaceAll("''", "'"),
  );
  const matched = patterns.flatMap((pattern) => [
    matching(pattern, number),
    alike(pattern),
    matching(pattern, number)?.toUpperCase(),
  ]);
  const long = lengths(text).map((length) => sampleText(number, length).padEnd(length, 'a'));
  const usual = [
    sampleText(number, 20),
    sampleText(number, 20).toUpperCase(),
    String(number),
    `h${number}`,
    `H${number}`,
    `user${number}@example.org`,
  ];
  const odd = [
    `https://example.org/${number}`,
    `+1555${String(number).padStart(7, '0')}`,
    '#aabbcc',
    'US',
    'us',
    'USD',
    'en',
    '1.0.0',
    '',
  ];
  const all = [
    ...strings,
    ...matched.filter((found) => found !== null && found !== undefined),
    ...long,
    ...usual,
    ...odd,
  ];
  return [...new Set(all)].map(literal);
}

function documents(text: string): string[] {
  const keys = literalsOf(text).filter(
    (key) => /^[\w-]{1,60}$/.test(key) && !/^(object|array|string|number|boolean|null)$/.test(key),
  );
  const whole = (value: unknown) => JSON.stringify(Object.fromEntries(keys.map((key) => [key, value])));
  const counts = numbersOf(text).filter((n) => n >= 0 && n <= 100);
  const sized = counts.map((length) => JSON.stringify(Array.from({ length }, (_, index) => index)));
  const simple = ['{}', '[]', '"h"', '1', 'true', 'null', '{"h": 1}', '[1]', '["h"]', '[{}]'];
  return [
    ...simple,
    ...(keys.length === 0 ? [] : [whole('h'), whole(1), whole([]), whole({}), whole(true)]),
    ...sized,
  ].map(literal);
}

function times(text: string, name: string, beside: readonly string[]): string[] {
  const day = "interval '1 day'";
  const strings = literalsOf(text)
    .filter((string) => /\d{2}/.test(string))
    .map((string) => `${literal(string)}::${name}`);
  const near = beside.flatMap((other) => [`(${other} + ${day})`, `(${other} - ${day})`, other]);
  const usual =
    name.startsWith('time') && !name.startsWith('timestamp')
      ? [`${name} '12:00'`, `${name} '00:01'`]
      : ['now()', `now() + ${day}`, `now() - ${day}`];
  const far =
    name.startsWith('time') && !name.startsWith('timestamp')
      ? []
      : ["now() + interval '2 years'", "date_trunc('month', now())", "date_trunc('year', now())"];
  return [...near, ...usual, ...far, ...strings, ...strings.map((string) => `(${string} + ${day})`)];
}

function arrays(values: Values, element: string, text: string, number: number): string[] {
  const one = values.of(element, -1, { number });
  const spelled = values.type(element)?.spelled ?? 'text';
  const strings = literalsOf(text).filter((string) => !/^\{/.test(string));
  const labels = values.type(element)?.labels ?? [];
  const many = numbersOf(text).filter((n) => n > 0 && n <= 100);
  const filled =
    one === null ? [] : [`ARRAY[${one}]`, ...many.map((length) => `array_fill(${one}::${spelled}, ARRAY[${length}])`)];
  return [
    `'{}'::${spelled}[]`,
    ...filled,
    ...[...labels, ...strings].map((string) => `ARRAY[${literal(string)}]::${spelled}[]`),
  ];
}
