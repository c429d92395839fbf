// The partition trees of a database at one moment, and the moments that their bounds spell.
import type { Session } from '../../database/engine.ts';
import type { Oid } from '../../model/catalog.ts';
import { parseBound } from '../../sql/partition-keys/bounds.ts';

export interface PartitionNode {
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

/** What a reading found other than the one before it. */
export interface TreeDiff {
  /** Partitions that have this parent now and had not. */
  readonly made: readonly PartitionNode[];
  /** Partitions that had this parent and have it no more. */
  readonly ended: readonly PartitionNode[];
  /** Every table above a partition that was made, ended or bound anew. */
  readonly touched: ReadonlySet<Oid>;
}

const treesQuery = (which: string) => `
  SELECT c.oid::text AS oid, concat(quote_ident(n.nspname), '.', quote_ident(c.relname)) AS name, i.inhparent::text AS parent,
    pg_get_expr(c.relpartbound, c.oid) AS bound, p.partstrat AS strategy, a.attname AS column, coalesce(p.partnatts, 0)::int AS keys,
    CASE WHEN p.partrelid IS NOT NULL THEN format_type(coalesce(nullif(b.typbasetype, 0), a.atttypid, (SELECT opcintype FROM pg_opclass WHERE oid = p.partclass[0])), NULL) END AS type
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid AND c.relispartition
    LEFT JOIN pg_catalog.pg_partitioned_table p ON p.partrelid = c.oid
    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0] AND a.attnum > 0
    LEFT JOIN pg_catalog.pg_type b ON b.oid = a.atttypid
  WHERE (c.relispartition OR c.relkind = 'p') AND c.relkind IN ('r', 'p', 'f') ${which} ORDER BY c.oid`;

/** The number of the next transaction: while it is the same, nothing was written. */
const nextQuery = 'SELECT pg_catalog.txid_snapshot_xmax(pg_catalog.txid_current_snapshot())::text AS next';

/** Planned once: to plan a look takes several times as long as to have it. */
const lookQuery = `
  PREPARE headroom_look (xid) AS WITH fresh AS MATERIALIZED (SELECT inhrelid FROM pg_catalog.pg_inherits WHERE age(xmin) <= age($1))
  SELECT (SELECT count(*)::int FROM pg_catalog.pg_inherits) AS rows, (SELECT array_agg(inhrelid::text) FROM fresh) AS fresh,
    (SELECT json_agg(t) FROM (${treesQuery('AND c.oid = ANY (ARRAY(SELECT inhrelid FROM fresh))')}) t) AS branches`;

/** Not yet, or a job has discarded it. */
const notPrepared = '26000';

interface Look extends Record<string, unknown> {
  /** Rows of pg_inherits, those of indexes and of plain inheritance too. */
  readonly rows: number;
  /** Those of them that were written since the look before. */
  readonly fresh: readonly Oid[] | null;
  /** The partitions among these. */
  readonly branches: readonly PartitionNode[] | null;
}

/** The partition trees as they were last read; read again and again, each time only what is new. */
export class PartitionTreeSnapshot {
  readonly #session: Pick<Session, 'query'>;
  readonly #branches = new Map<Oid, PartitionNode>();
  readonly #children = new Map<Oid, readonly PartitionNode[]>();
  /** The first transaction that was not over at the last reading. */
  #next = '0';
  /** Rows of pg_inherits, those of indexes and of plain inheritance too. */
  #rows = 0;

  private constructor(session: Pick<Session, 'query'>) {
    this.#session = session;
  }

  static async read(session: Pick<Session, 'query'>): Promise<PartitionTreeSnapshot> {
    const trees = new PartitionTreeSnapshot(session);
    const [now] = await session.query<{ next: string; rows: number }>(
      `${nextQuery}, (SELECT count(*)::int FROM pg_catalog.pg_inherits) AS rows`,
      'ours',
    );
    trees.#next = now?.next ?? '0';
    trees.#rows = now?.rows ?? 0;
    for (const branch of await session.query<PartitionNode & Record<string, unknown>>(treesQuery(''), 'ours'))
      trees.#put(branch);
    return trees;
  }

  /** Null when nothing changed since the last reading. */
  async readAgain(): Promise<TreeDiff | null> {
    const look = await this.#look();
    if (look === null) return null;
    const { fresh, branches } = { fresh: look.fresh ?? [], branches: look.branches ?? [] };
    const gone = look.rows === this.#rows + fresh.length ? [] : await this.#gone();
    this.#rows = look.rows;
    if (fresh.length + gone.length === 0) return null;
    const old = new Map(
      [...gone, ...fresh].flatMap((oid) => this.#branches.get(oid) ?? []).map((branch) => [branch.oid, branch]),
    );
    const touched = new Set([...old.keys()].flatMap((oid) => this.upwards(oid).slice(1)).map(({ oid }) => oid));
    const strange = branches.flatMap(({ parent }) => (parent === null || this.#branches.has(parent) ? [] : [parent]));
    const parents =
      strange.length === 0
        ? []
        : await this.#session.query<PartitionNode & Record<string, unknown>>(
            treesQuery(`AND c.oid IN (${strange.join(', ')})`),
            'ours',
          );
    for (const oid of gone) this.#take(oid);
    for (const branch of [...parents, ...branches]) this.#put(branch);
    const moved = (a: PartitionNode | undefined, b: PartitionNode | undefined) =>
      a?.parent != null && b?.parent !== a.parent;
    const made = branches.filter((branch) => moved(branch, old.get(branch.oid)));
    const ended = [...old.values()].filter((branch) => moved(branch, this.#branches.get(branch.oid)));
    const bound = branches.filter(({ oid, parent, bound: now }) => parent !== null && old.get(oid)?.bound !== now);
    for (const { oid } of [...made, ...bound]) for (const above of this.upwards(oid).slice(1)) touched.add(above.oid);
    return made.length + ended.length + touched.size === 0 ? null : { made, ended, touched };
  }

  get(oid: Oid): PartitionNode | undefined {
    return this.#branches.get(oid);
  }

  all(): readonly PartitionNode[] {
    return [...this.#branches.values()];
  }

  /** The partitions of a table; the same array until one of them changes. */
  childrenOf(oid: Oid): readonly PartitionNode[] {
    return this.#children.get(oid) ?? none;
  }

  /** The chain from a partition up to the top of its tree, itself first. */
  upwards(oid: Oid): PartitionNode[] {
    const chain: PartitionNode[] = [];
    for (let at = this.get(oid); at !== undefined; at = at.parent === null ? undefined : this.get(at.parent))
      chain.push(at);
    return chain;
  }

  /** What is in pg_inherits, and what is new there; null while nothing at all was written. */
  async #look(): Promise<Look | null> {
    const since = this.#next;
    const [now] = await this.#session.query<{ next: string }>(nextQuery, 'ours');
    if (now === undefined || now.next === since) return null;
    this.#next = now.next;
    const asked = `EXECUTE headroom_look('${BigInt(since) & 0xffffffffn}')`;
    const [look] = await this.#session.query<Look>(asked, 'ours').catch(async (error: { readonly code?: string }) => {
      if (error.code !== notPrepared) throw error;
      await this.#session.query(lookQuery, 'ours');
      return await this.#session.query<Look>(asked, 'ours');
    });
    return look ?? null;
  }

  /** Partitions that are none any more. */
  async #gone(): Promise<Oid[]> {
    const rows = await this.#session.query<{ oid: Oid }>(
      'SELECT inhrelid::text AS oid FROM pg_catalog.pg_inherits',
      'ours',
    );
    const there = new Set(rows.map(({ oid }) => oid));
    return this.all().flatMap(({ oid, parent }) => (parent === null || there.has(oid) ? [] : [oid]));
  }

  #put(branch: PartitionNode): void {
    const known = this.#branches.get(branch.oid);
    if (known?.parent === branch.parent && known?.bound === branch.bound && known?.name === branch.name) return;
    this.#take(branch.oid);
    this.#branches.set(branch.oid, branch);
    if (branch.parent !== null) this.#children.set(branch.parent, [...this.childrenOf(branch.parent), branch]);
  }

  #take(oid: Oid): void {
    const parent = this.#branches.get(oid)?.parent ?? null;
    this.#branches.delete(oid);
    if (parent !== null)
      this.#children.set(
        parent,
        this.childrenOf(parent).filter((branch) => branch.oid !== oid),
      );
  }
}

const none: readonly PartitionNode[] = [];

/** The two ends of a range of one key, null where they are open; null for any other bound. */
export function endsOf(text: string | null): { readonly from: string | null; readonly to: string | null } | null {
  const bound = text === null ? null : parseBound(text);
  if (bound?.kind !== 'range' || bound.from.length > 1) return null;
  const [from = null, to = null] = [...bound.from, ...bound.to].map((value) =>
    value.kind === 'literal' ? value.text : null,
  );
  return { from, to };
}
