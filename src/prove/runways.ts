// How long tables take rows without a proposal, how long with it, and whether that is any longer.

import { type Clocked, type Trouble, troubleOf } from '../experiment/clocked.ts';
import type { CoverageInterval } from '../model/experiments.ts';
import type { PartitionPlan, Runway } from '../model/partitions.ts';

export interface Runways {
  readonly runways: readonly Runway[];
  /** Tables whose rows profit nothing, one sentence each. */
  readonly failures: readonly string[];
  readonly notTried: readonly string[];
}

export function compareRunways(wanted: readonly PartitionPlan[], before: Clocked, after: Clocked): Runways {
  const why = before.why ?? after.why;
  return {
    runways: wanted.flatMap((plan) => runwayOf(plan, before, after)),
    failures: wanted.flatMap((plan) => noLonger(plan, before, after)),
    notTried: [
      ...(why === null ? [] : [`The clock was not run on: ${why}.`]),
      ...wanted.flatMap(({ table }) => unseenIn(table, after)),
    ],
  };
}

interface Seen {
  readonly by: 'forecast' | 'missed-run';
  readonly first: CoverageInterval | null;
  readonly last: CoverageInterval | null;
  readonly having: Trouble;
}

/** The same question asked without the proposal and with it; null where the clock was not run on for the table. */
function seen(table: string, before: Clocked, after: Clocked): Seen | null {
  const [without, having] = [troubleOf(before, table), troubleOf(after, table)];
  if (without === null || having === null) return null;
  const isMissed = without.first === null && without.missed !== null;
  if (isMissed) return { by: 'missed-run', first: without.missed, last: having.missed, having };
  return without.first === null && without.unseen !== null
    ? null
    : { by: 'forecast', first: without.first, last: having.first, having };
}

/** Seen by inserting rows where the clock could be moved and rows could be had, else read from the bounds. */
function runwayOf({ table, coverage, next }: PartitionPlan, before: Clocked, after: Clocked): Runway[] {
  if (next.length === 0) return [];
  const one = seen(table, before, after);
  if (one !== null && (one.last !== null || one.having.unseen === null)) {
    const end = one.first?.state === 'caught' ? 'caught' : 'refused';
    return [{ table, before: one.first?.from ?? null, after: one.last?.from ?? null, end, by: one.by }];
  }
  if (coverage === null || coverage.proposedUntil === null) return [];
  return [
    {
      table,
      before: coverage.until,
      after: coverage.proposedUntil,
      end: coverage.after === 'fails' ? 'refused' : 'caught',
      by: 'bounds',
    },
  ];
}

/** Partitions that reach further, and rows that are taken no longer for it. */
function noLonger({ table, coverage }: PartitionPlan, before: Clocked, after: Clocked): string[] {
  const one = seen(table, before, after);
  if (coverage === null || coverage.proposed === coverage.to || one === null || one.first === null) return [];
  const end = one.last ?? closed(one.having);
  if (end === null || end.from > one.first.from) return [];
  const what =
    end.state === 'refused'
      ? `are refused${end.message === null ? '' : ` (${end.message})`}`
      : `land in ${end.partition ?? 'its catch-all'}`;
  return [
    `${table} would reach to ${coverage.proposed}, but when the clock was run on, its rows from ${end.from.slice(0, 10)} on ${what}`,
  ];
}

/**
 * A CHECK that is violated, or an exception that a trigger raises: said of the row's time. What else is refused may
 * come from the row that was made up.
 */
function closed({ unseen }: Trouble): Pick<CoverageInterval, 'from' | 'state' | 'message' | 'partition'> | null {
  if (unseen === null || !/^(23514|P0001)$/.test(unseen.error.code)) return null;
  return { from: unseen.from, state: 'refused', message: unseen.error.message, partition: null };
}

function unseenIn(table: string, after: Clocked): string[] {
  const unseen = troubleOf(after, table)?.unseen ?? null;
  return unseen === null ? [] : [`Rows of ${table} from ${unseen.from.slice(0, 10)} on: ${unseen.error.message}.`];
}
