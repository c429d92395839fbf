// The first draft of a row: what must have a value gets one, and foreign keys that are set get a row to point at.

import type { RowColumn, RowForeignKey, RowTable } from './facts.ts';
import { within } from './repair.ts';
import { isFixed, type Overrides, RowBuilder, type ValueSource } from './row-builder.ts';
import type { Values } from './values.ts';

export interface RowWish {
  /** Column → SQL expression: values the caller decides on. */
  readonly overrides?: Overrides;
  /** `all` gives nullable columns a value too, foreign keys aside. */
  readonly fill?: 'required' | 'all';
  /** Leaves the table's triggers off from the start. */
  readonly triggersOff?: boolean;
  /** About how large the documents and texts of the row should be. */
  readonly bytes?: number;
}

export interface Planner {
  readonly values: Values;
  /** Whether foreign keys get rows to point at. */
  readonly keys: boolean;
  table(oid: string): RowTable | undefined;
}

/** Deeper than this nobody's foreign keys go. */
const deepest = 24;

/**
 * @param above the rows that wait for this one
 * @returns null where its foreign keys lead round in a circle, or to something that is no table
 */
export function plan(
  planner: Planner,
  oid: string,
  wish: RowWish,
  given: ReadonlyMap<string, ValueSource>,
  above: readonly string[],
): RowBuilder | null {
  const table = planner.table(oid);
  if (table === undefined || !/^[rp]$/.test(table.kind) || above.includes(oid) || above.length > deepest) return null;
  const draft = new RowBuilder(table, planner.values);
  for (const [name, source] of given) draft.sources.set(name, source);
  for (const [name, sql] of Object.entries(wish.overrides ?? {})) draft.sources.set(name, { kind: 'given', sql });
  for (let inside = table.within; inside !== null; inside = planner.table(inside.parent)?.within ?? null)
    within(draft, inside.key, inside.bound);
  for (const column of table.columns) {
    if (!draft.sources.has(column.name) && wanted(planner.values, table, column, wish))
      draft.sources.set(column.name, {
        kind: 'type',
        bytes: isRoomy(planner.values, table, column) ? (wish.bytes ?? 0) : 0,
      });
  }
  for (const key of table.foreignKeys) {
    if (!planner.keys || !points(draft, key)) continue;
    const parent = key.table === oid ? draft : plan(planner, key.table, {}, fixedFor(draft, key), [...above, oid]);
    if (parent === null) return null;
    draft.follow(key, parent);
  }
  return draft;
}

function wanted(values: Values, table: RowTable, column: RowColumn, { fill, bytes = 0 }: RowWish): boolean {
  if (column.generated !== '' || column.identity !== '') return false;
  const type = values.type(column.type);
  if (column.notNull || (type?.kind === 'd' && type.notNull))
    return column.default === null || (bytes > 0 && isRoomy(values, table, column));
  if (fill !== 'all' || table.foreignKeys.some((key) => key.columns.includes(column.name))) return false;
  return column.default === null || (bytes > 0 && isRoomy(values, table, column));
}

/** Whether a document or text of any size has room in it. */
function isRoomy(values: Values, table: RowTable, column: RowColumn): boolean {
  if (table.indexed.includes(column.name)) return false;
  const plain = values.plain(column.type, column.modifier);
  return plain !== undefined && plain.modifier === -1 && /^(jsonb?|text|bytea)$/.test(plain.type.name);
}

/** A key with a NULL points nowhere. */
function points(draft: RowBuilder, key: RowForeignKey): boolean {
  return key.columns.every((name) => {
    const source = draft.sources.get(name);
    return source !== undefined && !(isFixed(source) && /^null\b/i.test(source.sql));
  });
}

/** What the row has settled already of the columns a key refers to. */
export function fixedFor(draft: RowBuilder, key: RowForeignKey): Map<string, ValueSource> {
  const settled = key.columns.flatMap((name, at): [string, ValueSource][] => {
    const source = draft.sources.get(name);
    const passes = source !== undefined && (isFixed(source) || (source.kind === 'same' && source.draft !== draft));
    return passes ? [[key.references[at] as string, source]] : [];
  });
  return new Map(settled);
}
