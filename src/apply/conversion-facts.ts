// Everything about one table that must survive its conversion into a partitioned one.

/** One entry of an acl. */
export interface Grant {
  /** Quoted where it must be; PUBLIC for everybody. */
  readonly grantee: string;
  readonly privilege: string;
  readonly grantable: boolean;
  /** null: the whole relation. */
  readonly column: string | null;
}

export interface ColumnFacts {
  readonly name: string;
  readonly type: string;
  readonly collation: string | null;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly identity: string; // attidentity
  readonly generated: string; // attgenerated
  readonly statistics: number; // attstattarget, -1 where it was never set
  readonly options: readonly string[]; // attoptions
  readonly storage: string; // attstorage
  readonly compression: string; // attcompression
  readonly comment: string | null;
}

export interface SequenceFacts {
  readonly column: string;
  readonly name: string;
  readonly bare: string;
  readonly kind: 'identity' | 'serial';
  readonly type: string;
  readonly start: string;
  readonly increment: string;
  readonly minimum: string;
  readonly maximum: string;
  readonly cache: string;
  readonly cycle: boolean;
  readonly grants: readonly Grant[];
  readonly comment: string | null;
}

export interface ConstraintFacts {
  readonly name: string;
  readonly type: 'c' | 'f' | 'p' | 'u' | 'x';
  readonly definition: string; // pg_get_constraintdef
  readonly columns: readonly string[];
  readonly validated: boolean;
  readonly noInherit: boolean;
  readonly deferrable: boolean;
  readonly deferred: boolean;
  readonly period: boolean; // conperiod
  /** The table a foreign key points at. */
  readonly references: string | null;
  readonly comment: string | null;
}

export interface IndexFacts {
  readonly name: string;
  /** `CREATE INDEX name ON schema.table USING …`, without ONLY. */
  readonly definition: string;
  /** What follows the table's name. */
  readonly tail: string;
  readonly unique: boolean;
  readonly valid: boolean;
  /** Plain columns among its keys. */
  readonly columns: readonly string[];
  readonly expressions: boolean;
  readonly partial: boolean;
  /** The constraint that it stands behind. */
  readonly constraint: string | null;
  readonly replicaIdentity: boolean;
  readonly clustered: boolean;
  readonly comment: string | null;
}

export interface TriggerFacts {
  readonly name: string;
  readonly definition: string; // pg_get_triggerdef
  readonly enabled: string; // tgenabled
  readonly row: boolean;
  readonly before: boolean;
  /** It has transition tables, which row triggers of a partitioned table may not. */
  readonly transition: boolean;
  readonly function: string;
  /** Its function asks for the name or id of the table, which will be the partition's. */
  readonly asksTable: boolean;
  readonly comment: string | null;
}

export interface PolicyFacts {
  readonly name: string;
  /** `AS PERMISSIVE FOR SELECT TO … USING (…)` */
  readonly create: string;
  readonly comment: string | null;
}

/** A policy of another table that looks into this one. */
export interface ForeignPolicy {
  readonly table: string;
  readonly name: string;
  /** `USING (…) WITH CHECK (…)` */
  readonly clauses: string;
}

export interface ReferenceFacts {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
  /** The columns of this table that it points at. */
  readonly columns: readonly string[];
  readonly own: boolean;
  readonly partitioned: boolean;
}

export interface ViewFacts {
  readonly name: string;
  readonly definition: string;
  readonly options: readonly string[];
  readonly owner: string;
  readonly grants: readonly Grant[];
  readonly comment: string | null;
}

export interface MaterializedView extends ViewFacts {
  readonly oid: string;
  readonly schema: string;
  readonly bare: string;
  readonly populated: boolean;
  readonly tablespace: string | null;
  readonly columnComments: readonly { readonly column: string; readonly comment: string }[];
  readonly indexes: readonly IndexFacts[];
  readonly readers: Readers;
}

export interface RoutineFacts {
  /** `FUNCTION schema.name(arguments)` */
  readonly signature: string;
  readonly definition: string;
  readonly owner: string;
  readonly grants: readonly Grant[];
  readonly comment: string | null;
  /** It has the row type in its signature, so it cannot be replaced in place. */
  readonly typed: boolean;
}

/** What reads a relation by its object id, and would go on reading the old table. */
export interface Readers {
  readonly views: readonly ViewFacts[];
  readonly materialized: readonly MaterializedView[];
  readonly routines: readonly RoutineFacts[];
  readonly policies: readonly ForeignPolicy[];
}

export interface PublicationFacts {
  readonly name: string;
  /** Named itself, not through its schema or FOR ALL TABLES. */
  readonly member: boolean;
  readonly columns: readonly string[] | null;
  readonly where: string | null;
  readonly viaRoot: boolean;
  /** Other partitioned tables are published by it. */
  readonly otherPartitioned: readonly string[];
}

export interface StatisticsFacts {
  readonly name: string;
  readonly bare: string;
  readonly definition: string;
  readonly target: number;
  readonly comment: string | null;
}

export interface TableFacts {
  readonly oid: string;
  readonly schema: string;
  readonly bare: string;
  /** `schema.name`, quoted where Postgres needs it. */
  readonly name: string;
  readonly kind: string; // relkind
  readonly persistence: string; // relpersistence
  readonly partition: boolean; // relispartition
  readonly extension: string | null;
  readonly ofType: boolean; // reloftype
  readonly securityLabels: number;
  readonly hypertable: boolean;
  readonly parents: readonly string[];
  readonly children: readonly string[];
  readonly owner: string;
  readonly grants: readonly Grant[];
  readonly rowSecurity: boolean;
  readonly forceRowSecurity: boolean;
  readonly replicaIdentity: string; // relreplident
  readonly tablespace: string | null;
  readonly accessMethod: string | null;
  readonly options: readonly string[];
  readonly toastOptions: readonly string[];
  readonly comment: string | null;
  readonly partitionKey: string | null;
  readonly columns: readonly ColumnFacts[];
  readonly sequences: readonly SequenceFacts[];
  readonly constraints: readonly ConstraintFacts[];
  readonly indexes: readonly IndexFacts[];
  readonly triggers: readonly TriggerFacts[];
  readonly rules: readonly { readonly name: string; readonly definition: string; readonly comment: string | null }[];
  readonly policies: readonly PolicyFacts[];
  readonly statistics: readonly StatisticsFacts[];
  readonly publications: readonly PublicationFacts[];
  readonly referencedBy: readonly ReferenceFacts[];
  readonly readers: Readers;
  /** Functions that insert into it with ON CONFLICT: their text, to be looked through. */
  readonly conflicting: readonly { readonly name: string; readonly source: string }[];
  /** What depends on it, or on its row type, in a way that is not carried. */
  readonly others: readonly string[];
}

export interface ConversionFacts {
  readonly role: string;
  /** The version that the conversion must work on: production's, where it is known. */
  readonly major: number;
  readonly table: TableFacts;
  /** Names of relations and types in the table's schema. */
  readonly taken: readonly string[];
  /** Whom default privileges give something on a new table or sequence of the schema. */
  readonly defaultGrantees: readonly string[];
}
