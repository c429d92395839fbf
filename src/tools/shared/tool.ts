// The contract of a migration tool: how its files are found, ordered, read and sent, and what a new one looks like.
import type { NotRead, Range, Refusal, Runner, ToolEffect, TransactionMode } from '../../model/change.ts';
import type { ProposedFile } from '../../model/partitions.ts';
import type { Accepts } from './refusals.ts';

/** The repository's files, by path from its root with `/`. */
export interface Tree {
  readonly paths: readonly string[];
  /** Text of a small marker file; null when it is not there or cannot be read. */
  read(path: string): string | null;
}

/** What a tool finds in one place. */
export interface Found {
  /** Folder that holds the set, '' for the repository's root. */
  readonly root: string;
  /** Paths of the migrations in the order they are applied. */
  readonly files: readonly string[];
  readonly notRead?: readonly NotRead[];
}

/** A set of migrations found in a repository. */
export interface FoundSet extends Required<Found> {
  readonly tool: Tool;
  /** The manifest's file as it lies beside the migrations, from the set's root; null for none. */
  readonly manifest: string | null;
}

/** What a tool makes of one file. */
export interface FileReading {
  readonly up: readonly Range[];
  readonly transaction: TransactionMode;
  readonly refusals?: readonly Refusal[];
}

/** One migration to be written. */
export interface MigrationDraft {
  /** Words joined by `_`, for the file's name. */
  readonly slug: string;
  /** What it does and why, as lines of a comment. */
  readonly header: readonly string[];
  /** Statements in order, each without its closing semicolon; comment lines may stand before one. */
  readonly up: readonly string[];
  /** What undoes it; null where that cannot be written down, and the header says why. */
  readonly down: readonly string[] | null;
  /** `alone`: the statements cannot run inside a transaction. */
  readonly transaction: 'together' | 'alone';
}

/** A migration set with what a new migration must fit in with. */
export interface DraftPlace {
  readonly set: Pick<FoundSet, 'tool' | 'root' | 'files' | 'manifest'>;
  /** Every path of the repository. */
  readonly paths: readonly string[];
  /** A file's bytes as they are; null when it is not there. */
  readonly read: (path: string) => Uint8Array | null;
  /** The time that versions are made of. */
  readonly now: Date;
}

/** A new file with its path from the set's root. */
export type NewFile = Pick<ProposedFile, 'path' | 'content' | 'kind'>;

/** A list, journal or checksum file that names a set's migrations. */
export interface Manifest {
  /** Its path from a set's root, where it always lies at the same place. */
  readonly file?: string;
  /** It may also lie beside the migrations of other tools, which then must keep it up to date. */
  readonly shared?: true;
  /** Brought up to date with new files, given by their paths from the repository's root. */
  update(place: DraftPlace, files: readonly ProposedFile[]): ManifestUpdate;
}

export interface ManifestUpdate {
  readonly files: readonly ProposedFile[];
  /** What must be done by hand, and why: one sentence each. */
  readonly notes: readonly string[];
}

/** A unique key that took in the partition key. */
export interface ExtendedKey {
  readonly primary: boolean;
  readonly columns: readonly string[];
}

/** What users of a tool must know that compares the database with a schema of its own. */
export interface ToolNotes {
  /** Of new partitions. */
  readonly added?: string;
  /** Of detached partitions. `names` is a list in words. */
  readonly detached?: (names: string) => string;
  /** The same as a comment line of the file that detaches one. */
  readonly detaching?: string;
  /** Of keys that a conversion extends. `table` is qualified. */
  readonly keys?: (table: string, keys: readonly ExtendedKey[]) => string;
}

/** What a tool does with a file other than apply it. */
export interface Reaction {
  readonly effect: ToolEffect;
  /** Goes on after a colon: what the tool does. */
  readonly message: string;
  /** One sentence: what to do. */
  readonly fix: string;
  /** An extended regular expression: a file of the repository that matches it switches the reaction off. */
  readonly unless?: string;
}

/** How a tool meets a change of what it has applied; null where it does not mind. */
export interface Reactions {
  readonly edited: Reaction | null;
  readonly removed: Reaction | null;
  /** Under a name by which the tool does not know it. */
  readonly renamed: Reaction | null;
  /** A new migration that comes before one which the base has. */
  readonly late: Reaction | null;
}

export interface Tool {
  /** As configurations name it. */
  readonly name: string;
  /** As people write it. */
  readonly title: string;
  /** Tools are asked by rank, the most specific first: what one finds is not offered to the next. */
  readonly rank: number;
  readonly platform?: string;
  /**
   * Finds this tool's sets.
   * @param sure the team says that these files are this tool's: no tell-tale is asked for
   */
  find(tree: Tree, sure?: boolean): readonly Found[];
  /** The version in a path, as the tool compares it; '' where it has none. */
  version(path: string): string;
  /**
   * What the tool knows an applied migration by, where it refuses or passes over a second file with the same; '' for
   * none.
   */
  identity?(path: string): string;
  /** What the tool writes down of a migration's name: under another it is a new one. */
  recordedName(path: string): string;
  readonly reactions: Reactions;
  readonly accepts: Accepts;
  readonly sends: Runner['sends'];
  readonly outsideTransaction: Runner['outsideTransaction'];
  /** Whether the tool takes an applied file's text for another one; absent: it does not compare. */
  isEdited?(before: string, now: string): boolean;
  /**
   * Whether a new migration comes too late to be applied in its place.
   * @param merged the set's files that the base has, in order; absent: it stands before the last of them
   */
  isLate?(path: string, merged: readonly string[], tree: Tree): boolean;
  /** Why it passes over a file that lies among its migrations; null where nobody would take it for one. */
  passesOver?(path: string, set: Pick<FoundSet, 'root' | 'files'>, tree: Tree): Reaction | null;
  read(path: string, text: string, tree: Tree): FileReading;
  /**
   * The path, from the set's root, of a new migration that is applied after all others.
   * @param existing the set's paths in order
   * @param slug words joined by `_`
   * @param now read as UTC
   */
  newFile(existing: readonly string[], slug: string, now: Date): string;
  /**
   * A new migration in the tool's form, with the files that belong beside it.
   * @param path of the new migration, from the set's root
   */
  write(draft: MigrationDraft, path: string, place: DraftPlace): NewFile[];
  readonly manifest?: Manifest;
  readonly notes?: ToolNotes;
  /** Whether a file is run again whenever it changes, so that its earlier text is not part of the history. */
  isRepeatable?(path: string): boolean;
  /** It stands for any folder of SQL files that no other tool knows. */
  readonly generic?: true;
  /** Everything that is pending runs in one transaction. */
  readonly onePendingTransaction?: true;
  /** Its sessions have the time zone of the machine it runs on, as JDBC gives it to them, not the server's. */
  readonly machineTimeZone?: true;
  /** SQL that makes the table in which the tool writes down what it applied; migrations may name it. */
  readonly bookkeeping?: string;
}

export const whole = (text: string): Range[] => [{ start: 0, end: text.length }];
