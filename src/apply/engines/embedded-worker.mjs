// The embedded Postgres in a thread of its own: wire bytes in, wire bytes out, and nothing of the host.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { packFolder, unpackFolder } from './pack.mjs';

/** Where PGlite keeps the cluster in its own file system. */
const dataFolder = '/pglite/data';

const settings = [
  'search_path="$user", public', 'exit_on_error=false', 'log_checkpoints=false', 'max_worker_processes=0', 'max_parallel_workers=0',
  'max_parallel_workers_per_gather=0', 'max_parallel_maintenance_workers=0', 'io_method=sync', 'fsync=off', 'full_page_writes=off',
  'synchronous_commit=off', 'autovacuum=off', 'wal_level=minimal', 'max_wal_senders=0', 'max_locks_per_transaction=256',
];

/** @type {{ wasm: string, data: string, archives: Record<string, string>, from: Uint8Array | null }} */
const { wasm, data, archives, from } = workerData;

const extensions = Object.fromEntries(
  Object.entries(archives).map(([name, path]) => [name, { name, setup: async () => ({ bundlePath: pathToFileURL(path) }) }]),
);

/** The in-memory file system, filled from a pack before Postgres looks for a cluster. */
class PackedMemory {
  async init(pg, options) {
    this.pg = pg;
    // Enough for a schema and its seeds; a statement that wants more gets an out-of-memory error instead of the machine's.
    const wasmMemory = new WebAssembly.Memory({ initial: 2048, maximum: 12_288 });
    return { emscriptenOpts: { ...options, wasmMemory, preRun: [...(options.preRun ?? []), (module) => from !== null && unpackFolder(module.FS, dataFolder, from)] } };
  }
  async initialSyncFs() {}
  async syncToFs() {}
  async closeFs() {}
}

const db = await PGlite.create({
  fs: new PackedMemory(),
  extensions,
  pgliteWasmModule: await WebAssembly.compile(readFileSync(wasm)),
  fsBundle: new Blob([readFileSync(data)]),
  startParams: ['--single', '-F', '-j', ...settings.flatMap((setting) => ['-c', setting])],
  // A cluster is always given; only the script that makes the first one runs initdb.
  ...(from === null ? {} : { initdbWasmModule: {} }),
});

const encoder = new TextEncoder();
/** @param {string} sql */
function simpleQuery(sql) {
  const body = encoder.encode(`${sql}\0`);
  const message = new Uint8Array(body.length + 5);
  message[0] = 0x51; // Q
  new DataView(message.buffer).setInt32(1, body.length + 4);
  message.set(body, 5);
  return message;
}

/** @param {Uint8Array} message @param {(bytes: Uint8Array) => void} onRawData */
const send = (message, onRawData) => db.execProtocolRawStream(message, { syncToFs: false, onRawData });

/** After some statements the instance answers everything with nothing. A sane one answers with a row, or with an error. */
async function isSane() {
  const answers = [];
  await send(simpleQuery('SELECT 42'), (bytes) => answers.push(...bytes.subarray(0, 1)));
  return answers[0] === 0x54 || answers[0] === 0x45; // T, E
}

async function snapshot() {
  await send(simpleQuery('CHECKPOINT'), () => {});
  return packFolder(db.Module.FS, dataFolder);
}

/** Messages are handled one after the other. */
let queue = Promise.resolve();
parentPort.on('message', (message) => {
  queue = queue.then(() => handle(message));
});

/** @param {{ kind: 'bytes', bytes: Uint8Array, probe: boolean } | { kind: 'snapshot' }} message */
async function handle(message) {
  if (message.kind === 'snapshot') {
    const pack = await snapshot();
    parentPort.postMessage({ kind: 'snapshot', pack }, [pack.buffer]);
    return;
  }
  if (message.bytes[0] === 0) parentPort.postMessage({ kind: 'bytes', bytes: db.execProtocolRawSync(message.bytes).slice() });
  else await send(message.bytes, (bytes) => parentPort.postMessage({ kind: 'bytes', bytes: bytes.slice() }));
  if (message.probe) parentPort.postMessage({ kind: 'sane', sane: await isSane() });
}

parentPort.postMessage({ kind: 'ready' });
