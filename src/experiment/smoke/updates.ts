// Updates that triggers with a WHEN clause wait for: the values it names, or others than the row holds.

import { dictionary } from '../../lib/dictionary.ts';
import type { Column, Table, Trigger } from '../../model/catalog.ts';
import { ident, qualified } from '../../sql/quote.ts';
import type { Overrides } from '../rows.ts';

/** A row to begin with, and the update of it. */
export interface Awaited {
  readonly overrides: Overrides;
  readonly update: string;
  /** The columns it sets, as in SQL. */
  readonly columns: readonly string[];
}

const name = String.raw`"?(\w+)"?`;
const mentioned = new RegExp(String.raw`\b(?:new|old)\.${name}`, 'gi');
const compared = new RegExp(
  String.raw`\b(new|old)\.${name}\)?(?:::[a-z ]+)? = (?:ANY \(+ARRAY\[|\(*)('(?:[^']|'')*'|-?\d+|true|false)`,
  'gi',
);

/**
 * What may make the WHEN clause of a trigger true; whether it does, and whether the row may be so, is for the caller to
 * try.
 */
export function awaitedBy(table: Table, { definition, events }: Trigger): Awaited[] {
  const when = /\bWHEN \((.+)\) EXECUTE /is.exec(definition)?.[1];
  if (when === undefined || !events.includes('update')) return [];
  const names = new Set([...when.matchAll(mentioned)].map(([, column]) => column));
  const columns = table.columns.filter(
    (column) => names.has(column.name) && column.generated === '' && column.identity === '',
  );
  if (columns.length === 0) return [];
  const said = (which: string) =>
    dictionary(
      Object.fromEntries(
        [...when.matchAll(compared)]
          .filter(([, of]) => of?.toLowerCase() === which)
          .map(([, , column = '', literal = '']) => [column, literal]),
      ),
    );
  const [before, after] = [said('old'), said('new')];
  const update = (values: Overrides) =>
    `UPDATE ${qualified(table)} SET ${columns.map((column) => `${ident(column.name)} = ${values[column.name] ?? changed(column)}`).join(', ')}`;
  const made = { overrides: before, columns: columns.map((column) => ident(column.name)) };
  const updates = new Set([update(after), update(dictionary({}))]);
  return [...updates].map((sql) => ({ ...made, update: sql }));
}

/** Another value of the same type. */
function changed({ name: column, baseType, type }: Column): string {
  const own = ident(column);
  if (baseType === 'bool') return `NOT coalesce(${own}, false)`;
  if (/^(int[248]|numeric|float[48])$/.test(baseType)) return `coalesce(${own}, 0) + 1`;
  if (/^(text|varchar|bpchar)$/.test(baseType)) return `CASE WHEN ${own} = 'a' THEN 'b' ELSE 'a' END`;
  if (/^(timestamptz|timestamp|date)$/.test(baseType)) return `(coalesce(${own}, now()) + interval '1 day')::${type}`;
  if (baseType === 'uuid') return 'gen_random_uuid()';
  if (/^jsonb?$/.test(baseType)) return `'{"changed": true}'`;
  return `(SELECT label FROM pg_catalog.unnest(pg_catalog.enum_range(NULL::${type})) AS label WHERE label IS DISTINCT FROM ${own} LIMIT 1)`;
}
