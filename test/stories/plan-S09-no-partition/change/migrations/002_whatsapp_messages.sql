-- Weekly partitions for high volume
CREATE TABLE whatsapp_messages (
  id uuid NOT NULL,
  contact_id uuid REFERENCES contacts(id),
  body text,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, created_at)
) PARTITION BY RANGE (created_at);
