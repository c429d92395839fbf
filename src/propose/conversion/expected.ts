// What the catalog must show once a table is converted: everything as before, but for what was announced.
import type { IndexFacts, MaterializedView, Readers, TableFacts } from '../../catalog/conversion-facts.ts';
import { dictionary } from '../../lib/dictionary.ts';
import type { Conversion } from './conversion.ts';
import { withColumn } from './keys.ts';

/** Things by section and name, each as text. */
export type Signature = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The table as it must be. */
export function expectedTable({ facts, key, keys, dropped }: Conversion): TableFacts {
  const { table } = facts;
  const extended = new Map(keys.filter((unique) => unique.extended).map((unique) => [unique.index.name, unique]));
  const gone = new Set(dropped.map(({ name }) => name));
  const widened = (index: IndexFacts): IndexFacts => {
    const tail = withColumn(index.tail, key.name);
    return {
      ...index,
      tail,
      definition: index.definition.slice(0, index.definition.length - index.tail.length) + tail,
      columns: [...index.columns, key.name],
    };
  };
  const own = new Set(dropped.filter((reference) => reference.own).map(({ name }) => name));
  return {
    ...table,
    columns: table.columns.map((column) => (column.name === key.name ? { ...column, notNull: true } : column)),
    constraints: table.constraints
      .filter(({ name, type }) => type !== 'f' || !own.has(name))
      .map((constraint) => {
        const index = table.indexes.find((one) => one.constraint === constraint.name);
        if (index === undefined || !extended.has(index.name)) return constraint;
        return {
          ...constraint,
          definition: withColumn(constraint.definition, key.name),
          columns: [...constraint.columns, key.name],
        };
      }),
    indexes: table.indexes.map((index) => ({
      ...(extended.has(index.name) ? widened(index) : index),
      clustered: false,
    })),
    publications: table.publications.map((publication) => ({ ...publication, viaRoot: true })),
    referencedBy: table.referencedBy.filter(({ name }) => !gone.has(name)),
  };
}

/** What is compared. Where rows lie, and what only a partition can have, is left out. */
export function signatureOf(table: TableFacts): Signature {
  const {
    schema,
    bare,
    owner,
    privileges,
    rowSecurity,
    forceRowSecurity,
    replicaIdentity,
    comment,
    tablespace,
    persistence,
  } = table;
  const constraints = table.constraints.map(({ noInherit: _, ...constraint }) => constraint);
  return {
    table: texts<Plain & Record<string, unknown>>([
      {
        name: 'itself',
        schema,
        bare,
        owner,
        privileges,
        rowSecurity,
        forceRowSecurity,
        replicaIdentity,
        comment,
        tablespace,
        persistence,
      },
    ]),
    columns: texts(table.columns),
    sequences: texts(table.sequences),
    constraints: texts(constraints),
    indexes: texts(table.indexes),
    triggers: texts(table.triggers),
    rules: texts(table.rules),
    policies: texts(table.policies),
    statistics: texts(table.statistics),
    publications: texts(table.publications),
    'foreign keys towards it': texts(
      table.referencedBy.map((reference) => ({ ...reference, name: `${reference.name} of ${reference.table}` })),
    ),
    ...readersOf(table.readers),
  };
}

function readersOf({ views, materialized, routines, policies }: Readers): Signature {
  return {
    views: texts(views),
    'materialized views': texts(materialized.map(withoutIds)),
    functions: texts(routines.map((routine) => ({ ...routine, name: routine.signature }))),
    'policies elsewhere': texts(policies.map((policy) => ({ ...policy, name: `${policy.name} on ${policy.table}` }))),
  };
}

interface Plain {
  readonly name: string;
}

/** A rebuilt view is another object; the order in which ids were given means nothing. */
function withoutIds({ oid: _, readers, ...view }: MaterializedView): Plain & { readonly readers: Signature } {
  return { ...view, readers: readersOf(readers) };
}

const texts = <Thing extends Plain>(things: readonly Thing[]): Record<string, string> =>
  dictionary(Object.fromEntries(things.map((thing) => [thing.name, JSON.stringify(thing)])));

/** One sentence for each thing that is not as it must be. */
export function differences(expected: Signature, seen: Signature): string[] {
  return Object.entries(expected).flatMap(([section, things]) => {
    const now = seen[section] ?? {};
    const names = [...new Set([...Object.keys(things), ...Object.keys(now)])];
    return names.flatMap((name) => {
      if (things[name] === now[name]) return [];
      if (now[name] === undefined) return [`${section}: ${name} is gone`];
      return things[name] === undefined
        ? [`${section}: ${name} is new`]
        : [`${section}: ${name} is ${apart(things[name], now[name])}`];
    });
  });
}

/** The fields in which two things differ. */
function apart(expected: string, seen: string): string {
  const [before, after] = [
    JSON.parse(expected) as Record<string, unknown>,
    JSON.parse(seen) as Record<string, unknown>,
  ];
  const fields = Object.keys({ ...before, ...after }).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return fields
    .map((field) => `${JSON.stringify(after[field])} instead of ${JSON.stringify(before[field])} in ${field}`)
    .join(', ');
}
