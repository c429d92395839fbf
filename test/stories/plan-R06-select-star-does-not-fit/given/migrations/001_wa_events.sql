CREATE TABLE wa_events (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  event_type text,
  wa_id text,
  phone_number text,
  message_id text,
  payload jsonb,
  status text,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE wa_events_new (
  id uuid DEFAULT gen_random_uuid(),
  event_type text NOT NULL,
  from_number text,
  to_number text,
  message_id text,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
CREATE TABLE wa_events_2025_11 PARTITION OF wa_events_new FOR VALUES FROM ('2025-11-01') TO ('2025-12-01');
