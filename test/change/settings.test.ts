// What is told of a change that edits the configuration or the baseline it is reviewed by.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { editedSettings } from '../../src/change/settings.ts';
import { GitRepository } from '../support/git.ts';

let repo: GitRepository;
beforeEach(() => {
  repo = new GitRepository({ '.github/headroom.yml': 'fail-on: error\n', 'db/known [1].json': '{}', 'other.yml': '' });
  repo.branch('change');
});
afterEach(() => repo[Symbol.dispose]());

const edited = (given: object = {}) =>
  editedSettings({ base: 'main', config: { baselineFile: 'db/known [1].json' }, ...given }, repo.path);

test('nothing where it edits neither', async () => {
  repo.commit('second', { 'db/1.sql': 'SELECT 1;', 'headroom.yml': '', 'known [1].json': '', 'db/known 1.json': '' });
  expect(await edited()).toEqual([]);
});

test('the configuration, wherever one is looked for, and the baseline', async () => {
  repo.commit('second', {
    '.github/headroom.yml': 'fail-on: never\n',
    'db/known [1].json': '[]',
    'api/.github/headroom.yaml': '',
  });
  expect([...(await edited())].sort()).toEqual([
    '.github/headroom.yml',
    'api/.github/headroom.yaml',
    'db/known [1].json',
  ]);
});

test('one that is taken away, one that is moved, and one that the workflow names', async () => {
  repo.git('rm', '--quiet', '.github/headroom.yml');
  repo.git('mv', 'db/known [1].json', 'db/moved.json');
  repo.commit('second', { 'other.yml': 'fail-on: never\n' });
  expect([...(await edited({ configFile: join(repo.path, 'other.yml') }))].sort()).toEqual([
    '.github/headroom.yml',
    'db/known [1].json',
    'other.yml',
  ]);
  expect([...(await edited({ configFile: '/elsewhere/headroom.yml' }))].sort()).toEqual([
    '.github/headroom.yml',
    'db/known [1].json',
  ]);
});

test('nothing without a base to compare with', async () => {
  repo.commit('second', { '.github/headroom.yml': '' });
  expect(await edited({ base: 'missing' })).toEqual([]);
  expect(await edited({ base: undefined, files: ['db/1.sql'] })).toEqual([]);
});
