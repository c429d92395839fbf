// Whose fault a failure is: an earlier failed statement's, the incomplete base's, or the author's.
import type { ServerError } from '../model/apply.ts';
import type { Statement } from '../model/statements.ts';
import { tokenize } from '../parse/lexer.ts';
import { createdNames } from '../parse/tree.ts';

/** Errors that say something is not there. */
const missing = new Set(['42P01', '42703', '42883', '42704', '3F000', '42P10', '42830', '26000', '0A000', '42809']);

/** Names that a statement would have brought, lower part only: `wa_events`, `created_at`. */
export function bringsNames(statement: Statement): ReadonlySet<string> {
  const names = new Set(createdNames(statement).map((created) => created.name));
  for (const tree of [statement.tree, ...statement.inner.map((inner) => inner.tree)]) collectColumns(tree, names);
  if (statement.tree === null) for (const name of spelledNames(statement.text)) names.add(name);
  return names;
}

const between =
  /^(?:or|replace|unique|temp|temporary|unlogged|materialized|concurrently|table|index|view|function|type|schema|column|if|not|exists)$/i;

/**
 * What a text that nobody can read would add or create: the name after those words, and in a new table what begins a
 * column.
 */
function spelledNames(text: string): string[] {
  const tokens = tokenize(text);
  const names: string[] = [];
  for (const [at, { text: word }] of tokens.entries()) {
    if (!(/^(?:add|create)$/i.test(word) || (/^[(,]$/.test(word) && /^create$/i.test(tokens[0]?.text ?? '')))) continue;
    let name = at + 1;
    while (between.test(tokens[name]?.text ?? '')) name += 1;
    while (tokens[name + 1]?.text === '.') name += 2;
    const { kind, text: spelled = '' } = tokens[name] ?? {};
    if (kind === 'word') names.push(spelled.toLowerCase());
    if (kind === 'quoted') names.push(spelled.slice(1, -1));
  }
  return names;
}

function collectColumns(node: unknown, names: Set<string>): void {
  if (Array.isArray(node)) for (const item of node) collectColumns(item, names);
  else if (node !== null && typeof node === 'object') {
    const column = (node as { ColumnDef?: { colname?: string } }).ColumnDef;
    if (column?.colname !== undefined) names.add(column.colname);
    for (const value of Object.values(node)) collectColumns(value, names);
  }
}

/** Errors that say that something is there already. */
const present = new Set(['42P07', '42P06', '42701', '42710', '42723']);

/** Whether an error only says that something is not there, or there already. */
export const saysWhatIsThere = ({ code }: ServerError) => missing.has(code) || present.has(code);

/** The things an error calls missing, as bare names. */
export function missingNames(error: ServerError): readonly string[] {
  if (!missing.has(error.code)) return [];
  const quoted = [...error.message.matchAll(/"((?:[^"]|"")+)"/g)].map((match) => match[1] ?? '');
  const called = /(?:function|operator|aggregate|procedure) ([^\s(]+)\(/.exec(error.message)?.[1];
  const column = /column ([\w.$]+) does not exist/.exec(error.message)?.[1];
  return [...quoted, called, column].flatMap((name) => (name === undefined ? [] : [name.split('.').at(-1) ?? name]));
}

/** The extension that could not be made, of which nothing is there then; null for any other error. */
export const extensionMissed = ({ message }: Pick<ServerError, 'message'>) =>
  /extension "([^"]+)"(?: is not available|$)/.exec(message)?.[1] ?? null;

/** Whether an extension could have brought what an error calls missing. */
export const extensionsBring = ({ code }: ServerError) => code === '42883' || code === '42704' || code === '3F000';

/** Remembers what failed statements would have brought, so that those which miss it can be told apart. */
export class MissingThings {
  readonly #from = new Map<string, number>();

  /** @param source an index or ordinal that `sourceOf` gives back */
  add(names: Iterable<string>, source: number): void {
    for (const name of names) if (!this.#from.has(name)) this.#from.set(name, source);
  }

  sourceOf(error: ServerError): number | null {
    for (const name of missingNames(error)) {
      const source = this.#from.get(name);
      if (source !== undefined) return source;
    }
    return null;
  }
}
