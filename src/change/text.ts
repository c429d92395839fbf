// Reads a migration's text, or says in one sentence why it cannot be read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Misuse } from '../failure.ts';
import { decode } from '../parse/decode.ts';

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'is a folder named like a migration',
  EACCES: 'may not be read by this user',
  ENOENT: 'points to nothing',
  ELOOP: 'points to itself',
};

/** @throws Misuse when the file is not readable UTF-8 text */
export function readText(root: string, path: string): string {
  try {
    return decode(readFileSync(join(root, path)), path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new Misuse(`${path} ${reasons[code] ?? `cannot be read (${code})`}; mend or remove it.`);
  }
}
