// Brings a pull request up to date with a report: comments on lines, then what is fixed, then the summary. Never throws.
import type { GitHubConfig } from '../../config/github.ts';
import type { Place } from '../../model/basics.ts';
import type { Report } from '../../model/report.ts';
import type { Finding } from '../../model/verdict.ts';
import { type Conversation, converse, type Thread } from '../../report/conversation.ts';
import { isLater, readFindingMarker } from '../../report/markers.ts';
import { anchorOf } from '../../report/place.ts';
import { commentBody } from '../../report/surfaces/comment.ts';
import { deltaOf } from '../../report/surfaces/summary.ts';
import { Attempts } from '../client/attempts.ts';
import type { GitHub } from '../client/client.ts';
import { readComments, readFiles, readHead, readThreads, type Target } from '../client/pull.ts';
import type { ApiRefusal } from '../client/refusal.ts';
import { converseOn } from './conversation.ts';
import { failedStatus, keepSummary, standing } from './summary-comment.ts';

export type CommentStatus =
  | 'posted'
  | 'updated'
  | 'unchanged'
  | 'none'
  | 'read-only'
  | 'forbidden'
  | 'stale'
  | 'dry-run'
  | 'error';

export interface PublishTerms {
  readonly github: GitHub;
  readonly dryRun: boolean;
  readonly target: Target;
  /** The commit that was reviewed. */
  readonly head: string;
  readonly key: string;
  /** `id.attempt` of the workflow's run. */
  readonly run: string;
  readonly runUrl: string;
  readonly lineUrl: (path: string, line: number) => string;
  readonly config: GitHubConfig;
  /** The report is what a run without rights says of itself; where that run could write, it has told already. */
  readonly reported: boolean;
  /** The file as it was reviewed: git's name of its content, and its text for suggestions. */
  readonly reviewed: (path: string) => { readonly blob: string | null; readonly text: string | undefined };
}

export interface Published {
  readonly status: CommentStatus;
  readonly commentId: string;
  readonly commentUrl: string;
  readonly reviewId: string;
  readonly fresh: number;
  readonly fixed: number;
  /** Findings that have a comment on their line now. */
  readonly commented: ReadonlySet<Finding>;
  /** What GitHub would not do, one of a kind. */
  readonly refusals: readonly ApiRefusal[];
}

/** What is told when nothing was written. */
export function unpublished(report: Report, status: CommentStatus, refusals: readonly ApiRefusal[] = []): Published {
  return {
    status,
    commentId: '',
    commentUrl: '',
    reviewId: '',
    fresh: report.findings.length,
    fixed: 0,
    commented: new Set(),
    refusals,
  };
}

export async function publishReport(report: Report, terms: PublishTerms): Promise<Published> {
  const { github, target, head, config } = terms;
  const attempts = new Attempts();
  const read = await attempts.try('read the pull request', async () => {
    const now = await readHead(github, target);
    if (now.sha !== head || !now.open) return null;
    return {
      threads: await readThreads(github, target),
      comments: await readComments(github, target),
      files: await readFiles(github, target),
    };
  });
  if (!read.ok) return unpublished(report, failedStatus(attempts), attempts.refusals);
  if (read.value === null) return unpublished(report, 'stale');
  const { files } = read.value;
  const before = standing(terms, read.value.comments);
  if (before?.marker.head === head && isLater(before.marker.run, terms.run)) return unpublished(report, 'stale');
  if (before?.marker.head === head && before.marker.run === terms.run && terms.reported)
    return unpublished(report, 'unchanged');
  const plan = converse(config.reviewComments ? report.findings : [], config.reviewComments ? read.value.threads : [], {
    ...terms,
    onFixed: config.onFixed,
    most: config.maxReviewComments,
    anchor: (finding) =>
      anchorOf(spokenOn(finding), files.get(finding.place.path), terms.reviewed(finding.place.path).blob),
    body: (finding, anchor) =>
      commentBody(finding, anchor, {
        ...terms,
        suggestions: config.suggestions,
        source: terms.reviewed(finding.place.path).text,
      }),
  });
  const review = await converseOn({ ...terms, attempts, refusals: {} }, plan);
  const comments = await standingComments(terms, attempts, plan, report.findings);
  const written = await keepSummary(report, terms, attempts, before, comments, plan.acknowledged);
  const { fresh, fixed } = deltaOf(report.findings, before?.marker ?? null, head);
  return {
    ...written,
    reviewId: review === null ? '' : String(review),
    fresh: fresh.length,
    fixed: fixed.length,
    commented: new Set(comments.keys()),
    refusals: attempts.refusals,
  };
}

/** A suggestion replaces the lines that its comment stands on. */
function spokenOn({ place, fix }: Finding): Place {
  return fix?.edit?.place.path === place.path ? fix.edit.place : place;
}

/** Address of each finding's comment, read again when some were posted. */
async function standingComments(
  terms: PublishTerms,
  attempts: Attempts,
  plan: Conversation,
  findings: readonly Finding[],
): Promise<Map<Finding, string>> {
  const known = new Map(plan.standing);
  if (plan.posts.length === 0 || terms.dryRun) return known;
  const again = await attempts.try('read the review comments', () => readThreads(terms.github, terms.target));
  if (!again.ok) return known;
  const urls = new Map(
    again.value.flatMap((thread: Thread) => {
      const marker = readFindingMarker(terms.key, thread.comment.body);
      return marker === null || marker.fixed ? [] : [[marker.fingerprint, thread.comment.url] as const];
    }),
  );
  for (const finding of findings) {
    const url = urls.get(finding.fingerprint);
    if (url !== undefined) known.set(finding, url);
  }
  return known;
}
