// A new job whose first run deletes all that is due of a table that was there before, in one statement.
import {
  defineRule,
  deletesPlainly,
  type Facts,
  type JobForecast,
  type MeasuredRetention,
  qualified,
  reasonsToGrow,
  spelledAt,
  tableOf,
  wordsOfHours,
  youngestAllGone,
} from '../../src/rule/index.ts';

export default defineRule({
  meta: {
    family: 'retention',
    severity: 'info',
    needs: ['forecast'],
    options: {
      score: {
        default: 50,
        means: 'how likely a table must be to grow (see partitions/unpartitioned-growth) to be spoken of',
      },
    },
  },
  docs: {
    title: 'The first run deletes everything at once',
    condition:
      'The change schedules a job that deletes by age without a limit, from a table that was there before, that looks like it grows, and that no job cleaned up until now.',
    effect:
      'All rows of the past go in one transaction: a million of them took 5 s and 800 MB of WAL when measured, replicas lag, vacuum waits, and the table does not get smaller.',
    remedy:
      'Delete in portions, often, until the backlog is gone; or partition the table and drop partitions, which takes milliseconds.',
    why: `Rows of many ages are planted and the job is run on a copy: that one run takes all that is due, however old, is seen, not read. From the second run on a daily
job deletes a day's rows, which is why nothing is said of new tables, of jobs that were there, or where another job deleted from the table before.

A portion: \`DELETE FROM t WHERE ctid = ANY (ARRAY(SELECT ctid FROM t WHERE … LIMIT 10000))\`, with an index that begins with the time.`,
    unless: 'The table is small, or is emptied before the job first runs.',
    sources: [
      'https://www.postgresql.org/docs/current/sql-delete.html',
      'https://www.postgresql.org/docs/current/routine-vacuuming.html',
    ],
  },

  *check(facts) {
    for (const { measured, job, hours } of firstRuns(facts)) {
      const table = tableOf(facts, measured);
      const step = facts.steps.findLast(
        ({ before, after }) =>
          !before.jobs.some(({ id }) => id === job.id) && after.jobs.some(({ id }) => id === job.id),
      );
      if (table === undefined || step === undefined) continue;
      yield {
        object: qualified(table),
        message: `The first run of job ${job.name} deletes from ${qualified(table)}, which was there before, all that is ${wordsOfHours(hours)} old or older in one transaction.`,
        place: spelledAt(facts, step, job.name),
        ...(facts.declared(`${table.schema}.${table.name}`)?.traffic === 'high' ? { severity: 'warning' } : {}),
        key: job.name,
        evidence: [
          `Rows of ${measured.ages.length} ages, up to ${wordsOfHours(measured.ages.at(-1)?.hours ?? 0)}, were planted in a copy; one run took all that were due.`,
          `${qualified(table)} looks like it grows: ${reasonsToGrow(table, facts.head, 0)?.join(', ')}.`,
        ],
        fix: {
          description:
            'Delete a bounded portion in each run and run it often until the backlog is gone, or partition the table and drop partitions.',
        },
      };
    }
  },

  examples: [
    {
      name: 'a clean-up for a log of old',
      given: `CREATE TABLE request_logs (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, path text, created_at timestamptz NOT NULL DEFAULT now());`,
      migration:
        "SELECT cron.schedule('clean-logs', '0 3 * * *',\n  $$DELETE FROM request_logs WHERE created_at < now() - interval '30 days'$$);",
      expect: [
        '1: The first run of job clean-logs deletes from public.request_logs, which was there before, all that is 32 days old or older in one transaction.',
      ],
    },
    {
      name: 'in portions',
      fixes: 'a clean-up for a log of old',
      given: `CREATE TABLE request_logs (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, path text, created_at timestamptz NOT NULL DEFAULT now());`,
      migration:
        "SELECT cron.schedule('clean-logs', '*/10 * * * *', $$DELETE FROM request_logs WHERE ctid = ANY (ARRAY(SELECT ctid FROM request_logs WHERE created_at < now() - interval '30 days' LIMIT 10000))$$);",
      expect: [],
    },
    {
      name: 'the table is new',
      given: '',
      migration: `CREATE TABLE request_logs (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, path text, created_at timestamptz NOT NULL DEFAULT now());
SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM request_logs WHERE created_at < now() - interval '30 days'$$);`,
      expect: [],
    },
    {
      name: 'the job was there, or another one',
      given: `CREATE TABLE request_logs (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, path text, created_at timestamptz NOT NULL DEFAULT now());
SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM request_logs WHERE created_at < now() - interval '90 days'$$);`,
      migration: `SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM request_logs WHERE created_at < now() - interval '30 days'$$);
SELECT cron.schedule('clean-more', '0 4 * * *', $$DELETE FROM request_logs WHERE created_at < now() - interval '60 days'$$);`,
      expect: [],
    },
    {
      name: 'no table that grows, or one that is said to be small',
      given: `CREATE TABLE invites (id bigint PRIMARY KEY, email text UNIQUE, user_id bigint, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz);
CREATE TABLE request_logs (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, path text, created_at timestamptz NOT NULL DEFAULT now());`,
      migration: `SELECT cron.schedule('clean-invites', '0 3 * * *', $$DELETE FROM invites WHERE created_at < now() - interval '30 days'$$);
SELECT cron.schedule('clean-logs', '0 3 * * *', $$DELETE FROM request_logs WHERE created_at < now() - interval '30 days'$$);`,
      tables: { 'public.request_logs': { traffic: 'low' } },
      expect: [],
    },
  ],
});

interface FirstRun {
  readonly measured: MeasuredRetention;
  readonly job: JobForecast;
  /** The youngest age of which all was gone. */
  readonly hours: number;
}

const bounded = /\blimit\b|\bctid\b|\bloop\b|\bfetch\s+first\b/i;

function firstRuns(facts: Facts): FirstRun[] {
  const { retention = [], jobs = [] } = facts.experiments.forecast ?? {};
  return retention.flatMap((measured) => {
    const table = facts.base.tables[measured.oid];
    const job = jobs.find(({ name }) => name === measured.jobs[0]);
    const hours = youngestAllGone(measured);
    if (table === undefined || job === undefined || hours === null || measured.jobs.length > 1) return [];
    if (facts.base.jobs.some(({ name }) => name === job.name)) return [];
    const traffic = facts.declared(`${table.schema}.${table.name}`)?.traffic;
    const grows =
      traffic === 'high' ||
      (traffic === undefined && reasonsToGrow(table, facts.head, Number(facts.options.score)) !== null);
    const words = [
      job.command,
      ...Object.values(facts.head.routines)
        .filter(({ name }) => job.command.includes(name))
        .map(({ source }) => source),
    ];
    return grows && deletesPlainly(job, facts, table) && !words.some((text) => bounded.test(text))
      ? [{ measured, job, hours }]
      : [];
  });
}
