// Old files that cannot be read as they are do not stop a review: they are told, and nobody is blamed for them.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readChange } from '../../src/change/read.ts';
import { GitRepository } from '../support/git.ts';

const latin = Buffer.from('-- caf\u00e9\nCREATE TABLE a (id int);', 'latin1');
const files = {
  'migrations/1_a.sql': latin,
  'migrations/2_b.sql': Buffer.from('SELECT 1;\0'),
  'migrations/3_c.sql': Buffer.from('\uFEFFSELECT 1;', 'utf16le'),
};
const told = [
  'migrations/1_a.sql: is not valid UTF-8; for the history it was read as Latin-1',
  'migrations/2_b.sql: left out of the history, because it holds a NUL byte at offset 9; what follows it would never reach Postgres. Remove it.',
  'migrations/3_c.sql: left out of the history, because it is UTF-16; Postgres tools read UTF-8. Save it as UTF-8.',
];

describe.each([
  ['by git', undefined],
  ['by name', ['migrations/5_e.sql']],
] as const)('a change found %s', (_, named) => {
  test('stands on what can be read', async () => {
    using repo = new GitRepository(files);
    repo.write({ 'migrations/5_e.sql': 'SELECT 2;' });
    const { changes } = await readChange({
      repo: repo.path,
      config: {},
      ...(named === undefined ? {} : { files: named.map((file) => join(repo.path, file)) }),
    });
    expect(changes.map(({ base, changed }) => [base.map(({ path }) => path), changed.map(({ path }) => path)])).toEqual(
      [[['migrations/1_a.sql'], ['migrations/5_e.sql']]],
    );
    expect(changes[0]?.base[0]?.text).toBe('-- caf\u00e9\nCREATE TABLE a (id int);');
    expect(changes[0]?.notRead.map(({ path, reason }) => `${path}: ${reason}`)).toEqual(told);
  });
});

test('an old link that points to nothing is left out', async () => {
  using repo = new GitRepository({ 'migrations/1_a.sql': 'SELECT 1;' });
  symlinkSync('nowhere', join(repo.path, 'migrations/2_b.sql'));
  repo.commit('a link');
  repo.write({ 'migrations/3_c.sql': 'SELECT 3;' });
  const { changes } = await readChange({ repo: repo.path, config: {} });
  expect(changes[0]?.notRead).toEqual([
    { path: 'migrations/2_b.sql', reason: 'left out of the history, because it points to nothing; mend or remove it.' },
  ]);
});

test('an edit that mends the encoding is an edit of the old text', async () => {
  using repo = new GitRepository({ 'migrations/1_a.sql': latin });
  repo.write({ 'migrations/1_a.sql': '-- caf\u00e9\nCREATE TABLE a (id int);' });
  const { changes } = await readChange({ repo: repo.path, config: {} });
  expect(changes).toEqual([]);
});
