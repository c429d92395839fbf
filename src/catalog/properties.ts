// The SQL that reads what a relation has of its own, for partitions and conversions alike; works on PostgreSQL 12 to 18.
import { columnsAt, columnsFrom, list, ofColumns, texts } from './queries/parts.ts';

export const commentSql = (oid: string, catalog: string) => `obj_description(${oid}, '${catalog}')`;

/** Whatever a role got from several others counts once; owners may grant what they have, whether or not it says so. */
const entries = (
  rows: string,
  owner: string,
) => `(SELECT coalesce(json_agg(g ORDER BY g."column" NULLS FIRST, g.grantee, g.privilege), '[]') FROM (
    SELECT CASE a.grantee WHEN 0 THEN '' ELSE pg_get_userbyid(a.grantee) END AS grantee, a.privilege_type AS privilege, bool_or(a.is_grantable OR a.grantee = ${owner}) AS grantable, a."column"
    FROM (${rows}) a GROUP BY 1, 2, 4) g)`;

const exploded = (acl: string, column = 'NULL::name') =>
  `SELECT x.grantee, x.privilege_type, x.is_grantable, ${column} AS "column" FROM aclexplode(${acl}) x`;

/** Granted, or there by default: of a sequence (S) or routine (f). */
export const privilegesBy = (acl: string, kind: string, owner: string) =>
  entries(exploded(`coalesce(${acl}, acldefault('${kind}', ${owner}))`), owner);

/** Of table, view or partition `c` and of its columns. */
export const privilegesOf = (c: string) =>
  entries(
    `${exploded(`coalesce(${c}.relacl, acldefault('r', ${c}.relowner))`)} UNION ALL
    SELECT e.* FROM pg_attribute a, LATERAL (${exploded('a.attacl', 'a.attname')}) e WHERE ${ofColumns(c)} AND a.attacl IS NOT NULL`,
    `${c}.relowner`,
  );

/** What policy `p` asks of rows. */
export const policyClauses =
  "concat_ws(' ', 'USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', 'WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')";

const policyCreate = `concat_ws(' ', 'AS', CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
    'FOR', CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
    'TO', (SELECT string_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(r)) END, ', ') FROM unnest(p.polroles) r), ${policyClauses})`;

const policies = (c: string) =>
  list(
    'p.polname',
    `'name', p.polname, 'create', ${policyCreate}, 'comment', ${commentSql('p.oid', 'pg_policy')}`,
    `pg_policy p WHERE p.polrelid = ${c}.oid`,
  );

const replicaIndex = (
  c: string,
) => `(SELECT json_build_object('name', ic.relname, 'columns', ${columnsAt('i.indrelid', 'i.indkey::int2[]')},
      'inherited', h.inhparent IS NOT NULL, 'constraint', (SELECT k.contype FROM pg_constraint k
        WHERE k.conindid = coalesce(h.inhparent, i.indexrelid) AND k.contype IN ('p', 'u', 'x') LIMIT 1))
    FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid LEFT JOIN pg_inherits h ON h.inhrelid = i.indexrelid WHERE i.indrelid = ${c}.oid AND i.indisreplident)`;

/** Of attribute `a` with the default `d`. */
const columnFields = `'name', a.attname, 'notNull', a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid), 'generated', a.attgenerated,
  'statistics', coalesce(a.attstattarget, -1), 'options', ${texts('a.attoptions')}, 'storage', a.attstorage, 'compression', coalesce(to_jsonb(a)->>'attcompression', '')`;

/** @param more further fields, of the type `y` too */
export const columns = (c: string, more = '') =>
  list(
    'a.attnum',
    `${columnFields}${more}`,
    `(SELECT a.* FROM ${columnsFrom(c)}) a JOIN pg_type y ON y.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum`,
  );

const definition =
  "replace(pg_get_indexdef(i.indexrelid), format(' ON ONLY %I.%I ', n.nspname, c.relname), format(' ON %I.%I ', n.nspname, c.relname))";

/**
 * Of relation `c` in namespace `n`; pg_get_indexdef qualifies the table, and what comes after its name holds for any
 * other.
 */
export const indexes = (more = '', where = 'true') =>
  list(
    'ic.relname',
    `'name', ic.relname, 'unique', i.indisunique, 'clustered', i.indisclustered, 'comment', ${commentSql('i.indexrelid', 'pg_class')}, 'tail',
    substr(${definition}, length(concat('CREATE ', CASE WHEN i.indisunique THEN 'UNIQUE ' END, 'INDEX ', quote_ident(ic.relname), format(' ON %I.%I ', n.nspname, c.relname))) + 1)${more}`,
    `pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid WHERE i.indrelid = c.oid AND ${where}`,
  );

export const indexDefinition = definition;

export const constraints = (more = '', where = 'true') =>
  list(
    'k.conname',
    `'name', k.conname, 'type', k.contype, 'definition', pg_get_constraintdef(k.oid), 'columns', ${columnsAt('k.conrelid', "coalesce(k.conkey, '{}')")},
    'comment', ${commentSql('k.oid', 'pg_constraint')}${more}`,
    `pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('c', 'f', 'p', 'u', 'x') AND k.conparentid = 0 AND ${where}`,
  );

/** @param from what joins trigger `g` */
export const triggers = (more = '', where = 'true', from = 'pg_trigger g') =>
  list(
    'g.tgname',
    `'name', g.tgname, 'definition', pg_get_triggerdef(g.oid), 'enabled', g.tgenabled, 'comment', ${commentSql('g.oid', 'pg_trigger')}${more}`,
    `${from} WHERE g.tgrelid = c.oid AND NOT g.tgisinternal AND ${where}`,
  );

/** Of membership `r`: from 15 on a publication may hold only some columns and rows of a table. */
export const published = (major: number) =>
  major < 15
    ? "'columns', NULL, 'where', NULL"
    : `'columns', CASE WHEN r.prattrs IS NOT NULL THEN ${columnsAt('r.prrelid', 'r.prattrs::int2[]')} END, 'where', pg_get_expr(r.prqual, r.prrelid)`;

export const publications = (major: number) =>
  list(
    'b.pubname',
    `'name', b.pubname, ${published(major)}`,
    'pg_publication_rel r JOIN pg_publication b ON b.oid = r.prpubid WHERE r.prrelid = c.oid',
  );

/** What stands in no list: of relation `c`. */
export const ownFields = `'owner', pg_get_userbyid(c.relowner), 'privileges', ${privilegesOf('c')}, 'persistence', c.relpersistence,
  'rowSecurity', c.relrowsecurity, 'forceRowSecurity', c.relforcerowsecurity, 'policies', ${policies('c')},
  'replicaIdentity', c.relreplident, 'replicaIndex', ${replicaIndex('c')}, 'accessMethod', (SELECT amname FROM pg_am WHERE oid = c.relam),
  'tablespace', (SELECT spcname FROM pg_tablespace WHERE oid = c.reltablespace), 'options', ${texts('c.reloptions')},
  'toastOptions', ${texts('(SELECT t.reloptions FROM pg_class t WHERE t.oid = c.reltoastrelid)')}, 'comment', ${commentSql('c.oid', 'pg_class')}`;

/** For acldefault(); pg_default_acl writes them alike, but sequences as S, which here would be a foreign server. */
const kinds = [
  ['table', 'r'],
  ['sequence', 's'],
  ['routine', 'f'],
] as const;

const objectType = (kind: string) => (kind === 's' ? 'S' : kind);

/** The built-in rights of role `u`, or what replaces them everywhere, and what is added in namespace `s`. */
const defaultsFor = (kind: string) =>
  entries(
    `${exploded(`coalesce((SELECT defaclacl FROM pg_default_acl WHERE defaclnamespace = 0 AND defaclobjtype = '${objectType(kind)}' AND defaclrole = u.oid), acldefault('${kind}', u.oid))`)}
    UNION ALL SELECT e.* FROM pg_default_acl f, LATERAL (${exploded('f.defaclacl')}) e WHERE f.defaclnamespace = s.oid AND s.oid <> 0 AND f.defaclobjtype = '${objectType(kind)}' AND f.defaclrole = u.oid`,
    'u.oid',
  );

const perKind = (of: (kind: string) => string) =>
  `json_build_object(${kinds.map(([name, kind]) => `'${name}', ${of(kind)}`).join(', ')})`;

/** The fields of `Creator` but the version: who migrates, and what that role gives to what it makes. */
export const creatorFields = `current_user::text AS role,
  ${perKind((kind) => `(SELECT json_agg(x.privilege_type) FROM aclexplode(acldefault('${kind}', 10)) x WHERE x.grantee = 10)`)} AS "knownPrivileges",
  (SELECT json_object_agg(coalesce(s.name, ''), ${perKind(defaultsFor)}) FROM pg_roles u,
    (SELECT 0::oid AS oid, NULL::name AS name UNION ALL SELECT oid, nspname FROM pg_namespace WHERE oid IN (SELECT defaclnamespace FROM pg_default_acl)) s
    WHERE u.rolname = current_user) AS "defaultPrivileges"`;
