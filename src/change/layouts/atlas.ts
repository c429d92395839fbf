// Atlas: <version>_name.sql in name order beside atlas.sum; a transaction per file unless `-- atlas:txmode none`.
import { folderOf, type Layout, leadingDigits, lexical, nameOf, stamp, whole } from '../layout.ts';

export const atlas: Layout = {
  name: 'atlas',
  title: 'Atlas',
  find: (tree) =>
    tree.paths
      .filter((path) => nameOf(path) === 'atlas.sum')
      .map((path) => {
        const root = folderOf(path);
        return { root, files: tree.paths.filter((file) => folderOf(file) === root && file.endsWith('.sql') && !file.endsWith('.down.sql')).sort(lexical) };
      }),
  version: leadingDigits,
  read: (_path, text) => ({ up: whole(text), transaction: /^--\s*atlas:txmode\s+none/im.test(text) ? 'none' : 'file' }),
  newFile: (_existing, slug, now) => `${stamp(now)}_${slug}.sql`,
  checksums: 'atlas.sum',
};
