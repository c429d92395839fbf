// The one reader of a repository's files: inside its folder by real path, regular, of a bounded size, under a name that hides nothing.

import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { dictionary } from './dictionary.ts';

const megabyte = 2 ** 20;
/** Most bytes of one SQL file, or of a file that a migration tool keeps beside it. */
export const sqlLimit = 32 * megabyte;
/** Most bytes of a configuration. */
export const configLimit = megabyte;
/** Most bytes of a baseline: some fifty thousand entries. */
export const baselineLimit = 16 * megabyte;

const reasons: Readonly<Record<string, string>> = dictionary({
  EISDIR: 'is a folder',
  EACCES: 'may not be read by this user',
  ENOENT: 'points to nothing',
  ENOTDIR: 'lies under a file',
  ELOOP: 'points to itself',
  ENAMETOOLONG: 'has too long a name',
  OUTSIDE: 'leads out of the repository',
  GIT: "leads into git's own folder",
  UNLISTED: 'links to a file that is not part of the repository',
  SPECIAL: 'is not a regular file',
  REPLACED: 'was replaced while it was read',
});

/** A file that is not read. The message is the predicate of a sentence about it: `is a folder`. */
export class NotReadable extends Error {
  override readonly name = 'NotReadable';
  /** The system's code, such as ENOENT, or one of ours. */
  readonly code: string;

  constructor(code: string, message = reasons[code] ?? `cannot be read (${code})`) {
    super(message);
    this.code = code;
  }
}

/** Runs a look at the disk; @throws NotReadable for what the disk refuses. */
function onDisk<Value>(look: () => Value): Value {
  try {
    return look();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw error instanceof NotReadable || code === undefined ? error : new NotReadable(code);
  }
}

export interface ReadOptions {
  /** Most bytes that are read. */
  readonly most: number;
  /** Whether the first bytes of a larger file will do. */
  readonly head?: boolean;
  /** Whether a link may lead to a path of the repository; to any without it. */
  readonly mayLinkTo?: (path: string) => boolean;
}

/**
 * The bytes of a file inside a folder. Links are followed to regular files inside it, never out of it.
 * @param root the folder's real path
 * @param path from the root
 * @throws NotReadable
 */
export function readWithin(root: string, path: string, { mayLinkTo, ...options }: ReadOptions): Buffer {
  const wanted = join(root, path);
  const real = onDisk(() => realpathSync.native(wanted));
  const inside = checkInside(root, real);
  onDisk(() => checkRegular(lstatSync(real)));
  if (real !== wanted && mayLinkTo?.(inside) === false) throw new NotReadable('UNLISTED');
  const bytes = readRegular(real, options);
  if (onDisk(() => realpathSync.native(wanted)) !== real) throw new NotReadable('REPLACED');
  return bytes;
}

/**
 * The bytes of a file that a person names. It may lie anywhere; one that lies in a repository does not lead out of it.
 * @param folder a folder that must hold it; the repository that it lies in without one
 * @throws NotReadable
 */
export function readNamed(
  path: string,
  options: ReadOptions,
  folder: string | null = repositoryTop(dirname(path)),
): Buffer {
  const full = resolve(path);
  if (folder === null) return readRegular(realFile(full), options);
  return readWithin(
    onDisk(() => realpathSync.native(folder)),
    relative(resolve(folder), full),
    options,
  );
}

/** @returns the real path of a regular file. @throws NotReadable */
export function realFile(path: string): string {
  return onDisk(() => {
    checkRegular(statSync(path));
    return realpathSync.native(path);
  });
}

/**
 * @returns a real path from the root. @throws NotReadable when it lies outside, or among git's own files, which hold
 * credentials
 */
export function checkInside(root: string, real: string): string {
  const inside = relative(root, real).split(sep).join('/');
  if (inside === '..' || inside.startsWith('../') || isAbsolute(inside)) throw new NotReadable('OUTSIDE');
  if (/(^|\/)\.git(\/|$)/i.test(inside)) throw new NotReadable('GIT');
  return inside;
}

/**
 * The bytes of a regular file, and not of what a link leads to. A pipe without a writer would hold us up, and a device
 * has no end: neither is opened, whatever is put there meanwhile.
 * @throws NotReadable
 */
export function readRegular(real: string, options: ReadOptions): Buffer {
  return onDisk(() => {
    const before = lstatSync(real);
    checkRegular(before);
    const descriptor = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    try {
      const opened = fstatSync(descriptor);
      if (opened.ino !== before.ino || opened.dev !== before.dev) throw new NotReadable('REPLACED');
      return readUpTo(descriptor, opened.size, options);
    } finally {
      closeSync(descriptor);
    }
  });
}

function checkRegular(file: Stats): void {
  if (file.isDirectory()) throw new NotReadable('EISDIR');
  if (!file.isFile()) throw new NotReadable('SPECIAL');
}

/** The size is what the system says, which is not what every file holds. */
function readUpTo(descriptor: number, size: number, { most, head = false }: ReadOptions): Buffer {
  const chunks: Buffer[] = [];
  let total = 0;
  for (let read = -1; read !== 0 && total <= most; total += read) {
    const chunk = Buffer.allocUnsafe(Math.min(total === 0 ? size + 1 : 4096, most + 1 - total));
    read = readSync(descriptor, chunk);
    chunks.push(chunk.subarray(0, read));
  }
  if (total > most && !head)
    throw new NotReadable(
      'EFBIG',
      `has ${size > most ? `${size} bytes, ` : ''}more than ${most}${size > most ? '' : ' bytes'}`,
    );
  return Buffer.concat(chunks).subarray(0, most);
}

/** The nearest folder from here upwards that holds `.git`, as git looks for it; null where there is none. */
export function repositoryTop(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (isThere(join(at, '.git'))) return at;
    if (dirname(at) === at) return null;
  }
}

/** Whether something has this path, a link that points to nothing included. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP';
  }
}

/** What a path leads to; null where it leads to nothing, in a circle, or through a folder that is closed. */
export function statOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

/** A path as the disk or git has it. */
export interface FileName {
  /** Where there is a problem, with escapes in place of what cannot be shown. */
  readonly path: string;
  /** Why the file is not read; null for most. */
  readonly problem: string | null;
}

/**
 * What ends a line or steers a terminal; marks that only change the direction of text are shown harmless and may stay.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const hex = (mark: string, digits: number) => mark.charCodeAt(0).toString(16).padStart(digits, '0');

export function fileName(bytes: Uint8Array): FileName {
  let path: string;
  try {
    path = utf8.decode(bytes);
  } catch {
    const escaped = Buffer.from(bytes)
      .toString('latin1')
      .replace(/[^ -~]/g, (mark) => `\\x${hex(mark, 2)}`);
    return { path: escaped, problem: 'its name is not valid UTF-8; rename the file' };
  }
  const escaped = path.replace(
    control,
    (mark) => ({ '\n': '\\n', '\r': '\\r', '\t': '\\t' })[mark] ?? `\\u${hex(mark, 4)}`,
  );
  return { path: escaped, problem: escaped === path ? null : 'its name holds a control character; rename the file' };
}
