// Turns what the `pg` driver gives into outcomes: the same for every engine.
import type { QueryResult } from 'pg';
import { DatabaseError } from 'pg';
import type { ServerError } from '../../flow.ts';
import type { CommandResult } from '../engine.ts';

export function commandResults(result: QueryResult | QueryResult[]): CommandResult[] {
  return (Array.isArray(result) ? result : [result]).map(({ command, rowCount }) => ({ command: command ?? '', rowCount }));
}

/** The server's error with its protocol fields, or null when it is none of the server's. */
export function serverError(error: unknown): ServerError | null {
  if (!(error instanceof DatabaseError)) return null;
  const { code = '', message, detail, hint, where, internalQuery, schema, table, column, dataType, constraint } = error;
  const given = { detail, hint, position: count(error.position), where, internalPosition: count(error.internalPosition), internalQuery, schema, table, column, dataType, constraint };
  return { code, message, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}

function count(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
