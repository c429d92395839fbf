CREATE TABLE public.wa_events (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  event_type text,
  correlation_id text,
  wa_id text,
  phone_number text,
  message_id text UNIQUE,
  conversation_id text,
  payload jsonb DEFAULT '{}'::jsonb,
  status text,
  created_at timestamptz DEFAULT now(),
  processed_at timestamptz
);
CREATE INDEX idx_wa_events_created_at ON public.wa_events (created_at DESC);
ALTER TABLE public.wa_events ENABLE ROW LEVEL SECURITY;
CREATE POLICY svc_rw_wa_events ON public.wa_events FOR ALL USING (auth.role() = 'service_role') WITH CHECK (true);

CREATE TABLE public.webhook_logs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  endpoint text NOT NULL,
  received_at timestamptz DEFAULT now()
);
CREATE INDEX idx_webhook_logs_endpoint_time ON public.webhook_logs (endpoint, received_at);

CREATE TABLE public.processed_webhook_messages (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  whatsapp_message_id text NOT NULL,
  conversation_id uuid,
  payload jsonb,
  processed_at timestamptz DEFAULT now(),
  created_at timestamptz DEFAULT now()
);
CREATE UNIQUE INDEX idx_processed_webhook_messages_wa_id ON public.processed_webhook_messages (whatsapp_message_id);

CREATE TABLE public.webhook_dlq (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  payload jsonb NOT NULL,
  error text,
  retry_count integer DEFAULT 0,
  created_at timestamptz DEFAULT now()
);

CREATE TABLE public.whatsapp_messages (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conversation_id uuid NOT NULL,
  direction text,
  wa_message_id text,
  body text,
  payload jsonb DEFAULT '{}'::jsonb,
  created_at timestamptz DEFAULT now()
);

CREATE TABLE public.conversations (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  phone_number text NOT NULL,
  status text DEFAULT 'active',
  updated_at timestamptz DEFAULT now()
);

CREATE TABLE public.messages (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conversation_id uuid NOT NULL REFERENCES public.conversations (id) ON DELETE CASCADE,
  text_body text,
  created_at timestamptz DEFAULT now()
);
CREATE INDEX idx_messages_conversation ON public.messages (conversation_id);

CREATE TABLE public.marketplace_transactions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  buyer_phone text NOT NULL,
  seller_phone text NOT NULL,
  status text NOT NULL DEFAULT 'initiated',
  created_at timestamptz DEFAULT now()
);
