// Reads one table with everything that stands on it.
import { literal } from '../rule.ts';
import type { ConversionFacts, MaterializedView, Readers } from './conversion-facts.ts';
import { conversionQuery, readersQuery } from './conversion-query.ts';
import type { Session } from './engine.ts';

type Asked = Pick<Session, 'query'>;

/** The table that a name means to the migrations: its object id, and null when there is none. */
export async function findRelation(session: Asked, name: string): Promise<string | null> {
  const [row] = await session.query<{ oid: string | null }>(`SELECT pg_catalog.to_regclass(${literal(name)})::pg_catalog.oid::pg_catalog.text AS oid`, 'theirs');
  return row?.oid ?? null;
}

/** @param oid of the table */
export async function readConversionFacts(session: Asked, oid: string): Promise<ConversionFacts> {
  const [server] = await session.query<{ major: number }>("SELECT current_setting('server_version_num')::int / 10000 AS major");
  const [row] = await session.query<{ facts: ConversionFacts }>(conversionQuery(oid, server?.major ?? 18));
  if (row === undefined) throw new Error('the table is not there');
  return { ...row.facts, table: { ...row.facts.table, readers: await deeper(session, row.facts.table.readers) } };
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
