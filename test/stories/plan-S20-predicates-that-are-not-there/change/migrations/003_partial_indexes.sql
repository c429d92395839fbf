-- Only index unprocessed webhook messages
CREATE INDEX idx_webhook_unprocessed 
  ON processed_webhook_messages (created_at) 
  WHERE processed = false;

-- Only index active conversations
CREATE INDEX idx_active_conversations 
  ON conversations (updated_at DESC) 
  WHERE archived = false;
