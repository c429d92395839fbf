// The migrations that add partitions: in one file where nothing is in the way, in three where a catch-all may hold rows.
import type { Partition, PartitionedTable, PartitionFacts, PartitionPlan } from '../flow.ts';
import { ident, literal, qualified } from '../rule.ts';
import type { Interval } from './cadence.ts';
import type { MigrationDraft } from './draft.ts';
import type { Planned } from './plan.ts';
import type { Growth } from './plan-rows.ts';
import { pointText, type Series } from './series.ts';
import { boundList } from './shape.ts';
import { addition, dropped, type Form, guarded, make, modelFor, rangeBound, renamedTo, timed, unless } from './sql.ts';

/** A growth with its table. */
export interface Growing extends Growth {
  readonly table: PartitionedTable;
  readonly plan: PartitionPlan;
}

export interface Terms extends Form {
  readonly facts: PartitionFacts;
}

const growing = (all: readonly Planned[]): Growing[] =>
  all.flatMap(({ table, plan, growths }) => growths.filter(({ next }) => next.length > 0).map((growth) => ({ ...growth, table, plan })));

const defaultOf = ({ partitions }: PartitionedTable) => partitions.find(({ isDefault }) => isDefault) ?? null;
const siblingsOf = ({ placed }: Series) => placed.map(({ partition }) => partition);

export function additionDrafts(all: readonly Planned[], terms: Terms): MigrationDraft[] {
  const rows = growing(all);
  const isCaught = ({ next }: Growing) => next.some(({ partition }) => partition.reason === 'catch-all');
  const watched = (row: Growing) => !isCaught(row) && defaultOf(row.table) !== null;
  const simple = rows.filter((row) => !isCaught(row) && !watched(row));
  return [
    ...(simple.length === 0 ? [] : [simpleDraft(simple, terms)]),
    ...byTable(rows.filter(watched)).flatMap((each) => watchedDrafts(each, terms)),
    ...rows.filter(isCaught).flatMap((row) => caughtDrafts(row, terms)),
  ];
}

/** Rows of one table share its DEFAULT, and so the look at it. */
function byTable(rows: readonly Growing[]): Growing[][] {
  const tables = [...new Set(rows.map(({ table }) => table))];
  return tables.map((table) => rows.filter((row) => row.table === table));
}

const additions = (rows: readonly Growing[], terms: Terms) =>
  rows.flatMap(({ table, series, next }) => {
    const model = modelFor(table, siblingsOf(series), terms.facts);
    return next.flatMap(({ partition }) => addition(model, partition, rangeBound(partition), terms));
  });

const removals = (rows: readonly Growing[]) => rows.flatMap(({ next }) => next.map(({ partition }) => dropped(partition))).reverse();

function simpleDraft(rows: readonly Growing[], terms: Terms): MigrationDraft {
  return {
    slug: slugOf(rows),
    header: [
      ...rows.flatMap(saying),
      ...gently(
        rows.map(({ table }) => table),
        terms,
      ),
    ],
    up: timed(additions(rows, terms), terms),
    down: removals(rows),
    transaction: 'together',
  };
}

/** `add_events_partitions_2027_01_to_2027_03` */
function slugOf(rows: readonly Growing[]): string {
  const tables = [...new Set(rows.map(({ table }) => table.name.toLowerCase().replace(/\W+/g, '_')))];
  const ends = rows.flatMap(({ series, next }) => next.flatMap(({ interval: { from, to } }) => [pointText(series.line, from), pointText(series.line, to)]));
  const sorted = ends.map((text) => text.replace(/\W+/g, '_')).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const span = `${sorted[0]}_to_${sorted.at(-1)}`.replace(/(_\d\d)_01(?=_to_|$)/g, '$1');
  return `add_${tables.length === 1 ? `${tables[0]}_` : ''}partitions_${span}`.slice(0, 100);
}

/** What is added to one row of partitions, and what would be without it. */
function saying({ table, plan, series, next }: Growing): string[] {
  const [first, last] = [next[0]?.interval.from ?? 0n, next.at(-1)?.interval.to ?? 0n];
  const many = next.length === 1 ? 'the next partition' : `${next.length} partitions`;
  const zone = series.line.codec.tells === 'instant' ? ` (${series.line.zone})` : '';
  const made = `Adds ${many} of ${qualified(table)}, ${plan.cadence?.words ?? ''}: ${pointText(series.line, first)} to ${pointText(series.line, last)}${zone}.`;
  const { coverage } = plan;
  const end = coverage?.until?.slice(0, 10) ?? coverage?.to ?? null;
  if (coverage === null) return [made];
  if (end === null) return [made, coverage.after === 'fails' ? 'Without them rows of now are refused.' : `Rows of now land in ${coverage.into}.`];
  const without = plan.issues.some(({ code }) => code === 'fragile-job') ? 'Without them, once a run of the job that makes such is missed,' : 'Without them';
  if (coverage.after === 'fails') return [made, `${without} rows from ${end} on are refused.`];
  return [made, `${without} rows from ${end} on land in ${coverage.into}.`];
}

function gently(tables: readonly PartitionedTable[], { form, lockTimeout }: Terms): string[] {
  const names = [...new Set(tables.map(qualified))].join(', ');
  const again = form === 'guarded' ? ' Running it again does no harm.' : '';
  return [
    '',
    `Each is made beside the table and then attached: reads and writes of ${names} go on.`,
    `A wait for a lock ends after ${lockTimeout}; then nothing was done.${again}`,
  ];
}

// ── DEFAULT ─────────────────────────────────────────────────────────────────────────────────────────────────────────

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

export const rowsToAsk = (planned: Planned): Growing[] =>
  growing([planned]).filter(({ table, next }) => defaultOf(table) !== null || next.some(({ partition }) => partition.reason === 'catch-all'));

/** A CHECK that Postgres takes as proof, so that ATTACH need not read the DEFAULT under its lock. */
function watchedDrafts(rows: readonly Growing[], terms: Terms): MigrationDraft[] {
  const [{ table, series }] = rows as [Growing];
  const rest = defaultOf(table) as Partition;
  const add: MigrationDraft = {
    slug: slugOf(rows),
    header: [...rows.flatMap(saying), ...gently([table], terms), `Rows that insert into ${rest.name} wait while it is looked at.`],
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
  const from = pointText(series.line, joined(rows.flatMap(({ next }) => next.map(({ interval }) => interval)))[0]?.from ?? 0n);
  const drop = `ALTER TABLE ${qualified(rest)} DROP CONSTRAINT IF EXISTS ${ident(name)}`;
  const last = { ...add, up: timed([...additions(rows, terms), once(drop, terms)], terms), header: [...rows.flatMap(saying), ...gently([table], terms)] };
  return [{ ...check, header: [...check.header, untilThird(from)] }, validate, last];
}

/** The promise binds new rows from the first migration on. */
const untilThird = (from: string) => `Until the third is applied, rows from ${from} on are refused: apply all three before then.`;

/** One statement, in the form that is asked for. */
export const once = (statement: string, terms: Terms) => (terms.form === 'guarded' ? guarded([statement], terms, null) : statement);

/** Adds a CHECK without looking at the rows, then looks without keeping writers out. */
function checkDrafts(rest: Partition, check: string, what: string, ask: string, terms: Terms): [MigrationDraft, MigrationDraft, string] {
  const name = `${rest.name}_headroom`.slice(-63);
  const on = qualified(rest);
  const base = rest.name.toLowerCase().replace(/\W+/g, '_');
  const add = `ALTER TABLE ${on} ADD CONSTRAINT ${ident(name)} CHECK (${check}) NOT VALID`;
  const there = `SELECT FROM pg_catalog.pg_constraint WHERE conrelid = ${literal(on)}::regclass AND conname = ${literal(name)}`;
  const drop = `ALTER TABLE ${on} DROP CONSTRAINT IF EXISTS ${ident(name)}`;
  return [
    {
      slug: `check_${base}`,
      header: [`First of three: promises that ${on} holds no ${what}.`, 'Existing rows are not looked at yet, so this takes no time.'],
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
function caughtDrafts(row: Growing, terms: Terms): MigrationDraft[] {
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
    series.tail === null ? 'DEFAULT' : `FOR VALUES FROM (${boundList(series.row, series.line.codec.encode(end))}) TO (${boundList(series.row, 'MAXVALUE')})`;
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
