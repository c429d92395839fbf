// A pull request from a fork: the run without rights tells its verdict, another posts it, and trusts its file in nothing.
import { describe, expect, test } from 'vitest';
import { report } from '../report/given.ts';
import { job } from './job.ts';
import { bodies, error, lines, path, posting, reviewed, start, written } from './reporting.ts';

describe('from a fork', () => {
  test('the review tells everything that needs no rights; the second run posts it, once', async () => {
    await using gh = await start();
    const { ran, run, file } = await reviewed(gh);
    expect(ran).toMatchObject({
      writes: [],
      failures: ['Headroom: 1 error, 1 warning.'],
      outputs: { 'comment-status': 'read-only', conclusion: 'failure' },
    });
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
    expect(gh.state.issueComments[0]?.body).toContain(
      `As [the pull request’s own run](https://github.example.org/acme/shop/actions/runs/${run}) reported it`,
    );
    expect(bodies(gh)).not.toContain('suggestion');
    expect((await posting(gh, run, file)).writes).toEqual([]);
  });

  test('a push later, what is fixed goes', async () => {
    await using gh = await start();
    const before = await reviewed(gh);
    await posting(gh, before.run, before.file);
    gh.push({ [path]: lines('CREATE TABLE events (id bigint);', error) });
    const after = await reviewed(gh);
    expect((await posting(gh, after.run, after.file)).writes).toEqual([
      'deletePullRequestReviewComment',
      'updateIssueComment',
    ]);
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
    expect(await posting(gh, late.run, late.file)).toMatchObject({
      writes: [],
      outputs: { 'comment-status': 'stale' },
    });
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
  expect(ran.said).toContain(
    'Nothing is written to the pull request: Dependabot’s runs have a token that can only read.',
  );
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
    expect(ran.said).toContain(
      'No open pull request, or more than one, has the run’s commit as its head; nothing is posted.',
    );
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
