// The one query that reads partitioned tables with everything a new partition must match; works on PostgreSQL 12 to 18.

import { dictionary } from '../lib/dictionary.ts';
import { aclRows, columnsAt, columnsOf, list, named, policyCreate, relationAcl, relationFields } from './query-parts.ts';

const privileges = (acl: string, column?: string) => aclRows(acl, (role) => `CASE ${role} WHEN 0 THEN '' ELSE pg_get_userbyid(${role}) END`, column);

const granted = `CASE WHEN c.relacl IS NULL AND NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attacl IS NOT NULL) THEN NULL ELSE
    (SELECT coalesce(json_agg(g), '[]') FROM (${relationAcl('c', privileges)}) g) END`;

const policies = list('p.polname', `'name', p.polname, 'create', ${policyCreate('public')}`, 'pg_policy p WHERE p.polrelid = c.oid');

const replicaIndex = `(SELECT json_build_object('name', ic.relname, 'columns', ${columnsAt('i.indrelid', 'i.indkey::int2[]')}) FROM pg_index i
    JOIN pg_class ic ON ic.oid = i.indexrelid WHERE i.indrelid = c.oid AND i.indisreplident)`;

const columns = columnsOf('c');

const statistics = list('a.attnum', "'column', a.attname, 'target', a.attstattarget", `${columns} AND coalesce(a.attstattarget, -1) <> -1`);

const compression = "coalesce(to_jsonb(a)->>'attcompression', '')";
const storage = list(
  'a.attnum',
  `'column', a.attname, 'storage', a.attstorage, 'compression', ${compression}`,
  `${columns} AND (a.attstorage <> (SELECT typstorage FROM pg_type WHERE oid = a.atttypid) OR ${compression} <> '')`,
);

const notNull = `(SELECT coalesce(json_agg(a.attname ORDER BY a.attnum), '[]') FROM ${columns} AND a.attnotnull)`;

const defaults = list(
  'a.attnum',
  "'column', a.attname, 'default', pg_get_expr(d.adbin, d.adrelid)",
  "pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum WHERE d.adrelid = c.oid AND a.attgenerated = ''",
);

/** pg_get_indexdef qualifies the table; what comes after its name holds for any other. */
const indexes = list(
  'ic.relname',
  `'name', ic.relname, 'unique', i.indisunique, 'clustered', i.indisclustered, 'tail',
    substr(pg_get_indexdef(i.indexrelid), length(concat('CREATE ', CASE WHEN i.indisunique THEN 'UNIQUE ' END, 'INDEX ', quote_ident(ic.relname), ' ON ',
      CASE WHEN c.relkind = 'p' THEN 'ONLY ' END, format('%I.%I ', n.nspname, c.relname))) + 1)`,
  `pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid
  WHERE i.indrelid = c.oid AND i.indisvalid AND NOT EXISTS (SELECT FROM pg_inherits WHERE inhrelid = i.indexrelid)
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid AND conrelid = c.oid AND contype IN ('p', 'u', 'x'))`,
);

const constraints = list(
  'k.conname',
  `'name', k.conname, 'type', k.contype, 'definition', pg_get_constraintdef(k.oid), 'columns', ${columnsAt('k.conrelid', "coalesce(k.conkey, '{}')")}`,
  "pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('c', 'f', 'p', 'u', 'x') AND k.conparentid = 0 AND k.coninhcount = 0",
);

/** Row triggers of the parent stand on its partitions as clones, each tied to the one that it came from. */
const triggers = list(
  'g.tgname',
  "'name', g.tgname, 'definition', pg_get_triggerdef(g.oid), 'enabled', g.tgenabled",
  `pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_trigger'::regclass AND objid = g.oid AND refclassid = 'pg_trigger'::regclass)`,
);

const publications = `(SELECT coalesce(json_agg(p.pubname ORDER BY p.pubname), '[]') FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid WHERE r.prrelid = c.oid)`;

/** Of relation `c` in namespace `n`. */
const own = `${relationFields}, 'owner', pg_get_userbyid(c.relowner), 'privileges', ${granted}, 'policies', ${policies}, 'replicaIndex', ${replicaIndex},
  'tablespace', (SELECT spcname FROM pg_tablespace WHERE oid = c.reltablespace), 'statistics', ${statistics}, 'storage', ${storage}, 'notNull', ${notNull},
  'indexes', ${indexes}, 'constraints', ${constraints}, 'triggers', ${triggers}, 'defaults', ${defaults}, 'publications', ${publications}`;

const referencedBy = `(SELECT coalesce(json_agg(DISTINCT ${named('k.conrelid')} || ' (' || k.conname || ')'), '[]')
  FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = c.oid AND k.conparentid = 0)`;

/** Who would miss relation `c` by its own name. */
const readers = `(SELECT coalesce(json_agg(DISTINCT reader), '[]') FROM (
    SELECT 'view ' || ${named('w.ev_class')} AS reader FROM pg_depend d JOIN pg_rewrite w ON w.oid = d.objid
      WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid AND w.ev_class <> c.oid
    UNION ALL SELECT 'function ' || f.proname FROM pg_proc f WHERE f.oid > 16383 AND strpos(f.prosrc, c.relname) > 0
      AND f.prosrc ~ ('(^|[^a-zA-Z0-9_])' || regexp_replace(c.relname, '([^a-zA-Z0-9_])', '\\\\\\1', 'g') || '($|[^a-zA-Z0-9_])')
    UNION ALL SELECT 'foreign key ' || k.conname || ' of ' || ${named('k.conrelid')} FROM pg_constraint k
      WHERE k.contype = 'f' AND k.confrelid = c.oid AND k.conparentid = 0) r)`;

const partitions = list(
  'n.nspname, c.relname',
  `'oid', c.oid::text, 'schema', n.nspname, 'name', c.relname, 'kind', c.relkind,
  'bound', pg_get_expr(c.relpartbound, c.oid), 'isDefault', pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT',
  'detachPending', coalesce((to_jsonb(h)->>'inhdetachpending')::bool, false), 'readers', ${readers}, ${own}`,
  'pg_inherits h JOIN pg_class c ON c.oid = h.inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE h.inhparent = p.partrelid',
);

/** The type of an expression is its operator class's; under a domain lies the type that orders. */
const keys = `(SELECT json_agg(json_build_object('column', a.attname, 'type',
    format_type(coalesce(nullif(y.typbasetype, 0), a.atttypid, o.opcintype), NULL),
    'labels', (SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = coalesce(nullif(y.typbasetype, 0), a.atttypid))) ORDER BY k.ord)
  FROM unnest(p.partattrs::int2[], p.partclass::oid[]) WITH ORDINALITY k(att, class, ord) JOIN pg_opclass o ON o.oid = k.class
  LEFT JOIN pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = k.att AND k.att <> 0
  LEFT JOIN pg_type y ON y.oid = a.atttypid)`;

const ours = (relation: string) => `n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'
  AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = ${relation}.oid AND deptype = 'e')`;

const tables = (baseline: string) =>
  list(
    'n.nspname, c.relname',
    `'oid', c.oid::text, 'schema', n.nspname, 'name', c.relname,
    'strategy', CASE p.partstrat WHEN 'r' THEN 'range' WHEN 'l' THEN 'list' ELSE 'hash' END, 'definition', pg_get_partkeydef(p.partrelid), 'keys', ${keys},
    'partitionOf', (SELECT inhparent::text FROM pg_inherits WHERE inhrelid = c.oid), 'columns', (SELECT json_agg(a.attname ORDER BY a.attnum) FROM ${columns}),
    'referencedBy', ${referencedBy}, 'partitions', ${partitions}, ${own}`,
    `pg_partitioned_table p JOIN pg_class c ON c.oid = p.partrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours('c')} AND c.oid::bigint > ${baseline}`,
  );

/** Schemas that hold partitioned tables or partitions. */
const places = `SELECT DISTINCT c.relnamespace AS oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE (c.relkind = 'p' OR c.relispartition AND c.relkind IN ('r', 'f')) AND ${ours('c')}`;

const names = `(SELECT coalesce(json_object_agg(n.nspname, (SELECT json_agg(DISTINCT x.name) FROM (
      SELECT relname AS name FROM pg_class WHERE relnamespace = n.oid UNION ALL SELECT typname FROM pg_type WHERE typnamespace = n.oid AND typname !~ '^_') x)), '{}')
  FROM place JOIN pg_namespace n ON n.oid = place.oid)`;

const columnNames = `ARRAY(SELECT a.attname FROM ${columns} ORDER BY a.attname)`;

/** Tables with the columns of a partitioned one; detached partitions are among them. */
const plain = list(
  'n.nspname, c.relname',
  `'schema', n.nspname, 'name', c.relname, 'readers', ${readers}, 'columns', to_json(${columnNames})`,
  `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND NOT c.relispartition AND ${ours('c')}
    AND ${columnNames} IN (SELECT ${columnNames} FROM pg_class c WHERE c.relkind = 'p')`,
);

/** The built-in rights, or what replaces them everywhere, and what is added in a schema. */
const defaultPrivileges = `(SELECT coalesce(json_object_agg(n.nspname, (SELECT coalesce(json_agg(g), '[]') FROM (
      ${privileges("coalesce((SELECT defaclacl FROM pg_default_acl WHERE defaclnamespace = 0 AND defaclobjtype = 'r' AND defaclrole = u.oid), acldefault('r', u.oid))")}
      UNION SELECT g.* FROM pg_default_acl d, LATERAL (${privileges('d.defaclacl')}) g
        WHERE d.defaclnamespace = n.oid AND d.defaclobjtype = 'r' AND d.defaclrole = u.oid) g)), '{}')
  FROM place JOIN pg_namespace n ON n.oid = place.oid JOIN pg_roles u ON u.rolname = current_user
  WHERE EXISTS (SELECT FROM pg_default_acl WHERE defaclrole = u.oid AND defaclobjtype = 'r' AND defaclnamespace IN (0, n.oid)))`;

const timeZone = `(SELECT substr(x, 10) FROM pg_db_role_setting s, unnest(s.setconfig) x WHERE x ~* '^timezone='
    AND s.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
    AND s.setrole IN (0, (SELECT oid FROM pg_roles WHERE rolname = current_user)) ORDER BY s.setrole DESC, s.setdatabase DESC LIMIT 1)`;

/** Settings under which bounds, definitions and expressions are spelled alike everywhere. */
export const spelling: Readonly<Record<string, string>> = dictionary({
  TimeZone: 'UTC',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'iso_8601',
  extra_float_digits: '1',
  standard_conforming_strings: 'on',
  search_path: 'pg_catalog',
});

/** @param baseline the highest object id of what was there before the first migration: what the platform brought is not planned */
export const partitionQuery = (baseline: string) => `WITH place AS MATERIALIZED (${places}) SELECT ${tables(baseline)} AS tables, ${names} AS names,
  ${plain} AS plain, current_user::text AS role, ${timeZone} AS "timeZone", ${defaultPrivileges} AS "defaultPrivileges"`;

/** Rows of pg_partman's configuration, wherever its schema is; columns that only some versions have are read as JSON. */
export const partmanQuery = (table: string) => `SELECT parent_table AS "table", partition_interval AS "interval", premake,
  automatic_maintenance = 'on' AS automatic, infinite_time_partitions AS infinite FROM ${table} ORDER BY 1`;
