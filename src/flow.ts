// Every value that crosses a stage: event → change → statements → steps → verdict → report.

import type { Creator, Properties } from './model/properties.ts';

export type { Privilege, Properties } from './model/properties.ts';

export type Severity = 'error' | 'warning' | 'info';
export type EngineName = 'embedded' | 'server' | 'url';

/** A half-open span in one file. Lines and columns are 1-based; columns count UTF-16 code units; the end is exclusive. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

// ── change ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * How the project's runner sends a file:
 * `file`: wrapped in one transaction; `query`: sent as one simple query, so several statements share an implicit
 * transaction and a single statement has none; `none`: each statement by itself.
 */
export type TransactionMode = 'file' | 'query' | 'none';

/** UTF-16 offsets into a file's text, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
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
export interface Rivalry {
  readonly path: string;
  readonly other: string;
  readonly version: string;
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
  /** Files of the history that could not be read, or not as they are. */
  readonly notRead: readonly NotRead[];
  /** The day the change is looked at from, in ISO form: the head commit's, or the present one where something is not committed. */
  readonly asOf: string;
  /** Programs of the repository, outside its SQL, that speak of making partitions; only looked for where the change speaks of them too. */
  readonly partitionMakers: readonly string[];
  /** Files outside of the migrations that name a function of the change, by its bare name; only looked for where it deletes. Null where nothing can be searched. */
  readonly callers: Callers | null;
  /** Whether its tool numbers what it applies, so that a lone file is the first of a history and not a piece of one. */
  readonly historyExpected: boolean;
  /** Whether the tool's sessions have the time zone of the machine it runs on. */
  readonly machineTimeZone: boolean;
}

// ── statements ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** A node of libpg-query's tree: `{ CreateStmt: {…} }`. Rules read it through the questions of `rule.ts`. */
// biome-ignore lint/suspicious/noExplicitAny: the parser's tree has no closed shape
export type Tree = any;

export interface Comment {
  /** Without the comment marks. */
  readonly text: string;
  readonly place: Place;
}

/** `-- headroom:ignore RULE[, RULE]: reason`, or `ignore-file`. */
export interface Directive {
  readonly scope: 'statement' | 'file';
  /** As written; may name unknown rules. */
  readonly rules: readonly string[];
  /** '' when none was given, which is itself a finding. */
  readonly reason: string;
  readonly place: Place;
}

/** A word, literal or symbol of a statement with its place, for carets and exact edits. */
export interface Token {
  readonly text: string;
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol';
  /** UTF-16 offsets in the file's text. */
  readonly start: number;
  readonly end: number;
}

export interface Statement {
  readonly path: string;
  /** Ordinal among the file's applied statements, from 0. */
  readonly index: number;
  /** UTF-16 offsets in the file's text; without the closing semicolon. */
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  /** The source, exactly. */
  readonly text: string;
  /** What is sent to Postgres: `text` with template placeholders replaced by names as long, `public` where they qualify another name. */
  readonly sql: string;
  /** The parser's node tag (`CreateStmt`, `IndexStmt`, …); `Unread` when `problem` is set. */
  readonly kind: string;
  /** The body of that node; null when it was not parsed. */
  readonly tree: Tree;
  /** Why there is no tree: a syntax error with its place, or a limit of the reader. */
  readonly problem: { readonly message: string; readonly place: Place; readonly syntax: boolean } | null;
  /** Comments between the previous statement and this one, inside it, and after it on its last line. */
  readonly comments: readonly Comment[];
  /** Directives that apply to this statement. */
  readonly directives: readonly Directive[];
  /** SQL inside a DO block or a function body, at its own place in the file; `dynamic` for EXECUTE. */
  readonly inner: readonly InnerStatement[];
  /** False when it follows a damaged statement and its start is a guess. */
  readonly certain: boolean;
}

export interface InnerStatement {
  readonly kind: string;
  readonly tree: Tree;
  readonly text: string;
  readonly place: Place;
  readonly dynamic: boolean;
}

/** A whole file, parsed. */
export interface Script {
  readonly path: string;
  readonly text: string;
  readonly statements: readonly Statement[];
  /** File-wide directives, and those attached to no statement. */
  readonly directives: readonly Directive[];
  /** Comments after the last statement, or all of them in a file without statements. */
  readonly comments: readonly Comment[];
}

// ── catalog ─────────────────────────────────────────────────────────────────────────────────────────────────────────

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

// ── steps ───────────────────────────────────────────────────────────────────────────────────────────────────────────

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

export interface Failure extends ServerError {
  /** Where the caret goes: the server's position, else the thing it names, else the statement. */
  readonly place: Place;
  /** It fails only because an earlier statement of the change failed: index of that step. */
  readonly follows: number | null;
  /** It is not the author's fault (the base lacks the object, the engine lacks the extension): why. */
  readonly excused: string | null;
}

export interface LockTaken {
  readonly table: Oid;
  readonly name: string;
  /** As pg_locks spells it: AccessExclusiveLock … */
  readonly mode: string;
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
  readonly failure: Failure | null;
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

/** What applying a change gave. */
export interface Applied {
  readonly engine: EngineName;
  readonly version: string;
  readonly major: number;
  readonly settings: Readonly<Record<string, Setting>>;
  readonly base: BaseSummary;
  readonly baseCatalog: Catalog;
  readonly headCatalog: Catalog;
  /** At the head; null when they were not asked for. */
  readonly partitions: PartitionFacts | null;
  readonly scripts: readonly Script[];
  readonly steps: readonly Step[];
  /** True when no history was given: tables that the change names were assumed. */
  readonly assumed: readonly string[];
  /** Extensions that were replaced by stand-ins, and other limits of this run, as sentences. */
  readonly notes: readonly string[];
  /** Changed files that were not run, and why. */
  readonly unrun: readonly NotJudged[];
  /** Why sessions do not all have one time zone, one sentence each. */
  readonly timeZones: readonly string[];
  readonly rivalries: readonly Rivalry[];
  readonly callers: Callers | null;
  readonly timings: Readonly<Record<string, number>>;
}

// ── experiments ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What was tried on the schema of the head. A part is null where the change gave no cause for it, or where it could not be had. */
/** A call of what the change defines that shows it broken: what is not there, or cannot be. */
export interface BrokenCall {
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
  /** What makes it the change's doing: its text, the trigger or the job made here, or what a statement here took away. */
  readonly brought: 'function' | 'trigger' | 'job' | 'gone';
}

/** Rows that a function moves from one table to another, followed. */
export interface Move {
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
  readonly broken: readonly BrokenCall[];
  readonly moves: readonly Move[];
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
  readonly doors: readonly Door[];
  /** What was not tried for want of time, and why. */
  readonly skipped: readonly NotJudged[];
}

/** Whether a role with rights to a new table of a partition tree gets in. */
export interface Door {
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

/** A stretch of time in which a table answers an insert of that moment in one way. ISO moments; `until` null: to the end. */
export interface Stretch {
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
  readonly coverage: readonly Stretch[];
  /** From when on nothing was seen, since rows were refused for another reason than a missing partition; null: seen to the end. */
  readonly unseen: { readonly from: string; readonly error: Pick<ServerError, 'code' | 'message'> } | null;
  readonly partitions: readonly PartitionLife[];
  /** Coverage that is lost when the first run that would have made a partition does not happen. */
  readonly missedRun: { readonly job: string; readonly at: string; readonly lost: readonly Stretch[] } | null;
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
  readonly failures: { readonly count: number; readonly first: { readonly at: string; readonly error: ServerError } } | null;
  /** Tables whose partitions its words make or end. */
  readonly aims: { readonly make: readonly string[]; readonly end: readonly string[] };
  /** Where its words end partitions and its runs ended none: whether one ten years later did, and what in its words stands against it. */
  readonly idle: { readonly later: boolean; readonly reasons: readonly string[] } | null;
  /** Why it was not run any more. */
  readonly stopped: string | null;
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

// ── verdict ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The remedy. `sql` can be pasted after the migration or in its stead, as `description` says. */
export interface Fix {
  readonly description: string;
  readonly sql?: string;
  /** Exact replacement in the changed file; posted as a suggestion when both readers agree. */
  readonly edit?: { readonly place: Place; readonly text: string };
}

/** What a rule yields; the engine stamps who said it. */
export interface Problem {
  /** The thing spoken of, qualified: `public.wa_events`, `public.wa_events.payload`. */
  readonly object: string;
  readonly message: string;
  readonly place: Place;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly because?: { readonly message: string; readonly place?: Place };
  /** What was seen: the server's words, a catalog fact, a lock. One sentence each. */
  readonly evidence: readonly string[];
  readonly fix?: Fix;
  /** Tells two problems of one rule on one object apart. */
  readonly key?: string;
}

export interface Finding extends Problem {
  readonly rule: string;
  readonly severity: Severity;
  /** Stable across rebases: no line in it. */
  readonly fingerprint: string;
  readonly docs: string;
}

export interface Silenced {
  readonly finding: Finding;
  readonly by: 'directive' | 'configuration' | 'baseline';
  readonly reason: string;
}

export interface NotJudged {
  /** A rule's id, or a file's path. */
  readonly what: string;
  readonly why: string;
}

export interface Verdict {
  readonly findings: readonly Finding[];
  readonly silenced: readonly Silenced[];
  readonly notJudged: readonly NotJudged[];
}

// ── report ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export type Conclusion = 'success' | 'failure';

/** One migration set's part of the report. */
export interface SetReport {
  readonly layout: string;
  readonly root: string;
  readonly platform: string;
  readonly engine: EngineName | null;
  readonly version: string;
  readonly checked: readonly string[];
  readonly base: BaseSummary;
  readonly assumed: readonly string[];
  readonly notes: readonly string[];
  /** Of the tables and jobs that the change concerns. */
  readonly forecast: Forecast | null;
}

/** The published report: `schema/report.json`. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'headroom'; readonly version: string };
  readonly conclusion: Conclusion;
  readonly failOn: Severity | 'never';
  readonly sets: readonly SetReport[];
  readonly findings: readonly Finding[];
  readonly silenced: readonly Silenced[];
  readonly notJudged: readonly NotJudged[];
  readonly totals: Readonly<Record<Severity, number>>;
  /** Milliseconds per stage. */
  readonly timings: Readonly<Record<string, number>>;
}

// ── partitions ──────────────────────────────────────────────────────────────────────────────────────────────────────

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

/** A partition with what it has of its own: indexes, constraints and triggers that the partitioned table does not hand on. */
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

/** Everything that planning partitions needs of the catalog, at one moment. Who ran the migrations owns what they make. */
export interface PartitionFacts extends Creator {
  readonly tables: readonly PartitionedTable[];
  /** Names of relations and types by schema: a new partition may bear none of them. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Tables that are no partition, in schemas with partitions: detached ones are among them. */
  readonly plain: readonly { readonly schema: string; readonly name: string; readonly columns: readonly string[]; readonly readers: readonly string[] }[];
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
   * `planned`: files are proposed; `covered`: nothing to do; `unclear`: it needs a word of the team; `managed`: others do it;
   * `fixed`: LIST and HASH, which do not run out by the clock.
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
  /** `forecast`: the clock was run on and rows were inserted; `missed-run`: the same with one run of a job left out; `bounds`: read from the bounds alone. */
  readonly by: 'forecast' | 'missed-run' | 'bounds';
}

/** What was seen when a proposal was applied before anybody was asked to merge it. */
export interface Proof {
  readonly engine: EngineName;
  readonly version: string;
  readonly statements: readonly ProvedStatement[];
  readonly runways: readonly Runway[];
  /** New partitions that took a row at their lower bound and one just below their upper bound. */
  readonly took: readonly string[];
  /** New partitions that were compared with a sibling, by the sibling's name. */
  readonly alike: readonly { readonly partition: string; readonly sibling: string }[];
  /** Catch-alls that become partitions with their rows, and what they keep that their siblings do not have; one sentence each. */
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
  readonly proof: Proof | null;
}
