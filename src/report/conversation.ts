// What to say, to change and to take back in a pull request, from the findings and what was said before. Pure.
import type { WayOut } from '../config/github.ts';
import type { Finding } from '../model/verdict.ts';
import { findingMarker, readFindingMarker, subjectOf } from './markers.ts';
import type { Anchor } from './place.ts';
import { bySeverity } from './surface.ts';

/** A review thread that begins with a comment of this token's. */
export interface Thread {
  readonly id: string;
  readonly resolved: boolean;
  /** Resolved by this token: its finding was fixed then. */
  readonly resolvedByUs: boolean;
  readonly outdated: boolean;
  readonly canResolve: boolean;
  /** Comments of others in it. */
  readonly replies: number;
  readonly comment: { readonly id: string; readonly body: string; readonly minimized: boolean; readonly url: string };
}

/** A comment to be posted. */
export interface Post {
  readonly finding: Finding;
  readonly anchor: Exclude<Anchor, { on: 'summary' }>;
  readonly body: string;
}

export interface CleanUp {
  readonly thread: Thread;
  /**
   * `say`: that it is fixed, and nothing else; `settle`: resolve, or delete where that is refused; the others as
   * `on-fixed` names them.
   */
  readonly by: 'say' | 'settle' | 'resolve' | 'minimize' | 'delete';
  /** What the comment says afterwards, where it stays. */
  readonly body: string;
}

export interface Conversation {
  readonly posts: readonly Post[];
  readonly updates: readonly { readonly thread: Thread; readonly body: string }[];
  readonly cleanUps: readonly CleanUp[];
  /** Comments to take away because they are posted again where their line is now. */
  readonly moved: readonly Thread[];
  /** Findings that have a comment already, with its address. */
  readonly standing: ReadonlyMap<Finding, string>;
  /** Fingerprints of findings whose thread somebody resolved or hid. */
  readonly acknowledged: ReadonlySet<string>;
}

export interface ConversationTerms {
  readonly key: string;
  readonly head: string;
  /** Most comments of ours that stand at one time. */
  readonly most: number;
  readonly onFixed: WayOut;
  readonly anchor: (finding: Finding) => Anchor;
  readonly body: (finding: Finding, anchor: Anchor) => string;
}

export function converse(
  findings: readonly Finding[],
  threads: readonly Thread[],
  terms: ConversationTerms,
): Conversation {
  const { paired, left, doubled } = pair(findings, threads, terms.key);
  const standing = new Map<Finding, string>();
  const acknowledged = new Set<string>();
  const updates: { thread: Thread; body: string }[] = [];
  const moved: Thread[] = [];
  const wanted: Finding[] = [];
  for (const finding of bySeverity(findings)) {
    const thread = paired.get(finding);
    const anchor = terms.anchor(finding);
    if (thread === undefined) wanted.push(finding);
    else if (isAcknowledged(thread)) {
      acknowledged.add(finding.fingerprint);
      standing.set(finding, thread.comment.url);
    } else if (thread.outdated && thread.replies === 0 && anchor.on === 'lines') {
      moved.push(thread);
      wanted.push(finding);
    } else {
      const body = terms.body(finding, anchor);
      standing.set(finding, thread.comment.url);
      if (!sameText(thread.comment.body, body)) updates.push({ thread, body });
    }
  }
  const room = Math.max(0, terms.most - standing.size);
  const posts = wanted.flatMap((finding): Post[] => {
    const anchor = terms.anchor(finding);
    return anchor.on === 'summary' ? [] : [{ finding, anchor, body: terms.body(finding, anchor) }];
  });
  const cleanUps = [
    ...doubled.map((thread) => ({ thread, by: 'delete' as const, body: '' })),
    ...left.flatMap((thread) => cleanUp(thread, terms)),
  ];
  return { posts: posts.slice(0, room), updates, moved, cleanUps, standing, acknowledged };
}

/**
 * Each finding with its thread: by fingerprint, else by what it is about; the threads whose finding is gone; and those
 * that say what another says, left over from two runs that began at the same time.
 */
function pair(findings: readonly Finding[], threads: readonly Thread[], key: string) {
  const open = threads.flatMap((thread) => {
    const marker = readFindingMarker(key, thread.comment.body);
    return marker === null || marker.fixed || thread.resolvedByUs ? [] : [{ thread, marker }];
  });
  const paired = new Map<Finding, Thread>();
  const take = (finding: Finding, matches: (of: (typeof open)[number]) => boolean) => {
    const at = paired.has(finding) ? -1 : open.findIndex(matches);
    const [found] = at < 0 ? [] : open.splice(at, 1);
    if (found !== undefined) paired.set(finding, found.thread);
  };
  for (const finding of findings) take(finding, ({ marker }) => marker.fingerprint === finding.fingerprint);
  for (const finding of findings) take(finding, ({ marker }) => marker.subject === subjectOf(finding));
  const said = new Set([...paired.keys()].map(({ fingerprint }) => fingerprint));
  const isDouble = ({ marker, thread }: (typeof open)[number]) =>
    said.has(marker.fingerprint) && !isAcknowledged(thread) && thread.replies === 0;
  const left = open.filter((one) => !said.has(one.marker.fingerprint));
  return { paired, left: left.map(({ thread }) => thread), doubled: open.filter(isDouble).map(({ thread }) => thread) };
}

/** Somebody has seen it and wants to see it no more; what we hide or resolve ourselves says that it is fixed. */
const isAcknowledged = ({ resolved, comment }: Thread) => resolved || comment.minimized;

/** A thread that somebody answered stays, and says that it is fixed. */
function cleanUp(thread: Thread, { onFixed, head, key }: ConversationTerms): CleanUp[] {
  if (onFixed === 'keep') return [];
  const body = fixedBody(thread.comment.body, head, key);
  if (thread.replies > 0) return [{ thread, by: 'say', body }];
  // What somebody settled stays settled; that it is fixed is written down, so that it is said anew should it come back.
  if (isAcknowledged(thread) && (onFixed === 'auto' || onFixed === 'resolve')) return [{ thread, by: 'say', body }];
  if (onFixed !== 'auto') return [{ thread, by: onFixed, body }];
  return [{ thread, by: thread.canResolve ? 'settle' : 'delete', body }];
}

function fixedBody(body: string, head: string, key: string): string {
  const marker = readFindingMarker(key, body);
  const said = body.replace(/<!-- headroom:finding [^>]{0,300}-->\s*$/, '').trimEnd();
  return marker === null
    ? body
    : `✅ Fixed in ${head.slice(0, 7)}.\n\n${said}\n\n${findingMarker(key, { ...marker, fixed: true })}`;
}

const sameText = (a: string, b: string) =>
  a.replaceAll('\r\n', '\n').trimEnd() === b.replaceAll('\r\n', '\n').trimEnd();
