// The stand-in for GitHub refuses what GitHub refuses, fails when told to, and knows GitHub’s own descriptions.
import type { Octokit } from '@octokit/rest';
import { describe, expect, test } from 'vitest';
import { at, first, review, start, threads, threadsQuery } from '../support/github/shop.ts';
import { lostAnswer, secondaryLimit } from '../support/github/stand-in.ts';

describe('permissions', () => {
  const comment = { ...at, issue_number: 1, body: 'x' };

  test('a write without them is refused and says which would do', async () => {
    await using world = await start({ permissions: { contents: 'read', 'pull-requests': 'read' } });
    await expect(world.octokit.issues.createComment(comment)).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('Resource not accessible by integration'),
      response: { headers: { 'x-accepted-github-permissions': 'issues=write; pull_requests=write' } },
    });
    expect(world.gh.writes()).toMatchObject([{ operation: 'issues/create-comment', status: 403 }]);
  });

  test('what is private does not exist for others', async () => {
    await using world = await start({ private: true, permissions: {} });
    await expect(world.octokit.pulls.get(first)).rejects.toMatchObject({ status: 404 });
    await expect(threads(world.octokit)).rejects.toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
  });

  test('a fork’s pull request names the fork, a deleted fork none', async () => {
    await using fork = await start({ fork: true });
    expect((await fork.octokit.pulls.get(first)).data.head).toMatchObject({
      label: 'contributor:change',
      repo: { full_name: 'contributor/shop', fork: true },
    });
    await using gone = await start({ fork: 'deleted' });
    expect((await gone.octokit.pulls.get(first)).data.head.repo).toBeNull();
  });
});

describe('faults', () => {
  const comment = { ...at, issue_number: 1, body: 'x' };

  test('a lost answer was stored all the same', async () => {
    await using world = await start();
    world.gh.fail({ method: 'POST', path: /\/reviews$/ }, { ...lostAnswer, times: 1 });
    await expect(review(world.octokit, [{ path: 'b.sql', line: 1, body: 'x' }])).rejects.toMatchObject({ status: 502 });
    expect(world.gh.state.reviews).toHaveLength(1);
    await review(world.octokit, [{ path: 'b.sql', line: 1, body: 'x' }]);
    expect(world.gh.state.reviews).toHaveLength(2);
  });

  test('a limit comes with its time, a closed connection with nothing', async () => {
    await using world = await start();
    world.gh.fail({ path: /comments/ }, { ...secondaryLimit(7), times: 1 });
    await expect(world.octokit.issues.createComment(comment)).rejects.toMatchObject({
      status: 403,
      response: { headers: { 'retry-after': '7' } },
    });
    world.gh.fail({ path: /comments/ }, { timeout: true });
    await expect(world.octokit.issues.createComment(comment)).rejects.toMatchObject({ status: 500 });
    expect(world.gh.state.issueComments).toEqual([]);
    expect(world.gh.writes().map((each) => each.status)).toEqual([403, 0]);
  });

  test('one GraphQL field is forbidden, the others go on', async () => {
    await using world = await start();
    await world.octokit.issues.createComment(comment);
    const [{ nodeId = '' } = {}] = world.gh.state.issueComments;
    world.gh.fail({ graphql: 'deleteIssueComment' }, { forbidden: true });
    const change = (field: string, input: string) =>
      world.octokit.graphql(`mutation { ${field}(input: { ${input} }) { clientMutationId } }`);
    await expect(change('deleteIssueComment', `id: "${nodeId}"`)).rejects.toMatchObject({
      errors: [{ type: 'FORBIDDEN' }],
    });
    await change('updateIssueComment', `id: "${nodeId}", body: "y"`);
    expect(world.gh.state.issueComments).toMatchObject([{ body: 'y' }]);
  });

  test('the head moves in the middle', async () => {
    await using world = await start();
    const before = world.gh.pull().head.sha;
    world.gh.onRequest({ path: /\/files/ }, () => void world.gh.push({ 'c.sql': 'new\n' }));
    expect((await world.octokit.pulls.get(first)).data.head.sha).toBe(before);
    await world.octokit.pulls.listFiles(first);
    await world.octokit.pulls.listFiles(first);
    const { data } = await world.octokit.pulls.get(first);
    expect(data.head.sha).not.toBe(before);
    expect(data.commits).toBe(2);
  });
});

describe('GitHub’s own descriptions', () => {
  const wrong: [string, (octokit: Octokit) => Promise<unknown>, string][] = [
    [
      'a property nobody described',
      (octokit) => octokit.request('POST /repos/acme/shop/issues/1/comments', { body: 'x', text: 'y' }),
      '"additionalProperty":"text"',
    ],
    [
      'a missing property',
      (octokit) => octokit.request('POST /repos/acme/shop/issues/1/comments', {}),
      'issues/create-comment: body',
    ],
    [
      'a query parameter',
      (octokit) => octokit.request('GET /repos/acme/shop/pulls?sate=open'),
      '"additionalProperty":"sate"',
    ],
    [
      'a value of another kind',
      (octokit) => octokit.request('GET /repos/acme/shop/pulls/one/files'),
      'path/pull_number must be integer',
    ],
    ['an unknown path', (octokit) => octokit.request('GET /repos/acme/shop/pullz'), 'not in the description'],
    [
      'an unknown field',
      (octokit) => octokit.graphql('{ repository(owner: "acme", name: "shop") { nmae } }'),
      'Cannot query field "nmae"',
    ],
    [
      'a variable of another kind',
      (octokit) => octokit.graphql(threadsQuery, { number: 'one', first: 1 }),
      'Variable "$number" got invalid value',
    ],
    [
      'a variable nobody declared',
      (octokit) => octokit.graphql(threadsQuery, { number: 1, first: 1, last: 1 }),
      '$last is given and not declared',
    ],
  ];

  test.each(wrong)('forbid %s', async (_, ask, says) => {
    await using world = await start();
    await expect(ask(world.octokit)).rejects.toThrow();
    expect(world.gh.violations.splice(0)).toEqual([expect.stringContaining(says)]);
  });

  test('and a test that broke them fails at its end', async () => {
    const { gh, octokit } = await start();
    await expect(octokit.request('GET /repos/acme/shop/pullz')).rejects.toMatchObject({ status: 404 });
    await expect(gh[Symbol.asyncDispose]()).rejects.toThrow('GET /repos/acme/shop/pullz');
  });
});
