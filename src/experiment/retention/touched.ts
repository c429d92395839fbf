// Which tables a job writes to: the locks that a run of it holds tell.
import type { Session } from '../../database/engine.ts';
import type { Catalog, Oid } from '../../model/catalog.ts';
import type { PlannedJob } from '../forecast/jobs.ts';

/**
 * Tables of the catalog that one undone run locks for writing; where a run cannot be undone, those that its words
 * delete from.
 */
export async function touchedBy(session: Session, job: PlannedJob, catalog: Catalog, timeMs: number): Promise<Oid[]> {
  await session.run('BEGIN');
  const outcome = await session.run(job.command, timeMs);
  if (outcome.kind === 'stopped') throw new Error(`job ${job.name} did not end: ${outcome.message}`);
  const locked = outcome.kind === 'done' ? await writeLocks(session) : [];
  await session.run('ROLLBACK');
  const tables = Object.values(catalog.tables).filter(
    ({ kind, persistence, extension }) => /^[rp]$/.test(kind) && persistence !== 't' && !extension,
  );
  const said = new Set(
    [
      ...job.text.matchAll(/\b(?:delete\s+from|truncate(?:\s+table)?)\s+(?:only\s+)?((?:"?[\w$]+"?\.)?"?[\w$]+"?)/gi),
    ].map(([, name = '']) => bare(name)),
  );
  // A partition is written through the table it belongs to.
  const tops = tables.filter(({ partitionBound }) => partitionBound === null);
  return tops
    .filter(({ oid, name }) => (locked.length > 0 ? locked.includes(oid) : said.has(name)))
    .map(({ oid }) => oid);
}

async function writeLocks(session: Session): Promise<Oid[]> {
  const rows = await session.query<{ oid: Oid }>(
    `SELECT DISTINCT relation::text AS oid FROM pg_catalog.pg_locks
    WHERE pid = pg_backend_pid() AND locktype = 'relation' AND granted AND mode IN ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')`,
    'ours',
  );
  return rows.map(({ oid }) => oid);
}

const bare = (name: string) => name.slice(name.lastIndexOf('.') + 1).replaceAll('"', '');
