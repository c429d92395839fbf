// Reads one table with everything that stands on it.

import { literal } from '../sql/quote.ts';
import type { ConversionFacts, MaterializedView, Readers } from './conversion-facts.ts';
import { conversionQuery, readersQuery } from './conversion-query.ts';
import type { Session } from './engine.ts';

type Asked = Pick<Session, 'query'>;

/** The table that a name means: its object id, and null when there is none. */
export async function findRelation(session: Asked, name: string): Promise<string | null> {
  const [row] = await session.query<{ oid: string | null }>(`SELECT to_regclass(${literal(name)})::oid::text AS oid`);
  return row?.oid ?? null;
}

/** @param oid of the table */
export async function readConversionFacts(session: Asked, oid: string): Promise<ConversionFacts> {
  const [before] = await session.query<{ path: string; zone: string; major: number }>(
    "SELECT current_setting('search_path') AS path, current_setting('TimeZone') AS zone, current_setting('server_version_num')::int / 10000 AS major",
  );
  // Without a search path every name is printed with its schema.
  await session.query(settings('', 'UTC'));
  try {
    const major = before?.major ?? 18;
    const [row] = await session.query<Omit<ConversionFacts, 'major'>>(conversionQuery(oid, major));
    if (row === undefined) throw new Error('the table is not there');
    return { ...row, major, table: { ...row.table, readers: await deeper(session, row.table.readers) } };
  } finally {
    await session.query(settings(before?.path ?? '', before?.zone ?? 'UTC'));
  }
}

/** Materialized views with what reads them in turn. */
async function deeper(session: Asked, readers: Readers): Promise<Readers> {
  const materialized: MaterializedView[] = [];
  for (const view of readers.materialized) {
    const [row] = await session.query<{ readers: Readers }>(readersQuery(view.oid));
    if (row !== undefined) materialized.push({ ...view, readers: await deeper(session, row.readers) });
  }
  return { ...readers, materialized };
}

const settings = (path: string, zone: string) => `SELECT set_config('search_path', ${literal(path)}, false), set_config('TimeZone', ${literal(zone)}, false)`;
