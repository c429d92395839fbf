// A job that ends the life of rows earlier than is declared, or of partitions that still hold the present.
import {
  dayOf,
  declaredRetention,
  defineRule,
  endedYoung,
  type Facts,
  forecastJobs,
  howForecast,
  type Problem,
  tableOf,
  wordsOfHours,
  youngestAllGone,
} from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'retention', severity: 'error', needs: ['forecast'] },
  docs: {
    title: 'The clean-up deletes what should stay',
    condition:
      'A scheduled job of the change, run when due, dropped or detached a partition that holds the present or the future, or deleted rows younger than the declared retention.',
    effect:
      'Rows that somebody counts on are gone; a partition that is dropped cannot be brought back but from a backup.',
    remedy:
      'Correct the condition, and keep what is younger than the declared retention; guard a job that drops partitions so that it never drops the one of today.',
    why: `Keeping too much costs disk. Deleting too much costs data. A condition that is off by a unit, or that compares texts instead of dates, does it on its first run.

It is measured: partitions are watched while the clock runs on and the jobs run; rows are planted with ages from an hour to ten years. Rows count as deleted too early only where those
of every planted kind were gone, since a job may clean up drafts or failures sooner than the rest.`,
    unless: 'The declaration is out of date: correct it where the finding says it stands.',
    sources: ['https://github.com/citusdata/pg_cron'],
  },

  *check(facts) {
    for (const { job, place } of forecastJobs(facts).filter(({ job }) => job.altered)) {
      yield* partitions(facts, job.name).map((problem) => ({ ...problem, place }));
      for (const measured of facts.experiments.forecast?.retention ?? []) {
        const table = tableOf(facts, measured);
        const declared = table === undefined ? null : declaredRetention(facts, table, measured.jobs);
        const gone = youngestAllGone(measured);
        if (
          !measured.jobs.includes(job.name) ||
          declared === null ||
          gone === null ||
          gone >= declared.hours * 0.9 - 24
        )
          continue;
        yield {
          object: measured.table,
          message: `Job ${job.name} deletes rows of ${measured.table} that are ${wordsOfHours(gone)} old, though ${declared.source} says ${declared.words}.`,
          place,
          key: job.name,
          evidence: [
            `Rows of every age were planted and the jobs run: of those ${wordsOfHours(gone)} old none was left.`,
          ],
        };
      }
    }
  },

  examples: [
    {
      name: 'seven days for thirty',
      given: `CREATE TABLE logs (id bigint PRIMARY KEY, line text, at timestamptz NOT NULL DEFAULT now());
COMMENT ON TABLE logs IS 'Requests. @retention 30d';`,
      migration:
        "SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM logs WHERE at < now() - interval '7 days'$$);",
      expect: [
        '1: Job clean-logs deletes rows of public.logs that are 8 days old, though the comment of the table says 30d.',
      ],
    },
    {
      name: 'thirty for thirty',
      fixes: 'seven days for thirty',
      given: `CREATE TABLE logs (id bigint PRIMARY KEY, line text, at timestamptz NOT NULL DEFAULT now());
COMMENT ON TABLE logs IS 'Requests. @retention 30d';`,
      migration:
        "SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM logs WHERE at < now() - interval '30 days'$$);",
      expect: [],
    },
    {
      name: 'drafts go sooner',
      given: `CREATE TABLE logs (id bigint PRIMARY KEY, state text NOT NULL, at timestamptz NOT NULL DEFAULT now());
COMMENT ON TABLE logs IS 'Requests. @retention 30d';`,
      migration:
        "SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM logs WHERE state = 'draft' AND at < now() - interval '7 days'$$);",
      expect: [],
    },
    {
      name: 'every partition, the present one too',
      given: '',
      migration: `CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE FUNCTION drop_old_events() RETURNS void LANGUAGE plpgsql AS $$
DECLARE child text;
BEGIN
  FOR child IN SELECT tablename FROM pg_tables WHERE tablename ~ '^events_\\d{4}$' LOOP
    IF child < 'events_2030' THEN EXECUTE format('DROP TABLE %I', child); END IF;
  END LOOP;
END $$;
SELECT cron.schedule('drop-old-events', '0 2 1 * *', 'SELECT drop_old_events()');`,
      expect: [
        '12: Job drop-old-events drops public.events_2026 on 2026-01-01 02:00 UTC, which holds rows up to 2027-01-01.',
      ],
    },
  ],
});

/** Partitions that a job ended too early: each that holds the present, else the first that is younger than declared. */
function partitions(facts: Facts, job: string): Omit<Problem, 'place'>[] {
  return (facts.experiments.forecast?.tables ?? []).flatMap((table) => {
    const head = tableOf(facts, table);
    const [early] = endedYoung(table, 0).filter(({ ended }) => ended.job === job);
    const how = (life: NonNullable<typeof early>) =>
      `Job ${job} ${life.ended.how === 'dropped' ? 'drops' : 'detaches'} ${life.name} on ${dayOf(life.ended.at)}`;
    if (early !== undefined)
      return [
        {
          object: table.table,
          message: `${how(early)}, which holds rows up to ${dayOf(early.to)}.`,
          key: job,
          evidence: [howForecast(facts)],
        },
      ];
    const declared = head === undefined ? null : declaredRetention(facts, head, [job]);
    const [young] =
      declared === null ? [] : endedYoung(table, declared.hours * 0.9).filter(({ ended }) => ended.job === job);
    if (young === undefined || declared === null) return [];
    const message = `${how(young)}, which holds rows up to ${dayOf(young.to)}, though ${declared.source} says ${declared.words}.`;
    return [{ object: table.table, message, key: job, evidence: [howForecast(facts)] }];
  });
}
