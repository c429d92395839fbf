// The embedded Postgres in a thread of its own: wire bytes in, wire bytes out, and nothing of the host within reach of SQL.
// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { Disk, root, walkFiles } from './embedded-disk.mjs';
import { pack } from './packed.mjs';

/**
 * @typedef {import('./embedded-disk.mjs').Cluster} Cluster
 * @typedef {{ kind: 'start', module: object }} Start what needs no cluster begins
 * @typedef {{ kind: 'cluster', cluster: Cluster | null }} Given without a cluster, initdb makes one
 * @typedef {{ kind: 'wire', bytes: Uint8Array, outputBytes: number }} Wire
 * @typedef {{ kind: 'clock', ahead: number }} Clock
 * @typedef {{ kind: 'collect', wal: [first: string, last: string], close: boolean }} Collect
 */

const port = /** @type {import('node:worker_threads').MessagePort} */ (parentPort);
/** @type {{ data: string, archives: Record<string, string>, settings: string[], initdb: string[] }} */
const { data, archives, settings, initdb } = workerData;

/**
 * A superuser's SQL can write any file and have it loaded as a library, and a library may carry JavaScript: only those
 * that came with the server are compiled from here on. Sockets of Emscripten would be WebSockets.
 * @param {any} FS
 */
function seal(FS) {
  const digest = (/** @type {any} */ bytes) => createHash('sha256').update(bytes).digest('base64');
  const libraries = [...walkFiles(FS, '/pglite/lib')].filter(({ path }) => path.endsWith('.so'));
  const known = new Set(libraries.map(({ node }) => digest(node.contents.subarray(0, node.usedBytes))));
  const refuse = () => {
    throw new Error('this library did not come with the server');
  };
  const { Module } = WebAssembly;
  WebAssembly.Module = new Proxy(Module, {
    construct: (_, [bytes]) => (known.has(digest(bytes)) ? new Module(bytes) : refuse()),
  });
  Object.assign(WebAssembly, {
    compile: refuse,
    instantiate: refuse,
    compileStreaming: refuse,
    instantiateStreaming: refuse,
  });
  Object.assign(globalThis, { eval: refuse, WebSocket: undefined, EventSource: undefined, fetch: undefined });
}

/** @type {PGlite} */
let database;
/** @type {string[]} */
const log = [];

/** @type {(cluster: Cluster | null) => void} */
let give;
/** @type {Promise<Cluster | null>} */
const cluster = new Promise((resolve) => {
  give = resolve;
});

/** @param {Start} message */
async function start({ module }) {
  const extensions = Object.entries(archives).map(([name, path]) => [
    name,
    { name, setup: async () => ({ bundlePath: pathToFileURL(path) }) },
  ]);
  const bundle = readFileSync(data);
  database = await PGlite.create({
    fs: /** @type {any} */ (new Disk(cluster)),
    extensions: Object.fromEntries(extensions),
    pgliteWasmModule: module,
    fsBundle: /** @type {any} */ ({ arrayBuffer: async () => bundle.buffer }),
    initDbStartParams: initdb,
    startParams: ['--single', '-F', '-j', ...settings.flatMap((setting) => ['-c', setting])],
    onStderr: (/** @type {string} */ line) => log.push(line) > 20 && log.shift() !== undefined,
  });
  const { handleExternalCmd } = database;
  // A program that cannot be started is an error to Postgres; PGlite's own exception would leave it in pieces.
  database.handleExternalCmd = (command, mode) =>
    command.startsWith('locale -a') && mode === 'r' ? handleExternalCmd.call(database, command, mode) : 0;
  seal(database.Module.FS);
}

/** @param {number} type a message type's character code @param {string} text @returns {Uint8Array} */
function message(type, text) {
  const body = Buffer.from(`${text}\0`);
  const head = Buffer.alloc(5);
  head[0] = type;
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

const [query, copyFail, copyData, copyDone, startup] = [0x51, 0x66, 0x64, 0x63, 0];
/**
 * Ends a COPY FROM STDIN, which would wait forever: the server reads it next if it wants rows, and skips it otherwise.
 */
const noRows = message(copyFail, 'rows are not sent here');
/** Takes no snapshot, so that the transaction around it stays as it was. */
const probe = message(query, 'SHOW server_version_num');

/** @param {Wire} wire */
function exchange({ bytes, outputBytes }) {
  const type = bytes[0];
  if (type === copyFail || type === copyData || type === copyDone) return;
  if (type === startup) return reply(database.execProtocolRawSync(bytes).slice());
  let left = outputBytes;
  /**
   * The latest piece waits, so that a server out of its mind never tells that it is ready. @type {Uint8Array | null}
   */
  let held = null;
  send(type === query ? Buffer.concat([bytes, noRows]) : bytes, (piece) => {
    if (left < 0) return; // The other side is about to stop us.
    left -= piece.length;
    if (left < 0) return port.postMessage({ kind: 'flood' });
    if (held !== null) reply(held);
    held = piece.slice();
  });
  if (!sane())
    throw new Error(`the server no longer answers after this statement${log.length > 0 ? `: ${log.at(-1)}` : ''}`);
  if (held !== null) reply(held);
}

/** @param {Uint8Array} bytes */
function reply(bytes) {
  port.postMessage({ kind: 'wire', bytes }, [/** @type {ArrayBuffer} */ (bytes.buffer)]);
}

/** @param {Uint8Array} bytes @param {(piece: Uint8Array) => void} receive gets views that do not last */
function send(bytes, receive) {
  void database.execProtocolRawStream(bytes, { syncToFs: false, onRawData: receive });
}

/**
 * After some statements the server answers everything with nothing. A sane one sends a row, or an error in an aborted
 * transaction.
 */
function sane() {
  let first = 0;
  send(probe, (piece) => {
    first ||= piece[0] ?? 0;
  });
  return first === 0x54 || first === 0x45; // T, E
}

/** The cluster's files as one array, after a clean end when it is closed. @param {Collect} message */
async function collect({ wal: [first, last], close }) {
  const { FS } = database.Module;
  if (close) {
    FS.quit = () => undefined;
    await database.close();
  }
  /** @type {string[]} */
  const folders = [];
  /** @type {import('./packed.mjs').FolderFile[]} */
  const files = [];
  for (const { path, node, isFolder } of walkFiles(FS, root)) {
    const name = path.slice(root.length + 1);
    const segment = /^pg_wal\/([0-9A-F]{24})$/.exec(name)?.[1];
    if (isFolder) folders.push(name);
    else if (name !== 'postmaster.pid' && (segment === undefined || (segment >= first && segment <= last)))
      files.push({ name, data: contents(node) });
  }
  port.postMessage({ kind: 'collected', cluster: pack(folders, files) });
}

/** @param {{ contents?: Int8Array | Uint8Array, usedBytes: number }} node a view, as bytes */
function contents({ contents: bytes, usedBytes }) {
  return bytes === undefined ? new Uint8Array(0) : new Uint8Array(bytes.buffer, bytes.byteOffset, usedBytes);
}

const hostTime = Date.now;

/** The server's time comes from here, and this realm is its own. @param {Clock} clock */
function moveClock({ ahead }) {
  Date.now = () => hostTime() + ahead;
}

/** One message after the other; whatever is thrown ends the worker and with it the session. */
let turn = Promise.resolve();
port.on('message', (/** @type {Start | Given | Wire | Collect | Clock} */ given) => {
  if (given.kind === 'cluster') return give(given.cluster); // The start waits for it.
  turn = turn.then(async () => {
    if (given.kind === 'wire') return exchange(given);
    if (given.kind === 'collect') return collect(given);
    if (given.kind === 'clock') return moveClock(given);
    await start(given);
    port.postMessage({ kind: 'ready' });
  });
});
