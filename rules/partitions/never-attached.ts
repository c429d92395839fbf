// A partitioned copy of a table that nothing writes to: neither renamed into its place nor filled.
import {
  defineRule,
  type Facts,
  partitionedCopies,
  qualified,
  sharedColumns,
  type Table,
} from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'partitions', severity: 'warning' },
  docs: {
    title: 'A partitioned copy that nothing swaps in',
    condition:
      'The change makes a partitioned table beside an existing one of the same columns, and neither renames it into its place nor lets a trigger fill it.',
    effect:
      'The application goes on writing to the old table, which grows as before; the new one stays empty, and its jobs work on nothing.',
    remedy:
      'Swap the tables in the same deployment, or attach the old table as a partition of the new one; a trigger keeps both alike until then.',
    why: `Making the partitioned table is the easy half. Without the second half (rows moved or the old table attached, names exchanged, foreign keys, views, grants and policies carried
over) nothing has changed for the application, and the new table’s jobs report success every night.

That a table is a copy is told by LIKE or INSERT … SELECT, else by its columns, most of which the old one has too, and by its name.`,
    unless: 'The swap comes in a later change, on purpose.',
    sources: ['https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE'],
  },

  *check(facts) {
    for (const { copy, old, place, swapped } of partitionedCopies(facts)) {
      if (swapped || facts.head.tables[old.oid]?.name !== old.name || isFilled(facts, copy, old)) continue;
      yield {
        object: qualified(copy),
        message: `${qualified(copy)} is a partitioned copy of ${qualified(old)} that nothing swaps in: what writes to ${qualified(old)} goes on doing so.`,
        place,
        evidence: [
          `${qualified(old)} keeps its name and has no trigger that writes to ${qualified(copy)}.`,
          `Of the ${old.columns.length} columns of ${qualified(old)}, ${sharedColumns(copy, old)} are in ${qualified(copy)} too.`,
        ],
      };
    }
  },

  examples: [
    {
      name: 'beside, and left there',
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, kind text, at timestamptz NOT NULL);',
      migration: `CREATE TABLE events_new (id bigint, kind text, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_all PARTITION OF events_new DEFAULT;`,
      expect: [
        '1: public.events_new is a partitioned copy of public.events that nothing swaps in: what writes to public.events goes on doing so.',
      ],
    },
    {
      name: 'swapped',
      fixes: 'beside, and left there',
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, kind text, at timestamptz NOT NULL);',
      migration: `CREATE TABLE events_new (id bigint, kind text, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_all PARTITION OF events_new DEFAULT;
ALTER TABLE events RENAME TO events_old;
ALTER TABLE events_new RENAME TO events;`,
      expect: [],
    },
    {
      name: 'filled by a trigger until the swap',
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, kind text, at timestamptz NOT NULL);',
      migration: `CREATE TABLE events_new (id bigint, kind text, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_all PARTITION OF events_new DEFAULT;
CREATE FUNCTION copy_events() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO events_new VALUES (NEW.id, NEW.kind, NEW.at); RETURN NEW; END $$;
CREATE TRIGGER copy AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION copy_events();`,
      expect: [],
    },
    {
      name: 'of another kind',
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, kind text, at timestamptz NOT NULL);',
      migration: `CREATE TABLE events_v2 (event uuid, body jsonb, seen date NOT NULL) PARTITION BY RANGE (seen);
CREATE TABLE events_all PARTITION OF events_v2 DEFAULT;`,
      expect: [],
    },
  ],
});

/** Whether a trigger of the old table writes its rows into the copy. */
function isFilled(facts: Facts, copy: Table, old: Table): boolean {
  const writers = Object.values(facts.head.routines).filter(({ source }) => source.includes(copy.name));
  const triggers = facts.head.tables[old.oid]?.triggers ?? [];
  return triggers.some((trigger) => writers.some(({ schema, name }) => trigger.function === `${schema}.${name}`));
}
