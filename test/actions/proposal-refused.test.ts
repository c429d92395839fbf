// What GitHub refuses a proposal: said with what to do, and nothing is forced.
import { describe, expect, test } from 'vitest';
import { actionsMayNotOpen } from '../support/github/faults.ts';
import type { GitHubStandIn } from '../support/github/stand-in.ts';
import { branch, propose, start } from './proposing.ts';

const two = { partitions: ['events_2027_01', 'events_2027_02'] };
const three = { partitions: [...two.partitions, 'events_2027_03'] };
const commitWrites = ['git/create-tree', 'git/create-commit'];
const tip = (gh: GitHubStandIn, name = branch) => gh.state.refs.get(`heads/${name}`);

describe('what GitHub refuses', () => {
  test('Actions may not open pull requests: the branch is pushed, and the way on is said; once allowed, no second push', async () => {
    await using gh = await start({ mayOpenPulls: false });
    const ran = await propose(gh);
    expect(ran).toMatchObject({
      operation: 'branch-pushed',
      outputs: { conclusion: 'failure', 'pull-request-head-sha': tip(gh) },
    });
    expect(ran.failures[0]).toContain('https://github.example.org/acme/shop/settings/actions');
    expect(ran.failures[0]).toContain(
      'https://github.example.org/acme/shop/compare/main...headroom/partitions/main?expand=1',
    );
    expect(await propose(gh)).toMatchObject({ operation: 'branch-pushed', writes: ['pulls/create'] });
    gh.fail({ method: 'POST', path: /\/pulls$/ }, { ...actionsMayNotOpen, times: 0 });
    Object.assign(gh.world.terms, { mayOpenPulls: true });
    expect(await propose(gh)).toMatchObject({ operation: 'created', writes: ['pulls/create'], failures: [] });
  });

  test('no permission to push: said with what to give, and nothing else is tried', async () => {
    await using gh = await start({ permissions: { contents: 'read', 'pull-requests': 'write' } });
    const ran = await propose(gh);
    expect(ran).toMatchObject({ operation: 'error', writes: ['git/create-tree'] });
    expect(ran.failures).toEqual([expect.stringMatching(/permissions: contents: write/)]);
  });

  test('no permission to open: the branch is there, and the step says what to give', async () => {
    await using gh = await start({ permissions: { contents: 'write', 'pull-requests': 'read' } });
    const ran = await propose(gh);
    expect(ran).toMatchObject({ operation: 'error' });
    expect(ran.failures).toEqual([expect.stringMatching(/permissions: pull-requests: write/)]);
  });

  test('a rule protects the branch: blocked, with the rule’s words', async () => {
    await using gh = await start();
    const message = 'Repository rule violations found\n\nCannot create ref due to creations being restricted.';
    gh.fail(
      { method: 'POST', path: /\/git\/refs$/ },
      { status: 422, body: { message, documentation_url: 'https://docs.github.com', status: '422' } },
    );
    const ran = await propose(gh);
    expect(ran).toMatchObject({ operation: 'blocked' });
    expect(ran.annotated).toMatchObject([
      {
        level: 'warning',
        message: expect.stringMatching(/a rule of the repository .*Repository rule violations found.*headroom\/\*\*/),
      },
    ]);
  });

  test('a pull request that was opened meanwhile is brought up to date', async () => {
    await using gh = await start();
    gh.onRequest(
      { method: 'POST', path: /\/pulls$/ },
      () => void gh.world.openPull(gh.world.headOf(branch), 'main', { title: 'Theirs' }),
    );
    const ran = await propose(gh);
    expect(ran).toMatchObject({ operation: 'updated', failures: [] });
    expect(gh.state.pulls.map(({ title }) => title)).toEqual(['Add partitions of public.events']);
  });

  test('the branch moved while this ran: nothing is forced over it', async () => {
    await using gh = await start();
    await propose(gh);
    let sha = '';
    gh.onRequest({ method: 'POST', path: /\/git\/commits$/ }, () => {
      sha = gh.human.commit(branch, { 'note.txt': 'Mine\n' });
    });
    expect(await propose(gh, { wish: three })).toMatchObject({ operation: 'none', writes: commitWrites, failures: [] });
    expect(tip(gh)).toBe(sha);
  });
});
