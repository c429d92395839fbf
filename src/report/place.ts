// Where in a pull request a finding can be said: GitHub takes comments on the lines that its diff shows, and ranges within one hunk.
import type { Place } from '../model/basics.ts';

/** One file of a pull request, as GitHub lists it. */
export interface PullFile {
  readonly path: string;
  /** Git's name of the file's content at the head; null when the file is gone. */
  readonly blob: string | null;
  /** The unified diff without headers; null when GitHub does not show it. */
  readonly patch: string | null;
}

/** Lines are of the file at the head of the pull request. */
export type Anchor =
  | { readonly on: 'lines'; readonly start: number; readonly end: number }
  | { readonly on: 'file' }
  | { readonly on: 'summary' };

/** Inclusive lines of the new side that a hunk shows. */
interface Hunk {
  readonly first: number;
  readonly last: number;
}

/** A comment on more lines hides the change it is about. */
const longest = 12;

/**
 * @param file the pull request's entry of the finding's file; absent: the file is not part of it
 * @param blob git's name of the content that was reviewed; lines of another content mean nothing
 */
export function anchorOf(place: Place, file: PullFile | undefined, blob: string | null): Anchor {
  if (file === undefined || file.blob === null) return { on: 'summary' };
  if (file.patch === null || file.blob !== blob) return { on: 'file' };
  const { start, end } = lineSpan(place);
  const hunks = hunksOf(file.patch);
  const shown = (first: number, last: number) => hunks.some((hunk) => hunk.first <= first && last <= hunk.last);
  if (end - start < longest && shown(start, end)) return { on: 'lines', start, end };
  if (shown(start, start)) return { on: 'lines', start, end: start };
  return { on: 'file' };
}

/** First and last line of a place; an end before a line's first character belongs to the line before. */
export function lineSpan({ line, endLine, endColumn }: Place): { readonly start: number; readonly end: number } {
  return { start: line, end: Math.max(line, endColumn === 1 ? endLine - 1 : endLine) };
}

/** The new side of each hunk is a run of lines without a gap: context and additions. */
function hunksOf(patch: string): Hunk[] {
  return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, first, count]) => ({
    first: Number(first),
    last: Number(first) + Number(count ?? 1) - 1,
  }));
}
