// What was seen of a repository's partitions, as Markdown: for the job summary and for `--format markdown`.

import { block, code, html, message, text } from '../../lib/markdown.ts';
import type { PartitionPlan } from '../../model/partitions.ts';
import type { PartitionsResult } from '../../pipelines/request.ts';
import { partitionsHeadline, plansIn, provedIn, refusedIn } from '../partitions/outcome.ts';
import { afterwards, names, reach, whyNothing } from '../partitions/words.ts';

/** @param budget UTF-8 bytes the text may take; files are left out until it fits */
export function partitionsMarkdown(
  { sets, asOf, notRead }: PartitionsResult,
  budget = Number.POSITIVE_INFINITY,
): string {
  const plans = plansIn(sets);
  const mark = refusedIn(sets).length > 0 ? '❌' : provedIn(sets).length > 0 ? '📅' : '✅';
  const head = `### ${mark} Headroom partitions: ${text(partitionsHeadline(sets))}`;
  const refused = refusedIn(sets).map(({ root, proof }) => {
    const why = proof.failures.map((failure) => `- ${message(failure)}`).join('\n');
    return `The proposal for ${code(root === '' ? '.' : root)} did not hold:\n\n${why}`;
  });
  const issues = plans.flatMap((plan) =>
    plan.issues.map((issue) => `- ${code(plan.table)}: ${message(issue.message)}${configured(issue.configure)}`),
  );
  const files = sets
    .flatMap(({ proposal }) => proposal?.files ?? [])
    .map(
      ({ path, content }) =>
        `<details><summary><code>${html(path)}</code></summary>\n\n${block('sql', content)}\n\n</details>`,
    );
  const left = notRead.map(({ path, reason }) => `- not read: ${code(path)} ${message(reason)}`);
  const parts = [head, ...refused, table(plans, asOf), issues.join('\n'), ...files, left.join('\n')].filter(
    (part) => part !== '',
  );
  const whole = `${parts.join('\n\n')}\n`;
  if (Buffer.byteLength(whole) <= budget) return whole;
  return `${[head, ...refused, table(plans.slice(0, 500), asOf), '_Shortened to fit._'].join('\n\n')}\n`;
}

const configured = (lines: string | undefined) =>
  lines === undefined ? '' : `\n\n${block('yaml', lines).replace(/^/gm, '  ')}`;
const cell = (markdown: string) => markdown.replace(/(?<!\\)\|/g, '\\|');

function table(plans: readonly PartitionPlan[], asOf: Date): string {
  if (plans.length === 0) return '';
  const rows = plans.map((plan) => {
    const kind = [plan.cadence?.words ?? '', `${plan.partitions} now`].filter((part) => part !== '').join(', ');
    const todo =
      whyNothing(plan) ??
      [
        ...names(plan.next).map((name) => (name === '…' ? name : code(name))),
        ...plan.retire.map(({ action, name }) => `${action} ${code(name)}`),
      ].join(', ');
    return `| ${[code(plan.table), text(plan.key), text(kind), text(reach(plan, asOf)), text(afterwards(plan)), plan.next.length + plan.retire.length > 0 ? todo : text(todo)].map(cell).join(' | ')} |`;
  });
  return [
    '| Table | Key | Partitions | Reach | Then | Proposed |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
