// New partitions and partitioned copies that let in who is kept out of their table.

import { listed } from '../../lib/listed.ts';
import type { Place } from '../../model/basics.ts';
import type { Table } from '../../model/catalog.ts';
import { ident } from '../../sql/quote.ts';
import type { Facts } from '../define.ts';
import { partitionedCopies } from './copies.ts';
import { newTables, stepThatCreated } from './created.ts';
import { spelledAt } from './fresh.ts';
import { rightsOf } from './rights.ts';

/** A new partition, or a partitioned copy, beside the table whose protection it should have. */
export interface Pair {
  readonly table: Table;
  /** The table whose protection it should have. */
  readonly of: Table;
  readonly place: Place;
  readonly kind: 'a partition of' | 'a copy of' | 'a copy of the former';
}

function partitions(facts: Facts): Pair[] {
  return newTables(facts).flatMap((table): Pair[] => {
    const of = facts.head.tables[table.parents[0] ?? ''];
    const step = stepThatCreated(facts, table.oid);
    if (table.partitionBound === null || of === undefined || step === undefined) return [];
    return [{ table, of, place: spelledAt(facts, step, table.name), kind: 'a partition of' }];
  });
}

function copies(facts: Facts): Pair[] {
  return partitionedCopies(facts).map(({ copy, old, place }): Pair => {
    // Once swapped, the old one goes by another name.
    const now = facts.head.tables[old.oid];
    const { schema, name } = now ?? old;
    return {
      table: copy,
      of: { ...old, schema, name },
      place,
      kind: now === undefined ? 'a copy of the former' : 'a copy of',
    };
  });
}

export interface Exposed extends Pair {
  /** Who may do what, in words. */
  readonly roles: string;
  /** Roles that were seen to read it. */
  readonly readers: readonly string[];
}

export function exposed(facts: Facts): Exposed[] {
  return [...partitions(facts), ...copies(facts)].flatMap((pair) => {
    const roles = listed(intruders(facts, pair), 4);
    return pair.table.rowSecurity || roles === '' ? [] : [{ ...pair, roles, readers: readersOf(facts, pair.table) }];
  });
}

/**
 * Who but the owner may do what that the policies or the rights of the other table forbid, in words; roles that do not
 * get in are left out.
 */
function intruders(facts: Facts, { table, of, kind }: Pair): string[] {
  const may = new Map<string, string[]>();
  const doors = new Map(
    facts.experiments.probes?.doors.filter((door) => door.table === table.oid).map(({ role, open }) => [role, open]),
  );
  const known = rightsOf(of);
  for (const [role, letters] of rightsOf(table)) {
    const more = of.rowSecurity
      ? letters
      : [...letters].filter((letter) => !(known.get(role) ?? known.get('') ?? '').includes(letter)).join('');
    const verbs = [...(more.includes('r') ? ['read'] : []), ...(/[awd]/.test(more) ? ['write'] : [])].join(' and ');
    if (
      role === table.owner ||
      verbs === '' ||
      doors.get(role) === false ||
      /^(service_role|postgres|supabase_admin)$/.test(role)
    )
      continue;
    // A copy is another table: who may see it is its own matter, unless policies are lost.
    if (!of.rowSecurity && kind !== 'a partition of') continue;
    may.set(verbs, [...(may.get(verbs) ?? []), role === '' ? 'everybody' : ident(role)]);
  }
  return [...may].map(([verbs, roles]) => `${listed(roles, 4)} may ${verbs} it`);
}

function readersOf(facts: Facts, table: Table): string[] {
  return (facts.experiments.probes?.doors ?? []).flatMap((door) =>
    door.table === table.oid && door.read ? [door.role] : [],
  );
}
