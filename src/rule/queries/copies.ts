// Which new partitioned tables are to take the place of an older table: the one question for all rules.

import { findTable, rangesOf } from '../../facts/relations.ts';
import type { Step } from '../../model/apply.ts';
import type { Place } from '../../model/basics.ts';
import type { Table } from '../../model/catalog.ts';
import type { InnerStatement, Statement } from '../../model/statements.ts';
import type { Facts } from '../define.ts';
import { newTables, stepThatCreated } from './created.ts';
import { spelledAt } from './fresh.ts';
import { nameWords } from './growth.ts';

export interface PartitionedCopy {
  readonly copy: Table;
  /** As it was before the change, or when the change had made it. */
  readonly old: Table;
  readonly place: Place;
  /** It has the old one's name now, or the old one is a partition of it. */
  readonly swapped: boolean;
}

/** Several rules ask, of each table. */
const known = new WeakMap<readonly Step[], readonly PartitionedCopy[]>();

/** By what the change does with both tables, or else by their columns and names. */
export function partitionedCopies(facts: Facts): readonly PartitionedCopy[] {
  const copies = known.get(facts.steps) ?? findCopies(facts);
  known.set(facts.steps, copies);
  return copies;
}

function findCopies(facts: Facts): PartitionedCopy[] {
  return newTables(facts)
    .filter(({ kind, parents }) => kind === 'p' && parents.length === 0)
    .flatMap((copy) => {
      const step = stepThatCreated(facts, copy.oid);
      const old = step === undefined ? undefined : originalOf(facts, step, copy);
      if (old === undefined || step === undefined) return [];
      const place = spelledAt(facts, step, nameAt(step, copy));
      return [{ copy, old: facts.base.tables[old.oid] ?? old, place, swapped: isSwapped(facts, copy, old) }];
    });
}

/** The table that a new partitioned one is a copy of. */
export const copiedFrom = (facts: Facts, table: Table): Table | undefined =>
  partitionedCopies(facts).find(({ copy }) => copy.oid === table.oid)?.old;

const nameAt = (step: Step, { oid, name }: Table) => step.after.tables[oid]?.name ?? name;

export const hasPartitionedCopy = (facts: Facts, table: Table): boolean =>
  partitionedCopies(facts).some(({ old }) => old.oid === table.oid);

/** Strong evidence first. */
function originalOf(facts: Facts, step: Step, copy: Table): Table | undefined {
  const olds = Object.values({ ...facts.base.tables, ...step.before.tables }).filter(
    ({ kind, parents, schema, oid }) =>
      kind === 'r' && parents.length === 0 && schema === copy.schema && oid !== copy.oid,
  );
  const swapped = olds.find((old) => isSwapped(facts, copy, old));
  if (swapped !== undefined) return swapped;
  const name = nameAt(step, copy);
  const alike = olds.filter((old) => isAlike(copy, old));
  const source = [likeOf(step, name), ...filledFrom(facts, copy)].find(
    (old) => old?.kind === 'r' && old.parents.length === 0 && isAlike(copy, old),
  );
  if (source !== undefined && !keepsOther(name, source)) return source;
  return alike.filter((old) => isNamedAfter(name, old, copy)).sort((a, b) => b.name.length - a.name.length)[0];
}

/** The old table became its partition, or gave its name up for it. */
function isSwapped({ base, head }: Facts, copy: Table, old: Table): boolean {
  const now = head.tables[old.oid];
  if (now?.parents.includes(copy.oid) === true) return true;
  const { schema, name } = base.tables[old.oid] ?? old;
  return schema === copy.schema && name === copy.name && isAlike(copy, old);
}

/** Statements of a step and of the bodies in it. */
const bodiesOf = ({ statement }: Step): (Statement | InnerStatement)[] =>
  [statement, ...statement.inner].filter(({ tree }) => tree !== null);

function likeOf(step: Step, name: string): Table | undefined {
  const create = bodiesOf(step).find(({ kind, tree }) => kind === 'CreateStmt' && tree.relation?.relname === name);
  const elements: { TableLikeClause?: { relation: { schemaname?: string; relname: string } } }[] =
    create?.tree.tableElts ?? [];
  const like = elements.find(({ TableLikeClause }) => TableLikeClause !== undefined)?.TableLikeClause?.relation;
  return like === undefined
    ? undefined
    : findTable(step.before, { schema: like.schemaname ?? null, name: like.relname });
}

/** Tables whose rows, of no other table's with them, the change puts into it. */
function filledFrom(facts: Facts, copy: Table): Table[] {
  return facts.steps.flatMap((step) =>
    bodiesOf(step).flatMap(({ kind, tree }) => {
      if (kind !== 'InsertStmt' || tree.relation?.relname !== step.after.tables[copy.oid]?.name) return [];
      const from = rangesOf(tree.selectStmt);
      const source = from.length === 1 && from[0] !== undefined ? findTable(step.after, from[0]) : undefined;
      return source === undefined || source.oid === copy.oid ? [] : [source];
    }),
  );
}

const standIn =
  /^(new|next|tmp|temp|temporary|part|parted|partition|partitioned|partitions|p|v?\d{1,2}|copy|swap|shadow|replacement|rebuild|rebuilt|migrated)$/;
const other =
  /^(archive|archives|archived|history|historical|audit|audits|backup|bak|log|logs|deleted|old|legacy|summary|stats|test)$/;

/** Its name says that it holds something else. */
const keepsOther = (name: string, old: Table) =>
  nameWords(name).some((word) => other.test(word) && !nameWords(old.name).includes(word));

/**
 * `events_new`, `_events_next`, `part_events` … beside `events`; with any other word, such as `events_monthly`, only
 * with all columns as they were.
 */
function isNamedAfter(name: string, old: Table, copy: Table): boolean {
  const at = name.toLowerCase().indexOf(old.name.toLowerCase());
  if (at === -1 || name === old.name) return false;
  const [before, after] = [name.slice(0, at), name.slice(at + old.name.length)];
  const words = nameWords(`${before} ${after}`);
  if (words.every((word) => standIn.test(word))) return true;
  const isWhole = (before === '' || before.endsWith('_')) && (after === '' || after.startsWith('_'));
  return isWhole && !words.some((word) => other.test(word)) && sharedColumns(copy, old, true) === old.columns.length;
}

/** They share at least half of the columns of the narrower one. */
const isAlike = (copy: Table, old: Table) =>
  sharedColumns(copy, old) * 2 >= Math.min(old.columns.length, copy.columns.length);

/** How many columns of one the other has too. */
export function sharedColumns(copy: Table, old: Table, ofOneType = false): number {
  const types = new Map(copy.columns.map(({ name, type }) => [name, type]));
  return old.columns.filter(({ name, type }) => types.has(name) && (!ofOneType || types.get(name) === type)).length;
}
