// Every example of every rule, applied to a real Postgres and judged; and every remedy they offer, applied too.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import type { Engine } from '../src/database/engine.ts';
import { sharedEngine } from './support/engine.ts';
import { applyExample } from './support/example.ts';
import { testedEngines } from './support/server.ts';

describe.each(testedEngines())('on the %s engine', (name) => {
  let engine: Engine & AsyncDisposable;
  beforeAll(async () => {
    engine = await sharedEngine(name);
  });
  afterAll(() => engine[Symbol.asyncDispose]());

  describe.each(rules)('$id', (rule) => {
    test.for(rule.examples)('$name', async (example, { skip }) => {
      const { from = 0, to = 99 } = example.postgres ?? {};
      skip(engine.major < from || engine.major > to, `for PostgreSQL ${from} to ${to}`);
      const { findings, proven } = await applyExample(engine, [rule], example);
      expect(
        findings.filter((finding) => finding.rule === rule.id).map(({ place, message }) => `${place.line}: ${message}`),
      ).toEqual(example.expect);
      expect(proven).toEqual(findings);
      for (const { fix, object, key } of findings) {
        if (fix?.sql === undefined) continue;
        const { applied, findings: after } = await applyExample(engine, [rule], {
          ...example,
          migration: `${example.migration}\n;\n${fix.sql}`,
          transaction: 'none',
        });
        const added = applied.steps.filter((step) => step.statement.start > example.migration.length);
        expect(added.length, `a remedy without a statement: ${fix.sql}`).toBeGreaterThan(0);
        expect(added.flatMap((step) => (step.failure === null ? [] : [`${fix.sql}: ${step.failure.message}`]))).toEqual(
          [],
        );
        // A statement that failed has failed, and a text says what it says, whatever comes after it; edits of it are
        // proven by themselves.
        if (!['apply', 'vacuum'].includes(rule.meta.family))
          expect(
            after.filter((left) => left.object === object && left.key === key).map(({ message }) => message),
          ).toEqual([]);
      }
    });
  });
});
