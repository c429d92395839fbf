// What init writes into a repository, and that the rest of Headroom understands it.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../../rules/index.ts';
import { parseConfig } from '../../src/config/mistakes.ts';
import { headroom } from './world.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-init-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const written = ['.github/headroom.yml', '.github/workflows/headroom.yml', '.github/workflows/headroom-partitions.yml'];

function repository(files: readonly string[]): void {
  execFileSync('git', ['init', '--quiet', folder]);
  for (const file of files) put(file, 'CREATE TABLE t (id int);');
}

function put(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const init = (...args: string[]) => headroom(['init', '--repo', folder, ...args], { rules });

test('it names the layout it found and lists what it wrote', async () => {
  repository([
    'supabase/config.toml',
    'supabase/migrations/20250101000000_a.sql',
    'supabase/migrations/20250102000000_b.sql',
  ]);
  const { status, out } = await init();
  expect(status).toBe(0);
  expect(out.split('\n')).toEqual([
    'found Supabase: supabase/migrations (2 migrations)',
    ...written.map((file) => `wrote ${file}`),
    '',
  ]);
  expect(read(written[0] as string)).toContain('# migrations: ["supabase/migrations"]');
});

test('from a folder within, it writes at the root of the repository', async () => {
  repository(['apps/api/db/migrations/001_a.sql']);
  const { status } = await headroom(['init', '--repo', join(folder, 'apps')], { rules });
  expect(status).toBe(0);
  for (const file of written) expect(existsSync(join(folder, file)), file).toBe(true);
});

test('without migrations it says what to do, and writes all the same', async () => {
  repository([]);
  const { status, out } = await init();
  expect(status).toBe(0);
  expect(out).toContain('found no migrations: name their folder under migrations: in the configuration');
});

test.each(written)('it overwrites nothing without --force: %s', async (file) => {
  repository(['db/migrations/001_a.sql']);
  put(file, 'mine');
  const { status, err, out } = await init();
  expect(status).toBe(2);
  expect(err).toBe(`headroom: ${file} is there already; nothing was written. Use --force to overwrite.\n`);
  expect(out).not.toContain('wrote');
  expect(read(file)).toBe('mine');
  expect(written.filter((other) => existsSync(join(folder, other)))).toEqual([file]);
  expect((await init('--force')).status).toBe(0);
  expect(read(file)).not.toBe('mine');
});

describe('the configuration it writes', () => {
  const text = async () => {
    repository(['db/migrations/001_a.sql']);
    await init();
    return read('.github/headroom.yml');
  };

  test('holds as it is', async () => {
    expect(parseConfig(await text(), 'headroom.yml', rules)).toEqual({ 'fail-on': 'error' });
  });

  test('holds with every comment that is a key taken out of its comment', async () => {
    const all = (await text())
      .split('\n')
      .slice(2)
      .join('\n')
      .replace(/^# (?=( *[\w./-]+:| {2}- |\s+\w))/gm, '');
    const file = parseConfig(all, 'headroom.yml', rules);
    expect(Object.keys(file).sort()).toEqual([
      'fail-on',
      'ignore',
      'migrations',
      'postgres-version',
      'rules',
      'tables',
    ]);
    expect(file.migrations).toEqual(['db/migrations']);
  });

  test('tells editors where its schema is', async () => {
    expect(await text()).toMatch(/^# yaml-language-server: \$schema=https:\/\/\S+\/schema\/headroom\.schema\.json\n/);
  });
});

describe('the workflows it writes', () => {
  const workflow = async (file: string) => {
    repository(['db/migrations/001_a.sql']);
    await init();
    return parse(read(`.github/workflows/${file}`));
  };

  test('the review runs on every pull request and merge group, with as few rights as can be', async () => {
    const { on, permissions, concurrency, jobs } = await workflow('headroom.yml');
    // A path filter would leave a required check waiting for ever.
    expect(on).toEqual({ pull_request: null, merge_group: null });
    expect([permissions, jobs.headroom.permissions]).toEqual([{}, { contents: 'read', 'pull-requests': 'write' }]);
    expect(concurrency['cancel-in-progress']).toBe("${{ github.event_name == 'pull_request' }}");
    expect(Object.keys(jobs)).toEqual(['headroom']);
    expect(jobs.headroom.name).toBe('headroom');
    const [checkout] = jobs.headroom.steps;
    expect(checkout).toMatchObject({
      uses: expect.stringMatching(/^actions\/checkout@[0-9a-f]{40}$/),
      with: { 'fetch-depth': 0, 'persist-credentials': false },
    });
  });

  test('the partitions run on a schedule and one at a time', async () => {
    const { on, permissions, concurrency, jobs } = await workflow('headroom-partitions.yml');
    expect(concurrency).toEqual({ group: 'headroom-partitions', 'cancel-in-progress': false });
    expect(on).toEqual({
      schedule: [{ cron: expect.stringMatching(/^[1-9]\d? \d+ \* \* \d$/) }],
      workflow_dispatch: { inputs: { 'dry-run': expect.objectContaining({ type: 'boolean', default: false }) } },
    });
    expect([permissions, jobs.partitions.permissions]).toEqual([{}, { contents: 'write', 'pull-requests': 'write' }]);
    const [action, last] = jobs.partitions.steps.slice(-2);
    // A schedule has no inputs.
    expect(action).toMatchObject({
      id: 'partitions',
      with: { mode: 'partitions', 'dry-run': '${{ inputs.dry-run || false }}' },
    });
    expect(last).toMatchObject({ if: "steps.partitions.outputs.pull-request-operation == 'blocked'", run: 'exit 1' });
  });

  test.each(['headroom.yml', 'headroom-partitions.yml'])(
    '%s gives the Action only inputs that it has, and no script but one that fails',
    async (file) => {
      const { inputs } = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));
      const { jobs } = await workflow(file);
      for (const job of Object.values<{ steps: { uses?: string; run?: string; with?: object }[] }>(jobs)) {
        for (const step of job.steps) expect([undefined, 'exit 1']).toContain(step.run);
        const own = job.steps.find(({ uses = '' }) => /headroom@v0$/.test(uses));
        expect(own).toBeDefined();
        expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(own?.with ?? {})));
      }
    },
  );
});

test.each([
  ['.github', '.github/headroom.yml'],
  ['.github/workflows', '.github/workflows/headroom.yml'],
  ['.github/headroom.yml', '.github/headroom.yml'],
])('nothing is written through a link that leads out of the repository: %s', async (link, refused) => {
  repository(['migrations/001_a.sql']);
  const outside = mkdtempSync(join(tmpdir(), 'headroom-outside-'));
  mkdirSync(dirname(join(folder, link)), { recursive: true });
  if (link.endsWith('.yml')) writeFileSync(join(outside, 'theirs'), 'theirs');
  symlinkSync(link.endsWith('.yml') ? join(outside, 'theirs') : outside, join(folder, link));
  const { status, err } = await init('--force');
  expect([status, err]).toEqual([
    2,
    `headroom: ${join(folder, refused)} could not be written: it leads out of the repository.\n`,
  ]);
  expect(readdirSync(outside).map((name) => readFileSync(join(outside, name), 'utf8'))).toEqual(
    link.endsWith('.yml') ? ['theirs'] : [],
  );
  expect(existsSync(join(folder, written[2] as string))).toBe(false);
  rmSync(outside, { recursive: true });
});
