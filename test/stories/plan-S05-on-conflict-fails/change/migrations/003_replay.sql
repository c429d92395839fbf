INSERT INTO processed_webhook_messages_partitioned (whatsapp_message_id, correlation_id)
VALUES ('wamid.1', 'replay')
ON CONFLICT (whatsapp_message_id) DO NOTHING;
