// One run of the Action, told everything it needs of the runner.
import { join, resolve } from 'node:path';
import { loadConfig } from '../config.ts';
import { Misuse, messageOf, Unavailable } from '../failure.ts';
import type { Report, Severity } from '../flow.ts';
import { byStage } from '../progress.ts';
import { block } from '../report/escape.ts';
import { withoutCommands } from '../report/harmless.ts';
import { totals } from '../report/surface.ts';
import { type Annotation, annotations } from '../report/surfaces/annotations.ts';
import { json } from '../report/surfaces/json.ts';
import { markdown } from '../report/surfaces/markdown.ts';
import { sarif } from '../report/surfaces/sarif.ts';
import type { ReviewRequest, ReviewResult } from '../request.ts';
import { review } from '../review.ts';
import type { Rule } from '../rule.ts';
import { writeWhole } from '../write.ts';
import { comparisonOf, type EventContext, mergedInto } from './context.ts';

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
  /** Aborted when the job is cancelled. */
  readonly signal?: AbortSignal;
  /** The pipeline; tests give their own. */
  readonly review?: (request: ReviewRequest) => Promise<ReviewResult>;
}

/** A summary over a mebibyte is dropped by the runner. */
const summaryLimit = 900 * 1024;

/** Never throws: what goes wrong fails the step with one sentence. */
export async function runAction(runner: Runner): Promise<void> {
  try {
    const mode = runner.input('mode') ?? 'review';
    if (mode === 'review') await reviewMode(runner);
    else if (['partitions', 'audit', 'report'].includes(mode)) {
      setOutputs(runner, 'success', null, null);
      runner.annotate({ level: 'notice', message: `mode: ${mode} is announced and not available in this version; nothing was done.` });
    } else throw new Misuse(`mode: ${mode} is not one of review, partitions, audit, report.`);
  } catch (error) {
    const ours = !(error instanceof Misuse || error instanceof Unavailable || runner.signal?.aborted === true);
    const message = `${ours ? 'Sorry, this is a fault of Headroom: ' : ''}${messageOf(error)}`;
    setOutputs(runner, 'error', null, null);
    await summarise(runner, `### ⚠️ Headroom: nothing was reviewed\n\n${block('', message)}\n`);
    runner.fail(message);
  }
}

async function reviewMode(runner: Runner): Promise<void> {
  const { input, environment } = runner;
  const { base } = comparisonOf(runner.context, input('base-ref'));
  const workspace = resolve(environment.GITHUB_WORKSPACE ?? '.');
  const repo = resolve(workspace, input('working-directory') ?? '.');
  const config = loadConfig(repo, input('config'), inputsOf(runner), runner.rules, new Date());
  const compared = input('base-ref') ?? (await mergedInto(repo, runner.context)) ?? base;
  const { report: tellStage } = byStage({ write: (line) => runner.say(line.trimEnd()) });
  const result = await (runner.review ?? review)({
    repo,
    files: (input('files') ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    ...(compared === undefined ? {} : { base: compared }),
    fetchBase: true,
    config,
    rules: runner.rules,
    cacheDir: resolve(workspace, input('cache-directory') ?? '.headroom-cache'),
    progress: (event) => {
      runner.signal?.throwIfAborted();
      tellStage(event);
    },
  });
  await publish(runner, result);
}

/** Everything that needs no token; pass or fail last, from the findings alone. */
async function publish(runner: Runner, result: ReviewResult): Promise<void> {
  const { input, environment } = runner;
  const shown = { ...result, rules: runner.rules };
  const temporary = environment.RUNNER_TEMP ?? '.';
  const paths = { report: input('report-file') ?? join(temporary, 'headroom-report.json'), sarif: input('sarif-file') ?? join(temporary, 'headroom.sarif') };
  writeWhole(paths.report, json(shown));
  writeWhole(paths.sarif, sarif(shown));
  setOutputs(runner, result.report.conclusion, result.report, paths);
  for (const annotation of annotations(result.report)) runner.annotate(annotation);
  await summarise(runner, markdown(shown, summaryLimit));
  const verdict = `Headroom: ${totals(result.report)}.`;
  if (result.report.conclusion === 'failure') runner.fail(verdict);
  else runner.say(verdict);
}

/** Every output on every path, so that a workflow never reads one that is not there. */
function setOutputs(runner: Runner, conclusion: string, report: Report | null, paths: { readonly report: string; readonly sarif: string } | null): void {
  const { error, warning, info } = report?.totals ?? { error: 0, warning: 0, info: 0 };
  const outputs: Record<string, string | number> = {
    conclusion,
    'findings-total': error + warning + info,
    'findings-error': error,
    'findings-warning': warning,
    'findings-new': error + warning + info,
    'migrations-checked': report?.sets.reduce((sum, set) => sum + set.checked.length, 0) ?? 0,
    'report-file': paths?.report ?? '',
    'sarif-file': paths?.sarif ?? '',
  };
  for (const [name, value] of Object.entries(outputs)) runner.output(name, value);
}

/** A summary that cannot be written never changes the verdict. */
async function summarise(runner: Runner, text: string): Promise<void> {
  if (runner.environment.GITHUB_STEP_SUMMARY === undefined) return;
  await runner.summarise(text).catch((error: unknown) => runner.say(withoutCommands(`The job summary could not be written: ${messageOf(error)}`)));
}

function inputsOf({ input }: Runner) {
  return { engine: input('engine'), postgresVersion: majorOf(input('postgres-version')), failOn: failOnOf(input('fail-on')) };
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
