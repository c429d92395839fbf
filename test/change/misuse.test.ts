// What a person can mend is told in one sentence.
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ChangeRequest, readChange } from '../../src/change/read.ts';
import { readOldText, readText } from '../../src/change/text.ts';
import { Misuse } from '../../src/lib/errors.ts';
import type { NotRead } from '../../src/model/change.ts';
import { Folder, GitRepository } from '../support/git.ts';

const a = 'CREATE TABLE a (id int);';

async function complaint(folder: Folder, request: Partial<ChangeRequest> = {}): Promise<string> {
  const error: unknown = await readChange({ repo: folder.path, config: {}, ...request }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Misuse);
  return (error as Misuse).message.replaceAll(folder.path, 'REPO');
}

describe('where to look', () => {
  test('no migrations', async () => {
    using repo = new GitRepository({ 'README.md': 'x' });
    expect(await complaint(repo)).toMatch(
      /^No migrations were found in REPO: looked for Supabase, Drizzle, Prisma, .* Plain SQL\. Name their folder/,
    );
  });

  test('an unknown layout', async () => {
    using repo = new GitRepository({ 'migrations/1_a.sql': a });
    expect(await complaint(repo, { config: { layout: 'flyaway' } })).toMatch(
      /^There is no layout flyaway; the layouts are supabase, /,
    );
  });

  test('not a git repository', async () => {
    using folder = new Folder({ 'migrations/1_a.sql': a });
    expect(await complaint(folder)).toBe(
      'REPO is not in a git repository, so there is no change to find; name the changed migrations: headroom review FILE…',
    );
  });

  test('a repository that git does not read', async () => {
    using folder = new Folder({ 'migrations/1_a.sql': a, '.git': 'gitdir: nowhere\n' });
    expect(await complaint(folder)).toMatch(/^git does not read the repository of REPO: /);
  });

  test.each(['.git', 'a circle'])('a git folder that is a link to %s', async (to) => {
    using folder = new Folder({ 'migrations/1_a.sql': a });
    symlinkSync(to === '.git' ? to : 'other', join(folder.path, '.git'));
    if (to !== '.git') symlinkSync('.git', join(folder.path, 'other'));
    expect(await complaint(folder)).toMatch(
      /^git does not read the repository of REPO: |^REPO is not in a git repository/,
    );
  });

  test('--repo is a link in a circle', async () => {
    using folder = new Folder({ 'x.sql': a });
    symlinkSync('loop', join(folder.path, 'loop'));
    expect(await complaint(folder, { repo: join(folder.path, 'loop') })).toBe(
      'REPO/loop is not a folder; give --repo a repository.',
    );
  });

  test('--repo is no folder', async () => {
    using folder = new Folder({ 'x.sql': a });
    expect(await complaint(folder, { repo: join(folder.path, 'x.sql') })).toBe(
      'REPO/x.sql is not a folder; give --repo a repository.',
    );
  });
});

describe('the base', () => {
  test.each(['nowhere', '0123456789012345678901234567890123456789', '--output=x', 'HEAD:migrations', ':/first^{'])(
    '%s is not known',
    async (base) => {
      using repo = new GitRepository({ 'migrations/1_a.sql': a });
      expect(await complaint(repo, { base, fetchBase: true })).toBe(
        `The base ${base} is not known in REPO; check the name, or fetch it first.`,
      );
    },
  );

  test('no default branch', async () => {
    using repo = new GitRepository({ 'migrations/1_a.sql': a });
    repo.git('branch', '--move', 'main', 'work');
    expect(await complaint(repo)).toBe(
      'REPO has no default branch to compare with (looked for origin/HEAD, main and master); name the base with --base REF.',
    );
  });

  test('a shallow clone without it', async () => {
    using origin = new GitRepository({ 'migrations/1_a.sql': a });
    origin.branch('change');
    origin.commit('mine', { 'migrations/2_b.sql': a });
    origin.git('switch', '--quiet', 'main');
    using clone = origin.clone('--depth=1', '--branch=change');
    expect(await complaint(clone, { base: 'origin/main' })).toBe(
      'The base origin/main is not known in REPO; this clone is shallow: fetch the base too (in a workflow: actions/checkout with fetch-depth: 0).',
    );
    expect(await complaint(clone)).toMatch(/this clone is shallow: .*fetch-depth: 0\)\.$/);
  });

  test('no commit at all', async () => {
    using repo = new GitRepository();
    repo.write({ 'migrations/1_a.sql': a });
    expect(await complaint(repo)).toBe(
      'REPO has no commit yet to compare; name the changed migrations: headroom review FILE…',
    );
  });

  test('no commit yet', async () => {
    using origin = new GitRepository({ 'x.md': 'x' });
    using repo = new GitRepository();
    repo.write({ 'migrations/1_a.sql': a });
    repo.git('fetch', '--quiet', origin.path, 'main:refs/remotes/origin/main');
    expect(await complaint(repo)).toBe(
      'REPO has no commit yet to compare; name the changed migrations: headroom review FILE…',
    );
  });
});

describe('files', () => {
  test('that do not exist, are folders, or lie elsewhere', async () => {
    using repo = new GitRepository({ 'migrations/1_a.sql': a });
    using other = new Folder({ 'x.sql': a });
    expect(await complaint(repo, { files: ['migrations/2_b.sql'] })).toBe(
      "migrations/2_b.sql does not exist; give paths from the current folder or from the repository's root.",
    );
    expect(await complaint(repo, { files: ['migrations'] })).toMatch(
      /^migrations is a folder; give the changed migration files themselves\.$/,
    );
    expect(await complaint(repo, { files: [join(other.path, 'x.sql')] })).toMatch(
      /lies outside REPO; give --repo the folder that holds it\.$/,
    );
  });

  test('a folder named like a file', async () => {
    using repo = new GitRepository({ 'migrations/1_a.sql': a });
    mkdirSync(join(repo.path, 'migrations/2_b.sql'));
    expect(await complaint(repo, { files: ['migrations/2_b.sql'] })).toBe(
      'migrations/2_b.sql is a folder; give the changed migration files themselves.',
    );
    symlinkSync('2_b.sql', join(repo.path, 'migrations/3_c.sql'));
    expect(await complaint(repo)).toBe('migrations/3_c.sql is a folder named like a migration; mend or remove it.');
  });

  test.skipIf(process.geteuid?.() !== 0 || process.seteuid === undefined)('that this user may not read', () => {
    using folder = new Folder({ 'a.sql': a });
    chmodSync(join(folder.path, 'a.sql'), 0o600);
    try {
      process.seteuid?.(65_534);
      expect(() => readText(folder.path, 'a.sql')).toThrow(
        new Misuse('a.sql may not be read by this user; mend or remove it.'),
      );
      const unread: NotRead[] = [];
      expect(readOldText(folder.path, 'a.sql', unread)).toBe(null);
      expect(unread).toEqual([
        {
          path: 'a.sql',
          reason: 'left out of the history, because it may not be read by this user; mend or remove it.',
        },
      ]);
    } finally {
      process.seteuid?.(0);
    }
  });

  test('a link that points to nothing', async () => {
    using repo = new GitRepository({ 'migrations/1_a.sql': a });
    symlinkSync('nowhere', join(repo.path, 'migrations/2_b.sql'));
    expect(await complaint(repo)).toBe('migrations/2_b.sql points to nothing; mend or remove it.');
  });

  test.each([
    ['a NUL byte', Buffer.from('SELECT 1;\0'), /^migrations\/2_b\.sql holds a NUL byte/],
    ['UTF-16', Buffer.from('\uFEFFSELECT 1;', 'utf16le'), /^migrations\/2_b\.sql is UTF-16/],
    ['Latin-1', Buffer.from([0x2d, 0x2d, 0xe9, 0x0a]), /^migrations\/2_b\.sql is not valid UTF-8/],
  ])('%s', async (_, bytes, message) => {
    using repo = new GitRepository({ 'migrations/1_a.sql': a });
    repo.write({ 'migrations/2_b.sql': bytes });
    expect(await complaint(repo)).toMatch(message);
  });

  test('a preload file that is not there', async () => {
    using repo = new GitRepository({ 'migrations/1_a.sql': a });
    repo.write({ 'migrations/2_b.sql': a });
    expect(await complaint(repo, { config: { preload: ['roles.sql'] } })).toBe(
      'roles.sql points to nothing; mend or remove it.',
    );
  });
});
