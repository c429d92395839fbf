// Inputs and the repository's file become one frozen Config; every mistake is reported at once.
import { dirname, join, relative, resolve } from 'node:path';
import { Misuse } from '../lib/errors.ts';
import { baselineLimit, configLimit, isThere, NotReadable, readNamed, repositoryTop } from '../lib/repository-files.ts';
import type { Severity } from '../model/basics.ts';
import { decode } from '../parse/decode.ts';
import type { Rule } from '../rule/define.ts';
import { type BaselineEntry, baselinePath, onDay, readBaseline } from './baseline.ts';
import type { ConfigFile, Ignore, TableFile } from './file.ts';
import { type GitHubConfig, type GivenGitHub, githubConfig } from './github.ts';
import { parseConfig } from './mistakes.ts';

export { configJsonSchema, type Ignore, isLength } from './file.ts';

/** Where the repository's file is looked for. */
export const configPath = '.github/headroom.yml';

/** What a team says it knows about one table. */
export interface DeclaredTable {
  readonly traffic?: 'low' | 'high' | undefined;
  readonly rows?: number | undefined;
  readonly rowsPerDay?: number | undefined;
  readonly retention?: string | undefined;
  readonly partition?: TableFile['partition'];
  readonly tiers?: TableFile['tiers'];
  readonly dropAfter?: string | undefined;
}

/** What is proposed where a table does not say. */
export interface PartitionsConfig {
  readonly ahead: string;
  readonly form: 'guarded' | 'plain';
  /** Most partitions in one proposal. */
  readonly most: number;
  readonly lockTimeout: string;
}

export interface Config {
  readonly migrations: readonly string[] | undefined;
  readonly layout: string | undefined;
  readonly platform: string | undefined;
  readonly engine: string;
  readonly postgresVersion: number | undefined;
  readonly allowNonEmpty: boolean;
  readonly preload: readonly string[];
  readonly rules: Readonly<
    Record<
      string,
      {
        readonly severity?: Severity | 'off' | undefined;
        readonly options?: Readonly<Record<string, unknown>> | undefined;
      }
    >
  >;
  readonly failOn: Severity | 'never';
  readonly tables: Readonly<Record<string, DeclaredTable>>;
  /** How far the clock is run on. */
  readonly forecast: { readonly months: number };
  readonly ignore: readonly Ignore[];
  /** Entries of `ignore` whose day has passed. */
  readonly expired: readonly Ignore[];
  /** Path of the baseline, from the repository. */
  readonly baselineFile: string;
  /** Its entries that still hold. */
  readonly baseline: readonly BaselineEntry[];
  /** Its entries whose day has passed. */
  readonly baselineEnded: readonly BaselineEntry[];
  readonly github: GitHubConfig;
  readonly partitions: PartitionsConfig;
  readonly limits: { readonly timeMs: number; readonly outputBytes: number };
}

/** What a caller may set over the file. */
export interface Inputs {
  readonly engine?: string | undefined;
  readonly postgresVersion?: number | undefined;
  readonly allowNonEmpty?: boolean | undefined;
  readonly failOn?: Severity | 'never' | undefined;
  readonly baseline?: string | undefined;
  /** How far ahead partitions are made where the table does not say. */
  readonly ahead?: string | undefined;
  /** The baseline is about to be written anew: what stands there is not read. */
  readonly renewBaseline?: boolean;
  readonly github?: GivenGitHub;
}

const outputLimit = 16_000_000;

export const defaultConfig: Config = configFrom({}, {}, [], new Date(0));

/**
 * @param repo any folder of the repository; its own file is looked for from here up to the repository's root
 * @param file path of the configuration; absent: the repository's own, if there is one
 * @throws Misuse with every mistake, each with its line
 */
export function loadConfig(
  repo: string,
  file: string | undefined,
  inputs: Inputs,
  rules: readonly Rule[],
  today: Date,
): Config {
  const path = file ?? ownFile(repo, [configPath, configPath.replace(/yml$/, 'yaml')]);
  const name = path === undefined ? configPath : (file ?? relative(repo, path));
  const folder = file === undefined ? (repositoryTop(repo) ?? repo) : undefined;
  const given =
    path === undefined ? {} : parseConfig(textOf(path, name, 'a headroom.yml', configLimit, folder), name, rules);
  return configFrom(
    given,
    inputs,
    inputs.renewBaseline === true ? [] : baselineOf(repo, inputs.baseline ?? given.baseline),
    today,
  );
}

/** The file where it is said to be, from the repository's root; else the repository's own, if there is one. */
function baselineOf(repo: string, said: string | undefined): BaselineEntry[] {
  const path = ownFile(repo, [said ?? baselinePath]);
  if (path === undefined && said === undefined) return [];
  const name = said ?? baselinePath;
  return readBaseline(
    textOf(
      path ?? join(repo, name),
      name,
      'a baseline written by headroom baseline',
      baselineLimit,
      repositoryTop(repo) ?? repo,
    ),
    name,
  );
}

function ownFile(folder: string, names: readonly string[]): string | undefined {
  return foldersUp(folder)
    .flatMap((above) => names.map((name) => join(above, name)))
    .find(isThere);
}

/** The folder and those above it up to the repository's root; outside of git only the folder itself. */
function foldersUp(folder: string): string[] {
  const top = repositoryTop(folder) ?? resolve(folder);
  const all = [resolve(folder)];
  for (let at = resolve(folder); at !== top; at = dirname(at)) all.push(dirname(at));
  return all;
}

/** @param folder what must hold the file; the repository that it lies in, where a person names it */
function textOf(path: string, name: string, wanted: string, most: number, folder?: string): string {
  try {
    return decode(readNamed(path, { most }, folder), name);
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error;
    const why = error.code === 'ENOENT' ? (isThere(path) ? 'points to nothing' : 'does not exist') : error.message;
    throw new Misuse(`${name} ${why}; give the path of ${wanted}.`);
  }
}

function configFrom(file: ConfigFile, inputs: Inputs, baseline: readonly BaselineEntry[], today: Date): Config {
  const day = today.toISOString().slice(0, 10);
  const all = file.ignore ?? [];
  const { holding, ended } = onDay(baseline, day);
  const isOver = (entry: Ignore) => entry.until !== undefined && entry.until <= day;
  return frozen({
    migrations: typeof file.migrations === 'string' ? [file.migrations] : file.migrations,
    layout: file.layout,
    platform: file.platform,
    engine: inputs.engine ?? file.engine ?? 'auto',
    postgresVersion: inputs.postgresVersion ?? file['postgres-version'],
    allowNonEmpty: inputs.allowNonEmpty ?? false,
    preload: file.preload ?? [],
    rules: entries(file.rules, (setting) => (typeof setting === 'string' ? { severity: setting } : setting)),
    failOn: inputs.failOn ?? file['fail-on'] ?? 'error',
    tables: entries(file.tables, declared),
    forecast: { months: file.forecast?.months ?? 24 },
    ignore: all.filter((entry) => !isOver(entry)),
    expired: all.filter(isOver),
    baselineFile: inputs.baseline ?? file.baseline ?? baselinePath,
    baseline: holding,
    baselineEnded: ended,
    github: githubConfig(spoken(file.github ?? {}), inputs.github ?? {}),
    partitions: {
      ahead: inputs.ahead ?? file.partitions?.ahead ?? '3 months',
      form: file.partitions?.form ?? 'guarded',
      most: file.partitions?.most ?? 60,
      lockTimeout: file.partitions?.['lock-timeout'] ?? '2s',
    },
    limits: { timeMs: (file['statement-timeout'] ?? 30) * 1000, outputBytes: outputLimit },
  });
}

/** The entries that say something, each made into what it means. No name finds what every object has. */
function entries<Given, Meant>(
  given: Readonly<Record<string, Given | undefined>> | undefined,
  mean: (one: Given) => Meant,
): Record<string, Meant> {
  const all = Object.entries(given ?? {}).flatMap(([name, one]) =>
    one === undefined ? [] : [[name, mean(one)] as const],
  );
  return Object.assign(Object.create(null), Object.fromEntries(all));
}

function spoken(file: NonNullable<ConfigFile['github']>): GivenGitHub {
  return {
    reviewComments: file['review-comments'],
    maxReviewComments: file['max-review-comments'],
    suggestions: file.suggestions,
    onFixed: file['on-fixed'],
    commentMode: file['comment-mode'],
    annotations: file.annotations,
    jobSummary: file['job-summary'],
  };
}

function declared({ 'rows-per-day': rowsPerDay, 'drop-after': dropAfter, ...rest }: TableFile): DeclaredTable {
  return { ...rest, rowsPerDay, dropAfter };
}

/** The value, and all that is in it, can no longer be changed. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
