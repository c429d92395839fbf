-- pg_partman's maintenance: the partitions ahead are made, the old ones retired.

-- Takes partitions out of a set, the oldest first, and leaves one.
CREATE FUNCTION @extschema@.headroom_retire(conf @extschema@.part_config, old regclass[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  parent regclass := @extschema@.headroom_table(conf.parent_table);
  many integer := (SELECT count(*) FROM @extschema@.headroom_parts(conf));
  ended integer := 0;
  part regclass;
BEGIN
  FOREACH part IN ARRAY coalesce(old, '{}') LOOP
    IF ended = many - 1 THEN
      RAISE WARNING 'Attempt to drop final partition in partition set % as part of retention policy.', conf.parent_table;
      EXIT;
    END IF;
    IF conf.retention_keep_table OR conf.retention_schema IS NOT NULL THEN
      EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', parent, part);
    END IF;
    IF conf.retention_schema IS NOT NULL THEN
      EXECUTE format('ALTER TABLE %s SET SCHEMA %I', part, conf.retention_schema);
    ELSIF NOT conf.retention_keep_table THEN
      EXECUTE format('DROP TABLE %s%s', part, CASE WHEN conf.drop_cascade_fk THEN ' CASCADE' ELSE '' END);
    END IF;
    ended := ended + 1;
  END LOOP;
  RETURN ended;
END
$$;
-- A set's configuration for one retirement, whose arguments go before what is configured.
CREATE FUNCTION @extschema@.headroom_retention(name text, period text, keep_table boolean, to_schema text) RETURNS @extschema@.part_config LANGUAGE plpgsql STABLE AS $$
DECLARE
  conf @extschema@.part_config := @extschema@.headroom_config(name);
BEGIN
  conf.retention := coalesce(period, conf.retention);
  conf.retention_keep_table := coalesce(keep_table, conf.retention_keep_table);
  conf.retention_schema := coalesce(to_schema, conf.retention_schema);
  IF conf.retention IS NULL THEN
    RAISE EXCEPTION 'Configuration for given parent table with a retention period not found: %', name;
  END IF;
  RETURN conf;
END
$$;
CREATE FUNCTION @extschema@.drop_partition_time(p_parent_table text, p_retention interval DEFAULT NULL, p_keep_table boolean DEFAULT NULL,
  p_keep_index boolean DEFAULT NULL, p_retention_schema text DEFAULT NULL, p_reference_timestamp timestamptz DEFAULT now()) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  conf @extschema@.part_config := @extschema@.headroom_retention(p_parent_table, p_retention::text, p_keep_table, p_retention_schema);
BEGIN
  RETURN @extschema@.headroom_retire(conf, (SELECT array_agg(part ORDER BY moment) FROM @extschema@.headroom_parts(conf)
    WHERE moment + conf.partition_interval::interval < p_reference_timestamp - conf.retention::interval));
END
$$;
CREATE FUNCTION @extschema@.drop_partition_id(p_parent_table text, p_retention bigint DEFAULT NULL, p_keep_table boolean DEFAULT NULL,
  p_keep_index boolean DEFAULT NULL, p_retention_schema text DEFAULT NULL) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  conf @extschema@.part_config := @extschema@.headroom_retention(p_parent_table, p_retention::text, p_keep_table, p_retention_schema);
  newest bigint := trunc(@extschema@.headroom_newest(conf)::numeric);
BEGIN
  RETURN @extschema@.headroom_retire(conf, (SELECT array_agg(part ORDER BY number) FROM @extschema@.headroom_parts(conf)
    WHERE conf.retention::bigint <= newest - (number + conf.partition_interval::bigint)));
END
$$;

-- The greatest key of a table, as text.
CREATE FUNCTION @extschema@.headroom_greatest(conf @extschema@.part_config, part regclass) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  value text;
BEGIN
  IF part IS NOT NULL THEN
    EXECUTE format('SELECT %1$I::text FROM ONLY %2$s WHERE %1$I IS NOT NULL ORDER BY %1$I DESC LIMIT 1', conf.control, part) INTO value;
  END IF;
  RETURN value;
END
$$;
-- The greatest key of the last partition that has rows.
CREATE FUNCTION @extschema@.headroom_newest(conf @extschema@.part_config) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  part regclass;
  value text;
BEGIN
  FOR part IN SELECT p.part FROM @extschema@.headroom_parts(conf) p ORDER BY moment DESC, number DESC LOOP
    value := @extschema@.headroom_greatest(conf, part);
    EXIT WHEN value IS NOT NULL;
  END LOOP;
  RETURN value;
END
$$;

CREATE FUNCTION @extschema@.headroom_maintain_time(conf @extschema@.part_config) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  size interval := conf.partition_interval;
  last timestamptz;
  newest timestamptz;
  astray timestamptz;
  present timestamptz;
  zone text := current_setting('TimeZone');
BEGIN
  PERFORM set_config('TimeZone', coalesce(conf.partition_timezone, zone), true);
  last := (SELECT max(moment) FROM @extschema@.headroom_parts(conf));
  newest := @extschema@.headroom_moment(conf, @extschema@.headroom_newest(conf));
  -- Version 4 goes by the clock alone, version 5 by rows of the future too.
  present := CASE WHEN conf.infinite_time_partitions AND (conf.partition_type = 'native' OR newest IS NULL OR newest < now()) THEN now()
    ELSE @extschema@.headroom_slot(conf, newest) END;
  IF NOT conf.ignore_default_data THEN
    astray := @extschema@.headroom_moment(conf, @extschema@.headroom_greatest(conf, @extschema@.headroom_default(conf)));
    IF present IS NULL OR astray > present THEN
      present := @extschema@.headroom_slot(conf, astray);
    END IF;
  END IF;
  IF present IS NOT NULL AND last IS NULL THEN
    RAISE EXCEPTION 'Child table given does not exist (<NULL>) for given parent table (%)', conf.parent_table;
  END IF;
  WHILE round(extract(epoch FROM age(last, present)) / extract(epoch FROM size)) < conf.premake LOOP
    last := last + size;
    PERFORM @extschema@.headroom_add(conf, last);
  END LOOP;
  PERFORM set_config('TimeZone', zone, true);
END
$$;
CREATE FUNCTION @extschema@.headroom_maintain_id(conf @extschema@.part_config) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  size bigint := conf.partition_interval;
  last bigint := (SELECT max(number) FROM @extschema@.headroom_parts(conf));
  present bigint := @extschema@.headroom_slot(conf, trunc(@extschema@.headroom_newest(conf)::numeric)::bigint);
  astray bigint;
BEGIN
  -- Version 4 always looks at the DEFAULT, and only where a partition has rows too.
  IF conf.partition_type = 'native' OR NOT conf.ignore_default_data THEN
    astray := trunc(@extschema@.headroom_greatest(conf, @extschema@.headroom_default(conf))::numeric);
    IF astray > present OR (present IS NULL AND conf.partition_type <> 'native') THEN
      present := @extschema@.headroom_slot(conf, astray);
    END IF;
  END IF;
  WHILE (last - present) / size < conf.premake LOOP
    last := last + size;
    PERFORM @extschema@.headroom_add(conf, last);
  END LOOP;
END
$$;
CREATE FUNCTION @extschema@.run_maintenance(p_parent_table text DEFAULT NULL, p_analyze boolean DEFAULT false, p_jobmon boolean DEFAULT true,
  p_debug boolean DEFAULT false) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  conf @extschema@.part_config;
  by_time boolean;
BEGIN
  FOR conf IN SELECT * FROM @extschema@.part_config c WHERE NOT c.undo_in_progress AND c.partition_type IN ('native', 'range', 'list')
      AND CASE WHEN p_parent_table IS NULL THEN c.automatic_maintenance = 'on' ELSE c.parent_table = p_parent_table END
      ORDER BY c.maintenance_order NULLS LAST, c.parent_table LOOP
    IF @extschema@.headroom_table(conf.parent_table) IS NULL THEN
      RAISE EXCEPTION 'Given parent table not found in system catalogs: %', conf.parent_table;
    END IF;
    by_time := @extschema@.headroom_by_time(conf);
    IF conf.retention IS NOT NULL AND by_time THEN
      PERFORM @extschema@.drop_partition_time(conf.parent_table);
    ELSIF conf.retention IS NOT NULL THEN
      PERFORM @extschema@.drop_partition_id(conf.parent_table);
    END IF;
    IF by_time THEN
      PERFORM @extschema@.headroom_maintain_time(conf);
    ELSE
      PERFORM @extschema@.headroom_maintain_id(conf);
    END IF;
    UPDATE @extschema@.part_config c SET maintenance_last_run = clock_timestamp() WHERE c.parent_table = conf.parent_table;
  END LOOP;
END
$$;
-- It commits after each set, so a set that fails takes nothing back, and no transaction may be open around it.
CREATE PROCEDURE @extschema@.run_maintenance_proc(p_wait integer DEFAULT 0, p_analyze boolean DEFAULT NULL, p_jobmon boolean DEFAULT true,
  p_debug boolean DEFAULT false) LANGUAGE plpgsql AS $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT parent_table FROM @extschema@.part_config WHERE NOT undo_in_progress AND automatic_maintenance = 'on' ORDER BY maintenance_order NULLS LAST, parent_table LOOP
    PERFORM @extschema@.run_maintenance(name);
    COMMIT;
  END LOOP;
END
$$;

-- Partitions between the first and the last that are not there.
CREATE FUNCTION @extschema@.partition_gap_fill(p_parent_table text, p_analyze boolean DEFAULT true) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  conf @extschema@.part_config := @extschema@.headroom_config(p_parent_table);
  by_time boolean := @extschema@.headroom_by_time(conf);
  made integer := 0;
  part record;
  moment timestamptz;
  number bigint;
BEGIN
  FOR part IN SELECT p.moment, p.number, lead(p.moment) OVER (ORDER BY p.moment) AS next_moment, lead(p.number) OVER (ORDER BY p.number) AS next_number
      FROM @extschema@.headroom_parts(conf) p LOOP
    moment := part.moment;
    number := part.number;
    WHILE by_time AND moment + conf.partition_interval::interval < part.next_moment LOOP
      moment := moment + conf.partition_interval::interval;
      made := made + @extschema@.headroom_add(conf, moment)::integer;
    END LOOP;
    WHILE NOT by_time AND number + conf.partition_interval::bigint < part.next_number LOOP
      number := number + conf.partition_interval::bigint;
      made := made + @extschema@.headroom_add(conf, number)::integer;
    END LOOP;
  END LOOP;
  RETURN made;
END
$$;
CREATE FUNCTION @extschema@.create_partition_time(p_parent_table text, p_partition_times timestamptz[], p_start_partition text DEFAULT NULL,
  p_analyze boolean DEFAULT true) RETURNS boolean LANGUAGE sql AS $$
  SELECT bool_or(@extschema@.headroom_add(@extschema@.headroom_config(p_parent_table), moment)) FROM unnest(p_partition_times) moment
$$;
CREATE FUNCTION @extschema@.create_partition_id(p_parent_table text, p_partition_ids bigint[], p_start_partition text DEFAULT NULL,
  p_analyze boolean DEFAULT true) RETURNS boolean LANGUAGE sql AS $$
  SELECT bool_or(@extschema@.headroom_add(@extschema@.headroom_config(p_parent_table), number)) FROM unnest(p_partition_ids) number
$$;

CREATE FUNCTION @extschema@.show_partitions(p_parent_table text, p_order text DEFAULT 'ASC', p_include_default boolean DEFAULT false)
  RETURNS TABLE (partition_schemaname text, partition_tablename text) LANGUAGE sql STABLE AS $$
  SELECT nspname::text, relname::text FROM @extschema@.headroom_config(p_parent_table) conf, LATERAL (
    SELECT part, row_number() OVER () * CASE upper(p_order) WHEN 'DESC' THEN -1 ELSE 1 END AS place FROM @extschema@.headroom_parts(conf)
    UNION ALL SELECT @extschema@.headroom_default(conf), NULL WHERE p_include_default
  ) p JOIN pg_class c ON c.oid = p.part JOIN pg_namespace n ON n.oid = relnamespace ORDER BY place NULLS FIRST
$$;
CREATE FUNCTION @extschema@.show_partition_name(p_parent_table text, p_value text, OUT partition_schema text, OUT partition_table text,
  OUT suffix_timestamp timestamptz, OUT suffix_id bigint, OUT table_exists boolean) LANGUAGE plpgsql STABLE AS $$
DECLARE
  conf @extschema@.part_config := @extschema@.headroom_config(p_parent_table);
BEGIN
  IF @extschema@.headroom_by_time(conf) THEN
    suffix_timestamp := @extschema@.headroom_slot(conf, p_value::timestamptz);
  ELSE
    suffix_id := @extschema@.headroom_slot(conf, p_value::bigint);
  END IF;
  partition_schema := split_part(p_parent_table, '.', 1);
  partition_table := @extschema@.headroom_name(split_part(p_parent_table, '.', 2), '_p' || coalesce(to_char(suffix_timestamp, conf.datetime_string), suffix_id::text));
  table_exists := @extschema@.headroom_table(partition_schema || '.' || partition_table) IS NOT NULL;
END
$$;
CREATE FUNCTION @extschema@.show_partition_info(p_child_table text, p_partition_interval text DEFAULT NULL, p_parent_table text DEFAULT NULL,
  OUT child_start_time timestamptz, OUT child_end_time timestamptz, OUT child_start_id bigint, OUT child_end_id bigint, OUT suffix text) LANGUAGE plpgsql STABLE AS $$
DECLARE
  child regclass := @extschema@.headroom_table(p_child_table);
  conf @extschema@.part_config := @extschema@.headroom_config(coalesce(p_parent_table, (SELECT nspname || '.' || relname FROM pg_inherits
    JOIN pg_class c ON c.oid = inhparent JOIN pg_namespace n ON n.oid = relnamespace WHERE inhrelid = child)));
BEGIN
  IF child IS NULL THEN
    RAISE EXCEPTION 'Child table given does not exist (%)', p_child_table;
  END IF;
  SELECT moment, moment + coalesce(p_partition_interval, conf.partition_interval)::interval INTO child_start_time, child_end_time
    FROM @extschema@.headroom_parts(conf) WHERE part = child AND moment IS NOT NULL;
  SELECT number, number + coalesce(p_partition_interval, conf.partition_interval)::bigint - 1 INTO child_start_id, child_end_id
    FROM @extschema@.headroom_parts(conf) WHERE part = child AND number IS NOT NULL;
  suffix := to_char(child_start_time, conf.datetime_string);
END
$$;
CREATE FUNCTION @extschema@.check_default(p_exact_count boolean DEFAULT true, p_ignore_infinity boolean DEFAULT false) RETURNS TABLE (default_table text, count bigint) LANGUAGE plpgsql STABLE AS $$
DECLARE
  part record;
BEGIN
  FOR part IN SELECT nspname || '.' || relname AS name, oid::regclass AS oid FROM @extschema@.part_config conf, LATERAL (
      SELECT c.oid, relname, nspname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE c.oid = @extschema@.headroom_default(conf)) d LOOP
    default_table := part.name;
    EXECUTE format('SELECT count(*) FROM (SELECT FROM ONLY %s LIMIT %s) d', part.oid, CASE WHEN p_exact_count THEN 'ALL' ELSE '1' END) INTO count;
    IF count > 0 THEN
      RETURN NEXT;
    END IF;
  END LOOP;
END
$$;
SELECT pg_temp.stubs(replace($list$
  @.apply_constraints(p_parent_table text, p_child_table text DEFAULT NULL, p_analyze boolean DEFAULT false, p_job_id bigint DEFAULT NULL) -> void
  @.drop_constraints(p_parent_table text, p_child_table text, p_debug boolean DEFAULT false) -> void
  @.reapply_privileges(p_parent_table text) -> void
  @.autovacuum_off(p_parent_schema text, p_parent_tablename text, p_source_schema text DEFAULT NULL, p_source_tablename text DEFAULT NULL) -> boolean = true
  @.autovacuum_reset(p_parent_schema text, p_parent_tablename text, p_source_schema text DEFAULT NULL, p_source_tablename text DEFAULT NULL) -> boolean = true
  @.dump_partitioned_table_definition(p_parent_table text, p_ignore_template_table boolean DEFAULT false) -> text = ''
  @.stop_sub_partition(p_parent_table text, p_jobmon boolean DEFAULT true) -> boolean = true
$list$, '@.', '@extschema@.'));
CREATE PROCEDURE @extschema@.run_analyze(p_skip_locked boolean DEFAULT false, p_quiet boolean DEFAULT false, p_parent_table text DEFAULT NULL) LANGUAGE sql AS '';
CREATE PROCEDURE @extschema@.reapply_constraints_proc(p_parent_table text, p_drop_constraints boolean DEFAULT false, p_apply_constraints boolean DEFAULT false,
  p_wait integer DEFAULT 0, p_dryrun boolean DEFAULT false) LANGUAGE sql AS '';
