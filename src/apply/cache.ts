// Keeps the database as it stood before the change, so that a second review applies only the change.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../failure.ts';
import type { Catalog, Migration } from '../flow.ts';
import { build, version } from '../version.ts';
import type { BaseResult } from './base.ts';

/** What is known of a base state besides its bytes. */
export interface BaseState {
  readonly result: BaseResult;
  /** The highest object id before the first migration. */
  readonly baseline: string;
  readonly catalog: Catalog;
  /** The day it was built as of, in ISO form. */
  readonly day: string;
}

/** A kept value, and the digest of the bytes that belong to it. */
interface Kept<Value> {
  readonly value: Value;
  readonly digest: string | null;
}

/** How many base states a folder keeps, each some tens of megabytes; and how many small values. */
const kept = { '.db': 4, '.json': 64 } as const;

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A hash over everything that decides the base state, our own build among it. */
export function baseKey(parts: readonly string[], migrations: readonly Migration[]): string {
  const hash = createHash('sha256').update(`${version} ${build}`).update('\0');
  for (const part of parts) hash.update(part).update('\0');
  for (const { path, text } of migrations) hash.update(path).update('\0').update(text).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** Reads a value kept under a key; null when there is none or it cannot be read. */
export async function recall<Value>(folder: string | null, key: string): Promise<Value | null> {
  return (await keptUnder<Value>(folder, key))?.value ?? null;
}

/**
 * The value with its bytes, in memory that threads can share; null when there is no value.
 * `bytes` rejects with `Unsound` when they are missing or not what was kept.
 */
export async function recallWhole<Value>(folder: string | null, key: string): Promise<{ value: Value; bytes: Promise<Uint8Array> } | null> {
  const found = await keptUnder<Value>(folder, key);
  if (folder === null || found === null) return null;
  const bytes = soundBytes(join(folder, `${key}.db`), found.digest);
  bytes.catch(() => undefined); // Told where it is awaited.
  return { value: found.value, bytes };
}

/** Kept bytes are missing, or not what was kept. */
export class Unsound extends Error {}

async function soundBytes(path: string, digest: string | null): Promise<Uint8Array> {
  const bytes = await readShared(path).catch((error: unknown) => {
    throw new Unsound(messageOf(error));
  });
  if (digestOf(bytes) !== digest) throw new Unsound(`${path} is not what was kept`);
  const now = new Date();
  await utimes(path, now, now).catch(() => undefined); // Of a folder that only can be read, what was used last is not known.
  return bytes;
}

async function readShared(path: string): Promise<Uint8Array> {
  await using file = await open(path);
  const { size } = await file.stat();
  const bytes = new Uint8Array(new SharedArrayBuffer(size));
  for (let at = 0; at < size; ) {
    const { bytesRead } = await file.read(bytes, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes;
}

async function keptUnder<Value>(folder: string | null, key: string): Promise<Kept<Value> | null> {
  if (folder === null) return null;
  try {
    return JSON.parse(await readFile(join(folder, `${key}.json`), 'utf8')) as Kept<Value>;
  } catch {
    return null; // A cache that cannot be read is a cache that is not there.
  }
}

/** Keeps values under a key, whole or not at all. A full or read-only disk only costs the next review its speed. */
export async function remember(folder: string | null, key: string, value: unknown, bytes: Uint8Array | null): Promise<void> {
  if (folder === null) return;
  try {
    await mkdir(folder, { recursive: true });
    if (bytes !== null) await writeWhole(join(folder, `${key}.db`), bytes);
    await writeWhole(join(folder, `${key}.json`), JSON.stringify({ value, digest: bytes === null ? null : digestOf(bytes) } satisfies Kept<unknown>));
    await prune(folder, '.db');
    await prune(folder, '.json');
  } catch {
    await rm(join(folder, `${key}.json`), { force: true }).catch(() => undefined);
  }
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, content);
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Takes away what was not used for longest. */
async function prune(folder: string, end: keyof typeof kept): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(end));
  const aged = await Promise.all(names.map(async (name) => ({ name, used: (await stat(join(folder, name))).mtimeMs })));
  aged.sort((a, b) => b.used - a.used);
  for (const { name } of aged.slice(kept[end])) {
    await rm(join(folder, name), { force: true });
    if (end === '.db') await rm(join(folder, name.replace(/\.db$/, '.json')), { force: true });
  }
}
