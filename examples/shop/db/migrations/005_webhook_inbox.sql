-- Messages of the payment provider; message_id guards against working on one twice.
CREATE TABLE webhook_inbox (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  message_id text NOT NULL,
  body text NOT NULL CHECK (octet_length(body) <= 65536),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX webhook_inbox_message ON webhook_inbox (message_id);
COMMENT ON TABLE webhook_inbox IS '@retention 90d';
