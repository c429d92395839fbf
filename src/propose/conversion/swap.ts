// The swap: one transaction in which the table becomes the first partition of a new one that bears its name.
import type { Privilege } from '../../model/properties.ts';
import { type PrivilegeStatements, privilegeStatements } from '../../sql/privileges.ts';
import {
  alterColumns,
  commentOn,
  inTablespace,
  ownerOf,
  policiesOf,
  replicaIdentityOf,
  rowSecurityOf,
  triggersOf,
  withOptions,
} from '../../sql/properties.ts';
import { ident, literal } from '../../sql/quote.ts';
import { type Conversion, inSchema, plainIndexes, renamed } from './conversion.ts';
import { repoint } from './dependents.ts';
import { withColumn } from './keys.ts';
import { identitySteps, oldSequenceNames, serialSteps } from './sequences.ts';

/** Every statement, in order; the transaction around them is the layout's. */
export function swapStatements(conversion: Conversion): string[] {
  return [
    ...locks(conversion),
    ...clearing(conversion),
    ...renaming(conversion),
    ...parent(conversion),
    ...identitySteps(conversion),
    ...serialSteps(conversion),
    ...standing(conversion),
    ...attaching(conversion),
    ...partitions(conversion),
    ...triggers(conversion),
    ...repoint(conversion),
  ];
}

/**
 * In the order in which others take them, so that nobody waits in a circle: what the table points at, then what is read
 * on the way to it, the table last. A view cannot be locked without the tables under it, except by giving it the owner
 * that it has: whoever migrates, where it is that here, since the role has another name there.
 */
function locks({ facts, wish, kept, dropped }: Conversion): string[] {
  const { table } = facts;
  const pointed = table.constraints.flatMap(({ references }) =>
    references === null || references === table.name ? [] : [references],
  );
  const others = [...kept, ...dropped].map((reference) => reference.table);
  const closed = unique(
    [...table.readers.policies.map((policy) => policy.table), ...others].filter((name) => name !== table.name),
  );
  const own = unique(pointed).filter((name) => !closed.includes(name));
  return [
    `SET LOCAL lock_timeout = '${wish.lockTimeout}'`,
    ...(own.length === 0 ? [] : [`LOCK TABLE ${own.join(', ')} IN SHARE ROW EXCLUSIVE MODE`]),
    ...table.readers.views.map(
      ({ name, owner }) => `ALTER VIEW ${name} OWNER TO ${owner === facts.role ? 'CURRENT_USER' : ident(owner)}`,
    ),
    `LOCK TABLE ${[...closed, table.name].join(', ')} IN ACCESS EXCLUSIVE MODE`,
  ];
}

const unique = (names: readonly string[]) => [...new Set(names)];

/** What cannot stand on a partition, or would stand in the way of its successor's name. */
function clearing(conversion: Conversion): string[] {
  const { facts, kept, dropped } = conversion;
  const { table } = facts;
  return [
    ...[...kept, ...dropped].map(
      (reference) => `ALTER TABLE ${reference.table} DROP CONSTRAINT ${ident(reference.name)}`,
    ),
    ...table.readers.routines.filter(({ typed }) => typed).map(({ signature }) => `DROP ${signature}`),
    ...table.triggers.map(({ name }) => `DROP TRIGGER ${ident(name)} ON ${table.name}`),
    ...table.rules.map(({ name }) => `DROP RULE ${ident(name)} ON ${table.name}`),
    ...table.policies.map(({ name }) => `DROP POLICY ${ident(name)} ON ${table.name}`),
    ...table.statistics.map(
      ({ name, bare }) => `ALTER STATISTICS ${name} RENAME TO ${ident(renamed(conversion, bare))}`,
    ),
    ...oldSequenceNames(conversion),
  ];
}

function renaming(conversion: Conversion): string[] {
  const { facts, oldTable, keys } = conversion;
  const old = inSchema(conversion, oldTable);
  const rename = (index: string) =>
    `ALTER INDEX ${inSchema(conversion, index)} RENAME TO ${ident(renamed(conversion, index))}`;
  const unique = keys.flatMap(({ index, constraint, extended }) => {
    const fresh = ident(renamed(conversion, index.name));
    if (!extended)
      return [
        constraint === null
          ? rename(index.name)
          : `ALTER TABLE ${old} RENAME CONSTRAINT ${ident(constraint.name)} TO ${fresh}`,
      ];
    if (constraint === null) return [`DROP INDEX ${inSchema(conversion, index.name)}`];
    const kind = constraint.type === 'p' ? 'PRIMARY KEY' : 'UNIQUE';
    const when = constraint.deferrable ? ` DEFERRABLE${constraint.deferred ? ' INITIALLY DEFERRED' : ''}` : '';
    return [
      `ALTER TABLE ${old} DROP CONSTRAINT ${ident(constraint.name)}`,
      `ALTER TABLE ${old} ADD CONSTRAINT ${fresh} ${kind} USING INDEX ${fresh}${when}`,
    ];
  });
  const identity = keys.filter(({ index, extended }) => index.replicaIdentity && extended);
  return [
    `ALTER TABLE ${facts.table.name} RENAME TO ${ident(oldTable)}`,
    ...unique,
    ...plainIndexes(conversion).map(({ name }) => rename(name)),
    ...identity.map(
      ({ index }) => `ALTER TABLE ${old} REPLICA IDENTITY USING INDEX ${ident(renamed(conversion, index.name))}`,
    ),
  ];
}

/** The partitioned table, empty, with every index and constraint that the old one will lend it. */
function parent(conversion: Conversion): string[] {
  const { facts, oldTable, key, keys, dropped } = conversion;
  const { table } = facts;
  const like = [
    'DEFAULTS',
    'STORAGE',
    'COMMENTS',
    'GENERATED',
    ...(table.columns.some(({ compression }) => compression !== '') ? ['COMPRESSION'] : []),
  ];
  const add = (name: string, definition: string) =>
    `ALTER TABLE ${table.name} ADD CONSTRAINT ${ident(name)} ${definition}`;
  const gone = new Set(dropped.filter(({ own }) => own).map(({ name }) => name));
  return [
    `CREATE TABLE ${table.name} (LIKE ${inSchema(conversion, oldTable)} ${like.map((what) => `INCLUDING ${what}`).join(' ')})\n  PARTITION BY RANGE (${ident(key.name)})${inTablespace(table.tablespace)}`,
    ...ownerOf(`TABLE ${table.name}`, table.owner, facts),
    ...table.constraints.filter(({ type }) => type === 'c').map(({ name, definition }) => add(name, definition)),
    ...keys.map(({ index, constraint, extended }) => {
      if (constraint !== null)
        return add(constraint.name, extended ? withColumn(constraint.definition, key.name) : constraint.definition);
      return extended
        ? `CREATE UNIQUE INDEX ${ident(index.name)} ON ${table.name} ${withColumn(index.tail, key.name)}`
        : index.definition;
    }),
    ...table.constraints
      .filter(({ type, name }) => type === 'f' && !gone.has(name))
      .map(({ name, definition }) => add(name, definition)),
    ...plainIndexes(conversion).map(({ definition }) => definition),
    ...table.statistics.flatMap(({ name, definition, target, comment }) => [
      definition,
      ...(target === -1 ? [] : [`ALTER STATISTICS ${name} SET STATISTICS ${target}`]),
      ...commentOn(`STATISTICS ${name}`, comment),
    ]),
  ];
}

/** Rights, policies, comments and settings of the table. */
function standing(conversion: Conversion): string[] {
  const { table } = conversion.facts;
  const { name } = table;
  const { others, afterOwner } = privileges(conversion, name, table.privileges);
  return [
    ...others,
    ...afterOwner,
    ...rowSecurityOf(name, table),
    ...policiesOf(name, table.policies),
    ...alterColumns(name, table.columns, table.columns),
    ...replicaIdentity(conversion, name),
    ...commentOn(`TABLE ${name}`, table.comment),
    ...table.constraints.flatMap((constraint) =>
      commentOn(`CONSTRAINT ${ident(constraint.name)} ON ${name}`, constraint.comment),
    ),
    ...table.indexes.flatMap((index) => commentOn(`INDEX ${inSchema(conversion, index.name)}`, index.comment)),
  ];
}

const privileges = ({ facts }: Conversion, name: string, wanted: readonly Privilege[]): PrivilegeStatements =>
  privilegeStatements(
    { kind: 'table', schema: facts.table.schema, on: `TABLE ${name}` },
    { owner: facts.table.owner, privileges: wanted },
    facts,
  );

/** An index of replica identity is set by name, which for partitions Postgres chooses: see `partitions`. */
const replicaIdentity = ({ facts }: Conversion, name: string): string[] =>
  replicaIdentityOf(name, facts.table.replicaIdentity, () => null);

const attaching = (conversion: Conversion): string[] => [
  `ALTER TABLE ${conversion.facts.table.name} ATTACH PARTITION ${inSchema(conversion, conversion.oldTable)} FOR VALUES FROM (MINVALUE) TO (${conversion.cutoff})`,
];

/** Asked through the table only: they let in nobody but their owner. */
function partitions(conversion: Conversion): string[] {
  const { facts, slices } = conversion;
  const { table } = facts;
  const own = table.privileges.filter(({ grantee }) => grantee === table.owner);
  const made = slices.flatMap(({ bare, from, to }) => {
    const name = inSchema(conversion, bare);
    const { others, afterOwner } = privileges(conversion, name, own);
    return [
      `CREATE TABLE ${name} PARTITION OF ${table.name} FOR VALUES FROM (${from}) TO (${to})${withOptions(table.options, table.toastOptions)}${inTablespace(table.tablespace)}`,
      ...ownerOf(`TABLE ${name}`, table.owner, facts),
      ...others,
      ...afterOwner,
      ...rowSecurityOf(name, table),
      ...alterColumns(name, table.columns, table.columns),
      ...replicaIdentity(conversion, name),
    ];
  });
  const index = table.indexes.find((one) => one.replicaIdentity);
  if (table.replicaIdentity !== 'i' || index === undefined) return made;
  return [
    ...made,
    `ALTER TABLE ${table.name} REPLICA IDENTITY USING INDEX ${ident(index.name)}`,
    replicaIndexes(inSchema(conversion, index.name)),
  ];
}

const replicaIndexes = (index: string) => `DO $$ DECLARE child record; BEGIN
  FOR child IN SELECT x.indrelid::regclass AS tab, i.relname AS idx FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_index x ON x.indexrelid = h.inhrelid
    JOIN pg_catalog.pg_class i ON i.oid = h.inhrelid WHERE h.inhparent = ${literal(index)}::regclass LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', child.tab, child.idx);
  END LOOP;
END $$`;

function triggers({ facts }: Conversion): string[] {
  const { name, triggers: all, rules } = facts.table;
  return [
    ...triggersOf(name, all),
    ...rules.flatMap((rule) => [
      rule.definition.replace(/;\s*$/, ''),
      ...commentOn(`RULE ${ident(rule.name)} ON ${name}`, rule.comment),
    ]),
  ];
}
