// Writes a file whole or not at all.
import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Misuse } from './failure.ts';

/** @throws Misuse when the disk is full or the path cannot be written */
export function writeWhole(path: string, text: string): void {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    const why: Record<string, string> = {
      ENOSPC: 'the disk is full',
      EACCES: 'it may not be written by this user',
      EISDIR: 'it is a folder',
      ENOTDIR: 'part of its path is a file',
      EROFS: 'the disk is read-only',
    };
    throw new Misuse(`${path} could not be written: ${why[code] ?? code}.`);
  }
}
