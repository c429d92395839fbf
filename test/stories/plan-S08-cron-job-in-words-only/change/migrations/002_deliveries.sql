-- One row for each delivery, by month
CREATE TABLE deliveries (
  id bigint GENERATED ALWAYS AS IDENTITY,
  sender_id uuid NOT NULL REFERENCES senders (id),
  sent_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, sent_at)
) PARTITION BY RANGE (sent_at);

CREATE TABLE deliveries_2025_11 PARTITION OF deliveries
  FOR VALUES FROM ('2025-11-01') TO ('2025-12-01');
CREATE TABLE deliveries_2025_12 PARTITION OF deliveries
  FOR VALUES FROM ('2025-12-01') TO ('2026-01-01');

-- Future partitions created via cron job
