// The plan of a RANGE-partitioned table whose partitions could be read: how far it reaches, what comes next, what may go.
import type { DeclaredTable } from '../../config/config.ts';
import type {
  Coverage,
  NewPartition,
  PartitionedTable,
  PartitionIssue,
  PartitionPlan,
} from '../../model/partitions.ts';
import { type BoundValue, parseBound } from '../../sql/partition-keys/bounds.ts';
import { toCivil } from '../../sql/partition-keys/civil.ts';
import type { Point } from '../../sql/partition-keys/codecs.ts';
import { afterOf, coveredFrom, gapsIn, type Horizon, horizonOf, type MissingInterval, missing } from './ahead.ts';
import { cadenceOf, type Interval } from './cadence.ts';
import { parseDuration } from './durations.ts';
import type { PlanRequest } from './request.ts';
import { retiring } from './retire.ts';
import { pointText, type Series } from './series.ts';
import { boundList } from './shape.ts';

/** A row of partitions with those that are to be added. */
export interface GrowingRow {
  readonly series: Series;
  readonly now: Point | null;
  /** null where nothing tells how far the key has come. */
  readonly horizon: Horizon | null;
  readonly next: readonly { readonly partition: NewPartition; readonly interval: Interval }[];
}

interface Looked extends GrowingRow {
  readonly issues: readonly PartitionIssue[];
}

type Rows = {
  readonly plan: Omit<PartitionPlan, 'table' | 'oid' | 'key' | 'partitions' | 'status' | 'managedBy'>;
  readonly growths: readonly GrowingRow[];
};

/** @param all at least one */
export function planRows(
  table: PartitionedTable,
  declared: DeclaredTable | undefined,
  request: PlanRequest,
  all: readonly Series[],
): Rows {
  const present = (series: Series) => presentOf(series, declared, request);
  const looked = all.map((series) => look(table, declared, request, series, present(series)));
  const { series, coverage } = shortest(table, looked) as Reach;
  const retired = retiring(table, declared, all, present, request.facts);
  return {
    growths: looked,
    plan: {
      cadence: cadenceOf(series.step),
      codec: series.line.codec.name,
      zone: series.line.codec.tells === 'instant' ? series.line.zone : null,
      naming: series.naming,
      confidence: series.confidence,
      coverage,
      gaps: looked.flatMap(gapsOf),
      next: looked.flatMap(({ next }) => next.map(({ partition }) => partition)),
      retire: retired.retire,
      issues: [...looked.flatMap(({ issues }) => issues), ...retired.issues],
    },
  };
}

interface Reach {
  readonly series: Series;
  readonly coverage: Coverage;
}

/** Of the row of partitions that ends first. */
export function shortest(table: PartitionedTable, growths: readonly GrowingRow[]): Reach | undefined {
  const reach = ({ coverage }: Reach) => coverage.until ?? coverage.to ?? '';
  const all = growths.map(({ series, horizon, next }) => ({
    series,
    coverage: coverageOf(table, series, horizon, next),
  }));
  return all.toSorted((a, b) => (reach(a) < reach(b) ? -1 : 1))[0];
}

function look(
  table: PartitionedTable,
  declared: DeclaredTable | undefined,
  request: PlanRequest,
  series: Series,
  now: Point | null,
): Looked {
  const horizon = now === null ? null : horizonFor(table, series, now, declared, request);
  const stretches =
    horizon === null
      ? []
      : missing(
          series,
          horizon,
          request.config.partitions.most,
          table.partitions.some(({ isDefault }) => isDefault),
        );
  const { next, issues } = named(table, series, stretches, request);
  return { series, now, horizon, next, issues: [...issues, ...troubles(table, series, horizon)] };
}

/**
 * Where the present is on the key's line; for keys that count only where the configuration tells how far they have
 * come.
 */
function presentOf({ line }: Series, declared: DeclaredTable | undefined, { asOf, facts }: PlanRequest): Point | null {
  if (line.codec.tells === 'number') return declared?.rows === undefined ? null : BigInt(declared.rows);
  if (line.codec.tells === 'instant') return BigInt(asOf.getTime());
  return BigInt(toCivil(asOf.getTime(), declared?.partition?.zone ?? facts.timeZone ?? 'UTC'));
}

const defaultAhead = { months: 3, days: 0, hours: 0 };

function horizonFor(
  table: PartitionedTable,
  series: Series,
  now: Point,
  declared: DeclaredTable | undefined,
  { config, facts }: PlanRequest,
): Horizon {
  const { ahead, late, premake } = declared?.partition ?? {};
  const least = Math.max(premake ?? 2, premake === undefined ? 2 : 1);
  const length = parseDuration(ahead ?? config.partitions.ahead) ?? defaultAhead;
  const within = ownRange(table, series, facts.tables);
  if (series.line.codec.tells !== 'number')
    return horizonOf(
      series,
      now,
      { ahead: length, late: late === undefined ? null : parseDuration(late), least },
      within,
    );
  const days = length.months * 30 + length.days + Math.ceil(length.hours / 24);
  const grown = now + BigInt(Math.ceil((declared?.rowsPerDay ?? 0) * days));
  const counted = now + series.step.count * BigInt(least);
  return { now, since: now, until: grown > counted ? grown : counted, within };
}

/** The range of a table that is a partition itself, by the same key: its own partitions stay inside. */
function ownRange(
  table: PartitionedTable,
  { row, line }: Series,
  tables: readonly PartitionedTable[],
): Interval | null {
  const parent = tables.find(({ oid }) => oid === table.partitionOf);
  const self = parent?.partitions.find(({ oid }) => oid === table.oid);
  const at = parent?.keys.findIndex(({ expression }) => expression === row.key.expression) ?? -1;
  const bound = self === undefined ? null : parseBound(self.bound);
  if (bound?.kind !== 'range' || at === -1) return null;
  const read = (value: BoundValue | undefined) => (value?.kind === 'literal' ? line.codec.decode(value.text) : null);
  const [from, to] = [read(bound.from[at]), read(bound.to[at])];
  return from === null || to === null ? null : { from, to };
}

function named(table: PartitionedTable, series: Series, stretches: readonly MissingInterval[], { facts }: PlanRequest) {
  const schema = series.placed.at(-1)?.partition.schema ?? table.schema;
  const taken = new Set(Object.hasOwn(facts.names, schema) ? facts.names[schema] : []);
  const issues: PartitionIssue[] = [];
  const { codec } = series.line;
  const next = stretches.flatMap(({ from, to, reason }) => {
    const name = series.nameFor(from, to);
    const range = `${pointText(series.line, from)} to ${pointText(series.line, to)}`;
    if (taken.has(name)) {
      issues.push({
        severity: 'error',
        code: 'name-taken',
        message: `The partition for ${range} would be named ${name}, but ${schema} has a relation of that name which is no partition of it. Attach it, or rename it.`,
      });
      return [];
    }
    taken.add(name);
    const partition: NewPartition = {
      schema,
      name,
      from: boundList(series.row, codec.encode(from)),
      to: boundList(series.row, codec.encode(to)),
      reason,
    };
    return [{ partition, interval: { from, to } }];
  });
  return { next, issues };
}

function coverageOf(
  table: PartitionedTable,
  series: Series,
  horizon: Horizon | null,
  next: GrowingRow['next'],
): Coverage {
  const standIn = table.partitions.find(({ isDefault }) => isDefault)?.name ?? null;
  const { to } = horizon === null ? { to: series.placed.at(-1)?.to ?? null } : coveredFrom(series, horizon.now);
  const added = [...series.placed, ...next.map(({ interval }) => interval)].sort((a, b) => (a.from < b.from ? -1 : 1));
  const proposed = horizon === null ? to : chainEnd(added, horizon.now);
  const moment = (point: Point | null) =>
    point === null || series.line.codec.tells === 'number' ? null : new Date(Number(point)).toISOString();
  const after = afterOf(series, standIn !== null);
  const into = after === 'open-ended' ? (series.tail?.partition.name ?? null) : standIn;
  const text = (point: Point | null) => (point === null ? null : series.line.codec.encode(point).replaceAll("'", ''));
  return { to: text(to), until: moment(to), after, into, proposed: text(proposed), proposedUntil: moment(proposed) };
}

/** The end of the ranges that follow each other from a point on. */
function chainEnd(sorted: readonly Interval[], now: Point): Point | null {
  let end: Point | null = null;
  for (const { from, to } of sorted) if (end === null ? from <= now && now < to : from === end) end = to;
  return end;
}

function gapsOf({ series, horizon }: Looked): PartitionPlan['gaps'] {
  return gapsIn(series).map(({ from, to }) => ({
    from: pointText(series.line, from),
    to: pointText(series.line, to),
    past: horizon !== null && to <= horizon.now,
  }));
}

/** Columns whose times may come later than the clock. */
const aheadOfClock =
  /^(scheduled|expires?|expiry|due|valid|effective|start|starts|publish)_?(at|on|from|until|to|date)?$/i;

function troubles(table: PartitionedTable, series: Series, horizon: Horizon | null): PartitionIssue[] {
  const { line, tail, placed } = series;
  const fallback = table.partitions.find(({ isDefault }) => isDefault)?.name;
  const issues: PartitionIssue[] = [];
  const say = (severity: PartitionIssue['severity'], code: string, message: string, configure?: string) =>
    issues.push({ severity, code, message, ...(configure === undefined ? {} : { configure }) });
  const ownLine = `tables:\n  ${table.schema}.${table.name}:`;
  if (horizon === null) {
    const end = pointText(line, placed.at(-1)?.to ?? 0n);
    say(
      'warning',
      'counts',
      `Its key counts, and the last partition ends at ${end}; how far it has come is not in the migrations, so nothing is proposed.`,
      `${ownLine}\n    rows: …           # the highest value of the key today\n    rows-per-day: …`,
    );
    return issues;
  }
  const outside = horizon.within !== null && (horizon.now < horizon.within.from || horizon.now >= horizon.within.to);
  const { to, since } = coveredFrom(series, horizon.now);
  if (to === null && !outside && fallback !== undefined)
    say(
      'error',
      'in-default',
      `Rows of now land in the DEFAULT partition ${fallback}${since === null ? '' : `, since ${pointText(line, since)}`}.`,
    );
  else if (to === null && !outside)
    say(
      'error',
      'failing',
      `Rows of now are refused: no partition takes them${since === null ? '' : ` since ${pointText(line, since)}`}.`,
    );
  if (tail !== null && horizon.now >= tail.from)
    say(
      'error',
      'in-catch-all',
      `Rows of now land in ${tail.partition.name}, which is open to MAXVALUE, since ${pointText(line, tail.from)}.`,
    );
  if (aheadOfClock.test(series.row.key.column ?? ''))
    say(
      'info',
      'ahead-of-clock',
      `${series.row.key.column} may lie ahead of the clock; say how far under ahead: if rows come further than what is made.`,
      `${ownLine}\n    partition: { ahead: 1 year }`,
    );
  for (const { from, to, past } of gapsOf({ series, horizon } as Looked)) {
    const what = fallback === undefined ? 'are refused' : `land in ${fallback}`;
    say(
      past ? 'info' : 'error',
      past ? 'gap-past' : 'gap',
      `There is no partition from ${from} to ${to}: ${past ? 'late rows' : 'rows'} of that time ${what}.`,
    );
  }
  return issues;
}
