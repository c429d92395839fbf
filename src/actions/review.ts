// mode: review. The pipeline on the event's change; first what needs no token, then the pull request, the verdict last.
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { editedNote } from '../change/settings.ts';
import { type Config, loadConfig } from '../config/config.ts';
import { readWithin, sqlLimit } from '../lib/repository-files.ts';
import { writeWhole } from '../lib/write-file.ts';
import type { Report } from '../model/report.ts';
import type { ReviewRequest, ReviewResult } from '../pipelines/request.ts';
import { review } from '../pipelines/review.ts';
import { byStage } from '../report/progress.ts';
import { totals } from '../report/surface.ts';
import { json } from '../report/surfaces/json.ts';
import { markdown } from '../report/surfaces/markdown.ts';
import { sarif } from '../report/surfaces/sarif.ts';
import { addressOf } from './client/address.ts';
import { connectGitHub } from './client/client.ts';
import { type Published, publishReport, unpublished } from './comments/publish.ts';
import { comparisonOf, mergedInto, pullOf } from './context.ts';
import { cacheFolder, flag, inputsOf } from './inputs.ts';
import {
  type ActionRunner,
  annotate,
  setOutputs,
  summarise,
  summaryLimit,
  tellPlanned,
  tellRefusals,
} from './runner.ts';

export async function reviewMode(runner: ActionRunner): Promise<void> {
  const { config, request } = await requestOf(runner);
  const result = await (runner.review ?? review)(request);
  const { report } = result;
  const files = await tellFirst(runner, config, result);
  const published = await tellPull(runner, config, result).catch(
    (): Published =>
      unpublished(report, 'error', [
        { kind: 'other', sentence: 'Sorry, a fault of Headroom kept it from the pull request.', said: '' },
      ]),
  );
  tellRefusals(runner, published);
  annotate(runner, report, config.github.annotations, published.commented);
  setOutputs(runner, { conclusion: report.conclusion, report, published, files });
  endWith(runner, report);
}

/** What the pipeline is asked, from the event and the inputs. */
export async function requestOf(
  runner: ActionRunner,
  renewBaseline = false,
): Promise<{ config: Config; request: ReviewRequest }> {
  const { input, environment } = runner;
  const { base } = comparisonOf(runner.context, input('base-ref'));
  const workspace = resolve(environment.GITHUB_WORKSPACE ?? '.');
  const repo = resolve(workspace, input('working-directory') ?? '.');
  const config = loadConfig(repo, input('config'), { ...inputsOf(input), renewBaseline }, runner.rules, new Date());
  const compared = input('base-ref') ?? (await mergedInto(repo, runner.context)) ?? base;
  const { report: tellStage } = byStage({ write: (line) => runner.say(line.trimEnd()) });
  const files = (input('files') ?? '').split('\n').map((line) => line.trim());
  const request: ReviewRequest = {
    repo,
    files: files.filter((line) => line !== ''),
    ...(compared === undefined ? {} : { base: compared }),
    fetchBase: true,
    config,
    configFile: input('config'),
    rules: runner.rules,
    cacheDir: cacheFolder(input, environment),
    progress: (event) => {
      runner.signal?.throwIfAborted();
      tellStage(event);
    },
  };
  return { config, request };
}

/** What needs no token: files, outputs, job summary. */
async function tellFirst(runner: ActionRunner, config: Config, result: ReviewResult) {
  const { input, environment } = runner;
  const shown = { ...result, rules: runner.rules };
  const temporary = environment.RUNNER_TEMP ?? '.';
  const files = {
    report: input('report-file') ?? join(temporary, 'headroom-report.json'),
    sarif: input('sarif-file') ?? join(temporary, 'headroom.sarif'),
  };
  writeWhole(files.report, json(shown));
  writeWhole(files.sarif, sarif(shown));
  setOutputs(runner, { conclusion: result.report.conclusion, report: result.report, files });
  for (const path of result.editedSettings ?? [])
    runner.annotate({ level: 'notice', file: path, message: editedNote(path) });
  if (config.github.jobSummary) await summarise(runner, markdown(shown, summaryLimit));
  return files;
}

async function tellPull(
  runner: ActionRunner,
  config: Config,
  { report, sources, root }: ReviewResult,
): Promise<Published> {
  const { input, environment } = runner;
  const pull = pullOf(runner.context, input('pr-number'));
  if (pull === null) return unpublished(report, 'none');
  const token = input('github-token') ?? '';
  if (pull.readOnly !== null || token === '') {
    runner.say(`Nothing is written to the pull request: ${pull.readOnly ?? 'the input github-token is empty'}.`);
    return unpublished(report, 'read-only');
  }
  const address = addressOf(environment, input);
  const dryRun = flag(input, 'dry-run') ?? false;
  const { github, planned } = connectGitHub({
    token,
    apiUrl: address.apiUrl,
    dryRun,
    say: runner.say,
    paced: runner.paced ?? true,
  });
  const published = await publishReport(report, {
    ...address,
    github,
    dryRun,
    reported: false,
    target: { owner: address.owner, repo: address.repo, number: pull.number },
    head: pull.head,
    lineUrl: address.lineUrl(pull.head),
    config: config.github,
    reviewed: (path) => ({ blob: blobOf(root, path), text: sources.get(path) }),
  });
  if (dryRun) await tellPlanned(runner, planned);
  if (published.status === 'stale')
    runner.say('The pull request has moved on or is closed; a newer run speaks for it.');
  return published;
}

/** Git's name of a file's content, as GitHub lists it; null when it cannot be read. */
function blobOf(root: string, path: string): string | null {
  try {
    const bytes = readWithin(root, path, { most: sqlLimit });
    return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  } catch {
    return null; // The place is then said without its line.
  }
}

/** Pass or fail, from the findings alone. */
function endWith(runner: ActionRunner, report: Report): void {
  const verdict = `Headroom: ${totals(report)}.`;
  if (report.conclusion === 'failure') runner.fail(verdict);
  else runner.say(verdict);
}
