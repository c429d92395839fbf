-- The tables of a Supabase project that migrations seldom name: laid only under those that do.
CREATE TYPE auth.code_challenge_method AS ENUM ('s256', 'plain');
CREATE TYPE auth.oauth_authorization_status AS ENUM ('pending', 'approved', 'denied', 'expired');
CREATE TYPE auth.oauth_client_type AS ENUM ('public', 'confidential');
CREATE TYPE auth.oauth_registration_type AS ENUM ('dynamic', 'manual');
CREATE TYPE auth.oauth_response_type AS ENUM ('code');
CREATE TYPE auth.one_time_token_type AS ENUM ('confirmation_token', 'reauthentication_token', 'recovery_token',
  'email_change_token_new', 'email_change_token_current', 'phone_change_token');
CREATE TABLE auth.instances (id uuid PRIMARY KEY, uuid uuid, raw_base_config text, created_at timestamptz, updated_at timestamptz);
CREATE TABLE auth.schema_migrations (version varchar(255) PRIMARY KEY);
CREATE TABLE auth.oauth_clients (
  id uuid PRIMARY KEY, client_secret_hash text, registration_type auth.oauth_registration_type NOT NULL, redirect_uris text NOT NULL,
  grant_types text NOT NULL, client_name text, client_uri text, logo_uri text, created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(), deleted_at timestamptz,
  client_type auth.oauth_client_type NOT NULL DEFAULT 'confidential', token_endpoint_auth_method text NOT NULL
);
CREATE TABLE auth.mfa_challenges (
  id uuid PRIMARY KEY, factor_id uuid NOT NULL REFERENCES auth.mfa_factors ON DELETE CASCADE, created_at timestamptz NOT NULL,
  verified_at timestamptz, ip_address inet NOT NULL, otp_code text, web_authn_session_data jsonb
);
CREATE TABLE auth.mfa_amr_claims (
  session_id uuid NOT NULL REFERENCES auth.sessions ON DELETE CASCADE, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  authentication_method text NOT NULL, id uuid CONSTRAINT amr_id_pk PRIMARY KEY
);
CREATE TABLE auth.one_time_tokens (
  id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES auth.users ON DELETE CASCADE, token_type auth.one_time_token_type NOT NULL,
  token_hash text NOT NULL, relates_to text NOT NULL, created_at timestamp NOT NULL DEFAULT now(), updated_at timestamp NOT NULL DEFAULT now()
);
CREATE TABLE auth.flow_state (
  id uuid PRIMARY KEY, user_id uuid, auth_code text, code_challenge_method auth.code_challenge_method, code_challenge text, provider_type text NOT NULL,
  provider_access_token text, provider_refresh_token text, created_at timestamptz, updated_at timestamptz, authentication_method text NOT NULL,
  auth_code_issued_at timestamptz, invite_token text, referrer text, oauth_client_state_id uuid, linking_target_id uuid,
  email_optional boolean NOT NULL DEFAULT false
);
CREATE TABLE auth.sso_providers (id uuid PRIMARY KEY, resource_id text, created_at timestamptz, updated_at timestamptz, disabled boolean);
CREATE TABLE auth.sso_domains (
  id uuid PRIMARY KEY, sso_provider_id uuid NOT NULL REFERENCES auth.sso_providers ON DELETE CASCADE, domain text NOT NULL,
  created_at timestamptz, updated_at timestamptz
);
CREATE TABLE auth.saml_providers (
  id uuid PRIMARY KEY, sso_provider_id uuid NOT NULL REFERENCES auth.sso_providers ON DELETE CASCADE, entity_id text NOT NULL UNIQUE,
  metadata_xml text NOT NULL, metadata_url text, attribute_mapping jsonb, created_at timestamptz, updated_at timestamptz, name_id_format text
);
CREATE TABLE auth.saml_relay_states (
  id uuid PRIMARY KEY, sso_provider_id uuid NOT NULL REFERENCES auth.sso_providers ON DELETE CASCADE, request_id text NOT NULL, for_email text,
  redirect_to text, created_at timestamptz, updated_at timestamptz, flow_state_id uuid REFERENCES auth.flow_state ON DELETE CASCADE
);
CREATE TABLE auth.oauth_authorizations (
  id uuid PRIMARY KEY, authorization_id text NOT NULL UNIQUE, client_id uuid NOT NULL REFERENCES auth.oauth_clients ON DELETE CASCADE,
  user_id uuid REFERENCES auth.users ON DELETE CASCADE, redirect_uri text NOT NULL, scope text NOT NULL, state text, resource text, code_challenge text,
  code_challenge_method auth.code_challenge_method, response_type auth.oauth_response_type NOT NULL DEFAULT 'code',
  status auth.oauth_authorization_status NOT NULL DEFAULT 'pending', authorization_code text UNIQUE, created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL DEFAULT now() + interval '3 minutes', approved_at timestamptz, nonce text
);
CREATE TABLE auth.oauth_consents (
  id uuid PRIMARY KEY, user_id uuid NOT NULL REFERENCES auth.users ON DELETE CASCADE, client_id uuid NOT NULL REFERENCES auth.oauth_clients ON DELETE CASCADE,
  scopes text NOT NULL, granted_at timestamptz NOT NULL DEFAULT now(), revoked_at timestamptz, UNIQUE (user_id, client_id)
);
CREATE TABLE auth.oauth_client_states (id uuid PRIMARY KEY, provider_type text NOT NULL, code_verifier text, created_at timestamptz NOT NULL);
CREATE TABLE storage.migrations (
  id integer PRIMARY KEY, name varchar(100) NOT NULL UNIQUE, hash varchar(40) NOT NULL, executed_at timestamp DEFAULT current_timestamp
);
CREATE TABLE storage.s3_multipart_uploads (
  id text PRIMARY KEY, in_progress_size bigint NOT NULL DEFAULT 0, upload_signature text NOT NULL, bucket_id text NOT NULL REFERENCES storage.buckets,
  key text COLLATE "C" NOT NULL, version text NOT NULL, owner_id text, created_at timestamptz NOT NULL DEFAULT now(), user_metadata jsonb, metadata jsonb
);
CREATE TABLE storage.s3_multipart_uploads_parts (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), upload_id text NOT NULL REFERENCES storage.s3_multipart_uploads ON DELETE CASCADE,
  size bigint NOT NULL DEFAULT 0, part_number integer NOT NULL, bucket_id text NOT NULL REFERENCES storage.buckets, key text COLLATE "C" NOT NULL,
  etag text NOT NULL, owner_id text, version text NOT NULL, created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE storage.buckets_analytics (
  name text NOT NULL, type storage.buckettype NOT NULL DEFAULT 'ANALYTICS', format text NOT NULL DEFAULT 'ICEBERG',
  created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  deleted_at timestamptz
);
CREATE TABLE storage.buckets_vectors (
  id text PRIMARY KEY, type storage.buckettype NOT NULL DEFAULT 'VECTOR', created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE storage.vector_indexes (
  id text PRIMARY KEY DEFAULT gen_random_uuid(), name text NOT NULL, bucket_id text NOT NULL REFERENCES storage.buckets_vectors, data_type text NOT NULL,
  dimension integer NOT NULL, distance_metric text NOT NULL, metadata_configuration jsonb, created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
-- Gone from newer projects, still named by dumps of older ones.
CREATE TABLE storage.prefixes (
  bucket_id text REFERENCES storage.buckets, name text COLLATE "C", level integer, created_at timestamptz DEFAULT now(),
  updated_at timestamptz DEFAULT now(), PRIMARY KEY (bucket_id, level, name)
);
CREATE TABLE supabase_migrations.seed_files (path text PRIMARY KEY, hash text NOT NULL);
CREATE TYPE realtime.action AS ENUM ('INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'ERROR');
CREATE TYPE realtime.equality_op AS ENUM ('eq', 'neq', 'lt', 'lte', 'gt', 'gte', 'in', 'like', 'ilike', 'is', 'match', 'imatch', 'isdistinct');
CREATE TYPE realtime.user_defined_filter AS (column_name text, op realtime.equality_op, value text, negate boolean);
CREATE TABLE realtime.schema_migrations (version bigint PRIMARY KEY, inserted_at timestamp);
CREATE TABLE realtime.subscription (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, subscription_id uuid NOT NULL, entity regclass NOT NULL,
  filters realtime.user_defined_filter[] NOT NULL DEFAULT '{}', claims jsonb NOT NULL,
  created_at timestamp NOT NULL DEFAULT timezone('utc', now()), action_filter text DEFAULT '*', selected_columns text[]
);
GRANT SELECT ON realtime.subscription TO anon, authenticated, service_role;
CREATE TABLE supabase_functions.migrations (version text PRIMARY KEY, inserted_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE supabase_functions.hooks (
  id bigserial PRIMARY KEY, hook_table_id integer NOT NULL, hook_name text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), request_id bigint
);
CREATE TABLE auth.custom_oauth_providers (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), provider_type text NOT NULL, identifier text NOT NULL UNIQUE, name text NOT NULL, client_id text NOT NULL,
  client_secret text NOT NULL, scopes text[] NOT NULL DEFAULT '{}', enabled boolean NOT NULL DEFAULT true, issuer text,
  created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE auth.webauthn_credentials (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), user_id uuid NOT NULL REFERENCES auth.users ON DELETE CASCADE, credential_id bytea NOT NULL UNIQUE,
  public_key bytea NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(), last_used_at timestamptz
);
CREATE TABLE auth.webauthn_challenges (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), user_id uuid REFERENCES auth.users ON DELETE CASCADE, challenge_type text NOT NULL,
  session_data jsonb NOT NULL, created_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL
);
CREATE TABLE storage.iceberg_namespaces (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), bucket_name text NOT NULL, name text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(), metadata jsonb NOT NULL DEFAULT '{}', catalog_id uuid NOT NULL
);
CREATE TABLE storage.iceberg_tables (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), namespace_id uuid NOT NULL REFERENCES storage.iceberg_namespaces ON DELETE CASCADE,
  bucket_name text NOT NULL, name text NOT NULL, location text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(), catalog_id uuid NOT NULL
);
ALTER TABLE auth.sessions ADD FOREIGN KEY (oauth_client_id) REFERENCES auth.oauth_clients ON DELETE CASCADE;
GRANT ALL ON ALL TABLES IN SCHEMA auth TO postgres, supabase_auth_admin, dashboard_user;
GRANT ALL ON ALL TABLES IN SCHEMA storage TO postgres, anon, authenticated, service_role, supabase_storage_admin, dashboard_user;
