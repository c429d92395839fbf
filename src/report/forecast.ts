// The forecast as a picture: per table a line of time, month by month, of who holds the rows and whether they get in.

import { block, html } from '../lib/markdown.ts';
import { oneLine } from '../lib/sanitize.ts';
import type { Forecast, PartitionLife, TableForecast } from '../model/experiments.ts';
import type { Report } from '../model/report.ts';

/** Columns of months before the forecast begins and in all, and tables that are drawn. */
const most = { before: 12, months: 60, tables: 12 };

interface Months {
  /** Months since year 0. */
  readonly first: number;
  readonly last: number;
}

const monthOf = (moment: string) => Number(moment.slice(0, 4)) * 12 + Number(moment.slice(5, 7)) - 1;
const startOf = (month: number) => Date.UTC(Math.floor(month / 12), month % 12, 1);
const dayOf = (moment: string) => moment.slice(0, 10);

/** Whether there is something to draw: a table of the change with a partition, or a day on which its inserts fail. */
const isTold = ({ concerned, partitions, coverage }: TableForecast) =>
  concerned && (partitions.length > 0 || coverage.some(({ state }) => state === 'refused'));

/** The pictures of a report's forecasts, one text per table; none where there is nothing to tell. */
export function pictures(report: Report): string[] {
  return report.sets.flatMap(({ forecast }) => {
    const told = forecast?.tables.filter(isTold) ?? [];
    const drawn = told.slice(0, most.tables).map((table) => pictureOf(table, forecast as Forecast));
    return told.length > most.tables ? [...drawn, `and ${told.length - most.tables} more tables`] : drawn;
  });
}

/** Folded, for Markdown; '' where there is nothing to tell. */
export function forecastSection(report: Report): string {
  const drawn = pictures(report);
  if (drawn.length === 0) return '';
  const months = [
    ...new Set(
      report.sets.flatMap(({ forecast }) =>
        forecast === null ? [] : [`${dayOf(forecast.from)} to ${dayOf(forecast.until)}`],
      ),
    ),
  ];
  return `<details><summary>Forecast: partitions from ${html(months.join(', '))}</summary>\n\n${block('text', `${drawn.join('\n\n')}\n\n${legend}`)}\n\n</details>`;
}

export const legend =
  '█ there   + made by a job   ░ ended by a job   . taken   x refused   d caught by DEFAULT or an open end';

function pictureOf(table: TableForecast, forecast: Forecast): string {
  const now = monthOf(forecast.from);
  const starts = table.partitions.flatMap(({ from }) => (from === null ? [] : [monthOf(from)]));
  const first = Math.max(now - most.before, Math.min(now, ...starts));
  const months: Months = { first, last: Math.min(monthOf(forecast.until), first + most.months - 1) };
  const rows: readonly (readonly [string, string])[] = [
    ['', yearsOf(months)],
    ['', lineOf(months, (month) => 'JFMAMJJASOND'[month % 12] ?? ' ')],
    ['held by', lineOf(months, (month) => holderOf(table.partitions, month))],
    ['inserts', lineOf(months, (month) => answerOf(table, month, now, forecast))],
  ];
  const drawn = rows.map(([name, line]) => `  ${name.padEnd(8)} ${line}`.trimEnd());
  return [oneLine(table.table), ...drawn, ...sentences(table).map((said) => `  ${oneLine(said)}`)].join('\n');
}

/** A character for each month, years apart. */
function lineOf({ first, last }: Months, draw: (month: number) => string): string {
  let line = '';
  for (let month = first; month <= last; month += 1)
    line += `${month % 12 === 0 && month !== first ? ' ' : ''}${draw(month)}`;
  return line;
}

/** Each year where its first month stands. */
function yearsOf(months: Months): string {
  const width = lineOf(months, () => ' ').length;
  const line = Array.from({ length: width + 4 }, () => ' ');
  let at = 0;
  for (let month = months.first; month <= months.last; month += 1) {
    if (month % 12 === 0 && month !== months.first) at += 1;
    const room = month === months.first ? 12 - (month % 12) >= 4 : month % 12 === 0;
    if (room) line.splice(at, 4, ...String(Math.floor(month / 12)));
    at += 1;
  }
  return line.join('').trimEnd();
}

/** Who holds the rows of a month: the partition that holds its middle. */
function holderOf(partitions: readonly PartitionLife[], month: number): string {
  const middle = startOf(month) + 14 * 86_400_000;
  const holders = partitions.filter(
    ({ from, to, bound }) =>
      bound.startsWith('FOR VALUES FROM') &&
      (from === null || Date.parse(from) <= middle) &&
      (to === null || middle < Date.parse(to)),
  );
  const alive = holders.find(({ ended }) => ended === null) ?? holders[0];
  if (alive === undefined) return ' ';
  return alive.ended !== null ? '░' : alive.created !== null ? '+' : '█';
}

const answers = { accepted: '.', refused: 'x', caught: 'd' } as const;

/** The worst answer that an insert of the month got. */
function answerOf({ coverage }: TableForecast, month: number, now: number, { from, until }: Forecast): string {
  if (month < now) return ' ';
  const [low, high] = [Math.max(startOf(month), Date.parse(from)), Math.min(startOf(month + 1), Date.parse(until))];
  if (low >= high) return ' ';
  const states = coverage
    .filter((one) => Date.parse(one.from) < high && (one.until === null || Date.parse(one.until) > low))
    .map(({ state }) => state);
  const worst = (['refused', 'caught', 'accepted'] as const).find((state) => states.includes(state));
  return worst === undefined ? ' ' : answers[worst];
}

/** What the line cannot say: days and jobs. */
function sentences({ coverage, unseen, partitions, missedRun }: TableForecast): string[] {
  const made = partitions.filter(({ created }) => created !== null);
  const ended = partitions.filter(({ ended: end }) => end !== null);
  const jobs = (lives: readonly PartitionLife[], of: 'created' | 'ended') =>
    [...new Set(lives.map((life) => life[of]?.job))].join(', ');
  return [
    ...coverage
      .filter(({ state }) => state !== 'accepted')
      .slice(0, 3)
      .map(
        ({ state, from, until, partition }) =>
          `${state === 'refused' ? 'x refused' : `d caught by ${partition}`} from ${dayOf(from)}${until === null ? '' : ` to ${dayOf(until)}`}`,
      ),
    ...(unseen === null ? [] : [`not seen from ${dayOf(unseen.from)} on: ${unseen.error.message}`]),
    ...(made.length === 0
      ? []
      : [`+ ${made.length} made by ${jobs(made, 'created')}, the first on ${dayOf(made[0]?.created?.at ?? '')}`]),
    ...(ended.length === 0
      ? []
      : [
          `░ ${ended.length} ended by ${jobs(ended, 'ended')}, the first on ${dayOf(ended.map((life) => life.ended?.at ?? '').sort()[0] ?? '')}`,
        ]),
    ...(missedRun?.lost ?? [])
      .slice(0, 1)
      .map(
        ({ from, until }) =>
          `without the run of ${missedRun?.job} on ${dayOf(missedRun?.at ?? '')}: refused from ${dayOf(from)}${until === null ? '' : ` to ${dayOf(until)}`}`,
      ),
  ];
}
