-- Solution: partition by created_at (monthly)
BEGIN;

-- Create partitioned table
CREATE TABLE wa_events_partitioned (
  LIKE wa_events INCLUDING ALL
) PARTITION BY RANGE (created_at);

-- Create monthly partitions (last 3 months + next 3 months)
CREATE TABLE wa_events_2025_11 PARTITION OF wa_events_partitioned
  FOR VALUES FROM ('2025-11-01') TO ('2025-12-01');

CREATE TABLE wa_events_2025_12 PARTITION OF wa_events_partitioned
  FOR VALUES FROM ('2025-12-01') TO ('2026-01-01');

CREATE TABLE wa_events_2026_01 PARTITION OF wa_events_partitioned
  FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');

-- Future partitions created via cron job

COMMIT;
