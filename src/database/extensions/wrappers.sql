-- Wrappers: each wrapper's handler can be named, and reads nothing.
DO $do$
DECLARE
  source text;
BEGIN
  FOREACH source IN ARRAY '{airtable,auth0,big_query,cal,calendly,click_house,clerk,cognito,duckdb,firebase,gravatar,hubspot,iceberg,infura,logflare,mssql,notion,openapi,orb,paddle,redis,s3,s3_vectors,shopify,slack,snowflake,stripe,wasm,hello_world}'::text[] LOOP
    EXECUTE format('CREATE FUNCTION %I() RETURNS fdw_handler LANGUAGE internal AS ''fdw_handler_in''', source || '_fdw_handler');
    EXECUTE format('CREATE FUNCTION %I(options text[], catalog oid) RETURNS void LANGUAGE sql AS ''''', source || '_fdw_validator');
    EXECUTE format('CREATE FUNCTION %I() RETURNS TABLE (name text, version text, author text, website text) LANGUAGE sql AS ''SELECT NULL::text, NULL::text, NULL::text, NULL::text WHERE false''', source || '_fdw_meta');
  END LOOP;
END
$do$;
CREATE TABLE wrappers_fdw_stats (fdw_name text PRIMARY KEY, create_times bigint, rows_in bigint, rows_out bigint, bytes_in bigint, bytes_out bigint,
  metadata jsonb, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now());
