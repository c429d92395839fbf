// Plain .sql files whose names begin with a number or a date, in the order of it.
import { baseName, byFolder, folderOf, inside, lexical, withoutDowns } from '../lib/paths.ts';
import { type DraftPlace, type Tool, whole } from './shared/tool.ts';
import { nextPrefix } from './shared/versions.ts';
import { pair } from './shared/writing.ts';

/** Folders that people put migrations in. */
const folders =
  /(^|\/)(migrations?|migrate|sql|db|database|changes|patches|updates|versions|deltas?|(migrations?|deltas?)\/[^/]+)$/i;
/** Words before a number: `V2.sql`, `upgrade-3.sql`. */
const words = '(?:(?:upgrade|update|migration|migrate|patch|delta|change|step|version|schema)[-_.]?)?v?';
/** A number or a date, then perhaps a name: `001_users.sql`, `2026-11-24-users.sql`, `002.sql`. */
const form = new RegExp(`^${words}\\d+(?:[-_.].*)?\\.sql$`, 'i');
const numberOf = new RegExp(`^${words}(\\d+(?:\\.\\d+)*)`, 'i');

const date = /^(\d{4})([-_.])(\d\d)\2(\d\d)/;

/** A folder of a set: `delta/12`, `migrations/v1.2`. */
const isNumbered = (folder: string) => /^v?\d+([._-]\d+)*$/i.test(baseName(folder)) && folders.test(folderOf(folder));

/** `2026-11-24` in one piece; else the digits of the number. */
const versionOf = (path: string) =>
  date.exec(baseName(path))?.[0] ?? /^\d+/.exec(numberOf.exec(baseName(path))?.[1] ?? '')?.[0] ?? '';

const partsOf = (text: string) => (text.match(/\d+/g) ?? []).map(BigInt);

function compareParts(x: readonly bigint[], y: readonly bigint[]): number {
  for (let at = 0; at < Math.max(x.length, y.length); at += 1) {
    const [left = -1n, right = -1n] = [x[at], y[at]];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

const folderParts = (path: string) => (isNumbered(folderOf(path)) ? partsOf(baseName(folderOf(path))) : []);

/** A date is one number. */
function fileParts(path: string): bigint[] {
  const day = date.exec(baseName(path))?.[0];
  return day === undefined ? partsOf(numberOf.exec(baseName(path))?.[1] ?? '') : [BigInt(day.replace(/\D/g, ''))];
}

/** Numbers by value, dates as they stand; names without either last. */
function order(a: string, b: string): number {
  const [x, y] = [fileParts(a), fileParts(b)];
  const inFolder = compareParts(folderParts(a), folderParts(b));
  if (inFolder !== 0) return inFolder;
  if (x.length === 0 || y.length === 0) return x.length === y.length ? lexical(a, b) : x.length === 0 ? 1 : -1;
  return compareParts(x, y) || lexical(a, b);
}

/** The files of a set: of one folder, or of numbered ones side by side. */
function rooted(paths: readonly string[]): [root: string, files: string[]][] {
  const roots = new Map<string, string[]>();
  for (const [folder, files] of byFolder(paths)) {
    const root = isNumbered(folder) ? folderOf(folder) : folder;
    roots.set(root, [...(roots.get(root) ?? []), ...files]);
  }
  return [...roots];
}

/** In the newest file's folder and manner. */
function newFile(existing: readonly string[], slug: string, now: Date): string {
  const newest = existing.at(-1) ?? '';
  const beside = existing.filter((path) => folderOf(path) === folderOf(newest));
  const folder = isNumbered(folderOf(newest)) ? baseName(folderOf(newest)) : '';
  const [, before, digits] = /^([a-z][a-z_.-]*)(\d+)/i.exec(baseName(newest)) ?? [];
  const name =
    before === undefined || digits === undefined || !form.test(baseName(newest))
      ? `${nextPrefix(beside, now)}${slug}`
      : `${before}${String(BigInt(digits) + 1n).padStart(digits.length, '0')}_${slug}`;
  return inside(folder, `${name}.sql`);
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
    rooted(withoutDowns(tree.paths.filter((path) => (sure ? path.endsWith('.sql') : form.test(baseName(path))))))
      .filter(([root]) => sure || folders.test(root))
      .map(([root, files]) => ({ root, files: files.sort(order) })),
  version: versionOf,
  accepts: { byteOrderMark: true, metaCommands: true, copyData: true },
  sends: 'statements',
  outsideTransaction: null,
  recordedName: (path) =>
    isNumbered(folderOf(path)) ? inside(baseName(folderOf(path)), baseName(path)) : baseName(path),
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
  newFile,
  write: (draft, path, place) => pair(draft, path, place, downOf(place)),
};

export default tool;
