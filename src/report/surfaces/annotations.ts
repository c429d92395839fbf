// Findings as the runner's annotations: ten of a kind at most, the most severe first, and a word about the rest.

import { visible } from '../../lib/sanitize.ts';
import type { Severity } from '../../model/basics.ts';
import type { Report } from '../../model/report.ts';
import type { Finding } from '../../model/verdict.ts';
import { bySeverity, plural } from '../surface.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/**
 * The runner shows ten annotations of each level and step, and drops the rest without a word. One error is the step's
 * own, one notice the word about the rest.
 */
const room: Record<Annotation['level'], number> = { error: 9, warning: 10, notice: 9 };
/** The runner cuts a message after 4,096 characters. */
const longest = 4000;
const levels: Record<Severity, Annotation['level']> = { error: 'error', warning: 'warning', info: 'notice' };

export function annotations(report: Report): Annotation[] {
  const shown: Annotation[] = [];
  let left = 0;
  for (const finding of bySeverity(report.findings)) {
    const level = levels[finding.severity];
    if (shown.filter((annotation) => annotation.level === level).length < room[level])
      shown.push(annotation(finding, level));
    else left += 1;
  }
  return left === 0
    ? shown
    : [
        ...shown,
        {
          level: 'notice',
          message: `${plural(left, 'more finding is', 'more findings are')} in the job summary and in the report.`,
        },
      ];
}

function annotation({ place, rule, message, evidence, fix, docs }: Finding, level: Annotation['level']): Annotation {
  const body = [
    message,
    ...evidence.map((said) => `• ${said}`),
    ...(fix === undefined ? [] : [`Fix: ${fix.description}`, ...(fix.sql === undefined ? [] : [fix.sql])]),
    docs,
  ].join('\n');
  // Columns are only taken for annotations of one line.
  const columns = place.line === place.endLine ? { startColumn: place.column, endColumn: place.endColumn } : {};
  return {
    level,
    message: cut(visible(body)),
    title: rule,
    file: place.path,
    startLine: place.line,
    endLine: place.endLine,
    ...columns,
  };
}

const cut = (text: string) => (text.length <= longest ? text : `${text.slice(0, longest - 1)}…`);
