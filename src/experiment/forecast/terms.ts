// What a forecast is asked with.
import type { Clock, Session } from '../../database/engine.ts';
import type { Catalog, Oid } from '../../model/catalog.ts';

/** A session whose clock moves. */
export type TimeSession = Session & { readonly clock: Clock };

export interface ForecastTerms {
  /** The day it begins. */
  readonly from: Date;
  /** How far the clock is run on. */
  readonly months: number;
  /** What the database holds, for the functions that jobs lead to. */
  readonly catalog: Catalog;
  /** Tables whose trees the asker is about; absent: all. */
  readonly concerns?: ReadonlySet<Oid>;
  /** Ids of jobs that the asker is about; absent: all. */
  readonly jobs?: ReadonlySet<number>;
  /** Those of them that the asker made or altered; absent: all. */
  readonly altered?: ReadonlySet<number>;
  /** Programs outside the SQL that may make partitions. */
  readonly makers?: readonly string[];
  /** Milliseconds it may take. */
  readonly timeMs: number;
}
