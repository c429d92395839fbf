// One run of the Action with a runner of our own: inputs, outputs, annotations, and what fails the step.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runAction } from '../../src/actions/run.ts';
import type { ActionRunner } from '../../src/actions/runner.ts';
import { Misuse } from '../../src/lib/errors.ts';
import { Interrupted } from '../../src/lib/interrupt.ts';
import type { ReviewRequest } from '../../src/pipelines/request.ts';
import { everything, report, rule } from '../report/given.ts';
import { recorder, type Told } from '../support/recorder.ts';
import { contextOf } from './payloads.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-action-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Outputs about a pull request, on runs that write to none. */
const unwritten = {
  'baseline-file': '',
  'comment-id': '',
  'comment-url': '',
  'review-id': '',
  'comment-status': 'none',
  'findings-info': 0,
  'findings-fixed': 0,
  'pull-request-number': '',
  'pull-request-url': '',
  'pull-request-operation': 'none',
  'pull-request-head-sha': '',
  'pull-request-branch': '',
  'pull-request-commits-verified': '',
  files: '',
  'partitions-added': 0,
};

interface Seen extends Told {
  readonly asked: readonly ReviewRequest[];
}

async function run(inputs: Readonly<Record<string, string>> = {}, given: Partial<ActionRunner> = {}): Promise<Seen> {
  const { told, ears } = recorder();
  const asked: ReviewRequest[] = [];
  await runAction({
    input: (name) => inputs[name],
    context: contextOf('pull_request'),
    environment: { GITHUB_WORKSPACE: folder, RUNNER_TEMP: join(folder, 'temp'), GITHUB_STEP_SUMMARY: 'set' },
    rules: [rule],
    ...ears,
    review: async (request) => {
      asked.push(request);
      request.progress({ stage: 'base', done: 0, total: 3 });
      return everything();
    },
    ...given,
  });
  return { ...told, asked };
}

const action = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));
const clean = async () => ({ ...everything(), report: report() });

describe('a review', () => {
  test('tells everything that needs no token, and fails by the findings', async () => {
    const { outputs, annotated, summaries, failures, said } = await run();
    const paths = { report: join(folder, 'temp/headroom-report.json'), sarif: join(folder, 'temp/headroom.sarif') };
    expect(outputs).toEqual({
      conclusion: 'failure',
      'findings-total': 3,
      'findings-error': 1,
      'findings-warning': 1,
      'findings-new': 3,
      'migrations-checked': 1,
      'report-file': paths.report,
      'sarif-file': paths.sarif,
      ...unwritten,
      'findings-info': 1,
      'comment-status': 'read-only',
    });
    expect(JSON.parse(readFileSync(paths.report, 'utf8')).conclusion).toBe('failure');
    expect(JSON.parse(readFileSync(paths.sarif, 'utf8')).version).toBe('2.1.0');
    expect(annotated.map(({ level }) => level)).toEqual(['error', 'warning', 'notice']);
    expect(summaries).toEqual([expect.stringMatching(/^### ❌ Headroom: 1 error/)]);
    expect(failures).toEqual(['Headroom: 1 error, 1 warning, 1 note.']);
    expect(said).toEqual([
      'headroom: building the history (3 files)',
      'Nothing is written to the pull request: the input github-token is empty.',
    ]);
  });

  test('of a change that edits the configuration says so, whatever the configuration says', async () => {
    mkdirSync(join(folder, '.github'), { recursive: true });
    writeFileSync(
      join(folder, '.github/headroom.yml'),
      'fail-on: never\ngithub: { annotations: never, job-summary: false, comment-mode: never }\n',
    );
    const { annotated } = await run(
      {},
      { review: async () => ({ ...(await clean()), editedSettings: ['.github/headroom.yml'] }) },
    );
    expect(annotated).toEqual([
      {
        level: 'notice',
        file: '.github/headroom.yml',
        message: expect.stringContaining('This change edits .github/headroom.yml'),
      },
    ]);
  });

  test('that finds nothing passes', async () => {
    const { outputs, annotated, failures, said } = await run({}, { review: clean });
    expect(outputs).toMatchObject({ conclusion: 'success', 'findings-total': 0, 'migrations-checked': 1 });
    expect({ annotated, failures, said }).toEqual({
      annotated: [],
      failures: [],
      said: ['Nothing is written to the pull request: the input github-token is empty.', 'Headroom: no findings.'],
    });
  });

  test('asks the pipeline for what the event and the inputs say', async () => {
    const [plain] = (await run()).asked;
    expect(plain).toMatchObject({
      repo: folder,
      files: [],
      base: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e',
      fetchBase: true,
      cacheDir: join(folder, 'temp/headroom-cache'),
      config: { engine: 'auto', failOn: 'error' },
    });
    mkdirSync(join(folder, 'api/.github'), { recursive: true });
    writeFileSync(join(folder, 'api/.github/headroom.yml'), 'fail-on: info\npostgres-version: 16\n');
    const [told] = (
      await run({
        'working-directory': 'api',
        files: 'a.sql\n\n b.sql \n',
        'base-ref': 'release',
        engine: 'server',
        'postgres-version': '15',
        'cache-directory': 'c',
        'report-file': join(folder, 'r.json'),
        'sarif-file': join(folder, 's.json'),
      })
    ).asked;
    expect(told).toMatchObject({
      repo: join(folder, 'api'),
      files: ['a.sql', 'b.sql'],
      base: 'release',
      cacheDir: join(folder, 'c'),
      config: { engine: 'server', failOn: 'info', postgresVersion: 15 },
    });
    expect(JSON.parse(readFileSync(join(folder, 'r.json'), 'utf8')).schemaVersion).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, 's.json'), 'utf8')).version).toBe('2.1.0');
  });

  test('keeps its verdict when the summary cannot be written', async () => {
    const { failures, said } = await run(
      {},
      { review: clean, summarise: () => Promise.reject(new Error('::error::no such file')) },
    );
    expect(failures).toEqual([]);
    expect(said).toContain('The job summary could not be written: ::error::no such file');
  });
});

describe('update-baseline', () => {
  test('writes what is found today and never fails by it', async () => {
    const seen = await run({ 'update-baseline': 'true' }, { context: contextOf('workflow_dispatch') });
    expect(seen.asked[0]).toMatchObject({ everything: true, config: { baseline: [] } });
    expect(JSON.parse(readFileSync(join(folder, '.github/headroom-baseline.json'), 'utf8')).entries).toHaveLength(3);
    expect(seen.outputs).toMatchObject({
      conclusion: 'success',
      'baseline-file': '.github/headroom-baseline.json',
      'findings-total': 3,
    });
    expect(seen).toMatchObject({ failures: [], annotated: [] });
    expect(seen.said.at(-1)).toMatch(
      /^Headroom: 3 findings written to \.github\/headroom-baseline\.json; they are set aside until \d{4}-\d\d-\d\d once/,
    );
  });

  test('goes where the input says', async () => {
    const seen = await run({ 'update-baseline': 'true', baseline: 'db/known.json' });
    expect(seen.outputs).toMatchObject({ 'baseline-file': 'db/known.json' });
    expect(readdirSync(join(folder, 'db'))).toEqual(['known.json']);
  });
});

describe('what cannot be reviewed', () => {
  const outputs = {
    conclusion: 'error',
    'findings-total': 0,
    'findings-error': 0,
    'findings-warning': 0,
    'findings-new': 0,
    'migrations-checked': 0,
    'report-file': '',
    'sarif-file': '',
    ...unwritten,
  };

  test.each([
    [
      'a mode that does not exist',
      { mode: 'revue' },
      {},
      'mode: revue is not one of review, partitions, audit, report.',
    ],
    [
      'a version that does not exist',
      { 'postgres-version': '9' },
      {},
      'postgres-version: 9 is not a major version from 12 to 18.',
    ],
    [
      'a severity that does not exist',
      { 'fail-on': 'none' },
      {},
      'fail-on: none is not one of error, warning, info, never.',
    ],
    [
      'a configuration that is not there',
      { config: 'gone.yml' },
      {},
      'gone.yml does not exist; give the path of a headroom.yml.',
    ],
    [
      'an event that must not',
      {},
      { context: contextOf('pull_request_target', 'pull_request') },
      expect.stringContaining('Use pull_request.'),
    ],
    [
      'a mistake of the person',
      {},
      { review: () => Promise.reject(new Misuse('No migrations were found.')) },
      'No migrations were found.',
    ],
    [
      'a fault of ours',
      {},
      { review: () => Promise.reject(new TypeError('x is undefined')) },
      'Sorry, this is a fault of Headroom: x is undefined',
    ],
  ])('%s is one sentence, and every output is set', async (_name, inputs, given: Partial<ActionRunner>, sentence) => {
    const seen = await run(inputs, given);
    expect(seen.failures).toEqual([sentence]);
    expect(seen.outputs).toEqual(outputs);
    expect(seen.summaries[0]).toMatch(/^### ⚠️ Headroom: nothing was reviewed\n\n```\n/);
    expect(seen.annotated).toEqual([]);
  });

  test('a cancelled job breaks off between two files', async () => {
    const signal = AbortSignal.abort(new Interrupted(130));
    const { failures } = await run({}, { signal });
    expect(failures).toEqual(['interrupted']);
  });

  test('mode audit is announced: a notice, and the step passes', async () => {
    const mode = 'audit';
    const {
      annotated,
      failures,
      asked,
      outputs: set,
    } = await run({ mode }, { context: contextOf('schedule', 'workflow_dispatch') });
    expect(annotated).toEqual([
      { level: 'notice', message: `mode: ${mode} is announced and not available in this version; nothing was done.` },
    ]);
    expect({ failures, asked }).toEqual({ failures: [], asked: [] });
    expect(set).toEqual({ ...outputs, conclusion: 'success' });
  });
});

describe('action.yml', () => {
  const folder = new URL('../../src/actions/', import.meta.url);
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');

  test('names the inputs that are read, and no other', () => {
    const read = new Set([...source.matchAll(/input(?:\('|, ')([\w-]+)'/g)].map((match) => match[1]));
    expect(Object.keys(action.inputs).sort()).toEqual([...read].sort());
  });

  test('names the outputs that are set, and no other', async () => {
    expect(Object.keys(action.outputs)).toEqual(Object.keys((await run()).outputs));
  });

  test('describes them, and gives no default that would win over the configuration', () => {
    for (const [name, input] of Object.entries<{ description: string; default?: string; required: boolean }>(
      action.inputs,
    )) {
      expect(input.description.length, name).toBeGreaterThan(10);
      expect(input.default, name).toBe(name === 'github-token' ? '${{ github.token }}' : undefined);
      expect(input.required, name).toBe(false);
    }
    for (const output of Object.values<{ description: string }>(action.outputs))
      expect(output.description.length).toBeGreaterThan(10);
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/main.js' });
  });
});
