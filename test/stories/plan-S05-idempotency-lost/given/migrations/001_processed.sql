CREATE TABLE processed_webhook_messages (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  whatsapp_message_id text NOT NULL,
  conversation_id uuid,
  correlation_id text,
  processed_at timestamptz DEFAULT now(),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX idx_processed_webhook_messages_wa_id ON processed_webhook_messages (whatsapp_message_id);
