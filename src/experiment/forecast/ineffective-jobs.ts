// Jobs that should end partitions and ended none: whether they do when everything is ten years older, and what stands against it.

import { patienceMs } from './inserts.ts';
import { failedComparisons, isAimedAt, partitionsOf } from './job-targets.ts';
import type { PartitionTreeSnapshot } from './partition-trees.ts';
import type { Replayed } from './replay.ts';
import { Stopped } from './stopped.ts';
import type { TimeSession } from './terms.ts';

export interface Ineffective {
  readonly later: boolean;
  readonly reasons: readonly string[];
}

const tenYears = 3653 * 86_400_000;

/** Tried at the end of a replay, on its session, which is of no use afterwards. */
export async function findIneffectiveJobs(
  session: TimeSession,
  trees: PartitionTreeSnapshot,
  { tallies, watches, lifetimes, until }: Omit<Replayed, 'ineffectiveJobs'>,
): Promise<Map<number, Ineffective>> {
  const found = new Map<number, Ineffective>();
  for (const { job, runs, failures } of tallies) {
    if (runs === 0 || failures !== null || lifetimes.all.some(({ ended }) => ended?.job === job.name)) continue;
    const aimed = watches.filter(
      (watch) => isAimedAt(job, 'end', watch, lifetimes) && partitionsOf(watch, lifetimes).length > 0,
    );
    if (aimed.length === 0) continue;
    await trees.readAgain();
    await session.clock.move(new Date(until + tenYears));
    const outcome = await session.run(job.command, patienceMs);
    if (outcome.kind === 'stopped') throw new Stopped(job.id, outcome.message);
    if (outcome.kind === 'error') await session.run('ROLLBACK');
    const later = ((await trees.readAgain())?.ended.length ?? 0) > 0;
    const names = aimed.flatMap((watch) => partitionsOf(watch, lifetimes));
    found.set(job.id, { later, reasons: later ? [] : await failedComparisons(session, job, names) });
  }
  return found;
}
