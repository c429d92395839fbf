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
