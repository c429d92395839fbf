CREATE TABLE public.wa_events (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  event_type text,
  wa_id text,
  phone_number text,
  message_id text UNIQUE,
  payload jsonb DEFAULT '{}'::jsonb,
  status text,
  created_at timestamptz DEFAULT now(),
  processed_at timestamptz
);
CREATE INDEX idx_wa_events_created_at ON public.wa_events (created_at DESC);
ALTER TABLE public.wa_events ENABLE ROW LEVEL SECURITY;
