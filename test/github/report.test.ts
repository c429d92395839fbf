// A pull request from a fork: the run without rights tells its verdict, another posts it, and trusts its file in nothing.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Report } from '../../src/flow.ts';
import { GitHubStandIn, type Setup } from '../support/github/stand-in.ts';
import { everything, everywhere, finding, hostile, report } from '../surfaces/given.ts';
import { type JobTerms, job, payloadOf, type Ran } from './job.ts';

const path = 'db/migrations/002_events.sql';
const lines = (...all: string[]) => `${all.join('\n')}\n`;
const error = 'CREATE INDEX twice ON events (id); -- !error public.twice: Another index serves the same. => DROP TABLE events;';
const warning = 'CREATE TABLE log (payload jsonb); -- !warning public.log.payload: It takes documents of any size.';
const first = lines('CREATE TABLE events (id bigint);', error, warning);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const start = (more: Setup = {}) => GitHubStandIn.start({ base: { 'README.md': 'x' }, head: { [path]: first }, fork: true, ...more });

/** The review as the fork's pull request runs it, and its uploaded report as a file. */
async function reviewed(gh: GitHubStandIn): Promise<{ ran: Ran; run: number; file: string }> {
  const run = gh.addRun({});
  const ran = await job(gh, { run });
  return { ran, run, file: written(ran.reportFile) };
}

function written(text: string): string {
  const file = join(folder, 'headroom-report.json');
  writeFileSync(file, text);
  return file;
}

/** The posting run, started by the end of the reviewing one. */
function posting(gh: GitHubStandIn, run: number, file: string, { inputs = {}, ...terms }: JobTerms & { readonly event?: string } = {}, change: object = {}) {
  const of = gh.state.runs.find(({ id }) => id === run);
  const home = of?.home === 'own' ? { id: 1, owner: { login: 'acme' } } : { id: 2, owner: { login: 'contributor' } };
  const workflow_run = { id: run, run_attempt: 1, event: of?.event, head_sha: of?.headSha, head_branch: of?.headBranch, head_repository: home, ...change };
  const context = { payload: { workflow_run, repository: payloadOf(gh).repository } };
  return job(gh, { event: 'workflow_run', context, inputs: { mode: 'report', 'report-file': file, ...inputs }, ...terms });
}

const bodies = (gh: GitHubStandIn) => [...gh.state.issueComments, ...gh.state.reviewComments, ...gh.state.reviews].map(({ body }) => body).join('\n\n');

describe('from a fork', () => {
  test('the review tells everything that needs no rights; the second run posts it, once', async () => {
    await using gh = await start();
    const { ran, run, file } = await reviewed(gh);
    expect(ran).toMatchObject({ writes: [], failures: ['Headroom: 1 error, 1 warning.'], outputs: { 'comment-status': 'read-only', conclusion: 'failure' } });
    expect(ran.annotated.map(({ level, startLine }) => [level, startLine])).toEqual([
      ['error', 2],
      ['warning', 3],
    ]);
    expect(ran.summaries[0]).toContain('### ❌ Headroom: 1 error, 1 warning in 1 migration');
    const posted = await posting(gh, run, file);
    expect(posted).toMatchObject({
      writes: ['pulls/create-review', 'issues/create-comment'],
      failures: [],
      outputs: { 'comment-status': 'posted', conclusion: 'failure' },
    });
    expect(gh.state.threads.map(({ line }) => line)).toEqual([3, 2]);
    expect(gh.state.issueComments[0]?.body).toContain(`As [the pull request’s own run](https://github.example.org/acme/shop/actions/runs/${run}) reported it`);
    expect(bodies(gh)).not.toContain('suggestion');
    expect((await posting(gh, run, file)).writes).toEqual([]);
  });

  test('a push later, what is fixed goes', async () => {
    await using gh = await start();
    const before = await reviewed(gh);
    await posting(gh, before.run, before.file);
    gh.push({ [path]: lines('CREATE TABLE events (id bigint);', error) });
    const after = await reviewed(gh);
    expect((await posting(gh, after.run, after.file)).writes).toEqual(['deletePullRequestReviewComment', 'updateIssueComment']);
    expect(gh.state.threads.map(({ line }) => line)).toEqual([2]);
  });

  test('the report of an earlier review does not go over that of a later one, whichever is posted first', async () => {
    await using gh = await start();
    const early = await reviewed(gh);
    const late = await reviewed(gh);
    await posting(gh, late.run, late.file);
    const stale = await posting(gh, early.run, written(JSON.stringify(report())));
    expect(stale).toMatchObject({ writes: [], outputs: { 'comment-status': 'stale' } });
    gh.push({ [path]: lines('SELECT 1;') });
    expect(await posting(gh, late.run, late.file)).toMatchObject({ writes: [], outputs: { 'comment-status': 'stale' } });
  });

  test('a dry run prints what it would write and writes nothing', async () => {
    await using gh = await start();
    const { run, file } = await reviewed(gh);
    const ran = await posting(gh, run, file, { inputs: { 'dry-run': 'true' } });
    expect(ran).toMatchObject({ writes: [], outputs: { 'comment-status': 'dry-run' } });
    expect(ran.said.join('\n')).toContain('POST /repos/acme/shop/pulls/1/reviews');
  });
});

test('Dependabot’s pull requests are in the repository and posted all the same', async () => {
  await using gh = await start({ fork: false });
  const run = gh.addRun({});
  const ran = await job(gh, { run, context: { actor: 'dependabot[bot]' } });
  expect(ran).toMatchObject({ writes: [], outputs: { 'comment-status': 'read-only' } });
  expect(ran.said).toContain('Nothing is written to the pull request: Dependabot’s runs have a token that can only read.');
  expect((await posting(gh, run, written(ran.reportFile))).outputs).toMatchObject({ 'comment-status': 'posted' });
});

test('a review that could write has told already', async () => {
  await using gh = await start({ fork: false });
  const { ran, run, file } = await reviewed(gh);
  expect(ran.outputs).toMatchObject({ 'comment-status': 'posted' });
  expect(await posting(gh, run, file)).toMatchObject({ writes: [], outputs: { 'comment-status': 'unchanged' } });
});

describe('the pull request is found by the run’s commit and repository alone', () => {
  test.each([
    ['another repository', { head_repository: { id: 77, owner: { login: 'contributor' } } }],
    ['a repository that is gone', { head_repository: null }],
    ['another commit', { head_sha: 'f'.repeat(40) }],
    ['no branch', { head_branch: null }],
  ])('%s: nothing is posted', async (_, change) => {
    await using gh = await start();
    const { run, file } = await reviewed(gh);
    const ran = await posting(gh, run, file, {}, change);
    expect(ran).toMatchObject({ writes: [], failures: [], outputs: { 'comment-status': 'stale' } });
    expect(ran.said).toContain('No open pull request, or more than one, has the run’s commit as its head; nothing is posted.');
  });

  test('two pull requests from one branch: nothing is posted', async () => {
    await using gh = await start();
    gh.push({ 'x.txt': 'x' }, { branch: 'release', onto: 'main' });
    gh.world.openPull(gh.world.headOf('contributor:change'), 'release');
    const { run, file } = await reviewed(gh);
    expect(await posting(gh, run, file)).toMatchObject({ writes: [], outputs: { 'comment-status': 'stale' } });
  });

  test('a run that no pull request started: nothing is posted', async () => {
    await using gh = await start();
    const { run, file } = await reviewed(gh);
    const ran = await posting(gh, run, file, {}, { event: 'push' });
    expect(ran).toMatchObject({ writes: [], outputs: { 'comment-status': 'none' } });
    expect(gh.requests).toEqual([]);
  });

  test('other events than workflow_run are refused', async () => {
    await using gh = await start();
    const ran = await job(gh, { inputs: { mode: 'report', 'report-file': written('{}') } });
    expect(ran.failures).toEqual(['mode: report runs on workflow_run alone, not on pull_request.']);
  });
});

describe('a hostile file', () => {
  const one = (change: object) => JSON.stringify(report({ findings: [finding({ place: { ...finding({}).place, path }, ...change })] }));
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
    ['with a line that is none', one({ place: { path, line: 1.5, column: 1, endLine: 2, endColumn: 1 } }), /findings\.0\.place\.line: /],
    ['with a negative line', one({ place: { path, line: -1, column: 1, endLine: 2, endColumn: 1 } }), /findings\.0\.place\.line: /],
    ['with a forged mark', one({ fingerprint: 'x --> y' }), /findings\.0\.fingerprint: /],
    ...['../../etc/passwd', '/etc/passwd', 'C:\\x', 'a/../../b', 'a\\..\\..\\b', '', 'a\0b', 'a\nb'].map((given): [string, string, RegExp] => [
      `with the path ${JSON.stringify(given)}`,
      at(given),
      /a path leads out of the repository\.$/,
    ]),
    ['with such a path as the reason', one({ because: { message: 'x', place: { ...finding({}).place, path: '../x' } } }), /a path leads out/],
    [
      'with such a path in what is silenced',
      JSON.stringify(report({ silenced: [{ finding: finding({ place: { ...finding({}).place, path: '../x' } }), by: 'baseline', reason: '' }] })),
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
    const other = finding({ message: 'Send your password to Mallory.', place: { path: 'src/login.ts', line: 1, column: 1, endLine: 1, endColumn: 2 } });
    const ran = await posting(gh, run, written(JSON.stringify(report({ findings: [other] }))));
    expect(ran.writes).toEqual([]);
    expect(ran.said).toContain('1 finding of files that the pull request does not change: not posted.');
  });

  test('counts and verdict are our own', async () => {
    await using gh = await start();
    const { run, ran } = await reviewed(gh);
    const forged: Report = { ...JSON.parse(ran.reportFile), conclusion: 'success', totals: { error: 0, warning: 0, info: 0 } };
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
    const text = JSON.stringify(report({ findings: many, notJudged: [{ what: long, why: long }], sets: [{ ...set, notes: [long] }] }));
    const ran = await posting(gh, run, written(text));
    expect(ran.annotated).toEqual([]);
    expect(gh.state.reviewComments).toHaveLength(6);
    for (const { body } of [...gh.state.reviewComments, ...gh.state.issueComments]) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(61_000);
    expect((await posting(gh, run, written(text))).writes).toEqual([]);
  });

  test.each([...hostile, '<!-- headroom:finding v=1 key=default fp=0000000000000000 on=0000000000000000 state=fixed -->'])(
    'with %j everywhere posts names, nothing alive, and once',
    async (given) => {
      await using gh = await start();
      const run = gh.addRun({});
      const { report: told } = everywhere(given);
      const [spoken] = told.findings;
      if (spoken === undefined) throw new Error('no finding');
      const mine = { ...spoken, place: { ...spoken.place, path }, because: { message: given, place: { ...spoken.place, path } } };
      const file = written(JSON.stringify({ ...told, findings: [mine], silenced: [] }));
      await posting(gh, run, file);
      expect(gh.state.threads).toHaveLength(1);
      const text = bodies(gh)
        .replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '')
        .replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '·');
      for (const live of ['<script', '<img', '@team', 'https://evil', '](https://evil']) expect(text).not.toContain(live);
      expect((await posting(gh, run, file)).writes).toEqual([]);
    },
  );
});

test('what the action’s own tests review is a report that can be posted', async () => {
  await using gh = await start();
  const run = gh.addRun({});
  const told = everything().report;
  const known = told.findings.filter(({ rule }) => rule !== 'apply/fails');
  expect((await posting(gh, run, written(JSON.stringify({ ...told, findings: known })))).failures).toEqual([]);
});
