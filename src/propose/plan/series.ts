// What a row of partitions says of itself: how its key tells time, its zone, its cadence, its names.
import type { DeclaredTable } from '../../config/config.ts';
import { dictionary } from '../../lib/dictionary.ts';
import type { Partition, PartitionedTable, PartitionIssue, PartitionPlan } from '../../model/partitions.ts';
import { isHighest, isLowest } from '../../sql/partition-keys/bounds.ts';
import { dateText, dayMs } from '../../sql/partition-keys/civil.ts';
import { type Codec, codecFor, type Point } from '../../sql/partition-keys/codecs.ts';
import {
  advance,
  civilOf,
  type Increment,
  type Interval,
  inferCadence,
  type KeyLine,
  type Seen,
  stepFrom,
  stepInWords,
} from './cadence.ts';
import { configureLines } from './configure.ts';
import { configuredName, defaultName, inferName, type ReadName, type Template } from './names.ts';
import { defaultCountedName, inferCountedName } from './numbered-names.ts';
import type { Row } from './shape.ts';
import { inferZone } from './zone.ts';

export interface Placed extends Interval {
  readonly partition: Partition;
}

export interface Series {
  readonly row: Row;
  readonly line: KeyLine;
  readonly step: Increment;
  readonly confidence: NonNullable<PartitionPlan['confidence']>;
  /** In order; at least one. */
  readonly placed: readonly Placed[];
  /** The partition that is open towards the past, and the one open towards the future. */
  readonly head: Partition | null;
  readonly tail: { readonly partition: Partition; readonly from: Point } | null;
  readonly naming: string;
  readonly nameFor: (from: Point, to: Point) => string;
  readonly issues: readonly PartitionIssue[];
}

/** What could be read, and why that is not enough. */
export interface Unclear {
  readonly codec: string | null;
  readonly issues: readonly PartitionIssue[];
}

export interface SeriesRequest {
  readonly table: PartitionedTable;
  /** `schema.table`, as the configuration names it. */
  readonly name: string;
  readonly declared: DeclaredTable['partition'];
  readonly zones: readonly string[];
}

const unclear = (codec: string | null, issue: Omit<PartitionIssue, 'severity'>): Unclear => ({
  codec,
  issues: [{ severity: 'warning', ...issue }],
});

export function readSeries(given: SeriesRequest, row: Row): Series | Unclear {
  const finite = row.ranges
    .flatMap(({ from, to }) => [from, to])
    .filter((value) => !isLowest(value) && !isHighest(value));
  if (finite.length === 0)
    return unclear(null, { code: 'no-finite-bound', message: 'No partition has a bound that could be carried on.' });
  const codec = codecFor(row.key.type, row.key.column, finite);
  if (codec === null) {
    const message = `Its bounds on ${row.key.expression} (${row.key.type}) are neither times nor whole numbers as they are known here, so it is not known what comes next.`;
    return unclear(null, { code: 'unknown-key', message });
  }
  const { placed, head, tail } = place(row, codec);
  if (placed.length === 0)
    return unclear(codec.name, {
      code: 'no-finite-partition',
      message: 'Every partition is open to one side, so there is no length to carry on.',
    });
  const found = inferZone(codec, placed, given.declared?.zone, given.zones);
  if (found.kind === 'ambiguous') {
    const message = `Its bounds are midnights in ${found.zones.slice(0, 3).join(', ')}, which part ways when clocks change; the bounds that are there do not tell which is meant.`;
    return unclear(codec.name, {
      code: 'zone',
      message,
      configure: configureLines(given.name, `zone: ${found.zones[0]}`),
    });
  }
  const line: KeyLine = { codec, zone: found.zone };
  return withCadence(given, { row, line, placed, head, tail });
}

type Lined = Pick<Series, 'row' | 'line' | 'placed' | 'head' | 'tail'>;

function place(row: Row, codec: Codec): Pick<Series, 'placed' | 'head' | 'tail'> {
  const placed: Placed[] = [];
  let head: Series['head'] = null;
  let tail: Series['tail'] = null;
  for (const { partition, from, to } of row.ranges) {
    const [a, b] = [
      from.kind === 'literal' ? codec.decode(from.text) : null,
      to.kind === 'literal' ? codec.decode(to.text) : null,
    ];
    if (isLowest(from)) head = partition;
    if (isHighest(to) && a !== null) tail = { partition, from: a };
    if (!isLowest(from) && !isHighest(to) && a !== null && b !== null) placed.push({ partition, from: a, to: b });
  }
  return { placed: placed.sort((x, y) => (x.from < y.from ? -1 : 1)), head, tail };
}

function withCadence(given: SeriesRequest, lined: Lined): Series | Unclear {
  const { line, placed } = lined;
  const every = given.declared?.every;
  if (every !== undefined) {
    const step = stepFrom(every, line.codec);
    if (step !== null) return named(given, lined, step, 'high', []);
    return unclear(line.codec.name, {
      code: 'every',
      message: `every: ${every} does not fit its key, which is read as ${line.codec.name}.`,
    });
  }
  const seen = inferCadence(line, placed);
  if (seen === null)
    return unclear(line.codec.name, { code: 'no-finite-partition', message: 'No partition has a length.' });
  const choice = choose(lined, seen);
  if (choice === null) return irregular(given, lined, seen);
  const mixed = seen.total < placed.length;
  const old: PartitionIssue = {
    severity: 'info',
    code: 'mixed',
    message: `Older partitions are of other lengths; the newest ${seen.run} are ${stepInWords(choice)}, and that is carried on.`,
  };
  return named(given, lined, choice, seen.run >= 3 ? 'high' : seen.run === 2 ? 'medium' : 'low', mixed ? [old] : []);
}

/**
 * The step that is safe to carry on. Two or more alike in a row are; a single one only when its name tells its length
 * too, and a break after others of another length when the name's form is of the new length.
 */
function choose({ line, placed }: Lined, seen: Seen): Increment | null {
  if (seen.run > 1 || line.codec.tells === 'number') return seen.run > 1 || placed.length === 1 ? seen.step : null;
  const last = namesOf(line, placed.slice(-1));
  const wide = (step: Increment) => lengthOf(line, placed.at(-1)?.from ?? 0n, step);
  const fitting = [seen.step, ...seen.rivals].filter((step) => {
    const template = inferName(last, wide(step));
    return template !== null && isOfLength(template.format, step);
  });
  return fitting[0] ?? null;
}

/** Whether a format is what people use for this length: months by month, weeks by week. */
function isOfLength(format: string, { unit, count }: Increment): boolean {
  const has = (words: RegExp) => words.test(format);
  if (unit === 'millisecond') return has(/HH24/);
  if (unit === 'day') return has(/HH24/) || (count % 7n === 0n ? has(/IW|DD/) : has(/DD/));
  if (has(/DD|HH24|IW/)) return false;
  if (has(/MM|MON/)) return count < 12n;
  return has(/Q/) ? count === 3n : count % 12n === 0n;
}

function irregular(given: SeriesRequest, { line, placed }: Lined, seen: Seen): Unclear {
  const few = placed
    .slice(-3)
    .map(({ partition, from, to }) => `${partition.name} (${pointText(line, from)} to ${pointText(line, to)})`);
  const message =
    placed.length === 1
      ? `There is one partition, ${few[0]}; it could be ${[seen.step, ...seen.rivals].map(stepInWords).join(' or ')}. Say which:`
      : `Its partitions are not of one length: the newest are ${few.join(', ')}. Say how long the next ones are, such as:`;
  return unclear(line.codec.name, {
    code: 'irregular',
    message,
    configure: configureLines(given.name, `every: ${everyOf(seen.step)}`),
  });
}

/** A step as the configuration writes it. */
function everyOf({ unit, count }: Increment): string {
  if (unit === 'number') return String(count);
  const single: Readonly<Record<string, string>> = dictionary({
    month1: 'month',
    month3: 'quarter',
    month12: 'year',
    day1: 'day',
    day7: 'week',
    millisecond3600000: 'hour',
  });
  const hours = Math.max(1, Number(count) / 3_600_000);
  return single[`${unit}${count}`] ?? (unit === 'millisecond' ? `${hours} hours` : `${count} ${unit}s`);
}

/** A point as people read it. */
export function pointText({ codec, zone }: KeyLine, point: Point): string {
  if (codec.tells === 'number') return String(point);
  const civil = civilOf({ codec, zone }, point);
  return civil % dayMs === 0 ? dateText(civil) : new Date(civil).toISOString().slice(0, 16).replace('T', ' ');
}

const namesOf = (line: KeyLine, placed: readonly Placed[]): ReadName[] =>
  placed.map(({ partition, from, to }) => ({ name: partition.name, from: civilOf(line, from), to: civilOf(line, to) }));

const lengthOf = (line: KeyLine, from: Point, step: Increment) => Number(advance(line, from, step) - from);

function named(
  given: SeriesRequest,
  lined: Lined,
  step: Increment,
  confidence: Series['confidence'],
  issues: readonly PartitionIssue[],
): Series {
  const { line, placed } = lined;
  const alike = placed.slice(placed.findLastIndex((interval) => !isStep(line, interval, step)) + 1);
  const rows = alike.length === 0 ? placed : alike;
  const configured = given.declared?.name;
  if (line.codec.tells === 'number') {
    const inferred = inferCountedName(
      rows.map(({ partition, from, to }) => ({ name: partition.name, from, to })),
      step.count,
    );
    const template = inferred ?? defaultCountedName(given.table.name);
    return {
      ...lined,
      step,
      confidence,
      naming: template.words,
      nameFor: template.make,
      issues: inferred === null ? [...issues, unnamed(given, template.words)] : issues,
    };
  }
  const length = lengthOf(line, placed.at(-1)?.to ?? 0n, step);
  const inferred: Template | null =
    configured === undefined ? inferName(namesOf(line, rows), length) : configuredName(configured);
  const template = inferred ?? defaultName(given.table.name, length);
  const nameFor = (from: Point, to: Point) => template.make(civilOf(line, from), civilOf(line, to));
  return {
    ...lined,
    step,
    confidence,
    naming: template.words,
    nameFor,
    issues: inferred === null ? [...issues, unnamed(given, template.words)] : issues,
  };
}

const isStep = (line: KeyLine, { from, to }: Interval, step: Increment) => advance(line, from, step) === to;

const unnamed = (given: SeriesRequest, words: string): PartitionIssue => ({
  severity: 'info',
  code: 'name',
  message: `The names of its partitions follow no rule that is known, so new ones are named ${words}.`,
  configure: configureLines(given.name, `name: '${words}'`),
});
