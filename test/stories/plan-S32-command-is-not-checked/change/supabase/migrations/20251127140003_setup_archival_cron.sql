-- Schedule daily at 2 AM
SELECT cron.schedule(
  'archive-old-data',
  '0 2 * * *',
  'SELECT archive_old_data();'
);
