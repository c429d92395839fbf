// Reads every partitioned table with what a new partition of it must match, and who else looks after it.

import type { Session } from '../database/engine.ts';
import type { PartitionedTable, PartitionFacts, PartitionKeyPart } from '../model/partitions.ts';
import { partitionQuery, partmanQuery } from './queries/partitions.ts';

type QuerySession = Pick<Session, 'query'>;
type Row = Omit<PartitionFacts, 'partman' | 'hypertables' | 'major'> & Record<string, unknown>;

/**
 * @param major of the server that is asked
 * @param baseline the highest object id before the first migration; '0' takes all
 */
export async function readPartitions(session: QuerySession, major: number, baseline: string): Promise<PartitionFacts> {
  const [row] = await session.query<Row>(partitionQuery(baseline, major), 'ours');
  if (row === undefined) throw new Error('the partition query gave no row');
  return {
    ...row,
    tables: row.tables.map(withExpressions),
    partman: await readPartman(session),
    hypertables: await readHypertables(session),
    major,
  };
}

/** Rows of an extension's own table; none where it is another table than the extension makes, or may not be read. */
const rowsOf = <Of extends Record<string, unknown>>(session: QuerySession, sql: string): Promise<Of[]> =>
  session.query<Of>(sql, 'ours').catch(() => []);

async function readPartman(session: QuerySession): Promise<PartitionFacts['partman']> {
  const [found] = await session.query<{ name: string }>(
    `SELECT concat(quote_ident(n.nspname), '.', quote_ident(c.relname)) AS name FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'infinite_time_partitions'
    WHERE c.relname = 'part_config'`,
    'ours',
  );
  return found === undefined ? [] : rowsOf(session, partmanQuery(found.name));
}

async function readHypertables(session: QuerySession): Promise<string[]> {
  const [found] = await session.query<{ there: boolean }>(
    "SELECT to_regclass('_timescaledb_catalog.hypertable') IS NOT NULL AS there",
    'ours',
  );
  if (found?.there !== true) return [];
  const rows = await rowsOf<{ name: string }>(
    session,
    `SELECT concat(schema_name, '.', table_name) AS name FROM _timescaledb_catalog.hypertable ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** An expression among the keys is known only from the key's whole text: `RANGE (date_trunc('day', at), id)`. */
function withExpressions(table: PartitionedTable): PartitionedTable {
  const parts = listOf(table.definition.slice(table.definition.indexOf('(') + 1, -1));
  const keys = table.keys.map((key, at): PartitionKeyPart => ({ ...key, expression: key.column ?? parts[at] ?? '' }));
  return { ...table, keys };
}

/** What commas part, where they stand in no brackets and no quotes. */
function listOf(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [piece] of text.matchAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[\s\S]/g)) {
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
    if (piece === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts.map((part) => part.trim());
}
