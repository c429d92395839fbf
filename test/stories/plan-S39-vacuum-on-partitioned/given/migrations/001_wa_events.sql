CREATE TABLE wa_events (
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
CREATE TABLE wa_events_2025_11 PARTITION OF wa_events FOR VALUES FROM ('2025-11-01') TO ('2025-12-01');
CREATE TABLE wa_events_2025_12 PARTITION OF wa_events FOR VALUES FROM ('2025-12-01') TO ('2026-01-01');
