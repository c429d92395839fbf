// Opens a repository: its top folder, its files, and the day of its last commit.
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { Misuse } from '../lib/errors.ts';
import { statOf } from '../lib/repository-files.ts';
import { committedAt } from './git.ts';
import { topFolder } from './top-folder.ts';
import { type ScannedTree, scanTree } from './tree.ts';

/** One folder with its files, ready to be asked. */
export interface Repository {
  readonly root: string;
  readonly isGit: boolean;
  readonly tree: ScannedTree;
  /** When its head was committed, or the present where something is not. */
  readonly asOf: string;
}

export async function openRepository(folder: string): Promise<Repository> {
  if (statOf(folder)?.isDirectory() !== true) throw new Misuse(`${folder} is not a folder; give --repo a repository.`);
  const asked = realpathSync(folder);
  const top = await topFolder(asked);
  const root = top === null ? asked : realpathSync(top);
  const [tree, committed] = await Promise.all([
    scanTree(root, top !== null, relative(root, asked).split(sep).join('/')),
    top === null ? null : committedAt(root),
  ]);
  return { root, isGit: top !== null, tree, asOf: committed ?? new Date().toISOString() };
}
