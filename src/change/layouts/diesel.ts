// Diesel: <version>_name/up.sql ordered by the version without dashes; a transaction per file unless metadata.toml says no.
import { folderOf, type Layout, lexical, nameOf, whole } from '../layout.ts';

const versionOf = (path: string) => (nameOf(folderOf(path)).split('_')[0] ?? '').replaceAll('-', '');

export const diesel: Layout = {
  name: 'diesel',
  title: 'Diesel',
  bookkeeping: 'CREATE TABLE public.__diesel_schema_migrations (version varchar(50) PRIMARY KEY, run_on timestamp NOT NULL DEFAULT now())',
  find: (tree) => {
    const files = tree.paths.filter((path) => nameOf(path) === 'up.sql' && /^\d/.test(nameOf(folderOf(path))));
    const roots = [...new Set(files.map((path) => folderOf(folderOf(path))))];
    return roots.map((root) => ({
      root,
      files: files.filter((path) => folderOf(folderOf(path)) === root).sort((a, b) => lexical(versionOf(a), versionOf(b)) || lexical(a, b)),
    }));
  },
  version: versionOf,
  read: (path, text, tree) => {
    const metadata = tree.read(`${folderOf(path)}/metadata.toml`) ?? '';
    return { up: whole(text), transaction: /^\s*run_in_transaction\s*=\s*false/m.test(metadata) ? 'none' : 'file' };
  },
  newFile: (_existing, slug, now) => `${now.toISOString().slice(0, 10)}-${now.toISOString().slice(11, 19).replaceAll(':', '')}_${slug}/up.sql`,
};
