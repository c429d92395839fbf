// The embedded Postgres: PGlite in a watched worker, started from a ready cluster.
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import { Unavailable } from '../../failure.ts';
import type { Engine, Limits, OpenOptions, Outcome, Session } from '../engine.ts';
import { asset, embeddedExtensions, extensionArchives, workerPath } from './assets.ts';
import { commandResults, serverError } from './outcome.ts';
import { WorkerStream } from './worker-stream.ts';

/** The PGlite release that the committed cluster was made with, and its Postgres. */
export const embeddedRelease = { pglite: '0.5.14', postgres: '18.6', major: 18 };

export function embeddedEngine(): Engine {
  return {
    name: 'embedded',
    identity: `pglite ${embeddedRelease.pglite}`,
    major: embeddedRelease.major,
    extensions: embeddedExtensions(),
    open,
  };
}

async function open(options: OpenOptions): Promise<Session> {
  const worker = new Worker(workerPath, {
    env: {},
    stdin: false,
    workerData: {
      wasm: asset('pglite.wasm'),
      data: asset('pglite.data'),
      archives: extensionArchives(options.extensions),
      from: options.from ?? gunzipSync(readFileSync(asset('cluster.pack.gz'))),
    },
  });
  const session = new EmbeddedSession(worker, options.limits);
  await session.start();
  return session;
}

class EmbeddedSession implements Session {
  readonly engine = 'embedded';
  readonly extensions = embeddedExtensions();
  version = embeddedRelease.postgres;
  major = embeddedRelease.major;
  lost = false;
  readonly #worker: Worker;
  readonly #limits: Limits;
  readonly #stream: WorkerStream;
  readonly #client: pg.Client;
  #notices: string[] = [];
  /** Ends the call under way when the worker dies. */
  #died: (why: string) => void = () => undefined;

  constructor(worker: Worker, limits: Limits) {
    this.#worker = worker;
    this.#limits = limits;
    this.#stream = new WorkerStream(worker);
    this.#client = new pg.Client({ stream: () => this.#stream, user: 'postgres', database: 'postgres' } as pg.ClientConfig);
    this.#client.on('error', () => undefined); // A dead worker is told by the call under way.
    this.#client.on('notice', (notice) => this.#notices.push(notice.message ?? ''));
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const failed = (error: unknown) => reject(new Unavailable(`The embedded Postgres could not start: ${error instanceof Error ? error.message : String(error)}.`));
      this.#worker.once('message', () => resolve());
      this.#worker.once('error', failed);
      this.#worker.once('exit', (code) => failed(`its worker ended with code ${code}`));
    });
    this.#worker.removeAllListeners('error');
    this.#worker.on('error', (error) => this.#died(error.message));
    this.#worker.on('exit', () => this.#died('the server ended'));
    await this.#client.connect();
    // A function call loads PL/pgSQL: some failures later would leave it unloadable.
    const [row] = await this.query<{ version: string }>("DO 'BEGIN END'; SELECT current_setting('server_version') AS version");
    this.version = row?.version ?? this.version;
    this.major = Number.parseInt(this.version, 10);
  }

  async query<Row extends Record<string, unknown>>(sql: string): Promise<Row[]> {
    if (this.lost) throw new Error('the server is gone');
    const result: pg.QueryResult<Row> | pg.QueryResult<Row>[] = await this.#client.query<Row>(sql);
    return (Array.isArray(result) ? result.at(-1) : result)?.rows ?? [];
  }

  async admin(sql: string): Promise<void> {
    await this.query(sql);
  }

  async run(sql: string): Promise<Outcome> {
    if (this.lost) return { kind: 'stopped', reason: 'crash', message: 'the server is gone', durationMs: 0 };
    const started = performance.now();
    const spent = () => performance.now() - started;
    this.#notices = [];
    this.#stream.meter = 0;
    let stop: (outcome: Outcome) => void = () => undefined;
    const stopped = new Promise<Outcome>((resolve) => {
      stop = resolve;
    });
    const halt = (reason: 'time' | 'output' | 'crash', message: string) => stop({ kind: 'stopped', reason, message, durationMs: spent() });
    const timer = setTimeout(() => halt('time', `it did not finish within ${this.#limits.timeMs / 1000} s`), this.#limits.timeMs);
    this.#stream.onArrival = () => {
      if (this.#stream.meter > this.#limits.outputBytes) halt('output', `it sent more than ${this.#limits.outputBytes} bytes back`);
    };
    this.#died = (why) => halt('crash', `the server stopped: ${why}`);
    try {
      const outcome = await Promise.race([this.#send(sql, spent), stopped]);
      if (outcome.kind === 'stopped') await this.#abandon();
      return outcome;
    } finally {
      clearTimeout(timer);
      this.#stream.onArrival = () => undefined;
      this.#died = () => undefined;
    }
  }

  async #send(sql: string, spent: () => number): Promise<Outcome> {
    const sane = this.#stream.probeNext();
    const outcome = await this.#client.query(sql).then(
      (result): Outcome => ({ kind: 'done', results: commandResults(result), notices: this.#notices, durationMs: spent() }),
      (thrown: unknown): Outcome => {
        const error = serverError(thrown);
        if (error === null) return { kind: 'stopped', reason: 'crash', message: `the server stopped: ${String(thrown)}`, durationMs: spent() };
        return { kind: 'error', error, notices: this.#notices, durationMs: spent() };
      },
    );
    if (outcome.kind === 'stopped' || (await sane)) return outcome;
    return { kind: 'stopped', reason: 'crash', message: 'after it the server answers nonsense', durationMs: spent() };
  }

  async #abandon(): Promise<void> {
    this.lost = true;
    await this.#worker.terminate();
  }

  snapshot(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const receive = (message: { kind: string; pack?: Uint8Array }) => {
        if (message.kind !== 'snapshot' || message.pack === undefined) return;
        this.#worker.off('message', receive);
        resolve(message.pack);
      };
      this.#worker.on('message', receive);
      this.#died = (why) => reject(new Error(why));
      this.#worker.postMessage({ kind: 'snapshot' });
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#died = () => undefined;
    await this.#worker.terminate();
  }
}
