// Where the converted table is cut: the boundaries of an interval, the cutoff, and the partitions that follow it.
import type { ConversionColumn } from '../../catalog/conversion-facts.ts';
import {
  addMonths,
  type Civil,
  dateText,
  dayMs,
  floorDay,
  fromCivil,
  hourMs,
  timestampText,
  toCivil,
} from '../../sql/partition-keys/civil.ts';
import { configuredName, render, shortened } from '../plan/names.ts';

export const units = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type Unit = (typeof units)[number];

/** How a key is cut. */
export interface IntervalSpec {
  readonly unit: Unit;
  /** The zone whose calendar bounds of `timestamptz` follow. */
  readonly zone: string;
  readonly type: 'date' | 'timestamp' | 'timestamptz';
}

export interface PartitionBound {
  readonly bare: string;
  /** Bound literals as SQL. */
  readonly from: string;
  readonly to: string;
}

/** null: rows of this type cannot be told apart by time. */
export function timeType({ type }: ConversionColumn): IntervalSpec['type'] | null {
  if (type === 'date') return 'date';
  const zoned = /^timestamp(?:\(\d\))? (with|without) time zone$/.exec(type)?.[1];
  return zoned === undefined ? null : zoned === 'with' ? 'timestamptz' : 'timestamp';
}

/** The beginning of the interval that a reading lies in. */
export function floorTo(unit: Unit, civil: Civil): Civil {
  const date = new Date(civil);
  const months = { month: 1, quarter: 3, year: 12 } as const;
  if (unit === 'hour') return Math.floor(civil / hourMs) * hourMs;
  if (unit === 'day') return floorDay(civil);
  if (unit === 'week') return floorDay(civil) - ((date.getUTCDay() + 6) % 7) * dayMs;
  return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months[unit]) * months[unit], 1);
}

export function nextAfter(unit: Unit, civil: Civil): Civil {
  const months = { month: 1, quarter: 3, year: 12 } as const;
  if (unit === 'hour') return civil + hourMs;
  if (unit === 'day') return civil + dayMs;
  return unit === 'week' ? civil + 7 * dayMs : addMonths(civil, months[unit]);
}

/** Time that is left to deploy the steps, one after the other, before rows reach the cutoff. */
const deployMs = 14 * dayMs;

export const civilNow = ({ type, zone }: IntervalSpec, asOf: Date): Civil =>
  toCivil(asOf.getTime(), type === 'timestamptz' ? zone : 'UTC');

/** The first boundary that leaves two weeks to deploy. */
export function defaultCutoff(cut: IntervalSpec, asOf: Date): Civil {
  const least = civilNow(cut, asOf) + deployMs;
  const floor = floorTo(cut.unit, least);
  return floor === least ? floor : nextAfter(cut.unit, floor);
}

/** As SQL; instants with their offset, so that no session's zone can move them. */
export function literalOf({ type, zone }: IntervalSpec, civil: Civil): string {
  if (type === 'date') return `'${dateText(civil)}'`;
  return type === 'timestamp' ? `'${timestampText(civil)}'` : `'${timestampText(fromCivil(civil, zone))}+00'`;
}

const formats: Readonly<Record<Unit, string>> = {
  hour: 'YYYY_MM_DD_HH24',
  day: 'YYYY_MM_DD',
  week: 'IYYYwIW',
  month: 'YYYY_MM',
  quarter: 'YYYYqQ',
  year: 'YYYY',
};

const aheadMonths = 3;
const mostSlices = 60;

/** Partitions from the cutoff on: three months beyond as-of, two at least. */
export function slicesFrom(
  cut: IntervalSpec,
  cutoff: Civil,
  asOf: Date,
  table: string,
  template: string | undefined,
): PartitionBound[] {
  const until = addMonths(civilNow(cut, asOf), aheadMonths);
  const named = template === undefined ? null : configuredName(template);
  const slices: PartitionBound[] = [];
  for (let from = cutoff; slices.length < 2 || (from < until && slices.length < mostSlices); ) {
    const to = nextAfter(cut.unit, from);
    const bare = named?.make(from, to) ?? shortened(`${table}_`, render(formats[cut.unit], from), '');
    slices.push({ bare, from: literalOf(cut, from), to: literalOf(cut, to) });
    from = to;
  }
  return slices;
}
