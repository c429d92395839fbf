// What lies outside the migrations: a history that takes tables or schemas for given shows that others create some.
import type { ServerError } from '../model/apply.ts';
import type { Catalog } from '../model/catalog.ts';
import type { BaseResult } from './base.ts';
import { missingNames } from './blame.ts';

/** Why nothing is concluded from a name that no file creates; one note for all of a change. */
export const takenForGiven =
  'No file of this history creates what it names, and the history itself names things that no file creates, so a part of the schema comes from elsewhere. To have it judged, list an SQL dump of that part under `preload` in `.github/headroom.yml`.';

/** Errors that call a table, schema, function, type or role missing. */
const namesThing = new Set(['42P01', '3F000', '42883', '42704']);

/** Types of other databases: nobody brings them. */
const foreignTypes =
  /^(datetime\d?|tinyint|mediumint|mediumtext|longtext|longblob|blob|clob|nvarchar\d?|number|double)$/i;

export class OutsideWorld {
  readonly #texts: readonly string[];
  readonly #open: boolean;

  /** @param texts of all migrations, the history's and the change's */
  constructor({ failures, schemas }: BaseResult, texts: readonly string[]) {
    this.#texts = texts;
    this.#open =
      schemas.length > 0 || failures.some((error) => namesThing.has(error.code) && this.#nobodyCreates(error));
  }

  /** Whether something outside the migrations may bring what an error calls missing. */
  brings(error: ServerError, { tables }: Catalog): boolean {
    if (!this.#open || !namesThing.has(error.code) || !this.#nobodyCreates(error)) return false;
    const names = new Set(missingNames(error).map((name) => name.toLowerCase()));
    return !Object.values(tables).some((table) => names.has(table.name.toLowerCase()));
  }

  #nobodyCreates(error: Pick<ServerError, 'code' | 'message'>): boolean {
    const names = missingNames(error);
    return names.length > 0 && names.every((name) => !foreignTypes.test(name) && !isCreated(this.#texts, name));
  }
}

const kinds =
  'or|replace|temp|temporary|unlogged|global|local|materialized|recursive|foreign|table|view|function|procedure|aggregate|type|domain|sequence|schema|extension|role|user|group|if|not|exists';

/** Whether any text creates something of that name, or gives it to something else. */
function isCreated(texts: readonly string[], name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const creates = new RegExp(
    `\\b(?:create\\s+(?:(?:${kinds})\\s+){1,8}|rename\\s+to\\s+)(?:"?[\\w$]+"?\\.)?"?${escaped}(?![\\w$.]|"\\.)`,
    'i',
  );
  return texts.some((text) => creates.test(text));
}
