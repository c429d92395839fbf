-- Partition by month for better query performance
CREATE TABLE wa_events_partitioned (
  id uuid DEFAULT gen_random_uuid(),
  event_type text,
  wa_id text,
  message_id text,
  payload jsonb DEFAULT '{}'::jsonb CHECK (octet_length(payload::text) < 65536),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);

-- Create partitions for last 3 months + next 3 months
CREATE TABLE wa_events_2025_11 PARTITION OF wa_events_partitioned
  FOR VALUES FROM ('2025-11-01') TO ('2025-12-01');
CREATE TABLE wa_events_2025_12 PARTITION OF wa_events_partitioned
  FOR VALUES FROM ('2025-12-01') TO ('2026-01-01');
CREATE TABLE wa_events_2026_01 PARTITION OF wa_events_partitioned
  FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');

-- Future partitions created via cron job
