// What every engine offers: a database to run a stranger's SQL in, bounded and watched.

import type { ServerError } from '../model/apply.ts';
import type { EngineName } from '../model/basics.ts';

export interface Limits {
  /** Milliseconds a single call of `run` may take before it is stopped. */
  readonly timeMs: number;
  /** Bytes a single call of `run` may send back. */
  readonly outputBytes: number;
}

export interface CommandResult {
  /** The command tag's verb: `CREATE TABLE`. */
  readonly command: string;
  readonly rowCount: number | null;
}

/** How one call of `run` ended. Server errors are values here, never exceptions. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly results: readonly CommandResult[];
      readonly notices: readonly string[];
      readonly durationMs: number;
    }
  | {
      readonly kind: 'error';
      readonly error: ServerError;
      readonly notices: readonly string[];
      readonly durationMs: number;
    }
  | {
      readonly kind: 'stopped';
      /** `time`, `output`: a limit; `crash`: the server died or answers nonsense. */
      readonly reason: 'time' | 'output' | 'crash';
      readonly message: string;
      readonly durationMs: number;
    };

/**
 * `ours`: names are Postgres's own and settings the usual ones, whatever migrations have made or set; `theirs`: as the
 * migrations' session has them.
 */
export type Names = 'ours' | 'theirs';

/**
 * One open database. A stopped call loses the open transaction; `lost` then tells whether the rest is lost too,
 * in which case the session must be disposed and another opened.
 */
export interface Session extends AsyncDisposable {
  readonly engine: EngineName;
  /** Such as `18.3`. */
  readonly version: string;
  readonly major: number;
  readonly lost: boolean;
  /** Extensions that CREATE EXTENSION can make here. */
  readonly extensions: ReadonlySet<string>;
  /** Present when it was opened with one that can be moved. */
  readonly clock: Clock | null;
  /**
   * Our own SQL on the migrating connection, so it sees the open transaction. Where names are `ours` it leaves nothing
   * behind in an open transaction. Throws the server's error.
   */
  query<Row extends Record<string, unknown>>(sql: string, names?: Names): Promise<Row[]>;
  /**
   * A stranger's SQL, simple protocol, on the same connection, with our own `after` it in one message. `timeMs` narrows
   * the limit of time.
   */
  run(sql: string, timeMs?: number, after?: string): Promise<Outcome>;
  /**
   * Our own SQL with superuser rights: platforms, extensions, roles. Before the first `run`, and never inside an open
   * transaction.
   */
  admin(sql: string): Promise<void>;
  /** The whole database as bytes for `open({ from })`; null when the engine cannot. No transaction may be open. */
  snapshot(): Promise<Uint8Array | null>;
}

/**
 * The time that a session's server tells: `now()`, `current_date` and `clock_timestamp()` follow, and nothing outside
 * of it does.
 */
export interface Clock {
  /** From now on it is this moment, and time runs on from it. No statement may be running. */
  move(to: Date): Promise<void>;
}

export interface OpenOptions {
  readonly limits: Limits;
  /** Bytes of an earlier `snapshot()` of the same engine and version; what can begin without them does. */
  readonly from?: Uint8Array | Promise<Uint8Array>;
  /** Extensions the migrations ask for; the engine loads those it has. */
  readonly extensions: readonly string[];
  /** Whether its clock is going to be moved. */
  readonly clock?: boolean;
}

export interface Engine {
  readonly name: EngineName;
  /** For the cache key: engine, exact version, architecture where it matters. */
  readonly identity: string;
  readonly major: number;
  /** Extensions it could provide. */
  readonly extensions: ReadonlySet<string>;
  /**
   * Those of them that only a superuser makes, and the migrations' role is none: they are laid under the migrations.
   */
  readonly untrusted: ReadonlySet<string>;
  /** Why its clock cannot be moved, in words; null when it can. */
  readonly noClockReason: string | null;
  open(options: OpenOptions): Promise<Session>;
}

/** The limits with a shorter time, where one is given. */
export function narrowed(limits: Limits, timeMs: number | undefined): Limits {
  return timeMs === undefined || timeMs >= limits.timeMs ? limits : { ...limits, timeMs };
}
