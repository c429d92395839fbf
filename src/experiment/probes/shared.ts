// What the probes share: their time, and the indexes that a change made.
import type { Catalog, Table } from '../../model/catalog.ts';

/** The time of all probes. */
export interface Budget {
  /** Whether less than some milliseconds are left; what is not tried for it is told. */
  lacks(timeMs: number, what: string): boolean;
}

/** Indexes of a table that the change made. */
export function newIndexes(base: Catalog, table: Table): Table['indexes'] {
  const known = new Set(base.tables[table.oid]?.indexes.map(({ oid }) => oid));
  return table.indexes.filter(({ oid }) => !known.has(oid));
}
