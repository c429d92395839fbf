// What may go wrong around a proposed pull request: lost answers, refusals, wrong events and checkouts; and what a new one is given.
import { describe, expect, test } from 'vitest';
import { type Fault, lostAnswer, type Match, secondaryLimit } from '../support/github/faults.ts';
import { branch, folder, propose, start } from './proposing.ts';

const three = { partitions: ['events_2027_01', 'events_2027_02', 'events_2027_03'] };
const none = { partitions: [] };

interface Write {
  readonly match: Match;
  /** What the run wants; there is a pull request with two partitions then. */
  readonly wish?: typeof three;
  readonly others?: boolean;
}

const writes: Readonly<Record<string, Write>> = {
  'write the files': { match: { method: 'POST', path: /\/git\/trees$/ } },
  'commit them': { match: { method: 'POST', path: /\/git\/commits$/ } },
  'make the branch': { match: { method: 'POST', path: /\/git\/refs$/ } },
  'open the pull request': { match: { method: 'POST', path: /\/pulls$/ } },
  'move the branch': { match: { method: 'PATCH', path: /\/git\/refs\// }, wish: three },
  'update the pull request': { match: { method: 'PATCH', path: /\/pulls\/1$/ }, wish: three },
  'say that it is not needed': { match: { method: 'POST', path: /\/issues\/1\/comments$/ }, wish: none },
  'close the pull request': { match: { method: 'PATCH', path: /\/pulls\/1$/ }, wish: none },
  'delete the branch': { match: { method: 'DELETE', path: /\/git\/refs\// }, wish: none },
  'say that others committed': { match: { method: 'POST', path: /\/issues\/1\/comments$/ }, wish: three, others: true },
};

const faults: Readonly<Record<string, Fault>> = {
  403: { status: 403, headers: { 'x-accepted-github-permissions': 'contents=write' } },
  404: { status: 404 },
  422: { status: 422 },
  'secondary limit': secondaryLimit(3600),
  '502 after storing': lostAnswer,
  '502 before it': { status: 502 },
  'time-out after storing': { timeout: true, afterStoring: true },
  '502 once': { status: 502, times: 1 },
};

const cells = Object.keys(writes).flatMap((write) => Object.keys(faults).map((fault) => ({ write, fault })));

describe.each(cells)('$write: $fault', ({ write, fault }) => {
  test('is told, and the next run mends it', async () => {
    const { match, wish, others = false } = writes[write] as Write;
    await using gh = await start();
    if (wish !== undefined) await propose(gh);
    if (others) gh.human.commit(branch, { 'note.txt': 'Mine\n' });
    gh.fail(match, faults[fault] as Fault);
    const ran = await propose(gh, { wish });
    expect(gh.requests.some(({ method, path }) => method === match.method && match.path?.test(path))).toBe(true);
    expect(Object.keys(ran.outputs)).toHaveLength(23);
    // A lost answer is looked up, so that what was done is not called a failure; a refused extra never fails the step.
    const again = fault === '502 once' && !/^(delete|close)/.test(write);
    const done = again || (fault.endsWith('after storing') && !/^(delete|close|write|commit)/.test(write));
    if (done)
      expect({
        failures: ran.failures,
        annotated: ran.annotated.filter(({ message }) => !/commits of others/.test(message)),
      }).toEqual({
        failures: [],
        annotated: [],
      });
    else
      expect([...ran.failures, ...ran.annotated.map(({ message }) => message)].join('\n')).toMatch(
        /ould not|refused to|no proper answer|rate limit/,
      );
    gh.heal();
    await propose(gh, { wish });
    const open = gh.state.pulls.filter(({ state }) => state === 'open');
    expect(open).toHaveLength(wish === none ? 0 : 1);
    expect(gh.state.pulls).toHaveLength(1);
    expect(gh.state.issueComments.length).toBe(
      wish === none
        ? write === 'close the pull request' || !/say/.test(write) || done
          ? 1
          : gh.state.issueComments.length
        : others
          ? 1
          : 0,
    );
    expect((await propose(gh, { wish })).writes).toEqual([]);
  }, 60_000);
});

describe('a new pull request is given', () => {
  const inputs = {
    labels: 'database, partitions',
    assignees: 'ada\nbob',
    reviewers: 'carol',
    'team-reviewers': 'acme/data',
    milestone: '3',
    draft: 'true',
  };

  test('labels, people, teams, a milestone; once', async () => {
    await using gh = await start({ teams: ['data'] });
    gh.state.milestones.set(3, 'Q1');
    const ran = await propose(gh, { inputs });
    expect(ran).toMatchObject({ operation: 'created', annotated: [], failures: [] });
    expect(gh.pull()).toMatchObject({
      labels: ['database', 'partitions'],
      assignees: ['ada', 'bob'],
      reviewers: ['carol'],
      teams: ['data'],
      milestone: 3,
      draft: true,
    });
    Object.assign(gh.pull(), { labels: [], assignees: [], milestone: null });
    await propose(gh, { inputs, wish: three });
    expect(gh.pull()).toMatchObject({ labels: [], assignees: [], milestone: null });
  });

  test.each([
    ['true', false],
    ['always-true', true],
  ])('draft: %s; made ready by a person and then changed, it is a draft again: %j', async (draft, again) => {
    await using gh = await start();
    await propose(gh, { inputs: { draft } });
    expect(gh.pull().draft).toBe(true);
    gh.pull().draft = false;
    await propose(gh, { inputs: { draft } });
    expect(gh.pull().draft).toBe(false);
    expect(await propose(gh, { inputs: { draft }, wish: three })).toMatchObject({
      operation: 'updated',
      annotated: [],
      failures: [],
    });
    expect(gh.pull().draft).toBe(again);
  });

  test('a draft of another kind is refused in a sentence', async () => {
    await using gh = await start();
    expect((await propose(gh, { inputs: { draft: 'maybe' } })).failures.join()).toContain(
      'draft: maybe is not one of true, false, always-true.',
    );
  });

  test('what it may be given: each refusal is a warning, and stops no other', async () => {
    await using gh = await start();
    gh.fail({ path: /\/labels$/ }, { status: 422 });
    const ran = await propose(gh, { inputs });
    expect(ran).toMatchObject({ operation: 'created', failures: [] });
    expect(ran.annotated.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      expect.stringMatching(/^warning: .*add the labels/),
      expect.stringMatching(/^warning: .*cannot see teams.*Could not resolve to a node/),
      expect.stringMatching(/^warning: .*set the milestone/),
    ]);
    expect(gh.pull()).toMatchObject({ assignees: ['ada', 'bob'], reviewers: ['carol'] });
  }, 20_000);

  test('a title, a word above and a message of the team’s own', async () => {
    await using gh = await start();
    await propose(gh, {
      inputs: { title: 'chore(db): partitions', body: 'See the runbook.', 'commit-message': 'chore(db): partitions' },
    });
    expect(gh.pull().title).toBe('chore(db): partitions');
    expect(gh.pull().body).toMatch(/^See the runbook\.\n\n\*\*Without this/);
    expect(gh.state.commits[0]?.message).toMatch(/^chore\(db\): partitions\n\nheadroom-Plan: /);
  });
});

describe('the run itself', () => {
  test.each(['pull_request', 'pull_request_target', 'pull_request_review', 'merge_group'])(
    'is refused on %s',
    async (event) => {
      await using gh = await start();
      const ran = await propose(gh, { event });
      expect(ran.failures).toEqual([expect.stringContaining(`does not run on ${event}`)]);
      expect(gh.requests).toEqual([]);
    },
  );

  test('a dry run writes nothing, and says all that it would', async () => {
    await using gh = await start();
    const ran = await propose(gh, { inputs: { 'dry-run': 'true' }, event: 'workflow_dispatch' });
    expect(ran).toMatchObject({ operation: 'created', writes: [], failures: [] });
    expect(ran.said.join('\n')).toMatch(/POST \/repos\/acme\/shop\/git\/trees[\s\S]*POST \/repos\/acme\/shop\/pulls/);
    expect(ran.summaries.join('\n')).toContain('(dry run)');
  });

  test('a proposal that did not hold is not made, and fails the step with the reason', async () => {
    await using gh = await start();
    const ran = await propose(gh, {
      wish: { ...three, failures: ['events_2027_03 is no partition of public.events'] },
    });
    expect(ran).toMatchObject({ operation: 'none', writes: [], outputs: { files: '', 'partitions-added': 0 } });
    expect(ran.failures).toEqual([expect.stringContaining('events_2027_03 is no partition of public.events')]);
  });

  test('migrations that came to the base meanwhile make the plan one of the past', async () => {
    await using gh = await start();
    const during = () => void gh.push({ [`${folder}/20250303000000_more.sql`]: 'SELECT 1;\n' }, { branch: 'main' });
    const ran = await propose(gh, { during, at: gh.world.resolve('main') });
    // The base was read before the plan; what counts is the commit that was checked out.
    expect(ran.operation).toBe('created');
    const old = gh.world.objects.read(gh.world.resolve('main')).parents[0] ?? '';
    expect(await propose(gh, { at: old })).toMatchObject({ operation: 'none', writes: [] });
    const other = gh.push({ 'x.txt': 'x\n' }, { branch: 'other', onto: old });
    expect((await propose(gh, { at: other })).failures).toEqual([
      expect.stringMatching(/is checked out, which is not one of its commits/),
    ]);
  });

  test('other changes of the base are none of its business', async () => {
    await using gh = await start();
    const old = gh.world.resolve('main');
    gh.push({ 'README.md': 'More\n' }, { branch: 'main' });
    expect(await propose(gh, { at: old })).toMatchObject({ operation: 'created' });
    expect(gh.state.commits[0]?.parents).toEqual([gh.world.resolve('main')]);
  });

  test('wrong inputs are told in one sentence', async () => {
    await using gh = await start();
    const said = async (inputs: Record<string, string>) => (await propose(gh, { inputs })).failures[0];
    expect(await said({ branch: 'main' })).toBe(
      'branch: main is the base itself; a proposal needs a branch of its own.',
    );
    expect(await said({ branch: 'a b' })).toBe('branch: a b is not the name of a branch.');
    expect(await said({ milestone: 'next' })).toBe('milestone: next is not the number of a milestone.');
    expect(await said({ horizon: 'soon' })).toBe(
      'horizon: soon is not a length of time; write 30 days, 6 months or P30D.',
    );
    expect(await said({ base: 'trunk' })).toBe('There is no branch trunk in acme/shop; check the input base.');
    expect(await said({ 'github-token': '' })).toMatch(/needs the input github-token/);
    expect(gh.writes()).toEqual([]);
  });
});
