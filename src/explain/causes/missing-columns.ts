// Causes: a column that the tables of the statement do not have.

import { findTable, relationsOf, tablesOf, targetName } from '../../facts/relations.ts';
import { correctedName, spot } from '../../facts/source.ts';
import { listed } from '../../lib/listed.ts';
import { editDistance, nearest } from '../../lib/nearest.ts';
import type { Table } from '../../model/catalog.ts';
import type { SyntaxTree } from '../../model/statements.ts';
import { walkTree } from '../../parse/tree.ts';
import { ident, qualified } from '../../sql/quote.ts';
import type { About, Explained, Known } from '../explain.ts';

export const columnCauses: readonly Known[] = [
  {
    kind: 'missing-column',
    code: '42703',
    message: /^column "(.+)" of relation "(.+)" does not exist$/,
    explain: ([, name = '', table = ''], about) => missing(name, findTables(about, table), about),
  },
  {
    kind: 'missing-column',
    code: '42703',
    message: /^column "(.+)" (?:named|referenced) in (.+?)(?: does not exist)?$/,
    explain: ([, name = '', where = ''], about) =>
      /^(key|partition key|foreign key)/.test(where) ? missing(name, sideOf(name, about), about) : null,
  },
  {
    kind: 'missing-column',
    code: '42703',
    message: /^column (?:"(.+)"|([^\s".]+)\.(\S+)) does not exist$/,
    explain: ([, name, alias, field], about) =>
      missing(name ?? field ?? '', alias === undefined ? tablesOf(about.step) : aliased(about, alias), about),
  },
  {
    kind: 'ambiguous-column',
    code: '42702',
    message: /^column reference "(.+)" is ambiguous$/,
    explain: ([, name]) => ({
      message: `${name} is a column of more than one table here. Write the table's name or alias before it.`,
    }),
  },
];

/** Some statements are told the table by its name alone, others by schema and name. */
function findTables(about: About, name: string): Table[] {
  const dot = name.indexOf('.');
  const whole = findTable(about.step.before, { schema: null, name });
  const table =
    whole ??
    (dot === -1 ? undefined : findTable(about.step.before, { schema: name.slice(0, dot), name: name.slice(dot + 1) }));
  return table === undefined ? [] : [table];
}

/** Of a foreign key's two tables, the one whose side names the column. */
function sideOf(name: string, { step }: About): Table[] {
  let side: SyntaxTree = null;
  walkTree(step.statement.tree, (node) => {
    const names = (list: SyntaxTree[] | undefined) => (list ?? []).some((part) => part.String?.sval === name);
    if (names(node.pk_attrs)) side = node.pktable;
    else if (names(node.fk_attrs) || names(node.keys)) side = step.statement.tree.relation;
  });
  const tables = tablesOf(step);
  const found = tables.find((table) => table.name === side?.relname);
  return found === undefined ? (side === null ? tables : []) : [found];
}

function aliased(about: About, alias: string): Table[] {
  const relation = relationsOf(about.step.statement).find(
    (candidate) => candidate.alias === alias || candidate.name === alias,
  );
  return relation === undefined ? [] : [findTable(about.step.before, relation)].filter((table) => table !== undefined);
}

function missing(name: string, tables: readonly Table[], about: About): Explained {
  const [table] = tables;
  const who =
    tables.length > 1
      ? `None of ${listed(tables.map(qualified))} has a column ${name}`
      : table === undefined && relationsOf(about.step.statement).length === 0
        ? `There is no column ${name} here`
        : `${table === undefined ? targetName(about.step) : qualified(table)} has no column ${name}`;
  const object = table === undefined ? undefined : qualified(table);
  const evidence = tables.map(
    (candidate) =>
      `Columns of ${qualified(candidate)}: ${listed(
        candidate.columns.map((column) => column.name),
        30,
      )}.`,
  );
  const moment = momentOf(name, tables, about);
  const meant =
    hinted(about.failure.hint) ??
    nearest(name, [
      ...tables.flatMap((candidate) => candidate.columns.map((column) => column.name)),
      ...ownColumns(about),
    ]);
  const message =
    moment !== null
      ? `${who} at this point: ${moment}`
      : meant === null
        ? `${who}.`
        : `${who}; the nearest is ${meant}.`;
  return {
    message,
    evidence,
    ...(object === undefined ? {} : { object }),
    ...(moment === null && meant !== null && editDistance(name, meant) < 3
      ? correctedName(about, name, ident(meant))
      : {}),
  };
}

/** When the column is there at another moment of the change: the sentence's end that message so. */
function momentOf(name: string, tables: readonly Table[], { facts, step }: About): string | null {
  const here = facts.steps.indexOf(step);
  const has = (catalog: { tables: Readonly<Record<string, Table>> }, oid: string) =>
    catalog.tables[oid]?.columns.some((column) => column.name === name) === true;
  for (const { oid } of tables) {
    const later = facts.steps.slice(here + 1).find((other) => !has(other.before, oid) && has(other.after, oid));
    if (later !== undefined) return `it comes only later in this change, in ${spot(later.statement.place)}.`;
    const gone = facts.steps.slice(0, here).findLast((other) => has(other.before, oid) && !has(other.after, oid));
    if (gone !== undefined) return `${spot(gone.statement.place)} takes it away.`;
    const idle = facts.steps
      .slice(0, here)
      .findLast(({ statement, before: { tables: there } }) => bringsColumn(statement.tree, there[oid], name));
    if (idle !== undefined)
      return `CREATE TABLE IF NOT EXISTS in ${spot(idle.statement.place)} would bring it, but found the table there and did nothing.`;
  }
  return null;
}

/** A CREATE TABLE IF NOT EXISTS of a table that is there already, with a column that is not. */
function bringsColumn(tree: SyntaxTree, table: Table | undefined, name: string): boolean {
  if (table === undefined || tree?.if_not_exists !== true || tree.relation?.relname !== table.name) return false;
  return (tree.tableElts ?? []).some((element: SyntaxTree) => element.ColumnDef?.colname === name);
}

/** The columns of a table that the statement itself makes. */
function ownColumns({ step }: About): string[] {
  return (step.statement.tree?.tableElts ?? []).flatMap((element: SyntaxTree) => element.ColumnDef?.colname ?? []);
}

function hinted(hint: string | undefined): string | null {
  const full = /Perhaps you meant to reference the column "(.+?)"/.exec(hint ?? '')?.[1];
  return full?.split('.').at(-1) ?? null;
}
