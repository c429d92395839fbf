-- Settings that change how everything after them is read, for the session, the role and the database.

-- # strings and quotes
SET standard_conforming_strings = off; SET escape_string_warning = off; SET backslash_quote = on; SET quote_all_identifiers = on; SET array_nulls = off;
-- # encodings
SET client_encoding = 'LATIN1'; SELECT 'ü€'; SET NAMES 'SQL_ASCII'; SET client_encoding = 'SJIS'; SET client_encoding = 'UTF8';
-- # an encoding that stays
SET client_encoding = 'EUC_JIS_2004'; CREATE TABLE public."日本" (a int);
-- # dates, numbers and bytes
SET datestyle = 'German, DMY'; SET intervalstyle = 'iso_8601'; SET extra_float_digits = -15; SET bytea_output = 'escape'; SET lc_monetary = 'C'; SET timezone = 'UTC+167:59'; SET xmloption = 'document';
-- # a limit of a millisecond
SET statement_timeout = 1;
-- # a limit of a millisecond for locks and idling
SET lock_timeout = 1; SET idle_in_transaction_session_timeout = 1; SET idle_session_timeout = 1; SELECT pg_sleep(0.2);
-- # a limit of a millisecond for transactions
SET transaction_timeout = 1; SELECT pg_sleep(0.2);
-- # limits for the role
ALTER ROLE CURRENT_USER SET statement_timeout = 1; ALTER ROLE CURRENT_USER SET idle_session_timeout = 1; ALTER ROLE CURRENT_USER SET default_transaction_read_only = on;
-- # limits for the database
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET statement_timeout = 1', current_database()); EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); EXECUTE format('ALTER DATABASE %I SET client_encoding = LATIN1', current_database()); END $$;
-- # reading only, and other isolation
SET default_transaction_read_only = on; SET default_transaction_isolation = 'serializable'; SET default_transaction_deferrable = on; SET session_replication_role = replica;
-- # messages of every level
SET client_min_messages = debug5; SET log_min_messages = debug5; SET debug_print_parse = on; SET log_statement = 'all'; SELECT 1;
-- # messages of no level
SET client_min_messages = error; SET log_error_verbosity = verbose; SET lc_messages = 'de_DE.UTF-8'; SELECT missing_1;
-- # memory without a limit
SET work_mem = '2TB'; SET maintenance_work_mem = '1TB'; SET temp_buffers = '1TB'; SET max_stack_depth = '100MB'; SET temp_file_limit = -1;
SELECT count(DISTINCT a) FROM generate_series(1, 2000000) a;
-- # row security off and functions unchecked
SET row_security = off; SET check_function_bodies = off; SET plpgsql.extra_errors = 'all'; SET plpgsql.check_asserts = off; SET plpgsql.variable_conflict = 'use_column';
-- # planner turned around
SET enable_seqscan = off; SET enable_indexscan = off; SET enable_bitmapscan = off; SET geqo_threshold = 2; SET jit = on; SET jit_above_cost = 0; SET force_parallel_mode = on; SET debug_parallel_query = on;
-- # tables of another kind
SET default_table_access_method = 'nowhere'; SET default_tablespace = 'nowhere'; SET default_toast_compression = 'lz4'; SET temp_tablespaces = 'nowhere';
-- # settings with names of their own
SET headroom.anything = 'x'; SET "__proto__.constructor" = 'x'; SELECT set_config('a.b.c', repeat('x', 100000), false); SELECT set_config('headroom.' || repeat('x', 60000), 'x', false);
-- # settings of the role with SQL in them
ALTER ROLE CURRENT_USER SET "headroom.x'; CREATE ROLE evil_11 SUPERUSER; --" = 'x'; ALTER ROLE CURRENT_USER SET application_name = '''; CREATE ROLE evil_12 SUPERUSER; --'; ALTER ROLE CURRENT_USER SET search_path = 'a''b', 'c"d';
-- # the name of the application
SET application_name = '::error::pwned'; SET application_name = E'a\nb'; SELECT set_config('application_name', repeat('x', 100000), false);
-- # another role that stays
CREATE ROLE other_1; GRANT other_1 TO CURRENT_USER; SET ROLE other_1; SET SESSION AUTHORIZATION other_1; CREATE TABLE public.by_other (a int);
-- # zero damaged pages and other knives
SET zero_damaged_pages = on; SET ignore_system_indexes = on; SET ignore_checksum_failure = on; SET allow_system_table_mods = on; SET trace_sort = on; SET wal_consistency_checking = 'all';
