// Packs a cluster's folder into one array and back: equal files once, trailing zeros and old WAL left out.
import { createHash } from 'node:crypto';

/**
 * Layout: 4 bytes little-endian length of the index, the index as JSON, then the distinct contents one after the other.
 * @typedef {{ name: string, size: number, at: number, stored: number }} Entry a file of `size` bytes whose first
 *   `stored` lie at `at`; the rest is zero
 */

/** @param {any} FS Emscripten's file system @param {string} root @returns {Uint8Array} */
export function packFolder(FS, root) {
  /** @type {{ folders: string[], files: Entry[] }} */
  const index = { folders: [], files: [] };
  const contents = new Map();
  const parts = [];
  let at = 0;
  for (const { name, folder } of walk(FS, root, '')) {
    if (folder) index.folders.push(name);
    else {
      const data = FS.readFile(`${root}/${name}`, { encoding: 'binary' });
      const bytes = data.subarray(0, significant(data));
      const hash = createHash('sha1').update(bytes).digest('base64');
      let place = contents.get(hash);
      if (place === undefined) {
        place = at;
        contents.set(hash, at);
        parts.push(bytes);
        at += bytes.length;
      }
      index.files.push({ name, size: data.length, at: place, stored: bytes.length });
    }
  }
  const head = new TextEncoder().encode(JSON.stringify(index));
  const pack = new Uint8Array(4 + head.length + at);
  new DataView(pack.buffer).setUint32(0, head.length, true);
  pack.set(head, 4);
  let offset = 4 + head.length;
  for (const part of parts) {
    pack.set(part, offset);
    offset += part.length;
  }
  return pack;
}

/** @param {any} FS @param {string} root @param {Uint8Array} pack */
export function unpackFolder(FS, root, pack) {
  const length = new DataView(pack.buffer, pack.byteOffset).getUint32(0, true);
  const index = JSON.parse(new TextDecoder().decode(pack.subarray(4, 4 + length)));
  const contents = pack.subarray(4 + length);
  FS.mkdirTree(root, 0o700);
  for (const name of index.folders) FS.mkdirTree(`${root}/${name}`, 0o700);
  for (const { name, size, at, stored } of index.files) {
    const data = new Uint8Array(size);
    data.set(contents.subarray(at, at + stored));
    const stream = FS.open(`${root}/${name}`, 'w', 0o600);
    FS.write(stream, data, 0, size, 0, true); // the buffer becomes the file's own
    FS.close(stream);
  }
}

/** @returns {Generator<{ name: string, folder: boolean }>} */
function* walk(FS, root, under) {
  for (const entry of FS.readdir(`${root}/${under}`)) {
    if (entry === '.' || entry === '..' || entry === 'postmaster.pid') continue;
    const name = under === '' ? entry : `${under}/${entry}`;
    const folder = FS.isDir(FS.stat(`${root}/${name}`).mode);
    yield { name, folder };
    if (folder) yield* walk(FS, root, name);
  }
}

/** Bytes before the trailing zeros. */
function significant(data) {
  let end = data.length;
  while (end > 0 && data[end - 1] === 0) end -= 1;
  return end;
}
