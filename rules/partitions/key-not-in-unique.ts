// Uniqueness that a partitioned table cannot keep, because the key does not contain the partition key.
import {
  copiedFrom,
  defineRule,
  explainFailure,
  type Facts,
  type Index,
  newTables,
  type OwnFailure,
  ownFailures,
  type PartitionKey,
  type Place,
  type Problem,
  qualified,
  referencesTo,
  serverWords,
  spelledAt,
  stepThatCreated,
  type Table,
} from '../../src/rule/index.ts';

const id = 'partitions/key-not-in-unique';

export default defineRule({
  meta: { family: 'partitions', severity: 'error' },
  docs: {
    title: 'Uniqueness without the partition key',
    condition:
      'A primary key or unique constraint of a partitioned table lacks a column of the partition key; or a partitioned table takes the place of one whose unique keys it cannot keep.',
    effect:
      'Postgres refuses the constraint. Left out instead, duplicates come in, ON CONFLICT on those columns fails, and foreign keys to them are gone.',
    remedy:
      'Put the partition key into the primary key, and keep uniqueness of the id by how ids are made, or in a small table of its own.',
    why: `A unique index of a partitioned table is one index per partition, so Postgres can only promise uniqueness that includes the partition key:
PRIMARY KEY (id, created_at). The id alone is then no longer unique: two partitions may each hold it. For generated ids this hardly matters; for a message id that
comes from outside and guards against processing twice it is the whole point.`,
    unless: 'The duplicates are caught elsewhere, or the id is made so that it cannot repeat.',
    sources: ['https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-LIMITATIONS'],
  },

  *check(facts) {
    for (const own of ownFailures(facts)) {
      const cause = explainFailure(own.failure, own.step, facts);
      if (cause.rule !== id) continue;
      yield {
        object: cause.object,
        message: `${refusal(own)} With the partition key in it, the other columns alone are no longer unique.`,
        place: keyPlace(facts, own),
        evidence: serverWords(own),
        ...remedy(own),
      };
    }
    for (const table of newTables(facts)) {
      const source = table.partitionKey === null || table.parents.length > 0 ? undefined : copiedFrom(facts, table);
      if (source !== undefined && table.partitionKey !== null)
        yield* lostKeys(facts, table, table.partitionKey, source);
    }
  },

  examples: [
    {
      name: 'a primary key without the partition key',
      given: '',
      migration: `CREATE TABLE events (
  id bigint PRIMARY KEY,
  created_at timestamptz NOT NULL
) PARTITION BY RANGE (created_at);`,
      expect: [
        '2: The primary key of events lacks created_at, by which the table is partitioned. With the partition key in it, the other columns alone are no longer unique.',
      ],
    },
    {
      name: 'a primary key with the partition key',
      fixes: 'a primary key without the partition key',
      given: '',
      migration: `CREATE TABLE events (
  id bigint,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);`,
      expect: [],
    },
    {
      name: 'a unique index without the partition key',
      given:
        'CREATE TABLE events (id bigint, trace text, created_at timestamptz NOT NULL) PARTITION BY RANGE (created_at);',
      migration: 'CREATE UNIQUE INDEX events_trace\n  ON events (trace);',
      expect: [
        '1: The unique index events_trace of events lacks created_at, by which the table is partitioned. With the partition key in it, the other columns alone are no longer unique.',
      ],
    },
    {
      name: 'a copy of a table with everything',
      given: 'CREATE TABLE events (id uuid PRIMARY KEY, created_at timestamptz DEFAULT now());',
      migration: 'CREATE TABLE events_partitioned (\n  LIKE events INCLUDING ALL\n) PARTITION BY RANGE (created_at);',
      expect: [
        '1: The primary key of events_partitioned lacks created_at, by which the table is partitioned. With the partition key in it, the other columns alone are no longer unique.',
      ],
    },
    {
      name: 'a stand-in that loses the guard against duplicates',
      given:
        'CREATE TABLE inbox (id uuid PRIMARY KEY, message_id text NOT NULL, created_at timestamptz NOT NULL DEFAULT now());\nCREATE UNIQUE INDEX inbox_message ON inbox (message_id);',
      migration:
        'CREATE TABLE inbox_partitioned (LIKE inbox INCLUDING DEFAULTS, PRIMARY KEY (id, created_at)) PARTITION BY RANGE (created_at);',
      expect: [
        '1: public.inbox_partitioned cannot keep unique index inbox_message (message_id) of public.inbox: without created_at in it, duplicates come in and ON CONFLICT (message_id) fails.',
      ],
    },
    {
      name: 'a foreign key that cannot follow',
      given: `CREATE TABLE events (id uuid PRIMARY KEY, created_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE exports (event_id uuid REFERENCES events (id));`,
      migration:
        'CREATE TABLE events_partitioned (LIKE events INCLUDING DEFAULTS, PRIMARY KEY (id, created_at)) PARTITION BY RANGE (created_at);',
      expect: [
        '1: public.events_partitioned cannot be the target of exports_event_id_fkey of public.exports, which points at public.events (id): a foreign key to it must carry created_at too.',
      ],
    },
    {
      name: 'unique with the key, beside its old table',
      given: 'CREATE TABLE inbox (id uuid, created_at timestamptz NOT NULL, PRIMARY KEY (id, created_at));',
      migration: 'CREATE TABLE inbox_partitioned (LIKE inbox INCLUDING ALL) PARTITION BY RANGE (created_at);',
      expect: [],
    },
  ],
});

/** The words of the constraint, where the statement spells it. */
function keyPlace(facts: Facts, { step, failure }: OwnFailure): Place {
  const word = /^(PRIMARY|UNIQUE|EXCLUDE)/.exec(failure.detail ?? '')?.[0].toLowerCase();
  const spelled = word !== undefined && new RegExp(`\\b${word}\\b`, 'i').test(step.statement.text);
  return spelled ? spelledAt(facts, step, word) : failure.place;
}

/** `PRIMARY KEY constraint on table "t" lacks column "c" which is part of the partition key.` in our words. */
function refusal({ step, failure }: OwnFailure): string {
  const [, kind = 'unique', table = 'this table', column = 'a column'] =
    /^(PRIMARY KEY|UNIQUE|EXCLUDE) constraint on table "(.+)" lacks column "(.+)" which/.exec(failure.detail ?? '') ??
    [];
  const name: Record<string, string> = {
    'PRIMARY KEY': 'primary key',
    UNIQUE: 'unique constraint',
    EXCLUDE: 'exclusion constraint',
  };
  const index =
    step.statement.kind === 'IndexStmt' ? `unique index ${step.statement.tree?.idxname ?? ''}`.trim() : undefined;
  return `The ${index ?? name[kind] ?? 'unique constraint'} of ${table} lacks ${column}, by which the table is partitioned.`;
}

function remedy({ step, failure }: OwnFailure): Pick<Problem, 'fix'> {
  const column = /lacks column "(.+)" which/.exec(failure.detail ?? '')?.[1];
  if (column === undefined) return {};
  const description =
    step.statement.kind === 'IndexStmt'
      ? `Add ${column} to the index, or leave UNIQUE out; where the rest alone must be unique, keep it in a table of its own.`
      : `Add ${column} to the key: PRIMARY KEY (…, ${column}). With LIKE … INCLUDING ALL, write EXCLUDING INDEXES and give the key yourself.`;
  return { fix: { description } };
}

/** Unique indexes and incoming foreign keys of the old table that the new one cannot have. */
function* lostKeys(facts: Facts, table: Table, key: PartitionKey, source: Table): Generator<Problem> {
  const step = stepThatCreated(facts, table.oid);
  if (step === undefined) return;
  const names = key.columns.map((attnum) => table.columns.find((column) => column.attnum === attnum)?.name ?? '');
  const lacks = (columns: readonly string[]) => names.filter((name) => name !== '' && !columns.includes(name));
  const columnsOf = (index: Index) =>
    index.columns.map((attnum) => source.columns.find((column) => column.attnum === attnum)?.name ?? '');
  const place = spelledAt(facts, step, table.name);
  const [to, from] = [qualified(table), qualified(source)];
  for (const index of source.indexes.filter(
    (candidate) => candidate.unique && !candidate.primary && lacks(columnsOf(candidate)).length > 0,
  )) {
    const list = index.keyNames.join(', ');
    const what = `${index.constraint === null ? 'unique index' : 'unique constraint'} ${index.name}`;
    yield {
      object: to,
      message: `${to} cannot keep ${what} (${list}) of ${from}: without ${lacks(columnsOf(index)).join(', ')} in it, duplicates come in and ON CONFLICT (${list}) fails.`,
      place,
      severity: 'warning',
      key: index.name,
      evidence: [index.definition],
    };
  }
  for (const { from: other, constraint } of referencesTo(facts.base, source)) {
    const target = /REFERENCES [^(]{1,400}\(([^)]{0,5000})\)/.exec(constraint.definition)?.[1] ?? '';
    if (lacks(target.split(', ')).length === 0) continue;
    yield {
      object: to,
      message: `${to} cannot be the target of ${constraint.name} of ${qualified(other)}, which points at ${from} (${target}): a foreign key to it must carry ${lacks(target.split(', ')).join(', ')} too.`,
      place,
      severity: 'warning',
      key: constraint.name,
      evidence: [constraint.definition],
    };
  }
}
