// Bounds that mean another moment in another session.
import { boundsWithoutOffset, defineRule, listed, qualified } from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'partitions', severity: 'warning' },
  docs: {
    title: 'Bounds that depend on the session’s time zone',
    condition:
      'The change makes a partition of a table by timestamptz with bounds that name no offset, where sessions are known to have different time zones: a role or the database is given one, or the tool passes that of its machine.',
    effect:
      'Whoever runs the migration decides where the partition begins: beside partitions made in another time zone there is a gap, in which inserts fail, or an overlap, at which the migration fails.',
    remedy: "Name the offset: FROM ('2026-01-01 00:00+00').",
    why: `Postgres reads \`'2026-01-01'\` as a timestamptz in the time zone of the session that runs the statement, and stores the moment. A server in UTC that is asked by sessions in UTC
alone has no such trouble, and nothing is said there. It is known not to be so where ALTER ROLE or ALTER DATABASE sets a time zone, and with tools over JDBC, whose
driver gives each session the time zone of the machine: a laptop makes other partitions than the pipeline.`,
    unless: 'Every session that makes partitions has the same time zone.',
    sources: [
      'https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-TIMEZONES',
      'https://jdbc.postgresql.org/documentation/use/',
    ],
  },

  *check(facts) {
    const [why] = facts.timeZones;
    if (why === undefined) return;
    const told = new Map<string, ReturnType<typeof boundsWithoutOffset>>();
    for (const bound of boundsWithoutOffset(facts))
      told.set(bound.parent.oid, [...(told.get(bound.parent.oid) ?? []), bound]);
    for (const [first, ...others] of told.values()) {
      if (first === undefined) continue;
      yield {
        object: qualified(first.parent),
        message: `The bounds of ${listed(
          [first, ...others].map(({ table }) => qualified(table)),
          2,
        )} are read in the time zone of the session that runs this, and not all have the same: ${why}.`,
        place: first.place,
        ...(/^sessions/.test(why) ? {} : { severity: 'info' }),
        evidence: [
          `'${first.literal}' names no offset; here, in UTC, it became ${first.table.partitionBound}.`,
          ...facts.timeZones.slice(1),
        ],
        fix: {
          description: `Name the offset in each bound: '${first.literal.length > 10 ? first.literal : `${first.literal} 00:00`}+00'.`,
        },
      };
    }
  },

  examples: [
    {
      name: 'a role has a time zone of its own',
      given: `CREATE ROLE reporter; ALTER ROLE reporter SET timezone = 'Europe/Rome';
CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);`,
      migration: `CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2026_02 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE TABLE events_2026_03 PARTITION OF events FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');`,
      expect: [
        '1: The bounds of public.events_2026_01, public.events_2026_02 and 1 more are read in the time zone of the session that runs this, and not all have the same: sessions of role reporter have the time zone Europe/Rome.',
      ],
    },
    {
      name: 'with the offset',
      fixes: 'a role has a time zone of its own',
      given: `CREATE ROLE reporter; ALTER ROLE reporter SET timezone = 'Europe/Rome';
CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);`,
      migration: `CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01 00:00+00') TO ('2026-02-01T00:00:00Z');
CREATE TABLE events_2026_02 PARTITION OF events FOR VALUES FROM ('2026-02-01 00:00 UTC') TO ('2026-03-01 00:00+00:00');
CREATE TABLE events_rest PARTITION OF events FOR VALUES FROM ('2026-03-01 00:00+00') TO (MAXVALUE);`,
      expect: [],
    },
    {
      name: 'a tool that passes the time zone of its machine; attached this time',
      given: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 (LIKE events);`,
      migration:
        "ALTER TABLE events\n  ATTACH PARTITION events_2026_01 FOR VALUES FROM ('2026-01-01 00:00:00') TO ('2026-02-01 00:00:00');",
      machineTimeZone: true,
      expect: [
        '2: The bounds of public.events_2026_01 are read in the time zone of the session that runs this, and not all have the same: Plain SQL runs it in the time zone of its own machine.',
      ],
    },
    {
      name: 'everybody is in UTC, as far as is known; a role in UTC; or the key knows no time zone',
      given: `CREATE ROLE reporter; ALTER ROLE reporter SET timezone = 'UTC';
CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);`,
      migration: "CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');",
      expect: [],
    },
    {
      name: 'the key knows no time zone',
      given: `CREATE ROLE reporter; ALTER ROLE reporter SET timezone = 'Europe/Rome';
CREATE TABLE events (id bigint, at timestamp NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE days (day date NOT NULL) PARTITION BY RANGE (day);`,
      migration: `CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE days_2026_01 PARTITION OF days FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
      expect: [],
    },
  ],
});
