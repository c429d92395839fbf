-- Files and programs of the host, by every spelling. What is read is raised as an error, so that a leak would be seen.

-- # COPY to and from a program
COPY (SELECT 1) TO PROGRAM 'touch CANARY/ran';
CREATE TABLE public.leak_1 (line text);
COPY public.leak_1 FROM PROGRAM 'env';
DO $$ DECLARE l text; BEGIN SELECT string_agg(line, E'\n') INTO l FROM public.leak_1; RAISE EXCEPTION '%', l; END $$;
-- # COPY from a file
CREATE TABLE public.leak_2 (line text);
COPY public.leak_2 FROM 'CANARY/secret.txt';
COPY public.leak_2 FROM '/proc/self/environ';
DO $$ DECLARE l text; BEGIN SELECT string_agg(line, E'\n') INTO l FROM public.leak_2; RAISE EXCEPTION '%', l; END $$;
-- # COPY to a file
COPY (SELECT 'x') TO 'CANARY/written';
COPY (SELECT 'x') TO '/tmp/headroom-canary-written' (FORMAT binary);
-- # COPY that is only spelled at run time
DO $$ BEGIN EXECUTE convert_from(decode('434f5059202853454c454354203129', 'hex'), 'UTF8') || ' TO PROGRAM ' || quote_literal('touch CANARY/ran'); END $$;
DO $$ BEGIN EXECUTE chr(67) || 'OPY (SELECT 1) TO PRO' || 'GRAM ''touch CANARY/ran'''; END $$;
DO $$ BEGIN EXECUTE reverse('1 TCELES') ; EXECUTE translate('DPQZ (SELECT 1) TO PROGRAM ''touch CANARY/ran''', 'DPQZ', 'COPY'); END $$;
-- # COPY in a function that a job calls
CREATE FUNCTION public.nightly() RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('COPY (SELECT 1) TO PROGRAM %L', 'touch CANARY/ran'); END $$;
SELECT cron.schedule('nightly', '0 2 * * *', 'SELECT public.nightly()');
-- # COPY with an odd spelling
/* c */ COPY/**/(SELECT 1)/**/TO/**/PROGRAM/**/'touch CANARY/ran';
copy (table pg_catalog.pg_database) to program $q$touch CANARY/ran$q$;
COPY (SELECT 1) TO PROGRAM U&'touch CANARY/r\0061n';
-- # reading files by function
DO $$ BEGIN RAISE EXCEPTION '%', pg_read_file('CANARY/secret.txt'); END $$;
DO $$ BEGIN RAISE EXCEPTION '%', convert_from(pg_read_binary_file('CANARY/secret.txt'), 'UTF8'); END $$;
DO $$ BEGIN RAISE EXCEPTION '%', pg_read_file('/proc/self/environ'); END $$;
DO $$ BEGIN RAISE EXCEPTION '%', pg_read_file('../../../../../../etc/passwd'); END $$;
-- # reading the environment of the process above
DO $$ DECLARE p text; BEGIN FOR p IN SELECT pg_ls_dir('/proc') LOOP BEGIN RAISE NOTICE '%', pg_read_file('/proc/' || p || '/environ'); EXCEPTION WHEN OTHERS THEN NULL; END; END LOOP; END $$;
-- # listing folders
DO $$ BEGIN RAISE EXCEPTION '%', (SELECT string_agg(f, ',') FROM pg_ls_dir('CANARY') f); END $$;
SELECT pg_ls_logdir(), pg_ls_tmpdir(), pg_ls_waldir(), pg_ls_archive_statusdir();
SELECT pg_stat_file('CANARY/secret.txt');
-- # large objects
DO $$ DECLARE o oid; BEGIN o := lo_import('CANARY/secret.txt'); RAISE EXCEPTION '%', convert_from(lo_get(o), 'UTF8'); END $$;
SELECT lo_from_bytea(4711, '\x78'); SELECT lo_export(4711, 'CANARY/exported');
DO $$ BEGIN PERFORM lo_creat(-1) FROM generate_series(1, 5000); END $$;
-- # a library that SQL wrote
SELECT lo_from_bytea(4712, '\x0061736d01000000'); SELECT lo_export(4712, '/tmp/headroom-canary.so'); LOAD '/tmp/headroom-canary.so';
LOAD 'CANARY/evil.so';
LOAD '$libdir/../../../../CANARY/evil';
-- # the tools of administrators
CREATE EXTENSION adminpack;
SELECT pg_catalog.pg_file_write('CANARY/written', 'x', false);
SELECT pg_catalog.pg_file_rename('CANARY/secret.txt', 'CANARY/renamed');
SELECT pg_rotate_logfile(), pg_switch_wal(), pg_promote();
-- # files as tables
CREATE EXTENSION file_fdw;
CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;
CREATE FOREIGN TABLE public.passwd (line text) SERVER files OPTIONS (filename 'CANARY/secret.txt');
DO $$ BEGIN RAISE EXCEPTION '%', (SELECT string_agg(line, ',') FROM public.passwd); END $$;
CREATE FOREIGN TABLE public.ran (line text) SERVER files OPTIONS (program 'touch CANARY/ran');
TABLE public.ran;
-- # a wrapper without a library
CREATE FOREIGN DATA WRAPPER bare;
CREATE SERVER bare FOREIGN DATA WRAPPER bare OPTIONS (host '127.0.0.1', port 'PORT');
CREATE FOREIGN TABLE public.bare (a int) SERVER bare;
SELECT * FROM public.bare;
-- # tablespaces
CREATE TABLESPACE evil LOCATION 'CANARY';
SET allow_in_place_tablespaces = on; CREATE TABLESPACE inplace LOCATION '';
CREATE TABLE public.spaced (a int) TABLESPACE pg_global;
-- # entities of XML
DO $$ BEGIN RAISE EXCEPTION '%', xmlparse(DOCUMENT '<!DOCTYPE a [<!ENTITY x SYSTEM "file://CANARY/secret.txt">]><a>&x;</a>'); END $$;
SELECT xmlparse(DOCUMENT '<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1:PORT/x">]><a>&x;</a>');
SELECT xmlparse(DOCUMENT '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;">]><a>&f;&f;&f;&f;&f;&f;&f;&f;</a>');
-- # dictionaries of text search
CREATE TEXT SEARCH DICTIONARY public.d (TEMPLATE = ispell, DictFile = '../../../../../../CANARY/secret', AffFile = 'x');
CREATE TEXT SEARCH DICTIONARY public.s (TEMPLATE = synonym, SYNONYMS = '../secret');
-- # time zones and collations as file names
SET timezone = '../../../../../../../CANARY/secret.txt';
SET timezone = '/etc/passwd';
CREATE COLLATION public.c (LOCALE = '../../../CANARY/x');
SELECT pg_import_system_collations('public');
-- # logs and settings that name files
SET log_directory = 'CANARY'; SET log_destination = 'csvlog'; SET log_filename = 'x';
SELECT set_config('dynamic_library_path', 'CANARY', false);
SET dynamic_library_path = 'CANARY'; SET jit_provider = '../evil';
SELECT current_setting('data_directory'), current_setting('config_file'), current_setting('hba_file');
DO $$ BEGIN RAISE EXCEPTION '%', (SELECT string_agg(name || '=' || setting, ',') FROM pg_settings); END $$;
DO $$ BEGIN RAISE EXCEPTION '%', (SELECT string_agg(t::text, ',') FROM pg_hba_file_rules() t); END $$;
-- # commands of psql
\! touch CANARY/ran
\copy public.leak_1 from 'CANARY/secret.txt'
\i CANARY/secret.txt
\o CANARY/written
SELECT 'touch CANARY/ran' \g |sh
SELECT 1 \gexec
\setenv PATH CANARY
\connect postgres headroom_admin
-- # backup, WAL and the server's own functions
SELECT pg_backup_start('x'), pg_create_physical_replication_slot('x'), pg_create_logical_replication_slot('x', 'test_decoding');
SELECT pg_logical_emit_message(true, 'x', 'x'), pg_log_backend_memory_contexts(pg_backend_pid()), pg_replication_origin_create('x');
SELECT pg_relation_filepath('pg_class'), pg_current_logfile();
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid();
SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid();
