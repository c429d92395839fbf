// The promises of the house: names, generated files, who may import whom, sizes.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { rules } from '../rules/index.ts';
import { generated } from '../scripts/gen.ts';
import { root, ruleIds } from '../scripts/rules.ts';
import { families } from '../src/rule/define.ts';

const files = execFileSync('git', [
  '-C',
  root,
  'ls-files',
  '-z',
  '--cached',
  '--others',
  '--exclude-standard',
  '--',
  'src',
  'rules',
  'scripts',
  'test',
  'bench',
])
  .toString()
  .split('\0')
  .filter((path) => /\.(ts|mjs)$/.test(path) && existsSync(join(root, path)));
const own = files.filter((path) => /^(src|rules)\//.test(path) && path !== 'rules/index.ts');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sourceOf = (path: string) => ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);

/** Modules a file needs when it runs: paths from the root, or package names; types are not needed. */
function importsOf(path: string): string[] {
  const names: string[] = [];
  visit(sourceOf(path), (node) => {
    if (ts.isImportDeclaration(node) && node.importClause?.isTypeOnly !== true)
      names.push((node.moduleSpecifier as ts.StringLiteral).text);
    if (ts.isExportDeclaration(node) && !node.isTypeOnly && node.moduleSpecifier !== undefined)
      names.push((node.moduleSpecifier as ts.StringLiteral).text);
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] !== undefined &&
      ts.isStringLiteral(node.arguments[0])
    )
      names.push(node.arguments[0].text);
  });
  return names.map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name));
}

/** Everything a file reaches. */
function reach(path: string, seen = new Set<string>()): Set<string> {
  for (const next of importsOf(path)) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (files.includes(next)) reach(next, seen);
  }
  return seen;
}

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

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => visit(child, see));
}

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
