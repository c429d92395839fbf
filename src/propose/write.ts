// Turns drafts into the files of a migration tool: version, name, form, and the tool's own manifest brought up to date.

import { inside } from '../lib/paths.ts';
import type { ProposedFile } from '../model/partitions.ts';
import { tools } from '../tools/index.ts';
import { fileText } from '../tools/shared/manifest.ts';
import type { DraftPlace, MigrationDraft, Tree } from '../tools/shared/tool.ts';

export interface WrittenMigrations {
  /** In the order in which they are applied, each with what lies beside it; lists and checksums last. */
  readonly files: readonly ProposedFile[];
  readonly notes: readonly string[];
}

export function writeMigrations(place: DraftPlace, drafts: readonly MigrationDraft[]): WrittenMigrations {
  if (drafts.length === 0) return { files: [], notes: [] };
  const { tool, root, manifest: file } = place.set;
  let so = place;
  const files: ProposedFile[] = [];
  for (const draft of drafts) {
    const path = tool.newFile(so.set.files, draft.slug, place.now);
    const written = tool
      .write(draft, path, so)
      .map((piece) => ({ ...piece, path: inside(root, piece.path), replaces: false }));
    files.push(...written);
    so = withFiles(so, written);
  }
  const shared = tools.find(({ manifest }) => manifest?.shared === true && manifest.file === file);
  const entered = (shared ?? tool).manifest?.update(place, files);
  return { files: [...files, ...(entered?.files ?? [])], notes: entered?.notes ?? [] };
}

/** The place once files are there. */
function withFiles(place: DraftPlace, files: readonly ProposedFile[]): DraftPlace {
  const added = new Map(files.map((file) => [file.path, Buffer.from(file.content)]));
  const migrations = files.filter(({ kind }) => kind === 'migration').map(({ path }) => path);
  return {
    ...place,
    set: { ...place.set, files: [...place.set.files, ...migrations] },
    paths: [...place.paths, ...added.keys()],
    read: (path) => added.get(path) ?? place.read(path),
  };
}

/**
 * Whether a tool runs what must stand alone outside a transaction. Asked of the tool itself, with the file as it would
 * be written: some know only certain statements.
 */
export function runsOutsideTransaction(place: DraftPlace, draft: MigrationDraft): boolean {
  const { files } = writeMigrations({ ...place, set: { ...place.set, manifest: null } }, [draft]);
  const migration = files.find(({ kind }) => kind === 'migration');
  if (migration === undefined) return false;
  const after = withFiles(place, files);
  const tree: Tree = { paths: after.paths, read: (path) => fileText(after, path) };
  const { transaction } = place.set.tool.read(migration.path, migration.content, tree);
  return transaction === 'none' || (/^(query|unknown)$/.test(transaction) && draft.up.length === 1);
}
