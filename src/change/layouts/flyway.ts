// Flyway: V<version>__name.sql by numeric parts, then R__name.sql by name; U files undo. A transaction per file.
import { folderOf, type Layout, lexical, nameOf, stamp, whole } from '../layout.ts';

const versioned = /^V([0-9][0-9._]*)__.*\.sql$/;
const repeatable = /^R__.*\.sql$/;

const versionOf = (path: string) => versioned.exec(nameOf(path))?.[1] ?? '';

/** 1.10 comes after 1.9, and 1 equals 1.0; repeatables come last. */
function order(a: string, b: string): number {
  const [x, y] = [a, b].map((path) =>
    versionOf(path)
      .split(/[._]/)
      .filter((part) => part !== '')
      .map(BigInt),
  ) as [bigint[], bigint[]];
  if (x.length === 0 || y.length === 0) return x.length === y.length ? lexical(nameOf(a), nameOf(b)) : y.length - x.length;
  for (let at = 0; at < Math.max(x.length, y.length); at += 1) {
    const [left, right] = [x[at] ?? 0n, y[at] ?? 0n];
    if (left !== right) return left < right ? -1 : 1;
  }
  return lexical(a, b);
}

/** Flyway reads a location with its sub-folders: sets are told apart by the folder the first V file lies in. */
function rootsOf(paths: readonly string[]): string[] {
  const folders = [...new Set(paths.map(folderOf))].sort((a, b) => a.length - b.length);
  return folders.filter((folder, at) => !folders.slice(0, at).some((above) => above === '' || folder.startsWith(`${above}/`)));
}

export const flyway: Layout = {
  name: 'flyway',
  title: 'Flyway',
  find: (tree) => {
    const mine = tree.paths.filter((path) => versioned.test(nameOf(path)) || repeatable.test(nameOf(path)));
    return rootsOf(mine.filter((path) => versioned.test(nameOf(path)))).map((root) => ({
      root,
      files: mine.filter((path) => root === '' || path.startsWith(`${root}/`)).sort(order),
    }));
  },
  version: versionOf,
  read: (path, text, tree) => {
    const conf = tree.read(`${path}.conf`) ?? '';
    return { up: whole(text), transaction: /^\s*executeInTransaction\s*=\s*false/im.test(conf) ? 'none' : 'file' };
  },
  newFile: (existing, slug, now) => {
    const last = versionOf(existing.filter((path) => versioned.test(nameOf(path))).at(-1) ?? '');
    if (last === '' || last.length >= 12) return `V${stamp(now)}__${slug}.sql`;
    const parts = last.split(/([._])/);
    const end = parts.at(-1) ?? '0';
    return `V${[...parts.slice(0, -1), String(BigInt(end) + 1n).padStart(end.length, '0')].join('')}__${slug}.sql`;
  },
};
