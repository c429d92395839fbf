-- Cron job to archive old data
CREATE OR REPLACE FUNCTION archive_old_data()
RETURNS void AS $$
BEGIN
  -- Move old webhook logs to archive table
  WITH archived AS (
    DELETE FROM webhook_logs
    WHERE created_at < NOW() - INTERVAL '30 days'
    RETURNING *
  )
  INSERT INTO webhook_logs_archive
  SELECT * FROM archived;

  -- Log archival
  INSERT INTO archival_log (table_name, rows_archived, archived_at)
  VALUES ('webhook_logs', (SELECT COUNT(*) FROM archived), NOW());
END;
$$ LANGUAGE plpgsql;

-- Schedule daily at 2 AM
SELECT cron.schedule(
  'archive-old-data',
  '0 2 * * *',
  'SELECT archive_old_data();'
);
