// A time between partitions that none holds, or that one missed run of a job would leave so.
import {
  type CoverageInterval,
  dayOf,
  defineRule,
  endedByJob,
  forecasted,
  howForecast,
  span,
} from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'partitions', severity: 'error', needs: ['forecast'] },
  docs: {
    title: 'A hole between partitions',
    condition:
      'Running the clock on, there is a time that no partition of a table of the change holds although later ones do; or there is one as soon as the job that makes partitions misses a single run.',
    effect: 'Inserts fail for as long as the hole is wide, long after its cause is forgotten.',
    remedy:
      'Let the job make every partition from now to some months ahead, each only where it is missing, rather than the one that lies so many months ahead.',
    why: `A job that makes exactly one partition, “the month after next”, must never miss a run: nothing makes that month again, and when it comes, every insert fails. Jobs do miss
runs: pg_cron runs nothing while the server restarts, is upgraded or fails over, and a failed run is not tried again.

Both are tried, not read: the clock is run on once with all runs, and once more without the first run that makes a partition.`,
    unless:
      'Nothing is written for that time: then say so with `partition: { propose: false }` for the table in the configuration.',
    sources: ['https://www.postgresql.org/docs/current/ddl-partitioning.html', 'https://github.com/citusdata/pg_cron'],
  },

  *check(facts) {
    for (const { table, place } of forecasted(facts)) {
      const { coverage, missedRun } = table;
      for (const hole of coverage.filter(
        (one) => one.state === 'refused' && one.until !== null && !endedByJob(table, one),
      ))
        yield {
          object: table.table,
          message: `Inserts into ${table.table} fail ${span(hole)}: no partition holds that time.`,
          place,
          key: hole.from,
          evidence: [`The server: ${hole.message}.`, howForecast(facts)],
        };
      const [lost] =
        missedRun?.lost.filter(({ state }) => state === 'refused').flatMap((one) => beyond(one, coverage)) ?? [];
      if (missedRun === null || lost === undefined) continue;
      yield {
        object: table.table,
        message: `One missed run of job ${missedRun.job} is not made up for: inserts into ${table.table} then fail ${span(lost)}.`,
        place,
        severity: 'warning',
        key: 'missed run',
        evidence: [`Tried without its run of ${dayOf(missedRun.at)}. The server: ${lost.message}.`, howForecast(facts)],
        fix: {
          description:
            'Let each run make all partitions from now on to some months ahead, each only where it is not there yet.',
        },
      };
    }
  },

  examples: [
    {
      name: 'a job that begins a month late, and makes up for nothing',
      given: '',
      migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE low date := date_trunc('month', now()) + interval '2 months';
BEGIN
  EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)', 'events_' || to_char(low, 'YYYY_MM'), low, low + interval '1 month');
END $$;
SELECT cron.schedule('make-events', '0 3 25 * *', 'SELECT make_events()');`,
      expect: [
        '2: Inserts into public.events fail from 2026-02-01 to 2026-03-01: no partition holds that time.',
        '2: One missed run of job make-events is not made up for: inserts into public.events then fail from 2026-03-01 to 2026-04-01.',
      ],
    },
    {
      name: 'one month ahead, once',
      given: '',
      migration: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2026_02 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE low date := date_trunc('month', now() + interval '1 month');
BEGIN
  EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)', 'events_' || to_char(low, 'YYYY_MM'), low, low + interval '1 month');
END $$;
SELECT cron.schedule('make-events', '0 0 1 * *', 'SELECT make_events()');`,
      expect: [
        '3: One missed run of job make-events is not made up for: inserts into public.events then fail from 2026-03-01 to 2026-04-01.',
      ],
    },
    {
      name: 'every month that is missing',
      fixes: 'one month ahead, once',
      given: '',
      migration: `CREATE TABLE events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2026_02 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE low date;
BEGIN
  FOR i IN 0..3 LOOP
    low := date_trunc('month', now()) + i * interval '1 month';
    EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)', 'events_' || to_char(low, 'YYYY_MM'), low, low + interval '1 month');
  END LOOP;
END $$;
SELECT cron.schedule('make-events', '0 0 1 * *', 'SELECT make_events()');`,
      expect: [],
    },
    {
      name: 'a month was forgotten',
      given: '',
      migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026_01 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE events_2026_03 PARTITION OF events FOR VALUES FROM ('2026-03-01') TO (MAXVALUE);`,
      expect: ['3: Inserts into public.events fail from 2026-02-01 to 2026-03-01: no partition holds that time.'],
    },
  ],
});

/** What of a stretch comes on top of the hole that is there without it and begins with it. */
function beyond(stretch: CoverageInterval, coverage: readonly CoverageInterval[]): CoverageInterval[] {
  const hole = coverage.find(({ state, from }) => state === 'refused' && from === stretch.from);
  if (hole === undefined) return [stretch];
  return hole.until === null || (stretch.until !== null && stretch.until <= hole.until)
    ? []
    : [{ ...stretch, from: hole.until }];
}
