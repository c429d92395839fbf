// What a table or partition has of its own, in one vocabulary: read once from the catalog, written once as SQL.

/** What a role may do with a relation or routine: one entry of its access control list. */
export interface Privilege {
  /** The role's name; '' is PUBLIC. */
  readonly grantee: string;
  /** SELECT, INSERT … */
  readonly privilege: string;
  readonly grantable: boolean;
  /** null: the whole relation. */
  readonly column: string | null;
}

export type PrivilegeTarget = 'table' | 'sequence' | 'routine';

/** What the role that runs the migrations gives to whatever it creates. */
export interface Creator {
  readonly role: string;
  /**
   * The version that the written SQL must work on: production's, where the configuration says it, else the server's.
   */
  readonly major: number;
  /** Every privilege that the server knows, in its order: what GRANT ALL means there. */
  readonly knownPrivileges: Readonly<Record<PrivilegeTarget, readonly string[]>>;
  /**
   * What a new object has, the creator's own privileges included, by schema; '' stands for schemas without default
   * privileges of their own.
   */
  readonly defaultPrivileges: Readonly<Record<string, Readonly<Record<PrivilegeTarget, readonly Privilege[]>>>>;
}

export interface ColumnProperties {
  readonly name: string;
  readonly notNull: boolean; // attnotnull
  readonly default: string | null; // pg_get_expr(adbin); the expression of a generated column
  readonly generated: string; // attgenerated: '' s v
  readonly statistics: number; // attstattarget, -1 where it was never set
  readonly options: readonly string[]; // attoptions: name=value
  readonly storage: string; // attstorage: p e m x
  readonly compression: string; // attcompression: '' p l
}

export interface IndexProperties {
  readonly name: string;
  readonly unique: boolean;
  readonly clustered: boolean;
  /** What follows the table's name in its definition: `USING btree (id)`. */
  readonly tail: string;
  readonly comment: string | null;
}

export interface ConstraintProperties {
  readonly name: string;
  readonly type: 'c' | 'f' | 'p' | 'u' | 'x'; // contype
  readonly definition: string; // pg_get_constraintdef
  readonly columns: readonly string[];
  readonly comment: string | null;
}

export interface TriggerProperties {
  readonly name: string;
  readonly definition: string; // pg_get_triggerdef
  readonly enabled: string; // tgenabled: O D R A
  readonly comment: string | null;
}

export interface PolicyProperties {
  readonly name: string;
  /** Everything after the table's name: `AS PERMISSIVE FOR SELECT TO … USING (…)`. */
  readonly create: string;
  readonly comment: string | null;
}

/** A publication that names the relation itself. */
export interface PublicationProperties {
  readonly name: string;
  /** null: all. */
  readonly columns: readonly string[] | null;
  readonly where: string | null;
}

/** The index of `REPLICA IDENTITY USING INDEX`. */
export interface ReplicaIndex {
  readonly name: string;
  /** In order, those of INCLUDE too. */
  readonly columns: readonly string[];
  /** It comes from an index of the partitioned table. */
  readonly inherited: boolean;
  /** contype of the constraint that it, or the partitioned table's index, stands behind. */
  readonly constraint: string | null;
}

/** What `CREATE TABLE … PARTITION OF` and `LIKE … INCLUDING ALL` do not hand on, or only from the partitioned table. */
export interface Properties {
  readonly owner: string;
  /** Granted or there by default; the owner's own are among them, always grantable. */
  readonly privileges: readonly Privilege[];
  readonly rowSecurity: boolean;
  readonly forceRowSecurity: boolean;
  readonly policies: readonly PolicyProperties[];
  readonly options: readonly string[]; // reloptions: name=value
  readonly toastOptions: readonly string[];
  readonly replicaIdentity: string; // relreplident: d n f i
  readonly replicaIndex: ReplicaIndex | null;
  readonly persistence: string; // relpersistence: p u t
  readonly tablespace: string | null; // null: the database's own
  readonly accessMethod: string | null; // null where it has no storage of its own
  readonly comment: string | null;
  readonly columns: readonly ColumnProperties[];
  readonly indexes: readonly IndexProperties[];
  readonly constraints: readonly ConstraintProperties[];
  readonly triggers: readonly TriggerProperties[];
  readonly publications: readonly PublicationProperties[];
}
