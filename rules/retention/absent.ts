// A new growing table that nothing ever deletes from, or a retention that is promised and not made.
import {
  defineRule,
  deletesAnything,
  deletionsOf,
  type Facts,
  growingTables,
  growthOf,
  hasPartitionedCopy,
  type Problem,
  qualified,
  statedRetentions,
  type Table,
} from '../../src/rule/index.ts';

export default defineRule({
  meta: {
    family: 'retention',
    severity: 'info',
    options: {
      score: {
        default: 60,
        means: 'how likely a table must be to grow (see partitions/unpartitioned-growth) to be spoken of',
      },
    },
  },
  docs: {
    title: 'Nothing deletes old rows',
    condition:
      'The change creates a table that looks like an event log, and no job, function, trigger, comment or declaration ends the life of its rows; or a comment states a retention that nothing carries out.',
    effect:
      'The table grows until somebody has to clean it up by hand, under load; and what should be gone by law or promise is still there.',
    remedy:
      'Say how long rows are kept: under `tables:` in the configuration, in COMMENT ON TABLE, or by a scheduled job; `retention: none` says that they stay on purpose.',
    why: `Retention is a decision, and the cheapest day to take it is the day the table is made. The evidence is searched from strong to weak: the configuration, partition
managers, scheduled jobs and the functions they call, other functions and triggers that delete, the comment of the table.

A comment in a migration (“keep 30 days”) is a promise. When nothing in the whole history deletes or drops, the promise is reported where it stands.`,
    unless: 'An application or another system deletes the rows: declare it, and the rule is silent.',
    sources: ['https://www.postgresql.org/docs/current/ddl-partitioning.html', 'https://github.com/citusdata/pg_cron'],
  },

  *check(facts) {
    const promised = new Set<string>();
    for (const { comment, period, table } of statedRetentions(facts)) {
      if (table === null ? deletesAnything(facts.head) : deletionsOf(facts, table).length > 0) continue;
      // A program of the repository keeps the promise.
      if (table === null ? Object.keys(facts.deleters).length > 0 : Object.hasOwn(facts.deleters, table.name)) continue;
      if (table !== null) promised.add(table.oid);
      const what = table === null ? 'This comment' : `This comment on ${qualified(table)}`;
      yield {
        object: table === null ? comment.place.path : qualified(table),
        message: `${what} promises a retention of ${period}, but nothing deletes or drops anything.`,
        place: comment.place,
        severity: 'warning',
        key: `promise ${period}`,
        evidence: evidence(facts),
      };
    }
    for (const { table, place } of growingTables(facts)) {
      if (!promised.has(table.oid) && isEndless(facts, table) && !hasPartitionedCopy(facts, table))
        yield {
          object: qualified(table),
          message: `Nothing deletes old rows of ${qualified(table)}, and no retention is declared.`,
          place,
          evidence: evidence(facts),
          fix: fixOf(table),
        };
    }
  },

  examples: [
    {
      name: 'an event log for ever',
      given: '',
      migration:
        'CREATE TABLE webhook_logs (id uuid PRIMARY KEY, endpoint text, status_code int, created_at timestamptz NOT NULL DEFAULT now());',
      expect: ['1: Nothing deletes old rows of public.webhook_logs, and no retention is declared.'],
    },
    {
      name: 'an event log with a job',
      fixes: 'an event log for ever',
      given: '',
      migration: `CREATE TABLE webhook_logs (id uuid PRIMARY KEY, endpoint text, status_code int, created_at timestamptz NOT NULL DEFAULT now());
SELECT cron.schedule('webhook-logs', '0 2 * * *', $$DELETE FROM webhook_logs WHERE created_at < now() - interval '30 days'$$);`,
      expect: [],
    },
    {
      name: 'the table says it',
      given: '',
      migration: `CREATE TABLE webhook_logs (id uuid PRIMARY KEY, endpoint text, status_code int, created_at timestamptz NOT NULL DEFAULT now());
COMMENT ON TABLE webhook_logs IS 'One row per request. @retention 30d';`,
      expect: [],
    },
    {
      name: 'the configuration says it',
      given: '',
      migration:
        'CREATE TABLE webhook_logs (id uuid PRIMARY KEY, endpoint text, status_code int, created_at timestamptz NOT NULL DEFAULT now());',
      tables: { 'public.webhook_logs': { retention: 'none' } },
      expect: [],
    },
    {
      name: 'a promise above the table',
      given: '',
      migration: `-- Request log. Retention: 30 days.
CREATE TABLE webhook_logs (id uuid PRIMARY KEY, endpoint text, status_code int, created_at timestamptz NOT NULL DEFAULT now());`,
      expect: [
        '1: This comment on public.webhook_logs promises a retention of 30 days, but nothing deletes or drops anything.',
      ],
    },
    {
      name: 'a promise and nothing else',
      given: 'CREATE TABLE webhook_logs (id uuid PRIMARY KEY, received_at timestamptz DEFAULT now());',
      migration:
        '-- Partition by date, retain 30 days\n-- Automatically drop old partitions\nSELECT 1;\n-- Keep 7 days in hot storage',
      expect: ['4: This comment promises a retention of 7 days, but nothing deletes or drops anything.'],
    },
    {
      name: 'a promise that a function keeps',
      given: '',
      migration: `-- Rows are kept for 30 days.
CREATE TABLE webhook_logs (id uuid PRIMARY KEY, endpoint text, created_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION clean_logs() RETURNS void LANGUAGE sql AS $$ DELETE FROM webhook_logs WHERE created_at < now() - interval '30 days' $$;`,
      expect: [],
    },
    {
      name: 'people and settings stay',
      given: '',
      migration:
        'CREATE TABLE customers (id uuid PRIMARY KEY, name text, created_at timestamptz DEFAULT now(), updated_at timestamptz);',
      expect: [],
    },
  ],
});

function isEndless(facts: Facts, table: Table): boolean {
  const growth = growthOf(table, facts.head);
  if (facts.declared(`${table.schema}.${table.name}`)?.traffic === 'low') return false;
  return (
    growth !== null &&
    growth.score >= Number(facts.options.score) &&
    !growth.queue &&
    deletionsOf(facts, table).length === 0 &&
    !Object.hasOwn(facts.deleters, table.name)
  );
}

function evidence(facts: Facts): string[] {
  const { jobs, routines } = facts.head;
  return [
    `Looked at ${jobs.length} scheduled jobs, ${Object.keys(routines).length} functions, comments and the configuration.`,
  ];
}

function fixOf(table: Table): Problem['fix'] {
  return {
    description: 'Say how long rows live, here or under tables: in .github/headroom.yml; `none` is an answer too:',
    sql: `COMMENT ON TABLE ${qualified(table)} IS '@retention 90d';`,
  };
}
