// One run of the Action, told everything it needs of the runner.
import { join, resolve } from 'node:path';
import { loadConfig } from '../config.ts';
import { Misuse, messageOf } from '../failure.ts';
import type { Report, Severity } from '../flow.ts';
import { totals } from '../report/surface.ts';
import { type Annotation, annotations } from '../report/surfaces/annotations.ts';
import { json } from '../report/surfaces/json.ts';
import { markdown } from '../report/surfaces/markdown.ts';
import { sarif } from '../report/surfaces/sarif.ts';
import type { ProgressEvent } from '../request.ts';
import { review } from '../review.ts';
import type { Rule } from '../rule.ts';
import { writeWhole } from '../write.ts';
import { comparisonOf, type EventContext } from './context.ts';

/** What the runner gives and takes. */
export interface Runner {
  readonly input: (name: string) => string | undefined;
  readonly context: EventContext;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly rules: readonly Rule[];
  readonly annotate: (annotation: Annotation) => void;
  readonly summarise: (text: string) => Promise<unknown>;
  readonly output: (name: string, value: string | number) => void;
  readonly fail: (message: string) => void;
  readonly say: (line: string) => void;
}

/** A summary over a mebibyte is dropped by the runner. */
const summaryLimit = 1_000_000;

/** Never throws: what goes wrong fails the step with one sentence. */
export async function runAction(runner: Runner): Promise<void> {
  try {
    const mode = runner.input('mode') ?? 'review';
    if (mode === 'review') await reviewMode(runner);
    else if (['partitions', 'audit', 'report'].includes(mode))
      runner.annotate({ level: 'notice', message: `mode: ${mode} is announced and not available in this version; nothing was done.` });
    else throw new Misuse(`mode: ${mode} is not one of review, partitions, audit, report.`);
  } catch (error) {
    runner.fail(messageOf(error));
  }
}

async function reviewMode(runner: Runner): Promise<void> {
  const { input, environment } = runner;
  const { base } = comparisonOf(runner.context, input('base-ref'));
  const repo = resolve(environment.GITHUB_WORKSPACE ?? '.', input('working-directory') ?? '.');
  const config = loadConfig(
    repo,
    input('config'),
    { engine: input('engine'), postgresVersion: majorOf(input('postgres-version')), failOn: failOnOf(input('fail-on')) },
    runner.rules,
    new Date(),
  );
  const files = (input('files') ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const result = await review({
    repo,
    files,
    ...(base === undefined ? {} : { base }),
    fetchBase: true,
    config,
    rules: runner.rules,
    cacheDir: resolve(repo, input('cache-directory') ?? '.headroom-cache'),
    progress: byStage(runner.say),
  });
  const shown = { ...result, rules: runner.rules };
  const temporary = environment.RUNNER_TEMP ?? repo;
  const paths = { report: input('report-file') ?? join(temporary, 'headroom-report.json'), sarif: input('sarif-file') ?? join(temporary, 'headroom.sarif') };
  writeWhole(paths.report, json(shown));
  writeWhole(paths.sarif, sarif(shown));
  setOutputs(runner, result.report, paths);
  for (const annotation of annotations(result.report)) runner.annotate(annotation);
  if (environment.GITHUB_STEP_SUMMARY !== undefined) await runner.summarise(markdown(shown, summaryLimit));
  if (result.report.conclusion === 'failure') runner.fail(`Headroom: ${totals(result.report)}.`);
  else runner.say(`Headroom: ${totals(result.report)}.`);
}

function setOutputs(runner: Runner, report: Report, paths: { readonly report: string; readonly sarif: string }): void {
  const { error, warning, info } = report.totals;
  const outputs: Record<string, string | number> = {
    conclusion: report.conclusion,
    'findings-total': error + warning + info,
    'findings-error': error,
    'findings-warning': warning,
    'findings-new': error + warning + info,
    'migrations-checked': report.sets.reduce((sum, set) => sum + set.checked.length, 0),
    'report-file': paths.report,
    'sarif-file': paths.sarif,
  };
  for (const [name, value] of Object.entries(outputs)) runner.output(name, value);
}

function majorOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const major = Number(text);
  if (!Number.isInteger(major) || major < 13 || major > 18) throw new Misuse(`postgres-version: ${text} is not a major version from 13 to 18.`);
  return major;
}

function failOnOf(text: string | undefined): Severity | 'never' | undefined {
  const known = ['error', 'warning', 'info', 'never'] as const;
  if (text === undefined) return undefined;
  const found = known.find((name) => name === text);
  if (found === undefined) throw new Misuse(`fail-on: ${text} is not one of ${known.join(', ')}.`);
  return found;
}

function byStage(say: (line: string) => void): (event: ProgressEvent) => void {
  let last = '';
  return ({ stage, total }) => {
    if (stage !== last) say(`${stage}${total === undefined ? '' : ` (${total} files)`}`);
    last = stage;
  };
}
