// A statement of the change that Postgres refuses, with the cause and the remedy.
import {
  collapsed,
  defineRule,
  explainedFailures,
  type Facts,
  followersOf,
  type Problem,
  serverWords,
  targetName,
} from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'apply', severity: 'error' },
  docs: {
    title: 'The migration fails',
    condition:
      'Postgres refuses a statement when the change is applied to the schema that the earlier migrations build.',
    effect:
      'The deployment stops there: what ran before in the same transaction is undone, what ran outside one stays half done.',
    remedy:
      'Correct the statement; the finding says what Postgres misses and, for the common causes, what to write instead.',
    why: `Nothing is guessed here: the statement was sent to a real Postgres, and this is its answer. The finding puts the answer into
the words of the migration: which name is not there and which is near it, which file creates it too late, which extension brings it.

A file that its own tool refuses, or cuts into pieces that Postgres refuses, is reported where the tool does so.

Statements that fail only because an earlier one did, or that miss the same thing in the same file, are not reported again; the first finding counts them. Failures that come from a base
which could not be built completely are not the author's and are listed in the summary instead.`,
    unless:
      'The migration runs on a server that differs from the earlier migrations, for instance because something was created by hand there.',
    sources: [
      'https://www.postgresql.org/docs/current/errcodes-appendix.html',
      'https://www.postgresql.org/docs/current/sql-commands.html',
    ],
  },

  *check(facts) {
    for (const { cause, again, ...own } of explainedFailures(facts)) {
      if (cause.rule !== undefined) continue;
      yield {
        object: cause.object,
        message: cause.message,
        place: own.failure.place,
        key: cause.kind,
        ...(cause.severity === undefined ? {} : { severity: cause.severity }),
        evidence: [
          ...serverWords(own),
          ...collapsed(again, own.failure.place.path, 'for the same reason'),
          ...cause.evidence,
        ],
        ...(cause.fix === undefined ? {} : { fix: cause.fix }),
      };
    }
    for (const { place, message } of facts.refusals)
      yield { object: place.path, message, place, key: message, evidence: [] };
    yield* stopped(facts);
  },

  examples: [
    {
      name: 'a column that is not there',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text NOT NULL, processed_at timestamptz);',
      migration:
        'CREATE INDEX orders_open ON orders (id) WHERE procesed_at IS NULL;\nCREATE INDEX orders_user ON orders (user_id);',
      expect: [
        '1: public.orders has no column procesed_at; the nearest is processed_at.',
        '2: public.orders has no column user_id.',
      ],
    },
    {
      name: 'the column that was meant',
      fixes: 'a column that is not there',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text NOT NULL, processed_at timestamptz);',
      migration: 'CREATE INDEX orders_open ON orders (id) WHERE processed_at IS NULL;',
      expect: [],
    },
    {
      name: 'a job that no migration schedules',
      given: "SELECT cron.schedule('known', '@daily', 'SELECT 1');",
      migration: "SELECT cron.unschedule('known');\nSELECT cron.unschedule('made-by-hand');",
      expect: [
        '2: No migration schedules a job called made-by-hand, so pg_cron refuses to end it: a database that is built from the migrations alone stops here.',
      ],
    },
    {
      name: 'what follows from a failure is not told again',
      given: '',
      migration:
        'CREATE TABLE invoices (id bigint PRIMARY KEY, at datetime);\nCREATE INDEX ON invoices (at);\nALTER TABLE invoices ENABLE ROW LEVEL SECURITY;',
      expect: ['1: Postgres has no type datetime; timestamptz is the nearest.'],
    },
    {
      name: 'a server setting as a storage parameter',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY);',
      migration:
        'ALTER TABLE orders SET (\n  autovacuum_vacuum_scale_factor = 0.05,\n  autovacuum_naptime = 30\n);\nALTER TABLE orders SET (autovacum_enabled = true);',
      expect: [
        "3: autovacuum_naptime is a setting of the whole server, not a storage parameter of a table. Remove it here; it can only be changed in the server's configuration.",
        '5: Postgres has no storage parameter autovacum_enabled; the nearest is autovacuum_enabled.',
      ],
    },
    {
      name: 'created too late, dropped too early, called otherwise',
      given: 'CREATE TABLE "OrderItem" (id bigint PRIMARY KEY);\nCREATE TABLE carts (id bigint PRIMARY KEY);',
      migration:
        'CREATE INDEX ON refunds (id);\nCREATE TABLE refunds (id bigint PRIMARY KEY);\nALTER TABLE OrderItem ADD COLUMN note text;\nDROP TABLE carts;\nALTER TABLE carts ADD COLUMN note text;',
      expect: [
        '1: refunds is created only later in this change, in 2_change.sql:2. Move that before this statement.',
        '3: Names without quotes are folded to lower case, so Postgres looks for orderitem; the table is called "OrderItem", with its quotes.',
        '5: carts is gone by now: 2_change.sql:4 drops it.',
      ],
    },
    {
      name: 'CREATE TABLE IF NOT EXISTS that did nothing',
      given: 'CREATE TABLE agents (id bigint PRIMARY KEY, name text);',
      migration: `CREATE TABLE IF NOT EXISTS agents (
  id bigint PRIMARY KEY,
  config jsonb NOT NULL
);
CREATE INDEX ON agents ((config ->> 'kind'));
UPDATE agents SET config = '{}';
INSERT INTO sessions (id) VALUES (1);
DELETE FROM sessions;`,
      expect: [
        '5: public.agents has no column config at this point: CREATE TABLE IF NOT EXISTS in 2_change.sql:1 would bring it, but found the table there and did nothing.',
        '6: public.agents has no column config at this point: CREATE TABLE IF NOT EXISTS in 2_change.sql:1 would bring it, but found the table there and did nothing.',
        '7: There is no table sessions at this point: nothing that runs before this statement creates it.',
      ],
    },
    {
      name: 'already there',
      given:
        "CREATE TABLE orders (id bigint PRIMARY KEY, status text);\nCREATE TYPE mood AS ENUM ('ok');\nCREATE POLICY own ON orders USING (true);",
      migration:
        "CREATE TABLE orders (id bigint);\nALTER TABLE orders ADD COLUMN status text;\nCREATE TYPE mood AS ENUM ('ok');\nCREATE POLICY own ON orders USING (true);",
      expect: [
        '1: There is a table orders already: an earlier migration brings it. Leave this statement out, or write CREATE TABLE IF NOT EXISTS, which keeps what is there.',
        '2: orders has a column status already, of type text: an earlier migration brings it. Leave it out, or write ADD COLUMN IF NOT EXISTS.',
        '3: There is a type mood already: an earlier migration brings it. Postgres has no IF NOT EXISTS for this: leave the statement out, or make it only when the catalog does not have it.',
        '4: orders has a policy own already: an earlier migration brings it. To replace it, drop it first.',
      ],
    },
    {
      name: 'inside a transaction',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text);',
      migration:
        'CREATE INDEX CONCURRENTLY orders_status ON orders (status);\nALTER TABLE orders ADD COLUMN note text;',
      transaction: 'file',
      expect: [
        '1: CREATE INDEX CONCURRENTLY cannot run inside a transaction, and the migration tool sends this file as one. Put it alone into a migration that runs without a transaction.',
      ],
    },
    {
      name: 'outside a transaction',
      fixes: 'inside a transaction',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text);',
      migration:
        'CREATE INDEX CONCURRENTLY orders_status ON orders (status);\nALTER TABLE orders ADD COLUMN note text;',
      expect: [],
    },
    {
      name: 'COMMIT inside a transaction',
      given: `CREATE EXTENSION pg_partman; CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at); SELECT create_parent('public.logs', 'at', '1 month');
CREATE FUNCTION fill() RETURNS void LANGUAGE plpgsql AS 'BEGIN DELETE FROM logs; COMMIT; END';`,
      migration: "CALL run_maintenance_proc();\nDO 'BEGIN DELETE FROM logs; COMMIT; END';\nSELECT fill();",
      transaction: 'file',
      expect: [
        '1: run_maintenance_proc, which commits, cannot run inside a transaction, and the migration tool sends this file as one. Put it alone into a migration that runs without a transaction. SELECT run_maintenance() does the same in one transaction.',
        '2: A DO block with COMMIT or ROLLBACK cannot run inside a transaction, and the migration tool sends this file as one. Put it alone into a migration that runs without a transaction.',
        '3: COMMIT and ROLLBACK work in a procedure that is called with CALL, or in a DO block, and not in a function.',
      ],
    },
    {
      name: 'COMMIT outside a transaction',
      fixes: 'COMMIT inside a transaction',
      given:
        "CREATE EXTENSION pg_partman; CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at); SELECT create_parent('public.logs', 'at', '1 month');",
      migration: "CALL run_maintenance_proc();\nDO 'BEGIN DELETE FROM logs; COMMIT; END';",
      expect: [],
    },
    {
      name: 'a new enum value used in the transaction that adds it',
      given: "CREATE TYPE mood AS ENUM ('ok');\nCREATE TABLE people (id bigint, mood mood);",
      migration: "ALTER TYPE mood ADD VALUE 'sad';\nUPDATE people SET mood = 'sad';",
      transaction: 'file',
      expect: [
        '2: The value sad was added to mood in this same transaction (2_change.sql:1) and can be used only after it ends. Add it in a migration of its own, before this one.',
      ],
    },
    {
      name: 'CONCURRENTLY on a partitioned table',
      given: `CREATE TABLE events (id bigint, kind text, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
      migration: 'CREATE INDEX CONCURRENTLY events_kind ON events (kind);',
      expect: [
        '1: CREATE INDEX CONCURRENTLY does not work on a partitioned table. Create the index on the parent with ON ONLY, on each partition with CONCURRENTLY, and attach them.',
      ],
    },
    {
      name: 'the same index, partition by partition',
      fixes: 'CONCURRENTLY on a partitioned table',
      given: `CREATE TABLE events (id bigint, kind text, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
      migration: `CREATE INDEX events_kind ON ONLY public.events (kind);
CREATE INDEX CONCURRENTLY events_2026_01_kind ON public.events_2026_01 (kind);
ALTER INDEX public.events_kind ATTACH PARTITION public.events_2026_01_kind;`,
      expect: [],
    },
    {
      name: 'types, rows and keys that do not fit',
      given: `CREATE TABLE customers (id uuid PRIMARY KEY DEFAULT md5(random()::text)::uuid, email text, code text, age text);
INSERT INTO customers (email) VALUES ('a@example.org'), ('a@example.org');`,
      migration: `ALTER TABLE customers ALTER COLUMN age TYPE integer;
ALTER TABLE customers ADD COLUMN country text NOT NULL;
CREATE UNIQUE INDEX ON customers (email);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES customers (id));
CREATE TABLE coupons (code text REFERENCES customers (code));
INSERT INTO customers (code) VALUES ('b') ON CONFLICT (code) DO NOTHING;`,
      expect: [
        '1: Postgres does not convert age to integer by itself: say how, with USING age::integer. It fails on the first value that cannot be converted.',
        '2: public.customers has rows already, and the new column country would be NULL in them. Give it a default, or add it without NOT NULL, fill it, and set NOT NULL then.',
        '3: Rows that are already there are not unique (email = a@example.org). Remove the duplicates first.',
        '4: The foreign key compares customer_id, bigint, with id, uuid: Postgres has no equality for the two. Declare customer_id as uuid.',
        '5: A foreign key needs a unique constraint on (code) of public.customers, and there is none.',
        '6: ON CONFLICT (code) needs a unique constraint on exactly those columns of public.customers, and there is none.',
      ],
    },
    {
      name: 'others depend on it',
      given:
        'CREATE TABLE orders (id bigint PRIMARY KEY, total numeric);\nCREATE VIEW totals AS SELECT total FROM orders;',
      migration:
        'ALTER TABLE orders DROP COLUMN total;\nALTER TABLE orders ALTER COLUMN total TYPE bigint;\nDROP INDEX orders_pkey;',
      expect: [
        '1: The view totals depends on column total of table orders. Drop or change it first; CASCADE would drop it without asking.',
        '2: A view or rule uses this column (view totals), so its type cannot change. Drop that before and create it again after, in the same migration.',
        '3: The index orders_pkey belongs to a constraint of orders and goes only with it.',
      ],
    },
    {
      name: 'the words of another database, another view, another quote',
      given: 'CREATE TABLE orders (id bigint PRIMARY KEY, status text);',
      migration: `CREATE TABLE carts (id bigint AUTO_INCREMENT PRIMARY KEY);
SELECT schemaname, tablename FROM pg_stat_user_tables;
DELETE FROM orders WHERE status = "open";
CREATE POLICY IF NOT EXISTS own ON orders USING (true);
CREATE TABLE tokens (id uuid DEFAULT uuid_generate_v4());`,
      expect: [
        '1: AUTO_INCREMENT is of MySQL. Write GENERATED BY DEFAULT AS IDENTITY.',
        '2: pg_stat_user_tables has no column tablename: it is called relname there.',
        "3: Double quotes make a name, so Postgres looks for a column open. A text takes single quotes: 'open'.",
        '4: CREATE POLICY has no IF NOT EXISTS. Write DROP POLICY IF EXISTS before it, or make it only when the catalog does not have it.',
        '5: The function uuid_generate_v4() comes with the extension uuid-ossp, which is not installed at this point. gen_random_uuid() does the same and is built in.',
      ],
      postgres: { from: 13 },
    },
    {
      name: 'the partition key is missing from the primary key: another rule tells it',
      given: '',
      migration: 'CREATE TABLE events (id bigint PRIMARY KEY, at timestamptz NOT NULL) PARTITION BY RANGE (at);',
      expect: [],
    },
  ],
});

/** Statements that had to be ended from outside. */
function* stopped(facts: Facts): Generator<Problem> {
  for (const [index, step] of facts.steps.entries()) {
    if (step.outcome !== 'stopped') continue;
    yield {
      object: targetName(step),
      message: `This statement could not be tried to its end: ${(step.reason ?? 'it was stopped.').replace(/^(It|The) /, (word) => word.toLowerCase())}`,
      place: step.statement.place,
      severity: 'warning',
      key: 'stopped',
      evidence: [
        'The tables hold only what the migrations write. Where it needs more time, statement-timeout in the configuration gives it.',
        ...collapsed(followersOf(facts, index), step.statement.path),
      ],
    };
  }
}
