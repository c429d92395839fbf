// What was tried on the applied change, and what came of it.
import type { ServerError } from './apply.ts';
import type { Place } from './basics.ts';
import type { Oid } from './catalog.ts';
import type { NotJudged } from './verdict.ts';

/**
 * What was tried on the schema of the head. A part is null where the change gave no cause for it, or where it could not
 * be had.
 */
/** A call of what the change defines that shows it broken: what is not there, or cannot be. */
export interface FailedCall {
  readonly kind: 'job' | 'function' | 'trigger';
  /** `public.rotate()`, the job's name, `touch on public.events`. */
  readonly what: string;
  /** How it was called, in words: `job rotate: SELECT rotate()`, `INSERT of a row of 10 kB`. */
  readonly how: string;
  /** Only with the large row; a small one passes. */
  readonly largeOnly: boolean;
  /** The function that fails, `public.rotate()`; null when the command itself does. */
  readonly routine: string | null;
  readonly error: ServerError;
  readonly place: Place;
  /**
   * What makes it the change's doing: its text, the trigger or the job made here, or what a statement here took away.
   */
  readonly brought: 'function' | 'trigger' | 'job' | 'gone';
}

/** Rows that a function moves from one table to another, followed. */
export interface RowTransfer {
  /** `public.archive_old_data()` */
  readonly routine: string;
  readonly from: string;
  readonly to: string;
  /** Columns that arrived with another column's value: `b: what a held`. */
  readonly swapped: readonly { readonly column: string; readonly holds: string }[];
  readonly left: number;
  readonly arrived: number;
  readonly place: Place;
}

export interface Smoke {
  /** How many calls were made. */
  readonly called: number;
  readonly broken: readonly FailedCall[];
  readonly moves: readonly RowTransfer[];
  /** What was not called, and why. */
  readonly skipped: readonly NotJudged[];
}

/** A large document offered to one column, all others synthetic. */
export interface PayloadProbe {
  readonly table: Oid;
  readonly column: string;
  readonly bytes: number;
  readonly outcome: 'taken' | 'refused' | 'untried';
  /** Why it was refused or not tried, in words. */
  readonly why: string | null;
}

/** An index dropped, and whether the planner answers the same from the other one. */
export interface CoverProof {
  readonly needless: Oid;
  readonly by: Oid;
  readonly outcome: 'proven' | 'refuted' | 'untried';
}

/** A partial index whose predicate Postgres itself finds impossible. */
export interface EmptyPredicate {
  readonly index: Oid;
  /** What it contradicts: definitions of constraints; empty where it contradicts itself. */
  readonly against: readonly string[];
}

export interface Probes {
  readonly payloads: readonly PayloadProbe[];
  readonly covers: readonly CoverProof[];
  readonly emptyPredicates: readonly EmptyPredicate[];
  readonly doors: readonly RoleAccess[];
  /** What was not tried for want of time, and why. */
  readonly skipped: readonly NotJudged[];
}

/** Whether a role with rights to a new table of a partition tree gets in. */
export interface RoleAccess {
  readonly table: Oid;
  /** '' is everybody. */
  readonly role: string;
  /** It may use the schema. */
  readonly open: boolean;
  /** It was seen to read the table. */
  readonly read: boolean;
}

export interface Experiments {
  /** The clock run on, with the jobs of the repository firing when they are due. */
  readonly forecast: Forecast | null;
  /** What the change defines, called. */
  readonly smoke: Smoke | null;
  /** Documents offered, indexes dropped. */
  readonly probes: Probes | null;
  /** Parts that had a cause and could not be had; `what` is the part's name. */
  readonly notRun: readonly NotJudged[];
  readonly durationMs: number;
}

/**
 * A stretch of time in which a table answers an insert of that moment in one way. ISO moments; `until` null: to the
 * end.
 */
export interface CoverageInterval {
  readonly from: string;
  readonly until: string | null;
  /** `caught`: it lands in DEFAULT or in a partition without an upper end. */
  readonly state: 'accepted' | 'refused' | 'caught';
  /** The server's words for `refused`. */
  readonly message: string | null;
  /** `schema.name` of the partition that took it. */
  readonly partition: string | null;
}

/** One partition from its making to its end. */
export interface PartitionLife {
  readonly name: string; // schema.name
  readonly bound: string; // pg_get_expr(relpartbound)
  /** The moments its bound spells; null for open ends and for keys that are no time. */
  readonly from: string | null;
  readonly to: string | null;
  readonly created: { readonly at: string; readonly job: string } | null; // null: there at the start
  readonly ended: { readonly at: string; readonly job: string; readonly how: 'dropped' | 'detached' } | null;
}

export interface TableForecast {
  readonly oid: Oid;
  readonly table: string; // schema.name
  /** The change made it, its partitions, or what its jobs do. */
  readonly concerned: boolean;
  readonly coverage: readonly CoverageInterval[];
  /**
   * From when on nothing was seen, since rows were refused for another reason than a missing partition; null: seen to
   * the end.
   */
  readonly unseen: { readonly from: string; readonly error: Pick<ServerError, 'code' | 'message'> } | null;
  readonly partitions: readonly PartitionLife[];
  /** Coverage that is lost when the first run that would have made a partition does not happen. */
  readonly missedRun: { readonly job: string; readonly at: string; readonly lost: readonly CoverageInterval[] } | null;
}

export interface JobForecast {
  readonly id: number;
  readonly name: string;
  readonly schedule: string;
  readonly command: string;
  readonly active: boolean;
  /** The change scheduled it, altered it or a function that it calls, or took away what it works on. */
  readonly concerned: boolean;
  /** The change scheduled it, or altered it or a function that it calls. */
  readonly altered: boolean;
  readonly runs: number;
  /** It is due more often than it was run. */
  readonly thinned: boolean;
  /** Partitions it made and ended, by table's name. */
  readonly made: Readonly<Record<string, number>>;
  readonly ended: Readonly<Record<string, number>>;
  readonly failures: {
    readonly count: number;
    readonly first: { readonly at: string; readonly error: ServerError };
  } | null;
  /** Tables whose partitions its words make or end. */
  readonly aims: { readonly make: readonly string[]; readonly end: readonly string[] };
  /**
   * Where its words end partitions and its runs ended none: whether one ten years later did, and what in its words
   * stands against it.
   */
  readonly idle: { readonly later: boolean; readonly reasons: readonly string[] } | null;
  /** Why it was not run any more. */
  readonly stopped: string | null;
  /** What its words depend on and only production knows: a setting, a table that a program fills. */
  readonly unknown: string | null;
}

/** What the jobs left of rows of many ages, planted in a table that they delete from. */
export interface MeasuredRetention {
  readonly oid: Oid;
  readonly table: string; // schema.name
  /** Jobs that write to it. */
  readonly jobs: readonly string[];
  /** Rising. Of each age rows of several kinds were planted; those that no job would delete stay at any age. */
  readonly ages: readonly { readonly hours: number; readonly planted: number; readonly kept: number }[];
}

export interface Forecast {
  readonly from: string;
  /** How far the clock was run on. */
  readonly until: string;
  readonly tables: readonly TableForecast[];
  readonly jobs: readonly JobForecast[];
  readonly retention: readonly MeasuredRetention[];
  /** Whether some of the history could not be applied, so that what a job misses may be there in truth. */
  readonly incomplete: boolean;
  /** Programs of the repository, outside its SQL, that speak of making partitions. */
  readonly makers: readonly string[];
  /** What it does not tell, one sentence each. */
  readonly notes: readonly string[];
}
