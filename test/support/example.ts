// Runs a rule's example as a review would: its schema is the history, its migration the change.

import { type ApplyRequest, apply } from '../../src/apply/apply.ts';
import type { Sandbox } from '../../src/apply/sandbox.ts';
import { defaultConfig } from '../../src/config/config.ts';
import type { Engine } from '../../src/database/engine.ts';
import { experiment } from '../../src/experiment/experiment.ts';
import { replayHistoryJobs } from '../../src/experiment/forecast/history-jobs.ts';
import { judge, rejudge } from '../../src/judge/judge.ts';
import type { Applied } from '../../src/model/apply.ts';
import type { Migration } from '../../src/model/change.ts';
import type { Experiments } from '../../src/model/experiments.ts';
import type { Finding } from '../../src/model/verdict.ts';
import { loadReader } from '../../src/parse/parse.ts';
import { proveRemedies } from '../../src/prove/remedies.ts';
import type { Example, Rule } from '../../src/rule/index.ts';

export interface Tried {
  readonly applied: Applied;
  readonly experiments: Experiments;
  readonly findings: readonly Finding[];
  /** The same with those remedies that are offered. */
  readonly proven: readonly Finding[];
}

/** The facts of an example's change, the experiments made on them, and what rules say of both. */
export async function applyExample(engine: Engine, rules: readonly Rule[], example: Example): Promise<Tried> {
  const config = { ...defaultConfig, tables: example.tables ?? {} };
  return inLab(engine, example, async (lab) => {
    const experiments = await experiment(lab, config, () => undefined);
    const { findings } = judge(lab.applied, experiments, rules, config);
    const proven = await proveRemedies(lab, findings, rejudge(lab.applied, experiments, rules, config));
    return { applied: lab.applied, experiments, findings, proven };
  });
}

/** @param example `given` is the base; empty means a repository whose first migration this is */
export async function inLab<Value>(
  engine: Engine,
  example: Pick<
    Example,
    'given' | 'migration' | 'transaction' | 'asOf' | 'rival' | 'reactions' | 'callers' | 'machineTimeZone'
  >,
  work: (lab: Sandbox) => Promise<Value>,
): Promise<Value> {
  const file = (path: string, text: string, status: Migration['status']): Migration => ({
    path,
    version: path,
    text,
    up: [{ start: 0, end: text.length }],
    transaction: status === 'base' ? 'file' : (example.transaction ?? 'none'),
    status,
  });
  const request: ApplyRequest = {
    change: {
      layout: 'plain',
      layoutTitle: 'Plain SQL',
      root: '',
      platform: 'postgres',
      bookkeeping: '',
      schemaDump: null,
      preload: [],
      base: [file('1_given.sql', example.given === '' ? 'SELECT 1;' : example.given, 'base')],
      changed: [
        {
          ...file('2_change.sql', example.migration, 'added'),
          ...(example.rival === undefined ? {} : { rival: example.rival }),
        },
      ],
      runner: { title: 'Plain SQL', sends: 'statements', onePendingTransaction: false, outsideTransaction: null },
      reactions: example.reactions ?? [],
      notRead: [],
      asOf: example.asOf ?? '2026-01-01T00:00:00Z',
      partitionMakers: [],
      callers: example.callers ?? {},
      historyExpected: false,
      machineTimeZone: example.machineTimeZone === true,
    },
    reader: await loadReader(),
    engine,
    postgresVersion: undefined,
    allowNonEmpty: false,
    limits: { timeMs: 10_000, outputBytes: 4_000_000 },
    cacheDir: null,
    moment: new Date(example.asOf ?? '2026-01-01T00:00:00Z'),
    replayHistoryJobs,
    progress: () => undefined,
  };
  await using sandbox = await apply(request);
  return await work(sandbox);
}
