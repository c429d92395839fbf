// What the older partitions of a table have, each of its own, and a newer one lacks.
import type { Index, Table } from '../../model/catalog.ts';
import { ident, qualified } from '../../sql/quote.ts';
import type { Facts } from '../define.ts';
import { newTables } from './created.ts';
import { rightsOf } from './rights.ts';

/** One thing that is missing. */
export interface Lack {
  /** `the index on (kind)`. */
  readonly what: string;
  /** What a sibling has, in the server's words. */
  readonly seen: string;
  /** What would bring it; null where that is for the team to say. */
  readonly sql: string | null;
}

export interface UnlikePartition {
  readonly table: Table;
  readonly parent: Table;
  readonly lacks: readonly Lack[];
}

/** As many of the newest siblings must agree. */
const agreeing = 3;

/** New partitions that lack what at least two older siblings have alike and their table does not hand on. */
export function unlikeSiblings(facts: Facts): UnlikePartition[] {
  return newTables(facts).flatMap((table) => {
    const parent = facts.head.tables[table.parents[0] ?? ''];
    if (parent === undefined || table.partitionBound === null || table.kind !== 'r') return [];
    const olds = plainPartitionsOf(facts, parent)
      .filter(({ oid }) => oid in facts.base.tables)
      .slice(-agreeing);
    const sibling = olds.at(-1);
    if (sibling === undefined || olds.length < 2) return [];
    const lacks = lacksOf(table, parent, sibling, olds);
    return lacks.length === 0 ? [] : [{ table, parent, lacks }];
  });
}

/** The partitions of a table that hold rows, as they were made. */
const plainPartitionsOf = ({ head }: Facts, parent: Table): Table[] =>
  Object.values(head.tables)
    .filter(
      ({ parents, partitionBound, kind }) => kind === 'r' && partitionBound !== null && parents.includes(parent.oid),
    )
    .sort((a, b) => Number(a.oid) - Number(b.oid));

/** What makes two indexes of two tables the same. */
const likeness = ({ unique, method, keyNames, options, predicate, definition }: Index) =>
  JSON.stringify([
    unique,
    method,
    keyNames,
    options,
    predicate,
    /\bINCLUDE \([^)]{0,5000}\)/.exec(definition)?.[0] ?? '',
  ]);

function lacksOf(table: Table, parent: Table, sibling: Table, olds: readonly Table[]): Lack[] {
  const all: All = (holds) => olds.every(holds);
  const on = qualified(table);
  const indexes = sibling.indexes
    .filter((index) => !index.attached && !table.indexes.some((own) => likeness(own) === likeness(index)))
    .filter((index) => all((old) => old.indexes.some((own) => !own.attached && likeness(own) === likeness(index))))
    .map((index) => ({
      what: `the index on (${index.keyNames.join(', ')})`,
      seen: index.definition,
      sql: indexFor(index, sibling, table),
    }));
  const options = Object.entries(sibling.options)
    .filter(([name, value]) => table.options[name] === undefined && all((old) => old.options[name] === value))
    .map(([name, value]) => ({
      what: `${name} = ${value}`,
      seen: `${qualified(sibling)} has ${name} = ${value}.`,
      sql: `ALTER TABLE ${on} SET (${name} = ${value});`,
    }));
  const identity =
    sibling.replicaIdentity !== table.replicaIdentity &&
    all((old) => old.replicaIdentity === sibling.replicaIdentity) &&
    sibling.replicaIdentity !== 'd';
  const word = { f: 'FULL', n: 'NOTHING' }[sibling.replicaIdentity];
  return [
    ...indexes,
    ...options,
    ...(identity
      ? [
          {
            what: `replica identity ${word ?? 'by index'}`,
            seen: `${qualified(sibling)} has it.`,
            sql: word === undefined ? null : `ALTER TABLE ${on} REPLICA IDENTITY ${word};`,
          },
        ]
      : []),
    ...lackingTriggers(table, parent, sibling, all),
    ...lackingRights(table, sibling, all),
  ];
}

type All = (holds: (old: Table) => boolean) => boolean;

function lackingTriggers(table: Table, parent: Table, sibling: Table, all: All): Lack[] {
  return sibling.triggers
    .filter(({ name, definition }) => {
      const plain = (trigger: { readonly definition: string }, of: Table) =>
        trigger.definition.replaceAll(of.name, '').replace(/^CREATE( CONSTRAINT)? TRIGGER \S+/, '');
      const has = (of: Table) => of.triggers.some((own) => plain(own, of) === plain({ definition }, sibling));
      return !parent.triggers.some((own) => own.name === name) && !has(table) && all(has);
    })
    .map(({ name, definition }) => ({
      what: `the trigger ${name}`,
      seen: definition,
      sql: `${definition.replaceAll(sibling.name, table.name)};`,
    }));
}

function lackingRights(table: Table, sibling: Table, all: All): Lack[] {
  return [...rightsOf(sibling)]
    .filter(
      ([role, letters]) =>
        role !== sibling.owner &&
        (rightsOf(table).get(role) ?? '') === '' &&
        all((old) => rightsOf(old).get(role) === letters),
    )
    .map(([role]) => ({
      what: `the rights of ${role === '' ? 'everybody' : role}`,
      seen: `${qualified(sibling)}: ${sibling.acl}`,
      sql: null,
    }));
}

function indexFor({ definition, name }: Index, sibling: Table, table: Table): string {
  const fresh = name.includes(sibling.name) ? ident(name.replace(sibling.name, table.name).slice(0, 63)) : '';
  return `${definition.replace(/^(CREATE (?:UNIQUE )?INDEX) ("(?:[^"]|"")*"|\S+) ON (ONLY )?(?:"(?:[^"]|"")*"|[^\s"]+)+/, `$1 ${fresh} ON ${qualified(table)}`).replace('  ', ' ')};`;
}

/** An index that every partition has of its own while the table has none, at least one of them new. */
export interface ScatteredIndex {
  readonly parent: Table;
  /** On each partition. */
  readonly indexes: readonly Index[];
  /** The one that the change made last. */
  readonly newest: { readonly table: Table; readonly index: Index };
}

export function scatteredIndexes(facts: Facts): ScatteredIndex[] {
  return Object.values(facts.head.tables)
    .filter(({ kind }) => kind === 'p')
    .flatMap((parent) => {
      const leaves = plainPartitionsOf(facts, parent);
      if (
        leaves.length < 2 ||
        Object.values(facts.head.routines).some(
          ({ source }) => /create\s+(unique\s+)?index/i.test(source) && /execute/i.test(source),
        )
      )
        return [];
      const first = leaves[0] as Table;
      return (
        first.indexes
          .filter((index) => !index.attached && index.constraint === null)
          // Unique without the key, it can only stand on each partition.
          .filter(
            (index) =>
              !index.unique ||
              (parent.partitionKey?.columns.every((column) => index.columns.includes(column)) ?? false),
          )
          .flatMap((index) => {
            const found = leaves.map((table) => ({
              table,
              index: table.indexes.find((own) => !own.attached && likeness(own) === likeness(index)),
            }));
            const isNew = ({ table, index: own }: (typeof found)[number]) =>
              own !== undefined && facts.base.tables[table.oid]?.indexes.some(({ oid }) => oid === own.oid) !== true;
            const newest = found.filter(isNew).at(-1);
            const indexes = found.flatMap(({ index: own }) => own ?? []);
            if (
              newest?.index === undefined ||
              indexes.length < leaves.length ||
              parent.indexes.some((own) => likeness(own) === likeness(index))
            )
              return [];
            return [{ parent, indexes, newest: { table: newest.table, index: newest.index } }];
          })
      );
    });
}
