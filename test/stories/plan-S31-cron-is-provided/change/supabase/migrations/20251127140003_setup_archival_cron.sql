-- Cron job to archive old data
CREATE OR REPLACE FUNCTION archive_old_data()
RETURNS void AS $$
BEGIN
  DELETE FROM webhook_logs WHERE id IN (SELECT id FROM webhook_logs WHERE received_at < NOW() - INTERVAL '30 days' LIMIT 10000);
END;
$$ LANGUAGE plpgsql;

-- Schedule daily at 2 AM
SELECT cron.schedule(
  'archive-old-data',
  '0 2 * * *',
  'SELECT archive_old_data();'
);

-- Weekly full vacuum during maintenance window
SELECT cron.schedule(
  'weekly-vacuum',
  '0 3 * * 0',  -- Sunday 3 AM
  'VACUUM ANALYZE;'
);
