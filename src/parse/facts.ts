// What two readers are compared on: the facts of one CREATE TABLE, CREATE INDEX or ALTER TABLE, as Postgres's own parser has them.

import { dictionary } from '../lib/dictionary.ts';
import type { SyntaxTree } from '../model/statements.ts';

/** `not null`, `default`, `check`, `primary key (a, b)`, `foreign key (a) x.y (b)`; in order of the alphabet. */
export type Constraints = readonly string[];

export interface DeclaredColumn {
  readonly name: string;
  readonly constraints: Constraints;
}

export type DeclaredFacts =
  | {
      readonly is: 'table';
      readonly name: string;
      readonly columns: readonly DeclaredColumn[];
      readonly constraints: Constraints;
    }
  | {
      readonly is: 'index';
      readonly name: string;
      readonly on: string;
      readonly method: string;
      readonly unique: boolean;
      readonly concurrently: boolean;
      readonly partial: boolean;
      /** `expression` for what is no plain column. */
      readonly columns: readonly string[];
    }
  | { readonly is: 'alter'; readonly name: string; readonly actions: readonly ActionFacts[] };

/** An action of ALTER TABLE: its verb, the column or constraint it names, what it adds. */
export type ActionFacts = readonly [verb: string, name: string, constraints: Constraints];

/** A constraint's words, from columns that may be none. */
export function spelled(
  kind: string,
  columns: readonly string[],
  target = '',
  references: readonly string[] = [],
): string {
  const list = (names: readonly string[]) => (names.length === 0 ? '' : ` (${names.join(', ')})`);
  return `${kind}${list(columns)}${target === '' ? '' : ` ${target}`}${list(references)}`;
}

/** @returns null for other statements, and for an ALTER TABLE with an action that has no facts here */
export function factsOf(statement: SyntaxTree): DeclaredFacts | null {
  if (statement?.CreateStmt !== undefined) return tableFacts(statement.CreateStmt);
  if (statement?.IndexStmt !== undefined) return indexFacts(statement.IndexStmt);
  return statement?.AlterTableStmt === undefined ? null : alterFacts(statement.AlterTableStmt);
}

const relation = (range: SyntaxTree): string => [range?.schemaname, range?.relname].filter(Boolean).join('.');
const strings = (names: SyntaxTree[] = []): string[] => names.map((name) => name.String?.sval ?? '');

function tableFacts({ relation: range, tableElts = [] }: SyntaxTree): DeclaredFacts {
  const columns = tableElts.flatMap(({ ColumnDef: column }: SyntaxTree) =>
    column === undefined ? [] : [columnFacts(column)],
  );
  return { is: 'table', name: relation(range), columns, constraints: constraintsOf(tableElts) };
}

function columnFacts(column: SyntaxTree): DeclaredColumn {
  return { name: column.colname, constraints: constraintsOf(column.constraints ?? []) };
}

const kinds: Readonly<Record<string, string>> = dictionary({
  CONSTR_NOTNULL: 'not null',
  CONSTR_DEFAULT: 'default',
  CONSTR_CHECK: 'check',
  CONSTR_PRIMARY: 'primary key',
  CONSTR_UNIQUE: 'unique',
  CONSTR_FOREIGN: 'foreign key',
});

function constraintsOf(elements: readonly SyntaxTree[]): Constraints {
  return elements
    .flatMap(({ Constraint: constraint }) => {
      const kind = kinds[constraint?.contype];
      if (kind === undefined) return [];
      const { keys, fk_attrs, pktable, pk_attrs } = constraint;
      return [spelled(kind, strings(keys ?? fk_attrs), relation(pktable), strings(pk_attrs))];
    })
    .sort();
}

function indexFacts({
  idxname,
  relation: on,
  accessMethod,
  unique,
  concurrent,
  whereClause,
  indexParams = [],
}: SyntaxTree): DeclaredFacts {
  return {
    is: 'index',
    name: idxname ?? '',
    on: relation(on),
    method: accessMethod ?? 'btree',
    unique: unique === true,
    concurrently: concurrent === true,
    partial: whereClause !== undefined,
    columns: indexParams.map((param: SyntaxTree) => param.IndexElem?.name ?? 'expression'),
  };
}

function alterFacts({ relation: range, cmds = [] }: SyntaxTree): DeclaredFacts | null {
  const actions = cmds.map(({ AlterTableCmd: action }: SyntaxTree) => actionFacts(action));
  return actions.includes(null) ? null : { is: 'alter', name: relation(range), actions };
}

const verbs: Readonly<Record<string, string>> = dictionary({
  AT_AddColumn: 'add column',
  AT_DropColumn: 'drop column',
  AT_SetNotNull: 'set not null',
  AT_DropNotNull: 'drop not null',
  AT_AlterColumnType: 'set type',
  AT_AddConstraint: 'add constraint',
  AT_DropConstraint: 'drop constraint',
});

function actionFacts({ subtype, name = '', def }: SyntaxTree): ActionFacts | null {
  const verb = subtype === 'AT_ColumnDefault' ? (def === undefined ? 'drop default' : 'set default') : verbs[subtype];
  if (verb === undefined) return null;
  if (verb === 'add column') return [verb, def.ColumnDef.colname, columnFacts(def.ColumnDef).constraints];
  return verb === 'add constraint' ? [verb, def.Constraint.conname ?? '', constraintsOf([def])] : [verb, name, []];
}
