// What every surface is given, and the words they share.

import type { Severity } from '../model/basics.ts';
import type { Report } from '../model/report.ts';
import type { Finding } from '../model/verdict.ts';
import type { Rule } from '../rule/define.ts';

export interface Shown {
  readonly report: Report;
  /** Text of each changed file, by path. */
  readonly sources: ReadonlyMap<string, string>;
  readonly rules: readonly Rule[];
}

export const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const words: Record<Severity, [string, string]> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

/** `1 error, 2 warnings`, or `no findings`. */
export function totals(report: Report): string {
  const parts = severities
    .filter((severity) => report.totals[severity] > 0)
    .map((severity) => plural(report.totals[severity], ...words[severity]));
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

/** How each set was run, one sentence each. */
export function howRun(report: Report): string[] {
  return report.sets.map((set) => {
    const { base } = set;
    const engine = set.engine === null ? 'not applied' : `applied to PostgreSQL ${set.version} (${set.engine})`;
    const history =
      base.migrations === 0
        ? 'without history'
        : `on top of ${plural(base.migrations, 'migration')}, of which ${base.complete} apply whole (${base.statements - base.failures.length} of ${base.statements} statements)${base.cached ? ', from the cache' : ''}`;
    return `${plural(set.checked.length, 'migration')} of ${set.root === '' ? 'the repository' : set.root} ${engine} ${history}.`;
  });
}

/** Statements of the history that could not be applied, those that fail alike as one. */
export interface HistoryFailure {
  /** Of the first. */
  readonly path: string;
  readonly line: number;
  readonly message: string;
  readonly count: number;
}

/** In the order in which they first failed. */
export function historyFailures(report: Report): HistoryFailure[] {
  const alike = new Map<string, HistoryFailure>();
  for (const { base, root } of report.sets)
    for (const { path, line, message } of base.failures) {
      const key = `${root}\0${message}`;
      const known = alike.get(key);
      alike.set(key, known === undefined ? { path, line, message, count: 1 } : { ...known, count: known.count + 1 });
    }
  return [...alike.values()];
}

/** Base failures, assumed tables and notes of every set, one sentence each. */
export function caveats(report: Report): string[] {
  return report.sets.flatMap((set) => [
    ...(set.assumed.length === 0
      ? []
      : [
          `No history was given: ${set.assumed.join(', ')} ${set.assumed.length === 1 ? 'is' : 'are'} assumed to exist and to be large.`,
        ]),
    ...set.notes,
  ]);
}

/** Most severe first, then by place. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}
