// LIST and HASH: partitions that do not run out by the clock, but can lack a value.
import type { PartitionedTable, PartitionIssue } from '../../model/partitions.ts';
import { parseBound } from '../../sql/partition-keys/bounds.ts';

export function fixedIssues(table: PartitionedTable): PartitionIssue[] {
  return table.strategy === 'hash' ? hashIssues(table) : listIssues(table);
}

const boundsOf = ({ partitions }: PartitionedTable) =>
  partitions.filter(({ detachPending }) => !detachPending).map(({ bound }) => parseBound(bound));

function hashIssues(table: PartitionedTable): PartitionIssue[] {
  const parts = boundsOf(table).flatMap((bound) => (bound.kind === 'hash' ? [bound] : []));
  const largest = Math.max(1, ...parts.map(({ modulus }) => modulus));
  const missing = Array.from({ length: largest }, (_, remainder) => remainder).filter(
    (remainder) => !parts.some((part) => remainder % part.modulus === part.remainder),
  );
  if (missing.length === 0) return [];
  const few = missing.slice(0, 8).join(', ') + (missing.length > 8 ? ' …' : '');
  const message = `Of modulus ${largest} the remainders ${few} have no partition: every row that hashes there is refused.`;
  return [{ severity: 'error', code: 'hash-incomplete', message }];
}

function listIssues(table: PartitionedTable): PartitionIssue[] {
  if (table.partitions.some(({ isDefault }) => isDefault)) return [];
  const [key] = table.keys;
  const taken = new Set(
    boundsOf(table).flatMap((bound) =>
      bound.kind === 'list' ? bound.values.flatMap((value) => (value.kind === 'literal' ? [value.text] : [])) : [],
    ),
  );
  const allowed = key === undefined ? null : (key.labels ?? checkedValues(table, key.column));
  const missing = (allowed ?? []).filter((value) => !taken.has(value));
  if (missing.length === 0) return [];
  const few = missing
    .slice(0, 8)
    .map((value) => `'${value}'`)
    .join(', ');
  const message = `${key?.expression} may be ${few}${missing.length > 8 ? ' and more' : ''}, for which there is no partition and no DEFAULT: such a row is refused.`;
  return [{ severity: 'error', code: 'list-incomplete', message }];
}

/** The literals of `CHECK (status = ANY (ARRAY['a'::text, …]))`. */
function checkedValues(table: PartitionedTable, column: string | null): string[] | null {
  const check = table.constraints.find(
    ({ type, columns, definition }) =>
      type === 'c' && columns.length === 1 && columns[0] === column && /= ANY \(+ARRAY\[/.test(definition),
  );
  const list = check === undefined ? undefined : /ARRAY\[(.*)\]/s.exec(check.definition)?.[1];
  return list === undefined
    ? null
    : [...list.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = '']) => text.replaceAll("''", "'"));
}
