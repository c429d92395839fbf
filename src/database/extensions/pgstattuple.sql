-- pgstattuple: nothing is measured.
SELECT pg_temp.stubs($list$
  pgstattuple(relname text) -> TABLE (table_len bigint, tuple_count bigint, tuple_len bigint, tuple_percent float8, dead_tuple_count bigint, dead_tuple_len bigint, dead_tuple_percent float8, free_space bigint, free_percent float8)
  pgstattuple(reloid regclass) -> TABLE (table_len bigint, tuple_count bigint, tuple_len bigint, tuple_percent float8, dead_tuple_count bigint, dead_tuple_len bigint, dead_tuple_percent float8, free_space bigint, free_percent float8)
  pgstattuple_approx(reloid regclass) -> TABLE (table_len bigint, scanned_percent float8, approx_tuple_count bigint, approx_tuple_len bigint, approx_tuple_percent float8, dead_tuple_count bigint, dead_tuple_len bigint, dead_tuple_percent float8, approx_free_space bigint, approx_free_percent float8)
  pgstatindex(relname text) -> TABLE (version integer, tree_level integer, index_size bigint, root_block_no bigint, internal_pages bigint, leaf_pages bigint, empty_pages bigint, deleted_pages bigint, avg_leaf_density float8, leaf_fragmentation float8)
  pgstatindex(relname regclass) -> TABLE (version integer, tree_level integer, index_size bigint, root_block_no bigint, internal_pages bigint, leaf_pages bigint, empty_pages bigint, deleted_pages bigint, avg_leaf_density float8, leaf_fragmentation float8)
  pg_relpages(relname text) -> bigint = 0
  pg_relpages(relname regclass) -> bigint = 0
$list$);
