// How partitions are named: found in the names that are there, and carried on.

import { dictionary } from '../../lib/dictionary.ts';
import { type Civil, dayMs, floorDay, hourMs, isoWeek, partsOf } from '../../sql/partition-keys/civil.ts';

/** Bytes that Postgres keeps of a name. */
const nameLimit = 63;

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const padded = (number: number, width = 2) => String(number).padStart(width, '0');

const tokens: Readonly<Record<string, { readonly write: (civil: Civil) => string; readonly finest: number }>> =
  dictionary({
    IYYY: { write: (civil) => String(isoWeek(civil).year), finest: 366 * dayMs },
    YYYY: { write: (civil) => String(partsOf(civil).year), finest: 366 * dayMs },
    YY: { write: (civil) => padded(partsOf(civil).year % 100), finest: 366 * dayMs },
    Q: { write: (civil) => String(Math.ceil(partsOf(civil).month / 3)), finest: 92 * dayMs },
    MONTH: { write: (civil) => months[partsOf(civil).month - 1] ?? '', finest: 31 * dayMs },
    MON: { write: (civil) => (months[partsOf(civil).month - 1] ?? '').slice(0, 3), finest: 31 * dayMs },
    FMMM: { write: (civil) => String(partsOf(civil).month), finest: 31 * dayMs },
    MM: { write: (civil) => padded(partsOf(civil).month), finest: 31 * dayMs },
    IW: { write: (civil) => padded(isoWeek(civil).week), finest: 7 * dayMs },
    DDD: {
      write: (civil) => padded(Math.floor((civil - Date.UTC(partsOf(civil).year, 0, 1)) / dayMs) + 1, 3),
      finest: dayMs,
    },
    DD: { write: (civil) => padded(partsOf(civil).day), finest: dayMs },
    HH24: { write: (civil) => padded(partsOf(civil).hour), finest: hourMs },
    MI: { write: (civil) => padded(partsOf(civil).minute), finest: 60_000 },
    SS: { write: (civil) => padded(partsOf(civil).second), finest: 1000 },
  });

const token = new RegExp(Object.keys(tokens).join('|'), 'g');

/** `YYYY_MM` of a reading. */
export const render = (format: string, civil: Civil) =>
  format.replace(token, (found) => tokens[found]?.write(civil) ?? found);

/** The shortest time that a format tells apart. */
const finest = (format: string) =>
  Math.min(...[...format.matchAll(token)].map(([found]) => tokens[found]?.finest ?? Number.POSITIVE_INFINITY));

/** Formats that people use; of those that fit alike the longest is taken. */
export const formats: readonly string[] = [
  'YYYYMMDD_HH24MISS YYYYMMDDHH24MISS YYYY_MM_DD_HH24MISS YYYY_MM_DD_HH24_MI YYYY_MM_DD_HH24MI YYYYMMDD_HH24MI YYYYMMDDHH24MI',
  'yYYYYmMMdDDhHH24 YYYY_MM_DD_HH24 YYYY-MM-DD-HH24 YYYYMMDD_HH24 YYYYMMDDHH24',
  'YYYY_MM_DD YYYY-MM-DD yYYYYmMMdDD YYYYmMMdDD YYYYMMDD DD_MM_YYYY YYMMDD YYYY_DDD YYYYDDD',
  'yIYYYwIW IYYYwIW IYYY_wIW IYYY-wIW IYYY_IW IYYYIW',
  'yYYYYqQ YYYYqQ YYYY_qQ qQ_YYYY qQYYYY YYYY_Q',
  'yYYYYmMM YYYYmMM YYYY_mMM YYYY_MM YYYY-MM YYYYMM MM_YYYY MMYYYY YYMM YY_MM YYYY_FMMM yYYYYmFMMM',
  'YYYY_MONTH MONTH_YYYY YYYY_MON MON_YYYY YYYYMON MONYYYY yYYYY YYYY',
].flatMap((line) => line.split(' '));

export interface ReadName {
  readonly name: string;
  readonly from: Civil;
  readonly to: Civil;
}

export interface Template {
  /** `events_{YYYY_MM}`; with `, by its end` where the last day gives the name. */
  readonly words: string;
  /** How many of the looked-at names follow it. */
  readonly count: number;
  readonly format: string;
  readonly make: (from: Civil, to: Civil) => string;
}

const takenFrom: readonly { readonly words: string; readonly pick: (named: Pick<ReadName, 'from' | 'to'>) => Civil }[] =
  [
    { words: '', pick: ({ from }) => from },
    { words: ' by its last day', pick: ({ to }) => to - 1 },
    { words: ' by its end', pick: ({ to }) => to },
  ];

const cases: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/[a-z]/, (letter) => letter.toUpperCase()),
];

/** How many of the newest names are asked; one made by hand among them must not rename the rest. */
export const askedNames = 6;

/** @param length of a partition in milliseconds, so that a format which cannot tell two apart is not taken */
export function inferName(all: readonly ReadName[], length: number): Template | null {
  const rows = all.slice(-askedNames);
  const found = formats
    .filter(
      (format) =>
        finest(format) <= Math.max(length * 1.15, 1000) && !(format.includes('IW') && length % (7 * dayMs) !== 0),
    )
    .flatMap((format) => takenFrom.flatMap((way) => templateOf(rows, format, way) ?? []));
  const order = (a: Found, b: Found) =>
    b.count - a.count || Number(b.newest) - Number(a.newest) || a.way - b.way || spelledLength(b) - spelledLength(a);
  const [best] = found.sort(order);
  return best === undefined || best.count * 2 <= rows.length ? null : best;
}

/** Unpadded numbers are the exception, so they do not count as longer. */
const spelledLength = ({ format }: Found) => format.replaceAll('FM', '').length;

interface Found extends Template {
  /** The newest name follows it. */
  readonly newest: boolean;
  readonly way: number;
}

/** The commonest text around the date, among names that hold it. */
function templateOf(rows: readonly ReadName[], format: string, way: (typeof takenFrom)[number]): Found | null {
  const around = rows.map((row) => split(row.name, render(format, way.pick(row))));
  const keys = around.map((parts) => (parts === null ? '' : JSON.stringify(parts)));
  const counts = keys.map((key) => (key === '' ? 0 : keys.filter((other) => other === key).length));
  const count = Math.max(...counts);
  const parts = around[counts.lastIndexOf(count)];
  if (count === 0 || parts === null || parts === undefined) return null;
  const { before, after, dress } = parts;
  const write = cases[dress] ?? ((text: string) => text);
  return {
    words: `${before}{${format}}${after}${way.words}`,
    count,
    format,
    newest: counts.at(-1) === count && keys.at(-1) === JSON.stringify(parts),
    way: takenFrom.indexOf(way),
    make: (from, to) => shortened(before, write(render(format, way.pick({ from, to }))), after),
  };
}

function split(name: string, text: string): { before: string; after: string; dress: number } | null {
  for (const [dress, write] of cases.entries()) {
    const at = name.lastIndexOf(write(text));
    if (at !== -1) return { before: name.slice(0, at), after: name.slice(at + text.length), dress };
  }
  return null;
}

/** The name within what Postgres keeps: the words before the date give way, never the date. */
export function shortened(before: string, date: string, after: string): string {
  const letters = [...before];
  while (letters.length > 0 && Buffer.byteLength(letters.join('') + date + after) > nameLimit) letters.pop();
  return letters.join('') + date + after;
}

/** `events_{YYYY_MM}` as the configuration writes it. */
export function configuredName(template: string): Template {
  const [before = '', format = '', after = ''] = template.split(/[{}]/);
  return { words: template, count: 0, format, make: (from) => shortened(before, render(format, from), after) };
}

/** For names that follow no rule: the parent's, with the first day as pg_partman 5 writes it. */
export function defaultName(parent: string, length: number): Template {
  const format = length < dayMs ? 'YYYYMMDD_HH24MISS' : 'YYYYMMDD';
  return {
    words: `${parent}_p{${format}}`,
    count: 0,
    format,
    make: (from) => shortened(parent, `_p${render(format, length < dayMs ? from : floorDay(from))}`, ''),
  };
}
