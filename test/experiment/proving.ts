// A proposal that is spoilt between the writing of its files and their proof, on a real server; the pipeline's own parts otherwise.

import { apply } from '../../src/apply/apply.ts';
import type { Sandbox } from '../../src/apply/sandbox.ts';
import { type History, readHistories } from '../../src/change/history.ts';
import { type Config, defaultConfig } from '../../src/config/config.ts';
import type { Engine } from '../../src/database/engine.ts';
import { type Clocked, clocked } from '../../src/experiment/clocked.ts';
import { replayHistoryJobs } from '../../src/experiment/forecast/history-jobs.ts';
import type { Change } from '../../src/model/change.ts';
import type { PartitionFacts, PlanVerification, Proposal, ProposedFile } from '../../src/model/partitions.ts';
import { loadReader } from '../../src/parse/parse.ts';
import { propose } from '../../src/propose/propose.ts';
import { prove } from '../../src/prove/proposal.ts';
import { Folder } from '../support/git.ts';

export interface Terms {
  readonly asOf?: string;
  readonly tables?: Config['tables'];
  readonly partitions?: Partial<Config['partitions']>;
}

export interface Proved {
  readonly proposal: Proposal;
  readonly proof: PlanVerification;
}

type Surveyed = Pick<Proved, 'proposal'> & { readonly before: Clocked };

/** What was proposed before, by engine and by what was given: many proofs begin alike. */
const known = new WeakMap<Engine, Map<string, Surveyed>>();

/**
 * @param schema what the first migration makes
 * @param spoil turns a proposed migration's text into another; must change at least one
 */
export async function proved(
  engine: Engine,
  schema: string,
  spoil: ((text: string) => string) | null,
  terms: Terms = {},
): Promise<Proved> {
  using folder = new Folder({ 'db/migrations/001_init.sql': schema });
  const config: Config = {
    ...defaultConfig,
    tables: terms.tables ?? {},
    partitions: { ...defaultConfig.partitions, ...terms.partitions },
    forecast: { ...defaultConfig.forecast, months: 9 },
  };
  const asOf = new Date(terms.asOf ?? '2026-11-24T12:00:00Z');
  const { histories } = await readHistories({ repo: folder.path, config });
  const [history] = histories;
  if (history === undefined) throw new Error('no migrations were found');
  const kept = known.get(engine) ?? new Map<string, Surveyed>();
  known.set(engine, kept);
  const key = JSON.stringify([schema, terms]);
  const { before, proposal } = kept.get(key) ?? (await survey(engine, history, config, asOf));
  kept.set(key, { before, proposal });
  const files = spoil === null ? proposal.files : spoilt(proposal.files, spoil);
  const proof = await applied(engine, history.with(files), (lab) =>
    prove(lab, { proposal: { ...proposal, files }, before, config, asOf }),
  );
  return { proposal, proof };
}

function survey(engine: Engine, history: History, config: Config, asOf: Date): Promise<Surveyed> {
  return applied(engine, history.change, async (lab) => {
    const facts = factsOf(lab);
    const place = { set: history.set, paths: history.paths, read: history.read, now: asOf };
    const proposal = propose({ facts, catalog: lab.applied.headCatalog, config, asOf, makers: [], place });
    return { before: await clocked(lab, facts, config, asOf), proposal };
  });
}

function factsOf({ applied: { partitions, base } }: Sandbox): PartitionFacts {
  if (base.failures.length > 0) throw new Error(JSON.stringify(base.failures));
  if (partitions === null) throw new Error('partitions were not read');
  return partitions;
}

function spoilt(files: readonly ProposedFile[], spoil: (text: string) => string): ProposedFile[] {
  const edited = files.map((file) => (file.kind === 'migration' ? { ...file, content: spoil(file.content) } : file));
  if (edited.every(({ content }, at) => content === files[at]?.content))
    throw new Error(`nothing was spoilt in\n${files.map(({ content }) => content).join('\n')}`);
  return edited;
}

async function applied<Value>(engine: Engine, change: Change, work: (lab: Sandbox) => Promise<Value>): Promise<Value> {
  const limits = { timeMs: 20_000, outputBytes: 4_000_000 };
  const reader = await loadReader();
  await using sandbox = await apply({
    change,
    reader,
    engine,
    postgresVersion: undefined,
    allowNonEmpty: false,
    limits,
    cacheDir: null,
    moment: new Date(change.asOf),
    replayHistoryJobs,
    partitions: true,
    progress: () => undefined,
  });
  return await work(sandbox);
}
