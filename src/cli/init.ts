// Writes a commented configuration and the two workflows for the repository it stands in.
import { join } from 'node:path';
import { openRepository } from '../change/repository.ts';
import { findSets } from '../change/sets.ts';
import { configPath } from '../config/config.ts';
import { dictionary } from '../lib/dictionary.ts';
import { Misuse } from '../lib/errors.ts';
import { schemaAddress } from '../lib/links.ts';
import { isThere } from '../lib/repository-files.ts';
import { writeAll } from '../lib/write-file.ts';
import { plural } from '../report/surface.ts';
import { partitionsWorkflow, reviewWorkflow } from './workflows.ts';

/** @throws Misuse when a file is there already and `force` is not given; then nothing is written */
export async function initialise(folder: string, force: boolean, say: (line: string) => void): Promise<number> {
  const { root, tree } = await openRepository(folder);
  const { sets } = findSets(tree, {});
  for (const { tool, root: at, files, notRead } of sets) {
    if (files.length > 0) say(`found ${tool.title}: ${at === '' ? '.' : at} (${plural(files.length, 'migration')})`);
    for (const { reason } of notRead) say(`found ${at}: ${reason}`);
  }
  if (sets.length === 0) say('found no migrations: name their folder under migrations: in the configuration');
  const files: Record<string, string> = dictionary({
    [configPath]: configText(sets.filter((set) => set.files.length > 0).map((set) => set.root)),
    '.github/workflows/headroom.yml': reviewWorkflow,
    '.github/workflows/headroom-partitions.yml': partitionsWorkflow,
  });
  const there = Object.keys(files).filter((path) => isThere(join(root, path)));
  if (there.length > 0 && !force)
    throw new Misuse(
      `${there.join(', ')} ${there.length === 1 ? 'is' : 'are'} there already; nothing was written. Use --force to overwrite.`,
    );
  writeAll(
    root,
    Object.entries(files).map(([path, content]) => ({ path, content })),
  );
  for (const path of Object.keys(files)) say(`wrote ${path}`);
  return 0;
}

function configText(roots: readonly string[]): string {
  const migrations =
    roots.length === 0
      ? '# migrations: [db/migrations]'
      : `# Found by itself; say it to be sure.\n# migrations: [${roots.map((root) => JSON.stringify(root)).join(', ')}]`;
  return `# yaml-language-server: $schema=${schemaAddress('headroom.schema.json')}
# Headroom reviews migrations by running them. Everything here is optional.

${migrations}

# The major version that production runs; the embedded Postgres is 18.
# postgres-version: 16

# The least severity that fails the check: error, warning, info or never.
fail-on: error

# What you know about tables makes findings sharper.
# tables:
#   public.events:
#     traffic: high          # blocking locks on it become errors
#     rows-per-day: 500000
#     retention: 90 days

# Severity or options by rule; \`off\` silences one.
# rules:
#   jsonb/unbounded: off

# Findings that are set aside, each with a reason and, if you like, an end.
# ignore:
#   - rule: indexes/redundant
#     object: public.events*
#     reason: dropped with the next release
#     until: 2030-01-31
`;
}
