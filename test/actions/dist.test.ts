// The Action as it is shipped, alone in a folder, run on a pull request as the runner runs it, against the stand-in for GitHub.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GitHubStandIn } from '../support/github/stand-in.ts';
import { checkOut } from './checkout.ts';
import { payloadOf } from './job.ts';

const root = new URL('../../', import.meta.url).pathname;
const path = 'db/migrations/002_orders_open.sql';
const token = 'ghs_sesame3f9c1e';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom action '));
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly status: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

let runs = 0;

/** One step of a job, in an environment that holds what the runner gives and nothing else. */
async function step(gh: GitHubStandIn, inputs: Readonly<Record<string, string>> = {}): Promise<Ran> {
  runs += 1;
  const own = join(folder, `${runs}`);
  const work = join(own, 'work');
  mkdirSync(work, { recursive: true });
  const file = (name: string, text = '') => {
    writeFileSync(join(own, name), text);
    return join(own, name);
  };
  const sha = checkOut(gh, work);
  const [output, summary] = [file('output'), file('summary')];
  const { PATH = '' } = process.env;
  const env = {
    ...{
      PATH,
      HOME: own,
      RUNNER_TEMP: own,
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      GITHUB_WORKSPACE: work,
      GITHUB_SHA: sha,
      GITHUB_ACTOR: 'ada',
    },
    ...{
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payloadOf(gh))),
      GITHUB_REPOSITORY: 'acme/shop',
    },
    ...{
      GITHUB_API_URL: gh.url,
      GITHUB_SERVER_URL: 'https://github.test',
      GITHUB_RUN_ID: `${1000 + runs}`,
      GITHUB_RUN_ATTEMPT: '1',
    },
    ...{
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      'INPUT_GITHUB-TOKEN': token,
      'INPUT_CACHE-DIRECTORY': join(folder, 'cache'),
    },
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  };
  // Not waited for in this thread: the stand-in answers from it.
  const child = spawn(process.execPath, [join(folder, 'dist/main.js')], { cwd: work, env });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      log += part;
    });
  const status = await new Promise<number | null>((ended) => child.on('close', ended));
  const written = readFileSync(output, 'utf8');
  const outputs = Object.fromEntries(
    [...written.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [name, value]),
  );
  return { status, log, outputs, summary: readFileSync(summary, 'utf8') };
}

test('comments, says nothing twice, and takes back what is fixed', { timeout: 300_000 }, async () => {
  await using gh = await GitHubStandIn.start({
    base: { 'db/migrations/001_orders.sql': 'CREATE TABLE orders (id int PRIMARY KEY);\n' },
    head: { [path]: 'CREATE INDEX orders_open ON orders (shipped);\n' },
    token,
  });
  const first = await step(gh);
  expect(first, first.log).toMatchObject({
    status: 1,
    outputs: { conclusion: 'failure', 'comment-status': 'posted', 'findings-error': '1' },
  });
  expect(gh.state.threads.map(({ line, original }) => [line, original.path])).toEqual([[1, path]]);
  expect(gh.state.reviewComments[0]?.body).toContain('`public.orders` has no column');
  expect(gh.state.issueComments[0]?.body).toContain('### ❌ Headroom: 1 error in 1 migration');
  expect(first.log.split('\n').filter((line) => line.startsWith('::'))).toEqual(['::error::Headroom: 1 error.']);
  expect(first.summary).toMatch(/^### ❌ Headroom: 1 error in 1 migration\n/);
  expect(first.log + first.summary + JSON.stringify(first.outputs)).not.toContain(token);

  const writes = gh.writes().length;
  const again = await step(gh);
  expect(again, again.log).toMatchObject({ status: 1, outputs: { 'comment-status': 'unchanged' } });
  expect(gh.writes()).toHaveLength(writes);

  gh.push({ [path]: 'CREATE TABLE shipments (id int PRIMARY KEY);\n' });
  const fixed = await step(gh);
  expect(fixed, fixed.log).toMatchObject({
    status: 0,
    outputs: { conclusion: 'success', 'comment-status': 'updated', 'findings-fixed': '1' },
  });
  expect(gh.state.threads).toEqual([]);
  expect(gh.state.issueComments.map(({ body }) => body)).toEqual([expect.stringContaining('### ✅ Headroom: ')]);
});

test('GitHub’s no costs a warning and not the verdict', { timeout: 300_000 }, async () => {
  await using gh = await GitHubStandIn.start({
    head: { [path]: 'CREATE TABLE shipments (id int PRIMARY KEY);\n' },
    permissions: { contents: 'read' },
    token,
  });
  const ran = await step(gh, { 'comment-mode': 'always' });
  expect(ran, ran.log).toMatchObject({ status: 0, outputs: { conclusion: 'success', 'comment-status': 'forbidden' } });
  expect(ran.log).toMatch(/^::warning::Could not comment on the pull request: .*pull-requests: write/m);
});
