// The pieces that every Markdown surface is made of.

import { block, code, message } from '../lib/markdown.ts';
import type { Severity } from '../model/basics.ts';
import type { Report } from '../model/report.ts';
import type { Finding } from '../model/verdict.ts';
import { caveats, historyFailures, howRun, plural, totals } from './surface.ts';

/** Unicode rather than :names:, which not every renderer knows. */
export const marks: Record<Severity, string> = { error: '🔴', warning: '🟠', info: '🔵' };

/** The verdict as a heading. */
export function headline(report: Report): string {
  const files = report.sets.reduce((sum, set) => sum + set.checked.length, 0);
  if (files === 0) return '### ✅ Headroom: no migration changed';
  const mark = report.conclusion === 'failure' ? '❌' : '✅';
  const silenced = report.silenced.length === 0 ? '' : `, ${report.silenced.length} silenced`;
  return `### ${mark} Headroom: ${totals(report)} in ${plural(files, 'migration')}${silenced}`;
}

/** A finding as an item of a list. */
export const line = (finding: Finding) =>
  `- ${marks[finding.severity]} ${place(finding)} ${message(finding.message)} ([${finding.rule}](${finding.docs}))`;

const place = ({ place: { path, line: at } }: Finding) => code(`${path}:${at}`);

/** A finding in full; `short` leaves its SQL out. */
export function section(finding: Finding, detail: 'whole' | 'short'): string {
  const head = `${marks[finding.severity]} **${finding.severity}** ${place(finding)} · [${finding.rule}](${finding.docs})`;
  return [head, message(finding.message), evidence(finding), ...fixOf(finding, detail)]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What was seen, as a list; '' for nothing. */
export function evidence({ evidence: seen, because }: Finding): string {
  const where = because?.place === undefined ? '' : ` (${code(`${because.place.path}:${because.place.line}`)})`;
  const more = because === undefined ? [] : [`- ${message(because.message)}${where}`];
  return [...seen.map((said) => `- ${message(said)}`), ...more].join('\n');
}

/** The remedy's paragraphs. */
export function fixOf({ fix }: Finding, detail: 'whole' | 'short'): string[] {
  if (fix === undefined) return [];
  const sql = fix.sql ?? fix.edit?.text;
  return [
    `**Fix:** ${message(fix.description)}`,
    ...(sql === undefined || detail === 'short' ? [] : [block('sql', sql)]),
  ];
}

/** How it was run, folded; '' when there is nothing to tell. @param most statements of the history that are named */
export function footer(report: Report, most = 20): string {
  const failures = historyFailures(report);
  const left = failures.slice(most).reduce((sum, { count }) => sum + count, 0);
  const lines = [
    ...howRun(report).map(message),
    ...caveats(report).map(message),
    ...failures
      .slice(0, most)
      .map(
        ({ path, line: at, message: said, count }) =>
          `history: ${code(`${path}:${at}`)}${count > 1 ? ` and ${count - 1} more` : ''}: ${message(said)}`,
      ),
    ...(left > 0 ? [`history: and ${plural(left, 'more statement')} that could not be applied`] : []),
    ...report.notJudged.map(({ what, why }) => `not judged: ${code(what)}: ${message(why)}`),
  ];
  if (lines.length === 0) return '';
  return `<details><summary>How it was run</summary>\n\n${lines.map((said) => `- ${said}`).join('\n')}\n\n</details>`;
}
