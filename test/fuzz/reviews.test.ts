// Whole reviews of generated migrations, on one server that is emptied in between: each ends, with every statement told.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import type { Engine } from '../../src/database/engine.ts';
import { sharedEngine } from '../support/engine.ts';
import { applyExample } from '../support/example.ts';
import { cases, migration, mutated } from './generators.ts';

const given = `CREATE TABLE orders (id int PRIMARY KEY, tag text, payload jsonb, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE events (id bigint, created_at timestamptz NOT NULL, payload jsonb) PARTITION BY RANGE (created_at);`;

let engine: Engine & AsyncDisposable;
beforeAll(async () => {
  engine = await sharedEngine('embedded');
});
afterAll(() => engine[Symbol.asyncDispose]());

test('of any statements', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(migration, mutated), async (text) => {
      const { applied, experiments } = await applyExample(engine, rules, {
        given,
        migration: text,
        name: 'x',
        expect: [],
      });
      expect(applied.base.failures).toEqual([]);
      expect(applied.steps.length).toBe(applied.scripts.reduce((sum, { statements }) => sum + statements.length, 0));
      expect(experiments.notRun.filter(({ why }) => /failed/.test(why))).toEqual([]);
    }),
    cases(0.01, 5),
  );
}, 3_600_000);
