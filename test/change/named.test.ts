// A change given by the names of its files.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readChange } from '../../src/change/read.ts';
import { type Files, Folder, GitRepository } from '../support/git.ts';

const table = (name: string) => `CREATE TABLE ${name} (id int);\n`;
const numbered = (root: string, count: number): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${root}/${at + 1}_x.sql`, table(`t${at}`)]));

async function read(repo: string, files: readonly string[]) {
  const { changes } = await readChange({ repo, files, config: {} });
  return changes.map(({ layout, root, base, changed }) => ({
    layout,
    root,
    base: base.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
    changed: changed.map(({ path, status }) => `${status} ${path.slice(path.lastIndexOf('/') + 1)}`),
  }));
}

describe('in a set', () => {
  test('what is before is the base, what is after is ignored', async () => {
    using repo = new GitRepository(numbered('migrations', 11));
    expect(await read(repo.path, ['migrations/9_x.sql'])).toEqual([
      {
        layout: 'plain',
        root: 'migrations',
        base: [1, 2, 3, 4, 5, 6, 7, 8].map((at) => `${at}_x.sql`),
        changed: ['added 9_x.sql'],
      },
    ]);
  });

  test('several are sorted, and those between them are base', async () => {
    using repo = new GitRepository(numbered('migrations', 4));
    expect(await read(repo.path, ['migrations/3_x.sql', 'migrations/1_x.sql', 'migrations/1_x.sql'])).toEqual([
      { layout: 'plain', root: 'migrations', base: ['2_x.sql'], changed: ['added 1_x.sql', 'added 3_x.sql'] },
    ]);
  });

  test('of two sets, each apart', async () => {
    using repo = new GitRepository({ ...numbered('a/migrations', 2), ...numbered('b/migrations', 2) });
    expect((await read(repo.path, ['b/migrations/2_x.sql', 'a/migrations/2_x.sql'])).map(({ root }) => root)).toEqual([
      'a/migrations',
      'b/migrations',
    ]);
  });

  test('outside of git', async () => {
    using folder = new Folder(numbered('migrations', 2));
    expect(await read(folder.path, [join(folder.path, 'migrations/2_x.sql')])).toEqual([
      { layout: 'plain', root: 'migrations', base: ['1_x.sql'], changed: ['added 2_x.sql'] },
    ]);
  });
});

describe('outside of every set', () => {
  test('numbered neighbours come before', async () => {
    using folder = new Folder({ ...numbered('stuff', 3), 'stuff/seed.sql': table('s') });
    expect(await read(folder.path, ['stuff/2_x.sql'])).toEqual([
      { layout: 'plain', root: 'stuff', base: ['1_x.sql'], changed: ['added 2_x.sql'] },
    ]);
  });

  test('a lone file has no base', async () => {
    using folder = new Folder({ 'alone.sql': table('a'), 'other.sql': table('o') });
    expect(await read(folder.path, ['alone.sql'])).toEqual([
      { layout: 'plain', root: '', base: [], changed: ['added alone.sql'] },
    ]);
  });

  test('several without numbers are one change, in the order given', async () => {
    using folder = new Folder({ 'x/tables.sql': table('a'), 'x/after.sql': table('o') });
    expect(await read(folder.path, ['x/tables.sql', 'x/after.sql'])).toEqual([
      { layout: 'plain', root: 'x', base: [], changed: ['added tables.sql', 'added after.sql'] },
    ]);
  });

  test('a folder of fixtures is read by its own layout', async () => {
    using folder = new Folder({
      'test/fixtures/g/1_a.sql': `-- +goose Up\n${table('a')}`,
      'test/fixtures/g/2_b.sql': `-- +goose Up\n${table('b')}`,
      ...Object.fromEntries(['1_a', '2_b'].map((name) => [`testdata/d/${name}/up.sql`, table(name)])),
    });
    expect(await read(folder.path, ['test/fixtures/g/2_b.sql', 'testdata/d/2_b/up.sql'])).toEqual([
      { layout: 'goose', root: 'test/fixtures/g', base: ['1_a.sql'], changed: ['added 2_b.sql'] },
      { layout: 'diesel', root: 'testdata/d', base: ['up.sql'], changed: ['added up.sql'] },
    ]);
  });

  test('a down file that is named all the same', async () => {
    using folder = new Folder({ 'migrations/1_a.up.sql': table('a'), 'migrations/1_a.down.sql': 'DROP TABLE a;' });
    expect((await read(folder.path, ['migrations/1_a.down.sql']))[0]?.changed).toEqual(['added 1_a.down.sql']);
  });

  test('a dump stands for a history in Ruby', async () => {
    using folder = new Folder({
      'db/migrate/20240101000000_a.rb': 'class A < ActiveRecord::Migration[7.1]\nend',
      'db/structure.sql': table('a'),
      'change.sql': table('b'),
    });
    const { changes, notRead } = await readChange({ repo: folder.path, files: ['change.sql'], config: {} });
    expect(changes[0]?.schemaDump?.path).toBe('db/structure.sql');
    expect(notRead).toHaveLength(1);
  });
});
