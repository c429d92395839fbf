// A stranger's SQL on the driver: keeps command tags and notices, lets rows fall.
import { type Connection, DatabaseError, type Submittable } from 'pg';
import { cut } from '../../lib/cut.ts';
import type { ServerError } from '../../model/apply.ts';
import type { CommandResult } from '../engine.ts';

type QueryEnd = { readonly error: unknown } | { readonly results: readonly CommandResult[] };

/** One simple query. The driver calls the handlers as messages arrive; `ended` resolves once and never rejects. */
export class SimpleQuery implements Submittable {
  readonly ended: Promise<QueryEnd>;
  readonly #sql: string;
  readonly #results: CommandResult[] = [];
  #end: (ended: QueryEnd) => void = () => undefined;

  constructor(sql: string) {
    this.#sql = sql;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  submit(connection: Connection): void {
    connection.query(this.#sql);
  }

  handleRowDescription(): void {}

  handleDataRow(): void {}

  handleCopyData(): void {}

  handleEmptyQuery(): void {}

  handlePortalSuspended(): void {}

  handleCopyInResponse(connection: { sendCopyFail(why: string): void }): void {
    connection.sendCopyFail('rows are not sent here');
  }

  handleCommandComplete(message: { readonly text: string }): void {
    this.#results.push(commandResult(message.text));
  }

  handleError(error: unknown): void {
    this.#end({ error });
  }

  handleReadyForQuery(): void {
    this.#end({ results: this.#results });
  }
}

/** `INSERT 0 5` → INSERT, 5; `CREATE TABLE` → CREATE TABLE, null. */
export function commandResult(tag: string): CommandResult {
  const [, command = tag, count] = /^(.*?)(?: (?:\d+ )?(\d+))?$/.exec(tag) ?? [];
  return { command, rowCount: count === undefined ? null : Number(count) };
}

/** The server's error with its protocol fields, each cut; null when the error is not the server's. */
export function serverError(error: unknown): ServerError | null {
  if (!(error instanceof DatabaseError)) return null;
  const { code = '', message, detail, hint, where, internalQuery, schema, table, column, dataType, constraint } = error;
  const position = number(error.position);
  const internalPosition = number(error.internalPosition);
  const fields = {
    detail,
    hint,
    position,
    where,
    internalPosition,
    internalQuery,
    schema,
    table,
    column,
    dataType,
    constraint,
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return {
    code,
    message: cut(message),
    ...Object.fromEntries(given.map(([name, value]) => [name, typeof value === 'string' ? cut(value) : value])),
  };
}

function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
