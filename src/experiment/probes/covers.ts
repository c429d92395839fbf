// Drops an index that is called needless and asks the planner for the same searches and the same order.

import type { SavepointScope } from '../../apply/sandbox.ts';
import { printedPath } from '../../catalog/queries/catalog.ts';
import type { Catalog, Index, Table } from '../../model/catalog.ts';
import type { CoverProof } from '../../model/experiments.ts';
import { type Cover, coversOf } from '../../rule/queries/covers.ts';
import { qualified } from '../../sql/quote.ts';
import { type Budget, newIndexes } from './shared.ts';

/** @param tables those with an index that the change made */
export async function proveCovers(
  trial: SavepointScope,
  tables: readonly Table[],
  base: Catalog,
  budget: Budget,
): Promise<CoverProof[]> {
  const proofs: CoverProof[] = [];
  for (const table of tables) {
    const fresh = new Set(newIndexes(base, table));
    const covers = coversOf(table.indexes).filter(
      ({ needless, by, kind }) =>
        /^(duplicate|prefix)$/.test(kind) && needless.method === 'btree' && (fresh.has(needless) || fresh.has(by)),
    );
    for (const cover of covers) {
      const late = budget.lacks(1000, `dropping index ${cover.needless.name}`);
      const outcome = late
        ? 'untried'
        : await trial.undone(() => prove(trial, table, cover, covers)).catch(() => 'untried' as const);
      proofs.push({ needless: cover.needless.oid, by: cover.by.oid, outcome });
    }
  }
  return proofs;
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Parent Relationship'?: string;
  readonly Plans?: readonly Plan[];
}

/**
 * The plans of an empty table tell what an index can do, not what it costs: the others are dropped, and nothing else is
 * allowed.
 */
async function prove(
  trial: SavepointScope,
  table: Table,
  { needless, by }: Cover,
  covers: readonly Cover[],
): Promise<CoverProof['outcome']> {
  const others = table.indexes.filter(
    (index) => index !== by && index.constraint === null && !index.foreignKeyTarget && !index.attached,
  );
  const drop = others.map((index) => `DROP INDEX ${qualified(index)}`);
  const only = ['seqscan', 'bitmapscan', 'sort', 'incremental_sort'].map((way) => `SET LOCAL enable_${way} = off`);
  const indexes = ['indexscan', 'indexonlyscan'].map((way) => `SET LOCAL enable_${way} = on`);
  if ((await trial.run([...drop, ...only, ...indexes].join('; '))).kind !== 'done') return 'untried';
  const where = needless.predicate === null ? [] : [needless.predicate];
  const equal = needless.keyNames.map((key) => `(${key}) = (SELECT (${key}) FROM ${qualified(table)} LIMIT 1)`);
  const searched = await nodesOf(
    trial,
    `SELECT ctid FROM ${qualified(table)} WHERE ${[...where, ...equal].join(' AND ')}`,
  );
  const ordered = await nodesOf(
    trial,
    `SELECT ctid FROM ${qualified(table)}${where.length === 0 ? '' : ` WHERE ${where[0]}`} ORDER BY ${orderOf(needless)}`,
  );
  // One that cannot be dropped may be chosen in its stead, and serves as well when it covers too.
  const able = covers.filter((cover) => cover.needless === needless).map((cover) => cover.by);
  const names = new Set(
    (await Promise.all(able.map((index) => namesOf(trial, table, index)))).flatMap((found) => [...found]),
  );
  const finds = searched.some(
    (node) => names.has(node['Index Name'] ?? '') && countOf(node['Index Cond'] ?? '') >= needless.keyNames.length,
  );
  const sorts = ordered.some((node) => /Sort/.test(node['Node Type']));
  return finds && !sorts && ordered.some((node) => names.has(node['Index Name'] ?? ''))
    ? 'proven'
    : noPartitions(table, names)
      ? 'untried'
      : 'refuted';
}

const countOf = (condition: string) => condition.split(' AND ').length;
const noPartitions = (table: Table, names: ReadonlySet<string>) => table.kind === 'p' && names.size < 2;

function orderOf({ keyNames, options }: Index): string {
  return keyNames
    .map(
      (key, at) =>
        `(${key}) ${((options[at] ?? 0) & 1) === 1 ? 'DESC' : 'ASC'} NULLS ${((options[at] ?? 0) & 2) === 2 ? 'FIRST' : 'LAST'}`,
    )
    .join(', ');
}

/** The main plan's nodes, without those of sub-selects. */
async function nodesOf(trial: SavepointScope, sql: string): Promise<Plan[]> {
  const [row] = await trial.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
    `SET LOCAL search_path = ${printedPath}; EXPLAIN (FORMAT JSON, COSTS off) ${sql}`,
    'ours',
  );
  const found: Plan[] = [];
  const visit = (plan: Plan) => {
    if (plan['Parent Relationship'] === 'InitPlan') return;
    found.push(plan);
    for (const child of plan.Plans ?? []) visit(child);
  };
  if (row !== undefined) visit(row['QUERY PLAN'][0].Plan);
  return found;
}

/** An index and what it is called on the partitions. */
async function namesOf(trial: SavepointScope, table: Table, by: Index): Promise<Set<string>> {
  if (table.kind !== 'p') return new Set([by.name]);
  const rows = await trial.query<{ name: string }>(
    `
    WITH RECURSIVE tree(oid) AS (SELECT ${by.oid}::oid UNION SELECT i.inhrelid FROM tree t JOIN pg_inherits i ON i.inhparent = t.oid)
    SELECT c.relname AS name FROM tree t JOIN pg_class c ON c.oid = t.oid`,
    'ours',
  );
  return new Set(rows.map(({ name }) => name));
}
