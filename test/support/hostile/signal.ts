// Sends a signal to a review at a moment, and looks at what is left of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Files, Folder, GitRepository } from '../git.ts';
import type { Canary } from './canary.ts';
import type { Entry } from './corpus.ts';
import { Watch } from './processes.ts';
import { symptomsOf } from './symptoms.ts';

export interface SignalEntry extends Entry {
  readonly engine: 'embedded' | 'server' | 'url';
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP' | 'SIGKILL';
  /** What the log must have reached, and how many seconds later the signal comes. */
  readonly at: string;
  readonly wait?: number;
  readonly twice?: boolean;
  /** More of the history, and of the change. */
  readonly history?: string;
  readonly change?: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** How long ending may take: twice what is promised, for a busy machine. */
const patience = 10_000;
/** 128 and the signal's number; null for one that cannot be caught. */
const statuses = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGKILL: null } as const;

export function signalledRepository({ history, change }: Pick<SignalEntry, 'history' | 'change'>): GitRepository {
  const more: Files = history === undefined ? {} : { 'db/migrations/002_more.sql': history };
  const given: Files = {
    'db/migrations/001_given.sql': 'CREATE TABLE orders (id int PRIMARY KEY);\n',
    '.github/headroom.yml': 'statement-timeout: 300\n',
    ...more,
  };
  const repository = new GitRepository(given);
  repository.branch('change');
  repository.commit('change', { 'db/migrations/003_change.sql': change ?? 'CREATE INDEX ON orders (missing);\n' });
  return repository;
}

/** @param address the engine as the option has it */
export async function signalSymptoms(entry: SignalEntry, address: string, canary: Canary): Promise<string[]> {
  using repository = signalledRepository(entry);
  using folder = new Folder();
  const temporary = join(folder.path, 'tmp');
  mkdirSync(temporary);
  const args = ['review', '--repo', repository.path, '--engine', address, '--no-cache'];
  const env = { PATH: process.env.PATH, HOME: folder.path, CI: '1', TMPDIR: temporary, ...canary.environment };
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(root, 'src/cli.ts'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const watch = new Watch(child.pid as number, canary.secret);
  let said = '';
  const hear = (chunk: Buffer) => {
    said += chunk;
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = once(child, 'exit');
  while (!said.includes(entry.at) && child.exitCode === null) await sleep(10);
  await sleep((entry.wait ?? 0) * 1000);
  const alive = child.exitCode === null;
  child.kill(entry.signal);
  if (entry.twice === true) await sleep(500).then(() => child.kill(entry.signal));
  const late = sleep(patience, 'late' as const, { ref: false });
  const first = await Promise.race([ended, late]);
  if (first === 'late') child.kill('SIGKILL');
  const [status] = await ended;
  const left = await watch.left();
  const files = readdirSync(temporary).filter((name) => !/^(tsx-|node-compile-cache)/.test(name));
  const wrong = alive && first !== 'late' && status !== statuses[entry.signal] ? [`it ended with ${status}`] : [];
  return [
    ...(first === 'late' ? [`it did not end within ${patience / 1000} s`] : []),
    ...wrong,
    ...symptomsOf(said, canary.secret),
    ...left,
    ...files.map((name) => `left behind: ${name} in the temporary folder`),
  ];
}
