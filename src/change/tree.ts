// The files of a repository, as git lists them or, outside of git, as they lie on the disk.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { NotRead } from '../flow.ts';
import { listFiles } from './git.ts';
import { folderOf, nameOf, type Tree } from './layout.ts';

/** Folders whose migrations are somebody else's, or history nobody applies. */
const foreign = /(^|\/)(node_modules|vendor|third_party|dist|build|target|\.git|testdata|fixtures|__fixtures__|__tests__)(\/|$)/i;
const retired = /(^|\/)[._]*(archived?|disabled|backups?|old|deprecated|skipped|unused|rejected)(_?migrations?)?(\/|$)/i;
const otherDialect =
  /(^|\/)(mysql|mariadb|sqlite3?|cockroach(db)?|mssql|sqlserver|oracle|clickhouse|cassandra|h2|spanner|tidb|planetscale|bigquery|snowflake)(\/|$)|\.(mysql|mariadb|sqlite3?|cockroach|mssql|oracle)\.(up\.)?sql$/i;

/** Largest marker file that is read while looking for layouts, in bytes. */
const markerLimit = 1_000_000;

export interface ScannedTree extends Tree {
  /** Migrations for other databases, in one line. */
  readonly notRead: readonly NotRead[];
}

/** @param root the repository's top folder, or any folder outside of git */
export async function scanTree(root: string, isGit: boolean): Promise<ScannedTree> {
  const all = isGit ? await listFiles(root) : walk(root, '');
  const usable = all.filter((path) => !foreign.test(path) && !retired.test(path));
  const others = usable.filter((path) => otherDialect.test(path) && /^V?\d.*\.sql$/.test(nameOf(path)));
  const example = others[0];
  return {
    paths: usable.filter((path) => !otherDialect.test(path)),
    notRead: example === undefined ? [] : [{ path: folderOf(example), reason: `${others.length} migrations are for other databases than Postgres` }],
    read: (path) => readMarker(join(root, path)),
  };
}

function readMarker(path: string): string | null {
  try {
    if (statSync(path).size > markerLimit) return readFileSync(path, 'utf8').slice(0, markerLimit);
    return readFileSync(path, 'utf8');
  } catch {
    return null; // Not there, or not readable: then it marks nothing.
  }
}

function walk(root: string, under: string): string[] {
  return readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const path = under === '' ? entry.name : `${under}/${entry.name}`;
    if (entry.isDirectory()) return foreign.test(path) ? [] : walk(root, path);
    return [path];
  });
}
