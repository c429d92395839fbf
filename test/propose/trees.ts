// Partition trees of every cadence, key type and way of naming; Postgres itself computes their bounds, names, and what must come next.
import type { Session } from '../../src/database/engine.ts';

export interface Tree {
  readonly table: string;
  readonly type: KeyType;
  /** As an SQL interval; a number for keys that count. */
  readonly step: string;
  /** The first bound, in the zone's own time. */
  readonly start: string;
  readonly zone: string;
  /** SQL for the name; `lo`, `hi` are local timestamps, `n` and `m` numbers. */
  readonly naming: string;
  readonly expected?: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

/** Column type and how a local time or number becomes a bound. */
const keyTypes = {
  date: ['date', "to_char(t, 'YYYY-MM-DD')"],
  timestamp: ['timestamp', "to_char(t, 'YYYY-MM-DD HH24:MI:SS')"],
  timestamptz: ['timestamptz', "to_char(t AT TIME ZONE zone AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS') || '+00'"],
  uuid: [
    'uuid',
    "overlay(overlay(lpad(to_hex((extract(epoch FROM t AT TIME ZONE zone) * 1000)::bigint), 12, '0') || '-0000-0000-000000000000' placing '-' from 9 for 0) placing '' from 1 for 0)",
  ],
  'text yyyy-mm-dd': ['text', "to_char(t, 'YYYY-MM-DD')"],
  'text yyyy-mm': ['text', "to_char(t, 'YYYY-MM')"],
  'text yyyymmdd': ['char(8)', "to_char(t, 'YYYYMMDD')"],
  'int yyyymmdd': ['integer', "to_char(t, 'YYYYMMDD')"],
  'int yyyymm': ['integer', "to_char(t, 'YYYYMM')"],
  'epoch s': ['bigint', 'extract(epoch FROM t AT TIME ZONE zone)::bigint::text'],
  'epoch ms': ['bigint', '(extract(epoch FROM t AT TIME ZONE zone) * 1000)::bigint::text'],
  bigint: ['bigint', ''],
  numeric: ['numeric', ''],
} as const;
export type KeyType = keyof typeof keyTypes;

const ch = (pattern: string, of = 'lo') => `to_char(${of}, '${pattern}')`;

/** Ways of naming by the finest thing they tell. */
const namings: Readonly<Record<string, readonly string[]>> = {
  hour: [ch('YYYYMMDD_HH24MISS'), ch('YYYY_MM_DD_HH24'), ch('YYYYMMDDHH24'), ch('YYYY_MM_DD_HH24MI')],
  day: [
    ch('YYYY_MM_DD'),
    ch('"p"YYYYMMDD'),
    ch('"y"YYYY"m"MM"d"DD'),
    ch('YYYY-MM-DD'),
    ch('YYYY_DDD'),
    ch('YYYYMMDD', "hi - interval '1 second'"),
  ],
  week: [ch('IYYY"w"IW'), ch('IYYY_"w"IW'), ch('"y"IYYY"w"IW'), ch('YYYYMMDD')],
  month: [
    ch('YYYY_MM'),
    ch('YYYYMM'),
    ch('"y"YYYY"m"MM'),
    ch('"p"YYYY_MM'),
    ch('mon_YYYY'),
    ch('YYMM'),
    `upper(${ch('"y"YYYY"m"MM')})`,
  ],
  quarter: [ch('YYYY"q"Q'), ch('YYYY_"q"Q'), ch('YYYY_MM'), `upper(${ch('YYYY"q"Q')})`],
  year: [ch('YYYY'), ch('"y"YYYY'), ch('YYYYMMDD')],
  number: ['n::text', "n || '_' || m", '(m - 1)::text', 'm::text', "lpad(n::text, 12, '0')", "'x_' || n / (m - n)"],
};

/** step, the first bound, the ways of naming, and the key types that can hold it. */
const day: readonly KeyType[] = [
  'date',
  'timestamp',
  'timestamptz',
  'uuid',
  'text yyyy-mm-dd',
  'text yyyymmdd',
  'int yyyymmdd',
  'epoch s',
  'epoch ms',
];
const hour: readonly KeyType[] = ['timestamp', 'timestamptz', 'uuid', 'epoch s', 'epoch ms'];
const month: readonly KeyType[] = [...day, 'text yyyy-mm', 'int yyyymm'];
const cadences: readonly (readonly [string, string, string, readonly KeyType[]])[] = [
  ['1 hour', '2026-11-24 09:00', 'hour', hour],
  ['6 hours', '2026-11-23 00:00', 'hour', hour],
  ['1 day', '2026-12-27', 'day', day],
  ['10 days', '2026-11-03', 'day', day],
  ['1 week', '2026-11-30', 'week', day],
  ['2 weeks', '2026-10-06', 'day', day],
  ['1 month', '2026-08-01', 'month', month],
  ['2 months', '2026-01-01', 'month', month],
  ['3 months', '2025-10-01', 'quarter', month],
  ['6 months', '2024-07-01', 'month', month],
  ['1 year', '2021-01-01', 'year', month],
  ['3 months', '2025-08-01', 'month', month],
];

/** How many there are, and how many must come next. */
const there = 6;
export const ahead = 150;

const zonesFor = (type: KeyType) => (type === 'timestamptz' ? ['UTC', 'Europe/Berlin', 'America/New_York'] : ['UTC']);

export function allTrees(): Tree[] {
  const timed = cadences.flatMap(([step, start, kind, types]) =>
    types.flatMap((type) =>
      zonesFor(type).flatMap((zone) => (namings[kind] ?? []).map((naming) => ({ type, step, start, zone, naming }))),
    ),
  );
  const counted = (['bigint', 'numeric'] as const).flatMap((type) =>
    ['1000', '1000000'].flatMap((step) =>
      (namings.number ?? []).map((naming) => ({ type, step, start: '0', zone: 'UTC', naming })),
    ),
  );
  return [...timed, ...counted].map((tree, at) => ({ table: `t${at}`, ...tree }));
}

/** The range and the name of the `k`th partition, as SQL. */
function rangeSql({ type, step, start, zone, naming, table }: Tree): string {
  if (type === 'bigint' || type === 'numeric')
    return `SELECT k, '${table}_' || ${naming} AS name, n::text AS from, m::text AS to FROM generate_series(0, ${there + ahead - 1}) k, LATERAL (SELECT ${start} + k * ${step}::bigint AS n, ${start} + (k + 1) * ${step}::bigint AS m) x`;
  const bound = (at: string) => `(SELECT ${keyTypes[type][1]} FROM (SELECT ${at} AS t, '${zone}'::text AS zone) y)`;
  return `SELECT k, '${table}_' || ${naming} AS name, ${bound('lo')} AS from, ${bound('hi')} AS to FROM generate_series(0, ${there + ahead - 1}) k,
    LATERAL (SELECT '${start}'::timestamp + k * '${step}'::interval AS lo, '${start}'::timestamp + (k + 1) * '${step}'::interval AS hi) x`;
}

/** Makes the trees and says what must come next in each. */
export async function plant(session: Session, trees: readonly Tree[]): Promise<Tree[]> {
  const planted: Tree[] = [];
  for (const tree of trees) {
    const rows = await session.query<{ k: number; name: string; from: string; to: string }>(rangeSql(tree));
    const create = rows
      .slice(0, there)
      .map(
        ({ name, from, to }) =>
          `CREATE TABLE "${name}" PARTITION OF ${tree.table} FOR VALUES FROM ('${from}') TO ('${to}')`,
      );
    const sql = [
      `CREATE TABLE ${tree.table} (k ${keyTypes[tree.type][0]} NOT NULL) PARTITION BY RANGE (k)`,
      ...create,
    ].join(';\n');
    const outcome = await session.run(sql);
    if (outcome.kind !== 'done') throw new Error(`${JSON.stringify(tree)}: ${JSON.stringify(outcome)}\n${sql}`);
    planted.push({ ...tree, expected: rows.slice(there).map(({ name, from, to }) => ({ name, from, to })) });
  }
  return planted;
}

/** A moment in the last partition, and the number that a counting key has come to. */
export const moment = ({ start, step, type }: Tree) =>
  type === 'bigint' || type === 'numeric' ? 'NULL' : `('${start}'::timestamp + ${there - 0.5} * '${step}'::interval)`;
