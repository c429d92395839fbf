// Finds the rules of the rules/ folder: one file each, the id is its path.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Rule, RuleDefinition } from '../src/rule/index.ts';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Ids of all rules, in order: `<family>/<name>`. */
export function ruleIds(): string[] {
  return readdirSync(join(root, 'rules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((family) => readdirSync(join(root, 'rules', family.name)).map((file) => `${family.name}/${file}`))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort();
}

export async function loadRules(): Promise<Rule[]> {
  return Promise.all(
    ruleIds().map(async (id) => {
      const module = (await import(pathToFileURL(join(root, 'rules', `${id}.ts`)).href)) as { default: RuleDefinition };
      return { id, ...module.default };
    }),
  );
}
