CREATE TABLE wa_events (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  event_type text,
  wa_id text,
  phone_number text,
  message_id text,
  payload jsonb DEFAULT '{}'::jsonb,
  created_at timestamptz DEFAULT now()
);
