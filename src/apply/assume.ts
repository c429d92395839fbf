// A migration given alone: the tables it names are assumed, by making empty ones until the statement is understood.

import type { Database } from '../database/database.ts';
import type { Outcome } from '../database/engine.ts';
import type { ServerError } from '../model/apply.ts';
import type { Statement } from '../model/statements.ts';

/** Makes what statements miss and remembers what it made. */
export class Assumptions {
  /** Qualified names of assumed tables, in order. */
  readonly tables: string[] = [];

  /**
   * Runs a statement in a transaction of `Database.begin`, assuming what it misses, at most 40 things.
   * @returns the outcome of the last try
   */
  async run(database: Database, statement: Statement, attempt: () => Promise<Outcome>): Promise<Outcome> {
    let outcome = await attempt();
    for (let tries = 0; tries < 40 && outcome.kind === 'error'; tries += 1) {
      const sql = this.#cure(outcome.error, statement);
      if (sql === null) return outcome;
      const made = await database.runGuarded(sql);
      if (made.kind !== 'done') return outcome;
      outcome = await attempt();
    }
    return outcome;
  }

  /** What would have to be there, or null when this is not for us to assume. */
  #cure(error: ServerError, statement: Statement): string | null {
    const [first] = /"([^"]+)"/.exec(error.message)?.slice(1) ?? [];
    if (error.code === '3F000' && first !== undefined) return `CREATE SCHEMA ${quoteName(first)}`;
    if (error.code === '42P01' && first !== undefined) {
      const name = first.split('.').map(quoteName).join('.');
      if (!mentions(statement, first)) return null;
      this.tables.push(first.includes('.') ? first : `public.${first}`);
      return `CREATE TABLE ${name} ()`;
    }
    if (error.code === '42703') return this.#column(error);
    return null;
  }

  #column(error: ServerError): string | null {
    const named = /column "?([^"\s]+)"?(?: of relation "([^"]+)")? does not exist/.exec(error.message);
    const column = named?.[1]?.split('.').at(-1);
    const table = named?.[2] ?? this.tables.at(-1);
    if (column === undefined || table === undefined) return null;
    const known = this.tables.find((name) => name === table || name.endsWith(`.${table}`));
    return known === undefined
      ? null
      : `ALTER TABLE ${known.split('.').map(quoteName).join('.')} ADD COLUMN ${quoteName(column)} ${likelyType(column)}`;
  }
}

/**
 * A type that lets the statement be understood. Nothing is concluded from it: failures that could come from a wrong
 * guess are not judged.
 */
function likelyType(column: string): string {
  if (/(_at|_on|^timestamp|^ts)$/i.test(column)) return 'timestamptz';
  if (/^(is|has|can)_/i.test(column)) return 'boolean';
  if (/(payload|metadata|data|json|settings|config|properties|attributes)$/i.test(column)) return 'jsonb';
  if (/(^id|_id)$/i.test(column)) return 'bigint';
  if (/(amount|price|total|count|quantity)$/i.test(column)) return 'numeric';
  return 'text';
}

/** Errors whose truth depends on the schema that was not given. */
const dependsOnSchema =
  /^(42P01|42703|42883|42704|42804|42830|42P10|42725|42809|42846|3F000|2BP01|42710|42P07|42701|42P16|22P02|42P13|23...)$/;

export function dependsOnTheUnknown(error: ServerError): boolean {
  return dependsOnSchema.test(error.code);
}

const mentions = (statement: Statement, name: string) =>
  statement.text.toLowerCase().includes((name.split('.').at(-1) ?? name).toLowerCase());

const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`;
