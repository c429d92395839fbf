// What the runner gives and takes, and the ways of telling that need no token: outputs, job summary, annotations.

import { dictionary } from '../lib/dictionary.ts';
import { messageOf } from '../lib/errors.ts';
import { block } from '../lib/markdown.ts';
import { withoutCommands } from '../lib/sanitize.ts';
import type { PartitionSet } from '../model/partitions.ts';
import type { Report } from '../model/report.ts';
import type { Finding } from '../model/verdict.ts';
import type { PartitionsRequest, PartitionsResult, ReviewRequest, ReviewResult } from '../pipelines/request.ts';
import { filesIn, partitionsAdded } from '../report/partitions/outcome.ts';
import { type Annotation, annotations } from '../report/surfaces/annotations.ts';
import type { Rule } from '../rule/define.ts';
import type { PlannedWrite } from './client/client.ts';
import type { Published } from './comments/publish.ts';
import type { EventContext } from './context.ts';
import type { Input } from './inputs.ts';
import type { SettledProposal } from './pull-request/terms.ts';

export interface ActionRunner {
  readonly input: Input;
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
  /** The pipelines; tests give their own. */
  readonly review?: (request: ReviewRequest) => Promise<ReviewResult>;
  readonly partitions?: (request: PartitionsRequest) => Promise<PartitionsResult>;
  /** The present; tests give their own. */
  readonly now?: () => Date;
  /** False sends to GitHub without pauses; for tests. */
  readonly paced?: boolean;
}

/** A summary over a mebibyte is dropped by the runner. */
export const summaryLimit = 900 * 1024;

/** Characters of a dry run's writes that the summary shows. */
const mostPlanned = 60_000;

export interface ReportedEvent {
  readonly conclusion: 'success' | 'failure' | 'error';
  readonly report?: Report;
  readonly published?: Published;
  readonly files?: { readonly report: string; readonly sarif: string };
  readonly baseline?: string;
  readonly proposal?: {
    readonly settled: SettledProposal;
    readonly branch: string;
    readonly sets: readonly PartitionSet[];
  };
}

/** Every output on every path, so that a workflow never reads one that is not there. */
export function setOutputs(
  runner: ActionRunner,
  { conclusion, report, published, files, baseline, proposal }: ReportedEvent,
): void {
  const { error, warning, info } = report?.totals ?? { error: 0, warning: 0, info: 0 };
  const total = error + warning + info;
  const outputs: Record<string, string | number> = dictionary({
    conclusion,
    'findings-total': total,
    'findings-error': error,
    'findings-warning': warning,
    'findings-info': info,
    'findings-new': published?.fresh ?? total,
    'findings-fixed': published?.fixed ?? 0,
    'migrations-checked': report?.sets.reduce((sum, set) => sum + set.checked.length, 0) ?? 0,
    'report-file': files?.report ?? '',
    'sarif-file': files?.sarif ?? '',
    'baseline-file': baseline ?? '',
    'comment-id': published?.commentId ?? '',
    'comment-url': published?.commentUrl ?? '',
    'review-id': published?.reviewId ?? '',
    'comment-status': published?.status ?? 'none',
    ...proposalOutputs(proposal),
  });
  for (const [name, value] of Object.entries(outputs)) runner.output(name, value);
}

/** Under the names that people know from other actions. */
function proposalOutputs(told: ReportedEvent['proposal']): Record<string, string | number> {
  const settled = told?.settled;
  return {
    'pull-request-number': settled?.number ?? '',
    'pull-request-url': settled?.url ?? '',
    'pull-request-operation': settled?.operation ?? 'none',
    'pull-request-head-sha': settled?.head ?? '',
    'pull-request-branch': told?.branch ?? '',
    'pull-request-commits-verified': settled?.verified == null ? '' : String(settled.verified),
    files:
      told === undefined
        ? ''
        : filesIn(told.sets)
            .map(({ path }) => path)
            .join('\n'),
    'partitions-added': told === undefined ? 0 : partitionsAdded(told.sets),
  };
}

/** A summary that cannot be written never changes the verdict. */
export async function summarise(runner: ActionRunner, text: string): Promise<void> {
  if (runner.environment.GITHUB_STEP_SUMMARY === undefined) return;
  await runner
    .summarise(text)
    .catch((error: unknown) =>
      runner.say(withoutCommands(`The job summary could not be written: ${messageOf(error)}`)),
    );
}

/** Annotations of the findings that are not said on their lines already. */
export function annotate(
  runner: ActionRunner,
  report: Report,
  mode: 'auto' | 'always' | 'never',
  commented: ReadonlySet<Finding>,
): void {
  if (mode === 'never') return;
  const findings = mode === 'always' ? report.findings : report.findings.filter((finding) => !commented.has(finding));
  for (const annotation of annotations({ ...report, findings })) runner.annotate(annotation);
}

/** What GitHub would not do; that people locked a conversation is no fault of anybody's. */
export function tellRefusals(runner: ActionRunner, { refusals }: Published): void {
  for (const { kind, sentence } of refusals)
    runner.annotate({ level: kind === 'locked' ? 'notice' : 'warning', message: sentence });
}

/** What a dry run kept back, each with all that would be sent. */
export async function tellPlanned(runner: ActionRunner, planned: readonly PlannedWrite[]): Promise<void> {
  const told = planned.map(({ method, path, body }) => `${method} ${path}\n${JSON.stringify(body, null, 2)}`);
  runner.say(`dry-run: ${planned.length} writes to GitHub were kept back.`);
  for (const one of told) runner.say(withoutCommands(one));
  const shown = told.join('\n\n');
  const cut = shown.length > mostPlanned ? `${shown.slice(0, mostPlanned)}…\n(the log has the rest)` : shown;
  await summarise(runner, `\n### Dry run: ${planned.length} writes kept back\n\n${block('', cut)}\n`);
}
