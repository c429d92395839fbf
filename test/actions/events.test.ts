// Each event that a review runs on: what is written where, and that the verdict needs no right to write.
import { describe, expect, test } from 'vitest';
import { GitHubStandIn, type Setup } from '../support/github/stand-in.ts';
import { type JobTerms, job, payloadOf } from './job.ts';

const path = 'db/migrations/002_events.sql';
const text = 'CREATE INDEX twice ON events (id); -- !error public.twice: Another index serves the same.\n';
const start = (more: Setup = {}) =>
  GitHubStandIn.start({ base: { 'README.md': 'x' }, head: { [path]: text }, ...more });
const repository = { full_name: 'acme/shop', default_branch: 'main' };

const events: readonly (readonly [string, Setup, JobTerms, string])[] = [
  ['a fork', { fork: true }, {}, 'read-only'],
  ['a fork that was deleted', { fork: 'deleted' }, {}, 'read-only'],
  ['Dependabot', {}, { context: { actor: 'dependabot[bot]' } }, 'read-only'],
  ['no token', {}, { inputs: { 'github-token': '' } }, 'read-only'],
  ['a token without rights', { permissions: { contents: 'read' } }, {}, 'forbidden'],
  ['a token without rights in a private repository', { permissions: {}, private: true }, {}, 'forbidden'],
  [
    'merge_group',
    {},
    { event: 'merge_group', context: { payload: { merge_group: { base_sha: 'a', head_sha: 'b' }, repository } } },
    'none',
  ],
  ['push', {}, { event: 'push', context: { payload: { before: 'a'.repeat(40), repository } } }, 'none'],
  ['push of a new branch', {}, { event: 'push', context: { payload: { before: '0'.repeat(40), repository } } }, 'none'],
  ['workflow_dispatch', {}, { event: 'workflow_dispatch', context: { payload: { repository } } }, 'none'],
  ['schedule', {}, { event: 'schedule', context: { payload: {} } }, 'none'],
];

describe('the verdict is whole without a word in the pull request', () => {
  test.each(events)('%s', async (_, setup, terms, status) => {
    await using gh = await start(setup);
    const ran = await job(gh, terms);
    expect({ comments: gh.state.issueComments, reviews: gh.state.reviews }).toEqual({ comments: [], reviews: [] });
    expect(ran.failures).toEqual(['Headroom: 1 error.']);
    expect(ran.outputs).toMatchObject({
      conclusion: 'failure',
      'findings-total': 1,
      'findings-new': 1,
      'comment-status': status,
    });
    expect(
      ran.annotated.filter(({ file }) => file !== undefined).map(({ level, startLine }) => [level, startLine]),
    ).toEqual([['error', 1]]);
    expect(ran.summaries).toHaveLength(1);
    expect(JSON.parse(ran.reportFile)).toMatchObject({ conclusion: 'failure', totals: { error: 1 } });
    const told = ran.annotated.filter(({ file }) => file === undefined);
    expect(told.map(({ level }) => level)).toEqual(status === 'forbidden' ? ['warning'] : []);
  });
});

test('a missing permission is named as GitHub names it, once', async () => {
  await using gh = await start({ permissions: { contents: 'read', 'pull-requests': 'read' } });
  const ran = await job(gh);
  const [warning, ...others] = ran.annotated.filter(({ level }) => level === 'warning');
  expect(others).toEqual([]);
  expect(warning?.message).toBe(
    'Could not post the review: this job’s token may not. Give the job `permissions: pull-requests: write`; on pull requests from forks and from Dependabot the token can only read.',
  );
  expect(ran.writes).toEqual(['pulls/create-review']);
});

test('where either of two permissions is enough, both are named', async () => {
  await using gh = await start({ permissions: { contents: 'read', 'pull-requests': 'read' } });
  const ran = await job(gh, { inputs: { 'review-comments': 'false' } });
  expect(ran.annotated.find(({ level }) => level === 'warning')?.message).toContain(
    '`permissions: issues: write, or pull-requests: write`',
  );
});

test('workflow_dispatch writes to the pull request that it names', async () => {
  await using gh = await start();
  const ran = await job(gh, {
    event: 'workflow_dispatch',
    context: { payload: { repository } },
    inputs: { 'pr-number': '1' },
  });
  expect(ran.writes).toEqual(['pulls/create-review', 'issues/create-comment']);
});

test.each(['pull_request_target', 'workflow_run'])('%s: nothing is reviewed, nothing is asked', async (event) => {
  await using gh = await start();
  const ran = await job(gh, { event, context: { payload: { ...payloadOf(gh), workflow_run: { id: 1 } } } });
  expect(ran.failures).toEqual([expect.stringMatching(/^Headroom does not review on /)]);
  expect(ran.outputs).toMatchObject({ conclusion: 'error', 'findings-total': 0 });
  expect(gh.requests).toEqual([]);
});

test('a locked conversation is nobody’s fault: a notice, and the findings as annotations', async () => {
  await using gh = await start();
  gh.human.lock(1);
  const ran = await job(gh);
  expect(ran.outputs).toMatchObject({ conclusion: 'failure', 'comment-status': 'forbidden' });
  expect(ran.annotated.map(({ level, message }) => [level, message.split('\n')[0]])).toEqual([
    ['notice', 'The conversation is locked: could not post the review.'],
    ['error', 'Another index serves the same.'],
  ]);
});
