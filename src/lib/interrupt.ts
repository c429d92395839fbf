// Ctrl-C and its kin: the work runs in a thread of its own, so that a signal ends the process whatever the work is doing.
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { getHeapStatistics } from 'node:v8';
import { isMainThread, parentPort, SHARE_ENV, Worker, workerData } from 'node:worker_threads';

/** Exit status by the signal that ended us, as shells count: 128 and the signal's number. */
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof signals;

/**
 * How long giving back what was borrowed may take, in milliseconds; a server of ours is taken away by its own guard
 * after that.
 */
const patience = 2500;

/** Whether this is the thread of the work. */
export const atWork = !isMainThread;

/** What the thread of the work cannot see of the terminal. */
export interface Terminal {
  readonly isTTY: boolean;
  readonly columns: number | undefined;
}

/** Of each stream, in the thread of the work. */
export const terminal = (stream: 'stdout' | 'stderr'): Terminal =>
  (workerData as Record<typeof stream, Terminal>)[stream];

/** Thrown where the work can be broken off. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly status: number;

  constructor(status: number) {
    super('interrupted');
    this.status = status;
  }
}

/**
 * Runs a module again as the thread of the work, and ends with its exit status once all that it wrote is written. A
 * first signal is handed on to the work; a second one, or patience at its end, ends the process at once.
 * @param url the module's own `import.meta.url`
 * @param failed tells of a thread that died, such as for want of memory, and gives the exit status
 */
export function supervise(url: string, failed: (error: Error) => number): void {
  const work = new Worker(fileURLToPath(url), {
    argv: process.argv.slice(2),
    execArgv: url.endsWith('.ts')
      ? [...process.execArgv, '--import', new URL('../../scripts/thread.mjs', import.meta.url).href]
      : process.execArgv,
    env: SHARE_ENV,
    workerData: { stdout: terminalOf(process.stdout), stderr: terminalOf(process.stderr) },
    // As much as the process itself would have.
    resourceLimits: { maxOldGenerationSizeMb: Math.floor(getHeapStatistics().heap_size_limit / 1024 ** 2) },
  });
  // What nobody reads any more would keep the work waiting.
  process.stdout.on('error', () => work.stdout.resume());
  process.stderr.on('error', () => work.stderr.resume());
  let status: number | undefined;
  work.on('error', (error) => {
    status = failed(error);
  });
  work.on('exit', (code) => {
    process.exitCode ??= status ?? code;
  });
  let first = true;
  for (const signal of Object.keys(signals) as Signal[]) {
    process.on(signal, () => {
      if (!first) return void leave(work, signal);
      first = false;
      work.postMessage(signal);
      setTimeout(() => void leave(work, signal), patience + 500).unref();
    });
  }
}

const terminalOf = ({ isTTY, columns }: NodeJS.WriteStream): Terminal => ({ isTTY: isTTY === true, columns });

/**
 * A thread in the middle of an expression or a call of the system cannot be ended; then the signal ends the process as
 * if nobody listened.
 */
async function leave(work: Worker, signal: Signal): Promise<void> {
  process.exitCode = signals[signal];
  const ended = await Promise.race([work.terminate(), sleep(1500)]);
  if (ended !== undefined) process.exit(signals[signal]);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/**
 * For the thread of the work: listens until it ends. The first signal aborts with an `Interrupted`; patience at its end
 * leaves at once.
 * @param onFirst told when the first signal comes
 */
export function interruption(onFirst: () => void): AbortSignal {
  const controller = new AbortController();
  for (const [signal, status] of Object.entries(signals)) {
    process.on(signal, () => {
      if (controller.signal.aborted) return;
      onFirst();
      controller.abort(new Interrupted(status));
      setTimeout(() => process.exit(status), patience).unref();
    });
  }
  // A thread hears no signals of its own.
  parentPort?.on('message', (signal: Signal) => process.emit(signal, signal)).unref();
  return controller.signal;
}

/** Ends the thread of the work once what it wrote is on its way, whatever else is still open. */
export async function end(status: number): Promise<void> {
  await Promise.all(
    [process.stdout, process.stderr].map((stream) => new Promise((resolve) => void stream.write('', resolve))),
  );
  process.exit(status);
}
