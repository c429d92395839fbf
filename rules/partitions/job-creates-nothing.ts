// A job that should make partitions, ran on and on, and made none.
import { defineRule, firstLoss, forecastJobs, howForecast } from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'partitions', severity: 'error', needs: ['forecast'] },
  docs: {
    title: 'The job makes no partition',
    condition:
      'A scheduled job of the change is written to make partitions of a table, runs without an error, makes none, and the partitions of the table run out.',
    effect: 'Everybody believes the table is looked after, until inserts fail.',
    remedy: 'Correct the condition under which the job makes a partition, and run it once by hand.',
    why: `A job that fails leaves a trace in \`cron.job_run_details\`. One that succeeds and does nothing leaves none: a check that always finds the partition there already, a loop over a
pattern that matches no name, a schema that is not looked in.

The job was run at every moment that its schedule names, with the clock moved on, and the partitions were counted.`,
    unless: 'Never, when it runs out: the job was run and made nothing.',
    sources: ['https://github.com/citusdata/pg_cron'],
  },

  *check(facts) {
    const tables = facts.experiments.forecast?.tables ?? [];
    for (const { job, place } of forecastJobs(facts).filter(({ job }) => job.altered && job.unknown === null)) {
      if (job.runs === 0 || job.failures !== null || job.stopped !== null || Object.keys(job.made).length > 0) continue;
      for (const name of job.aims.make) {
        const table = tables.find((one) => one.table === name);
        if (table === undefined || firstLoss(table) === undefined) continue;
        yield {
          object: name,
          message: `Job ${job.name} makes no partition of ${name}: it ran ${job.runs} times without an error, and none was made.`,
          place,
          key: job.name,
          evidence: [howForecast(facts)],
        };
      }
    }
  },

  examples: [
    {
      name: 'it looks for the wrong name',
      given: '',
      migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE low date := date_trunc('year', now() + interval '1 year');
BEGIN
  IF NOT EXISTS (SELECT FROM pg_class WHERE relname LIKE 'events_%') THEN
    EXECUTE format('CREATE TABLE %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)', 'events_' || to_char(low, 'YYYY'), low, low + interval '1 year');
  END IF;
END $$;
SELECT cron.schedule('make-events', '0 0 1 * *', 'SELECT make_events()');`,
      expect: [
        '10: Job make-events makes no partition of public.events: it ran 24 times without an error, and none was made.',
      ],
    },
    {
      name: 'it looks for the right name',
      fixes: 'it looks for the wrong name',
      given: '',
      migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE FUNCTION make_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE low date := date_trunc('year', now() + interval '1 year');
BEGIN
  IF NOT EXISTS (SELECT FROM pg_class WHERE relname = 'events_' || to_char(low, 'YYYY')) THEN
    EXECUTE format('CREATE TABLE %I PARTITION OF events FOR VALUES FROM (%L) TO (%L)', 'events_' || to_char(low, 'YYYY'), low, low + interval '1 year');
  END IF;
END $$;
SELECT cron.schedule('make-events', '0 0 1 * *', 'SELECT make_events()');`,
      expect: [],
    },
    {
      name: 'all that it could make is there',
      given: '',
      migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2036-01-01');
SELECT cron.schedule('make-events', '@monthly', $$CREATE TABLE IF NOT EXISTS events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2036-01-01')$$);`,
      expect: [],
    },
  ],
});
