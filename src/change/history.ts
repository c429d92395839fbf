// Every migration set with its whole history, and the same with new files as if they were there.
import type { Change, Migration, NotRead } from '../model/change.ts';
import type { ProposedFile } from '../model/partitions.ts';
import type { Tree } from '../tools/shared/tool.ts';
import { grepFiles } from './git.ts';
import { type ChangeRequest, readSets } from './read.ts';
import type { Repository } from './repository.ts';
import { type MigrationSet, migrationOf } from './sets.ts';
import type { ScannedTree } from './tree.ts';

export interface History {
  readonly set: MigrationSet;
  /** All there is, and nothing changed. */
  readonly change: Change;
  /** Every path of the repository. */
  readonly paths: readonly string[];
  /** A file's bytes; null when it is not there. */
  readonly read: (path: string) => Uint8Array | null;
  /** Files outside of the SQL with a line that matches. */
  readonly saying: (pattern: string) => Promise<string[]>;
  /** The same with new migrations as the change. Throws, in words, when the layout would not apply them last. */
  readonly with: (files: readonly ProposedFile[]) => Change;
}

export interface Histories {
  readonly root: string;
  readonly histories: readonly History[];
  readonly notRead: readonly NotRead[];
}

/** @throws Misuse where no migrations are found */
export async function readHistories(request: Pick<ChangeRequest, 'repo' | 'config'>): Promise<Histories> {
  const { repository, sets } = await readSets(request);
  const { root, tree, isGit } = repository;
  const histories = sets.map(({ set, history }): History => {
    const added = (files: readonly ProposedFile[]): Change => ({
      ...history,
      changed: asChanged(repository, set, files),
    });
    const saying = async (pattern: string) => (isGit ? grepFiles(root, pattern) : []);
    return { set, change: history, paths: tree.all, read: readerOf(tree), saying, with: added };
  });
  return { root, histories, notRead: [...sets.flatMap(({ set }) => set.notRead), ...tree.notRead] };
}

/** Read as the layout would read them, in the order in which it would apply them. */
function asChanged({ tree }: Repository, set: MigrationSet, files: readonly ProposedFile[]): Migration[] {
  const texts = new Map(files.map(({ path, content }) => [path, content]));
  const after: Tree = {
    paths: [...new Set([...tree.paths, ...texts.keys()])],
    read: (path) => texts.get(path) ?? tree.read(path),
  };
  const wanted = files.filter(({ kind }) => kind === 'migration').map(({ path }) => path);
  const found = set.tool.find(after, true).find(({ root }) => root === set.root)?.files ?? [];
  // Files that are applied again whenever they change come after all others, whatever is added.
  const numbered = found.filter((path) => wanted.includes(path) || set.tool.isRepeatable?.(path) !== true);
  const last = numbered.slice(numbered.length - wanted.length);
  if (last.join('\n') !== wanted.join('\n'))
    throw new Error(`${set.tool.title} would not apply ${wanted.join(', ')} after all other migrations`);
  return wanted.map((path) => migrationOf(set, after, path, texts.get(path) ?? '', 'added'));
}

/** A reader of bytes: null for what is not there or cannot be read. */
export function readerOf({ file }: ScannedTree): (path: string) => Uint8Array | null {
  return (path) => {
    try {
      return file(path);
    } catch {
      return null;
    }
  };
}
