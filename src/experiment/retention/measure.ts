// Measured retention: rows of many ages are planted where jobs delete, the jobs run, and what survives tells how long rows are really kept.

import type { Oid, Table } from '../../model/catalog.ts';
import type { MeasuredRetention } from '../../model/experiments.ts';
import { qualified } from '../../sql/quote.ts';
import type { PlannedJob } from '../forecast/jobs.ts';
import type { ForecastTerms, TimeSession } from '../forecast/terms.ts';
import { onSession } from '../rows/on-session.ts';
import { Rows } from '../rows.ts';
import { ages, kindsOf } from './ages.ts';
import { SeededRows } from './seeded-rows.ts';
import { touchedBy } from './touched.ts';

/** Tables that are planted, runs of one job, and the time that a run may take in milliseconds. */
const limits = { tables: 20, runs: 20, timeMs: 5000 };

/** Jobs that run and whose words delete rows. */
export const deleting = (jobs: readonly PlannedJob[]) =>
  jobs.filter(({ due, upkeep, text }) => due !== null && !upkeep && /\bdelete\b|\btruncate\b/i.test(text));

/** What is found, and in words what was left out or made easier to find it. */
export interface Measured {
  readonly retention: readonly MeasuredRetention[];
  readonly notes: readonly string[];
}

/**
 * @param session a copy whose clock moves, of no use afterwards
 * @param jobs those that are looked at; all that touch the same tables run too
 */
export async function measureRetention(
  session: TimeSession,
  all: readonly PlannedJob[],
  jobs: ReadonlySet<number>,
  terms: ForecastTerms,
): Promise<Measured> {
  const from = terms.from.getTime();
  const running = deleting(all);
  await session.clock.move(new Date(from));
  const tables = new Map<Oid, PlannedJob[]>();
  for (const job of running)
    for (const oid of await touchedBy(session, job, terms.catalog, limits.timeMs))
      tables.set(oid, [...(tables.get(oid) ?? []), job]);
  const touched = [...tables].filter(([, touching]) => touching.some(({ id }) => jobs.has(id)));
  const own = touched.slice(0, limits.tables);
  const notes =
    touched.length > own.length
      ? [`How long rows are kept was measured for ${own.length} of ${touched.length} tables that jobs delete from.`]
      : [];
  const beds = await plant(session, own, terms, notes);
  for (const job of new Set(own.flatMap(([, touching]) => touching))) await runOut(session, job, beds, from);
  const named = own.map(([oid, touching]) => ({
    oid,
    table: qualified(terms.catalog.tables[oid] as Table),
    jobs: touching.map(({ name }) => name),
  }));
  return { retention: await beds.read(named), notes };
}

/** @param notes grows by what could not be planted, and by what was switched off to plant it */
async function plant(
  session: TimeSession,
  tables: readonly (readonly [Oid, readonly PlannedJob[]])[],
  { catalog, timeMs }: ForecastTerms,
  notes: string[],
): Promise<SeededRows> {
  const beds = await SeededRows.ready(session);
  const rows = new Rows(onSession(session));
  const deadline = performance.now() + timeMs / 2;
  for (const [oid, touching] of tables) {
    const table = catalog.tables[oid];
    if (table === undefined) continue;
    const unmeasured = (why: string) =>
      notes.push(`How long rows of ${qualified(table)} are kept was not measured: ${why}.`);
    if (performance.now() > deadline) {
      unmeasured('the time for it was up');
      continue;
    }
    const kinds = await kindsOf(session, oid, touching.map(({ text }) => text).join('\n'));
    const [first] = kinds;
    const made = first === undefined ? null : await rows.of(oid, { overrides: first(1) });
    if (made === null) continue; // Nothing in it tells an age.
    if (made.kind !== 'made') {
      unmeasured(made.why);
      continue;
    }
    if (made.recipe.unchecked !== null)
      notes.push(`Rows of many ages were planted in ${qualified(table)} while ${made.recipe.unchecked}.`);
    await beds.insertSeeds(oid, table, made.recipe, kinds, ages);
  }
  return beds;
}

/** Runs a job at the moment that it is due, until it changes nothing more: some delete in batches. */
async function runOut(session: TimeSession, job: PlannedJob, beds: SeededRows, from: number): Promise<void> {
  const due = job.due?.(from);
  if (due == null) return;
  await session.clock.move(new Date(Math.min(due, from + 3_600_000)));
  let left = await beds.count();
  for (let run = 0; run < limits.runs; run += 1) {
    const outcome = await session.run(job.command, limits.timeMs);
    if (outcome.kind !== 'done') await session.run('ROLLBACK');
    if (outcome.kind === 'stopped') throw new Error(`job ${job.name} did not end: ${outcome.message}`);
    const now = await beds.count();
    if (now === left) return;
    left = now;
  }
}
