// How the tool of a set sends its files, and which of them it takes for another one.
import type { Change, Migration } from '../model/change.ts';
import { standingAlone } from '../tools/shared/alone.ts';
import type { MigrationSet } from './sets.ts';

export const runnerOf = ({ tool }: MigrationSet): Change['runner'] => ({
  title: tool.title,
  sends: tool.sends,
  onePendingTransaction: tool.onePendingTransaction === true,
  outsideTransaction: tool.outsideTransaction,
});

/** A runner that applied a file with a statement that no transaction holds, and others, sends each by itself. */
export const learnedMode = ({ transaction }: Migration, base: readonly Migration[]): Migration['transaction'] =>
  transaction === 'unknown' && base.some(({ text }) => standingAlone(text, needsNone) === 'some')
    ? 'none'
    : transaction;

const needsNone =
  /^(create\s+(unique\s+)?index\s+concurrently|drop\s+index\s+concurrently|reindex\b[^;]*\sconcurrently|vacuum)\b/i;

/** Another file that the tool takes for the same migration; of two new ones, the later has it. */
export function rivalOf(
  { tool, files }: MigrationSet,
  { path, status }: Migration,
  changed: readonly Migration[],
): Pick<Migration, 'rival'> {
  const identity = tool.identity?.(path) ?? '';
  if (identity === '' || status !== 'added') return {};
  const later = new Set(
    files.slice(files.indexOf(path)).filter((file) => changed.some((other) => other.path === file)),
  );
  const rival = files.find((file) => !later.has(file) && tool.identity?.(file) === identity);
  return rival === undefined ? {} : { rival };
}
