// The report on a terminal: where, the line with a caret span, what is wrong, why we know, what to do.
import { styleText } from 'node:util';
import type { Finding, Place, Report, Severity } from '../../flow.ts';
import { excerpt } from '../excerpt.ts';
import { oneLine, visible, withoutCommands } from '../harmless.ts';
import { caveats, howRun, plural, type Shown, totals } from '../surface.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** Columns a source line may take before it is cut around the caret. */
const widest = 120;
/** How many failed base statements, and how many things that were not judged, are named. */
const named = { failures: 5, unjudged: 20 };

const colours: Record<Severity, Style> = { error: ['red', 'bold'], warning: ['yellow', 'bold'], info: ['cyan', 'bold'] };

/** @param colour whether escape sequences may be written */
export function pretty({ report, sources }: Shown, colour: boolean): string {
  const paint: Paint = colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
  const blocks = report.findings.map((finding) => block(finding, sources, paint));
  return withoutCommands(`${[...blocks, summary(report, paint)].join('\n\n')}\n`);
}

function block(finding: Finding, sources: ReadonlyMap<string, string>, paint: Paint): string {
  const { place, because, fix } = finding;
  const at = `${where(place)}:${place.column}`;
  return [
    `${paint('bold', at)}  ${paint(colours[finding.severity], finding.severity)}  ${paint('dim', finding.rule)}`,
    ...sourceLine(place, sources, paint, colours[finding.severity]),
    `    ${paint('bold', oneLine(finding.message))}`,
    ...finding.evidence.map((evidence) => `    ${paint('dim', '•')} ${oneLine(evidence)}`),
    ...(because === undefined
      ? []
      : [`    ${paint('dim', 'because:')} ${oneLine(because.message)}${because.place === undefined ? '' : ` (${where(because.place)})`}`]),
    ...(fix === undefined ? [] : [`    ${paint('green', 'fix:')} ${oneLine(fix.description)}`, ...sqlLines(fix.sql, paint)]),
    `    ${paint('dim', finding.docs)}`,
  ].join('\n');
}

const where = (place: Place) => `${oneLine(place.path)}:${place.line}`;

function sqlLines(sql: string | undefined, paint: Paint): string[] {
  return sql === undefined
    ? []
    : visible(sql)
        .split('\n')
        .map((line) => `      ${paint('green', line)}`);
}

/** The source line with its number, and a caret span under it. */
function sourceLine(place: Place, sources: ReadonlyMap<string, string>, paint: Paint, style: Style): string[] {
  const line = sources.get(place.path)?.split('\n')[place.line - 1]?.replace(/\r$/, '');
  if (line === undefined) return [];
  const end = place.endLine === place.line ? place.endColumn - 1 : line.trimEnd().length;
  const { text, before, under } = excerpt(line, place.column - 1, end, widest);
  const number = String(place.line);
  return [
    `  ${paint('dim', `${number} │`)} ${text}`,
    `  ${paint('dim', `${' '.repeat(number.length)} │`)} ${' '.repeat(before)}${paint(style, '^'.repeat(under))}`,
  ];
}

function summary(report: Report, paint: Paint): string {
  const bad = report.conclusion === 'failure';
  const verdict = `${paint(bad ? ['red', 'bold'] : ['green', 'bold'], bad ? '✖' : '✔')} ${paint('bold', totals(report))}`;
  const silenced = report.silenced.length === 0 ? '' : `, ${report.silenced.length} silenced`;
  const lines = report.sets.length === 0 ? ['No migration changed.'] : howRun(report);
  return [
    `${verdict}${silenced}`,
    ...[...lines, ...caveats(report)].map((line) => `  ${oneLine(line)}`),
    ...baseFailures(report, paint),
    ...unjudged(report, paint),
    `  ${paint('dim', timings(report))}`,
  ].join('\n');
}

function baseFailures(report: Report, paint: Paint): string[] {
  const failures = report.sets.flatMap(({ base }) => base.failures);
  if (failures.length === 0) return [];
  const lines = failures.map(({ path, line, message }) => `${oneLine(path)}:${line}: ${oneLine(message)}`);
  return [
    `  ${plural(failures.length, 'statement')} of the history could not be applied:`,
    ...firstOf(lines, named.failures).map((line) => `    ${paint('dim', line)}`),
  ];
}

function unjudged(report: Report, paint: Paint): string[] {
  const lines = report.notJudged.map(({ what, why }) => `${oneLine(what)}: ${oneLine(why)}`);
  return firstOf(lines, named.unjudged).map((line) => `  ${paint('yellow', 'not judged:')} ${line}`);
}

function firstOf(lines: readonly string[], most: number): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most), `and ${lines.length - most} more`];
}

function timings(report: Report): string {
  return Object.entries(report.timings)
    .map(([stage, ms]) => `${stage} ${ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`}`)
    .join(' · ');
}
