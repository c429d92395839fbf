CREATE TABLE webhook_inbox_partitioned (
  LIKE webhook_inbox INCLUDING ALL
) PARTITION BY RANGE (created_at);

CREATE TABLE webhook_inbox_2026_12 PARTITION OF webhook_inbox_partitioned
  FOR VALUES FROM ('2026-12-01') TO ('2027-01-01');

ALTER TABLE order_events SET (
  autovacuum_vacuum_scale_factor = 0.05,
  autovacuum_vacuum_cost_delay = 10 -- faster vacuum
);

CREATE INDEX orders_open ON orders (placed_at) WHERE shipped = false;
