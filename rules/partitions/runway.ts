// A table whose partitions come to an end, after which inserts fail.
import {
  type CoverageInterval,
  dayOf,
  defineRule,
  endedByJob,
  type Facts,
  type Forecasted,
  firstLoss,
  forecasted,
  howForecast,
  type Problem,
  whyNoMore,
} from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'partitions', severity: 'error', needs: ['forecast'] },
  docs: {
    title: 'The partitions run out',
    condition:
      'Running the clock on with the scheduled jobs of the repository, a day comes from which inserts into a partitioned table of the change fail.',
    effect:
      'Postgres refuses every row that no partition takes: from that day on, what the application writes is lost or fails.',
    remedy:
      'Make partitions ahead of time in a scheduled job that survives a missed run, or in migrations well before the day; `headroom partitions` writes those.',
    why: `A range-partitioned table without a partition for today answers \`no partition of relation "…" found for row\`. Nothing warns before that: everything works up to
the bound of the last partition, and stops there at midnight.

The day is not read off the text. The change is applied, the clock of the throw-away Postgres is moved on from the date of the commit, every job of \`cron.job\` is run when its
schedule says so, and rows of the moment are inserted wherever the answer could have changed. The finding names the first moment at which the server said no.`,
    unless:
      'The application itself makes the partitions: say `partition: { propose: false }` for the table in the configuration, and the rule is silent. Where programs of the repository speak of `PARTITION OF`, or name a function of the database that does, it is a note only.',
    sources: ['https://www.postgresql.org/docs/current/ddl-partitioning.html'],
  },

  *check(facts) {
    for (const one of forecasted(facts)) {
      const loss = firstLoss(one.table);
      if (loss?.state !== 'refused' || loss.until !== null || endedByJob(one.table, loss)) continue;
      const { clause, certain } = whyNoMore(facts, one.table);
      yield {
        object: one.table.table,
        message: `${whatFails(facts, one, loss)}, and ${clause}.`,
        place: one.place,
        severity: certain ? 'error' : clause.startsWith('no job calls') ? 'warning' : 'info',
        evidence: [`The server: ${loss.message}.`, howForecast(facts)],
        fix: remedyOf(facts, one),
      };
    }
  },

  examples: [
    {
      name: 'three months and nothing after',
      given: '',
      migration: `CREATE TABLE events (id bigint, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2026_02 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');`,
      expect: [
        '3: Inserts into public.events fail from 2026-03-01: its last partition ends then, and no job makes the next.',
      ],
    },
    {
      name: 'a job that makes the next month',
      fixes: 'three months and nothing after',
      given: '',
      migration: `CREATE TABLE events (id bigint, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE low date := date_trunc('month', now());
BEGIN
  FOR i IN 0..2 LOOP
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)',
      'events_' || to_char(low + i * interval '1 month', 'YYYY_MM'), low + i * interval '1 month', low + (i + 1) * interval '1 month');
  END LOOP;
END $$;
SELECT cron.schedule('make-events', '0 3 * * *', 'SELECT make_events()');`,
      expect: [],
    },
    {
      name: 'no partition at all',
      given: '',
      migration: 'CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);',
      expect: ['1: Every insert into public.events fails: it has no partition, and no job makes the next.'],
    },
    {
      name: 'a job that fails at each run',
      given: '',
      migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
SELECT cron.schedule('make-events', '@daily', $$CREATE TABLE events_2026_02 PARTITION OF event FOR VALUES FROM ('2026-02-01') TO ('2026-03-01')$$);`,
      expect: [
        '2: Inserts into public.events fail from 2026-02-01: its last partition ends then, and job make-events, which should make the next, fails: relation "event" does not exist.',
      ],
    },
    {
      name: 'a function that nothing calls',
      given: '',
      migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  EXECUTE format('CREATE TABLE %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)', 'events_' || current_date, current_date, current_date + 31);
END $$;`,
      expect: [
        '2: Inserts into public.events fail from 2026-02-01: its last partition ends then, and no job calls make_events(), which would make the next.',
      ],
    },
    {
      name: 'DEFAULT takes what is left',
      given: '',
      migration: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;`,
      expect: [],
    },
    {
      name: 'another table that was there runs out',
      given: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
      migration: `CREATE TABLE notes (id bigint);
SELECT cron.schedule('tidy', '@daily', 'DELETE FROM notes');`,
      expect: [],
    },
  ],
});

function whatFails(facts: Facts, { table }: Forecasted, { from }: CoverageInterval): string {
  if (from !== facts.experiments.forecast?.from)
    return `Inserts into ${table.table} fail from ${dayOf(from)}: its last partition ends then`;
  if (table.partitions.length === 0) return `Every insert into ${table.table} fails: it has no partition`;
  return `Inserts into ${table.table} fail: no partition holds ${dayOf(from).slice(0, 10)}`;
}

function remedyOf(facts: Facts, { table }: Forecasted): Problem['fix'] {
  const scheduled = facts.experiments.forecast?.jobs.some(({ aims }) => aims.make.includes(table.table)) === true;
  const how = scheduled
    ? 'Mend the job so that it makes all partitions from now on to some months ahead'
    : 'Schedule a job that makes all partitions from now on to some months ahead';
  return {
    description: `${how}, each only where it is not there yet; or let \`headroom partitions\` propose them as migrations.`,
  };
}
