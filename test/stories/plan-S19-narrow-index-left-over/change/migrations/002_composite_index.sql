-- messages: Conversation + time
CREATE INDEX idx_messages_conversation_time 
  ON messages (conversation_id, created_at DESC);
