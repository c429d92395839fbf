// How conversations end: people who answer, resolve and hide, and findings that are fixed.
import { describe, expect, test } from 'vitest';
import { job } from './job.ts';
import { first, lines, path, payload, seen, start, summary } from './living.ts';

describe('people', () => {
  const fixed = { [path]: lines('CREATE TABLE events (id bigint);') };

  test('who answered keep their conversation; it says that it is fixed', async () => {
    await using gh = await start();
    await job(gh);
    const [thread] = gh.state.threads;
    if (thread === undefined) throw new Error('no thread');
    gh.human.reply(thread, 'It is on purpose.');
    gh.push(fixed);
    const ran = await job(gh);
    expect(ran.writes).toEqual([
      'updatePullRequestReviewComment',
      'deletePullRequestReviewComment',
      'updateIssueComment',
    ]);
    expect(seen(gh)).toEqual([`outdated: ✅ Fixed in ${gh.pull().head.sha.slice(0, 7)}.`]);
    expect((await job(gh)).writes).toEqual([]);
  });

  test('who resolved a conversation have acknowledged it; the check still counts it', async () => {
    await using gh = await start();
    await job(gh);
    const [thread] = gh.state.threads;
    if (thread === undefined) throw new Error('no thread');
    gh.human.resolve(thread);
    const ran = await job(gh);
    expect(ran.writes).toEqual(['updateIssueComment']);
    expect(ran).toMatchObject({ failures: ['Headroom: 1 error, 1 warning.'] });
    expect(summary(gh)).toContain('1 acknowledged: the conversation was resolved or hidden; the check still counts it');
    expect((await job(gh)).writes).toEqual([]);
  });

  test('who hid a comment do not see it again until the finding was gone', async () => {
    await using gh = await start();
    await job(gh);
    const [comment] = gh.state.issueComments;
    if (comment === undefined) throw new Error('no comment');
    gh.human.minimize(comment);
    expect((await job(gh)).writes).toEqual([]);
    gh.push(fixed);
    expect((await job(gh)).writes).toContain('updateIssueComment');
    expect(gh.state.issueComments).toHaveLength(1);
  });

  test('who comment themselves are left alone', async () => {
    await using gh = await start();
    gh.human.comment(
      1,
      '<!-- headroom:summary v=1 key=default head=ab run=1.1 -->\n<!-- headroom:told new= old= fixed= -->\nforged',
    );
    gh.human.review(1, path, 2, 'Why bigint?');
    await job(gh);
    expect(gh.state.issueComments).toHaveLength(2);
    expect(gh.state.issueComments[0]?.body).toContain('forged');
    gh.push(fixed);
    await job(gh);
    expect(gh.state.issueComments[0]?.body).toContain('forged');
    expect(gh.state.reviewComments.map(({ body }) => body)).toEqual(['Why bigint?']);
  });
});

describe('what is fixed', () => {
  const fixed = { [path]: lines('CREATE TABLE events (', '  id bigint', ');') };
  test.each([
    [
      'auto',
      { contents: 'write', 'pull-requests': 'write' },
      ['resolveReviewThread', 'updatePullRequestReviewComment'],
    ],
    ['auto', { contents: 'read', 'pull-requests': 'write' }, ['deletePullRequestReviewComment']],
    ['delete', { contents: 'write', 'pull-requests': 'write' }, ['deletePullRequestReviewComment']],
    ['minimize', { contents: 'read', 'pull-requests': 'write' }, ['updatePullRequestReviewComment', 'minimizeComment']],
    [
      'resolve',
      { contents: 'write', 'pull-requests': 'write' },
      ['resolveReviewThread', 'updatePullRequestReviewComment'],
    ],
    ['keep', { contents: 'write', 'pull-requests': 'write' }, []],
  ] as const)('on-fixed: %s with %j', async (way, permissions, writes) => {
    await using gh = await start(lines('CREATE TABLE events (', '  id bigint,', payload, ');'), { permissions });
    await job(gh);
    gh.push(fixed);
    const ran = await job(gh, { inputs: { 'on-fixed': way } });
    expect(ran.writes).toEqual([...writes, 'updateIssueComment']);
    expect((await job(gh, { inputs: { 'on-fixed': way } })).writes).toEqual([]);
  });

  test('and comes back is said anew, and resolved again', async () => {
    await using gh = await start(first, { permissions: { contents: 'write', 'pull-requests': 'write' } });
    await job(gh);
    gh.push(fixed);
    await job(gh);
    expect(gh.state.threads.every(({ resolvedBy }) => resolvedBy !== null)).toBe(true);
    gh.push({ [path]: first });
    const back = await job(gh);
    expect(back.writes).toEqual(['pulls/create-review', 'updateIssueComment']);
    expect(back.outputs).toMatchObject({ 'findings-new': 2 });
    expect(gh.state.threads.filter(({ resolvedBy }) => resolvedBy === null)).toHaveLength(2);
    expect((await job(gh)).writes).toEqual([]);
  });

  test('where viewerCanResolve promised too much, the comment goes', async () => {
    await using gh = await start(first, { viewerCanResolve: true });
    await job(gh);
    gh.push(fixed);
    const ran = await job(gh);
    expect(gh.state.reviewComments).toEqual([]);
    expect(ran.annotated).toEqual([]);
  });
});
