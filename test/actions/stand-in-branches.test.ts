// The stand-in for GitHub: lists, limits, commits, branches and workflow runs.
import type { Octokit } from '@octokit/rest';
import { describe, expect, test } from 'vitest';
import { at, first, lines, start, text } from '../support/github/shop.ts';

describe('lists and limits', () => {
  test('thirty to a page, a hundred at most, linked', async () => {
    await using world = await start({
      head: Object.fromEntries(Array.from({ length: 130 }, (_, n) => [`m/${n}.sql`, `select ${n};\n`])),
    });
    const { data, headers } = await world.octokit.pulls.listFiles(first);
    expect(data).toHaveLength(30);
    expect(headers.link).toContain('page=2>; rel="next"');
    expect(headers.link).toContain('page=5>; rel="last"');
    expect(await world.octokit.paginate(world.octokit.pulls.listFiles, { ...first, per_page: 100 })).toHaveLength(130);
  });

  test('65,536 characters and no more', async () => {
    await using world = await start();
    const create = (length: number) =>
      world.octokit.issues.createComment({ ...at, issue_number: 1, body: 'x'.repeat(length) });
    await create(65_536);
    await expect(create(65_537)).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('body is too long (maximum is 65536 characters)'),
    });
  });
});

describe('commits and branches over the API', () => {
  const write = { permissions: { contents: 'write', 'pull-requests': 'write' } } as const;

  async function commit(octokit: Octokit, base: string, path: string, content: string, more: object = {}) {
    const { data: tip } = await octokit.git.getRef({ ...at, ref: `heads/${base}` });
    const { data: parent } = await octokit.git.getCommit({ ...at, commit_sha: tip.object.sha });
    const entry = { path, mode: '100644' as const, type: 'blob' as const, content };
    const { data: tree } = await octokit.git.createTree({ ...at, base_tree: parent.tree.sha, tree: [entry] });
    return (await octokit.git.createCommit({ ...at, message: 'Add', tree: tree.sha, parents: [parent.sha], ...more }))
      .data;
  }

  test('a bot’s commit is verified when it names nobody', async () => {
    await using world = await start(write);
    expect((await commit(world.octokit, 'main', 'p.sql', 'x\n')).verification.verified).toBe(true);
    const author = { name: 'bot', email: 'bot@example.org' };
    expect((await commit(world.octokit, 'main', 'p.sql', 'x\n', { author })).verification.verified).toBe(false);
  });

  test('a pull request is opened once, follows its branch, and closes when nothing is left', async () => {
    await using world = await start({ ...write, head: undefined });
    const { octokit, gh } = world;
    const one = await commit(octokit, 'main', 'p.sql', 'x\n');
    await octokit.git.createRef({ ...at, ref: 'refs/heads/bot', sha: one.sha });
    await expect(octokit.git.createRef({ ...at, ref: 'refs/heads/bot', sha: one.sha })).rejects.toMatchObject({
      status: 422,
      message: /^Reference already exists/,
    });
    const open = () => octokit.pulls.create({ ...at, title: 'Add', head: 'bot', base: 'main', body: 'x' });
    const { data } = await open();
    await expect(open()).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('A pull request already exists for acme:bot.'),
    });
    const two = await commit(octokit, 'main', 'p.sql', 'y\n');
    const update = { ...at, ref: 'heads/bot', sha: two.sha };
    await expect(octokit.git.updateRef(update)).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('Update is not a fast forward'),
    });
    await octokit.git.updateRef({ ...update, force: true });
    expect(gh.pull(data.number)).toMatchObject({ state: 'open', head: { sha: two.sha } });
    await octokit.git.updateRef({ ...update, sha: gh.state.refs.get('heads/main') ?? '', force: true });
    expect(gh.pull(data.number)).toMatchObject({ state: 'closed', merged: false });
  });

  test('finds by head only with its owner; a deleted branch closes', async () => {
    await using world = await start(write);
    world.gh.human.openPull('other', { 'x.sql': 'x\n' });
    const list = async (head: string) =>
      (await world.octokit.pulls.list({ ...at, head })).data.map((each) => each.number);
    expect(await list('acme:other')).toEqual([2]);
    expect(await list('other')).toEqual([2, 1]);
    await world.octokit.git.deleteRef({ ...at, ref: 'heads/other' });
    expect(await list('acme:other')).toEqual([]);
  });

  test('Actions may not open pull requests where the setting is off', async () => {
    await using world = await start({ ...write, head: undefined, mayOpenPulls: false });
    world.gh.human.commit('bot', { 'p.sql': 'x\n' });
    const asked = world.octokit.pulls.create({ ...at, title: 'Add', head: 'bot', base: 'main' });
    await expect(asked).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('not permitted to create or approve pull requests'),
    });
  });

  test('compares, reads contents, and merges by itself what the base has taken in', async () => {
    await using world = await start();
    const { data } = await world.octokit.repos.compareCommitsWithBasehead({ ...at, basehead: 'main...change' });
    expect(data).toMatchObject({ status: 'ahead', ahead_by: 1, behind_by: 0 });
    expect(data.files?.map((each) => each.filename)).toEqual(['a.sql', 'b.sql']);
    const { data: file } = await world.octokit.repos.getContent({ ...at, path: 'b.sql', ref: 'change' });
    expect('content' in file && Buffer.from(file.content, 'base64').toString()).toBe(text(...lines(1, 8)));
    world.gh.world.move('own', 'heads/main', world.gh.pull().head.sha);
    expect(world.gh.pull()).toMatchObject({ state: 'closed', merged: true });
  });
});

describe('workflow runs', () => {
  test('hand out their artifacts as zip', async () => {
    await using world = await start({ fork: true, permissions: { actions: 'read' } });
    const run_id = world.gh.addRun({ report: { 'report.json': '{"v":1}' } });
    expect((await world.octokit.actions.getWorkflowRun({ ...at, run_id })).data).toMatchObject({
      head_branch: 'change',
      pull_requests: [],
    });
    const { data } = await world.octokit.actions.listWorkflowRunArtifacts({ ...at, run_id });
    const artifact_id = data.artifacts[0]?.id ?? 0;
    const { data: bytes } = await world.octokit.actions.downloadArtifact({ ...at, artifact_id, archive_format: 'zip' });
    const zipped = Buffer.from(bytes as ArrayBuffer);
    expect(zipped.subarray(0, 2).toString()).toBe('PK');
    expect(zipped.includes('{"v":1}')).toBe(true);
  });
});
