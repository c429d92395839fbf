// What to change in a row that the server refused, by what it said.
import type { ServerError } from '../../model/apply.ts';
import { type Bound, parseBound, spell } from '../../sql/partition-keys/bounds.ts';
import type { RowForeignKey, RowTable } from './facts.ts';
import type { RowBuilder } from './row-builder.ts';
import { checksOf, solve, type Tried } from './solve.ts';
import type { Values } from './values.ts';

/** What mending may use. */
export interface RepairContext {
  readonly session: Tried;
  readonly values: Values;
  table(oid: string): RowTable | undefined;
  /** A row for a foreign key to point at. */
  parent(key: RowForeignKey): RowBuilder | null;
}

/**
 * `again`: something was changed, try again; `number`: it collided with a row that is there; `catch`: no partition
 * takes it; `unchecked`: only triggers or foreign keys refuse it; `no`: nothing helps.
 */
export type Mended = 'again' | 'number' | 'catch' | 'unchecked' | 'no';

/** @param draft the row being inserted; `tried` what was changed before for the same reason */
export async function repair(
  bench: RepairContext,
  draft: RowBuilder,
  error: ServerError,
  number: number,
  tried: Set<string>,
): Promise<Mended> {
  const key = `${draft.table.oid} ${error.code} ${error.constraint ?? ''} ${error.column ?? ''} ${error.dataType ?? ''} ${error.table ?? ''}`;
  const before = tried.has(key);
  tried.add(key);
  // A function raised it: not the row's shape, but what the function makes of it.
  if (/^(P0|38|39)/.test(error.code) || /function .* line \d+|SQL function/.test(error.where ?? '')) return 'unchecked';
  if (error.code === '23502') return before ? 'no' : fill(draft, error);
  if (error.code === '23505' || error.code === '23P01') return before ? 'number' : differ(draft, error);
  if (error.code === '23503') return before ? 'unchecked' : point(bench, draft, error);
  if (error.code.startsWith('22')) return !before && (await satisfyAll(bench, draft, number)) ? 'again' : 'no';
  if (error.code !== '23514') return 'no';
  if (error.constraint !== undefined) return !before && (await satisfy(bench, draft, error, number)) ? 'again' : 'no';
  return route(bench, draft, error, tried);
}

/** A column, or every column of a domain, that must have a value. */
function fill(draft: RowBuilder, error: ServerError): Mended {
  const columns = draft.table.columns.filter(
    (column) =>
      (column.name === error.column || (error.dataType !== undefined && column.spelled.endsWith(error.dataType))) &&
      !draft.sources.has(column.name),
  );
  for (const column of columns) draft.sources.set(column.name, { kind: 'type', bytes: 0 });
  return columns.length > 0 ? 'again' : 'unchecked';
}

/** Values of their own for the columns that collided because all rows get the same default. */
function differ(draft: RowBuilder, error: ServerError): Mended {
  const columns = draft.table.uniques.find((unique) => unique.name === error.constraint)?.columns ?? [];
  const constant = columns.filter((name) => !draft.sources.has(name) && draft.column(name)?.generated === '');
  for (const name of constant) draft.sources.set(name, { kind: 'type', bytes: 0 });
  return constant.length > 0 ? 'again' : 'number';
}

/** A default points at a row that is not there. */
function point(bench: RepairContext, draft: RowBuilder, error: ServerError): Mended {
  const key = draft.table.foreignKeys.find((candidate) => candidate.name === error.constraint);
  if (key !== undefined && draft.parents.has(key.name)) return 'number';
  const parent = key === undefined ? null : bench.parent(key);
  if (key === undefined || parent === null) return 'unchecked';
  draft.follow(key, parent);
  return 'again';
}

async function satisfy(
  { session, values }: RepairContext,
  draft: RowBuilder,
  error: ServerError,
  number: number,
): Promise<boolean> {
  // Of a domain's CHECK the server does not tell the column: each that has it is served.
  return (
    checksOf(draft, values).some((check) => check.name === error.constraint) &&
    solve(session, values, draft, error.constraint ?? '', number)
  );
}

/** A CHECK failed on a value instead of refusing it, and the server does not tell which. */
async function satisfyAll({ session, values }: RepairContext, draft: RowBuilder, number: number): Promise<boolean> {
  const solved: boolean[] = [];
  for (const check of checksOf(draft, values)) solved.push(await solve(session, values, draft, check.name, number));
  return solved.includes(true);
}

/** The table that has no partition for a row; up to 12 the message alone tells it. */
export const lackingPartition = ({ table, message }: ServerError) =>
  table ?? /^no partition of relation "(.+)" found for row$/.exec(message)?.[1];

/** The key's columns are led into a partition that is there, one bound after the other. */
function route(bench: RepairContext, draft: RowBuilder, error: ServerError, tried: Set<string>): Mended {
  const known = [draft.table, ...draft.table.bounds.map(({ table }) => bench.table(table))].filter(
    (table) => table !== undefined,
  );
  const lacking = lackingPartition(error);
  const parent = known.find((table) => table.partitionKey.length > 0 && table.name === lacking) ?? draft.table;
  for (const { table, bound } of parent.bounds) {
    const key = `${parent.oid} in ${table}`;
    if (tried.has(key)) continue;
    tried.add(key);
    if (within(draft, parent.partitionKey, bound)) return 'again';
  }
  return 'catch';
}

/** Sets the key's columns to a value inside a bound; false when the bound names none or the caller has chosen. */
export function within(draft: RowBuilder, key: readonly (string | null)[], bound: string): boolean {
  const values = valueWithin(parseBound(bound));
  if (values === null || key.some((name) => name === null || draft.sources.get(name)?.kind === 'given')) return false;
  for (const [at, name] of key.entries())
    draft.sources.set(name as string, { kind: 'bound', sql: values[at] ?? 'NULL' });
  return true;
}

/** The bound's lower end or first member; null where there is none, as for DEFAULT and hash. */
function valueWithin(bound: Bound): string[] | null {
  if (bound.kind === 'list') return bound.values.slice(0, 1).map(spell);
  return bound.kind === 'range' && bound.from.every(({ kind }) => kind === 'literal') ? bound.from.map(spell) : null;
}
