// Runs that meet other runs, a head that moves under them, and rebases: the newest word stands, once.
import { describe, expect, test } from 'vitest';
import { GitHubStandIn } from '../support/github/stand-in.ts';
import { job } from './job.ts';

const path = 'db/migrations/002_events.sql';
const lines = (...all: string[]) => `${all.join('\n')}\n`;
const error = 'CREATE INDEX twice ON events (id); -- !error public.twice: Another index serves the same.';
const warning = 'CREATE TABLE log (payload jsonb); -- !warning public.log.payload: It takes documents of any size.';
const first = lines('CREATE TABLE events (id bigint);', error, warning);
const start = () => GitHubStandIn.start({ base: { 'README.md': 'x' }, head: { [path]: first } });
const stale = {
  writes: [] as string[],
  failures: ['Headroom: 1 error, 1 warning.'],
  outputs: { 'comment-status': 'stale', conclusion: 'failure' },
};

describe('a head that moves', () => {
  const next = { [path]: lines('CREATE TABLE events (id bigint);') };

  test('while the migrations are applied: a newer run speaks', async () => {
    await using gh = await start();
    expect(await job(gh, { during: () => void gh.push(next) })).toMatchObject(stale);
  });

  test('while the pull request is closed: nothing is said', async () => {
    await using gh = await start();
    expect(await job(gh, { during: () => gh.human.closePull(1) })).toMatchObject(stale);
  });

  test('by force while the review is posted: the refusal is no warning', async () => {
    await using gh = await start();
    gh.onRequest({ method: 'POST', path: /\/reviews$/ }, () => void gh.push(next, { onto: 'main' }));
    const ran = await job(gh);
    expect(ran).toMatchObject({ ...stale, writes: ['pulls/create-review'] });
    expect(ran.annotated.map(({ title }) => title)).toEqual(['jsonb/unbounded', 'jsonb/unbounded']);
  });

  test('after the comments and before the summary: the summary of the newer run stands', async () => {
    await using gh = await start();
    gh.onRequest({ method: 'POST', path: /\/reviews$/ }, async () => {
      gh.push(next);
      await job(gh, { inputs: { 'comment-mode': 'always' } });
    });
    expect(await job(gh)).toMatchObject({ outputs: { 'comment-status': 'stale' } });
    expect(gh.state.issueComments.map(({ body }) => body)).toEqual([
      expect.stringContaining('✅ Headroom: no findings in 1 migration'),
    ]);
    // What the older run still put on the lines, the next one takes back.
    await job(gh);
    expect(gh.state.threads).toEqual([]);
  });
});

describe('two runs on one head', () => {
  test('the older does not go over the newer, whichever ends first', async () => {
    await using gh = await start();
    await job(gh, { run: 700 });
    const [summary] = gh.state.issueComments;
    const before = summary?.body;
    expect(await job(gh, { run: 600, inputs: { 'fail-on': 'never' } })).toMatchObject({
      writes: [],
      outputs: { 'comment-status': 'stale' },
    });
    expect(summary?.body).toBe(before);
    // A second attempt of the same run is later.
    expect((await job(gh, { run: 700, attempt: 2, inputs: { 'fail-on': 'never' } })).outputs).toMatchObject({
      'comment-status': 'updated',
    });
    expect((await job(gh, { run: 700, attempt: 1 })).outputs).toMatchObject({ 'comment-status': 'stale' });
  });

  test('that began together leave two of everything, and the next leaves one', async () => {
    await using gh = await start();
    // The second runs whole between the first one's last look and its review.
    gh.onRequest({ method: 'POST', path: /\/reviews$/ }, async () => void (await job(gh)));
    await job(gh);
    expect({ comments: gh.state.reviewComments.length, summaries: gh.state.issueComments.length }).toEqual({
      comments: 4,
      summaries: 2,
    });
    const [oldest] = gh.state.issueComments;
    await job(gh);
    expect(gh.state.issueComments).toEqual([oldest]);
    expect(gh.state.threads.map(({ line }) => line).sort()).toEqual([2, 3]);
    expect((await job(gh)).writes).toEqual([]);
  });
});

describe('identity', () => {
  test.each([
    ['a merge of the base', (gh: GitHubStandIn) => void gh.push({ 'README.md': 'merged' }, { message: 'Merge main' })],
    ['a rebase', (gh: GitHubStandIn) => void gh.rebase()],
    ['a force push of the same files', (gh: GitHubStandIn) => void gh.push({ [path]: first }, { onto: 'main' })],
    [
      'a squash with other lines above',
      (gh: GitHubStandIn) => void gh.push({ [path]: `-- Events\n\n${first}` }, { onto: 'main' }),
    ],
    ['lines added above', (gh: GitHubStandIn) => void gh.push({ [path]: `-- Events\n\n${first}` })],
  ])('survives %s: nothing is said again', async (_, change) => {
    await using gh = await start();
    await job(gh);
    const before = gh.state.reviewComments.map(({ nodeId }) => nodeId);
    gh.push({ 'README.md': 'On main.\n' }, { branch: 'main' });
    change(gh);
    const ran = await job(gh);
    expect(ran.writes.filter((write) => write !== 'updateIssueComment')).toEqual([]);
    expect(ran.outputs).toMatchObject({ 'findings-new': 0, 'findings-fixed': 0 });
    expect(gh.state.reviewComments.map(({ nodeId }) => nodeId)).toEqual(before);
    expect((await job(gh)).writes).toEqual([]);
  });

  test('a file that is renamed takes its conversation along as new', async () => {
    await using gh = await start();
    await job(gh);
    gh.push({ [path]: null, 'db/migrations/003_events.sql': first });
    await job(gh);
    expect(gh.state.threads.map(({ original }) => original.path)).toEqual([
      'db/migrations/003_events.sql',
      'db/migrations/003_events.sql',
    ]);
    expect((await job(gh)).writes).toEqual([]);
  });
});

describe('people', () => {
  test('who hid a comment are not told again, and the check counts it', async () => {
    await using gh = await start();
    await job(gh);
    const [comment] = gh.state.reviewComments;
    if (comment === undefined) throw new Error('no comment');
    gh.human.minimize(comment, 'off-topic');
    const ran = await job(gh);
    expect(ran).toMatchObject({ writes: ['updateIssueComment'], failures: ['Headroom: 1 error, 1 warning.'] });
    expect(gh.state.issueComments[0]?.body).toContain(
      '1 acknowledged: the conversation was resolved or hidden; the check still counts it',
    );
    expect((await job(gh)).writes).toEqual([]);
  });

  test('who deleted a comment are told again', async () => {
    await using gh = await start();
    await job(gh);
    const [thread] = gh.state.threads.splice(0, 1);
    gh.state.reviewComments.splice(
      0,
      gh.state.reviewComments.length,
      ...gh.state.reviewComments.filter((each) => each.thread !== thread?.nodeId),
    );
    expect((await job(gh)).writes).toContain('pulls/create-review');
    expect(gh.state.threads).toHaveLength(2);
  });

  test('who resolved it, fixed it and brought it back are told anew', async () => {
    await using gh = await start();
    await job(gh);
    for (const thread of gh.state.threads) gh.human.resolve(thread);
    gh.push({ [path]: lines('CREATE TABLE events (id bigint);') });
    const ran = await job(gh);
    expect(ran.writes).toEqual([
      'updatePullRequestReviewComment',
      'updatePullRequestReviewComment',
      'updateIssueComment',
    ]);
    gh.push({ [path]: first });
    expect((await job(gh)).writes).toEqual(['pulls/create-review', 'updateIssueComment']);
    expect(gh.state.threads.filter(({ resolvedBy }) => resolvedBy === null)).toHaveLength(2);
  });

  test('who unresolved what was fixed are not resolved again', async () => {
    await using gh = await GitHubStandIn.start({
      base: { x: 'x' },
      head: { [path]: first },
      permissions: { contents: 'write', 'pull-requests': 'write' },
    });
    await job(gh);
    gh.push({ [path]: lines('CREATE TABLE events (id bigint);') });
    await job(gh);
    for (const thread of gh.state.threads) gh.human.unresolve(thread);
    expect((await job(gh)).writes).toEqual([]);
  });

  test('whose answer stands in a conversation keep it open when the finding is fixed', async () => {
    await using gh = await GitHubStandIn.start({
      base: { x: 'x' },
      head: { [path]: first },
      permissions: { contents: 'write', 'pull-requests': 'write' },
    });
    await job(gh);
    const [thread] = gh.state.threads;
    if (thread === undefined) throw new Error('no thread');
    gh.human.reply(thread, 'Are you sure?');
    gh.push({ [path]: lines('CREATE TABLE events (id bigint);') });
    const ran = await job(gh);
    expect(ran.writes).toEqual([
      'updatePullRequestReviewComment',
      'resolveReviewThread',
      'updatePullRequestReviewComment',
      'updateIssueComment',
    ]);
    expect(thread.resolvedBy).toBeNull();
    expect(gh.state.commentsOf(thread).map(({ body }) => body.split('\n')[0])).toEqual([
      `✅ Fixed in ${gh.pull().head.sha.slice(0, 7)}.`,
      'Are you sure?',
    ]);
  });

  test('where resolving is wanted and forbidden, that is told once and the summary is kept', async () => {
    await using gh = await GitHubStandIn.start({ base: { x: 'x' }, head: { [path]: first }, viewerCanResolve: true });
    await job(gh);
    gh.push({ [path]: lines('CREATE TABLE events (id bigint);') });
    const ran = await job(gh, { inputs: { 'on-fixed': 'resolve' } });
    expect(ran.writes).toEqual([
      'resolveReviewThread',
      'updatePullRequestReviewComment',
      'updatePullRequestReviewComment',
      'updateIssueComment',
    ]);
    expect(ran.annotated.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^Could not resolve a conversation: this job’s token may not\. Give the job `permissions: contents: write`/,
      ),
    ]);
    expect(ran.outputs).toMatchObject({ 'comment-status': 'updated' });
  });
});
