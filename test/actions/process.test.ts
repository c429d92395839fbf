// The Action as the runner starts it: environment and files in, log, files and exit status out.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { payload } from './payloads.ts';

const root = new URL('../../', import.meta.url).pathname;
let folder = '';
let repo = '';
/** Commits: where the change began, its head, what others merged meanwhile, and the merge of both. */
const commits = { base: '', head: '', other: '', merge: '' };

const git = (...args: string[]) =>
  execFileSync('git', ['-C', repo, '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { stdio: 'pipe' })
    .toString()
    .trim();

function commit(path: string, text: string): string {
  mkdirSync(dirname(join(repo, path)), { recursive: true });
  writeFileSync(join(repo, path), text);
  git('add', '--all');
  git('commit', '--quiet', '--message', path);
  return git('rev-parse', 'HEAD');
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-runner-'));
  repo = join(folder, 'work');
  execFileSync('git', ['init', '--quiet', '--initial-branch', 'main', repo]);
  commits.base = commit('db/migrations/001_orders.sql', 'CREATE TABLE orders (id int PRIMARY KEY);\n');
  git('switch', '--quiet', '--create', 'change');
  commits.head = commit('db/migrations/003_mine.sql', 'CREATE INDEX orders_open ON orders (shipped);\n');
  git('switch', '--quiet', 'main');
  commits.other = commit('db/migrations/002_theirs.sql', 'CREATE INDEX nobody_asked ON orders (absent);\n');
  git('switch', '--quiet', '--detach');
  git('merge', '--quiet', '--no-ff', '--message', 'merge', 'change');
  commits.merge = git('rev-parse', 'HEAD');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly status: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

let runs = 0;

/** One step of a job on the checked out merge commit. */
function step(event: string, body: object, inputs: Readonly<Record<string, string>> = {}): Ran {
  runs += 1;
  const file = (name: string, text = '') => {
    const path = join(folder, `${runs}-${name}`);
    writeFileSync(path, text);
    return path;
  };
  const output = file('output');
  const summary = file('summary');
  const { PATH = '', HOME = folder } = process.env;
  const environment = {
    PATH,
    HOME,
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_WORKSPACE: repo,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(body)),
    GITHUB_SHA: commits.merge,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: folder,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(root, 'src/main.ts')],
    {
      cwd: repo,
      env: environment,
    },
  );
  const written = readFileSync(output, 'utf8');
  const outputs = Object.fromEntries(
    [...written.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]),
  );
  return { status, log: `${stdout}${stderr}`, outputs, summary: readFileSync(summary, 'utf8') };
}

const pull = (base: string) => {
  const body = payload('pull_request');
  body.pull_request.base.sha = base;
  body.pull_request.head.sha = commits.head;
  return body;
};

describe('each event reviews the change and nothing else', () => {
  const mine = { status: 1, outputs: { conclusion: 'failure', 'findings-total': '1', 'migrations-checked': '1' } };

  test('pull_request: not what others merged since the payload was made', () => {
    const ran = step('pull_request', pull(commits.base));
    expect(ran, ran.log).toMatchObject(mine);
    expect(ran.log.split('\n').filter((line) => line.startsWith('::'))).toEqual([
      expect.stringMatching(
        /^::error title=apply\/fails,file=db\/migrations\/003_mine\.sql,line=1,endLine=1,col=37,endColumn=44::public\.orders has no column shipped\.%0A/,
      ),
      '::error::Headroom: 1 error.',
    ]);
    expect(ran.summary).toMatch(/^### ❌ Headroom: 1 error in 1 migration\n/);
    expect(ran.summary).not.toContain('nobody_asked');
    expect(JSON.parse(readFileSync(ran.outputs['report-file'] as string, 'utf8'))).toMatchObject({
      conclusion: 'failure',
      totals: { error: 1, warning: 0, info: 0 },
    });
    expect(JSON.parse(readFileSync(ran.outputs['sarif-file'] as string, 'utf8')).runs[0].results).toHaveLength(1);
  });

  test('merge_group', () => {
    const body = payload('merge_group');
    Object.assign(body.merge_group, { base_sha: commits.other, head_sha: commits.merge });
    expect(step('merge_group', body)).toMatchObject(mine);
  });

  test('push', () => {
    expect(step('push', { ...payload('push'), before: commits.other, after: commits.merge })).toMatchObject(mine);
  });

  test('workflow_dispatch, with the base as an input', () => {
    expect(step('workflow_dispatch', payload('workflow_dispatch'), { 'base-ref': commits.other })).toMatchObject(mine);
  });
});

test('fail-on: never passes and tells all the same', () => {
  const ran = step('pull_request', pull(commits.other), { 'fail-on': 'never' });
  expect(ran).toMatchObject({ status: 0, outputs: { conclusion: 'success', 'findings-error': '1' } });
  expect(ran.log).toContain('::error title=apply/fails');
});

test('pull_request_target is refused and no SQL runs', () => {
  const ran = step('pull_request_target', pull(commits.base));
  expect(ran).toMatchObject({ status: 1, outputs: { conclusion: 'error', 'migrations-checked': '0' } });
  expect(ran.log).toMatch(/::error::Headroom does not review on pull_request_target/);
  expect(ran.log).not.toContain('building the history');
});

test('mode: audit passes on a schedule', () => {
  const ran = step('schedule', {}, { mode: 'audit' });
  expect(ran).toMatchObject({ status: 0, outputs: { conclusion: 'success' } });
  expect(ran.log).toContain('::notice::mode: audit is announced');
});
