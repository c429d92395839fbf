// Enters new files in the Liquibase changelog that includes their neighbours, in its own form.
import { nameOf } from '../change/layout.ts';
import type { ProposedFile } from '../flow.ts';
import { dictionary } from '../lib/dictionary.ts';
import type { Entered } from './companions.ts';
import type { DraftPlace } from './draft.ts';

/** An entry of a changelog that includes one file: an XML element, a YAML item or a JSON object. */
const entries: Readonly<Record<string, (name: string) => RegExp>> = dictionary({
  xml: (name) => new RegExp(`^[ \\t]*<include\\b[^>]{0,500}["'/]${name}["'][^>]{0,500}(/>|>[\\s\\S]{0,2000}?</include>)[ \\t]*\\n?`, 'm'),
  yaml: (name) => new RegExp(`^([ \\t]*)- include:[^\\n]{0,500}(\\n\\1[ \\t]+[^\\n]{0,500}){0,20}?[ "'/]${name}["']?[ \\t]*(\\n\\1[ \\t]+[^\\n]*)*\\n?`, 'm'),
  json: (name) => new RegExp(`\\{\\s*"include"\\s*:\\s*\\{[^{}]{0,2000}["/]${name}"[^{}]{0,2000}\\}\\s*\\}`),
});

const kindOf = (path: string) => /\.(xml|ya?ml|json)$/i.exec(path)?.[1]?.toLowerCase().replace('yml', 'yaml') ?? '';
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A changelog that names its folder takes new files by itself. */
export function includeInChangelog(
  place: DraftPlace,
  migrations: readonly ProposedFile[],
  textOf: (place: DraftPlace, path: string) => string | null,
): Entered {
  const newest = place.set.files.at(-1);
  if (newest === undefined) return { files: [], notes: [] };
  const logs = place.paths.filter((path) => /changelog[^/]{0,200}\.(xml|ya?ml|json)$/i.test(nameOf(path)));
  for (const path of logs) {
    const text = textOf(place, path);
    const found = text === null ? null : entries[kindOf(path)]?.(escaped(nameOf(newest))).exec(text);
    if (text === null || found === null || found === undefined) continue;
    const [entry] = found;
    const join = kindOf(path) === 'json' ? ',\n    ' : entry.endsWith('\n') ? '' : '\n';
    const added = migrations.map((migration) => join + entry.replaceAll(nameOf(newest), nameOf(migration.path)));
    const content = text.slice(0, found.index + entry.length) + added.join('') + text.slice(found.index + entry.length);
    return { files: [{ path, content, kind: 'companion', replaces: true }], notes: [] };
  }
  return { files: [], notes: [] };
}
