// The embedded Postgres: PGlite in a watched worker, started from a ready cluster.
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { brotliDecompress } from 'node:zlib';
import pg from 'pg';
import { messageOf, Unavailable } from '../../lib/errors.ts';
import { ident } from '../../sql/quote.ts';
import {
  type Clock,
  type Engine,
  type Names,
  narrowed,
  type OpenOptions,
  type Outcome,
  type Session,
} from '../engine.ts';
import { asset, embeddedExtensions, extensionArchives, workerPath } from './assets.ts';
import { Link } from './link.ts';
import { readPack, shared } from './packed.mjs';
import { WorkerWire } from './wire.ts';

/** The PGlite release that the committed cluster was made with, and its Postgres. */
export const embeddedRelease = { pglite: '0.5.14', postgres: '18.6', major: 18 } as const;

/** The committed cluster: what initdb would make, packed and compressed. */
export const clusterAsset = 'cluster.pack.br';

/** How initdb makes the committed cluster. Small WAL segments make small snapshots. */
const initdb = ['--wal-segsize=1', '--no-data-checksums'];

/** One session in memory: nothing to recover, nothing to share, and no more memory than it needs. */
const settings = [
  'exit_on_error=false',
  'shared_buffers=16MB',
  'max_connections=5',
  'max_locks_per_transaction=1024',
  'max_worker_processes=0',
  'max_parallel_workers=0',
  'max_parallel_workers_per_gather=0',
  'max_parallel_maintenance_workers=0',
  'io_method=sync',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'wal_recycle=off',
  'wal_init_zero=off',
  'temp_file_limit=256MB',
  'log_checkpoints=off',
];

export function embeddedEngine(): Engine {
  return {
    name: 'embedded',
    identity: `pglite ${embeddedRelease.pglite}`,
    major: embeddedRelease.major,
    extensions: embeddedExtensions(),
    untrusted: new Set(),
    noClockReason: null,
    open: (options) => EmbeddedSession.open(options, options.from ?? committedCluster()),
  };
}

/** The committed cluster made anew, compressed by nobody yet. Runs initdb. */
export async function makeCluster(): Promise<Uint8Array> {
  await using session = await EmbeddedSession.open(
    { limits: { timeMs: 60_000, outputBytes: 1 << 20 }, extensions: [] },
    null,
  );
  await session.run('VACUUM (FREEZE)');
  const cluster = await session.snapshot({ close: true });
  if (cluster === null) throw new Error('the new cluster could not be packed');
  return cluster;
}

/** Node has it; the types of Node 20 do not tell. */
const { compile } = WebAssembly as unknown as { compile(bytes: Uint8Array): Promise<object> };

let compiled: Promise<object> | undefined;
/**
 * Compiled once for the process; workers share the code. Without V8's second, optimizing compilation: migrations run
 * little code often enough to earn it back (a third less processor time and 100 MB less memory over 190 real files, and
 * no slower with 100 000 rows of seeds).
 */
export function serverModule(): Promise<object> {
  for (const flag of ['--no-wasm-tier-up', '--no-wasm-dynamic-tiering', '--wasm-lazy-compilation'])
    setFlagsFromString(flag);
  compiled ??= readFile(asset('pglite.wasm')).then(compile);
  return compiled;
}

async function committedCluster(): Promise<Uint8Array> {
  return promisify(brotliDecompress)(await readFile(asset(clusterAsset)));
}

function startWorker(extensions: readonly string[]): Worker {
  return new Worker(workerPath, {
    env: {},
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
    // What is young in it is bytes on their way: more room for them is only more memory.
    resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 8, stackSizeMb: 32 },
    workerData: { data: asset('pglite.data'), archives: extensionArchives(extensions), settings, initdb },
  });
}

class EmbeddedSession implements Session {
  readonly engine = 'embedded';
  readonly version: string;
  readonly major = embeddedRelease.major;
  readonly extensions: ReadonlySet<string>;
  readonly #worker: Worker;
  readonly #link: Link;
  readonly #options: OpenOptions;

  private constructor(worker: Worker, link: Link, options: OpenOptions, version: string) {
    this.#worker = worker;
    this.#link = link;
    this.#options = options;
    this.version = version;
    this.extensions = new Set(['plpgsql', ...options.extensions.filter((name) => embeddedExtensions().has(name))]);
  }

  /** @param from null runs initdb */
  static async open(options: OpenOptions, from: Uint8Array | Promise<Uint8Array> | null): Promise<EmbeddedSession> {
    const worker = startWorker(options.extensions);
    const ready = answer(worker, 'ready');
    ready.catch(() => undefined); // Told where it is awaited.
    try {
      worker.postMessage({ kind: 'start', module: await serverModule() });
      const cluster = await from; // While the worker starts.
      worker.postMessage({ kind: 'cluster', cluster: cluster && { ...readPack(cluster), bytes: shared(cluster) } });
      await ready;
      const wire = new WorkerWire(worker);
      const client = new pg.Client({
        stream: () => wire,
        user: 'postgres',
        database: 'postgres',
        host: 'localhost',
        ssl: false,
        options: '-c jit=off',
      });
      const link = new Link(client, wire, async () => void (await worker.terminate()));
      worker.on('error', (error) => link.broke(messageOf(error)));
      await client.connect();
      // PL/pgSQL is loaded while it can be: after some failed statements no library loads any more.
      const [row] = await link.query<{ version: string }>(
        "DO 'BEGIN END'; SELECT current_setting('server_version') AS version",
      );
      return new EmbeddedSession(worker, link, options, row?.version ?? embeddedRelease.postgres);
    } catch (error) {
      await worker.terminate();
      throw new Unavailable(`The embedded Postgres did not start: ${messageOf(error)}.`);
    }
  }

  /** The server asks its worker's realm for the time. */
  get clock(): Clock {
    return { move: async (to) => this.#worker.postMessage({ kind: 'clock', ahead: to.getTime() - Date.now() }) };
  }

  get lost(): boolean {
    return this.#link.closed;
  }

  query<Row extends Record<string, unknown>>(sql: string, names: Names = 'theirs'): Promise<Row[]> {
    return this.#link.ask<Row>(sql, names);
  }

  async run(sql: string, timeMs?: number, after = ''): Promise<Outcome> {
    const outcome = await this.#link.run(sql + after, narrowed(this.#options.limits, timeMs));
    if (outcome.kind === 'stopped') await this.#worker.terminate();
    return outcome;
  }

  /** Migrations have superuser rights here too, so it only leaves the role they may have taken and takes it again. */
  async admin(sql: string): Promise<void> {
    const [was] = await this.#link.query<{ session: string; role: string }>(
      "SELECT session_user::pg_catalog.text AS session, pg_catalog.current_setting('role') AS role",
    );
    await this.#link.query('RESET SESSION AUTHORIZATION; RESET ROLE');
    await this.#link.query(sql);
    if (was === undefined) return;
    const role = was.role === 'none' ? 'NONE' : ident(was.role);
    await this.#link.query(`SET SESSION AUTHORIZATION ${ident(was.session)}; SET ROLE ${role}`);
  }

  /** @param how `close` ends the server cleanly first, for a quicker start; the session is over then */
  async snapshot(how: { readonly close: boolean } = { close: false }): Promise<Uint8Array | null> {
    // A migration may have taken away the right to it.
    const [wal] = await this.query<{ first: string; last: string }>(
      'CHECKPOINT; SELECT pg_walfile_name(redo_lsn) AS first, pg_walfile_name(pg_current_wal_insert_lsn()) AS last FROM pg_control_checkpoint()',
      'ours',
    ).catch(() => []);
    if (wal === undefined) return null;
    this.#worker.postMessage({ kind: 'collect', wal: [wal.first, how.close ? 'F' : wal.last], ...how });
    return (await answer<{ readonly cluster: Uint8Array }>(this.#worker, 'collected')).cluster;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }
}

/** The worker's next message of a kind. Throws when the worker ends before. */
function answer<Message>(worker: Worker, kind: string): Promise<Message> {
  return new Promise((resolve, reject) => {
    const receive = (message: Message & { readonly kind: string }) => {
      if (message.kind !== kind) return;
      settle();
      resolve(message);
    };
    const fail = (error: Error) => {
      settle();
      reject(error);
    };
    const exit = () => fail(new Error('its worker ended'));
    const settle = () => worker.off('message', receive).off('error', fail).off('exit', exit);
    worker.on('message', receive).on('error', fail).on('exit', exit);
  });
}
