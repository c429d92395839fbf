// What a new partition needs to be like its newest sibling: everything that LIKE and ATTACH do not hand on.
import type { Partition, PartitionedTable, PartitionFacts } from '../../model/partitions.ts';
import { type PrivilegeStatements, privilegeStatements } from '../../sql/privileges.ts';
import {
  addToPublication,
  alterColumns,
  commentOn,
  inTablespace,
  ownerOf,
  policiesOf,
  replicaIdentityOf,
  rowSecurityOf,
  triggersOf,
  usingMethod,
  withOptions,
} from '../../sql/properties.ts';
import { ident, qualified } from '../../sql/quote.ts';

type Name = { readonly schema: string; readonly name: string };

/** The sibling whose ways are followed; without one the parent's own. */
export interface SiblingModel {
  readonly table: PartitionedTable;
  readonly sibling: Partition | null;
  /** The sibling before it, to tell what is said of each from what is said of one. */
  readonly earlier: Partition | null;
  readonly facts: PartitionFacts;
}

/** Access method, storage options and tablespace, as they stand behind the columns. */
export function creationTail({ sibling }: SiblingModel, partitioned: boolean): string {
  if (sibling === null) return '';
  return `${usingMethod(sibling.accessMethod)}${partitioned ? '' : withOptions(sibling.options, sibling.toastOptions)}${inTablespace(sibling.tablespace)}`;
}

/** Everything after CREATE TABLE; the owner comes last of all, after ATTACH. */
export function likeSibling(model: SiblingModel, target: Name): string[] {
  const { table, sibling } = model;
  const on = qualified(target);
  const rowSecurity = (sibling?.rowSecurity ?? false) || table.rowSecurity;
  const forceRowSecurity = (sibling?.forceRowSecurity ?? false) || table.forceRowSecurity;
  const secured = rowSecurityOf(on, { rowSecurity, forceRowSecurity });
  if (sibling === null) return secured;
  return [
    ...alterColumns(on, sibling.columns, table.columns),
    ...ownIndexes(sibling, target),
    ...ownConstraints(table, sibling, target),
    ...triggersOf(
      on,
      sibling.triggers.map((trigger) => ({
        ...trigger,
        definition: trigger.definition.replace(` ON ${qualified(sibling)} `, ` ON ${on} `),
      })),
    ),
    ...secured,
    ...policiesOf(on, sibling.policies),
    ...privileges(model, target).others,
    ...replicaIdentityOf(on, sibling.replicaIdentity, () => replicaIndex(sibling, target)),
    ...commentOn(`TABLE ${on}`, comment(model, target)),
    ...sibling.publications
      .filter(({ name }) => !table.publications.some((own) => own.name === name))
      .map((publication) => addToPublication(publication, on)),
  ];
}

/** After ATTACH, since whoever attaches must own both. */
export function afterAttach(model: SiblingModel, target: Name): string[] {
  return [
    ...ownerOf(`TABLE ${qualified(target)}`, (model.sibling ?? model.table).owner, model.facts),
    ...privileges(model, target).afterOwner,
  ];
}

const privileges = ({ sibling, facts }: SiblingModel, target: Name): PrivilegeStatements =>
  sibling === null
    ? { others: [], afterOwner: [] }
    : privilegeStatements({ kind: 'table', schema: target.schema, on: `TABLE ${qualified(target)}` }, sibling, facts);

/** The sibling's name inside another name gives way to the new one; a name without it is left to Postgres. */
const renamed = (name: string, sibling: Name, target: Name) =>
  name.includes(sibling.name) ? name.replace(sibling.name, target.name).slice(0, 63) : null;

function ownIndexes(sibling: Partition, target: Name): string[] {
  return sibling.indexes.flatMap(({ name, unique, tail, clustered, comment: words }) => {
    const given = indexName(name, sibling, target, clustered || words !== null || name === sibling.replicaIndex?.name);
    const index = `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${given === null ? '' : `${ident(given)} `}ON ${qualified(target)} ${tail}`;
    if (given === null) return [index];
    return [
      index,
      ...(clustered ? [`ALTER TABLE ${qualified(target)} CLUSTER ON ${ident(given)}`] : []),
      ...commentOn(`INDEX ${qualified({ schema: target.schema, name: given })}`, words),
    ];
  });
}

/** @param needed it is spoken of later, so Postgres cannot choose it */
const indexName = (name: string, sibling: Name, target: Name, needed: boolean) =>
  renamed(name, sibling, target) ?? (needed ? `${target.name}_${name}`.slice(0, 63) : null);

/** A CHECK on the key holds the sibling's own range, so it is not the new one's. */
export const ownRange = ({ keys }: PartitionedTable, { type, columns }: Partition['constraints'][number]) =>
  type === 'c' && columns.some((column) => keys.some((key) => key.column === column));

function ownConstraints(table: PartitionedTable, sibling: Partition, target: Name): string[] {
  const on = qualified(target);
  return sibling.constraints
    .filter((constraint) => !ownRange(table, constraint))
    .flatMap(({ name, definition, comment: words }) => {
      const given = ident(renamed(name, sibling, target) ?? name);
      return [
        `ALTER TABLE ${on} ADD CONSTRAINT ${given} ${definition}`,
        ...commentOn(`CONSTRAINT ${given} ON ${on}`, words),
      ];
    });
}

/** What the index of the sibling's replica identity is called on the new partition. */
function replicaIndex(sibling: Partition, target: Name): string | null {
  const index = sibling.replicaIndex;
  if (index === null) return null;
  const label = { p: 'pkey', u: 'key' }[index.constraint ?? ''] ?? 'idx';
  if (index.inherited) return chosenName(target.name, label === 'pkey' ? [] : index.columns, label);
  const constraint = sibling.constraints.some(({ name }) => name === index.name);
  return constraint
    ? (renamed(index.name, sibling, target) ?? index.name)
    : indexName(index.name, sibling, target, true);
}

/** The name that Postgres gives an index: both parts are cut until all fits into 63 bytes, the longer one first. */
export function chosenName(table: string, columns: readonly string[], label: string): string {
  let [first, second] = [table, columns.join('_')];
  const room = 63 - Buffer.byteLength(`_${label}`) - (columns.length === 0 ? 0 : 1);
  while (Buffer.byteLength(first) + Buffer.byteLength(second) > room) {
    if (Buffer.byteLength(first) > Buffer.byteLength(second)) first = first.slice(0, -1);
    else second = second.slice(0, -1);
  }
  return [first, ...(columns.length === 0 ? [] : [second]), label].join('_');
}

/** Said of each sibling alike, but for its name. */
function comment({ sibling, earlier }: SiblingModel, target: Name): string | null {
  const common = (partition: Partition) => partition.comment?.replaceAll(partition.name, '\u0000') ?? null;
  const text = sibling === null ? null : common(sibling);
  if (text === null || (earlier === null ? !text.includes('\u0000') : common(earlier) !== text)) return null;
  return text.replaceAll('\u0000', target.name);
}
