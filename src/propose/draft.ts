// A migration before its layout gives it a name and a form, and the place where it goes.
import type { FoundSet } from '../change/layout.ts';

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
  readonly set: Pick<FoundSet, 'layout' | 'root' | 'files' | 'checksums'>;
  /** Every path of the repository. */
  readonly paths: readonly string[];
  /** A file's bytes as they are; null when it is not there. */
  readonly read: (path: string) => Uint8Array | null;
  /** The time that versions are made of. */
  readonly now: Date;
}
