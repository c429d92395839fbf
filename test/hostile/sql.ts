// Every hostile migration of the corpus on one engine: as a change, and as the history of one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cluster } from '../../src/database/engines/cluster.ts';
import type { EngineName } from '../../src/model/basics.ts';
import { clusterUrl, engineNames } from '../database/all.ts';
import { Batch } from '../support/hostile/batch.ts';
import { Canary } from '../support/hostile/canary.ts';
import { sqlCorpus } from '../support/hostile/corpus.ts';
import { type Side, SqlBench } from '../support/hostile/sql.ts';
import { leftOn } from '../support/hostile/url.ts';
import { server } from '../support/server.ts';

export function hostileSql(engine: EngineName): void {
  describe.skipIf(!engineNames.includes(engine))(`hostile SQL: ${engine}`, () => {
    const opened: AsyncDisposable[] = [];
    const use = <Of extends AsyncDisposable>(one: Of): Of => {
      opened.unshift(one);
      return one;
    };
    let bench: SqlBench;
    let batch: Batch;
    let cluster: Cluster | undefined;
    beforeAll(async () => {
      const canary = use(await Canary.start());
      batch = use(new Batch(canary));
      if (engine === 'url' && server !== undefined) cluster = use(await Cluster.start(server, null, null));
      bench = new SqlBench(engine, cluster === undefined ? engine : clusterUrl(cluster), canary, batch);
    });
    afterAll(async () => {
      for (const one of opened) await one[Symbol.asyncDispose]();
    });

    const sides: readonly Side[] = ['change', 'history'];
    const cases = sqlCorpus().flatMap((kind) => sides.map((side) => ({ ...kind, side })));
    test.each(cases)(
      '$kind as the $side: no escape, no leak, no hang, no finding lost',
      { timeout: 1_500_000 },
      async ({ entries, side }) => {
        expect(await bench.symptoms(entries, side)).toEqual({});
      },
    );

    test('nothing is left behind', async () => {
      expect(await batch.left()).toEqual([]);
      if (cluster !== undefined) expect(await leftOn(clusterUrl(cluster))).toEqual([]);
    });
  });
}
