// A job in mode: partitions against the stand-in: the base's tip checked out for real, and a pipeline that writes real migrations for a given wish.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventContext } from '../../src/actions/context.ts';
import { runAction } from '../../src/actions/run.ts';
import type { ActionRunner } from '../../src/actions/runner.ts';
import { readHistories } from '../../src/change/history.ts';
import type { PartitionPlan, PartitionSet } from '../../src/model/partitions.ts';
import type { PartitionsRequest, PartitionsResult } from '../../src/pipelines/request.ts';
import { writeMigrations } from '../../src/propose/write.ts';
import { GitHubStandIn, type Setup } from '../support/github/stand-in.ts';
import { recorder, type Told } from '../support/recorder.ts';
import { openAt } from './checkout.ts';
import { writesSince } from './job.ts';

/** The branch of the proposal, and a repository with one partitioned table. */
export const branch = 'headroom/partitions/main';
export const folder = 'supabase/migrations';
const base = {
  [`${folder}/20250101000000_events.sql`]: 'CREATE TABLE events (at timestamptz NOT NULL) PARTITION BY RANGE (at);\n',
  'README.md': 'Shop\n',
};
const permissions = { contents: 'write', 'pull-requests': 'write' } as const;
export const start = (more: Setup = {}) => GitHubStandIn.start({ base, permissions, ...more });

export const plan = (given: Partial<PartitionPlan> = {}): PartitionPlan => ({
  ...{
    table: 'public.events',
    oid: '1',
    key: 'RANGE (at)',
    status: 'planned',
    managedBy: null,
    partitions: 3,
    codec: 'timestamptz',
    zone: 'UTC',
  },
  ...{
    cadence: { unit: 'month', count: '1', words: 'monthly' },
    naming: 'events_{YYYY_MM}',
    confidence: 'high',
    gaps: [],
    next: [],
    retire: [],
    issues: [],
  },
  coverage: {
    ...{ to: '2027-01-01', until: '2027-01-01T00:00:00.000Z', after: 'fails', into: null },
    ...{ proposed: '2027-04-01', proposedUntil: '2027-04-01T00:00:00.000Z' },
  },
  ...given,
});

/** What the pipeline comes to: partitions by name, each in a migration's line. */
export interface Wish {
  readonly partitions: readonly string[];
  readonly failures?: readonly string[];
}

const part = (name: string) => ({
  schema: 'public',
  name,
  from: "'2027-01-01'",
  to: "'2027-02-01'",
  reason: 'next' as const,
});

/** Migrations as the layout would have them, on the repository that is checked out. */
async function wished(request: PartitionsRequest, { partitions, failures = [] }: Wish): Promise<PartitionsResult> {
  const { root, histories, notRead } = await readHistories(request);
  const sets = histories.map((history): PartitionSet => {
    const place = { set: history.set, paths: history.paths, read: history.read, now: request.now };
    const header = [`Adds ${partitions.join(', ')}.`];
    const up = partitions.map((name) => `CREATE TABLE ${name} (LIKE events INCLUDING ALL)`);
    const drafts =
      partitions.length === 0
        ? []
        : [{ slug: 'add_events_partitions', header, up, down: null, transaction: 'together' as const }];
    const { files } = writeMigrations(place, drafts);
    const plans = [plan({ next: partitions.map(part), status: partitions.length === 0 ? 'covered' : 'planned' })];
    const words = {
      title: 'Add partitions of public.events',
      summary: `${partitions.length} partitions to add.`,
      sections: [],
      notes: [],
    };
    const proposal = { layout: history.set.tool.name, root: history.set.root, files, plans, ...words };
    const proof = {
      ...{
        engine: 'embedded' as const,
        version: '18.6',
        statements: [],
        took: [],
        alike: [],
        kept: [],
        notTried: [],
        failures,
      },
      runways: [
        {
          table: 'public.events',
          before: '2027-01-01T00:00:00.000Z',
          after: '2027-04-01T00:00:00.000Z',
          end: 'refused' as const,
          by: 'forecast' as const,
        },
      ],
    };
    return {
      ...{
        layout: history.set.tool.name,
        layoutTitle: history.set.tool.title,
        root: history.set.root,
        engine: 'embedded',
        version: '18.6',
        notes: [],
        plans,
      },
      base: { migrations: 1, statements: 1, failures: [], complete: 1, cached: false },
      ...(files.length === 0 ? { proposal: null, proof: null } : { proposal, proof }),
    };
  });
  return { root, asOf: request.asOf, sets, notRead };
}

export interface Ran extends Told {
  /** Writes that this run sent. */
  readonly writes: readonly string[];
  readonly operation: string;
}

export interface Terms {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: string;
  readonly payload?: EventContext['payload'];
  /** Null: the real pipeline. */
  readonly wish?: Wish | null;
  /** The day of the run. */
  readonly now?: string;
  /** After the plan was made, before anything is written. */
  readonly during?: () => void;
  /** What is checked out; the base's tip, when left out. */
  readonly at?: string;
}

/** One run on the tip of the base branch. */
export async function propose(
  gh: GitHubStandIn,
  { inputs = {}, event = 'schedule', payload, wish, now, during, at }: Terms = {},
): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-proposing-'));
  const temp = mkdtempSync(join(tmpdir(), 'headroom-proposing-temp-'));
  const { told, ears } = recorder();
  const before = gh.requests.length;
  const { owner, repo, baseBranch } = gh.world.terms;
  const given: Readonly<Record<string, string>> = {
    mode: 'partitions',
    'github-token': 'token',
    'cache-directory': join(temp, 'cache'),
    ...inputs,
  };
  openAt(gh, folder, at ?? gh.world.resolve(baseBranch));
  const runner: ActionRunner = {
    input: (name) => given[name] || undefined,
    context: {
      eventName: event,
      sha: '',
      actor: 'ada',
      payload: payload ?? { repository: { default_branch: baseBranch } },
    },
    environment: {
      ...{
        GITHUB_WORKSPACE: folder,
        RUNNER_TEMP: temp,
        GITHUB_STEP_SUMMARY: 'set',
        GITHUB_REPOSITORY: `${owner}/${repo}`,
      },
      ...{
        GITHUB_API_URL: gh.url,
        GITHUB_SERVER_URL: 'https://github.example.org',
        GITHUB_RUN_ID: '1',
        GITHUB_RUN_ATTEMPT: '1',
      },
    },
    rules: [],
    ...ears,
    paced: false,
    ...(now === undefined ? {} : { now: () => new Date(now) }),
    ...(wish === null
      ? {}
      : {
          partitions: async (request: PartitionsRequest) => {
            const result = await wished(request, wish ?? { partitions: ['events_2027_01', 'events_2027_02'] });
            during?.();
            return result;
          },
        }),
  };
  try {
    await runAction(runner);
    const writes = writesSince(gh, before);
    return { ...told, writes, operation: String(told.outputs['pull-request-operation']) };
  } finally {
    rmSync(temp, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}
