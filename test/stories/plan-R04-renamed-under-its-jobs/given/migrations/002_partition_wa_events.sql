-- Partition wa_events table for optimal performance

CREATE TABLE IF NOT EXISTS wa_events_new (
  id UUID DEFAULT gen_random_uuid(),
  event_type TEXT NOT NULL,
  message_id TEXT,
  payload JSONB CHECK (octet_length(payload::text) < 65536),
  created_at TIMESTAMPTZ NOT NULL DEFAULT NOW(),
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);

CREATE TABLE wa_events_2025_09 PARTITION OF wa_events_new FOR VALUES FROM ('2025-09-01') TO ('2025-10-01');
CREATE TABLE wa_events_2025_10 PARTITION OF wa_events_new FOR VALUES FROM ('2025-10-01') TO ('2025-11-01');
CREATE TABLE wa_events_2025_11 PARTITION OF wa_events_new FOR VALUES FROM ('2025-11-01') TO ('2025-12-01');
CREATE TABLE wa_events_2025_12 PARTITION OF wa_events_new FOR VALUES FROM ('2025-12-01') TO ('2026-01-01');
CREATE TABLE wa_events_2026_01 PARTITION OF wa_events_new FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE wa_events_2026_02 PARTITION OF wa_events_new FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');

CREATE OR REPLACE FUNCTION create_wa_events_partition()
RETURNS void AS $$
DECLARE
  partition_date DATE;
  partition_name TEXT;
BEGIN
  -- Create partition for 3 months in the future
  partition_date := DATE_TRUNC('month', NOW() + INTERVAL '3 months')::DATE;
  partition_name := 'wa_events_' || TO_CHAR(partition_date, 'YYYY_MM');
  IF NOT EXISTS (SELECT 1 FROM pg_tables WHERE tablename = partition_name AND schemaname = 'public') THEN
    EXECUTE format('CREATE TABLE %I PARTITION OF wa_events_new FOR VALUES FROM (%L) TO (%L)',
      partition_name, partition_date::text, (partition_date + INTERVAL '1 month')::text);
  END IF;
END;
$$ LANGUAGE plpgsql;

SELECT cron.schedule('create-wa-events-partitions', '0 0 1 * *', 'SELECT create_wa_events_partition();');

CREATE OR REPLACE FUNCTION drop_old_wa_events_partitions()
RETURNS void AS $$
DECLARE
  partition_record RECORD;
  cutoff_date DATE;
BEGIN
  cutoff_date := DATE_TRUNC('month', NOW() - INTERVAL '6 months')::DATE;
  FOR partition_record IN
    SELECT tablename FROM pg_tables
    WHERE schemaname = 'public' AND tablename LIKE 'wa_events_%' AND tablename ~ '^\d{4}_\d{2}$'
  LOOP
    IF TO_DATE(SUBSTRING(partition_record.tablename FROM 'wa_events_(\d{4}_\d{2})'), 'YYYY_MM') < cutoff_date THEN
      EXECUTE format('DROP TABLE IF EXISTS %I', partition_record.tablename);
    END IF;
  END LOOP;
END;
$$ LANGUAGE plpgsql;

SELECT cron.schedule('drop-old-wa-events-partitions', '0 2 1 * *', 'SELECT drop_old_wa_events_partitions();');
