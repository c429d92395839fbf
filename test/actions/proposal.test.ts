// The life of a pull request that proposes partitions: every state it can be found in, and what is done about it.
import { describe, expect, test } from 'vitest';
import { readProposalMarker } from '../../src/report/markers.ts';
import type { GitHubStandIn } from '../support/github/stand-in.ts';
import { branch, folder, propose, start } from './proposing.ts';

const two = { partitions: ['events_2027_01', 'events_2027_02'] };
const three = { partitions: [...two.partitions, 'events_2027_03'] };
const none = { partitions: [] };
const commitWrites = ['git/create-tree', 'git/create-commit'];
const tip = (gh: GitHubStandIn, name = branch) => gh.state.refs.get(`heads/${name}`);
const filesOf = (gh: GitHubStandIn) => gh.world.changes(gh.pull(gh.state.pulls.length)).map(({ path }) => path);
const textOf = (gh: GitHubStandIn, path: string) => gh.world.objects.git(['cat-file', 'blob', `${tip(gh)}:${path}`]);
const comments = (gh: GitHubStandIn) => gh.state.issueComments.map(({ body }) => body);

describe('files wanted', () => {
  test('no pull request: one verified commit on the base’s tip, one new branch, one pull request; a second run writes nothing', async () => {
    await using gh = await start();
    const ran = await propose(gh);
    expect(ran).toMatchObject({
      operation: 'created',
      failures: [],
      annotated: [],
      writes: [...commitWrites, 'git/create-ref', 'pulls/create'],
    });
    const [pull] = gh.state.pulls;
    expect(pull).toMatchObject({
      title: 'Add partitions of public.events',
      state: 'open',
      draft: false,
      base: { ref: 'main' },
      head: { ref: branch },
    });
    const [path = '', ...others] = filesOf(gh);
    expect(others).toEqual([]);
    expect(path).toMatch(/^supabase\/migrations\/\d{14}_add_events_partitions\.sql$/);
    expect(textOf(gh, path)).toContain('CREATE TABLE events_2027_01 (LIKE events INCLUDING ALL);');
    expect(gh.state.commits).toMatchObject([{ verified: true, parents: [gh.world.resolve('main')] }]);
    expect(gh.state.commits[0]?.message).toMatch(
      /^Add partitions of public\.events\n\n2 partitions to add\.\n\nheadroom-Plan: [0-9a-f]{32}\nheadroom-Files: [0-9a-f]{32}\nheadroom-Time: \S+Z\n$/,
    );
    expect(pull?.body).toMatch(
      /^\*\*Without this, inserts into `public\.events` will fail on 2027-01-01, in \d+ days\.\*\* With it, they are taken until 2027-04-01\./,
    );
    expect(readProposalMarker('default', pull?.body ?? '')).toMatchObject({
      base: gh.world.resolve('main'),
      withdrawn: false,
    });
    expect(ran.outputs).toMatchObject({
      ...{
        'pull-request-number': 1,
        'pull-request-branch': branch,
        'pull-request-head-sha': tip(gh),
        'pull-request-commits-verified': 'true',
      },
      ...{ files: path, 'partitions-added': 2, conclusion: 'success' },
    });
    expect(ran.outputs['pull-request-url']).toMatch(/\/pull\/1$/);
    const again = await propose(gh);
    expect(again).toMatchObject({ operation: 'none', writes: [], failures: [], annotated: [] });
    expect(again.outputs).toMatchObject({ 'pull-request-number': 1, 'pull-request-head-sha': tip(gh), files: path });
  });

  test('the plan changed: the branch is moved once, never by way of the base, and the version stays', async () => {
    await using gh = await start();
    await propose(gh);
    const [before] = filesOf(gh);
    gh.push({ 'README.md': 'More\n' }, { branch: 'main' });
    const ran = await propose(gh, { wish: three });
    expect(ran).toMatchObject({
      operation: 'updated',
      failures: [],
      writes: [...commitWrites, 'git/update-ref', 'pulls/update'],
    });
    expect(filesOf(gh)).toEqual([before]);
    expect(textOf(gh, before ?? '')).toContain('events_2027_03');
    expect(gh.pull()).toMatchObject({ state: 'open' });
    expect(gh.world.objects.read(tip(gh) ?? '').parents).toEqual([gh.world.resolve('main')]);
    expect((await propose(gh, { wish: three })).writes).toEqual([]);
  });

  test('somebody merged a migration with a later version: the same content moves behind it', async () => {
    await using gh = await start();
    await propose(gh);
    gh.push({ [`${folder}/20991231000000_later.sql`]: 'SELECT 1;\n' }, { branch: 'main' });
    const ran = await propose(gh);
    expect(ran).toMatchObject({ operation: 'updated', failures: [] });
    expect(filesOf(gh)).toEqual([`${folder}/20991231000001_add_events_partitions.sql`]);
    expect((await propose(gh)).writes).toEqual([]);
  });

  test('somebody merged a migration with an earlier version: nothing is done', async () => {
    await using gh = await start();
    await propose(gh);
    gh.push({ [`${folder}/20250202000000_earlier.sql`]: 'SELECT 1;\n' }, { branch: 'main' });
    expect(await propose(gh)).toMatchObject({ operation: 'none', writes: [] });
  });

  test('it no longer merges: built anew on the base’s tip', async () => {
    await using gh = await start();
    await propose(gh);
    const [path = ''] = filesOf(gh);
    gh.push({ [path]: 'SELECT 1;\n' }, { branch: 'main' });
    const ran = await propose(gh, { wish: three });
    expect(ran).toMatchObject({ operation: 'updated', failures: [] });
    expect(filesOf(gh)).not.toContain(path);
    expect(gh.world.objects.isAncestor(gh.world.resolve('main'), tip(gh) ?? '')).toBe(true);
  });

  test('in the merge queue: left alone', async () => {
    await using gh = await start();
    await propose(gh);
    gh.pull().inQueue = true;
    expect(await propose(gh, { wish: three })).toMatchObject({ operation: 'none', writes: [] });
  });

  test('a person closed it: not proposed again until the plan changes, or it is asked for', async () => {
    await using gh = await start();
    await propose(gh);
    gh.human.closePull(1);
    gh.human.deleteBranch(branch);
    expect(await propose(gh)).toMatchObject({ operation: 'skipped-closed', writes: [], failures: [] });
    expect(await propose(gh, { wish: three })).toMatchObject({ operation: 'created' });
    gh.human.closePull(2);
    expect(await propose(gh, { wish: three })).toMatchObject({ operation: 'skipped-closed', writes: [] });
    const asked = await propose(gh, { wish: three, inputs: { 'recreate-closed': 'true' } });
    expect(asked).toMatchObject({ operation: 'created', writes: ['pulls/create'] });
    expect(gh.state.pulls).toHaveLength(3);
  });

  test('what was merged is no reason to be silent about what comes next', async () => {
    await using gh = await start();
    await propose(gh);
    const [path = ''] = filesOf(gh);
    gh.push({ [path]: textOf(gh, path) }, { branch: 'main' });
    gh.world.close(gh.pull(), true);
    gh.human.deleteBranch(branch);
    expect(await propose(gh, { wish: { partitions: ['events_2027_03'] } })).toMatchObject({ operation: 'created' });
  });
});

describe('commits of others', () => {
  test('a commit on top: nothing is pushed, the difference is said once', async () => {
    await using gh = await start();
    await propose(gh);
    const [path = ''] = filesOf(gh);
    const sha = gh.human.commit(branch, { [path]: '-- by hand\n' });
    const ran = await propose(gh, { wish: three });
    expect(ran).toMatchObject({ operation: 'blocked', writes: ['issues/create-comment'], failures: [] });
    expect(ran.annotated).toMatchObject([
      { level: 'warning', message: expect.stringContaining('has commits of others') },
    ]);
    expect(tip(gh)).toBe(sha);
    expect(comments(gh)).toEqual([expect.stringContaining('CREATE TABLE events_2027_03 (LIKE events INCLUDING ALL);')]);
    expect(await propose(gh, { wish: three })).toMatchObject({ operation: 'blocked', writes: [] });
  });

  test('our commit amended, its trailers copied: seen all the same', async () => {
    await using gh = await start();
    await propose(gh);
    const [path = ''] = filesOf(gh);
    const message = gh.world.objects.read(tip(gh) ?? '').message;
    gh.push({ [path]: '-- amended\n' }, { branch, onto: 'main', message });
    expect(await propose(gh, { wish: three })).toMatchObject({ operation: 'blocked' });
  });

  test('“Update branch” merges the base in: still ours', async () => {
    await using gh = await start();
    await propose(gh);
    gh.push({ 'README.md': 'More\n' }, { branch: 'main' });
    const { objects } = gh.world;
    const [ours = '', main] = [tip(gh), gh.world.resolve('main')];
    const tree = objects.filesTree(objects.treeOf(ours), { 'README.md': 'More\n' });
    const by = { name: 'ada', email: 'ada@users.noreply.github.test', date: '2025-01-02T00:00:00Z' };
    gh.world.move(
      'own',
      `heads/${branch}`,
      objects.commit({ tree, parents: [ours, main], message: 'Merge branch main', ...by }),
    );
    expect(await propose(gh)).toMatchObject({ operation: 'none', writes: [] });
    expect(await propose(gh, { wish: three })).toMatchObject({ operation: 'updated' });
  });

  test('overwrite, when asked for', async () => {
    await using gh = await start();
    await propose(gh);
    gh.human.commit(branch, { 'note.txt': 'Mine\n' });
    expect(await propose(gh, { inputs: { 'on-human-commits': 'overwrite' } })).toMatchObject({ operation: 'updated' });
    expect(filesOf(gh)).toHaveLength(1);
  });

  test('a branch of that name that a person made: left alone', async () => {
    await using gh = await start();
    gh.push({ 'mine.txt': 'Mine\n' }, { branch, onto: 'main' });
    const sha = tip(gh);
    expect(await propose(gh)).toMatchObject({ operation: 'blocked', writes: [] });
    expect(await propose(gh, { wish: none })).toMatchObject({ operation: 'none', writes: [] });
    expect(tip(gh)).toBe(sha);
  });

  test('nothing is wanted any more: said once, left open', async () => {
    await using gh = await start();
    await propose(gh);
    gh.human.commit(branch, { 'note.txt': 'Mine\n' });
    expect(await propose(gh, { wish: none })).toMatchObject({
      operation: 'blocked',
      writes: ['issues/create-comment'],
    });
    expect(await propose(gh, { wish: none })).toMatchObject({ operation: 'blocked', writes: [] });
    expect(gh.pull().state).toBe('open');
  });
});

describe('nothing wanted', () => {
  test('and nothing there: no write', async () => {
    await using gh = await start();
    expect(await propose(gh, { wish: none })).toMatchObject({
      operation: 'none',
      writes: [],
      failures: [],
      annotated: [],
    });
  });

  test('an open pull request: closed with a word, its branch deleted; the same plan is proposed again when it is wanted again', async () => {
    await using gh = await start();
    await propose(gh);
    const ran = await propose(gh, { wish: none });
    expect(ran).toMatchObject({
      operation: 'closed',
      writes: ['issues/create-comment', 'pulls/update', 'git/delete-ref'],
      failures: [],
    });
    expect(comments(gh)).toEqual([expect.stringContaining('No longer needed')]);
    expect([gh.pull().state, tip(gh)]).toEqual(['closed', undefined]);
    expect(await propose(gh, { wish: none })).toMatchObject({ operation: 'none', writes: [] });
    expect(await propose(gh)).toMatchObject({ operation: 'created' });
  });

  test('the branch is kept where it should be', async () => {
    await using gh = await start();
    await propose(gh);
    const ran = await propose(gh, { wish: none, inputs: { 'delete-branch': 'false' } });
    expect(ran).toMatchObject({ operation: 'closed', writes: ['issues/create-comment', 'pulls/update'] });
    expect(await propose(gh, { wish: none })).toMatchObject({ operation: 'none', writes: ['git/delete-ref'] });
  });
});
