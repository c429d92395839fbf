// The files of a repository, as git lists them or, outside of git, as they lie on the disk.
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { NotRead } from '../flow.ts';
import { byFolder, inside, isUnder, nameOf } from '../lib/paths.ts';
import type { Tree } from '../tools/shared/tool.ts';
import { listFiles } from './git.ts';

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
const dialect = 'mysql|mariadb|sqlite3?|cockroach(?:db)?|crdb|mssql|sqlserver|clickhouse|cassandra|h2|spanner|tidb|planetscale|bigquery|snowflake';
const otherDialect = new RegExp(
  `(^|/)((${dialect})([-_]?(migrations?|migrate|schema|db))?|(migrations?|migrate|schema|db)[-_](${dialect}))(/|$)|\\.(${dialect})\\.((up|down)\\.)?sql$`,
  'i',
);

/** Largest part of a marker file that is read while looking for layouts, in UTF-16 units. */
const markerLimit = 1_000_000;
/** Files that are looked at outside of git. */
const walkLimit = 100_000;

export interface ScannedTree extends Tree {
  /** Every file, also those that `paths` leaves out. */
  readonly all: readonly string[];
  /** Folder of the repository that was asked for; '' for all of it. */
  readonly within: string;
  /** Migrations for other databases, one line per folder. */
  readonly notRead: readonly NotRead[];
}

/**
 * @param root the repository's top folder, or any folder outside of git
 * @param within the folder that was asked for, from the root
 */
export async function scanTree(root: string, isGit: boolean, within = ''): Promise<ScannedTree> {
  const all = isGit ? await listFiles(root) : walk(root);
  const asked = (path: string) => (within !== '' && isUnder(within, path) ? within : '');
  const own = all.filter((path) => isHistory(path, asked(path)));
  const others = own.filter((path) => isForOthers(path, asked(path)));
  const migrations = byFolder(others.filter((path) => /^[VR]?\d.*\.sql$/.test(nameOf(path))));
  return {
    all,
    within,
    paths: own.filter((path) => !isForOthers(path, asked(path))),
    notRead: [...migrations].map(([path, files]) => ({
      path,
      reason: `${files.length} ${files.length === 1 ? 'migration is' : 'migrations are'} for other databases than Postgres`,
    })),
    read: (path) => readMarker(join(root, path)),
  };
}

/** Whether a file may be a migration of this repository. Folders down to `from` were asked for by name and not looked at. */
export function isUsable(path: string, from: string): boolean {
  return isHistory(path, from) && !isForOthers(path, from);
}

const isHistory = (path: string, from: string) => !foreign.test(path.slice(from.length)) && !retired.test(path.slice(from.length));
const isForOthers = (path: string, from: string) => otherDialect.test(path.slice(from.length));

function readMarker(path: string): string | null {
  try {
    return statSync(path).isFile()
      ? readFileSync(path, 'utf8')
          .replace(/^\uFEFF/, '')
          .slice(0, markerLimit)
      : null;
  } catch {
    return null; // Not there, or not readable: then it marks nothing.
  }
}

/** Nearest folders first, so that the limit takes the far ones. */
function walk(root: string): string[] {
  const files: string[] = [];
  const folders = [''];
  for (let at = 0; at < folders.length && files.length < walkLimit; at += 1) {
    const folder = folders[at] as string;
    for (const entry of entriesOf(join(root, folder))) {
      const path = inside(folder, entry.name);
      if (!entry.isDirectory()) files.push(path);
      else if (!/^(node_modules|\.git)$/.test(entry.name)) folders.push(path);
    }
  }
  return files;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // Not ours to read.
  }
}
