// What reads the table by its object id is pointed at the new one: views, functions, policies, publications, foreign keys.
import type { Readers, RoutineFacts, ViewFacts } from '../../catalog/conversion-facts.ts';
import type { Creator } from '../../model/properties.ts';
import { privilegeStatements } from '../../sql/privileges.ts';
import { addToPublication, commentOn, ownerOf, withOptions } from '../../sql/properties.ts';
import { ident } from '../../sql/quote.ts';
import { type Conversion, inSchema } from './conversion.ts';

export function repoint(conversion: Conversion): string[] {
  const { facts, kept } = conversion;
  const { readers } = facts.table;
  return [
    ...readers.routines.filter(({ typed }) => typed).flatMap((routine) => remade(routine, facts)),
    ...pointedAnew(readers),
    ...kept.map(
      ({ table, name, definition }) =>
        `ALTER TABLE ${table} ADD CONSTRAINT ${ident(name)} ${definition.replace(/ NOT VALID$/, '')} NOT VALID`,
    ),
    ...publications(conversion),
  ];
}

/**
 * In place, so that rights, comments and what stands on them stay. Materialized views cannot be; they have a migration
 * of their own.
 */
export const pointedAnew = ({ views, routines, policies }: Readers): string[] => [
  ...views.map(viewStatement),
  ...routines.filter(({ typed }) => !typed).map(({ definition }) => definition.trimEnd()),
  ...policies.map(({ table, name, clauses }) => `ALTER POLICY ${ident(name)} ON ${table} ${clauses}`),
];

const viewStatement = ({ name, definition, options }: ViewFacts) =>
  `CREATE OR REPLACE VIEW ${name}${withOptions(options)} AS\n${definition}`;

/** A function with the row type in its signature had to go with the old type. */
function remade(routine: RoutineFacts, creator: Creator): string[] {
  const { schema, signature, definition, owner, comment } = routine;
  const { others, afterOwner } = privilegeStatements({ kind: 'routine', schema, on: signature }, routine, creator);
  return [
    definition.trimEnd(),
    ...others,
    ...commentOn(signature, comment),
    ...ownerOf(signature, owner, creator),
    ...afterOwner,
  ];
}

/** Changes of partitions are told under the table's own name, as before. */
function publications(conversion: Conversion): string[] {
  const { table } = conversion.facts;
  const old = inSchema(conversion, conversion.oldTable);
  return table.publications.flatMap((publication) => {
    const { name, member, viaRoot } = publication;
    return [
      ...(member ? [`ALTER PUBLICATION ${ident(name)} DROP TABLE ${old}`] : []),
      ...(viaRoot ? [] : [`ALTER PUBLICATION ${ident(name)} SET (publish_via_partition_root = true)`]),
      ...(member ? [addToPublication(publication, table.name)] : []),
    ];
  });
}
