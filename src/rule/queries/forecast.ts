// What the forecast says of the change: the tables and jobs that it concerns, and where they are written.

import { listed } from '../../lib/listed.ts';
import type { Place } from '../../model/basics.ts';
import type { CoverageInterval, JobForecast, TableForecast } from '../../model/experiments.ts';
import type { Facts } from '../define.ts';
import { spelledAt } from './fresh.ts';

export interface Forecasted {
  readonly table: TableForecast;
  /** The change's last statement that touched its partitions. */
  readonly place: Place;
}

/**
 * Tables that are partitioned by time and that the change concerns; those whose partitions others make, as the team
 * says, are left out.
 */
export function forecasted(facts: Facts): Forecasted[] {
  const concerned = facts.experiments.forecast?.tables.filter(({ concerned }) => concerned) ?? [];
  return concerned
    .filter(({ table }) => facts.declared(table)?.partition?.propose !== false)
    .flatMap((table) => {
      const place = lastTouch(facts, table);
      return place === null ? [] : [{ table, place }];
    });
}

/** Jobs that the change concerns. */
export function forecastJobs(facts: Facts): { readonly job: JobForecast; readonly place: Place }[] {
  const concerned = facts.experiments.forecast?.jobs.filter(({ concerned }) => concerned) ?? [];
  return concerned.flatMap((job) => {
    const place = jobPlace(facts, job);
    return place === null ? [] : [{ job, place }];
  });
}

/** Where a job is scheduled; else where what it names was changed last, or what that calls. */
function jobPlace(facts: Facts, job: JobForecast): Place | null {
  const scheduled = facts.steps.findLast(
    ({ before, after }) =>
      before.jobs !== after.jobs &&
      after.jobs.some((known) => isIt(known, job)) &&
      !before.jobs.some((known) => same(known, job)),
  );
  const words = new Set(job.command.split(/[^\w$]+/));
  const touched = facts.steps.findLast(
    ({ before, after }) =>
      changed(before.tables, after.tables, words) || changed(before.routines, after.routines, words),
  );
  const step = scheduled ?? touched ?? facts.steps.findLast(({ before, after }) => before.routines !== after.routines);
  if (step !== undefined) return spelledAt(facts, step, job.name);
  // What it maintains is in no words of it: the table by whose old name it fails.
  const names = new Set(job.failures?.first.error.message.split(/[^\w$]+/));
  const renamed = facts.steps.findLast(({ before, after }) => changed(before.tables, after.tables, names));
  return renamed === undefined ? null : renamed.statement.place;
}

/**
 * Whether one of the things with these names was made, altered, renamed or dropped. What was not read again is the same
 * object.
 */
function changed<Thing extends { readonly name: string }>(
  before: Readonly<Record<string, Thing>>,
  after: Readonly<Record<string, Thing>>,
  names: ReadonlySet<string>,
) {
  if (before === after) return false;
  const differs = (some: Readonly<Record<string, Thing>>, other: Readonly<Record<string, Thing>>) =>
    Object.entries(some).some(([oid, thing]) => names.has(thing.name) && other[oid] !== thing);
  return differs(before, after) || differs(after, before);
}

const isIt = (known: { readonly id: number }, job: JobForecast) => known.id === job.id;
const same = (known: Facts['head']['jobs'][number], job: JobForecast) =>
  isIt(known, job) && known.schedule === job.schedule && known.command === job.command;

function lastTouch(facts: Facts, { oid, partitions, table }: TableForecast): Place | null {
  const family = (tables: Facts['head']['tables']) =>
    Object.values(tables)
      .filter((candidate) => candidate.oid === oid || candidate.parents.includes(oid))
      .map((candidate) => `${candidate.oid} ${candidate.name} ${candidate.partitionBound}`)
      .join();
  const step = facts.steps.findLast(
    ({ before, after }) => before.tables !== after.tables && family(before.tables) !== family(after.tables),
  );
  if (step === undefined)
    return (
      facts.steps.findLast(({ before, after }) => before.jobs !== after.jobs || before.routines !== after.routines)
        ?.statement.place ?? null
    );
  const fresh = partitions.findLast(({ name }) => step.statement.text.includes(bare(name)));
  return spelledAt(facts, step, bare(fresh?.name ?? table));
}

/** The first stretch in which inserts are not taken as they should be. */
export const firstLoss = ({ coverage }: Pick<TableForecast, 'coverage'>) =>
  coverage.find(({ state }) => state !== 'accepted');

/** Whether a stretch begins because a job ended the partition that held it, which is told of the job. */
export const endedByJob = ({ partitions }: TableForecast, { from }: CoverageInterval) =>
  partitions.some(({ ended }) => ended?.at === from);

/** Who should make the next partition of a table, and why nobody does, as a clause. */
export function whyNoMore(
  facts: Facts,
  { table, oid }: TableForecast,
): { readonly clause: string; readonly certain: boolean } {
  const forecast = facts.experiments.forecast;
  const makers = forecast?.jobs.filter(({ aims, made }) => aims.make.includes(table) || table in made) ?? [];
  const [maker] = makers;
  if (maker !== undefined) return { clause: makerClause(maker), certain: true };
  const name = bare(facts.head.tables[oid]?.name ?? table);
  const uncalled = Object.values(facts.head.routines).filter(
    ({ source }) => /partition\s+of|attach\s+partition/i.test(source) && source.includes(name),
  );
  const programs = forecast?.makers ?? [];
  if (uncalled.length > 0 && programs.length === 0)
    return {
      clause: `no job calls ${listed(uncalled.map((routine) => `${routine.name}()`))}, which would make the next`,
      certain: false,
    };
  if (
    facts.steps.some(
      ({ statement }) => /create_parent|part_config/i.test(statement.text) && statement.text.includes(name),
    )
  )
    return { clause: 'no job made the next; pg_partman’s background worker may', certain: false };
  if (programs.length > 0)
    return { clause: `no job makes the next; ${listed(programs.slice(0, 2))} may`, certain: false };
  return { clause: 'no job makes the next', certain: true };
}

function makerClause({ name, active, failures, stopped, runs, schedule, made }: JobForecast): string {
  if (!active) return `job ${name}, which makes them, is not active`;
  if (stopped !== null) return `job ${name}, which should make the next, does not end`;
  if (failures !== null) return `job ${name}, which should make the next, fails: ${failures.first.error.message}`;
  if (Object.keys(made).length === 0) return `job ${name}, which should make the next, makes none`;
  return `job ${name} (${schedule}) made ${Object.values(made).reduce((sum, count) => sum + count, 0)} in ${runs} runs, which is not enough`;
}

/** `2026-03-01`; with the time where it is not midnight. */
export const dayOf = (moment: string) =>
  moment.slice(11, 19) === '00:00:00' ? moment.slice(0, 10) : `${moment.slice(0, 16).replace('T', ' ')} UTC`;

/** `from 2026-03-01`, or `from 2026-03-01 to 2026-04-01`. */
export const span = ({ from, until }: Pick<CoverageInterval, 'from' | 'until'>) =>
  `from ${dayOf(from)}${until === null ? '' : ` to ${dayOf(until)}`}`;

/** How the forecast came about, one sentence. */
export function howForecast(facts: Facts): string {
  const forecast = facts.experiments.forecast;
  const count = forecast?.jobs.length ?? 0;
  const jobs =
    count === 0
      ? 'without any scheduled job'
      : `with ${count} scheduled ${count === 1 ? 'job' : 'jobs'} running when due`;
  return `The clock was run on from ${dayOf(forecast?.from ?? '').slice(0, 10)} to ${dayOf(forecast?.until ?? '').slice(0, 10)}, ${jobs}.`;
}

const bare = (name: string) => name.slice(name.lastIndexOf('.') + 1).replaceAll('"', '');
