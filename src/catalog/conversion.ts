// Reads one table with everything that stands on it.

import type { Session } from '../database/engine.ts';
import { literal } from '../sql/quote.ts';
import type { ConversionFacts, MaterializedView, Readers } from './conversion-facts.ts';
import { conversionQuery, readersQuery } from './queries/conversion.ts';

type QuerySession = Pick<Session, 'query'>;

/** The table that a name means to the migrations: its object id, and null when there is none. */
export async function findRelation(session: QuerySession, name: string): Promise<string | null> {
  const [row] = await session.query<{ oid: string | null }>(
    `SELECT pg_catalog.to_regclass(${literal(name)})::pg_catalog.oid::pg_catalog.text AS oid`,
    'theirs',
  );
  return row?.oid ?? null;
}

/** @param oid of the table */
export async function readConversionFacts(session: QuerySession, oid: string): Promise<ConversionFacts> {
  const [server] = await session.query<{ major: number }>(
    "SELECT current_setting('server_version_num')::int / 10000 AS major",
    'ours',
  );
  const major = server?.major ?? 18;
  const [row] = await session.query<Omit<ConversionFacts, 'major'>>(conversionQuery(oid, major), 'ours');
  if (row === undefined) throw new Error('the table is not there');
  return { ...row, major, table: { ...row.table, readers: await deeper(session, row.table.readers) } };
}

/** Materialized views with what reads them in turn. */
async function deeper(session: QuerySession, readers: Readers): Promise<Readers> {
  const materialized: MaterializedView[] = [];
  for (const view of readers.materialized) {
    const [row] = await session.query<{ readers: Readers }>(readersQuery(view.oid), 'ours');
    if (row !== undefined) materialized.push({ ...view, readers: await deeper(session, row.readers) });
  }
  return { ...readers, materialized };
}
