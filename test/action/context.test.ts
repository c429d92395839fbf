// From an event to what is compared with what, on recorded payloads.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Misuse } from '../../src/failure.ts';
import { comparisonOf, mergedInto } from '../../src/github/context.ts';
import { contextOf, payload } from './payloads.ts';

describe('the base', () => {
  test.each([
    ['pull_request', 'pull_request', 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e'],
    ['merge_group', 'merge_group', '380387fbc80638b734a49e1be1c4dfec1c01b33c'],
    ['push', 'push', '6113728f27ae82c7b1a177c8d03f9e96e0adf246'],
    ['push', 'push.new', 'origin/master'],
    ['workflow_dispatch', 'workflow_dispatch', 'origin/main'],
  ])('of %s (%s) is %s', (event, recorded, base) => {
    expect(comparisonOf(contextOf(event, recorded), undefined)).toEqual({ base });
  });

  test('is what the workflow says, when it says something', () => {
    for (const event of ['pull_request', 'merge_group', 'push', 'workflow_dispatch'])
      expect(comparisonOf(contextOf(event), 'release')).toEqual({ base: 'release' });
  });

  test('of an event that names no repository is left to git', () => {
    expect(comparisonOf({ eventName: 'schedule', sha: '', payload: {} }, undefined)).toEqual({ base: undefined });
  });

  test.each(['pull_request', 'merge_group'])('that %s lacks is said', (eventName) => {
    expect(() => comparisonOf({ eventName, sha: '', payload: {} }, undefined)).toThrow(
      new Misuse(`The payload of ${eventName} names no base commit; give the input base-ref.`),
    );
  });
});

test.each([undefined, 'main'])('pull_request_target is refused with the reason, whatever the base: %j', (base) => {
  expect(() => comparisonOf(contextOf('pull_request_target', 'pull_request'), base)).toThrow(/applying a migration executes it.*Use pull_request\.$/);
});

test('a pull request is compared with what it was merged into, where the checkout tells', async () => {
  const repo = mkdtempSync(join(tmpdir(), 'headroom-context-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repo, '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args])
      .toString()
      .trim();
  const commit = (message: string) => git('commit', '--quiet', '--allow-empty', '--message', message);
  const pull = (sha: string) => ({ ...contextOf('pull_request'), payload: { ...payload('pull_request'), pull_request: { head: { sha } } } });
  try {
    git('init', '--quiet', '--initial-branch', 'main');
    commit('base');
    git('switch', '--quiet', '--create', 'change');
    commit('change');
    const head = git('rev-parse', 'HEAD');
    expect(await mergedInto(repo, pull(head))).toBeNull();
    git('switch', '--quiet', 'main');
    commit('main');
    git('merge', '--quiet', '--no-ff', 'change', '--message', 'm');
    expect(await mergedInto(repo, pull(head))).toBe('HEAD^1');
    expect(await mergedInto(repo, pull(git('rev-parse', 'HEAD~1')))).toBeNull();
    expect(await mergedInto(repo, contextOf('push'))).toBeNull();
  } finally {
    rmSync(repo, { recursive: true, force: true });
  }
});
