-- gen_random_uuid() is built in from PostgreSQL 13 on; before, what is laid under the migrations brings its own.
DO $do$
BEGIN
  IF current_setting('server_version_num')::integer < 130000 THEN
    CREATE OR REPLACE FUNCTION pg_catalog.gen_random_uuid() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS
      $$ SELECT pg_catalog.md5(pg_catalog.random()::text || pg_catalog.clock_timestamp()::text)::uuid $$;
  END IF;
END
$do$;
