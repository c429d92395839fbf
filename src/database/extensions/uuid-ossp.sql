-- uuid-ossp: every version is a random one.
SELECT pg_temp.stubs($list$
  uuid_nil() -> uuid = '00000000-0000-0000-0000-000000000000'
  uuid_ns_dns() -> uuid = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'
  uuid_ns_url() -> uuid = '6ba7b811-9dad-11d1-80b4-00c04fd430c8'
  uuid_ns_oid() -> uuid = '6ba7b812-9dad-11d1-80b4-00c04fd430c8'
  uuid_ns_x500() -> uuid = '6ba7b814-9dad-11d1-80b4-00c04fd430c8'
  uuid_generate_v3(namespace uuid, name text) -> uuid = md5($1::text || $2)
  uuid_generate_v5(namespace uuid, name text) -> uuid = md5($1::text || $2)
$list$);
CREATE FUNCTION uuid_generate_v1() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS 'SELECT gen_random_uuid()';
CREATE FUNCTION uuid_generate_v1mc() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS 'SELECT gen_random_uuid()';
CREATE FUNCTION uuid_generate_v4() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS 'SELECT gen_random_uuid()';
