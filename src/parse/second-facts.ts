// The facts of a statement as the second, independent reader has them.
import {
  type AlterTableStatement,
  type ColumnConstraint,
  type CreateColumnDef,
  type CreateIndexStatement,
  type CreateTableStatement,
  parse,
  type QName,
  type Statement,
  type TableAlteration,
  type TableConstraint,
} from 'pgsql-ast-parser';
import { type ActionFacts, type Constraints, type DeclaredColumn, type DeclaredFacts, spelled } from './facts.ts';

/**
 * @returns null for what it cannot read, which says nothing about the statement: it reads much less than Postgres does
 */
export function secondFacts(sql: string): DeclaredFacts | null {
  const statements = tryParse(sql);
  const [statement] = statements;
  if (statement === undefined || statements.length !== 1) return null;
  if (statement.type === 'create table') return tableFacts(statement);
  if (statement.type === 'create index') return indexFacts(statement);
  return statement.type === 'alter table' ? alterFacts(statement) : null;
}

function tryParse(sql: string): Statement[] {
  try {
    return parse(sql);
  } catch {
    return [];
  }
}

/** Postgres cuts names at 63 bytes. */
function cut(name: string): string {
  let kept = name;
  while (Buffer.byteLength(kept) > 63) kept = [...kept].slice(0, -1).join('');
  return kept;
}

const relation = ({ schema, name }: QName): string =>
  [schema, name].flatMap((part) => (part === undefined ? [] : [cut(part)])).join('.');
const names = (list: readonly { name: string }[] = []): string[] => list.map(({ name }) => cut(name));

function tableFacts({ name, columns, constraints = [] }: CreateTableStatement): DeclaredFacts {
  const own = columns.filter((column): column is CreateColumnDef => column.kind === 'column').map(columnFacts);
  return { is: 'table', name: relation(name), columns: own, constraints: constraintsOf(constraints) };
}

function columnFacts({ name, constraints = [] }: CreateColumnDef): DeclaredColumn {
  return { name: cut(name.name), constraints: constraintsOf(constraints) };
}

function constraintsOf(constraints: readonly (ColumnConstraint | TableConstraint)[]): Constraints {
  return constraints.flatMap(constraintWords).sort();
}

function constraintWords(constraint: ColumnConstraint | TableConstraint): string[] {
  switch (constraint.type) {
    case 'not null':
    case 'default':
    case 'check':
      return [constraint.type];
    case 'primary key':
    case 'unique':
      return [spelled(constraint.type, 'columns' in constraint ? names(constraint.columns) : [])];
    case 'reference':
    case 'foreign key': {
      const own = constraint.type === 'foreign key' ? names(constraint.localColumns) : [];
      return [spelled('foreign key', own, relation(constraint.foreignTable), names(constraint.foreignColumns))];
    }
    default:
      return [];
  }
}

function indexFacts({
  indexName,
  table,
  using,
  unique,
  concurrently,
  where,
  expressions,
}: CreateIndexStatement): DeclaredFacts {
  return {
    is: 'index',
    name: cut(indexName?.name ?? ''),
    on: relation(table),
    method: using?.name ?? 'btree',
    unique: unique === true,
    concurrently: concurrently === true,
    partial: where !== undefined,
    columns: expressions.map(({ expression }) => (expression.type === 'ref' ? cut(expression.name) : 'expression')),
  };
}

function alterFacts({ table, changes }: AlterTableStatement): DeclaredFacts | null {
  const actions = changes.map(actionFacts);
  return actions.includes(null)
    ? null
    : { is: 'alter', name: relation(table), actions: actions.filter((action) => action !== null) };
}

function actionFacts(change: TableAlteration): ActionFacts | null {
  switch (change.type) {
    case 'add column':
      return [change.type, cut(change.column.name.name), columnFacts(change.column).constraints];
    case 'drop column':
      return [change.type, cut(change.column.name), []];
    case 'alter column':
      return change.alter.type === 'add generated' ? null : [change.alter.type, cut(change.column.name), []];
    case 'add constraint':
      return [change.type, cut(change.constraint.constraintName?.name ?? ''), constraintsOf([change.constraint])];
    case 'drop constraint':
      return [change.type, cut(change.constraint.name), []];
    default:
      return null;
  }
}
