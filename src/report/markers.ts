// The hidden lines by which Headroom knows its own words again: everything it remembers of a pull request stands in them.
import { createHash } from 'node:crypto';
import type { Finding } from '../model/verdict.ts';

/** Of an inline comment: which finding it is about, and whether that was fixed. */
export interface FindingMarker {
  readonly fingerprint: string;
  /** The finding without its statement's text, so that an edit of the statement is not another finding. */
  readonly subject: string;
  readonly fixed: boolean;
}

/** Of the summary: which run wrote it about which head, and what it said. */
export interface SummaryMarker {
  readonly head: string;
  readonly run: string;
  /** Identities told, those new at this head, and those of the head before that were gone. */
  readonly told: readonly string[];
  readonly fresh: readonly string[];
  readonly fixed: readonly string[];
}

/** The last line alone: what stands above it quotes SQL, which may hold anything. */
const findingLine =
  /(?:^|\n)<!-- headroom:finding v=1 key=(\S+) fp=([0-9a-f]{16}) on=([0-9a-f]{16}) state=(open|fixed) -->\s*$/;
const summaryLine =
  /^<!-- headroom:summary v=1 key=(\S+) head=([0-9a-f]+) run=([\d.]+) -->\n<!-- headroom:told new=([0-9a-f,]*) old=([0-9a-f,]*) fixed=([0-9a-f,]*) -->/;

/** What tells two jobs of one repository apart; no space, no end of a comment. */
export function keyOf(given: string): string {
  const plain = given.replace(/[^\w./]+/g, '-').replace(/^-+|(?<!-)-+$/g, '');
  return plain === '' ? 'default' : plain;
}

export function subjectOf({ rule, place, object, key }: Finding): string {
  return hash(['v1', rule, place.path, object, key ?? '']);
}

const hash = (parts: readonly string[]) => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);

/**
 * What a finding is about, counted where several are about the same: an edit of its statement does not make it another.
 */
export function identities(findings: readonly Finding[]): Map<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    findings.map((finding) => {
      const subject = subjectOf(finding);
      const before = seen.get(subject) ?? 0;
      seen.set(subject, before + 1);
      return [finding, before === 0 ? subject : hash([subject, String(before)])];
    }),
  );
}

export function findingMarker(key: string, { fingerprint, subject, fixed }: FindingMarker): string {
  return `<!-- headroom:finding v=1 key=${key} fp=${fingerprint} on=${subject} state=${fixed ? 'fixed' : 'open'} -->`;
}

/** Null when the comment is not ours, or of another key. */
export function readFindingMarker(key: string, body: string): FindingMarker | null {
  const [, found, fingerprint, subject, state] = findingLine.exec(body) ?? [];
  if (found !== key || fingerprint === undefined || subject === undefined) return null;
  return { fingerprint, subject, fixed: state === 'fixed' };
}

export function summaryMarker(key: string, { head, run, told, fresh, fixed }: SummaryMarker): string {
  const now = new Set(fresh);
  const old = told.filter((print) => !now.has(print));
  return `<!-- headroom:summary v=1 key=${key} head=${head} run=${run} -->\n<!-- headroom:told new=${fresh} old=${old} fixed=${fixed} -->`;
}

/** Null unless the comment begins as ours of this key. */
export function readSummaryMarker(key: string, body: string): SummaryMarker | null {
  const [, found, head, run, fresh, old, fixed] = summaryLine.exec(body.replaceAll('\r\n', '\n')) ?? [];
  if (found !== key || head === undefined || run === undefined) return null;
  const list = (text: string | undefined) => (text ?? '').split(',').filter((print) => print !== '');
  return { head, run, told: [...list(fresh), ...list(old)], fresh: list(fresh), fixed: list(fixed) };
}

/** The same summary, whichever run wrote it. */
export function withoutRun(body: string): string {
  return body
    .replace(/ run=[\d.]+ -->/, ' -->')
    .replace(/\/actions\/runs\/\d+/g, '')
    .replaceAll(', from the cache', '')
    .replaceAll('\r\n', '\n')
    .trimEnd();
}

/** Of a pull request that proposes partitions. */
export interface ProposalMarker {
  readonly plan: string;
  readonly base: string;
  /** We closed it ourselves, because it was no longer needed. */
  readonly withdrawn: boolean;
}

const proposalLine =
  /<!-- headroom:partitions v=1 key=(\S+) plan=([0-9a-f]+) base=([0-9a-f]+)( state=withdrawn)? -->\s*$/;

export const proposalMarker = (key: string, { plan, base, withdrawn }: ProposalMarker) =>
  `<!-- headroom:partitions v=1 key=${key} plan=${plan} base=${base}${withdrawn ? ' state=withdrawn' : ''} -->`;

/** Null unless the body ends as ours of this key. */
export function readProposalMarker(key: string, body: string): ProposalMarker | null {
  const [, found, plan, base, withdrawn] = proposalLine.exec(body.replaceAll('\r\n', '\n')) ?? [];
  return found !== key || plan === undefined || base === undefined
    ? null
    : { plan, base, withdrawn: withdrawn !== undefined };
}

/** The same body, once we closed the pull request ourselves. */
export function withdrawn(key: string, body: string): string {
  const marker = readProposalMarker(key, body);
  const plain = body.replaceAll('\r\n', '\n');
  return marker === null ? body : plain.replace(proposalLine, proposalMarker(key, { ...marker, withdrawn: true }));
}

/** Of a comment on such a pull request: said once per plan; `none` where nothing is wanted any more. */
export const noteMarker = (key: string, what: 'blocked' | 'closed', plan: string) =>
  `<!-- headroom:partitions-note v=1 key=${key} ${what}=${plan} -->`;

/** True when a run came after another: run ids grow, attempts too. */
export function isLater(run: string, than: string): boolean {
  const [id = 0, attempt = 0] = run.split('.').map(Number);
  const [otherId = 0, otherAttempt = 0] = than.split('.').map(Number);
  return id > otherId || (id === otherId && attempt > otherAttempt);
}
