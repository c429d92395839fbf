// The length of one partition, from the bounds of those that are there; names do not count here.

import { dictionary } from '../../lib/dictionary.ts';
import type { Cadence } from '../../model/partitions.ts';
import {
  addMonths,
  type Civil,
  dayMs,
  fromCivil,
  hourMs,
  midnightAt,
  partsOf,
  timeOfDay,
  toCivil,
} from '../../sql/partition-keys/civil.ts';
import type { Codec, Point } from '../../sql/partition-keys/codecs.ts';
import { parseDuration } from './durations.ts';

export interface Interval {
  readonly from: Point;
  readonly to: Point;
}

/** The line that a key's points lie on, and how one walks on it. */
export interface KeyLine {
  readonly codec: Codec;
  /** For instants; UTC for the rest. */
  readonly zone: string;
}

export interface Increment {
  readonly unit: Cadence['unit'];
  readonly count: bigint;
}

/** The calendar's reading of a point; for numbers the number. */
export function civilOf({ codec, zone }: KeyLine, point: Point): Civil {
  if (codec.tells !== 'instant') return Number(point);
  return midnightAt(Number(point), zone) ?? toCivil(Number(point), zone);
}

/** `many` steps after a point. Civil steps follow the calendar of the zone, exact ones the clock. */
export function advance(line: KeyLine, point: Point, { unit, count }: Increment, many = 1): Point {
  const far = count * BigInt(many);
  if (unit === 'number' || unit === 'millisecond') return point + far;
  const civil = civilOf(line, point);
  const reached = unit === 'month' ? addMonths(civil, Number(far)) : civil + Number(far) * dayMs;
  return BigInt(line.codec.tells === 'instant' ? fromCivil(reached, line.zone) : reached);
}

/** Every reading of one partition's length: 1 February to 1 March is a month, and in most years 28 days. */
function readings(line: KeyLine, { from, to }: Interval): Increment[] {
  if (line.codec.tells === 'number') return [{ unit: 'number', count: to - from }];
  const [a, b] = [civilOf(line, from), civilOf(line, to)];
  const [x, y] = [partsOf(a), partsOf(b)];
  const found: Increment[] = [];
  const months = (y.year - x.year) * 12 + y.month - x.month;
  if (timeOfDay(a) === timeOfDay(b) && x.day === y.day && x.day <= 28 && months > 0)
    found.push({ unit: 'month', count: BigInt(months) });
  if (timeOfDay(a) === timeOfDay(b)) found.push({ unit: 'day', count: BigInt(Math.round((b - a) / dayMs)) });
  else found.push({ unit: 'millisecond', count: to - from });
  return found;
}

const sameStep = (a: Increment, b: Increment) => a.unit === b.unit && a.count === b.count;

export interface Seen {
  readonly step: Increment;
  /** How many of the newest partitions have it, without a break. */
  readonly run: number;
  /** How many of all. */
  readonly total: number;
  /** Other readings of the same run. */
  readonly rivals: readonly Increment[];
}

/**
 * The reading that holds for most of the newest partitions in a row; months before days where both do.
 * @param intervals finite ones, in order
 */
export function inferCadence(line: KeyLine, intervals: readonly Interval[]): Seen | null {
  const all = intervals.map((interval) => readings(line, interval));
  const runs = (all.at(-1) ?? []).map((step): Seen => {
    const has = (steps: readonly Increment[]) => steps.some((other) => sameStep(other, step));
    const broken = all.findLastIndex((steps) => !has(steps));
    return { step, run: all.length - 1 - broken, total: all.filter(has).length, rivals: [] };
  });
  const longest = Math.max(...runs.map(({ run }) => run));
  const [best, ...others] = runs.filter(({ run }) => run === longest);
  return best === undefined ? null : { ...best, rivals: others.map(({ step }) => step) };
}

const monthWords: Readonly<Record<string, string>> = dictionary({
  1: 'monthly',
  2: 'every 2 months',
  3: 'quarterly',
  6: 'half-yearly',
  12: 'yearly',
});
const dayWords: Readonly<Record<string, string>> = dictionary({ 1: 'daily', 7: 'weekly' });

/** In words, as in `monthly` or `every 10 days`. */
export function stepInWords({ unit, count }: Increment): string {
  const many = String(count);
  if (unit === 'number') return `every ${many}`;
  if (unit === 'day') return dayWords[many] ?? (count % 7n === 0n ? `every ${count / 7n} weeks` : `every ${many} days`);
  if (unit === 'month')
    return monthWords[many] ?? (count % 12n === 0n ? `every ${count / 12n} years` : `every ${many} months`);
  if (count === BigInt(hourMs)) return 'hourly';
  if (count % BigInt(hourMs) === 0n) return `every ${count / BigInt(hourMs)} hours`;
  return count % 60_000n === 0n ? `every ${count / 60_000n} minutes` : `every ${Number(count) / 1000} seconds`;
}

export const cadenceOf = (step: Increment): Cadence => ({
  unit: step.unit,
  count: String(step.count),
  words: stepInWords(step),
});

/** What the configuration says under `every`; null where it does not fit a key that counts, or one that tells time. */
export function stepFrom(every: string | number, codec: Codec): Increment | null {
  if (typeof every === 'number') return codec.tells === 'number' ? { unit: 'number', count: BigInt(every) } : null;
  const duration = parseDuration(every);
  if (duration === null || codec.tells === 'number') return null;
  if (duration.months > 0) return { unit: 'month', count: BigInt(duration.months) };
  return duration.days > 0
    ? { unit: 'day', count: BigInt(duration.days) }
    : { unit: 'millisecond', count: BigInt(duration.hours * hourMs) };
}
