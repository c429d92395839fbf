// Atlas: every .sql beside atlas.sum in name order; a transaction per file unless its head says `-- atlas:txmode none`.
import { createHash } from 'node:crypto';
import { baseName, folderOf, inside, lexical } from '../lib/paths.ts';
import type { ProposedFile } from '../model/partitions.ts';
import { companion, fileText } from './shared/manifest.ts';
import { refusesLate, runsAgain, unnoticed } from './shared/reactions.ts';
import { sqlOnly } from './shared/refusals.ts';
import { type DraftPlace, type ManifestUpdate, type Tool, type Tree, whole } from './shared/tool.ts';
import { nextStamp } from './shared/versions.ts';
import { isAlone, single } from './shared/writing.ts';

const sumFile = 'atlas.sum';

/** Atlas also keeps sums for folders in the form of other tools; those are theirs. */
function isOwn(tree: Tree, files: readonly string[]): boolean {
  const others = files.some((file) => /\.(up|down)\.sql$|^V[\d._]+__/.test(baseName(file)));
  return !others && !/^--\s*(\+goose|migrate:up|liquibase)/m.test(tree.read(files.at(-1) ?? '') ?? '');
}

/** The comments a file begins with, when an empty line parts them from the first statement. */
function headOf(text: string): string {
  const head = /^(?:(?:--|#)[^\n]*(?:\n|$))*/.exec(text)?.[0] ?? '';
  return /^[ \t]*(\r?\n|$)/.test(text.slice(head.length)) ? head : '';
}

const says = (text: string, directive: RegExp) => directive.test(headOf(text));

interface Summed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const utf8 = new TextDecoder();
const ignoresSum = (bytes: Uint8Array) => /^-- *atlas:sum +ignore\b/m.test(utf8.decode(bytes).slice(0, 2000));

/** Each line's hash goes on from the ones before it; the first line sums up the lines. */
function sumOf(files: readonly Summed[]): string {
  const running = createHash('sha256');
  const lines = files.flatMap(({ name, bytes }) => {
    running.update(name);
    if (ignoresSum(bytes)) return [];
    running.update(bytes);
    return [{ name, hash: running.copy().digest('base64') }];
  });
  const total = createHash('sha256');
  for (const { name, hash } of lines) total.update(name).update(hash);
  return `h1:${total.digest('base64')}\n${lines.map(({ name, hash }) => `${name} h1:${hash}\n`).join('')}`;
}

/**
 * Atlas sums all scripts, or those that migrate up, as the form of the folder has it: whichever gives what is written
 * there.
 */
function updateSum(place: DraftPlace, added: readonly ProposedFile[]): ManifestUpdate {
  const path = inside(place.set.root, sumFile);
  const written = fileText(place, path)?.replaceAll('\r\n', '\n') ?? '';
  const scripts = place.paths
    .filter((file) => folderOf(file) === place.set.root && file.endsWith('.sql'))
    .sort(lexical);
  const read = (file: string): Summed[] => {
    const bytes = place.read(file);
    return bytes === null ? [] : [{ name: baseName(file), bytes }];
  };
  const kinds: readonly ((name: string) => boolean)[] = [
    () => true,
    (name) => !/\.down\.sql$/.test(name),
    (name) => !/^U/.test(name),
  ];
  const taken = kinds.find(
    (kind) => sumOf(scripts.filter((file) => kind(baseName(file))).flatMap(read)).trim() === written.trim(),
  );
  if (taken === undefined)
    return {
      files: [],
      notes: [
        `${path} does not match the files beside it, so it was left alone; run \`atlas migrate hash\` and commit what it writes.`,
      ],
    };
  const fresh = added
    .filter((file) => file.path.endsWith('.sql'))
    .map((file): Summed => ({ name: baseName(file.path), bytes: Buffer.from(file.content) }));
  const all = [...scripts.flatMap(read), ...fresh]
    .filter(({ name }) => taken(name))
    .sort((a, b) => lexical(a.name, b.name));
  return { files: [companion(path, sumOf(all))], notes: [] };
}

const tool: Tool = {
  name: 'atlas',
  title: 'Atlas',
  rank: 40,
  bookkeeping:
    'CREATE SCHEMA IF NOT EXISTS atlas_schema_revisions; CREATE TABLE atlas_schema_revisions.atlas_schema_revisions (version varchar PRIMARY KEY, description varchar NOT NULL, executed_at timestamptz NOT NULL)',
  find: (tree) =>
    tree.paths
      .filter((path) => baseName(path) === sumFile)
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
    baseName(path)
      .replace(/\.sql$/, '')
      .split('_')[0] ?? '',
  accepts: sqlOnly,
  sends: 'statements',
  outsideTransaction:
    'Put it into a migration whose first line is `-- atlas:txmode none`, with an empty line below it.',
  recordedName: (path) => tool.version(path),
  reactions: {
    ...unnoticed('Atlas'),
    renamed: runsAgain('Atlas', 'their version'),
    late: refusesLate('Atlas', 'exec-?_?order|non-?_?linear'),
  },
  read: (_path, text) => ({
    up: whole(text),
    transaction: says(text, /^[ -~]*atlas:txmode +none\b/m) ? 'none' : 'file',
  }),
  newFile: (existing, slug, now) => `${nextStamp(existing, now)}_${slug}.sql`,
  // The first line speaks only with an empty one below it.
  write: (draft, path) => single(draft, path, isAlone(draft) ? '-- atlas:txmode none' : ''),
  manifest: { file: sumFile, shared: true, update: updateSum },
};

export default tool;
