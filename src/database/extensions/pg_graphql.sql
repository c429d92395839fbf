-- pg_graphql: resolves nothing.
SELECT pg_temp.stubs($list$
  graphql.resolve(query text, variables jsonb DEFAULT '{}', "operationName" text DEFAULT NULL, extensions jsonb DEFAULT NULL) -> jsonb = '{"data": null}'
  graphql.get_schema_version() -> integer = 1
  graphql.comment_directive(comment_ text) -> jsonb = '{}'
$list$);
CREATE FUNCTION graphql.increment_schema_version() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE SCHEMA IF NOT EXISTS graphql_public;
GRANT USAGE ON SCHEMA graphql_public TO PUBLIC;
CREATE FUNCTION graphql_public.graphql("operationName" text DEFAULT NULL, query text DEFAULT NULL, variables jsonb DEFAULT NULL, extensions jsonb DEFAULT NULL)
  RETURNS jsonb LANGUAGE sql AS $$ SELECT '{"data": null}'::jsonb $$;
