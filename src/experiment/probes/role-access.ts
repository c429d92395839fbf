// Knocks at new partitions and partitioned tables as the roles that have rights to them.
import type { SavepointScope } from '../../apply/sandbox.ts';
import type { Catalog, Table } from '../../model/catalog.ts';
import type { RoleAccess } from '../../model/experiments.ts';
import { rightsOf } from '../../rule/queries/rights.ts';
import { ident, literal, qualified } from '../../sql/quote.ts';
import type { Budget } from './shared.ts';

/** New tables of partition trees without row security, to which others than their owner have rights. */
export function doorsOf(base: Catalog, head: Catalog): Table[] {
  return Object.values(head.tables).filter(
    (table) =>
      base.tables[table.oid] === undefined &&
      (table.partitionBound !== null || table.partitionKey !== null) &&
      !table.rowSecurity &&
      [...rightsOf(table).keys()].some((role) => role !== table.owner),
  );
}

/** Whether each role gets in: its rights to a table are of no use without those to the schema. */
export async function probeAccess(
  trial: SavepointScope,
  tables: readonly Table[],
  budget: Budget,
): Promise<RoleAccess[]> {
  const doors: RoleAccess[] = [];
  for (const table of tables) {
    for (const [role, rights] of rightsOf(table)) {
      if (
        role === table.owner ||
        budget.lacks(500, `reading ${qualified(table)} as ${role === '' ? 'everybody' : role}`)
      )
        continue;
      doors.push({ table: table.oid, role, ...(await tried(trial, table, role, rights)) });
    }
  }
  return doors;
}

async function tried(
  trial: SavepointScope,
  table: Table,
  role: string,
  rights: string,
): Promise<Pick<RoleAccess, 'open' | 'read'>> {
  const [usage] = await trial.query<{ has: boolean }>(
    `SELECT has_schema_privilege(${literal(role === '' ? 'public' : role)}, ${literal(ident(table.schema))}, 'USAGE') AS has`,
    'ours',
  );
  const open = usage?.has === true;
  if (!open || role === '' || !rights.includes('r')) return { open, read: false };
  const asRole = () => trial.run(`SET LOCAL ROLE ${ident(role)}; SELECT FROM ${qualified(table)} LIMIT 0`);
  return { open, read: await trial.undone(async () => (await asRole()).kind === 'done') };
}
