// The schema at one moment, in Postgres's own nouns.

/** An object id of the server, as text; stable across renames. */
export type Oid = string;

export interface Column {
  readonly attnum: number; // pg_attribute.attnum
  readonly name: string; // pg_attribute.attname
  readonly type: string; // format_type(atttypid, atttypmod)
  readonly baseType: string; // typname under domains: int4, timestamptz, jsonb …
  readonly notNull: boolean; // attnotnull
  readonly default: string | null; // pg_get_expr(adbin)
  readonly identity: string; // attidentity: '' a d
  readonly generated: string; // attgenerated: '' s v
  readonly comment: string | null;
}

export interface Index {
  readonly oid: Oid;
  readonly schema: string;
  readonly name: string;
  readonly definition: string; // pg_get_indexdef
  readonly method: string; // pg_am.amname
  readonly unique: boolean; // indisunique
  readonly primary: boolean; // indisprimary
  readonly valid: boolean; // indisvalid and indisready and indislive
  readonly nullsNotDistinct: boolean; // indnullsnotdistinct
  readonly replicaIdentity: boolean; // indisreplident
  readonly clustered: boolean; // indisclustered
  /** One comparable string per key column: column number or expression | operator family/input type | collation. */
  readonly keys: readonly string[];
  /** Key columns or expressions as text. */
  readonly keyNames: readonly string[];
  /** indoption per key (1 = DESC, 2 = NULLS FIRST); 0 for other methods than btree. */
  readonly options: readonly number[];
  /** Column numbers of INCLUDE. */
  readonly included: readonly number[];
  /** Every plain column number, keys first. */
  readonly columns: readonly number[];
  readonly predicate: string | null; // pg_get_expr(indpred)
  /** The constraint it backs. */
  readonly constraint: string | null;
  /** A foreign key points at it. */
  readonly foreignKeyTarget: boolean;
  /** It is a partition of an index on the parent. */
  readonly attached: boolean;
  readonly extension: boolean;
}

export interface Constraint {
  readonly oid: Oid;
  readonly name: string; // conname
  readonly type: 'c' | 'f' | 'p' | 'u' | 'x' | 't'; // contype; NOT NULL of 18 is left out
  readonly definition: string; // pg_get_constraintdef
  readonly validated: boolean; // convalidated
  readonly columns: readonly number[]; // conkey
  readonly references: Oid | null; // confrelid
  readonly onDelete: string; // confdeltype
}

export interface Trigger {
  readonly name: string;
  readonly definition: string;
  readonly function: string; // schema.name
  readonly row: boolean;
  /** insert, update, delete, truncate */
  readonly events: readonly string[];
}

export interface PartitionKey {
  readonly strategy: 'range' | 'list' | 'hash';
  readonly definition: string; // pg_get_partkeydef
  /** Column numbers; 0 for an expression. */
  readonly columns: readonly number[];
}

export interface Table {
  readonly oid: Oid;
  readonly schema: string;
  readonly name: string;
  /** pg_class.relkind: r table, p partitioned, v view, m materialized view, f foreign. */
  readonly kind: 'r' | 'p' | 'v' | 'm' | 'f';
  readonly persistence: 'p' | 'u' | 't';
  readonly fileNode: string; // pg_relation_filenode; '' for those without storage
  readonly owner: string;
  readonly acl: string | null; // relacl as text
  readonly options: Readonly<Record<string, string>>; // reloptions, `toast.` prefixed for the TOAST table's
  readonly rowSecurity: boolean;
  readonly forceRowSecurity: boolean;
  readonly replicaIdentity: string; // relreplident
  readonly comment: string | null;
  readonly extension: boolean; // belongs to an extension
  readonly partitionKey: PartitionKey | null;
  readonly partitionBound: string | null;
  readonly defaultPartition: Oid | null; // partdefid
  readonly parents: readonly Oid[]; // pg_inherits
  readonly columns: readonly Column[];
  readonly indexes: readonly Index[];
  readonly constraints: readonly Constraint[];
  readonly policies: readonly { readonly name: string; readonly definition: string }[];
  readonly triggers: readonly Trigger[];
}

export interface Routine {
  readonly oid: Oid;
  readonly schema: string;
  readonly name: string;
  readonly arguments: string; // pg_get_function_identity_arguments
  readonly language: string;
  readonly returns: string;
  readonly source: string; // prosrc
}

/** A job recorded by `cron.schedule`. */
export interface Job {
  readonly id: number;
  readonly name: string;
  readonly schedule: string;
  readonly command: string;
}

/** The schema at one moment. Objects the platform brought are left out. */
export interface Catalog {
  readonly tables: Readonly<Record<Oid, Table>>;
  readonly routines: Readonly<Record<Oid, Routine>>;
  readonly jobs: readonly Job[];
}
