-- Weekly full vacuum during maintenance window
VACUUM ANALYZE;
