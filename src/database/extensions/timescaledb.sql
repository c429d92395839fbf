-- TimescaleDB: hypertables stay plain tables; which they are, and their policies, is recorded. Buckets are computed on simple widths.
CREATE SCHEMA IF NOT EXISTS _timescaledb_catalog;
CREATE SCHEMA IF NOT EXISTS _timescaledb_internal;
CREATE SCHEMA IF NOT EXISTS _timescaledb_config;
CREATE SCHEMA IF NOT EXISTS timescaledb_information;
GRANT USAGE ON SCHEMA _timescaledb_catalog, _timescaledb_internal, _timescaledb_config, timescaledb_information TO PUBLIC;
CREATE TYPE _timescaledb_internal.dimension_info AS (column_name name, kind text, size text);
CREATE TABLE _timescaledb_catalog.hypertable (
  id serial PRIMARY KEY, schema_name name NOT NULL, table_name name NOT NULL, time_column name, chunk_time_interval text, UNIQUE (schema_name, table_name)
);
CREATE TABLE _timescaledb_config.bgw_job (
  id serial PRIMARY KEY, application_name text, schedule_interval interval, proc_schema name, proc_name name, hypertable regclass, config jsonb
);

-- Raises what TimescaleDB raises for a unique index that lacks the time column; makes the column NOT NULL and its default index.
CREATE FUNCTION _timescaledb_internal.headroom_hypertable(relation regclass, dimension name, step text, with_index boolean, or_exists boolean) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  ns name;
  tab name;
  number integer;
BEGIN
  SELECT n.nspname, c.relname INTO ns, tab FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = relation;
  SELECT id INTO number FROM _timescaledb_catalog.hypertable WHERE schema_name = ns AND table_name = tab;
  IF FOUND THEN
    IF NOT or_exists THEN
      RAISE EXCEPTION 'table "%" is already a hypertable', tab USING ERRCODE = 'TS110';
    END IF;
    RETURN number;
  END IF;
  PERFORM FROM pg_attribute WHERE attrelid = relation AND attname = dimension AND NOT attisdropped;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'column "%" does not exist', dimension USING ERRCODE = 'undefined_column';
  END IF;
  PERFORM FROM pg_index i WHERE i.indrelid = relation AND i.indisunique
    AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = relation AND a.attname = dimension AND a.attnum = ANY (i.indkey[0:i.indnkeyatts - 1]));
  IF FOUND THEN
    RAISE EXCEPTION 'cannot create a unique index without the column "%" (used in partitioning)', dimension USING ERRCODE = 'TS103',
      HINT = 'If you''re creating a hypertable on a table with a primary key, ensure the partitioning column is part of the primary or composite key.';
  END IF;
  EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET NOT NULL', relation, dimension);
  IF with_index THEN
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s (%I DESC)', left(tab || '_' || dimension || '_idx', 63), relation, dimension);
  END IF;
  INSERT INTO _timescaledb_catalog.hypertable (schema_name, table_name, time_column, chunk_time_interval) VALUES (ns, tab, dimension, step) RETURNING id INTO number;
  RETURN number;
END
$$;
CREATE FUNCTION _timescaledb_internal.headroom_job(hypertable regclass, kind text, every interval, config jsonb) RETURNS integer LANGUAGE sql AS $$
  INSERT INTO _timescaledb_config.bgw_job (application_name, schedule_interval, proc_name, hypertable, config) VALUES ($2, $3, $2, $1, $4) RETURNING id
$$;

CREATE FUNCTION create_hypertable(
  relation regclass, time_column_name name, partitioning_column name DEFAULT NULL, number_partitions integer DEFAULT NULL, associated_schema_name name DEFAULT NULL,
  associated_table_prefix name DEFAULT NULL, chunk_time_interval anyelement DEFAULT NULL::bigint, create_default_indexes boolean DEFAULT true,
  if_not_exists boolean DEFAULT false, partitioning_func regproc DEFAULT NULL, migrate_data boolean DEFAULT false, chunk_target_size text DEFAULT NULL,
  chunk_sizing_func regproc DEFAULT NULL, time_partitioning_func regproc DEFAULT NULL
) RETURNS TABLE (hypertable_id integer, schema_name name, table_name name, created boolean) LANGUAGE plpgsql AS $$
DECLARE
  number integer := _timescaledb_internal.headroom_hypertable($1, $2, $7::text, $8, $9);
BEGIN
  RETURN QUERY SELECT h.id, h.schema_name, h.table_name, true FROM _timescaledb_catalog.hypertable h WHERE h.id = number;
END
$$;
CREATE FUNCTION create_hypertable(relation regclass, dimension _timescaledb_internal.dimension_info, create_default_indexes boolean DEFAULT true,
  if_not_exists boolean DEFAULT false, migrate_data boolean DEFAULT false) RETURNS TABLE (hypertable_id integer, created boolean) LANGUAGE sql AS
  $$ SELECT _timescaledb_internal.headroom_hypertable($1, ($2).column_name, ($2).size, $3, $4), true $$;
CREATE FUNCTION by_range(column_name name, partition_interval anyelement DEFAULT NULL::bigint, partition_func regproc DEFAULT NULL)
  RETURNS _timescaledb_internal.dimension_info LANGUAGE sql AS $$ SELECT ROW($1, 'range', $2::text)::_timescaledb_internal.dimension_info $$;
CREATE FUNCTION by_hash(column_name name, number_partitions integer, partition_func regproc DEFAULT NULL)
  RETURNS _timescaledb_internal.dimension_info LANGUAGE sql AS $$ SELECT ROW($1, 'hash', $2::text)::_timescaledb_internal.dimension_info $$;

-- Policies, each for widths given as an interval and as a number.
DO $do$
DECLARE
  width text;
BEGIN
  FOREACH width IN ARRAY '{interval,bigint}'::text[] LOOP
    EXECUTE format($sql$
      CREATE FUNCTION add_retention_policy(relation regclass, drop_after %1$s, if_not_exists boolean DEFAULT false, schedule_interval interval DEFAULT NULL,
        initial_start timestamptz DEFAULT NULL, timezone text DEFAULT NULL) RETURNS integer LANGUAGE sql AS
        'SELECT _timescaledb_internal.headroom_job($1, ''policy_retention'', coalesce($4, ''1 day''), jsonb_build_object(''drop_after'', $2::text))';
      CREATE FUNCTION add_compression_policy(hypertable regclass, compress_after %1$s, if_not_exists boolean DEFAULT false, schedule_interval interval DEFAULT NULL,
        initial_start timestamptz DEFAULT NULL, timezone text DEFAULT NULL) RETURNS integer LANGUAGE sql AS
        'SELECT _timescaledb_internal.headroom_job($1, ''policy_compression'', coalesce($4, ''12 hours''), jsonb_build_object(''compress_after'', $2::text))';
      CREATE PROCEDURE add_columnstore_policy(hypertable regclass, after %1$s, if_not_exists boolean DEFAULT false, schedule_interval interval DEFAULT NULL,
        initial_start timestamptz DEFAULT NULL, timezone text DEFAULT NULL) LANGUAGE sql AS
        'SELECT _timescaledb_internal.headroom_job($1, ''policy_compression'', coalesce($4, ''12 hours''), jsonb_build_object(''compress_after'', $2::text))';
      CREATE FUNCTION add_continuous_aggregate_policy(continuous_aggregate regclass, start_offset %1$s, end_offset %1$s, schedule_interval interval,
        if_not_exists boolean DEFAULT false, initial_start timestamptz DEFAULT NULL, timezone text DEFAULT NULL) RETURNS integer LANGUAGE sql AS
        'SELECT _timescaledb_internal.headroom_job($1, ''policy_refresh_continuous_aggregate'', $4, jsonb_build_object(''start_offset'', $2::text, ''end_offset'', $3::text))';
      CREATE FUNCTION set_chunk_time_interval(hypertable regclass, chunk_time_interval %1$s, dimension_name name DEFAULT NULL) RETURNS void LANGUAGE sql AS '';
      CREATE FUNCTION drop_chunks(relation regclass, older_than %1$s, newer_than %1$s DEFAULT NULL, "verbose" boolean DEFAULT false) RETURNS SETOF text LANGUAGE sql AS 'SELECT NULL::text WHERE false';
      CREATE FUNCTION show_chunks(relation regclass, older_than %1$s, newer_than %1$s DEFAULT NULL) RETURNS SETOF regclass LANGUAGE sql AS 'SELECT NULL::regclass WHERE false';
    $sql$, width);
  END LOOP;
END
$do$;
SELECT pg_temp.stubs($list$
  show_chunks(relation regclass) -> SETOF regclass
  remove_retention_policy(relation regclass, if_exists boolean DEFAULT false) -> void
  remove_compression_policy(hypertable regclass, if_exists boolean DEFAULT false) -> boolean = true
  remove_continuous_aggregate_policy(continuous_aggregate regclass, not_if_exists boolean DEFAULT false, if_exists boolean DEFAULT NULL) -> void
  add_reorder_policy(hypertable regclass, index_name name, if_not_exists boolean DEFAULT false, initial_start timestamptz DEFAULT NULL, timezone text DEFAULT NULL) -> integer = 1
  add_dimension(hypertable regclass, column_name name, number_partitions integer DEFAULT NULL, chunk_time_interval anyelement DEFAULT NULL::bigint, partitioning_func regproc DEFAULT NULL, if_not_exists boolean DEFAULT false) -> integer = 1
  add_dimension(hypertable regclass, dimension _timescaledb_internal.dimension_info, if_not_exists boolean DEFAULT false) -> integer = 1
  delete_job(job_id integer) -> void
  alter_job(job_id integer, schedule_interval interval DEFAULT NULL, max_runtime interval DEFAULT NULL, max_retries integer DEFAULT NULL, retry_period interval DEFAULT NULL, scheduled boolean DEFAULT NULL, config jsonb DEFAULT NULL, next_start timestamptz DEFAULT NULL, if_exists boolean DEFAULT false) -> integer = $1
  compress_chunk(uncompressed_chunk regclass, if_not_compressed boolean DEFAULT true) -> regclass = $1
  decompress_chunk(uncompressed_chunk regclass, if_compressed boolean DEFAULT true) -> regclass = $1
  hypertable_size(hypertable regclass) -> bigint = pg_total_relation_size($1)
  hypertable_detailed_size(hypertable regclass) -> TABLE (table_bytes bigint, index_bytes bigint, toast_bytes bigint, total_bytes bigint, node_name name)
  approximate_row_count(relation regclass) -> bigint = 0
  enable_chunk_skipping(hypertable regclass, column_name name, if_not_exists boolean DEFAULT false) -> void
  time_bucket(bucket_width interval, ts timestamptz) -> timestamptz = '2000-01-03'::timestamptz + floor(extract(epoch FROM $2 - '2000-01-03'::timestamptz)::float8 / extract(epoch FROM $1)::float8) * extract(epoch FROM $1)::float8 * interval '1 second'
  time_bucket(bucket_width interval, ts timestamp) -> timestamp = @extschema@.time_bucket($1, $2::timestamptz)::timestamp
  time_bucket(bucket_width interval, ts date) -> date = @extschema@.time_bucket($1, $2::timestamptz)::date
  time_bucket(bucket_width interval, ts timestamptz, timezone text) -> timestamptz = @extschema@.time_bucket($1, $2)
  time_bucket(bucket_width interval, ts timestamptz, "offset" interval) -> timestamptz = @extschema@.time_bucket($1, $2)
  time_bucket(bucket_width bigint, ts bigint) -> bigint = $2 / $1 * $1
  time_bucket(bucket_width integer, ts integer) -> integer = $2 / $1 * $1
  time_bucket_gapfill(bucket_width interval, ts timestamptz, start timestamptz DEFAULT NULL, finish timestamptz DEFAULT NULL) -> timestamptz = @extschema@.time_bucket($1, $2)
  locf(value anyelement) -> anyelement = $1
  interpolate(value double precision) -> double precision = $1
$list$);
CREATE FUNCTION add_job(proc regproc, schedule_interval interval, config jsonb DEFAULT NULL, initial_start timestamptz DEFAULT NULL, scheduled boolean DEFAULT true,
  check_config regproc DEFAULT NULL, fixed_schedule boolean DEFAULT true, timezone text DEFAULT NULL, job_name text DEFAULT NULL) RETURNS integer LANGUAGE sql AS
  $$ SELECT _timescaledb_internal.headroom_job(NULL, $1::text, $2, $3) $$;
CREATE PROCEDURE run_job(job_id integer) LANGUAGE sql AS '';
CREATE PROCEDURE refresh_continuous_aggregate(continuous_aggregate regclass, window_start timestamptz, window_end timestamptz, force boolean DEFAULT false) LANGUAGE sql AS '';
CREATE PROCEDURE remove_columnstore_policy(hypertable regclass, if_exists boolean DEFAULT false) LANGUAGE sql AS '';
-- Any type of time; up to PostgreSQL 12, which has no word for that beside anyelement, the usual ones.
DO $do$
DECLARE
  kind text;
BEGIN
  FOREACH kind IN ARRAY CASE WHEN current_setting('server_version_num')::integer < 130000
    THEN '{timestamptz,timestamp,date,bigint,integer}' ELSE '{anycompatible}' END::text[] LOOP
    EXECUTE format('CREATE FUNCTION first_step(anyelement, anyelement, %s) RETURNS anyelement LANGUAGE sql IMMUTABLE AS ''SELECT coalesce($1, $2)''', kind);
    EXECUTE format('CREATE FUNCTION last_step(anyelement, anyelement, %s) RETURNS anyelement LANGUAGE sql IMMUTABLE AS ''SELECT $2''', kind);
    EXECUTE format('CREATE AGGREGATE first(anyelement, %s) (SFUNC = first_step, STYPE = anyelement)', kind);
    EXECUTE format('CREATE AGGREGATE last(anyelement, %s) (SFUNC = last_step, STYPE = anyelement)', kind);
  END LOOP;
END
$do$;

CREATE VIEW timescaledb_information.hypertables AS SELECT schema_name AS hypertable_schema, table_name AS hypertable_name, NULL::name AS owner,
  1::smallint AS num_dimensions, 0::bigint AS num_chunks, false AS compression_enabled, NULL::name[] AS tablespaces FROM _timescaledb_catalog.hypertable;
CREATE VIEW timescaledb_information.dimensions AS SELECT schema_name AS hypertable_schema, table_name AS hypertable_name, 1::bigint AS dimension_number,
  time_column AS column_name, 'timestamptz'::regtype AS column_type, 'Time' AS dimension_type, NULL::interval AS time_interval FROM _timescaledb_catalog.hypertable;
CREATE VIEW timescaledb_information.jobs AS SELECT id AS job_id, application_name, schedule_interval, proc_schema, proc_name, true AS scheduled, config,
  NULL::timestamptz AS next_start, NULL::name AS hypertable_schema, hypertable::text::name AS hypertable_name FROM _timescaledb_config.bgw_job;
CREATE VIEW timescaledb_information.chunks AS SELECT NULL::name AS hypertable_schema, NULL::name AS hypertable_name, NULL::name AS chunk_schema, NULL::name AS chunk_name,
  NULL::timestamptz AS range_start, NULL::timestamptz AS range_end, false AS is_compressed WHERE false;
CREATE VIEW timescaledb_information.continuous_aggregates AS SELECT NULL::name AS hypertable_schema, NULL::name AS hypertable_name, NULL::name AS view_schema,
  NULL::name AS view_name, NULL::text AS view_definition WHERE false;
GRANT ALL ON ALL TABLES IN SCHEMA _timescaledb_catalog, _timescaledb_config, timescaledb_information TO PUBLIC;
GRANT ALL ON ALL SEQUENCES IN SCHEMA _timescaledb_catalog, _timescaledb_config TO PUBLIC;
