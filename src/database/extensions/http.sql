-- http: no request is made; every answer is NULL.
CREATE DOMAIN http_method AS text;
CREATE DOMAIN content_type AS text CHECK (VALUE ~ '^\S+\/\S+');
CREATE TYPE http_header AS (field varchar, value varchar);
CREATE TYPE http_response AS (status integer, content_type varchar, headers http_header[], content varchar);
CREATE TYPE http_request AS (method http_method, uri varchar, headers http_header[], content_type varchar, content varchar);
SELECT pg_temp.stubs($list$
  http_header(field varchar, value varchar) -> http_header = ROW($1, $2)
  http_headers(VARIADIC args text[]) -> http_header[]
  http(request http_request) -> http_response
  http_get(uri varchar) -> http_response
  http_get(uri varchar, data jsonb) -> http_response
  http_head(uri varchar) -> http_response
  http_post(uri varchar, content varchar, content_type varchar) -> http_response
  http_post(uri varchar, data jsonb) -> http_response
  http_put(uri varchar, content varchar, content_type varchar) -> http_response
  http_patch(uri varchar, content varchar, content_type varchar) -> http_response
  http_delete(uri varchar) -> http_response
  http_delete(uri varchar, content varchar, content_type varchar) -> http_response
  http_set_curlopt(curlopt varchar, value varchar) -> boolean = true
  http_reset_curlopt() -> boolean = true
  http_list_curlopt() -> TABLE (curlopt text, value text)
  urlencode(string varchar) -> text = $1
  urlencode(string bytea) -> text = encode($1, 'hex')
  urlencode(data jsonb) -> text = $1::text
  text_to_bytea(data text) -> bytea = convert_to($1, 'UTF8')
  bytea_to_text(data bytea) -> text = convert_from($1, 'UTF8')
$list$);
