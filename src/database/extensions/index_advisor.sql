-- index_advisor: advises nothing.
SELECT pg_temp.stubs($list$
  index_advisor(query text) -> TABLE (startup_cost_before jsonb, startup_cost_after jsonb, total_cost_before jsonb, total_cost_after jsonb, index_statements text[], errors text[])
$list$);
