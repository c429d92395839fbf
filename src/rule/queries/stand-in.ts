// Which older table a new partitioned one is meant to replace.
import type { Catalog, Constraint, Table } from '../../model/catalog.ts';
import type { Facts } from '../define.ts';
import { stepThatCreated } from './created.ts';
import { findTable } from './relations.ts';

const suffix = /^(?:p_|new_|part_)|_(?:partitioned|parted|partitions?|part|new|v2|p)$/i;

/** The table named in LIKE, or the one whose name it carries with a suffix and whose columns it has. */
export function standInFor(facts: Facts, table: Table): Table | undefined {
  const tree = stepThatCreated(facts, table.oid)?.statement.tree;
  const like = (tree?.tableElts ?? []).find((element: { TableLikeClause?: unknown }) => element.TableLikeClause !== undefined)?.TableLikeClause.relation;
  const copied = like === undefined ? undefined : findTable(facts.base, { schema: like.schemaname ?? null, name: like.relname });
  if (copied !== undefined) return copied;
  const bare = table.name.replace(suffix, '');
  const older = bare === table.name ? undefined : findTable(facts.base, { schema: table.schema, name: bare });
  const names = new Set(table.columns.map((column) => column.name));
  return older?.kind === 'r' && older.columns.every((column) => names.has(column.name)) ? older : undefined;
}

/** Foreign keys of any table that point at one, with the table they stand on. */
export function referencesTo(catalog: Catalog, table: Table): { from: Table; constraint: Constraint }[] {
  return Object.values(catalog.tables).flatMap((from) =>
    from.constraints.filter((constraint) => constraint.references === table.oid).map((constraint) => ({ from, constraint })),
  );
}
