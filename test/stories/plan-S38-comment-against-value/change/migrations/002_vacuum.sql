ALTER TABLE wa_events SET (
  autovacuum_vacuum_scale_factor = 0.05  -- Vacuum at 5% dead tuples
);

ALTER TABLE whatsapp_messages SET (
  autovacuum_vacuum_scale_factor = 0.05
);

ALTER TABLE webhook_logs SET (
  autovacuum_vacuum_scale_factor = 0.1  -- More aggressive for logs
);
