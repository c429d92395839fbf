// Calls that were left or stopped are told in one line, however many they are.
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config.ts';
import { smoke } from '../../src/experiment/smoke.ts';
import { judge } from '../../src/judge/judge.ts';
import { uncalled } from '../../src/judge/uncalled.ts';
import { makeEngine } from '../engines/all.ts';
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
      return judge(lab.applied, { forecast: null, smoke: seen, probes: null, notRun: [], durationMs: 0 }, [], defaultConfig);
    },
  );
  expect(verdict.notJudged).toEqual([{ what: 'trial calls of 3 things', why: 'job a and 2 more: CALL does not run in a transaction that is undone' }]);
});

test('hundreds of calls and many reasons are one line', () => {
  const skipped = Array.from({ length: 500 }, (_, n) => ({ what: `job ${n}`, why: `It did not end within ${n % 5} s.` }));
  expect(uncalled({ smoke: { called: 0, broken: [], moves: [], skipped } })).toEqual([
    {
      what: 'trial calls of 500 things',
      why: 'job 0 and 99 more: It did not end within 0 s; job 1 and 99 more: It did not end within 1 s; job 2 and 99 more: It did not end within 2 s; 2 more reasons',
    },
  ]);
  expect(uncalled({ smoke: null })).toEqual([]);
});
