// The names that a statement brings, read from the parser's tree.

import { dictionary } from '../lib/dictionary.ts';
import type { Statement, SyntaxTree } from '../model/statements.ts';

export type CreatedKind =
  | 'table'
  | 'view'
  | 'index'
  | 'function'
  | 'type'
  | 'schema'
  | 'extension'
  | 'role'
  | 'sequence'
  | 'trigger'
  | 'policy'
  | 'column'
  | 'constraint'
  | 'other';

export interface CreatedName {
  readonly kind: CreatedKind;
  readonly schema: string | null;
  readonly name: string;
}

export interface Bodied {
  readonly kind: string;
  readonly tree: SyntaxTree;
}

/** The statement and what its body holds. */
export function* withInner(statement: Statement): Generator<Bodied> {
  yield statement;
  yield* statement.inner;
}

/** What a statement would bring, also inside its body. */
export function createdNames(statement: Statement): CreatedName[] {
  return [...withInner(statement)].flatMap(({ kind, tree }) => (tree === null ? [] : created(kind, tree)));
}

const relation = (kind: CreatedKind, range: SyntaxTree): CreatedName[] =>
  range?.relname === undefined ? [] : [{ kind, schema: range.schemaname ?? null, name: range.relname }];

const plain = (kind: CreatedKind, name: string | undefined): CreatedName[] =>
  name === undefined ? [] : [{ kind, schema: null, name }];

function dotted(kind: CreatedKind, names: SyntaxTree[] | undefined): CreatedName[] {
  const parts = (names ?? []).map((part) => part.String?.sval as string);
  const name = parts.at(-1);
  return name === undefined ? [] : [{ kind, schema: parts.at(-2) ?? null, name }];
}

type Readers = Readonly<Record<string, (tree: SyntaxTree) => CreatedName[]>>;

const creators: Readers = {
  CreateStmt: (tree) => relation('table', tree.relation),
  CreateForeignTableStmt: (tree) => relation('table', tree.base?.relation),
  CreateTableAsStmt: (tree) => relation(tree.objtype === 'OBJECT_MATVIEW' ? 'view' : 'table', tree.into?.rel),
  SelectStmt: (tree) => relation('table', tree.intoClause?.rel),
  ViewStmt: (tree) => relation('view', tree.view),
  IndexStmt: (tree) =>
    tree.idxname === undefined
      ? []
      : [{ kind: 'index', schema: tree.relation?.schemaname ?? null, name: tree.idxname }],
  CreateFunctionStmt: (tree) => dotted('function', tree.funcname),
  CreateEnumStmt: (tree) => dotted('type', tree.typeName),
  CompositeTypeStmt: (tree) => relation('type', tree.typevar),
  CreateDomainStmt: (tree) => dotted('type', tree.domainname),
  CreateRangeStmt: (tree) => dotted('type', tree.typeName),
  DefineStmt: (tree) => dotted(kindOf(tree.kind), tree.defnames),
  CreateSchemaStmt: (tree) => [
    ...plain('schema', tree.schemaname ?? tree.authrole?.rolename),
    ...(tree.schemaElts ?? [])
      .flatMap(firstNode)
      .map((part: CreatedName) => ({ ...part, schema: part.schema ?? tree.schemaname ?? null })),
  ],
  CreateExtensionStmt: (tree) => plain('extension', tree.extname),
  CreateRoleStmt: (tree) => plain('role', tree.role),
  CreateSeqStmt: (tree) => relation('sequence', tree.sequence),
  CreateTrigStmt: (tree) => plain('trigger', tree.trigname),
  CreatePolicyStmt: (tree) => plain('policy', tree.policy_name),
  RenameStmt: (tree) => plain(kindOf(tree.renameType), tree.newname),
  AlterObjectSchemaStmt: (tree) =>
    objectNames(kindOf(tree.objectType), tree.object ?? tree.relation).map((named) => ({
      ...named,
      schema: tree.newschema,
    })),
};

const created = (kind: string, tree: SyntaxTree): CreatedName[] => creators[kind]?.(tree) ?? [];

function firstNode(node: SyntaxTree): CreatedName[] {
  return Object.entries(node).flatMap(([kind, tree]) => created(kind, tree));
}

/** A name as DROP, SET SCHEMA and the like hold it. */
function objectNames(kind: CreatedKind, object: SyntaxTree): CreatedName[] {
  if (object?.relname !== undefined) return relation(kind, object);
  if (object?.String !== undefined) return plain(kind, object.String.sval);
  const names: SyntaxTree[] = object?.List?.items ?? object?.ObjectWithArgs?.objname ?? object?.TypeName?.names;
  const ofTable = kind === 'policy' || kind === 'trigger';
  return ofTable ? dotted(kind, names?.slice(-1)) : dotted(kind, names);
}

const kinds: Readonly<Record<string, CreatedKind>> = dictionary({
  OBJECT_TABLE: 'table',
  OBJECT_FOREIGN_TABLE: 'table',
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'view',
  OBJECT_INDEX: 'index',
  OBJECT_FUNCTION: 'function',
  OBJECT_PROCEDURE: 'function',
  OBJECT_ROUTINE: 'function',
  OBJECT_AGGREGATE: 'function',
  OBJECT_TYPE: 'type',
  OBJECT_DOMAIN: 'type',
  OBJECT_SCHEMA: 'schema',
  OBJECT_EXTENSION: 'extension',
  OBJECT_ROLE: 'role',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_TRIGGER: 'trigger',
  OBJECT_POLICY: 'policy',
  OBJECT_COLUMN: 'column',
  OBJECT_ATTRIBUTE: 'column',
  OBJECT_TABCONSTRAINT: 'constraint',
});

const kindOf = (objectType: string): CreatedKind => kinds[objectType] ?? 'other';
