// Partitioned tables as they are, as planned, and what is proposed for them.

import type { BaseSummary, LockTaken } from './apply.ts';
import type { EngineName, Severity } from './basics.ts';
import type { Oid } from './catalog.ts';
import type { Creator, Properties } from './properties.ts';

export interface PartitionKeyPart {
  /** null for an expression. */
  readonly column: string | null;
  /** The column's name, or the expression as Postgres prints it. */
  readonly expression: string;
  /** format_type without modifiers, under domains. */
  readonly type: string;
  /** The values of an enum, in order; null for other types. */
  readonly labels: readonly string[] | null;
}

/**
 * A partition with what it has of its own: indexes, constraints and triggers that the partitioned table does not hand
 * on.
 */
export interface Partition extends Properties {
  readonly oid: Oid;
  readonly schema: string;
  readonly name: string;
  /** r table, p partitioned in turn, f foreign. */
  readonly kind: 'r' | 'p' | 'f';
  /** pg_get_expr(relpartbound) under TimeZone UTC, DateStyle ISO, IntervalStyle iso_8601. */
  readonly bound: string;
  readonly isDefault: boolean;
  readonly detachPending: boolean; // inhdetachpending
  /** Foreign keys, views and functions that name this partition itself. */
  readonly readers: readonly string[];
}

/** One partitioned table with its partitions; those that are partitioned in turn have an entry of their own. */
export interface PartitionedTable extends Properties {
  readonly oid: Oid;
  readonly schema: string;
  readonly name: string;
  readonly strategy: 'range' | 'list' | 'hash';
  readonly definition: string; // pg_get_partkeydef
  readonly keys: readonly PartitionKeyPart[];
  /** The partitioned table that it is a partition of. */
  readonly partitionOf: Oid | null;
  /** Foreign keys of other tables that point at it, as `table (constraint)`. */
  readonly referencedBy: readonly string[];
  readonly partitions: readonly Partition[];
}

/**
 * Everything that planning partitions needs of the catalog, at one moment. Who ran the migrations owns what they make.
 */
export interface PartitionFacts extends Creator {
  readonly tables: readonly PartitionedTable[];
  /** Names of relations and types by schema: a new partition may bear none of them. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Tables that are no partition, in schemas with partitions: detached ones are among them. */
  readonly plain: readonly {
    readonly schema: string;
    readonly name: string;
    readonly columns: readonly string[];
    readonly readers: readonly string[];
  }[];
  /** TimeZone as the migrations set it for the database or the role; null when they did not. */
  readonly timeZone: string | null;
  /** Rows of partman.part_config. */
  readonly partman: readonly {
    readonly table: string;
    readonly interval: string;
    readonly premake: number;
    readonly automatic: boolean;
    readonly infinite: boolean;
  }[];
  /** Time-series tables of Timescale. */
  readonly hypertables: readonly string[];
}

/** A length of one partition: civil months or days, or an exact count of milliseconds, or a step of a plain number. */
export interface Cadence {
  readonly unit: 'month' | 'day' | 'millisecond' | 'number';
  /** As text, since a step of numbers may be beyond 2^53. */
  readonly count: string;
  /** `monthly`, `every 10 days`. */
  readonly words: string;
}

/** One partition that is to be made. */
export interface NewPartition {
  readonly schema: string;
  readonly name: string;
  /** Bound literals in SQL, each a whole list: `'2026-12-01 00:00:00+00'`. */
  readonly from: string;
  readonly to: string;
  /** Why it is made. */
  readonly reason: 'gap' | 'next' | 'late' | 'catch-all';
}

/** One partition that has had its time. */
export interface Retirement {
  readonly schema: string;
  readonly name: string;
  readonly action: 'detach' | 'finalize' | 'drop' | 'move';
  readonly concurrently: boolean;
  readonly to: string;
  /** One sentence. */
  readonly because: string;
}

/** Something to tell about one partitioned table. */
export interface PartitionIssue {
  readonly severity: Severity;
  readonly code: string;
  /** One or two sentences. */
  readonly message: string;
  /** The lines of configuration that would settle it. */
  readonly configure?: string;
  /** A query to run on production, and nothing else. */
  readonly query?: string;
}

/** What is known and wanted for one partitioned table. */
export interface PartitionPlan {
  /** `schema.name`, quoted where Postgres needs it. */
  readonly table: string;
  readonly oid: Oid;
  /** `RANGE (created_at)` */
  readonly key: string;
  /**
   * `planned`: files are proposed; `covered`: nothing to do; `unclear`: it needs a word of the team; `managed`: others
   * do it; `fixed`: LIST and HASH, which do not run out by the clock.
   */
  readonly status: 'planned' | 'covered' | 'unclear' | 'managed' | 'fixed';
  readonly managedBy: string | null;
  readonly partitions: number;
  readonly cadence: Cadence | null;
  /** How bounds are read: date, timestamptz, uuid v7, yyyymm … */
  readonly codec: string | null;
  readonly zone: string | null;
  /** `events_{YYYY_MM}` */
  readonly naming: string | null;
  readonly confidence: 'high' | 'medium' | 'low' | null;
  readonly coverage: Coverage | null;
  readonly gaps: readonly { readonly from: string; readonly to: string; readonly past: boolean }[];
  readonly next: readonly NewPartition[];
  readonly retire: readonly Retirement[];
  readonly issues: readonly PartitionIssue[];
}

export interface Coverage {
  /** The end of the partitions that follow each other from as-of on, as the bound spells it; null: as-of is in none. */
  readonly to: string | null;
  /** The same as a moment, for keys that tell time. */
  readonly until: string | null;
  /** Where rows go after it. */
  readonly after: 'fails' | 'default' | 'open-ended';
  /** The partition that takes them, for `default` and `open-ended`. */
  readonly into: string | null;
  /** The end of the partitions once the proposal is applied. */
  readonly proposed: string | null;
  readonly proposedUntil: string | null;
}

export interface ProposedFile {
  /** From the repository's root. */
  readonly path: string;
  readonly content: string;
  /** `companion`: a list or checksum of the tool's that names the migrations; its content follows their names. */
  readonly kind: 'migration' | 'down' | 'companion';
  readonly replaces: boolean;
}

/** What a pull request will contain. */
export interface Proposal {
  /** The set's layout and folder. */
  readonly layout: string;
  readonly root: string;
  readonly files: readonly ProposedFile[];
  readonly title: string;
  /** One sentence. */
  readonly summary: string;
  /** Markdown, in order. */
  readonly sections: readonly { readonly heading: string; readonly body: string }[];
  readonly plans: readonly PartitionPlan[];
  /** What is not done, and why. */
  readonly notes: readonly string[];
}

/** One statement of a proposal as it was applied to the schema that the whole history makes. */
export interface ProvedStatement {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly locks: readonly LockTaken[];
  /** Why its locks were not seen; null when they were. */
  readonly unobserved: string | null;
  readonly durationMs: number;
}

/** How long a table takes rows of the present: the first moment at which it does not. */
export interface Runway {
  readonly table: string; // schema.name
  /** ISO moments; null: not within the time that was looked at. */
  readonly before: string | null;
  readonly after: string | null;
  /** What happens then, before and after the proposal. */
  readonly end: 'refused' | 'caught';
  /**
   * `forecast`: the clock was run on and rows were inserted; `missed-run`: the same with one run of a job left out;
   * `bounds`: read from the bounds alone.
   */
  readonly by: 'forecast' | 'missed-run' | 'bounds';
}

/** What was seen when a proposal was applied before anybody was asked to merge it. */
export interface PlanVerification {
  readonly engine: EngineName;
  readonly version: string;
  readonly statements: readonly ProvedStatement[];
  readonly runways: readonly Runway[];
  /** New partitions that took a row at their lower bound and one just below their upper bound. */
  readonly took: readonly string[];
  /** New partitions that were compared with a sibling, by the sibling's name. */
  readonly alike: readonly { readonly partition: string; readonly sibling: string }[];
  /**
   * Catch-alls that become partitions with their rows, and what they keep that their siblings do not have; one sentence
   * each.
   */
  readonly kept: readonly string[];
  /** Why it is not proposed, one sentence each; empty: it holds. */
  readonly failures: readonly string[];
  /** What could not be tried, one sentence each. */
  readonly notTried: readonly string[];
}

/** What is seen and proposed in one migration set. */
export interface PartitionSet {
  readonly layout: string;
  readonly layoutTitle: string;
  readonly root: string;
  readonly engine: EngineName;
  /** Of Postgres. */
  readonly version: string;
  readonly base: BaseSummary;
  readonly notes: readonly string[];
  readonly plans: readonly PartitionPlan[];
  /** null: nothing is to be written, or it could not be. */
  readonly proposal: Proposal | null;
  /** null without a proposal. */
  readonly proof: PlanVerification | null;
}
