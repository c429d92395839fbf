// The one query that reads the catalog, whole or only what a transaction touched; works on PostgreSQL 12 to 18.

/** Names what is ours to look at: made after the baseline, in no system or temporary schema. */
const ours = (relation: string, baseline: string) => `${relation}.oid::bigint > ${baseline}
  AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'`;

/** Rows written by transaction `since` or a later one. */
const fresh = (since: string, row: string) => `age(${row}xmin) <= (SELECT age('${since}'::xid))`;

/** Catalogs whose rows make up what is read; a statement that writes none of them changes nothing here. */
export const watchedCatalogs = [
  'pg_class',
  'pg_attribute',
  'pg_attrdef',
  'pg_constraint',
  'pg_index',
  'pg_policy',
  'pg_trigger',
  'pg_partitioned_table',
  'pg_inherits',
  'pg_description',
  'pg_proc',
] as const;

/** A name out of `watchedCatalogs`, or `cron.job`. */
type Watched = (typeof watchedCatalogs)[number] | 'cron.job';

/** Per catalog, how to find the tables that its fresh rows belong to; `x` is the transaction that wrote the row. */
const owners: readonly (readonly [Watched, string, string])[] = [
  ['pg_class', 'oid', 'pg_class r'],
  ['pg_class', 'i.indrelid', 'pg_index i JOIN pg_class r ON r.oid = i.indexrelid'],
  ['pg_attribute', 'attrelid', 'pg_attribute r'],
  ['pg_attrdef', 'adrelid', 'pg_attrdef r'],
  ['pg_constraint', 'conrelid', 'pg_constraint r'],
  ['pg_constraint', 'confrelid', 'pg_constraint r'],
  ['pg_index', 'indrelid', 'pg_index r'],
  ['pg_policy', 'polrelid', 'pg_policy r'],
  ['pg_trigger', 'tgrelid', 'pg_trigger r'],
  ['pg_partitioned_table', 'partrelid', 'pg_partitioned_table r'],
  ['pg_inherits', 'inhrelid', 'pg_inherits r'],
  ['pg_inherits', 'inhparent', 'pg_inherits r'],
  ['pg_inherits', 'i.indrelid', 'pg_index i JOIN pg_inherits r ON r.inhrelid = i.indexrelid'],
  ['pg_description', "CASE WHEN classoid = 'pg_class'::regclass THEN objoid END", 'pg_description r'],
  ['pg_proc', 'NULL::oid', 'pg_proc r'],
];

/**
 * Tables with a row in one of the `written` catalogs that transaction `since` or a later one made, and those that lost
 * one.
 */
function touched({ since, written, poorer }: Fresh): string {
  const parts = owners
    .filter(([catalog]) => written.has(catalog))
    .map(
      ([, table, from]) => `SELECT ${table} AS t, r.xmin::text::bigint AS x FROM ${from} WHERE ${fresh(since, 'r.')}`,
    );
  return [`SELECT unnest('{${poorer.join(', ')}}'::oid[]) AS t, NULL::bigint AS x`, ...parts].join(' UNION ALL ');
}

/**
 * Where what is printed looks for names: those that stand in `public` or are Postgres's own go without their schema,
 * whatever path the migrations have set. What was printed so means the same when it is sent under this path.
 */
export const printedPath = 'pg_catalog, public, pg_temp';

const columns = `(SELECT json_agg(json_build_object(
    'attnum', a.attnum, 'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
    'baseType', (SELECT coalesce(b.typname, y.typname) FROM pg_type y LEFT JOIN pg_type b ON b.oid = y.typbasetype WHERE y.oid = a.atttypid),
    'notNull', a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid), 'identity', a.attidentity, 'generated', a.attgenerated,
    'comment', col_description(c.oid, a.attnum)) ORDER BY a.attnum)
  FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)`;

const indexes = `(SELECT json_agg(json_build_object(
    'oid', i.indexrelid::text, 'schema', n.nspname, 'name', ic.relname, 'definition', pg_get_indexdef(i.indexrelid), 'method', am.amname,
    'unique', i.indisunique, 'primary', i.indisprimary, 'valid', i.indisvalid AND i.indisready AND i.indislive,
    'nullsNotDistinct', coalesce((to_jsonb(i)->>'indnullsnotdistinct')::bool, false),
    'replicaIdentity', i.indisreplident, 'clustered', i.indisclustered,
    'keys', (SELECT json_agg(concat_ws('|', CASE WHEN k.att <> 0 THEN k.att::text ELSE pg_get_indexdef(i.indexrelid, k.ord::int, true) END,
        (SELECT o.opcfamily || '/' || o.opcintype FROM pg_opclass o WHERE o.oid = (i.indclass::oid[])[k.ord - 1]), (i.indcollation::oid[])[k.ord - 1]) ORDER BY k.ord)
      FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(att, ord) WHERE k.ord <= i.indnkeyatts),
    'keyNames', (SELECT json_agg(pg_get_indexdef(i.indexrelid, g, true) ORDER BY g) FROM generate_series(1, i.indnkeyatts) g),
    'options', (SELECT json_agg(CASE WHEN am.amname <> 'btree' THEN 0 ELSE (i.indoption::int2[])[g] END ORDER BY g) FROM generate_series(0, i.indnkeyatts - 1) g),
    'included', (SELECT json_agg(k.att ORDER BY k.ord) FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(att, ord) WHERE k.ord > i.indnkeyatts),
    'columns', (SELECT json_agg(k.att ORDER BY k.ord) FROM unnest(i.indkey::int2[]) WITH ORDINALITY k(att, ord) WHERE k.att <> 0),
    'predicate', pg_get_expr(i.indpred, i.indrelid),
    'constraint', (SELECT conname FROM pg_constraint WHERE conrelid = i.indrelid AND conindid = i.indexrelid AND contype IN ('p', 'u', 'x') LIMIT 1),
    'foreignKeyTarget', i.indexrelid = ANY (ARRAY(SELECT conindid FROM pg_constraint WHERE contype = 'f')),
    'attached', EXISTS (SELECT 1 FROM pg_inherits WHERE inhrelid = i.indexrelid),
    'extension', EXISTS (SELECT 1 FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = i.indexrelid AND deptype = 'e')) ORDER BY i.indexrelid)
  FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid JOIN pg_am am ON am.oid = ic.relam WHERE i.indrelid = c.oid)`;

const constraints = `(SELECT json_agg(json_build_object(
    'oid', k.oid::text, 'name', k.conname, 'type', k.contype, 'definition', pg_get_constraintdef(k.oid), 'validated', k.convalidated,
    'columns', coalesce(k.conkey, '{}'), 'references', nullif(k.confrelid, 0)::text, 'onDelete', k.confdeltype) ORDER BY k.oid)
  FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype <> 'n')`;

const policies = `(SELECT json_agg(json_build_object('name', p.polname, 'definition',
    concat_ws(' ', CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END, p.polcmd::text,
      'TO', (SELECT string_agg(CASE r WHEN 0 THEN 'public' ELSE pg_get_userbyid(r)::text END, ', ') FROM unnest(p.polroles) r),
      'USING', pg_get_expr(p.polqual, p.polrelid), 'CHECK', pg_get_expr(p.polwithcheck, p.polrelid))) ORDER BY p.polname)
  FROM pg_policy p WHERE p.polrelid = c.oid)`;

const triggers = `(SELECT json_agg(json_build_object('name', g.tgname, 'definition', pg_get_triggerdef(g.oid),
    'function', (SELECT fn.nspname || '.' || f.proname FROM pg_proc f JOIN pg_namespace fn ON fn.oid = f.pronamespace WHERE f.oid = g.tgfoid),
    'row', g.tgtype & 1 > 0, 'events', array_remove(ARRAY[CASE WHEN g.tgtype & 4 > 0 THEN 'insert' END, CASE WHEN g.tgtype & 8 > 0 THEN 'delete' END,
      CASE WHEN g.tgtype & 16 > 0 THEN 'update' END, CASE WHEN g.tgtype & 32 > 0 THEN 'truncate' END], NULL)) ORDER BY g.tgname)
  FROM pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal)`;

const options = `(SELECT json_object_agg(split_part(o, '=', 1), substr(o, strpos(o, '=') + 1)) FROM (
    SELECT unnest(c.reloptions) UNION ALL SELECT 'toast.' || unnest(tc.reloptions) FROM pg_class tc WHERE tc.oid = c.reltoastrelid) x(o))`;

const tables = (baseline: string, filter: string) => `(SELECT coalesce(json_agg(json_build_object(
    'oid', c.oid::text, 'schema', n.nspname, 'name', c.relname, 'kind', c.relkind, 'persistence', c.relpersistence,
    'fileNode', coalesce(pg_relation_filenode(c.oid)::text, ''), 'owner', pg_get_userbyid(c.relowner), 'acl', c.relacl::text, 'options', ${options},
    'rowSecurity', c.relrowsecurity, 'forceRowSecurity', c.relforcerowsecurity, 'replicaIdentity', c.relreplident,
    'comment', obj_description(c.oid, 'pg_class'),
    'extension', EXISTS (SELECT 1 FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e'),
    'partitionKey', (SELECT json_build_object('strategy', CASE p.partstrat WHEN 'r' THEN 'range' WHEN 'l' THEN 'list' ELSE 'hash' END,
        'definition', pg_get_partkeydef(c.oid), 'columns', p.partattrs::int2[]) FROM pg_partitioned_table p WHERE p.partrelid = c.oid),
    'partitionBound', pg_get_expr(c.relpartbound, c.oid),
    'defaultPartition', (SELECT nullif(p.partdefid, 0)::text FROM pg_partitioned_table p WHERE p.partrelid = c.oid),
    'parents', (SELECT json_agg(inhparent::text ORDER BY inhseqno) FROM pg_inherits WHERE inhrelid = c.oid),
    'columns', ${columns}, 'indexes', ${indexes}, 'constraints', ${constraints}, 'policies', ${policies}, 'triggers', ${triggers})), '[]')
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND ${ours('c', baseline)} ${filter})`;

const routineFilter = (baseline: string) => `${ours('f', baseline)}
  AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = f.oid AND deptype = 'e')`;

const routines = (baseline: string, filter: string) => `(SELECT coalesce(json_agg(json_build_object(
    'oid', f.oid::text, 'schema', n.nspname, 'name', f.proname, 'arguments', pg_get_function_identity_arguments(f.oid), 'language', l.lanname,
    'returns', format_type(f.prorettype, NULL), 'source', f.prosrc)), '[]')
  FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace JOIN pg_language l ON l.oid = f.prolang WHERE ${routineFilter(baseline)} ${filter})`;

/** Jobs of pg_cron, or of what stands in for it. */
export const jobsQuery = `SELECT jobid::int AS id, coalesce(jobname::text, jobid::text) AS name, coalesce(schedule::text, '') AS schedule,
  coalesce(command::text, '') AS command FROM cron.job ORDER BY jobid`;

/** What the open transaction wrote: rows of a catalog, or the end of rows of any. */
export type CatalogWrite = Watched | 'deleted';

/** What to read again: rows that transaction `since` or later ones wrote into some catalogs. */
export interface Fresh {
  readonly since: string;
  readonly written: ReadonlySet<CatalogWrite>;
  /** Tables of which rows are gone: those carry no transaction's id. */
  readonly poorer: readonly string[];
}

/**
 * @param baseline the highest object id of what was there before the first migration
 * @param only read just this; null reads all
 */
export function catalogQuery(baseline: string, only: Fresh | null): string {
  const reads = (catalog: Watched) => only === null || only.written.has(catalog);
  const tableOids = `(SELECT coalesce(json_agg(c.oid::text), '[]') FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND ${ours('c', baseline)})`;
  const routineOids = `(SELECT coalesce(json_agg(f.oid::text), '[]') FROM pg_proc f JOIN pg_namespace n ON n.oid = f.pronamespace WHERE ${routineFilter(baseline)})`;
  // The names in the query itself are found by then.
  return `WITH printed AS MATERIALIZED (SELECT set_config('search_path', '${printedPath}', true))
    ${only === null ? '' : `, touched AS MATERIALIZED (${touched(only)})`} SELECT
    ${only === null ? 'NULL' : '(SELECT max(x) FROM touched)::text'} AS newest,
    ${reads('pg_class') ? tableOids : 'NULL::json'} AS "tableOids",
    ${tables(baseline, only === null ? '' : 'AND c.oid IN (SELECT t FROM touched)')} AS tables,
    ${reads('pg_proc') ? routineOids : 'NULL::json'} AS "routineOids",
    ${reads('pg_proc') ? routines(baseline, only === null ? '' : `AND ${fresh(only.since, 'f.')}`) : "'[]'::json"} AS routines FROM printed`;
}

/** How many things each table has, as `thingsOf` in catalog.ts counts them in what was read before. */
export function countsQuery(baseline: string): string {
  const count = (from: string, where: string) => `(SELECT count(*) FROM ${from} WHERE ${where})`;
  const indexes = 'pg_index i LEFT JOIN pg_inherits h ON h.inhrelid = i.indexrelid';
  return `SELECT c.oid::text AS oid, concat_ws(' ',
      ${count('pg_inherits', 'inhrelid = c.oid')},
      ${count('pg_attribute', 'attrelid = c.oid AND attnum > 0 AND NOT attisdropped')}, ${count('pg_attrdef', 'adrelid = c.oid')},
      (SELECT count(*) || ' ' || count(h.inhrelid) || ' ' || count(*) FILTER (WHERE i.indexrelid = ANY (keyed.indexes)) FROM ${indexes} WHERE i.indrelid = c.oid),
      ${count('pg_constraint', "conrelid = c.oid AND contype <> 'n'")}, ${count('pg_policy', 'polrelid = c.oid')},
      ${count('pg_trigger', 'tgrelid = c.oid AND NOT tgisinternal')},
      ${count('pg_description', "classoid = 'pg_class'::regclass AND objoid = c.oid")}) AS things
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, (SELECT array_agg(conindid) FROM pg_constraint WHERE contype = 'f') keyed(indexes)
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND ${ours('c', baseline)}`;
}

/**
 * Rows written so far in the open transaction, per watched catalog, and rows deleted from any of them. The server
 * counts them itself, so most statements that change no schema are told from those that do without looking. -1 for one
 * that is not there.
 */
export function writesQuery(): string {
  const names = [...watchedCatalogs, 'cron.job'].map((name) => `'${name}'`);
  return `WITH counted AS MATERIALIZED (
      SELECT name, pg_stat_get_xact_tuples_inserted(c.oid) + pg_stat_get_xact_tuples_updated(c.oid) AS written, pg_stat_get_xact_tuples_deleted(c.oid) AS deleted
      FROM unnest(ARRAY[${names.join(', ')}]) name, LATERAL (SELECT to_regclass(name)::oid AS oid) c)
    SELECT name, coalesce(written + deleted, -1)::int AS rows FROM counted UNION ALL SELECT 'deleted', sum(deleted)::int FROM counted`;
}
