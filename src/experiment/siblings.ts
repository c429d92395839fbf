// Compares each new partition with the sibling it was made after: nothing but name and bound may differ.
import type { OwnProperties, Partition, PartitionedTable, PartitionPlan } from '../flow.ts';
import type { Growth } from '../propose/plan-rows.ts';
import { qualified } from '../rule.ts';

export interface Compared {
  readonly alike: readonly { readonly partition: string; readonly sibling: string }[];
  /** One sentence each. */
  readonly differences: readonly string[];
}

/** A table once the proposal is applied, with its rows of partitions. */
export interface After {
  readonly table: PartitionedTable;
  readonly growths: readonly Growth[];
}

export function compareSiblings(after: readonly After[], wanted: readonly PartitionPlan[]): Compared {
  const alike: { partition: string; sibling: string }[] = [];
  const differences: string[] = [];
  for (const plan of wanted) {
    const found = after.find(({ table }) => qualified(table) === plan.table);
    const fresh = new Set(plan.next.map(nameOf));
    for (const { series } of found?.growths ?? []) {
      const placed = series.placed.map(({ partition }) => partition);
      const sibling = placed.findLast((partition) => !fresh.has(nameOf(partition)));
      if (found === undefined || sibling === undefined) continue;
      for (const partition of placed.filter((each) => fresh.has(nameOf(each)))) {
        const differing = differingIn(found.table, sibling, partition);
        if (differing.length === 0) alike.push({ partition: nameOf(partition), sibling: nameOf(sibling) });
        else differences.push(`${nameOf(partition)} differs from its sibling ${nameOf(sibling)} in its ${differing.join(', ')}`);
      }
    }
  }
  return { alike, differences };
}

const nameOf = ({ schema, name }: { readonly schema: string; readonly name: string }) => `${schema}.${name}`;

/** What a sibling passes on, each in a form that can be compared. */
function traits(table: PartitionedTable, of: OwnProperties): Readonly<Record<string, unknown>> {
  const keys = new Set(table.keys.flatMap(({ column }) => column ?? []));
  return {
    owner: of.owner,
    grants: of.privileges?.filter(({ grantee }) => grantee !== of.owner) ?? [],
    'row security': [of.rowSecurity || table.rowSecurity, of.forceRowSecurity || table.forceRowSecurity],
    policies: of.policies,
    'storage options': [...of.options, ...of.toastOptions],
    'replica identity': of.replicaIdentity,
    persistence: of.persistence,
    tablespace: of.tablespace,
    'access method': of.accessMethod,
    'statistics targets': of.statistics,
    'column storage': of.storage,
    indexes: of.indexes.map(({ unique, tail, clustered }) => ({ unique, tail, clustered })),
    // A CHECK on the key is the sibling's own bound.
    constraints: of.constraints.filter(({ type, columns }) => type !== 'c' || !columns.some((column) => keys.has(column))).map(({ definition }) => definition),
    triggers: of.triggers.map(({ name, enabled }) => ({ name, enabled })),
    publications: of.publications,
  };
}

function differingIn(table: PartitionedTable, sibling: Partition, partition: Partition): string[] {
  const [one, other] = [traits(table, sibling), traits(table, partition)];
  return Object.keys(one).filter((name) => comparable(one[name]) !== comparable(other[name]));
}

/** Order means nothing in lists of the catalog. */
const comparable = (value: unknown) => JSON.stringify(Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value);
