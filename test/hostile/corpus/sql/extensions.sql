-- Extensions: names, versions, schemas and the stand-ins' own functions.

-- # names of prototypes
CREATE EXTENSION constructor;
CREATE EXTENSION "__proto__";
CREATE EXTENSION "toString";
CREATE EXTENSION IF NOT EXISTS "hasOwnProperty";
CREATE EXTENSION valueof;
DROP EXTENSION "__proto__";
-- # names that are no names
CREATE EXTENSION "a;b"; CREATE EXTENSION "../../../CANARY/evil"; CREATE EXTENSION ""; CREATE EXTENSION "a""b"; CREATE EXTENSION "ÄÖ"; CREATE EXTENSION "vector; DROP SCHEMA public";
-- # versions that are none
CREATE EXTENSION hstore VERSION '../../../x'; CREATE EXTENSION hstore VERSION '1.8''; CREATE ROLE evil_13 SUPERUSER; --'; CREATE EXTENSION hstore VERSION "1.4"; ALTER EXTENSION plpgsql UPDATE TO '../x'; CREATE EXTENSION citext FROM unpackaged;
-- # schemas that are none
CREATE EXTENSION hstore SCHEMA pg_catalog; CREATE EXTENSION citext SCHEMA "a""; b"; CREATE EXTENSION pg_trgm SCHEMA nowhere CASCADE; CREATE EXTENSION unaccent SCHEMA information_schema;
-- # extensions of extensions
CREATE EXTENSION earthdistance CASCADE; ALTER EXTENSION plpgsql ADD TABLE public.orders; ALTER EXTENSION plpgsql DROP FUNCTION plpgsql_call_handler(); ALTER EXTENSION plpgsql SET SCHEMA public; COMMENT ON EXTENSION plpgsql IS '@team <b>';
-- # an extension made at run time
DO $$ BEGIN EXECUTE 'CREATE EXTENSION IF NOT EXISTS hstore'; EXECUTE 'CREATE EXTENSION dblink'; EXCEPTION WHEN OTHERS THEN RAISE NOTICE '%', SQLERRM; END $$;
-- # every extension that is there
DO $$ DECLARE e text; BEGIN FOR e IN SELECT name FROM pg_available_extensions LOOP BEGIN EXECUTE format('CREATE EXTENSION IF NOT EXISTS %I CASCADE', e); EXCEPTION WHEN OTHERS THEN NULL; END; END LOOP; END $$;
-- # partman with names that are SQL (alone)
CREATE EXTENSION pg_partman; CREATE SCHEMA IF NOT EXISTS partman;
CREATE TABLE public."p;'--" (id int, at timestamptz NOT NULL) PARTITION BY RANGE (at);
SELECT partman.create_parent('public.p;''--', 'at', 'native', 'daily');
SELECT partman.create_parent(p_parent_table := 'public.p;''--', p_control := 'at', p_interval := '1 day');
SELECT public.create_parent(p_parent_table := 'public.p;''--', p_control := 'at', p_interval := '1 day');
SELECT partman.create_parent('nowhere', 'at', '1 millisecond'), partman.create_parent(NULL, NULL, NULL); CALL partman.run_maintenance_proc();
-- # partman with too many partitions (alone)
CREATE EXTENSION pg_partman SCHEMA public; CREATE TABLE public.fine (id int, at timestamptz NOT NULL) PARTITION BY RANGE (at);
SELECT public.create_parent(p_parent_table := 'public.fine', p_control := 'at', p_interval := '1 second', p_premake := 100000);
-- # timescale, queues and secrets (alone)
CREATE EXTENSION timescaledb; CREATE TABLE public.metrics (at timestamptz NOT NULL, v float); SELECT create_hypertable('public.metrics', 'at; DROP TABLE x'); SELECT add_retention_policy('public.metrics', INTERVAL '-1 day'); SELECT add_retention_policy(NULL, NULL);
CREATE EXTENSION pgmq; SELECT pgmq.create('a"; DROP SCHEMA public CASCADE; --'); SELECT pgmq.create(repeat('x', 1000)); SELECT pgmq.send('nowhere', '{}');
CREATE EXTENSION supabase_vault; CREATE EXTENSION pgsodium; CREATE EXTENSION pgjwt; CREATE EXTENSION pgcrypto; SELECT crypt('x', gen_salt('bf', 31));
-- # geometry without an end (alone)
CREATE EXTENSION postgis; CREATE TABLE public.places (g geometry(Point, 4326), h geography); CREATE INDEX ON public.places USING gist (g); SELECT ST_GeomFromText(repeat('(', 100000)); CREATE EXTENSION vector; CREATE TABLE public.vectors (v vector(16001)); CREATE TABLE public.vectors_2 (v vector(3)); CREATE INDEX ON public.vectors_2 USING hnsw (v);
-- # a table in an extension's schema
CREATE SCHEMA extensions; CREATE EXTENSION hstore SCHEMA extensions; CREATE TABLE extensions.t (h extensions.hstore, payload jsonb); DROP EXTENSION hstore CASCADE; DROP SCHEMA extensions CASCADE;
