CREATE TABLE wa_events (id uuid PRIMARY KEY, created_at timestamptz);
CREATE TABLE whatsapp_messages (id uuid PRIMARY KEY, created_at timestamptz);
CREATE TABLE webhook_logs (id uuid PRIMARY KEY, received_at timestamptz);
