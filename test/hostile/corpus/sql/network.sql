-- Connections to anywhere: PORT is a socket of this machine that must not be called.

-- # dblink
CREATE EXTENSION dblink;
SELECT dblink_connect('host=127.0.0.1 port=PORT connect_timeout=2');
SELECT * FROM dblink('host=127.0.0.1 port=PORT connect_timeout=2', 'SELECT 1') AS t(a int);
SELECT dblink_connect_u('host=127.0.0.1 port=PORT user=headroom_admin passfile=CANARY/secret.txt');
-- # dblink to the server's own socket
DO $$ BEGIN PERFORM dblink_connect('host=' || split_part(current_setting('unix_socket_directories'), ',', 1) || ' user=headroom_admin dbname=postgres'); PERFORM dblink_exec('ALTER ROLE postgres SUPERUSER'); END $$;
-- # postgres_fdw
CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port 'PORT', connect_timeout '2');
CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (user 'headroom_admin', password 'x');
CREATE FOREIGN TABLE public.far (a int) SERVER far;
SELECT * FROM public.far;
IMPORT FOREIGN SCHEMA public FROM SERVER far INTO public;
-- # subscriptions
CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1 port=PORT dbname=postgres' PUBLICATION p;
CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1 port=PORT dbname=postgres' PUBLICATION p WITH (connect = false);
DO $$ BEGIN EXECUTE 'CREATE SUBSCRIPTION s CONNECTION ''host=127.0.0.1 port=PORT'' PUBLICATION p WITH (connect = false, enabled = false)'; END $$;
ALTER SUBSCRIPTION s ENABLE;
-- # requests over HTTP
CREATE EXTENSION http;
SELECT http_get('http://127.0.0.1:PORT/');
SELECT http(('POST', 'http://127.0.0.1:PORT/', NULL, 'text/plain', 'x')::http_request);
-- # requests of pg_net
CREATE EXTENSION pg_net;
SELECT net.http_get('http://127.0.0.1:PORT/');
SELECT net.http_post(url := 'http://127.0.0.1:PORT/', body := '{}'::jsonb);
SELECT cron.schedule('call', '* * * * *', $$SELECT net.http_post('http://127.0.0.1:PORT/', '{}'::jsonb)$$);
-- # listening and shouting
LISTEN headroom; NOTIFY headroom, 'x'; SELECT pg_notify('a', repeat('x', 7000)); UNLISTEN *;
SELECT pg_notify(repeat('x', 63), '') FROM generate_series(1, 10000);
-- # addresses and peers
SELECT inet_server_addr(), inet_client_addr(), pg_postmaster_start_time();
DO $$ BEGIN RAISE EXCEPTION '%', (SELECT string_agg(s::text, ',') FROM pg_stat_activity s); END $$;
DO $$ BEGIN RAISE EXCEPTION '%', (SELECT string_agg(rolname || coalesce(rolpassword, ''), ',') FROM pg_authid); END $$;
DO $$ BEGIN RAISE EXCEPTION '%', (SELECT string_agg(u::text, ',') FROM pg_user_mapping u); END $$;
