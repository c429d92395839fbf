// Finds partial indexes that can never hold a row: the planner is asked for rows of the predicate, and refuses to look.

import type { SavepointScope } from '../../apply/sandbox.ts';
import { printedPath } from '../../catalog/queries/catalog.ts';
import type { Catalog, Index, Table } from '../../model/catalog.ts';
import type { EmptyPredicate } from '../../model/experiments.ts';
import { ident, qualified } from '../../sql/quote.ts';
import { newIndexes } from './shared.ts';

/** @param tables those with an index that the change made */
export async function emptyPredicates(
  trial: SavepointScope,
  tables: readonly Table[],
  base: Catalog,
): Promise<EmptyPredicate[]> {
  const found: EmptyPredicate[] = [];
  for (const table of tables) {
    for (const index of newIndexes(base, table)) {
      const against = index.predicate === null || index.attached ? null : await contradiction(trial, table, index);
      if (against !== null) found.push({ index: index.oid, against });
    }
  }
  return found;
}

/** What the predicate contradicts; null when rows may satisfy it. */
async function contradiction(trial: SavepointScope, table: Table, index: Index): Promise<string[] | null> {
  const filled = table.columns.find(({ name, notNull }) => notNull && index.predicate === `(${ident(name)} IS NULL)`);
  if (filled !== undefined) return [`${ident(filled.name)} is NOT NULL`];
  if (!(await isImpossible(trial, table, index.predicate ?? 'true'))) return null;
  const checks = table.constraints.filter(
    ({ type, columns, validated }) =>
      type === 'c' && validated && columns.some((column) => mentions(table, index, column)),
  );
  return checks.map(({ name, definition }) => `${name}: ${definition}`);
}

function mentions(table: Table, { predicate }: Index, attnum: number): boolean {
  const name = table.columns.find((column) => column.attnum === attnum)?.name ?? '';
  return name !== '' && new RegExp(`\\b${name.replace(/\W/g, '\\$&')}\\b`).test(predicate ?? '');
}

/** With every CHECK in mind, the planner makes a plan that reads nothing. */
async function isImpossible(trial: SavepointScope, table: Table, predicate: string): Promise<boolean> {
  if (table.kind === 'p') return false;
  return trial.undone(async () => {
    if ((await trial.run('SET LOCAL constraint_exclusion = on')).kind !== 'done') return false;
    const asked = `SET LOCAL search_path = ${printedPath}; EXPLAIN (COSTS off) SELECT 1 FROM ${qualified(table)} WHERE ${predicate}`;
    const rows = await trial.query<{ 'QUERY PLAN': string }>(asked, 'ours').catch(() => []);
    return (
      rows.some((row) => /One-Time Filter: false/.test(row['QUERY PLAN'])) &&
      !rows.some((row) => /Scan/.test(row['QUERY PLAN']))
    );
  });
}
