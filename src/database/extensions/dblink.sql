-- dblink: no connection is made; every answer is empty.
SELECT pg_temp.stubs($list$
  dblink_connect(text) -> text = 'OK'
  dblink_connect(text, text) -> text = 'OK'
  dblink_connect_u(text) -> text = 'OK'
  dblink_connect_u(text, text) -> text = 'OK'
  dblink_disconnect() -> text = 'OK'
  dblink_disconnect(text) -> text = 'OK'
  dblink_exec(text) -> text = 'OK'
  dblink_exec(text, boolean) -> text = 'OK'
  dblink_exec(text, text) -> text = 'OK'
  dblink_exec(text, text, boolean) -> text = 'OK'
  dblink_send_query(text, text) -> integer = 1
  dblink_is_busy(text) -> integer = 0
  dblink_error_message(text) -> text = 'OK'
  dblink_cancel_query(text) -> text = 'OK'
  dblink_get_connections() -> text[] = '{}'
  dblink(text) -> SETOF record
  dblink(text, boolean) -> SETOF record
  dblink(text, text) -> SETOF record
  dblink(text, text, boolean) -> SETOF record
  dblink_get_result(text) -> SETOF record
$list$);
CREATE FOREIGN DATA WRAPPER dblink_fdw;
