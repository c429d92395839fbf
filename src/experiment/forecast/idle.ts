// Jobs that should end partitions and ended none: whether they do when everything is ten years older, and what stands against it.
import { aimsAt, failedComparisons, partitionsOf } from './aims.ts';
import { patienceMs } from './inserts.ts';
import type { Replayed } from './replay.ts';
import { Stopped } from './stopped.ts';
import type { TimeSession } from './terms.ts';
import type { Trees } from './trees.ts';

export interface Idle {
  readonly later: boolean;
  readonly reasons: readonly string[];
}

const tenYears = 3653 * 86_400_000;

/** Tried at the end of a replay, on its session, which is of no use afterwards. */
export async function idleJobs(
  session: TimeSession,
  trees: Trees,
  { tallies, watches, lives, until }: Omit<Replayed, 'idle'>,
): Promise<Map<number, Idle>> {
  const found = new Map<number, Idle>();
  for (const { job, runs, failures } of tallies) {
    if (runs === 0 || failures !== null || lives.all.some(({ ended }) => ended?.job === job.name)) continue;
    const aimed = watches.filter((watch) => aimsAt(job, 'end', watch, lives) && partitionsOf(watch, lives).length > 0);
    if (aimed.length === 0) continue;
    await trees.readAgain();
    await session.clock.move(new Date(until + tenYears));
    const outcome = await session.run(job.command, patienceMs);
    if (outcome.kind === 'stopped') throw new Stopped(job.id, outcome.message);
    if (outcome.kind === 'error') await session.run('ROLLBACK');
    const later = ((await trees.readAgain())?.ended.length ?? 0) > 0;
    const names = aimed.flatMap((watch) => partitionsOf(watch, lives));
    found.set(job.id, { later, reasons: later ? [] : await failedComparisons(session, job, names) });
  }
  return found;
}
