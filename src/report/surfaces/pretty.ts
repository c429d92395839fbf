// The report on a terminal: where, the line with a caret span, what is wrong, why we know, what to do.

import { styleText } from 'node:util';
import stringWidth from 'string-width';
import type { Finding, Place, Report, Severity } from '../../flow.ts';
import { caveats, howRun, plural, type Shown, totals } from '../surface.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** Columns a source line may take before it is cut around the caret. */
const widest = 120;
/** How many failed base statements are named. */
const namedFailures = 5;

const colours: Record<Severity, Style> = { error: ['red', 'bold'], warning: ['yellow', 'bold'], info: ['cyan', 'bold'] };

/** @param colour whether escape sequences may be written */
export function pretty({ report, sources }: Shown, colour: boolean): string {
  const paint: Paint = colour ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
  const blocks = report.findings.map((finding) => block(finding, sources, paint));
  return `${[...blocks, summary(report, paint)].join('\n\n')}\n`;
}

function block(finding: Finding, sources: ReadonlyMap<string, string>, paint: Paint): string {
  const { place } = finding;
  const head = `${paint('bold', `${clean(place.path)}:${place.line}:${place.column}`)}  ${paint(colours[finding.severity], finding.severity)}  ${paint('dim', finding.rule)}`;
  const because =
    finding.because === undefined
      ? []
      : [`    ${paint('dim', 'because:')} ${clean(finding.because.message)}${finding.because.place === undefined ? '' : ` (${where(finding.because.place)})`}`];
  const fix = finding.fix === undefined ? [] : [`    ${paint('green', 'fix:')} ${clean(finding.fix.description)}`, ...sqlLines(finding.fix.sql, paint)];
  return [
    head,
    ...excerpt(place, sources, paint, colours[finding.severity]),
    `    ${paint('bold', clean(finding.message))}`,
    ...finding.evidence.map((evidence) => `    ${paint('dim', '•')} ${clean(evidence)}`),
    ...because,
    ...fix,
    `    ${paint('dim', finding.docs)}`,
  ].join('\n');
}

const where = (place: Place) => `${clean(place.path)}:${place.line}`;

function sqlLines(sql: string | undefined, paint: Paint): string[] {
  return sql === undefined ? [] : sql.split('\n').map((line) => `      ${paint('green', clean(line))}`);
}

/** The source line with its number, and a caret span under it. */
function excerpt(place: Place, sources: ReadonlyMap<string, string>, paint: Paint, style: Style): string[] {
  const line = sources.get(place.path)?.split('\n')[place.line - 1]?.replace(/\r$/, '');
  if (line === undefined) return [];
  const start = place.column - 1;
  const end = place.endLine === place.line ? Math.max(start + 1, place.endColumn - 1) : line.trimEnd().length;
  const cut = Math.max(0, Math.min(start - 30, line.length - widest));
  const visible = (from: number, to: number) => clean(line.slice(from, to).replaceAll('\t', '    '));
  const shown = `${cut > 0 ? '…' : ''}${visible(cut, cut + widest)}${line.length > cut + widest ? '…' : ''}`;
  const before = stringWidth(visible(cut, start)) + (cut > 0 ? 1 : 0);
  const under = Math.max(1, stringWidth(visible(start, Math.min(end, cut + widest))));
  const number = String(place.line);
  const gutter = ' '.repeat(number.length);
  return [`  ${paint('dim', `${number} │`)} ${shown}`, `  ${paint('dim', `${gutter} │`)} ${' '.repeat(before)}${paint(style, '^'.repeat(under))}`];
}

/** Control characters of a hostile file must not reach the terminal. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');
}

function summary(report: Report, paint: Paint): string {
  const bad = report.conclusion === 'failure';
  const verdict = `${paint(bad ? ['red', 'bold'] : ['green', 'bold'], bad ? '✖ ' : '✔ ')}${paint('bold', totals(report))}`;
  const silenced = report.silenced.length === 0 ? '' : `, ${report.silenced.length} silenced`;
  const lines = report.sets.length === 0 ? ['No migration changed.'] : howRun(report);
  return [
    `${verdict}${silenced}`,
    ...[...lines, ...caveats(report)].map((line) => `  ${clean(line)}`),
    ...baseFailures(report, paint),
    ...report.notJudged.map(({ what, why }) => `  ${paint('yellow', 'not judged:')} ${clean(what)}: ${clean(why)}`),
    `  ${paint('dim', timings(report))}`,
  ].join('\n');
}

function baseFailures(report: Report, paint: Paint): string[] {
  return report.sets.flatMap(({ base }) => {
    if (base.failures.length === 0) return [];
    const named = base.failures.slice(0, namedFailures).map(({ path, line, message }) => `    ${paint('dim', `${clean(path)}:${line}: ${clean(message)}`)}`);
    const more = base.failures.length - named.length;
    return [
      `  ${plural(base.failures.length, 'statement')} of the history could not be applied:`,
      ...named,
      ...(more > 0 ? [`    ${paint('dim', `and ${more} more`)}`] : []),
    ];
  });
}

function timings(report: Report): string {
  return Object.entries(report.timings)
    .map(([stage, ms]) => `${stage} ${ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`}`)
    .join(' · ');
}
