// The words of a proposal: its title, its summary, and what a reviewer must know, as Markdown.

import { block, code, message as harmless, text } from '../lib/markdown.ts';
import type { PartitionIssue, PartitionPlan, Proposal } from '../model/partitions.ts';
import { rowsInTheWay, rowsToAsk } from './plan/catch-all-drafts.ts';
import type { PlannedTable } from './plan/plan.ts';

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
const day = (moment: string | null) => moment?.slice(0, 10) ?? null;
const total = (plans: readonly PartitionPlan[], what: (plan: PartitionPlan) => readonly unknown[]) =>
  plans.reduce((sum, plan) => sum + what(plan).length, 0);

export function titleOf(plans: readonly PartitionPlan[]): string {
  const [added, retired] = [
    plans.filter(({ next }) => next.length > 0),
    plans.filter(({ retire }) => retire.length > 0),
  ];
  const next = (list: readonly PartitionPlan[]) => (list.length === 1 ? list[0]?.table : count(list.length, 'table'));
  if (added.length === 0 && retired.length === 0) return 'No partitions to add';
  if (added.length === 0) return `Retire old partitions of ${next(retired)}`;
  const latest = added
    .map(({ coverage }) => day(coverage?.proposedUntil ?? null))
    .filter((date) => date !== null)
    .sort()[0];
  return `Add partitions of ${next(added)}${latest === undefined ? '' : `: covered to ${latest}`}${retired.length === 0 ? '' : ', and retire old ones'}`;
}

export function summaryOf(plans: readonly PartitionPlan[]): string {
  if (plans.length === 0) return 'No table is partitioned.';
  const [next, retire] = [total(plans, (plan) => plan.next), total(plans, (plan) => plan.retire)];
  const unclear = plans.filter(({ status }) => status === 'unclear').length;
  const asks = unclear === 0 ? '' : ` ${count(unclear, 'table needs', 'tables need')} a word of yours.`;
  if (next + retire === 0) return `${count(plans.length, 'partitioned table')}: nothing to do.${asks}`;
  const parts = [
    ...(next === 0 ? [] : [`${count(next, 'partition')} to add`]),
    ...(retire === 0 ? [] : [`${retire} to retire`]),
  ];
  return `${count(plans.length, 'partitioned table')}: ${parts.join(', ')}.${asks}`;
}

/** A bar ends a cell, in a code span too. */
const cell = (markdown: string) => markdown.replace(/(?<!\\)\|/g, '\\|');

/** Where rows go once the partitions end. */
function afterwards({ coverage, issues }: PartitionPlan): string {
  if (coverage === null) return '';
  const what = coverage.after === 'fails' ? 'rows are refused' : `rows land in ${code(coverage.into ?? '')}`;
  return issues.some(({ code: of }) => of === 'fragile-job') ? `${what}, should its job not run` : what;
}

const reaches = (until: string | null | undefined, to: string | null | undefined) =>
  text(day(until ?? null) ?? to ?? '') || '**nowhere**';

function table(plans: readonly PartitionPlan[]): string {
  const rows = plans.map((plan) => {
    const { coverage, cadence, next } = plan;
    const after =
      next.length === 0 ? reaches(coverage?.until, coverage?.to) : reaches(coverage?.proposedUntil, coverage?.proposed);
    return [
      code(plan.table),
      text(cadence?.words ?? ''),
      reaches(coverage?.until, coverage?.to),
      afterwards(plan),
      next.length === 0 ? '' : String(next.length),
      after,
    ]
      .map(cell)
      .join(' | ');
  });
  return [
    'Table | Partitions | Covered to | Then | Added | Covered after this',
    '--- | --- | --- | --- | --: | ---',
    ...rows,
  ]
    .map((row) => `| ${row} |`)
    .join('\n');
}

const said = ({ message, configure }: PartitionIssue) =>
  `${harmless(message)}${configure === undefined ? '' : `\n\n${block('yaml', configure).replace(/^/gm, '  ')}`}`;

function issueList(plans: readonly PartitionPlan[]): string {
  return plans.flatMap((plan) => plan.issues.map((issue) => `- ${code(plan.table)}: ${said(issue)}`)).join('\n');
}

export function sectionsOf(all: readonly PlannedTable[]): Proposal['sections'] {
  const plans = all.map(({ plan }) => plan);
  const planned = plans.filter(({ next, status }) => next.length > 0 || status === 'covered');
  const sections: { heading: string; body: string }[] = [];
  const say = (heading: string, body: string) => body !== '' && sections.push({ heading, body });
  if (planned.length > 0) say('What it does', table(planned));
  say(
    'New partitions',
    plans
      .filter(({ next }) => next.length > 0)
      .map(names)
      .join('\n'),
  );
  say('Ask production first', questions(all));
  const retired = plans.filter(({ retire }) => retire.length > 0);
  say(
    'Retired',
    retired
      .flatMap((plan) =>
        plan.retire.map(
          ({ name, action, because }) =>
            `- ${code(name)} of ${code(plan.table)}: ${action}, because ${harmless(because)}.`,
        ),
      )
      .join('\n'),
  );
  say('To know', issueList(plans.filter(({ status }) => status !== 'managed')));
  const managed = plans.filter(({ status }) => status === 'managed');
  say(
    'Left to others',
    managed
      .map(
        (plan) =>
          `- ${code(plan.table)}: ${harmless(plan.managedBy ?? 'others')}.${plan.issues.map(({ message }) => ` ${harmless(message)}`).join('')}`,
      )
      .join('\n'),
  );
  return sections;
}

function names({ table, next, naming, zone }: PartitionPlan): string {
  const list = next.length > 6 ? [...next.slice(0, 3), null, ...next.slice(-2)] : next;
  const words = list.map((each) => (each === null ? '…' : code(each.name))).join(', ');
  return `- ${code(table)}: ${words}. Named ${code(naming ?? '')}${zone === null ? '' : `, bounds by the calendar of ${text(zone)}`}.`;
}

function questions(all: readonly PlannedTable[]): string {
  const queries = all.flatMap((planned) => rowsToAsk(planned).map(rowsInTheWay));
  if (queries.length === 0) return '';
  const intro =
    'A catch-all partition may hold rows that stand in the way; the migrations cannot know. Each of these must give 0. Otherwise the migration that looks for them fails and no row is touched; a CHECK that the one before it added stays, and the failing file says how it is undone:';
  return `${intro}\n\n${block('sql', queries.join('\n'))}`;
}
