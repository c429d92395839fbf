// The stand-in for GitHub refuses what GitHub refuses, and moves comments the way GitHub does.
import { Octokit } from '@octokit/rest';
import { describe, expect, test } from 'vitest';
import { GitHubStandIn, lostAnswer, type Setup, secondaryLimit } from '../support/github/stand-in.ts';

const lines = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `line ${from + at}`);
const text = (...parts: readonly string[]) => `${parts.join('\n')}\n`;
const long = lines(1, 60);
/** Lines 10 and 40 of a.sql changed, b.sql new. */
const changed = long.map((line, at) => (at === 9 || at === 39 ? `${line} changed` : line));
const setup = { base: { 'a.sql': text(...long), 'old.sql': text(...lines(1, 9)) }, head: { 'a.sql': text(...changed), 'b.sql': text(...lines(1, 8)) } };

const at = { owner: 'acme', repo: 'shop' };
const first = { ...at, pull_number: 1 };

async function start(more: Setup = {}): Promise<{ gh: GitHubStandIn; octokit: Octokit } & AsyncDisposable> {
  const gh = await GitHubStandIn.start({ ...setup, ...more });
  const octokit = new Octokit({ baseUrl: gh.url, auth: 'secret', log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} } });
  return { gh, octokit, [Symbol.asyncDispose]: () => gh[Symbol.asyncDispose]() };
}

const review = (octokit: Octokit, comments: { path: string; line: number; start_line?: number; body: string }[]) =>
  octokit.pulls.createReview({ ...first, event: 'COMMENT', body: 'Review', comments: comments.map((each) => ({ side: 'RIGHT', ...each })) });

describe('pull request', () => {
  test('shows its files with patches made by git', async () => {
    await using world = await start();
    const { data } = await world.octokit.pulls.listFiles(first);
    expect(data.map(({ filename, status, additions }) => [filename, status, additions])).toEqual([
      ['a.sql', 'modified', 2],
      ['b.sql', 'added', 8],
    ]);
    expect(data[0]?.patch).toMatch(/^@@ -7,7 \+7,7 @@/);
    expect((await world.octokit.pulls.get(first)).data).toMatchObject({ number: 1, state: 'open', mergeable: true, changed_files: 2 });
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
    ['two hunks', { path: 'a.sql', start_line: 10, line: 40 }, 'Pull request review thread start line must be part of the same hunk as the line.'],
    ['no range', { path: 'a.sql', start_line: 10, line: 10 }, 'Pull request review thread start line must precede the end line.'],
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
      response: { data: { errors: [{ field: 'pull_request_review_thread.line' }, { field: 'pull_request_review_thread.diff_hunk', code: 'missing_field' }] } },
    });
  });

  test('a file without a patch takes only a comment on the whole file', async () => {
    await using world = await start();
    world.gh.pull().withoutPatch.add('b.sql');
    await expect(review(world.octokit, [{ path: 'b.sql', line: 1, body: 'x' }])).rejects.toMatchObject({ status: 422 });
    const whole = { ...first, commit_id: world.gh.pull().head.sha, path: 'b.sql', body: 'x', subject_type: 'file' as const };
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

const threadsQuery = `query ($number: Int!, $after: String, $first: Int!) {
  repository(owner: "acme", name: "shop") {
    pullRequest(number: $number) {
      headRefOid state mergeable isInMergeQueue mergeQueueEntry { position }
      reviewThreads(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved isOutdated path line startLine originalLine subjectType viewerCanResolve resolvedBy { login }
          comments(first: 50) { totalCount nodes { id fullDatabaseId viewerDidAuthor author { login } body createdAt isMinimized } }
        }
      }
    }
  }
}`;

interface Threads {
  repository: {
    pullRequest: {
      state: string;
      reviewThreads: {
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: { id: string; isOutdated: boolean; isResolved: boolean; line: number | null; startLine: number | null; comments: { nodes: { id: string }[] } }[];
      };
    };
  };
}

const threads = async (octokit: Octokit, first = 100, after: string | null = null) =>
  (await octokit.graphql<Threads>(threadsQuery, { number: 1, first, after })).repository.pullRequest.reviewThreads;

describe('threads when the branch moves', () => {
  const on = [
    { path: 'a.sql', line: 10, body: 'ten' },
    { path: 'a.sql', line: 40, body: 'forty' },
    { path: 'b.sql', start_line: 3, line: 5, body: 'three to five' },
  ];
  const places = async (octokit: Octokit) => (await threads(octokit)).nodes.map(({ isOutdated, startLine, line }) => [isOutdated, startLine, line]);

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
          errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration', path: ['resolveReviewThread'] }],
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
    await change('mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } } }', {
      id: summary.nodeId,
    });
    expect([own.body, summary.minimized]).toEqual(['y', 'outdated']);
    const remove = 'mutation ($id: ID!) { deletePullRequestReviewComment(input: { id: $id }) { clientMutationId } }';
    const reply = human.reply(thread, 'no');
    await change(remove, { id: own.nodeId });
    expect(state.threads).toEqual([thread]);
    await change(remove, { id: reply.nodeId });
    expect(state.threads).toEqual([]);
    await change('mutation ($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }', { id: summary.nodeId });
    expect(state.issueComments).toEqual([]);
    await expect(change(remove, { id: own.nodeId })).rejects.toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
  });
});

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
    expect((await fork.octokit.pulls.get(first)).data.head).toMatchObject({ label: 'contributor:change', repo: { full_name: 'contributor/shop', fork: true } });
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
    await expect(world.octokit.issues.createComment(comment)).rejects.toMatchObject({ status: 403, response: { headers: { 'retry-after': '7' } } });
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
    const change = (field: string, input: string) => world.octokit.graphql(`mutation { ${field}(input: { ${input} }) { clientMutationId } }`);
    await expect(change('deleteIssueComment', `id: "${nodeId}"`)).rejects.toMatchObject({ errors: [{ type: 'FORBIDDEN' }] });
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

describe('lists and limits', () => {
  test('thirty to a page, a hundred at most, linked', async () => {
    await using world = await start({ head: Object.fromEntries(Array.from({ length: 130 }, (_, n) => [`m/${n}.sql`, `select ${n};\n`])) });
    const { data, headers } = await world.octokit.pulls.listFiles(first);
    expect(data).toHaveLength(30);
    expect(headers.link).toContain('page=2>; rel="next"');
    expect(headers.link).toContain('page=5>; rel="last"');
    expect(await world.octokit.paginate(world.octokit.pulls.listFiles, { ...first, per_page: 100 })).toHaveLength(130);
  });

  test('65,536 characters and no more', async () => {
    await using world = await start();
    const create = (length: number) => world.octokit.issues.createComment({ ...at, issue_number: 1, body: 'x'.repeat(length) });
    await create(65_536);
    await expect(create(65_537)).rejects.toMatchObject({ status: 422, message: expect.stringContaining('body is too long (maximum is 65536 characters)') });
  });
});

describe('commits and branches over the API', () => {
  const write = { permissions: { contents: 'write', 'pull-requests': 'write' } } as const;

  async function commit(octokit: Octokit, base: string, path: string, content: string, more: object = {}) {
    const { data: tip } = await octokit.git.getRef({ ...at, ref: `heads/${base}` });
    const { data: parent } = await octokit.git.getCommit({ ...at, commit_sha: tip.object.sha });
    const entry = { path, mode: '100644' as const, type: 'blob' as const, content };
    const { data: tree } = await octokit.git.createTree({ ...at, base_tree: parent.tree.sha, tree: [entry] });
    return (await octokit.git.createCommit({ ...at, message: 'Add', tree: tree.sha, parents: [parent.sha], ...more })).data;
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
    await expect(open()).rejects.toMatchObject({ status: 422, message: expect.stringContaining('A pull request already exists for acme:bot.') });
    const two = await commit(octokit, 'main', 'p.sql', 'y\n');
    const update = { ...at, ref: 'heads/bot', sha: two.sha };
    await expect(octokit.git.updateRef(update)).rejects.toMatchObject({ status: 422, message: expect.stringContaining('Update is not a fast forward') });
    await octokit.git.updateRef({ ...update, force: true });
    expect(gh.pull(data.number)).toMatchObject({ state: 'open', head: { sha: two.sha } });
    await octokit.git.updateRef({ ...update, sha: gh.state.refs.get('heads/main') ?? '', force: true });
    expect(gh.pull(data.number)).toMatchObject({ state: 'closed', merged: false });
  });

  test('finds by head only with its owner; a deleted branch closes', async () => {
    await using world = await start(write);
    world.gh.human.openPull('other', { 'x.sql': 'x\n' });
    const list = async (head: string) => (await world.octokit.pulls.list({ ...at, head })).data.map((each) => each.number);
    expect(await list('acme:other')).toEqual([2]);
    expect(await list('other')).toEqual([2, 1]);
    await world.octokit.git.deleteRef({ ...at, ref: 'heads/other' });
    expect(await list('acme:other')).toEqual([]);
  });

  test('Actions may not open pull requests where the setting is off', async () => {
    await using world = await start({ ...write, head: undefined, mayOpenPulls: false });
    world.gh.human.commit('bot', { 'p.sql': 'x\n' });
    const asked = world.octokit.pulls.create({ ...at, title: 'Add', head: 'bot', base: 'main' });
    await expect(asked).rejects.toMatchObject({ status: 403, message: expect.stringContaining('not permitted to create or approve pull requests') });
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
    expect((await world.octokit.actions.getWorkflowRun({ ...at, run_id })).data).toMatchObject({ head_branch: 'change', pull_requests: [] });
    const { data } = await world.octokit.actions.listWorkflowRunArtifacts({ ...at, run_id });
    const artifact_id = data.artifacts[0]?.id ?? 0;
    const { data: bytes } = await world.octokit.actions.downloadArtifact({ ...at, artifact_id, archive_format: 'zip' });
    const zipped = Buffer.from(bytes as ArrayBuffer);
    expect(zipped.subarray(0, 2).toString()).toBe('PK');
    expect(zipped.includes('{"v":1}')).toBe(true);
  });
});

describe('GitHub’s own descriptions', () => {
  const wrong: [string, (octokit: Octokit) => Promise<unknown>, string][] = [
    [
      'a property nobody described',
      (octokit) => octokit.request('POST /repos/acme/shop/issues/1/comments', { body: 'x', text: 'y' }),
      '"additionalProperty":"text"',
    ],
    ['a missing property', (octokit) => octokit.request('POST /repos/acme/shop/issues/1/comments', {}), 'issues/create-comment: body'],
    ['a query parameter', (octokit) => octokit.request('GET /repos/acme/shop/pulls?sate=open'), '"additionalProperty":"sate"'],
    ['a value of another kind', (octokit) => octokit.request('GET /repos/acme/shop/pulls/one/files'), 'path/pull_number must be integer'],
    ['an unknown path', (octokit) => octokit.request('GET /repos/acme/shop/pullz'), 'not in the description'],
    ['an unknown field', (octokit) => octokit.graphql('{ repository(owner: "acme", name: "shop") { nmae } }'), 'Cannot query field "nmae"'],
    ['a variable of another kind', (octokit) => octokit.graphql(threadsQuery, { number: 'one', first: 1 }), 'Variable "$number" got invalid value'],
    ['a variable nobody declared', (octokit) => octokit.graphql(threadsQuery, { number: 1, first: 1, last: 1 }), '$last is given and not declared'],
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
