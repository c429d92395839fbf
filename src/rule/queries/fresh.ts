// What a change brings, and where it is written.

import { placeOfTokens, tokenName, tokensIn } from '../../facts/source.ts';
import type { Step } from '../../model/apply.ts';
import type { Place } from '../../model/basics.ts';
import type { Column, Index, Table } from '../../model/catalog.ts';
import type { Facts } from '../define.ts';
import { newTables } from './created.ts';

/** The step after which something first holds. */
function firstStep(facts: Facts, holds: (tables: Readonly<Record<string, Table>>) => boolean): Step | undefined {
  return facts.steps.find((step) => !holds(step.before.tables) && holds(step.after.tables));
}

/** The name's token in the statement that brought it; the statement when it is not spelled there. */
export function spelledAt(facts: Facts, step: Step, ...names: readonly string[]): Place {
  const { place } = step.statement;
  const tokens = tokensIn(facts, place);
  let from = 0;
  for (const [at, name] of names.entries()) {
    const found = tokens.findIndex((token, index) => index >= from && tokenName(token) === name);
    if (found === -1) break;
    if (at === names.length - 1) return placeOfTokens(facts, place.path, tokens[found] as (typeof tokens)[number]);
    from = found + 1;
  }
  return headOf(place);
}

/** A span that stays on the statement's first line. */
const headOf = (place: Place): Place =>
  place.endLine === place.line ? place : { ...place, endLine: place.line, endColumn: place.column + 6 };

export interface NewColumn {
  readonly table: Table;
  readonly column: Column;
  readonly place: Place;
  /** The table is new too. */
  readonly newTable: boolean;
}

/**
 * Columns of ordinary and partitioned tables that the base does not have; partitions repeat their parent's and are left
 * out.
 */
export function newColumns(facts: Facts): NewColumn[] {
  const own = Object.values(facts.head.tables).filter(
    (table) => (table.kind === 'r' || table.kind === 'p') && table.parents.length === 0 && !table.extension,
  );
  return own.flatMap((table) => {
    const known = facts.base.tables[table.oid]?.columns.map((column) => column.attnum) ?? [];
    const fresh = table.columns.filter((column) => !known.includes(column.attnum));
    return fresh.flatMap((column) => {
      const step = firstStep(
        facts,
        (tables) => tables[table.oid]?.columns.some((candidate) => candidate.attnum === column.attnum) === true,
      );
      return step === undefined
        ? []
        : [{ table, column, place: spelledAt(facts, step, table.name, column.name), newTable: known.length === 0 }];
    });
  });
}

export interface NewTable {
  readonly table: Table;
  readonly place: Place;
}

/**
 * Tables of the head that the change made by a statement of its own, seeds aside: a table it also fills holds what it
 * was given.
 */
export function growingTables(facts: Facts): NewTable[] {
  return newTables(facts).flatMap((table) => {
    const step = firstStep(facts, (tables) => table.oid in tables);
    return step === undefined || isSeeded(facts, table) ? [] : [{ table, place: spelledAt(facts, step, table.name) }];
  });
}

/** Whether the change inserts literal rows into a table. */
function isSeeded(facts: Facts, table: Table): boolean {
  return facts.steps.some(({ statement, outcome }) => {
    const target = statement.kind === 'InsertStmt' && statement.tree !== null ? statement.tree.relation : null;
    return (
      outcome === 'applied' && target?.relname === table.name && (target.schemaname ?? table.schema) === table.schema
    );
  });
}

/** The statement that brought an index, and the place of its name. */
export function indexOrigin(facts: Facts, table: Table, index: Index): { step: Step; place: Place } | undefined {
  const step = firstStep(
    facts,
    (tables) => tables[table.oid]?.indexes.some((candidate) => candidate.oid === index.oid) === true,
  );
  return step === undefined ? undefined : { step, place: spelledAt(facts, step, index.name) };
}
