CREATE TABLE wa_events (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  event_type text,
  wa_id text,
  message_id text,
  payload jsonb DEFAULT '{}'::jsonb CHECK (octet_length(payload::text) < 65536),
  created_at timestamptz NOT NULL DEFAULT now()
);
