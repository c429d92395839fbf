// The forecast: what becomes of every partitioned table when time passes and the recorded jobs run.

import { dictionary } from '../../lib/dictionary.ts';
import type { CoverageInterval, Forecast, JobForecast, PartitionLife, TableForecast } from '../../model/experiments.ts';
import { isAimedAt } from './job-targets.ts';
import { readJobs } from './jobs.ts';
import type { PartitionLifetime } from './partition-lifetimes.ts';
import { endsOf } from './partition-trees.ts';
import { Replay, type Replayed, type ReplayModel, type ReplayTerms, type Tally } from './replay.ts';
import { Stopped } from './stopped.ts';
import type { TableMonitor } from './table-monitor.ts';
import type { ForecastTerms, TimeSession } from './terms.ts';

/** Jobs that are looked at. */
export const mostJobs = 500;
/** How often a replay begins again because a job did not end. */
const mostStops = 3;

/**
 * Runs the clock on over copies of one state: rows of the present go into every table that is partitioned by time, the
 * jobs of `cron.job` run when they are due. Once more, on another copy, the first run of each job that makes partitions
 * is left out.
 *
 * What comes back, per table: `coverage`, stretches of time in which inserts are accepted, refused or caught by DEFAULT
 * (the first stretch that is not `accepted` is the end of the runway); `partitions`, each from its making to its end
 * with the job that did it; `missedRun`, the coverage that is lost when one run is. Per job: runs, failures, what it
 * made and ended. Nothing is thrown for what a job does.
 * @param open a session with the state, whose clock moves; called once or more, disposed here
 */
export async function forecast(open: () => Promise<TimeSession>, terms: ForecastTerms): Promise<Forecast> {
  const banned = new Map<number, string>();
  await using spare = new Spare(open);
  const { asked, left, model } = await withEveryRun(open, terms, banned, spare);
  const whole = model.seen;
  const missed = new Map(
    whole.tallies.flatMap(({ job, firstMade }) => (firstMade === null ? [] : [[job.id, firstMade] as const])),
  );
  const less =
    missed.size === 0 || performance.now() > asked.deadline
      ? null
      : await withoutRuns(spare, { ...asked, jobs: asked.jobs.filter(({ structural }) => structural), missed }, model);
  const tables = whole.watches.map((watch) => tableForecast(watch, whole, less, missed, terms));
  return {
    from: iso(asked.from),
    until: iso(whole.until),
    tables,
    jobs: whole.tallies.map((tally) => jobForecast(tally, whole, banned, terms)),
    retention: [],
    incomplete: false,
    makers: terms.makers ?? [],
    notes: notesOf(whole, left),
  };
}

/** A copy that opens while the first one is at work. */
class Spare implements AsyncDisposable {
  readonly #open: () => Promise<TimeSession>;
  #session: Promise<TimeSession> | null = null;

  constructor(open: () => Promise<TimeSession>) {
    this.#open = open;
  }

  begin(): void {
    this.#session ??= this.#open();
    this.#session.catch(() => undefined); // Told where it is awaited.
  }

  async session(): Promise<TimeSession> {
    this.#session ??= this.#open();
    return await this.#session;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.#session?.catch(() => null))?.[Symbol.asyncDispose]();
  }
}

/** Its copy is gone when this returns: each is a whole server in memory. */
async function withEveryRun(
  open: () => Promise<TimeSession>,
  terms: ForecastTerms,
  banned: Map<number, string>,
  spare: Spare,
) {
  const deadline = performance.now() + terms.timeMs;
  await using session = await open();
  const { jobs, left } = await readJobs(session, terms.catalog, mostJobs);
  if (jobs.some(({ structural, due }) => structural && due !== null)) spare.begin();
  const asked: ReplayTerms = {
    from: terms.from.getTime(),
    until: monthsAfter(terms.from, terms.months),
    tables: new Set(Object.keys(terms.catalog.tables)),
    jobs,
    banned,
    missed: new Map(),
    deadline,
  };
  return { asked, left, model: await replayed(session, open, asked, banned) };
}

/** The whole replay; begun again without a job that did not end. */
async function replayed(
  first: TimeSession,
  open: () => Promise<TimeSession>,
  asked: ReplayTerms,
  banned: Map<number, string>,
): Promise<ReplayModel> {
  for (let stops = 0; ; stops += 1) {
    try {
      if (stops === 0) return await new Replay(first, asked).run();
      await using again = await open();
      return await new Replay(again, asked).run();
    } catch (error) {
      if (!(error instanceof Stopped) || error.job === null || stops >= mostStops) throw error;
      banned.set(error.job, error.message);
    }
  }
}

async function withoutRuns(spare: Spare, asked: ReplayTerms, model: ReplayModel): Promise<Replayed | null> {
  try {
    return (await new Replay(await spare.session(), asked, model).run()).seen;
  } catch (error) {
    if (error instanceof Stopped) return null;
    throw error;
  }
}

function tableForecast(
  watch: TableMonitor,
  whole: Replayed,
  less: Replayed | null,
  missed: ReadonlyMap<number, number>,
  terms: ForecastTerms,
): TableForecast {
  const { oid, name } = watch.table;
  const lives = whole.lifetimes.all.filter(({ root, branch }) => root === oid || branch.parent === oid);
  const partitions = lives.map((life) => partitionLife(life, watch));
  const coverage = watch.coverage.map(coverageOf);
  const maker = lives.find(({ created }) => created !== null)?.created?.job;
  const tally = whole.tallies.find(({ job }) => job.name === maker && missed.has(job.id));
  const other = less?.watches.find(({ table }) => table.oid === oid);
  const lost =
    other === undefined
      ? []
      : other.coverage.map(coverageOf).filter((stretch) => stretch.state !== 'accepted' && !alike(coverage, stretch));
  return {
    oid,
    table: name,
    concerned: terms.concerns?.has(oid) ?? true,
    coverage,
    unseen: watch.unseen === null ? null : { ...watch.unseen, from: iso(watch.unseen.from) },
    partitions,
    missedRun:
      tally === undefined || other === undefined
        ? null
        : { job: tally.job.name, at: iso(missed.get(tally.job.id) ?? 0), lost },
  };
}

const alike = (coverage: readonly CoverageInterval[], { from, until, state }: CoverageInterval) =>
  coverage.some((known) => known.state === state && known.from === from && known.until === until);

const coverageOf = ({ from, until, state }: TableMonitor['coverage'][number]): CoverageInterval => ({
  from: iso(from),
  until: until === null ? null : iso(until),
  ...state,
});

function partitionLife({ branch, created, ended }: PartitionLifetime, { keyClock }: TableMonitor): PartitionLife {
  const ends = endsOf(branch.bound);
  const moment = (text: string | null | undefined) => {
    const at = text == null ? null : keyClock.read(text);
    return at === null ? null : iso(at);
  };
  return {
    name: branch.name,
    bound: branch.bound ?? '',
    from: moment(ends?.from),
    to: moment(ends?.to),
    created: created === null ? null : { ...created, at: iso(created.at) },
    ended: ended === null ? null : { ...ended, at: iso(ended.at) },
  };
}

function jobForecast(
  { job, runs, thinned, failures }: Tally,
  whole: Replayed,
  banned: ReadonlyMap<number, string>,
  terms: ForecastTerms,
): JobForecast {
  const { id, name, schedule, command, active } = job;
  const tables = new Map(whole.watches.map(({ table }) => [table.oid, table.name]));
  const count = (lives: readonly PartitionLifetime[]) => {
    const counts: Record<string, number> = dictionary({});
    for (const { root } of lives) counts[tables.get(root) ?? ''] = (counts[tables.get(root) ?? ''] ?? 0) + 1;
    return counts;
  };
  const aimed = (aim: 'make' | 'end') =>
    whole.watches.filter((watch) => isAimedAt(job, aim, watch, whole.lifetimes)).map(({ table }) => table.name);
  return {
    id,
    name,
    schedule,
    command,
    active,
    concerned: terms.jobs?.has(id) ?? true,
    altered: terms.altered?.has(id) ?? true,
    runs,
    thinned,
    made: count(whole.lifetimes.all.filter(({ created }) => created?.job === name)),
    ended: count(whole.lifetimes.all.filter(({ ended }) => ended?.job === name)),
    failures:
      failures === null
        ? null
        : { count: failures.count, first: { at: iso(failures.first.at), error: failures.first.error } },
    aims: { make: aimed('make'), end: aimed('end') },
    idle: whole.ineffectiveJobs.get(id) ?? null,
    stopped: banned.get(id) ?? null,
    unknown: whole.unknowns.get(id) ?? null,
  };
}

function notesOf({ until, cut, refused, unchecked, watches }: Replayed, left: number): string[] {
  const name = (oid: string) => watches.find(({ table }) => table.oid === oid)?.table.name ?? oid;
  return [
    ...(cut === null ? [] : [`The clock was run on to ${iso(until).slice(0, 10)} only: ${cut}.`]),
    ...(left === 0 ? [] : [`${left} more jobs were not run.`]),
    ...[...refused].map(([oid, why]) => `No row could be made for ${name(oid)}: ${why}.`),
    ...[...unchecked].map(([table, what]) => `Rows of ${table} were made while ${what}.`),
  ];
}

const iso = (at: number) => new Date(at).toISOString();

function monthsAfter(from: Date, months: number): number {
  const until = new Date(from);
  until.setUTCMonth(until.getUTCMonth() + months);
  return until.getTime();
}
