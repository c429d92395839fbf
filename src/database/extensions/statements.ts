// Statements that a stand-in changes: those it has already satisfied, and those that need a clause taken out.

import { dictionary } from '../../lib/dictionary.ts';
import type { Statement, SyntaxTree } from '../../model/statements.ts';
import { standIns } from './known.ts';

/**
 * Whether a statement concerns stand-ins only (making, moving, dropping, commenting an extension that one replaces), so
 * that it counts as done.
 * @param provided as `preludeFor` gives it; absent: every extension that has a stand-in
 */
export function standInStatement(
  statement: Statement,
  provided: ReadonlySet<string> = new Set(standIns.keys()),
): boolean {
  const check = byKind[statement.kind];
  return statement.tree !== null && check?.(statement.tree, provided) === true;
}

type Check = (tree: SyntaxTree, provided: ReadonlySet<string>) => boolean;

const byKind: Readonly<Record<string, Check>> = dictionary({
  CreateExtensionStmt: (tree, provided) => provided.has(tree.extname),
  AlterExtensionStmt: (tree, provided) => provided.has(tree.extname),
  AlterExtensionContentsStmt: (tree, provided) => provided.has(tree.extname),
  AlterObjectSchemaStmt: (tree, provided) => tree.objectType === 'OBJECT_EXTENSION' && provided.has(name(tree.object)),
  CommentStmt: (tree, provided) => tree.objtype === 'OBJECT_EXTENSION' && provided.has(name(tree.object)),
  DropStmt: (tree, provided) =>
    tree.removeType === 'OBJECT_EXTENSION' &&
    (tree.objects ?? []).every((object: SyntaxTree) => provided.has(name(object))),
  CreateSchemaStmt: (tree, provided) =>
    provided.has(`schema ${tree.schemaname}`) && (tree.schemaElts ?? []).length === 0,
  SecLabelStmt: (tree, provided) => provided.has(tree.provider),
  ImportForeignSchemaStmt: (_tree, provided) => ['postgres_fdw', 'wrappers'].some((fdw) => provided.has(fdw)),
  AlterTableStmt: (tree, provided) => provided.has('timescaledb') && (tree.cmds ?? []).every(setsTimescaleOption),
});

const name = (object: SyntaxTree): string => object?.String?.sval ?? '';

function setsTimescaleOption(command: SyntaxTree): boolean {
  const { subtype, def } = command.AlterTableCmd ?? {};
  if (subtype !== 'AT_SetRelOptions' && subtype !== 'AT_ResetRelOptions') return false;
  const options: SyntaxTree[] = def?.List?.items ?? [];
  return options.length > 0 && options.every((option) => isTimescale(option.DefElem?.defnamespace));
}

const isTimescale = (namespace: unknown) => namespace === 'timescaledb' || namespace === 'tsdb';

/** WITH and its parenthesised options, which may hold one level of parentheses and strings. */
const withClause = /\bWITH\s*\((?:[^()']|'[^']*'|\([^()]*\))*\)/i;

/**
 * What to send in a statement's stead: the same text, of the same length, with options blanked that only the real
 * extension understands (an index's `WITH (lists = 100)`, a table's `WITH (tsdb.hypertable)`).
 */
export function standInSql(statement: Statement, provided: ReadonlySet<string>): string {
  const { kind, tree, sql } = statement;
  const vectorIndex =
    kind === 'IndexStmt' &&
    provided.has('vector') &&
    (tree?.accessMethod === 'hnsw' || tree?.accessMethod === 'ivfflat');
  const timescale = provided.has('timescaledb') && (kind === 'CreateStmt' || kind === 'CreateTableAsStmt');
  if (!vectorIndex && !timescale) return sql;
  return sql.replace(withClause, (clause) =>
    vectorIndex || /\b(timescaledb|tsdb)\./i.test(clause) ? clause.replace(/\S/g, ' ') : clause,
  );
}
