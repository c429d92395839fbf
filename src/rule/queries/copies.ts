// New partitioned tables that look like they are to take the place of one that was there.
import type { Place } from '../../model/basics.ts';
import type { Table } from '../../model/catalog.ts';
import type { Facts } from '../define.ts';
import { newTables, stepThatCreated } from './created.ts';
import { spelledAt } from './fresh.ts';

export interface PartitionedCopy {
  readonly copy: Table;
  readonly old: Table;
  readonly place: Place;
}

/** Copies by name and by columns, where both tables are there at the head. */
export function partitionedCopies(facts: Facts): PartitionedCopy[] {
  const olds = Object.values(facts.base.tables).filter(({ kind, oid, name }) => kind === 'r' && facts.head.tables[oid]?.name === name);
  return newTables(facts)
    .filter(({ kind, parents }) => kind === 'p' && parents.length === 0)
    .flatMap((copy) => {
      const old = olds.find((table) => table.schema === copy.schema && isNamedAfter(copy.name, table.name) && isAlike(copy, table));
      const step = stepThatCreated(facts, copy.oid);
      return old === undefined || step === undefined ? [] : [{ copy, old, place: spelledAt(facts, step, copy.name) }];
    });
}

const before = /^(new|tmp|temp|part|partitioned)_/i;
const after = /_?(new|partitioned|part|parted|p|v?2|tmp|temp|next)$/i;

/** `events_new`, `events_partitioned`, `new_events` … stand beside `events`. */
function isNamedAfter(copy: string, old: string): boolean {
  return copy !== old && (copy.replace(before, '') === old || copy.replace(after, '') === old);
}

/** They share at least half of the columns of the narrower one. */
function isAlike(copy: Table, old: Table): boolean {
  const names = new Set(copy.columns.map(({ name }) => name));
  return old.columns.filter(({ name }) => names.has(name)).length * 2 >= Math.min(old.columns.length, copy.columns.length);
}
