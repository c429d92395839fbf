// The time zone whose calendar the bounds of instants follow.

import { midnightAt } from '../../sql/partition-keys/civil.ts';
import type { Codec, Point } from '../../sql/partition-keys/codecs.ts';
import { advance, type Interval, inferCadence, type KeyLine } from './cadence.ts';

export type ZoneFound =
  | { readonly kind: 'known'; readonly zone: string; readonly why: 'configured' | 'utc' | 'only' | 'none' }
  /** Several zones fit what is there, and part ways later. */
  | { readonly kind: 'ambiguous'; readonly zones: readonly string[] };

/** Zones that people write, so that of those that agree a known one is told. */
const wellKnown = [
  'Europe/London',
  'Europe/Berlin',
  'Europe/Paris',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Asia/Shanghai',
  'Australia/Sydney',
  'Africa/Kigali',
];

/** How many of the newest bounds are looked at, and how far ahead zones must agree, in steps. */
const looked = 40;

/**
 * @param hints zones named by the configuration or the database, to be preferred where they fit
 * @param intervals finite ones, in order
 */
export function inferZone(
  codec: Codec,
  intervals: readonly Interval[],
  configured: string | undefined,
  hints: readonly string[],
): ZoneFound {
  if (codec.tells !== 'instant') return { kind: 'known', zone: 'UTC', why: 'utc' };
  if (configured !== undefined) return { kind: 'known', zone: configured, why: 'configured' };
  const points = intervals.slice(-looked).flatMap(({ from, to }) => [from, to]);
  const fits = (zone: string) => points.every((point) => midnightAt(Number(point), zone) !== null);
  if (fits('UTC')) return { kind: 'known', zone: 'UTC', why: 'utc' };
  const preferred = [...hints, ...wellKnown].filter(fits);
  const hinted = preferred.find((zone) => hints.includes(zone));
  if (hinted !== undefined) return { kind: 'known', zone: hinted, why: 'only' };
  const fitting = [...new Set([...preferred, ...Intl.supportedValuesOf('timeZone').filter(fits)])];
  const [first] = fitting;
  if (first === undefined || !regular({ codec, zone: first }, intervals))
    return { kind: 'known', zone: 'UTC', why: 'none' };
  const apart = fitting.filter((zone) => !agree(codec, first, zone, intervals));
  return apart.length === 0
    ? { kind: 'known', zone: first, why: 'only' }
    : { kind: 'ambiguous', zones: [first, ...apart] };
}

/** Hours and minutes do not follow a calendar: then the zone does not matter. */
function regular(line: KeyLine, intervals: readonly Interval[]): boolean {
  const seen = inferCadence(line, intervals);
  return seen !== null && seen.step.unit !== 'millisecond' && (intervals.length === 1 || seen.run > 1);
}

/** Whether two zones would put the bounds of the next two years at the same instants. */
function agree(codec: Codec, a: string, b: string, intervals: readonly Interval[]): boolean {
  if (a === b) return true;
  const start = intervals.at(-1)?.to ?? 0n;
  const ahead = (zone: string): Point[] => {
    const line = { codec, zone };
    const step = inferCadence(line, intervals)?.step;
    return step === undefined
      ? []
      : Array.from({ length: 27 }, (_, at) =>
          advance(line, start, { unit: step.unit, count: step.count }, at * spread(step)),
        );
  };
  const [x, y] = [ahead(a), ahead(b)];
  return x.every((point, at) => point === y[at]);
}

/** Every month or so, whatever the step. */
const spread = ({ unit, count }: { readonly unit: string; readonly count: bigint }) =>
  unit === 'day' ? Math.max(1, Math.round(30 / Number(count))) : 1;
