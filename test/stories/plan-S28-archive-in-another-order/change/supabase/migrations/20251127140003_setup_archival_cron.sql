CREATE OR REPLACE FUNCTION archive_old_data()
RETURNS void AS $$
BEGIN
  WITH archived AS (
    DELETE FROM webhook_logs
    WHERE created_at < NOW() - INTERVAL '30 days'
    RETURNING *
  )
  INSERT INTO webhook_logs_archive
  SELECT * FROM archived;
END;
$$ LANGUAGE plpgsql;

SELECT cron.schedule('archive-old-data', '0 2 * * *', 'SELECT archive_old_data();');
