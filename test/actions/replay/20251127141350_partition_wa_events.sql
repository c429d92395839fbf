-- Partition wa_events table for optimal performance
-- Monthly partitions for webhook event storage

BEGIN;

CREATE TABLE IF NOT EXISTS wa_events_new (
  id uuid DEFAULT gen_random_uuid(),
  event_type text NOT NULL,
  message_id text,
  payload jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);

CREATE TABLE wa_events_2025_11 PARTITION OF wa_events_new
  FOR VALUES FROM ('2025-11-01') TO ('2025-12-01');

CREATE TABLE wa_events_2025_12 PARTITION OF wa_events_new
  FOR VALUES FROM ('2025-12-01') TO ('2026-01-01');

CREATE INDEX IF NOT EXISTS idx_wa_events_new_message_id
  ON wa_events_new (message_id) WHERE message_id IS NOT NULL;

CREATE OR REPLACE FUNCTION create_wa_events_partition()
RETURNS void AS $$
DECLARE
  month date := date_trunc('month', now() + interval '3 months')::date;
  name text := 'wa_events_' || to_char(month, 'YYYY_MM');
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_tables WHERE tablename = name AND schemaname = 'public') THEN
    EXECUTE format('CREATE TABLE %I PARTITION OF wa_events_new FOR VALUES FROM (%L) TO (%L)', name, month, month + interval '1 month');
  END IF;
END;
$$ LANGUAGE plpgsql;

SELECT cron.schedule('create-wa-events-partitions', '0 0 1 * *', 'SELECT create_wa_events_partition();');

CREATE OR REPLACE FUNCTION drop_old_wa_events_partitions()
RETURNS void AS $$
DECLARE
  old record;
BEGIN
  FOR old IN
    SELECT tablename FROM pg_tables
    WHERE schemaname = 'public' AND tablename LIKE 'wa_events_%' AND tablename ~ '^\d{4}_\d{2}$'
  LOOP
    IF to_date(substring(old.tablename FROM 'wa_events_(\d{4}_\d{2})'), 'YYYY_MM') < date_trunc('month', now() - interval '6 months') THEN
      EXECUTE format('DROP TABLE IF EXISTS %I', old.tablename);
    END IF;
  END LOOP;
END;
$$ LANGUAGE plpgsql;

SELECT cron.schedule('drop-old-wa-events-partitions', '0 2 1 * *', 'SELECT drop_old_wa_events_partitions();');

COMMENT ON TABLE wa_events_new IS
  'Partitioned wa_events table (by created_at, monthly). Old data automatically dropped after 6 months.';

COMMIT;
