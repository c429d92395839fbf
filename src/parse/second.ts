// An independent second reader: an edit is only offered where both readers understand it the same way.
import {
  type AlterTableStatement,
  type CreateColumnDef,
  type CreateIndexStatement,
  type CreateTableStatement,
  parse,
  type Statement as SecondTree,
} from 'pgsql-ast-parser';
import type { Tree } from '../flow.ts';
import type { Reader } from './parse.ts';

/** What two readers must agree on, as one comparable text. */
type Facts = string;

/** The second reader is slow and hungry on long text. */
const lengthLimit = 20_000;

export type Agreement = 'agree' | 'differ' | 'unread';

/** Whether both readers find the same facts in one CREATE TABLE, CREATE INDEX or ALTER TABLE; `unread` when the second cannot tell. */
export function readersAgree(reader: Reader, sql: string): Agreement {
  const first = firstFacts(reader, sql);
  const second = secondFacts(sql);
  if (first === null || second === null) return 'unread';
  return first === second ? 'agree' : 'differ';
}

/**
 * Whether a statement's edited text may be offered: it is still one statement of the same kind, and no reader disagrees
 * on what it says.
 */
export function editIsSafe(reader: Reader, original: string, edited: string): boolean {
  const [before, after] = [original, edited].map((sql) => kindsOf(reader, sql));
  return after !== null && after?.length === 1 && before?.[0] === after[0] && readersAgree(reader, edited) !== 'differ';
}

function kindsOf(reader: Reader, sql: string): string[] | null {
  const parsed = reader.tree(sql);
  return 'tree' in parsed ? (parsed.tree.stmts ?? []).map((statement: Tree) => Object.keys(statement.stmt)[0]) : null;
}

const facts = (parts: readonly unknown[]): Facts => JSON.stringify(parts);

function firstFacts(reader: Reader, sql: string): Facts | null {
  const parsed = reader.tree(sql);
  const statement: Tree = 'tree' in parsed && parsed.tree.stmts?.length === 1 ? parsed.tree.stmts[0].stmt : {};
  const relation = (range: Tree) => [range?.schemaname ?? null, range?.relname ?? null];
  if (statement.CreateStmt !== undefined)
    return facts(['table', ...relation(statement.CreateStmt.relation), firstColumns(statement.CreateStmt.tableElts ?? [])]);
  if (statement.IndexStmt !== undefined) {
    const { idxname, relation: on, unique, concurrent, indexParams = [], whereClause, accessMethod } = statement.IndexStmt;
    const columns = indexParams.map((param: Tree) => param.IndexElem?.name ?? 'expression');
    return facts([
      'index',
      idxname ?? null,
      ...relation(on),
      unique === true,
      concurrent === true,
      accessMethod ?? 'btree',
      columns,
      whereClause !== undefined,
    ]);
  }
  if (statement.AlterTableStmt !== undefined)
    return facts(['alter', ...relation(statement.AlterTableStmt.relation), statement.AlterTableStmt.cmds?.length ?? 0]);
  return null;
}

/** Name and NOT NULL of each column, in order; a primary key makes its column NOT NULL only to the server. */
function firstColumns(elements: readonly Tree[]): unknown[] {
  return elements
    .filter((element) => element.ColumnDef !== undefined)
    .map(({ ColumnDef: column }) => [
      column.colname,
      (column.constraints ?? []).some((constraint: Tree) => constraint.Constraint?.contype === 'CONSTR_NOTNULL'),
    ]);
}

function secondFacts(sql: string): Facts | null {
  if (sql.length > lengthLimit) return null;
  const statements = tryParse(sql);
  const [statement] = statements ?? [];
  if (statement === undefined || statements?.length !== 1) return null;
  if (statement.type === 'create table') return secondTable(statement);
  if (statement.type === 'create index') return secondIndex(statement);
  return statement.type === 'alter table' ? secondAlter(statement) : null;
}

function tryParse(sql: string): SecondTree[] | null {
  try {
    return parse(sql);
  } catch {
    return null; // It reads much less than Postgres does; that says nothing about the statement.
  }
}

const isColumn = (column: CreateTableStatement['columns'][number]): column is CreateColumnDef => column.kind === 'column';

function secondTable({ name, columns }: CreateTableStatement): Facts {
  const own = columns.filter(isColumn).map((column) => [column.name.name, (column.constraints ?? []).some((constraint) => constraint.type === 'not null')]);
  return facts(['table', name.schema ?? null, name.name, own]);
}

function secondIndex({ indexName, table, unique, concurrently, using, expressions, where }: CreateIndexStatement): Facts {
  const columns = expressions.map(({ expression }) => (expression.type === 'ref' ? expression.name : 'expression'));
  return facts([
    'index',
    indexName?.name ?? null,
    table.schema ?? null,
    table.name,
    unique === true,
    concurrently === true,
    using?.name ?? 'btree',
    columns,
    where !== undefined,
  ]);
}

function secondAlter({ table, changes }: AlterTableStatement): Facts {
  return facts(['alter', table.schema ?? null, table.name, changes.length]);
}
