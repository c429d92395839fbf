// What was seen of a repository's partitions, on a terminal: table by table how far it reaches, what is added, why nothing is.
import { styleText } from 'node:util';
import { oneLine, withoutCommands } from '../../lib/sanitize.ts';
import type { PartitionIssue, PartitionPlan, PartitionSet } from '../../model/partitions.ts';
import type { PartitionsResult } from '../../pipelines/request.ts';
import { partitionsHeadline, refusedIn } from '../partitions/outcome.ts';
import { afterwards, names, reach, runwayInWords, whyNothing } from '../partitions/words.ts';
import { plural } from '../surface.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const colours: Record<PartitionIssue['severity'], Style> = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  info: ['cyan', 'bold'],
};

/** @param written whether the files lie in the repository now */
export function partitionsPretty({ sets, asOf, notRead }: PartitionsResult, colour: boolean, written: boolean): string {
  const paint: Paint = colour
    ? (style, text) => styleText(style, text, { validateStream: false })
    : (_style, text) => text;
  const several = sets.filter(({ plans }) => plans.length > 0).length > 1;
  const blocks = sets.flatMap((set) => {
    const inside = [
      ...set.plans.map((plan) => tableBlock(plan, asOf, paint)),
      ...filesBlock(set, asOf, paint, written),
    ];
    return several && inside.length > 0 ? [paint('underline', whereOf(set)), ...inside] : inside;
  });
  const bad = refusedIn(sets).length > 0;
  const sign = paint(bad ? ['red', 'bold'] : ['green', 'bold'], bad ? '✖' : '✔');
  const left = notRead.map(({ path, reason }) => `  ${paint('dim', `not read: ${oneLine(path)}: ${oneLine(reason)}`)}`);
  const last = [
    `${sign} ${paint('bold', oneLine(partitionsHeadline(sets)))}`,
    ...sets.filter(({ plans }) => plans.length > 0).flatMap((set) => ran(set, paint)),
    ...left,
  ];
  return withoutCommands(`${[...blocks, last.join('\n')].join('\n\n')}\n`);
}

const whereOf = ({ root }: PartitionSet) => (root === '' ? 'the repository' : oneLine(root));

function tableBlock(plan: PartitionPlan, asOf: Date, paint: Paint): string {
  const seen = [
    plan.cadence?.words ?? '',
    plural(plan.partitions, 'partition'),
    plan.naming ?? '',
    plan.zone === null ? '' : `by ${plan.zone}`,
  ];
  const reached = [reach(plan, asOf), plan.coverage === null || plan.status === 'managed' ? '' : afterwards(plan)]
    .filter((part) => part !== '')
    .join(plan.coverage?.to === null ? ': ' : '; then ');
  const nothing = whyNothing(plan);
  return [
    `${paint('bold', oneLine(plan.table))}  ${oneLine(plan.key)}  ${paint('dim', oneLine(seen.filter((part) => part !== '').join(', ')))}`,
    ...(reached === '' ? [] : [`    ${oneLine(reached)}`]),
    ...(nothing === null ? additions(plan, paint) : [`    ${paint('dim', oneLine(nothing))}`]),
    ...plan.issues.flatMap((issue) => issueLines(issue, paint)),
  ].join('\n');
}

function additions({ next, retire, coverage }: PartitionPlan, paint: Paint): string[] {
  const to = coverage?.proposedUntil?.slice(0, 10) ?? coverage?.proposed;
  const reached = to == null ? '' : `, covered to ${to} then`;
  const added =
    next.length === 0
      ? []
      : [
          `    ${paint('green', '+')} ${oneLine(names(next).join(', '))} ${paint('dim', `(${plural(next.length, 'partition')}${reached})`)}`,
        ];
  return [
    ...added,
    ...retire.map(
      ({ name, action, because }) =>
        `    ${paint('yellow', '-')} ${action} ${oneLine(name)} ${paint('dim', `(${oneLine(because)})`)}`,
    ),
  ];
}

function issueLines({ severity, message, configure }: PartitionIssue, paint: Paint): string[] {
  const lines =
    configure === undefined
      ? []
      : configure
          .split('\n')
          .map((line) => `        ${paint('green', oneLine(line.trimEnd()).padStart(line.trimEnd().length))}`);
  return [`    ${paint(colours[severity], severity)} ${oneLine(message)}`, ...lines];
}

function filesBlock({ proposal, proof }: PartitionSet, asOf: Date, paint: Paint, written: boolean): string[] {
  if (proposal === null || proof === null) return [];
  const failed = proof.failures.length > 0;
  const head = failed
    ? paint(['red', 'bold'], 'not proposed')
    : written
      ? paint(['green', 'bold'], 'written')
      : paint('bold', 'would write (--write does)');
  const why = proof.failures.map((failure) => `    ${paint('red', '•')} ${oneLine(failure)}`);
  const files = proposal.files.map(
    ({ path, content }) =>
      `    ${oneLine(path)} ${paint('dim', `(${plural(content.split('\n').length - 1, 'line')})`)}`,
  );
  const runways = proof.runways.map(
    (runway) => `    ${paint('dim', '•')} ${oneLine(runway.table)}: ${runwayInWords(runway, 'it', asOf)}`,
  );
  const kept = proof.kept.map((said) => `    ${paint('dim', '•')} ${oneLine(said)}`);
  const untried = proof.notTried.map((said) => `    ${paint('dim', `not tried: ${oneLine(said)}`)}`);
  return [[head, ...files, ...why, ...(failed ? [] : [...runways, ...kept]), ...untried].join('\n')];
}

function ran(set: PartitionSet, paint: Paint): string[] {
  const { base, version, engine, notes } = set;
  const history = `${whereOf(set)}: PostgreSQL ${version} (${engine}), ${base.statements - base.failures.length} of ${base.statements} statements of ${plural(base.migrations, 'migration')} applied`;
  return [history, ...notes].map((line) => `  ${paint('dim', oneLine(line))}`);
}
