-- Removes answers that are out of date.
CREATE OR REPLACE FUNCTION cleanup_expired_cache()
RETURNS integer
LANGUAGE plpgsql
AS $$
DECLARE
  gone integer;
BEGIN
  DELETE FROM search_cache WHERE expires_at < now();
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END;
$$;

COMMENT ON FUNCTION cleanup_expired_cache() IS 'Deletes expired answers';
