// Liquibase's formatted SQL: changesets of a file in turn, files in the order of the changelog that includes them.

import { dictionary } from '../lib/dictionary.ts';
import { baseName, folderOf, inside, isUnder, leadingDigits, lexical, topFolders } from '../lib/paths.ts';
import type { Range, Refusal, TransactionMode } from '../model/change.ts';
import type { ProposedFile } from '../model/partitions.ts';
import { split } from '../parse/split.ts';
import { companion, fileText } from './shared/manifest.ts';
import { markedFolders, textLines } from './shared/marked.ts';
import { refusesEdit, unnoticed } from './shared/reactions.ts';
import { sqlOnly } from './shared/refusals.ts';
import type { DraftPlace, Found, ManifestUpdate, MigrationDraft, NewFile, Tool, Tree } from './shared/tool.ts';
import { nextPrefix } from './shared/versions.ts';
import { body, isAlone, sequence, sqlComment } from './shared/writing.ts';

const header = /^\s*--\s*liquibase\s*formatted/i;
const changeset = /^\s*--\s*changeset\s+\S/i;
const rollback = /^\s*--\s*rollback\b/i;

/** Whether a changeset is for Postgres: `dbms:` lists databases, with `!` those it is not for. */
function isOurs(line: string): boolean {
  if (/\bignore:true\b/i.test(line)) return false;
  const listed = /\bdbms:"?([\w!,]+)/i.exec(line)?.[1]?.toLowerCase().split(',') ?? [];
  if (listed.includes('!postgresql') || listed.includes('none')) return false;
  return (
    listed.length === 0 ||
    listed.includes('postgresql') ||
    listed.includes('all') ||
    listed.every((name) => name.startsWith('!'))
  );
}

/**
 * From each changeset's line to the next one; rollback lines at its end, and lines that are to be ignored, are left
 * out.
 */
function changesets(text: string): Range[] {
  const parts: Range[] = [];
  let start: number | null = header.test(text) ? null : 0;
  let end = 0;
  let ignored = false;
  const close = () => {
    if (start !== null && end > start) parts.push({ start, end });
  };
  for (const line of textLines(text)) {
    const ignore = /^--\s*ignoreLines:(start|end)/i.exec(line.text)?.[1]?.toLowerCase();
    if (changeset.test(line.text) || ignore !== undefined) {
      close();
      ignored = ignore === undefined ? !isOurs(line.text) : ignore === 'start';
      start = ignored ? null : line.end;
      end = line.end;
    } else if (!ignored && line.text.trim() !== '' && !rollback.test(line.text)) end = line.end;
  }
  close();
  return parts;
}

/**
 * Statements that it cuts at a semicolon of their body: it knows no dollar quotes, and only BEGIN … END keeps a body
 * together, of which each END closes one, whatever it ends.
 */
function cutBodies(text: string, parts: readonly Range[]): Refusal[] {
  return parts.flatMap((part) => {
    const head = text.slice(0, part.start).trimEnd().split('\n').at(-1) ?? '';
    if (/\bsplitStatements:"?false|\bendDelimiter:/i.test(head)) return [];
    return split('', text, [part])
      .chunks.filter(({ dollars }) => dollars)
      .flatMap((chunk): Refusal[] => {
        const cut = cutOf(text.slice(chunk.start, chunk.end));
        if (cut === null) return [];
        const line = text.slice(0, chunk.start + cut).split('\n').length;
        const first = text.slice(chunk.start, chunk.end).split(/\r?\n/, 1)[0] ?? '';
        const message = `Liquibase cuts this statement at the semicolon of line ${line}: dollar quotes do not protect it, and DECLARE, END IF and the like break the nesting of BEGIN and END. Write splitStatements:false on the line of the changeset.`;
        return [{ start: chunk.start, end: chunk.start + first.length, message }];
      });
  });
}

/** Where the first semicolon stands outside of BEGIN … END, that of the last END aside; null for none. */
function cutOf(sql: string): number | null {
  let depth = 0;
  for (const { index, 0: token } of sql.matchAll(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|\b(?:begin|end)\b|;/gi)) {
    if (/^begin$/i.test(token)) depth += 1;
    else if (/^end$/i.test(token)) depth = Math.max(0, depth - 1);
    else if (token === ';' && depth === 0 && !/^;\s*\$/.test(sql.slice(index))) return index;
  }
  return null;
}

/** Each changeset has a transaction of its own; one that has none decides for the file. */
const transactionOf = (text: string): TransactionMode =>
  /^[ \t]*--[ \t]*changeset\b.*\brunInTransaction:false/im.test(text) ? 'none' : 'file';

/** The SQL files that a changelog includes, in its order, through the changelogs that it includes. */
function included(tree: Tree, path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const known = new Set(tree.paths);
  return [...(tree.read(path) ?? '').matchAll(/(?<![\w./-])[\w./-]+(?=["'\s,}]|$)/g)].flatMap(([name]) => {
    if (!/\.sql$|\.xml$|\.ya?ml$|\.json$|\/$/.test(name)) return [];
    const targets = [inside(folderOf(path), name.replace(/^\.\//, '')), name.replace(/^\.?\//, '')];
    const file =
      targets.find((target) => known.has(target)) ?? tree.paths.find((known) => known.endsWith(`/${targets[1]}`));
    if (file !== undefined) return file.endsWith('.sql') ? [file] : included(tree, file, seen);
    if (!name.endsWith('/')) return [];
    return tree.paths
      .filter(
        (known) =>
          known.endsWith('.sql') &&
          targets.some((folder) => `${folderOf(known)}/`.endsWith(`/${folder}`) || `${folderOf(known)}/` === folder),
      )
      .sort(lexical);
  });
}

/** The main changelog is the one that most often bears that name. */
function changelogOrder(tree: Tree): Map<string, number> {
  const logs = tree.paths.filter((path) => /changelog[^/]{0,200}\.(xml|ya?ml|json)$/i.test(baseName(path)));
  const main = (path: string) => (/master|root|main/i.test(baseName(path)) ? 0 : 1);
  const files = logs
    .sort((a, b) => main(a) - main(b) || a.length - b.length || lexical(a, b))
    .flatMap((path) => included(tree, path));
  return new Map([...new Set(files)].map((path, at) => [path, at]));
}

/** What is compared of each changeset: everything but white space; none of those that may change. */
function checkedTexts(text: string): Map<string, string> {
  const blocks = text.split(/^(?=[ \t]*--[ \t]*changeset\s+\S)/im).slice(1);
  return new Map(
    blocks.flatMap((block) => {
      const id = /changeset\s+(\S+)/i.exec(block)?.[1] ?? '';
      const free = /\brunOnChange:"?true|\brunAlways:"?true|^[ \t]*--[ \t]*validCheckSum/im.test(block);
      const head = /^.*/.exec(block)?.[0] ?? '';
      return free ? [] : [[id, block.slice(head.length).replace(/\s+/g, '')] as const];
    }),
  );
}

function changesetsEdited(before: string, now: string): boolean {
  const then = checkedTexts(before);
  return [...checkedTexts(now)].some(([id, text]) => (then.get(id) ?? text) !== text);
}

const singleLine = (text: string) => text.replace(/\n\s*\n/g, '\n');

/** Liquibase: rollback lines each begin with their mark; statements that hold semicolons must not be split. */
function write(draft: MigrationDraft, path: string): NewFile[] {
  const id = baseName(path).replace(/\.sql$/, '');
  const changesets = isAlone(draft) ? draft.up.map((statement) => [statement]) : [draft.up];
  const rollback =
    draft.down === null || draft.down.length === 0
      ? '--rollback empty'
      : singleLine(sequence(draft.down)).replace(/^/gm, '--rollback ');
  const texts = changesets.map((statements, at) => {
    const name = changesets.length === 1 ? id : `${id}-${at + 1}`;
    const head = `--changeset headroom:${name} splitStatements:false${isAlone(draft) ? ' runInTransaction:false' : ''}`;
    return `${head}\n${sequence(statements)}\n${at === changesets.length - 1 ? rollback : '--rollback empty'}`;
  });
  return [{ path, content: body('--liquibase formatted sql', sqlComment(draft.header), ...texts), kind: 'migration' }];
}

/** An entry of a changelog that includes one file: an XML element, a YAML item or a JSON object. */
const entries: Readonly<Record<string, (name: string) => RegExp>> = dictionary({
  xml: (name) =>
    new RegExp(
      `^[ \\t]*<include\\b[^>]{0,500}["'/]${name}["'][^>]{0,500}(/>|>[\\s\\S]{0,2000}?</include>)[ \\t]*\\n?`,
      'm',
    ),
  yaml: (name) =>
    new RegExp(
      `^([ \\t]*)- include:[^\\n]{0,500}(\\n\\1[ \\t]+[^\\n]{0,500}){0,20}?[ "'/]${name}["']?[ \\t]*(\\n\\1[ \\t]+[^\\n]*)*\\n?`,
      'm',
    ),
  json: (name) => new RegExp(`\\{\\s*"include"\\s*:\\s*\\{[^{}]{0,2000}["/]${name}"[^{}]{0,2000}\\}\\s*\\}`),
});

const kindOf = (path: string) => /\.(xml|ya?ml|json)$/i.exec(path)?.[1]?.toLowerCase().replace('yml', 'yaml') ?? '';
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A changelog that names its folder takes new files by itself. */
function updateChangelog(place: DraftPlace, added: readonly ProposedFile[]): ManifestUpdate {
  const migrations = added.filter(({ kind }) => kind === 'migration');
  const newest = place.set.files.at(-1);
  if (newest === undefined) return { files: [], notes: [] };
  const logs = place.paths.filter((path) => /changelog[^/]{0,200}\.(xml|ya?ml|json)$/i.test(baseName(path)));
  for (const path of logs) {
    const text = fileText(place, path);
    const found = text === null ? null : entries[kindOf(path)]?.(escaped(baseName(newest))).exec(text);
    if (text === null || found === null || found === undefined) continue;
    const [entry] = found;
    const join = kindOf(path) === 'json' ? ',\n    ' : entry.endsWith('\n') ? '' : '\n';
    const added = migrations.map((migration) => join + entry.replaceAll(baseName(newest), baseName(migration.path)));
    const content = text.slice(0, found.index + entry.length) + added.join('') + text.slice(found.index + entry.length);
    return { files: [companion(path, content)], notes: [] };
  }
  return { files: [], notes: [] };
}

const tool: Tool = {
  name: 'liquibase',
  title: 'Liquibase formatted SQL',
  rank: 130,
  machineTimeZone: true,
  bookkeeping:
    'CREATE TABLE public.databasechangelog (id varchar(255) NOT NULL, author varchar(255) NOT NULL, filename varchar(255) NOT NULL, dateexecuted timestamp NOT NULL, orderexecuted integer NOT NULL, exectype varchar(10) NOT NULL, md5sum varchar(35), description varchar(255), comments varchar(255), tag varchar(255), liquibase varchar(20), contexts varchar(255), labels varchar(255), deployment_id varchar(10))',
  find: (tree, sure = false) => {
    const folders = markedFolders(tree, /\.sql$/, new RegExp(header.source, 'im'), lexical, sure);
    const files = folders
      .flatMap((folder) => folder.files)
      .filter((path) => sure || header.test(tree.read(path) ?? ''));
    return files.length === 0 ? [] : inOrder(files, changelogOrder(tree));
  },
  version: leadingDigits,
  accepts: { ...sqlOnly, byteOrderMark: true },
  sends: 'statements',
  outsideTransaction: 'Put it into a changeset of its own with `runInTransaction:false`.',
  recordedName: (path) => path,
  reactions: {
    edited: refusesEdit('Liquibase', 'the checksum of each of its changesets'),
    removed: unnoticed('Liquibase').removed,
    renamed: {
      effect: 'drifts',
      message:
        'Liquibase knows a changeset by its author, its id and the path of its file, so it runs every changeset of this one again in databases that ran them.',
      fix: 'Give the file its old name back, or write logicalFilePath with its old path on the first line.',
      unless: 'logicalFilePath',
    },
    late: null,
  },
  isEdited: changesetsEdited,
  read: (_path, text) => {
    const up = changesets(text);
    return { up, transaction: transactionOf(text), refusals: cutBodies(text, up) };
  },
  newFile: (existing, slug, now) => `${nextPrefix(existing, now)}${slug}.sql`,
  write,
  manifest: { update: updateChangelog },
};

function inOrder(files: readonly string[], ranks: ReadonlyMap<string, number>): Found[] {
  const rank = (path: string) => ranks.get(path) ?? Number.MAX_SAFE_INTEGER;
  return topFolders(files).map((root) => ({
    root,
    files: files.filter((path) => isUnder(root, path)).sort((a, b) => rank(a) - rank(b) || lexical(a, b)),
  }));
}

export default tool;
