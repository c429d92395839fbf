// Which indexes another index makes needless: what the catalog can tell without a planner.

import type { Severity } from '../../model/basics.ts';
import type { Index, Table } from '../../model/catalog.ts';

export type CoverKind = 'duplicate' | 'prefix' | 'hash-under-btree' | 'gin-subset' | 'partial-under-full';

export interface Cover {
  readonly needless: Index;
  readonly by: Index;
  readonly kind: CoverKind;
}

export const coverSeverity: Readonly<Record<CoverKind, Severity>> = {
  duplicate: 'warning',
  prefix: 'warning',
  'hash-under-btree': 'info',
  'gin-subset': 'info',
  'partial-under-full': 'info',
};

/** Every pair of one table's indexes in which the first is not needed; of two equal ones only the one to drop. */
export function coversOf(indexes: readonly Index[]): Cover[] {
  return indexes
    .filter((x) => !isKept(x) && !x.attached && !x.extension)
    .flatMap((x) =>
      indexes
        .filter((y) => y.oid !== x.oid && y.valid && !y.extension)
        .flatMap((y): Cover[] => {
          const kind = coverKind(x, y);
          return kind === null || (kind === 'duplicate' && !goesFirst(x, y)) ? [] : [{ needless: x, by: y, kind }];
        }),
    );
}

/** A constraint, a foreign key or replication stands on it. */
const isKept = (index: Index) =>
  index.constraint !== null || index.primary || index.foreignKeyTarget || index.replicaIdentity;

function coverKind(x: Index, y: Index): CoverKind | null {
  const samePredicate = x.predicate === y.predicate;
  const included = x.included.every((column) => y.columns.includes(column));
  if (x.method === 'hash' && y.method === 'btree')
    return samePredicate && sameColumn(x.keys[0], y.keys[0]) ? 'hash-under-btree' : null;
  if (x.method !== y.method) return null;
  if (samePredicate && included && x.keys.length === y.keys.length && startsWith(x, y) && uniqueToo(x, y))
    return 'duplicate';
  if (x.unique) return null;
  const shorter = x.keys.length < y.keys.length;
  if (x.method === 'btree' && samePredicate && included && shorter && startsWith(x, y)) return 'prefix';
  if (x.method === 'gin' && samePredicate && shorter && x.keys.every((key) => y.keys.includes(key)))
    return 'gin-subset';
  if (x.predicate !== null && y.predicate === null && included && x.keys.length <= y.keys.length && startsWith(x, y))
    return 'partial-under-full';
  return null;
}

/** The keys of `x` begin `y`, in the same order or wholly the other way round. */
function startsWith(x: Index, y: Index): boolean {
  if (!x.keys.every((key, at) => key === y.keys[at])) return false;
  return (
    x.options.every((option, at) => option === y.options[at]) ||
    (x.method === 'btree' && x.options.every((option, at) => option === 3 - (y.options[at] ?? 0)))
  );
}

const uniqueToo = (x: Index, y: Index) => !x.unique || (y.unique && x.nullsNotDistinct === y.nullsNotDistinct);

/** Column and collation, whatever the operator family. */
const sameColumn = (a = '', b = '') => a.split('|')[0] === b.split('|')[0] && a.split('|')[2] === b.split('|')[2];

/**
 * Of two equal indexes, whether `x` is the one to drop: not the unique one, not the wider one, then the younger one.
 */
function goesFirst(x: Index, y: Index): boolean {
  if (isKept(y) || coverKind(y, x) !== 'duplicate') return true;
  if (x.unique !== y.unique) return y.unique;
  if (x.included.length !== y.included.length) return x.included.length < y.included.length;
  return Number(x.oid) > Number(y.oid);
}

/**
 * Those that a change brings about.
 * @param known the indexes that were there before it
 */
export function newCovers(indexes: readonly Index[], known: ReadonlySet<string>): Cover[] {
  const all = coversOf(indexes);
  const before = new Set(
    all.filter(({ needless, by }) => known.has(needless.oid) && known.has(by.oid)).map(({ needless }) => needless),
  );
  return all.filter((cover) => isNews(cover, known) && !before.has(cover.needless));
}

/**
 * One of the two is new; a partial index beside a full one is an oversight only where both come at once, and both to be
 * searched.
 */
function isNews({ needless, by, kind }: Cover, known: ReadonlySet<string>): boolean {
  const fresh = [needless, by].filter((index) => !known.has(index.oid)).length;
  return kind === 'partial-under-full' ? fresh === 2 && !by.unique : fresh > 0;
}

/** What partitions of one table have alike: an index of their own beside that of the table. */
export function ofSiblings(table: Table, covers: readonly Cover[]): string | null {
  const [cover] = covers;
  return table.parents.length === 1 && cover?.by.attached === true
    ? `${table.parents.join()} ${cover.kind} ${cover.needless.keyNames.join()}`
    : null;
}
