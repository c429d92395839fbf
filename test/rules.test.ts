// Every example of every rule, applied to a real Postgres and judged.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import type { Engine } from '../src/apply/engine.ts';
import { sharedEngine } from './support/engine.ts';
import { tryExample } from './support/example.ts';

const engines = ['embedded'];

describe.each(engines)('on the %s engine', (name) => {
  let engine: Engine & AsyncDisposable;
  beforeAll(async () => {
    engine = await sharedEngine(name);
  });
  afterAll(() => engine[Symbol.asyncDispose]());

  describe.each(rules)('$id', (rule) => {
    test.each(rule.examples)('$name', async (example) => {
      const { from = 0, to = 99 } = example.postgres ?? {};
      if (engine.major < from || engine.major > to) return;
      expect(await tryExample(engine, rule, example)).toEqual(example.says);
    });
  });
});
