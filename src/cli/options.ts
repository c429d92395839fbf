// Reads the command line; every wrong word gets one sentence and, where there is one, the word that was meant.
import { parseArgs } from 'node:util';
import { isLength } from '../config/config.ts';
import { dictionary } from '../lib/dictionary.ts';
import { Misuse } from '../lib/errors.ts';
import { didYouMean } from '../lib/nearest.ts';
import type { Severity } from '../model/basics.ts';

const formats = ['pretty', 'json', 'sarif', 'markdown'] as const;
export type Format = (typeof formats)[number];

const commands = ['review', 'partitions', 'baseline', 'partition', 'explain', 'rules', 'init'] as const;
export type CommandName = (typeof commands)[number];

export interface Options {
  readonly command: CommandName | 'help' | 'version';
  readonly operands: readonly string[];
  readonly repo: string;
  readonly base: string | undefined;
  /** Each format with the file it goes to; null is standard output. */
  readonly outputs: readonly { readonly format: Format; readonly file: string | null }[];
  readonly config: string | undefined;
  readonly engine: string | undefined;
  readonly postgresVersion: number | undefined;
  readonly allowNonEmpty: boolean | undefined;
  readonly failOn: Severity | 'never' | undefined;
  readonly color: boolean;
  readonly quiet: boolean;
  readonly cache: boolean;
  readonly force: boolean;
  /** Of `partition`: the column, the interval, where the table is cut, and the keys that are given up for it. */
  readonly by: string | undefined;
  readonly interval: string | undefined;
  readonly cutoff: string | undefined;
  readonly giveUp: readonly string[];
  /** The day that is taken for today. */
  readonly asOf: Date | undefined;
  readonly ahead: string | undefined;
  readonly write: boolean;
}

const known = {
  repo: { type: 'string' },
  base: { type: 'string' },
  format: { type: 'string', multiple: true },
  output: { type: 'string', multiple: true },
  config: { type: 'string' },
  engine: { type: 'string' },
  'postgres-version': { type: 'string' },
  'allow-non-empty': { type: 'boolean' },
  'fail-on': { type: 'string' },
  'no-color': { type: 'boolean' },
  'no-cache': { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  force: { type: 'boolean' },
  by: { type: 'string' },
  interval: { type: 'string' },
  cutoff: { type: 'string' },
  'give-up': { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  ahead: { type: 'string' },
  write: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

export const usage = `headroom: reviews Postgres migrations by running them

  headroom review [FILE…]   review the changed migrations (without FILE: what git says has changed)
  headroom partitions       the partitions that are missing ahead, as the next migrations of this repository
  headroom baseline         write down what is found today, so that only new findings are told
  headroom partition TABLE  the migrations that turn a table into a partitioned one while it is used
  headroom explain RULE     a rule's page
  headroom rules            every rule in a line
  headroom init             write the configuration and the workflows for this repository

  --repo DIR                the repository; the current folder by default
  --base REF                what the change is compared with; the remote's default branch by default
  --format FORMAT           pretty, json, sarif or markdown; may be given several times
  --output FILE             where the format of the same place goes; standard output by default
  --config FILE             the configuration; .github/headroom.yml by default
  --engine ENGINE           auto, embedded, server, or a postgres:// URL
  --postgres-version N      the major version that production runs
  --allow-non-empty         use the server of a postgres:// URL although its database holds something
  --fail-on SEVERITY        error, warning, info or never; error by default
  --no-cache                build the history anew
  --no-color, --quiet       plain text; no progress
  --force                   init: overwrite
  --ahead LENGTH            partitions: how far ahead, where the configuration does not say it of the table; 3 months by default
  --by COLUMN               partition: the column of time
  --interval UNIT           partition: hour, day, week, month, quarter or year
  --cutoff DATE             partition: where the old table ends and the new partitions begin; chosen without it
  --give-up NAME            partition: a unique key or foreign key that may go; may be given several times
  --as-of DATE              the day that is taken for today
  --write                   write the files instead of printing them

Exit status: 0 clean, 1 findings at or above --fail-on, 2 a mistake in the call or a failure of ours.
`;

/** @throws Misuse */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const [word, ...operands] = positionals;
  const version = values['postgres-version'];
  return {
    command:
      values.help === true || (word === undefined && values.version !== true) || word === 'help'
        ? 'help'
        : values.version === true
          ? 'version'
          : command(word),
    operands: operandsFor(word, operands),
    repo: values.repo ?? '.',
    base: values.base,
    outputs: pair(values.format ?? ['pretty'], values.output ?? []),
    config: values.config,
    engine: values.engine === undefined ? undefined : engine(values.engine),
    postgresVersion: version === undefined ? undefined : major(version),
    allowNonEmpty: values['allow-non-empty'],
    failOn:
      values['fail-on'] === undefined
        ? undefined
        : oneOf('--fail-on', values['fail-on'], ['error', 'warning', 'info', 'never'] as const),
    color: values['no-color'] !== true,
    quiet: values.quiet === true,
    cache: values['no-cache'] !== true,
    force: values.force === true,
    by: values.by,
    interval: values.interval,
    cutoff: values.cutoff,
    giveUp: values['give-up'] ?? [],
    asOf: values['as-of'] === undefined ? undefined : day(values['as-of']),
    ahead: values.ahead === undefined ? undefined : ahead(values.ahead),
    write: values.write === true,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true, strict: true });
  } catch (error) {
    const message = (error as Error).message;
    const option = /'(--?[\w-]+)/.exec(message)?.[1];
    const names = Object.keys(known).map((name) => `--${name}`);
    if (option !== undefined && !names.includes(option) && option.length > 2)
      throw new Misuse(`There is no option ${option}${didYouMean(option, names)}; see headroom --help.`);
    throw new Misuse(`${message.split('. ')[0]}; see headroom --help.`);
  }
}

function command(word: string | undefined): CommandName {
  const found = commands.find((name) => name === word);
  if (found === undefined)
    throw new Misuse(`There is no command ${word}${didYouMean(word ?? '', commands)}; see headroom --help.`);
  return found;
}

/** How many words each command takes after its name; those not named take any number. */
const most: Readonly<Record<string, number>> = dictionary({
  partitions: 0,
  baseline: 0,
  partition: 1,
  explain: 1,
  rules: 0,
  init: 0,
});

function operandsFor(command: string | undefined, operands: readonly string[]): readonly string[] {
  const extra = operands[most[command ?? ''] ?? operands.length];
  if (extra !== undefined) throw new Misuse(`headroom ${command} does not take ${extra}; see headroom --help.`);
  return operands;
}

function pair(given: readonly string[], files: readonly string[]): Options['outputs'] {
  if (files.length > given.length)
    throw new Misuse(
      `--output is given ${files.length} times and --format ${given.length}; give each output its format.`,
    );
  const outputs = given.map((format, at) => ({ format: oneOf('--format', format, formats), file: files[at] ?? null }));
  if (outputs.filter((output) => output.file === null).length > 1)
    throw new Misuse('Only one format can go to standard output; give the others an --output FILE each.');
  return outputs;
}

function oneOf<Name extends string>(option: string, value: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found === undefined)
    throw new Misuse(`${option} ${value} is not one of ${names.join(', ')}${didYouMean(value, names) || '.'}`);
  return found;
}

function engine(value: string): string {
  if (/^(auto|embedded|server|postgres(ql)?:\/\/.+)$/.test(value)) return value;
  throw new Misuse(`--engine ${value} is not one of auto, embedded, server, or a postgres:// URL.`);
}

function ahead(value: string): string {
  if (!isLength(value)) throw new Misuse(`--ahead ${value} is not a length of time; write 30 days, 6 months or P30D.`);
  return value;
}

function major(value: string): number {
  const version = Number(value);
  if (!Number.isInteger(version) || version < 12 || version > 18)
    throw new Misuse(`--postgres-version ${value} is not a major version from 12 to 18.`);
  return version;
}

function day(value: string): Date {
  const date = new Date(value);
  if (!/^\d{4}-\d\d-\d\d/.test(value) || Number.isNaN(date.getTime()))
    throw new Misuse(`--as-of ${value} is not a date; write one such as 2030-01-31.`);
  return date;
}
