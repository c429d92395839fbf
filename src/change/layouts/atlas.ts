// Atlas: every .sql beside atlas.sum in name order; a transaction per file unless its head says `-- atlas:txmode none`.
import { folderOf, type Layout, lexical, nameOf, type Tree, whole } from '../layout.ts';
import { nextStamp } from '../naming.ts';

const sumFile = 'atlas.sum';

/** Atlas also keeps sums for folders in the form of other tools; those are theirs. */
function isOwn(tree: Tree, files: readonly string[]): boolean {
  const others = files.some((file) => /\.(up|down)\.sql$|^V[\d._]+__/.test(nameOf(file)));
  return !others && !/^--\s*(\+goose|migrate:up|liquibase)/m.test(tree.read(files.at(-1) ?? '') ?? '');
}

/** The comments a file begins with, when an empty line parts them from the first statement. */
function headOf(text: string): string {
  const head = /^(?:(?:--|#)[^\n]*(?:\n|$))*/.exec(text)?.[0] ?? '';
  return /^[ \t]*(\r?\n|$)/.test(text.slice(head.length)) ? head : '';
}

const says = (text: string, directive: RegExp) => directive.test(headOf(text));

export const atlas: Layout = {
  name: 'atlas',
  title: 'Atlas',
  bookkeeping:
    'CREATE SCHEMA IF NOT EXISTS atlas_schema_revisions; CREATE TABLE atlas_schema_revisions.atlas_schema_revisions (version varchar PRIMARY KEY, description varchar NOT NULL, executed_at timestamptz NOT NULL)',
  find: (tree) =>
    tree.paths
      .filter((path) => nameOf(path) === sumFile)
      .flatMap((path) => {
        const root = folderOf(path);
        const files = tree.paths.filter((file) => folderOf(file) === root && file.endsWith('.sql')).sort(lexical);
        if (!isOwn(tree, files)) return [];
        // A checkpoint repeats what is before it, for databases that start empty.
        const kept = files.filter((file, at) => at === 0 || !says(tree.read(file) ?? '', /^-- atlas:checkpoint\b/m));
        const reason = `${files.length - kept.length} Atlas checkpoints repeat the migrations before them`;
        return [{ root, files: kept, notRead: kept.length === files.length ? [] : [{ path: root, reason }] }];
      }),
  version: (path) =>
    nameOf(path)
      .replace(/\.sql$/, '')
      .split('_')[0] ?? '',
  read: (_path, text) => ({ up: whole(text), transaction: says(text, /^[ -~]*atlas:txmode +none\b/m) ? 'none' : 'file' }),
  newFile: (existing, slug, now) => `${nextStamp(existing, now)}_${slug}.sql`,
};
