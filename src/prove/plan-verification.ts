// What a proposal said it would do and did not, and what it did to tables that were there before without saying so.
import type { Applied } from '../model/apply.ts';
import type { Table } from '../model/catalog.ts';
import type { PartitionIssue, PartitionPlan, Retirement } from '../model/partitions.ts';
import type { PlannedTable } from '../propose/plan/plan.ts';
import type { Placed, Series } from '../propose/plan/series.ts';
import { parseBound } from '../sql/partition-keys/bounds.ts';
import { qualified } from '../sql/quote.ts';

/**
 * One sentence for each.
 * @param again planned anew once the proposal is applied
 * @param full the proposal has as many partitions as it may have, so that some are still missing
 */
export function brokenPromises(
  again: readonly PlannedTable[],
  wanted: readonly PartitionPlan[],
  applied: Applied,
  full: boolean,
): string[] {
  return [
    ...wanted.flatMap((plan) => left(again, plan, full)),
    ...wanted.flatMap((plan) => kept(plan, applied)),
    ...harm(wanted, applied),
  ];
}

const nameOf = ({ schema, name }: { readonly schema: string; readonly name: string }) => `${schema}.${name}`;

function left(again: readonly PlannedTable[], plan: PartitionPlan, full: boolean): string[] {
  const found = again.find(({ plan: { table } }) => table === plan.table);
  const there = new Set(found?.table.partitions.map(nameOf));
  const missing = plan.next
    .filter((each) => !there.has(nameOf(each)))
    .map((each) => `${nameOf(each)} is no partition of ${plan.table}`);
  const placed =
    found?.growths.flatMap(({ series }) => series.placed.flatMap((each) => misplaced(series, each, plan))) ?? [];
  if (full || plan.next.length === 0) return [...missing, ...placed];
  const now = found?.plan;
  const short =
    now === undefined || now.next.length === 0
      ? []
      : [`${plan.table} still lacks ${now.next.map(({ name }) => name).join(', ')}`];
  return [...missing, ...placed, ...short, ...reached(plan, now)];
}

/** By what the plan said, read as the bounds are. */
function misplaced({ line, row }: Series, { partition, from, to }: Placed, plan: PartitionPlan): string[] {
  const said = plan.next.find((each) => nameOf(each) === nameOf(partition));
  const bound = said === undefined ? null : parseBound(`FOR VALUES FROM (${said.from}) TO (${said.to})`);
  if (bound?.kind !== 'range') return [];
  const [lower, upper] = [bound.from[row.at], bound.to[row.at]].map((value) =>
    value?.kind === 'literal' ? line.codec.decode(value.text) : null,
  );
  if (lower == null || upper == null || (lower === from && upper === to)) return [];
  const range = (one: typeof from, other: typeof to) => `${line.codec.encode(one)} to ${line.codec.encode(other)}`;
  return [
    `${nameOf(partition)} takes rows from ${range(from, to)}, not from ${range(lower, upper)}`.replaceAll("'", ''),
  ];
}

/** Without the request to configure it. */
const seen = ({ message }: PartitionIssue) => message.replace(/(?<=[.] )[^.]*:$/, '').trim();

function reached({ table, coverage }: PartitionPlan, now: PartitionPlan | undefined): string[] {
  const promised = coverage?.proposed ?? null;
  if (now?.status === 'unclear')
    return [`${table} can no longer be carried on once this is applied: ${now.issues.map(seen).join(' ')}`];
  if (coverage !== null && coverage.after !== 'fails' && now?.coverage?.after === 'fails')
    return [`${table} has no catch-all any more, and was to keep ${coverage.into}`];
  const reach = now?.coverage?.to ?? null;
  if (promised === null || promised === reach) return [];
  return [
    reach === null
      ? `${table} takes no rows of now, and was to take them until ${promised}`
      : `${table} is covered to ${reach}, not to ${promised}`,
  ];
}

/** Whether what was to go is gone, and no more of it than was said. */
function kept({ table, retire }: PartitionPlan, { baseCatalog, headCatalog }: Applied): string[] {
  return retire.flatMap((each) => {
    const before = Object.values(baseCatalog.tables).find((one) => nameOf(one) === nameOf(each));
    const after = before === undefined ? undefined : headCatalog.tables[before.oid];
    if (each.action === 'drop')
      return after === undefined ? [] : [`${nameOf(each)} was to be dropped, and is still there`];
    if (after === undefined)
      return [`${nameOf(each)} is gone, and was only to be ${each.action === 'move' ? 'moved' : 'detached'}`];
    if (each.action === 'move')
      return after.schema === each.to
        ? []
        : [`${nameOf(each)} was to be moved to ${each.to}, and is in ${after.schema}`];
    return after.parents.length === 0
      ? []
      : [`${nameOf(each)} was to be detached, and is still a partition of ${table}`];
  });
}

/** Tables that were there before and are not any more as they were. */
function harm(wanted: readonly PartitionPlan[], { baseCatalog, headCatalog }: Applied): string[] {
  const retired = new Map(wanted.flatMap(({ retire }) => retire.map((each) => [nameOf(each), each.action] as const)));
  const turned = new Set(wanted.flatMap(({ next }) => next.filter(({ reason }) => reason === 'catch-all').map(nameOf)));
  return Object.values(baseCatalog.tables).flatMap((before) => {
    const after = headCatalog.tables[before.oid];
    const action = retired.get(nameOf(before));
    if (after === undefined)
      return isDropped(before, baseCatalog.tables, retired) ? [] : [`${qualified(before)} is gone, and was to stay`];
    if (action !== undefined || turned.has(nameOf(after))) return [];
    if (before.parents.join() !== after.parents.join())
      return [
        `${qualified(before)} ${after.parents.length === 0 ? 'was detached, and was to stay' : 'was made a partition of another table'}`,
      ];
    if (before.partitionBound === after.partitionBound) return [];
    return [`${qualified(before)} was ${before.partitionBound}, and is now ${after.partitionBound}`];
  });
}

/** It, or what it is a partition of, was to be dropped; it was, if its table has a plan for it. */
function isDropped(
  table: Table,
  tables: Readonly<Record<string, Table>>,
  retired: ReadonlyMap<string, Retirement['action']>,
): boolean {
  if (retired.has(nameOf(table))) return true;
  return table.parents.some((oid) => tables[oid] !== undefined && isDropped(tables[oid], tables, retired));
}
