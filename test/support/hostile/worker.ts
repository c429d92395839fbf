// A process that runs one command after the other, so that a hundred of them start Node once; whoever started it ends it when one of them hangs.
import { setTimeout as sleep } from 'node:timers/promises';
import { rules } from '../../../rules/index.ts';
import { complaint, runCli } from '../../../src/cli/run.ts';
import { posted } from './posting.ts';

export interface CliJob {
  readonly kind: 'cli';
  readonly args: readonly string[];
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
}

export interface PostJob {
  readonly kind: 'post';
  readonly file: string;
}

export type Job = CliJob | PostJob;

export interface Answer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** What keeps the process alive although the command has ended. */
  readonly running: readonly string[];
}

/** How long what a command has started may take to end, in milliseconds. */
const patience = 5000;

const resting = new Map<string, number>();
const resources = () => {
  const counts = new Map<string, number>();
  for (const name of process.getActiveResourcesInfo())
    if (name !== 'Timeout') counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([name, count]) => count > (resting.get(name) ?? 0)).map(([name]) => name);
};

async function cli({ args, cwd, environment }: CliJob): Promise<Omit<Answer, 'running'>> {
  const said = { out: [] as string[], err: [] as string[] };
  process.chdir(cwd);
  const stdout = { write: (text: string) => void said.out.push(text) };
  const stderr = { write: (text: string) => void said.err.push(text) };
  const status = await runCli(args, { rules, environment: { ...process.env, ...environment }, stdout, stderr });
  process.chdir('/');
  return { status, out: said.out.join(''), err: said.err.join('') };
}

async function answer(job: Job): Promise<Answer> {
  const done = await (job.kind === 'cli' ? cli(job) : posted(job.file));
  const until = Date.now() + patience;
  while (resources().length > 0 && Date.now() < until) await sleep(20);
  return { ...done, running: resources() };
}

// As the entries do.
process.on('uncaughtException', (error) => {
  process.send?.({ status: 2, out: '', err: complaint(error, {}), running: [] } satisfies Answer);
});
process.on('message', (job: Job) => void answer(job).then((done) => process.send?.(done)));
process.on('disconnect', () => process.exit());
for (const name of process.getActiveResourcesInfo()) resting.set(name, (resting.get(name) ?? 0) + 1);
process.send?.('ready');
