// What the server knows of tables that a row must respect: columns, types down to their elements, constraints, partitions.
import type { Names } from '../../database/engine.ts';

/** Whatever asks the session of the moment. */
export interface QuerySession {
  query<Row extends Record<string, unknown>>(sql: string, names?: Names): Promise<Row[]>;
}

export interface RowType {
  readonly oid: string;
  readonly name: string;
  /** pg_type.typtype: b base, c composite, d domain, e enum, m multirange, r range, p pseudo. */
  readonly kind: string;
  /** As casts spell it, without a modifier. */
  readonly spelled: string;
  /** Element of an array; 0 for others. */
  readonly element: string;
  /** What a domain stands for, and its modifier. */
  readonly base: string;
  readonly baseModifier: number;
  readonly notNull: boolean;
  readonly labels: readonly string[];
  /** Of a range or multirange. */
  readonly subtype: string | null;
  readonly fields: readonly { readonly type: string; readonly modifier: number }[];
  /** CHECKs of a domain, speaking of VALUE. */
  readonly checks: readonly { readonly name: string; readonly expression: string }[];
}

export interface RowColumn {
  readonly name: string;
  /** With its modifier. */
  readonly spelled: string;
  readonly type: string;
  readonly modifier: number;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly identity: string;
  readonly generated: string;
}

export interface RowForeignKey {
  readonly name: string;
  readonly columns: readonly string[];
  readonly table: string;
  readonly references: readonly string[];
}

export interface RowTable {
  readonly oid: string;
  readonly schema: string;
  readonly name: string;
  /** pg_class.relkind */
  readonly kind: string;
  readonly columns: readonly RowColumn[];
  readonly checks: readonly {
    readonly name: string;
    readonly expression: string;
    readonly columns: readonly string[];
  }[];
  readonly foreignKeys: readonly RowForeignKey[];
  /** Unique indexes and exclusion constraints, with their plain columns. */
  readonly uniques: readonly { readonly name: string; readonly columns: readonly string[] }[];
  /** Columns whose values an index must hold whole. */
  readonly indexed: readonly string[];
  /** Key columns of a partitioned table; null for an expression. */
  readonly partitionKey: readonly (string | null)[];
  /** Bounds of its partitions, the youngest first. */
  readonly bounds: readonly { readonly table: string; readonly bound: string }[];
  /** The bound of this table in its parent. */
  readonly within: { readonly key: readonly (string | null)[]; readonly bound: string; readonly parent: string } | null;
}

export interface RowFacts {
  readonly tables: readonly RowTable[];
  readonly types: readonly RowType[];
}

const names = (keys: string, relation: string) =>
  `coalesce((SELECT json_agg(z.attname ORDER BY o.ord) FROM unnest(${keys}) WITH ORDINALITY o(att, ord) LEFT JOIN pg_attribute z ON z.attrelid = ${relation} AND z.attnum = o.att), '[]')`;

const listed = (sql: string) => `coalesce((${sql}), '[]')`;

const table = `json_build_object('oid', c.oid::text, 'schema', n.nspname, 'name', c.relname, 'kind', c.relkind,
  'columns', ${listed(`SELECT json_agg(json_build_object('name', a.attname, 'spelled', format_type(a.atttypid, a.atttypmod), 'type', a.atttypid::text,
      'modifier', a.atttypmod, 'notNull', a.attnotnull,
      'default', (SELECT pg_get_expr(d.adbin, d.adrelid) FROM pg_attrdef d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum), 'identity', a.attidentity, 'generated', a.attgenerated) ORDER BY a.attnum)
    FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped`)},
  'checks', ${listed(`SELECT json_agg(json_build_object('name', k.conname, 'expression', pg_get_expr(k.conbin, k.conrelid), 'columns', ${names('k.conkey', 'c.oid')}) ORDER BY k.oid)
    FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c'`)},
  'foreignKeys', ${listed(`SELECT json_agg(json_build_object('name', k.conname, 'table', k.confrelid::text,
      'columns', ${names('k.conkey', 'c.oid')}, 'references', ${names('k.confkey', 'k.confrelid')}) ORDER BY k.oid)
    FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f'`)},
  'uniques', ${listed(`SELECT json_agg(json_build_object('name', ic.relname, 'columns', ${listed(`SELECT json_agg(a.attname) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND (a.attnum = ANY (i.indkey::int2[])
        OR (i.indexprs IS NOT NULL AND EXISTS (SELECT FROM pg_depend d WHERE d.objid = i.indexrelid AND d.refobjid = c.oid AND d.refobjsubid = a.attnum)))`)}))
    FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid WHERE i.indrelid = c.oid AND (i.indisunique OR i.indisexclusion)`)},
  'indexed', ${listed(`SELECT json_agg(DISTINCT a.attname) FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid JOIN pg_am m ON m.oid = ic.relam AND m.amname <> 'gin'
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND (a.attnum = ANY (i.indkey::int2[])
      OR (i.indexprs IS NOT NULL AND EXISTS (SELECT FROM pg_depend d WHERE d.objid = i.indexrelid AND d.refobjid = c.oid AND d.refobjsubid = a.attnum)))
    WHERE i.indrelid = c.oid`)},
  'partitionKey', coalesce((SELECT ${names('p.partattrs::int2[]', 'c.oid')} FROM pg_partitioned_table p WHERE p.partrelid = c.oid), '[]'),
  'bounds', ${listed(`SELECT json_agg(json_build_object('table', h.oid::text, 'bound', pg_get_expr(h.relpartbound, h.oid)) ORDER BY h.oid DESC)
    FROM (SELECT l.oid, l.relpartbound FROM pg_inherits i JOIN pg_class l ON l.oid = i.inhrelid WHERE i.inhparent = c.oid AND l.relispartition ORDER BY l.oid DESC LIMIT 50) h`)},
  'within', (SELECT json_build_object('parent', p.partrelid::text, 'key', ${names('p.partattrs::int2[]', 'p.partrelid')}, 'bound', pg_get_expr(c.relpartbound, c.oid))
    FROM pg_inherits i JOIN pg_partitioned_table p ON p.partrelid = i.inhparent WHERE i.inhrelid = c.oid AND c.relispartition))`;

const type = `json_build_object('oid', y.oid::text, 'name', y.typname, 'kind', y.typtype, 'spelled', format_type(y.oid, NULL),
  'element', CASE WHEN y.typelem <> 0 AND y.typlen = -1 AND y.typcategory = 'A' THEN y.typelem::text ELSE '0' END,
  'base', y.typbasetype::text, 'baseModifier', y.typtypmod, 'notNull', y.typnotnull,
  'labels', ${listed('SELECT json_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = y.oid')},
  'subtype', (SELECT r.rngsubtype::text FROM pg_range r WHERE r.rngtypid = y.oid OR (to_jsonb(r) ->> 'rngmultitypid')::oid = y.oid),
  'fields', ${listed("SELECT json_agg(json_build_object('type', a.atttypid::text, 'modifier', a.atttypmod) ORDER BY a.attnum) FROM pg_attribute a WHERE y.typtype = 'c' AND a.attrelid = y.typrelid AND a.attnum > 0 AND NOT a.attisdropped")},
  'checks', ${listed("SELECT json_agg(json_build_object('name', k.conname, 'expression', substr(pg_get_constraintdef(k.oid), 7)) ORDER BY k.oid) FROM pg_constraint k WHERE k.contypid = y.oid AND k.contype = 'c'")})`;

/** The tables, every table their foreign keys and partitions lead to, and every type in any of them. */
export async function readFacts(session: QuerySession, tables: readonly string[]): Promise<RowFacts> {
  const [row] = await session.query<{ tables: RowTable[]; types: RowType[] }>(
    `
    WITH RECURSIVE needed(oid) AS (
      SELECT unnest(ARRAY[${tables.join(', ')}]::oid[])
      UNION
      SELECT x.oid FROM needed n CROSS JOIN LATERAL (
        SELECT k.confrelid FROM pg_constraint k WHERE k.conrelid = n.oid AND k.contype = 'f'
        UNION ALL SELECT i.inhrelid FROM pg_inherits i JOIN pg_partitioned_table p ON p.partrelid = i.inhrelid WHERE i.inhparent = n.oid
        UNION ALL SELECT i.inhparent FROM pg_inherits i JOIN pg_partitioned_table p ON p.partrelid = i.inhparent WHERE i.inhrelid = n.oid) x(oid)),
    types(oid) AS (
      SELECT DISTINCT a.atttypid FROM pg_attribute a JOIN needed n ON n.oid = a.attrelid WHERE a.attnum > 0 AND NOT a.attisdropped
      UNION
      SELECT x.oid FROM types t JOIN pg_type y ON y.oid = t.oid CROSS JOIN LATERAL (
        SELECT y.typelem UNION ALL SELECT y.typbasetype
        UNION ALL SELECT r.rngsubtype FROM pg_range r WHERE r.rngtypid = y.oid OR (to_jsonb(r) ->> 'rngmultitypid')::oid = y.oid
        UNION ALL SELECT a.atttypid FROM pg_attribute a WHERE y.typtype = 'c' AND a.attrelid = y.typrelid AND a.attnum > 0 AND NOT a.attisdropped) x(oid)
      WHERE x.oid <> 0)
    SELECT (SELECT coalesce(json_agg(${table}), '[]') FROM needed d JOIN pg_class c ON c.oid = d.oid JOIN pg_namespace n ON n.oid = c.relnamespace) AS tables,
      (SELECT coalesce(json_agg(${type}), '[]') FROM types t JOIN pg_type y ON y.oid = t.oid) AS types`,
    'ours',
  );
  return row ?? { tables: [], types: [] };
}
