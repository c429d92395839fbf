CREATE TABLE processed_webhook_messages_partitioned (
  LIKE processed_webhook_messages INCLUDING DEFAULTS,
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
