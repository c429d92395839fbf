-- pgjwt: tokens have the right shape and no true signature.
SELECT pg_temp.stubs($list$
  url_encode(data bytea) -> text = translate(encode($1, 'base64'), E'+/=\n', '-_')
  url_decode(data text) -> bytea = decode(rpad(translate($1, '-_', '+/'), (length($1) + 3) / 4 * 4, '='), 'base64')
  algorithm_sign(signables text, secret text, algorithm text) -> text = translate(encode(sha256(convert_to($1 || $2, 'UTF8')), 'base64'), E'+/=\n', '-_')
  try_cast_double(inp text) -> double precision
$list$);
CREATE FUNCTION sign(payload json, secret text, algorithm text DEFAULT 'HS256') RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT h || '.' || p || '.' || @extschema@.algorithm_sign(h || '.' || p, $2, $3)
  FROM (SELECT @extschema@.url_encode(convert_to(json_build_object('alg', $3, 'typ', 'JWT')::text, 'UTF8')) h, @extschema@.url_encode(convert_to($1::text, 'UTF8')) p) x
$$;
CREATE FUNCTION verify(token text, secret text, algorithm text DEFAULT 'HS256') RETURNS TABLE (header json, payload json, valid boolean) LANGUAGE sql IMMUTABLE AS $$
  SELECT convert_from(@extschema@.url_decode(split_part($1, '.', 1)), 'UTF8')::json, convert_from(@extschema@.url_decode(split_part($1, '.', 2)), 'UTF8')::json,
    split_part($1, '.', 3) = @extschema@.algorithm_sign(split_part($1, '.', 1) || '.' || split_part($1, '.', 2), $2, $3)
$$;
