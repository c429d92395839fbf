// Folders of Flyway that are histories of their own.
import { expect, test } from 'vitest';
import { openRepository } from '../../src/change/repository.ts';
import { findSets } from '../../src/change/sets.ts';
import { type Files, Folder } from '../support/git.ts';

async function roots(files: Files): Promise<string[]> {
  using folder = new Folder(files);
  const { tree } = await openRepository(folder.path);
  return findSets(tree, {}).sets.map(({ root }) => root);
}

const sql = 'SELECT 1;';

test.each<[string, Files, string[]]>([
  [
    'two databases side by side',
    { 'db/orders/V20240101__a.sql': sql, 'db/users/V20240102__b.sql': sql },
    ['db/orders', 'db/users'],
  ],
  [
    'neighbours that have a version in common',
    { 'db/migration/V1__a.sql': sql, 'db/migration_data/V1__b.sql': sql },
    ['db/migration', 'db/migration_data'],
  ],
  [
    'two modules with one name each',
    { 'one/db/migration/V1__a.sql': sql, 'two/db/migration/V2__b.sql': sql },
    ['one/db/migration', 'two/db/migration'],
  ],
])('%s', async (_, files, expected) => {
  expect((await roots(files)).sort()).toEqual(expected);
});
