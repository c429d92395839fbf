-- Citus: which tables are to be distributed is recorded, and they stay as they are.
CREATE TABLE pg_dist_headroom (table_name regclass PRIMARY KEY, distribution_column text, kind text NOT NULL);
CREATE FUNCTION create_distributed_table(table_name regclass, distribution_column text, distribution_type text DEFAULT 'hash', colocate_with text DEFAULT 'default',
  shard_count integer DEFAULT NULL) RETURNS void LANGUAGE sql AS
  $$ INSERT INTO @extschema@.pg_dist_headroom VALUES ($1, $2, 'distributed') ON CONFLICT DO NOTHING $$;
CREATE FUNCTION create_reference_table(table_name regclass) RETURNS void LANGUAGE sql AS
  $$ INSERT INTO @extschema@.pg_dist_headroom VALUES ($1, NULL, 'reference') ON CONFLICT DO NOTHING $$;
SELECT pg_temp.stubs($list$
  create_distributed_table_concurrently(table_name regclass, distribution_column text, distribution_type text DEFAULT 'hash', colocate_with text DEFAULT 'default', shard_count integer DEFAULT NULL) -> void
  create_distributed_function(function_name regprocedure, distribution_arg_name text DEFAULT NULL, colocate_with text DEFAULT 'default', force_delegation boolean DEFAULT NULL) -> void
  undistribute_table(table_name regclass, cascade_via_foreign_keys boolean DEFAULT false) -> void
  alter_distributed_table(table_name regclass, distribution_column text DEFAULT NULL, shard_count integer DEFAULT NULL, colocate_with text DEFAULT NULL, cascade_to_colocated boolean DEFAULT NULL) -> void
  citus_add_local_table_to_metadata(table_name regclass, cascade_via_foreign_keys boolean DEFAULT false) -> void
  citus_set_coordinator_host(host text, port integer DEFAULT 5432) -> void
  citus_version() -> text = 'Citus 12.1'
  create_time_partitions(table_name regclass, partition_interval interval, end_at timestamptz, start_from timestamptz DEFAULT now()) -> boolean = true
  drop_old_time_partitions(table_name regclass, older_than timestamptz) -> void
$list$);
GRANT ALL ON pg_dist_headroom TO PUBLIC;
