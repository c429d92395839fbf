// What migrations take for granted: extensions they create and roles they name without creating them.
import type { Script, Statement, Tree } from '../../flow.ts';

export interface ExtensionAsked {
  readonly name: string;
  /** Of WITH SCHEMA; null when not said. */
  readonly schema: string | null;
}

/** The extensions that CREATE EXTENSION names, also inside DO blocks and functions; each once, with the first schema said. */
export function extensionsNeeded(scripts: readonly Script[]): readonly ExtensionAsked[] {
  const asked = new Map<string, string | null>();
  for (const { kind, tree } of everyTree(scripts)) {
    if (kind !== 'CreateExtensionStmt' || typeof tree?.extname !== 'string') continue;
    asked.set(tree.extname, asked.get(tree.extname) ?? schemaOf(tree));
  }
  return [...asked].map(([name, schema]) => ({ name, schema }));
}

/**
 * Roles that statements grant to, hand over to or become, and that no statement creates. Those that Postgres itself
 * reserves are left out.
 */
export function rolesNeeded(scripts: readonly Script[]): readonly string[] {
  const named = new Set<string>();
  for (const { kind, tree } of everyTree(scripts)) {
    collectRoles(tree, named);
    for (const role of rolesByKind(kind, tree)) named.add(role);
  }
  const bodies = scripts.flatMap((script) => script.statements.filter(hasBody).map((statement) => statement.text));
  const created = new Set<string>();
  for (const { kind, tree } of everyTree(scripts)) if (kind === 'CreateRoleStmt') created.add(tree?.role);
  return [...named].filter((role) => !created.has(role) && !reserved(role) && !bodies.some((body) => createsInBody(body, role)));
}

const reserved = (role: string) => role.startsWith('pg_') || role === 'public' || role === 'none' || role === '';

const hasBody = (statement: Statement) => statement.kind === 'DoStmt' || statement.kind === 'CreateFunctionStmt';

/** A dynamic CREATE ROLE has no tree: look for the words. */
function createsInBody(body: string, role: string): boolean {
  const name = role.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`\\bcreate\\s+(role|user|group)\\b[^;]*\\b${name}\\b`, 'i').test(body);
}

function* everyTree(scripts: readonly Script[]): Generator<{ readonly kind: string; readonly tree: Tree }> {
  for (const script of scripts) {
    for (const statement of script.statements) {
      yield statement;
      yield* statement.inner;
    }
  }
}

function schemaOf(tree: Tree): string | null {
  for (const option of tree.options ?? []) {
    if (option.DefElem?.defname === 'schema') return option.DefElem.arg?.String?.sval ?? null;
  }
  return null;
}

/** Every RoleSpec, wherever the grammar puts it. */
function collectRoles(node: Tree, into: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) collectRoles(item, into);
  } else if (node !== null && typeof node === 'object') {
    if (node.roletype === 'ROLESPEC_CSTRING' && typeof node.rolename === 'string') into.add(node.rolename);
    for (const value of Object.values(node)) if (typeof value === 'object') collectRoles(value, into);
  }
}

/** Roles that are not RoleSpecs: those granted, and SET ROLE. */
function rolesByKind(kind: string, tree: Tree): string[] {
  if (kind === 'GrantRoleStmt') {
    return (tree.granted_roles ?? []).map((role: Tree) => role.AccessPriv?.priv_name).filter((name: unknown) => typeof name === 'string');
  }
  if (kind === 'VariableSetStmt' && (tree.name === 'role' || tree.name === 'session_authorization')) {
    return (tree.args ?? []).map((argument: Tree) => argument.A_Const?.sval?.sval).filter((name: unknown) => typeof name === 'string');
  }
  return [];
}
