-- A language whose functions can be declared and not called: their text is kept unread.
CREATE TRUSTED LANGUAGE @extname@ HANDLER plpgsql_call_handler;
