-- What a Supabase project offers before its first migration: roles, schemas, privileges, Realtime and database webhooks.
-- No role is a superuser here: the migrations are a stranger's.
DO $do$
DECLARE
  role text[];
BEGIN
  FOREACH role SLICE 1 IN ARRAY ARRAY[
    ['anon', 'NOLOGIN'], ['authenticated', 'NOLOGIN'], ['service_role', 'NOLOGIN BYPASSRLS'],
    ['authenticator', 'LOGIN NOINHERIT'], ['postgres', 'LOGIN CREATEDB CREATEROLE REPLICATION BYPASSRLS'],
    ['dashboard_user', 'NOLOGIN CREATEDB CREATEROLE REPLICATION'], ['pgbouncer', 'LOGIN'], ['pgsodium_keyiduser', 'NOLOGIN'],
    ['pgsodium_keyholder', 'NOLOGIN'], ['pgsodium_keymaker', 'NOLOGIN'], ['supabase_admin', 'LOGIN CREATEDB CREATEROLE REPLICATION BYPASSRLS'],
    ['supabase_auth_admin', 'LOGIN NOINHERIT CREATEROLE'], ['supabase_storage_admin', 'LOGIN NOINHERIT CREATEROLE'],
    ['supabase_functions_admin', 'LOGIN NOINHERIT CREATEROLE'], ['supabase_realtime_admin', 'NOLOGIN NOINHERIT'],
    ['supabase_replication_admin', 'LOGIN REPLICATION'], ['supabase_read_only_user', 'LOGIN BYPASSRLS'], ['supabase_etl_admin', 'LOGIN REPLICATION']
  ] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role[1]) THEN
      EXECUTE format('CREATE ROLE %I %s', role[1], role[2]);
    END IF;
  END LOOP;
END
$do$;
GRANT anon, authenticated, service_role TO authenticator, supabase_storage_admin, postgres;

CREATE SCHEMA IF NOT EXISTS extensions;
CREATE SCHEMA IF NOT EXISTS auth;
CREATE SCHEMA IF NOT EXISTS storage;
CREATE SCHEMA IF NOT EXISTS realtime;
CREATE SCHEMA IF NOT EXISTS _realtime;
CREATE SCHEMA IF NOT EXISTS graphql_public;
CREATE SCHEMA IF NOT EXISTS pgbouncer;
CREATE SCHEMA IF NOT EXISTS supabase_functions;
CREATE SCHEMA IF NOT EXISTS supabase_migrations;
GRANT USAGE ON SCHEMA public, extensions, auth, storage, realtime, graphql_public, supabase_functions
  TO postgres, anon, authenticated, service_role, dashboard_user;

-- Settings that the host lets its owner set although only superusers may. Such grants outlive the database: only on a server of our own.
DO $do$
DECLARE
  setting text;
BEGIN
  IF current_setting('server_version_num')::integer >= 150000 AND current_user = 'postgres' THEN
    FOREACH setting IN ARRAY '{session_replication_role,log_statement,log_min_messages,log_min_duration_statement,track_io_timing,
      pgrst.db_schemas,pgrst.db_extra_search_path,pgrst.db_max_rows,pgrst.db_pre_request,pgrst.db_aggregates_enabled,pgrst.db_plan_enabled,pgrst.server_timing_enabled,pgrst.jwt_aud}'::text[] LOOP
      EXECUTE format('GRANT SET ON PARAMETER %s TO postgres', setting);
    END LOOP;
  END IF;
END
$do$;

DO $do$
BEGIN
  EXECUTE format('ALTER DATABASE %I SET search_path TO "$user", public, extensions', current_database());
END
$do$;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO postgres, anon, authenticated, service_role;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON FUNCTIONS TO postgres, anon, authenticated, service_role;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON SEQUENCES TO postgres, anon, authenticated, service_role;

SET client_min_messages = error; -- wal_level is not logical here, and need not be
CREATE PUBLICATION supabase_realtime;
SET client_min_messages = warning;

-- The command-line tool's own record of what it applied.
CREATE TABLE supabase_migrations.schema_migrations (version text PRIMARY KEY, statements text[], name text, created_by text, idempotency_key text);

-- Realtime
CREATE TABLE realtime.messages (
  topic text NOT NULL, extension text NOT NULL, payload jsonb, event text, private boolean DEFAULT false,
  updated_at timestamp NOT NULL DEFAULT now(), inserted_at timestamp NOT NULL DEFAULT now(),
  id uuid NOT NULL DEFAULT gen_random_uuid(), binary_payload bytea, PRIMARY KEY (id, inserted_at)
) PARTITION BY RANGE (inserted_at);
CREATE TABLE realtime.messages_any PARTITION OF realtime.messages DEFAULT;
ALTER TABLE realtime.messages ENABLE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON realtime.messages TO anon, authenticated, service_role;

CREATE FUNCTION realtime.topic() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('realtime.topic', true), '') $$;
CREATE FUNCTION realtime.send(payload jsonb, event text, topic text, private boolean DEFAULT true) RETURNS void LANGUAGE sql AS
  $$ INSERT INTO realtime.messages (payload, event, topic, private, extension) VALUES ($1, $2, $3, $4, 'broadcast') $$;
CREATE FUNCTION realtime.send_binary(payload bytea, event text, topic text, private boolean DEFAULT true) RETURNS void LANGUAGE sql AS
  $$ INSERT INTO realtime.messages (binary_payload, event, topic, private, extension) VALUES ($1, $2, $3, $4, 'broadcast') $$;
CREATE FUNCTION realtime.broadcast_changes(topic_name text, event_name text, operation text, table_name text, table_schema text,
  new record, old record, level text DEFAULT 'ROW') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM realtime.send(jsonb_build_object('operation', operation, 'schema', table_schema, 'table', table_name,
    'record', to_jsonb(new), 'old_record', to_jsonb(old)), event_name, topic_name);
END
$$;

-- Database webhooks: nothing leaves this database.
CREATE FUNCTION supabase_functions.http_request() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN coalesce(NEW, OLD); END $$;

CREATE FUNCTION pgbouncer.get_auth(p_usename text) RETURNS TABLE (username text, password text) LANGUAGE sql AS $$ SELECT p_usename, NULL::text $$;
