-- What the platform provides, taken away or changed; and hooks on what comes after. Those marked “alone” leave nothing standing.

-- # the jobs' schema dropped (alone)
DROP SCHEMA cron CASCADE;
-- # all that is owned dropped (alone)
DROP OWNED BY CURRENT_USER CASCADE;
-- # all that is owned given away (alone)
REASSIGN OWNED BY CURRENT_USER TO pg_monitor; REASSIGN OWNED BY CURRENT_USER TO pg_database_owner;
-- # the public schema dropped (alone)
DROP SCHEMA public CASCADE;
-- # every schema dropped (alone)
DO $$ DECLARE s text; BEGIN FOR s IN SELECT nspname FROM pg_namespace LOOP BEGIN EXECUTE format('DROP SCHEMA %I CASCADE', s); EXCEPTION WHEN OTHERS THEN NULL; END; END LOOP; END $$;
-- # every extension and language dropped (alone)
DROP EXTENSION IF EXISTS plpgsql CASCADE; DROP LANGUAGE IF EXISTS plpgsql CASCADE; DROP EXTENSION IF EXISTS pg_cron CASCADE; DROP EXTENSION IF EXISTS "uuid-ossp" CASCADE;
-- # the jobs' functions changed (alone)
DROP FUNCTION IF EXISTS cron.schedule(text, text, text) CASCADE; CREATE OR REPLACE FUNCTION cron.schedule(text, text) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint'; DROP FUNCTION IF EXISTS cron.unschedule(text) CASCADE;
-- # the jobs' table changed (alone)
ALTER TABLE cron.job RENAME TO jobs; CREATE VIEW cron.job AS SELECT 1 AS jobid;
-- # the jobs' columns changed (alone)
ALTER TABLE cron.job RENAME COLUMN command TO "__proto__"; ALTER TABLE cron.job DROP COLUMN schedule; ALTER TABLE cron.job ADD COLUMN command int;
-- # the jobs' table emptied and locked (alone)
TRUNCATE cron.job; REVOKE ALL ON cron.job FROM PUBLIC, CURRENT_USER; REVOKE ALL ON SCHEMA cron FROM PUBLIC, CURRENT_USER; ALTER TABLE cron.job ENABLE ROW LEVEL SECURITY; ALTER TABLE cron.job FORCE ROW LEVEL SECURITY;
-- # the jobs' schema renamed (alone)
ALTER SCHEMA cron RENAME TO norc; CREATE SCHEMA cron; CREATE TABLE cron.job (jobid text, jobname text, schedule text, command text, active text); INSERT INTO cron.job VALUES ('x', NULL, NULL, NULL, 'maybe');
-- # rows of jobs that are none
INSERT INTO cron.job (schedule, command) VALUES ('@reboot', ''), ('', ''), ('99 99 99 99 99', NULL), ('* * * *', 'SELECT'), ('*/0 * * * *', 'SELECT 1'), ('30 seconds', 'SELECT 1'), ('-1 seconds', 'x'), (E'* * * * *\n', E'\n;;;');
SELECT cron.schedule(NULL, NULL, NULL); SELECT cron.schedule('x', '$ * * * *', 'SELECT 1'); SELECT cron.schedule('l', '0 0 L * *', 'SELECT 1'); SELECT cron.schedule('f', '0 0 31 2 *', 'SELECT 1'); SELECT cron.unschedule('nobody'); SELECT cron.unschedule(-1);
-- # jobs that end what they run in
SELECT cron.schedule('commit', '0 1 * * *', 'COMMIT; ROLLBACK; BEGIN'); SELECT cron.schedule('die', '0 1 * * *', 'SELECT pg_terminate_backend(pg_backend_pid())'); SELECT cron.schedule('drop', '0 1 * * *', 'DROP SCHEMA cron CASCADE; DROP SCHEMA public CASCADE');
SELECT cron.schedule('self', '0 1 * * *', 'SELECT cron.schedule(''self'' || random(), ''* * * * *'', ''SELECT cron.schedule(random()::text, ''''* * * * *'''', ''''SELECT 1'''')'')');
-- # the role without its rights (alone)
ALTER ROLE CURRENT_USER NOLOGIN NOCREATEROLE NOCREATEDB NOINHERIT; ALTER ROLE CURRENT_USER CONNECTION LIMIT 0; ALTER ROLE CURRENT_USER VALID UNTIL '2000-01-01'; ALTER ROLE CURRENT_USER PASSWORD 'changed';
-- # the role renamed (alone)
ALTER ROLE postgres RENAME TO somebody; DO $$ BEGIN EXECUTE format('ALTER ROLE %I RENAME TO somebody_2', current_user); END $$;
-- # the database closed (alone)
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I CONNECTION LIMIT 0', current_database()); END $$; DO $$ BEGIN EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC, CURRENT_USER', current_database()); END $$; DO $$ BEGIN EXECUTE format('ALTER DATABASE %I ALLOW_CONNECTIONS false', current_database()); END $$;
-- # the database renamed, given away and dropped (alone)
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RENAME TO evil', current_database()); END $$; DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO pg_monitor', current_database()); END $$; DROP DATABASE template1; DROP DATABASE postgres; DROP DATABASE IF EXISTS postgres WITH (FORCE);
-- # the database marked as a template (alone)
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I IS_TEMPLATE true', current_database()); END $$;
-- # databases and roles of its own
CREATE DATABASE evil_db; CREATE ROLE evil_role LOGIN PASSWORD 'x'; CREATE ROLE "evil role; --"; GRANT evil_role TO CURRENT_USER; CREATE USER headroom_000000000000;
-- # roles that hold on to things
CREATE ROLE holder; CREATE TABLE public.held (a int); ALTER TABLE public.held OWNER TO holder; GRANT ALL ON public.held TO holder; ALTER DEFAULT PRIVILEGES FOR ROLE holder GRANT ALL ON TABLES TO PUBLIC;
-- # a rule on everything
CREATE TABLE public.ruled (a int, payload jsonb); CREATE RULE nothing AS ON INSERT TO public.ruled DO INSTEAD NOTHING; CREATE RULE more AS ON UPDATE TO public.ruled DO ALSO DELETE FROM public.ruled; CREATE RULE "_RETURN" AS ON SELECT TO public.ruled DO INSTEAD SELECT 1 AS a, NULL::jsonb AS payload;
-- # an event trigger that refuses everything (alone)
CREATE FUNCTION public.refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no more'; END $$; CREATE EVENT TRIGGER refuse ON ddl_command_start EXECUTE FUNCTION public.refuse();
-- # an event trigger that undoes what was made (alone)
CREATE FUNCTION public.undo() RETURNS event_trigger LANGUAGE plpgsql AS $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM pg_event_trigger_ddl_commands() WHERE command_tag = 'CREATE INDEX' LOOP EXECUTE 'DROP INDEX ' || r.object_identity; END LOOP; END $$; CREATE EVENT TRIGGER undo ON ddl_command_end EXECUTE FUNCTION public.undo();
-- # an event trigger that never ends (alone)
CREATE FUNCTION public.wait() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(100000); END $$; CREATE EVENT TRIGGER wait ON sql_drop EXECUTE FUNCTION public.wait(); DROP TABLE IF EXISTS public.nowhere; CREATE TABLE public.dropped (a int); DROP TABLE public.dropped;
-- # an owner that is not there any more
CREATE ROLE gone_1; CREATE SCHEMA gone_1 AUTHORIZATION gone_1; DROP OWNED BY gone_1 CASCADE; DROP ROLE gone_1;
-- # the given table replaced
DROP TABLE IF EXISTS public.orders CASCADE; CREATE VIEW public.orders AS SELECT 1 AS id; DROP VIEW public.orders; CREATE MATERIALIZED VIEW public.orders AS SELECT 1 AS id; DROP MATERIALIZED VIEW public.orders; CREATE SEQUENCE public.orders;
