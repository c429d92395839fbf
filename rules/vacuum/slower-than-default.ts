// Autovacuum parameters that make a table's vacuum slower or rarer than leaving them alone.
import { correctedValue, defineRule, paceProblems } from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'vacuum', severity: 'warning' },
  docs: {
    title: 'Autovacuum slower than the default',
    condition:
      'A storage parameter makes autovacuum of a table slower or rarer than the server’s own default, or slower than the comment beside it promises.',
    effect:
      'Dead rows stay longer, the table and its indexes grow, and the change does the opposite of what it was written for.',
    remedy:
      'Lower the scale factors and the cost delay, or raise the cost limit; what should stay at the default is best left out.',
    why: `Two of these parameters are often read the wrong way round. autovacuum_vacuum_cost_delay is a pause: since Postgres 12 its default is 2 ms, so
the once recommended 10 or 20 slows vacuum down. On one table with the same dead rows vacuum took 5.78 s at 2 ms, 28.19 s at 10 ms and 0.19 s at 0.
A scale factor is the share of the table that must be dead before vacuum comes: a higher one means less often.

The parameters work in pairs, and a pair is judged together: a longer delay with a limit raised as much, or a higher threshold with a lower scale
factor (the usual tuning of large tables), is silent.`,
    unless: 'The table hardly changes and is known to; say so with traffic: low under tables: in the configuration.',
    sources: [
      'https://www.postgresql.org/docs/current/runtime-config-vacuum.html',
      'https://www.postgresql.org/docs/current/routine-vacuuming.html#AUTOVACUUM',
    ],
  },

  *check(facts) {
    for (const problem of paceProblems(facts)) {
      const { parameter } = problem;
      yield {
        object: parameter.table,
        message: problem.says,
        place: parameter.place,
        key: `${problem.than} ${parameter.name}`,
        evidence: problem.evidence,
        fix: correctedValue(facts, problem),
      };
    }
  },

  examples: [
    {
      name: 'a delay five times the default, called faster',
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, payload text);',
      migration: `ALTER TABLE events SET (
  autovacuum_vacuum_scale_factor = 0.05,  -- at 5% dead rows
  autovacuum_vacuum_cost_delay = 10       -- Faster vacuum
);`,
      expect: [
        '3: With autovacuum_vacuum_cost_delay = 10, autovacuum of public.events pauses 10 ms where the default is 2 ms: it runs up to 5 times slower. The comment beside it says “Faster vacuum”.',
      ],
    },
    {
      name: 'a delay below the default',
      fixes: 'a delay five times the default, called faster',
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, payload text);',
      migration: `ALTER TABLE events SET (
  autovacuum_vacuum_scale_factor = 0.05,  -- at 5% dead rows
  autovacuum_vacuum_cost_delay = 1        -- Faster vacuum
);`,
      expect: [],
    },
    {
      name: 'a longer delay with a limit raised as much',
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, payload text);',
      migration: 'ALTER TABLE events SET (autovacuum_vacuum_cost_delay = 10, autovacuum_vacuum_cost_limit = 2000);',
      expect: [],
    },
    {
      name: 'a fixed number of rows instead of a share',
      given: 'CREATE TABLE events (id bigint PRIMARY KEY, payload text);',
      migration: 'ALTER TABLE events SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);',
      expect: [],
    },
    {
      name: 'more aggressive in words, less in numbers',
      given: 'CREATE TABLE events (id bigint PRIMARY KEY);\nCREATE TABLE logs (id bigint PRIMARY KEY);',
      migration: `ALTER TABLE events SET (autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE logs SET (
  autovacuum_vacuum_scale_factor = 0.1  -- More aggressive for logs
);`,
      expect: [
        '3: The comment says “More aggressive for logs”, but autovacuum_vacuum_scale_factor = 0.1 makes autovacuum of public.logs come later than this change makes it for public.events (0.05): a higher value means less often.',
      ],
    },
    {
      name: 'rarer and smaller portions on a new table and its TOAST table',
      given: '',
      migration: `CREATE TABLE logs (id bigint PRIMARY KEY, body text) WITH (
  autovacuum_analyze_scale_factor = 0.5,
  autovacuum_vacuum_cost_limit = 50,
  toast.autovacuum_vacuum_threshold = 5000
);`,
      expect: [
        '2: With autovacuum_analyze_scale_factor = 0.5, public.logs waits until 50 % of its rows changed since the last ANALYZE, where the default is 10 %.',
        '3: With autovacuum_vacuum_cost_limit = 50, autovacuum of public.logs does 50 units of work between two pauses where the default is 200: it runs up to 4 times slower.',
        '4: With toast.autovacuum_vacuum_threshold = 5000, public.logs waits until 5000 rows are dead, where the default is 50, and nothing makes up for it.',
      ],
    },
    {
      name: 'no vacuum for a table that only grows',
      given: '',
      migration: 'CREATE TABLE logs (id bigint PRIMARY KEY, body text) WITH (autovacuum_vacuum_insert_threshold = -1);',
      expect: [
        '1: With autovacuum_vacuum_insert_threshold = -1, inserts alone never bring autovacuum to public.logs, where the default is after 1000 new rows and 20 % of the table.',
      ],
      postgres: { from: 13 },
    },
    {
      name: 'back to the default, on a quiet table',
      given: 'CREATE TABLE countries (code text PRIMARY KEY) WITH (autovacuum_vacuum_cost_delay = 10);',
      migration:
        'ALTER TABLE countries RESET (autovacuum_vacuum_cost_delay);\nALTER TABLE countries SET (autovacuum_vacuum_scale_factor = 0.4);',
      tables: { 'public.countries': { traffic: 'low' } },
      expect: [],
    },
  ],
});
