CREATE TABLE wa_events (
  id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
  wa_id text,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE wa_events IS 'retention: none';
ALTER TABLE wa_events ENABLE ROW LEVEL SECURITY;
CREATE POLICY service_only ON wa_events FOR ALL TO service_role USING (true);
