// Anchors: only lines that the pull request's diff shows, and ranges within one hunk.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { anchorOf, lineSpan, type PullFile } from '../../src/report/place.ts';

const place = (line: number, endLine = line, endColumn = 9) => ({ path: 'm.sql', line, column: 1, endLine, endColumn });
const patch = ['@@ -0,0 +1,3 @@', '+a', '+b', '+c', '@@ -10,2 +20,4 @@ CREATE TABLE x (', ' d', '+e', '+f', ' g'].join(
  '\n',
);
const file = (given: Partial<PullFile> = {}): PullFile => ({ path: 'm.sql', blob: 'b1', patch, ...given });

describe('an anchor', () => {
  test.each([
    ['a line of a hunk', place(2), { on: 'lines', start: 2, end: 2 }],
    ['a range within a hunk', place(20, 23), { on: 'lines', start: 20, end: 23 }],
    ['the first line, when the range leaves the hunk', place(3, 21), { on: 'lines', start: 3, end: 3 }],
    ['the file, when the first line is not shown', place(12, 20), { on: 'file' }],
    [
      'the line before, when the place ends before a line’s first character',
      place(2, 4, 1),
      { on: 'lines', start: 2, end: 3 },
    ],
  ])('is %s', (_, at, anchor) => {
    expect(anchorOf(at, file(), 'b1')).toEqual(anchor);
  });

  test('is the first line of a long statement, which would hide the change', () => {
    const long = `@@ -0,0 +1,40 @@\n${'+x\n'.repeat(40)}`;
    expect(anchorOf(place(1, 40), file({ patch: long }), 'b1')).toEqual({ on: 'lines', start: 1, end: 1 });
  });

  test.each([
    ['a patch that GitHub does not show', file({ patch: null }), 'b1', 'file'],
    ['another content than was reviewed', file(), 'b2', 'file'],
    ['a content that could not be read', file(), null, 'file'],
    ['a file that the pull request deletes', file({ blob: null }), 'b1', 'summary'],
    ['a file that is not part of it', undefined, 'b1', 'summary'],
  ])('knows %s', (_, given, blob, on) => {
    expect(anchorOf(place(2), given, blob)).toEqual({ on });
  });
});

test('linesOf never ends before it starts', () => {
  expect(lineSpan(place(5, 5, 1))).toEqual({ start: 5, end: 5 });
});

describe('against git’s own diffs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-diff-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a line is anchored exactly where the diff prints its new side', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 40 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const [a, b] = [join(folder, 'a'), join(folder, 'b')];
        writeFileSync(a, before.map((line) => `${line}\n`).join(''));
        writeFileSync(b, after.map((line) => `${line}\n`).join(''));
        const diff = gitDiff(a, b);
        const shown = newLines(diff);
        for (let line = 1; line <= after.length; line += 1)
          expect(anchorOf(place(line), file({ patch: diff }), 'b1').on).toBe(shown.has(line) ? 'lines' : 'file');
      }),
      { numRuns: 60 },
    );
  });

  function gitDiff(a: string, b: string): string {
    try {
      execFileSync('git', ['diff', '--no-index', '--no-color', a, b], { stdio: ['ignore', 'pipe', 'ignore'] });
      return '';
    } catch (error) {
      const out = String((error as { stdout: Buffer }).stdout);
      return out.slice(Math.max(0, out.indexOf('@@ ')));
    }
  }

  /** Counts down a unified diff, line by line. */
  function newLines(diff: string): Set<number> {
    const shown = new Set<number>();
    let next = 0;
    for (const line of diff.split('\n')) {
      const header = /^@@ -\S+ \+(\d+)/.exec(line);
      if (header !== null) next = Number(header[1]);
      else if (/^[ +]/.test(line)) shown.add(next++);
    }
    return shown;
  }
});
