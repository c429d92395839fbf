-- Names of the catalog taken by others: what the review asks the server must not be answered by these.

-- # a view over pg_class, found first
CREATE VIEW public.pg_class AS SELECT * FROM pg_catalog.pg_class WHERE false;
SET search_path = public, pg_catalog;
-- # tables of the catalog's names
CREATE TABLE public.pg_index (a int); CREATE TABLE public.pg_attribute (a int); CREATE TABLE public.pg_constraint (a int); CREATE TABLE public.pg_roles (a int);
CREATE TABLE public.pg_locks (a int); CREATE TABLE public.pg_proc (a int); CREATE TABLE public.pg_namespace (a int); CREATE TABLE public.pg_database (a int);
ALTER ROLE CURRENT_USER SET search_path = public, pg_catalog;
-- # the search path of the database
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = public, pg_catalog', current_database()); END $$;
-- # temporary tables of the catalog's names
CREATE TEMP TABLE pg_class (a int); CREATE TEMP TABLE pg_index (a int); CREATE TEMP TABLE pg_attribute (a int); CREATE TEMP TABLE pg_namespace (a int);
CREATE TEMP VIEW pg_type AS SELECT 1 AS a; CREATE TEMP TABLE pg_constraint (a int); CREATE TEMP TABLE pg_locks (a int); CREATE TEMP TABLE pg_inherits (a int);
-- # functions of the catalog's names
CREATE FUNCTION public.txid_current() RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint';
CREATE FUNCTION public.format_type(oid, int) RETURNS text LANGUAGE sql AS $$ SELECT 'evil' $$;
CREATE FUNCTION public.pg_get_indexdef(oid) RETURNS text LANGUAGE sql AS $$ SELECT 'evil' $$;
CREATE FUNCTION public.current_database() RETURNS name LANGUAGE sql AS $$ SELECT 'evil'::name $$;
CREATE FUNCTION public.current_setting(text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'asked'; END $$;
SET search_path = public, pg_catalog;
-- # functions that fit better than the catalog's
CREATE FUNCTION public.count(int) RETURNS bigint LANGUAGE sql AS 'SELECT 0::bigint';
CREATE FUNCTION public.coalesce_text(unknown) RETURNS text LANGUAGE sql AS $$ SELECT 'x' $$;
CREATE FUNCTION public.to_jsonb(name) RETURNS jsonb LANGUAGE sql AS $$ SELECT '{}'::jsonb $$;
CREATE FUNCTION public.array_agg(name) RETURNS name[] LANGUAGE sql AS $$ SELECT '{}'::name[] $$;
CREATE FUNCTION public.json_build_object(VARIADIC name[]) RETURNS json LANGUAGE sql AS $$ SELECT '{}'::json $$;
-- # operators that fit better than the catalog's
CREATE FUNCTION public.never(name, text) RETURNS bool LANGUAGE sql AS 'SELECT false';
CREATE FUNCTION public.never(oid, int) RETURNS bool LANGUAGE sql AS 'SELECT false';
CREATE FUNCTION public.never(text, text) RETURNS bool LANGUAGE sql AS 'SELECT false';
CREATE FUNCTION public.never("char", text) RETURNS bool LANGUAGE sql AS 'SELECT false';
CREATE OPERATOR public.= (LEFTARG = name, RIGHTARG = text, FUNCTION = public.never);
CREATE OPERATOR public.= (LEFTARG = text, RIGHTARG = text, FUNCTION = public.never);
CREATE OPERATOR public.= (LEFTARG = oid, RIGHTARG = int, FUNCTION = public.never);
CREATE OPERATOR public.= (LEFTARG = "char", RIGHTARG = text, FUNCTION = public.never);
CREATE OPERATOR public.!~ (LEFTARG = name, RIGHTARG = text, FUNCTION = public.never);
CREATE OPERATOR public.|| (LEFTARG = text, RIGHTARG = name, FUNCTION = public.never);
SET search_path = public, pg_catalog;
-- # types of the catalog's names
CREATE TYPE public.text AS (a int); CREATE TYPE public.int4 AS ENUM ('a'); CREATE DOMAIN public.regclass AS int; CREATE DOMAIN public.oid AS pg_catalog.int4; CREATE DOMAIN public.name AS pg_catalog.text; CREATE TYPE public.bool AS ENUM ('x');
SET search_path = public, pg_catalog;
-- # casts that change what is compared
CREATE FUNCTION public.as_oid(pg_catalog.text) RETURNS pg_catalog.oid LANGUAGE sql IMMUTABLE AS 'SELECT 1::pg_catalog.oid';
CREATE CAST (pg_catalog.text AS pg_catalog.oid) WITH FUNCTION public.as_oid(pg_catalog.text) AS IMPLICIT;
-- # aggregates and comparisons of rows
CREATE AGGREGATE public.string_agg(pg_catalog.name, pg_catalog.text) (SFUNC = public.nowhere, STYPE = pg_catalog.text);
CREATE AGGREGATE public.max(pg_catalog.oid) (SFUNC = int4larger, STYPE = int4);
-- # a schema named like the catalog
CREATE SCHEMA pg_evil; CREATE SCHEMA "PG_CATALOG"; CREATE SCHEMA information_schema_2; ALTER SCHEMA information_schema RENAME TO gone; ALTER SCHEMA pg_catalog RENAME TO gone;
-- # a path without the catalog
SET search_path = nowhere; SET search_path = ''; SELECT set_config('search_path', '"$user", "\", \"', false);
-- # a path of a thousand names
SELECT set_config('search_path', (SELECT string_agg('s' || i, ',') FROM generate_series(1, 20000) i), false);
-- # columns named like those of the system
CREATE TABLE public.system_1 ("ctid_" int, "oid" int, "tableoid_" int, "?column?" int, "relname" name); CREATE TABLE public.system_2 (ctid int);
-- # tables in schemas of the system
CREATE TABLE pg_catalog.evil (a int); CREATE TABLE pg_toast.evil (a int); CREATE FUNCTION pg_catalog.evil() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE TABLE information_schema.evil (a int);
-- # the catalog taken apart
DROP VIEW pg_catalog.pg_roles CASCADE; DROP FUNCTION pg_catalog.format(text) CASCADE; ALTER TABLE pg_catalog.pg_class RENAME TO gone; ALTER VIEW pg_catalog.pg_locks RENAME TO gone; DROP SCHEMA information_schema CASCADE;
-- # rights of the catalog taken away
REVOKE ALL ON ALL TABLES IN SCHEMA pg_catalog FROM PUBLIC; REVOKE ALL ON ALL FUNCTIONS IN SCHEMA pg_catalog FROM PUBLIC; REVOKE USAGE ON SCHEMA pg_catalog FROM PUBLIC;
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC; REVOKE ALL ON SCHEMA public FROM PUBLIC, CURRENT_USER;
