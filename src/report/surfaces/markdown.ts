// The report as Markdown, for the job summary and for `--format markdown`.

import type { Report } from '../../model/report.ts';
import type { Finding } from '../../model/verdict.ts';
import { forecastSection } from '../forecast.ts';
import { footer, headline, line, section } from '../parts.ts';
import { bySeverity, plural, type Shown } from '../surface.ts';

/** How much is told of each finding. */
type Detail = 'whole' | 'short' | 'line';

/** @param budget UTF-8 bytes the text may take; less is told until it fits, and what was left out is said */
export function markdown({ report }: Shown, budget = Number.POSITIVE_INFINITY): string {
  const findings = bySeverity(report.findings);
  for (const detail of ['whole', 'short', 'line'] as const) {
    const page = compose(report, findings, detail);
    if (Buffer.byteLength(page) <= budget) return page;
  }
  return asManyAsFit(report, findings, budget);
}

function compose(report: Report, findings: readonly Finding[], detail: Detail): string {
  const told = findings.map((finding) => (detail === 'line' ? line(finding) : section(finding, detail)));
  const left = detail === 'whole' ? [] : ['_Shortened to fit; the JSON report has everything._'];
  return `${[headline(report), ...left, told.join(detail === 'line' ? '\n' : '\n\n'), detail === 'line' ? '' : forecastSection(report), footer(report)].filter((part) => part !== '').join('\n\n')}\n`;
}

/** The verdict, and the most severe findings in a line each. */
function asManyAsFit(report: Report, findings: readonly Finding[], budget: number): string {
  const lines: string[] = [];
  const page = () =>
    `${[headline(report), lines.join('\n'), `_${plural(findings.length - lines.length, 'more finding')} in the JSON report._`].filter((part) => part !== '').join('\n\n')}\n`;
  let room = budget - Buffer.byteLength(page());
  for (const finding of findings) {
    const next = line(finding);
    room -= Buffer.byteLength(next) + 1;
    if (room < 0) break;
    lines.push(next);
  }
  return page();
}
