// The lists and checksums in which a tool enters its migrations, brought up to date with new ones.
import { createHash } from 'node:crypto';
import { folderOf, inside, lexical, nameOf } from '../change/layout.ts';
import type { ProposedFile } from '../flow.ts';
import { includeInChangelog } from './changelog.ts';
import type { DraftPlace } from './draft.ts';

/** What entering new migrations comes to. */
export interface Entered {
  readonly files: readonly ProposedFile[];
  /** What must be done by hand, and why. */
  readonly notes: readonly string[];
}

const nothing: Entered = { files: [], notes: [] };
const utf8 = new TextDecoder();
const textOf = (place: DraftPlace, path: string) => {
  const bytes = place.read(path);
  return bytes === null ? null : utf8.decode(bytes);
};
const companion = (path: string, content: string, replaces = true): ProposedFile => ({ path, content, kind: 'companion', replaces });

/** @param files the new migrations with what lies beside them, from the repository's root */
export function enter(place: DraftPlace, files: readonly ProposedFile[]): Entered {
  const { set } = place;
  const migrations = files.filter(({ kind }) => kind === 'migration');
  if (set.checksums === 'atlas.sum') return atlasSum(place, files);
  if (set.layout.name === 'drizzle') return drizzle(place, migrations);
  if (set.layout.name === 'liquibase') return includeInChangelog(place, migrations, textOf);
  return nothing;
}

// ── Atlas ───────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Summed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

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

/** Atlas sums all scripts, or those that migrate up, as the form of the folder has it: whichever gives what is written there. */
function atlasSum(place: DraftPlace, added: readonly ProposedFile[]): Entered {
  const path = inside(place.set.root, 'atlas.sum');
  const written = textOf(place, path)?.replaceAll('\r\n', '\n') ?? '';
  const scripts = place.paths.filter((file) => folderOf(file) === place.set.root && file.endsWith('.sql')).sort(lexical);
  const read = (file: string): Summed[] => {
    const bytes = place.read(file);
    return bytes === null ? [] : [{ name: nameOf(file), bytes }];
  };
  const kinds: readonly ((name: string) => boolean)[] = [() => true, (name) => !/\.down\.sql$/.test(name), (name) => !/^U/.test(name)];
  const taken = kinds.find((kind) => sumOf(scripts.filter((file) => kind(nameOf(file))).flatMap(read)).trim() === written.trim());
  if (taken === undefined)
    return { files: [], notes: [`${path} does not match the files beside it, so it was left alone; run \`atlas migrate hash\` and commit what it writes.`] };
  const fresh = added.filter((file) => file.path.endsWith('.sql')).map((file): Summed => ({ name: nameOf(file.path), bytes: Buffer.from(file.content) }));
  const all = [...scripts.flatMap(read), ...fresh].filter(({ name }) => taken(name)).sort((a, b) => lexical(a.name, b.name));
  return { files: [companion(path, sumOf(all))], notes: [] };
}

// ── Drizzle ─────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Journal {
  readonly version?: string;
  entries: { idx: number; version?: string; when: number; tag: string; breakpoints?: boolean }[];
}

/** An id that is the same for the same snapshot and migration. */
function idFrom(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The tool's picture of the schema is the same after these migrations: it does not know partitions. */
function nextSnapshot(text: string, tag: string): string {
  const snapshot = JSON.parse(text) as { id: string; prevId?: string; prevIds?: string[] };
  const links = snapshot.prevIds === undefined ? { prevId: snapshot.id } : { prevIds: [snapshot.id] };
  return `${JSON.stringify({ ...snapshot, id: idFrom(`${snapshot.id} ${tag}`), ...links }, null, 2)}\n`;
}

function drizzle(place: DraftPlace, migrations: readonly ProposedFile[]): Entered {
  return migrations.some(({ path }) => nameOf(path) === 'migration.sql') ? drizzleFolders(place, migrations) : drizzleJournal(place, migrations);
}

/** A snapshot beside each migration goes on from the newest one that is there. */
function drizzleFolders(place: DraftPlace, migrations: readonly ProposedFile[]): Entered {
  const newest = [...place.set.files].reverse().map((file) => inside(folderOf(file), 'snapshot.json'));
  const known = newest.find((path) => place.paths.includes(path));
  let text = known === undefined ? null : textOf(place, known);
  const files = migrations.flatMap(({ path }) => {
    if (text === null) return [];
    text = nextSnapshot(text, nameOf(folderOf(path)));
    return [companion(inside(folderOf(path), 'snapshot.json'), text, false)];
  });
  return { files, notes: [] };
}

/** Drizzle applies what is later than the last it applied, so each entry's time must be after all others. */
function drizzleJournal(place: DraftPlace, migrations: readonly ProposedFile[]): Entered {
  const path = inside(place.set.root, 'meta/_journal.json');
  const text = textOf(place, path);
  if (text === null) return nothing;
  const journal = JSON.parse(text) as Journal;
  const last = journal.entries.at(-1);
  const latest = Math.max(place.now.getTime(), ...journal.entries.map(({ when }) => when + 1));
  let snapshot = textOf(place, inside(place.set.root, `meta/${leading(last?.tag)}_snapshot.json`));
  const files: ProposedFile[] = [];
  migrations.forEach((migration, at) => {
    const tag = nameOf(migration.path).replace(/\.sql$/, '');
    journal.entries.push({ idx: (last?.idx ?? -1) + 1 + at, version: last?.version ?? journal.version ?? '7', when: latest + at, tag, breakpoints: true });
    if (snapshot === null) return;
    snapshot = nextSnapshot(snapshot, tag);
    files.push(companion(inside(place.set.root, `meta/${leading(tag)}_snapshot.json`), snapshot, false));
  });
  return { files: [companion(path, JSON.stringify(journal, null, 2) + (text.endsWith('\n') ? '\n' : '')), ...files], notes: [] };
}

const leading = (tag = '') => tag.split('_')[0] ?? '';
