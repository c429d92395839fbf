// A real pull request on a real Postgres: comments where a person would put them, and a clean conversation after five pushes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GitHubStandIn } from '../support/github/stand-in.ts';
import { job, type Ran } from './job.ts';
import { open, pathOf, read } from './replay.ts';

let cache = '';
beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), 'headroom-replay-'));
});
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const vacuum = pathOf('vacuum');

/** What the line says that a comment stands on, with the comment's rule; of the file about vacuum. */
const comments = (gh: GitHubStandIn) =>
  gh.state.threads.flatMap((thread) => {
    if (thread.original.path !== vacuum) return [];
    const sha = gh.world.changes(gh.pull()).find(({ path }) => path === vacuum)?.sha ?? '';
    const line = gh.world.objects.bytes(sha)?.toString().split('\n')[(thread.line ?? 0) - 1]?.trim();
    const [comment] = gh.state.commentsOf(thread);
    return [
      `${/\[([a-z-]+\/[a-z-]+)\]/.exec(comment?.body ?? '')?.[1]} on ${thread.outdated ? 'an outdated line' : line}`,
    ];
  });

/**
 * A conversation that a person would call clean: each finding once, on a line that is there, and one summary that says
 * so.
 */
function clean(gh: GitHubStandIn, ran: Ran): void {
  const findings = Number(ran.outputs['findings-total']);
  expect(gh.state.issueComments).toHaveLength(Math.min(1, gh.state.issueComments.length));
  expect(gh.state.threads.filter(({ outdated }) => outdated)).toEqual([]);
  expect(gh.state.reviewComments).toHaveLength(findings);
  expect(new Set(gh.state.reviewComments.map(({ body }) => body)).size).toBe(findings);
  expect(ran.annotated).toEqual([]);
}

test('five pushes: fix one, rebase, force-push, add a file, revert', { timeout: 900_000 }, async () => {
  await using gh = await open();
  const run = async () => {
    const ran = await job(gh, { real: cache });
    clean(gh, ran);
    return ran;
  };
  const again = async () => expect((await job(gh, { real: cache })).writes, 'the second run').toEqual([]);

  const opened = await run();
  expect(opened.writes).toEqual(['pulls/create-review', 'issues/create-comment']);
  await again();
  expect(opened.failures).toEqual([expect.stringMatching(/^Headroom: \d+ errors?, \d+ warnings?/)]);
  expect(comments(gh)).toEqual(
    expect.arrayContaining([
      'apply/fails on autovacuum_naptime = 30                  -- Check every 30 seconds',
      'vacuum/slower-than-default on autovacuum_vacuum_cost_delay = 5,       -- Faster vacuum',
      'vacuum/slower-than-default on autovacuum_vacuum_cost_delay = 5',
      'vacuum/slower-than-default on autovacuum_vacuum_scale_factor = 0.1,   -- Very aggressive for logs',
    ]),
  );
  expect(gh.state.reviewComments.map(({ body }) => body).join('\n')).toContain(
    '```suggestion\n  autovacuum_vacuum_cost_delay = 1,       -- Faster vacuum\n```',
  );
  const kept = comments(gh).filter((said) => !said.includes('naptime') && !said.includes('Faster'));

  const text = read('vacuum').replace(/,( +-- Faster vacuum)\n.*naptime.*\n/, ' $1\n');
  gh.push({ [vacuum]: text });
  const fixed = await run();
  expect(fixed.outputs).toMatchObject({ 'findings-fixed': 1, 'findings-new': 0 });
  expect(comments(gh).filter((said) => said.includes('naptime'))).toEqual([]);
  expect(comments(gh)).toEqual(expect.arrayContaining(kept));

  gh.push({ 'README.md': 'On main.\n' }, { branch: 'main' });
  gh.rebase();
  expect((await run()).writes).toEqual(['updateIssueComment']);

  const before = comments(gh);
  gh.push({ [vacuum]: `-- See the plan.\n\n${text}`, [pathOf('partitions')]: read('partitions') }, { onto: 'main' });
  const forced = await run();
  expect(forced.writes.filter((write) => !write.startsWith('update'))).toEqual([]);
  expect(forced.outputs).toMatchObject({ 'findings-fixed': 0, 'findings-new': 0 });
  expect(comments(gh)).toEqual(before);

  const more = 'supabase/migrations/20251127160000_more.sql';
  gh.push({ [more]: 'CREATE INDEX wa_events_message ON public.wa_events (message_id);\n' });
  const added = await run();
  expect(added.outputs).toMatchObject({ 'findings-fixed': 0, 'findings-new': 1 });
  expect(added.writes).toEqual(['pulls/create-review', 'updateIssueComment']);
  expect(gh.state.threads.at(-1)).toMatchObject({ line: 1, original: { path: more } });

  gh.push({ [more]: null });
  const reverted = await run();
  expect(reverted.outputs).toMatchObject({ 'findings-fixed': 1, 'findings-new': 0 });
  await again();
  expect(comments(gh)).toEqual(before);

  gh.push({ [vacuum]: null, [pathOf('partitions')]: null, 'x.txt': 'x' });
  const gone = await run();
  expect(gone.outputs).toMatchObject({ conclusion: 'success', 'findings-total': 0, 'migrations-checked': 0 });
  expect(gh.state.threads).toEqual([]);
  expect(gh.state.issueComments.map(({ body }) => body)).toEqual([
    expect.stringContaining('### ✅ Headroom: no migration changed'),
  ]);
});
