// What tells one proposal from another: its content, whatever versions and names of its own stand in it.
import { createHash } from 'node:crypto';
import { baseName } from '../lib/paths.ts';
import type { Proposal, ProposedFile } from '../model/partitions.ts';
import { tools } from '../tools/index.ts';

/** The same for the same content. Lists and checksums, which follow from names, are left out. */
export function fingerprintOf(proposals: readonly Proposal[]): string {
  const lines = proposals.flatMap(({ layout: name, files }) => {
    const version = tools.find((tool) => tool.name === name)?.version ?? (() => '');
    const own = files.filter(({ kind }) => kind !== 'companion');
    const plain = withoutVersions(own, version);
    return own.map(({ path, content }) => `${plain(path)}\0${plain(withoutChain(content))}`);
  });
  return createHash('sha256').update(lines.sort().join('\0\0')).digest('hex').slice(0, 32);
}

/** Takes the versions of these files out of any text that names them. */
function withoutVersions(files: readonly ProposedFile[], version: (path: string) => string): (text: string) => string {
  const names = files.flatMap(({ path }) => {
    const own = version(path);
    const stem = [...path.split('/')].reverse().find((part) => own !== '' && part.includes(own)) ?? baseName(path);
    return own === '' ? [] : [{ stem: stem.replace(/(\.\w+){0,20}\.sql$/, ''), own }];
  });
  const longest = names.toSorted((a, b) => b.stem.length - a.stem.length);
  return (text) => longest.reduce((so, { stem, own }) => so.replaceAll(stem, stem.replace(own, '')), text);
}

/** Graphile Migrate writes the hashes of a file and of the one before into it. */
const withoutChain = (content: string) => content.replace(/^--! (Previous|Hash): .*\n/gm, '');
