// How the values of a partition key tell time or count: from a bound's text to a number on a line, and back.
import { type BoundValue, spell } from './bounds.ts';
import { type Civil, dateText, hourMs, partsOf, timestampText } from './civil.ts';

/** A place on the key's line: milliseconds for keys that tell time, the number itself for those that count. */
export type Point = bigint;

export interface Codec {
  /** As told to people: `timestamptz`, `uuid v7`, `integer yyyymm`. */
  readonly name: string;
  /** `instant`: moments; `civil`: calendar readings without a zone; `number`: no time. */
  readonly tells: 'instant' | 'civil' | 'number';
  /** null for what is not of this form. */
  decode(text: string): Point | null;
  /** As SQL spells it. */
  encode(point: Point): string;
}

const quoted = (text: string) => spell({ kind: 'literal', text, quoted: true });

const stamp =
  /^(\d{4,6})-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?)?(?:([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?)?$/;

/** Dates and times as Postgres prints them in ISO style, in milliseconds; those without a zone are taken as UTC. */
export function momentOf(text: string): number | null {
  const match = stamp.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '', sign, ...offset] = match;
  const civil = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  if (partsOf(civil).month !== Number(month)) return null;
  const [hours = 0, minutes = 0, seconds = 0] = offset.map((part) => Number(part ?? 0));
  const shift = (hours * 3600 + minutes * 60 + seconds) * 1000;
  return civil - (sign === '-' ? -shift : shift) + Number(fraction.padEnd(6, '0')) / 1000;
}

/** Finer than a millisecond is none of ours. */
function readStamp(text: string): Point | null {
  const moment = momentOf(text);
  return Number.isInteger(moment) ? BigInt(moment as number) : null;
}

interface Numerals {
  readonly words: string;
  readonly form: RegExp;
  /** Into what `readStamp` reads. */
  readonly open: (text: string) => string;
  readonly close: (civil: Civil) => string;
}

const numerals: readonly Numerals[] = [
  {
    words: 'yyyymmdd',
    form: /^(19|20|21)\d{6}$/,
    open: (text) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`,
    close: (civil) => dateText(civil).replaceAll('-', ''),
  },
  {
    words: 'yyyymm',
    form: /^(19|20|21)\d{4}$/,
    open: (text) => `${text.slice(0, 4)}-${text.slice(4)}-01`,
    close: (civil) => dateText(civil).slice(0, 7).replace('-', ''),
  },
];

const spelledOut: readonly Numerals[] = [
  { words: 'yyyy-mm-dd', form: /^\d{4}-\d\d-\d\d$/, open: (text) => text, close: dateText },
  {
    words: 'yyyy-mm',
    form: /^\d{4}-\d\d$/,
    open: (text) => `${text}-01`,
    close: (civil) => dateText(civil).slice(0, 7),
  },
  ...numerals,
];

const year: Numerals = {
  words: 'year',
  form: /^(19|20|21)\d\d$/,
  open: (text) => `${text}-01-01`,
  close: (civil) => dateText(civil).slice(0, 4),
};

const written = (kind: string, { words, form, open, close }: Numerals, quote: (text: string) => string): Codec => ({
  name: `${kind} ${words}`,
  tells: 'civil',
  decode: (text) => (form.test(text.trim()) ? readStamp(open(text.trim())) : null),
  encode: (point) => quote(close(Number(point))),
});

/** The years that people plan for, in milliseconds: numbers outside 1990 to 2170 tell something else. */
const isPlanned = (ms: Point) => ms >= 631_152_000_000n && ms < 6_311_433_600_000n;

/** Seconds, milliseconds or microseconds since 1970, of full hours: other numbers only count. */
const epoch = (words: string, perMs: { readonly times: bigint; readonly by: bigint }): Codec => ({
  name: `epoch ${words}`,
  tells: 'instant',
  decode: (text) => {
    if (!/^\d+$/.test(text)) return null;
    const ms = (BigInt(text) * perMs.by) / perMs.times;
    const exact = (ms * perMs.times) / perMs.by === BigInt(text) && ms % BigInt(hourMs) === 0n;
    return exact && isPlanned(ms) ? ms : null;
  },
  encode: (point) => String((point * perMs.times) / perMs.by),
});

const counting: Codec = {
  name: 'number',
  tells: 'number',
  decode: (text) => {
    const whole = /^(-?\d+)(?:\.0*)?$/.exec(text)?.[1];
    return whole === undefined ? null : BigInt(whole);
  },
  encode: String,
};

/** The first 48 bits of a uuid v7 are milliseconds; what follows them in the bounds is kept. */
function uuidV7(tail: string): Codec {
  const read = (text: string) => BigInt(`0x${text.replaceAll('-', '').slice(0, 12)}`);
  return {
    name: 'uuid v7',
    tells: 'instant',
    decode: (text) => {
      const ms = read(text);
      return isPlanned(ms) ? ms : null;
    },
    encode: (point) => {
      const hex = point.toString(16).padStart(12, '0') + tail;
      return quoted([hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'));
    },
  };
}

const stamps = (name: string, tells: Codec['tells'], write: (civil: Civil) => string): Codec => ({
  name,
  tells,
  decode: readStamp,
  encode: (point) => quoted(write(Number(point))),
});

/** Readings of a key's type, the most telling first. */
function candidates(type: string, column: string | null, newest: string): Codec[] {
  if (type === 'date') return [stamps('date', 'civil', dateText)];
  if (type.startsWith('timestamp without')) return [stamps('timestamp', 'civil', timestampText)];
  if (type.startsWith('timestamp with'))
    return [stamps('timestamptz', 'instant', (civil) => `${timestampText(civil)}+00`)];
  if (type === 'uuid') return [uuidV7(newest.replaceAll('-', '').slice(12))];
  const years = /(^|_)(year|yr|yyyy)$/i.test(column ?? '') ? [year] : [];
  if (/^(text|character|name|citext)/.test(type))
    return [...spelledOut, ...years].map((form) => written('text', form, quoted));
  if (!/^(smallint|integer|bigint|numeric)$/.test(type)) return [];
  return [
    ...[...numerals, ...years].map((form) => written('integer', form, String)),
    epoch('seconds', { times: 1n, by: 1000n }),
    epoch('milliseconds', { times: 1n, by: 1n }),
    epoch('microseconds', { times: 1000n, by: 1n }),
    counting,
  ];
}

/** The reading in which all finite bounds make sense; null when none does. */
export function codecFor(type: string, column: string | null, bounds: readonly BoundValue[]): Codec | null {
  const texts = bounds.flatMap((value) => (value.kind === 'literal' ? [value.text] : []));
  return (
    candidates(type, column, texts.at(-1) ?? '').find((codec) => texts.every((text) => codec.decode(text) !== null)) ??
    null
  );
}
