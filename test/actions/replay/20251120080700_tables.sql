CREATE TABLE public.wa_events (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  event_type text NOT NULL,
  message_id text,
  payload jsonb DEFAULT '{}'::jsonb,
  created_at timestamptz DEFAULT now()
);
CREATE INDEX idx_wa_events_message_id ON public.wa_events (message_id);

CREATE TABLE public.whatsapp_messages (id uuid PRIMARY KEY, body text, created_at timestamptz DEFAULT now());
CREATE TABLE public.webhook_logs (id uuid PRIMARY KEY, received_at timestamptz DEFAULT now());
CREATE TABLE public.conversation_history (id uuid PRIMARY KEY, created_at timestamptz DEFAULT now());
