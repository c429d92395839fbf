// How GitHub is asked: its limits are waited for within bounds, an Enterprise server's addresses are its own, and a dry run writes nothing.
import { describe, expect, test } from 'vitest';
import { type ConnectionTerms, connectGitHub, type GitHub } from '../../src/actions/client/client.ts';
import { lostAnswer, primaryLimit, secondaryLimit } from '../support/github/faults.ts';
import { GitHubStandIn } from '../support/github/stand-in.ts';
import { job } from './job.ts';

const path = 'db/migrations/002_events.sql';
const text = 'CREATE INDEX twice ON events (id); -- !error public.twice: Another index serves the same. => SELECT 1;\n';
const start = (head = text) => GitHubStandIn.start({ base: { 'README.md': 'x' }, head: { [path]: head } });
const at = { owner: 'acme', repo: 'shop' };
const comment = (github: GitHub, body = 'x') => github.rest.issues.createComment({ ...at, issue_number: 1, body });

function client(gh: GitHubStandIn, terms: Partial<ConnectionTerms> = {}) {
  const said: string[] = [];
  return {
    said,
    ...connectGitHub({ token: 't', apiUrl: gh.url, dryRun: false, say: (line) => said.push(line), ...terms }),
  };
}

describe('limits', () => {
  test.each([
    ['secondary', secondaryLimit(1), 'GitHub’s secondary rate limit is reached; waiting 1 s.'],
    ['secondary, as 429', secondaryLimit(1, 429), 'GitHub’s secondary rate limit is reached; waiting 1 s.'],
    ['primary', primaryLimit(2), /^GitHub’s rate limit is reached; waiting \d s\.$/],
  ])('a short wait is waited: %s', async (_, fault, sentence) => {
    await using gh = await start();
    const { github, said } = client(gh);
    gh.fail({ method: 'POST' }, { ...fault, times: 1 });
    await comment(github);
    expect(said).toEqual([typeof sentence === 'string' ? sentence : expect.stringMatching(sentence)]);
    expect(gh.state.issueComments).toHaveLength(1);
  });

  test.each([
    ['secondary', secondaryLimit(61)],
    ['primary', primaryLimit(3600)],
  ])('a long one is not: %s', async (_, fault) => {
    await using gh = await start();
    const { github, said } = client(gh);
    gh.fail({ method: 'POST' }, fault);
    await expect(comment(github)).rejects.toMatchObject({ status: 403 });
    expect(said).toEqual([expect.stringMatching(/is reached; not waiting for it\.$/)]);
    expect(gh.requests).toHaveLength(1);
  });

  test('a limit that does not end is given up after two waits', async () => {
    await using gh = await start();
    const { github, said } = client(gh);
    gh.fail({ method: 'GET' }, secondaryLimit(1));
    await expect(github.rest.pulls.get({ ...at, pull_number: 1 })).rejects.toMatchObject({ status: 403 });
    expect(said.map((line) => line.split('; ')[1])).toEqual(['waiting 1 s.', 'waiting 1 s.', 'not waiting for it.']);
    expect(gh.requests).toHaveLength(3);
  });

  test('in the middle of a run: what is left is not written, the verdict stands, the next run completes it', async () => {
    await using gh = await start();
    gh.fail({ path: /issues\/1\/comments/ }, secondaryLimit(3600));
    const ran = await job(gh);
    expect(ran).toMatchObject({
      failures: ['Headroom: 1 error.'],
      outputs: { 'comment-status': 'error', conclusion: 'failure' },
    });
    expect(ran.annotated).toEqual([
      { level: 'warning', message: 'GitHub’s rate limit is reached: could not comment on the pull request.' },
    ]);
    gh.heal();
    expect((await job(gh)).writes).toEqual(['issues/create-comment']);
  });
});

describe('answers that are lost', () => {
  test('a question is asked again, a write is not', async () => {
    await using gh = await start();
    const { github } = client(gh, { paced: false });
    gh.fail({ method: 'GET' }, { status: 502, times: 1 });
    expect((await github.rest.pulls.get({ ...at, pull_number: 1 })).status).toBe(200);
    gh.fail({ method: 'POST' }, lostAnswer);
    await expect(comment(github)).rejects.toMatchObject({ status: 502 });
    expect(gh.state.issueComments).toHaveLength(1);
  });

  test('a GraphQL question is asked again, a mutation is not', async () => {
    await using gh = await start();
    const { github } = client(gh, { paced: false });
    gh.fail({ path: /graphql/ }, { status: 502, times: 1 });
    await github.graphql('query { repository(owner: "acme", name: "shop") { id } }');
    expect(gh.requests).toHaveLength(2);
    gh.fail({ path: /graphql/ }, { status: 502, times: 1 });
    await expect(
      github.graphql('mutation ($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }', {
        id: 'x',
      }),
    ).rejects.toThrow();
    expect(gh.requests).toHaveLength(3);
  });

  test('no request waits for ever', async () => {
    await using gh = await start();
    const { github } = client(gh, { paced: false, timeout: 50 });
    gh.onRequest({ method: 'POST' }, () => new Promise((answered) => setTimeout(answered, 1000)));
    await expect(comment(github)).rejects.toMatchObject({
      status: 500,
      message: expect.stringMatching(/timeout|aborted/i),
    });
  });

  test('the pull request cannot be read at all: nothing is written, one warning', async () => {
    await using gh = await start();
    gh.fail({ method: 'GET', path: /pulls\/1$/ }, { status: 404 });
    const ran = await job(gh);
    expect(ran).toMatchObject({
      writes: [],
      failures: ['Headroom: 1 error.'],
      outputs: { 'comment-status': 'forbidden' },
    });
    expect(ran.annotated.map(({ level }) => level)).toEqual(['warning', 'error']);
  });
});

describe('an Enterprise server', () => {
  const enterprise = (gh: GitHubStandIn) => ({ 'github-api-url': `${gh.url}/api/v3` });

  test('is asked at its own addresses, GraphQL beside REST', async () => {
    await using gh = await start();
    const ran = await job(gh, { inputs: enterprise(gh) });
    expect(ran.writes).toEqual(['pulls/create-review', 'issues/create-comment']);
    expect((await job(gh, { inputs: enterprise(gh) })).writes).toEqual([]);
    expect(gh.state.issueComments[0]?.body).toContain('(https://github.example.org/acme/shop/actions/runs/');
    expect(gh.state.issueComments[0]?.body).not.toContain('https://github.com/acme');
  });

  test('in a dry run only its questions are asked', async () => {
    await using gh = await start();
    await job(gh, { inputs: enterprise(gh) });
    gh.push({ [path]: 'SELECT 1;\n' });
    const ran = await job(gh, { inputs: { ...enterprise(gh), 'dry-run': 'true' } });
    expect(ran.writes).toEqual([]);
    expect(ran.outputs).toMatchObject({ 'comment-status': 'dry-run', 'findings-fixed': 1 });
  });

  test('loses a GraphQL answer: the question is asked again', async () => {
    await using gh = await start();
    gh.fail({ path: /graphql/ }, { status: 502, times: 1 });
    expect((await job(gh, { inputs: enterprise(gh) })).outputs).toMatchObject({ 'comment-status': 'posted' });
  });
});

describe('a dry run', () => {
  test('prints every write with its body, does none, and sets the outputs as planned', async () => {
    await using gh = await start();
    const dry = await job(gh, { inputs: { 'dry-run': 'true' } });
    expect(dry).toMatchObject({
      writes: [],
      failures: ['Headroom: 1 error.'],
      outputs: { 'comment-status': 'dry-run', 'findings-new': 1 },
    });
    expect(dry.annotated.map(({ level }) => level)).toEqual(['error']);
    expect(dry.said).toContain('dry-run: 2 writes to GitHub were kept back.');
    const printed = dry.said.filter((line) => /^(POST|PATCH|DELETE|PUT) /.test(line));
    expect(printed.map((line) => line.split('\n')[0])).toEqual([
      'POST /repos/acme/shop/pulls/1/reviews',
      'POST /repos/acme/shop/issues/1/comments',
    ]);
    expect(printed[0]).toContain('"event": "COMMENT"');
    expect(printed[0]).toContain('Another index serves the same.');
    expect(dry.summaries.at(-1)).toContain('### Dry run: 2 writes kept back');

    const wet = await job(gh);
    const sent = gh.writes().map(({ method, path: asked }) => `${method} ${asked}`);
    expect(sent).toEqual(printed.map((line) => line.split('\n')[0]));
    expect(wet.outputs).toMatchObject({ 'comment-status': 'posted' });
  });

  test('prints what would be taken back and updated', async () => {
    await using gh = await start();
    await job(gh);
    gh.push({ [path]: 'SELECT 1;\n' });
    const dry = await job(gh, { inputs: { 'dry-run': 'true' } });
    expect(dry.writes).toEqual([]);
    const printed = dry.said.filter((line) => line.startsWith('POST /graphql'));
    expect(printed.map((line) => /mutation.*?\b(\w+)\(input/s.exec(line)?.[1])).toEqual([
      'deletePullRequestReviewComment',
      'updateIssueComment',
    ]);
    expect((await job(gh)).writes).toEqual(['deletePullRequestReviewComment', 'updateIssueComment']);
  });
});
