-- pgcrypto: hashes where Postgres has them, else md5; nothing is encrypted.
CREATE FUNCTION digest(data bytea, type text) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE lower($2) WHEN 'sha256' THEN sha256($1) WHEN 'sha512' THEN sha512($1) WHEN 'sha384' THEN sha384($1) WHEN 'sha224' THEN sha224($1) ELSE decode(md5($1), 'hex') END
$$;
SELECT pg_temp.stubs($list$
  digest(data text, type text) -> bytea = @extschema@.digest(convert_to($1, 'UTF8'), $2)
  hmac(data text, key text, type text) -> bytea = @extschema@.digest(convert_to($2 || $1, 'UTF8'), $3)
  hmac(data bytea, key bytea, type text) -> bytea = @extschema@.digest($2 || $1, $3)
  crypt(password text, salt text) -> text = $2 || md5($1)
  gen_salt(type text) -> text = '$2a$06$'
  gen_salt(type text, rounds integer) -> text = '$2a$06$'
  encrypt(data bytea, key bytea, type text) -> bytea = $1
  decrypt(data bytea, key bytea, type text) -> bytea = $1
  encrypt_iv(data bytea, key bytea, iv bytea, type text) -> bytea = $1
  decrypt_iv(data bytea, key bytea, iv bytea, type text) -> bytea = $1
  pgp_sym_encrypt(data text, psw text, options text DEFAULT '') -> bytea = convert_to($1, 'UTF8')
  pgp_sym_encrypt_bytea(data bytea, psw text, options text DEFAULT '') -> bytea = $1
  pgp_sym_decrypt(msg bytea, psw text, options text DEFAULT '') -> text = convert_from($1, 'UTF8')
  pgp_sym_decrypt_bytea(msg bytea, psw text, options text DEFAULT '') -> bytea = $1
  pgp_pub_encrypt(data text, key bytea, options text DEFAULT '') -> bytea = convert_to($1, 'UTF8')
  pgp_pub_decrypt(msg bytea, key bytea, psw text DEFAULT '', options text DEFAULT '') -> text = convert_from($1, 'UTF8')
  armor(data bytea) -> text = encode($1, 'base64')
  dearmor(data text) -> bytea = decode($1, 'base64')
$list$);
CREATE FUNCTION gen_random_bytes(integer) RETURNS bytea LANGUAGE sql VOLATILE AS
  $$ SELECT substring(decode(string_agg(replace(gen_random_uuid()::text, '-', ''), ''), 'hex') FROM 1 FOR $1) FROM generate_series(0, $1 / 16) $$;
CREATE FUNCTION gen_random_uuid() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS 'SELECT pg_catalog.gen_random_uuid()';
