CREATE TABLE wa_events_bq_queue (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  wa_event_id uuid REFERENCES wa_events (id) ON DELETE CASCADE,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now()
);
