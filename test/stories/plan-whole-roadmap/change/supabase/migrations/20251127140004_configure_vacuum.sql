-- Aggressive vacuum for high-churn tables
ALTER TABLE wa_events SET (
  autovacuum_vacuum_scale_factor = 0.05,  -- Vacuum at 5% dead tuples
  autovacuum_analyze_scale_factor = 0.02, -- Analyze at 2% changes
  autovacuum_vacuum_cost_delay = 10       -- Faster vacuum
);

ALTER TABLE whatsapp_messages SET (
  autovacuum_vacuum_scale_factor = 0.05
);

ALTER TABLE webhook_logs SET (
  autovacuum_vacuum_scale_factor = 0.1  -- More aggressive for logs
);

-- Weekly full vacuum during maintenance window
SELECT cron.schedule(
  'weekly-vacuum',
  '0 3 * * 0',  -- Sunday 3 AM
  'VACUUM ANALYZE;'
);
