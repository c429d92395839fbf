// How long rows are really kept, as the jobs showed, beside what is declared.

import type { Table } from '../../model/catalog.ts';
import type { JobForecast, MeasuredRetention, PartitionLife, TableForecast } from '../../model/experiments.ts';
import type { Facts } from '../define.ts';

export interface Declared {
  readonly hours: number;
  /** `30 days`, as written. */
  readonly words: string;
  /** Who says so: `the configuration`, `the comment of the table`, `the name of job x`. */
  readonly source: string;
}

const unitHours: readonly (readonly [RegExp, number])[] = [
  [/^h/i, 1],
  [/^d/i, 24],
  [/^w/i, 168],
  [/^m/i, 730],
  [/^[qy]/i, 8766],
];

/** `30 days`, `6 months`, `90d`, `P30D` in hours; null for anything else. */
function hoursOf(words: string): number | null {
  const parts = [...words.matchAll(/(?<!\d)(\d+)[\s_-]*(hours?|days?|weeks?|months?|years?|[hdwmy])\b/gi)];
  if (parts.length === 0) return null;
  return parts.reduce(
    (sum, [, count = '', unit = '']) => sum + Number(count) * (unitHours.find(([form]) => form.test(unit))?.[1] ?? 0),
    0,
  );
}

const period = /(?<!\d)\d+[\s_-]*(?:hours?|days?|weeks?|months?|years?|[hdwy])\b/i;

/** What the team, the table's comment or the name of a job says about how long rows are kept; the first of them. */
export function declaredRetention(
  facts: Facts,
  table: { readonly schema: string; readonly name: string; readonly comment: string | null },
  jobs: readonly string[],
): Declared | null {
  const said = facts.declared(`${table.schema}.${table.name}`)?.retention;
  const comment = /(?:retention|retain|keep|kept|drop|delet|purg|remov|expir)[^.;\n]{0,60}/i.exec(
    table.comment ?? '',
  )?.[0];
  const candidates: (readonly [string | undefined, string])[] = [
    [said, 'the configuration'],
    [comment, 'the comment of the table'],
    ...jobs.map(
      (name) =>
        [
          /^(?=.*(?:delet|clean|purg|prun|drop|expir|remov|archiv|keep|reten|old))/i.test(name) ? name : undefined,
          `the name of job ${name}`,
        ] as const,
    ),
  ];
  for (const [words, source] of candidates) {
    const found = words === undefined ? null : (period.exec(words)?.[0] ?? null);
    const hours = found === null ? null : hoursOf(found);
    if (found !== null && hours !== null && hours > 0) return { hours, words: found.replace(/[_-]/g, ' '), source };
  }
  return null;
}

/** The table of a measurement at the head. */
export const tableOf = (facts: Facts, { oid }: MeasuredRetention | TableForecast): Table | undefined =>
  facts.head.tables[oid];

/** The youngest age of which some kind of row was gone; null when all of every age stayed. */
export const youngestGone = ({ ages }: MeasuredRetention): number | null =>
  ages.find(({ planted, kept }) => kept < planted)?.hours ?? null;

/** The youngest age of which rows of every kind were gone. */
export const youngestAllGone = ({ ages }: MeasuredRetention): number | null =>
  ages.find(({ kept }) => kept === 0)?.hours ?? null;

/** The greatest age below another of which everything stayed. */
export const oldestKept = ({ ages }: MeasuredRetention, below: number): number | null =>
  ages.findLast(({ hours, planted, kept }) => hours < below && kept === planted)?.hours ?? null;

/**
 * Whether a job's words delete by nothing but the columns of one table: then rows that it should delete were among
 * those planted.
 */
export function deletesPlainly(job: JobForecast, facts: Facts, table: Table): boolean {
  const sources = [
    job.command,
    ...Object.values(facts.head.routines)
      .filter(({ name }) => job.command.includes(name))
      .map(({ source }) => source),
  ].join('\n');
  const statements = [
    ...sources.matchAll(/\bdelete\s+from\s+(?:only\s+)?(?:"?[\w$]+"?\.)?"?([\w$]+)"?([^;]*)/gi),
  ].filter(([, name]) => name === table.name);
  return (
    statements.length > 0 &&
    statements.every(
      ([, , rest = '']) =>
        !/\busing\b|\bexists\b|\bjoin\b|\bselect\b(?![\s\S]*\bctid\b)|\bcurrent_setting\b/i.test(rest),
    )
  );
}

/** Partitions that a job ended while they held rows younger than so many hours. */
export function endedYoung(
  { partitions }: TableForecast,
  hours: number,
): (PartitionLife & { readonly to: string; readonly ended: NonNullable<PartitionLife['ended']> })[] {
  return partitions.flatMap((life) => {
    const { to, ended } = life;
    return to !== null && ended !== null && Date.parse(to) > Date.parse(ended.at) - hours * 3_600_000
      ? [{ ...life, to, ended }]
      : [];
  });
}

/** `12 hours`, `30 days`, `2 years`. */
export function wordsOfHours(hours: number): string {
  const [count, unit] =
    hours < 48
      ? [hours, 'hour']
      : hours < 24 * 730
        ? [Math.round(hours / 24), 'day']
        : [Math.round(hours / 8766), 'year'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
