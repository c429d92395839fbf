// A row of partitions that grows: the statements and the words that its migrations share, however many they are.
import type { PartitionedTable, PartitionFacts, PartitionPlan } from '../../model/partitions.ts';
import { qualified } from '../../sql/quote.ts';
import { addition, dropped, type Form, guarded, modelFor, rangeBound } from '../sql.ts';
import type { PlannedTable } from './plan.ts';
import type { GrowingRow } from './plan-rows.ts';
import { pointText, type Series } from './series.ts';

/** A growth with its table. */
export interface Growing extends GrowingRow {
  readonly table: PartitionedTable;
  readonly plan: PartitionPlan;
}

export interface GrowingTerms extends Form {
  readonly facts: PartitionFacts;
}

export const growing = (all: readonly PlannedTable[]): Growing[] =>
  all.flatMap(({ table, plan, growths }) =>
    growths.filter(({ next }) => next.length > 0).map((growth) => ({ ...growth, table, plan })),
  );

export const defaultOf = ({ partitions }: PartitionedTable) => partitions.find(({ isDefault }) => isDefault) ?? null;
export const siblingsOf = ({ placed }: Series) => placed.map(({ partition }) => partition);

export const additions = (rows: readonly Growing[], terms: GrowingTerms) =>
  rows.flatMap(({ table, series, next }) => {
    const model = modelFor(table, siblingsOf(series), terms.facts);
    return next.flatMap(({ partition }) => addition(model, partition, rangeBound(partition), terms));
  });

export const removals = (rows: readonly Growing[]) =>
  rows.flatMap(({ next }) => next.map(({ partition }) => dropped(partition))).reverse();

/** One statement, in the form that is asked for. */
export const once = (statement: string, terms: GrowingTerms) =>
  terms.form === 'guarded' ? guarded([statement], terms, null) : statement;

/** `add_events_partitions_2027_01_to_2027_03` */
export function slugOf(rows: readonly Growing[]): string {
  const tables = [...new Set(rows.map(({ table }) => table.name.toLowerCase().replace(/\W+/g, '_')))];
  const ends = rows.flatMap(({ series, next }) =>
    next.flatMap(({ interval: { from, to } }) => [pointText(series.line, from), pointText(series.line, to)]),
  );
  const sorted = ends
    .map((text) => text.replace(/\W+/g, '_'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const span = `${sorted[0]}_to_${sorted.at(-1)}`.replace(/(_\d\d)_01(?=_to_|$)/g, '$1');
  return `add_${tables.length === 1 ? `${tables[0]}_` : ''}partitions_${span}`.slice(0, 100);
}

/** What is added to one row of partitions, and what would be without it. */
export function saying({ table, plan, series, next }: Growing): string[] {
  const [first, last] = [next[0]?.interval.from ?? 0n, next.at(-1)?.interval.to ?? 0n];
  const many = next.length === 1 ? 'the next partition' : `${next.length} partitions`;
  const zone = series.line.codec.tells === 'instant' ? ` (${series.line.zone})` : '';
  const made = `Adds ${many} of ${qualified(table)}, ${plan.cadence?.words ?? ''}: ${pointText(series.line, first)} to ${pointText(series.line, last)}${zone}.`;
  const { coverage } = plan;
  const end = coverage?.until?.slice(0, 10) ?? coverage?.to ?? null;
  if (coverage === null) return [made];
  if (end === null)
    return [
      made,
      coverage.after === 'fails' ? 'Without them rows of now are refused.' : `Rows of now land in ${coverage.into}.`,
    ];
  const without = plan.issues.some(({ code }) => code === 'fragile-job')
    ? 'Without them, once a run of the job that makes such is missed,'
    : 'Without them';
  if (coverage.after === 'fails') return [made, `${without} rows from ${end} on are refused.`];
  return [made, `${without} rows from ${end} on land in ${coverage.into}.`];
}

export function gently(tables: readonly PartitionedTable[], { form, lockTimeout }: GrowingTerms): string[] {
  const names = [...new Set(tables.map(qualified))].join(', ');
  const again = form === 'guarded' ? ' Running it again does no harm.' : '';
  return [
    '',
    `Each is made beside the table and then attached: reads and writes of ${names} go on.`,
    `A wait for a lock ends after ${lockTimeout}; then nothing was done.${again}`,
  ];
}
