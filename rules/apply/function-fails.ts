// A function that applies cleanly and fails at its first call.
import { brokenRoutines, defineRule } from '../../src/rule/index.ts';

export default defineRule({
  meta: { family: 'apply', severity: 'error', needs: ['smoke'] },
  docs: {
    title: 'A function that fails when it is called',
    condition:
      'The change writes or schedules a function, or takes away what a scheduled function uses, and Postgres refuses its first call.',
    effect:
      'The migration succeeds and the job behind it fails at every run, with nothing but a line in cron.job_run_details to tell.',
    remedy: 'Correct the statement at the line that is shown.',
    why: `PL/pgSQL does not look at the tables, columns and functions a body names before it is called, so a broken function is created without a word. The calls
that the schema itself makes (jobs of pg_cron, functions that triggers call) are made here once, in a transaction that is undone.

Only what cannot be right whatever the rows are is told: a table, column or function that is not there, types that do not fit, text that is no SQL. What a function
refuses on purpose, or because a synthetic row does not suit it, is not. Names that are put together at run time are not judged either.`,
    unless: 'What is missing is created by hand or by the application before the function is called.',
    sources: [
      'https://www.postgresql.org/docs/current/plpgsql-implementation.html',
      'https://github.com/citusdata/pg_cron#viewing-job-run-details',
    ],
  },

  *check(facts) {
    for (const { call, evidence, hint } of brokenRoutines(facts)) {
      const gone = call.brought === 'gone';
      yield {
        object: (call.routine ?? call.what).split('(', 1)[0] ?? '',
        message: gone
          ? `${call.routine} fails from here on: ${call.error.message}.`
          : `${call.routine} fails when it is called: ${call.error.message}.${hint === null ? '' : ` ${hint}`}`,
        place: call.place,
        evidence,
        key: call.error.message,
      };
    }
  },

  examples: [
    {
      name: 'a WITH query is used by the next statement',
      given:
        'CREATE TABLE logs (id bigint PRIMARY KEY, at timestamptz);\nCREATE TABLE logs_archive (id bigint, at timestamptz);\nCREATE TABLE archival_log (rows bigint);',
      migration: `CREATE FUNCTION archive_logs() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH archived AS (DELETE FROM logs WHERE at < now() - interval '30 days' RETURNING *)
  INSERT INTO logs_archive SELECT * FROM archived;
  INSERT INTO archival_log (rows)
  VALUES ((SELECT count(*) FROM archived));
END $$;
SELECT cron.schedule('archive', '0 2 * * *', 'SELECT archive_logs()');`,
      expect: [
        '6: public.archive_logs() fails when it is called: relation "archived" does not exist. archived is a WITH query: it ends with the statement it stands in, so later statements do not see it.',
      ],
    },
    {
      name: 'the rows are counted by the statement that moved them',
      fixes: 'a WITH query is used by the next statement',
      given:
        'CREATE TABLE logs (id bigint PRIMARY KEY, at timestamptz);\nCREATE TABLE logs_archive (id bigint, at timestamptz);\nCREATE TABLE archival_log (rows bigint);',
      migration: `CREATE FUNCTION archive_logs() RETURNS void LANGUAGE plpgsql AS $$
DECLARE moved bigint;
BEGIN
  WITH archived AS (DELETE FROM logs WHERE at < now() - interval '30 days' RETURNING id, at)
  INSERT INTO logs_archive (id, at) SELECT id, at FROM archived;
  GET DIAGNOSTICS moved = ROW_COUNT;
  INSERT INTO archival_log (rows) VALUES (moved);
END $$;
SELECT cron.schedule('archive', '0 2 * * *', 'SELECT archive_logs()');`,
      expect: [],
    },
    {
      name: 'the table that an older job empties is renamed',
      given: `CREATE TABLE events_new (id bigint, at timestamptz);
CREATE FUNCTION clean_events() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM events_new WHERE at < now() - interval '30 days'; END $$;
SELECT cron.schedule('clean', '0 2 * * *', 'SELECT clean_events()');`,
      migration: 'ALTER TABLE events_new RENAME TO events;',
      expect: ['1: public.clean_events() fails from here on: relation "events_new" does not exist.'],
    },
    {
      name: 'a function that refuses on purpose, and one that nobody calls',
      given: 'CREATE TABLE logs (id bigint PRIMARY KEY, at timestamptz);',
      migration: `CREATE FUNCTION close_month() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM logs) THEN RAISE EXCEPTION 'nothing to close'; END IF;
END $$;
SELECT cron.schedule('close', '0 2 1 * *', 'SELECT close_month()');
CREATE FUNCTION by_hand() RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM * FROM made_by_hand; END $$;`,
      expect: [],
    },
    {
      name: 'a name that is put together at run time',
      given: 'CREATE TABLE logs (id bigint PRIMARY KEY, at timestamptz);',
      migration: `CREATE FUNCTION drop_last_month() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE 'DROP TABLE logs_' || to_char(now() - interval '1 month', 'YYYY_MM');
END $$;
SELECT cron.schedule('drop', '0 2 1 * *', 'SELECT drop_last_month()');`,
      expect: [],
    },
  ],
});
