// One finding as a comment on its line: what is wrong, what was seen, and the fix as a suggestion where it is exact.

import { longestRun, message } from '../../lib/markdown.ts';
import type { Finding } from '../../model/verdict.ts';
import { findingMarker, subjectOf } from '../markers.ts';
import { evidence, fixOf, marks } from '../parts.ts';
import { type Anchor, lineSpan } from '../place.ts';

export interface CommentTerms {
  readonly key: string;
  /** False leaves out suggestion blocks. */
  readonly suggestions: boolean;
  /** The file as it was reviewed; undefined when it is not at hand. */
  readonly source: string | undefined;
}

/** GitHub takes 65,536 characters. */
const budget = 60_000;
/** Of a message in a comment that has room for little else. */
const shortest = 2000;

export function commentBody(finding: Finding, anchor: Anchor, { key, suggestions, source }: CommentTerms): string {
  const suggested = suggestions && source !== undefined ? suggestion(finding, anchor, source) : null;
  const at = anchor.on === 'file' ? ` · line ${finding.place.line}` : '';
  const head = `${marks[finding.severity]} **${finding.severity}** · [${finding.rule}](${finding.docs})${at}`;
  const marker = findingMarker(key, { fingerprint: finding.fingerprint, subject: subjectOf(finding), fixed: false });
  const body = (...parts: readonly string[]) => [head, ...parts, marker].filter((part) => part !== '').join('\n\n');
  const said = message(finding.message);
  const whole = body(
    said,
    evidence(finding),
    ...fixOf(finding, suggested === null ? 'whole' : 'short'),
    suggested ?? '',
  );
  const fits = (text: string) => Buffer.byteLength(text) <= budget;
  if (fits(whole)) return whole;
  const left = '_Shortened to fit; the JSON report has everything._';
  const short = body(said, evidence(finding), ...fixOf(finding, 'short'), left);
  return fits(short) ? short : body(message(finding.message.slice(0, shortest)), left);
}

/** The edited lines; null unless the comment stands on exactly the lines that the edit touches. */
function suggestion({ fix, place: at }: Finding, anchor: Anchor, source: string): string | null {
  if (fix?.edit === undefined || fix.edit.place.path !== at.path || anchor.on !== 'lines') return null;
  const { place, text } = fix.edit;
  const { start, end } = lineSpan(place);
  if (start !== anchor.start || end !== anchor.end || place.endLine !== end) return null;
  const lines = source.split('\n').slice(start - 1, end);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return null;
  const edited = `${first.slice(0, place.column - 1)}${text}${last.slice(place.endColumn - 1)}`;
  const fence = '`'.repeat(Math.max(3, longestRun(edited) + 1));
  return `${fence}suggestion\n${edited}\n${fence}`;
}
