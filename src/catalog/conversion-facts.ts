// Everything about one table that must survive its conversion into a partitioned one.

import type {
  ColumnProperties,
  ConstraintProperties,
  Creator,
  IndexProperties,
  Privilege,
  Properties,
  PublicationProperties,
  TriggerProperties,
} from '../model/properties.ts';

export interface ConversionColumn extends ColumnProperties {
  readonly type: string;
  readonly collation: string | null;
  readonly identity: string; // attidentity
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
  readonly privileges: readonly Privilege[];
  readonly comment: string | null;
}

export interface ConstraintFacts extends ConstraintProperties {
  readonly validated: boolean;
  readonly noInherit: boolean;
  readonly deferrable: boolean;
  readonly deferred: boolean;
  readonly period: boolean; // conperiod
  /** The table a foreign key points at. */
  readonly references: string | null;
}

export interface IndexFacts extends IndexProperties {
  /** `CREATE INDEX name ON schema.table USING …`, without ONLY. */
  readonly definition: string;
  readonly valid: boolean;
  /** Plain columns among its keys. */
  readonly columns: readonly string[];
  readonly expressions: boolean;
  readonly partial: boolean;
  /** The constraint that it stands behind. */
  readonly constraint: string | null;
  readonly replicaIdentity: boolean;
}

export interface TriggerFacts extends TriggerProperties {
  readonly row: boolean;
  readonly before: boolean;
  /** It has transition tables, which row triggers of a partitioned table may not. */
  readonly transition: boolean;
  readonly function: string;
  /** Its function asks for the name or id of the table, which will be the partition's. */
  readonly asksTable: boolean;
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
  readonly privileges: readonly Privilege[];
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
  readonly schema: string;
  /** `FUNCTION schema.name(arguments)` */
  readonly signature: string;
  readonly definition: string;
  readonly owner: string;
  readonly privileges: readonly Privilege[];
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

export interface PublicationFacts extends PublicationProperties {
  /** Named itself, not through its schema or FOR ALL TABLES. */
  readonly member: boolean;
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

export interface TableFacts extends Properties {
  readonly oid: string;
  readonly schema: string;
  readonly bare: string;
  /** `schema.name`, quoted where Postgres needs it. */
  readonly name: string;
  readonly kind: string; // relkind
  readonly partition: boolean; // relispartition
  readonly extension: string | null;
  readonly ofType: boolean; // reloftype
  readonly securityLabels: number;
  readonly hypertable: boolean;
  readonly parents: readonly string[];
  readonly children: readonly string[];
  readonly partitionKey: string | null;
  readonly columns: readonly ConversionColumn[];
  readonly sequences: readonly SequenceFacts[];
  readonly constraints: readonly ConstraintFacts[];
  readonly indexes: readonly IndexFacts[];
  readonly triggers: readonly TriggerFacts[];
  readonly rules: readonly { readonly name: string; readonly definition: string; readonly comment: string | null }[];
  readonly statistics: readonly StatisticsFacts[];
  readonly publications: readonly PublicationFacts[];
  readonly referencedBy: readonly ReferenceFacts[];
  readonly readers: Readers;
  /** Functions that insert into it with ON CONFLICT: their text, to be looked through. */
  readonly conflicting: readonly { readonly name: string; readonly source: string }[];
  /** What depends on it, or on its row type, in a way that is not carried. */
  readonly others: readonly string[];
}

export interface ConversionFacts extends Creator {
  readonly table: TableFacts;
  /** Names of relations and types in the table's schema. */
  readonly taken: readonly string[];
}
