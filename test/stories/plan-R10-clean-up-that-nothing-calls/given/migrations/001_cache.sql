CREATE TABLE search_cache (key text PRIMARY KEY, answer text NOT NULL, expires_at timestamptz NOT NULL);
CREATE TABLE sessions (id uuid PRIMARY KEY, last_seen timestamptz NOT NULL);

SELECT cron.schedule('delete-old-sessions', '0 4 * * *', $$DELETE FROM sessions WHERE last_seen < now() - interval '30 days'$$);
