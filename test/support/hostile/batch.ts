// Runs the jobs of a batch in one process of their own, each within its time; one that hangs costs that process alone.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Canary } from './canary.ts';
import { Watch } from './processes.ts';
import type { Answer, Job } from './worker.ts';

const worker = fileURLToPath(new URL('./worker.ts', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Null: it did not end within its time, or took the process with it. */
export type Ended = { readonly answer: Answer; readonly why: null } | { readonly answer: null; readonly why: string };

export class Batch implements AsyncDisposable {
  readonly #canary: Canary;
  readonly #folder = mkdtempSync(join(tmpdir(), 'headroom-batch-'));
  #child: ChildProcess | null = null;
  #watch: Watch | null = null;

  constructor(canary: Canary) {
    this.#canary = canary;
    mkdirSync(join(this.#folder, 'tmp'));
  }

  /** The process's own temporary folder. */
  get temporary(): string {
    return join(this.#folder, 'tmp');
  }

  async run(job: Job, withinMs: number): Promise<Ended> {
    const child = await this.#started();
    const over = new AbortController();
    const { signal } = over;
    const answered = once(child, 'message', { signal }).then(
      ([answer]): Ended => ({ answer: answer as Answer, why: null }),
    );
    const died = once(child, 'exit', { signal }).then(
      ([code, by]): Ended => ({ answer: null, why: `the process ended (${by ?? code})` }),
    );
    const late = sleep(withinMs, undefined, { signal }).then(
      (): Ended => ({ answer: null, why: `it did not end within ${withinMs / 1000} s` }),
    );
    for (const one of [answered, died, late]) one.catch(() => undefined); // Those that did not come first.
    child.send(job);
    const ended = await Promise.race([answered, died, late]);
    over.abort();
    if (ended.answer === null || ended.answer.running.length > 0) await this.#end('SIGKILL');
    return ended;
  }

  /** What is left of the jobs so far; the process ends. */
  async left(): Promise<string[]> {
    const watch = this.#watch;
    await this.#end('SIGTERM');
    const files = readdirSync(this.temporary).filter((name) => !/^(tsx-|node-compile-cache)/.test(name));
    for (const name of files) rmSync(join(this.temporary, name), { recursive: true, force: true });
    return [...((await watch?.left()) ?? []), ...files.map((name) => `left behind: ${name} in the temporary folder`)];
  }

  async #started(): Promise<ChildProcess> {
    if (this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null) return this.#child;
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), worker], {
      cwd: root,
      env: {
        PATH,
        HOME: join(this.#folder, 'home'),
        NO_COLOR: '1',
        TMPDIR: this.temporary,
        ...this.#canary.environment,
        TSX_DISABLE_CACHE: HOME === '' ? '1' : '',
      },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    await once(child, 'message');
    this.#child = child;
    this.#watch = new Watch(child.pid as number, this.#canary.secret);
    return child;
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    await gone;
    clearTimeout(late);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#end('SIGKILL');
    await this.#watch?.left(0);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
