-- pg_partman: what it is told is recorded, the first partitions are made, and maintenance of sets by time or number makes and retires them.
CREATE TABLE @extschema@.part_config (
  parent_table text PRIMARY KEY, control text NOT NULL, time_encoder text, time_decoder text, partition_interval text NOT NULL,
  partition_type text NOT NULL, premake integer NOT NULL DEFAULT 4, automatic_maintenance text NOT NULL DEFAULT 'on', template_table text,
  retention text, retention_schema text, retention_keep_index boolean NOT NULL DEFAULT true, retention_keep_table boolean NOT NULL DEFAULT true,
  epoch text NOT NULL DEFAULT 'none', constraint_cols text[], optimize_constraint integer NOT NULL DEFAULT 30,
  infinite_time_partitions boolean NOT NULL DEFAULT false, datetime_string text, jobmon boolean NOT NULL DEFAULT true,
  sub_partition_set_full boolean NOT NULL DEFAULT false, undo_in_progress boolean NOT NULL DEFAULT false,
  inherit_privileges boolean DEFAULT false, constraint_valid boolean NOT NULL DEFAULT true, ignore_default_data boolean NOT NULL DEFAULT true,
  date_trunc_interval text, maintenance_order integer, retention_keep_publication boolean NOT NULL DEFAULT false, maintenance_last_run timestamptz,
  -- of version 4
  inherit_fk boolean NOT NULL DEFAULT true, upsert text NOT NULL DEFAULT '', trigger_exception_handling boolean DEFAULT false,
  trigger_return_null boolean NOT NULL DEFAULT true, publications text[], drop_cascade_fk boolean NOT NULL DEFAULT false,
  optimize_trigger integer NOT NULL DEFAULT 4
);
CREATE TABLE @extschema@.part_config_sub (
  sub_parent text PRIMARY KEY, sub_control text NOT NULL, sub_partition_interval text NOT NULL, sub_partition_type text NOT NULL,
  sub_premake integer NOT NULL DEFAULT 4, sub_retention text, sub_retention_keep_table boolean NOT NULL DEFAULT true
);

CREATE FUNCTION @extschema@.headroom_interval(words text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce('{"yearly": "1 year", "quarterly": "3 months", "monthly": "1 month", "weekly": "1 week", "daily": "1 day", "hourly": "1 hour",
    "half-hour": "30 minutes", "quarter-hour": "15 minutes"}'::jsonb ->> lower(words), words)
$$;

-- The default partition and those around now (or zero), named as version 5 names them.
CREATE FUNCTION @extschema@.headroom_partitions(parent regclass, step text, premake integer, first text, with_default boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  ns text := (SELECT relnamespace::regnamespace FROM pg_class WHERE oid = parent);
  base text := (SELECT left(relname, 45) FROM pg_class WHERE oid = parent);
  size interval;
  low timestamptz;
  unit text;
BEGIN
  IF with_default THEN
    EXECUTE format('CREATE TABLE IF NOT EXISTS %s.%I PARTITION OF %s DEFAULT', ns, base || '_default', parent);
  END IF;
  IF step ~ '^\d+$' THEN
    FOR n IN 0..premake LOOP
      EXECUTE format('CREATE TABLE IF NOT EXISTS %s.%I PARTITION OF %s FOR VALUES FROM (%s) TO (%s)', ns,
        base || '_p' || (coalesce(first, '0')::bigint + n * step::bigint), parent, coalesce(first, '0')::bigint + n * step::bigint, coalesce(first, '0')::bigint + (n + 1) * step::bigint);
    END LOOP;
    RETURN;
  END IF;
  size := step::interval;
  unit := CASE WHEN size >= '1 year' THEN 'year' WHEN size >= '1 month' THEN 'month' WHEN size = '1 week' THEN 'week' WHEN size >= '1 day' THEN 'day' ELSE 'hour' END;
  low := coalesce(first::timestamptz, date_trunc(unit, now()) - premake * size);
  WHILE low <= date_trunc(unit, now()) + premake * size LOOP
    EXECUTE format('CREATE TABLE IF NOT EXISTS %s.%I PARTITION OF %s FOR VALUES FROM (%L) TO (%L)', ns,
      base || to_char(low, CASE unit WHEN 'hour' THEN '"_p"YYYYMMDD_HH24MISS' ELSE '"_p"YYYYMMDD' END), parent, low, low + size);
    low := low + size;
  END LOOP;
END
$$;

-- Version 5 takes the interval third, version 4 the type; both names are the same, so the values tell.
CREATE FUNCTION @extschema@.create_parent(
  p_parent_table text, p_control text, p_interval text, p_type text DEFAULT 'range', p_epoch text DEFAULT 'none', p_premake integer DEFAULT 4,
  p_start_partition text DEFAULT NULL, p_default_table boolean DEFAULT true, p_automatic_maintenance text DEFAULT 'on',
  p_constraint_cols text[] DEFAULT NULL, p_template_table text DEFAULT NULL, p_jobmon boolean DEFAULT true, p_date_trunc_interval text DEFAULT NULL,
  p_control_not_null boolean DEFAULT true, p_time_encoder text DEFAULT NULL, p_time_decoder text DEFAULT NULL, p_inherit_fk boolean DEFAULT true,
  p_upsert text DEFAULT '', p_publications text[] DEFAULT NULL, p_trigger_return_null boolean DEFAULT true, p_debug boolean DEFAULT false
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  swapped boolean := lower(p_interval) IN ('native', 'partman', 'range', 'list', 'time', 'id', 'time-custom');
  step text := @extschema@.headroom_interval(CASE WHEN swapped THEN p_type ELSE p_interval END);
  kind text := CASE WHEN swapped THEN p_interval ELSE p_type END;
  parent regclass := to_regclass(p_parent_table);
  template text := p_template_table;
BEGIN
  IF position('.' IN p_parent_table) = 0 THEN
    RAISE EXCEPTION 'Parent table must be schema qualified';
  ELSIF parent IS NULL THEN
    RAISE EXCEPTION 'Unable to find given parent table in system catalogs. Please create parent table first: %', p_parent_table;
  END IF;
  IF template IS NULL THEN
    template := '@extschema@.' || quote_ident(left('template_' || replace(p_parent_table, '.', '_'), 63));
    EXECUTE format('CREATE TABLE IF NOT EXISTS %s (LIKE %s)', template, parent);
  END IF;
  INSERT INTO @extschema@.part_config (parent_table, control, partition_interval, partition_type, premake, automatic_maintenance, template_table,
    epoch, constraint_cols, jobmon, date_trunc_interval, time_encoder, time_decoder)
  VALUES (p_parent_table, p_control, step, kind, p_premake, p_automatic_maintenance, template, coalesce(p_epoch, 'none'), p_constraint_cols,
    p_jobmon, p_date_trunc_interval, p_time_encoder, p_time_decoder);
  IF (SELECT partstrat FROM pg_partitioned_table WHERE partrelid = parent) = 'r' AND (coalesce(p_epoch, 'none') = 'none' OR step ~ '^\d+$') AND p_time_encoder IS NULL THEN
    PERFORM @extschema@.headroom_partitions(parent, step, p_premake, nullif(nullif(p_start_partition, 'on'), 'off'), p_default_table);
  END IF;
  RETURN true;
END
$$;
-- Version 4 with so many arguments that the orders part.
CREATE FUNCTION @extschema@.create_parent(
  p_parent_table text, p_control text, p_type text, p_interval text, p_constraint_cols text, p_premake integer, p_automatic_maintenance text,
  p_start_partition text, p_inherit_fk boolean DEFAULT true, p_epoch text DEFAULT 'none', p_upsert text DEFAULT ''
) RETURNS boolean LANGUAGE sql AS $$
  SELECT @extschema@.create_parent(p_parent_table => $1, p_control => $2, p_interval => $4, p_type => $3, p_constraint_cols => $5::text[], p_premake => $6,
    p_automatic_maintenance => $7, p_start_partition => $8, p_default_table => true, p_epoch => $10)
$$;
CREATE FUNCTION @extschema@.create_sub_parent(
  p_top_parent text, p_control text, p_interval text, p_type text DEFAULT 'range', p_default_table boolean DEFAULT true, p_declarative_check text DEFAULT NULL,
  p_constraint_cols text[] DEFAULT NULL, p_premake integer DEFAULT 4, p_start_partition text DEFAULT NULL, p_epoch text DEFAULT 'none',
  p_jobmon boolean DEFAULT true, p_date_trunc_interval text DEFAULT NULL
) RETURNS boolean LANGUAGE sql AS $$
  INSERT INTO @extschema@.part_config_sub (sub_parent, sub_control, sub_partition_interval, sub_partition_type, sub_premake)
  VALUES (p_top_parent, p_control, p_interval, p_type, p_premake) RETURNING true
$$;
SELECT pg_temp.stubs(replace($list$
  @.apply_constraints(p_parent_table text, p_child_table text DEFAULT NULL, p_analyze boolean DEFAULT false, p_job_id bigint DEFAULT NULL) -> void
  @.partition_gap_fill(p_parent_table text) -> integer = 0
  @.partition_data_time(p_parent_table text, p_batch_count integer DEFAULT 1, p_batch_interval interval DEFAULT NULL, p_lock_wait numeric DEFAULT 0, p_order text DEFAULT 'ASC', p_analyze boolean DEFAULT true) -> bigint = 0
  @.partition_data_id(p_parent_table text, p_batch_count integer DEFAULT 1, p_batch_interval bigint DEFAULT NULL, p_lock_wait numeric DEFAULT 0, p_order text DEFAULT 'ASC', p_analyze boolean DEFAULT true) -> bigint = 0
  @.drop_partition_time(p_parent_table text, p_retention interval DEFAULT NULL, p_keep_table boolean DEFAULT NULL, p_keep_index boolean DEFAULT NULL, p_retention_schema text DEFAULT NULL, p_reference_timestamp timestamptz DEFAULT now()) -> integer = 0
  @.drop_partition_id(p_parent_table text, p_retention bigint DEFAULT NULL, p_keep_table boolean DEFAULT NULL, p_keep_index boolean DEFAULT NULL, p_retention_schema text DEFAULT NULL) -> integer = 0
  @.check_default(p_exact_count boolean DEFAULT true) -> TABLE (default_table text, count bigint)
  @.undo_partition(p_parent_table text, p_target_table text DEFAULT NULL, p_loop_count integer DEFAULT 1, p_batch_interval text DEFAULT NULL, p_keep_table boolean DEFAULT true) -> TABLE (partitions_undone integer, rows_undone bigint)
$list$, '@.', '@extschema@.'));
CREATE FUNCTION @extschema@.show_partitions(p_parent_table text, p_order text DEFAULT 'ASC', p_include_default boolean DEFAULT false)
  RETURNS TABLE (partition_schemaname text, partition_tablename text) LANGUAGE sql STABLE AS $$
  SELECT c.relnamespace::regnamespace::text, c.relname::text FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
  WHERE i.inhparent = p_parent_table::regclass AND (p_include_default OR pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT') ORDER BY 2
$$;
-- The finite partitions of a set by range of one key, with their ends as text.
CREATE FUNCTION @extschema@.headroom_ranges(parent regclass) RETURNS TABLE (child regclass, low text, high text) LANGUAGE sql STABLE AS $$
  SELECT inhrelid::regclass, ends[1], ends[2]
  FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid,
    regexp_match(pg_get_expr(relpartbound, c.oid), '^FOR VALUES FROM \(''?([^'')]+)''?\) TO \(''?([^'')]+)''?\)$') ends
  WHERE inhparent = parent AND ends IS NOT NULL AND ends[1] <> 'MINVALUE' AND ends[2] <> 'MAXVALUE'
$$;
CREATE FUNCTION @extschema@.headroom_retire(child regclass, parent regclass, keep_table boolean, to_schema text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', parent, child);
  IF to_schema IS NOT NULL THEN
    EXECUTE format('ALTER TABLE %s SET SCHEMA %I', child, to_schema);
  ELSIF NOT keep_table THEN
    EXECUTE format('DROP TABLE %s', child);
  END IF;
END
$$;
CREATE FUNCTION @extschema@.run_maintenance(p_parent_table text DEFAULT NULL, p_analyze boolean DEFAULT false, p_jobmon boolean DEFAULT true) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  conf record;
  parent regclass;
  kind text;
  size text;
  newest text;
  present text;
  child regclass;
BEGIN
  FOR conf IN SELECT * FROM @extschema@.part_config c WHERE NOT c.undo_in_progress AND CASE WHEN p_parent_table IS NULL THEN c.automatic_maintenance = 'on'
      ELSE c.parent_table = p_parent_table END ORDER BY c.maintenance_order NULLS LAST, c.parent_table LOOP
    parent := to_regclass(conf.parent_table);
    CONTINUE WHEN parent IS NULL OR conf.epoch <> 'none' OR conf.time_encoder IS NOT NULL;
    -- Sets by time are compared as timestamps, others as numbers.
    SELECT CASE WHEN a.atttypid::regtype::text ~ '^(date|timestamp)' THEN 'timestamptz' ELSE 'bigint' END INTO kind
      FROM pg_attribute a WHERE a.attrelid = parent AND a.attname = conf.control;
    size := CASE kind WHEN 'bigint' THEN conf.partition_interval ELSE format('%L::interval', conf.partition_interval) END;
    present := NULL;
    IF kind = 'timestamptz' AND conf.infinite_time_partitions THEN
      present := now()::text;
    ELSE
      FOR child IN EXECUTE format('SELECT child FROM @extschema@.headroom_ranges(%L) ORDER BY low::%s DESC', parent, kind) LOOP
        EXECUTE format('SELECT max(%I)::text FROM %s', conf.control, child) INTO present;
        EXIT WHEN present IS NOT NULL;
      END LOOP;
    END IF;
    -- At least one partition is kept, as the real one does.
    IF conf.retention IS NOT NULL THEN
      FOR child IN EXECUTE format($q$SELECT child FROM @extschema@.headroom_ranges(%1$L) r WHERE high::%2$s < %3$s
          AND low::%2$s < (SELECT max(low::%2$s) FROM @extschema@.headroom_ranges(%1$L))$q$, parent, kind,
          CASE kind WHEN 'bigint' THEN format('(%L::bigint - %L::bigint)', coalesce(present, '0'), conf.retention) ELSE format('(now() - %L::interval)', conf.retention) END) LOOP
        PERFORM @extschema@.headroom_retire(child, parent, conf.retention_keep_table, conf.retention_schema);
      END LOOP;
    END IF;
    CONTINUE WHEN present IS NULL;
    -- The partition of the newest row and `premake` more.
    EXECUTE format('SELECT max(low::%1$s)::text FROM @extschema@.headroom_ranges(%2$L) WHERE low::%1$s <= %3$L::%1$s', kind, parent, present) INTO present;
    FOR n IN 1 .. 1000 LOOP
      EXECUTE format('SELECT max(high::%s)::text FROM @extschema@.headroom_ranges(%L)', kind, parent) INTO newest;
      EXIT WHEN newest IS NULL OR present IS NULL;
      EXECUTE format('SELECT CASE WHEN %1$L::%2$s <= %3$L::%2$s + %4$s * %5$s THEN 1 END', newest, kind, present, conf.premake, size) INTO size;
      EXIT WHEN size IS NULL;
      size := CASE kind WHEN 'bigint' THEN conf.partition_interval ELSE format('%L::interval', conf.partition_interval) END;
      EXECUTE format('SELECT @extschema@.headroom_next(%L, %L::%s, %s)', parent, newest, kind, size);
    END LOOP;
  END LOOP;
END
$$;
-- One more partition, named as version 5 names them.
CREATE FUNCTION @extschema@.headroom_next(parent regclass, low timestamptz, size interval) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  form text := CASE WHEN size < '1 day' THEN '"_p"YYYYMMDD_HH24MISS' ELSE '"_p"YYYYMMDD' END;
BEGIN
  EXECUTE format('CREATE TABLE IF NOT EXISTS %s.%I PARTITION OF %s FOR VALUES FROM (%L) TO (%L)', (SELECT relnamespace::regnamespace FROM pg_class WHERE oid = parent),
    (SELECT left(relname, 45) FROM pg_class WHERE oid = parent) || to_char(low, form), parent, low, low + size);
END
$$;
CREATE FUNCTION @extschema@.headroom_next(parent regclass, low bigint, size bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TABLE IF NOT EXISTS %s.%I PARTITION OF %s FOR VALUES FROM (%s) TO (%s)', (SELECT relnamespace::regnamespace FROM pg_class WHERE oid = parent),
    (SELECT left(relname, 45) FROM pg_class WHERE oid = parent) || '_p' || low, parent, low, low + size);
END
$$;
CREATE PROCEDURE @extschema@.run_maintenance_proc(p_wait integer DEFAULT 0, p_analyze boolean DEFAULT NULL, p_jobmon boolean DEFAULT true) LANGUAGE sql AS
  'SELECT @extschema@.run_maintenance()';
CREATE PROCEDURE @extschema@.partition_data_proc(p_parent_table text, p_loop_count integer DEFAULT NULL, p_interval text DEFAULT NULL, p_lock_wait integer DEFAULT 0,
  p_lock_wait_tries integer DEFAULT 10, p_wait integer DEFAULT 1, p_order text DEFAULT 'ASC', p_source_table text DEFAULT NULL,
  p_ignored_columns text[] DEFAULT NULL, p_quiet boolean DEFAULT false) LANGUAGE sql AS '';
CREATE PROCEDURE @extschema@.undo_partition_proc(p_parent_table text, p_target_table text DEFAULT NULL, p_loop_count integer DEFAULT NULL, p_interval text DEFAULT NULL,
  p_keep_table boolean DEFAULT true) LANGUAGE sql AS '';
CREATE PROCEDURE @extschema@.reapply_constraints_proc(p_parent_table text, p_drop_constraints boolean DEFAULT false, p_apply_constraints boolean DEFAULT false) LANGUAGE sql AS '';
GRANT ALL ON @extschema@.part_config, @extschema@.part_config_sub TO PUBLIC;
