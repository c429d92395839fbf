// The parts of the README that follow from other files: rules, inputs and outputs.
import { parse } from 'yaml';
import type { Rule } from '../src/rule/index.ts';

interface Described {
  readonly description: string;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, Described>>;
  readonly outputs: Readonly<Record<string, Described>>;
}

/** The README with the stretches between `<!-- gen:NAME -->` and `<!-- /gen -->` written anew. */
export function generatedReadme(readme: string, action: string, rules: readonly Rule[]): string {
  const { inputs, outputs } = parse(action) as ActionFile;
  const table = (things: Readonly<Record<string, Described>>) =>
    Object.entries(things).map(
      ([name, { description }]) => `| \`${name}\` | ${description.trim().replace(/\s+/g, ' ')} |`,
    );
  const parts: Record<string, string[]> = {
    rules: [
      '| rule | severity | what it says |',
      '| --- | --- | --- |',
      ...rules.map(
        ({ id, meta, docs }) =>
          `| [${id}](rules/README.md#${id.replaceAll('/', '')}) | ${meta.severity} | ${docs.title} |`,
      ),
    ],
    inputs: ['| input | meaning |', '| --- | --- |', ...table(inputs)],
    outputs: ['| output | meaning |', '| --- | --- |', ...table(outputs)],
  };
  return readme.replace(
    /(<!-- gen:(\w+) -->\n)[\s\S]*?(<!-- \/gen -->)/g,
    (_, open: string, name: string, close: string) => `${open}${(parts[name] ?? []).join('\n')}\n${close}`,
  );
}
