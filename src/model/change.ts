// A change: one migration set of a repository with what the change does to it.

/**
 * How the project's runner sends a file:
 * `file`: wrapped in one transaction; `query`: sent as one simple query, so several statements share an implicit
 * transaction and a single statement has none; `none`: each statement by itself; `unknown`: nobody says, so each
 * statement is tried by itself.
 */
export type TransactionMode = 'file' | 'query' | 'none' | 'unknown';

/** How a tool runs files, for what is advised about them. */
export interface Runner {
  /** The layout's title. */
  readonly title: string;
  /** `whole`: a file goes to the server as one query, which is an implicit transaction; else statement by statement. */
  readonly sends: 'whole' | 'statements';
  /** Everything that is pending runs in one transaction. */
  readonly onePendingTransaction: boolean;
  /** One sentence: how a statement is run that cannot run inside a transaction; null where nobody knows the runner. */
  readonly outsideTransaction: string | null;
}

/** UTF-16 offsets into a file's text, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a file because of which its tool, or Postgres as the tool sends it, refuses the file. */
export interface Refusal extends Range {
  readonly message: string;
}

/** One migration file as its layout reads it. */
export interface Migration {
  /** Path from the repository's root, with `/`. */
  readonly path: string;
  /** The version the runner orders by, as written; '' for repeatable migrations. */
  readonly version: string;
  /** Decoded text without a byte order mark; CRLF kept. */
  readonly text: string;
  /** The parts of `text` that the runner applies when it migrates up, in order. */
  readonly up: readonly Range[];
  readonly transaction: TransactionMode;
  readonly refusals?: readonly Refusal[] | undefined;
  /** `modified`: the file was there at the base with `baseText`, and the change edited it. */
  readonly status: 'base' | 'added' | 'modified';
  readonly baseText?: string;
  /** The applied parts of `baseText`. */
  readonly baseUp?: readonly Range[];
  /** The path of another migration that its tool takes for the same one. */
  readonly rival?: string;
}

/** Function → files. */
export type Callers = Readonly<Record<string, readonly string[]>>;

/** A new migration that its tool cannot tell from another one. */
export interface VersionConflict {
  readonly path: string;
  readonly other: string;
  readonly version: string;
  /** The layout's title. */
  readonly tool: string;
}

/** `stops`: the tool refuses to run; `skips`: the file never runs, without an error; `drifts`: databases come to differ. */
export type ToolEffect = 'stops' | 'skips' | 'drifts';

/** What the tool does with a file of the change other than apply it. */
export interface ToolReaction {
  readonly kind: 'edited' | 'removed' | 'renamed' | 'late' | 'ignored';
  readonly path: string;
  /** Its earlier name, or the merged migration that it comes before. */
  readonly other?: string;
  /** More files of which the same is true. */
  readonly others?: readonly string[];
  readonly effect: ToolEffect;
  readonly message: string;
  readonly fix: string;
  /** The layout's title. */
  readonly tool: string;
}

/** Why a file was left out of the review, for the report. */
export interface NotRead {
  readonly path: string;
  readonly reason: string;
}

/** One set of migrations (a repository can hold several) with what the change does to it. */
export interface Change {
  /** The layout's name, such as `prisma`. */
  readonly layout: string;
  /** The layout's name as people write it, such as `Prisma`. */
  readonly layoutTitle: string;
  /** Folder of the set, from the repository's root. */
  readonly root: string;
  /** What the host provides under the migrations, such as `supabase`. */
  readonly platform: string;
  /** SQL that makes the tool's own table of applied migrations; '' for none. */
  readonly bookkeeping: string;
  /** A dump that stands for the history when the migrations are not SQL. */
  readonly schemaDump: Migration | null;
  /** SQL files applied before everything else, from the configuration. */
  readonly preload: readonly Migration[];
  readonly base: readonly Migration[];
  readonly changed: readonly Migration[];
  readonly runner: Runner;
  /** Files that the tool refuses, skips or no longer knows. */
  readonly reactions: readonly ToolReaction[];
  /** Files of the history that could not be read, or not as they are. */
  readonly notRead: readonly NotRead[];
  /**
   * The day the change is looked at from, in ISO form: the head commit's, or the present one where something is not
   * committed.
   */
  readonly asOf: string;
  /**
   * Programs of the repository, outside its SQL, that speak of making partitions; only looked for where the change
   * speaks of them too.
   */
  readonly partitionMakers: readonly string[];
  /**
   * Files outside of the migrations that name a function of the change, by its bare name; only looked for where it
   * deletes. Null where nothing can be searched.
   */
  readonly callers: Callers | null;
  /** Programs outside of the migrations that delete rows of tables of the change, by the table's bare name. */
  readonly deleters?: Callers | undefined;
  /** Whether its tool numbers what it applies, so that a lone file is the first of a history and not a piece of one. */
  readonly historyExpected: boolean;
  /** Whether the tool's sessions have the time zone of the machine it runs on. */
  readonly machineTimeZone: boolean;
}
