-- A language whose functions can be declared and not called: their text is kept unread.
-- Up to PostgreSQL 12 a template would say otherwise, and load the library.
DO $do$
BEGIN
  IF to_regclass('pg_catalog.pg_pltemplate') IS NOT NULL THEN
    DELETE FROM pg_pltemplate WHERE tmplname = '@extname@';
  END IF;
END
$do$;
CREATE TRUSTED LANGUAGE @extname@ HANDLER plpgsql_call_handler;
