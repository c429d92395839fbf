// Helps layouts that tell up from down by a line in the file.

import { byFolder, lexical } from '../../lib/paths.ts';
import type { Range } from '../../model/change.ts';
import type { Found, Tree } from './tool.ts';

/** Folders whose files have the tool's form of name and, unless one is sure, its tell-tale line. */
export function markedFolders(
  tree: Tree,
  form: RegExp,
  tell: RegExp,
  order: (a: string, b: string) => number,
  sure = false,
): Found[] {
  return [...byFolder(tree.paths.filter((path) => form.test(path)))]
    .filter(([, files]) => sure || isMarked(tree, files.sort(lexical), tell))
    .map(([root, files]) => ({ root, files: files.sort(order) }));
}

/** A folder belongs to the tool when one of its last or first files holds the line. */
function isMarked(tree: Tree, files: readonly string[], tell: RegExp): boolean {
  return [...files.slice(-6), ...files.slice(0, 2)].some((path) => tell.test(tree.read(path) ?? ''));
}

export interface TextLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The lines of a text with their offsets, without what ends them. */
export function textLines(text: string): TextLine[] {
  let next = 0;
  return text.split('\n').map((whole) => {
    const start = next;
    next += whole.length + 1;
    const line = whole.endsWith('\r') && next <= text.length ? whole.slice(0, -1) : whole;
    return { text: line, start, end: start + line.length };
  });
}

/**
 * The stretches that are applied: after each line matching `up`, to the next line matching `up` or `down`.
 * A file without an `up` line is taken whole as far as `down`: its tool refuses it, but its SQL should still be seen.
 */
export function upParts(text: string, up: RegExp, down: RegExp): Range[] {
  const parts: Range[] = [];
  const lines = textLines(text);
  let start: number | null = lines.some((line) => up.test(line.text)) ? null : 0;
  for (const line of lines) {
    const opens = up.test(line.text);
    if (!opens && !down.test(line.text)) continue;
    if (start !== null) parts.push({ start, end: line.start });
    start = opens ? line.end : null;
  }
  if (start !== null) parts.push({ start, end: text.length });
  return parts;
}
