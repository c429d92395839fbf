// Keeps the database as it stood before the change, so that a second review applies only the change.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Migration } from '../flow.ts';
import type { BaseResult } from './base.ts';

/** What is known of a base state besides its bytes. */
export interface BaseState {
  readonly result: BaseResult;
  /** The highest object id before the first migration. */
  readonly baseline: string;
}

/** How many base states a folder keeps; each is some tens of megabytes. */
const kept = 4;

/** A hash over everything that decides the base state. */
export function baseKey(parts: readonly string[], migrations: readonly Migration[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  for (const { path, text } of migrations) hash.update(path).update('\0').update(text).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** Reads a JSON value kept under a key; null when there is none or it cannot be read. */
export async function recallJson<Value>(folder: string | null, key: string): Promise<Value | null> {
  if (folder === null) return null;
  try {
    return JSON.parse(await readFile(join(folder, `${key}.json`), 'utf8')) as Value;
  } catch {
    return null; // A cache that cannot be read is a cache that is not there.
  }
}

/** The database's bytes kept under a key. */
export async function recallBytes(folder: string | null, key: string): Promise<Uint8Array | null> {
  if (folder === null) return null;
  const path = join(folder, `${key}.db`);
  try {
    const bytes = await readFile(path);
    const now = new Date();
    await utimes(path, now, now);
    return bytes;
  } catch {
    return null;
  }
}

/** Keeps values under a key, whole or not at all. A full or read-only disk only costs the next review its speed. */
export async function remember(folder: string | null, key: string, json: unknown, bytes: Uint8Array | null): Promise<void> {
  if (folder === null) return;
  try {
    await mkdir(folder, { recursive: true });
    if (bytes !== null) await writeWhole(join(folder, `${key}.db`), bytes);
    await writeWhole(join(folder, `${key}.json`), JSON.stringify(json));
    await prune(folder);
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

async function prune(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.db'));
  const aged = await Promise.all(names.map(async (name) => ({ name, used: (await stat(join(folder, name))).mtimeMs })));
  aged.sort((a, b) => b.used - a.used);
  for (const { name } of aged.slice(kept)) {
    await rm(join(folder, name), { force: true });
    await rm(join(folder, name.replace(/\.db$/, '.json')), { force: true });
  }
}
