// A job that should end the life of rows or partitions, and does not, or much later than is said.
import {
  declaredRetention,
  defineRule,
  deletesPlainly,
  type Facts,
  forecastJobs,
  howForecast,
  type JobForecast,
  type MeasuredRetention,
  oldestKept,
  type Problem,
  tableOf,
  wordsOfHours,
  youngestGone,
} from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'retention', severity: 'warning', needs: ['forecast'] },
  docs: {
    title: 'The clean-up does not clean up',
    condition:
      'A scheduled job of the change is written to drop partitions or delete old rows, was run when due on old ones, and left them, or left them for longer than is declared.',
    effect:
      'The table grows as if nobody cleaned up, and what should be gone is still there; the job reports success every night.',
    remedy: 'Correct the condition by which the job finds what is old, and look once at what it would delete.',
    why: `A clean-up that finds nothing is silent: a pattern that matches no partition’s name, a comparison the wrong way round, a column that is never set. It is found when the disk is full.

It is measured. The clock is run on and the job is run at each moment its schedule names; where it ended no partition, once more ten years later. Rows are planted with ages from an
hour to ten years, in every state that the job’s words name, and counted after the job has run.`,
    unless:
      'Something outside of the database sets the state that the job waits for, in a way that its words do not show.',
    sources: ['https://github.com/citusdata/pg_cron'],
  },

  *check(facts) {
    for (const { job, place } of forecastJobs(facts).filter(({ job }) => job.altered && job.unknown === null)) {
      for (const table of job.idle?.later === false ? job.aims.end : [])
        yield {
          object: table,
          message: `Job ${job.name} never ends a partition of ${table}: in ${job.runs} runs none was dropped or detached, nor in one ten years later.`,
          place,
          key: job.name,
          evidence: [...(job.idle?.reasons ?? []), howForecast(facts)],
        };
      for (const measured of facts.experiments.forecast?.retention ?? []) {
        const said = measured.jobs.includes(job.name) && job.failures === null ? kept(facts, measured, job) : null;
        if (said !== null) yield { object: measured.table, place, key: job.name, ...said };
      }
    }
  },

  examples: [
    {
      name: 'a pattern that no name passes',
      given: '',
      migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_later PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2046-01-01');
CREATE FUNCTION drop_old_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE child text;
BEGIN
  FOR child IN SELECT tablename FROM pg_tables WHERE tablename LIKE 'events_%' AND tablename ~ '^\\d{4}$' LOOP
    IF to_date(right(child, 4), 'YYYY') < now() - interval '2 years' THEN EXECUTE format('DROP TABLE %I', child); END IF;
  END LOOP;
END $$;
SELECT cron.schedule('drop-old-events', '0 2 1 * *', 'SELECT drop_old_events()');`,
      expect: [
        '11: Job drop-old-events never ends a partition of public.events: in 24 runs none was dropped or detached, nor in one ten years later.',
      ],
    },
    {
      name: 'a pattern that they pass',
      fixes: 'a pattern that no name passes',
      given: '',
      migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_later PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2046-01-01');
CREATE FUNCTION drop_old_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE child text;
BEGIN
  FOR child IN SELECT tablename FROM pg_tables WHERE tablename ~ '^events_\\d{4}$' LOOP
    IF to_date(right(child, 4), 'YYYY') < now() - interval '2 years' THEN EXECUTE format('DROP TABLE %I', child); END IF;
  END LOOP;
END $$;
SELECT cron.schedule('drop-old-events', '0 2 1 * *', 'SELECT drop_old_events()');`,
      expect: [],
    },
    {
      name: 'the wrong way round',
      given: 'CREATE TABLE logs (id bigint PRIMARY KEY, line text, at timestamptz NOT NULL DEFAULT now());',
      migration:
        "SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM logs WHERE at < now() - interval '-30 days' AND at > now()$$);",
      expect: [
        '1: Job clean-logs deletes nothing from public.logs: of 33 rows planted there, 1 hour to 10 years old, all stayed.',
      ],
    },
    {
      name: 'later than declared',
      given: 'CREATE TABLE logs (id bigint PRIMARY KEY, line text, at timestamptz NOT NULL DEFAULT now());',
      migration:
        "SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM logs WHERE at < now() - interval '90 days'$$);",
      tables: { 'public.logs': { retention: '30 days' } },
      expect: ['1: Rows of public.logs are kept for at least 89 days, though the configuration says 30 days.'],
    },
    {
      name: 'as declared, in batches and by state',
      fixes: 'later than declared',
      given:
        'CREATE TABLE logs (id bigint PRIMARY KEY, line text, state text NOT NULL, done boolean, at timestamptz NOT NULL DEFAULT now());',
      migration: `SELECT cron.schedule('clean-logs', '0 3 * * *',
  $$DELETE FROM logs WHERE ctid IN (SELECT ctid FROM logs WHERE done AND state = 'sent' AND at < now() - interval '30 days' LIMIT 50)$$);`,
      tables: { 'public.logs': { retention: '30 days' } },
      expect: [],
    },
    {
      name: 'what another table says',
      given:
        'CREATE TABLE logs (id bigint PRIMARY KEY, at timestamptz NOT NULL DEFAULT now()); CREATE TABLE done (log bigint);',
      migration:
        "SELECT cron.schedule('clean-logs', '0 3 * * *', 'DELETE FROM logs WHERE id IN (SELECT log FROM done)');",
      expect: [],
    },
  ],
});

/** What is wrong with how long rows are kept; null for nothing that is certain. */
function kept(
  facts: Facts,
  measured: MeasuredRetention,
  job: JobForecast,
): Pick<Problem, 'message' | 'evidence'> | null {
  const table = tableOf(facts, measured);
  if (table === undefined) return null;
  const declared = declaredRetention(facts, table, measured.jobs);
  const gone = youngestGone(measured);
  const planted = measured.ages.reduce((sum, age) => sum + age.planted, 0);
  if (gone === null) {
    if (!deletesPlainly(job, facts, table) || measured.jobs.length > 1) return null;
    const evidence = declared === null ? [] : [`${sentence(declared.source)} says ${declared.words}.`];
    return {
      message: `Job ${job.name} deletes nothing from ${measured.table}: of ${planted} rows planted there, 1 hour to 10 years old, all stayed.`,
      evidence,
    };
  }
  const still = declared === null ? null : oldestKept(measured, gone);
  if (declared === null || still === null || still < declared.hours * 1.15 + 24) return null;
  return {
    message: `Rows of ${measured.table} are kept for at least ${wordsOfHours(still)}, though ${declared.source} says ${declared.words}.`,
    evidence: [
      `Planted and left by ${measured.jobs.join(', ')}: rows ${wordsOfHours(still)} old; the youngest that were deleted were ${wordsOfHours(gone)} old.`,
    ],
  };
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
