// Every cadence, key type and way of naming is read right from what is there, and carried on as Postgres would.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPartitions } from '../../src/catalog/partitions.ts';
import { defaultConfig } from '../../src/config/config.ts';
import type { Engine, Session } from '../../src/database/engine.ts';
import type { PartitionFacts } from '../../src/model/partitions.ts';
import { planTable } from '../../src/propose/plan/plan.ts';
import { sharedEngine } from '../support/engine.ts';
import { testedEngines } from '../support/server.ts';
import { ahead, allTrees, moment, plant, type Tree } from './trees.ts';

describe.each(testedEngines())('on the %s engine', (name) => {
  let engine: Engine & AsyncDisposable;
  let session: Session;
  let facts: PartitionFacts;
  const trees: Tree[] = [];
  const moments = new Map<string, Date>();
  beforeAll(async () => {
    engine = await sharedEngine(name);
    session = await engine.open({ limits: { timeMs: 60_000, outputBytes: 64_000_000 }, extensions: [] });
    trees.push(...(await plant(session, allTrees())));
    facts = await readPartitions(session, session.major, '0');
    for (const tree of trees) {
      const [row] = await session.query<{ at: string | null }>(
        `SELECT to_char(${moment(tree)} AT TIME ZONE '${tree.zone}' AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at`,
      );
      moments.set(tree.table, new Date(row?.at ?? '2026-11-24T00:00:00Z'));
    }
  });
  afterAll(async () => {
    await session?.[Symbol.asyncDispose]();
    await engine?.[Symbol.asyncDispose]();
  });

  test('all are planned right', () => {
    const wrong: unknown[] = [];
    for (const tree of trees) {
      const table = facts.tables.find((each) => each.name === tree.table);
      if (table === undefined) throw new Error(tree.table);
      const counts = tree.type === 'bigint' || tree.type === 'numeric';
      const declared = {
        ...(counts ? { rows: 5.5 * Number(tree.step) } : {}),
        partition: { zone: tree.zone === 'UTC' ? undefined : tree.zone },
      };
      const config = {
        tables: { [`public.${tree.table}`]: declared },
        partitions: { ...defaultConfig.partitions, most: ahead },
      };
      const asOf = moments.get(tree.table) as Date;
      const { plan } = planTable(table, { facts, catalog: { jobs: [], routines: {} }, config, asOf, makers: [] });
      const next = plan.next.map(({ name, from, to }) => ({
        name,
        from: from.replaceAll("'", ''),
        to: to.replaceAll("'", ''),
      }));
      const expected = tree.expected?.slice(0, next.length);
      const enough = next.length >= 2;
      if (!enough || JSON.stringify(next) !== JSON.stringify(expected))
        wrong.push({
          ...tree,
          expected: expected?.slice(0, 2),
          next: next.slice(0, 2),
          plan: { ...plan, next: next.length },
        });
    }
    if (wrong.length > 0)
      console.error(`${wrong.length} of ${trees.length}: ${JSON.stringify(wrong.slice(0, 6), null, 1)}`);
    expect(wrong).toEqual([]);
    expect(trees.length).toBeGreaterThan(383);
  });
});
