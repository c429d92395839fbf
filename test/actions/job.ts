// A job of a workflow against the stand-in: the head's files on disk, a reviewer that finds what the files' own comments say, the Action as it is.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { rules } from '../../rules/index.ts';
import type { EventContext } from '../../src/actions/context.ts';
import { runAction } from '../../src/actions/run.ts';
import type { ActionRunner } from '../../src/actions/runner.ts';
import { loadConfig } from '../../src/config/config.ts';
import type { Severity } from '../../src/model/basics.ts';
import type { Finding } from '../../src/model/verdict.ts';
import type { ReviewResult } from '../../src/pipelines/request.ts';
import { review } from '../../src/pipelines/review.ts';
import { conclusion } from '../../src/report/compose.ts';
import { finding, report, rule } from '../report/given.ts';
import type { GitHubStandIn } from '../support/github/stand-in.ts';
import { recorder, type Told } from '../support/recorder.ts';
import { checkOut } from './checkout.ts';

export interface Ran extends Told {
  /** Writes that this run sent, by what they are. */
  readonly writes: readonly string[];
  readonly reportFile: string;
}

export interface JobTerms {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event?: string;
  readonly context?: Partial<EventContext>;
  readonly run?: number;
  readonly attempt?: number;
  /** Before the Action reads the pull request. */
  readonly during?: () => void;
  /** Nothing is played: the files are reviewed on a real Postgres, whose base states are kept in this folder. */
  readonly real?: string;
}

let runs = 1000;

/** A line such as `x int, -- !warning payload: message` holds a finding; `=> new line` offers an edit of it. */
const told = /^(.*?)\s*-- !(error|warning|info) (\S+?): (.*?)(?: => (.*))?$/;

/** One run on the head of the pull request. */
export async function job(
  gh: GitHubStandIn,
  { inputs = {}, event = 'pull_request', context = {}, run, attempt = 1, during, real }: JobTerms = {},
): Promise<Ran> {
  runs += 1;
  const folder = mkdtempSync(join(tmpdir(), 'headroom-job-'));
  const { told: heard, ears } = recorder();
  const before = gh.requests.length;
  const given: Readonly<Record<string, string>> = {
    'github-token': 'token',
    ...(real === undefined ? {} : { 'cache-directory': real }),
    ...inputs,
  };
  if (real !== undefined) checkOut(gh, folder);
  const runner: ActionRunner = {
    input: (name) => given[name] || undefined,
    context: { eventName: event, sha: gh.pull().head.sha, actor: 'ada', payload: payloadOf(gh), ...context },
    environment: {
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: join(folder, 'temp'),
      GITHUB_STEP_SUMMARY: 'set',
      GITHUB_REPOSITORY: `${gh.world.terms.owner}/${gh.world.terms.repo}`,
      GITHUB_API_URL: gh.url,
      GITHUB_SERVER_URL: 'https://github.example.org',
      GITHUB_RUN_ID: String(run ?? runs),
      GITHUB_RUN_ATTEMPT: String(attempt),
    },
    rules: real === undefined ? [rule] : rules,
    ...ears,
    review: async (request) => {
      if (real !== undefined) return review(request);
      const result = reviewed(
        gh,
        folder,
        loadConfig(folder, undefined, { failOn: request.config.failOn }, [rule], new Date()).failOn,
      );
      during?.();
      return result;
    },
    paced: false,
  };
  try {
    await runAction(runner);
    const path = String(heard.outputs['report-file'] ?? '');
    const reportFile = path === '' ? '' : readFileSync(path, 'utf8');
    const writes = writesSince(gh, before);
    return { ...heard, writes, reportFile };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The posting run, started by the end of the reviewing one. */
export function posting(
  gh: GitHubStandIn,
  run: number,
  file: string,
  { inputs = {}, ...terms }: JobTerms & { readonly event?: string } = {},
  change: object = {},
) {
  const of = gh.state.runs.find(({ id }) => id === run);
  const home = of?.home === 'own' ? { id: 1, owner: { login: 'acme' } } : { id: 2, owner: { login: 'contributor' } };
  const workflow_run = {
    id: run,
    run_attempt: 1,
    event: of?.event,
    head_sha: of?.headSha,
    head_branch: of?.headBranch,
    head_repository: home,
    ...change,
  };
  const context = { payload: { workflow_run, repository: payloadOf(gh).repository } };
  return job(gh, {
    event: 'workflow_run',
    context,
    inputs: { mode: 'report', 'report-file': file, ...inputs },
    ...terms,
  });
}

function reviewed(gh: GitHubStandIn, root: string, failOn: Severity | 'never'): ReviewResult {
  const sources = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { path, sha, status } of gh.world.changes(gh.pull())) {
    if (status === 'removed' || !path.endsWith('.sql')) continue;
    const text = gh.world.objects.bytes(sha)?.toString() ?? '';
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    sources.set(path, text);
    findings.push(...findingsIn(path, text));
  }
  const count = (severity: Severity) => findings.filter((of) => of.severity === severity).length;
  const checked = [...sources.keys()];
  const given = report({
    findings,
    failOn,
    totals: { error: count('error'), warning: count('warning'), info: count('info') },
    conclusion: conclusion(findings, failOn),
  });
  return {
    root,
    sources,
    report: { ...given, sets: given.sets.map((set) => ({ ...set, checked })).slice(0, checked.length === 0 ? 0 : 1) },
  };
}

function findingsIn(path: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, at) => {
    const [, code, severity, object, message, edited] = told.exec(line) ?? [];
    if (code === undefined || severity === undefined || object === undefined || message === undefined) return [];
    const place = { path, line: at + 1, column: 1, endLine: at + 1, endColumn: line.length + 1 };
    const fingerprint = createHash('sha256').update([path, object, code.trim()].join('\0')).digest('hex').slice(0, 16);
    const fix = edited === undefined ? {} : { fix: { description: 'Write:', edit: { place, text: edited } } };
    return [
      finding({
        severity: severity as Severity,
        object,
        message,
        place,
        fingerprint,
        evidence: [`Seen on ${object}.`],
        ...fix,
      }),
    ];
  });
}

/** What was written to GitHub after so many requests, by what it is. */
export const writesSince = (gh: GitHubStandIn, before: number): string[] =>
  gh.requests
    .slice(before)
    .flatMap(({ isWrite, operation, fields }) =>
      isWrite ? [operation === 'graphql' ? fields.join('+') : operation] : [],
    );

/** The event's payload as GitHub would send it now. */
export function payloadOf(gh: GitHubStandIn): EventContext['payload'] {
  const { owner, repo } = gh.world.terms;
  const { number, head, base } = gh.pull();
  const own = { full_name: `${owner}/${repo}` };
  const homes = { own, fork: { full_name: `contributor/${repo}` }, gone: null };
  return {
    pull_request: { number, head: { sha: head.sha, repo: homes[head.home] }, base: { sha: base.sha, repo: own } },
    repository: own,
  };
}
