// What git says has changed: stories in real repositories.
import { describe, expect, test } from 'vitest';
import { type ChangeRequest, readChange } from '../../src/change/read.ts';
import type { Change } from '../../src/model/change.ts';
import { type Files, GitRepository } from '../support/git.ts';

const table = (name: string) => `CREATE TABLE ${name} (id int);\n`;
const history: Files = { 'migrations/001_a.sql': table('a'), 'migrations/002_b.sql': table('b') };

const read = async (repo: GitRepository, request: Partial<ChangeRequest> = {}) =>
  (await readChange({ repo: repo.path, config: {}, ...request })).changes;

/** `+` added, `~` edited; base first. */
const shape = (change: Change | undefined) => ({
  base: change?.base.map(({ path }) => path.replace('migrations/', '')),
  changed: change?.changed.map(
    ({ path, status }) => `${{ added: '+', modified: '~', base: '=' }[status]}${path.replace('migrations/', '')}`,
  ),
});

describe('since the merge base', () => {
  test('committed, staged, untracked and uncommitted files count; ignored ones do not', async () => {
    using repo = new GitRepository({ ...history, '.gitignore': '*_private.sql\n' });
    repo.branch('change');
    repo.commit('committed', { 'migrations/003_c.sql': table('c') });
    repo.write({ 'migrations/004_d.sql': table('d') });
    repo.git('add', 'migrations/004_d.sql');
    repo.write({ 'migrations/005_e.sql': table('e'), 'migrations/006_private.sql': table('f') });
    expect((await read(repo)).map(shape)).toEqual([
      { base: ['001_a.sql', '002_b.sql'], changed: ['+003_c.sql', '+004_d.sql', '+005_e.sql'] },
    ]);
  });

  test('what main did meanwhile is not the change', async () => {
    using repo = new GitRepository(history);
    repo.branch('change');
    repo.commit('mine', { 'migrations/004_d.sql': table('d') });
    repo.git('switch', '--quiet', 'main');
    repo.commit('theirs', { 'migrations/003_c.sql': table('c'), 'migrations/001_a.sql': table('a2') });
    repo.git('switch', '--quiet', 'change');
    expect((await read(repo)).map(shape)).toEqual([{ base: ['001_a.sql', '002_b.sql'], changed: ['+004_d.sql'] }]);
  });

  test('an edited file is in the base as it was, and in the change with its earlier text', async () => {
    using repo = new GitRepository({
      ...history,
      'migrations/002_b.sql': `-- migrate:up\n${table('b')}-- migrate:down\n`,
    });
    repo.write({ 'migrations/002_b.sql': `-- migrate:up\n${table('b')}${table('b2')}-- migrate:down\n` });
    const [change] = await read(repo);
    expect(shape(change)).toEqual({ base: ['001_a.sql', '002_b.sql'], changed: ['~002_b.sql'] });
    expect(change?.base[1]?.text).not.toContain('b2');
    expect(change?.changed[0]?.baseText).toBe(change?.base[1]?.text);
    const { baseText = '', baseUp = [] } = change?.changed[0] ?? {};
    expect(baseUp.map(({ start, end }) => baseText.slice(start, end).trim())).toEqual([table('b').trim()]);
  });

  test('a byte order mark more or less is no edit', async () => {
    using repo = new GitRepository(history);
    repo.write({ 'migrations/002_b.sql': `\uFEFF${table('b')}` });
    expect(await read(repo)).toEqual([]);
  });

  test('a renamed file is no change, a deleted one is not there', async () => {
    using repo = new GitRepository(history);
    repo.branch('change');
    repo.git('mv', 'migrations/002_b.sql', 'migrations/003_b.sql');
    expect((await read(repo)).map(shape)).toEqual([{ base: ['001_a.sql', '003_b.sql'], changed: [] }]);
    repo.commit('moved', { 'migrations/001_a.sql': null, 'migrations/004_d.sql': table('d') });
    expect((await read(repo)).map(shape)).toEqual([{ base: ['003_b.sql'], changed: ['+004_d.sql'] }]);
  });

  test('a file that is renamed and edited is new under its name', async () => {
    using repo = new GitRepository({ ...history, 'migrations/003_c.sql': table('c').repeat(9) });
    repo.git('mv', 'migrations/003_c.sql', 'migrations/004_c.sql');
    repo.write({ 'migrations/004_c.sql': `${table('c').repeat(9)}${table('d')}` });
    expect((await read(repo)).map(shape)).toEqual([{ base: ['001_a.sql', '002_b.sql'], changed: ['+004_c.sql'] }]);
  });

  test('a file deleted without telling git is not there either', async () => {
    using repo = new GitRepository(history);
    repo.write({ 'migrations/001_a.sql': null, 'migrations/003_c.sql': table('c') });
    expect((await read(repo)).map(shape)).toEqual([{ base: ['002_b.sql'], changed: ['+003_c.sql'] }]);
  });

  test.each(['main', 'refs/heads/main', 'HEAD'])('a tag %s hides no branch', async (name) => {
    using repo = new GitRepository(history);
    repo.branch('change');
    repo.commit('change', { 'migrations/003_c.sql': table('c') });
    repo.git('update-ref', `refs/tags/${name}`, 'HEAD');
    expect((await read(repo)).map(shape)).toEqual([{ base: ['001_a.sql', '002_b.sql'], changed: ['+003_c.sql'] }]);
  });

  test('a file that comes out of the archive is new', async () => {
    using repo = new GitRepository({ ...history, 'migrations/archive/003_c.sql': table('archived') });
    repo.git('mv', 'migrations/archive/003_c.sql', 'migrations/003_c.sql');
    expect((await read(repo)).map(shape)).toEqual([{ base: ['001_a.sql', '002_b.sql'], changed: ['+003_c.sql'] }]);
  });

  test('a file that is late is reviewed on top of all others', async () => {
    using repo = new GitRepository({ 'migrations/001_a.sql': table('a'), 'migrations/003_c.sql': table('c') });
    repo.write({ 'migrations/002_b.sql': table('b') });
    expect((await read(repo)).map(shape)).toEqual([{ base: ['001_a.sql', '003_c.sql'], changed: ['+002_b.sql'] }]);
  });

  test('only sets with a changed file; their platform and bookkeeping', async () => {
    using repo = new GitRepository({
      ...history,
      'supabase/config.toml': '',
      'supabase/migrations/1_a.sql': table('a'),
    });
    repo.write({ 'migrations/003_c.sql': table('c') });
    const changes = await read(repo);
    expect(changes.map(({ layout, root, platform }) => [layout, root, platform])).toEqual([
      ['plain', 'migrations', 'supabase'],
    ]);
    repo.write({ 'supabase/migrations/2_b.sql': table('b') });
    expect((await read(repo)).map(({ layout }) => layout)).toEqual(['supabase', 'plain']);
    expect((await read(repo, { config: { platform: 'postgres' } })).map(({ platform }) => platform)).toEqual([
      'postgres',
      'postgres',
    ]);
  });

  test('migrations that take the users of Supabase for given run on it; those that make a schema of that name do not', async () => {
    const users = 'CREATE TABLE a (id uuid REFERENCES auth.users (id));';
    const platforms = async (first: string, second: string) => {
      using repo = new GitRepository({ 'migrations/001_a.sql': first });
      repo.write({ 'migrations/002_b.sql': second });
      return (await read(repo)).map(({ platform }) => platform);
    };
    expect(await platforms(table('a'), users)).toEqual(['supabase']);
    expect(await platforms('CREATE POLICY p ON a USING (id = auth.uid());', table('b'))).toEqual(['supabase']);
    expect(await platforms('CREATE SCHEMA IF NOT EXISTS auth;', users)).toEqual(['postgres']);
    expect(await platforms('CREATE TABLE "auth"."users" (id int);', users)).toEqual(['postgres']);
    expect(await platforms(table('a'), 'CREATE INDEX ON auth.users_roles (id);')).toEqual(['postgres']);
  });

  test('nothing changed: nothing to review', async () => {
    using repo = new GitRepository(history);
    repo.branch('change');
    repo.commit('docs', { 'README.md': 'x' });
    expect(await read(repo)).toEqual([]);
  });

  test('Graphile’s current.sql is a draft: new as a whole, never history', async () => {
    const committed = (name: string) => `--! Previous: -\n--! Hash: sha1:1\n\n${table(name)}`;
    using repo = new GitRepository({
      'migrations/committed/000001.sql': committed('a'),
      'migrations/current.sql': table('b'),
    });
    repo.write({ 'migrations/committed/000002-b.sql': committed('b'), 'migrations/current.sql': `-- empty\n` });
    expect((await read(repo)).map(shape)).toEqual([
      { base: ['committed/000001.sql'], changed: ['+committed/000002-b.sql', '+current.sql'] },
    ]);
  });

  test('preload files are read from the root', async () => {
    using repo = new GitRepository({ ...history, 'db/roles.sql': 'CREATE ROLE app;' });
    repo.write({ 'migrations/003_c.sql': table('c') });
    expect((await read(repo, { config: { preload: ['db/roles.sql'] } }))[0]?.preload.map(({ text }) => text)).toEqual([
      'CREATE ROLE app;',
    ]);
  });

  test('names that git quotes, and the configuration of a person', async () => {
    using repo = new GitRepository(history);
    for (const [key, value] of [
      'status.showUntrackedFiles no',
      'diff.renames false',
      'core.quotePath true',
      'diff.external false',
      'diff.noprefix true',
    ].map((line) => line.split(' ')))
      repo.git('config', String(key), String(value));
    repo.write({ 'migrations/003_größe “x”.sql': table('c') });
    repo.git('mv', 'migrations/002_b.sql', 'migrations/002_bb.sql');
    expect((await read(repo)).map(shape)).toEqual([
      { base: ['001_a.sql', '002_bb.sql'], changed: ['+003_größe “x”.sql'] },
    ]);
  });

  test('from a sub-folder, its own sets', async () => {
    using repo = new GitRepository({ 'a/migrations/1_a.sql': table('a'), 'b/migrations/1_b.sql': table('b') });
    repo.write({ 'a/migrations/2_a.sql': table('a2'), 'b/migrations/2_b.sql': table('b2') });
    const { changes } = await readChange({ repo: `${repo.path}/b`, config: {} });
    expect(changes.map(({ root }) => root)).toEqual(['b/migrations']);
  });
});

describe('the base', () => {
  test('is the remote’s default branch, whatever its name', async () => {
    using origin = new GitRepository(history);
    origin.git('branch', '--move', 'main', 'trunk');
    using clone = origin.clone();
    clone.branch('change');
    clone.commit('mine', { 'migrations/003_c.sql': table('c') });
    expect((await read(clone)).map(shape)).toEqual([{ base: ['001_a.sql', '002_b.sql'], changed: ['+003_c.sql'] }]);
  });

  test('may be a branch, a tag or a commit', async () => {
    using repo = new GitRepository(history);
    const first = repo.git('rev-parse', 'HEAD');
    repo.git('tag', 'v1');
    repo.commit('more', { 'migrations/003_c.sql': table('c') });
    repo.git('branch', 'release');
    repo.commit('most', { 'migrations/004_d.sql': table('d') });
    for (const [base, changed] of [
      [first, 2],
      ['v1', 2],
      ['release', 1],
    ] as const)
      expect((await read(repo, { base }))[0]?.changed).toHaveLength(changed);
  });

  test('of a shallow clone is fetched when that is allowed, and only then', async () => {
    using origin = new GitRepository(history);
    const base = origin.git('rev-parse', 'HEAD');
    origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    origin.branch('change');
    origin.commit('mine', { 'migrations/003_c.sql': table('c') });
    using clone = origin.clone('--depth=1', '--branch=change');
    await expect(read(clone, { base })).rejects.toThrow('fetch-depth: 0');
    await expect(read(clone, { base: 'main', fetchBase: true })).rejects.toThrow('fetch-depth: 0');
    expect((await read(clone, { base, fetchBase: true })).map(shape)).toEqual([
      { base: ['001_a.sql', '002_b.sql'], changed: ['+003_c.sql'] },
    ]);
  });
});
