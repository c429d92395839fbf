// The project's own sources, each parsed once: what a file imports and exports, and where imports go round in circles.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { root } from './rules.ts';

const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--'];
const folders = ['src', 'rules', 'scripts', 'test', 'bench'];

/** Every TypeScript and JavaScript file of the project, by its path from the root. */
export const files: readonly string[] = execFileSync('git', ['-C', root, ...listed, ...folders])
  .toString()
  .split('\0')
  .filter((path) => /\.(ts|mjs)$/.test(path) && existsSync(join(root, path)));

/** What is shipped: `src` and `rules` without the generated index. */
export const own = files.filter((path) => /^(src|rules)\//.test(path) && path !== 'rules/index.ts');

const texts = new Map<string, string>();
export function read(path: string): string {
  const text = texts.get(path) ?? readFileSync(join(root, path), 'utf8');
  texts.set(path, text);
  return text;
}

const parsed = new Map<string, ts.SourceFile>();
export function sourceOf(path: string): ts.SourceFile {
  const source = parsed.get(path) ?? ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  parsed.set(path, source);
  return source;
}

/** Calls `see` with a node and all below it. */
export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => visit(child, see));
}

/** Whether nothing is left of an import or export of names once types are gone. */
const isOfTypes = (names: ts.NamedImportBindings | ts.NamedExportBindings | undefined) =>
  names !== undefined &&
  (ts.isNamedImports(names) || ts.isNamedExports(names)) &&
  (names.elements as readonly { readonly isTypeOnly: boolean }[]).every(({ isTypeOnly }) => isTypeOnly);

const imported = new Map<string, readonly string[]>();

/** Modules that a file needs when it runs: paths from the root, or package names; types are not needed. */
export function importsOf(path: string): readonly string[] {
  const known = imported.get(path);
  if (known !== undefined) return known;
  const names: string[] = [];
  visit(sourceOf(path), (node) => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const types = clause?.isTypeOnly === true || (clause?.name === undefined && isOfTypes(clause?.namedBindings));
      if (!types) names.push((node.moduleSpecifier as ts.StringLiteral).text);
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
      if (!node.isTypeOnly && !isOfTypes(node.exportClause))
        names.push((node.moduleSpecifier as ts.StringLiteral).text);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [from] = node.arguments;
      if (from !== undefined && ts.isStringLiteral(from)) names.push(from.text);
    }
  });
  const all = names.map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name));
  imported.set(path, all);
  return all;
}

/** Everything that a file reaches. */
export function reach(path: string, seen = new Set<string>()): Set<string> {
  for (const next of importsOf(path)) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (files.includes(next)) reach(next, seen);
  }
  return seen;
}

/** Names that a file declares and exports, without what it only passes on. */
export function exportsOf(path: string): string[] {
  const names = sourceOf(path).statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    const kinds = modifiers.map(({ kind }) => kind);
    if (!kinds.includes(ts.SyntaxKind.ExportKeyword) || kinds.includes(ts.SyntaxKind.DefaultKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    const { name } = statement as { name?: ts.Node };
    return name === undefined ? [] : [name.getText()];
  });
  return [...new Set(names)];
}

/** Exported names that more than one file gives a meaning, with those files. */
export function namesWithTwoMeanings(): string[] {
  const homes = new Map<string, string[]>();
  for (const path of own) for (const name of exportsOf(path)) homes.set(name, [...(homes.get(name) ?? []), path]);
  return [...homes].filter(([, paths]) => paths.length > 1).map(([name, paths]) => `${name}: ${paths.join(', ')}`);
}

/** `src/<folder>`, `rules`, or a file that lies in `src` itself. */
export const folderOf = (path: string) => (path.startsWith('rules/') ? 'rules' : path.split('/').slice(0, 2).join('/'));

/** Imports between folders: from, to, and one example of each. */
export function folderImports(): Map<string, Map<string, string>> {
  const all = new Map<string, Map<string, string>>();
  for (const path of own)
    for (const target of importsOf(path)) {
      if (!own.includes(target) || folderOf(target) === folderOf(path)) continue;
      const targets = all.get(folderOf(path)) ?? new Map<string, string>();
      targets.set(folderOf(target), `${path} → ${target}`);
      all.set(folderOf(path), targets);
    }
  return all;
}

/** Groups of more than one in which each leads to every other. */
function circlesAmong(names: readonly string[], next: (name: string) => Iterable<string>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const enter = (name: string): void => {
    order.set(name, order.size);
    low.set(name, order.get(name) as number);
    stack.push(name);
    for (const other of next(name)) {
      if (!names.includes(other)) continue;
      if (!order.has(other)) enter(other);
      if (stack.includes(other)) low.set(name, Math.min(low.get(name) as number, low.get(other) as number));
    }
    if (low.get(name) !== order.get(name)) return;
    const circle = stack.splice(stack.indexOf(name));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const name of names) if (!order.has(name)) enter(name);
  return circles;
}

export const fileCircles = () => circlesAmong(own, importsOf);

export function folderCircles(): string[][] {
  const imports = folderImports();
  return circlesAmong([...imports.keys()], (name) => imports.get(name)?.keys() ?? []);
}
