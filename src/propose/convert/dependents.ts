// What reads the table by its object id is pointed at the new one: views, functions, policies, publications, foreign keys.
import type { Readers, RoutineFacts, ViewFacts } from '../../apply/conversion-facts.ts';
import { ident } from '../../rule.ts';
import { type Conversion, inSchema } from './conversion.ts';
import { commentOn, grantStatements, optionList, revokeStatements } from './grants.ts';

export function repoint(conversion: Conversion): string[] {
  const { facts, kept } = conversion;
  const { readers } = facts.table;
  return [
    ...readers.routines.filter(({ typed }) => typed).flatMap((routine) => remade(routine, facts.role)),
    ...pointedAnew(readers),
    ...kept.map(({ table, name, definition }) => `ALTER TABLE ${table} ADD CONSTRAINT ${ident(name)} ${definition.replace(/ NOT VALID$/, '')} NOT VALID`),
    ...publications(conversion),
  ];
}

/** In place, so that rights, comments and what stands on them stay. Materialized views cannot be; they have a migration of their own. */
export const pointedAnew = ({ views, routines, policies }: Readers): string[] => [
  ...views.map(viewStatement),
  ...routines.filter(({ typed }) => !typed).map(({ definition }) => definition.trimEnd()),
  ...policies.map(({ table, name, clauses }) => `ALTER POLICY ${ident(name)} ON ${table} ${clauses}`),
];

const withOptions = (options: readonly string[]) => (options.length === 0 ? '' : ` WITH (${optionList(options).join(', ')})`);

const viewStatement = ({ name, definition, options }: ViewFacts) => `CREATE OR REPLACE VIEW ${name}${withOptions(options)} AS\n${definition}`;

/** A function with the row type in its signature had to go with the old type. */
function remade({ signature, definition, owner, grants, comment }: RoutineFacts, role: string): string[] {
  const open = grants.some(({ grantee }) => grantee === 'PUBLIC');
  return [
    definition.trimEnd(),
    ...(open ? [] : revokeStatements(['PUBLIC'], signature)),
    ...grantStatements(
      grants.filter(({ grantee }) => grantee !== 'PUBLIC'),
      signature,
    ),
    ...commentOn(signature, comment),
    ...(owner === role ? [] : [`ALTER ${signature} OWNER TO ${owner}`]),
  ];
}

/** Changes of partitions are told under the table's own name, as before. */
function publications(conversion: Conversion): string[] {
  const { table } = conversion.facts;
  const old = inSchema(conversion, conversion.legacy);
  return table.publications.flatMap(({ name, member, columns, where, viaRoot }) => {
    const what = `${columns === null ? '' : ` (${columns.map(ident).join(', ')})`}${where === null ? '' : ` WHERE (${where})`}`;
    return [
      ...(member ? [`ALTER PUBLICATION ${ident(name)} DROP TABLE ${old}`] : []),
      ...(viaRoot ? [] : [`ALTER PUBLICATION ${ident(name)} SET (publish_via_partition_root = true)`]),
      ...(member ? [`ALTER PUBLICATION ${ident(name)} ADD TABLE ${table.name}${what}`] : []),
    ];
  });
}
