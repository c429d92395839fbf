// Writes a file whole or not at all, and inside the repository that it belongs to.
import { randomBytes } from 'node:crypto';
import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { dictionary } from './dictionary.ts';
import { Misuse } from './errors.ts';
import { checkInside, isThere, NotReadable, repositoryTop } from './repository-files.ts';

const reasons: Readonly<Record<string, string>> = dictionary({
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  EACCES: 'it may not be written by this user',
  EPERM: 'it may not be written by this user',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is a file',
  EEXIST: 'part of its path is a file',
  EROFS: 'the disk is read-only',
  ENOENT: 'a link on its path points to nothing',
  ELOOP: 'a link on its path points to itself',
});

/**
 * @param folder a folder that must hold the file by its real path; the repository that the path lies in without one
 * @throws Misuse when the disk is full, the path cannot be written, or a link leads out of the folder
 */
export function writeWhole(path: string, text: string, folder: string | null = repositoryTop(dirname(path))): void {
  const target = placeOf(path, folder);
  let temporary: string | null = null;
  try {
    mkdirSync(dirname(target), { recursive: true });
    const there = statSync(target, { throwIfNoEntry: false });
    if (there === undefined || there.isFile() || there.isDirectory()) {
      temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
      writeFileSync(temporary, text, { flag: 'wx' });
      renameSync(temporary, there === undefined ? target : realpathSync(target));
    } else writeFileSync(target, text); // A device or a pipe is written to, not replaced.
  } catch (error) {
    if (temporary !== null) discard(temporary);
    throw notWritten(path, error);
  }
}

function notWritten(path: string, error: unknown): Misuse {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new Misuse(
    `${path} could not be written: ${error instanceof NotReadable ? `it ${error.message}` : (reasons[code] ?? code)}.`,
  );
}

function placeOf(path: string, folder: string | null): string {
  try {
    return folder === null ? path : insideOf(folder, path);
  } catch (error) {
    throw notWritten(path, error);
  }
}

/** Where a path really lies, its folder perhaps still to be made. Links of a stranger's checkout may lead anywhere. */
function insideOf(folder: string, path: string): string {
  const root = realpathSync(folder);
  const [full, names] = [resolve(path), [] as string[]];
  if (isThere(full) && statSync(full, { throwIfNoEntry: false }) !== undefined) checkInside(root, realpathSync(full));
  let parent = dirname(full);
  for (; !isThere(parent); parent = dirname(parent)) names.unshift(basename(parent));
  const target = join(realpathSync(parent), ...names, basename(full));
  checkInside(root, target);
  return target;
}

/** Writes files of a repository, by path from its root, or none of them when one would lead out of it. */
export function writeAll(root: string, files: readonly { readonly path: string; readonly content: string }[]): void {
  for (const { path } of files) placeOf(join(root, path), root);
  for (const { path, content } of files) writeWhole(join(root, path), content, root);
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never made: its folder is a file.
  }
}
