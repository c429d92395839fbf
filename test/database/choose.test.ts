// Which engine serves which wish, and what the report is told.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseEngine } from '../../src/database/choose.ts';
import { assetFolders, embeddedExtensions } from '../../src/database/engines/assets.ts';
import { embeddedEngine, embeddedRelease } from '../../src/database/engines/embedded.ts';
import { Misuse } from '../../src/lib/errors.ts';
import { binaries } from './all.ts';

const notThere = 97;

test.each(['auto', 'embedded'])('%s is the embedded engine', async (engine) => {
  const choice = await chooseEngine({ engine, extensions: ['pgcrypto', 'vector', 'uuid-ossp'] });
  expect(choice.engine.name).toBe('embedded');
  expect(choice.notes).toEqual([]);
});

test('a version nobody has is noted', async () => {
  const { engine, notes } = await chooseEngine({ engine: 'auto', postgresVersion: notThere, extensions: [] });
  expect(engine.name).toBe('embedded');
  expect(notes).toEqual([
    `PostgreSQL ${notThere} was not found on this machine: the migrations ran on PostgreSQL ${engine.major}, which may accept or refuse other things. Install PostgreSQL ${notThere} where the review runs (its binaries are found), or give a postgres:// URL of one as engine.`,
  ]);
});

test('an extension nobody has is no reason for another engine', async () => {
  const { engine, notes } = await chooseEngine({ engine: 'auto', extensions: ['pgcrypto', 'no_such', 'nor_this'] });
  expect(engine.name).toBe('embedded');
  expect(notes).toEqual([]);
});

test('what only looks at a database is no reason for a server of another version', async () => {
  const { engine, notes } = await chooseEngine({
    engine: 'auto',
    extensions: ['pgcrypto', 'plpgsql_check', 'hypopg', 'index_advisor'],
  });
  expect(engine.name).toBe('embedded');
  expect(notes).toEqual([]);
});

test('an engine that does not exist is a mistake', async () => {
  await expect(chooseEngine({ engine: 'oracle', extensions: [] })).rejects.toThrow(Misuse);
});

describe.skipIf(binaries === undefined)('with a server here', () => {
  test('another version than the embedded one is served by it', async () => {
    const { engine, notes } = await chooseEngine({
      engine: 'auto',
      postgresVersion: binaries?.major,
      extensions: ['pgcrypto'],
    });
    expect(engine).toMatchObject({
      name: binaries?.major === embeddedRelease.major ? 'embedded' : 'server',
      major: binaries?.major,
    });
    expect(notes).toEqual([]);
  });

  test('an extension that only it has is served by it', async () => {
    // One of Postgres's own, which every installation of it has.
    const only = 'sslinfo';
    expect([binaries?.extensions.has(only), embeddedExtensions().has(only)]).toEqual([true, false]);
    const { engine, notes } = await chooseEngine({ engine: 'auto', extensions: ['pgcrypto', only] });
    expect(engine.name).toBe('server');
    expect(notes).toEqual([
      `PostgreSQL ${engine.major} of this machine was used, because the embedded one lacks ${only}.`,
    ]);
  });

  test('server means it, whatever the version', async () => {
    const { engine, notes } = await chooseEngine({ engine: 'server', postgresVersion: notThere, extensions: [] });
    expect(engine.name).toBe('server');
    expect(notes).toHaveLength(1);
  });
});

test('the committed cluster belongs to the installed release', async () => {
  const folder = assetFolders()[0] ?? '';
  const { version } = createRequire(import.meta.url)(join(folder, '../package.json')) as { version: string };
  expect(version).toBe(embeddedRelease.pglite);
  await using session = await embeddedEngine().open({
    limits: { timeMs: 20_000, outputBytes: 1_000_000 },
    extensions: [],
  });
  expect(session.version).toBe(embeddedRelease.postgres);
});

test('every extension said to be embedded can be created', async () => {
  const extensions = [...embeddedExtensions()];
  await using session = await embeddedEngine().open({ limits: { timeMs: 20_000, outputBytes: 1_000_000 }, extensions });
  for (const name of extensions)
    expect(await session.run(`CREATE EXTENSION IF NOT EXISTS "${name}" CASCADE`), name).toMatchObject({ kind: 'done' });
});
