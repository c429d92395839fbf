-- Partition by created_at (monthly)
CREATE TABLE wa_events_partitioned (
  LIKE wa_events INCLUDING ALL
) PARTITION BY RANGE (created_at);
