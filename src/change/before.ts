// The migration sets as the base has them, from its own paths and the texts that have changed since.
import { Misuse } from '../lib/errors.ts';
import { type ChangedFile, textAt } from './git.ts';
import type { Repository } from './repository.ts';
import { findSets, type MigrationSet, type WhereToLook } from './sets.ts';
import { isUsable, type ScannedTree } from './tree.ts';

/** @param changed what differs from the base at `commit` */
export function setsBefore(
  { root, tree }: Repository,
  where: WhereToLook,
  commit: string,
  changed: readonly ChangedFile[],
): readonly MigrationSet[] {
  const fresh = new Set(changed.flatMap(({ path, status }) => (/^(added|renamed)$/.test(status) ? [path] : [])));
  const gone = changed.flatMap(({ path, status, from = path }) => (/^(deleted|renamed)$/.test(status) ? [from] : []));
  const edited = new Set([...gone, ...changed.flatMap(({ path, status }) => (status === 'modified' ? [path] : []))]);
  const isThere = (path: string) => !fresh.has(path) && !tree.untracked.has(path);
  const before: ScannedTree = {
    ...tree,
    all: [...tree.all.filter(isThere), ...gone],
    paths: [...tree.paths.filter(isThere), ...gone.filter((path) => isUsable(path, ''))],
    read: (path) => (edited.has(path) ? textAt(root, commit, path) : isThere(path) ? tree.read(path) : null),
  };
  try {
    return findSets(before, where).sets;
  } catch (error) {
    if (error instanceof Misuse) return []; // The folders that are configured are new.
    throw error;
  }
}
