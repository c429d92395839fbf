// The report as Markdown, for the job summary and for `--format markdown`.
import type { Finding, Report, Severity } from '../../flow.ts';
import { block, code, message, text } from '../escape.ts';
import { bySeverity, caveats, howRun, plural, type Shown, totals } from '../surface.ts';

/** Unicode rather than :names:, which not every renderer knows. */
const marks: Record<Severity, string> = { error: '🔴', warning: '🟠', info: '🔵' };

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
  return `${[verdict(report), ...left, told.join(detail === 'line' ? '\n' : '\n\n'), footer(report)].filter((part) => part !== '').join('\n\n')}\n`;
}

/** The verdict, and the most severe findings in a line each. */
function asManyAsFit(report: Report, findings: readonly Finding[], budget: number): string {
  const lines: string[] = [];
  const page = () =>
    `${[verdict(report), lines.join('\n'), `_${plural(findings.length - lines.length, 'more finding')} in the JSON report._`].filter((part) => part !== '').join('\n\n')}\n`;
  let room = budget - Buffer.byteLength(page());
  for (const finding of findings) {
    const next = line(finding);
    room -= Buffer.byteLength(next) + 1;
    if (room < 0) break;
    lines.push(next);
  }
  return page();
}

function verdict(report: Report): string {
  const files = report.sets.reduce((sum, set) => sum + set.checked.length, 0);
  if (files === 0) return '### ✅ Headroom: no migration changed';
  const mark = report.conclusion === 'failure' ? '❌' : '✅';
  const silenced = report.silenced.length === 0 ? '' : `, ${report.silenced.length} silenced`;
  return `### ${mark} Headroom: ${totals(report)} in ${plural(files, 'migration')}${silenced}`;
}

const line = (finding: Finding) => `- ${marks[finding.severity]} ${place(finding)} ${message(finding.message)} ([${finding.rule}](${finding.docs}))`;

const place = ({ place: { path, line: at } }: Finding) => code(`${path}:${at}`);

function section(finding: Finding, detail: Detail): string {
  const head = `${marks[finding.severity]} **${finding.severity}** ${place(finding)} · [${finding.rule}](${finding.docs})`;
  const because =
    finding.because === undefined
      ? []
      : [
          `- ${message(finding.because.message)}${finding.because.place === undefined ? '' : ` (${code(`${finding.because.place.path}:${finding.because.place.line}`)})`}`,
        ];
  const evidence = [...finding.evidence.map((said) => `- ${message(said)}`), ...because];
  const fix = finding.fix === undefined ? [] : [`**Fix:** ${message(finding.fix.description)}`];
  const sql = finding.fix?.sql === undefined || detail === 'short' ? [] : [block('sql', finding.fix.sql)];
  return [head, message(finding.message), evidence.join('\n'), ...fix, ...sql].filter((part) => part !== '').join('\n\n');
}

function footer(report: Report): string {
  const failures = report.sets.flatMap(({ base }) => base.failures);
  const lines = [
    ...howRun(report).map(text),
    ...caveats(report).map(text),
    ...failures.slice(0, 20).map(({ path, line: at, message: said }) => `history: ${code(`${path}:${at}`)} ${message(said)}`),
    ...(failures.length > 20 ? [`and ${failures.length - 20} more statements of the history that could not be applied`] : []),
    ...report.notJudged.map(({ what, why }) => `not judged: ${code(what)} ${message(why)}`),
  ];
  if (lines.length === 0) return '';
  return `<details><summary>How it was run</summary>\n\n${lines.map((said) => `- ${said}`).join('\n')}\n\n</details>`;
}
