// Each layout: told without configuration, in its tool's order, with what is applied and how, and the next file's name.
import { PGlite } from '@electric-sql/pglite';
import { describe, expect, test } from 'vitest';

import { openRepository } from '../../src/change/repository.ts';
import { findSets } from '../../src/change/sets.ts';
import { tools } from '../../src/tools/index.ts';
import { Folder } from '../support/git.ts';
import { cases } from './cases.ts';

const now = new Date('2026-11-24T15:30:05.250Z');

describe.each(cases)('$title', ({ layout, root, files, order, reads, next, notRead = [], manifest = null }) => {
  const open = async () => {
    const folder = new Folder(files);
    const { tree } = await openRepository(folder.path);
    return { folder, tree, set: findSets(tree, {}).sets[0] };
  };

  test('is found with its files in order', async () => {
    const { folder, tree, set } = await open();
    using _ = folder;
    const found = findSets(tree, {}).sets.map((each) => [each.tool.name, each.root]);
    expect(found).toEqual([[layout, root]]);
    expect(set?.files.map((file) => file.slice(root === '' ? 0 : root.length + 1))).toEqual(order);
    expect(set?.notRead.map(({ reason }) => reason)).toEqual(notRead);
    expect(set?.manifest).toBe(manifest);
  });

  test('reads what is applied, and how', async () => {
    const { folder, tree, set } = await open();
    using _ = folder;
    for (const [name, expected] of Object.entries(reads)) {
      const path = root === '' ? name : `${root}/${name}`;
      const text = String(files[path]);
      const read = set?.tool.read(path, text, tree);
      const { version, up, transaction } = expected;
      expect({
        name,
        version: set?.tool.version(path),
        up: read?.up.map(({ start, end }) => text.slice(start, end).trim()),
        transaction: read?.transaction,
      }).toEqual({ name, version, up, transaction });
    }
  });

  test('names a new file after all others', async () => {
    const { folder, set } = await open();
    using _ = folder;
    expect(set?.tool.newFile(set.files, 'add_orders', now)).toBe(next);
  });
});

test('every layout has a case', () => {
  expect([...new Set(cases.map((one) => one.layout))].sort()).toEqual(tools.map(({ name }) => name).sort());
});

test('the tools’ own tables can be made', { timeout: 60_000 }, async () => {
  const database = await PGlite.create();
  for (const { bookkeeping = '' } of tools) await database.exec(`BEGIN; ${bookkeeping}; ROLLBACK`);
  await database.close();
});
