// The one query that reads partitioned tables with everything a new partition must match; works on PostgreSQL 12 to 18.

import { columns, constraints, creatorFields, indexes, ownFields, publications, triggers } from '../properties.ts';
import { columnsFrom, list, named } from './parts.ts';

/**
 * No index or constraint of the parent stands behind these, and row triggers of the parent stand on its partitions as
 * clones.
 */
const ownIndexes = indexes(
  '',
  `i.indisvalid AND NOT EXISTS (SELECT FROM pg_inherits WHERE inhrelid = i.indexrelid)
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid AND conrelid = c.oid AND contype IN ('p', 'u', 'x'))`,
);
const ownTriggers = triggers(
  '',
  `NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_trigger'::regclass AND objid = g.oid AND refclassid = 'pg_trigger'::regclass)`,
);

/** Of relation `c` in namespace `n`. */
const own = (major: number) => `${ownFields}, 'columns', ${columns('c')}, 'indexes', ${ownIndexes},
  'constraints', ${constraints('', 'k.coninhcount = 0')}, 'triggers', ${ownTriggers}, 'publications', ${publications(major)}`;

const referencedBy = `(SELECT coalesce(json_agg(DISTINCT ${named('k.conrelid')} || ' (' || k.conname || ')'), '[]')
  FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = c.oid AND k.conparentid = 0)`;

/** Who would miss relation `c` by its own name. */
const readers = `(SELECT coalesce(json_agg(DISTINCT reader), '[]') FROM (
    SELECT 'view ' || ${named('w.ev_class')} AS reader FROM pg_depend d JOIN pg_rewrite w ON w.oid = d.objid
      WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid AND w.ev_class <> c.oid
    UNION ALL SELECT 'function ' || f.proname FROM pg_proc f WHERE f.oid > 16383 AND strpos(f.prosrc, c.relname) > 0
      AND f.prosrc ~ ('(^|[^a-zA-Z0-9_])' || regexp_replace(c.relname, '([^a-zA-Z0-9_])', E'\\\\\\\\\\\\1', 'g') || '($|[^a-zA-Z0-9_])')
    UNION ALL SELECT 'foreign key ' || k.conname || ' of ' || ${named('k.conrelid')} FROM pg_constraint k
      WHERE k.contype = 'f' AND k.confrelid = c.oid AND k.conparentid = 0) r)`;

const partitions = (major: number) =>
  list(
    'n.nspname, c.relname',
    `'oid', c.oid::text, 'schema', n.nspname, 'name', c.relname, 'kind', c.relkind,
  'bound', pg_get_expr(c.relpartbound, c.oid), 'isDefault', pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT',
  'detachPending', coalesce((to_jsonb(h)->>'inhdetachpending')::bool, false), 'readers', ${readers}, ${own(major)}`,
    'pg_inherits h JOIN pg_class c ON c.oid = h.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE h.inhparent = p.partrelid',
  );

/** The type of an expression is its operator class's; under a domain lies the type that orders. */
const keys = `(SELECT json_agg(json_build_object('column', a.attname, 'type',
    format_type(coalesce(nullif(y.typbasetype, 0), a.atttypid, o.opcintype), NULL),
    'labels', (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = coalesce(nullif(y.typbasetype, 0), a.atttypid))) ORDER BY k.ord)
  FROM unnest(p.partattrs::int2[], p.partclass::oid[]) WITH ORDINALITY k(att, class, ord) JOIN pg_opclass o ON o.oid = k.class
  LEFT JOIN pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = k.att AND k.att <> 0
  LEFT JOIN pg_type y ON y.oid = a.atttypid)`;

const ours = (
  relation: string,
) => `n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'
  AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = ${relation}.oid AND deptype = 'e')`;

const tables = (baseline: string, major: number) =>
  list(
    'n.nspname, c.relname',
    `'oid', c.oid::text, 'schema', n.nspname, 'name', c.relname,
    'strategy', CASE p.partstrat WHEN 'r' THEN 'range' WHEN 'l' THEN 'list' ELSE 'hash' END, 'definition', pg_get_partkeydef(p.partrelid), 'keys', ${keys},
    'partitionOf', (SELECT inhparent::text FROM pg_inherits WHERE inhrelid = c.oid),
    'referencedBy', ${referencedBy}, 'partitions', ${partitions(major)}, ${own(major)}`,
    `pg_partitioned_table p JOIN pg_class c ON c.oid = p.partrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours('c')} AND c.oid::bigint > ${baseline}`,
  );

/** Schemas that hold partitioned tables or partitions. */
const places = `SELECT DISTINCT c.relnamespace AS oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE (c.relkind = 'p' OR c.relispartition AND c.relkind IN ('r', 'f')) AND ${ours('c')}`;

const names = `(SELECT coalesce(json_object_agg(n.nspname, (SELECT json_agg(DISTINCT x.name) FROM (
      SELECT relname AS name FROM pg_class WHERE relnamespace = n.oid UNION ALL SELECT typname FROM pg_type WHERE typnamespace = n.oid AND typname !~ '^_') x)), '{}')
  FROM place JOIN pg_namespace n ON n.oid = place.oid)`;

const columnNames = `ARRAY(SELECT a.attname FROM ${columnsFrom('c')} ORDER BY a.attname)`;

/** Tables with the columns of a partitioned one; detached partitions are among them. */
const plain = list(
  'n.nspname, c.relname',
  `'schema', n.nspname, 'name', c.relname, 'readers', ${readers}, 'columns', to_json(${columnNames})`,
  `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND NOT c.relispartition AND ${ours('c')}
    AND ${columnNames} IN (SELECT ${columnNames} FROM pg_class c WHERE c.relkind = 'p')`,
);

const timeZone = `(SELECT substr(x, 10) FROM pg_db_role_setting s, unnest(s.setconfig) x WHERE x ~* '^timezone='
    AND s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
    AND s.setrole IN (0, (SELECT oid FROM pg_roles WHERE rolname = current_user)) ORDER BY s.setrole DESC, s.setdatabase DESC LIMIT 1)`;

/**
 * @param baseline the highest object id of what was there before the first migration: what the platform brought is not
 *   planned
 * @param major of the server that is asked
 */
export const partitionQuery = (baseline: string, major: number) => `SET LOCAL IntervalStyle = 'iso_8601';
  WITH place AS MATERIALIZED (${places})
  SELECT ${tables(baseline, major)} AS tables, ${names} AS names, ${plain} AS plain, ${timeZone} AS "timeZone", ${creatorFields}`;

/**
 * Rows of pg_partman's configuration, wherever its schema is; columns that only some versions have are read as JSON.
 */
export const partmanQuery = (
  table: string,
) => `SELECT parent_table::text AS "table", partition_interval::text AS "interval", premake::int,
  automatic_maintenance = 'on' AS automatic, infinite_time_partitions::boolean AS infinite FROM ${table} ORDER BY 1`;
