-- Partitions up to April 2026; May already exists.
-- Run monthly with pg_cron: SELECT create_monthly_partitions();
DO $$
DECLARE
  parent text;
  month date;
BEGIN
  FOREACH parent IN ARRAY ARRAY['messages', 'calls'] LOOP
    month := date '2025-11-01';
    WHILE month < date '2026-05-01' LOOP
      EXECUTE format(
        'CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
        parent || to_char(month, '_YYYY_MM'), parent, month, month + interval '1 month');
      month := (month + interval '1 month')::date;
    END LOOP;
  END LOOP;
END;
$$;
