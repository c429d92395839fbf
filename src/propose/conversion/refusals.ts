// Why a table cannot become a partitioned one by attaching it as first partition.
import type { ConstraintFacts, ConversionColumn, ConversionFacts, TableFacts } from '../../catalog/conversion-facts.ts';
import { dictionary } from '../../lib/dictionary.ts';
import { listed } from '../../lib/listed.ts';
import { ident } from '../../sql/quote.ts';
import { type IntervalSpec, timeType } from './bounds.ts';
import type { ConversionRefusal, ConversionRequest } from './conversion.ts';
import { conflictUsers, keyWords, madeUnique, type UniqueKey, uniqueKeys } from './keys.ts';

const refusal = (why: string, how = '', query?: string): ConversionRefusal =>
  query === undefined ? { why, how } : { why, how, query };

/** What the thing itself forbids; the rest is then not looked at. */
export function refusedKind({
  name,
  kind,
  partition,
  persistence,
  extension,
  ofType,
  hypertable,
  accessMethod,
}: TableFacts): ConversionRefusal[] {
  const words: Readonly<Record<string, string>> = dictionary({
    v: 'a view',
    m: 'a materialized view',
    f: 'a foreign table',
    S: 'a sequence',
    i: 'an index',
    c: 'a type',
  });
  if (words[kind] !== undefined) return [refusal(`${name} is ${words[kind]}; only tables are partitioned.`)];
  if (partition) return [refusal(`${name} is a partition of another table already.`)];
  if (kind === 'p')
    return [refusal(`${name} is partitioned already.`, 'headroom partitions proposes its next partitions.')];
  if (extension !== null)
    return [refusal(`${name} belongs to the extension ${extension}, which looks after its own tables.`)];
  if (hypertable) return [refusal(`${name} is a hypertable of Timescale, which has partitions of its own.`)];
  if (persistence === 't') return [refusal(`${name} is a temporary table: no other session would see its partitions.`)];
  if (persistence === 'u')
    return [
      refusal(
        `${name} is unlogged, which a partitioned table cannot be.`,
        `Make it logged first: ALTER TABLE ${name} SET LOGGED.`,
      ),
    ];
  if (ofType)
    return [
      refusal(
        `${name} is made from a composite type, which a partitioned table made like it would not be.`,
        `ALTER TABLE ${name} NOT OF first.`,
      ),
    ];
  if (accessMethod !== null && accessMethod !== 'heap')
    return [refusal(`${name} is stored by ${accessMethod}; only heap tables were tried.`)];
  return [];
}

/** What stands on the table and cannot come along. */
export function refusedProperties({ table, major }: ConversionFacts, wish: ConversionRequest): ConversionRefusal[] {
  const { name } = table;
  return [
    ...inheritance(table),
    ...(table.securityLabels > 0 ? [refusal(`${name} has security labels, which are not carried over.`)] : []),
    ...table.constraints.flatMap((constraint) => refusedConstraint(table, constraint)),
    ...table.indexes
      .filter(({ valid }) => !valid)
      .map((index) => refusal(`The index ${index.name} is not valid.`, 'Drop it or build it again first.')),
    ...table.triggers
      .filter(({ row, transition }) => row && transition)
      .map((trigger) =>
        refusal(
          `The row trigger ${trigger.name} has transition tables, which row triggers of a partitioned table cannot have.`,
          'Make it a statement trigger.',
        ),
      ),
    ...(table.others.length === 0
      ? []
      : [
          refusal(
            `${listed(table.others)} ${table.others.length === 1 ? 'depends' : 'depend'} on ${name} or its row type and would go on with the old table.`,
            'Drop it before, and make it again after the conversion.',
          ),
        ]),
    ...(major < 13 ? refusedUpTo12(table) : []),
    ...table.publications
      .filter(({ viaRoot, otherPartitioned }) => !viaRoot && otherPartitioned.length > 0)
      .map(refusedPublication),
    ...references(table, wish),
  ];
}

/** What partitioned tables learned in 13. */
function refusedUpTo12({ name, triggers, publications }: TableFacts): ConversionRefusal[] {
  return [
    ...triggers
      .filter(({ row, before }) => row && before)
      .map((trigger) =>
        refusal(
          `The row trigger ${trigger.name} fires BEFORE, which no row trigger of a partitioned table can up to PostgreSQL 12.`,
          'Do its work in an AFTER trigger or in the application, or wait for the upgrade.',
        ),
      ),
    ...triggers
      .filter(({ row, before, enabled }) => row && !before && enabled !== 'O')
      .map((trigger) =>
        refusal(
          `The row trigger ${trigger.name} is disabled or fires in replication only, and up to PostgreSQL 12 a superuser alone can say so of a partitioned table.`,
          'Drop it before, and make it again after the conversion.',
        ),
      ),
    ...publications.map((publication) =>
      refusal(
        `The publication ${publication.name} publishes ${name}, and up to PostgreSQL 12 no publication can hold a partitioned table.`,
        'Every partition would have to be added to it, and to the subscribers, by hand.',
      ),
    ),
  ];
}

function inheritance({ name, parents, children }: TableFacts): ConversionRefusal[] {
  if (parents.length > 0)
    return [
      refusal(
        `${name} inherits from ${listed(parents)}; a partition can have no other parent.`,
        `ALTER TABLE ${name} NO INHERIT … first.`,
      ),
    ];
  return children.length > 0
    ? [
        refusal(
          `${listed(children)} ${children.length === 1 ? 'inherits' : 'inherit'} from ${name}; a partition can have no children by inheritance.`,
        ),
      ]
    : [];
}

function refusedConstraint({ name }: TableFacts, constraint: ConstraintFacts): ConversionRefusal[] {
  if (constraint.type === 'x')
    return [
      refusal(
        `The exclusion constraint ${constraint.name} would hold within each partition only; up to PostgreSQL 16 a partitioned table can have none.`,
      ),
    ];
  if (constraint.period)
    return [refusal(`${constraint.name} is a constraint over a period, which was not tried on partitions.`)];
  if (constraint.type === 'f' && !constraint.validated)
    return [
      refusal(
        `The foreign key ${constraint.name} is NOT VALID, so attaching the table would check all its rows under a lock.`,
        `First: ALTER TABLE ${name} VALIDATE CONSTRAINT ${ident(constraint.name)}.`,
      ),
    ];
  if (constraint.type === 'c' && constraint.noInherit)
    return [
      refusal(
        `The CHECK ${constraint.name} is NO INHERIT, which partitions cannot follow.`,
        'Make it again without NO INHERIT.',
      ),
    ];
  return [];
}

const refusedPublication = ({ name, otherPartitioned }: TableFacts['publications'][number]): ConversionRefusal =>
  refusal(
    `The publication ${name} would publish its rows under the names of partitions; publish_via_partition_root would mend that but also change what is told of ${listed(otherPartitioned)}.`,
    `Decide first: ALTER PUBLICATION ${ident(name)} SET (publish_via_partition_root = true).`,
  );

/** Foreign keys towards the table must carry the partition key. */
function references({ name, referencedBy }: TableFacts, { column, givenUp }: ConversionRequest): ConversionRefusal[] {
  const lost = referencedBy.filter((reference) => !givenUp.includes(reference.name));
  return lost.flatMap((reference) => {
    const words = `The foreign key ${reference.name} of ${reference.own ? 'the table itself' : reference.table} points at ${name} (${reference.columns.join(', ')})`;
    if (!reference.columns.includes(column))
      return [
        refusal(
          `${words}, and a partitioned table has no unique key without ${column} for it to point at.`,
          `Give ${reference.own ? name : reference.table} a ${column} of its own and a foreign key with it, or give the foreign key up: --give-up ${reference.name}.`,
        ),
      ];
    if (reference.own)
      return [
        refusal(
          `${words}, which would be checked for all rows under a lock.`,
          `Give it up and add it again later: --give-up ${reference.name}.`,
        ),
      ];
    return reference.partitioned
      ? [
          refusal(
            `${words}, and a partitioned table cannot have one that is NOT VALID at first.`,
            `Give it up and add it again later: --give-up ${reference.name}.`,
          ),
        ]
      : [];
  });
}

/** Unique keys that cannot take the partition key in. */
export function refusedKeys(table: TableFacts, { column, givenUp }: ConversionRequest): ConversionRefusal[] {
  return uniqueKeys(table, column)
    .filter(({ extended }) => extended)
    .flatMap((key) => refusedKey(table, key, column, givenUp));
}

function refusedKey(
  table: TableFacts,
  key: UniqueKey,
  column: string,
  givenUp: readonly string[],
): ConversionRefusal[] {
  const name = key.constraint?.name ?? key.index.name;
  const words = `${name} (${keyWords(key.index)})`;
  const users = conflictUsers(table, key);
  if (users.length > 0)
    return [
      refusal(
        `${listed(users)} ${users.length === 1 ? 'inserts' : 'insert'} with ON CONFLICT on ${words}, which fails once the key must contain ${column}.`,
        `Change ${users.length === 1 ? 'it' : 'them'} first.`,
      ),
    ];
  if (key.constraint?.type === 'p' || madeUnique(table, key) || givenUp.includes(name)) return [];
  return [
    refusal(
      `The unique key ${words} would have to contain ${column}, and would then let the same ${keyWords(key.index)} in again.`,
      `Keep that uniqueness in a table of its own, or give it up: --give-up ${name}.`,
    ),
  ];
}

/** The partition key itself. */
export function refusedColumn(
  table: TableFacts,
  key: ConversionColumn | undefined,
  { column, unit }: ConversionRequest,
): ConversionRefusal[] {
  const { name } = table;
  if (key === undefined) {
    if (/[^\w$ ]/.test(column))
      return [refusal(`The key ${column} is an expression, which no unique key could contain.`, 'Give a column.')];
    const times = table.columns.filter((one) => timeType(one) !== null).map((one) => one.name);
    const [only] = times;
    const hint =
      only === undefined
        ? 'It has no column of time.'
        : times.length === 1
          ? `Its column of time is ${only}.`
          : `Its columns of time are ${listed(times)}.`;
    return [refusal(`${name} has no column ${column}.`, hint)];
  }
  const type: IntervalSpec['type'] | null = timeType(key);
  if (key.generated !== '') return [refusal(`${column} is a generated column, which cannot be a partition key.`)];
  if (type === null)
    return [refusal(`${column} is of type ${key.type}; intervals of time need date, timestamp or timestamptz.`)];
  if (type === 'date' && unit === 'hour')
    return [refusal(`${column} is a date, which has no hours.`, 'Give --interval day or longer.')];
  if (key.notNull || key.default !== null) return [];
  const query = `SELECT count(*) FROM ${name} WHERE ${ident(column)} IS NULL`;
  return [
    refusal(
      `${column} may be NULL and has no default, so rows without it can be there and go on coming; a partitioned table has no place for them.`,
      `Give it a default or have the application always set it, and when the query gives 0 on production: ALTER TABLE ${name} ALTER COLUMN ${ident(column)} SET NOT NULL.`,
      query,
    ),
  ];
}
