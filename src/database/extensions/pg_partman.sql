-- pg_partman: sets of partitions by time or number. A set declared in the form of version 4 (`native`) is named and kept as that version does it, others as version 5 does.
CREATE TABLE @extschema@.part_config (
  parent_table text NOT NULL CONSTRAINT part_config_parent_table_pkey PRIMARY KEY, control text NOT NULL, time_encoder text, time_decoder text,
  partition_interval text NOT NULL, partition_type text NOT NULL, premake integer NOT NULL DEFAULT 4 CONSTRAINT positive_premake_check CHECK (premake > 0),
  automatic_maintenance text NOT NULL DEFAULT 'on' CONSTRAINT part_config_automatic_maintenance_check CHECK (automatic_maintenance IN ('on', 'off')),
  template_table text, retention text, retention_schema text CONSTRAINT retention_schema_not_empty_chk CHECK (retention_schema <> ''),
  retention_keep_index boolean NOT NULL DEFAULT true, retention_keep_table boolean NOT NULL DEFAULT true,
  epoch text NOT NULL DEFAULT 'none' CONSTRAINT part_config_epoch_check CHECK (epoch IN ('none', 'seconds', 'milliseconds', 'microseconds', 'nanoseconds')),
  constraint_cols text[], optimize_constraint integer NOT NULL DEFAULT 30,
  infinite_time_partitions boolean NOT NULL DEFAULT false, datetime_string text, jobmon boolean NOT NULL DEFAULT true,
  sub_partition_set_full boolean NOT NULL DEFAULT false, undo_in_progress boolean NOT NULL DEFAULT false,
  inherit_privileges boolean DEFAULT false, constraint_valid boolean NOT NULL DEFAULT true, ignore_default_data boolean NOT NULL DEFAULT true,
  default_table boolean DEFAULT true, date_trunc_interval text, maintenance_order integer, retention_keep_publication boolean NOT NULL DEFAULT false,
  maintenance_last_run timestamptz, partition_timezone text,
  -- of version 4
  inherit_fk boolean NOT NULL DEFAULT true, upsert text NOT NULL DEFAULT '', trigger_exception_handling boolean DEFAULT false,
  trigger_return_null boolean NOT NULL DEFAULT true, publications text[], drop_cascade_fk boolean NOT NULL DEFAULT false,
  optimize_trigger integer NOT NULL DEFAULT 4, subscription_refresh text,
  CONSTRAINT control_constraint_col_chk CHECK ((constraint_cols @> ARRAY[control]) <> true)
);
CREATE TABLE @extschema@.part_config_sub (
  sub_parent text PRIMARY KEY, sub_control text NOT NULL, sub_partition_interval text NOT NULL, sub_partition_type text NOT NULL,
  sub_premake integer NOT NULL DEFAULT 4, sub_automatic_maintenance text NOT NULL DEFAULT 'on', sub_template_table text, sub_retention text,
  sub_retention_schema text, sub_retention_keep_index boolean NOT NULL DEFAULT true, sub_retention_keep_table boolean NOT NULL DEFAULT true,
  sub_epoch text NOT NULL DEFAULT 'none', sub_constraint_cols text[], sub_optimize_constraint integer NOT NULL DEFAULT 30,
  sub_infinite_time_partitions boolean NOT NULL DEFAULT false, sub_jobmon boolean NOT NULL DEFAULT true, sub_inherit_privileges boolean DEFAULT false,
  sub_constraint_valid boolean NOT NULL DEFAULT true, sub_ignore_default_data boolean NOT NULL DEFAULT true, sub_default_table boolean DEFAULT true,
  sub_date_trunc_interval text, sub_maintenance_order integer, sub_retention_keep_publication boolean NOT NULL DEFAULT false,
  -- of version 4
  sub_optimize_trigger integer NOT NULL DEFAULT 4, sub_inherit_fk boolean NOT NULL DEFAULT true, sub_trigger_exception_handling boolean DEFAULT false,
  sub_upsert text NOT NULL DEFAULT '', sub_trigger_return_null boolean NOT NULL DEFAULT true, sub_subscription_refresh text
);
GRANT ALL ON @extschema@.part_config, @extschema@.part_config_sub TO PUBLIC;

CREATE FUNCTION @extschema@.uuid7_time_encoder(ts timestamptz) RETURNS uuid LANGUAGE sql AS $$
  SELECT rpad(lpad(to_hex((extract(epoch FROM ts) * 1000)::bigint), 12, '0'), 32, '0')::uuid
$$;
CREATE FUNCTION @extschema@.uuid7_time_decoder(uuidv7 text) RETURNS timestamptz LANGUAGE sql AS $$
  SELECT to_timestamp(('x' || substr(replace(uuidv7, '-', ''), 1, 12))::bit(48)::bigint / 1000.0)
$$;

-- Names are taken as they are, neither folded nor unquoted.
CREATE FUNCTION @extschema@.headroom_table(name text) RETURNS regclass LANGUAGE sql STABLE AS $$
  SELECT c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = split_part(name, '.', 1) AND c.relname = split_part(name, '.', 2)
$$;
CREATE FUNCTION @extschema@.headroom_config(name text) RETURNS @extschema@.part_config LANGUAGE plpgsql STABLE AS $$
DECLARE
  conf @extschema@.part_config;
BEGIN
  SELECT * INTO conf FROM @extschema@.part_config c WHERE c.parent_table = name;
  IF conf IS NULL OR conf.parent_table IS NULL THEN
    RAISE EXCEPTION 'Given parent table not managed by pg_partman: %', name;
  END IF;
  RETURN conf;
END
$$;
CREATE FUNCTION @extschema@.headroom_by_time(conf @extschema@.part_config) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT conf.epoch <> 'none' OR conf.time_encoder IS NOT NULL OR EXISTS (SELECT FROM pg_attribute
    WHERE attrelid = @extschema@.headroom_table(conf.parent_table) AND attname = conf.control AND atttypid::regtype IN ('date', 'timestamp', 'timestamptz'))
$$;

-- Moments as the key spells them, and back.
CREATE FUNCTION @extschema@.headroom_per_second(epoch text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT ('{"seconds": 1, "milliseconds": 1000, "microseconds": 1000000, "nanoseconds": 1000000000}'::jsonb ->> epoch)::bigint
$$;
CREATE FUNCTION @extschema@.headroom_spell(conf @extschema@.part_config, moment timestamptz) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  spelled text := moment;
BEGIN
  IF conf.time_encoder IS NOT NULL THEN
    EXECUTE format('SELECT %s(%L::timestamptz)::text', conf.time_encoder, moment) INTO spelled;
  ELSIF conf.epoch <> 'none' THEN
    spelled := extract(epoch FROM moment)::bigint * @extschema@.headroom_per_second(conf.epoch);
  END IF;
  RETURN spelled;
END
$$;
CREATE FUNCTION @extschema@.headroom_moment(conf @extschema@.part_config, spelled text) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
DECLARE
  moment timestamptz;
BEGIN
  IF conf.time_decoder IS NOT NULL THEN
    EXECUTE format('SELECT %s(%L)', conf.time_decoder, spelled) INTO moment;
  ELSIF conf.epoch <> 'none' THEN
    moment := to_timestamp(spelled::float8 / @extschema@.headroom_per_second(conf.epoch));
  ELSE
    moment := spelled;
  END IF;
  RETURN moment;
END
$$;

-- The partitions between finite ends with where they begin, first to last, and the DEFAULT one.
CREATE FUNCTION @extschema@.headroom_parts(conf @extschema@.part_config) RETURNS TABLE (part regclass, moment timestamptz, number bigint) LANGUAGE sql STABLE AS $$
  SELECT p.part, CASE WHEN by_time THEN @extschema@.headroom_moment(conf, p.low) END, CASE WHEN NOT by_time THEN trunc(p.low::numeric)::bigint END
  FROM @extschema@.headroom_by_time(conf) by_time, LATERAL (
    SELECT inhrelid::regclass AS part, (regexp_match(pg_get_expr(relpartbound, c.oid), '^FOR VALUES (?:FROM|IN) \(''?([^'',)]+)'))[1] AS low
    FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid WHERE inhparent = @extschema@.headroom_table(conf.parent_table)
  ) p WHERE low NOT IN ('MINVALUE', 'NULL') ORDER BY 2, 3
$$;
CREATE FUNCTION @extschema@.headroom_default(conf @extschema@.part_config) RETURNS regclass LANGUAGE sql STABLE AS $$
  SELECT inhrelid::regclass FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
  WHERE inhparent = @extschema@.headroom_table(conf.parent_table) AND pg_get_expr(relpartbound, c.oid) = 'DEFAULT'
$$;
-- Where the partition begins, or would begin, that a value belongs to.
CREATE FUNCTION @extschema@.headroom_slot(conf @extschema@.part_config, value timestamptz) RETURNS timestamptz LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  size interval := conf.partition_interval;
  low timestamptz := (SELECT coalesce(max(moment) FILTER (WHERE moment <= value), min(moment)) FROM @extschema@.headroom_parts(conf));
BEGIN
  WHILE value >= low + size LOOP
    low := low + size;
  END LOOP;
  WHILE value < low LOOP
    low := low - size;
  END LOOP;
  RETURN low;
END
$$;
CREATE FUNCTION @extschema@.headroom_slot(conf @extschema@.part_config, value bigint) RETURNS bigint LANGUAGE sql STABLE AS $$
  SELECT value - value % conf.partition_interval::bigint
$$;

-- The suffix stays whole, the table's name gives way.
CREATE FUNCTION @extschema@.headroom_name(base text, suffix text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT substr((suffix || base)::name::text, length(suffix) + 1) || suffix
$$;
CREATE FUNCTION @extschema@.headroom_attach(parent regclass, suffix text, bound text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  ns regnamespace;
  name text;
BEGIN
  SELECT relnamespace, @extschema@.headroom_name(relname, suffix) INTO ns, name FROM pg_class WHERE oid = parent;
  IF bound <> 'DEFAULT' AND EXISTS (SELECT FROM pg_class WHERE relnamespace = ns AND relname = name) THEN
    RETURN false;
  END IF;
  EXECUTE format('CREATE TABLE %s.%I (LIKE %s INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE INCLUDING COMMENTS INCLUDING GENERATED)', ns, name, parent);
  EXECUTE format('ALTER TABLE %s ATTACH PARTITION %s.%I %s', parent, ns, name, bound);
  RETURN true;
END
$$;
-- One partition; false where a table of its name is there, attached or not.
CREATE FUNCTION @extschema@.headroom_add(conf @extschema@.part_config, low timestamptz) RETURNS boolean LANGUAGE sql AS $$
  SELECT @extschema@.headroom_attach(@extschema@.headroom_table(conf.parent_table), '_p' || to_char(low, conf.datetime_string),
    format('FOR VALUES FROM (%L) TO (%L)', @extschema@.headroom_spell(conf, low), @extschema@.headroom_spell(conf, low + conf.partition_interval::interval)))
$$;
CREATE FUNCTION @extschema@.headroom_add(conf @extschema@.part_config, low bigint) RETURNS boolean LANGUAGE sql AS $$
  SELECT @extschema@.headroom_attach(@extschema@.headroom_table(conf.parent_table), '_p' || low, CASE conf.partition_type
    WHEN 'list' THEN format('FOR VALUES IN (%L)', low) ELSE format('FOR VALUES FROM (%L) TO (%L)', low, low + conf.partition_interval::bigint) END)
$$;

-- What the first partition's time is cut down to, and how partitions are named.
CREATE FUNCTION @extschema@.headroom_forms(word text, size interval, cut text, four boolean, OUT unit text, OUT name text) LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN cut IS NOT NULL THEN cut
      WHEN size >= '1000 years' THEN 'millennium' WHEN size >= '100 years' THEN 'century' WHEN size >= '10 years' THEN 'decade' WHEN size >= '1 year' THEN 'year'
      WHEN four AND word = 'quarterly' THEN 'quarter' WHEN size >= '1 month' THEN 'month'
      WHEN four AND word = 'weekly' THEN 'week' WHEN size >= '1 day' THEN 'day' WHEN size >= '1 minute' THEN 'hour' ELSE 'minute' END,
    CASE WHEN NOT four THEN CASE WHEN size < '1 day' THEN 'YYYYMMDD_HH24MISS' ELSE 'YYYYMMDD' END
      WHEN cut IS NOT NULL THEN CASE WHEN size < '1 day' THEN 'YYYY_MM_DD_HH24MISS' ELSE 'YYYY_MM_DD' END
      WHEN size >= '1 year' THEN 'YYYY' WHEN word = 'quarterly' THEN 'YYYY"q"Q' WHEN size >= '1 month' THEN 'YYYY_MM'
      WHEN word = 'weekly' THEN 'IYYY"w"IW' WHEN size >= '1 day' THEN 'YYYY_MM_DD' WHEN size >= '1 minute' THEN 'YYYY_MM_DD_HH24MI' ELSE 'YYYY_MM_DD_HH24MISS' END
$$;
-- What is refused of a table, its key and the interval.
CREATE FUNCTION @extschema@.headroom_check(conf @extschema@.part_config, word text, nullable boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  four boolean := conf.partition_type = 'native';
  parent regclass := @extschema@.headroom_table(conf.parent_table);
  key record;
  strategy "char";
  keys text[];
BEGIN
  SELECT typname AS type, attnotnull INTO key FROM pg_attribute a JOIN pg_type t ON t.oid = atttypid WHERE attrelid = parent AND attname = conf.control;
  IF NOT four AND word IN ('yearly', 'quarterly', 'monthly', 'weekly', 'daily', 'hourly', 'half-hour', 'quarter-hour') THEN
    RAISE EXCEPTION 'Special partition interval values from old pg_partman versions (%) are no longer supported. Please use a supported interval time value from core PostgreSQL (https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-INTERVAL-INPUT)', word;
  ELSIF NOT four AND NOT nullable AND key.attnotnull IS NOT TRUE THEN
    RAISE EXCEPTION 'Control column given (%) for parent table (%) does not exist or must be set to NOT NULL', conf.control, conf.parent_table;
  ELSIF NOT coalesce(key.type IN ('date', 'timestamp', 'timestamptz', 'int2', 'int4', 'int8') OR (NOT four AND (key.type = 'numeric' OR conf.time_encoder IS NOT NULL)), false) THEN
    RAISE EXCEPTION 'pg_partman only supports partitioning of data types that are integer% or date/timestamp. Supplied column is of type %', CASE WHEN four THEN '' ELSE ', numeric' END, key.type;
  ELSIF conf.epoch <> 'none' AND key.type !~ '^(int|numeric)' THEN
    RAISE EXCEPTION 'p_epoch can only be used with an integer based control column';
  END IF;
  SELECT partstrat, ARRAY(SELECT attname || ', ' || typname FROM pg_attribute a JOIN pg_type t ON t.oid = atttypid WHERE attrelid = partrelid AND attnum = ANY (partattrs))
    INTO strategy, keys FROM pg_partitioned_table WHERE partrelid = parent;
  IF four AND strategy IS DISTINCT FROM 'r' THEN
    RAISE EXCEPTION 'When using native partitioning, you must have created the given parent table as ranged (not list) partitioned already. Ex: CREATE TABLE ... PARTITION BY RANGE ...)';
  ELSIF strategy IS NULL OR strategy NOT IN ('r', 'l') THEN
    RAISE EXCEPTION 'You must have created the given parent table as ranged or list partitioned already. Ex: CREATE TABLE ... PARTITION BY [RANGE|LIST] ...)';
  ELSIF keys <> '{}' AND conf.control || ', ' || key.type <> ALL (keys) THEN
    RAISE EXCEPTION 'Control column and type given in arguments (%, %) does not match the control column and type of the given % set (%)', conf.control, key.type,
      CASE WHEN four THEN 'native partition' ELSE 'partition' END, keys[1];
  END IF;
END
$$;

-- Version 5 takes the interval third, version 4 the type; both names are the same, so the values tell.
CREATE FUNCTION @extschema@.create_parent(
  p_parent_table text, p_control text, p_interval text, p_type text DEFAULT 'range', p_epoch text DEFAULT 'none', p_premake integer DEFAULT 4,
  p_start_partition text DEFAULT NULL, p_default_table boolean DEFAULT true, p_automatic_maintenance text DEFAULT 'on',
  p_constraint_cols text[] DEFAULT NULL, p_template_table text DEFAULT NULL, p_jobmon boolean DEFAULT true, p_date_trunc_interval text DEFAULT NULL,
  p_control_not_null boolean DEFAULT true, p_time_encoder text DEFAULT NULL, p_time_decoder text DEFAULT NULL, p_offset_id bigint DEFAULT 0,
  p_timezone text DEFAULT NULL, p_inherit_fk boolean DEFAULT true, p_upsert text DEFAULT '', p_publications text[] DEFAULT NULL,
  p_trigger_return_null boolean DEFAULT true, p_debug boolean DEFAULT false
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  swapped boolean := p_interval IN ('native', 'partman', 'time-custom', 'time', 'id');
  word text := CASE WHEN swapped THEN p_type ELSE p_interval END;
  parent regclass := @extschema@.headroom_table(p_parent_table);
  conf @extschema@.part_config;
  four boolean;
  made boolean := false;
  start timestamptz;
  first bigint;
  lone regclass;
  forms record;
  zone text := current_setting('TimeZone');
BEGIN
  IF position('.' IN p_parent_table) = 0 THEN
    RAISE EXCEPTION 'Parent table must be schema qualified';
  ELSIF p_parent_table ~ '\..*\.' THEN
    RAISE EXCEPTION 'pg_partman does not support objects with periods in their names';
  ELSIF parent IS NULL THEN
    RAISE EXCEPTION 'Unable to find given parent table in system catalogs. Please create parent table first: %', p_parent_table;
  END IF;
  SELECT * INTO conf FROM jsonb_populate_record(NULL::@extschema@.part_config, '{"optimize_constraint": 30, "optimize_trigger": 4, "infinite_time_partitions": false,
    "sub_partition_set_full": false, "undo_in_progress": false, "inherit_privileges": false, "constraint_valid": true, "retention_keep_index": true,
    "retention_keep_table": true, "retention_keep_publication": false, "trigger_exception_handling": false, "drop_cascade_fk": false}');
  conf.parent_table := p_parent_table;
  conf.control := p_control;
  conf.partition_type := CASE WHEN swapped THEN p_interval ELSE p_type END;
  four := conf.partition_type NOT IN ('range', 'list');
  conf.premake := p_premake;
  conf.epoch := coalesce(p_epoch, 'none');
  conf.automatic_maintenance := p_automatic_maintenance;
  conf.constraint_cols := p_constraint_cols;
  conf.jobmon := p_jobmon;
  conf.date_trunc_interval := p_date_trunc_interval;
  conf.time_encoder := p_time_encoder;
  conf.time_decoder := p_time_decoder;
  conf.partition_timezone := p_timezone;
  conf.ignore_default_data := NOT four;
  conf.default_table := p_default_table;
  conf.inherit_fk := p_inherit_fk;
  conf.upsert := p_upsert;
  conf.publications := p_publications;
  conf.trigger_return_null := p_trigger_return_null;
  -- The seventh argument of version 4, in its place.
  IF swapped AND p_start_partition IN ('on', 'off') THEN
    conf.automatic_maintenance := p_start_partition;
    p_start_partition := NULL;
  END IF;
  IF conf.partition_type NOT IN ('native', 'range', 'list', 'partman', 'time-custom', 'time', 'id') THEN
    RAISE EXCEPTION '% is not a valid partitioning type for pg_partman', conf.partition_type;
  ELSIF conf.partition_type NOT IN ('native', 'range', 'list') THEN
    -- By triggers, as it was before partitions were Postgres's own.
    conf.partition_interval := word;
    INSERT INTO @extschema@.part_config SELECT conf.*;
    RETURN true;
  END IF;
  PERFORM @extschema@.headroom_check(conf, word, NOT p_control_not_null);
  IF p_template_table IS NULL THEN
    conf.template_table := '@extschema@.' || @extschema@.headroom_name('template_' || replace(p_parent_table, '.', '_'), '');
    EXECUTE format('CREATE TABLE IF NOT EXISTS @extschema@.%I (LIKE %s)', substr(conf.template_table, length('@extschema@.') + 1), parent);
  ELSIF lower(p_template_table) NOT IN ('false', 'f') THEN
    conf.template_table := p_template_table;
    IF @extschema@.headroom_table(p_template_table) IS NULL THEN
      RAISE EXCEPTION 'Unable to find given template table in system catalogs (%). Please create template table first or leave parameter NULL to have a default one created for you.', p_parent_table;
    END IF;
  END IF;
  IF @extschema@.headroom_by_time(conf) THEN
    conf.partition_interval := CASE WHEN four THEN coalesce('{"yearly": "1 year", "quarterly": "3 months", "monthly": "1 month", "weekly": "1 week", "daily": "1 day",
      "hourly": "1 hour", "half-hour": "30 minutes", "quarter-hour": "15 minutes"}'::jsonb ->> word, word) ELSE word END::interval;
    IF conf.partition_interval::interval < '1 second' THEN
      RAISE EXCEPTION 'Partitioning interval must be 1 second or greater';
    END IF;
    SELECT * INTO forms FROM @extschema@.headroom_forms(word, conf.partition_interval::interval, p_date_trunc_interval, four);
    conf.datetime_string := forms.name;
    PERFORM set_config('TimeZone', coalesce(p_timezone, zone), true);
    start := date_trunc(forms.unit, coalesce(p_start_partition::timestamptz, now() - conf.partition_interval::interval * p_premake));
    INSERT INTO @extschema@.part_config SELECT conf.*;
    FOR n IN 0 .. 2147483646 LOOP
      EXIT WHEN n > 0 AND start + conf.partition_interval::interval * n >= now() + conf.partition_interval::interval * p_premake;
      made := @extschema@.headroom_add(conf, start + conf.partition_interval::interval * n) OR made;
    END LOOP;
    PERFORM set_config('TimeZone', zone, true);
  ELSE
    conf.partition_interval := word::bigint;
    IF NOT four AND word::bigint < 2 AND conf.partition_type <> 'list' THEN
      RAISE EXCEPTION 'Interval for range partitioning must be greater than or equal to 2. Use LIST partitioning for single value partitions. (Values given: p_interval: %, p_type: %)', word, conf.partition_type;
    END IF;
    EXECUTE format('SELECT coalesce(%L::bigint, trunc(max(%I))::bigint, 0) FROM %s', p_start_partition, p_control, parent) INTO first;
    first := first - first % word::bigint + p_offset_id;
    INSERT INTO @extschema@.part_config SELECT conf.*;
    FOR n IN CASE WHEN p_start_partition IS NULL THEN -p_premake ELSE 0 END .. p_premake LOOP
      IF n >= 0 OR first + n * word::bigint > 0 THEN
        made := @extschema@.headroom_add(conf, first + n * word::bigint) OR made;
      END IF;
    END LOOP;
  END IF;
  IF NOT made THEN
    RAISE WARNING 'No child tables created. Check that all child tables did not already exist and may not have been part of partition set. Given parent has still been configured with pg_partman, but may not have expected children.';
    RETURN false;
  END IF;
  -- Of late a table that bears the name already becomes the DEFAULT.
  SELECT c.oid INTO lone FROM pg_class c JOIN pg_class p ON p.oid = parent AND c.relnamespace = p.relnamespace AND c.relname = @extschema@.headroom_name(p.relname, '_default')
    WHERE NOT c.relispartition AND NOT four;
  IF p_default_table AND lone IS NOT NULL THEN
    EXECUTE format('ALTER TABLE %s ATTACH PARTITION %s DEFAULT', parent, lone);
  ELSIF p_default_table OR four THEN
    PERFORM @extschema@.headroom_attach(parent, '_default', 'DEFAULT');
  END IF;
  RETURN true;
END
$$;
-- Version 4 by places, where the orders part: with columns in the fifth, or with more than seven.
CREATE FUNCTION @extschema@.create_parent(
  text, text, text, text, text[], p_premake integer DEFAULT 4, p_automatic_maintenance text DEFAULT 'on', p_start_partition text DEFAULT NULL,
  p_inherit_fk boolean DEFAULT true, p_epoch text DEFAULT 'none', p_upsert text DEFAULT '', p_publications text[] DEFAULT NULL,
  p_trigger_return_null boolean DEFAULT true, p_template_table text DEFAULT NULL, p_jobmon boolean DEFAULT true, p_date_trunc_interval text DEFAULT NULL
) RETURNS boolean LANGUAGE sql AS $$
  SELECT @extschema@.create_parent(p_parent_table => $1, p_control => $2, p_interval => $3, p_type => $4, p_constraint_cols => $5, p_premake => $6,
    p_automatic_maintenance => $7, p_start_partition => $8, p_inherit_fk => $9, p_epoch => $10, p_upsert => $11, p_publications => $12,
    p_trigger_return_null => $13, p_template_table => $14, p_jobmon => $15, p_date_trunc_interval => $16)
$$;
CREATE FUNCTION @extschema@.create_parent(
  text, text, text, text, text, p_premake integer, p_automatic_maintenance text, p_start_partition text, p_inherit_fk boolean DEFAULT true,
  p_epoch text DEFAULT 'none', p_upsert text DEFAULT '', p_publications text[] DEFAULT NULL, p_trigger_return_null boolean DEFAULT true,
  p_template_table text DEFAULT NULL, p_jobmon boolean DEFAULT true, p_date_trunc_interval text DEFAULT NULL
) RETURNS boolean LANGUAGE sql AS $$
  SELECT @extschema@.create_parent($1, $2, $3, $4, $5::text[], $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
$$;
-- What version 5.4 calls it.
CREATE FUNCTION @extschema@.create_partition(
  p_parent_table text, p_control text, p_interval text, p_type text DEFAULT 'range', p_epoch text DEFAULT 'none', p_premake integer DEFAULT 4,
  p_start_partition text DEFAULT NULL, p_default_table boolean DEFAULT true, p_automatic_maintenance text DEFAULT 'on',
  p_constraint_cols text[] DEFAULT NULL, p_template_table text DEFAULT NULL, p_jobmon boolean DEFAULT true, p_date_trunc_interval text DEFAULT NULL,
  p_control_not_null boolean DEFAULT true, p_time_encoder text DEFAULT NULL, p_time_decoder text DEFAULT NULL, p_offset_id bigint DEFAULT 0,
  p_timezone text DEFAULT NULL
) RETURNS boolean LANGUAGE sql AS $$
  SELECT @extschema@.create_parent($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
$$;
CREATE FUNCTION @extschema@.create_sub_parent(
  p_top_parent text, p_control text, p_interval text, p_type text DEFAULT 'range', p_default_table boolean DEFAULT true, p_declarative_check text DEFAULT NULL,
  p_constraint_cols text[] DEFAULT NULL, p_premake integer DEFAULT 4, p_start_partition text DEFAULT NULL, p_epoch text DEFAULT 'none',
  p_jobmon boolean DEFAULT true, p_date_trunc_interval text DEFAULT NULL, p_control_not_null boolean DEFAULT true, p_time_encoder text DEFAULT NULL,
  p_time_decoder text DEFAULT NULL, p_native_check text DEFAULT NULL, p_inherit_fk boolean DEFAULT true, p_upsert text DEFAULT '',
  p_trigger_return_null boolean DEFAULT true, p_debug boolean DEFAULT false
) RETURNS boolean LANGUAGE sql AS $$
  INSERT INTO @extschema@.part_config_sub (sub_parent, sub_control, sub_partition_interval, sub_partition_type, sub_premake)
  VALUES (p_top_parent, p_control, p_interval, p_type, p_premake) RETURNING true
$$;
CREATE FUNCTION @extschema@.create_sub_partition(
  p_top_parent text, p_control text, p_interval text, p_type text DEFAULT 'range', p_default_table boolean DEFAULT true, p_declarative_check text DEFAULT NULL,
  p_constraint_cols text[] DEFAULT NULL, p_premake integer DEFAULT 4, p_start_partition text DEFAULT NULL, p_epoch text DEFAULT 'none',
  p_jobmon boolean DEFAULT true, p_date_trunc_interval text DEFAULT NULL, p_control_not_null boolean DEFAULT true, p_time_encoder text DEFAULT NULL,
  p_time_decoder text DEFAULT NULL
) RETURNS boolean LANGUAGE sql AS 'SELECT @extschema@.create_sub_parent($1, $2, $3, $4, p_premake => $8)';
CREATE FUNCTION @extschema@.config_cleanup(p_parent_table text, p_config_table boolean DEFAULT true, p_config_sub_table boolean DEFAULT true,
  p_template_table boolean DEFAULT true) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  conf @extschema@.part_config := @extschema@.headroom_config(p_parent_table);
BEGIN
  IF p_template_table AND @extschema@.headroom_table(conf.template_table) IS NOT NULL THEN
    EXECUTE 'DROP TABLE ' || @extschema@.headroom_table(conf.template_table);
  END IF;
  DELETE FROM @extschema@.part_config c WHERE p_config_table AND c.parent_table = p_parent_table;
  DELETE FROM @extschema@.part_config_sub c WHERE p_config_sub_table AND c.sub_parent = p_parent_table;
END
$$;
