// Reads the schema at one moment, re-reading only what the open transaction touched.

import type { Session } from '../database/engine.ts';
import { dictionary } from '../lib/dictionary.ts';
import type { Setting } from '../model/apply.ts';
import type { Catalog, Job, Oid, Routine, Table } from '../model/catalog.ts';
import {
  type CatalogWrite,
  catalogQuery,
  countsQuery,
  type Fresh,
  jobsQuery,
  watchedCatalogs,
  writesQuery,
} from './queries/catalog.ts';

/** Whatever asks the session of the moment: a session may be replaced while a change is applied. */
type QuerySession = Pick<Session, 'query'>;

const emptyCatalog: Catalog = { tables: {}, routines: {}, jobs: [] };

/** Reads catalogs of one session; `baseline` hides what the platform brought. */
export interface CatalogReader {
  /** The highest object id before the first migration. */
  readonly baseline: string;
  /** Everything. */
  all(): Promise<Catalog>;
  /**
   * `previous`, with what transaction `since` and later ones wrote read again; and from which transaction on to look
   * next.
   */
  changed(
    previous: Catalog,
    since: string,
    written?: ReadonlySet<CatalogWrite>,
  ): Promise<{ readonly catalog: Catalog; readonly next: string }>;
  /** Rows that the open transaction has written so far, by catalog. */
  writes(): Promise<Writes>;
}

/** Rows written by catalog. */
export type Writes = ReadonlyMap<CatalogWrite, number>;

export const noWrites: Writes = new Map();

/** The catalogs written between two countings of one transaction. */
export function writtenSince(before: Writes, now: Writes): ReadonlySet<CatalogWrite> {
  return new Set([...now].filter(([catalog, rows]) => rows !== (before.get(catalog) ?? 0)).map(([catalog]) => catalog));
}

type Row = {
  newest: string | null;
  tableOids: Oid[] | null;
  tables: Table[];
  routineOids: Oid[] | null;
  routines: Routine[];
} & Record<string, unknown>;

/** The present transaction as xmin spells it, so that rows written from here on can be told. */
export async function transactionId(session: QuerySession): Promise<string> {
  const [row] = await session.query<{ id: string }>('SELECT (txid_current() & 4294967295)::text AS id', 'ours');
  return row?.id ?? '0';
}

/** The baseline of a session at this moment. Ids are given in rising order, so all that comes later is above it. */
export async function readBaselineOid(session: QuerySession): Promise<string> {
  const sources = [
    'pg_class',
    'pg_proc',
    'pg_type',
    'pg_namespace',
    'pg_constraint',
    'pg_operator',
    'pg_opclass',
    'pg_am',
    'pg_extension',
  ];
  const union = sources.map((name) => `SELECT max(oid::bigint) AS oid FROM ${name}`).join(' UNION ALL ');
  const [row] = await session.query<{ baseline: string }>(
    `SELECT max(oid)::text AS baseline FROM (${union}) x`,
    'ours',
  );
  return row?.baseline ?? '0';
}

/** A reader for a session whose platform is already laid. */
export function catalogReader(session: QuerySession, baseline: string): CatalogReader {
  const everything: ReadonlySet<CatalogWrite> = new Set<CatalogWrite>([...watchedCatalogs, 'cron.job', 'deleted']);
  const read = async (only: Fresh | null) => {
    const [row] = await session.query<Row>(catalogQuery(baseline, only), 'ours');
    if (row === undefined) throw new Error('the catalog query gave no row');
    return row;
  };
  /** Tables that have another number of things than before. */
  const poorer = async ({ tables }: Catalog) => {
    const rows = await session.query<{ oid: Oid; things: string }>(countsQuery(baseline), 'ours');
    return rows.flatMap(({ oid, things }) =>
      tables[oid] !== undefined && thingsOf(tables[oid]) !== things ? [oid] : [],
    );
  };
  return {
    baseline,
    all: async () => merge(emptyCatalog, await read(null), await jobsNow(session, [])),
    changed: async (previous, since, written = everything) => {
      if (written.size === 0) return { catalog: previous, next: since };
      const row = await read({ since, written, poorer: written.has('deleted') ? await poorer(previous) : [] });
      const jobs = mayConcernJobs(previous, written) ? await jobsNow(session, previous.jobs) : previous.jobs;
      // Each statement has a subtransaction of its own, numbered in rising order.
      return {
        catalog: merge(previous, row, jobs),
        next: row.newest === null ? since : String(BigInt(row.newest) + 1n),
      };
    },
    writes: async () => {
      const rows = await session.query<{ name: CatalogWrite; rows: number }>(writesQuery(), 'ours');
      return new Map(rows.map((row) => [row.name, row.rows]));
    },
  };
}

/** Jobs change with the rows of their table, and with the table. */
const mayConcernJobs = ({ jobs }: Catalog, written: ReadonlySet<CatalogWrite>) =>
  written.has('cron.job') || (jobs.length > 0 && (written.has('pg_class') || written.has('pg_attribute')));

/** None where their table is gone; those that were known where it cannot be read. */
async function jobsNow(session: QuerySession, known: readonly Job[]): Promise<readonly Job[]> {
  const [cron] = await session.query<{ there: boolean }>("SELECT to_regclass('cron.job') IS NOT NULL AS there", 'ours');
  return cron?.there === true
    ? await session.query<Job & Record<string, unknown>>(jobsQuery, 'ours').catch(() => known)
    : [];
}

/** The counts that `countsQuery` reads. */
function thingsOf({ parents, columns, indexes, constraints, policies, triggers, comment }: Table): string {
  const is = <Thing>(things: readonly Thing[], test: (thing: Thing) => boolean) => things.filter(test).length;
  return [
    parents.length,
    columns.length,
    is(columns, (column) => column.default !== null),
    indexes.length,
    is(indexes, (index) => index.attached),
    is(indexes, (index) => index.foreignKeyTarget),
    constraints.length,
    policies.length,
    triggers.length,
    (comment === null ? 0 : 1) + is(columns, (column) => column.comment !== null),
  ].join(' ');
}

function merge(previous: Catalog, row: Row, jobs: readonly Job[]): Catalog {
  return {
    tables: keep(row.tableOids ?? Object.keys(previous.tables), previous.tables, row.tables.map(completeTable)),
    routines: row.routineOids === null ? previous.routines : keep(row.routineOids, previous.routines, row.routines),
    jobs,
  };
}

function keep<Thing extends { readonly oid: Oid }>(
  alive: readonly Oid[],
  before: Readonly<Record<Oid, Thing>>,
  fresh: readonly Thing[],
) {
  const byOid = new Map(fresh.map((thing) => [thing.oid, thing]));
  const result: Record<Oid, Thing> = {};
  for (const oid of alive) {
    const thing = byOid.get(oid) ?? before[oid];
    if (thing !== undefined) result[oid] = thing;
  }
  return result;
}

/** json_agg over no rows is null: make them empty lists. */
function completeTable(table: Table): Table {
  const list = <Thing>(things: readonly Thing[] | null) => things ?? [];
  return {
    ...table,
    options: table.options ?? {},
    parents: list(table.parents),
    columns: list(table.columns),
    indexes: list(table.indexes).map((index) => ({
      ...index,
      included: list(index.included),
      columns: list(index.columns),
    })),
    constraints: list(table.constraints),
    policies: list(table.policies),
    triggers: list(table.triggers),
  };
}

/** Every setting with the server's own default, for rules that compare a value with it. */
export async function readSettings(session: QuerySession): Promise<Record<string, Setting>> {
  const rows = await session.query<{ name: string; value: string; unit: string }>(
    `SELECT name, boot_val AS value, coalesce(unit, '') AS unit FROM pg_settings WHERE name LIKE '%vacuum%' OR name LIKE '%partition%' OR name LIKE '%timeout%'`,
    'ours',
  );
  return dictionary(Object.fromEntries(rows.map((row) => [row.name, { value: row.value, unit: row.unit }])));
}

/** Time zones other than UTC that sessions of a role or a database begin with, one sentence each. */
export async function readTimeZones(session: QuerySession): Promise<string[]> {
  const rows = await session.query<{ whose: string; zone: string }>(
    `
    SELECT CASE WHEN s.setrole = 0 THEN 'the database' ELSE 'role ' || pg_get_userbyid(s.setrole)::text END AS whose, split_part(c, '=', 2) AS zone
    FROM pg_db_role_setting s, unnest(s.setconfig) c WHERE c ILIKE 'timezone=%' AND split_part(c, '=', 2) !~* '^(utc|gmt|etc/(utc|gmt)|z)$'
      AND s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database())) ORDER BY 1`,
    'ours',
  );
  return rows.map(({ whose, zone }) => `sessions of ${whose} have the time zone ${zone}`);
}
