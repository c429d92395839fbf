// Plans of a schema given as SQL.
import { afterAll, beforeAll } from 'vitest';
import { readPartitions } from '../../src/catalog/partitions.ts';
import { type Config, defaultConfig } from '../../src/config/config.ts';
import type { Engine, Session } from '../../src/database/engine.ts';
import type { Job } from '../../src/model/catalog.ts';
import type { PartitionPlan } from '../../src/model/partitions.ts';
import { planAll } from '../../src/propose/plan/plan.ts';
import type { OtherMaker } from '../../src/propose/plan/request.ts';
import { sharedEngine } from '../support/engine.ts';

export interface Given {
  readonly asOf?: string;
  readonly tables?: Config['tables'];
  readonly makers?: readonly OtherMaker[];
  readonly jobs?: readonly Job[];
}

/** Runs the SQL in a transaction of its own, reads, plans, and undoes it. */
async function plansOf(session: Session, sql: string, given: Given = {}): Promise<PartitionPlan[]> {
  const outcome = await session.run(`BEGIN; ${sql}`);
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  const facts = await readPartitions(session, session.major, '0');
  await session.run('ROLLBACK');
  const config = { tables: given.tables ?? {}, partitions: defaultConfig.partitions };
  const asOf = new Date(given.asOf ?? '2026-11-24T12:00:00Z');
  return planAll({
    facts,
    catalog: { jobs: given.jobs ?? [], routines: {} },
    config,
    asOf,
    makers: given.makers ?? [],
  }).map(({ plan }) => plan);
}

/** Plans some SQL, in a session that a test file opens once: all its tables, or the table `t`. */
export function planner() {
  let engine: Engine & AsyncDisposable;
  let session: Session;
  beforeAll(async () => {
    engine = await sharedEngine('embedded');
    session = await engine.open({ limits: { timeMs: 20_000, outputBytes: 4_000_000 }, extensions: [] });
  });
  afterAll(async () => {
    await session?.[Symbol.asyncDispose]();
    await engine?.[Symbol.asyncDispose]();
  });
  const plans = (sql: string, given?: Given) => plansOf(session, sql, given);
  const plan = async (sql: string, given?: Given) =>
    (await plans(sql, given)).find((each) => each.table === 'public.t');
  return { plan, plans };
}

/** Three months up to the one of the plan. */
export const monthly = {
  t_2026_09: '2026-09-01..2026-10-01',
  t_2026_10: '2026-10-01..2026-11-01',
  t_2026_11: '2026-11-01..2026-12-01',
};

export const codes = (plan: PartitionPlan | undefined) => plan?.issues.map(({ code }) => code);
export const names = (plan: PartitionPlan | undefined) => plan?.next.map(({ name }) => name);

/** `name: from..to` partitions of `t`. */
export const parts = (list: Readonly<Record<string, string>>, table = 't') =>
  Object.entries(list)
    .map(([name, range]) => {
      const [from = '', to = ''] = range.split('..');
      const value = (text: string) => (/^(MINVALUE|MAXVALUE)$/.test(text) ? text : `'${text}'`);
      return `CREATE TABLE "${name}" PARTITION OF ${table} ${range === 'DEFAULT' ? 'DEFAULT' : `FOR VALUES FROM (${value(from)}) TO (${value(to)})`};`;
    })
    .join('\n');

export const table = (type: string, key = 'k') =>
  `CREATE TABLE t (k ${type} NOT NULL, x int, other text) PARTITION BY RANGE (${key});`;
