// The report on a terminal: where, the line with a caret span, what is wrong, why we know, what to do.
import { styleText } from 'node:util';
import { oneLine, visible, withoutCommands } from '../../lib/sanitize.ts';
import type { Place, Severity } from '../../model/basics.ts';
import type { Report } from '../../model/report.ts';
import type { Finding } from '../../model/verdict.ts';
import { lineStarts } from '../../parse/positions.ts';
import { excerpt } from '../excerpt.ts';
import { legend, pictures } from '../forecast.ts';
import { caveats, historyFailures, howRun, plural, type Shown, totals } from '../surface.ts';
import { wrap } from '../wrap.ts';

type Style = Parameters<typeof styleText>[0];
/** How the page is made: in colour or not, and how wide. */
interface Page {
  readonly paint: (style: Style, text: string) => string;
  readonly width: number | undefined;
}

/** Columns a source line may take before it is cut around the caret. */
const widest = 120;
/** No terminal is taken for narrower. */
const narrowest = 40;
/** How many failed base statements, and how many things that were not judged, are named. */
const named = { failures: 5, unjudged: 20 };

const colours: Record<Severity, Style> = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  info: ['cyan', 'bold'],
};

/**
 * @param colour whether escape sequences may be written
 * @param columns of the terminal, at which prose is broken between words; none where there is no terminal
 */
export function pretty({ report, sources }: Shown, colour: boolean, columns?: number): string {
  const paint: Page['paint'] = colour
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;
  const page = { paint, width: columns === undefined ? undefined : Math.max(narrowest, columns) };
  const blocks = report.findings.map((finding) => block(finding, sources, page));
  return withoutCommands(`${[...blocks, summary(report, page)].join('\n\n')}\n`);
}

function block(finding: Finding, sources: ReadonlyMap<string, string>, page: Page): string {
  const { place, because, fix } = finding;
  const { paint, width } = page;
  const prose = (text: string, indent: number) => wrap(oneLine(text), width, indent);
  const at = `${where(place)}:${place.column}`;
  return [
    `${paint('bold', at)}  ${paint(colours[finding.severity], finding.severity)}  ${paint('dim', finding.rule)}`,
    ...sourceLine(place, sources, page, colours[finding.severity]),
    `    ${paint('bold', prose(finding.message, 4))}`,
    ...finding.evidence.map((evidence) => `    ${paint('dim', '•')} ${prose(evidence, 6)}`),
    ...(because === undefined
      ? []
      : [
          `    ${paint('dim', 'because:')} ${prose(`${because.message}${because.place === undefined ? '' : ` (${where(because.place)})`}`, 13)}`,
        ]),
    ...(fix === undefined
      ? []
      : [`    ${paint('green', 'fix:')} ${prose(fix.description, 9)}`, ...sqlLines(fix.sql, page)]),
    `    ${paint('dim', finding.docs)}`,
  ].join('\n');
}

const where = (place: Place) => `${oneLine(place.path)}:${place.line}`;

function sqlLines(sql: string | undefined, { paint }: Page): string[] {
  return sql === undefined
    ? []
    : visible(sql)
        .split('\n')
        .map((line) => `      ${paint('green', line)}`);
}

/** The source line with its number, and a caret span under it. */
function sourceLine(
  place: Place,
  sources: ReadonlyMap<string, string>,
  { paint, width }: Page,
  style: Style,
): string[] {
  const source = sources.get(place.path);
  const starts = source === undefined ? [] : lineStarts(source);
  const from = starts[place.line - 1];
  if (source === undefined || from === undefined) return [];
  const line = source.slice(from, (starts[place.line] ?? source.length + 1) - 1).replace(/\r$/, '');
  const end = place.endLine === place.line ? place.endColumn - 1 : line.trimEnd().length;
  const number = String(place.line);
  // The number, its bar, and the marks of a cut stand beside the text.
  const room = Math.min(widest, (width ?? Number.POSITIVE_INFINITY) - number.length - 7);
  const { text, before, under } = excerpt(line, place.column - 1, end, room);
  return [
    `  ${paint('dim', `${number} │`)} ${text}`,
    `  ${paint('dim', `${' '.repeat(number.length)} │`)} ${' '.repeat(before)}${paint(style, '^'.repeat(under))}`,
  ];
}

function summary(report: Report, page: Page): string {
  const { paint, width } = page;
  const bad = report.conclusion === 'failure';
  const verdict = `${paint(bad ? ['red', 'bold'] : ['green', 'bold'], bad ? '✖' : '✔')} ${paint('bold', totals(report))}`;
  const silenced = report.silenced.length === 0 ? '' : `, ${report.silenced.length} silenced`;
  const lines = report.sets.length === 0 ? ['No migration changed.'] : howRun(report);
  return [
    `${verdict}${silenced}`,
    ...[...lines, ...caveats(report)].map((line) => `  ${wrap(oneLine(line), width, 2)}`),
    ...forecasts(report, page),
    ...baseFailures(report, page),
    ...unjudged(report, page),
    `  ${paint('dim', timings(report))}`,
  ].join('\n');
}

/** Tables under the clock, month by month. */
function forecasts(report: Report, { paint }: Page): string[] {
  const drawn = pictures(report);
  if (drawn.length === 0) return [];
  return [
    '',
    ...[...drawn, paint('dim', legend)].flatMap((picture) => [
      ...picture.split('\n').map((line) => `  ${line}`.trimEnd()),
      '',
    ]),
  ];
}

function baseFailures(report: Report, { paint, width }: Page): string[] {
  const failures = historyFailures(report);
  if (failures.length === 0) return [];
  const lines = failures.map(
    ({ path, line, message, count }) =>
      `${oneLine(path)}:${line}${count > 1 ? ` and ${count - 1} more` : ''}: ${oneLine(message)}`,
  );
  const all = failures.reduce((sum, { count }) => sum + count, 0);
  return [
    `  ${plural(all, 'statement')} of the history could not be applied:`,
    ...firstOf(lines, named.failures).map((line) => `    ${paint('dim', wrap(line, width, 4))}`),
  ];
}

function unjudged(report: Report, { paint, width }: Page): string[] {
  const lines = report.notJudged.map(({ what, why }) => `${oneLine(what)}: ${oneLine(why)}`);
  return firstOf(lines, named.unjudged).map((line) => `  ${paint('yellow', 'not judged:')} ${wrap(line, width, 14)}`);
}

function firstOf(lines: readonly string[], most: number): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most), `and ${lines.length - most} more`];
}

function timings(report: Report): string {
  return Object.entries(report.timings)
    .map(([stage, ms]) => `${stage} ${ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`}`)
    .join(' · ');
}
