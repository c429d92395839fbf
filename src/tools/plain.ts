// Plain .sql files whose names begin with a number or a date, in the order of it.
import { baseName, byFolder, leadingDigits, lexical, withoutDowns } from '../lib/paths.ts';
import { type DraftPlace, type Tool, whole } from './shared/tool.ts';
import { nextPrefix } from './shared/versions.ts';
import { pair } from './shared/writing.ts';

/** Folders that people put migrations in. */
const folders =
  /(^|\/)(migrations?|migrate|sql|db|database|changes|patches|updates|versions|deltas?|(migrations?|deltas?)\/[^/]+)$/i;
/** A number or a date, then a name: `001_users.sql`, `2026-11-24-users.sql`. */
const form = /^\d+[-_.].*\.sql$/;

const date = /^(\d{4})([-_.])(\d\d)\2(\d\d)/;

/** `2026-11-24` in one piece; else the digits the name begins with. */
const versionOf = (path: string) => date.exec(baseName(path))?.[0] ?? leadingDigits(path);

/** Numbers by value, dates as they stand; names without either last. */
function order(a: string, b: string): number {
  const [x, y] = [versionOf(a).replace(/\D/g, ''), versionOf(b).replace(/\D/g, '')];
  if (x === '' || y === '') return x === y ? lexical(a, b) : x === '' ? 1 : -1;
  const [left, right] = [BigInt(x), BigInt(y)];
  return left < right ? -1 : left > right ? 1 : lexical(a, b);
}

const undoSuffixes = [
  '.down.sql',
  '_down.sql',
  '-down.sql',
  '.rollback.sql',
  '_rollback.sql',
  '.undo.sql',
  '_undo.sql',
  '.revert.sql',
];

/** `001_a.sql` → `001_a.down.sql`, in whatever way the set has it. */
function downOf({ set, paths }: DraftPlace): (path: string) => string {
  const known = new Set(paths);
  const suffix = undoSuffixes.find((end) => set.files.some((file) => known.has(file.replace(/\.sql$/, end))));
  return (path) => (suffix === undefined ? path : path.replace(/\.sql$/, suffix));
}

const tool: Tool = {
  name: 'plain',
  title: 'Plain SQL',
  rank: 1000,
  generic: true,
  find: (tree, sure = false) =>
    [...byFolder(withoutDowns(tree.paths.filter((path) => (sure ? path.endsWith('.sql') : form.test(baseName(path))))))]
      .filter(([root]) => sure || folders.test(root))
      .map(([root, files]) => ({ root, files: files.sort(order) })),
  version: versionOf,
  accepts: { byteOrderMark: true, metaCommands: true, copyData: true },
  sends: 'statements',
  outsideTransaction: null,
  recordedName: baseName,
  reactions: {
    edited: null,
    removed: {
      effect: 'drifts',
      message: 'databases that ran it keep what it made, and new ones are built without it.',
      fix: 'Restore the file; undo what it did in a new migration.',
    },
    renamed: {
      effect: 'drifts',
      message:
        'a runner that knows migrations by name or number runs it again in databases that ran it under its old name.',
      fix: 'Give the file its old name back.',
    },
    late: null,
  },
  read: (_path, text) => ({ up: whole(text), transaction: 'unknown' }),
  newFile: (existing, slug, now) => `${nextPrefix(existing, now)}${slug}.sql`,
  write: (draft, path, place) => pair(draft, path, place, downOf(place)),
};

export default tool;
