-- pg_stat_statements: the view, empty.
CREATE VIEW pg_stat_statements AS SELECT NULL::oid AS userid, NULL::oid AS dbid, true AS toplevel, 0::bigint AS queryid, ''::text AS query, 0::bigint AS plans,
  0::float8 AS total_plan_time, 0::float8 AS mean_plan_time, 0::bigint AS calls, 0::float8 AS total_exec_time, 0::float8 AS min_exec_time,
  0::float8 AS max_exec_time, 0::float8 AS mean_exec_time, 0::float8 AS stddev_exec_time, 0::bigint AS rows, 0::bigint AS shared_blks_hit,
  0::bigint AS shared_blks_read, 0::bigint AS shared_blks_dirtied, 0::bigint AS shared_blks_written, 0::bigint AS temp_blks_read,
  0::bigint AS temp_blks_written, 0::bigint AS wal_records, 0::numeric AS wal_bytes WHERE false;
CREATE VIEW pg_stat_statements_info AS SELECT 0::bigint AS dealloc, now() AS stats_reset;
CREATE FUNCTION pg_stat_statements_reset(userid oid DEFAULT 0, dbid oid DEFAULT 0, queryid bigint DEFAULT 0) RETURNS void LANGUAGE sql AS '';
GRANT SELECT ON pg_stat_statements, pg_stat_statements_info TO PUBLIC;
