// The second job as a pipeline: read the whole history, apply it, plan, propose, prove.
import { type ApplyRequest, apply } from '../apply/apply.ts';
import type { Sandbox } from '../apply/sandbox.ts';
import { type History, readHistories } from '../change/history.ts';
import { programsOf } from '../change/partition-creators.ts';
import { openCache } from '../database/cache-folder.ts';
import { type Clocked, clocked, keepers } from '../experiment/clocked.ts';
import { replayHistoryJobs } from '../experiment/forecast/history-jobs.ts';
import type { Change } from '../model/change.ts';
import type { PartitionSet, PlanVerification, Proposal } from '../model/partitions.ts';
import { loadReader, type Reader } from '../parse/parse.ts';
import { propose } from '../propose/propose.ts';
import { prove } from '../prove/proposal.ts';
import type { PartitionsRequest, PartitionsResult } from './request.ts';

/**
 * Plans the partitions of each migration set of a repository and writes what is missing as its next migrations, which
 * were applied and tried.
 * @throws Misuse for what the person can mend, Unavailable when no engine can run
 */
export async function partitions(given: PartitionsRequest): Promise<PartitionsResult> {
  given.progress({ stage: 'read' });
  const { root, histories, notRead } = await readHistories(given);
  const [reader, { cacheDir, notes }] = await Promise.all([loadReader(), openCache(given.cacheDir, root)]);
  const request = { ...given, cacheDir };
  const sets: PartitionSet[] = [];
  for (const history of histories)
    sets.push(await proposeFor(request, reader, history, sets.length === 0 ? notes : []));
  return { root, asOf: request.asOf, sets, notRead };
}

async function proposeFor(
  request: PartitionsRequest,
  reader: Reader,
  history: History,
  run: readonly string[],
): Promise<PartitionSet> {
  const { set, change } = history;
  const surveyed = await applied(request, reader, change, (lab) => survey(request, history, lab));
  const { lab, proposal, clock } = surveyed;
  const proof = proposal.files.length === 0 ? null : await proven(request, reader, history, proposal, clock);
  const { engine, version, base, notes } = lab.applied;
  const known = { layout: set.tool.name, layoutTitle: set.tool.title, root: set.root, engine, version, base };
  return {
    ...known,
    notes: [...run, ...notes, ...proposal.notes],
    plans: proposal.plans,
    proposal: proof === null ? null : proposal,
    proof,
  };
}

/** What is there, how long it lasts, and what is missing. */
async function survey({ config, asOf, now, progress }: PartitionsRequest, history: History, lab: Sandbox) {
  progress({ stage: 'experiment', detail: history.set.root });
  const found = lab.applied.partitions;
  if (found === null) throw new Error('partitions were not read');
  const facts = { ...found, major: config.postgresVersion ?? found.major };
  const clock = await clocked(lab, facts, config, asOf);
  const programs = await programsOf(history, facts, Object.values(lab.applied.headCatalog.routines));
  const makers = [...keepers(clock), ...programs.map((of) => ({ ...of, kind: 'application' as const }))];
  const place = { set: history.set, paths: history.paths, read: history.read, now };
  return { lab, clock, proposal: propose({ facts, catalog: lab.applied.headCatalog, config, asOf, makers, place }) };
}

function proven(
  request: PartitionsRequest,
  reader: Reader,
  history: History,
  proposal: Proposal,
  before: Clocked,
): Promise<PlanVerification> {
  return applied(request, reader, history.with(proposal.files), (lab) => prove(lab, { ...request, proposal, before }));
}

function applied<Value>(
  { config, asOf, cacheDir, progress }: PartitionsRequest,
  reader: Reader,
  change: Change,
  work: (lab: Sandbox) => Promise<Value>,
): Promise<Value> {
  const { engine, postgresVersion, allowNonEmpty, limits } = config;
  const asked: ApplyRequest = {
    change,
    reader,
    engine,
    postgresVersion,
    allowNonEmpty,
    limits,
    cacheDir,
    moment: asOf,
    partitions: true,
    copies: true,
    replayHistoryJobs,
    progress,
  };
  return apply(asked, work);
}
