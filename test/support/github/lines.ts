// Lines of a diff: which ones may carry a comment, in which hunk, and where a line went from one commit to the next.
import type { Side } from './state.ts';

export interface Hunk {
  readonly text: string;
  readonly LEFT: ReadonlySet<number>;
  readonly RIGHT: ReadonlySet<number>;
}

const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

export function hunksOf(patch: string | undefined): Hunk[] {
  if (patch === undefined) return [];
  return patch.split(/^(?=@@ )/m).map((text) => {
    const [, left = '0', , right = '0'] = header.exec(text) ?? [];
    const sides = { LEFT: new Set<number>(), RIGHT: new Set<number>() };
    let [old, now] = [Number(left), Number(right)];
    for (const line of text.split('\n').slice(1)) {
      const sign = line.charAt(0);
      if (sign === ' ' || sign === '-') sides.LEFT.add(old++);
      if (sign === ' ' || sign === '+') sides.RIGHT.add(now++);
    }
    return { text, ...sides };
  });
}

export function hunkAt(hunks: readonly Hunk[], side: Side, line: number): Hunk | undefined {
  return hunks.find((hunk) => hunk[side].has(line));
}

/**
 * @returns the line's number after the change that `patch` (without context lines) makes; undefined when the change
 * touched it
 */
export function lineAfter(patch: string | undefined, line: number): number | undefined {
  let shift = 0;
  for (const text of (patch ?? '').split('\n')) {
    const found = header.exec(text);
    if (found === null) continue;
    const [oldStart, oldCount, , newCount] = [found[1], found[2] ?? '1', found[3], found[4] ?? '1'].map(Number) as [
      number,
      number,
      number,
      number,
    ];
    // With no old lines the new ones come after `oldStart`.
    if (line < oldStart + (oldCount === 0 ? 1 : 0)) break;
    if (line < oldStart + oldCount) return undefined;
    shift += newCount - oldCount;
  }
  return line + shift;
}
