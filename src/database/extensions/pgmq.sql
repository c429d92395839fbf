-- pgmq: queues are real tables; sending and reading work, waiting does not wait.
CREATE TABLE pgmq.meta (
  queue_name varchar UNIQUE NOT NULL, is_partitioned boolean NOT NULL, is_unlogged boolean NOT NULL, created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TYPE pgmq.message_record AS (msg_id bigint, read_ct integer, enqueued_at timestamptz, vt timestamptz, message jsonb, headers jsonb);
CREATE TYPE pgmq.queue_record AS (queue_name varchar, is_partitioned boolean, is_unlogged boolean, created_at timestamptz);
CREATE TYPE pgmq.metrics_result AS (queue_name text, queue_length bigint, newest_msg_age_sec integer, oldest_msg_age_sec integer,
  total_messages bigint, scrape_time timestamptz, queue_visible_length bigint);

CREATE FUNCTION pgmq.format_table_name(queue_name text, prefix text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower(prefix || '_' || queue_name) $$;
CREATE FUNCTION pgmq.validate_queue_name(queue_name text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF length(queue_name) > 47 THEN
    RAISE EXCEPTION 'queue name is too long, maximum length is 47 characters';
  END IF;
END
$$;
CREATE FUNCTION pgmq.create_non_partitioned(queue_name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  prefix text;
BEGIN
  PERFORM pgmq.validate_queue_name($1);
  FOREACH prefix IN ARRAY '{q,a}'::text[] LOOP
    EXECUTE format('CREATE TABLE IF NOT EXISTS pgmq.%I (msg_id bigint PRIMARY KEY%s, read_ct integer DEFAULT 0 NOT NULL,
      enqueued_at timestamptz DEFAULT now() NOT NULL,%s vt timestamptz NOT NULL, message jsonb, headers jsonb)', pgmq.format_table_name($1, prefix),
      CASE prefix WHEN 'q' THEN ' GENERATED ALWAYS AS IDENTITY' ELSE '' END,
      CASE prefix WHEN 'a' THEN ' archived_at timestamptz DEFAULT now() NOT NULL,' ELSE '' END);
  END LOOP;
  EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON pgmq.%I (vt)', pgmq.format_table_name($1, 'q') || '_vt_idx', pgmq.format_table_name($1, 'q'));
  EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON pgmq.%I (archived_at)', 'archived_at_idx_' || $1, pgmq.format_table_name($1, 'a'));
  INSERT INTO pgmq.meta (queue_name, is_partitioned, is_unlogged) VALUES ($1, false, false) ON CONFLICT DO NOTHING;
END
$$;
CREATE FUNCTION pgmq.create("queue_name" text) RETURNS void LANGUAGE sql AS $$ SELECT pgmq.create_non_partitioned($1) $$;
CREATE FUNCTION pgmq.create_unlogged(queue_name text) RETURNS void LANGUAGE sql AS $$ SELECT pgmq.create_non_partitioned($1) $$;
CREATE FUNCTION pgmq.create_partitioned(queue_name text, partition_interval text DEFAULT '10000', retention_interval text DEFAULT '100000')
  RETURNS void LANGUAGE sql AS $$ SELECT pgmq.create_non_partitioned($1) $$;
CREATE FUNCTION pgmq.drop_queue(queue_name text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('DROP TABLE IF EXISTS pgmq.%I, pgmq.%I', pgmq.format_table_name($1, 'q'), pgmq.format_table_name($1, 'a'));
  DELETE FROM pgmq.meta m WHERE m.queue_name = $1;
  RETURN FOUND;
END
$$;
CREATE FUNCTION pgmq.drop_queue(queue_name text, partitioned boolean) RETURNS boolean LANGUAGE sql AS $$ SELECT pgmq.drop_queue($1) $$;
CREATE FUNCTION pgmq.detach_archive(queue_name text) RETURNS void LANGUAGE sql AS '';
CREATE FUNCTION pgmq.convert_archive_partitioned(table_name text, partition_interval text DEFAULT '10000', retention_interval text DEFAULT '100000',
  leading_partition integer DEFAULT 10) RETURNS void LANGUAGE sql AS '';
CREATE FUNCTION pgmq.enable_notify_insert(queue_name text, throttle_interval_ms integer DEFAULT 250) RETURNS void LANGUAGE sql AS '';
CREATE FUNCTION pgmq.disable_notify_insert(queue_name text) RETURNS void LANGUAGE sql AS '';
CREATE FUNCTION pgmq.purge_queue(queue_name text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  rows bigint;
BEGIN
  EXECUTE format('DELETE FROM pgmq.%I', pgmq.format_table_name($1, 'q'));
  GET DIAGNOSTICS rows = ROW_COUNT;
  RETURN rows;
END
$$;
CREATE FUNCTION pgmq.list_queues() RETURNS SETOF pgmq.queue_record LANGUAGE sql AS 
  $$ SELECT queue_name, is_partitioned, is_unlogged, created_at FROM pgmq.meta $$;
CREATE FUNCTION pgmq.metrics(queue_name text) RETURNS pgmq.metrics_result LANGUAGE sql AS
  $$ SELECT ROW($1, 0, NULL, NULL, 0, now(), 0)::pgmq.metrics_result $$;
CREATE FUNCTION pgmq.metrics_all() RETURNS SETOF pgmq.metrics_result LANGUAGE sql AS $$ SELECT pgmq.metrics(m.queue_name) FROM pgmq.meta m $$;

CREATE FUNCTION pgmq.send_batch(queue_name text, msgs jsonb[], headers jsonb[], delay timestamptz) RETURNS SETOF bigint LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY EXECUTE format('INSERT INTO pgmq.%I (vt, message, headers) SELECT $1, m, h FROM unnest($2, $3) x (m, h) RETURNING msg_id',
    pgmq.format_table_name($1, 'q')) USING $4, $2, $3;
END
$$;
CREATE FUNCTION pgmq.send_batch(queue_name text, msgs jsonb[]) RETURNS SETOF bigint LANGUAGE sql AS $$ SELECT pgmq.send_batch($1, $2, NULL, now()) $$;
CREATE FUNCTION pgmq.send_batch(queue_name text, msgs jsonb[], headers jsonb[]) RETURNS SETOF bigint LANGUAGE sql AS $$ SELECT pgmq.send_batch($1, $2, $3, now()) $$;
CREATE FUNCTION pgmq.send_batch(queue_name text, msgs jsonb[], delay integer) RETURNS SETOF bigint LANGUAGE sql AS
  $$ SELECT pgmq.send_batch($1, $2, NULL, now() + make_interval(secs => $3)) $$;
CREATE FUNCTION pgmq.send_batch(queue_name text, msgs jsonb[], delay timestamptz) RETURNS SETOF bigint LANGUAGE sql AS $$ SELECT pgmq.send_batch($1, $2, NULL, $3) $$;
CREATE FUNCTION pgmq.send_batch(queue_name text, msgs jsonb[], headers jsonb[], delay integer) RETURNS SETOF bigint LANGUAGE sql AS
  $$ SELECT pgmq.send_batch($1, $2, $3, now() + make_interval(secs => $4)) $$;
CREATE FUNCTION pgmq.send(queue_name text, msg jsonb) RETURNS SETOF bigint LANGUAGE sql AS $$ SELECT pgmq.send_batch($1, ARRAY[$2]) $$;
CREATE FUNCTION pgmq.send(queue_name text, msg jsonb, headers jsonb) RETURNS SETOF bigint LANGUAGE sql AS $$ SELECT pgmq.send_batch($1, ARRAY[$2], ARRAY[$3]) $$;
CREATE FUNCTION pgmq.send(queue_name text, msg jsonb, delay integer) RETURNS SETOF bigint LANGUAGE sql AS $$ SELECT pgmq.send_batch($1, ARRAY[$2], $3) $$;
CREATE FUNCTION pgmq.send(queue_name text, msg jsonb, delay timestamptz) RETURNS SETOF bigint LANGUAGE sql AS $$ SELECT pgmq.send_batch($1, ARRAY[$2], $3) $$;
CREATE FUNCTION pgmq.send(queue_name text, msg jsonb, headers jsonb, delay integer) RETURNS SETOF bigint LANGUAGE sql AS $$ SELECT pgmq.send_batch($1, ARRAY[$2], ARRAY[$3], $4) $$;
CREATE FUNCTION pgmq.send(queue_name text, msg jsonb, headers jsonb, delay timestamptz) RETURNS SETOF bigint LANGUAGE sql AS $$ SELECT pgmq.send_batch($1, ARRAY[$2], ARRAY[$3], $4) $$;

CREATE FUNCTION pgmq.read(queue_name text, vt integer, qty integer, conditional jsonb DEFAULT '{}') RETURNS SETOF pgmq.message_record LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY EXECUTE format('UPDATE pgmq.%1$I q SET vt = clock_timestamp() + make_interval(secs => $1), read_ct = read_ct + 1
    WHERE msg_id IN (SELECT msg_id FROM pgmq.%1$I WHERE vt <= clock_timestamp() AND ($3 = ''{}'' OR message @> $3) ORDER BY msg_id LIMIT $2)
    RETURNING q.msg_id, q.read_ct, q.enqueued_at, q.vt, q.message, q.headers', pgmq.format_table_name($1, 'q')) USING $2, $3, $4;
END
$$;
CREATE FUNCTION pgmq.read_with_poll(queue_name text, vt integer, qty integer, max_poll_seconds integer DEFAULT 5, poll_interval_ms integer DEFAULT 100,
  conditional jsonb DEFAULT '{}') RETURNS SETOF pgmq.message_record LANGUAGE sql AS $$ SELECT pgmq.read($1, $2, $3, $6) $$;
CREATE FUNCTION pgmq.delete(queue_name text, msg_ids bigint[]) RETURNS SETOF bigint LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY EXECUTE format('DELETE FROM pgmq.%I WHERE msg_id = ANY ($1) RETURNING msg_id', pgmq.format_table_name($1, 'q')) USING $2;
END
$$;
CREATE FUNCTION pgmq.delete(queue_name text, msg_id bigint) RETURNS boolean LANGUAGE sql AS $$ SELECT count(*) > 0 FROM pgmq.delete($1, ARRAY[$2]) $$;
CREATE FUNCTION pgmq.archive(queue_name text, msg_ids bigint[]) RETURNS SETOF bigint LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY EXECUTE format('WITH gone AS (DELETE FROM pgmq.%I WHERE msg_id = ANY ($1) RETURNING msg_id, vt, read_ct, enqueued_at, message, headers)
    INSERT INTO pgmq.%I (msg_id, vt, read_ct, enqueued_at, message, headers) SELECT * FROM gone RETURNING msg_id',
    pgmq.format_table_name($1, 'q'), pgmq.format_table_name($1, 'a')) USING $2;
END
$$;
CREATE FUNCTION pgmq.archive(queue_name text, msg_id bigint) RETURNS boolean LANGUAGE sql AS $$ SELECT count(*) > 0 FROM pgmq.archive($1, ARRAY[$2]) $$;
CREATE FUNCTION pgmq.pop(queue_name text, qty integer DEFAULT 1) RETURNS SETOF pgmq.message_record LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY EXECUTE format('DELETE FROM pgmq.%1$I WHERE msg_id IN (SELECT msg_id FROM pgmq.%1$I WHERE vt <= clock_timestamp() ORDER BY msg_id LIMIT $1)
    RETURNING msg_id, read_ct, enqueued_at, vt, message, headers', pgmq.format_table_name($1, 'q')) USING $2;
END
$$;
CREATE FUNCTION pgmq.set_vt(queue_name text, msg_id bigint, vt integer) RETURNS SETOF pgmq.message_record LANGUAGE plpgsql AS $$
BEGIN
  RETURN QUERY EXECUTE format('UPDATE pgmq.%I SET vt = clock_timestamp() + make_interval(secs => $2) WHERE msg_id = $1
    RETURNING msg_id, read_ct, enqueued_at, vt, message, headers', pgmq.format_table_name($1, 'q')) USING $2, $3;
END
$$;
GRANT SELECT ON ALL TABLES IN SCHEMA pgmq TO PUBLIC;
