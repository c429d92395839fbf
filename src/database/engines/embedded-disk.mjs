// The embedded Postgres's files in memory: a cluster's bytes are read where they lie, and copied only once they are written to.
// @ts-check

/**
 * @typedef {{ folders: string[], files: [name: string, size: number, at: number, stored: number][], start: number,
 *   bytes: Uint8Array }} Cluster its bytes are shared with other threads
 */

/** Node has it; its types do not tell. */
const { Memory } = /** @type {any} */ (WebAssembly);

/** Where the cluster lies. */
export const root = '/pglite/data';
const mebibyte = 1024 * 1024;
/** What Postgres itself may allocate, in WebAssembly's pages of 64 KiB. */
const heapPages = 512 * 16;
/** What its files may take. */
const diskBytes = 512 * mebibyte;

/** Pglite's file system in memory, holding a cluster from the start. */
export class Disk {
  /** @param {Promise<Cluster | null>} cluster null for none, which initdb then makes */
  constructor(cluster) {
    this.cluster = cluster;
  }

  /** @param {any} database @param {any} options */
  async init(database, options) {
    this.database = database;
    return { emscriptenOpts: { ...options, wasmMemory: new Memory({ initial: 2048, maximum: heapPages }) } };
  }

  async initialSyncFs() {
    const { FS } = this.database.Module;
    limitFiles(FS);
    loadWhenAsked(FS);
    // CREATE SUBSCRIPTION would load it, fail, and take other libraries along.
    FS.unlink('/pglite/lib/postgresql/libpqwalreceiver.so');
    const cluster = await this.cluster;
    if (cluster === null) return;
    const { folders, files, start, bytes } = cluster;
    FS.mkdirTree(root, 0o700);
    const parents = new Map([['', FS.lookupPath(root).node]]);
    for (const name of folders) {
      FS.mkdir(`${root}/${name}`, 0o700);
      parents.set(name, FS.lookupPath(`${root}/${name}`).node);
    }
    for (const [name, size, at, stored] of files) {
      const cut = name.lastIndexOf('/');
      const parent = parents.get(name.slice(0, Math.max(cut, 0)));
      const node = parent.node_ops.mknod(parent, name.slice(cut + 1), 0o100666, 0);
      node.contents = bytes.subarray(start + at, start + at + stored);
      node.usedBytes = stored;
      copyOnWrite(node, bytes);
      if (stored < size) node.node_ops.setattr(node, { size });
    }
  }

  async syncToFs() {}

  async closeFs() {}
}

/**
 * The cluster's bytes are every copy's; a file gets its own when it is written to.
 * @param {any} node @param {Uint8Array} shared
 */
function copyOnWrite(node, shared) {
  const { stream_ops: plain } = node;
  node.stream_ops = {
    ...plain,
    write: (/** @type {any} */ stream, /** @type {unknown[]} */ ...rest) => {
      if (node.contents.buffer === shared.buffer) node.contents = new Uint8Array(node.contents);
      return plain.write(stream, ...rest);
    },
  };
}

/**
 * Libraries of extensions are linked when the server asks for them: most are asked for by nothing, and linking
 * pgcrypto's takes as long as starting the server. @param {any} FS
 */
function loadWhenAsked(FS) {
  FS.createPreloadedFile = (/** @type {unknown[]} */ ...file) => {
    FS.createDataFile(...file.slice(0, 5));
    /** @type {() => void} */ (file[5])();
  };
}

/** Lets writes fail with "no space left" before the process's memory is gone. @param {any} FS */
function limitFiles(FS) {
  const memory = FS.filesystems.MEMFS;
  let used = 0;
  for (const name of ['expandFileStorage', 'resizeFileStorage']) {
    const original = memory[name];
    memory[name] = (/** @type {any} */ node, /** @type {number} */ size) => {
      const before = node.contents?.length ?? 0;
      if (used + size - before > diskBytes) used = sizeBelow(FS, root);
      if (used + size - before > diskBytes) throw new FS.ErrnoError(51);
      original(node, size);
      used += (node.contents?.length ?? 0) - before;
    };
  }
}

/** @param {any} FS @param {string} folder @returns {number} */
function sizeBelow(FS, folder) {
  return [...walkFiles(FS, folder)].reduce((sum, { node }) => sum + (node.contents?.length ?? 0), 0);
}

/**
 * Everything below a folder, parents first. @param {any} FS @param {string} folder @returns {Generator<{ path: string,
 * node: any, isFolder: boolean }>}
 */
export function* walkFiles(FS, folder) {
  for (const entry of FS.readdir(folder)) {
    if (entry === '.' || entry === '..') continue;
    const path = `${folder}/${entry}`;
    const { node } = FS.lookupPath(path);
    const isFolder = FS.isDir(node.mode);
    yield { path, node, isFolder };
    if (isFolder) yield* walkFiles(FS, path);
  }
}
