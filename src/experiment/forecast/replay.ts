// Runs the clock on from event to event: jobs when they are due, rows when a table's answer could be another.
import type { Outcome } from '../../database/engine.ts';
import type { ServerError } from '../../model/apply.ts';
import type { Oid } from '../../model/catalog.ts';
import { findIneffectiveJobs, type Ineffective } from './ineffective-jobs.ts';
import { Inserts, patienceMs } from './inserts.ts';
import { unknownsOf } from './job-unknowns.ts';
import type { PlannedJob } from './jobs.ts';
import { PartitionLifetimes } from './partition-lifetimes.ts';
import { PartitionTreeSnapshot } from './partition-trees.ts';
import { Stopped } from './stopped.ts';
import { TableMonitor } from './table-monitor.ts';
import type { TimeSession } from './terms.ts';

const hour = 3_600_000;
const day = 24 * hour;
const week = 7 * day;

export interface ReplayTerms {
  readonly from: number;
  readonly until: number;
  readonly jobs: readonly PlannedJob[];
  /** Tables that may be looked at. */
  readonly tables: ReadonlySet<Oid>;
  /** Jobs that are not run, and why. */
  readonly banned: ReadonlyMap<number, string>;
  /** Runs that do not happen: job → the moment of its first run after which it runs again. */
  readonly missed: ReadonlyMap<number, number>;
  /** When it must come to an end, on performance.now()'s clock. */
  readonly deadline: number;
}

/** A replay of the same state that all runs are part of. */
export interface ReplayModel {
  readonly seen: Replayed;
  readonly inserts: Inserts;
}

export interface Tally {
  readonly job: PlannedJob;
  runs: number;
  thinned: boolean;
  failures: { count: number; readonly first: { readonly at: number; readonly error: ServerError } } | null;
  /** The first run that made a partition. */
  firstMade: number | null;
  /** Runs on end that changed no partition. */
  idle: number;
  next: number | null;
}

export interface Replayed {
  readonly until: number;
  /** Why it ended before its time; null when it did not. */
  readonly cut: string | null;
  readonly watches: readonly TableMonitor[];
  readonly tallies: readonly Tally[];
  readonly lifetimes: PartitionLifetimes;
  readonly refused: ReadonlyMap<Oid, string>;
  readonly unchecked: ReadonlyMap<string, string>;
  /** By job, where its words end partitions and its runs ended none. */
  readonly ineffectiveJobs: ReadonlyMap<number, Ineffective>;
  /** By job, what its words depend on and only production knows. */
  readonly unknowns: ReadonlyMap<number, string>;
}

/** More runs of jobs than this take too long. */
const mostRuns = 6000;

export class Replay {
  readonly #session: TimeSession;
  readonly #terms: ReplayTerms;
  readonly #tallies: Tally[];
  readonly #lifetimes = new PartitionLifetimes();
  #watches: TableMonitor[] = [];
  #trees!: PartitionTreeSnapshot;
  #inserts!: Inserts;
  readonly #model: ReplayModel | null;
  /** Partitions changed since the model was last looked at. */
  #stirred = false;
  #runs = 0;

  /**
   * @param model where some runs are missed: once everything is as it was there at the same moment, the rest is taken
   * from it
   */
  constructor(session: TimeSession, terms: ReplayTerms, model: ReplayModel | null = null) {
    this.#session = session;
    this.#terms = terms;
    this.#model = model;
    this.#tallies = terms.jobs.map((job) => ({
      job,
      runs: 0,
      thinned: false,
      failures: null,
      firstMade: null,
      idle: 0,
      next: this.#firstDue(job),
    }));
  }

  async run(): Promise<ReplayModel> {
    const { from, until, deadline } = this.#terms;
    await this.#session.clock.move(new Date(from));
    this.#trees = await PartitionTreeSnapshot.read(this.#session);
    this.#lifetimes.begin(this.#trees);
    this.#watches = TableMonitor.over(this.#trees, from).filter(({ table }) => this.#terms.tables.has(table.oid));
    this.#inserts = await Inserts.ready(this.#session, this.#watches, this.#model?.inserts);
    let at = from;
    let cut: string | null = null;
    for (let next = this.#nextEvent(); next !== null && next <= until; next = this.#nextEvent()) {
      if (performance.now() > deadline) cut = 'the time for it was up';
      if (this.#runs >= mostRuns) cut = `${mostRuns} runs of jobs were enough`;
      if (cut !== null) break;
      at = next;
      await this.#session.clock.move(new Date(at));
      for (const tally of this.#tallies) if (tally.next === at) await this.#fire(tally, at);
      const due = this.#watches.filter(({ next: when }) => when === at);
      if (due.length > 0) await this.#insert(due, at);
      if (this.#rejoins(at)) break;
    }
    const { refused, unchecked } = this.#inserts;
    const jobs = this.#model === null ? this.#tallies.map(({ job }) => job) : [];
    const filled = new Set(this.#watches.map(({ table }) => table.name));
    const unknowns = await unknownsOf(this.#session, jobs, filled);
    const seen = {
      until: cut === null ? until : at,
      cut,
      watches: this.#watches,
      tallies: this.#tallies,
      lifetimes: this.#lifetimes,
      refused,
      unchecked,
      unknowns,
    };
    const idle = this.#model === null ? await findIneffectiveJobs(this.#session, this.#trees, seen) : new Map();
    return { seen: { ...seen, ineffectiveJobs: idle }, inserts: this.#inserts };
  }

  /**
   * Whether the missed runs are made up for: the same partitions, and the same answers to inserts. What follows then is
   * the model's.
   */
  #rejoins(at: number): boolean {
    const model = this.#model?.seen;
    if (model === undefined || at <= Math.max(...this.#terms.missed.values()) || !this.#stirred) return false;
    this.#stirred = false;
    const here = new Set(
      this.#trees.all().flatMap(({ parent, name, bound }) => (parent === null ? [] : [`${name} ${bound}`])),
    );
    const there = model.lifetimes.all.filter(
      ({ created, ended }) => (created?.at ?? at) <= at && (ended?.at ?? Number.POSITIVE_INFINITY) > at,
    );
    if (here.size !== there.length || !there.every(({ branch: { name, bound } }) => here.has(`${name} ${bound}`)))
      return false;
    const others = new Map(model.watches.map((watch) => [watch.table.oid, watch]));
    if (!this.#watches.every((watch) => watch.agrees(others.get(watch.table.oid), at))) return false;
    for (const watch of this.#watches) watch.follow(others.get(watch.table.oid), at);
    return true;
  }

  #firstDue(job: PlannedJob): number | null {
    const { from, missed, banned } = this.#terms;
    if (banned.has(job.id) || job.upkeep) return null;
    const first = job.due?.(from) ?? null;
    const skipped = missed.get(job.id);
    return first === null || skipped === undefined || first < skipped ? first : (job.due?.(skipped) ?? null);
  }

  #nextEvent(): number | null {
    const moments = [...this.#tallies.map(({ next }) => next), ...this.#watches.map(({ next }) => next)].filter(
      (next) => next !== null,
    );
    return moments.length === 0 ? null : moments.reduce((least, next) => Math.min(least, next));
  }

  async #fire(tally: Tally, at: number): Promise<void> {
    const { job } = tally;
    this.#runs += 1;
    tally.runs += 1;
    const outcome = await this.#session.run(job.command, patienceMs);
    if (outcome.kind === 'stopped') throw new Stopped(job.id, outcome.message);
    await this.#afterwards(tally, outcome, at);
    if (job.structural) await this.#lookAround(tally, at);
    tally.next = this.#nextRun(tally, at);
  }

  /** A failed run is noted; whatever it left open is closed. */
  async #afterwards(tally: Tally, outcome: Exclude<Outcome, { kind: 'stopped' }>, at: number): Promise<void> {
    if (outcome.kind === 'done') return;
    tally.failures =
      tally.failures === null
        ? { count: 1, first: { at, error: outcome.error } }
        : { ...tally.failures, count: tally.failures.count + 1 };
    await this.#session.run('ROLLBACK');
  }

  /** What a run did to partitions. */
  async #lookAround(tally: Tally, at: number): Promise<void> {
    const shift = await this.#trees.readAgain();
    tally.idle = shift === null ? tally.idle + 1 : 0;
    if (shift === null) return;
    this.#stirred = true;
    await this.#lifetimes.look(this.#session, shift, this.#trees, at, tally.job.name);
    if (shift.made.length > 0) tally.firstMade ??= at;
    for (const watch of this.#watches) watch.onPartitionsChanged(shift, this.#trees, at);
  }

  /**
   * The next moment at which it matters that the job runs: as often as it is due while a table's partitions come to
   * their end, else less often.
   */
  #nextRun(tally: Tally, at: number): number | null {
    const { job } = tally;
    const later = job.due?.(at + this.#gap(tally, at) - 1) ?? null;
    tally.thinned ||= later !== (job.due?.(at) ?? null);
    const skipped = this.#terms.missed.get(job.id);
    return later === skipped && later !== null ? (job.due?.(later) ?? null) : later;
  }

  #gap({ job, idle }: Tally, at: number): number {
    // Only whether it fails is left to see: it runs again once a table answers otherwise.
    if (this.#watches.length === 0 || !job.structural) return 4 * week;
    if (job.minds === 'hours') return 1;
    const ends = this.#watches
      .filter(({ coverage }) => coverage.at(-1)?.state.state === 'accepted')
      .map((watch) => watch.reach(this.#trees, at));
    const least = this.#watches.some((watch) => (watch.narrowest(this.#trees) ?? day) < day) ? hour : day;
    const calm = Math.min(...ends) - 8 * day - at;
    return idle > 0 && job.minds === null ? Math.max(least, Math.min(week, calm)) : least;
  }

  async #insert(due: readonly TableMonitor[], at: number): Promise<void> {
    const landings = await this.#inserts.into(due);
    const stretches = () => due.map(({ coverage }) => coverage.at(-1));
    const before = stretches();
    for (const watch of due) {
      const landing = landings.get(watch.table.oid);
      if (landing === undefined) watch.next = null;
      else if (landing.leaf === null && !/^no partition of relation/.test(landing.message)) {
        this.#inserts.refused.set(watch.table.oid, landing.message);
        watch.end(landing, at);
      } else watch.see(landing, at, this.#trees);
    }
    if (!stretches().some((stretch, n) => stretch !== before[n])) return;
    for (const tally of this.#tallies)
      if (!tally.job.structural && tally.next !== null)
        tally.next = Math.min(tally.next, tally.job.due?.(at) ?? tally.next);
  }
}
