// Which tables the change created, and where.

import type { Step } from '../../model/apply.ts';
import type { Oid, Table } from '../../model/catalog.ts';
import type { Facts } from '../define.ts';

/** Tables of the head that the base does not have. */
export function newTables(facts: Facts): Table[] {
  return Object.values(facts.head.tables).filter((table) => !(table.oid in facts.base.tables));
}

/** The step after which a table first exists. */
export function stepThatCreated(facts: Facts, oid: Oid): Step | undefined {
  return facts.steps.find((step) => !(oid in step.before.tables) && oid in step.after.tables);
}
