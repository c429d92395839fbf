// Statements that Postgres refuses inside a transaction, for the tools that look for them and step out of theirs.
import { split } from '../../parse/split.ts';

/** What every such tool looks for; a quick test before a file is cut into statements. */
const maybe =
  /\b(concurrently|vacuum|reindex|cluster|alter\s+system|discard\s+all|(create|drop)\s+(database|tablespace|subscription))\b/i;

/** Whether no, some or all statements of a file begin as `alone` says. Comments before a statement do not hide it. */
export function standingAlone(text: string, alone: RegExp): 'none' | 'some' | 'all' {
  if (!maybe.test(text)) return 'none';
  const { chunks } = split('', text, [{ start: 0, end: text.length }]);
  const count = chunks.filter(({ start, end }) => alone.test(text.slice(start, end))).length;
  if (count === 0) return 'none';
  return count === chunks.length ? 'all' : 'some';
}
