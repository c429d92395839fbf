// What our own SQL runs under: Postgres's own names and the usual settings, whatever a migration has made or set.

/**
 * Each would otherwise change what our SQL means, how its answer is spelled, whether the role may ask, or how long it
 * has.
 */
const settings = [
  'SESSION AUTHORIZATION DEFAULT',
  'ROLE NONE',
  'row_security = on',
  'statement_timeout = 0',
  "client_encoding = 'UTF8'",
  'quote_all_identifiers = off',
  "TimeZone = 'UTC'",
  "DateStyle = 'ISO, MDY'",
  "IntervalStyle = 'postgres'",
  'extra_float_digits = 1',
  // Temporary relations come first where pg_temp is not named.
  'search_path = pg_catalog, pg_temp',
];
const pins = settings.map((setting) => `SET LOCAL ${setting}`).join('; ');

const savepoint = 'headroom_query';

/** Takes back what a failed message of {@link pinned} left of itself in an open transaction. */
export const unpinned = `ROLLBACK TO SAVEPOINT ${savepoint}; RELEASE SAVEPOINT ${savepoint}`;

export interface Pinned {
  /** One message. */
  readonly sql: string;
  /** Which of its results is the answer, from the end. */
  readonly answer: number;
}

/**
 * Our own SQL in one message that leaves no trace in the session: an open transaction goes back to a savepoint, and
 * without one the settings end with the message. So what it writes stays only outside of a transaction.
 */
export function pinned(sql: string, isOpen: boolean): Pinned {
  if (!isOpen) return { sql: `${pins};\n${sql}`, answer: -1 };
  return { sql: `SAVEPOINT ${savepoint}; ${pins};\n${sql}\n;${unpinned}`, answer: -3 };
}
