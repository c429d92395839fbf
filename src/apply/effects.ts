// What a statement did besides changing the schema: locks on tables that were there, rewrites, notices, time.

import type { Database } from '../database/database.ts';
import type { Effects, LockMode, LockTaken } from '../model/apply.ts';
import type { Catalog, Oid } from '../model/catalog.ts';

/** `oid:mode` of each lock held, so that the next reading tells what a statement added. */
export type HeldLocks = ReadonlySet<string>;

export const nothingHeld: HeldLocks = new Set();

/**
 * Locks that the open transaction holds on relations of `base`, and on what else was made between its first and last
 * table.
 */
export async function readLocks(database: Database, baseline: string, base: Catalog): Promise<HeldLocks> {
  // Ids are given in rising order: what the change itself makes lies above, and a transaction may hold thousands of
  // those.
  const newest = Object.keys(base.tables).reduce((most, oid) => Math.max(most, Number(oid)), 0);
  const rows = await database.query<{ lock: string }>(
    `
    SELECT relation::text || ':' || mode AS lock FROM pg_locks
    WHERE pid = pg_backend_pid() AND locktype = 'relation' AND granted AND mode <> 'AccessShareLock' AND relation::bigint > ${baseline} AND relation::bigint <= ${newest}`,
    'ours',
  );
  return new Set(rows.map((row) => row.lock));
}

/** Locks in `now` but not in `before`, on tables of `base`. */
export function locksAdded(before: HeldLocks, now: HeldLocks, base: Catalog): LockTaken[] {
  const added: LockTaken[] = [];
  for (const lock of now) {
    const [oid = '', mode = ''] = lock.split(':');
    const table = base.tables[oid];
    if (!before.has(lock) && table !== undefined)
      added.push({ table: oid, name: `${table.schema}.${table.name}`, mode: mode as LockMode });
  }
  return added;
}

/** Tables of `base` that got a new file node between two catalogs. */
export function rewrites(before: Catalog, after: Catalog, base: Catalog): Oid[] {
  return Object.keys(base.tables).filter((oid) => {
    const was = before.tables[oid]?.fileNode;
    const is = after.tables[oid]?.fileNode;
    return was !== undefined && is !== undefined && was !== '' && is !== '' && was !== is;
  });
}

export function unobserved(why: string, notices: readonly string[], durationMs: number): Effects {
  return { locks: [], rewrites: [], notices, durationMs, unobserved: why };
}
