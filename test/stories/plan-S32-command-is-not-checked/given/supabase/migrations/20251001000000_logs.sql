CREATE TABLE webhook_logs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  endpoint text NOT NULL,
  status text,
  created_at timestamptz NOT NULL DEFAULT now()
);
