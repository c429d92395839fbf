CREATE TABLE wa_events_partitioned (
  LIKE wa_events INCLUDING DEFAULTS,
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
