// The proof of a suggestion: the edited migrations are applied and judged like the ones that were given, and the finding must be gone.
import type { Change } from '../model/change.ts';
import type { Finding, Verdict } from '../model/verdict.ts';
import { lineStarts } from '../parse/positions.ts';

/**
 * The findings, with those edits taken out of their remedies that do not silence them, or that bring others.
 * @param again applies and judges a changed change
 */
export async function proveEdits(
  findings: readonly Finding[],
  change: Change,
  again: (edited: Change) => Promise<Verdict>,
): Promise<Finding[]> {
  const edited = editedChange(findings, change);
  if (edited === null) return [...findings];
  const after = await again(edited).catch(() => null); // What could not be tried is not proven.
  const before = new Set(findings.map(findingIdentity));
  const remaining = new Set(after?.findings.map(findingIdentity));
  const harmless = after !== null && [...remaining].every((name) => before.has(name));
  return findings.map((finding) => {
    if (finding.fix?.edit === undefined || (harmless && !remaining.has(findingIdentity(finding)))) return finding;
    const { edit: _unproven, ...kept } = finding.fix;
    return { ...finding, fix: kept };
  });
}

/** The change with all edits made that findings offer; null when none does. */
export function editedChange(findings: readonly Finding[], change: Change): Change | null {
  const offering = findings.filter((finding) => finding.fix?.edit !== undefined);
  if (offering.length === 0) return null;
  return {
    ...change,
    changed: change.changed.map((migration) => ({ ...migration, ...editedText(migration, offering) })),
  };
}

/** What a finding is about, wherever it stands now. */
export const findingIdentity = ({ rule, object, key, place }: Finding) =>
  [rule, object, key ?? '', place.path].join('\0');

/** The text with every edit of its file; of two that overlap, the first. */
function editedText({ path, text, up }: Change['changed'][number], findings: readonly Finding[]) {
  const starts = lineStarts(text);
  const at = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1;
  const edits = findings
    .flatMap(({ fix }) => (fix?.edit === undefined || fix.edit.place.path !== path ? [] : [fix.edit]))
    .map(({ place, text: replacement }) => ({
      start: at(place.line, place.column),
      end: at(place.endLine, place.endColumn),
      replacement,
    }))
    .sort((a, b) => a.start - b.start)
    .filter(({ start }, index, all) => index === 0 || start >= (all[index - 1]?.end ?? 0));
  const moved = (offset: number) =>
    edits
      .filter(({ end }) => end <= offset)
      .reduce((sum, { start, end, replacement }) => sum + replacement.length - (end - start), offset);
  const between = edits.map(
    ({ start, replacement }, index) => text.slice(edits[index - 1]?.end ?? 0, start) + replacement,
  );
  const result = between.join('') + text.slice(edits.at(-1)?.end ?? 0);
  return { text: result, up: up.map(({ start, end }) => ({ start: moved(start), end: moved(end) })) };
}
