// mode: partitions. The pipeline on the base branch's tip; then one pull request is opened, brought up to date, closed or left alone.
import { join, relative, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { commitOf } from '../change/git.ts';
import { configPath, loadConfig } from '../config/config.ts';
import { Misuse } from '../lib/errors.ts';
import { isUnder } from '../lib/paths.ts';
import { writeWhole } from '../lib/write-file.ts';
import { partitions } from '../pipelines/partitions.ts';
import type { PartitionsRequest, PartitionsResult } from '../pipelines/request.ts';
import { fingerprintOf } from '../propose/fingerprint.ts';
import { filesIn, partitionsHeadline, plansIn, provedIn, refusedIn } from '../report/partitions/outcome.ts';
import { byStage } from '../report/progress.ts';
import { partitionsJson } from '../report/surfaces/partitions-json.ts';
import { partitionsMarkdown } from '../report/surfaces/partitions-markdown.ts';
import { proposalBody, proposalMessage, proposalTitle } from '../report/surfaces/proposal-body.ts';
import { type Address, addressOf } from './client/address.ts';
import { connectGitHub, type GitHub } from './client/client.ts';
import { cacheFolder, flag, inputsOf } from './inputs.ts';
import { type CurrentState, readStanding } from './pull-request/current-state.ts';
import { executeDecision } from './pull-request/execute.ts';
import { whyPast } from './pull-request/fresh.ts';
import { choicesOf, refuseEvent, templatesOf } from './pull-request/inputs.ts';
import type { DesiredState, ProposalTerms, SettledProposal } from './pull-request/terms.ts';
import { type ActionRunner, setOutputs, summarise, summaryLimit, tellPlanned } from './runner.ts';

export async function partitionsMode(runner: ActionRunner): Promise<void> {
  const { input, context } = runner;
  refuseEvent(context);
  const address = addressOf(runner.environment, input);
  const token = input('github-token') ?? '';
  if (token === '')
    throw new Misuse(
      'mode: partitions needs the input github-token; headroom partitions prints the files without one.',
    );
  const dryRun = flag(input, 'dry-run') ?? false;
  const { github, planned } = connectGitHub({
    token,
    apiUrl: address.apiUrl,
    dryRun,
    say: runner.say,
    paced: runner.paced ?? true,
  });
  const base = input('base') ?? context.payload.repository?.default_branch ?? (await defaultBranch(github, address));
  const place = { github, owner: address.owner, repo: address.repo, base, ...choicesOf(input, base), dryRun };
  const standing = await readStanding(place);
  const result = await plan(runner, standing);
  const reportFile = input('report-file') ?? join(runner.environment.RUNNER_TEMP ?? '.', 'headroom-report.json');
  writeWhole(reportFile, partitionsJson(result));
  const terms: ProposalTerms = {
    ...place,
    page: address.page,
    checkedOut: (await commitOf(result.root, 'HEAD')) ?? '',
    concerns: concernsOf(runner, result),
    wait: (ms) => wait(ms),
  };
  const past = await whyPast(terms, standing.baseSha);
  const settled =
    past === null
      ? await executeDecision(terms, standing, wantedOf(runner, standing, result))
      : unsettled(standing, past);
  if (dryRun) await tellPlanned(runner, planned);
  await tell(runner, terms, result, settled, reportFile);
}

async function defaultBranch(github: GitHub, { owner, repo }: Address): Promise<string> {
  return (await github.rest.repos.get({ owner, repo })).data.default_branch;
}

/** New files get the versions that they have on our branch already, where these are still after all others. */
function plan(runner: ActionRunner, { branch }: CurrentState): Promise<PartitionsResult> {
  const { input, environment } = runner;
  const workspace = resolve(environment.GITHUB_WORKSPACE ?? '.');
  const repo = resolve(workspace, input('working-directory') ?? '.');
  const asOf = runner.now?.() ?? new Date();
  const { report } = byStage({ write: (line) => runner.say(line.trimEnd()) });
  const request: PartitionsRequest = {
    repo,
    config: loadConfig(repo, input('config'), inputsOf(input), runner.rules, asOf),
    cacheDir: cacheFolder(input, environment),
    asOf,
    now: branch?.ours === true && branch.at !== null ? new Date(branch.at) : asOf,
    progress: (event) => {
      runner.signal?.throwIfAborted();
      report(event);
    },
  };
  return (runner.partitions ?? partitions)(request);
}

/** Migrations and the configuration decide what is planned. */
function concernsOf(runner: ActionRunner, { root, sets }: PartitionsResult): (path: string) => boolean {
  const workspace = resolve(runner.environment.GITHUB_WORKSPACE ?? '.');
  const config = relative(root, resolve(workspace, runner.input('config') ?? configPath));
  return (path) => path === config || sets.some((set) => isUnder(set.root, path));
}

function wantedOf(
  runner: ActionRunner,
  { branch }: CurrentState,
  { sets, asOf }: PartitionsResult,
): DesiredState | null {
  const proved = provedIn(sets);
  if (proved.length === 0) return null;
  const words = templatesOf(runner.input);
  const title = words.title ?? proposalTitle(proved);
  return {
    plan: fingerprintOf(proved.map(({ proposal }) => proposal)),
    at: (branch?.ours === true ? branch.at : null) ?? asOf.toISOString(),
    files: filesIn(sets),
    title,
    body: proposalBody(proved, asOf, words.body),
    message: words.message ?? proposalMessage(title, proved),
  };
}

function unsettled({ pull, branch }: CurrentState, because: string): SettledProposal {
  return {
    operation: 'none',
    number: pull?.number ?? null,
    url: pull?.url ?? '',
    head: branch?.sha ?? '',
    verified: null,
    because,
    refusals: [],
  };
}

/** Everything that is known goes out before the step may fail. */
async function tell(
  runner: ActionRunner,
  { branch, dryRun }: ProposalTerms,
  result: PartitionsResult,
  settled: SettledProposal,
  reportFile: string,
): Promise<void> {
  const { operation, because, refusals, url } = settled;
  const refused = refusedIn(result.sets);
  const failed = refused.length > 0 || operation === 'branch-pushed' || operation === 'error';
  setOutputs(runner, {
    conclusion: failed ? 'failure' : 'success',
    files: { report: reportFile, sarif: '' },
    proposal: { settled, branch, sets: result.sets },
  });
  const page = url === '' ? '' : ` [Pull request #${settled.number}](${url}).`;
  await summarise(
    runner,
    `${partitionsMarkdown(result, summaryLimit)}\n**${operation}**${dryRun ? ' (dry run)' : ''}: ${because}.${page}\n`,
  );
  for (const { sentence } of refusals)
    if (sentence !== because) runner.annotate({ level: 'warning', message: sentence });
  for (const { table, issues } of plansIn(result.sets))
    for (const { severity, message } of issues)
      if (severity === 'error') runner.annotate({ level: 'warning', message: `${table}: ${message}` });
  if (operation === 'blocked') runner.annotate({ level: 'warning', message: `Headroom: ${because}.` });
  const said = `Headroom partitions: ${partitionsHeadline(result.sets)} ${operation}: ${because}${because.endsWith('.') ? '' : '.'}${url === '' ? '' : ` ${url}`}`;
  const broken = refused.flatMap(({ proof }) => proof.failures)[0];
  if (broken !== undefined)
    runner.fail(`Headroom: the proposal did not hold when it was tried, and is not made: ${broken}`);
  else if (failed) runner.fail(`Headroom: ${because}${because.endsWith('.') ? '' : '.'}`);
  else runner.say(said);
}
