// Writes a file whole or not at all.
import { randomBytes } from 'node:crypto';
import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Misuse } from './failure.ts';
import { dictionary } from './lib/dictionary.ts';

const reasons: Readonly<Record<string, string>> = dictionary({
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  EACCES: 'it may not be written by this user',
  EPERM: 'it may not be written by this user',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is a file',
  EEXIST: 'part of its path is a file',
  EROFS: 'the disk is read-only',
});

/** @throws Misuse when the disk is full or the path cannot be written */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const there = statSync(path, { throwIfNoEntry: false });
    if (there === undefined || there.isFile() || there.isDirectory()) {
      writeFileSync(temporary, text);
      renameSync(temporary, there === undefined ? path : realpathSync(path));
    } else writeFileSync(path, text); // A device or a pipe is written to, not replaced.
  } catch (error) {
    discard(temporary);
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Misuse(`${path} could not be written: ${reasons[code] ?? code}.`);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never made: its folder is a file.
  }
}
