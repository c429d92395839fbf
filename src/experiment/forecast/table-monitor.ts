// One partitioned table under watch: how it answers inserts as time goes by, and how far its partitions reach.
import type { Oid } from '../../model/catalog.ts';
import type { CoverageInterval } from '../../model/experiments.ts';
import { type KeyClock, keyClockOf } from './key-clock.ts';
import { endsOf, type PartitionNode, type PartitionTreeSnapshot, type TreeDiff } from './partition-trees.ts';

/** What became of one inserted row. */
export interface InsertResult {
  /** The partition that took it; null when it was refused. */
  readonly leaf: Oid | null;
  readonly code: string;
  readonly message: string;
}

type State = Pick<CoverageInterval, 'state' | 'message' | 'partition'>;

/** Of one partition, in milliseconds since 1970; open ends are infinite. */
interface Range {
  readonly from: number;
  readonly to: number;
}

const week = 7 * 86_400_000;

export class TableMonitor {
  readonly table: PartitionNode;
  readonly keyClock: KeyClock;
  readonly coverage: { from: number; until: number | null; state: State }[] = [];
  /** Since when, and why, rows tell nothing about partitions any more. */
  unseen: { readonly from: number; readonly error: { readonly code: string; readonly message: string } } | null = null;
  /** When the next row is due; null while nothing could change the answer. */
  next: number | null;
  #leaf: Oid | null = null;
  /** Asked at every run of every job; others only with other partitions. */
  readonly #known = new WeakMap<readonly PartitionNode[], readonly Range[]>();

  constructor(table: PartitionNode, moments: KeyClock, from: number) {
    this.table = table;
    this.keyClock = moments;
    this.next = from;
  }

  /** Tables whose key tells the time, none below another. */
  static over(trees: PartitionTreeSnapshot, from: number): TableMonitor[] {
    const watches = new Map<Oid, TableMonitor>();
    for (const branch of trees.all()) {
      const moments = keyClockOf(branch, trees);
      if (moments !== null) watches.set(branch.oid, new TableMonitor(branch, moments, from));
    }
    return [...watches.values()].filter(
      ({ table }) =>
        !trees
          .upwards(table.oid)
          .slice(1)
          .some((above) => watches.has(above.oid)),
    );
  }

  /** Takes down what became of a row of a moment, and says when to try again. */
  see(landing: InsertResult, at: number, trees: PartitionTreeSnapshot): void {
    const path = landing.leaf === null ? [] : pathTo(trees, landing.leaf, this.table.oid);
    this.#leaf = landing.leaf;
    this.#note(stateOf(landing, path), at);
    const end = Math.min(...path.map(({ bound }) => this.#end(bound)));
    const later =
      landing.leaf === null || !Number.isFinite(end)
        ? this.#starts(trees).filter((start) => start > at)
        : [this.#onwards(path, end, trees, at)];
    this.next = later.length === 0 ? null : Math.min(...later);
  }

  /** No row can be had any more. */
  end({ code, message }: InsertResult, at: number): void {
    const last = this.coverage.at(-1);
    if (last !== undefined) last.until ??= at;
    this.unseen = { from: at, error: { code, message } };
    this.next = null;
  }

  /** After partitions changed at a moment: whether the answer could be another now. */
  onPartitionsChanged({ touched }: TreeDiff, now: PartitionTreeSnapshot, at: number): void {
    if (this.unseen !== null || !touched.has(this.table.oid)) return;
    const last = this.coverage.at(-1);
    const still = this.#leaf !== null && now.upwards(this.#leaf).some(({ oid }) => oid === this.table.oid);
    if (last?.state.state !== 'accepted' || !still) this.next = at;
    else if (this.next !== null) this.next = Math.min(this.next, Math.max(at, this.reach(now, at)));
  }

  /**
   * The end of the partitions that follow each other without a gap from a moment on; the moment itself when none holds
   * it.
   */
  reach(trees: PartitionTreeSnapshot, at: number): number {
    return follow(this.#ranges(trees), at);
  }

  /**
   * The partition that begins first, those with an open end left out, and the one that ends last; null when that has an
   * open end, or there is none.
   */
  span(trees: PartitionTreeSnapshot): { readonly first: Range; readonly last: Range } | null {
    const ranges = this.#ranges(trees);
    const first = ranges.find(({ from }) => Number.isFinite(from));
    const last = ranges.reduce<Range | undefined>(
      (latest, range) => (latest === undefined || range.to > latest.to ? range : latest),
      undefined,
    );
    return first !== undefined && last !== undefined && Number.isFinite(last.from) && Number.isFinite(last.to)
      ? { first, last }
      : null;
  }

  /** The width of the narrowest partition; null when there is none. */
  narrowest(trees: PartitionTreeSnapshot): number | null {
    const widths = this.#ranges(trees)
      .map(({ from, to }) => to - from)
      .filter((width) => Number.isFinite(width));
    return widths.length === 0 ? null : Math.min(...widths);
  }

  /** Whether another watch of the same table had the same answer at a moment. */
  agrees(other: TableMonitor | undefined, at: number): boolean {
    if (this.unseen !== null || (other?.unseen?.from ?? at + 1) <= at) return false;
    const [here, there] = [this.coverage.at(-1)?.state, other?.coverage.findLast(({ from }) => from <= at)?.state];
    return here?.state === there?.state && (here?.state === 'accepted' || here?.partition === there?.partition);
  }

  /** From a moment on, what the other one saw. */
  follow(other: TableMonitor | undefined, at: number): void {
    const last = this.coverage.at(-1);
    if (last !== undefined) last.until = other?.coverage.findLast(({ from }) => from <= at)?.until ?? null;
    this.coverage.push(...(other?.coverage.filter(({ from }) => from > at) ?? []));
    this.unseen = other?.unseen ?? null;
  }

  #note(state: State, at: number): void {
    const last = this.coverage.at(-1);
    // The partition changes from month to month; only one that takes what it should not is worth a stretch of its own.
    if (
      last !== undefined &&
      last.state.state === state.state &&
      (state.state === 'accepted' || last.state.partition === state.partition)
    )
      return;
    if (last !== undefined) last.until = at;
    if (last !== undefined && last.from === at) this.coverage.pop();
    const before = this.coverage.at(-1);
    if (before !== undefined && before.state.state === state.state && before.state.partition === state.partition)
      before.until = null;
    else this.coverage.push({ from: at, until: null, state });
  }

  /** By their beginnings. */
  #ranges(trees: PartitionTreeSnapshot): readonly Range[] {
    const children = trees.childrenOf(this.table.oid);
    const known = this.#known.get(children);
    if (known !== undefined) return known;
    const ranges = children.flatMap(({ bound }) => {
      const ends = endsOf(bound);
      return ends === null
        ? []
        : [
            {
              from: ends.from === null ? Number.NEGATIVE_INFINITY : (this.keyClock.read(ends.from) ?? 0),
              to: this.#end(bound),
            },
          ];
    });
    ranges.sort((a, b) => a.from - b.from);
    this.#known.set(children, ranges);
    return ranges;
  }

  /**
   * Narrow partitions that follow each other are tried once a week: that they take their rows is known of the first.
   */
  #onwards(path: readonly PartitionNode[], end: number, trees: PartitionTreeSnapshot, at: number): number {
    const closed = this.#ranges(trees).filter(({ to }) => Number.isFinite(to));
    const here = closed.find(({ to }) => to === end);
    if (path.length > 1 || here === undefined || end - here.from >= week) return end;
    return Math.max(end, Math.min(at + week, follow(closed, at)));
  }

  #starts(trees: PartitionTreeSnapshot): number[] {
    return this.#ranges(trees).map(({ from }) => from);
  }

  #end(bound: string | null): number {
    const to = endsOf(bound)?.to ?? null;
    return to === null ? Number.POSITIVE_INFINITY : (this.keyClock.read(to) ?? Number.POSITIVE_INFINITY);
  }
}

/** The end of the ranges that follow each other from a moment on. */
function follow(ranges: readonly Range[], at: number): number {
  let end = at;
  for (const { from, to } of ranges) if (from <= end && end < to) end = to;
  return end;
}

/** From a leaf up to below the watched table. */
function pathTo(trees: PartitionTreeSnapshot, leaf: Oid, table: Oid): PartitionNode[] {
  const chain = trees.upwards(leaf);
  const at = chain.findIndex(({ oid }) => oid === table);
  return at === -1 ? chain : chain.slice(0, at);
}

function stateOf({ leaf, message }: InsertResult, path: readonly PartitionNode[]): State {
  if (leaf === null) return { state: 'refused', message, partition: null };
  const catching = path.find(
    ({ bound }) => bound === 'DEFAULT' || (endsOf(bound) !== null && endsOf(bound)?.to === null),
  );
  if (catching !== undefined) return { state: 'caught', message: null, partition: catching.name };
  return { state: 'accepted', message: null, partition: path[0]?.name ?? null };
}
