// Files of the change beside what they were at the base: what was edited, and how it is read.
import { Misuse } from '../lib/errors.ts';
import type { Migration, NotRead, Refusal } from '../model/change.ts';
import { decodeOld } from '../parse/decode.ts';
import { byteOrderMark } from '../tools/shared/refusals.ts';
import { type ChangedFile, fileAt } from './git.ts';
import type { Repository } from './repository.ts';
import { type MigrationSet, migrationOf } from './sets.ts';
import { leftOut, readText } from './text.ts';

/** A changed file that cannot be read. */
export interface Refused {
  readonly path: string;
  readonly error: unknown;
}

/** What differs from the base, by path. */
export interface Difference {
  readonly changed: ReadonlyMap<string, ChangedFile>;
  readonly commit: string;
  /** Whether a partial clone may ask its remote for what it lacks. */
  readonly mayFetch: boolean;
  readonly refused: Refused[];
  /** The sets as the base has them. */
  readonly before: readonly MigrationSet[];
}

/**
 * A file that was only renamed is no change, unless no set had it before; a link changes with what it points to.
 */
export async function migrationStatus(
  { root, tree }: Repository,
  { changed, commit, mayFetch, before }: Difference,
  file: string,
): Promise<Migration['status']> {
  const change = changed.get(file);
  if (tree.untracked.has(file)) return 'added';
  if (change?.status === 'renamed')
    return before.some(({ files }) => files.includes(change.from ?? '')) ? 'base' : 'added';
  if (change?.status === 'deleted') return 'base';
  if (change !== undefined) return change.status;
  if (!tree.links.has(file)) return 'base';
  try {
    const [now, then] = [tree.file(file), await fileAt(root, commit, file, mayFetch)];
    return then?.equals(now) === true ? 'base' : 'modified';
  } catch {
    return 'base'; // Why it cannot be read is told where it is read.
  }
}

/** null: not there, or not readable, which is told. */
export async function textAtBase(
  { root }: Repository,
  { commit, mayFetch }: Difference,
  path: string,
  unread: NotRead[],
): Promise<string | null> {
  try {
    const bytes = await fileAt(root, commit, path, mayFetch);
    return bytes === null ? null : decodeOld(bytes, path).text;
  } catch (error) {
    unread.push(leftOut(path, error, 'its text at the base is left out of the history'));
    return null;
  }
}

/**
 * An edited file is in the history as it was, and in the change as it is; one of which only bytes around the text
 * differ is no change.
 */
export function sortEdited(
  { tree }: Repository,
  set: MigrationSet,
  now: Migration,
  baseText: string | null,
  base: Migration[],
  added: Migration[],
): void {
  if (baseText === null) return void added.push({ ...now, status: 'added' });
  if (now.text === baseText) return void base.push({ ...now, status: 'base' });
  const then = set.tool.read(now.path, baseText, tree);
  base.push({ ...now, text: baseText, ...then, status: 'base' });
  const old = new Set(migrationOf(set, tree, now.path, baseText, 'added').refusals?.map(kindOfRefusal));
  const refusals = now.refusals?.filter((refusal) => !old.has(kindOfRefusal(refusal)));
  added.push({ ...now, baseText, baseUp: then.up, refusals });
}

/** What is refused, wherever it stands. */
const kindOfRefusal = ({ message }: Refusal) => message.replace(/\d+/g, '');

export const baseBytes =
  ({ tree }: Repository) =>
  (path: string) =>
    tree.sql(path, 'base');

/**
 * A file of the change as its tool reads it, its first bytes included.
 * @throws Misuse when it is not readable UTF-8 text
 */
export function readChanged(
  { root, tree }: Pick<Repository, 'root' | 'tree'>,
  set: MigrationSet,
  path: string,
  status: Migration['status'],
): Migration {
  let marked = false;
  const text = readText(root, path, (of) => {
    const bytes = tree.sql(of, 'changed');
    marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return bytes;
  });
  const migration = migrationOf(set, tree, path, text, status);
  if (!marked || set.tool.accepts.byteOrderMark) return migration;
  return { ...migration, refusals: [byteOrderMark(set.tool.title), ...(migration.refusals ?? [])] };
}

/** One file of the change; none when it cannot be read, which is told. */
export function readMigration(
  { root, tree }: Repository,
  set: MigrationSet,
  path: string,
  status: Migration['status'],
  refused: Refused[],
): Migration[] {
  try {
    return [readChanged({ root, tree }, set, path, status)];
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    refused.push({ path, error });
    return [];
  }
}
