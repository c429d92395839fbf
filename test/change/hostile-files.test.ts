// Files of a repository that are not what they look like: none is followed, waited for or hidden, and the others are reviewed.
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ChangeRequest, readChange } from '../../src/change/read.ts';
import { Misuse } from '../../src/lib/errors.ts';
import { readNamed, readWithin } from '../../src/lib/repository-files.ts';
import { type Files, Folder, GitRepository } from '../support/git.ts';

const a = 'CREATE TABLE a (id int);';
const history: Files = { 'migrations/001_a.sql': a, 'migrations/002_b.sql': a };

async function read(folder: Folder, request: Partial<ChangeRequest> = {}) {
  const { changes, notRead } = await readChange({ repo: folder.path, config: {}, ...request });
  return {
    base: changes.flatMap((change) => change.base.map(({ path }) => path)),
    changed: changes.flatMap((change) => change.changed.map(({ path, text }) => `${path}: ${text}`)),
    told: [...notRead, ...changes.flatMap((change) => change.notRead)].map(({ path, reason }) => `${path}: ${reason}`),
  };
}

async function complaint(folder: Folder, request: Partial<ChangeRequest> = {}): Promise<string> {
  const error: unknown = await read(folder, request).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Misuse);
  return (error as Misuse).message.replaceAll(folder.path, 'REPO');
}

/** Puts something at a path. */
const put = {
  fifo: (path: string) => void execFileSync('mkfifo', [path]),
  socket: (path: string) => void createServer().listen(path).unref(),
  device: (path: string) => symlinkSync('/dev/zero', path),
  stdin: (path: string) => symlinkSync('/dev/stdin', path),
  environment: (path: string) => symlinkSync('/proc/self/environ', path),
  'a file outside': (path: string) => symlinkSync('/etc/hostname', path),
  'a relative way out': (path: string) => symlinkSync('../../../../../../../../etc/hostname', path),
  'a loop': (path: string) => symlinkSync(path, path),
  nothing: (path: string) => symlinkSync('nowhere', path),
  "git's own file": (path: string) => symlinkSync('../.git/config', path),
  'an ignored file': (path: string) => symlinkSync('../.env', path),
  'a folder': (path: string) => symlinkSync('..', path),
  'too much': (path: string) => {
    writeFileSync(path, '');
    truncateSync(path, 33 * 2 ** 20);
  },
} as const;

const outside = 'leads out of the repository';
/** What is told of each; those that git lists in a work tree. */
const listed: readonly (readonly [keyof typeof put, string | RegExp])[] = [
  ['device', outside],
  ['stdin', /leads out of the repository|is not a regular file|points to nothing/],
  ['environment', outside],
  ['a file outside', outside],
  ['a relative way out', outside],
  ['a loop', 'points to itself'],
  ['nothing', 'points to nothing'],
  ["git's own file", "leads into git's own folder"],
  ['an ignored file', 'links to a file that is not part of the repository'],
  ['a folder', 'leads out of the repository|is a folder named like a migration'],
  ['too much', 'has 34603008 bytes, more than 33554432'],
];
const bad = (at: number) => `migrations/${String(at + 10).padStart(3, '0')}_x.sql`;
const putAll = (folder: Folder) => listed.forEach(([kind], at) => void put[kind](join(folder.path, bad(at))));
const toldOf = (what: string) =>
  listed.map(([, why], at) =>
    expect.stringMatching(
      `^${bad(at)}: ${what}, because it (${typeof why === 'string' ? why : why.source}); mend or remove it\\.$`,
    ),
  );

describe('migrations that are no regular files of the repository', () => {
  const ignored: Files = { '.gitignore': '.env\n' };

  test('are told, and the one after them is reviewed', async () => {
    using repo = new GitRepository({ ...history, ...ignored });
    putAll(repo);
    repo.write({ '.env': 'SECRET=1', 'migrations/099_d.sql': 'SELECT 4;' });
    const { base, changed, told } = await read(repo);
    expect([base, changed]).toEqual([
      ['migrations/001_a.sql', 'migrations/002_b.sql'],
      ['migrations/099_d.sql: SELECT 4;'],
    ]);
    expect(told.sort()).toEqual(toldOf('not reviewed'));
  });

  test('in the history are told too', async () => {
    using repo = new GitRepository({ ...history, ...ignored });
    putAll(repo);
    repo.commit('more');
    repo.write({ '.env': 'SECRET=1', 'migrations/099_d.sql': 'SELECT 4;' });
    const { changed, told } = await read(repo);
    expect(changed).toEqual(['migrations/099_d.sql: SELECT 4;']);
    expect(told.sort()).toEqual(toldOf('left out of the history'));
  });

  test('alone are a sentence', async () => {
    using repo = new GitRepository(history);
    put.device(join(repo.path, 'migrations/003_c.sql'));
    expect(await complaint(repo)).toBe('migrations/003_c.sql leads out of the repository; mend or remove it.');
  });
});

describe('what stands in place of a file', () => {
  const kinds = ['fifo', 'socket', 'device', 'a file outside', 'a loop', 'nothing', 'too much'] as const;

  test('of the history', async () => {
    const old = Object.fromEntries(kinds.map((_, at) => [bad(at), a]));
    using repo = new GitRepository({ ...history, ...old });
    for (const [at, kind] of kinds.entries()) {
      rmSync(join(repo.path, bad(at)));
      put[kind](join(repo.path, bad(at)));
    }
    repo.write({ 'migrations/099_d.sql': 'SELECT 4;' });
    const { changed, told } = await read(repo);
    expect([changed, told.length]).toEqual([['migrations/099_d.sql: SELECT 4;'], kinds.length]);
  });

  test('outside of git', async () => {
    using folder = new Folder(history);
    for (const [at, kind] of kinds.entries()) put[kind](join(folder.path, bad(at)));
    folder.write({ 'migrations/099_d.sql': 'SELECT 4;' });
    const { changed, told } = await read(folder, { files: [join(folder.path, 'migrations/099_d.sql')] });
    expect([changed, told.length]).toEqual([['migrations/099_d.sql: SELECT 4;'], kinds.length]);
    for (const at of kinds.keys())
      expect(await complaint(folder, { files: [join(folder.path, bad(at))] })).toMatch(
        /_x\.sql (is|points|lies|has) .*[.…]$/,
      );
  });

  test('as marker and as preload', async () => {
    for (const kind of kinds) {
      using folder = new Folder(history);
      for (const path of ['migrations/atlas.sum', '.gmrc', 'supabase/config.toml', 'roles.sql']) {
        mkdirSync(join(folder.path, 'supabase'), { recursive: true });
        put[kind](join(folder.path, path));
      }
      const files = [join(folder.path, 'migrations/002_b.sql')];
      expect((await read(folder, { files })).changed).toEqual([`migrations/002_b.sql: ${a}`]);
      expect(await complaint(folder, { files, config: { preload: ['roles.sql'] } })).toMatch(
        /^roles\.sql .*; mend or remove it\.$/,
      );
    }
  });

  test('as schema dump', async () => {
    using folder = new Folder({ 'db/migrate/1_a.rb': 'class A < ActiveRecord::Migration[7.0]\nend', 'x.sql': a });
    put.device(join(folder.path, 'db/structure.sql'));
    expect((await read(folder, { files: [join(folder.path, 'x.sql')] })).told).toEqual([
      'db/migrate: 1 Rails migration is written in a programming language and is not read',
      'db/structure.sql: left out of the history, because it leads out of the repository; mend or remove it.',
    ]);
  });
});

test.each(['../outside.sql', '/etc/hostname', '.git/config', 'db/../../outside.sql'])(
  'preload does not read %s',
  async (path) => {
    using repo = new GitRepository({ 'repo/migrations/001_a.sql': a });
    repo.write({ 'migrations/002_b.sql': a, '../outside.sql': 'SELECT 1;' });
    expect(await complaint(repo, { config: { preload: [path] } })).toMatch(/(leads|points) .*; mend or remove it\.$/);
    rmSync(join(repo.path, '../outside.sql'));
  },
);

describe('a link inside the repository', () => {
  test('is read, and changes with what it points to', async () => {
    using repo = new GitRepository({ ...history, 'shared/c.txt': a });
    symlinkSync('../shared/c.txt', join(repo.path, 'migrations/003_c.sql'));
    repo.commit('a link');
    expect((await readChange({ repo: repo.path, config: {} })).changes).toEqual([]);
    repo.write({ 'shared/c.txt': `${a} DROP TABLE a;` });
    const [change] = (await readChange({ repo: repo.path, config: {} })).changes;
    expect(change?.changed.map(({ path, status, baseText }) => [path, status, baseText])).toEqual([
      ['migrations/003_c.sql', 'modified', a],
    ]);
  });

  test('that was a link before is compared with what it pointed to', async () => {
    using repo = new GitRepository({ ...history, 'shared/c.sql': a });
    symlinkSync('../shared/c.sql', join(repo.path, 'migrations/003_c.sql'));
    repo.commit('a link');
    rmSync(join(repo.path, 'migrations/003_c.sql'));
    repo.write({ 'migrations/003_c.sql': `${a} SELECT 1;` });
    const [change] = (await readChange({ repo: repo.path, config: {} })).changes;
    expect(change?.changed.map(({ path, baseText }) => [path, baseText])).toEqual([['migrations/003_c.sql', a]]);
  });

  test('a folder of migrations that leads out is not read', async () => {
    using elsewhere = new Folder({ '001_a.sql': 'SELECT 66;', '003_c.sql': 'SELECT 66;' });
    using repo = new GitRepository({ ...history, 'other/migrations/1_a.sql': a });
    rmSync(join(repo.path, 'migrations'), { recursive: true });
    symlinkSync(elsewhere.path, join(repo.path, 'migrations'));
    repo.write({ 'other/migrations/2_b.sql': 'SELECT 2;' });
    const { changed } = await read(repo);
    expect(changed).toEqual(['other/migrations/2_b.sql: SELECT 2;']);
  });

  test('a loop of folders ends', async () => {
    using folder = new Folder(history);
    symlinkSync('..', join(folder.path, 'migrations/up'));
    symlinkSync('.', join(folder.path, 'migrations/self.sql'));
    folder.write({ 'migrations/004_d.sql': 'SELECT 4;' });
    expect((await read(folder, { files: [join(folder.path, 'migrations/004_d.sql')] })).changed).toEqual([
      'migrations/004_d.sql: SELECT 4;',
    ]);
  });
});

describe('a name', () => {
  const names: readonly (readonly [string, Buffer, string])[] = [
    ['a newline', Buffer.from('003_c\nx.sql'), '003_c\\nx.sql: its name holds a control character; rename the file'],
    [
      'a newline at its end',
      Buffer.from('003_c.sql\n'),
      '003_c.sql\\n: its name holds a control character; rename the file',
    ],
    ['a tab', Buffer.from('003\t_c.sql'), '003\\t_c.sql: its name holds a control character; rename the file'],
    [
      'a carriage return',
      Buffer.from('003_\rc.sql'),
      '003_\\rc.sql: its name holds a control character; rename the file',
    ],
    [
      'an escape',
      Buffer.from('003_\u001b[2Jc.sql'),
      '003_\\u001b[2Jc.sql: its name holds a control character; rename the file',
    ],
    [
      'a delete',
      Buffer.from('003_\u007fc.sql'),
      '003_\\u007fc.sql: its name holds a control character; rename the file',
    ],
    [
      'a C1 control',
      Buffer.from('003_\u009b31mc.sql'),
      '003_\\u009b31mc.sql: its name holds a control character; rename the file',
    ],
    [
      'a line separator',
      Buffer.from('003_\u2028c.sql'),
      '003_\\u2028c.sql: its name holds a control character; rename the file',
    ],
    [
      'bytes that are not UTF-8',
      Buffer.from('003_\xff\xfec.sql', 'latin1'),
      '003_\\xff\\xfec.sql: its name is not valid UTF-8; rename the file',
    ],
    [
      'a lone surrogate',
      Buffer.from([...Buffer.from('003_'), 0xed, 0xa0, 0x80, ...Buffer.from('c.sql')]),
      '003_\\xed\\xa0\\x80c.sql: its name is not valid UTF-8; rename the file',
    ],
  ];
  const at = (folder: Folder, name: Buffer) => Buffer.concat([Buffer.from(join(folder.path, 'migrations/')), name]);

  const lines = names.map(([, , line]) => `migrations/${line}`).sort();

  test.each(['untracked', 'staged', 'committed', 'in the history'])(
    'that hides something, %s, is told and hides nothing',
    async (state) => {
      using repo = new GitRepository(history);
      repo.branch('change');
      for (const [, name] of names) writeFileSync(at(repo, name), 'DROP TABLE a;');
      if (state !== 'untracked') repo.git('add', '--all');
      if (state === 'committed' || state === 'in the history') repo.commit('odd');
      if (state === 'in the history') repo.git('branch', '--force', 'main');
      repo.write({ 'migrations/004_d.sql': 'SELECT 4;' });
      const { base, changed, told } = await read(repo);
      expect([base.length, changed]).toEqual([2, ['migrations/004_d.sql: SELECT 4;']]);
      expect(told.sort()).toEqual(lines);
    },
  );

  test.each([true, false])('that hides something alone is a sentence, tracked: %s', async (tracked) => {
    using repo = new GitRepository(history);
    repo.write({ 'migrations/003_c\nx.sql': 'DROP TABLE a;' });
    if (tracked) repo.git('add', '--all');
    expect(await complaint(repo)).toBe(
      'migrations/003_c\\nx.sql is not reviewed: its name holds a control character; rename the file.',
    );
  });

  test('that hides something is told outside of git', async () => {
    using folder = new Folder(history);
    for (const [, name] of names) writeFileSync(at(folder, name), 'DROP TABLE a;');
    folder.write({ 'migrations/004_d.sql': 'SELECT 4;' });
    const { changed, told } = await read(folder, { files: [join(folder.path, 'migrations/004_d.sql')] });
    expect([changed, told.sort()]).toEqual([['migrations/004_d.sql: SELECT 4;'], lines]);
  });

  test('of a folder', async () => {
    using repo = new GitRepository(history);
    repo.write({ 'odd\nmigrations/001_a.sql': a, 'migrations/004_d.sql': 'SELECT 4;' });
    expect((await read(repo)).told).toEqual([
      'odd\\nmigrations/001_a.sql: its name holds a control character; rename the file',
    ]);
    using folder = new Folder({ ...history, 'odd\nmigrations/001_a.sql': a });
    const named = await read(folder, { files: [join(folder.path, 'migrations/002_b.sql')] });
    expect(named.told).toEqual(['odd\\nmigrations/: its name holds a control character; rename the file']);
  });

  test('given by the person is a sentence', async () => {
    using repo = new GitRepository({ ...history, 'migrations/003_c\nx.sql': a });
    expect(await complaint(repo, { files: [join(repo.path, 'migrations/003_c\nx.sql')] })).toMatch(
      /cannot be reviewed: its name holds a control character; rename the file\.$/,
    );
  });

  test('that other files have, or that only looks odd, is nobody’s business', async () => {
    using repo = new GitRepository({
      ...history,
      'Icon\r': '',
      'src/a\tb.ts': '',
      'node_modules/x/migrations/1\n.sql': a,
    });
    repo.write({
      'migrations/003_\u202egnp.sql': 'SELECT 3;',
      'migrations/004_\ufeff größe “d”.sql': 'SELECT 4;',
      'migrations/005_\\n.sql': 'SELECT 5;',
    });
    const { changed, told } = await read(repo);
    expect([changed.length, told]).toEqual([3, []]);
  });

  test('that differs in case only is another file', async () => {
    using repo = new GitRepository(history);
    repo.write({ 'migrations/003_c.sql': 'SELECT 3;', 'migrations/003_C.sql': 'SELECT 4;' });
    expect((await read(repo)).changed).toEqual(['migrations/003_C.sql: SELECT 4;', 'migrations/003_c.sql: SELECT 3;']);
  });
});

describe('the reader', () => {
  test('reads no more than it may, whatever the system says of the size', () => {
    using folder = new Folder({ 'a.sql': '12345' });
    expect(readWithin(folder.path, 'a.sql', { most: 5 }).toString()).toBe('12345');
    expect(readWithin(folder.path, 'a.sql', { most: 3, head: true }).toString()).toBe('123');
    expect(() => readWithin(folder.path, 'a.sql', { most: 4 })).toThrow('has 5 bytes, more than 4');
    expect(() => readNamed('/proc/self/environ', { most: 3 })).toThrow('has more than 3 bytes');
  });

  test('a hard link is a file', () => {
    using folder = new Folder({ 'a.sql': '1' });
    linkSync(join(folder.path, 'a.sql'), join(folder.path, 'b.sql'));
    expect(readWithin(folder.path, 'b.sql', { most: 9 }).toString()).toBe('1');
  });

  test('a file that a person names may lie anywhere, and does not lead out of the repository it lies in', () => {
    using elsewhere = new Folder({ 'x.yml': 'x' });
    using repo = new GitRepository({ 'a.yml': 'a' });
    symlinkSync(join(elsewhere.path, 'x.yml'), join(repo.path, 'b.yml'));
    mkdirSync(join(elsewhere.path, 'sub'));
    symlinkSync('../x.yml', join(elsewhere.path, 'sub/y.yml'));
    expect(readNamed(join(elsewhere.path, 'sub/y.yml'), { most: 9 }).toString()).toBe('x');
    expect(() => readNamed(join(repo.path, 'b.yml'), { most: 9 })).toThrow('leads out of the repository');
  });
});
