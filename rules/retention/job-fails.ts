// A scheduled job that fails when it runs.
import {
  brokenRoutines,
  dayOf,
  defineRule,
  type Facts,
  firstLoss,
  forecasted,
  forecastJobs,
  howForecast,
  type JobForecast,
  type Problem,
  type ServerError,
} from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'retention', severity: 'error', needs: ['forecast'] },
  docs: {
    title: 'A scheduled job fails',
    condition:
      'A job that the change schedules, or whose functions or tables it changes, fails or does not end when it is run at the moments its schedule names.',
    effect:
      'What the job is for does not happen: nothing is deleted, no partition is made. pg_cron notes it in `cron.job_run_details` and tells nobody.',
    remedy: 'Correct the command or the function; `SELECT` it once by hand before it is scheduled.',
    why: `\`cron.schedule\` checks the schedule and never the command. A function in PL/pgSQL is planned at its first call, so one that names a table that is not there applies cleanly and
fails every night. A job also begins to fail when a later change renames or drops what it works on.

The commands were run, with the clock moved on to when they are due; the message is the server’s.`,
    unless: 'What the job needs comes from outside of the migrations.',
    sources: [
      'https://github.com/citusdata/pg_cron',
      'https://www.postgresql.org/docs/current/plpgsql-implementation.html#PLPGSQL-PLAN-CACHING',
    ],
  },

  *check(facts) {
    for (const { job, place } of forecastJobs(facts)) {
      // Where its table's partitions run out for it, that says more.
      if (
        job.aims.make.some((name) =>
          forecasted(facts).some(({ table }) => table.table === name && firstLoss(table)?.state === 'refused'),
        )
      )
        continue;
      const said = job.stopped === null ? failure(facts, job) : `does not end: it was stopped after 5 s`;
      if (said === null) continue;
      yield {
        object: job.name,
        message: `Job ${job.name} ${said}.`,
        place,
        evidence: evidence(facts, job),
        ...forPartman(job),
      };
    }
  },

  examples: [
    {
      name: 'a table that is not there',
      given: 'CREATE TABLE logs (id bigint, at timestamptz);',
      migration: `SELECT cron.schedule('clean-logs', '0 2 * * *', $$DELETE FROM log WHERE at < now() - interval '30 days'$$);`,
      expect: ['1: Job clean-logs fails at each run: relation "log" does not exist.'],
    },
    {
      name: 'the table that is there',
      fixes: 'a table that is not there',
      given: 'CREATE TABLE logs (id bigint, at timestamptz);',
      migration: `SELECT cron.schedule('clean-logs', '0 2 * * *', $$DELETE FROM logs WHERE at < now() - interval '30 days'$$);`,
      expect: [],
    },
    {
      name: 'a job of old, whose table is renamed',
      given: `CREATE TABLE logs (id bigint, at timestamptz);
SELECT cron.schedule('clean-logs', '0 2 * * *', $$DELETE FROM logs WHERE at < now() - interval '30 days'$$);`,
      migration: 'ALTER TABLE logs RENAME TO request_logs;',
      expect: ['1: Job clean-logs fails at each run: relation "logs" does not exist.'],
    },
    {
      name: 'a table that pg_partman knows by its old name',
      given: `CREATE EXTENSION pg_partman; CREATE EXTENSION pg_cron;
CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at); SELECT create_parent('public.logs', 'at', '1 month');
CREATE TABLE hits (at date NOT NULL) PARTITION BY RANGE (at); SELECT create_parent('public.hits', 'at', '1 month');
SELECT cron.schedule('maintain', '@daily', 'CALL run_maintenance_proc()');`,
      migration: 'ALTER TABLE logs RENAME TO request_logs;',
      expect: ['1: Job maintain fails at each run: Given parent table not found in system catalogs: public.logs.'],
    },
    {
      name: 'a table whose new name pg_partman is told',
      fixes: 'a table that pg_partman knows by its old name',
      given: `CREATE EXTENSION pg_partman; CREATE EXTENSION pg_cron;
CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at); SELECT create_parent('public.logs', 'at', '1 month');
SELECT cron.schedule('maintain', '@daily', 'CALL run_maintenance_proc()');`,
      migration: `ALTER TABLE logs RENAME TO request_logs;
UPDATE part_config SET parent_table = 'public.request_logs' WHERE parent_table = 'public.logs';`,
      expect: [],
    },
    {
      name: 'a function that fails is told at its own line',
      given: 'CREATE TABLE logs (id bigint, at timestamptz);',
      migration: `CREATE FUNCTION clean_logs() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  DELETE FROM log WHERE at < now() - interval '30 days';
END $$;
SELECT cron.schedule('clean-logs', '0 2 * * *', 'SELECT clean_logs()');`,
      expect: [],
    },
    {
      name: 'it fails the second time',
      given: '',
      migration: `SELECT cron.schedule('copy', '0 0 1 * *', 'CREATE TABLE copy AS SELECT 1 AS n');`,
      expect: ['1: Job copy fails in 23 of 24 runs, first on 2026-03-01: relation "copy" already exists.'],
    },
    {
      name: 'a job that is not active, and one that never ends',
      given: '',
      migration: `SELECT cron.schedule('wrong', '@daily', 'SELECT 1/0');
SELECT cron.alter_job(1, active => false);
SELECT cron.schedule('endless', '@daily', 'DO $$ BEGIN LOOP END LOOP; END $$');`,
      expect: ['3: Job endless does not end: it was stopped after 5 s.'],
    },
    {
      name: 'upkeep',
      given: 'CREATE TABLE logs (id bigint, at timestamptz);',
      migration: `SELECT cron.schedule('vacuum', '0 4 * * 0', 'VACUUM ANALYZE');
CREATE PROCEDURE clean_logs() LANGUAGE plpgsql AS $$ BEGIN DELETE FROM logs; COMMIT; DELETE FROM logs; COMMIT; END $$;
SELECT cron.schedule('clean', '30 seconds', 'CALL clean_logs()');`,
      expect: [],
    },
  ],
});

function failure(facts: Facts, { failures, runs, unknown }: JobForecast): string | null {
  if (failures === null || isNotOurs(facts, failures.first.error)) return null;
  if (isRefusal(facts, failures.first.error) || (unknown !== null && isOfValues(failures.first.error))) return null;
  // Told at the function's own line.
  if (brokenRoutines(facts).some(({ call }) => call.error.message === failures.first.error.message)) return null;
  const { count, first } = failures;
  return `fails ${count === runs ? 'at each run' : `in ${count} of ${runs} runs, first on ${dayOf(first.at).slice(0, 10)}`}: ${first.error.message}`;
}

/** What the team's own code raises is its decision; what an extension raises is a failure. */
function isRefusal({ head }: Facts, { code, where = '' }: ServerError): boolean {
  if (code !== 'P0001' && code !== 'P0004' && !/ at RAISE$/m.test(where.split('\n')[0] ?? '')) return false;
  const raiser = /^PL\/pgSQL function (?:[\w$"]+\.)?"?([\w$]+)"?/.exec(where)?.[1];
  return raiser === 'inline_code_block' || Object.values(head.routines).some(({ name }) => name === raiser);
}

/** Whether other rows or settings could make it pass. */
const isOfValues = ({ code }: ServerError) => /^(P000\d|2[23]\w{3})$/.test(code);

/** What a job misses may be there in truth where the history could not be applied whole; rights are others here. */
function isNotOurs(facts: Facts, { code, message }: { readonly code: string; readonly message: string }): boolean {
  // Settings that the application makes are there when it counts.
  if (code === '42501' || /configuration parameter/.test(message)) return true;
  if (facts.experiments.forecast?.incomplete !== true || !/^(42P01|42703|42883|3F000|42704)$/.test(code)) return false;
  return !Object.values(facts.base.tables).some(({ name }) => message.includes(`"${name}"`));
}

/** It stops at the first table that it knows by a name of old. */
function forPartman({ failures }: JobForecast): Pick<Problem, 'fix'> {
  const name = /^Given parent table not found in system catalogs: (.+)$/.exec(failures?.first.error.message ?? '')?.[1];
  if (name === undefined) return {};
  const description = `In the same migration, give pg_partman the new name of ${name}: UPDATE part_config SET parent_table; where the table is gone, DELETE its row.`;
  return { fix: { description } };
}

function evidence(facts: Facts, { command, schedule, failures }: JobForecast): string[] {
  const where = failures?.first.error.where?.split('\n').at(-1);
  return [
    `It runs ${schedule}: ${command.replace(/\s+/g, ' ').slice(0, 200)}`,
    ...(where === undefined ? [] : [`The server: ${where}.`]),
    howForecast(facts),
  ];
}
