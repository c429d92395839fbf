// Compares each new partition with the sibling it was made after: nothing but name and bound may differ.

import { dictionary } from '../lib/dictionary.ts';
import type { Partition, PartitionedTable, PartitionPlan } from '../model/partitions.ts';
import type { Properties } from '../model/properties.ts';
import { ownRange } from '../propose/plan/parity.ts';
import type { GrowingRow } from '../propose/plan/plan-rows.ts';
import { siblingFor } from '../propose/sql.ts';
import { isKnown } from '../sql/privileges.ts';
import { qualified } from '../sql/quote.ts';

export interface Compared {
  readonly alike: readonly { readonly partition: string; readonly sibling: string }[];
  /** One sentence each. */
  readonly differences: readonly string[];
  /** The same of catch-alls that became partitions with their rows: they keep what they had. */
  readonly kept: readonly string[];
}

/** A table once the proposal is applied, with its rows of partitions. */
export interface After {
  readonly table: PartitionedTable;
  readonly growths: readonly GrowingRow[];
}

/** @param major of production: what it has no privilege for was not granted */
export function compareSiblings(after: readonly After[], wanted: readonly PartitionPlan[], major: number): Compared {
  const alike: { partition: string; sibling: string }[] = [];
  const differences: string[] = [];
  const kept: string[] = [];
  const tables = after.map(({ table }) => table);
  for (const plan of wanted) {
    const found = after.find(({ table }) => qualified(table) === plan.table);
    const fresh = new Map(plan.next.map((each) => [nameOf(each), each.reason]));
    for (const { series } of found?.growths ?? []) {
      const placed = series.placed.map(({ partition }) => partition);
      const sibling = siblingFor(placed.filter((partition) => !fresh.has(nameOf(partition))));
      if (found === undefined || sibling === null) continue;
      for (const partition of placed.filter((each) => fresh.has(nameOf(each)))) {
        const differing = differingIn(found.table, sibling, partition, { tables, major });
        if (differing.length === 0) alike.push({ partition: nameOf(partition), sibling: nameOf(sibling) });
        else if (fresh.get(nameOf(partition)) === 'catch-all')
          kept.push(`${nameOf(partition)} stays as it was as a catch-all: it ${differsIn(sibling, differing)}`);
        else differences.push(`${nameOf(partition)} ${differsIn(sibling, differing)}`);
      }
    }
  }
  return { alike, differences, kept };
}

const differsIn = (sibling: Partition, differing: readonly string[]) =>
  `differs from its sibling ${nameOf(sibling)} in its ${differing.join(', ')}`;

const nameOf = ({ schema, name }: { readonly schema: string; readonly name: string }) => `${schema}.${name}`;

interface Terms {
  readonly tables: readonly PartitionedTable[];
  readonly major: number;
}

/** What a sibling passes on, each in a form that can be compared. */
function traits(table: PartitionedTable, of: Partition, terms: Terms): Readonly<Record<string, unknown>> {
  const columns = <Trait>(trait: (column: Properties['columns'][number]) => Trait) =>
    of.columns.map((column) => [column.name, trait(column)]);
  return {
    owner: of.owner,
    grants: granted(of, terms.major),
    'row security': secured(of),
    policies: of.policies,
    'storage options': [...of.options, ...of.toastOptions],
    'replica identity': [of.replicaIdentity, of.replicaIndex?.columns],
    persistence: of.persistence,
    tablespace: of.tablespace,
    'access method': of.accessMethod,
    'statistics targets': columns(({ statistics }) => statistics),
    'column options': columns(({ options }) => options),
    'column storage': columns(({ storage, compression }) => [storage, compression]),
    'column defaults': columns((column) => column.default),
    'NOT NULL columns': columns(({ notNull }) => notNull),
    indexes: of.indexes.map(({ unique, tail, clustered }) => ({ unique, tail, clustered })),
    constraints: of.constraints
      .filter((constraint) => !ownRange(table, constraint))
      .map(({ definition }) => definition),
    triggers: of.triggers.map((trigger) => ({
      ...trigger,
      definition: trigger.definition.replace(` ON ${qualified(of)} `, ' ON '),
    })),
    publications: of.publications.filter(({ name }) => !table.publications.some((own) => own.name === name)),
    division: division(of, terms),
  };
}

const granted = ({ owner, privileges }: Properties, major: number) =>
  privileges
    .filter(({ privilege }) => isKnown(privilege, major))
    .map((entry) => (entry.grantee === owner ? { ...entry, grantee: null } : entry));

const secured = ({ rowSecurity, forceRowSecurity }: Properties) => ({ rowSecurity, forceRowSecurity });

/** The partitions of a partition, each with its own traits; null where it is a plain table. */
function division({ kind, oid }: Partition, terms: Terms): unknown {
  const inner = terms.tables.find((table) => table.oid === oid);
  if (kind !== 'p' || inner === undefined) return null;
  return [
    inner.definition,
    ...inner.partitions.map((partition) => JSON.stringify([partition.bound, traits(inner, partition, terms)])).sort(),
  ];
}

function differingIn(table: PartitionedTable, sibling: Partition, partition: Partition, terms: Terms): string[] {
  const [one, other] = [traits(table, sibling, terms), traits(table, partition, terms)];
  // A table's row security must be its new partitions' too, even where the sibling does without.
  const security = {
    rowSecurity: sibling.rowSecurity || table.rowSecurity,
    forceRowSecurity: sibling.forceRowSecurity || table.forceRowSecurity,
  };
  const wanted: Readonly<Record<string, unknown>> = dictionary({ ...one, 'row security': security });
  return Object.keys(wanted).filter((name) => comparable(wanted[name]) !== comparable(other[name]));
}

/** Order means nothing in lists of the catalog. */
const comparable = (value: unknown) =>
  JSON.stringify(Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value);
