// Whether and how a table becomes a partitioned one: from its facts and a wish to names, bounds and what changes.
import type { ConversionColumn, ConversionFacts, TableFacts } from '../../catalog/conversion-facts.ts';
import { listed } from '../../lib/listed.ts';
import type { Civil } from '../../sql/partition-keys/civil.ts';
import {
  civilNow,
  defaultCutoff,
  floorTo,
  type IntervalSpec,
  literalOf,
  nextAfter,
  slicesFrom,
  timeType,
} from './bounds.ts';
import type { Conversion, ConversionRefusal, ConversionRequest } from './conversion.ts';
import { keyWords, type UniqueKey, uniqueKeys } from './keys.ts';
import { FreeNames } from './names.ts';
import { refusedColumn, refusedKeys, refusedKind, refusedProperties } from './refusals.ts';

export type ConversionPlan =
  | { readonly kind: 'planned'; readonly conversion: Conversion }
  | { readonly kind: 'refused'; readonly refusals: readonly ConversionRefusal[] };

export function planConversion(facts: ConversionFacts, wish: ConversionRequest): ConversionPlan {
  const { table } = facts;
  const refused = (refusals: readonly ConversionRefusal[]): ConversionPlan => ({ kind: 'refused', refusals });
  const kind = refusedKind(table);
  if (kind.length > 0) return refused(kind);
  const key = table.columns.find(({ name }) => name === wish.column);
  const column = refusedColumn(table, key, wish);
  const type = key === undefined ? null : timeType(key);
  if (key === undefined || type === null) return refused(column);
  const unknown = wish.givenUp.filter((name) => !known(table).includes(name));
  const strangers = unknown.map((name) => ({
    why: `${table.name} has no unique key and no foreign key towards it that is called ${name}.`,
    how: 'Check --give-up.',
  }));
  const cut: IntervalSpec = { unit: wish.unit, zone: wish.zone, type };
  const cutoff = cutoffOf(cut, wish);
  const all = [
    ...column,
    ...strangers,
    ...refusedProperties(facts, wish),
    ...refusedKeys(table, wish),
    ...(typeof cutoff === 'number' ? [] : [cutoff]),
  ];
  if (all.length > 0 || typeof cutoff !== 'number') return refused(all);
  const conversion = build(facts, wish, key, cut, cutoff);
  const clash = clashes(conversion);
  return clash.length > 0 ? refused(clash) : { kind: 'planned', conversion };
}

const known = ({ constraints, indexes, referencedBy }: TableFacts) =>
  [...constraints, ...indexes, ...referencedBy].map(({ name }) => name);

function clashes({ facts, slices }: Conversion): ConversionRefusal[] {
  const taken = slices.filter(
    ({ bare }, at) => facts.taken.includes(bare) || slices.findIndex((other) => other.bare === bare) !== at,
  );
  if (taken.length === 0) return [];
  const why = `New partitions would be called ${listed(taken.map(({ bare }) => bare))}, and that name is there already.`;
  return [
    {
      why,
      how: `Name them otherwise in the configuration: tables: ${facts.table.schema}.${facts.table.bare}: partition: name: part_{YYYY_MM_DD}.`,
    },
  ];
}

/** The cutoff's reading, or why it cannot be. */
function cutoffOf(cut: IntervalSpec, { cutoff, asOf }: ConversionRequest): Civil | ConversionRefusal {
  if (cutoff === undefined) return defaultCutoff(cut, asOf);
  const [, day = '', time = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?/.exec(cutoff) ?? [];
  const civil = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(civil)) return { why: `${cutoff} is not a date.`, how: 'Write --cutoff 2030-01-01.' };
  const floor = floorTo(cut.unit, civil);
  if (floor !== civil)
    return {
      why: `${cutoff} is not the beginning of a ${cut.unit}.`,
      how: `The next one is ${plainly(cut, nextAfter(cut.unit, floor))}.`,
    };
  if (civil > civilNow(cut, asOf)) return civil;
  return {
    why: `${cutoff} is past: the old table can only be cut where no rows are yet.`,
    how: `The next one with time to deploy is ${plainly(cut, defaultCutoff(cut, asOf))}.`,
  };
}

const plainly = (cut: IntervalSpec, civil: Civil) =>
  literalOf({ ...cut, type: cut.unit === 'hour' ? 'timestamp' : 'date' }, civil).replaceAll("'", '');

function build(
  facts: ConversionFacts,
  wish: ConversionRequest,
  key: ConversionColumn,
  cut: IntervalSpec,
  cutoff: Civil,
): Conversion {
  const { table } = facts;
  const names = new FreeNames([...facts.taken, ...table.constraints.map(({ name }) => name)]);
  const oldTable = names.take(table.bare, '_legacy');
  const bound = names.take(table.bare, '_bound');
  const things = [
    ...table.indexes.map(({ name }) => name),
    ...table.sequences.filter(({ kind }) => kind === 'identity').map(({ bare }) => bare),
    ...table.statistics.map(({ bare }) => bare),
  ];
  const renames = new Map(things.map((name) => [name, names.renamed(name, table.bare, oldTable)]));
  const kept = table.referencedBy.filter(({ name }) => !wish.givenUp.includes(name));
  const dropped = table.referencedBy.filter(({ name }) => wish.givenUp.includes(name));
  const keys = uniqueKeys(table, key.name);
  const slices = slicesFrom(cut, cutoff, wish.asOf, table.bare, wish.name);
  const planned = {
    facts,
    wish,
    key,
    cut,
    cutoff: literalOf(cut, cutoff),
    oldTable,
    bound,
    renames,
    keys,
    slices,
    kept,
    dropped,
  };
  return { ...planned, announced: announced(planned) };
}

/** Everything that will be otherwise, one sentence each. */
function announced({ facts, key, keys, dropped, oldTable }: Omit<Conversion, 'announced'>): string[] {
  const { table } = facts;
  const clustered = table.indexes.filter((index) => index.clustered).map(({ name }) => name);
  const told = table.publications.filter(({ viaRoot }) => !viaRoot).map(({ name }) => name);
  const asking = table.triggers.filter(({ row, asksTable }) => row && asksTable);
  return [
    ...keys.filter(({ extended }) => extended).map((unique) => lostUniqueness(unique, key.name)),
    ...(key.notNull ? [] : [`${key.name} becomes NOT NULL.`]),
    ...dropped.map(
      ({ name, table: from, own }) =>
        `The foreign key ${name} of ${own ? table.name : from} is given up: nothing checks any more that the row it names is there.`,
    ),
    ...asking.map(
      ({ name, function: of }) =>
        `The trigger ${name} calls ${of}, which asks for the table’s name or id: it will be told those of the partition.`,
    ),
    ...(clustered.length === 0
      ? []
      : [`CLUSTER no longer knows the table by ${listed(clustered)}; ${oldTable} keeps the mark.`]),
    ...told.map(
      (name) =>
        `The publication ${name} publishes through the partitioned table from then on (publish_via_partition_root).`,
    ),
    ...(!table.rowSecurity || table.policies.length === 0
      ? []
      : [
          `The policies stand on the partitioned table alone; ${oldTable} and the partitions let nobody but their owner in directly.`,
        ]),
  ];
}

function lostUniqueness({ index, constraint }: UniqueKey, column: string): string {
  const name = constraint?.name ?? index.name;
  const words = keyWords(index);
  return `${name} becomes (${words}, ${column}): Postgres then refuses only the same ${words} with the same ${column}, ON CONFLICT (${words}) finds no key, and no foreign key can point at ${words} alone.`;
}
