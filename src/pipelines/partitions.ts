// The second job as a pipeline: read the whole history, apply it, plan, propose, prove.
import { type ApplyRequest, apply, catalogLost } from '../apply/apply.ts';
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
  const { set } = history;
  const { applied, proposal, clock } = await survey(request, reader, history);
  const proof = proposal.files.length === 0 ? null : await proven(request, reader, history, proposal, clock);
  const { engine, version, base, notes } = applied;
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
async function survey(request: PartitionsRequest, reader: Reader, history: History) {
  const { config, asOf, now } = request;
  try {
    await using sandbox = await apply(applyRequest(request, reader, history.change));
    request.progress({ stage: 'experiment', detail: history.set.root });
    const { applied } = sandbox;
    if (applied.partitions === null) throw new Error('partitions were not read');
    const facts = { ...applied.partitions, major: config.postgresVersion ?? applied.partitions.major };
    const catalog = applied.headCatalog;
    const clock = await clocked(sandbox, facts, config, asOf);
    const programs = await programsOf(history, facts, Object.values(catalog.routines));
    const makers = [...keepers(clock), ...programs.map((of) => ({ ...of, kind: 'application' as const }))];
    const place = { set: history.set, paths: history.paths, read: history.read, now };
    return { applied, clock, proposal: propose({ facts, catalog, config, asOf, makers, place }) };
  } catch (error) {
    throw catalogLost(error, history.change);
  }
}

async function proven(
  request: PartitionsRequest,
  reader: Reader,
  history: History,
  proposal: Proposal,
  before: Clocked,
): Promise<PlanVerification> {
  const change = history.with(proposal.files);
  try {
    await using sandbox = await apply(applyRequest(request, reader, change));
    return await prove(sandbox, { ...request, proposal, before });
  } catch (error) {
    throw catalogLost(error, change);
  }
}

function applyRequest(
  { config, asOf, cacheDir, progress }: PartitionsRequest,
  reader: Reader,
  change: Change,
): ApplyRequest {
  const { engine, postgresVersion, allowNonEmpty, limits } = config;
  return {
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
}
