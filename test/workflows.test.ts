// The workflows that people copy, from the README and from `headroom init`, and action.yml: checked as GitHub's own editor checks them, and for safety.
import { readFileSync } from 'node:fs';
import { validate } from '@actions/languageservice/validate';
import { validateAction } from '@actions/languageservice/validate-action';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { partitionsWorkflow, reviewWorkflow } from '../src/cli/workflows.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const readme = read('README.md');
const action = parse(read('action.yml'));
const blocks = [...readme.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
  .map(([, text = '']) => text)
  .filter((text) => /^jobs:/m.test(text));

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly name: string;
  readonly on: object;
  readonly permissions: object;
  readonly jobs: Readonly<
    Record<string, { readonly name: string; readonly permissions: object; readonly steps: readonly Step[] }>
  >;
}

const workflows: [string, string][] = [
  ['init: review', reviewWorkflow],
  ['init: partitions', partitionsWorkflow],
  ...blocks.map((text, at): [string, string] => [`README ${at + 1}: ${(parse(text) as Workflow).name}`, text]),
];

let documents = 0;
/** Answers are kept by address. */
const document = (name: string, text: string) => {
  documents += 1;
  return TextDocument.create(`file:///${documents}/${name}`, 'yaml', 1, text);
};
const said = (found: readonly { message: unknown; range: { start: { line: number } } }[]) =>
  found.map(({ message, range }) => `${range.start.line + 1}: ${String(message)}`);

test('the README has a workflow for each of its cases', () => {
  expect(workflows.map(([name]) => name)).toEqual([
    'init: review',
    'init: partitions',
    'README 1: Headroom',
    'README 2: Headroom',
    'README 3: Headroom report',
    'README 4: Headroom code scanning',
    'README 5: Headroom',
    'README 6: Headroom baseline',
  ]);
});

test('the first is what init writes', () => {
  expect(blocks[0]).toBe(reviewWorkflow.replace(/^#.*\n/, ''));
});

test('action.yml holds', async () => {
  expect(said(await validateAction(document('action.yml', read('action.yml'))))).toEqual([]);
});

test('the check finds mistakes', async () => {
  const wrong = reviewWorkflow
    .replace('contents: read', 'content: read')
    .replace('github.event_name', 'github.event_nam');
  expect(said(await validate(document('.github/workflows/wrong.yml', wrong)))).toEqual([
    expect.stringMatching(/event_nam/),
    expect.stringMatching(/content/),
  ]);
  expect(
    said(
      await validateAction(document('action.yml', read('action.yml').replaceAll('required: false', 'required: maybe'))),
    ),
  ).not.toEqual([]);
});

describe.each(workflows)('%s', (_, text) => {
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  test('holds', async () => {
    expect(said(await validate(document('.github/workflows/x.yml', text)))).toEqual([]);
  });

  test('has no right that its job is not given', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) expect(Object.keys(job.permissions).length).toBeGreaterThan(0);
    expect(text).not.toMatch(/write-all|read-all|pull_request_target|secrets\./);
  });

  test('pins what it uses by commit, with the version beside it', () => {
    for (const { uses = '' } of steps)
      if (uses !== '' && !uses.startsWith('headroom-sh/')) {
        expect(uses).toMatch(/^[\w-]+\/[\w/-]+@[0-9a-f]{40}$/);
        expect(text).toMatch(new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+\n`));
      }
    for (const [, path = '', sha = ''] of text.matchAll(/uses: ([\w/-]+)@([0-9a-f]{40})/g))
      expect(
        new Set([...readme.matchAll(new RegExp(`${path}@([0-9a-f]{40})`, 'g'))].map(([, other]) => other)),
      ).toEqual(new Set([sha]));
  });

  test('runs no script but one that fails, and leaves no credentials behind', () => {
    for (const { run, uses = '', with: given } of steps) {
      expect([undefined, 'exit 1']).toContain(run);
      if (uses.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false });
    }
  });

  test('keeps nothing that a pull request could have put there from one run to the next', () => {
    expect(text).not.toMatch(/actions\/cache|cache-directory|headroom-cache/);
  });

  test('gives the Action inputs that it has, and reads outputs that it sets', () => {
    const own = steps.filter(({ uses = '' }) => uses.startsWith('headroom-sh/headroom@'));
    expect(own).toHaveLength(1);
    for (const { with: given = {} } of own)
      for (const name of Object.keys(given)) expect(Object.keys(action.inputs)).toContain(name);
    for (const [, output] of text.matchAll(/steps\.headroom\.outputs\.([\w-]+)/g)) {
      expect(Object.keys(action.outputs)).toContain(output);
      expect(own[0]?.id).toBe('headroom');
    }
  });

  test('is never left waiting by a filter', () => {
    expect(text).not.toMatch(/^\s*paths(-ignore)?:/m);
  });
});
