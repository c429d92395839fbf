// Supabase CLI: supabase/migrations/<14 digits>_name.sql, in name order, each file in one implicit transaction.
import { byFolder, type Layout, leadingDigits, lexical, nameOf, stamp, whole } from '../layout.ts';

export const supabase: Layout = {
  name: 'supabase',
  title: 'Supabase',
  platform: 'supabase',
  find: (tree) =>
    [...byFolder(tree.paths.filter((path) => path.endsWith('.sql')))]
      .filter(([folder]) => /(^|\/)supabase\/migrations$/.test(folder))
      .map(([root, paths]) => {
        // The CLI takes names that begin with digits and an underscore; it skips the rest aloud.
        const files = paths.filter((path) => /^\d+_.*\.sql$/.test(nameOf(path)));
        const others = paths.length - files.length;
        const notRead =
          others === 0
            ? []
            : [{ path: root, reason: `${others} files whose names do not begin with a version and an underscore are skipped by the Supabase CLI` }];
        return { root, files: files.sort(lexical), notRead };
      }),
  version: leadingDigits,
  read: (_path, text) => ({ up: whole(text), transaction: 'query' }),
  newFile: (_existing, slug, now) => `${stamp(now)}_${slug}.sql`,
};
