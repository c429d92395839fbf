// The cache as a stranger may have left it: folders, entries and stored databases that must count as not there, and nothing harmed by them.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { rules } from '../../rules/index.ts';
import { defaultConfig } from '../../src/config/config.ts';
import { recall, recallWhole, remember, Unsound } from '../../src/database/cache.ts';
import { defaultCacheFolder, openCache } from '../../src/database/cache-folder.ts';
import { pack, readPack } from '../../src/database/engines/packed.mjs';
import { review } from '../../src/pipelines/review.ts';
import { engineNames, makeEngine } from '../database/all.ts';
import { Folder, GitRepository } from '../support/git.ts';

let repo: GitRepository;
let outside: Folder;
beforeEach(() => {
  repo = new GitRepository({ 'db/migrations/001_a.sql': 'CREATE TABLE a (id int);\nCREATE INDEX a_id ON a (id);' });
  repo.branch('change');
  repo.commit('second', { 'db/migrations/002_b.sql': 'CREATE INDEX a_id_2 ON a (id);' });
  outside = new Folder();
});
afterEach(() => {
  repo[Symbol.dispose]();
  outside[Symbol.dispose]();
});

async function reviewed(cacheDir: string) {
  const { report } = await review({
    repo: repo.path,
    base: 'main',
    config: defaultConfig,
    rules,
    cacheDir,
    progress: () => undefined,
  });
  const [set] = report.sets;
  return {
    cached: set?.base.cached,
    rules: report.findings.map(({ rule }) => rule),
    notes: set?.notes.join('\n') ?? '',
  };
}

/** Files as a person keeps them, with the endings of ours. */
function precious(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  for (let n = 0; n < 70; n += 1)
    for (const end of ['db', 'json']) writeFileSync(join(folder, `precious-${n}.${end}`), 'mine');
  writeFileSync(join(folder, `${'a'.repeat(32)}.json`), 'mine');
  return readdirSync(folder).sort();
}

describe('a folder that a stranger could have filled is not used, and the report says why', () => {
  test('one that was committed, though we filled it ourselves', async () => {
    const folder = join(repo.path, '.headroom-cache');
    expect(await reviewed(folder)).toMatchObject({ cached: false, notes: '' });
    expect(await reviewed(folder)).toMatchObject({ cached: true, notes: '' });
    repo.git('add', '--force', '--all', '.headroom-cache');
    repo.git('commit', '--quiet', '--message', 'cache');
    const before = readdirSync(folder).sort();
    expect(await reviewed(folder)).toEqual({
      cached: false,
      rules: ['indexes/redundant'],
      notes: `The cache folder ${folder} was not used: it holds files of the repository; name a folder outside of the repository.`,
    });
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test('one that a commit makes a link, to files of somebody', async () => {
    const before = precious(outside.path);
    symlinkSync(outside.path, join(repo.path, '.headroom-cache'));
    repo.commit('link');
    const { cached, notes } = await reviewed(join(repo.path, '.headroom-cache'));
    expect({ cached, notes }).toEqual({ cached: false, notes: expect.stringContaining('it is a symbolic link') });
    expect(readdirSync(outside.path).sort()).toEqual(before);
  });

  const refused = async (folder: string) => (await openCache(folder, realpathSync(repo.path))).notes.join();

  test('one below a link in the repository', async () => {
    symlinkSync(outside.path, join(repo.path, 'way'));
    expect(await refused(join(repo.path, 'way/cache'))).toContain('way is a symbolic link in the repository');
    expect(await refused(join(repo.path, 'way/a/b/c'))).toContain('way is a symbolic link in the repository');
    symlinkSync('missing', join(repo.path, 'dangling'));
    expect(await refused(join(repo.path, 'dangling'))).toContain('it is a symbolic link');
    expect(await refused(join(repo.path, 'dangling/cache'))).toContain('dangling is a symbolic link in the repository');
  });

  test('one in the repository that we did not make, the repository itself, and one whose letters differ only in case', async () => {
    repo.write({ 'left/over.db': '' });
    expect(await refused(join(repo.path, 'left'))).toContain(
      'it lies in the repository and holds no .gitignore with * in it; delete it, or',
    );
    expect(await refused(repo.path)).toContain('it is the repository itself');
    repo.commit('marked', { 'Kept/.gitignore': '*\n' });
    repo.git('add', '--force', 'Kept/.gitignore');
    expect(await refused(join(repo.path, 'kept'))).toContain('it holds files of the repository');
  });

  test('one in another repository, with files of its own', async () => {
    using other = new GitRepository({ 'cache/x.json': '{}' });
    expect(await refused(join(other.path, 'cache'))).toContain('it holds files of the repository');
  });

  test('one in a folder without git, where nobody can tell', async () => {
    const { notes } = await openCache(join(outside.path, 'cache'), realpathSync(outside.path));
    expect(notes.join()).toContain('of which git cannot list the files');
  });

  test('a file, one that others can write to, and one of another user', async () => {
    outside.write({ file: '' });
    expect(await refused(join(outside.path, 'file'))).toContain('it is not a folder');
    for (const [mode, right] of [
      ['open', 0o777],
      ['group', 0o770],
      ['sticky', 0o1777],
    ] as const) {
      mkdirSync(join(outside.path, mode));
      chmodSync(join(outside.path, mode), right);
      expect(await refused(join(outside.path, mode))).toContain('others can write to it');
    }
    if (process.getuid?.() !== 0) return;
    mkdirSync(join(outside.path, 'theirs'));
    chownSync(join(outside.path, 'theirs'), 12_345, 12_345);
    expect(await refused(join(outside.path, 'theirs'))).toContain('it belongs to another user');
  });
});

test('by default it lies outside of the checkout', () => {
  expect(defaultCacheFolder({ RUNNER_TEMP: '/runner/temp', XDG_CACHE_HOME: '/xdg' })).toBe(
    '/runner/temp/headroom-cache',
  );
  expect(defaultCacheFolder({ XDG_CACHE_HOME: '/xdg' })).toBe('/xdg/headroom');
  for (const relative of ['', 'cache', './cache'])
    expect(defaultCacheFolder({ XDG_CACHE_HOME: relative, RUNNER_TEMP: relative })).toMatch(/^\/.*headroom$/i);
});

test('a folder that is made for it stays out of commits, and is nobody else’s', async () => {
  const folder = join(repo.path, '.headroom-cache');
  await reviewed(folder);
  expect(repo.git('status', '--porcelain', '--untracked-files=all')).toBe('');
  expect(execFileSync('stat', ['-c', '%a', folder]).toString()).toBe('700\n');
});

const key = 'a'.repeat(32);
const other = 'b'.repeat(32);
const shape = z.object({ n: z.number() });
const file = (end: string, of = key) => join(outside.path, `headroom-${of}.${end}`);

/** Something else in the place of an entry's file. */
function instead(end: string, put: (path: string) => unknown): void {
  rmSync(file(end));
  put(file(end));
}

/** The same file, reached by a link. */
function linked(end: string): void {
  renameSync(file(end), join(outside.path, 'x'));
  symlinkSync('x', file(end));
}

describe('an entry that is not what was kept is not there', () => {
  beforeEach(() => remember(outside.path, key, { n: 1 }, new Uint8Array([1, 2, 3])));

  const found = async () => {
    const whole = await recallWhole(outside.path, key, shape);
    return whole === null
      ? null
      : await whole.bytes.then((bytes) => [...bytes]).catch((error: unknown) => error instanceof Unsound);
  };

  test('as it was kept, it is', async () => {
    expect(await found()).toEqual([1, 2, 3]);
    expect(await recall(outside.path, key, shape)).toEqual({ n: 1 });
    expect(await recall(outside.path, key, z.object({ n: z.string() }))).toBeNull();
  });

  test.each<[string, () => void]>([
    ['another value', () => writeFileSync(file('json'), readFileSync(file('json'), 'utf8').replace('"n":1', '"n":2'))],
    [
      'another digest of the bytes',
      () => writeFileSync(file('json'), readFileSync(file('json'), 'utf8').replace(/"bytes":"../, '"bytes":"00')),
    ],
    ['another shape', () => writeFileSync(file('json'), '{"value":{"result":{}},"digest":null}')],
    ['no mapping', () => writeFileSync(file('json'), 'null')],
    ['a link', () => linked('json')],
    ['a link to a device', () => instead('json', (path) => symlinkSync('/dev/zero', path))],
    ['a folder', () => instead('json', (path) => mkdirSync(path))],
    ['a pipe', () => instead('json', (path) => execFileSync('mkfifo', [path]))],
    ['too large', () => truncateSync(file('json'), 2 ** 32)],
  ])('its value: %s', async (_, damage) => {
    damage();
    expect(await found()).toBeNull();
  });

  test.each<[string, () => void]>([
    ['other ones', () => writeFileSync(file('db'), new Uint8Array([1, 2, 4]))],
    ['a link', () => linked('db')],
    ['a pipe', () => instead('db', (path) => execFileSync('mkfifo', [path]))],
    ['too many', () => truncateSync(file('db'), 2 ** 34)],
  ])('its bytes: %s', async (_, damage) => {
    damage();
    expect(await found()).toBe(true);
  });

  test('under another key', async () => {
    for (const end of ['json', 'db']) renameSync(file(end), file(end, other));
    expect(await recall(outside.path, other, shape)).toBeNull();
  });

  test('nothing is written through a link', async () => {
    outside.write({ theirs: 'mine' });
    for (const end of ['json', 'db']) {
      rmSync(file(end));
      symlinkSync('theirs', file(end));
    }
    await remember(outside.path, key, { n: 2 }, new Uint8Array([4]));
    expect(readFileSync(join(outside.path, 'theirs'), 'utf8')).toBe('mine');
    expect(await found()).toEqual([4]);
  });
});

test('only our own names are taken away', async () => {
  const before = precious(outside.path);
  for (let n = 0; n < 70; n += 1)
    await remember(outside.path, String(n).padStart(32, '0'), { n }, n < 6 ? new Uint8Array(n) : null);
  const names = readdirSync(outside.path);
  expect(before.filter((name) => !names.includes(name))).toEqual([]);
  const own = names.filter((name) => name.startsWith('headroom-'));
  expect([
    own.filter((name) => name.endsWith('.db')).length,
    own.filter((name) => name.endsWith('.json')).length,
  ]).toEqual([4, 64]);
});

test('many reviews write into one folder at once', async () => {
  const folder = join(outside.path, 'new', 'cache');
  const keys = Array.from({ length: 12 }, (_, n) => String(n % 3).padStart(32, '0'));
  await Promise.all(keys.map((one) => remember(folder, one, { n: 1 }, new Uint8Array(100_000).fill(Number(one)))));
  for (const one of new Set(keys)) {
    const whole = await recallWhole(folder, one, shape);
    expect((await whole?.bytes)?.every((byte) => byte === Number(one))).toBe(true);
  }
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a kept value of another shape is built anew, on every engine that keeps one', async () => {
  const folder = join(outside.path, 'cache');
  await reviewed(folder);
  expect(await reviewed(folder)).toMatchObject({ cached: true });
  for (const value of [
    null,
    {},
    { result: {}, baseline: '1; DROP TABLE a', catalog: {}, day: '' },
    { catalog: { tables: null } },
  ]) {
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
      const bytes = join(folder, name.replace('.json', '.db'));
      await remember(
        folder,
        basename(name, '.json').replace('headroom-', ''),
        value,
        existsSync(bytes) ? readFileSync(bytes) : null,
      );
    }
    expect(await reviewed(folder)).toMatchObject({ cached: false, rules: ['indexes/redundant'] });
  }
});

/** A stored database with an index of our own making. */
function packed(folders: unknown, files: unknown, contents = 'x'): Uint8Array {
  const head = Buffer.from(JSON.stringify({ folders, files }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, Buffer.from(contents)]);
}

describe('a stored database that names a place outside of the cluster, or bytes that are not there, is refused', () => {
  const names = [
    '../x',
    '/x',
    'a/../../x',
    '..',
    '.',
    '',
    'a//x',
    'a/',
    './x',
    'a\\..\\x',
    'C:x',
    'x\0',
    'x\n',
    '...',
    'missing/x',
    7,
    null,
    ['x'],
    {},
  ];
  test.each(names)('a file named %j', (name) => {
    expect(() => readPack(packed(['a'], [[name, 1, 0, 1]]))).toThrow();
  });
  test.each(names)('a folder named %j', (name) => {
    expect(() => readPack(packed(['a', name], []))).toThrow();
  });
  test.each<[string, Uint8Array]>([
    [
      'a name twice',
      packed(
        ['a'],
        [
          ['x', 1, 0, 1],
          ['x', 1, 0, 1],
        ],
      ),
    ],
    [
      'a file in a file',
      packed(
        [],
        [
          ['x', 1, 0, 1],
          ['x/y', 1, 0, 1],
        ],
      ),
    ],
    ['more than there is', packed([], [['x', 2, 0, 2]])],
    ['from before the beginning', packed([], [['x', 1, -1, 1]])],
    ['more stored than it holds', packed([], [['x', 0, 0, 1]])],
    ['parts of a byte', packed([], [['x', 1.5, 0, 1]])],
    ['a size that is text', packed([], [['x', '1', 0, 1]])],
    ['no size', packed([], [['x']])],
    ['zeros without end', packed([], [['x', 2 ** 40, 0, 1]])],
    [
      'many zeros',
      packed(
        [],
        Array.from({ length: 3 }, (_, n) => [`x${n}`, 2 ** 30, 0, 0]),
      ),
    ],
    ['no lists', packed({}, {})],
    ['no index', Buffer.from([255, 255, 255, 255])],
    ['nothing', new Uint8Array(0)],
  ])('%s', (_, bytes) => {
    expect(() => readPack(bytes)).toThrow();
  });

  test('one as we write it is not', () => {
    const bytes = pack(['a', 'a/b'], [{ name: 'a/b/c', data: new Uint8Array([1, 0]) }]);
    expect(readPack(bytes)).toMatchObject({ folders: ['a', 'a/b'], files: [['a/b/c', 2, 0, 2]] });
  });

  test.each(engineNames.filter((name) => name !== 'url'))(
    'before anything is written, on the engine %s',
    async (name) => {
      const away = `../../../../../../../../../..${outside.path}/escaped`;
      const from = packed(
        ['base'],
        [
          ['PG_VERSION', 1, 0, 1],
          [away, 1, 0, 1],
        ],
      );
      await using engine = await makeEngine(name);
      await expect(
        engine.open({ limits: { timeMs: 10_000, outputBytes: 1 << 20 }, extensions: [], from }),
      ).rejects.toThrow('has a file that no cluster has');
      expect(readdirSync(outside.path)).toEqual([]);
    },
  );
});
