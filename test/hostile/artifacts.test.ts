// Hostile reports of forks, posted by the run that may write.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ArtifactEntry, artifactSymptoms } from '../support/hostile/artifact.ts';
import { Batch } from '../support/hostile/batch.ts';
import { Canary } from '../support/hostile/canary.ts';
import { entriesOf } from '../support/hostile/corpus.ts';

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

test.each(entriesOf<ArtifactEntry>('artifacts'))('$name', async (entry) => {
  expect(await artifactSymptoms(batch, entry, canary.secret)).toEqual([]);
});
