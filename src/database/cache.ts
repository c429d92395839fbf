// Keeps the database as it stood before the change, so that a second review applies only the change.
import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { BaseResult } from '../apply/base.ts';
import { messageOf } from '../lib/errors.ts';
import { build, version } from '../lib/version.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Migration } from '../model/change.ts';

/** What is known of a base state besides its bytes. */
export interface BaseState {
  readonly result: BaseResult;
  /** The highest object id before the first migration. */
  readonly baseline: string;
  readonly catalog: Catalog;
  /** The day it was built as of, in ISO form. */
  readonly day: string;
}

/** An entry's value, and the digest of the bytes that belong to it. `digest` is over both, and over the key. */
const entrySchema = z.strictObject({ value: z.unknown(), bytes: z.string().nullable(), digest: z.string() });
type Entry = Omit<z.infer<typeof entrySchema>, 'digest'>;

/** How many base states a folder keeps, each some tens of megabytes; and how many small values. */
const kept = { '.db': 4, '.json': 64 } as const;
/** The largest file of each kind that is written or read, in bytes. */
const largest = { '.db': 1 << 30, '.json': 1 << 26 } as const;
type Kind = keyof typeof kept;

/** Our own names; whatever else lies in the folder is somebody else's. */
const ownName = /^headroom-(asked-)?[0-9a-f]{32}\.(db|json)$/;
const pathOf = (folder: string, key: string, kind: Kind) => join(folder, `headroom-${key}${kind}`);

/** In the folder's `.gitignore`: it keeps the cache out of commits, and shows that the folder was made for it. */
export const marker = { name: '.gitignore', text: '*\n' } as const;

const digestOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const entryDigest = (key: string, { value, bytes }: Entry) => digestOf(JSON.stringify([key, value, bytes]));

/** A hash over everything that decides the base state, our own build among it. */
export function baseKey(parts: readonly string[], migrations: readonly Migration[]): string {
  const hash = createHash('sha256').update(`${version} ${build}`).update('\0');
  for (const part of parts) hash.update(part).update('\0');
  for (const { path, text } of migrations) hash.update(path).update('\0').update(text).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** Reads a value kept under a key; null when there is none, or none of this shape. */
export async function recall<Value>(
  folder: string | null,
  key: string,
  shape: z.ZodType<Value>,
): Promise<Value | null> {
  return (await entryOf(folder, key, shape))?.value ?? null;
}

/**
 * The value with its bytes, in memory that threads can share; null when there is no value.
 * `bytes` rejects with `Unsound` when they are missing or not what was kept.
 */
export async function recallWhole<Value>(
  folder: string | null,
  key: string,
  shape: z.ZodType<Value>,
): Promise<{ value: Value; bytes: Promise<Uint8Array> } | null> {
  const found = await entryOf(folder, key, shape);
  if (folder === null || found === null) return null;
  const bytes = soundBytes(pathOf(folder, key, '.db'), found.bytes);
  bytes.catch(() => undefined); // Told where it is awaited.
  return { value: found.value, bytes };
}

/** Kept bytes are missing, or not what was kept. */
export class Unsound extends Error {}

async function soundBytes(path: string, digest: string | null): Promise<Uint8Array> {
  const bytes = await readWhole(path, '.db').catch((error: unknown) => {
    throw new Unsound(messageOf(error));
  });
  if (digestOf(bytes) !== digest) throw new Unsound(`${path} is not what was kept`);
  return bytes;
}

/** A regular file of bounded size, into memory that threads can share. No link is followed, and no pipe waited for. */
async function readWhole(path: string, kind: Kind): Promise<Uint8Array> {
  await using file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  const status = await file.stat();
  if (!status.isFile() || status.size > largest[kind])
    throw new Error(`${path} is not a file of at most ${largest[kind]} bytes`);
  const bytes = new Uint8Array(new SharedArrayBuffer(status.size));
  for (let at = 0; at < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  await touch(file);
  return bytes;
}

/** So that what was used last is known. A folder that can only be read does not tell. */
async function touch(file: FileHandle): Promise<void> {
  const now = new Date();
  await file.utimes(now, now).catch(() => undefined);
}

async function entryOf<Value>(
  folder: string | null,
  key: string,
  shape: z.ZodType<Value>,
): Promise<{ value: Value; bytes: string | null } | null> {
  if (folder === null) return null;
  try {
    const text = Buffer.from(await readWhole(pathOf(folder, key, '.json'), '.json')).toString();
    const { digest, ...entry } = entrySchema.parse(JSON.parse(text));
    return digest === entryDigest(key, entry) ? { value: shape.parse(entry.value), bytes: entry.bytes } : null;
  } catch {
    return null; // A cache that cannot be read is a cache that is not there.
  }
}

/** Keeps values under a key, whole or not at all. A full or read-only disk only costs the next review its speed. */
export async function remember(
  folder: string | null,
  key: string,
  value: unknown,
  bytes: Uint8Array | null,
): Promise<void> {
  if (folder === null) return;
  const entry = { value, bytes: bytes === null ? null : digestOf(bytes) };
  const text = Buffer.from(
    JSON.stringify({ ...entry, digest: entryDigest(key, entry) } satisfies z.infer<typeof entrySchema>),
  );
  if (text.length > largest['.json'] || (bytes?.length ?? 0) > largest['.db']) return;
  try {
    await makeFolder(folder);
    if (bytes !== null) await writeWhole(pathOf(folder, key, '.db'), bytes);
    await writeWhole(pathOf(folder, key, '.json'), text);
    await prune(folder, '.db');
    await prune(folder, '.json');
  } catch {
    await rm(pathOf(folder, key, '.json'), { force: true }).catch(() => undefined);
  }
}

/** Nobody else may look into it or write there. */
async function makeFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made !== undefined) await writeFile(join(folder, marker.name), marker.text, { flag: 'wx' });
}

async function writeWhole(path: string, content: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, content, { flag: 'wx', mode: 0o600 });
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Takes away those of our own files that were not used for longest. */
async function prune(folder: string, kind: Kind): Promise<void> {
  const names = (await readdir(folder)).filter((name) => ownName.test(name) && name.endsWith(kind));
  const aged = await Promise.all(names.map(async (name) => ({ name, used: await lastUsed(join(folder, name)) })));
  aged.sort((a, b) => b.used - a.used);
  for (const { name } of aged.slice(kept[kind])) {
    await rm(join(folder, name), { force: true });
    if (kind === '.db') await rm(join(folder, name.replace(/\.db$/, '.json')), { force: true });
  }
}

/** 0 for a file that another review has pruned meanwhile. */
async function lastUsed(path: string): Promise<number> {
  return (await lstat(path).catch(() => null))?.mtimeMs ?? 0;
}
