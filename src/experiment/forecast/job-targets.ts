// What a job's words set out to do with partitions, and why one that should end them never does.
import type { Session } from '../../database/engine.ts';
import { literal } from '../../sql/quote.ts';
import type { PlannedJob } from './jobs.ts';
import type { PartitionLifetimes } from './partition-lifetimes.ts';
import type { TableMonitor } from './table-monitor.ts';

/**
 * Whether a job's words make or end partitions of a table: by its name, or by what the names of its partitions begin
 * with.
 */
export function isAimedAt(
  job: PlannedJob,
  aim: 'make' | 'end',
  watch: TableMonitor,
  lives: PartitionLifetimes,
): boolean {
  const verbs =
    aim === 'make'
      ? /\bpartition\s+of\b|\battach\s+partition\b|create_partition|create_parent/i
      : /\bdrop\s+table\b|\bdetach\s+partition\b|drop_partition/i;
  if (!verbs.test(job.text)) return false;
  const table = bare(watch.table.name);
  if (new RegExp(`(?<![\\w$])${escaped(table)}(?![\\w$])`).test(job.text)) return true;
  const names = partitionsOf(watch, lives);
  const stems = new Set(names.map((name) => name.split(/\d/, 1)[0] ?? '').filter((stem) => stem.length >= 4));
  return (
    wordsIn(job.text).some((word) => names.some((name) => name.startsWith(word))) ||
    [...stems].some((stem) => job.text.includes(stem))
  );
}

/** The unqualified names of a table's partitions over the whole replay. */
export function partitionsOf(watch: TableMonitor, lives: PartitionLifetimes): string[] {
  return lives.all.filter(({ root }) => root === watch.table.oid).map(({ branch }) => bare(branch.name));
}

/** What string literals begin with before a placeholder or a pattern does: `wa_events_%` gives `wa_events_`. */
function wordsIn(text: string): string[] {
  const heads = [...text.matchAll(/'((?:[^']|'')*)'/g)].map(
    ([, inside = '']) => /^\^?([a-z_][a-z0-9_]*)/.exec(inside)?.[1] ?? '',
  );
  return heads.filter((head) => head.length >= 4);
}

interface Comparison {
  readonly words: string;
  readonly condition: string;
}

/** Comparisons of something that bears a table's name with a pattern, as the job's functions write them. */
function comparisonsIn(text: string): Comparison[] {
  const found = text.matchAll(
    /(?<![\w$])((?:[\w$]{1,63}\.)?[\w$]{0,63}?(?:name|table|rel|part|child)[\w$]{0,63}(?:::text)?)\s{1,99}((?:NOT\s+)?(?:I?LIKE|SIMILAR\s+TO)|!?~\*?)\s{1,99}('(?:[^']|'')*')/gi,
  );
  return [...found].map(([words, , operator = '', pattern = '']) => ({
    words: words.replace(/\s+/g, ' '),
    condition: `name ${operator} ${pattern}`,
  }));
}

/** The comparisons that no partition's name passes, one sentence each. */
export async function failedComparisons(
  session: Pick<Session, 'query'>,
  job: PlannedJob,
  names: readonly string[],
): Promise<string[]> {
  const sentences: string[] = [];
  for (const { words, condition } of comparisonsIn(job.text)) {
    const list = `ARRAY[${names.map(literal).join(', ')}]::text[]`;
    const rows = await session
      .query<{ hits: number }>(`SELECT count(*)::int AS hits FROM unnest(${list}) name WHERE ${condition}`, 'ours')
      .catch(() => []);
    if (rows[0]?.hits === 0)
      sentences.push(
        `None of the ${names.length} names of partitions passes ${words}: ${names.slice(0, 2).join(', ')} and so on.`,
      );
  }
  return [...new Set(sentences)];
}

const bare = (name: string) => name.slice(name.lastIndexOf('.') + 1).replace(/^"(.*)"$/, '$1');
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
