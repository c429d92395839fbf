-- hypopg: no index is imagined.
SELECT pg_temp.stubs($list$
  hypopg_create_index(sql_order text, OUT indexrelid oid, OUT indexname text) -> SETOF record
  hypopg_drop_index(indexid oid) -> boolean = true
  hypopg_reset() -> void
  hypopg_relation_size(indexid oid) -> bigint = 0
  hypopg() -> TABLE (indexname text, indexrelid oid, indrelid oid, innatts integer, indisunique boolean, amid oid)
$list$);
CREATE VIEW hypopg_list_indexes AS SELECT NULL::oid AS indexrelid, NULL::text AS index_name, NULL::name AS schema_name, NULL::name AS table_name, NULL::name AS am_name WHERE false;
