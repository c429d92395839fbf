// Calls that were left or stopped are told in one line, however many they are.
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/config.ts';
import { probes } from '../../src/experiment/probes.ts';
import { smoke } from '../../src/experiment/smoke.ts';
import { judge } from '../../src/judge/judge.ts';
import { uncalled } from '../../src/judge/uncalled.ts';
import { makeEngine } from '../database/all.ts';
import { inLab } from '../support/example.ts';

test('a job that cannot be called is said to be not judged', { timeout: 60_000 }, async () => {
  await using engine = await makeEngine('embedded');
  const jobs = ['a', 'b', 'c'].map((name) => `SELECT cron.schedule('${name}', '0 2 * * *', 'CALL p()');`).join('\n');
  const verdict = await inLab(
    engine,
    {
      given: "CREATE PROCEDURE p() LANGUAGE sql AS ''; SELECT cron.schedule('upkeep', '0 2 * * *', 'VACUUM');",
      migration: `${jobs}\nSELECT cron.schedule('more', '@daily', 'VACUUM');`,
    },
    async (lab) => {
      const seen = await smoke({ lab, config: defaultConfig, remaining: () => 60_000 });
      return judge(
        lab.applied,
        { forecast: null, smoke: seen, probes: null, notRun: [], durationMs: 0 },
        [],
        defaultConfig,
      );
    },
  );
  expect(verdict.notJudged).toEqual([
    { what: 'trials of 3 things', why: 'job a and 2 more: CALL does not run in a transaction that is undone' },
  ]);
});

test('hundreds of calls and many reasons are one line', () => {
  const skipped = Array.from({ length: 500 }, (_, n) => ({
    what: `job ${n}`,
    why: `It did not end within ${n % 5} s.`,
  }));
  expect(uncalled({ probes: null, smoke: { called: 0, broken: [], moves: [], skipped } })).toEqual([
    {
      what: 'trials of 500 things',
      why: 'job 0 and 99 more: It did not end within 0 s; job 1 and 99 more: It did not end within 1 s; job 2 and 99 more: It did not end within 2 s; 2 more reasons',
    },
  ]);
  expect(uncalled({ smoke: null, probes: null })).toEqual([]);
});

test('what the probes had no time for is told with it', { timeout: 60_000 }, async () => {
  await using engine = await makeEngine('embedded');
  const seen = await inLab(
    engine,
    {
      given: 'CREATE TABLE t (a int, b int)',
      migration:
        'CREATE TABLE webhook_events (id bigserial PRIMARY KEY, created_at timestamptz NOT NULL DEFAULT now(), payload jsonb); CREATE INDEX one ON t (a); CREATE INDEX two ON t (a);',
    },
    (lab) => probes({ lab, config: defaultConfig, remaining: () => 0 }),
  );
  const why = 'the time for trials was up';
  expect(uncalled({ smoke: null, probes: seen })).toEqual([
    { what: 'trials of 2 things', why: `a large document for public.webhook_events.payload and 1 more: ${why}` },
  ]);
});
