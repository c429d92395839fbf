// Hostile repositories of the corpus: files and paths, states of git, configurations, caches; each is reviewed on the embedded engine.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Batch } from '../support/hostile/batch.ts';
import { Canary } from '../support/hostile/canary.ts';
import { entriesOf } from '../support/hostile/corpus.ts';
import { RepositoryBench, type RepositoryEntry } from '../support/hostile/repository.ts';

describe.each(['files', 'git', 'configuration', 'cache'])('hostile %s', (kind) => {
  let canary: Canary;
  let batch: Batch;
  beforeAll(async () => {
    canary = await Canary.start();
    batch = new Batch(canary);
  });
  afterAll(async () => {
    await batch[Symbol.asyncDispose]();
    await canary[Symbol.asyncDispose]();
  });

  test.each(entriesOf<RepositoryEntry>(kind))('$name', { timeout: 600_000 }, async (entry) => {
    expect(await new RepositoryBench(canary, batch).symptoms(entry)).toEqual([]);
  });

  test('nothing is left behind', async () => {
    expect(await batch.left()).toEqual([]);
  });
});
