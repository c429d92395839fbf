-- Partition by created_at (weekly for high volume)
CREATE TABLE whatsapp_messages_partitioned (
  LIKE whatsapp_messages INCLUDING ALL
) PARTITION BY RANGE (created_at);
