// How a partition key tells the time: which value stands for the present, and which moment a bound means.

import { dictionary } from '../../lib/dictionary.ts';
import { parseBound } from '../../sql/partition-keys/bounds.ts';
import { codecFor, momentOf } from '../../sql/partition-keys/codecs.ts';
import type { PartitionNode, PartitionTreeSnapshot } from './partition-trees.ts';

export interface KeyClock {
  /** The key's value for the server's present, as SQL. */
  readonly now: string;
  /** Milliseconds since 1970; null for a text that spells no moment. */
  read(text: string): number | null;
}

/** For types of time. */
const nowOf: Readonly<Record<string, string>> = dictionary({
  date: 'now()::date',
  'timestamp with time zone': 'now()',
  'timestamp without time zone': 'now()::timestamp',
});

/** For spellings of time in keys that are no times, by their codec's name. */
const nowIn: Readonly<Record<string, string>> = dictionary({
  'integer yyyymmdd': "to_char(now(), 'YYYYMMDD')::bigint",
  'integer yyyymm': "to_char(now(), 'YYYYMM')::bigint",
  'epoch seconds': 'extract(epoch FROM now())::bigint',
  'epoch milliseconds': '(extract(epoch FROM now()) * 1000)::bigint',
  'text yyyy-mm-dd': "to_char(now(), 'YYYY-MM-DD')",
  'text yyyy-mm': "to_char(now(), 'YYYY-MM')",
  'text yyyymmdd': "to_char(now(), 'YYYYMMDD')",
  'text yyyymm': "to_char(now(), 'YYYYMM')",
  'uuid v7': "(lpad(to_hex((extract(epoch FROM now()) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid",
});

/** How a partitioned table's key tells the time; null when it does not. */
export function keyClockOf(table: PartitionNode, trees: PartitionTreeSnapshot): KeyClock | null {
  if (table.strategy !== 'r' || table.keys !== 1 || table.type === null) return null;
  const now = nowOf[table.type];
  if (now !== undefined) return { now, read: momentOf };
  const bounds = trees.childrenOf(table.oid).map(({ bound }) => parseBound(bound ?? 'DEFAULT'));
  const values = bounds.flatMap((bound) => (bound.kind === 'range' ? [...bound.from, ...bound.to] : []));
  const codec = values.some(({ kind }) => kind === 'literal') ? codecFor(table.type, null, values) : null;
  const spelled = nowIn[codec?.name ?? ''];
  if (codec === null || spelled === undefined) return null;
  const read = (text: string) => {
    const point = codec.decode(text);
    return point === null ? null : Number(point);
  };
  return { now: spelled, read };
}
