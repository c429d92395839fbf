// The swap: one transaction in which the table becomes the first partition of a new one that bears its name.
import type { TriggerFacts } from '../../apply/conversion-facts.ts';
import { dictionary } from '../../lib/dictionary.ts';
import { ident, literal } from '../../rule.ts';
import { type Conversion, inSchema, plainIndexes, renamed } from './conversion.ts';
import { repoint } from './dependents.ts';
import { commentOn, grantStatements, optionList, revokeStatements } from './grants.ts';
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
 * In the order in which others take them, so that nobody waits in a circle: what the table points at, then what is read on the
 * way to it, the table last. A view cannot be locked without the tables under it, except by giving it the owner that it has: whoever
 * migrates, where it is that here, since the role has another name there.
 */
function locks({ facts, wish, kept, dropped }: Conversion): string[] {
  const { table } = facts;
  const pointed = table.constraints.flatMap(({ references }) => (references === null || references === table.name ? [] : [references]));
  const others = [...kept, ...dropped].map((reference) => reference.table);
  const closed = unique([...table.readers.policies.map((policy) => policy.table), ...others].filter((name) => name !== table.name));
  const own = unique(pointed).filter((name) => !closed.includes(name));
  return [
    `SET LOCAL lock_timeout = '${wish.lockTimeout}'`,
    ...(own.length === 0 ? [] : [`LOCK TABLE ${own.join(', ')} IN SHARE ROW EXCLUSIVE MODE`]),
    ...table.readers.views.map(({ name, owner }) => `ALTER VIEW ${name} OWNER TO ${owner === facts.role ? 'CURRENT_USER' : owner}`),
    `LOCK TABLE ${[...closed, table.name].join(', ')} IN ACCESS EXCLUSIVE MODE`,
  ];
}

const unique = (names: readonly string[]) => [...new Set(names)];

/** What cannot stand on a partition, or would stand in the way of its successor's name. */
function clearing(conversion: Conversion): string[] {
  const { facts, kept, dropped } = conversion;
  const { table } = facts;
  return [
    ...[...kept, ...dropped].map((reference) => `ALTER TABLE ${reference.table} DROP CONSTRAINT ${ident(reference.name)}`),
    ...table.readers.routines.filter(({ typed }) => typed).map(({ signature }) => `DROP ${signature}`),
    ...table.triggers.map(({ name }) => `DROP TRIGGER ${ident(name)} ON ${table.name}`),
    ...table.rules.map(({ name }) => `DROP RULE ${ident(name)} ON ${table.name}`),
    ...table.policies.map(({ name }) => `DROP POLICY ${ident(name)} ON ${table.name}`),
    ...table.statistics.map(({ name, bare }) => `ALTER STATISTICS ${name} RENAME TO ${ident(renamed(conversion, bare))}`),
    ...oldSequenceNames(conversion),
  ];
}

function renaming(conversion: Conversion): string[] {
  const { facts, legacy, keys } = conversion;
  const old = inSchema(conversion, legacy);
  const rename = (index: string) => `ALTER INDEX ${inSchema(conversion, index)} RENAME TO ${ident(renamed(conversion, index))}`;
  const unique = keys.flatMap(({ index, constraint, extended }) => {
    const fresh = ident(renamed(conversion, index.name));
    if (!extended) return [constraint === null ? rename(index.name) : `ALTER TABLE ${old} RENAME CONSTRAINT ${ident(constraint.name)} TO ${fresh}`];
    if (constraint === null) return [`DROP INDEX ${inSchema(conversion, index.name)}`];
    const kind = constraint.type === 'p' ? 'PRIMARY KEY' : 'UNIQUE';
    const when = constraint.deferrable ? ` DEFERRABLE${constraint.deferred ? ' INITIALLY DEFERRED' : ''}` : '';
    return [`ALTER TABLE ${old} DROP CONSTRAINT ${ident(constraint.name)}`, `ALTER TABLE ${old} ADD CONSTRAINT ${fresh} ${kind} USING INDEX ${fresh}${when}`];
  });
  const identity = keys.filter(({ index, extended }) => index.replicaIdentity && extended);
  return [
    `ALTER TABLE ${facts.table.name} RENAME TO ${ident(legacy)}`,
    ...unique,
    ...plainIndexes(conversion).map(({ name }) => rename(name)),
    ...identity.map(({ index }) => `ALTER TABLE ${old} REPLICA IDENTITY USING INDEX ${ident(renamed(conversion, index.name))}`),
  ];
}

/** The partitioned table, empty, with every index and constraint that the old one will lend it. */
function parent(conversion: Conversion): string[] {
  const { facts, legacy, key, keys, dropped } = conversion;
  const { table } = facts;
  const like = ['DEFAULTS', 'STORAGE', 'COMMENTS', 'GENERATED', ...(table.columns.some(({ compression }) => compression !== '') ? ['COMPRESSION'] : [])];
  const add = (name: string, definition: string) => `ALTER TABLE ${table.name} ADD CONSTRAINT ${ident(name)} ${definition}`;
  const gone = new Set(dropped.filter(({ own }) => own).map(({ name }) => name));
  return [
    `CREATE TABLE ${table.name} (LIKE ${inSchema(conversion, legacy)} ${like.map((what) => `INCLUDING ${what}`).join(' ')})\n  PARTITION BY RANGE (${ident(key.name)})${table.tablespace === null ? '' : ` TABLESPACE ${table.tablespace}`}`,
    ...(table.owner === facts.role ? [] : [`ALTER TABLE ${table.name} OWNER TO ${table.owner}`]),
    ...table.constraints.filter(({ type }) => type === 'c').map(({ name, definition }) => add(name, definition)),
    ...keys.map(({ index, constraint, extended }) => {
      if (constraint !== null) return add(constraint.name, extended ? withColumn(constraint.definition, key.name) : constraint.definition);
      return extended ? `CREATE UNIQUE INDEX ${ident(index.name)} ON ${table.name} ${withColumn(index.tail, key.name)}` : index.definition;
    }),
    ...table.constraints.filter(({ type, name }) => type === 'f' && !gone.has(name)).map(({ name, definition }) => add(name, definition)),
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
  const { facts } = conversion;
  const { table } = facts;
  const { name } = table;
  return [
    ...revokeStatements(facts.defaultGrantees, name),
    ...grantStatements(table.grants, name),
    ...(table.rowSecurity ? [`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`] : []),
    ...(table.forceRowSecurity ? [`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`] : []),
    ...table.policies.flatMap((policy) => [
      `CREATE POLICY ${ident(policy.name)} ON ${name} ${policy.create}`,
      ...commentOn(`POLICY ${ident(policy.name)} ON ${name}`, policy.comment),
    ]),
    ...columnSettings(conversion, name),
    ...replicaIdentity(conversion, name),
    ...commentOn(`TABLE ${name}`, table.comment),
    ...table.constraints.flatMap((constraint) => commentOn(`CONSTRAINT ${ident(constraint.name)} ON ${name}`, constraint.comment)),
    ...table.indexes.flatMap((index) => commentOn(`INDEX ${inSchema(conversion, index.name)}`, index.comment)),
  ];
}

function columnSettings({ facts }: Conversion, name: string): string[] {
  return facts.table.columns.flatMap((column) => {
    const alter = `ALTER TABLE ${name} ALTER COLUMN ${ident(column.name)} SET`;
    return [
      ...(column.statistics === -1 ? [] : [`${alter} STATISTICS ${column.statistics}`]),
      ...(column.options.length === 0 ? [] : [`${alter} (${optionList(column.options).join(', ')})`]),
    ];
  });
}

/** An index of replica identity is set by name, which for partitions Postgres chooses: see `attaching`. */
function replicaIdentity({ facts }: Conversion, name: string): string[] {
  const words: Readonly<Record<string, string>> = dictionary({ n: 'NOTHING', f: 'FULL' });
  const found = words[facts.table.replicaIdentity];
  return found === undefined ? [] : [`ALTER TABLE ${name} REPLICA IDENTITY ${found}`];
}

const attaching = (conversion: Conversion): string[] => [
  `ALTER TABLE ${conversion.facts.table.name} ATTACH PARTITION ${inSchema(conversion, conversion.legacy)} FOR VALUES FROM (MINVALUE) TO (${conversion.cutoff})`,
];

function partitions(conversion: Conversion): string[] {
  const { facts, slices } = conversion;
  const { table } = facts;
  const options = [...optionList(table.options), ...optionList(table.toastOptions, 'toast.')];
  const made = slices.flatMap(({ bare, from, to }) => {
    const name = inSchema(conversion, bare);
    return [
      `CREATE TABLE ${name} PARTITION OF ${table.name} FOR VALUES FROM (${from}) TO (${to})${options.length === 0 ? '' : ` WITH (${options.join(', ')})`}${table.tablespace === null ? '' : ` TABLESPACE ${table.tablespace}`}`,
      ...(table.owner === facts.role ? [] : [`ALTER TABLE ${name} OWNER TO ${table.owner}`]),
      ...revokeStatements(facts.defaultGrantees, name),
      ...(table.rowSecurity ? [`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`] : []),
      ...columnSettings(conversion, name),
      ...replicaIdentity(conversion, name),
    ];
  });
  const index = table.indexes.find((one) => one.replicaIdentity);
  if (table.replicaIdentity !== 'i' || index === undefined) return made;
  return [...made, `ALTER TABLE ${table.name} REPLICA IDENTITY USING INDEX ${ident(index.name)}`, replicaIndexes(inSchema(conversion, index.name))];
}

const replicaIndexes = (index: string) => `DO $$ DECLARE child record; BEGIN
  FOR child IN SELECT x.indrelid::regclass AS tab, i.relname AS idx FROM pg_catalog.pg_inherits h JOIN pg_catalog.pg_index x ON x.indexrelid = h.inhrelid
    JOIN pg_catalog.pg_class i ON i.oid = h.inhrelid WHERE h.inhparent = ${literal(index)}::regclass LOOP
    EXECUTE pg_catalog.format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %I', child.tab, child.idx);
  END LOOP;
END $$`;

function triggers({ facts }: Conversion): string[] {
  const { name, triggers: all, rules } = facts.table;
  const states: Readonly<Record<string, string>> = dictionary({ D: 'DISABLE', A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA' });
  const enabled = (trigger: TriggerFacts) => {
    const state = states[trigger.enabled];
    return state === undefined ? [] : [`ALTER TABLE ${name} ${state} TRIGGER ${ident(trigger.name)}`];
  };
  return [
    ...all.flatMap((trigger) => [trigger.definition, ...enabled(trigger), ...commentOn(`TRIGGER ${ident(trigger.name)} ON ${name}`, trigger.comment)]),
    ...rules.flatMap((rule) => [rule.definition.replace(/;\s*$/, ''), ...commentOn(`RULE ${ident(rule.name)} ON ${name}`, rule.comment)]),
  ];
}
