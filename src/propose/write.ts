// Turns drafts into the files of a layout: version, name, form, and the tool's own lists brought up to date.
import { createHash } from 'node:crypto';
import { inside, isUnder, type Tree } from '../change/layout.ts';
import type { ProposedFile } from '../flow.ts';
import { enter } from './companions.ts';
import type { DraftPlace, MigrationDraft } from './draft.ts';
import { forms } from './forms.ts';

export interface Written {
  /** In the order in which they are applied, each with what lies beside it; lists and checksums last. */
  readonly files: readonly ProposedFile[];
  readonly notes: readonly string[];
}

export function writeMigrations(place: DraftPlace, drafts: readonly MigrationDraft[]): Written {
  if (drafts.length === 0) return { files: [], notes: [] };
  const { layout, root } = place.set;
  const form = forms[layout.name] ?? forms.plain;
  if (form === undefined) throw new Error(`no form for ${layout.name}`);
  let so = place;
  const files: ProposedFile[] = [];
  for (const draft of drafts) {
    const path = layout.newFile(so.set.files, draft.slug, place.now);
    const pieces = form(draft, path, place).map((piece) => ({ ...piece, path: inside(root, piece.path), replaces: false }));
    const finished = layout.name === 'graphile-migrate' ? pieces.map((piece) => signed(so, piece)) : pieces;
    files.push(...finished);
    so = withFiles(so, finished);
  }
  const { files: entered, notes } = enter(place, files);
  return { files: [...files, ...entered], notes };
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
 * Whether a layout runs what must stand alone outside a transaction. Asked of the layout itself, with the file as it would be
 * written: some know only certain statements.
 */
export function standsAlone(place: DraftPlace, draft: MigrationDraft): boolean {
  const { files } = writeMigrations({ ...place, set: { ...place.set, checksums: null } }, [draft]);
  const migration = files.find(({ kind }) => kind === 'migration');
  if (migration === undefined) return false;
  const after = withFiles(place, files);
  const tree: Tree = { paths: after.paths, read: (path) => textOf(after, path) };
  const { transaction } = place.set.layout.read(migration.path, migration.content, tree);
  return transaction === 'none' || (transaction === 'query' && draft.up.length === 1);
}

const textOf = (place: DraftPlace, path: string) => {
  const bytes = place.read(path);
  return bytes === null ? null : new TextDecoder().decode(bytes);
};

/** Graphile Migrate chains its committed files: each names the hash of the one before, and its own. */
function signed(place: DraftPlace, piece: ProposedFile): ProposedFile {
  const committed = place.set.files.filter((path) => isUnder(inside(place.set.root, 'committed'), path)).sort();
  const previous = /^--! Hash: (\S+)/m.exec(textOf(place, committed.at(-1) ?? '') ?? '')?.[1];
  const body = piece.content.trim();
  const hash = createHash('sha1')
    .update(`${`${previous ?? ''}\n${body}`.trim()}\n`)
    .digest('hex');
  return { ...piece, content: `--! Previous: ${previous ?? '-'}\n--! Hash: sha1:${hash}\n\n${body}\n` };
}
