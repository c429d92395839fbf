// The migrations that add partitions beside a catch-all: a promise about its rows, a look at them, and then what the promise allows.
import type { Partition } from '../../model/partitions.ts';
import { ident, literal, qualified } from '../../sql/quote.ts';
import type { MigrationDraft } from '../../tools/shared/tool.ts';
import { guarded, make, modelFor, rangeBound, renamedTo, timed, unless } from '../sql.ts';
import type { Interval } from './cadence.ts';
import {
  additions,
  defaultOf,
  type Growing,
  type GrowingTerms,
  gently,
  growing,
  once,
  removals,
  saying,
  siblingsOf,
  slugOf,
} from './growing.ts';
import type { PlannedTable } from './plan.ts';
import { pointText, type Series } from './series.ts';
import { boundList } from './shape.ts';

/** Ranges without those that only go on from the one before. */
function joined(intervals: readonly Interval[]): Interval[] {
  const found: Interval[] = [];
  for (const interval of [...intervals].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = found.at(-1);
    if (last?.to === interval.from) found[found.length - 1] = { from: last.from, to: interval.to };
    else found.push(interval);
  }
  return found;
}

const keySql = ({ row: { key } }: Series) => (key.column === null ? `(${key.expression})` : ident(key.column));

/** `key >= lo AND key < hi` of all ranges of rows with one key. */
function rangesSql(series: Series, intervals: readonly Interval[]): string {
  const { encode } = series.line.codec;
  const key = keySql(series);
  return joined(intervals)
    .map(({ from, to }) => `${key} >= ${encode(from)} AND ${key} < ${encode(to)}`)
    .map((text, _, { length }) => (length > 1 ? `(${text})` : text))
    .join(' OR ');
}

/** The question to put to production before a proposal with a DEFAULT is applied: rows that stand in its way. */
export function rowsInTheWay(row: Growing): string {
  const rest = defaultOf(row.table) ?? row.series.tail?.partition ?? null;
  const caught = row.next.find(({ partition }) => partition.reason === 'catch-all');
  const asked =
    caught === undefined
      ? rangesSql(
          row.series,
          row.next.map(({ interval }) => interval),
        )
      : `(${rangesSql(row.series, [caught.interval])}) IS NOT TRUE`;
  return `SELECT count(*) FROM ONLY ${rest === null ? qualified(row.table) : qualified(rest)} WHERE ${asked};`;
}

export const rowsToAsk = (planned: PlannedTable): Growing[] =>
  growing([planned]).filter(
    ({ table, next }) => defaultOf(table) !== null || next.some(({ partition }) => partition.reason === 'catch-all'),
  );

/** A CHECK that Postgres takes as proof, so that ATTACH need not read the DEFAULT under its lock. */
export function watchedDrafts(rows: readonly Growing[], terms: GrowingTerms): MigrationDraft[] {
  const [{ table, series }] = rows as [Growing];
  const rest = defaultOf(table) as Partition;
  const add: MigrationDraft = {
    slug: slugOf(rows),
    header: [
      ...rows.flatMap(saying),
      ...gently([table], terms),
      `Rows that insert into ${rest.name} wait while it is looked at.`,
    ],
    up: timed(additions(rows, terms), terms),
    down: removals(rows),
    transaction: 'together',
  };
  // With several keys the proof would be another for each row of partitions.
  if (rows.length > 1 || table.keys.length > 1) return [add];
  const { encode } = series.line.codec;
  const key = keySql(series);
  const outside = joined(rows.flatMap(({ next }) => next.map(({ interval }) => interval))).map(
    ({ from, to }) => `(${key} IS NULL OR ${key} < ${encode(from)} OR ${key} >= ${encode(to)})`,
  );
  const [check, validate, name] = checkDrafts(
    rest,
    outside.join(' AND '),
    `rows of the new partitions of ${qualified(table)}`,
    rowsInTheWay(rows[0] as Growing),
    terms,
  );
  const from = pointText(
    series.line,
    joined(rows.flatMap(({ next }) => next.map(({ interval }) => interval)))[0]?.from ?? 0n,
  );
  const drop = `ALTER TABLE ${qualified(rest)} DROP CONSTRAINT IF EXISTS ${ident(name)}`;
  const last = {
    ...add,
    up: timed([...additions(rows, terms), once(drop, terms)], terms),
    header: [...rows.flatMap(saying), ...gently([table], terms)],
  };
  return [{ ...check, header: [...check.header, untilThird(from)] }, validate, last];
}

/** The promise binds new rows from the first migration on. */
const untilThird = (from: string) =>
  `Until the third is applied, rows from ${from} on are refused: apply all three before then.`;

/** Adds a CHECK without looking at the rows, then looks without keeping writers out. */
function checkDrafts(
  rest: Partition,
  check: string,
  what: string,
  ask: string,
  terms: GrowingTerms,
): [MigrationDraft, MigrationDraft, string] {
  const name = `${rest.name}_headroom`.slice(-63);
  const on = qualified(rest);
  const base = rest.name.toLowerCase().replace(/\W+/g, '_');
  const add = `ALTER TABLE ${on} ADD CONSTRAINT ${ident(name)} CHECK (${check}) NOT VALID`;
  const there = `SELECT FROM pg_catalog.pg_constraint WHERE conrelid = ${literal(on)}::regclass AND conname = ${literal(name)}`;
  const drop = `ALTER TABLE ${on} DROP CONSTRAINT IF EXISTS ${ident(name)}`;
  return [
    {
      slug: `check_${base}`,
      header: [
        `First of three: promises that ${on} holds no ${what}.`,
        'Existing rows are not looked at yet, so this takes no time.',
      ],
      up: timed([terms.form === 'guarded' ? guarded([add], terms, unless(there)) : add], terms),
      down: [drop],
      transaction: 'together',
    },
    {
      slug: `validate_${base}`,
      header: [
        `Second of three: looks whether the promise on ${on} holds, while reads and writes go on.`,
        'If it fails, rows are in the way. This finds them, and must give 0:',
        `  ${ask}`,
        `What the first migration did is undone by: ${drop};`,
      ],
      up: [`ALTER TABLE ${on} VALIDATE CONSTRAINT ${ident(name)}`],
      down: [],
      transaction: 'together',
    },
    name,
  ];
}

/** The catch-all, rows and all, becomes the partition that its rows belong in; a new empty one takes its place. */
export function caughtDrafts(row: Growing, terms: GrowingTerms): MigrationDraft[] {
  const { table, series, next } = row;
  const rest = (series.tail?.partition ?? defaultOf(table)) as Partition;
  const [caught, ...others] = next as [Growing['next'][number], ...Growing['next']];
  const key = keySql(series);
  const [check, validate, name] = checkDrafts(
    rest,
    `${key} IS NOT NULL AND ${rangesSql(series, [caught.interval])}`,
    `other rows than those of its new range, for now`,
    rowsInTheWay(row),
    terms,
  );
  const renamed = { schema: rest.schema, name: caught.partition.name };
  const end = next.at(-1)?.interval.to ?? caught.interval.to;
  const bound =
    series.tail === null
      ? 'DEFAULT'
      : `FOR VALUES FROM (${boundList(series.row, series.line.codec.encode(end))}) TO (${boundList(series.row, 'MAXVALUE')})`;
  const model = modelFor(table, siblingsOf(series), terms.facts);
  const built = (target: { schema: string; name: string }, range: string, of = model) => {
    const made = make(of, target, range);
    return [...made.create, made.attach, ...made.afterwards];
  };
  const swap = [
    `ALTER TABLE ${qualified(table)} DETACH PARTITION ${qualified(rest)}`,
    renamedTo(rest, renamed.name),
    `ALTER TABLE ${qualified(table)} ATTACH PARTITION ${qualified(renamed)} ${rangeBound(caught.partition)}`,
    ...others.flatMap(({ partition }) => built(partition, rangeBound(partition))),
    ...built(rest, bound, { ...model, sibling: rest, earlier: null }),
    `ALTER TABLE ${qualified(renamed)} DROP CONSTRAINT ${ident(name)}`,
  ];
  const there = `SELECT FROM pg_catalog.pg_inherits WHERE inhparent = ${literal(qualified(table))}::regclass AND inhrelid = to_regclass(${literal(qualified(renamed))})`;
  const until = pointText(series.line, caught.interval.to);
  return [
    { ...check, header: [...check.header, untilThird(until)] },
    validate,
    {
      slug: slugOf([row]),
      header: [
        `Third of three: ${rest.name} becomes ${renamed.name} with the rows that it holds, and a new, empty ${rest.name} takes its place.`,
        'No row is copied; the table is locked for some milliseconds.',
        ...saying(row),
      ],
      up: timed(terms.form === 'guarded' ? [guarded(swap, terms, unless(there))] : swap, terms),
      down: null,
      transaction: 'together',
    },
  ];
}
