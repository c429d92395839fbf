// Repositories that would run code, or are in an unusual state: git starts nothing of theirs, and the review is right or a sentence.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { mergedInto } from '../../src/actions/context.ts';
import { grepFiles, grepWord } from '../../src/change/git.ts';
import { type ChangeRequest, readChange } from '../../src/change/read.ts';
import { Misuse } from '../../src/lib/errors.ts';
import { type Files, Folder, GitRepository } from '../support/git.ts';

const table = (name: string) => `CREATE TABLE ${name} (id int);\n`;
const history: Files = { 'migrations/001_a.sql': table('a'), 'migrations/002_b.sql': table('b') };

afterEach(() => void vi.unstubAllEnvs());

async function read(repo: string, request: Partial<ChangeRequest> = {}) {
  const { changes, notRead } = await readChange({ repo, config: {}, ...request });
  return {
    base: changes.flatMap((change) => change.base.map(({ path }) => path.replace('migrations/', ''))),
    changed: changes.flatMap((change) =>
      change.changed.map(({ path, status }) => `${status} ${path.replace('migrations/', '')}`),
    ),
    told: [...notRead, ...changes.flatMap((change) => change.notRead)].map(({ path, reason }) => `${path}: ${reason}`),
  };
}

async function complaint(repo: string, request: Partial<ChangeRequest> = {}): Promise<string> {
  const error: unknown = await read(repo, request).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Misuse);
  return (error as Misuse).message.replaceAll(repo, 'REPO');
}

describe('a configuration that names programs', () => {
  /** A program that leaves a mark when it is run. */
  function trap(folder: Folder): { readonly command: string; readonly sprung: () => string[] } {
    const marks = join(folder.path, 'marks');
    mkdirSync(marks);
    const command = join(folder.path, 'trap');
    writeFileSync(command, `#!/bin/sh\necho "$0 $*" > "${marks}/$$"\nexit 1\n`);
    chmodSync(command, 0o755);
    return { command, sprung: () => readdirSync(marks) };
  }

  test('runs none of them', async () => {
    using folder = new Folder();
    using origin = new GitRepository(history);
    const base = origin.git('rev-parse', 'HEAD');
    origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    origin.branch('change');
    origin.commit('mine', {
      '.gitattributes': '*.sql filter=evil diff=evil merge=evil\n003* filter=a=b\n',
      'migrations/003_c.sql': table('c'),
    });
    using repo = origin.clone('--depth=1', '--branch=change');
    using other = new GitRepository(history);
    const { command, sprung } = trap(folder);
    const set = (...keys: string[]) => keys.forEach((key) => void repo.git('config', key, command));
    set('filter.evil.clean', 'filter.evil.smudge', 'filter.evil.process', 'filter.a=b.clean', 'filter.a=b.process');
    set(
      'diff.external',
      'diff.evil.command',
      'diff.evil.textconv',
      'merge.evil.driver',
      'core.pager',
      'core.editor',
      'core.askPass',
    );
    set(
      'core.fsmonitor',
      'core.gitProxy',
      'core.alternateRefsCommand',
      'remote.origin.uploadpack',
      'credential.helper',
      'gpg.program',
    );
    set(
      'uploadpack.packObjectsHook',
      'hook.evil.command',
      'alias.diff',
      'alias.ls-files',
      'pager.diff',
      'trace2.eventTarget',
    );
    for (const event of ['post-index-change', 'reference-transaction'])
      repo.git('config', '--add', 'hook.evil.event', event);
    for (const key of [
      'filter.evil.required',
      'filter.a=b.required',
      'log.showSignature',
      'submodule.recurse',
      'core.untrackedCache',
    ])
      repo.git('config', key, 'true');
    writeFileSync(join(repo.path, '.git/objects/info/alternates'), `${other.path}/.git/objects\n`);
    for (const name of ['post-index-change', 'reference-transaction', 'pre-auto-gc', 'fsmonitor-watchman'])
      symlinkSync(command, join(repo.path, '.git/hooks', name));
    repo.write({
      'migrations/001_a.sql': `${table('a')}${table('a2')}`,
      'migrations/003_c.sql': table('cc'),
      'migrations/004_d.sql': 'DELETE FROM PARTITION OF;',
    });
    const { changed } = await read(repo.path, { base, fetchBase: true });
    expect(changed).toEqual(['modified 001_a.sql', 'added 003_c.sql', 'added 004_d.sql']);
    await grepWord(repo.path, 'x', ['migrations']);
    await grepFiles(repo.path, 'x');
    expect(sprung()).toEqual([]);
  });

  test.each([
    ['an address of its own', 'remote.origin.url', (command: string) => `ext::${command} %S`],
    ['an address in place of another', `url.ext::sh -c x .insteadOf`, () => 'file:'],
    ['a helper', 'remote.origin.vcs', () => 'ext'],
    ['ssh', 'core.gitProxy', (command: string) => command],
  ])('fetches by nothing else: %s', async (_, key, value) => {
    using folder = new Folder();
    using origin = new GitRepository(history);
    const base = origin.git('rev-parse', 'HEAD');
    origin.commit('mine', { 'migrations/003_c.sql': table('c') });
    using repo = origin.clone('--depth=1');
    const { command, sprung } = trap(folder);
    if (key === 'core.gitProxy') repo.git('config', 'remote.origin.url', 'git://localhost/x');
    repo.git('config', key, value(command));
    expect(await complaint(repo.path, { base, fetchBase: true })).toMatch(
      /^The base .* is not known in REPO; this clone is shallow/,
    );
    expect(sprung()).toEqual([]);
  });

  test('of a submodule is not asked', async () => {
    using folder = new Folder();
    using inner = new GitRepository({ 'x.sql': 'SELECT 1;', '.gitattributes': '* filter=evil\n' });
    using repo = new GitRepository(history);
    repo.git('submodule', '--quiet', 'add', inner.path, 'sub');
    repo.commit('sub');
    const { command, sprung } = trap(folder);
    for (const key of ['filter.evil.clean', 'core.fsmonitor'])
      execFileSync('git', ['-C', join(repo.path, 'sub'), 'config', key, command]);
    repo.write({ 'sub/x.sql': 'SELECT 2;', 'migrations/003_c.sql': table('c') });
    expect((await read(repo.path)).changed).toEqual(['added 003_c.sql']);
    expect(sprung()).toEqual([]);
  });

  test('of a bare repository among the files is not asked', async () => {
    using folder = new Folder();
    const { command, sprung } = trap(folder);
    using repo = new GitRepository(history);
    using made = new GitRepository({ '.gitattributes': '* filter=evil\n', 'x/migrations/001_a.sql': table('a') });
    const evil = join(repo.path, 'evil');
    cpSync(made.path, evil, { recursive: true, filter: (path) => !path.endsWith('/.git') });
    cpSync(join(made.path, '.git'), evil, { recursive: true });
    for (const [key, value] of Object.entries({
      'core.worktree': '.',
      'core.fsmonitor': command,
      'filter.evil.clean': command,
    }))
      execFileSync('git', ['config', '--file', join(evil, 'config'), key, value]);
    writeFileSync(join(evil, 'x/migrations/001_a.sql'), table('b'));
    repo.write({ 'migrations/003_c.sql': table('c') });
    expect((await read(evil)).changed).toEqual(['added evil/x/001_a.sql']);
    await mergedInto(evil, { eventName: 'pull_request', sha: '', payload: { pull_request: { head: { sha: 'x' } } } });
    rmSync(join(repo.path, '.git'), { recursive: true });
    expect(await complaint(evil)).toMatch(/^REPO is a bare repository/);
    expect(sprung()).toEqual([]);
  });
});

describe('a git folder that is not that of the files', () => {
  test('`.git` points among the files', async () => {
    using folder = new Folder({ 'migrations/001_a.sql': table('a') });
    execFileSync('git', ['init', '--quiet', '--bare', join(folder.path, 'evil')]);
    execFileSync('git', ['-C', join(folder.path, 'evil'), 'config', 'core.bare', 'false']);
    folder.write({ '.git': 'gitdir: evil\n' });
    expect(await complaint(folder.path)).toBe(
      'REPO/.git points to REPO/evil, among the files of the repository; make a fresh clone.',
    );
  });

  test('core.worktree names other files', async () => {
    using other = new Folder({ 'migrations/001_a.sql': table('a') });
    using repo = new GitRepository(history);
    for (const path of [other.path, '/']) {
      repo.git('config', 'core.worktree', path);
      expect(await complaint(repo.path)).toBe(
        `REPO/.git is the repository of the files in ${path}, not of those beside it; make a fresh clone.`,
      );
    }
  });

  test('a folder called .git that is no repository is passed over, as git does', async () => {
    using repo = new GitRepository({ ...history, 'sub/x.md': '' });
    mkdirSync(join(repo.path, 'sub/.git'));
    repo.write({ 'migrations/003_c.sql': table('c') });
    expect((await read(join(repo.path, 'sub'))).changed).toEqual(['added 003_c.sql']);
  });

  test('a bare repository', async () => {
    using folder = new Folder();
    execFileSync('git', ['init', '--quiet', '--bare', folder.path]);
    expect(await complaint(folder.path)).toBe(
      'REPO is a bare repository, which has no files to review; give --repo a clone with files.',
    );
  });

  test('the caller’s own git variables', async () => {
    using other = new GitRepository({ 'migrations/009_z.sql': table('z') });
    using repo = new GitRepository(history);
    repo.write({ 'migrations/003_c.sql': table('c') });
    for (const [name, value] of Object.entries({
      GIT_DIR: join(other.path, '.git'),
      GIT_WORK_TREE: other.path,
      GIT_INDEX_FILE: join(other.path, '.git/index'),
      GIT_LITERAL_PATHSPECS: '1',
      GIT_CONFIG_PARAMETERS: "'core.bare=true'",
    }))
      vi.stubEnv(name, value);
    expect((await read(repo.path)).changed).toEqual(['added 003_c.sql']);
  });

  test.skipIf(process.geteuid?.() !== 0)('of another user', async () => {
    using repo = new GitRepository(history);
    for (const path of [repo.path, join(repo.path, '.git')]) chownSync(path, 65_534, 65_534);
    expect(await complaint(repo.path)).toBe(
      "git does not read the repository of REPO: fatal: detected dubious ownership in repository at 'REPO'. If you trust its owner: git config --global --add safe.directory 'REPO'",
    );
  });
});

test.each([
  ['too long', 'x'.repeat(3_000_000)],
  ['with a zero byte', 'a\0b'],
])('a name that the system takes in no argument is found nowhere: %s', async (_, name) => {
  using repo = new GitRepository({ 'a.ts': 'x' });
  expect(await grepWord(repo.path, name, [])).toEqual([]);
  expect(await grepFiles(repo.path, name)).toEqual([]);
});

describe('submodules', () => {
  test('of migrations are told, whatever their address', async () => {
    using inner = new GitRepository({ '001_a.sql': table('a') });
    using repo = new GitRepository(history);
    for (const path of ['db/migrations', 'migrations/003_c.sql', 'migrations/shared', 'docs'])
      repo.git('submodule', '--quiet', 'add', inner.path, path);
    repo.commit('subs');
    const hostile =
      '[submodule "x"]\n\tpath = migrations/shared\n\turl = ext::touch% /tmp/never\n\tupdate = !touch /tmp/never\n';
    repo.write({ '.gitmodules': hostile, 'migrations/004_d.sql': table('d') });
    const { changed, told } = await read(repo.path);
    expect(changed).toEqual(['added 004_d.sql']);
    const reason = 'is a submodule; its migrations are reviewed in its own repository';
    expect(told).toEqual(
      ['db/migrations', 'migrations/003_c.sql', 'migrations/shared'].map((path) => `${path}: ${reason}`),
    );
  });

  test('are repositories of their own', async () => {
    using inner = new GitRepository(history);
    using repo = new GitRepository({ 'README.md': '' });
    repo.git('submodule', '--quiet', 'add', inner.path, 'sub');
    writeFileSync(join(repo.path, 'sub/migrations/003_c.sql'), table('c'));
    expect((await read(join(repo.path, 'sub'))).changed).toEqual(['added 003_c.sql']);
  });
});

describe('history that is not what it looks like', () => {
  test('grafts and replaced objects are passed over', async () => {
    using repo = new GitRepository(history);
    const base = repo.git('rev-parse', 'HEAD');
    repo.branch('change');
    const head = repo.commit('mine', { 'migrations/003_c.sql': table('c') });
    repo.git('switch', '--quiet', '--orphan', 'other');
    const other = repo.commit('other', { 'migrations/003_c.sql': table('c'), ...history });
    repo.git('switch', '--quiet', 'change');
    repo.git('replace', base, other);
    expect((await read(repo.path)).changed).toEqual(['added 003_c.sql']);
    repo.git('replace', '--delete', base);
    writeFileSync(join(repo.path, '.git/info/grafts'), `${head} ${other}\n`);
    expect((await read(repo.path)).changed).toEqual(['added 003_c.sql']);
  });

  test('a linked work tree', async () => {
    using repo = new GitRepository(history);
    using folder = new Folder();
    const path = join(folder.path, 'linked');
    repo.git('worktree', 'add', '--quiet', '-b', 'change', path);
    writeFileSync(join(path, 'migrations/003_c.sql'), table('c'));
    expect(await read(path)).toEqual({ base: ['001_a.sql', '002_b.sql'], changed: ['added 003_c.sql'], told: [] });
    const bare = join(folder.path, 'bare.git');
    execFileSync('git', ['clone', '--quiet', '--bare', repo.path, bare]);
    const second = join(folder.path, 'second');
    execFileSync('git', ['-C', bare, 'worktree', 'add', '--quiet', second, 'main'], { stdio: 'pipe' });
    writeFileSync(join(second, 'migrations/003_c.sql'), table('c'));
    expect((await read(second)).changed).toEqual(['added 003_c.sql']);
  });

  test('a detached head, a merge under way, files taken for unchanged', async () => {
    using repo = new GitRepository(history);
    repo.branch('change');
    repo.commit('mine', { 'migrations/002_b.sql': table('mine') });
    repo.git('switch', '--quiet', 'main');
    repo.commit('theirs', { 'migrations/002_b.sql': table('theirs') });
    repo.git('switch', '--quiet', '--detach', 'change');
    expect((await read(repo.path)).changed).toEqual(['modified 002_b.sql']);
    expect(() => repo.git('merge', 'main')).toThrow();
    expect(await read(repo.path)).toEqual({
      base: ['001_a.sql', '002_b.sql'],
      changed: ['modified 002_b.sql'],
      told: [],
    });
    repo.git('merge', '--abort');
    repo.git('update-index', '--assume-unchanged', 'migrations/001_a.sql');
    repo.write({ 'migrations/001_a.sql': table('other') });
    expect((await read(repo.path)).changed).toEqual(['modified 002_b.sql']);
  });
});

describe('a clone that is not complete', () => {
  test('files that a sparse checkout left out are read from the index', async () => {
    using repo = new GitRepository({ ...history, 'app/x.md': '', 'app/migrations/1_a.sql': table('a') });
    repo.branch('change');
    repo.commit('mine', {
      'migrations/003_c.sql': table('c'),
      'migrations/002_b.sql': table('bb'),
      'app/migrations/2_b.sql': table('b'),
    });
    repo.git('sparse-checkout', 'set', '--cone', 'app');
    expect(existsSync(join(repo.path, 'migrations'))).toBe(false);
    expect(await read(repo.path)).toEqual({
      base: ['app/1_a.sql', '001_a.sql', '002_b.sql'],
      changed: ['added app/2_b.sql', 'modified 002_b.sql', 'added 003_c.sql'],
      told: [],
    });
  });

  test('a partial clone asks its remote only where it may', async () => {
    using origin = new GitRepository(history);
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    origin.branch('change');
    origin.commit('mine', { 'migrations/002_b.sql': table('bb'), 'migrations/003_c.sql': table('c') });
    using repo = origin.clone('--filter=blob:none', '--branch=change');
    const first = await read(repo.path, { base: 'origin/main' });
    expect(first).toEqual({
      base: ['001_a.sql'],
      changed: ['added 002_b.sql', 'added 003_c.sql'],
      told: [
        'migrations/002_b.sql: its text at the base is left out of the history, because it was not fetched by this partial clone; clone without --filter.',
      ],
    });
    expect((await read(repo.path, { base: 'origin/main', fetchBase: true })).changed).toEqual([
      'modified 002_b.sql',
      'added 003_c.sql',
    ]);
  });
});
