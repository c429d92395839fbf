-- wa_events: Filter by user + time
CREATE INDEX idx_wa_events_user_time 
  ON wa_events (from_number, created_at DESC);

-- messages: Conversation + time
CREATE INDEX idx_messages_conversation_time 
  ON messages (conversation_id, created_at DESC);

-- marketplace_transactions: Status + user
CREATE INDEX idx_marketplace_tx_status_user 
  ON marketplace_transactions (status, user_id);
