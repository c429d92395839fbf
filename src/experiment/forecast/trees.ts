// The partition trees of a database at one moment, and the moments that their bounds spell.
import type { Session } from '../../apply/engine.ts';
import type { Oid } from '../../flow.ts';

export interface Branch {
  readonly oid: Oid;
  readonly name: string; // schema.name, quoted where needed
  readonly parent: Oid | null;
  readonly bound: string | null; // pg_get_expr(relpartbound)
  /** pg_partitioned_table.partstrat; null for a leaf. */
  readonly strategy: 'r' | 'l' | 'h' | null;
  /** The first key column, and the type of the first key without modifiers, under domains. */
  readonly column: string | null;
  readonly type: string | null;
  /** How many keys there are. */
  readonly keys: number;
}

export type Trees = ReadonlyMap<Oid, Branch>;

/** What only changes when a partition is made, ended or moved. */
export const fingerprintQuery = `SELECT concat(count(*), ' ', sum(hashtext(inhrelid::text || ' ' || xmin::text)::bigint)) AS print FROM pg_catalog.pg_inherits`;

const treesQuery = `
  SELECT c.oid::text AS oid, concat(quote_ident(n.nspname), '.', quote_ident(c.relname)) AS name, i.inhparent::text AS parent,
    pg_get_expr(c.relpartbound, c.oid) AS bound, p.partstrat AS strategy, a.attname AS column, coalesce(p.partnatts, 0)::int AS keys,
    CASE WHEN p.partrelid IS NOT NULL THEN format_type(coalesce(nullif(b.typbasetype, 0), a.atttypid, (SELECT opcintype FROM pg_opclass WHERE oid = p.partclass[0])), NULL) END AS type
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid AND c.relispartition
    LEFT JOIN pg_catalog.pg_partitioned_table p ON p.partrelid = c.oid
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0] AND a.attnum > 0
    LEFT JOIN pg_catalog.pg_type b ON b.oid = a.atttypid
  WHERE (c.relispartition OR c.relkind = 'p') AND c.relkind IN ('r', 'p', 'f') ORDER BY c.oid`;

export async function readTrees(session: Pick<Session, 'query'>): Promise<Trees> {
  const rows = await session.query<Branch & Record<string, unknown>>(treesQuery);
  return new Map(rows.map((row) => [row.oid, row]));
}

const families = new WeakMap<Trees, Map<Oid, Branch[]>>();

/** The partitions of a table; looked up once for each reading. */
export function childrenOf(trees: Trees, oid: Oid): readonly Branch[] {
  let family = families.get(trees);
  if (family === undefined) {
    family = new Map();
    for (const branch of trees.values()) if (branch.parent !== null) family.set(branch.parent, [...(family.get(branch.parent) ?? []), branch]);
    families.set(trees, family);
  }
  return family.get(oid) ?? [];
}

/** Everything below a table. */
export function below(trees: Trees, oid: Oid): Branch[] {
  return childrenOf(trees, oid).flatMap((branch) => [branch, ...below(trees, branch.oid)]);
}

/** The chain from a partition up to the top of its tree, itself first. */
export function upwards(trees: Trees, oid: Oid): Branch[] {
  const chain: Branch[] = [];
  for (let at = trees.get(oid); at !== undefined; at = at.parent === null ? undefined : trees.get(at.parent)) chain.push(at);
  return chain;
}

/** The two ends of a range of one key, as bounds spell them; null for any other bound. */
export function endsOf(bound: string | null): { readonly from: string | null; readonly to: string | null } | null {
  const [, from, to] = /^FOR VALUES FROM \((MINVALUE|'(?:[^']|'')*'|[^,()']+)\) TO \((MAXVALUE|'(?:[^']|'')*'|[^,()']+)\)$/.exec(bound ?? '') ?? [];
  if (from === undefined || to === undefined) return null;
  const value = (text: string) => (/^(MIN|MAX)VALUE$/.test(text) ? null : text.replace(/^'([\s\S]*)'$/, '$1').replaceAll("''", "'"));
  return { from: value(from), to: value(to) };
}
