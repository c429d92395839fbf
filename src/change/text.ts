// Reads a migration's text, or says in one sentence why it cannot be read.
import { Misuse } from '../lib/errors.ts';
import { NotReadable, readWithin, sqlLimit } from '../lib/repository-files.ts';
import type { NotRead } from '../model/change.ts';
import { decode, decodeOld } from '../parse/decode.ts';

type ReadBytes = (path: string) => Uint8Array;

/** @throws Misuse when the file is not readable UTF-8 text */
export function readText(root: string, path: string, read: ReadBytes = plainly(root)): string {
  return decode(bytesOf(path, read), path);
}

/**
 * The text of a file of the history; what it is not read as is told in `unread` and is not the author's fault. Null
 * leaves it out.
 */
export function readOldText(
  root: string,
  path: string,
  unread: NotRead[],
  read: ReadBytes = plainly(root),
): string | null {
  try {
    const { text, latin } = decodeOld(bytesOf(path, read), path);
    if (latin) unread.push({ path, reason: 'is not valid UTF-8; for the history it was read as Latin-1' });
    return text;
  } catch (error) {
    unread.push(leftOut(path, error, 'left out of the history'));
    return null;
  }
}

/** What became of a file, from the sentence that refused it. */
export function leftOut(path: string, error: unknown, what: string): NotRead {
  if (!(error instanceof Misuse)) throw error;
  return { path, reason: `${what}, because it ${error.message.slice(path.length + 1)}` };
}

const plainly = (root: string) => (path: string) => readWithin(root, path, { most: sqlLimit });

function bytesOf(path: string, read: ReadBytes): Uint8Array {
  try {
    return read(path);
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error;
    throw new Misuse(
      `${path} ${error.message}${error.code === 'EISDIR' ? ' named like a migration' : ''}; mend or remove it.`,
    );
  }
}
