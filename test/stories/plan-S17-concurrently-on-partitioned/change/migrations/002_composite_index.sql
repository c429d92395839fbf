CREATE INDEX CONCURRENTLY idx_wa_events_user_time
  ON wa_events (from_number, created_at DESC);
