// One finding as a comment on its line: what is wrong, what was seen, and the fix as a suggestion where it is exact.
import type { Finding } from '../../flow.ts';
import { message } from '../escape.ts';
import { findingMarker, subjectOf } from '../markers.ts';
import { evidence, fixOf, marks } from '../parts.ts';
import { type Anchor, linesOf } from '../place.ts';

export interface CommentTerms {
  readonly key: string;
  /** False leaves out suggestion blocks. */
  readonly suggestions: boolean;
  /** The file as it was reviewed; undefined when it is not at hand. */
  readonly source: string | undefined;
}

export function comment(finding: Finding, anchor: Anchor, { key, suggestions, source }: CommentTerms): string {
  const suggested = suggestions && source !== undefined ? suggestion(finding, anchor, source) : null;
  const at = anchor.on === 'file' ? ` · line ${finding.place.line}` : '';
  const seen = evidence(finding);
  return [
    `${marks[finding.severity]} **${finding.severity}** · [${finding.rule}](${finding.docs})${at}`,
    message(finding.message),
    ...(seen === '' ? [] : [seen]),
    ...fixOf(finding, suggested === null ? 'whole' : 'short'),
    ...(suggested === null ? [] : [suggested]),
    findingMarker(key, { fingerprint: finding.fingerprint, subject: subjectOf(finding), fixed: false }),
  ].join('\n\n');
}

/** The edited lines; null unless the comment stands on exactly the lines that the edit touches. */
function suggestion({ fix, place: at }: Finding, anchor: Anchor, source: string): string | null {
  if (fix?.edit === undefined || fix.edit.place.path !== at.path || anchor.on !== 'lines') return null;
  const { place, text } = fix.edit;
  const { start, end } = linesOf(place);
  if (start !== anchor.start || end !== anchor.end || place.endLine !== end) return null;
  const lines = source.split('\n').slice(start - 1, end);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return null;
  const edited = `${first.slice(0, place.column - 1)}${text}${last.slice(place.endColumn - 1)}`;
  const fence = '`'.repeat(Math.max(3, ...[...edited.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}suggestion\n${edited}\n${fence}`;
}
