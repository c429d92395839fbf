// What migrations take for granted: extensions they create and roles they name without creating them.

import { dictionary } from '../../lib/dictionary.ts';
import type { Script, Statement, SyntaxTree } from '../../model/statements.ts';

export interface ExtensionAsked {
  readonly name: string;
  /** Of WITH SCHEMA; null when not said. */
  readonly schema: string | null;
  /** True when nothing creates it although it is used: somebody must have made it by hand, so the prelude does. */
  readonly implied?: boolean;
}

/**
 * The extensions that CREATE EXTENSION names, also inside DO blocks and functions; each once, with the first schema
 * said.
 * @param established the scripts ran long ago, so that the types and options they use must have come from somewhere:
 *   extensions that only their use gives away are told as well
 */
export function extensionsNeeded(scripts: readonly Script[], established = false): readonly ExtensionAsked[] {
  const asked = new Map<string, string | null>();
  const used = new Set<string>();
  for (const { kind, tree } of everyTree(scripts)) {
    if (kind === 'CreateExtensionStmt' && typeof tree?.extname === 'string')
      asked.set(tree.extname, asked.get(tree.extname) ?? schemaOf(tree));
    else if (established) collectUses(tree, used);
  }
  const implied = [...used].filter((name) => !asked.has(name) && !makesOwn(scripts, name));
  return [
    ...[...asked].map(([name, schema]) => ({ name, schema })),
    ...implied.map((name) => ({ name, schema: null, implied: true })),
  ];
}

/** Types that only an extension brings. */
const typesOf: Readonly<Record<string, string>> = dictionary({
  geography: 'postgis',
  geometry: 'postgis',
  vector: 'vector',
  halfvec: 'vector',
  sparsevec: 'vector',
  citext: 'citext',
  hstore: 'hstore',
  ltree: 'ltree',
});
/** Schemas of functions, and namespaces of options, that only an extension brings. */
const schemasOf: Readonly<Record<string, string>> = dictionary({
  pgmq: 'pgmq',
  partman: 'pg_partman',
  net: 'pg_net',
  tsdb: 'timescaledb',
  timescaledb: 'timescaledb',
});
/** Functions and operator classes that only an extension brings. */
const thingsOf: Readonly<Record<string, string>> = dictionary({
  create_hypertable: 'timescaledb',
  add_retention_policy: 'timescaledb',
  add_compression_policy: 'timescaledb',
  add_columnstore_policy: 'timescaledb',
  add_continuous_aggregate_policy: 'timescaledb',
  create_distributed_table: 'citus',
  create_reference_table: 'citus',
  uuid_generate_v4: 'uuid-ossp',
  uuid_generate_v1mc: 'uuid-ossp',
  gen_salt: 'pgcrypto',
  gen_random_bytes: 'pgcrypto',
  unaccent: 'unaccent',
  crosstab: 'tablefunc',
  gin_trgm_ops: 'pg_trgm',
  gist_trgm_ops: 'pg_trgm',
  vector_cosine_ops: 'vector',
  vector_l2_ops: 'vector',
});

/** Whether the scripts make a type, schema or function of their own that would have given the extension away. */
function makesOwn(scripts: readonly Script[], extension: string): boolean {
  const signs = [typesOf, schemasOf, thingsOf]
    .flatMap(Object.entries<string>)
    .filter(([, name]) => name === extension)
    .map(([sign]) => sign);
  for (const { kind, tree } of everyTree(scripts)) {
    const names: SyntaxTree[] = [
      tree?.typeName,
      tree?.domainname,
      kind === 'DefineStmt' ? tree?.defnames : undefined,
      tree?.funcname,
    ].flatMap((list) => (Array.isArray(list) ? list : []));
    const made = [
      ...names.map((name) => name?.String?.sval),
      tree?.typevar?.relname,
      kind === 'CreateSchemaStmt' ? tree?.schemaname : undefined,
    ];
    if (made.some((name) => signs.includes(name))) return true;
  }
  return false;
}

function collectUses(node: SyntaxTree, into: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) collectUses(item, into);
  } else if (node !== null && typeof node === 'object') {
    const type = node.names?.at?.(-1)?.String?.sval;
    const owner = node.defnamespace ?? (node.funcname?.length === 2 ? node.funcname[0].String?.sval : undefined);
    if (type in typesOf) into.add(typesOf[type] as string);
    if (owner in schemasOf) into.add(schemasOf[owner] as string);
    for (const thing of [node.funcname, node.opclass]) {
      const brought = thingsOf[thing?.at?.(-1)?.String?.sval];
      if (brought !== undefined) into.add(brought);
    }
    for (const value of Object.values(node)) if (typeof value === 'object') collectUses(value, into);
  }
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
  const spelled = createdInBodies(bodies);
  return [...named].filter((role) => !created.has(role) && !reserved(role) && !spelled.has(role.toLowerCase()));
}

const reserved = (role: string) => role.startsWith('pg_') || role === 'public' || role === 'none' || role === '';

const hasBody = (statement: Statement) => statement.kind === 'DoStmt' || statement.kind === 'CreateFunctionStmt';

/** A dynamic CREATE ROLE has no tree: names are what follows the words, in lower case. */
function createdInBodies(bodies: readonly string[]): ReadonlySet<string> {
  const said = bodies.flatMap((body) =>
    [...body.matchAll(/\bcreate\s+(?:role|user|group)\b([^;]{0,500})/gi)].map(([, words = '']) => words.toLowerCase()),
  );
  return new Set(
    said.flatMap((words) => [...words.matchAll(/[\w$]+/g), ...words.matchAll(/[\w$.-]+/g)].map(([name]) => name)),
  );
}

function* everyTree(scripts: readonly Script[]): Generator<{ readonly kind: string; readonly tree: SyntaxTree }> {
  for (const script of scripts) {
    for (const statement of script.statements) {
      yield statement;
      yield* statement.inner;
    }
  }
}

function schemaOf(tree: SyntaxTree): string | null {
  for (const option of tree.options ?? []) {
    if (option.DefElem?.defname === 'schema') return option.DefElem.arg?.String?.sval ?? null;
  }
  return null;
}

/** Every RoleSpec, wherever the grammar puts it. */
function collectRoles(node: SyntaxTree, into: Set<string>): void {
  if (Array.isArray(node)) {
    for (const item of node) collectRoles(item, into);
  } else if (node !== null && typeof node === 'object') {
    if (node.roletype === 'ROLESPEC_CSTRING' && typeof node.rolename === 'string') into.add(node.rolename);
    for (const value of Object.values(node)) if (typeof value === 'object') collectRoles(value, into);
  }
}

/** Roles that are not RoleSpecs: those granted, and SET ROLE. */
function rolesByKind(kind: string, tree: SyntaxTree): string[] {
  if (kind === 'GrantRoleStmt') {
    return (tree.granted_roles ?? [])
      .map((role: SyntaxTree) => role.AccessPriv?.priv_name)
      .filter((name: unknown) => typeof name === 'string');
  }
  if (kind === 'VariableSetStmt' && (tree.name === 'role' || tree.name === 'session_authorization')) {
    return (tree.args ?? [])
      .map((argument: SyntaxTree) => argument.A_Const?.sval?.sval)
      .filter((name: unknown) => typeof name === 'string');
  }
  return [];
}
