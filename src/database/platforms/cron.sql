-- pg_cron: jobs are recorded as it would record them, and never run.
CREATE SCHEMA IF NOT EXISTS cron;
CREATE SEQUENCE cron.jobid_seq;
CREATE SEQUENCE cron.runid_seq;
CREATE TABLE cron.job (
  jobid bigint PRIMARY KEY DEFAULT nextval('cron.jobid_seq'), schedule text NOT NULL, command text NOT NULL, nodename text NOT NULL DEFAULT 'localhost',
  nodeport integer NOT NULL DEFAULT coalesce(inet_server_port(), 5432), database text NOT NULL DEFAULT current_database(),
  username text NOT NULL DEFAULT current_user, active boolean NOT NULL DEFAULT true, jobname text,
  CONSTRAINT jobname_username_uniq UNIQUE (jobname, username)
);
CREATE TABLE cron.job_run_details (
  jobid bigint, runid bigint PRIMARY KEY DEFAULT nextval('cron.runid_seq'), job_pid integer, database text, username text, command text,
  status text, return_message text, start_time timestamptz, end_time timestamptz
);

-- One of the five fields: `*`, numbers, ranges, names, lists of them, each with a step.
CREATE FUNCTION cron.headroom_field_ok(field text, low integer, high integer, names text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT bool_and(
    CASE
      WHEN item !~* ('^(\*|' || bound || '(-' || bound || ')?)(/[0-9]{1,4})?$') THEN false
      WHEN split_part(item, '/', 2) <> '' AND NOT split_part(item, '/', 2)::int BETWEEN 1 AND high THEN false
      WHEN item LIKE '*%' THEN true
      ELSE (SELECT bool_and(edge !~ '^[0-9]' OR edge::int BETWEEN low AND high) FROM unnest(string_to_array(split_part(item, '/', 1), '-')) edge)
    END)
  FROM unnest(string_to_array(field, ',')) item, (SELECT '([0-9]{1,4}' || CASE names WHEN '' THEN '' ELSE '|' || names END || ')' AS bound) b
$$;
-- Also `$` for the last day of the month, `N seconds` and the @words.
CREATE FUNCTION cron.headroom_schedule_ok(schedule text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN trimmed ~* '^[0-9]{1,4}\s+seconds?$' THEN substring(trimmed FROM '^[0-9]+')::int BETWEEN 1 AND 59
    WHEN trimmed ~* '^@(reboot|restart|yearly|annually|monthly|weekly|daily|midnight|hourly)$' THEN true
    WHEN cardinality(f) <> 5 THEN false
    ELSE cron.headroom_field_ok(f[1], 0, 59, '') AND cron.headroom_field_ok(f[2], 0, 23, '')
      AND (f[3] = '$' OR cron.headroom_field_ok(f[3], 1, 31, ''))
      AND cron.headroom_field_ok(f[4], 1, 12, 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec')
      AND cron.headroom_field_ok(f[5], 0, 7, 'sun|mon|tue|wed|thu|fri|sat')
  END
  FROM (SELECT btrim(schedule, E' \t\n\r') AS trimmed, regexp_split_to_array(btrim(schedule, E' \t\n\r'), '\s+') AS f) given
$$;
CREATE FUNCTION cron.headroom_check(schedule text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF NOT coalesce(cron.headroom_schedule_ok(schedule), false) THEN
    RAISE EXCEPTION 'invalid schedule: %', schedule
      USING ERRCODE = 'invalid_parameter_value', HINT = 'Use cron format (e.g. 5 4 * * *), or interval format ''[1-59] seconds''';
  END IF;
  RETURN schedule;
END
$$;

CREATE FUNCTION cron.schedule(schedule text, command text) RETURNS bigint LANGUAGE sql STRICT SET search_path = pg_catalog AS
  $$ INSERT INTO cron.job (schedule, command) VALUES (cron.headroom_check($1), $2) RETURNING jobid $$;
CREATE FUNCTION cron.schedule_in_database(job_name text, schedule text, command text, database text, username text DEFAULT NULL,
  active boolean DEFAULT true) RETURNS bigint LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  id bigint;
BEGIN
  IF $1 IS NULL THEN
    RAISE EXCEPTION 'job_name can not be NULL';
  END IF;
  INSERT INTO cron.job AS j (jobname, schedule, command, database, username, active)
    VALUES ($1, cron.headroom_check($2), $3, coalesce($4, current_database()), coalesce($5, current_user), coalesce($6, true))
    ON CONFLICT ON CONSTRAINT jobname_username_uniq DO UPDATE
      SET schedule = excluded.schedule, command = excluded.command, database = excluded.database, active = excluded.active
    RETURNING j.jobid INTO id;
  RETURN id;
END
$$;
CREATE FUNCTION cron.schedule(job_name text, schedule text, command text) RETURNS bigint LANGUAGE sql AS
  $$ SELECT cron.schedule_in_database($1, $2, $3, NULL) $$;
CREATE FUNCTION cron.unschedule(job_id bigint) RETURNS boolean LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM cron.job WHERE jobid = $1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'could not find valid entry for job %', $1;
  END IF;
  RETURN true;
END
$$;
CREATE FUNCTION cron.unschedule(job_name text) RETURNS boolean LANGUAGE plpgsql STRICT SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM cron.job WHERE jobname = $1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'could not find valid entry for job ''%''', $1;
  END IF;
  RETURN true;
END
$$;
CREATE FUNCTION cron.alter_job(job_id bigint, schedule text DEFAULT NULL, command text DEFAULT NULL, database text DEFAULT NULL,
  username text DEFAULT NULL, active boolean DEFAULT NULL) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  UPDATE cron.job j SET
    schedule = coalesce(CASE WHEN $2 IS NOT NULL THEN cron.headroom_check($2) END, j.schedule), command = coalesce($3, j.command),
    database = coalesce($4, j.database), username = coalesce($5, j.username), active = coalesce($6, j.active)
  WHERE jobid = $1;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'Job % does not exist or you don''t own it', $1;
  END IF;
END
$$;
GRANT USAGE ON SCHEMA cron TO PUBLIC;
GRANT ALL ON ALL TABLES IN SCHEMA cron TO PUBLIC;
GRANT ALL ON ALL SEQUENCES IN SCHEMA cron TO PUBLIC;
