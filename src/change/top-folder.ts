// Finds the repository that a folder belongs to, as git sees it.
import { dirname, join, sep } from 'node:path';
import { Misuse } from '../lib/errors.ts';
import { git } from '../lib/git-process.ts';
import { isThere, repositoryTop, statOf } from '../lib/repository-files.ts';

/**
 * The top folder of the repository that holds `folder`; null outside of one.
 * @param folder its real path
 * @throws Misuse when there is a repository that git does not read, or one whose files lie elsewhere
 */
export async function topFolder(folder: string): Promise<string | null> {
  for (let top = repositoryTop(folder); top !== null; top = dirname(top) === top ? null : repositoryTop(dirname(top))) {
    const [shown, own] = await Promise.all([
      git(top, ['rev-parse', '--show-toplevel']),
      git(top, ['rev-parse', '--absolute-git-dir']),
    ]);
    if (!shown.ok) throw new Misuse(`git does not read the repository of ${folder}: ${shown.error}${adviceFor(top)}`);
    const [files = '', gitFolder = ''] = [shown, own].map(({ out }) => out.toString().replace(/\n$/, ''));
    const dotGit = join(top, '.git');
    if (isFolder(dotGit) && !isSame(gitFolder, dotGit)) continue; // Called .git and no repository: git passes it over.
    if (!isFolder(dotGit) && gitFolder.startsWith(top + sep))
      throw new Misuse(`${dotGit} points to ${gitFolder}, among the files of the repository; make a fresh clone.`);
    if (isSame(files, top)) return top;
    throw new Misuse(
      `${dotGit} is the repository of the files in ${files}, not of those beside it; make a fresh clone.`,
    );
  }
  if (['HEAD', 'objects', 'refs'].every((name) => isThere(join(folder, name))))
    throw new Misuse(`${folder} is a bare repository, which has no files to review; give --repo a clone with files.`);
  return null;
}

const isFolder = (path: string) => statOf(path)?.isDirectory() === true;

function isSame(path: string, other: string): boolean {
  const [one, two] = [path, other].map(statOf);
  return one != null && one.ino === two?.ino && one.dev === two.dev;
}

/** Git reads no repository of somebody else's unless it is told to. */
function adviceFor(top: string): string {
  const mine = process.geteuid?.();
  const theirs = [top, join(top, '.git')].some((path) => statOf(path)?.uid !== mine);
  return mine !== undefined && theirs
    ? `. If you trust its owner: git config --global --add safe.directory '${top}'`
    : '';
}
