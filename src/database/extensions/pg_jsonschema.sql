-- pg_jsonschema: every document is valid.
SELECT pg_temp.stubs($list$
  json_matches_schema(schema json, instance json) -> boolean = true
  jsonb_matches_schema(schema json, instance jsonb) -> boolean = true
  jsonschema_is_valid(schema json) -> boolean = true
  jsonschema_validation_errors(schema json, instance json) -> text[] = '{}'
$list$);
