// The pull request that proposes partitions: its title, its body, its commit message.

import { project } from '../../lib/links.ts';
import { code, message, text } from '../../lib/markdown.ts';
import { oneLine } from '../../lib/sanitize.ts';
import type { Runway } from '../../model/partitions.ts';
import { type Proved, plansIn } from '../partitions/outcome.ts';
import { day, lockName, runwayInWords, strongest, timeFromNow } from '../partitions/words.ts';
import { plural } from '../surface.ts';

/** GitHub takes 65,536 characters. */
const budget = 60_000;

export function proposalTitle(proved: readonly Proved[]): string {
  const [only] = proved;
  if (proved.length === 1 && only !== undefined) return oneLine(only.proposal.title);
  const tables = plansIn(proved).filter(({ next, retire }) => next.length + retire.length > 0);
  return `Add partitions of ${plural(tables.length, 'table')}`;
}

export function proposalMessage(title: string, proved: readonly Proved[]): string {
  return `${title}\n\n${proved.map(({ proposal }) => proposal.summary).join('\n')}`;
}

/** @param above what the team wants said first */
export function proposalBody(proved: readonly Proved[], asOf: Date, above = ''): string {
  for (const detail of ['whole', 'short'] as const) {
    const page = compose(proved, asOf, above, detail);
    if (Buffer.byteLength(page) <= budget) return page;
  }
  const files = proved.flatMap(({ proposal }) => proposal.files.map(({ path }) => `- ${code(path)}`));
  return cut(
    [above, verdict(proved, asOf), '_Everything else was left out to fit; the run’s summary has it._', files.join('\n')]
      .filter(isSaid)
      .join('\n\n'),
  );
}

const isSaid = (part: string) => part !== '';
const cut = (page: string) =>
  Buffer.from(page)
    .subarray(0, budget)
    .toString()
    .replace(/\ufffd{1,3}$/, '');

function compose(proved: readonly Proved[], asOf: Date, above: string, detail: 'whole' | 'short'): string {
  const parts = [
    above,
    verdict(proved, asOf),
    ...proved.flatMap((set) => ofSet(set, proved.length > 1, asOf, detail)),
    footer(asOf),
  ];
  return `${parts.filter(isSaid).join('\n\n')}\n`;
}

/** The day on which writes fail without it, first of all. */
function verdict(proved: readonly Proved[], asOf: Date): string {
  const runways = proved.flatMap(({ proof }) => proof.runways).filter(({ before }) => before !== null);
  const [first, ...others] = runways.toSorted((a, b) => ((a.before ?? '') < (b.before ?? '') ? -1 : 1));
  if (first?.before == null) return proved.map(({ proposal }) => text(proposal.summary)).join(' ');
  if (first.by === 'missed-run') return onMissedRun(first, asOf);
  const past = Date.parse(first.before) <= asOf.getTime();
  const when = past
    ? `now, as of ${day(asOf.toISOString())}`
    : `on ${day(first.before)}, ${timeFromNow(first.before, asOf)}`;
  const what =
    first.end === 'refused'
      ? past
        ? 'fail'
        : 'will fail'
      : past
        ? 'land in its catch-all'
        : 'will land in its catch-all';
  const until = first.after === null ? 'throughout the time that was looked at' : `until ${day(first.after)}`;
  const more = others.length === 0 ? '' : ` ${plural(others.length, 'further table')} below.`;
  return `**Without this, inserts into ${code(first.table)} ${what} ${when}.** With it, they are taken ${until}.${more}`;
}

/** Nothing is wrong as long as the job runs. */
function onMissedRun({ table, before, after, end }: Runway, asOf: Date): string {
  const what = end === 'refused' ? 'fail' : 'land in its catch-all';
  const from = before === null ? '' : ` from ${day(before)} on, ${timeFromNow(before, asOf)}`;
  const later =
    after === null
      ? 'a missed run does no harm within the time that was looked at'
      : `they go on until ${day(after)} all the same`;
  return `**One missed run of the job that makes its partitions, and inserts into ${code(table)} ${what}${from}.** With this, ${later}.`;
}

function ofSet(set: Proved, named: boolean, asOf: Date, detail: 'whole' | 'short'): string[] {
  const { proposal } = set;
  const sections = proposal.sections.flatMap(({ heading, body }) => [`### ${text(heading)}`, body]);
  return [
    ...(named ? [`## ${code(set.root === '' ? '.' : set.root)}`] : []),
    ...sections,
    ...(detail === 'whole' ? lockTable(set) : []),
    ...proven(set, asOf),
    ...(proposal.notes.length === 0 ? [] : [proposal.notes.map((note) => `> ${message(note)}`).join('\n>\n')]),
  ];
}

const seenBy: Readonly<Record<Runway['by'], string>> = {
  forecast: 'The clock was run on and rows were inserted',
  'missed-run': 'The clock was run on, one run of its job was left out, and rows were inserted',
  bounds: 'By the bounds',
};

/** What inserting rows has shown, table by table. */
function runwayLines({ proof }: Proved, asOf: Date): string[] {
  return proof.runways.map((runway) => {
    const how = seenBy[runway.by];
    return `${how}. ${code(runway.table)}: ${runwayInWords(runway, 'this', asOf)}.`;
  });
}

/** A bar ends a cell, in a code span too. */
const cell = (markdown: string) => markdown.replace(/(?<!\\)\|/g, '\\|');

function lockTable({ proof }: Proved): string[] {
  const rows = proof.statements.flatMap((statement) => {
    const where = code(`${statement.path.split('/').at(-1)}:${statement.line}`);
    if (statement.unobserved !== null)
      return [`| ${cell(where)} | not seen: ${cell(message(statement.unobserved))} | |`];
    return strongest(statement).map(
      ({ table, mode }) => `| ${cell(where)} | ${lockName(mode)} | ${cell(code(table))} |`,
    );
  });
  if (rows.length === 0) return [];
  const table = ['| Statement | Strongest lock | On |', '| --- | --- | --- |', ...rows].join('\n');
  return [
    '### Locks, as seen',
    `On tables that were there before. \`SHARE UPDATE EXCLUSIVE\` blocks neither reads nor writes.\n\n${table}`,
  ];
}

/** What was done before anybody was asked. */
function proven(set: Proved, asOf: Date): string[] {
  const { proof, base, layoutTitle } = set;
  const history = `${base.statements - base.failures.length} of ${base.statements} statements of the history`;
  const lines = [
    `Applied by ${text(layoutTitle)}’s way on PostgreSQL ${text(proof.version)}, on top of ${history}: ${plural(proof.statements.length, 'statement')}, none failed.`,
    ...runwayLines(set, asOf),
    ...(proof.took.length === 0
      ? []
      : [
          `A row was inserted at the lower end and just below the upper end of ${plural(proof.took.length, 'new partition')}; each landed there.`,
        ]),
    ...alikeLine(proof.alike),
    ...proof.kept.map((said) => `${message(said)}.`),
    ...proof.notTried.map((said) => `Not tried: ${message(said)}`),
  ];
  return ['### How it was proven', lines.map((line) => `- ${line}`).join('\n')];
}

function alikeLine(alike: Proved['proof']['alike']): string[] {
  const siblings = [...new Set(alike.map(({ sibling }) => sibling))];
  if (siblings.length === 0) return [];
  return [
    `Owner, grants, row security, policies, storage options, indexes and triggers compared with ${siblings.map(code).join(', ')}: the same.`,
  ];
}

const footer = (asOf: Date) =>
  `---\n<sub>Planned as of ${day(asOf.toISOString())} by [Headroom](${project}). It keeps this pull request up to date until it is merged; close it, and the same plan is not proposed again.</sub>`;
