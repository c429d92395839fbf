// Turns offsets into lines and columns, and one unit of offset into another.
import type { Place } from '../model/basics.ts';

let last: { text: string; lines: readonly number[] } | null = null;

/** Offsets at which lines begin. */
export function lineStarts(text: string): readonly number[] {
  if (last?.text === text) return last.lines;
  const lines = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  last = { text, lines };
  return lines;
}

/** The 1-based line and column of a UTF-16 offset. */
export function lineColumn(text: string, offset: number): { line: number; column: number } {
  const lines = lineStarts(text);
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] as number) + 1 };
}

/** The place of the UTF-16 stretch [start, end) of a file's text. */
export function placeOf(path: string, text: string, start: number, end: number): Place {
  const from = lineColumn(text, start);
  const to = lineColumn(text, Math.max(start, end));
  return { path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** The UTF-16 offset of the `count`-th code point, 0-based. */
export function codePointToUtf16(text: string, count: number): number {
  let offset = 0;
  for (let seen = 0; seen < count && offset < text.length; seen += 1)
    offset += (text.codePointAt(offset) as number) > 0xffff ? 2 : 1;
  return offset;
}
