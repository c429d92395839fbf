// What applying a change gave: steps with their effects or failures.
import type { EngineName, Place } from './basics.ts';
import type { Catalog, Oid } from './catalog.ts';
import type { Callers, Runner, ToolReaction, VersionConflict } from './change.ts';
import type { PartitionFacts } from './partitions.ts';
import type { Script, Statement } from './statements.ts';
import type { NotJudged } from './verdict.ts';

/** What the server said; fields as in the protocol. */
export interface ServerError {
  readonly code: string;
  readonly message: string;
  readonly detail?: string;
  readonly hint?: string;
  /** 1-based, in characters (code points) of the query as sent. */
  readonly position?: number;
  readonly where?: string;
  readonly internalPosition?: number;
  readonly internalQuery?: string;
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
  readonly dataType?: string;
  readonly constraint?: string;
}

export interface StatementFailure extends ServerError {
  /** Where the caret goes: the server's position, else the thing it names, else the statement. */
  readonly place: Place;
  /** It fails only because an earlier statement of the change failed: index of that step. */
  readonly follows: number | null;
  /** It is not the author's fault (the base lacks the object, the engine lacks the extension): why. */
  readonly excused: string | null;
}

/** As pg_locks spells them, weakest first; AccessShareLock is never reported. */
export const lockModes = [
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
] as const;
export type LockMode = (typeof lockModes)[number];

export interface LockTaken {
  readonly table: Oid;
  readonly name: string;
  readonly mode: LockMode;
}

export interface Effects {
  /** Locks this statement added on relations that were there before the change. */
  readonly locks: readonly LockTaken[];
  /** Tables that were there before and got a new file node. */
  readonly rewrites: readonly Oid[];
  readonly notices: readonly string[];
  readonly durationMs: number;
  /** Why locks were not observed; null when they were. */
  readonly unobserved: string | null;
}

export interface Step {
  readonly statement: Statement;
  readonly before: Catalog;
  readonly after: Catalog;
  readonly outcome: 'applied' | 'failed' | 'stopped' | 'skipped';
  readonly failure: StatementFailure | null;
  /** Why it was stopped or skipped. */
  readonly reason: string | null;
  readonly effects: Effects | null;
}

export interface BaseFailure {
  readonly path: string;
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

export interface BaseSummary {
  readonly migrations: number;
  readonly statements: number;
  readonly failures: readonly BaseFailure[];
  /** Files of which no statement failed. */
  readonly complete: number;
  readonly cached: boolean;
}

/** A setting of the server that rules compare with: pg_settings.boot_val in its unit. */
export interface Setting {
  readonly value: string;
  readonly unit: string;
}

export interface FileRefusal {
  readonly place: Place;
  readonly message: string;
}

/** What applying a change gave. */
/** What rules may look at of an applied change: what is added here, every rule has. */
export interface AppliedFacts {
  /** Major version of the Postgres that ran the change. */
  readonly major: number;
  /** Server settings with the server's own defaults, by name. */
  readonly settings: Readonly<Record<string, Setting>>;
  /** The changed files whole, for comments outside statements. */
  readonly scripts: readonly Script[];
  /** The statements of the change, in the order they ran. */
  readonly steps: readonly Step[];
  /** Names of tables that were assumed because no history was given. */
  readonly assumed: readonly string[];
  /** Why sessions do not all have one time zone, one sentence each. */
  readonly timeZones: readonly string[];
  /** Changed files that their tool cannot tell from others. */
  readonly rivalries: readonly VersionConflict[];
  readonly runner: Runner;
  /** Files that the tool refuses, skips or no longer knows. */
  readonly reactions: readonly ToolReaction[];
  /** Because of which the tool, or Postgres as the tool sends them, refuses changed files. */
  readonly refusals: readonly FileRefusal[];
  /**
   * Files outside of the migrations that name a function of the change which may delete; null where none could be
   * searched.
   */
  readonly callers: Callers | null;
  /** Programs outside of the migrations that delete rows of a table of the change, by its bare name. */
  readonly deleters: Callers;
}

export interface Applied extends AppliedFacts {
  readonly engine: EngineName;
  readonly version: string;
  readonly base: BaseSummary;
  readonly baseCatalog: Catalog;
  readonly headCatalog: Catalog;
  /** At the head; null when they were not asked for. */
  readonly partitions: PartitionFacts | null;
  /** Extensions that were replaced by stand-ins, and other limits of this run, as sentences. */
  readonly notes: readonly string[];
  /** Changed files that were not run, and why. */
  readonly unrun: readonly NotJudged[];
  readonly timings: Readonly<Record<string, number>>;
}
