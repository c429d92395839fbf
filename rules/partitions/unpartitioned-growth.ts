// A new table whose shape says that it will grow without end, and that is not partitioned.
import {
  type Column,
  defineRule,
  type Facts,
  type Fix,
  type GrowthSigns,
  growingTables,
  growthOf,
  hasPartitionedCopy,
  ident,
  qualified,
  type Table,
} from '../../src/rule/index.ts';

export default defineRule({
  meta: {
    family: 'partitions',
    severity: 'info',
    options: { score: { default: 60, means: 'how many points of the signs of growth a table must have' } },
  },
  docs: {
    title: 'A growing table without partitions',
    condition:
      'The change creates an ordinary table that has the marks of an event log: a time of arrival, rows that nobody updates, a name such as events or logs.',
    effect:
      'When old rows must go, DELETE rewrites what partitions drop in a millisecond; vacuum and index maintenance grow with all of history.',
    remedy:
      'Partition it by its time column now, while it is empty: later it takes a conversion (`headroom partition`).',
    why: `Partitioning serves retention and vacuum, not speed: with an index on the time column the plain table answers a query of the last week as fast or
faster, and a search by id has to look into every partition. So do it for rows that end one day.

It has a price: the primary key must contain the partition key, so id alone is no longer unique; foreign keys to the table must carry the key too; ON CONFLICT (id)
finds no constraint. Where other tables refer to it, this rule is silent.

The score adds signs that were calibrated on schemas whose busy tables were known; volume itself cannot be read from a schema. What the team declares under
\`tables:\` decides where it is given.`,
    unless: 'It stays small, or its rows are kept for ever and read by id.',
    sources: ['https://www.postgresql.org/docs/current/ddl-partitioning.html'],
  },

  *check(facts) {
    for (const { table, place } of growingTables(facts)) {
      const growth = growthOf(table, facts.head);
      if (growth === null || !isLikely(facts, table, growth) || hasPartitionedCopy(facts, table)) continue;
      if (hasNaturalKey(table, growth)) continue;
      yield {
        object: qualified(table),
        message: `${qualified(table)} looks like it will grow without end and is not partitioned; by ${growth.time.name} it can be cheaply now, while it is empty.`,
        place,
        evidence: [
          `${growth.reasons.join(', ')} (score ${growth.score}; spoken of from ${facts.options.score}).`,
          lost(table),
        ],
        fix: fixOf(table, growth.time),
      };
    }
  },

  examples: [
    {
      name: 'a natural key that keeps the same row from coming twice',
      given: '',
      migration: `CREATE TABLE webhook_signature_log (
  webhook_id text NOT NULL,
  signature text NOT NULL,
  source text,
  headers jsonb,
  seen_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (webhook_id, signature)
);`,
      expect: [],
    },
    {
      name: 'an event log',
      given: '',
      migration: `CREATE TABLE webhook_logs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  endpoint text NOT NULL,
  status_code int,
  created_at timestamptz NOT NULL DEFAULT now()
);`,
      expect: [
        '1: public.webhook_logs looks like it will grow without end and is not partitioned; by created_at it can be cheaply now, while it is empty.',
      ],
      postgres: { from: 13 }, // gen_random_uuid()
    },
    {
      name: 'an event log with partitions',
      fixes: 'an event log',
      given: '',
      migration: `CREATE TABLE webhook_logs (
  id uuid DEFAULT gen_random_uuid(),
  endpoint text NOT NULL,
  status_code int,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
CREATE TABLE webhook_logs_2026_12 PARTITION OF webhook_logs FOR VALUES FROM ('2026-12-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');`,
      expect: [],
    },
    {
      name: 'CamelCase names are read too',
      given: '',
      migration:
        'CREATE TABLE "DocumentAuditLog" (id text PRIMARY KEY, "createdAt" timestamp(3) NOT NULL DEFAULT CURRENT_TIMESTAMP, name text, data jsonb NOT NULL);',
      expect: [
        '1: public."DocumentAuditLog" looks like it will grow without end and is not partitioned; by createdAt it can be cheaply now, while it is empty.',
      ],
    },
    {
      name: 'what people edit does not only grow',
      given: '',
      migration: `CREATE TABLE profiles (id uuid PRIMARY KEY, name text, created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now());
CREATE TABLE event_types (id int PRIMARY KEY, name text NOT NULL, created_at timestamptz DEFAULT now());
CREATE TABLE log_settings (id int PRIMARY KEY, level text, created_at timestamptz DEFAULT now());`,
      expect: [],
    },
    {
      name: 'a table filled with what it will hold',
      given: '',
      migration:
        "CREATE TABLE audit_events (id int PRIMARY KEY, name text, about text, created_at timestamptz DEFAULT now());\nINSERT INTO audit_events (id, name) VALUES (1, 'login'), (2, 'logout');",
      expect: [],
    },
    {
      name: 'a queue is emptied as it fills',
      given: '',
      migration:
        'CREATE TABLE webhook_queue (id bigint PRIMARY KEY, payload jsonb, attempts int DEFAULT 0, locked_at timestamptz, created_at timestamptz DEFAULT now());',
      expect: [],
    },
    {
      name: 'the team knows better',
      given: '',
      migration:
        'CREATE TABLE webhook_logs (id uuid PRIMARY KEY, endpoint text, status_code int, created_at timestamptz DEFAULT now());',
      tables: { 'public.webhook_logs': { traffic: 'low' } },
      expect: [],
    },
  ],
});

/** What the team declares decides; else the shape. */
function isLikely(facts: Facts, table: Table, growth: GrowthSigns): boolean {
  const declared = facts.declared(`${table.schema}.${table.name}`);
  if (declared?.traffic === 'low' || (declared?.rowsPerDay !== undefined && declared.rowsPerDay < 10_000)) return false;
  if (declared?.rowsPerDay !== undefined && declared.rowsPerDay >= 1_000_000) return true;
  return growth.score >= Number(facts.options.score) && growth.referenced < 2 && !growth.queue;
}

/** Whether its primary key is what its rows say, without their time: partitioned, the same row could come twice. */
function hasNaturalKey(table: Table, { time }: GrowthSigns): boolean {
  const key = table.indexes.find(({ primary }) => primary)?.columns ?? [];
  const columns = table.columns.filter(({ attnum }) => key.includes(attnum));
  return (
    (columns.length > 1 || columns.some(({ baseType }) => /^(text|varchar|bpchar|bytea|citext)$/.test(baseType))) &&
    columns.every(
      ({ attnum, name, default: value, identity }) =>
        attnum !== time.attnum && value === null && identity === '' && name !== 'id',
    )
  );
}

/** What partitioning would take away from this table. */
function lost(table: Table): string {
  const unique = table.indexes.filter((index) => index.unique && !index.primary).map((index) => index.name);
  return unique.length === 0
    ? 'The primary key would have to contain the time column.'
    : `The primary key and ${unique.join(', ')} would have to contain the time column.`;
}

function fixOf(table: Table, time: Column): Fix {
  const primary = table.indexes.find((index) => index.primary)?.keyNames ?? [];
  const key = [...primary, ...(primary.includes(ident(time.name)) ? [] : [ident(time.name)])].join(', ');
  return {
    description: `End the CREATE TABLE with PARTITION BY RANGE (${ident(time.name)}), declare ${ident(time.name)} NOT NULL, make the primary key (${key}), and create the first partitions in the same migration.`,
  };
}
