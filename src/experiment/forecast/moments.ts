// How a partition key tells the time: which value stands for a moment, and which moment a bound means.
import type { Branch, Trees } from './trees.ts';
import { endsOf } from './trees.ts';

export interface Moments {
  /** The key's value for the server's present, as SQL. */
  readonly now: string;
  /** Milliseconds since 1970; null for a text that spells no moment. */
  read(text: string): number | null;
}

const timestamp = /^(\d{4,6})-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d)(\.\d+)?)?(?:([+-])(\d\d)(?::(\d\d))?)?$/;

/** As the server prints dates and timestamps; those without a zone are taken as UTC. */
function instant(text: string): number | null {
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', sign = '+', zoneHours = '0', zoneMinutes = '0'] =
    timestamp.exec(text) ?? [];
  if (year === undefined) return null;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)) + Number(fraction) * 1000;
  return local - (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000;
}

const digits = (form: RegExp, make: (text: string) => number | null) => (text: string) => (form.test(text.trim()) ? make(text.trim()) : null);
const yearMonth = (text: string) => (/(0[1-9]|1[0-2])$/.test(text) ? instant(`${text.slice(0, 4)}-${text.slice(-2)}-01`) : null);
const yearMonthDay = (text: string) => instant(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);

/** Ways to spell time in keys that are no times, likely ones first. A sample of bounds must all be read within the years people plan for. */
const spellings: readonly (readonly [type: RegExp, moments: Moments])[] = [
  [/^(integer|bigint|numeric)$/, { now: "to_char(now(), 'YYYYMMDD')::bigint", read: digits(/^(19|20|21)\d{6}$/, yearMonthDay) }],
  [/^(integer|bigint|numeric)$/, { now: "to_char(now(), 'YYYYMM')::bigint", read: digits(/^(19|20|21)\d{4}$/, yearMonth) }],
  [/^(integer|bigint|numeric)$/, { now: 'extract(epoch FROM now())::bigint', read: digits(/^\d{9,10}$/, (text) => hourly(Number(text) * 1000)) }],
  [/^(bigint|numeric)$/, { now: '(extract(epoch FROM now()) * 1000)::bigint', read: digits(/^\d{12,13}$/, (text) => hourly(Number(text))) }],
  [/^(text|character)/, { now: "to_char(now(), 'YYYY-MM-DD')", read: digits(/^\d{4}-\d\d-\d\d$/, instant) }],
  [/^(text|character)/, { now: "to_char(now(), 'YYYY-MM')", read: digits(/^\d{4}-\d\d$/, yearMonth) }],
  [/^(text|character)/, { now: "to_char(now(), 'YYYYMMDD')", read: digits(/^\d{8}$/, yearMonthDay) }],
  [/^(text|character)/, { now: "to_char(now(), 'YYYYMM')", read: digits(/^\d{6}$/, yearMonth) }],
  [
    /^uuid$/,
    {
      now: "(lpad(to_hex((extract(epoch FROM now()) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid",
      read: digits(/^[0-9a-f-]{36}$/, (text) => hourly(Number.parseInt(text.replaceAll('-', '').slice(0, 12), 16))),
    },
  ],
];

const hourly = (ms: number) => (ms % 3_600_000 === 0 && ms > Date.UTC(1990) && ms < Date.UTC(2170) ? ms : null);

/** How a partitioned table's key tells the time; null when it does not. */
export function momentsOf(table: Branch, trees: Trees): Moments | null {
  if (table.strategy !== 'r' || table.keys !== 1 || table.type === null) return null;
  const times: Readonly<Record<string, string>> = {
    date: 'now()::date',
    'timestamp with time zone': 'now()',
    'timestamp without time zone': 'now()::timestamp',
  };
  const now = times[table.type];
  if (now !== undefined) return { now, read: instant };
  const children = trees.childrenOf(table.oid);
  const sample = children.flatMap(({ bound }) => Object.values(endsOf(bound) ?? {})).filter((text) => text !== null);
  if (sample.length === 0) return null;
  return spellings.find(([type, moments]) => type.test(table.type ?? '') && sample.every((text) => moments.read(text) !== null))?.[1] ?? null;
}
