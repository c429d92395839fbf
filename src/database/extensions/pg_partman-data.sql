-- pg_partman's moving of rows: out of the DEFAULT partition or another table into partitions, and out of them again.

CREATE FUNCTION @extschema@.headroom_columns(source regclass, ignored text[]) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
  WHERE attrelid = source AND attnum > 0 AND NOT attisdropped AND attname <> ALL (coalesce(ignored, '{}'))
$$;
-- One batch of rows into their partition, which is made; how many there were.
CREATE FUNCTION @extschema@.headroom_move(conf @extschema@.part_config, source regclass, batch text, descending boolean, ignored text[]) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  by_time boolean := @extschema@.headroom_by_time(conf);
  type text := CASE WHEN by_time THEN 'timestamptz' ELSE 'bigint' END;
  size text := format(CASE WHEN by_time THEN '%L::interval' ELSE '%L::bigint' END, conf.partition_interval);
  columns text := @extschema@.headroom_columns(source, ignored);
  key text;
  slot text;
  low text;
  high text;
  moved bigint;
BEGIN
  EXECUTE format('SELECT %1$I::text FROM ONLY %2$s WHERE %1$I IS NOT NULL ORDER BY %1$I %3$s LIMIT 1', conf.control, source, CASE WHEN descending THEN 'DESC' ELSE '' END) INTO key;
  IF key IS NULL THEN
    RETURN 0;
  END IF;
  key := CASE WHEN by_time THEN @extschema@.headroom_moment(conf, key)::text ELSE trunc(key::numeric)::text END;
  batch := CASE WHEN batch IS NULL THEN size ELSE format(CASE WHEN by_time THEN '%L::interval' ELSE '%L::bigint' END, batch) END;
  slot := CASE WHEN by_time THEN @extschema@.headroom_slot(conf, key::timestamptz)::text ELSE @extschema@.headroom_slot(conf, key::bigint)::text END;
  EXECUTE format(CASE WHEN descending THEN 'SELECT greatest(%1$L::%2$s, %3$L::%2$s - %4$s)::text, (%1$L::%2$s + %5$s)::text'
    ELSE 'SELECT %1$L, least(%1$L::%2$s + %5$s, %3$L::%2$s + %4$s)::text' END, slot, type, key, batch, size) INTO low, high;
  IF by_time THEN
    low := @extschema@.headroom_spell(conf, low::timestamptz);
    high := @extschema@.headroom_spell(conf, high::timestamptz);
  END IF;
  EXECUTE format('CREATE TEMP TABLE headroom_moved (LIKE %s)', source);
  EXECUTE format('WITH gone AS (DELETE FROM ONLY %1$s WHERE %2$I >= %3$L AND %2$I < %4$L RETURNING *) INSERT INTO pg_temp.headroom_moved (%5$s) SELECT %5$s FROM gone',
    source, conf.control, low, high, columns);
  IF by_time THEN
    PERFORM @extschema@.headroom_add(conf, slot::timestamptz);
  ELSE
    PERFORM @extschema@.headroom_add(conf, slot::bigint);
  END IF;
  EXECUTE format('INSERT INTO %s (%2$s) SELECT %2$s FROM pg_temp.headroom_moved', @extschema@.headroom_table(conf.parent_table), columns);
  GET DIAGNOSTICS moved = ROW_COUNT;
  DROP TABLE pg_temp.headroom_moved;
  RETURN moved;
END
$$;
CREATE FUNCTION @extschema@.headroom_move_all(name text, batches integer, batch text, sort text, source text, ignored text[]) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  conf @extschema@.part_config := @extschema@.headroom_config(name);
  home regclass := CASE WHEN source IS NULL THEN @extschema@.headroom_default(conf) ELSE @extschema@.headroom_table(source) END;
  moved bigint;
  total bigint := 0;
BEGIN
  IF source IS NOT NULL AND home IS NULL THEN
    RAISE EXCEPTION 'Given source table does not exist in system catalogs: %', source;
  ELSIF source IS NULL AND batch <> conf.partition_interval THEN
    RAISE EXCEPTION 'Custom intervals are not allowed when moving data out of the DEFAULT partition. Please leave p_interval/p_batch_interval parameters unset or NULL to allow use of partition set''s default partitioning interval.';
  ELSIF upper(sort) NOT IN ('ASC', 'DESC') THEN
    RAISE EXCEPTION 'Invalid value for p_order. Must be ASC or DESC';
  END IF;
  FOR n IN 1 .. batches LOOP
    EXIT WHEN home IS NULL;
    moved := @extschema@.headroom_move(conf, home, batch, upper(sort) = 'DESC', ignored);
    EXIT WHEN moved = 0;
    total := total + moved;
  END LOOP;
  RETURN total;
END
$$;
CREATE FUNCTION @extschema@.partition_data_time(p_parent_table text, p_batch_count integer DEFAULT 1, p_batch_interval interval DEFAULT NULL, p_lock_wait numeric DEFAULT 0,
  p_order text DEFAULT 'ASC', p_analyze boolean DEFAULT true, p_source_table text DEFAULT NULL, p_ignored_columns text[] DEFAULT NULL,
  p_ignore_infinity boolean DEFAULT false) RETURNS bigint LANGUAGE sql AS $$
  SELECT @extschema@.headroom_move_all(p_parent_table, p_batch_count, p_batch_interval::text, p_order, p_source_table, p_ignored_columns)
$$;
CREATE FUNCTION @extschema@.partition_data_id(p_parent_table text, p_batch_count integer DEFAULT 1, p_batch_interval bigint DEFAULT NULL, p_lock_wait numeric DEFAULT 0,
  p_order text DEFAULT 'ASC', p_analyze boolean DEFAULT true, p_source_table text DEFAULT NULL, p_ignored_columns text[] DEFAULT NULL,
  p_ignore_infinity boolean DEFAULT false) RETURNS bigint LANGUAGE sql AS $$
  SELECT @extschema@.headroom_move_all(p_parent_table, p_batch_count, p_batch_interval::text, p_order, p_source_table, p_ignored_columns)
$$;
-- Version 5 counts loops, version 4 batches. It commits after each, and does not wait in between.
CREATE PROCEDURE @extschema@.partition_data_proc(p_parent_table text, p_loop_count integer DEFAULT NULL, p_interval text DEFAULT NULL, p_lock_wait integer DEFAULT 0,
  p_lock_wait_tries integer DEFAULT 10, p_wait integer DEFAULT 1, p_order text DEFAULT 'ASC', p_source_table text DEFAULT NULL,
  p_ignored_columns text[] DEFAULT NULL, p_quiet boolean DEFAULT false, p_ignore_infinity boolean DEFAULT false, p_batch integer DEFAULT NULL) LANGUAGE plpgsql AS $$
DECLARE
  batch text := CASE WHEN @extschema@.headroom_by_time(@extschema@.headroom_config(p_parent_table)) THEN p_interval::interval::text ELSE p_interval END;
  loops integer := 0;
BEGIN
  LOOP
    EXIT WHEN @extschema@.headroom_move_all(p_parent_table, 1, batch, p_order, p_source_table, p_ignored_columns) = 0;
    loops := loops + 1;
    EXIT WHEN loops = coalesce(nullif(p_loop_count, 0), p_batch);
    COMMIT;
  END LOOP;
END
$$;
CREATE PROCEDURE @extschema@.partition_data_proc(text, text, p_batch integer DEFAULT NULL, p_wait integer DEFAULT 1, p_source_table text DEFAULT NULL, p_order text DEFAULT 'ASC',
  p_lock_wait integer DEFAULT 0, p_lock_wait_tries integer DEFAULT 10, p_quiet boolean DEFAULT false, p_ignored_columns text[] DEFAULT NULL) LANGUAGE plpgsql AS $$
BEGIN
  CALL @extschema@.partition_data_proc(p_parent_table => $1, p_interval => $2, p_batch => $3, p_source_table => $5, p_order => $6, p_ignored_columns => $10);
END
$$;

CREATE FUNCTION @extschema@.undo_partition(p_parent_table text, p_target_table text DEFAULT NULL, p_loop_count integer DEFAULT 1, p_batch_interval text DEFAULT NULL,
  p_keep_table boolean DEFAULT true, p_lock_wait numeric DEFAULT 0, p_ignored_columns text[] DEFAULT NULL, p_drop_cascade boolean DEFAULT false,
  p_batch_count integer DEFAULT NULL, OUT partitions_undone integer, OUT rows_undone bigint) LANGUAGE plpgsql AS $$
DECLARE
  conf @extschema@.part_config := @extschema@.headroom_config(p_parent_table);
  parent regclass := @extschema@.headroom_table(p_parent_table);
  target regclass := @extschema@.headroom_table(p_target_table);
  columns text := @extschema@.headroom_columns(target, p_ignored_columns);
  by_time boolean := @extschema@.headroom_by_time(conf);
  size text := coalesce(p_batch_interval, conf.partition_interval);
  batches integer := 0;
  step integer := 0;
  moved bigint;
  part regclass;
  held regclass;
  key text;
BEGIN
  partitions_undone := 0;
  rows_undone := 0;
  IF p_target_table IS NULL THEN
    RAISE EXCEPTION 'The p_target_table option must be set when undoing a partitioned table';
  ELSIF target IS NULL THEN
    RAISE EXCEPTION 'Given target table not found in system catalogs: %', p_target_table;
  END IF;
  UPDATE @extschema@.part_config c SET undo_in_progress = true WHERE c.parent_table = p_parent_table;
  LOOP
    part := coalesce(@extschema@.headroom_default(conf), (SELECT p.part FROM @extschema@.headroom_parts(conf) p LIMIT 1));
    EXIT WHEN part IS NULL;
    EXECUTE format('SELECT %1$I::text FROM %2$s WHERE %1$I IS NOT NULL ORDER BY %1$I LIMIT 1', conf.control, part) INTO key;
    IF key IS NULL THEN
      EXECUTE format('ALTER TABLE %s DETACH PARTITION %s', parent, part);
      IF NOT p_keep_table THEN
        EXECUTE format('DROP TABLE %s%s', part, CASE WHEN p_drop_cascade THEN ' CASCADE' ELSE '' END);
      END IF;
      partitions_undone := partitions_undone + 1;
      EXIT WHEN batches >= coalesce(p_batch_count, p_loop_count);
      CONTINUE;
    END IF;
    -- The further batches of one partition reach further each time.
    step := CASE WHEN part IS DISTINCT FROM held THEN 1 ELSE step + 1 END;
    held := part;
    key := CASE WHEN by_time THEN @extschema@.headroom_spell(conf, @extschema@.headroom_moment(conf, key) + size::interval * step) ELSE (key::bigint + size::bigint * step)::text END;
    EXECUTE format('WITH gone AS (DELETE FROM %s WHERE %I <= %L RETURNING %4$s) INSERT INTO %5$s (%4$s) SELECT %4$s FROM gone', part, conf.control, key, columns, target);
    GET DIAGNOSTICS moved = ROW_COUNT;
    rows_undone := rows_undone + moved;
    batches := batches + 1;
    EXECUTE format('SELECT %1$I::text FROM %2$s WHERE %1$I IS NOT NULL LIMIT 1', conf.control, part) INTO key;
    EXIT WHEN key IS NOT NULL AND batches >= coalesce(p_batch_count, p_loop_count);
  END LOOP;
  IF part IS NULL THEN
    DELETE FROM @extschema@.part_config c WHERE c.parent_table = p_parent_table;
    IF NOT EXISTS (SELECT FROM @extschema@.part_config c WHERE c.template_table = conf.template_table) THEN
      EXECUTE 'DROP TABLE ' || @extschema@.headroom_table(conf.template_table);
    END IF;
  END IF;
END
$$;
-- Version 4 by places: the second is a number there.
CREATE FUNCTION @extschema@.undo_partition(text, integer, p_batch_interval text DEFAULT NULL, p_keep_table boolean DEFAULT true, p_lock_wait numeric DEFAULT 0,
  p_target_table text DEFAULT NULL, p_ignored_columns text[] DEFAULT NULL, p_drop_cascade boolean DEFAULT false, OUT partitions_undone integer, OUT rows_undone bigint)
  LANGUAGE sql AS $$
  SELECT * FROM @extschema@.undo_partition(p_parent_table => $1, p_loop_count => $2, p_batch_interval => $3, p_keep_table => $4, p_target_table => $6, p_ignored_columns => $7, p_drop_cascade => $8)
$$;
CREATE PROCEDURE @extschema@.undo_partition_proc(p_parent_table text, p_target_table text DEFAULT NULL, p_loop_count integer DEFAULT NULL, p_interval text DEFAULT NULL,
  p_keep_table boolean DEFAULT true, p_lock_wait integer DEFAULT 0, p_lock_wait_tries integer DEFAULT 10, p_wait integer DEFAULT 1,
  p_ignored_columns text[] DEFAULT NULL, p_drop_cascade boolean DEFAULT false, p_quiet boolean DEFAULT false, p_batch integer DEFAULT NULL) LANGUAGE plpgsql AS $$
DECLARE
  undone record;
  loops integer := 0;
BEGIN
  LOOP
    SELECT * INTO undone FROM @extschema@.undo_partition(p_parent_table, p_target_table, 1, p_interval, p_keep_table, 0, p_ignored_columns, p_drop_cascade);
    COMMIT;
    loops := loops + 1;
    EXIT WHEN undone.rows_undone = 0 OR loops = coalesce(nullif(p_loop_count, 0), p_batch) OR NOT EXISTS (SELECT FROM @extschema@.part_config c WHERE c.parent_table = p_parent_table);
  END LOOP;
END
$$;
