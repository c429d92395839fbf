-- Helpers of the stand-ins, there only while they are being made.

-- Makes functions of lines such as `st_area(geometry) -> float8 = 0`: signature, type, and the value it gives (NULL when not said).
CREATE FUNCTION pg_temp.stubs(list text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  line text;
  head text;
  type text;
  value text;
BEGIN
  FOREACH line IN ARRAY string_to_array(list, E'\n') LOOP
    CONTINUE WHEN line !~ '\S';
    line := btrim(line);
    head := split_part(line, ' -> ', 1);
    type := split_part(substr(line, length(head) + 5), ' = ', 1);
    value := substr(line, length(head) + length(type) + 8);
    IF type ~ '^(SETOF|TABLE) ' THEN
      EXECUTE format('CREATE FUNCTION %s RETURNS %s LANGUAGE plpgsql STABLE AS ''BEGIN RETURN; END''', head, type);
    ELSIF type = 'void' THEN
      EXECUTE format('CREATE FUNCTION %s RETURNS void LANGUAGE sql AS ''''', head);
    ELSIF type ~ '^any' THEN
      EXECUTE format('CREATE FUNCTION %s RETURNS %s LANGUAGE sql IMMUTABLE PARALLEL SAFE AS %L', head, type, 'SELECT ' || value);
    ELSE
      EXECUTE format('CREATE FUNCTION %s RETURNS %s LANGUAGE sql IMMUTABLE PARALLEL SAFE AS %L', head, type,
        format('SELECT (%s)::%s', coalesce(nullif(value, ''), 'NULL'), pg_temp.type_name(type)));
    END IF;
  END LOOP;
END
$$;

CREATE FUNCTION pg_temp.type_name(name text) RETURNS text LANGUAGE sql AS $$
  SELECT format('%I.%I', n.nspname, t.typname) FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE t.oid = name::regtype
$$;

-- Makes a type that holds any text, with the comparisons that its indexes need.
CREATE FUNCTION pg_temp.text_type(name text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  op text[];
BEGIN
  EXECUTE format($sql$
    CREATE TYPE %1$s;
    CREATE FUNCTION %1$s_in(cstring) RETURNS %1$s LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textin';
    CREATE FUNCTION %1$s_out(%1$s) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textout';
    CREATE FUNCTION %1$s_recv(internal) RETURNS %1$s LANGUAGE internal STABLE STRICT PARALLEL SAFE AS 'textrecv';
    CREATE FUNCTION %1$s_send(%1$s) RETURNS bytea LANGUAGE internal STABLE STRICT PARALLEL SAFE AS 'textsend';
    CREATE TYPE %1$s (INPUT = %1$s_in, OUTPUT = %1$s_out, RECEIVE = %1$s_recv, SEND = %1$s_send,
      TYPMOD_IN = varchartypmodin, TYPMOD_OUT = varchartypmodout, LIKE = text, CATEGORY = 'U');
    CREATE FUNCTION %1$s_cmp(%1$s, %1$s) RETURNS integer LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteacmp';
    CREATE FUNCTION %1$s_hash(%1$s) RETURNS integer LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'hashvarlena';
  $sql$, name);
  FOREACH op SLICE 1 IN ARRAY ARRAY[['lt', '<', '>', '>='], ['le', '<=', '>=', '>'], ['eq', '=', '=', '<>'], ['ne', '<>', '<>', '='], ['ge', '>=', '<=', '<'], ['gt', '>', '<', '<=']] LOOP
    EXECUTE format('CREATE FUNCTION %1$s_%2$s(%1$s, %1$s) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS %3$L', name, op[1], 'bytea' || op[1]);
    EXECUTE format('CREATE OPERATOR %3$s (FUNCTION = %1$s_%2$s, LEFTARG = %1$s, RIGHTARG = %1$s, COMMUTATOR = %4$s, NEGATOR = %5$s%6$s)',
      name, op[1], op[2], op[3], op[4], CASE op[1] WHEN 'eq' THEN ', HASHES, MERGES' ELSE '' END);
  END LOOP;
  EXECUTE format($sql$
    CREATE OPERATOR CLASS %1$s_btree_ops DEFAULT FOR TYPE %1$s USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 %1$s_cmp(%1$s, %1$s);
    CREATE OPERATOR CLASS %1$s_hash_ops DEFAULT FOR TYPE %1$s USING hash AS OPERATOR 1 =, FUNCTION 1 %1$s_hash(%1$s);
  $sql$, name);
END
$$;

-- Gives a type (and its arrays) modifiers that read and print as the real ones do. The catalog takes what CREATE TYPE would
-- not: a function over text[] reads the modifiers as well as one over cstring[], and a `name` is a C string already.
CREATE FUNCTION pg_temp.typmod(type regtype, reads regproc, prints regproc) RETURNS void LANGUAGE sql AS $$
  UPDATE pg_type SET typmodin = reads, typmodout = prints WHERE type IN (oid, typelem)
$$;

-- Names the stand-in among the extensions, so that IF NOT EXISTS, guards and COMMENT ON find it.
CREATE FUNCTION pg_temp.register(name text, schema text, version text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
  SELECT pg_nextoid('pg_extension', 'oid', 'pg_extension_oid_index'), name, (SELECT oid FROM pg_roles WHERE rolname = current_user), schema::regnamespace, false, version
  WHERE NOT EXISTS (SELECT FROM pg_extension WHERE extname = name)
$$;
