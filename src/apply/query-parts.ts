// Pieces of SQL that several readings of the catalog are made of; they work on PostgreSQL 12 to 18.

/** An array of objects; empty where there are none. */
export const list = (order: string, fields: string, from: string) =>
  `(SELECT coalesce(json_agg(json_build_object(${fields}) ORDER BY ${order}), '[]') FROM ${from})`;

/** An array of texts; empty for NULL. */
export const texts = (array: string) => `coalesce(to_json(${array}), '[]'::json)`;

/** A relation with its schema, quoted where it must be. */
export const named = (oid: string) =>
  `(SELECT format('%I.%I', xn.nspname, x.relname) FROM pg_class x JOIN pg_namespace xn ON xn.oid = x.relnamespace WHERE x.oid = ${oid})`;

/** The names of columns by their numbers, in that order; expressions have none. */
export const columnsAt = (relation: string, numbers: string) => `(SELECT coalesce(json_agg(ka.attname ORDER BY kn.ord), '[]')
  FROM unnest(${numbers}) WITH ORDINALITY kn(att, ord) JOIN pg_attribute ka ON ka.attrelid = ${relation} AND ka.attnum = kn.att)`;

/** Columns without those that were dropped. */
const ofColumns = (c: string) => `a.attrelid = ${c}.oid AND a.attnum > 0 AND NOT a.attisdropped`;
export const columnsOf = (c: string) => `pg_attribute a WHERE ${ofColumns(c)}`;

/** An acl as rows; `role` and `column` are SQL. */
export const aclRows = (acl: string, role: (oid: string) => string, column = 'NULL::name') => `SELECT ${role('g.grantee')} AS grantee,
    g.privilege_type AS privilege, g.is_grantable AS grantable, ${column} AS "column" FROM aclexplode(${acl}) g`;

/** What was granted on a relation or is so by default, and what was granted on its columns. */
export const relationAcl = (c: string, rows: (acl: string, column?: string) => string) => `${rows(`coalesce(${c}.relacl, acldefault('r', ${c}.relowner))`)}
    UNION ALL SELECT ca.* FROM pg_attribute a, LATERAL (${rows('a.attacl', 'a.attname')}) ca
      WHERE ${ofColumns(c)} AND a.attacl IS NOT NULL`;

/** What policy `p` asks of rows. */
export const policyClauses =
  "concat_ws(' ', 'USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', 'WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')";

/** Everything of policy `p` after its table's name. */
export const policyCreate = (everybody: string) => `concat_ws(' ', 'AS', CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
    'FOR', CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
    'TO', (SELECT string_agg(CASE r WHEN 0 THEN '${everybody}' ELSE quote_ident(pg_get_userbyid(r)) END, ', ') FROM unnest(p.polroles) r), ${policyClauses})`;

/** What stands in the row of relation `c` itself. */
export const relationFields = `'persistence', c.relpersistence, 'rowSecurity', c.relrowsecurity, 'forceRowSecurity', c.relforcerowsecurity,
  'replicaIdentity', c.relreplident, 'accessMethod', (SELECT amname FROM pg_am WHERE oid = c.relam), 'options', ${texts('c.reloptions')},
  'toastOptions', ${texts('(SELECT t.reloptions FROM pg_class t WHERE t.oid = c.reltoastrelid)')}, 'comment', obj_description(c.oid, 'pg_class')`;
