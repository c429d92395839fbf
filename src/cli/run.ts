// Runs one command and gives its exit status.
import { join, resolve } from 'node:path';
import { loadConfig } from '../config/config.ts';
import { defaultCacheFolder } from '../database/cache-folder.ts';
import { cut } from '../lib/cut.ts';
import { Misuse, messageOf, Unavailable } from '../lib/errors.ts';
import { Interrupted } from '../lib/interrupt.ts';
import { didYouMean } from '../lib/nearest.ts';
import { repositoryTop } from '../lib/repository-files.ts';
import { visible, withoutCommands } from '../lib/sanitize.ts';
import { version } from '../lib/version.ts';
import { writeWhole } from '../lib/write-file.ts';
import { renewBaseline, renewed } from '../pipelines/baseline.ts';
import { partitions } from '../pipelines/partitions.ts';
import type { PartitionsRequest, PartitionsResult, ReviewRequest, ReviewResult } from '../pipelines/request.ts';
import { review } from '../pipelines/review.ts';
import { progressReporter, type Sink } from '../report/progress.ts';
import type { Shown } from '../report/surface.ts';
import { json } from '../report/surfaces/json.ts';
import { markdown } from '../report/surfaces/markdown.ts';
import { pretty } from '../report/surfaces/pretty.ts';
import { sarif } from '../report/surfaces/sarif.ts';
import type { Rule } from '../rule/define.ts';
import { explainRule, listRules } from './explain.ts';
import { initialise } from './init.ts';
import { type Format, type Options, readOptions, usage } from './options.ts';
import { partitionCommand } from './partition.ts';
import { partitionsCommand } from './partitions.ts';

/** What the process gives a command. */
export interface World {
  readonly rules: readonly Rule[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Aborted with an `Interrupted` when the person has had enough. */
  readonly signal?: AbortSignal;
  /** The pipelines; tests give their own. */
  readonly review?: (request: ReviewRequest) => Promise<ReviewResult>;
  readonly partitions?: (request: PartitionsRequest) => Promise<PartitionsResult>;
}

/** @returns 0 clean, 1 findings at or above `--fail-on`, 2 misuse or our failure, 128 and its number for a signal */
export async function runCli(args: readonly string[], world: World): Promise<number> {
  try {
    const options = readOptions(args);
    return await run(options, world);
  } catch (error) {
    const ended: unknown = world.signal?.reason;
    if (ended instanceof Interrupted) return ended.status;
    world.stderr.write(complaint(error, world.environment));
    return 2;
  }
}

/** One sentence for what went wrong; an apology when it is our fault, the stack only on demand. */
export function complaint(error: unknown, environment: World['environment']): string {
  const debug = (environment.HEADROOM_DEBUG ?? '') !== '';
  const ours = !(error instanceof Misuse || error instanceof Unavailable);
  const stack = debug && error instanceof Error ? `${error.stack}\n` : '';
  const message = messageOf(error)
    .split('\n')
    .map((line) => cut(line, 1000))
    .join('\n');
  const lead = ours ? 'sorry, this is a fault of Headroom: ' : '';
  return withoutCommands(visible(`headroom: ${lead}${message}\n${stack}`));
}

function run(options: Options, world: World): Promise<number> | number {
  switch (options.command) {
    case 'help':
      world.stdout.write(usage);
      return 0;
    case 'version':
      world.stdout.write(`${version}\n`);
      return 0;
    case 'rules':
      world.stdout.write(listRules(world.rules));
      return 0;
    case 'explain':
      world.stdout.write(explainRule(ruleNamed(world.rules, options.operands[0])));
      return 0;
    case 'init':
      return initialise(options.repo, options.force, (line) => world.stdout.write(`${line}\n`));
    case 'review':
      return reviewCommand(options, world);
    case 'baseline':
      return baselineCommand(options, world);
    case 'partition':
      return reviewing(options, world, (request) =>
        partitionCommand(options, {
          request,
          colour: options.color && usesColour(world),
          write: (text) => world.stdout.write(text),
        }),
      );
    case 'partitions':
      return reviewing(options, world, (request) =>
        partitionsCommand(options, {
          request,
          run: world.partitions ?? partitions,
          colour: options.color && usesColour(world),
          write: (text) => world.stdout.write(text),
        }),
      );
  }
}

function ruleNamed(rules: readonly Rule[], id: string | undefined): Rule {
  if (id === undefined) throw new Misuse('headroom explain needs a rule’s id; headroom rules lists them.');
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    const ids = rules.map((known) => known.id);
    throw new Misuse(`There is no rule ${id}${didYouMean(id, ids)}; headroom rules lists them.`);
  }
  return rule;
}

async function reviewCommand(options: Options, world: World): Promise<number> {
  const { operands, base } = options;
  const result = await reviewing(options, world, (request, run) =>
    run({ ...request, files: operands, ...(base === undefined ? {} : { base }) }),
  );
  const shown: Shown = { ...result, rules: world.rules };
  for (const { format, file } of options.outputs) {
    const terminal = file === null && world.stdout.isTTY === true ? world.stdout.columns : undefined;
    const text = render(format, shown, options.color && file === null && usesColour(world), terminal);
    if (file === null) world.stdout.write(text);
    else writeWhole(file, text);
  }
  return result.report.conclusion === 'failure' ? 1 : 0;
}

async function baselineCommand(options: Options, world: World): Promise<number> {
  let name = '';
  const done = await reviewing(options, world, (request, run) => {
    const file = options.outputs[0]?.file ?? null;
    name = file ?? join(options.repo, request.config.baselineFile);
    return renewBaseline(
      run,
      request,
      resolve(name),
      new Date(),
      file === null ? (repositoryTop(request.repo) ?? request.repo) : undefined,
    );
  });
  world.stdout.write(`${renewed(done, name)}\n`);
  return 0;
}

/** Gives the pipeline what the options say, shows how far it is, and ends in time when the person has had enough. */
async function reviewing<Value>(
  options: Options,
  world: World,
  act: (request: ReviewRequest, run: typeof review) => Promise<Value>,
): Promise<Value> {
  const { command, repo, engine, postgresVersion, allowNonEmpty, failOn, ahead } = options;
  const config = loadConfig(
    resolve(repo),
    options.config,
    { engine, postgresVersion, allowNonEmpty, failOn, ahead, renewBaseline: command === 'baseline' },
    world.rules,
    new Date(),
  );
  const progress = progressReporter(world.stderr, options.quiet, world.environment.CI !== undefined);
  const request: ReviewRequest = {
    repo: resolve(repo),
    config,
    configFile: options.config,
    rules: world.rules,
    cacheDir: options.cache ? cacheFolder(world.environment) : null,
    progress: (event) => {
      world.signal?.throwIfAborted(); // Between two files the work can be broken off; what it borrowed it gives back.
      progress.report(event);
    },
  };
  const value = await act(request, world.review ?? review).finally(progress.clear);
  world.signal?.throwIfAborted();
  return value;
}

function render(format: Format, shown: Shown, colour: boolean, columns: number | undefined): string {
  const surfaces: Record<Format, () => string> = {
    pretty: () => pretty(shown, colour, columns),
    json: () => json(shown),
    sarif: () => sarif(shown),
    markdown: () => markdown(shown),
  };
  return surfaces[format]();
}

function usesColour({ environment, stdout }: World): boolean {
  if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '') return false;
  return stdout.isTTY === true || (environment.FORCE_COLOR !== undefined && environment.FORCE_COLOR !== '0');
}

function cacheFolder(environment: World['environment']): string | null {
  const named = environment.HEADROOM_CACHE ?? '';
  return named === '' ? defaultCacheFolder(environment) : named;
}
