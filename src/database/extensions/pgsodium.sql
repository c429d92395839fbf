-- pgsodium: keys have names and numbers, nothing is encrypted.
CREATE TYPE pgsodium.key_status AS ENUM ('default', 'valid', 'invalid', 'expired');
CREATE TYPE pgsodium.key_type AS ENUM ('aead-ietf', 'aead-det', 'hmacsha512', 'hmacsha256', 'auth', 'shorthash', 'generichash', 'kdf', 'secretbox',
  'secretstream', 'stream_xchacha20');
CREATE TYPE pgsodium.crypto_box_keypair AS (public bytea, secret bytea);
CREATE TYPE pgsodium.crypto_sign_keypair AS (public bytea, secret bytea);
CREATE TABLE pgsodium.key (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(), status pgsodium.key_status DEFAULT 'valid', created timestamptz NOT NULL DEFAULT current_timestamp,
  expires timestamptz, key_type pgsodium.key_type, key_id bigserial, key_context bytea DEFAULT '\x7067736f6469756d', name text UNIQUE,
  associated_data text DEFAULT 'associated', raw_key bytea, raw_key_nonce bytea, parent_key uuid REFERENCES pgsodium.key, comment text, user_data text
);
CREATE VIEW pgsodium.valid_key AS SELECT id, name, status, key_type, key_id, key_context, created, expires, associated_data FROM pgsodium.key;
CREATE FUNCTION pgsodium.create_key(key_type pgsodium.key_type DEFAULT 'aead-det', name text DEFAULT NULL, raw_key bytea DEFAULT NULL,
  raw_key_nonce bytea DEFAULT NULL, parent_key uuid DEFAULT NULL, key_context bytea DEFAULT '\x7067736f6469756d', expires timestamptz DEFAULT NULL,
  associated_data text DEFAULT '') RETURNS pgsodium.valid_key LANGUAGE plpgsql AS $$
DECLARE
  made pgsodium.valid_key;
  new_id uuid;
BEGIN
  INSERT INTO pgsodium.key AS k (key_type, name, expires, associated_data) VALUES ($1, $2, $7, $8) RETURNING k.id INTO new_id;
  SELECT * INTO made FROM pgsodium.valid_key v WHERE v.id = new_id;
  RETURN made;
END
$$;
SELECT pg_temp.stubs($list$
  pgsodium.randombytes_new_seed() -> bytea = '\x00'
  pgsodium.randombytes_random() -> integer = 4
  pgsodium.randombytes_uniform(upper_bound integer) -> integer = 0
  pgsodium.randombytes_buf(size integer) -> bytea = decode(repeat('00', $1), 'hex')
  pgsodium.crypto_aead_det_noncegen() -> bytea = '\x00'
  pgsodium.crypto_aead_det_keygen() -> bytea = '\x00'
  pgsodium.crypto_aead_det_encrypt(message bytea, additional bytea, key_uuid uuid) -> bytea = $1
  pgsodium.crypto_aead_det_encrypt(message bytea, additional bytea, key_uuid uuid, nonce bytea) -> bytea = $1
  pgsodium.crypto_aead_det_encrypt(message bytea, additional bytea, key bytea, nonce bytea DEFAULT NULL) -> bytea = $1
  pgsodium.crypto_aead_det_decrypt(message bytea, additional bytea, key_uuid uuid) -> bytea = $1
  pgsodium.crypto_aead_det_decrypt(message bytea, additional bytea, key_uuid uuid, nonce bytea) -> bytea = $1
  pgsodium.crypto_aead_det_decrypt(message bytea, additional bytea, key bytea, nonce bytea DEFAULT NULL) -> bytea = $1
  pgsodium.crypto_secretbox_noncegen() -> bytea = '\x00'
  pgsodium.crypto_secretbox_keygen() -> bytea = '\x00'
  pgsodium.crypto_secretbox(message bytea, nonce bytea, key bytea) -> bytea = $1
  pgsodium.crypto_secretbox_open(ciphertext bytea, nonce bytea, key bytea) -> bytea = $1
  pgsodium.crypto_generichash(message bytea, key bytea DEFAULT NULL) -> bytea = sha256($1)
  pgsodium.crypto_auth_hmacsha256(message bytea, secret bytea) -> bytea = sha256($1)
  pgsodium.crypto_pwhash_saltgen() -> bytea = '\x00'
  pgsodium.derive_key(key_id bigint, key_len integer DEFAULT 32, context bytea DEFAULT '\x7067736f6469756d') -> bytea = '\x00'
$list$);
CREATE FUNCTION pgsodium.enable_security_label_trigger() RETURNS void LANGUAGE sql AS '';
CREATE FUNCTION pgsodium.disable_security_label_trigger() RETURNS void LANGUAGE sql AS '';
