-- wa_events: Filter by user + time
CREATE INDEX idx_wa_events_user_time 
  ON wa_events (from_number, created_at DESC);

-- messages: Conversation + time
CREATE INDEX idx_messages_conversation_time 
  ON messages (conversation_id, created_at DESC);

-- marketplace_transactions: Status + user
CREATE INDEX idx_marketplace_tx_status_user 
  ON marketplace_transactions (status, user_id);
-- Only index unprocessed webhook messages
CREATE INDEX idx_webhook_unprocessed 
  ON processed_webhook_messages (created_at) 
  WHERE processed = false;

-- Only index active conversations
CREATE INDEX idx_active_conversations 
  ON conversations (updated_at DESC) 
  WHERE archived = false;
