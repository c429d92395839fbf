// Partitions whose rows have had their time: which may go, how, and why others may not.
import type { DeclaredTable } from '../../config/config.ts';
import type { PartitionedTable, PartitionFacts, PartitionIssue, Retirement } from '../../model/partitions.ts';
import { fromCivil } from '../../sql/partition-keys/civil.ts';
import type { Point } from '../../sql/partition-keys/codecs.ts';
import { advance, civilOf } from './cadence.ts';
import { type Duration, earlier, parseDuration } from './durations.ts';
import { type Placed, pointText, type Series } from './series.ts';

export interface Retiring {
  readonly retire: readonly Retirement[];
  readonly issues: readonly PartitionIssue[];
}

interface Terms {
  readonly keep: Duration;
  readonly keepWords: string;
  readonly drop: boolean;
  /** How long a detached partition waits before it is dropped. */
  readonly grace: Duration;
  readonly schema: string | null;
}

/** Retired in one go at most: each is a file that waits for its readers. */
const mostAtOnce = 12;
const defaultGrace = '30 days';

/** null: the team did not say that anything should be retired. */
function termsOf(declared: DeclaredTable | undefined): Terms | null | PartitionIssue {
  const cold = declared?.tiers?.cold;
  const what = declared?.partition?.retire ?? cold?.do;
  if (what === undefined) return null;
  const keepWords = cold?.after ?? declared?.retention;
  const keep = keepWords === undefined ? null : parseDuration(keepWords);
  if (keep === null || keepWords === undefined)
    return {
      severity: 'warning',
      code: 'retire-without-retention',
      message: 'Partitions are to be retired, but no retention is declared: nothing is.',
    };
  const grace = parseDuration(declared?.dropAfter ?? defaultGrace) ?? { months: 0, days: 0, hours: 0 };
  return {
    keep,
    keepWords,
    drop: what === 'drop' || declared?.dropAfter !== undefined,
    grace,
    schema: cold?.schema ?? null,
  };
}

export function retiring(
  table: PartitionedTable,
  declared: DeclaredTable | undefined,
  all: readonly Series[],
  now: (series: Series) => Point | null,
  facts: PartitionFacts,
): Retiring {
  const terms = termsOf(declared);
  if (terms === null) return { retire: [], issues: [] };
  if ('severity' in terms) return { retire: [], issues: [terms] };
  const parts = all.flatMap((series) => {
    const present = now(series);
    return present === null
      ? []
      : [
          {
            series,
            limit: back(series, present, terms.keep),
            graceLimit: back(series, back(series, present, terms.keep), terms.grace),
          },
        ];
  });
  const old = parts.flatMap(({ series, limit }) =>
    series.placed.filter(({ to }) => to <= limit).map((placed) => ({ series, placed })),
  );
  const dropped =
    terms.drop || terms.schema !== null
      ? parts.flatMap(({ series, graceLimit }) => detached(table, series, terms.drop ? graceLimit : null, terms, facts))
      : [];
  const issues =
    old.length === 0
      ? []
      : refusals(
          table,
          old.map(({ placed }) => placed),
          all,
        );
  const refused = new Set(issues.flatMap((issue) => (issue.code === 'retire-refused' ? ['*'] : issue.names)));
  const going = refused.has('*')
    ? []
    : old.filter(({ placed }) => !refused.has(placed.partition.name)).slice(0, mostAtOnce);
  // New in 14, and refused where a DEFAULT exists.
  const concurrently = facts.major >= 14 && !table.partitions.some(({ isDefault }) => isDefault);
  const detach = going.map(({ series, placed: { partition, to } }): Retirement => {
    const end = pointText(series.line, to);
    return {
      schema: partition.schema,
      name: partition.name,
      action: 'detach',
      concurrently,
      to: end,
      because: `its rows end at ${end}, and they are kept for ${terms.keepWords}`,
    };
  });
  return { retire: [...detach, ...dropped], issues: issues.map(({ names: _, ...issue }) => issue) };
}

function back({ line }: Series, point: Point, length: Duration): Point {
  const civil = earlier(civilOf(line, point), length);
  return BigInt(line.codec.tells === 'instant' ? fromCivil(civil, line.zone) : civil);
}

type Refusal = PartitionIssue & { readonly names: readonly string[] };

function refusals(table: PartitionedTable, old: readonly Placed[], all: readonly Series[]): Refusal[] {
  const refuse = (code: string, message: string, names: readonly string[] = []): Refusal => ({
    severity: 'warning',
    code,
    message,
    names,
  });
  const count = `${old.length} ${old.length === 1 ? 'partition is' : 'partitions are'} older than what is kept`;
  if (table.referencedBy.length > 0)
    return [
      refuse(
        'retire-refused',
        `${count}, but ${table.referencedBy.join(', ')} references the table: while a row there points into a partition, detaching is refused, even with ON DELETE CASCADE. Delete the referencing rows first.`,
      ),
    ];
  const found: Refusal[] = [];
  for (const { placed } of all) {
    const last = placed.at(-1);
    if (last !== undefined && placed.every((each) => old.includes(each)))
      found.push(
        refuse(
          'retire-last',
          `${last.partition.name} is the last partition: it is kept although its rows are old enough.`,
          [last.partition.name],
        ),
      );
  }
  for (const { partition } of old)
    if (partition.readers.length > 0)
      found.push(
        refuse('retire-read', `${partition.name} is old enough to go, but ${partition.readers.join(', ')} names it.`, [
          partition.name,
        ]),
      );
  return found;
}

/** Tables that bear the name which a partition of an earlier time would have, and its columns: they were detached. */
function detached(
  table: PartitionedTable,
  series: Series,
  limit: Point | null,
  terms: Terms,
  facts: PartitionFacts,
): Retirement[] {
  const { placed, line, step, nameFor } = series;
  const first = placed[0];
  if (first === undefined) return [];
  const schemas = new Set([
    ...placed.map(({ partition }) => partition.schema),
    ...(terms.schema === null ? [] : [terms.schema]),
  ]);
  const known = facts.plain.filter(
    ({ schema, columns, readers }) =>
      schemas.has(schema) &&
      readers.length === 0 &&
      sameColumns(
        columns,
        table.columns.map(({ name }) => name),
      ),
  );
  if (known.length === 0) return [];
  const found: Retirement[] = [];
  for (let at = -1; at > -1000 && found.length < mostAtOnce; at -= 1) {
    const [from, to] = [advance(line, first.from, step, at), advance(line, first.from, step, at + 1)];
    const name = nameFor(from, to);
    found.push(
      ...known
        .filter((left) => left.name === name)
        .flatMap((left) => leaving(left, { end: pointText(line, to), due: limit !== null && to <= limit }, terms)),
    );
  }
  return found;
}

/** Dropped when its time has come, wherever it is; until then out of the way, where there is a place for it. */
function leaving(
  { schema, name }: { readonly schema: string; readonly name: string },
  { end, due }: { readonly end: string; readonly due: boolean },
  terms: Terms,
): Retirement[] {
  if (due)
    return [
      {
        ...{ schema, name, action: 'drop', concurrently: false, to: end },
        because: `it was detached, and its rows ended at ${end}, longer ago than what is kept and the time to change one’s mind`,
      },
    ];
  if (terms.schema === null || terms.schema === schema) return [];
  return [
    {
      schema,
      name,
      action: 'move',
      concurrently: false,
      to: terms.schema,
      because: `it was detached, and its rows end at ${end}`,
    },
  ];
}

const sameColumns = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((column) => b.includes(column));
