// The part of a source line around a place, and where the caret stands under it, in columns of a terminal.
import stringWidth from 'string-width';
import { visible } from '../lib/sanitize.ts';

export interface Excerpt {
  readonly text: string;
  /** Columns before the caret, and under it. */
  readonly before: number;
  readonly under: number;
}

/** What is seen as one character. */
interface Cell {
  /** UTF-16 offset in the line. */
  readonly at: number;
  readonly shown: string;
  readonly width: number;
}

/** Columns kept before the caret when a line is cut, half the width at most. */
const lead = 30;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * @param start UTF-16 offset of the place in the line
 * @param end its end, exclusive; may lie beyond the line
 * @param widest columns the text may take, without the marks of a cut
 */
export function excerpt(line: string, start: number, end: number, widest: number): Excerpt {
  // Characters further away than this cannot be shown; a line may have megabytes of them.
  const far = widest * 4;
  const from = Math.max(0, start - far);
  const cells = cellsOf(line.slice(from, start + far), from);
  const whole = from === 0 && line.length <= start + far && sum(cells) <= widest;
  const caret = cells.filter((cell) => cell.at <= start).length - (start < line.length ? 1 : 0);
  const first = whole ? 0 : firstShown(cells, Math.max(0, caret), Math.min(lead, widest / 2));
  const last = whole ? cells.length : lastShown(cells, first, widest);
  const cutBefore = first > 0 || from > 0;
  const cutAfter = last < cells.length || line.length > start + far;
  const under = cells.slice(caret, last).filter((cell) => cell.at < end);
  return {
    text: `${cutBefore ? '…' : ''}${cells
      .slice(first, last)
      .map((cell) => cell.shown)
      .join('')}${cutAfter ? '…' : ''}`,
    before: sum(cells.slice(first, caret)) + (cutBefore ? 1 : 0),
    under: Math.max(1, sum(under)),
  };
}

function cellsOf(text: string, from: number): Cell[] {
  return [...segmenter.segment(text)].map(({ segment, index }) => {
    const shown = visible(segment).replaceAll('\t', '    ');
    return { at: from + index, shown, width: stringWidth(shown) };
  });
}

const sum = (cells: readonly Cell[]) => cells.reduce((all, cell) => all + cell.width, 0);

function firstShown(cells: readonly Cell[], caret: number, most: number): number {
  let first = caret;
  for (let columns = 0; first > 0; first -= 1) {
    columns += cells[first - 1]?.width ?? 0;
    if (columns > most) break;
  }
  return first;
}

function lastShown(cells: readonly Cell[], first: number, widest: number): number {
  let last = first;
  for (let columns = 0; last < cells.length; last += 1) {
    columns += cells[last]?.width ?? 0;
    if (columns > widest) break;
  }
  return last;
}
