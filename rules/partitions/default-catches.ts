// Rows of a table that come to lie in DEFAULT, or in a partition without an end.
import { dayOf, defineRule, firstLoss, forecasted, howForecast, whyNoMore } from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'partitions', severity: 'warning', needs: ['forecast'] },
  docs: {
    title: 'Rows fall into the partition that catches the rest',
    condition:
      'Running the clock on, rows of the moment land in the DEFAULT partition of a table of the change, or in one that reaches to MAXVALUE, although it has others.',
    effect:
      'From then on it is one large table again; and a partition for that time can only be made after its rows have been moved, under locks.',
    remedy: 'Make the partitions before their time comes; keep the one that catches the rest empty.',
    why: `A partition for the rest keeps inserts from failing, and hides that the others have run out. Making the missing partition later fails with \`updated partition constraint for
default partition would be violated by some row\`, and moving the rows blocks writes for as long as it takes.

The finding names the first moment at which a row of the present landed there, with the scheduled jobs of the repository running.`,
    unless:
      'The catch-all is the plan: then declare `partition: { propose: false }` for the table in the configuration.',
    sources: ['https://www.postgresql.org/docs/current/ddl-partitioning.html'],
  },

  *check(facts) {
    for (const { table, place } of forecasted(facts)) {
      const loss = firstLoss(table);
      if (loss?.state !== 'caught' || table.partitions.length < 2) continue;
      const { clause, certain } = whyNoMore(facts, table);
      const now = loss.from === facts.experiments.forecast?.from;
      yield {
        object: table.table,
        message: `${now ? 'Rows' : `From ${dayOf(loss.from)} rows`} of ${table.table} fall into ${loss.partition}: ${now ? 'no other partition holds the present' : 'its other partitions end then'}, and ${clause}.`,
        place,
        severity: certain ? 'warning' : 'info',
        evidence: [howForecast(facts)],
        fix: {
          description:
            'Make the partitions in a scheduled job some months ahead; `headroom partitions` can propose them as migrations.',
        },
      };
    }
  },

  examples: [
    {
      name: 'months, then DEFAULT',
      given: '',
      migration: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;`,
      expect: [
        '3: From 2026-02-01 rows of public.events fall into public.events_rest: its other partitions end then, and no job makes the next.',
      ],
    },
    {
      name: 'months, and a job for the next ones',
      fixes: 'months, then DEFAULT',
      given: '',
      migration: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE low date;
BEGIN
  FOR i IN 0..3 LOOP
    low := date_trunc('month', now()) + i * interval '1 month';
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)', 'events_' || to_char(low, 'YYYY_MM'), low, low + interval '1 month');
  END LOOP;
END $$;
SELECT cron.schedule('make-events', '0 0 * * *', 'SELECT make_events()');`,
      expect: [],
    },
    {
      name: 'a tail without an end',
      given: '',
      migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE events_later PARTITION OF events FOR VALUES FROM ('2027-01-01') TO (MAXVALUE);`,
      expect: [
        '3: From 2027-01-01 rows of public.events fall into public.events_later: its other partitions end then, and no job makes the next.',
      ],
    },
    {
      name: 'what was there stays where it was',
      given: '',
      migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_old PARTITION OF events FOR VALUES FROM (MINVALUE) TO ('2027-01-01');
CREATE TABLE events_years PARTITION OF events FOR VALUES FROM ('2027-01-01') TO ('2077-01-01');`,
      expect: [],
    },
  ],
});
