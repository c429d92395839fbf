// The stand-in for GitHub takes comments where GitHub does, and moves them the way GitHub does.
import type { Octokit } from '@octokit/rest';
import { describe, expect, test } from 'vitest';
import { at, changed, first, lines, long, review, start, text, threads } from '../support/github/shop.ts';

describe('pull request', () => {
  test('shows its files with patches made by git', async () => {
    await using world = await start();
    const { data } = await world.octokit.pulls.listFiles(first);
    expect(data.map(({ filename, status, additions }) => [filename, status, additions])).toEqual([
      ['a.sql', 'modified', 2],
      ['b.sql', 'added', 8],
    ]);
    expect(data[0]?.patch).toMatch(/^@@ -7,7 \+7,7 @@/);
    expect((await world.octokit.pulls.get(first)).data).toMatchObject({
      number: 1,
      state: 'open',
      mergeable: true,
      changed_files: 2,
    });
  });
});

describe('anchors', () => {
  const refusals: [string, { path: string; line: number; start_line?: number }, string][] = [
    [
      'outside the diff',
      { path: 'a.sql', line: 25 },
      "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank",
    ],
    [
      'a range outside the diff',
      { path: 'a.sql', start_line: 24, line: 25 },
      "Pull request review thread line must be part of the diff, Pull request review thread start line must be part of the same hunk as the line., and Pull request review thread diff hunk can't be blank",
    ],
    [
      'two hunks',
      { path: 'a.sql', start_line: 10, line: 40 },
      'Pull request review thread start line must be part of the same hunk as the line.',
    ],
    [
      'no range',
      { path: 'a.sql', start_line: 10, line: 10 },
      'Pull request review thread start line must precede the end line.',
    ],
    ['a file that is not changed', { path: 'old.sql', line: 1 }, 'Path could not be resolved'],
  ];

  test.each(refusals)('%s: the whole review is refused', async (_, anchor, message) => {
    await using world = await start();
    const comments = [
      { path: 'b.sql', line: 1, body: 'good' },
      { ...anchor, body: 'bad' },
    ];
    await expect(review(world.octokit, comments)).rejects.toMatchObject({
      status: 422,
      response: { data: { message: 'Unprocessable Entity', errors: [message] } },
    });
    expect(world.gh.state.reviews).toEqual([]);
    expect(world.gh.state.reviewComments).toEqual([]);
  });

  test('a single comment is refused in other words', async () => {
    await using world = await start();
    const body = { ...first, commit_id: world.gh.pull().head.sha, path: 'a.sql', body: 'bad', side: 'RIGHT' as const };
    await expect(world.octokit.pulls.createReviewComment({ ...body, start_line: 10, line: 40 })).rejects.toMatchObject({
      status: 422,
      response: { data: { errors: [{ field: 'pull_request_review_thread.start_line', code: 'custom' }] } },
    });
    await expect(world.octokit.pulls.createReviewComment({ ...body, line: 25 })).rejects.toMatchObject({
      response: {
        data: {
          errors: [
            { field: 'pull_request_review_thread.line' },
            { field: 'pull_request_review_thread.diff_hunk', code: 'missing_field' },
          ],
        },
      },
    });
  });

  test('a file without a patch takes only a comment on the whole file', async () => {
    await using world = await start();
    world.gh.pull().withoutPatch.add('b.sql');
    await expect(review(world.octokit, [{ path: 'b.sql', line: 1, body: 'x' }])).rejects.toMatchObject({ status: 422 });
    const whole = {
      ...first,
      commit_id: world.gh.pull().head.sha,
      path: 'b.sql',
      body: 'x',
      subject_type: 'file' as const,
    };
    const { data } = await world.octokit.pulls.createReviewComment(whole);
    expect(data).toMatchObject({ subject_type: 'file', path: 'b.sql' });
    expect((await world.octokit.pulls.listFiles(first)).data.map((each) => 'patch' in each)).toEqual([true, false]);
    expect(world.gh.state.threads).toMatchObject([{ line: null, outdated: false, original: { subject: 'FILE' } }]);
  });

  test('more than a hundred comments are too many', async () => {
    await using world = await start();
    const many = (count: number) => Array.from({ length: count }, () => ({ path: 'b.sql', line: 1, body: 'x' }));
    await expect(review(world.octokit, many(101))).rejects.toMatchObject({ status: 422 });
    await review(world.octokit, many(100));
    expect(world.gh.state.threads).toHaveLength(100);
  });

  test('a comment for an older commit is moved to the present one at once', async () => {
    await using world = await start();
    const older = world.gh.pull().head.sha;
    world.gh.push({ 'b.sql': text('new', ...lines(1, 8)), 'a.sql': text(...long, 'end') });
    const comments = [
      { path: 'b.sql', line: 2, side: 'RIGHT', body: 'x' },
      { path: 'a.sql', line: 10, side: 'RIGHT', body: 'y' },
    ];
    await world.octokit.pulls.createReview({ ...first, commit_id: older, event: 'COMMENT', body: '', comments });
    expect(world.gh.state.threads).toMatchObject([
      { line: 3, outdated: false },
      { line: null, outdated: true },
    ]);
  });
});

describe('threads when the branch moves', () => {
  const on = [
    { path: 'a.sql', line: 10, body: 'ten' },
    { path: 'a.sql', line: 40, body: 'forty' },
    { path: 'b.sql', start_line: 3, line: 5, body: 'three to five' },
  ];
  const places = async (octokit: Octokit) =>
    (await threads(octokit)).nodes.map(({ isOutdated, startLine, line }) => [isOutdated, startLine, line]);

  test('lines above push them down, changed lines outdate them', async () => {
    await using world = await start();
    await review(world.octokit, on);
    world.gh.push({
      'a.sql': text('zero', ...changed.map((line, index) => (index === 39 ? 'other' : line))),
      'b.sql': text(...lines(1, 3), 'x', ...lines(5, 8)),
    });
    expect(await places(world.octokit)).toEqual([
      [false, null, 11],
      [true, null, null],
      [true, null, null],
    ]);
    // What was taken back is where it was.
    world.gh.push({ 'a.sql': text(...changed), 'b.sql': text(...lines(1, 8)) });
    expect(await places(world.octokit)).toEqual([
      [false, null, 10],
      [false, null, 40],
      [false, 3, 5],
    ]);
  });

  test('a rebase over a changed base moves them with the base’s lines', async () => {
    await using world = await start();
    await review(world.octokit, on);
    world.gh.push({ 'old.sql': text('other') }, { branch: 'main' });
    const before = world.gh.pull().head.sha;
    world.gh.rebase();
    expect(world.gh.pull().head.sha).not.toBe(before);
    expect((await places(world.octokit)).map(([outdated]) => outdated)).toEqual([false, false, false]);
  });

  test('a force-push that drops the file outdates them', async () => {
    await using world = await start();
    await review(world.octokit, on);
    world.gh.push({ 'a.sql': text(...changed) }, { onto: 'main' });
    expect(await places(world.octokit)).toEqual([
      [false, null, 10],
      [false, null, 40],
      [true, null, null],
    ]);
  });

  test('a line that the diff no longer shows is outdated', async () => {
    await using world = await start();
    await review(world.octokit, [{ path: 'a.sql', line: 12, body: 'context' }]);
    world.gh.push({ 'a.sql': text(...long.map((line, index) => (index === 39 ? 'changed' : line))) });
    expect(await places(world.octokit)).toEqual([[true, null, null]]);
  });
});

describe('GraphQL', () => {
  test('pages by cursor', async () => {
    await using world = await start();
    await review(
      world.octokit,
      [1, 2, 3].map((line) => ({ path: 'b.sql', line, body: `${line}` })),
    );
    const one = await threads(world.octokit, 2);
    const two = await threads(world.octokit, 2, one.pageInfo.endCursor);
    expect([one, two].map(({ nodes, pageInfo }) => [nodes.map((each) => each.line), pageInfo.hasNextPage])).toEqual([
      [[1, 2], true],
      [[3], false],
    ]);
  });

  test('resolving needs contents: write', async () => {
    const resolve = 'mutation ($id: ID!) { resolveReviewThread(input: { threadId: $id }) { thread { isResolved } } }';
    for (const contents of ['read', 'write'] as const) {
      await using world = await start({ permissions: { contents, 'pull-requests': 'write' } });
      await review(world.octokit, [{ path: 'b.sql', line: 1, body: 'x' }]);
      const [thread] = world.gh.state.threads;
      const asked = world.octokit.graphql(resolve, { id: thread?.nodeId });
      if (contents === 'write') await asked;
      else
        await expect(asked).rejects.toMatchObject({
          errors: [
            { type: 'FORBIDDEN', message: 'Resource not accessible by integration', path: ['resolveReviewThread'] },
          ],
        });
      expect(thread?.resolvedBy === null).toBe(contents === 'read');
    }
  });

  test('edits, minimizes and deletes; a thread goes with its last comment', async () => {
    await using world = await start();
    await review(world.octokit, [{ path: 'b.sql', line: 1, body: 'x' }]);
    await world.octokit.issues.createComment({ ...at, issue_number: 1, body: 'summary' });
    const { state, human } = world.gh;
    const [own] = state.reviewComments;
    const [thread] = state.threads;
    const [summary] = state.issueComments;
    if (own === undefined || thread === undefined || summary === undefined) throw new Error('nothing was stored');
    const change = (document: string, variables: Record<string, unknown>) => world.octokit.graphql(document, variables);
    await change(
      'mutation ($id: ID!, $body: String!) { updatePullRequestReviewComment(input: { pullRequestReviewCommentId: $id, body: $body }) { clientMutationId } }',
      { id: own.nodeId, body: 'y' },
    );
    await change(
      'mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } } }',
      {
        id: summary.nodeId,
      },
    );
    expect([own.body, summary.minimized]).toEqual(['y', 'outdated']);
    const remove = 'mutation ($id: ID!) { deletePullRequestReviewComment(input: { id: $id }) { clientMutationId } }';
    const reply = human.reply(thread, 'no');
    await change(remove, { id: own.nodeId });
    expect(state.threads).toEqual([thread]);
    await change(remove, { id: reply.nodeId });
    expect(state.threads).toEqual([]);
    await change('mutation ($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }', {
      id: summary.nodeId,
    });
    expect(state.issueComments).toEqual([]);
    await expect(change(remove, { id: own.nodeId })).rejects.toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
  });
});
