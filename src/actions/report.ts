// mode: report. Posts what an unprivileged run found on a pull request from a fork; its report file is a stranger's and trusted in nothing.
import { loadConfig } from '../config/config.ts';
import { directiveRule } from '../judge/judge.ts';
import { cutAll } from '../lib/cut.ts';
import { dictionary } from '../lib/dictionary.ts';
import { Misuse, messageOf } from '../lib/errors.ts';
import { ruleDocs } from '../lib/links.ts';
import { NotReadable, readRegular } from '../lib/repository-files.ts';
import type { Report } from '../model/report.ts';
import type { Finding } from '../model/verdict.ts';
import { conclusion } from '../report/compose.ts';
import { reportSchema } from '../report/schema.ts';
import { plural, totals } from '../report/surface.ts';
import type { Rule } from '../rule/define.ts';
import { type Address, addressOf } from './client/address.ts';
import { attemptTo } from './client/attempts.ts';
import { connectGitHub, type GitHub } from './client/client.ts';
import { readFiles } from './client/pull.ts';
import { type Published, publishReport, unpublished } from './comments/publish.ts';
import type { RunPayload } from './context.ts';
import { flag, inputsOf } from './inputs.ts';
import { type ActionRunner, setOutputs, tellPlanned, tellRefusals } from './runner.ts';

const largest = 5 * 1024 * 1024;
const refusals: Readonly<Record<string, string>> = dictionary({
  ENOENT: 'does not exist',
  EISDIR: 'is no plain file',
  SPECIAL: 'is no plain file',
});
/** Characters of one of its texts. */
const longestText = 20_000;

export async function reportMode(runner: ActionRunner): Promise<void> {
  const { input, environment, context } = runner;
  const run = context.payload.workflow_run;
  if (context.eventName !== 'workflow_run' || run === undefined)
    throw new Misuse(`mode: report runs on workflow_run alone, not on ${context.eventName}.`);
  const file = input('report-file');
  if (file === undefined)
    throw new Misuse(
      'mode: report needs the input report-file: the report that the reviewing run uploaded, downloaded by an earlier step.',
    );
  const report = readReport(file, runner.rules);
  const token = input('github-token') ?? '';
  if (token === '') throw new Misuse('mode: report needs the input github-token.');
  const address = addressOf(environment, input);
  const dryRun = flag(input, 'dry-run') ?? false;
  const { github, planned } = connectGitHub({
    token,
    apiUrl: address.apiUrl,
    dryRun,
    say: runner.say,
    paced: runner.paced ?? true,
  });
  const published = await post(runner, report, github, address, run, dryRun);
  if (dryRun) await tellPlanned(runner, planned);
  tellRefusals(runner, published);
  setOutputs(runner, { conclusion: report.conclusion, report, published, files: { report: file, sarif: '' } });
  runner.say(`Headroom: ${totals(report)}; comment: ${published.status}.`);
}

async function post(
  runner: ActionRunner,
  report: Report,
  github: GitHub,
  address: Address,
  run: RunPayload,
  dryRun: boolean,
): Promise<Published> {
  if (run.event !== 'pull_request') {
    runner.say(`The run was started by ${run.event}, not by a pull request; nothing is posted.`);
    return unpublished(report, 'none');
  }
  const found = await attemptTo('find the pull request of the run', () => pullOfRun(github, address, run));
  if (!found.ok)
    return unpublished(report, found.refusal.kind === 'forbidden' ? 'forbidden' : 'error', [found.refusal]);
  if (found.value === null || run.head_sha === undefined || run.id === undefined) {
    runner.say('No open pull request, or more than one, has the run’s commit as its head; nothing is posted.');
    return unpublished(report, 'stale');
  }
  const target = { owner: address.owner, repo: address.repo, number: found.value };
  const files = await attemptTo('read the files of the pull request', () => readFiles(github, target));
  if (!files.ok) return unpublished(report, 'error', [files.refusal]);
  const config = loadConfig('.', undefined, inputsOf(runner.input), runner.rules, new Date()).github;
  return publishReport(about(report, new Set(files.value.keys()), runner.say), {
    ...address,
    github,
    dryRun,
    reported: true,
    target,
    head: run.head_sha,
    // Of two reports the one of the later review counts, whichever came to be posted first.
    run: `${run.id}.${run.run_attempt ?? 1}`,
    runUrl: address.urlOfRun(run.id),
    lineUrl: address.lineUrl(run.head_sha),
    // A suggestion is text in our name that somebody commits with a click: not from a stranger's file.
    config: { ...config, suggestions: false },
    reviewed: (path) => ({ blob: files.value.get(path)?.blob ?? null, text: undefined }),
  });
}

/** A review speaks of the files of its pull request; what speaks of others is not posted. */
function about(report: Report, paths: ReadonlySet<string>, say: (line: string) => void): Report {
  const findings = report.findings.filter(({ place }) => paths.has(place.path));
  const left = report.findings.length - findings.length;
  if (left > 0) say(`${plural(left, 'finding')} of files that the pull request does not change: not posted.`);
  return counted(report, findings);
}

/** The one open pull request whose head is the run's commit, from the run's repository; null for none or several. */
async function pullOfRun(github: GitHub, { owner, repo }: Address, run: RunPayload): Promise<number | null> {
  const login = run.head_repository?.owner?.login;
  if (login === undefined || run.head_branch == null) return null;
  const pulls = await github.paginate(github.rest.pulls.list, {
    owner,
    repo,
    state: 'open',
    head: `${login}:${run.head_branch}`,
    per_page: 100,
  });
  const same = pulls.filter(
    (pull) => pull.state === 'open' && pull.head.sha === run.head_sha && pull.head.repo?.id === run.head_repository?.id,
  );
  return same.length === 1 ? (same[0]?.number ?? null) : null;
}

/**
 * @throws Misuse unless the file is a report of this version's shape about known rules and paths inside the repository
 */
function readReport(file: string, rules: readonly Rule[]): Report {
  const bad = (why: string) => new Misuse(`${file} is not a report that can be posted: ${why}.`);
  let value: unknown;
  try {
    value = cutAll<unknown>(JSON.parse(new TextDecoder().decode(readRegular(file, { most: largest }))), longestText);
  } catch (error) {
    throw bad(error instanceof NotReadable ? `it ${refusals[error.code] ?? error.message}` : messageOf(error));
  }
  const read = reportSchema.safeParse(value);
  if (!read.success) throw bad(`${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}`);
  const known = new Set([...rules.map(({ id }) => id), directiveRule]);
  const findings = read.data.findings.map((finding) => checked(finding as Finding, known, bad));
  const silenced = read.data.silenced.map(({ finding, ...by }) => ({
    ...by,
    finding: checked(finding as Finding, known, bad),
  }));
  return counted({ ...(read.data as Report), silenced }, findings);
}

/** Verdict and totals follow from the findings, whatever the file says of them. */
function counted(report: Report, findings: readonly Finding[]): Report {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const totals = { error: count('error'), warning: count('warning'), info: count('info') };
  return { ...report, findings, totals, conclusion: conclusion(findings, report.failOn) };
}

function checked(finding: Finding, known: ReadonlySet<string>, bad: (why: string) => Misuse): Finding {
  if (!known.has(finding.rule)) throw bad(`there is no rule ${finding.rule}`);
  for (const path of [finding.place.path, finding.because?.place?.path, finding.fix?.edit?.place.path])
    if (path !== undefined && (path === '' || /^[/\\]|^\w:|(^|[/\\])\.\.([/\\]|$)|[\0\r\n]/.test(path)))
      throw bad('a path leads out of the repository');
  const { fix, ...rest } = finding;
  const kept =
    fix === undefined
      ? {}
      : { fix: { description: fix.description, ...(fix.sql === undefined ? {} : { sql: fix.sql }) } };
  return { ...rest, ...kept, docs: ruleDocs(finding.rule) };
}
