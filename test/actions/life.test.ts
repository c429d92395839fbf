// A pull request from its first push to its last: what is said, where, and that nothing is said twice.
import { describe, expect, test } from 'vitest';
import { readFindingMarker } from '../../src/report/markers.ts';
import { job } from './job.ts';
import { first, index, lines, note, path, payload, seen, start, summary } from './living.ts';

test('speaks once: one review, one summary; a second run writes nothing', async () => {
  await using gh = await start();
  const ran = await job(gh);
  expect(ran.writes).toEqual(['pulls/create-review', 'issues/create-comment']);
  expect(seen(gh)).toEqual([
    '5: public.twice: Another index serves the same.'.replace('public.twice: ', ''),
    '3: It takes documents of any size.',
  ]);
  expect(gh.state.reviews.map(({ state, body }) => [state, body.split('\n')[0]])).toEqual([
    ['COMMENTED', '2 findings on these lines.'],
  ]);
  expect(summary(gh)).toContain('### ❌ Headroom: 1 error, 1 warning in 1 migration');
  expect(ran).toMatchObject({ failures: ['Headroom: 1 error, 1 warning.'], annotated: [] });
  expect(ran.outputs).toMatchObject({ 'comment-status': 'posted', 'findings-new': 2, 'findings-fixed': 0 });
  expect(ran.outputs['comment-url']).toMatch(/#issuecomment-/);
  const again = await job(gh);
  expect(again.writes).toEqual([]);
  expect(again.outputs).toMatchObject({
    'comment-status': 'unchanged',
    'findings-new': 2,
    'comment-url': ran.outputs['comment-url'],
  });
  expect(again.annotated).toEqual([]);
});

test('five pushes: fix one, rebase, force-push, add a file, revert', async () => {
  await using gh = await start();
  await job(gh);
  // The index goes: its comment goes with it, since this token may not resolve.
  gh.push({ [path]: lines('CREATE TABLE events (', '  id bigint,', payload, ');') });
  const fixed = await job(gh);
  expect(fixed.writes).toEqual(['deletePullRequestReviewComment', 'updateIssueComment']);
  expect(fixed.outputs).toMatchObject({
    'findings-new': 0,
    'findings-fixed': 1,
    conclusion: 'success',
    'comment-status': 'updated',
  });
  expect(seen(gh)).toEqual(['3: It takes documents of any size.']);
  expect(summary(gh)).toContain('1 still there · 1 fixed');
  // Rebased: another commit, the same words.
  gh.push({ 'README.md': 'On main.\n' }, { branch: 'main' });
  gh.rebase();
  expect((await job(gh)).writes).toEqual(['updateIssueComment']);
  expect(seen(gh)).toEqual(['3: It takes documents of any size.']);
  // Forced to a history in which the line stands lower.
  gh.push({ [path]: lines('-- Events', '', 'CREATE TABLE events (', '  id bigint,', payload, ');') }, { onto: 'main' });
  await job(gh);
  expect(seen(gh)).toEqual(['5: It takes documents of any size.']);
  // One more file.
  gh.push({ 'db/migrations/003_log.sql': lines(note) });
  const added = await job(gh);
  expect(added.writes).toEqual(['pulls/create-review', 'updateIssueComment']);
  expect(added.outputs).toMatchObject({ 'findings-new': 1, 'findings-total': 2 });
  expect(seen(gh)).toEqual(['5: It takes documents of any size.', '1: Nothing deletes from it.']);
  // And it is taken back.
  gh.push({ 'db/migrations/003_log.sql': null });
  await job(gh);
  expect(seen(gh)).toEqual(['5: It takes documents of any size.']);
  expect(gh.state.issueComments).toHaveLength(1);
  expect((await job(gh)).writes).toEqual([]);
});

test('a line that moved away from its comment takes the comment along', async () => {
  await using gh = await start();
  await job(gh);
  gh.push({
    [path]: lines('CREATE TABLE events (', '  id uuid,', `${payload.replace(' --', ',  --')}`, '  x int', ');', index),
  });
  const moved = await job(gh);
  expect(moved.writes).toContain('deletePullRequestReviewComment');
  expect(seen(gh).sort()).toEqual(['3: It takes documents of any size.', '6: Another index serves the same.']);
  expect((await job(gh)).writes).toEqual([]);
});

test('the last finding goes: all clear, in the comment that stands', async () => {
  await using gh = await start();
  await job(gh);
  gh.push({ [path]: lines('CREATE TABLE events (id bigint);') });
  const ran = await job(gh);
  expect(seen(gh)).toEqual([]);
  expect(summary(gh)).toContain('### ✅ Headroom: no findings in 1 migration');
  expect(ran.outputs).toMatchObject({ 'comment-status': 'updated', 'findings-fixed': 2 });
  gh.push({ [path]: null, 'x.txt': 'x' });
  await job(gh);
  expect(summary(gh)).toContain('### ✅ Headroom: no migration changed');
});

describe('the summary is first written', () => {
  const clean = lines('CREATE TABLE events (id bigint);');
  test.each([
    ['on-findings', clean, []],
    ['always', clean, ['issues/create-comment']],
    ['never', first, ['pulls/create-review']],
  ])('%s', async (mode, text, writes) => {
    await using gh = await start(text);
    const ran = await job(gh, { inputs: { 'comment-mode': mode } });
    expect(ran.writes).toEqual(writes);
    expect(ran.outputs['comment-status']).toBe(writes.includes('issues/create-comment') ? 'posted' : 'none');
  });
});

describe('where a finding can be said', () => {
  test('a file whose patch GitHub does not show gets a comment as a whole', async () => {
    await using gh = await start();
    gh.pull().withoutPatch.add(path);
    const ran = await job(gh);
    expect(ran.writes).toEqual(['pulls/create-review-comment', 'pulls/create-review-comment', 'issues/create-comment']);
    expect(seen(gh)).toEqual(['file: Another index serves the same.', 'file: It takes documents of any size.']);
    expect(gh.state.reviewComments[0]?.body).toContain('· line 5');
    expect((await job(gh)).writes).toEqual([]);
  });

  test('no more comments than asked for; the summary has the others, and no later run adds them', async () => {
    await using gh = await start(
      lines(
        ...Array.from(
          { length: 30 },
          (_, at) => `CREATE TABLE t${at} (); -- !${at === 17 ? 'error' : 'warning'} public.t${at}: Number ${at}.`,
        ),
      ),
    );
    const ran = await job(gh);
    expect(gh.state.reviewComments).toHaveLength(20);
    expect(seen(gh).some((line) => line.endsWith('Number 17.'))).toBe(true);
    for (const at of Array.from({ length: 30 }, (_, one) => one)) expect(summary(gh)).toContain(`Number ${at}.`);
    expect(ran.annotated.filter(({ level }) => level === 'warning')).toHaveLength(10);
    expect((await job(gh)).writes).toEqual([]);
  });

  test('review-comments: false leaves the lines to the annotations', async () => {
    await using gh = await start();
    const ran = await job(gh, { inputs: { 'review-comments': 'false' } });
    expect(ran.writes).toEqual(['issues/create-comment']);
    expect(ran.annotated.map(({ level }) => level)).toEqual(['error', 'warning']);
  });

  test('annotations: always says it twice, never not at all', async () => {
    await using gh = await start();
    expect((await job(gh, { inputs: { annotations: 'always' } })).annotated).toHaveLength(2);
    expect((await job(gh, { inputs: { annotations: 'never', 'review-comments': 'false' } })).annotated).toEqual([]);
  });
});

test('a suggestion replaces exactly its line, and only when suggestions are wanted', async () => {
  const text = lines('ALTER TABLE a SET (x = 20); -- !warning public.a: Slow. => ALTER TABLE a SET (x = 2);');
  await using gh = await start(text);
  await job(gh);
  const [comment] = gh.state.reviewComments;
  expect(comment?.body).toContain('```suggestion\nALTER TABLE a SET (x = 2);\n```');
  expect(gh.state.threads[0]?.original).toMatchObject({ line: 1, startLine: null });
  await job(gh, { inputs: { suggestions: 'false' } });
  expect(gh.state.reviewComments[0]?.body).not.toContain('suggestion');
});

test('two jobs of one repository keep their own comments', async () => {
  await using gh = await start();
  await job(gh, { inputs: { 'comment-key': 'orders' } });
  await job(gh, { inputs: { 'comment-key': 'billing' } });
  expect(gh.state.issueComments).toHaveLength(2);
  expect(gh.state.reviewComments).toHaveLength(4);
  expect((await job(gh, { inputs: { 'comment-key': 'orders' } })).writes).toEqual([]);
  expect(readFindingMarker('billing', gh.state.reviewComments.at(-1)?.body ?? '')).not.toBeNull();
});
