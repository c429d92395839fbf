// Follows rows that a function moves from one table to another: planted with values that tell their column, looked up where they arrive.
import type { Sandbox, SavepointScope } from '../../apply/sandbox.ts';
import type { Catalog, Routine, Table } from '../../model/catalog.ts';
import type { RowTransfer } from '../../model/experiments.ts';
import type { InnerStatement, SyntaxTree } from '../../model/statements.ts';
import { walkTree } from '../../parse/tree.ts';
import { ident, qualified } from '../../sql/quote.ts';
import type { Rows } from '../rows.ts';
import { stepThatWrote } from './blame.ts';
import type { Causes } from './causes.ts';

const callTimeMs = 5000;
const planted = 3;

interface Path {
  readonly routine: Routine;
  readonly from: Table;
  readonly to: Table;
  readonly insert: InnerStatement;
}

type Row = Readonly<Record<string, unknown>>;

/** Every move that a function of the change makes when it is called without arguments. */
export async function followMoves(
  lab: Sandbox,
  trial: SavepointScope,
  causes: Causes,
  rows: Rows,
): Promise<RowTransfer[]> {
  const moves: RowTransfer[] = [];
  for (const path of pathsOf(lab, causes)) {
    const move = (await isCallable(trial, path.routine)) ? await trial.undone(() => follow(trial, rows, path)) : null;
    if (move !== null) moves.push(move);
  }
  return moves;
}

/** Pairs of tables of which a function deletes from one and inserts what it reads there into the other. */
export function pathsOf({ applied }: Sandbox, causes: Causes): Path[] {
  const { headCatalog: head } = applied;
  return [...causes.written].flatMap((oid) => {
    const routine = head.routines[oid];
    const inner =
      routine === undefined || /trigger$/.test(routine.returns)
        ? []
        : (stepThatWrote(applied, routine)?.statement.inner ?? []);
    if (routine === undefined) return [];
    const deleted = inner.flatMap(({ tree }) => deletedFrom(tree)).flatMap((relation) => tableOf(head, relation) ?? []);
    return inner
      .filter(({ kind, dynamic }) => kind === 'InsertStmt' && !dynamic)
      .flatMap((insert): Path[] => {
        const to = tableOf(head, insert.tree.relation);
        const read = relationsIn(insert.tree).flatMap((relation) => tableOf(head, relation) ?? []);
        const from = deleted.find((table) => table !== to && read.includes(table));
        return to === undefined || from === undefined ? [] : [{ routine, from, to, insert }];
      });
  });
}

function deletedFrom(tree: SyntaxTree): SyntaxTree[] {
  const found: SyntaxTree[] = [];
  walkTree(tree, (node) => {
    if (node.DeleteStmt?.relation !== undefined) found.push(node.DeleteStmt.relation);
  });
  return tree?.relation !== undefined &&
    tree.targetList === undefined &&
    tree.selectStmt === undefined &&
    tree.cols === undefined
    ? [tree.relation, ...found]
    : found;
}

function relationsIn(tree: SyntaxTree): SyntaxTree[] {
  const found: SyntaxTree[] = [];
  walkTree(tree, (node) => {
    if (typeof node.relname === 'string' && node.relpersistence !== undefined) found.push(node);
  });
  return found;
}

function tableOf(head: Catalog, relation: SyntaxTree): Table | undefined {
  return Object.values(head.tables).find(
    (table) => table.name === relation?.relname && (relation.schemaname ?? table.schema) === table.schema,
  );
}

async function isCallable(trial: SavepointScope, { oid }: Routine): Promise<boolean> {
  const [row] = await trial.query<{ callable: boolean }>(
    `SELECT pronargs = pronargdefaults AND prokind = 'f' AS callable FROM pg_proc WHERE oid = ${oid}`,
    'ours',
  );
  return row?.callable === true;
}

async function follow(
  trial: SavepointScope,
  rows: Rows,
  { routine, from, to, insert }: Path,
): Promise<RowTransfer | null> {
  const made = await rows.of(from.oid, { triggersOff: true, fill: 'all', overrides: aged(from) });
  if (made.kind === 'none' || !made.recipe.routed) return null;
  const arriving = await rowsOf(trial, to);
  for (const sql of [
    ...made.recipe.before,
    ...Array.from({ length: made.recipe.repeats ? planted : 1 }, () => made.recipe.row()).flat(),
  ]) {
    if ((await trial.run(sql)).kind !== 'done') return null;
  }
  const before = await rowsOf(trial, from);
  if ((await trial.run(`SELECT * FROM ${qualified(routine)}()`, callTimeMs)).kind !== 'done') return null;
  const left = without(before, await rowsOf(trial, from));
  const arrived = without(await rowsOf(trial, to), arriving);
  const pairs = arrived.flatMap((row) => {
    const source = left.find((candidate) => isCopy(row, candidate));
    return source === undefined ? [] : [{ row, source }];
  });
  if (pairs.length === 0) return null;
  const swapped = pairs[0] === undefined ? [] : swappedIn(pairs[0].row, pairs[0].source);
  return {
    routine: `${qualified(routine)}()`,
    from: qualified(from),
    to: qualified(to),
    swapped,
    left: left.length,
    arrived: pairs.length,
    place: insert.place,
  };
}

/** Ten years old, each moment another one. */
function aged(table: Table): Record<string, string> {
  const moments = table.columns.filter(
    (column) => /^(timestamptz|timestamp|date)$/.test(column.baseType) && column.generated === '',
  );
  return Object.fromEntries(moments.map((column, at) => [column.name, `now() - interval '10 years ${at + 1} days'`]));
}

async function rowsOf(trial: SavepointScope, table: Table): Promise<Row[]> {
  const found = await trial.query<{ row: Row }>(
    `SELECT to_jsonb(t) AS row FROM ${qualified(table)} t LIMIT 10000`,
    'ours',
  );
  return found.map(({ row }) => row);
}

function without(rows: readonly Row[], others: readonly Row[]): Row[] {
  const known = new Set(others.map((row) => JSON.stringify(row)));
  return rows.filter((row) => !known.has(JSON.stringify(row)));
}

const same = (a: unknown, b: unknown) => a !== null && a !== undefined && JSON.stringify(a) === JSON.stringify(b);

/** Most of what arrived was in that row, wherever it stood. */
function isCopy(row: Row, source: Row): boolean {
  const values = Object.values(row).filter((value) => value !== null);
  const known = values.filter((value) => Object.values(source).some((other) => same(value, other)));
  return known.length >= 2 && known.length * 2 > Math.min(values.length, Object.keys(source).length);
}

function swappedIn(row: Row, source: Row): RowTransfer['swapped'][number][] {
  return Object.entries(row).flatMap(([column, value]) => {
    if (!Object.hasOwn(source, column) || same(value, source[column])) return [];
    const holds = Object.entries(source).find(([other, held]) => other !== column && same(held, value))?.[0];
    return holds === undefined ? [] : [{ column: ident(column), holds: ident(holds) }];
  });
}
