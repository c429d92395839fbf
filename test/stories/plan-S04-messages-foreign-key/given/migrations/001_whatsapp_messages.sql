CREATE TABLE whatsapp_messages (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conversation_id uuid NOT NULL,
  body text,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE ai_agent_intents (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  message_id uuid REFERENCES whatsapp_messages (id) ON DELETE SET NULL,
  intent_type text
);
