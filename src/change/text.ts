// Reads a migration's text, or says in one sentence why it cannot be read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Misuse } from '../failure.ts';
import type { NotRead } from '../flow.ts';
import { dictionary } from '../lib/dictionary.ts';
import { decode, decodeOld } from '../parse/decode.ts';

const reasons: Readonly<Record<string, string>> = dictionary({
  EISDIR: 'is a folder named like a migration',
  EACCES: 'may not be read by this user',
  ENOENT: 'points to nothing',
  ELOOP: 'points to itself',
});

/** @throws Misuse when the file is not readable UTF-8 text */
export function readText(root: string, path: string): string {
  return decode(bytesOf(root, path), path);
}

/** The text of a file of the history; what it is not read as is told in `unread` and is not the author's fault. Null leaves it out. */
export function readOldText(root: string, path: string, unread: NotRead[]): string | null {
  try {
    const { text, latin } = decodeOld(bytesOf(root, path), path);
    if (latin) unread.push({ path, reason: 'is not valid UTF-8; for the history it was read as Latin-1' });
    return text;
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    unread.push({ path, reason: `left out of the history, because it ${error.message.slice(path.length + 1)}` });
    return null;
  }
}

function bytesOf(root: string, path: string): Uint8Array {
  try {
    return readFileSync(join(root, path));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new Misuse(`${path} ${reasons[code] ?? `cannot be read (${code})`}; mend or remove it.`);
  }
}
