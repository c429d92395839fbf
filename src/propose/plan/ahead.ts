// Where a row of partitions ends, where it has holes, and which partitions come next.
import type { NewPartition, PartitionPlan } from '../../model/partitions.ts';
import { fromCivil } from '../../sql/partition-keys/civil.ts';
import type { Point } from '../../sql/partition-keys/codecs.ts';
import { advance, civilOf, type Interval } from './cadence.ts';
import { type Duration, earlier, later } from './durations.ts';
import type { Series } from './series.ts';

/** The window in which a row must be covered; `null` where no present is known. */
export interface Horizon {
  readonly now: Point;
  /** Rows as old as this may still come. */
  readonly since: Point;
  readonly until: Point;
  /** The bounds of the whole table, where it is a partition itself. */
  readonly within: Interval | null;
}

export interface AheadGoal {
  readonly ahead: Duration;
  readonly late: Duration | null;
  /** Whole partitions ahead, at least. */
  readonly least: number;
}

/** For keys that tell time. */
export function horizonOf(
  series: Series,
  now: Point,
  { ahead, late, least }: AheadGoal,
  within: Interval | null,
): Horizon {
  const { line, step } = series;
  const onLine = (civil: number) => BigInt(line.codec.tells === 'instant' ? fromCivil(civil, line.zone) : civil);
  const civil = civilOf(line, now);
  const ends = [onLine(later(civil, ahead)), advance(line, now, step, least)].sort((a, b) => (a < b ? -1 : 1));
  return { now, since: late === null ? now : onLine(earlier(civil, late)), until: ends[1] ?? now, within };
}

export interface Covered {
  /** The end of the partitions that follow each other from now on; null: now is in none. */
  readonly to: Point | null;
  /** Where rows of now fall in none: the last end before now. */
  readonly since: Point | null;
}

export function coveredFrom({ placed, tail }: Series, now: Point): Covered {
  let at = placed.findIndex(({ from, to }) => from <= now && now < to);
  if (at === -1) {
    if (tail !== null && now >= tail.from) return { to: tail.from, since: null };
    return { to: null, since: placed.findLast(({ to }) => to <= now)?.to ?? null };
  }
  while (placed[at + 1]?.from === placed[at]?.to) at += 1;
  return { to: placed[at]?.to ?? null, since: null };
}

export function gapsIn({ placed, tail }: Series): Interval[] {
  const ends = [
    ...placed.map(({ from, to }) => ({ from, to })),
    ...(tail === null ? [] : [{ from: tail.from, to: tail.from }]),
  ];
  return ends.flatMap(({ from }, at) => {
    const before = ends[at - 1]?.to;
    return before !== undefined && before < from ? [{ from: before, to: from }] : [];
  });
}

export interface MissingInterval extends Interval {
  /** `catch-all`: the partition that took these rows until now becomes the one for them. */
  readonly reason: NewPartition['reason'];
}

/** How long a proposal may wait until it is applied, where what it says of the present must still hold then. */
const patience: Duration = { months: 0, days: 14, hours: 0 };

/**
 * The range that a catch-all is cut down to, where rows of now are in it or it lies open ahead: from its beginning to a
 * bound well after now, since a row beyond that is refused while the migrations are applied.
 */
function caught(series: Series, from: Point, horizon: Horizon): MissingInterval {
  const { line, step } = series;
  const time = line.codec.tells !== 'number';
  const safe = time
    ? horizonOf(series, horizon.now, { ahead: patience, late: null, least: 0 }, null).until
    : horizon.now;
  for (let at = Math.max(1, firstStep(series, from, safe)); ; at += 1) {
    const to = advance(line, from, step, at);
    if (to > safe) return { from, to, reason: 'catch-all' };
  }
}

/**
 * The partitions that are missing between `since` and `until`: in the holes, and after the last one.
 * @param most nothing is looked for beyond so many
 */
export function missing(series: Series, horizon: Horizon, most: number, hasDefault: boolean): MissingInterval[] {
  const { line, step, placed, tail, head } = series;
  const [first, last] = [placed[0], placed.at(-1)];
  if (first === undefined || last === undefined) return [];
  const found: MissingInterval[] = [];
  const within = horizon.within ?? { from: null, to: null };
  /** Steps from an anchor up to an end, clipped to it. */
  const fill = (anchor: Point, end: Point | null, reason: MissingInterval['reason'], clip: Point | null) => {
    for (let at = firstStep(series, anchor, horizon.since); found.length < most; at += 1) {
      const from = advance(line, anchor, step, at);
      const next = advance(line, anchor, step, at + 1);
      const to = clip !== null && next > clip ? clip : next;
      if ((end !== null && from > end) || (clip !== null && from >= clip)) return;
      if (to > horizon.since) found.push({ from, to, reason: to <= horizon.now ? 'late' : reason });
    }
  };
  if (horizon.now < first.from && head === null) before(series, horizon, within.from, found);
  for (const gap of gapsIn(series)) if (gap.to > horizon.since) fill(gap.from, null, 'gap', gap.to);
  const open = tail?.from ?? (hasDefault && last.to <= horizon.now && within.to === null ? last.to : null);
  if (open === null) fill(last.to, horizon.until, 'next', within.to);
  else if (open <= horizon.until) {
    const cut = caught(series, open, horizon);
    found.push(cut);
    if (cut.to <= horizon.until) fill(cut.to, horizon.until, 'next', null);
  }
  return found.slice(0, most);
}

/** From the first partition back to the one that holds now. */
function before(
  { line, step, placed }: Series,
  { now }: Horizon,
  lowest: Point | null,
  found: MissingInterval[],
): void {
  const anchor = placed[0]?.from ?? 0n;
  const back: MissingInterval[] = [];
  for (let at = 0; back.length < 1000; at -= 1) {
    const [from, to] = [advance(line, anchor, step, at - 1), advance(line, anchor, step, at)];
    if (to <= now || (lowest !== null && to <= lowest)) break;
    back.push({ from: lowest !== null && from < lowest ? lowest : from, to, reason: 'gap' });
  }
  found.push(...back.reverse());
}

/** The first step from an anchor that can end after a point, without walking there. */
function firstStep({ line, step }: Series, anchor: Point, point: Point): number {
  const length = advance(line, anchor, step) - anchor;
  return point <= anchor || length <= 0n ? 0 : Math.max(0, Number((point - anchor) / length) - 3);
}

export const afterOf = (series: Series, hasDefault: boolean): NonNullable<PartitionPlan['coverage']>['after'] =>
  series.tail !== null ? 'open-ended' : hasDefault ? 'default' : 'fails';
