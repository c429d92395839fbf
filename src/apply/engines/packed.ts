// A cluster's folder as one array of bytes: equal files once, pages of trailing zeros left out.
import { createHash } from 'node:crypto';

/** A file of `size` bytes whose first `stored` lie at `at` of the contents; the rest is zero. */
export type PackedFile = readonly [name: string, size: number, at: number, stored: number];

export interface Pack {
  /** Names from the cluster's root, parents before children. */
  readonly folders: readonly string[];
  readonly files: readonly PackedFile[];
}

export interface FolderFile {
  readonly name: string;
  readonly data: Uint8Array;
}

/** Zeros that are worth leaving out. */
const page = 4096;

/** In memory that threads can share. Layout: four bytes little-endian with the index's length, the index as JSON, then the distinct contents. */
export function pack(folders: readonly string[], files: Iterable<FolderFile>): Uint8Array {
  const index: PackedFile[] = [];
  const places = new Map<string, number>();
  const contents: Uint8Array[] = [];
  let at = 0;
  for (const { name, data } of files) {
    const filled = lengthWithoutZeros(data);
    // A file that is whole can be read where it lies.
    const bytes = data.length - filled < page ? data : data.subarray(0, filled);
    const hash = createHash('sha1').update(bytes).digest('base64');
    const known = places.get(hash);
    index.push([name, data.length, known ?? at, bytes.length]);
    if (known !== undefined) continue;
    places.set(hash, at);
    contents.push(bytes);
    at += bytes.length;
  }
  const head = Buffer.from(JSON.stringify({ folders, files: index } satisfies Pack));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const whole = new Uint8Array(new SharedArrayBuffer(4 + head.length + at));
  let end = 0;
  for (const part of [length, head, ...contents]) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

/** The bytes where other threads can read them too: themselves when they are there already. */
export function shared(bytes: Uint8Array): Uint8Array {
  if (bytes.buffer instanceof SharedArrayBuffer) return bytes;
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

/** The index and where the contents begin. Throws when the bytes are no pack or are cut short. */
export function readPack(bytes: Uint8Array): Pack & { readonly start: number } {
  const start = 4 + new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
  const index = JSON.parse(new TextDecoder().decode(bytes.slice(4, start))) as Pack;
  const end = index.files.reduce((most, [, , at, stored]) => Math.max(most, at + stored), 0);
  if (start + end > bytes.length) throw new Error('the stored database is cut short');
  return { ...index, start };
}

function lengthWithoutZeros(data: Uint8Array): number {
  let end = data.length;
  while (end > 0 && data[end - 1] === 0) end -= 1;
  return end;
}
