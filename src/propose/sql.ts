// The statements that add partitions with the least lock: made beside the table, dressed like a sibling, then attached.
import type { NewPartition, Partition, PartitionedTable, PartitionFacts } from '../model/partitions.ts';
import { ident, literal, qualified } from '../sql/quote.ts';
import { afterAttach, creationTail, likeSibling, type SiblingModel } from './plan/parity.ts';

export interface Form {
  readonly form: 'guarded' | 'plain';
  readonly lockTimeout: string;
}

type Name = { readonly schema: string; readonly name: string };

const usable = (siblings: readonly Partition[]) =>
  siblings.filter(({ kind, isDefault, detachPending }) => kind !== 'f' && !isDefault && !detachPending);

/** The newest partition of the kind that most new ones are like. */
export const siblingFor = (siblings: readonly Partition[]): Partition | null => usable(siblings).at(-1) ?? null;

export const modelFor = (
  table: PartitionedTable,
  siblings: readonly Partition[],
  facts: PartitionFacts,
): SiblingModel => ({
  table,
  sibling: siblingFor(siblings),
  earlier: usable(siblings).at(-2) ?? null,
  facts,
});

/** CREATE, everything that makes it like its siblings, and what comes after ATTACH. */
export interface PartitionSql {
  readonly create: readonly string[];
  readonly attach: string;
  readonly afterwards: readonly string[];
}

/** @param bound `FOR VALUES FROM (…) TO (…)`, or `DEFAULT` */
export function make(model: SiblingModel, target: Name, bound: string): PartitionSql {
  const { table, sibling } = model;
  const unlogged = sibling?.persistence === 'u' ? 'UNLOGGED ' : '';
  const inner = sibling?.kind === 'p' ? model.facts.tables.find(({ oid }) => oid === sibling.oid) : undefined;
  const partitioned = inner === undefined ? '' : ` PARTITION BY ${inner.definition}`;
  const head = `CREATE ${unlogged}TABLE ${qualified(target)} (LIKE ${qualified(table)} INCLUDING ALL EXCLUDING IDENTITY)`;
  return {
    create: [
      `${head}${partitioned}${creationTail(model, inner !== undefined)}`,
      ...likeSibling(model, target),
      ...(inner === undefined ? [] : subTree(model, inner, target)),
    ],
    attach: `ALTER TABLE ${qualified(table)} ATTACH PARTITION ${qualified(target)} ${bound}`,
    afterwards: afterAttach(model, target),
  };
}

export const rangeBound = ({ from, to }: Pick<NewPartition, 'from' | 'to'>) => `FOR VALUES FROM (${from}) TO (${to})`;

/** The partitions of a sibling that is partitioned in turn, under the new name: theirs is the same division again. */
function subTree({ facts }: SiblingModel, inner: PartitionedTable, target: Name): string[] {
  return inner.partitions.flatMap((partition) => {
    const name = partition.name.includes(inner.name)
      ? partition.name.replace(inner.name, target.name)
      : `${target.name}_${partition.name}`.slice(0, 63);
    const under: PartitionedTable = { ...inner, ...target };
    const made = make(
      { table: under, sibling: partition, earlier: null, facts },
      { schema: partition.schema, name },
      partition.bound,
    );
    return [...made.create, made.attach, ...made.afterwards];
  });
}

/** Whether the new partition's own partitions can be the sibling's again: bounds in time are not. */
export function canCopy(model: SiblingModel): boolean {
  const inner =
    model.sibling?.kind === 'p' ? model.facts.tables.find(({ oid }) => oid === model.sibling?.oid) : undefined;
  if (inner === undefined) return model.sibling?.kind !== 'p';
  return (
    inner.strategy !== 'range' &&
    inner.partitions.every((partition) => canCopy({ ...model, table: inner, sibling: partition }))
  );
}

export const attached = (table: Name, child: Name) =>
  `SELECT FROM pg_catalog.pg_inherits WHERE inhparent = ${literal(qualified(table))}::regclass AND inhrelid = to_regclass(${literal(qualified(child))})`;

/** A dollar quote that the body does not hold. */
const dollar = (body: string) => (body.includes('$$') ? '$headroom$' : '$$');

export const where = (query: string) => `EXISTS (${query})`;
export const unless = (query: string) => `NOT EXISTS (${query})`;

/** Statements in a DO block, under a lock timeout of its own; passed over where the condition does not hold. */
export function guarded(statements: readonly string[], { lockTimeout }: Form, condition: string | null): string {
  const indent = condition === null ? '  ' : '    ';
  const inner = statements.map((statement) => `${indent}${statement};`).join('\n');
  const body = condition === null ? inner : `  IF ${condition} THEN\n${inner}\n  END IF;`;
  const quote = dollar(body);
  return `DO ${quote} BEGIN\n  SET LOCAL lock_timeout = ${literal(lockTimeout)};\n${body}\nEND ${quote}`;
}

/** One partition, ready to be sent; in the guarded form as one statement that can be sent twice. */
export function addition(model: SiblingModel, target: Name, bound: string, form: Form): string[] {
  const { create, attach, afterwards } = make(model, target, bound);
  const all = [...create, attach, ...afterwards];
  return form.form === 'guarded' ? [guarded(all, form, unless(attached(model.table, target)))] : all;
}

/** Plain statements between a lock timeout and its end. */
export const timed = (statements: readonly string[], { form, lockTimeout }: Form): string[] =>
  form === 'guarded'
    ? [...statements]
    : [`SET lock_timeout = ${literal(lockTimeout)}`, ...statements, 'RESET lock_timeout'];

export const dropped = (target: Name) => `DROP TABLE IF EXISTS ${qualified(target)}`;
export const renamedTo = (from: Name, to: string) => `ALTER TABLE ${qualified(from)} RENAME TO ${ident(to)}`;
