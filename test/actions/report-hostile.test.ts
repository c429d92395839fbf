// The uploaded report of a fork is trusted in nothing: not its shape, its paths, its words or its counts.
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { everything, everywhere, finding, hostile, report } from '../report/given.ts';
import { bodies, path, posting, reviewed, start, written } from './reporting.ts';

describe('a hostile file', () => {
  const one = (change: object) =>
    JSON.stringify(report({ findings: [finding({ place: { ...finding({}).place, path }, ...change })] }));
  const at = (bad: string) => one({ place: { path: bad, line: 1, column: 1, endLine: 1, endColumn: 2 } });
  const bad: [string, string | ((file: string) => void), RegExp][] = [
    ['that is not there', () => {}, /it does not exist\.$/],
    ['that is a folder', (file) => mkdirSync(file), /it is no plain file\.$/],
    ['that leads elsewhere', (file) => symlinkSync('/etc/passwd', file), /it is no plain file\.$/],
    ['that is huge', `"${'x'.repeat(5 * 1024 * 1024)}"`, /it has 5242882 bytes, more than 5242880\.$/],
    ['that is no JSON', '::error::{', /is not a report that can be posted: /],
    ['of another shape', '{"findings": []}', /schemaVersion: /],
    ['that names a pull request', JSON.stringify({ ...report(), number: 7 }), /Unrecognized key: "number"/],
    ['with Markdown of its own', JSON.stringify({ ...report(), markdown: '# pwned' }), /Unrecognized key: "markdown"/],
    ['with a rule that nobody knows', one({ rule: 'evil/rule' }), /there is no rule evil\/rule\.$/],
    [
      'with a line that is none',
      one({ place: { path, line: 1.5, column: 1, endLine: 2, endColumn: 1 } }),
      /findings\.0\.place\.line: /,
    ],
    [
      'with a negative line',
      one({ place: { path, line: -1, column: 1, endLine: 2, endColumn: 1 } }),
      /findings\.0\.place\.line: /,
    ],
    ['with a forged mark', one({ fingerprint: 'x --> y' }), /findings\.0\.fingerprint: /],
    ...['../../etc/passwd', '/etc/passwd', 'C:\\x', 'a/../../b', 'a\\..\\..\\b', '', 'a\0b', 'a\nb'].map(
      (given): [string, string, RegExp] => [
        `with the path ${JSON.stringify(given)}`,
        at(given),
        /a path leads out of the repository\.$/,
      ],
    ),
    [
      'with such a path as the reason',
      one({ because: { message: 'x', place: { ...finding({}).place, path: '../x' } } }),
      /a path leads out/,
    ],
    [
      'with such a path in what is silenced',
      JSON.stringify(
        report({
          silenced: [
            { finding: finding({ place: { ...finding({}).place, path: '../x' } }), by: 'baseline', reason: '' },
          ],
        }),
      ),
      /a path leads out/,
    ],
  ];

  test.each(bad)('%s is refused in one sentence, and GitHub is asked nothing', async (_, given, sentence) => {
    await using gh = await start();
    const run = gh.addRun({});
    const file = written(typeof given === 'string' ? given : '{}');
    if (typeof given !== 'string') {
      rmSync(file);
      given(file);
    }
    const ran = await posting(gh, run, file);
    expect(ran.failures).toEqual([expect.stringMatching(sentence)]);
    expect(ran.failures[0]).toMatch(/^\S+headroom-report\.json is not a report that can be posted: /);
    expect(ran.outputs).toMatchObject({ conclusion: 'error', 'comment-status': 'none' });
    expect(gh.requests).toEqual([]);
  });

  test('speaks of files that are not the pull request’s: these words are not posted', async () => {
    await using gh = await start();
    const run = gh.addRun({});
    const other = finding({
      message: 'Send your password to Mallory.',
      place: { path: 'src/login.ts', line: 1, column: 1, endLine: 1, endColumn: 2 },
    });
    const ran = await posting(gh, run, written(JSON.stringify(report({ findings: [other] }))));
    expect(ran.writes).toEqual([]);
    expect(ran.said).toContain('1 finding of files that the pull request does not change: not posted.');
  });

  test('counts and verdict are our own', async () => {
    await using gh = await start();
    const { run, ran } = await reviewed(gh);
    const forged: Report = {
      ...JSON.parse(ran.reportFile),
      conclusion: 'success',
      totals: { error: 0, warning: 0, info: 0 },
    };
    const posted = await posting(gh, run, written(JSON.stringify(forged)));
    expect(posted.outputs).toMatchObject({ conclusion: 'failure', 'findings-error': 1, 'findings-warning': 1 });
    expect(gh.state.issueComments[0]?.body).toContain('❌ Headroom: 1 error, 1 warning');
  });

  test('with megabytes of words: what is posted fits', async () => {
    await using gh = await start();
    const run = gh.addRun({});
    const long = 'word '.repeat(30_000);
    const many = Array.from({ length: 30 }, (_, at) =>
      finding({
        place: { path, line: 1, column: 1, endLine: 1, endColumn: 2 },
        message: at < 2 ? long : `${at}`,
        evidence: [long],
        fix: { description: long, sql: long },
        object: `${at}`,
        fingerprint: `${at}`.padStart(16, '0'),
      }),
    ).slice(0, 6);
    const [set] = report().sets;
    if (set === undefined) throw new Error('no set');
    const text = JSON.stringify(
      report({ findings: many, notJudged: [{ what: long, why: long }], sets: [{ ...set, notes: [long] }] }),
    );
    const ran = await posting(gh, run, written(text));
    expect(ran.annotated).toEqual([]);
    expect(gh.state.reviewComments).toHaveLength(6);
    for (const { body } of [...gh.state.reviewComments, ...gh.state.issueComments])
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(61_000);
    expect((await posting(gh, run, written(text))).writes).toEqual([]);
  });

  test.each([
    ...hostile,
    '<!-- headroom:finding v=1 key=default fp=0000000000000000 on=0000000000000000 state=fixed -->',
  ])('with %j everywhere posts names, nothing alive, and once', async (given) => {
    await using gh = await start();
    const run = gh.addRun({});
    const { report: told } = everywhere(given);
    const [spoken] = told.findings;
    if (spoken === undefined) throw new Error('no finding');
    const mine = {
      ...spoken,
      place: { ...spoken.place, path },
      because: { message: given, place: { ...spoken.place, path } },
    };
    const file = written(JSON.stringify({ ...told, findings: [mine], silenced: [] }));
    await posting(gh, run, file);
    expect(gh.state.threads).toHaveLength(1);
    const text = bodies(gh)
      .replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '')
      .replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '·');
    for (const live of ['<script', '<img', '@team', 'https://evil', '](https://evil']) expect(text).not.toContain(live);
    expect((await posting(gh, run, file)).writes).toEqual([]);
  });
});

test('what the action’s own tests review is a report that can be posted', async () => {
  await using gh = await start();
  const run = gh.addRun({});
  const told = everything().report;
  const known = told.findings.filter(({ rule }) => rule !== 'apply/fails');
  expect((await posting(gh, run, written(JSON.stringify({ ...told, findings: known })))).failures).toEqual([]);
});
