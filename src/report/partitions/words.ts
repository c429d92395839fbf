// Words about partitions that every surface shares: days, runways, and what each table is waiting for.
import type { PartitionPlan, ProvedStatement, Runway } from '../../model/partitions.ts';
import { plural } from '../surface.ts';

export const day = (moment: string) => moment.slice(0, 10);

const dayMs = 86_400_000;

/** `in 35 days`, `since yesterday` is never said: `34 days ago`. */
export function timeFromNow(moment: string, asOf: Date): string {
  const days = Math.round((Date.parse(moment) - asOf.getTime()) / dayMs);
  if (days === 0) return 'today';
  return days > 0 ? `in ${plural(days, 'day')}` : `${plural(-days, 'day')} ago`;
}

/** What happens to rows once the partitions end. */
export function afterwards({ coverage }: PartitionPlan): string {
  if (coverage?.after === 'fails') return 'inserts fail';
  return coverage?.into == null ? '' : `rows land in ${coverage.into}`;
}

/** How far a table reaches, in words; '' where that is not told by the clock. */
export function reach({ coverage }: PartitionPlan, asOf: Date): string {
  if (coverage === null) return '';
  if (coverage.until !== null) return `covered to ${day(coverage.until)} (${timeFromNow(coverage.until, asOf)})`;
  return coverage.to === null ? 'no partition takes rows of now' : `covered to ${coverage.to}`;
}

/** Why nothing is added to a table; null when something is. */
export function whyNothing({ status, managedBy, next, retire }: PartitionPlan): string | null {
  if (next.length + retire.length > 0) return null;
  if (status === 'managed') return `left to ${managedBy ?? 'others'}`;
  if (status === 'fixed') return 'does not run out by the clock';
  if (status === 'unclear') return 'needs a word of yours';
  if (status === 'planned') return 'waits for the next proposal';
  return 'nothing to add';
}

/** `events_2026_12, events_2027_01 … events_2027_05`: the first, and the last of many. */
export function names(all: readonly { readonly name: string }[], most = 4): string[] {
  const list = all.map(({ name }) => name);
  return list.length <= most ? list : [...list.slice(0, most - 2), '…', ...list.slice(-1)];
}

/** How long a table takes rows without the proposal, and how long with it. */
export function runwayInWords({ end, before, after }: Runway, it: 'it' | 'this', asOf: Date): string {
  const what = end === 'refused' ? 'rows are refused' : 'rows land in its catch-all';
  const from = (moment: string | null) => {
    if (moment === null) return 'not within the time that was looked at';
    return Date.parse(moment) <= asOf.getTime() ? 'already' : `from ${day(moment)}`;
  };
  return `without ${it}, ${what} ${from(before)}; with it, ${from(after)}`;
}

/** Strongest last, as Postgres orders them. */
const modes = [
  'AccessShareLock',
  'RowShareLock',
  'RowExclusiveLock',
  'ShareUpdateExclusiveLock',
  'ShareLock',
  'ShareRowExclusiveLock',
  'ExclusiveLock',
  'AccessExclusiveLock',
];

/** `AccessExclusiveLock` → `ACCESS EXCLUSIVE`. */
export const lockName = (mode: string) =>
  mode
    .replace(/Lock$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toUpperCase();

/** The strongest lock a statement took on each table that was there before it. */
export function strongest({ locks }: ProvedStatement): { readonly table: string; readonly mode: string }[] {
  const byTable = new Map<string, string>();
  for (const { name, mode } of locks)
    if (modes.indexOf(mode) > modes.indexOf(byTable.get(name) ?? '')) byTable.set(name, mode);
  return [...byTable].map(([table, mode]) => ({ table, mode }));
}
