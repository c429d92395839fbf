// What jobs of old have done since their migrations: they are run up to the present, so that what is looked at has the partitions that are there by now.

import type { Settling } from '../../apply/history-jobs.ts';
import type { Session } from '../../database/engine.ts';
import { mostJobs } from './forecast.ts';
import { patienceMs } from './inserts.ts';
import { isAimedAt } from './job-targets.ts';
import { type PlannedJob, readJobs } from './jobs.ts';
import { PartitionLifetimes } from './partition-lifetimes.ts';
import { PartitionTreeSnapshot } from './partition-trees.ts';
import { TableMonitor } from './table-monitor.ts';

/** What it may take, in milliseconds; what is there then must do. */
const timeMs = 20_000;
/** How many periods before the last partition the jobs begin. */
const periodsAhead = 12;
const day = 86_400_000;
const week = 7 * day;

/**
 * Only where a table has no partition for the present and a job makes its partitions. Leaves the clock where the last
 * run was.
 * @returns what was done, in words; null for nothing
 */
export const replayHistoryJobs: Settling = async (session, catalog, moment) => {
  const now = moment.getTime();
  const { jobs: all } = await readJobs(session, catalog, mostJobs);
  const jobs = all.filter(({ structural, due, upkeep }) => structural && due !== null && !upkeep);
  if (jobs.length === 0) return null;
  const trees = await PartitionTreeSnapshot.read(session);
  const lives = new PartitionLifetimes();
  lives.begin(trees);
  const kept = TableMonitor.over(trees, now).filter((watch) =>
    jobs.some((job) => isAimedAt(job, 'make', watch, lives)),
  );
  const spans = kept.flatMap((watch) => watch.span(trees) ?? []).filter(({ last }) => last.to <= now);
  if (spans.length === 0) return null;
  const widths = spans.map(({ last: { from, to } }) => to - from);
  // Some make partitions many periods ahead. None began before the first partition that the migrations made: earlier
  // runs would make what never was.
  const since = Math.min(
    ...spans.map(({ first, last }, at) => Math.max(first.from, last.from - periodsAhead * (widths[at] ?? 0))),
  );
  const width = Math.min(...widths);
  const reached = await runUpTo(session, jobs, {
    since,
    until: now,
    gap: Math.max(Math.min(day, width), Math.min(week, width / 4)),
  });
  const short = now - reached > day ? ', and no further in the time there is' : '';
  return `The scheduled jobs that make partitions were run up to ${new Date(reached).toISOString().slice(0, 10)} first${short}: what they have made by then is in no migration.`;
};

/**
 * In milliseconds since 1970; `gap`: the least time between two runs of one job, unless it asks for days or hours
 * itself.
 * @returns how far they were run
 */
async function runUpTo(
  session: Pick<Session, 'run'> & { readonly clock: { move(to: Date): Promise<void> } },
  jobs: readonly PlannedJob[],
  { since, until, gap }: { readonly since: number; readonly until: number; readonly gap: number },
): Promise<number> {
  const deadline = performance.now() + timeMs;
  const gapOf = ({ minds }: PlannedJob) => (minds === 'hours' ? 1 : minds === 'days' ? Math.min(gap, day) : gap);
  const due = new Map(jobs.map((job) => [job, job.due?.(since) ?? null]));
  for (;;) {
    const next = [...due]
      .flatMap(([job, at]) => (at === null || at > until ? [] : [{ job, at }]))
      .sort((a, b) => a.at - b.at)[0];
    if (next === undefined) return until;
    if (performance.now() > deadline) return next.at;
    await session.clock.move(new Date(next.at));
    const outcome = await session.run(next.job.command, patienceMs);
    if (outcome.kind === 'error') await session.run('ROLLBACK');
    due.set(next.job, outcome.kind === 'stopped' ? null : (next.job.due?.(next.at + gapOf(next.job) - 1) ?? null));
  }
}
