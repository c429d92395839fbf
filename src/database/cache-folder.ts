// Where the cache lies by default, and whether a folder may be it: what lies in the repository under review is a stranger's.
import { lstat, readFile, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { holdsTracked } from '../change/git.ts';
import { topFolder } from '../change/top-folder.ts';
import { messageOf } from '../lib/errors.ts';
import { marker } from './cache.ts';

/** In Actions a folder that ends with the job, elsewhere the user's own; null where the user has none. */
export function defaultCacheFolder({
  RUNNER_TEMP,
  XDG_CACHE_HOME,
  LOCALAPPDATA,
}: Readonly<Record<string, string | undefined>>): string | null {
  if (RUNNER_TEMP !== undefined && isAbsolute(RUNNER_TEMP)) return join(RUNNER_TEMP, 'headroom-cache');
  if (XDG_CACHE_HOME !== undefined && isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'headroom');
  if (process.platform === 'win32' && LOCALAPPDATA !== undefined) return join(LOCALAPPDATA, 'headroom', 'Cache');
  try {
    return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'headroom');
  } catch {
    return null; // A user without a home.
  }
}

/**
 * The folder when nothing in it can be a stranger's; else null, with a sentence for the report.
 * @param root the real path of the top folder of the repository under review
 */
export async function openCache(
  folder: string | null,
  root: string,
): Promise<{ readonly cacheDir: string | null; readonly notes: readonly string[] }> {
  if (folder === null) return { cacheDir: null, notes: [] };
  const path = resolve(folder);
  const why = await whyNot(path, root).catch(messageOf);
  return why === null
    ? { cacheDir: path, notes: [] }
    : { cacheDir: null, notes: [`The cache folder ${path} was not used: ${why.replace(/\.$/, '')}.`] };
}

const elsewhere = 'name a folder outside of the repository';

async function whyNot(path: string, root: string): Promise<string | null> {
  if (await isLink(path)) return 'it is a symbolic link; name the folder itself';
  for (let at = path; at !== dirname(at); at = dirname(at))
    if ((await isLink(at)) && lies(await realOf(dirname(at)), root))
      return `${at} is a symbolic link in the repository; ${elsewhere}`;
  const real = await realOf(path);
  const checkout = lies(real, root) ? root : await topFolder(await existing(dirname(real)));
  return (checkout === null ? null : await whyNotWithin(real, checkout)) ?? (await whyNotOurs(real));
}

/** A folder in a work tree must hold nothing that a commit could have brought. */
async function whyNotWithin(path: string, checkout: string): Promise<string | null> {
  if (path === checkout) return `it is the repository itself; ${elsewhere}`;
  const tracked = await holdsTracked(checkout, relative(checkout, path).split(sep).join('/'));
  if (tracked === null) return `it lies in ${checkout}, of which git cannot list the files; ${elsewhere}`;
  if (tracked) return `it holds files of the repository; ${elsewhere}`;
  if ((await lstat(path).catch(() => null)) === null || (await isMarked(path))) return null;
  return `it lies in the repository and holds no ${marker.name} with * in it; delete it, or ${elsewhere}`;
}

async function isMarked(folder: string): Promise<boolean> {
  const path = join(folder, marker.name);
  const status = await lstat(path).catch(() => null);
  return (
    status?.isFile() === true && status.size === marker.text.length && (await readFile(path, 'utf8')) === marker.text
  );
}

/** Whoever else can write to it decides what a review finds. */
async function whyNotOurs(path: string): Promise<string | null> {
  const status = await lstat(path).catch(() => null);
  if (status === null) return null;
  if (!status.isDirectory()) return 'it is not a folder; name one';
  if (process.getuid === undefined) return null;
  if (status.uid !== process.getuid()) return 'it belongs to another user; name one of your own';
  return (status.mode & 0o022) === 0 ? null : `others can write to it; take that from them with chmod go-w ${path}`;
}

const isLink = async (path: string) => (await lstat(path).catch(() => null))?.isSymbolicLink() === true;

/** The real path, also of what does not exist yet. */
async function realOf(path: string): Promise<string> {
  const parent = dirname(path);
  return realpath(path).catch(async () => (parent === path ? path : join(await realOf(parent), basename(path))));
}

/** The nearest folder above that exists. */
async function existing(path: string): Promise<string> {
  return (await lstat(path).catch(() => null))?.isDirectory() === true || dirname(path) === path
    ? path
    : existing(dirname(path));
}

function lies(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
