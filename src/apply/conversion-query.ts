// The queries that read one table with everything that stands on it; they work on PostgreSQL 12 to 18.

import { aclRows, columnsAt, columnsOf, list, named, policyClauses, policyCreate, relationAcl, relationFields, texts } from './query-parts.ts';

const comment = (oid: string, catalog: string) => `obj_description(${oid}, '${catalog}')`;

/** What others than the owner may do, whether it was granted or is so by default. */
const acl = (given: string, owner: string, column?: string) => `${aclRows(given, role, column)} WHERE g.grantee <> ${owner}`;
const role = (oid: string) => `CASE ${oid} WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(${oid})) END`;
const grantsOf = (rows: string) => `(SELECT coalesce(json_agg(g ORDER BY g."column" NULLS FIRST, g.grantee, g.privilege), '[]') FROM (${rows}) g)`;

const grantsBy = (given: string, kind: string, owner: string) => grantsOf(acl(`coalesce(${given}, acldefault('${kind}', ${owner}))`, owner));
const tableGrants = (c: string) => grantsOf(relationAcl(c, (given, column) => acl(given, `${c}.relowner`, column)));

const columns = list(
  'a.attnum',
  `'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'collation', CASE WHEN a.attcollation <> y.typcollation
    THEN (SELECT format('%I.%I', cn.nspname, co.collname) FROM pg_collation co JOIN pg_namespace cn ON cn.oid = co.collnamespace WHERE co.oid = a.attcollation) END,
  'notNull', a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid), 'identity', a.attidentity, 'generated', a.attgenerated,
  'statistics', coalesce(a.attstattarget, -1), 'options', ${texts('a.attoptions')}, 'storage', a.attstorage,
  'compression', coalesce(to_jsonb(a)->>'attcompression', ''), 'comment', col_description(c.oid, a.attnum)`,
  `(SELECT a.* FROM ${columnsOf('c')}) a JOIN pg_type y ON y.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum`,
);

const sequences = list(
  'd.refobjsubid, s.oid',
  `'column', (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum = d.refobjsubid), 'name', ${named('s.oid')}, 'bare', s.relname,
  'kind', CASE d.deptype WHEN 'i' THEN 'identity' ELSE 'serial' END, 'type', format_type(q.seqtypid, NULL), 'start', q.seqstart::text, 'increment', q.seqincrement::text,
  'minimum', q.seqmin::text, 'maximum', q.seqmax::text, 'cache', q.seqcache::text, 'cycle', q.seqcycle,
  'grants', ${grantsBy('s.relacl', 's', 's.relowner')}, 'comment', ${comment('s.oid', 'pg_class')}`,
  `pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S' JOIN pg_sequence q ON q.seqrelid = s.oid
   WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')`,
);

const constraints = list(
  'k.conname',
  `'name', k.conname, 'type', k.contype, 'definition', pg_get_constraintdef(k.oid), 'columns', ${columnsAt('k.conrelid', "coalesce(k.conkey, '{}')")},
  'validated', k.convalidated, 'noInherit', k.connoinherit, 'deferrable', k.condeferrable, 'deferred', k.condeferred,
  'period', coalesce((to_jsonb(k)->>'conperiod')::bool, false), 'references', ${named('k.confrelid')}, 'comment', ${comment('k.oid', 'pg_constraint')}`,
  "pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('c', 'f', 'p', 'u', 'x') AND k.conparentid = 0",
);

const definition = "replace(pg_get_indexdef(i.indexrelid), format(' ON ONLY %I.%I ', n.nspname, c.relname), format(' ON %I.%I ', n.nspname, c.relname))";

/** Of relation `c` in namespace `n`. */
const indexes = list(
  'ic.relname',
  `'name', ic.relname, 'definition', ${definition}, 'tail',
    substr(${definition}, length(concat('CREATE ', CASE WHEN i.indisunique THEN 'UNIQUE ' END, 'INDEX ', quote_ident(ic.relname), format(' ON %I.%I ', n.nspname, c.relname))) + 1),
  'unique', i.indisunique, 'valid', i.indisvalid, 'columns', ${columnsAt('c.oid', '(i.indkey::int2[])[0:i.indnkeyatts - 1]')},
  'expressions', i.indexprs IS NOT NULL, 'partial', i.indpred IS NOT NULL,
  'constraint', (SELECT conname FROM pg_constraint WHERE conrelid = c.oid AND conindid = i.indexrelid AND contype IN ('p', 'u', 'x') LIMIT 1),
  'replicaIdentity', i.indisreplident, 'clustered', i.indisclustered, 'comment', ${comment('i.indexrelid', 'pg_class')}`,
  'pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid WHERE i.indrelid = c.oid',
);

const triggers = list(
  'g.tgname',
  `'name', g.tgname, 'definition', pg_get_triggerdef(g.oid), 'enabled', g.tgenabled, 'row', g.tgtype & 1 > 0, 'before', g.tgtype & 2 > 0,
  'transition', g.tgoldtable IS NOT NULL OR g.tgnewtable IS NOT NULL, 'function', format('%I.%I', fn.nspname, f.proname),
  'asksTable', f.prosrc ~* E'\\\\mTG_(TABLE_NAME|TABLE_SCHEMA|RELNAME|RELID)\\\\M', 'comment', ${comment('g.oid', 'pg_trigger')}`,
  `pg_trigger g JOIN pg_proc f ON f.oid = g.tgfoid JOIN pg_namespace fn ON fn.oid = f.pronamespace WHERE g.tgrelid = c.oid AND NOT g.tgisinternal`,
);

const rules = list(
  'w.rulename',
  `'name', w.rulename, 'definition', pg_get_ruledef(w.oid), 'comment', ${comment('w.oid', 'pg_rewrite')}`,
  "pg_rewrite w WHERE w.ev_class = c.oid AND w.rulename <> '_RETURN'",
);

const policies = list(
  'p.polname',
  `'name', p.polname, 'create', ${policyCreate('PUBLIC')},
  'comment', ${comment('p.oid', 'pg_policy')}`,
  'pg_policy p WHERE p.polrelid = c.oid',
);

const statistics = list(
  's.stxname',
  `'name', format('%I.%I', sn.nspname, s.stxname), 'bare', s.stxname, 'definition', pg_get_statisticsobjdef(s.oid),
  'target', coalesce((to_jsonb(s)->>'stxstattarget')::int, -1), 'comment', ${comment('s.oid', 'pg_statistic_ext')}`,
  'pg_statistic_ext s JOIN pg_namespace sn ON sn.oid = s.stxnamespace WHERE s.stxrelid = c.oid',
);

/** From 15 on a publication may hold whole schemas, and of a table only some columns and rows. */
const publications = (major: number) => {
  const bySchema = (namespace: string) =>
    major < 15 ? 'false' : `EXISTS (SELECT FROM pg_publication_namespace ps WHERE ps.pnpubid = b.oid AND ps.pnnspid = ${namespace})`;
  const member = (oid: string) => `EXISTS (SELECT FROM pg_publication_rel r WHERE r.prpubid = b.oid AND r.prrelid = ${oid})`;
  const within = (what: string) => `(SELECT ${what} FROM pg_publication_rel r WHERE r.prpubid = b.oid AND r.prrelid = c.oid)`;
  return list(
    'b.pubname',
    `'name', b.pubname, 'member', ${member('c.oid')}, 'columns', ${major < 15 ? 'NULL' : within(`CASE WHEN r.prattrs IS NOT NULL THEN ${columnsAt('c.oid', 'r.prattrs::int2[]')} END`)},
    'where', ${major < 15 ? 'NULL' : within('pg_get_expr(r.prqual, r.prrelid)')}, 'viaRoot', coalesce((to_jsonb(b)->>'pubviaroot')::bool, false),
    'otherPartitioned', (SELECT coalesce(json_agg(${named('o.oid')}), '[]') FROM pg_class o WHERE o.relkind = 'p' AND NOT o.relispartition AND o.oid <> c.oid
      AND (b.puballtables OR ${member('o.oid')} OR ${bySchema('o.relnamespace')}))`,
    `pg_publication b WHERE b.puballtables OR ${member('c.oid')} OR ${bySchema('c.relnamespace')}`,
  );
};

const referencedBy = list(
  `${named('k.conrelid')}, k.conname`,
  `'table', ${named('k.conrelid')}, 'name', k.conname, 'definition', pg_get_constraintdef(k.oid), 'columns', ${columnsAt('k.confrelid', 'k.confkey')},
  'own', k.conrelid = c.oid, 'partitioned', (SELECT relkind = 'p' FROM pg_class WHERE oid = k.conrelid)`,
  "pg_constraint k WHERE k.contype = 'f' AND k.confrelid = c.oid AND k.conparentid = 0",
);

const inherited = (mine: string, other: string) =>
  `(SELECT coalesce(json_agg(r.name ORDER BY r.name), '[]') FROM (SELECT ${named(other)} AS name FROM pg_inherits h WHERE h.${mine} = c.oid) r)`;

const conflicting = list(
  'f.oid',
  `'name', format('%I.%I', fn.nspname, f.proname), 'source', f.prosrc`,
  "pg_proc f JOIN pg_namespace fn ON fn.oid = f.pronamespace WHERE f.prosrc ~* '\\mon\\s+conflict\\M' AND strpos(f.prosrc, c.relname) > 0",
);

/** Views and rules of other relations that read relation `c`. */
const rewrites = (
  kind: string,
) => `(SELECT DISTINCT w.ev_class AS oid FROM pg_depend d JOIN pg_rewrite w ON w.oid = d.objid JOIN pg_class v ON v.oid = w.ev_class
  WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid AND w.ev_class <> c.oid AND v.relkind = '${kind}')`;

const view = `'name', ${named('v.oid')}, 'definition', rtrim(pg_get_viewdef(v.oid), ';'), 'options', ${texts('v.reloptions')}, 'owner', quote_ident(pg_get_userbyid(v.relowner)),
  'grants', ${tableGrants('v')}, 'comment', ${comment('v.oid', 'pg_class')}`;

const views = list(named('v.oid'), view, `${rewrites('v')} x JOIN pg_class v ON v.oid = x.oid`);

const materialized = list(
  'v.oid',
  `'oid', v.oid::text, 'schema', vn.nspname, 'bare', v.relname, ${view}, 'populated', v.relispopulated,
  'tablespace', (SELECT quote_ident(spcname) FROM pg_tablespace WHERE oid = v.reltablespace),
  'columnComments', ${list('a.attnum', `'column', a.attname, 'comment', col_description(v.oid, a.attnum)`, 'pg_attribute a WHERE a.attrelid = v.oid AND a.attnum > 0 AND col_description(v.oid, a.attnum) IS NOT NULL')},
  'indexes', (SELECT ${indexes} FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = v.oid)`,
  `${rewrites('m')} x JOIN pg_class v ON v.oid = x.oid JOIN pg_namespace vn ON vn.oid = v.relnamespace`,
);

const rowTypes = 'ARRAY(SELECT y.oid FROM pg_type y WHERE y.oid = c.reltype OR y.typelem = c.reltype AND c.reltype <> 0)';
const typed = `(f.prorettype = ANY (${rowTypes}) OR coalesce(f.proallargtypes, f.proargtypes::oid[]) && ${rowTypes})`;
const dependents = (classid: string) => `SELECT DISTINCT d.objid FROM pg_depend d WHERE d.classid = '${classid}'::regclass AND d.deptype = 'n'
  AND (d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid OR d.refclassid = 'pg_type'::regclass AND d.refobjid = ANY (${rowTypes}))`;

const routines = list(
  'f.oid',
  `'signature', format('%s %I.%I(%s)', CASE f.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, fn.nspname, f.proname, pg_get_function_identity_arguments(f.oid)),
  'definition', pg_get_functiondef(f.oid), 'owner', quote_ident(pg_get_userbyid(f.proowner)), 'grants', ${grantsBy('f.proacl', 'f', 'f.proowner')},
  'comment', ${comment('f.oid', 'pg_proc')}, 'typed', ${typed}`,
  `(${dependents('pg_proc')}) x JOIN pg_proc f ON f.oid = x.objid AND f.prokind <> 'a' JOIN pg_namespace fn ON fn.oid = f.pronamespace`,
);

const foreignPolicies = list(
  `${named('p.polrelid')}, p.polname`,
  `'table', ${named('p.polrelid')}, 'name', p.polname, 'clauses', ${policyClauses}`,
  `(${dependents('pg_policy')}) x JOIN pg_policy p ON p.oid = x.objid AND p.polrelid <> c.oid`,
);

const readers = `json_build_object('views', ${views}, 'materialized', ${materialized}, 'routines', ${routines}, 'policies', ${foreignPolicies})`;

/** What depends on the table or its row type and is carried neither with it nor after it. */
const others = `(SELECT coalesce(json_agg(DISTINCT pg_describe_object(d.classid, d.objid, d.objsubid)), '[]') FROM pg_depend d
  WHERE (d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid OR d.refclassid = 'pg_type'::regclass AND d.refobjid = ANY (${rowTypes})) AND NOT CASE d.classid
    WHEN 'pg_class'::regclass THEN EXISTS (SELECT FROM pg_class x WHERE x.oid = d.objid AND (x.relkind IN ('i', 'I', 't', 'S') OR x.oid = c.oid)) OR EXISTS (SELECT FROM pg_inherits WHERE inhrelid = d.objid AND inhparent = c.oid)
    WHEN 'pg_type'::regclass THEN d.objid = ANY (${rowTypes})
    WHEN 'pg_constraint'::regclass THEN EXISTS (SELECT FROM pg_constraint k WHERE k.oid = d.objid AND (k.conrelid = c.oid OR k.confrelid = c.oid))
    WHEN 'pg_attrdef'::regclass THEN EXISTS (SELECT FROM pg_attrdef k WHERE k.oid = d.objid AND k.adrelid = c.oid)
    WHEN 'pg_trigger'::regclass THEN EXISTS (SELECT FROM pg_trigger k WHERE k.oid = d.objid AND (k.tgrelid = c.oid OR k.tgisinternal))
    WHEN 'pg_rewrite'::regclass THEN d.refclassid = 'pg_class'::regclass AND EXISTS (SELECT FROM pg_rewrite k JOIN pg_class v ON v.oid = k.ev_class WHERE k.oid = d.objid AND (k.ev_class = c.oid OR v.relkind IN ('v', 'm')))
    WHEN 'pg_policy'::regclass THEN true
    WHEN 'pg_statistic_ext'::regclass THEN true
    WHEN 'pg_publication_rel'::regclass THEN true
    WHEN 'pg_proc'::regclass THEN EXISTS (SELECT FROM pg_proc f WHERE f.oid = d.objid AND f.prokind <> 'a')
    ELSE false END)`;

const table = (
  major: number,
) => `json_build_object('oid', c.oid::text, 'schema', n.nspname, 'bare', c.relname, 'name', format('%I.%I', n.nspname, c.relname), 'kind', c.relkind,
  'partition', c.relispartition, 'extension', (SELECT e.extname FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
    WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e'),
  'ofType', c.reloftype <> 0, 'securityLabels', (SELECT count(*)::int FROM pg_seclabel WHERE objoid = c.oid AND classoid = 'pg_class'::regclass),
  'hypertable', EXISTS (SELECT FROM pg_trigger WHERE tgrelid = c.oid AND tgname = 'ts_insert_blocker'),
  'parents', ${inherited('inhrelid', 'h.inhparent')}, 'children', ${inherited('inhparent', 'h.inhrelid')}, 'owner', quote_ident(pg_get_userbyid(c.relowner)), 'grants', ${tableGrants('c')},
  ${relationFields}, 'tablespace', (SELECT quote_ident(spcname) FROM pg_tablespace WHERE oid = c.reltablespace),
  'partitionKey', CASE c.relkind WHEN 'p' THEN pg_get_partkeydef(c.oid) END, 'columns', ${columns}, 'sequences', ${sequences}, 'constraints', ${constraints},
  'indexes', ${indexes}, 'triggers', ${triggers}, 'rules', ${rules}, 'policies', ${policies}, 'statistics', ${statistics}, 'publications', ${publications(major)},
  'referencedBy', ${referencedBy}, 'readers', ${readers}, 'conflicting', ${conflicting}, 'others', ${others})`;

const taken = `(SELECT coalesce(json_agg(name), '[]') FROM (SELECT relname AS name FROM pg_class WHERE relnamespace = n.oid UNION SELECT typname FROM pg_type WHERE typnamespace = n.oid
  UNION SELECT stxname FROM pg_statistic_ext WHERE stxnamespace = n.oid) x)`;

const defaultGrantees = `(SELECT coalesce(json_agg(DISTINCT ${role('g.grantee')}), '[]')
  FROM pg_default_acl d, aclexplode(d.defaclacl) g WHERE d.defaclobjtype IN ('r', 'S') AND d.defaclnamespace IN (0, n.oid) AND d.defaclrole = current_user::regrole AND g.grantee <> d.defaclrole)`;

/** One row with `facts`. */
export function conversionQuery(oid: string, major: number): string {
  return `SELECT json_build_object('role', quote_ident(current_user), 'major', ${major}, 'table', ${table(major)}, 'taken', ${taken}, 'defaultGrantees', ${defaultGrantees}) AS facts
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = ${oid}`;
}

/** One row with `readers`: what reads a materialized view by its object id. */
export function readersQuery(oid: string): string {
  return `SELECT ${readers} AS readers FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = ${oid}`;
}
