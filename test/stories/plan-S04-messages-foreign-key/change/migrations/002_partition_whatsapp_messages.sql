CREATE TABLE whatsapp_messages_partitioned (
  LIKE whatsapp_messages INCLUDING DEFAULTS,
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
