// Progress: nothing in the first second on a terminal, one line per stage in a log.
import { expect, test } from 'vitest';
import type { ProgressEvent } from '../../src/pipelines/request.ts';
import { progressReporter } from '../../src/report/progress.ts';

const events: ProgressEvent[] = [
  { stage: 'read' },
  { stage: 'base', done: 0, total: 190, detail: 'db/001.sql' },
  { stage: 'base', done: 119, total: 190, detail: 'db/120.sql' },
  { stage: 'apply', done: 0, total: 1, detail: 'db/191\u001b[2J.sql' },
  { stage: 'judge' },
];

function written(
  sink: { isTTY?: boolean; columns?: number },
  quiet: boolean,
  ci: boolean,
  msPerEvent: number,
): string[] {
  const lines: string[] = [];
  let now = 0;
  const { report, clear } = progressReporter({ write: (text) => lines.push(text), ...sink }, quiet, ci, () => now);
  for (const event of events) {
    report(event);
    now += msPerEvent;
  }
  clear();
  return lines;
}

const log = [
  'headroom: reading the change\n',
  'headroom: building the history (190 files)\n',
  'headroom: applying the change (1 file)\n',
  'headroom: judging\n',
];

test('a log gets one line per stage, and so does CI on a terminal', () => {
  expect(written({}, false, false, 0)).toEqual(log);
  expect(written({ isTTY: true }, false, true, 5000)).toEqual(log);
});

test('a terminal gets nothing in the first second', () => {
  expect(written({ isTTY: true }, false, false, 10)).toEqual([]);
});

test('then one line that is rewritten, no wider than the terminal, and taken away at the end', () => {
  const wipe = '\r\u001b[2K';
  expect(written({ isTTY: true, columns: 40 }, false, false, 600)).toEqual([
    `${wipe}building the history: 120 of 190 db/120`,
    `${wipe}applying the change: 1 of 1 db/191\ufffd[2J.`,
    `${wipe}judging`,
    wipe,
  ]);
});

test('--quiet means nothing', () => {
  expect(written({ isTTY: true }, true, false, 5000)).toEqual([]);
  expect(written({}, true, true, 5000)).toEqual([]);
});
