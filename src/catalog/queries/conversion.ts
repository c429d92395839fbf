// The queries that read one table with everything that stands on it; they work on PostgreSQL 12 to 18.

import {
  columns,
  commentSql,
  constraints,
  creatorFields,
  indexDefinition,
  indexes,
  ownFields,
  policyClauses,
  privilegesBy,
  privilegesOf,
  published,
  triggers,
} from '../properties.ts';
import { columnsAt, list, named, texts } from './parts.ts';

const everyColumn = columns(
  'c',
  `, 'type', format_type(a.atttypid, a.atttypmod), 'collation', CASE WHEN a.attcollation <> y.typcollation
    THEN (SELECT format('%I.%I', cn.nspname, co.collname) FROM pg_collation co JOIN pg_namespace cn ON cn.oid = co.collnamespace WHERE co.oid = a.attcollation) END,
  'identity', a.attidentity, 'comment', col_description(c.oid, a.attnum)`,
);

const sequences = list(
  'd.refobjsubid, s.oid',
  `'column', (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum = d.refobjsubid), 'name', ${named('s.oid')}, 'bare', s.relname,
  'kind', CASE d.deptype WHEN 'i' THEN 'identity' ELSE 'serial' END, 'type', format_type(q.seqtypid, NULL), 'start', q.seqstart::text, 'increment', q.seqincrement::text,
  'minimum', q.seqmin::text, 'maximum', q.seqmax::text, 'cache', q.seqcache::text, 'cycle', q.seqcycle,
  'privileges', ${privilegesBy('s.relacl', 's', 's.relowner')}, 'comment', ${commentSql('s.oid', 'pg_class')}`,
  `pg_depend d JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S' JOIN pg_sequence q ON q.seqrelid = s.oid
   WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')`,
);

const everyConstraint =
  constraints(`, 'validated', k.convalidated, 'noInherit', k.connoinherit, 'deferrable', k.condeferrable, 'deferred', k.condeferred,
  'period', coalesce((to_jsonb(k)->>'conperiod')::bool, false), 'references', ${named('k.confrelid')}`);

/** Of relation `c` in namespace `n`. */
const everyIndex = indexes(`, 'definition', ${indexDefinition},
  'valid', i.indisvalid, 'columns', ${columnsAt('c.oid', '(i.indkey::int2[])[0:i.indnkeyatts - 1]')},
  'expressions', i.indexprs IS NOT NULL, 'partial', i.indpred IS NOT NULL,
  'constraint', (SELECT conname FROM pg_constraint WHERE conrelid = c.oid AND conindid = i.indexrelid AND contype IN ('p', 'u', 'x') LIMIT 1),
  'replicaIdentity', i.indisreplident`);

const everyTrigger = triggers(
  `, 'row', g.tgtype & 1 > 0, 'before', g.tgtype & 2 > 0,
  'transition', g.tgoldtable IS NOT NULL OR g.tgnewtable IS NOT NULL, 'function', format('%I.%I', fn.nspname, f.proname),
  'asksTable', f.prosrc ~* E'\\\\mTG_(TABLE_NAME|TABLE_SCHEMA|RELNAME|RELID)\\\\M'`,
  'true',
  'pg_trigger g JOIN pg_proc f ON f.oid = g.tgfoid JOIN pg_namespace fn ON fn.oid = f.pronamespace',
);

const rules = list(
  'w.rulename',
  `'name', w.rulename, 'definition', pg_get_ruledef(w.oid), 'comment', ${commentSql('w.oid', 'pg_rewrite')}`,
  "pg_rewrite w WHERE w.ev_class = c.oid AND w.rulename <> '_RETURN'",
);

const statistics = list(
  's.stxname',
  `'name', format('%I.%I', sn.nspname, s.stxname), 'bare', s.stxname, 'definition', pg_get_statisticsobjdef(s.oid),
  'target', coalesce((to_jsonb(s)->>'stxstattarget')::int, -1), 'comment', ${commentSql('s.oid', 'pg_statistic_ext')}`,
  'pg_statistic_ext s JOIN pg_namespace sn ON sn.oid = s.stxnamespace WHERE s.stxrelid = c.oid',
);

/** From 15 on a publication may hold whole schemas. */
const publications = (major: number) => {
  const bySchema = (namespace: string) =>
    major < 15
      ? 'false'
      : `EXISTS (SELECT FROM pg_publication_namespace ps WHERE ps.pnpubid = b.oid AND ps.pnnspid = ${namespace})`;
  const member = (oid: string) =>
    `EXISTS (SELECT FROM pg_publication_rel r WHERE r.prpubid = b.oid AND r.prrelid = ${oid})`;
  return list(
    'b.pubname',
    `'name', b.pubname, 'member', r.oid IS NOT NULL, ${published(major)}, 'viaRoot', coalesce((to_jsonb(b)->>'pubviaroot')::bool, false),
    'otherPartitioned', (SELECT coalesce(json_agg(${named('o.oid')}), '[]') FROM pg_class o WHERE o.relkind = 'p' AND NOT o.relispartition AND o.oid <> c.oid
      AND (b.puballtables OR ${member('o.oid')} OR ${bySchema('o.relnamespace')}))`,
    `pg_publication b LEFT JOIN pg_publication_rel r ON r.prpubid = b.oid AND r.prrelid = c.oid
     WHERE b.puballtables OR r.oid IS NOT NULL OR ${bySchema('c.relnamespace')}`,
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

const view = `'name', ${named('v.oid')}, 'definition', rtrim(pg_get_viewdef(v.oid), ';'), 'options', ${texts('v.reloptions')}, 'owner', pg_get_userbyid(v.relowner),
  'privileges', ${privilegesOf('v')}, 'comment', ${commentSql('v.oid', 'pg_class')}`;

const views = list(named('v.oid'), view, `${rewrites('v')} x JOIN pg_class v ON v.oid = x.oid`);

const materialized = list(
  'v.oid',
  `'oid', v.oid::text, 'schema', vn.nspname, 'bare', v.relname, ${view}, 'populated', v.relispopulated,
  'tablespace', (SELECT spcname FROM pg_tablespace WHERE oid = v.reltablespace),
  'columnComments', ${list('a.attnum', `'column', a.attname, 'comment', col_description(v.oid, a.attnum)`, 'pg_attribute a WHERE a.attrelid = v.oid AND a.attnum > 0 AND col_description(v.oid, a.attnum) IS NOT NULL')},
  'indexes', (SELECT ${everyIndex} FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = v.oid)`,
  `${rewrites('m')} x JOIN pg_class v ON v.oid = x.oid JOIN pg_namespace vn ON vn.oid = v.relnamespace`,
);

const rowTypes =
  'ARRAY(SELECT y.oid FROM pg_type y WHERE y.oid = c.reltype OR y.typelem = c.reltype AND c.reltype <> 0)';
const typed = `(f.prorettype = ANY (${rowTypes}) OR coalesce(f.proallargtypes, f.proargtypes::oid[]) && ${rowTypes})`;
const dependents = (
  classid: string,
) => `SELECT DISTINCT d.objid FROM pg_depend d WHERE d.classid = '${classid}'::regclass AND d.deptype = 'n'
  AND (d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid OR d.refclassid = 'pg_type'::regclass AND d.refobjid = ANY (${rowTypes}))`;

const routines = list(
  'f.oid',
  `'schema', fn.nspname, 'signature', format('%s %I.%I(%s)', CASE f.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, fn.nspname, f.proname, pg_get_function_identity_arguments(f.oid)),
  'definition', pg_get_functiondef(f.oid), 'owner', pg_get_userbyid(f.proowner), 'privileges', ${privilegesBy('f.proacl', 'f', 'f.proowner')},
  'comment', ${commentSql('f.oid', 'pg_proc')}, 'typed', ${typed}`,
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
  'parents', ${inherited('inhrelid', 'h.inhparent')}, 'children', ${inherited('inhparent', 'h.inhrelid')}, ${ownFields},
  'partitionKey', CASE c.relkind WHEN 'p' THEN pg_get_partkeydef(c.oid) END, 'columns', ${everyColumn}, 'sequences', ${sequences},
  'constraints', ${everyConstraint}, 'indexes', ${everyIndex}, 'triggers', ${everyTrigger}, 'rules', ${rules}, 'statistics', ${statistics},
  'publications', ${publications(major)},
  'referencedBy', ${referencedBy}, 'readers', ${readers}, 'conflicting', ${conflicting}, 'others', ${others})`;

const taken = `(SELECT coalesce(json_agg(name), '[]') FROM (SELECT relname AS name FROM pg_class WHERE relnamespace = n.oid UNION SELECT typname FROM pg_type WHERE typnamespace = n.oid
  UNION SELECT stxname FROM pg_statistic_ext WHERE stxnamespace = n.oid) x)`;

/** One row with the facts but the version. */
export function conversionQuery(oid: string, major: number): string {
  return `SELECT ${table(major)} AS table, ${taken} AS taken, ${creatorFields}
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = ${oid}`;
}

/** One row with `readers`: what reads a materialized view by its object id. */
export function readersQuery(oid: string): string {
  return `SELECT ${readers} AS readers FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = ${oid}`;
}
