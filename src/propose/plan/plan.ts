// From the catalog, the clock and the configuration to what each partitioned table needs. Pure: nothing is read or written.
import type { PartitionedTable, PartitionIssue, PartitionPlan, Retirement } from '../../model/partitions.ts';
import { qualified } from '../../sql/quote.ts';
import { fixedIssues } from './fixed.ts';
import { managerOf } from './managers.ts';
import { type GrowingRow, planRows } from './plan-rows.ts';
import type { PlanRequest } from './request.ts';
import { readSeries, type Series, type Unclear } from './series.ts';
import { rowsOf } from './shape.ts';

/** A plan with what it was read from, for those who write the SQL. */
export interface PlannedTable {
  readonly plan: PartitionPlan;
  readonly table: PartitionedTable;
  /** One for each row of partitions. */
  readonly growths: readonly GrowingRow[];
}

export const planAll = (request: PlanRequest): PlannedTable[] =>
  request.facts.tables.map((table) => planTable(table, request));

const nothingKnown = {
  managedBy: null,
  cadence: null,
  codec: null,
  zone: null,
  naming: null,
  confidence: null,
  coverage: null,
  gaps: [],
  next: [],
  retire: [],
} as const;

export function planTable(table: PartitionedTable, request: PlanRequest): PlannedTable {
  const declared = request.config.tables[`${table.schema}.${table.name}`];
  const base = {
    table: qualified(table),
    oid: table.oid,
    key: table.definition,
    partitions: table.partitions.length,
    ...nothingKnown,
  };
  const bare = (plan: Pick<PartitionPlan, 'status' | 'issues'> & Partial<PartitionPlan>): PlannedTable => ({
    plan: { ...base, ...plan },
    table,
    growths: [],
  });
  const pending = interrupted(table);
  if (declared?.partition?.propose === false)
    return bare({ status: 'managed', managedBy: 'somebody else, as the configuration says', issues: pending.issues });
  const manager = declared?.partition?.propose === true ? null : managerOf(table, request);
  if (manager !== null)
    return bare({ status: 'managed', managedBy: manager.who, issues: [...manager.issues, ...pending.issues] });
  const clear = (status: PartitionPlan['status'], ...issues: PartitionIssue[]) =>
    bare({
      status: pending.retire.length > 0 ? 'planned' : status,
      issues: [...pending.issues, ...issues],
      retire: pending.retire,
    });
  if (table.strategy !== 'range') return clear('fixed', ...fixedIssues(table));
  if (table.partitions.length === 0) return clear('unclear', noPartition);
  const rows = rowsOf(table);
  if (rows === null) return clear('unclear', severalKeys(table));
  if (rows.length === 0) return clear('unclear', onlyDefault);
  const given = {
    table,
    name: `${table.schema}.${table.name}`,
    declared: declared?.partition,
    zones: zonesOf(request),
  };
  const read = rows.map((row) => readSeries(given, row));
  const all = read.filter((each): each is Series => 'step' in each);
  const failed = read.filter((each): each is Unclear => !('step' in each));
  const told = unique(read.flatMap((each) => each.issues));
  if (all.length === 0) {
    const unclear = clear('unclear', ...told);
    return { ...unclear, plan: { ...unclear.plan, codec: failed[0]?.codec ?? null } };
  }
  const { plan, growths } = planRows(table, declared, request, all);
  const retire = [...pending.retire, ...plan.retire];
  const status = plan.next.length + retire.length > 0 ? 'planned' : 'covered';
  const issues = unique([...pending.issues, ...told, ...plan.issues, ...fragile(table, request)]);
  return { plan: { ...base, ...plan, status, retire, issues }, table, growths };
}

const unique = (issues: readonly PartitionIssue[]) =>
  issues.filter((issue, at) => issues.findIndex(({ message }) => message === issue.message) === at);

/** A job does the same, and cannot be relied on: partitions that are there already do it no harm. */
function fragile(table: PartitionedTable, { makers }: PlanRequest): PartitionIssue[] {
  return makers
    .filter(
      ({ kind, table: of }) => kind === 'fragile-job' && of?.replaceAll('"', '') === `${table.schema}.${table.name}`,
    )
    .map(({ who }) => ({
      severity: 'warning',
      code: 'fragile-job',
      message: `${who.charAt(0).toUpperCase()}${who.slice(1)} makes its partitions, but never those of a run that was missed: with one run left out while the clock was run on, rows were without a partition later.`,
    }));
}

/** Zones that the team has named: for any table, or for the database. */
function zonesOf({ config, facts }: PlanRequest): string[] {
  const named = Object.values(config.tables).flatMap(({ partition }) => partition?.zone ?? []);
  return [...new Set([...named, ...(facts.timeZone === null ? [] : [facts.timeZone])])];
}

const noPartition: PartitionIssue = {
  severity: 'warning',
  code: 'no-partition',
  message:
    'The migrations make no partition of it, so every INSERT is refused unless something makes partitions at run time. Nothing is proposed: there is none whose length and name could be carried on.',
};

const onlyDefault: PartitionIssue = {
  severity: 'warning',
  code: 'only-default',
  message:
    'Its DEFAULT is its only partition: every row lands there, and nothing tells how long other partitions should be.',
};

const severalKeys = (table: PartitionedTable): PartitionIssue => ({
  severity: 'warning',
  code: 'several-keys',
  message: `The bounds of ${table.definition} move in more than one key at a time, so what comes next is not known.`,
});

/** A partition whose DETACH CONCURRENTLY was interrupted: its rows are refused, and its range is still taken. */
function interrupted(table: PartitionedTable): { readonly issues: PartitionIssue[]; readonly retire: Retirement[] } {
  const pending = table.partitions.filter(({ detachPending }) => detachPending);
  const because = 'its DETACH CONCURRENTLY was interrupted';
  return {
    issues: pending.map(({ name }) => ({
      severity: 'error',
      code: 'detach-pending',
      message: `Detaching ${name} was begun and not finished: its rows are out of reach, its range is still taken, and no other partition can be detached concurrently.`,
    })),
    retire: pending.map(({ schema, name }) => ({
      schema,
      name,
      action: 'finalize',
      concurrently: false,
      to: '',
      because,
    })),
  };
}
