CREATE TABLE webhook_logs (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  endpoint text NOT NULL,
  status text,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE webhook_logs_archive (LIKE webhook_logs);
CREATE TABLE archival_log (table_name text, rows_archived bigint, archived_at timestamptz);
