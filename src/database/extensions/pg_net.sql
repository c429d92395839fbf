-- pg_net: requests are numbered and never sent.
CREATE SEQUENCE net.http_request_queue_id_seq;
CREATE TABLE net.http_request_queue (
  id bigint NOT NULL DEFAULT nextval('net.http_request_queue_id_seq'), method text NOT NULL, url text NOT NULL, headers jsonb, body bytea,
  timeout_milliseconds integer NOT NULL
);
CREATE TABLE net._http_response (
  id bigint, status_code integer, content_type text, headers jsonb, content text, timed_out boolean, error_msg text, created timestamptz NOT NULL DEFAULT now()
);
CREATE TYPE net.request_status AS ENUM ('PENDING', 'SUCCESS', 'ERROR');
CREATE TYPE net.http_response AS (status_code integer, headers jsonb, body text);
CREATE TYPE net.http_response_result AS (status net.request_status, message text, response net.http_response);
CREATE FUNCTION net.http_get(url text, params jsonb DEFAULT '{}', headers jsonb DEFAULT '{}', timeout_milliseconds integer DEFAULT 5000)
  RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = net AS $$ SELECT nextval('net.http_request_queue_id_seq') $$;
CREATE FUNCTION net.http_post(url text, body jsonb DEFAULT '{}', params jsonb DEFAULT '{}', headers jsonb DEFAULT '{"Content-Type": "application/json"}',
  timeout_milliseconds integer DEFAULT 5000)
  RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = net AS $$ SELECT nextval('net.http_request_queue_id_seq') $$;
CREATE FUNCTION net.http_delete(url text, params jsonb DEFAULT '{}', headers jsonb DEFAULT '{}', timeout_milliseconds integer DEFAULT 5000,
  body jsonb DEFAULT NULL)
  RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = net AS $$ SELECT nextval('net.http_request_queue_id_seq') $$;
CREATE FUNCTION net.http_collect_response(request_id bigint, async boolean DEFAULT true) RETURNS net.http_response_result LANGUAGE sql AS
  $$ SELECT ROW('PENDING', 'request is pending', NULL)::net.http_response_result $$;
CREATE FUNCTION net._urlencode_string(string varchar) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $1::text $$;
CREATE FUNCTION net.worker_restart() RETURNS boolean LANGUAGE sql AS $$ SELECT true $$;
CREATE FUNCTION net.check_worker_is_up() RETURNS void LANGUAGE sql AS '';
GRANT SELECT ON ALL TABLES IN SCHEMA net TO PUBLIC;
