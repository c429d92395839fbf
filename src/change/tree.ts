// The files of a repository, as git lists them or, outside of git, as they lie on the disk.
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { baseName, byFolder, inside, isUnder } from '../lib/paths.ts';
import { fileName, NotReadable, type ReadOptions, readWithin, sqlLimit } from '../lib/repository-files.ts';
import type { NotRead } from '../model/change.ts';
import type { Tree } from '../tools/shared/tool.ts';
import { fileInIndex, type Listed, listFiles } from './git.ts';

/** Folders whose migrations are somebody else's, or there to test with. */
const foreign =
  /(^|\/)(node_modules|bower_components|vendor|third_party|dist|build|target|\.git|testdata|fixtures|__fixtures__|__tests__|tests?([-_]\w*migrations?)?|spec|e2e)(\/|$)/i;
/** Folders and names of history that nobody applies. */
const away = 'archived?|disabled|backups?|bak|old|deprecated|skip(?:ped)?|unused|rejected|obsolete';
const retired = new RegExp(
  [
    `(^|/)[._]*((migrations?[-_])?(${away})([-_]?migrations?)?)(/|$)`,
    // `migrations/backup_20251114`, but not `backup-service/migrations`.
    `(^|/)(migrations?/(.*/)?[._]*|[._]+)(${away})[-_.][^/]*/`,
    '\\.(skip|bak|backup|disabled|old|orig)(\\.sql)?$',
  ].join('|'),
  'i',
);
const dialect =
  'mysql|mariadb|sqlite3?|cockroach(?:db)?|crdb|mssql|sqlserver|clickhouse|cassandra|h2|spanner|tidb|planetscale|bigquery|snowflake';
const otherDialect = new RegExp(
  `(^|/)((${dialect})([-_]?(migrations?|migrate|schema|db))?|(migrations?|migrate|schema|db)[-_](${dialect}))(/|$)|\\.(${dialect})\\.((up|down)\\.)?sql$`,
  'i',
);

/** `mysql-persistence`, `persistence_mysql`, `db.mysql`: a word of a folder, unless it names Postgres too. */
const dialectWord = new RegExp(`(^|[-_.])(${dialect})([-_.]|$)`, 'i');
const namesPostgres = /(^|[-_.])(postgres(ql)?|pgsql|pg)([-_.]|$)/i;
const isOtherFolder = (path: string) =>
  path
    .split('/')
    .slice(0, -1)
    .some((folder) => dialectWord.test(folder) && !namesPostgres.test(folder));

/** Largest part of a marker file that is read while looking for layouts, in bytes. */
const markerLimit = 1_000_000;
/** Bytes that the history may hold, and those that the change may. */
const totalLimit = 256 * 2 ** 20;
/** Files that are looked at outside of git. */
const walkLimit = 100_000;

export interface ScannedTree extends Tree {
  /** Every file, also those that `paths` leaves out. */
  readonly all: readonly string[];
  /** Folder of the repository that was asked for; '' for all of it. */
  readonly within: string;
  /** Migrations for other databases, one line per folder; names that are not read; submodules of migrations. */
  readonly notRead: readonly NotRead[];
  /** Migrations whose names are not read. */
  readonly refused: Listed['refused'];
  /** Tracked links, whose text changes with what they point to. */
  readonly links: ReadonlySet<string>;
  /** Files that git does not know. */
  readonly untracked: ReadonlySet<string>;
  /** A file's bytes. Throws NotReadable. */
  readonly file: (path: string) => Uint8Array;
  /** The same for a file of SQL, which counts towards what the history or the change may hold. */
  readonly sql: (path: string, of: 'base' | 'changed') => Uint8Array;
}

/**
 * @param root the repository's top folder, or any folder outside of git
 * @param within the folder that was asked for, from the root
 */
export async function scanTree(root: string, isGit: boolean, within = ''): Promise<ScannedTree> {
  const { paths: all, submodules, sparse, links, untracked, ...listed } = isGit ? await listFiles(root) : walk(root);
  const asked = (path: string) => (within !== '' && isUnder(within, path) ? within : '');
  const own = all.filter((path) => isHistory(path, asked(path)));
  const others = own.filter((path) => isForOthers(path, asked(path)));
  const refused = listed.refused.filter(({ path }) => isHiding(path) && isUsable(path, asked(path)));
  const known = new Set(all);
  const read = (path: string, options: ReadOptions) => {
    try {
      return readWithin(root, path, isGit ? { ...options, mayLinkTo: (target) => known.has(target) } : options);
    } catch (error) {
      if (sparse.has(path) && !links.has(path) && error instanceof NotReadable && /^ENO(ENT|TDIR)$/.test(error.code))
        return fileInIndex(root, path);
      throw error;
    }
  };
  return {
    all,
    within,
    links,
    untracked,
    refused,
    paths: own.filter((path) => !isForOthers(path, asked(path))),
    notRead: [
      ...foreignMigrations(others),
      ...refused.map(({ path, problem }) => ({ path, reason: problem ?? '' })),
      ...submodules
        .filter((path) => namesMigrations.test(path) && isUsable(path, asked(path)))
        .map((path) => ({ path, reason: 'is a submodule; its migrations are reviewed in its own repository' })),
    ],
    read: (path) => markerOf(() => read(path, { most: markerLimit, head: true })),
    file: (path) => read(path, { most: sqlLimit }),
    sql: counted((path) => read(path, { most: sqlLimit })),
  };
}

const namesMigrations = /migrat|(^|\/)(sql|db|database|schemas?)$|\.sql$/i;
/** A folder, or a script whatever stands after the end that tools look for. */
const isHiding = (escaped: string) => /\/$|\.sql(\\\w+|\s)*$/i.test(escaped);

/** How a reason ends that is about another database. */
export const ofOthers = 'for other databases than Postgres';

function foreignMigrations(paths: readonly string[]): NotRead[] {
  const migrations = byFolder(paths.filter((path) => /^[VR]?\d.*\.sql$/.test(baseName(path))));
  return [...migrations].map(([path, files]) => ({
    path,
    reason: `${files.length} ${files.length === 1 ? 'migration is' : 'migrations are'} ${ofOthers}`,
  }));
}

/** Refuses what would take the history, or the change, over its limit. */
function counted(read: (path: string) => Uint8Array): ScannedTree['sql'] {
  const total = { base: 0, changed: 0 };
  return (path, of) => {
    const bytes = read(path);
    if (total[of] + bytes.length > totalLimit) {
      const whole = of === 'base' ? 'the history' : 'the change';
      throw new NotReadable('EFBIG', `would take ${whole} over ${totalLimit / 2 ** 20} MB`);
    }
    total[of] += bytes.length;
    return bytes;
  };
}

/**
 * Whether a file may be a migration of this repository. Folders down to `from` were asked for by name and not looked
 * at.
 */
export function isUsable(path: string, from: string): boolean {
  return isHistory(path, from) && !isForOthers(path, from);
}

const isHistory = (path: string, from: string) =>
  !foreign.test(path.slice(from.length)) && !retired.test(path.slice(from.length));
const isForOthers = (path: string, from: string) =>
  otherDialect.test(path.slice(from.length)) || (path.endsWith('.sql') && isOtherFolder(path.slice(from.length)));

function markerOf(read: () => Uint8Array): string | null {
  try {
    return new TextDecoder().decode(read());
  } catch {
    return null; // Not there, or not readable: then it marks nothing.
  }
}

/** Nearest folders first, so that the limit takes the far ones. */
function walk(root: string): Listed {
  const paths: string[] = [];
  const refused: Listed['refused'][number][] = [];
  const folders = [''];
  for (let at = 0; at < folders.length && paths.length < walkLimit; at += 1) {
    const folder = folders[at] as string;
    for (const entry of entriesOf(join(root, folder))) {
      const name = fileName(entry.name);
      const path = inside(folder, name.path);
      if (name.problem !== null)
        refused.push({ ...name, path: entry.isDirectory() ? `${path}/` : path, untracked: true });
      else if (!entry.isDirectory()) paths.push(path);
      else if (!/^(node_modules|\.git)$/.test(name.path)) folders.push(path);
    }
  }
  return { paths, refused, submodules: [], untracked: new Set(), links: new Set(), sparse: new Set() };
}

function entriesOf(folder: string): Dirent<Buffer>[] {
  try {
    return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch {
    return []; // Not ours to read.
  }
}
