CREATE TABLE messages (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  conversation_id uuid NOT NULL,
  created_at timestamptz DEFAULT now()
);
CREATE INDEX idx_messages_conversation ON messages (conversation_id);
