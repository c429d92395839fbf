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

-- Add compressed column for large payloads
ALTER TABLE webhook_dlq 
  ADD COLUMN payload_compressed BYTEA;

-- Function to compress/decompress
CREATE OR REPLACE FUNCTION compress_payload()
RETURNS TRIGGER AS $$
BEGIN
  IF pg_column_size(NEW.payload) > 1000 THEN
    NEW.payload_compressed = gzip(NEW.payload::text);
    NEW.payload = NULL;  -- Remove uncompressed
  END IF;
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER compress_webhook_payload
  BEFORE INSERT OR UPDATE ON webhook_dlq
  FOR EACH ROW
  EXECUTE FUNCTION compress_payload();
