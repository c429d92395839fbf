// Applies a repository's migrations, proposes, and applies the proposal as its layout would.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apply } from '../../src/apply/apply.ts';
import { openRepository } from '../../src/change/repository.ts';
import { findSets } from '../../src/change/sets.ts';
import { type Config, defaultConfig } from '../../src/config/config.ts';
import type { Engine } from '../../src/database/engine.ts';
import { replayHistoryJobs } from '../../src/experiment/forecast/history-jobs.ts';
import type { Applied } from '../../src/model/apply.ts';
import type { Migration } from '../../src/model/change.ts';
import type { PartitionedTable, PartitionFacts, Proposal } from '../../src/model/partitions.ts';
import { loadReader } from '../../src/parse/parse.ts';
import type { OtherMaker } from '../../src/propose/plan/request.ts';
import { propose } from '../../src/propose/propose.ts';
import type { DraftPlace } from '../../src/tools/shared/tool.ts';
import { Folder } from '../support/git.ts';

export interface Asked {
  readonly asOf: string;
  readonly tables?: Config['tables'];
  readonly partitions?: Partial<Config['partitions']>;
  readonly makers?: readonly OtherMaker[];
  /** Of production; absent: the engine's own. */
  readonly major?: number;
  /** SQL to run once the proposal is applied. */
  readonly ask?: string;
}

export interface Proposed {
  readonly before: PartitionFacts;
  readonly proposal: Proposal;
  /** Once the proposal is applied on top. */
  readonly applied: Applied;
  readonly after: PartitionFacts;
  readonly folder: Folder;
  /** What `ask` gives once all is applied. */
  readonly rows: readonly Record<string, unknown>[];
}

/** The facts of a folder's only set, with where its files are. */
async function open(engine: Engine, folder: Folder, changed: readonly string[], ask = 'SELECT 1') {
  const { tree } = await openRepository(folder.path);
  const [set] = findSets(tree, {}).sets;
  if (set === undefined) throw new Error('no set was found');
  const read = (path: string, status: Migration['status']): Migration => {
    const text = readFileSync(join(folder.path, path), 'utf8');
    return { path, version: set.tool.version(path), text, ...set.tool.read(path, text, tree), status };
  };
  const isNew = (path: string) => changed.includes(path);
  await using sandbox = await apply({
    change: {
      layout: set.tool.name,
      layoutTitle: set.tool.title,
      root: set.root,
      platform: set.tool.platform ?? 'postgres',
      bookkeeping: set.tool.bookkeeping ?? '',
      schemaDump: null,
      preload: [],
      base: set.files.filter((path) => !isNew(path)).map((path) => read(path, 'base')),
      changed: set.files.filter(isNew).map((path) => read(path, 'added')),
      runner: { title: 'Plain SQL', sends: 'statements', onePendingTransaction: false, outsideTransaction: null },
      reactions: [],
      notRead: [],
      asOf: '2026-11-24T12:00:00Z',
      partitionMakers: [],
      callers: null,
      historyExpected: true,
      machineTimeZone: false,
    },
    reader: await loadReader(),
    engine,
    postgresVersion: undefined,
    allowNonEmpty: false,
    limits: { timeMs: 20_000, outputBytes: 4_000_000 },
    cacheDir: null,
    moment: new Date('2026-11-24T12:00:00Z'),
    replayHistoryJobs,
    partitions: true,
    progress: () => undefined,
  });
  const { applied } = sandbox;
  const rows = await sandbox.trial((trial) => trial.query(ask));
  const bytes = (path: string) => {
    try {
      return readFileSync(join(folder.path, path));
    } catch {
      return null;
    }
  };
  const place: DraftPlace = { set, paths: tree.all, read: bytes, now: new Date('2026-11-24T15:30:05Z') };
  return { set, applied, rows, place, facts: applied.partitions as PartitionFacts };
}

/** @param files the repository as it stands */
export async function proposeIn(
  engine: Engine,
  files: Readonly<Record<string, string>>,
  asked: Asked,
): Promise<Proposed> {
  const folder = new Folder(files);
  const first = await open(engine, folder, []);
  if (first.applied.base.failures.length > 0) throw new Error(JSON.stringify(first.applied.base.failures));
  const config = { tables: asked.tables ?? {}, partitions: { ...defaultConfig.partitions, ...asked.partitions } };
  const request = {
    facts: { ...first.facts, major: asked.major ?? first.facts.major },
    catalog: first.applied.headCatalog,
    config,
    asOf: new Date(asked.asOf),
    makers: asked.makers ?? [],
  };
  const proposal = propose({ ...request, place: first.place });
  folder.write(Object.fromEntries(proposal.files.map(({ path, content }) => [path, content])));
  const migrations = proposal.files.filter(({ kind }) => kind === 'migration').map(({ path }) => path);
  const { applied, facts, set, rows } = await open(engine, folder, migrations, asked.ask);
  const missed = migrations.filter((path) => !set.files.includes(path));
  if (missed.length > 0) throw new Error(`the layout does not see ${missed.join(', ')}`);
  return { before: first.facts, proposal, applied, after: facts, folder, rows };
}

/** What failed, in the server's words. */
export const failures = ({ applied }: Proposed) =>
  applied.steps
    .filter(({ outcome }) => outcome !== 'applied')
    .map(({ statement, failure, reason }) => `${statement.text.slice(0, 200)}: ${failure?.message ?? reason}`);

export function tableOf(facts: PartitionFacts, name: string): PartitionedTable {
  const table = facts.tables.find((each) => each.name === name);
  if (table === undefined) throw new Error(`there is no ${name}`);
  return table;
}

/** Everything that a partition has of its own but its bound, with its name taken out. */
export function signature(facts: PartitionFacts, applied: Applied, name: string): unknown {
  const partition = facts.tables.flatMap(({ partitions }) => partitions).find((each) => each.name === name);
  const table = Object.values(applied.headCatalog.tables).find((each) => each.name === name);
  if (partition === undefined || table === undefined) throw new Error(`there is no partition ${name}`);
  const { oid: _, bound: __, readers: ___, ...own } = partition;
  const { oid: a, fileNode: b, partitionBound: c, columns, indexes, constraints, ...rest } = table;
  const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
  const text = JSON.stringify({
    own: { ...own, privileges: own.privileges === null ? null : sorted(own.privileges) },
    rest,
    columns,
    indexes: sorted(indexes.map(({ oid: _, ...index }) => index)),
    constraints: sorted(
      constraints
        .filter(({ definition }) => !/^CHECK.*\d{4}-\d\d-\d\d/.test(definition))
        .map(({ oid: _, ...constraint }) => constraint),
    ),
  });
  return JSON.parse(text.replaceAll(name, '<name>'));
}
