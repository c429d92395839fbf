// Takes a RANGE-partitioned table apart into rows of partitions along the one key that moves.
import type { Partition, PartitionedTable, PartitionKeyPart } from '../../model/partitions.ts';
import { type BoundValue, parseBound, spell } from '../../sql/partition-keys/bounds.ts';

export interface Ranged {
  readonly partition: Partition;
  readonly from: BoundValue;
  readonly to: BoundValue;
}

/** Partitions that differ in one key only: all of them, or those of one tenant. */
export interface Row {
  /** Which key moves. */
  readonly key: PartitionKeyPart;
  readonly at: number;
  /** What stands before and after it in every bound, as SQL. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly ranges: readonly Ranged[];
}

/** null: bounds of several columns that do not move in one of them alone. */
export function rowsOf(table: PartitionedTable): Row[] | null {
  const bounds = table.partitions
    .filter(({ detachPending }) => !detachPending)
    .map((partition) => ({ partition, bound: parseBound(partition.bound) }));
  const ranges = bounds.flatMap(({ partition, bound }) => (bound.kind === 'range' ? [{ partition, bound }] : []));
  const rows = new Map<string, Row>();
  for (const { partition, bound } of ranges) {
    const moving = table.keys.length === 1 ? 0 : movingKey(bound.from, bound.to);
    const [key, from, to] = [table.keys[moving], bound.from[moving], bound.to[moving]];
    if (key === undefined || from === undefined || to === undefined) return null;
    const [before, after] = [bound.from.slice(0, moving).map(spell), bound.from.slice(moving + 1).map(spell)];
    const name = JSON.stringify([moving, before, after]);
    const row = rows.get(name) ?? { key, at: moving, before, after, ranges: [] };
    rows.set(name, { ...row, ranges: [...row.ranges, { partition, from, to }] });
  }
  const all = [...rows.values()];
  return all.some(({ at }) => at !== all[0]?.at) ? null : all;
}

/** The only key in which the ends of a range differ; -1 when there are several. */
function movingKey(from: readonly BoundValue[], to: readonly BoundValue[]): number {
  const differing = from.flatMap((value, at) => (spell(value) === spell(to[at] ?? { kind: 'null' }) ? [] : [at]));
  return differing.length === 1 ? (differing[0] ?? -1) : -1;
}

/** A whole bound list around the moving value. */
export const boundList = ({ before, after }: Pick<Row, 'before' | 'after'>, value: string) =>
  [...before, value, ...after].join(', ');
