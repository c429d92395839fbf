// Signals at many moments of a review: it ends soon, with the signal's status, and nothing of it is left.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Cluster } from '../../src/database/engines/cluster.ts';
import { clusterUrl, engineNames } from '../database/all.ts';
import { Canary } from '../support/hostile/canary.ts';
import { entriesOf } from '../support/hostile/corpus.ts';
import { type SignalEntry, signalSymptoms } from '../support/hostile/signal.ts';
import { leftOn } from '../support/hostile/url.ts';
import { server } from '../support/server.ts';

const entries = entriesOf<SignalEntry>('signals');

describe.each(engineNames)('signals: %s', (engine) => {
  let canary: Canary;
  let cluster: Cluster | undefined;
  beforeAll(async () => {
    canary = await Canary.start();
    if (engine === 'url' && server !== undefined) cluster = await Cluster.start(server, null, null);
  });
  afterAll(async () => {
    await cluster?.[Symbol.asyncDispose]();
    await canary[Symbol.asyncDispose]();
  });

  test.each(entries.filter((entry) => entry.engine === engine))('$name', async (entry) => {
    const address = cluster === undefined ? engine : clusterUrl(cluster);
    expect(await signalSymptoms(entry, address, canary)).toEqual([]);
    if (cluster !== undefined && entry.signal !== 'SIGKILL')
      await expect.poll(() => leftOn(address), { timeout: 20_000 }).toEqual([]);
  });
});
