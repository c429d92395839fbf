// sqlx: <number>_name.sql or .up.sql by number, a transaction per file unless it begins with `-- no-transaction`.
import { baseName, byFolder, folderOf, inside, isUnder, leadingDigits, leadingNumber, numeric } from '../lib/paths.ts';
import { ignores, refusesEdit, refusesMissing, refusesName } from './shared/reactions.ts';
import { sqlOnly } from './shared/refusals.ts';
import { type Tool, type Tree, whole } from './shared/tool.ts';
import { nextVersion } from './shared/versions.ts';
import { isAlone, pair, upToDown } from './shared/writing.ts';

const unwrapped = '-- no-transaction';

/** A folder and those it lies in. */
const above = (folder: string): string[] => (folder === '' ? [''] : [folder, ...above(folderOf(folder))]);

/** Only sqlx has this folder, this configuration, this dependency or this saying. */
function isSqlx(tree: Tree, root: string, files: readonly string[]): boolean {
  const near = [root, folderOf(root)];
  if (tree.paths.some((path) => near.some((folder) => isUnder(inside(folder, '.sqlx'), path)))) return true;
  if (['sqlx.toml', 'sqlx-data.json'].some((name) => near.some((folder) => tree.read(inside(folder, name)) !== null)))
    return true;
  if (
    above(root).some((folder) => /^[^#\r\n\u2028\u2029]*\bsqlx\b/m.test(tree.read(inside(folder, 'Cargo.toml')) ?? ''))
  )
    return true;
  return files.slice(-20).some((path) => tree.read(path)?.startsWith(unwrapped) === true);
}

const tool: Tool = {
  name: 'sqlx',
  title: 'sqlx',
  rank: 140,
  bookkeeping:
    'CREATE TABLE public._sqlx_migrations (version bigint PRIMARY KEY, description text NOT NULL, installed_on timestamptz NOT NULL DEFAULT now(), success boolean NOT NULL, checksum bytea NOT NULL, execution_time bigint NOT NULL)',
  find: (tree, sure = false) =>
    [...byFolder(tree.paths.filter((path) => /(^|\/)\d+_[^/]*\.sql$/.test(path) && !path.endsWith('.down.sql')))]
      .filter(
        ([root, files]) => sure || (/migrations?$/.test(baseName(root)) && isSqlx(tree, root, files.sort(numeric))),
      )
      .map(([root, files]) => ({ root, files: files.sort(numeric) })),
  version: leadingDigits,
  identity: leadingNumber,
  accepts: sqlOnly,
  sends: 'whole',
  outsideTransaction: 'Put it alone into a migration of its own, whose first line is `-- no-transaction`.',
  recordedName: leadingNumber,
  reactions: {
    edited: refusesEdit('sqlx', 'its checksum'),
    removed: refusesMissing('sqlx', 'ignore-missing|set_ignore_missing'),
    renamed: refusesMissing('sqlx', 'ignore-missing|set_ignore_missing'),
    late: null,
  },
  isEdited: (before, now) => before !== now,
  passesOver: (path, { root }) => {
    const name = baseName(path);
    if (folderOf(path) !== root || /^\d+_.*\.sql$/.test(name)) return null;
    return name.includes('_') && !/^-?\d+_/.test(name)
      ? refusesName(
          'sqlx',
          'takes what stands before the first underscore for a number',
          'Rename it to <number>_<name>.sql.',
        )
      : ignores(
          'sqlx',
          'takes only files called <number>_<name>.sql for migrations',
          'Rename it to <number>_<name>.sql.',
        );
  },
  // Without a transaction the file still goes to the server as one query.
  read: (_path, text) => ({ up: whole(text), transaction: text.startsWith(unwrapped) ? 'query' : 'file' }),
  newFile: (existing, slug, now) =>
    `${nextVersion(existing, now)}_${slug}${existing.at(-1)?.endsWith('.up.sql') === true ? '.up.sql' : '.sql'}`,
  write: (draft, path, place) => pair(draft, path, place, upToDown, isAlone(draft) ? unwrapped : ''),
};

export default tool;
