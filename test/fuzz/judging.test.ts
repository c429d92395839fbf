// Any error of a server at any statement, through locating, judging, composing and every surface.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { locate } from '../../src/apply/locate.ts';
import { defaultConfig } from '../../src/config/config.ts';
import type { Engine } from '../../src/database/engine.ts';
import { untried } from '../../src/experiment/experiment.ts';
import { judge } from '../../src/judge/judge.ts';
import type { Applied, ServerError, Step } from '../../src/model/apply.ts';
import type { Change } from '../../src/model/change.ts';
import type { Statement } from '../../src/model/statements.ts';
import { loadReader } from '../../src/parse/parse.ts';
import { compose } from '../../src/report/compose.ts';
import { json } from '../../src/report/surfaces/json.ts';
import { markdown } from '../../src/report/surfaces/markdown.ts';
import { pretty } from '../../src/report/surfaces/pretty.ts';
import { sarif } from '../../src/report/surfaces/sarif.ts';
import { sharedEngine } from '../support/engine.ts';
import { inLab } from '../support/example.ts';
import { reportSymptoms, symptomsOf } from '../support/hostile/symptoms.ts';
import { cases, migration, mutated, serverError } from './generators.ts';

const reader = await loadReader();
let engine: Engine & AsyncDisposable;
let real: { applied: Applied; change: Change };

const given = `CREATE TABLE orders (id int PRIMARY KEY, tag text, payload jsonb, created_at timestamptz NOT NULL);
CREATE TABLE events (id bigint, created_at timestamptz NOT NULL, payload jsonb) PARTITION BY RANGE (created_at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE INDEX ON orders (tag); CREATE VIEW open_orders AS SELECT id FROM orders;
CREATE TABLE "__proto__" (id int, "constructor" jsonb);`;

beforeAll(async () => {
  engine = await sharedEngine('embedded');
  real = await inLab(
    engine,
    { given, migration: 'CREATE TABLE fresh (id int, payload jsonb); DROP TABLE nowhere;' },
    async (lab) => ({
      applied: lab.applied,
      change: lab.change,
    }),
  );
});
afterAll(() => engine[Symbol.asyncDispose]());

/** What applying this text would have given, had the server said this. */
function made(text: string, errors: readonly (ServerError | null)[]): Applied {
  const script = reader.parse({ path: '2_change.sql', text });
  const step = (statement: Statement, at: number): Step => {
    const error = errors[at % errors.length] ?? null;
    const catalog = real.applied.headCatalog;
    const failure =
      error === null ? null : { ...error, place: locate(text, statement, error), follows: null, excused: null };
    return {
      statement,
      before: catalog,
      after: catalog,
      outcome: error === null ? 'applied' : 'failed',
      failure,
      reason: null,
      effects: null,
    };
  };
  return { ...real.applied, scripts: [script], steps: script.statements.map(step) };
}

test('ends in a report that is valid, in which no rule has failed and nothing is alive', () => {
  fc.assert(
    fc.property(
      fc.oneof(migration, mutated),
      fc.array(fc.option(serverError, { freq: 4 }), { minLength: 1, maxLength: 3 }),
      (text, errors) => {
        const applied = made(text, errors);
        for (const { failure, statement } of applied.steps) {
          if (failure === null) continue;
          expect(failure.place.line).toBeGreaterThanOrEqual(statement.place.line);
          expect(failure.place.endLine).toBeLessThanOrEqual(statement.place.endLine);
        }
        const verdict = judge(applied, untried, rules, defaultConfig);
        expect(verdict.notJudged.filter(({ why }) => why.includes('itself failed'))).toEqual([]);
        const report = compose({
          sets: [{ change: real.change, applied, experiments: untried, verdict }],
          notRead: [],
          config: defaultConfig,
          reading: 1,
        });
        const shown = { report, sources: new Map([['2_change.sql', text]]), rules };
        expect(symptomsOf(pretty(shown, false, 100), 'secret')).toEqual([]);
        const { symptoms } = reportSymptoms(
          { json: json(shown), sarif: sarif(shown), markdown: markdown(shown) },
          'no secret',
        );
        expect(symptoms).toEqual([]);
      },
    ),
    cases(0.15, 40),
  );
}, 3_600_000);
