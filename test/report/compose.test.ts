// One report from the verdicts: what is counted, and when it fails.
import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/config.ts';
import type { Applied } from '../../src/model/apply.ts';
import type { Severity } from '../../src/model/basics.ts';
import type { Change } from '../../src/model/change.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { compose, conclusion } from '../../src/report/compose.ts';
import { noExperiments } from '../support/experiments.ts';
import { finding } from './given.ts';

describe('the conclusion', () => {
  const table: [Severity | 'never', Severity[], 'success' | 'failure'][] = [
    ['error', [], 'success'],
    ['error', ['warning', 'info'], 'success'],
    ['error', ['info', 'error'], 'failure'],
    ['warning', ['info'], 'success'],
    ['warning', ['warning'], 'failure'],
    ['warning', ['error'], 'failure'],
    ['info', ['info'], 'failure'],
    ['info', [], 'success'],
    ['never', ['error'], 'success'],
  ];
  test.each(table)('fail-on %s with %j: %s', (failOn, severities, expected) => {
    const findings = severities.map((severity) => finding({ severity }));
    expect(conclusion(findings, failOn)).toBe(expected);
  });
});

test('several sets become one report, and what was not judged is all there', () => {
  const set = (root: string, verdict: Partial<Verdict>, timings: Record<string, number>) => ({
    change: { root, layout: 'plain', platform: 'postgres', changed: [{ path: `${root}/2.sql` }] } as unknown as Change,
    applied: {
      engine: 'embedded',
      version: '18.6',
      base: { migrations: 1, statements: 1, failures: [], complete: 1, cached: false },
      assumed: [],
      notes: [],
      timings,
    } as unknown as Applied,
    experiments: noExperiments,
    verdict: { findings: [], silenced: [], notJudged: [], ...verdict },
  });
  const report = compose({
    sets: [
      set(
        'a',
        {
          findings: [finding({ severity: 'error' }), finding({ severity: 'info' })],
          notJudged: [{ what: 'x/y', why: 'z' }],
        },
        { parse: 5, base: 7 },
      ),
      set('b', { findings: [finding({ severity: 'info' })] }, { parse: 10 }),
    ],
    notRead: [{ path: 'db/seeds', reason: 'they are Ruby' }],
    config: {
      ...defaultConfig,
      failOn: 'warning',
      expired: [{ rule: 'jsonb/unbounded', reason: 'till May', until: '2026-05-31' }],
    },
    reading: 3,
  });
  expect(report).toMatchObject({
    schemaVersion: 1,
    conclusion: 'failure',
    failOn: 'warning',
    totals: { error: 1, warning: 0, info: 2 },
    timings: { read: 3, parse: 15, base: 7 },
  });
  expect(report.sets.map(({ root, checked }) => [root, checked])).toEqual([
    ['a', ['a/2.sql']],
    ['b', ['b/2.sql']],
  ]);
  expect(report.notJudged).toEqual([
    { what: 'x/y', why: 'z' },
    { what: 'db/seeds', why: 'they are Ruby' },
    {
      what: 'jsonb/unbounded',
      why: 'its ignore entry (“till May”) ended on 2026-05-31 and no longer silences anything',
    },
  ]);
});
