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
