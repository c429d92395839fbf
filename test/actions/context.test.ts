// From an event to what is compared with what, on recorded payloads.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparisonOf, type EventContext, mergedInto, pullOf } from '../../src/actions/context.ts';
import { Misuse } from '../../src/lib/errors.ts';
import { contextOf, payload } from './payloads.ts';

const pullHead = 'ec26c3e57ca3a959ca5aad62de7213c562f8c821';
const sha = contextOf('push').sha;
const fork = 'the pull request comes from a fork, whose runs have a token that can only read';
const home = (repo: object | null) => {
  const body = payload('pull_request');
  body.pull_request.head.repo = repo;
  return body;
};

/** What each event is compared with, and the pull request that is written to, with the reason not to. */
const events: readonly (readonly [string, EventContext, { base: string | undefined; pull: object | null }])[] = [
  [
    'pull_request',
    contextOf('pull_request'),
    { base: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e', pull: { number: 2, head: pullHead, readOnly: null } },
  ],
  [
    'pull_request, pushed to',
    contextOf('pull_request', 'pull_request.synchronize'),
    { base: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e', pull: { number: 2, head: pullHead, readOnly: null } },
  ],
  [
    'pull_request from a fork',
    { ...contextOf('pull_request'), payload: home({ full_name: 'mallory/Hello-World' }) },
    { base: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e', pull: { number: 2, head: pullHead, readOnly: fork } },
  ],
  [
    'pull_request from a fork that was deleted',
    { ...contextOf('pull_request'), payload: home(null) },
    { base: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e', pull: { number: 2, head: pullHead, readOnly: fork } },
  ],
  [
    'pull_request of Dependabot',
    { ...contextOf('pull_request'), actor: 'dependabot[bot]' },
    {
      base: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
      pull: { number: 2, head: pullHead, readOnly: 'Dependabot’s runs have a token that can only read' },
    },
  ],
  ['merge_group', contextOf('merge_group'), { base: '380387fbc80638b734a49e1be1c4dfec1c01b33c', pull: null }],
  ['push', contextOf('push'), { base: '6113728f27ae82c7b1a177c8d03f9e96e0adf246', pull: null }],
  ['push of a new branch', contextOf('push', 'push.new'), { base: 'refs/remotes/origin/master', pull: null }],
  ['workflow_dispatch', contextOf('workflow_dispatch'), { base: 'refs/remotes/origin/main', pull: null }],
  ['schedule', contextOf('schedule'), { base: undefined, pull: null }],
];

describe('the event', () => {
  test.each(events)('%s', (_, context, { base, pull }) => {
    expect(comparisonOf(context, undefined)).toEqual({ base });
    expect(comparisonOf(context, 'release')).toEqual({ base: 'release' });
    expect(pullOf(context, undefined)).toEqual(pull);
  });

  test('workflow_dispatch writes to the pull request that it names', () => {
    expect(pullOf(contextOf('workflow_dispatch'), '7')).toEqual({ number: 7, head: sha, readOnly: null });
    for (const wrong of ['0', 'x', '1.5', '-1'])
      expect(() => pullOf(contextOf('workflow_dispatch'), wrong)).toThrow(
        new Misuse(`pr-number: ${wrong} is not the number of a pull request.`),
      );
    expect(pullOf(contextOf('push'), '7')).toBeNull();
  });

  test.each(['pull_request', 'merge_group'])('%s without a base is told', (eventName) => {
    expect(() => comparisonOf({ eventName, sha: '', payload: {} }, undefined)).toThrow(
      new Misuse(`The payload of ${eventName} names no base commit; give the input base-ref.`),
    );
  });

  test.each([
    ['pull_request_target', 'pull_request', /applying a migration executes it.*Use pull_request\.$/],
    ['workflow_run', 'workflow_run', /runs with a write token.*post from here with mode: report\.$/],
  ])('%s is refused with the reason, whatever the base', (event, recorded, reason) => {
    for (const base of [undefined, 'main'])
      expect(() => comparisonOf(contextOf(event, recorded), base)).toThrow(reason);
  });
});

test('a pull request is compared with what it was merged into, where the checkout tells', async () => {
  const repo = mkdtempSync(join(tmpdir(), 'headroom-context-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repo, '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args])
      .toString()
      .trim();
  const commit = (message: string) => git('commit', '--quiet', '--allow-empty', '--message', message);
  const pull = (sha: string) => ({
    ...contextOf('pull_request'),
    payload: { ...payload('pull_request'), pull_request: { head: { sha } } },
  });
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
