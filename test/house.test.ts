// The promises of the house: names, generated files, who may import whom, sizes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { generated } from '../scripts/gen.ts';
import { root, ruleIds } from '../scripts/rules.ts';
import {
  exportsOf,
  fileCircles,
  folderCircles,
  folderImports,
  importsOf,
  namesWithTwoMeanings,
  own,
  reach,
  read,
  sourceOf,
  visit,
} from '../scripts/sources.ts';
import { configJsonSchema } from '../src/config/config.ts';
import { families } from '../src/rule/define.ts';
import { tools } from '../src/tools/index.ts';

describe('who may import whom', () => {
  test.each(own.filter((path) => path.startsWith('rules/')))('%s imports src/rule/ only', (path) => {
    expect(importsOf(path)).toEqual(['src/rule/index.ts']);
  });

  test('database drivers are known in the engines’ folder only', () => {
    const users = own.filter((path) => importsOf(path).some((name) => /^(pg|@electric-sql\/.*)$/.test(name)));
    expect(users.filter((path) => !path.startsWith('src/database/engines/'))).toEqual([]);
  });

  test('Octokit and the Actions toolkit are known in src/actions and main.ts only', () => {
    const users = own.filter((path) => importsOf(path).some((name) => /^@(octokit|actions)\//.test(name)));
    expect(users.filter((path) => !path.startsWith('src/actions/') && path !== 'src/main.ts')).toEqual([]);
  });

  test('the edges alone know the rules, and the environment with the one door to git', () => {
    const edges = ['src/main.ts', 'src/cli.ts'];
    expect(own.filter((path) => importsOf(path).includes('rules/index.ts') && !edges.includes(path))).toEqual([]);
    expect(
      own.filter(
        (path) =>
          /\bprocess\.env\b/.test(read(path)) &&
          ![...edges, 'src/lib/environment.ts', 'src/lib/git-process.ts'].includes(path),
      ),
    ).toEqual([]);
  });

  test('files of a repository are read by the one reader; others read our own files only', () => {
    const ours =
      /^src\/(lib\/repository-files\.ts|parse\/pgquery\.ts|database\/(cache(-folder)?\.ts|platform-files\.ts|engines\/))/;
    const reading = own.filter((path) =>
      /\b(readFile(Sync)?|createReadStream|openSync|readSync|openAsBlob|readlink(Sync)?)\b/.test(read(path)),
    );
    expect(reading.filter((path) => !ours.test(path))).toEqual([]);
  });

  test('programs are started by the engines and by the one door to git', () => {
    const starting = own.filter((path) => importsOf(path).some((name) => /^(node:)?child_process$/.test(name)));
    expect(starting.filter((path) => !path.startsWith('src/database/engines/'))).toEqual(['src/lib/git-process.ts']);
  });

  test('judging touches nothing: no server, no disk, no network', () => {
    const reached = [...reach('src/judge/judge.ts')];
    expect(
      reached.filter(
        (name) =>
          /^(node:(fs|child_process|net|http|https)|pg|@electric-sql)/.test(name) ||
          name.startsWith('src/database/engines'),
      ),
    ).toEqual([]);
  });

  test('a review never reaches the code that opens pull requests', () => {
    expect(
      [...reach('src/pipelines/review.ts')].filter(
        (name) => name.startsWith('src/propose/') || name.startsWith('src/actions/'),
      ),
    ).toEqual([]);
  });
});

/** Lowest first: a folder imports from those above it in this list. */
const layers = [
  ...['lib', 'model', 'sql', 'parse', 'tools', 'config', 'change', 'database', 'catalog', 'apply', 'facts', 'explain'],
  ...['rule', 'experiment', 'judge', 'propose', 'prove', 'report', 'pipelines', 'cli', 'actions'],
].map((name) => `src/${name}`);

describe('one place for each idea', () => {
  test('nothing imports in a circle', () => {
    expect(fileCircles()).toEqual([]);
    expect(folderCircles()).toEqual([]);
  });

  test('folders import from lower ones only', () => {
    const imports = [...folderImports()].flatMap(([from, targets]) =>
      [...targets].map(([to, example]) => ({ from: layers.indexOf(from), to: layers.indexOf(to), example })),
    );
    const inLayers = imports.filter(({ from }) => from !== -1);
    expect(inLayers.length).toBeGreaterThan(50);
    expect(inLayers.filter(({ from, to }) => to >= from || to === -1).map(({ example }) => example)).toEqual([]);
    expect([...folderImports().keys()].filter((name) => !/\.(ts|mjs)$|^rules$/.test(name)).sort()).toEqual(
      layers.filter((name) => folderImports().has(name)).sort(),
    );
  });

  test('the map lists the layers in the same order', () => {
    const rows = [...read('ARCHITECTURE.md').matchAll(/^\| (`src\/[^|]+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`(src\/\w+)\/`/g)].map(([, name]) => name),
    );
    expect(rows).toEqual(layers);
  });

  test.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('%s names files that exist', (page) => {
    const paths = [...read(page).matchAll(/`((?:src|rules|test|scripts|examples|bench)\/[^`\s<*]*)`/g)].map(
      ([, path = '']) => path,
    );
    expect(paths.length).toBeGreaterThan(2);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('an exported name has one meaning', () => {
    expect(own.flatMap(exportsOf).length).toBeGreaterThan(500);
    expect(namesWithTwoMeanings()).toEqual([]);
  });

  test('a migration tool is named in its own file only', () => {
    // Supabase is a platform too, and `plain` is an ordinary word.
    const names = new Set(tools.map(({ name }) => name).filter((name) => !['supabase', 'plain'].includes(name)));
    const found: string[] = [];
    for (const path of own.filter((path) => !/^src\/tools\/[\w-]+\.ts$/.test(path)))
      visit(sourceOf(path), (node) => {
        const isTitle = ts.isPropertyAssignment(node.parent ?? node) && /^title:/.test(node.parent?.getText() ?? '');
        if (ts.isStringLiteralLike(node) && names.has(node.text) && !isTitle) found.push(`${path}: ${node.text}`);
      });
    expect(found).toEqual([]);
  });

  test('every key of the configuration is read', () => {
    const text = own
      .filter((path) => !/^src\/config\/(file|mistakes)\.ts$/.test(path))
      .map(read)
      .join('\n');
    const keys = keysOf(configJsonSchema() as Schema);
    const camel = (key: string) => key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(keys.length).toBeGreaterThan(40);
    expect(
      keys.filter((key) => !new RegExp(`(\\.|[{,] )(${camel(key)}|'${key}')\\b|\\['${key}'\\]`).test(text)),
    ).toEqual([]);
  });
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Every key that the file may have, at any depth. */
function keysOf({ properties = {}, additionalProperties, items, anyOf = [] }: Schema): string[] {
  const inner = [...Object.values(properties), ...anyOf, ...(items === undefined ? [] : [items])];
  if (typeof additionalProperties === 'object') inner.push(additionalProperties);
  return [...Object.keys(properties), ...inner.flatMap(keysOf)];
}

describe('size and form', () => {
  test.each(own)('%s is at most 300 lines', (path) => {
    expect(read(path).split('\n').length).toBeLessThanOrEqual(301);
  });

  test.each(own)('%s begins with a sentence on what it is for', (path) => {
    const [first = '', second = ''] = read(path).split('\n');
    expect(first.startsWith('#!') ? second : first).toMatch(/^\/\/ \S.*[.:]$/);
  });

  test.each(own)('%s has no function over 60 lines', (path) => {
    expect(longFunctions(path, 60)).toEqual([]);
  });

  test.each(own.filter((path) => path.startsWith('rules/')))(
    '%s: its check is at most 30 lines, the file without examples 140',
    (path) => {
      const { check, withoutExamples } = ruleSizes(path);
      expect(check).toBeLessThanOrEqual(30);
      expect(withoutExamples).toBeLessThanOrEqual(140);
    },
  );

  test.each(
    own.filter((path) => path.endsWith('.ts') && !path.startsWith('src/parse/') && path !== 'src/model/statements.ts'),
  )('%s says what its values are', (path) => {
    const anys: string[] = [];
    visit(sourceOf(path), (node) => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) anys.push(node.parent.getText());
    });
    expect(anys).toEqual([]);
  });

  test.each(own.filter((path) => path.startsWith('src/')))(
    '%s looks nothing up by a name among what every object has',
    (path) => {
      const bare: string[] = [];
      visit(sourceOf(path), (node) => {
        const literal =
          ts.isVariableDeclaration(node) &&
          node.initializer !== undefined &&
          ts.isObjectLiteralExpression(node.initializer);
        if (literal && /^(Readonly<)?Record<string,/.test(node.type?.getText() ?? '')) bare.push(node.name.getText());
      });
      expect(bare, 'write dictionary({ … })').toEqual([]);
    },
  );
});

const linesOf = (source: ts.SourceFile, node: ts.Node) =>
  source.getLineAndCharacterOfPosition(node.getEnd()).line -
  source.getLineAndCharacterOfPosition(node.getStart()).line +
  1;

function longFunctions(path: string, most: number): string[] {
  const source = sourceOf(path);
  const found: string[] = [];
  visit(source, (node) => {
    const lines = ts.isFunctionLike(node) ? linesOf(source, node) : 0;
    if (lines > most) found.push(`${node.getText().slice(0, 60)}: ${lines} lines`);
  });
  return found;
}

function ruleSizes(path: string): { check: number; withoutExamples: number } {
  const source = sourceOf(path);
  let check = 0;
  let examples = 0;
  visit(source, (node) => {
    if (ts.isMethodDeclaration(node) && node.name.getText() === 'check') check = linesOf(source, node);
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'examples') examples = linesOf(source, node);
  });
  return { check, withoutExamples: source.getLineStarts().length - examples };
}

describe('rules', () => {
  test('the index is the folder', () => {
    expect(rules.map((rule) => rule.id)).toEqual(ruleIds());
  });

  test.each(rules)('$id keeps the contract', (rule) => {
    expect(rule.id.split('/')[0]).toBe(rule.meta.family);
    expect(families).toContain(rule.meta.family);
    expect(rule.docs.sources.length).toBeGreaterThan(0);
    for (const source of rule.docs.sources) expect(source).toMatch(/^https:\/\//);
    expect(rule.examples.some((example) => example.expect.length > 0)).toBe(true);
    expect(rule.examples.some((example) => example.expect.length === 0)).toBe(true);
    expect(new Set(rule.examples.map((example) => example.name)).size).toBe(rule.examples.length);
    const cures = rule.examples.filter((example) => example.fixes !== undefined);
    expect(cures.length > 0 || (rule.noFix ?? '') !== '').toBe(true);
    for (const cure of cures) {
      expect(cure.expect).toEqual([]);
      expect(rule.examples.find((example) => example.name === cure.fixes)?.expect.length).toBeGreaterThan(0);
    }
  });
});

describe('generated files', () => {
  test('are fresh', async () => {
    for (const [path, text] of await generated()) expect(read(path), `${path} is stale: npm run gen`).toBe(text);
  });

  test('links between pages lead somewhere', () => {
    const page = read('rules/README.md');
    const anchors = new Set(
      [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\w\- ]/g, '')
          .replaceAll(' ', '-'),
      ),
    );
    for (const [, anchor = ''] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(anchor);
    for (const [, target = ''] of read('README.md').matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g))
      expect(existsSync(join(root, target)), target).toBe(true);
  });
});
