-- pgvector: the types, distances, operator classes and access methods; a vector is any text, every distance is 0.
SELECT pg_temp.text_type('vector'), pg_temp.text_type('halfvec'), pg_temp.text_type('sparsevec');
CREATE FUNCTION vector_typmod_in(text[]) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT array_to_string($1, ',')::integer $$;
CREATE FUNCTION vector_typmod_out(integer) RETURNS name LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT ('(' || $1 || ')')::name $$;
SELECT pg_temp.typmod(t, 'vector_typmod_in', 'vector_typmod_out') FROM unnest('{vector,halfvec,sparsevec}'::regtype[]) t;

-- Both take any operator class and read no option but their own; `WITH` is taken from the statement before it is sent.
CREATE ACCESS METHOD ivfflat TYPE INDEX HANDLER hashhandler;
CREATE ACCESS METHOD hnsw TYPE INDEX HANDLER hashhandler;

DO $do$
DECLARE
  t text;
  distance text[];
BEGIN
  FOREACH t IN ARRAY '{vector,halfvec,sparsevec}'::text[] LOOP
    PERFORM pg_temp.stubs(format($list$
      l2_distance(%1$s, %1$s) -> float8 = 0
      inner_product(%1$s, %1$s) -> float8 = 0
      negative_inner_product(%1$s, %1$s) -> float8 = 0
      cosine_distance(%1$s, %1$s) -> float8 = 0
      l1_distance(%1$s, %1$s) -> float8 = 0
      l2_norm(%1$s) -> float8 = 0
      l2_normalize(%1$s) -> %1$s = $1
      %1$s_plus(%1$s, %1$s) -> %1$s = $1
    $list$, t));
    FOREACH distance SLICE 1 IN ARRAY ARRAY[['<->', 'l2_distance'], ['<#>', 'negative_inner_product'], ['<=>', 'cosine_distance'], ['<+>', 'l1_distance']] LOOP
      EXECUTE format('CREATE OPERATOR %s (FUNCTION = %s, LEFTARG = %s, RIGHTARG = %3$s, COMMUTATOR = %1$s)', distance[1], distance[2], t);
    END LOOP;
    EXECUTE format('CREATE OPERATOR CLASS %1$s_l2_ops DEFAULT FOR TYPE %1$s USING ivfflat AS OPERATOR 1 =, FUNCTION 1 %1$s_hash(%1$s)', t);
    EXECUTE format('CREATE OPERATOR CLASS %1$s_l2_ops FOR TYPE %1$s USING hnsw AS OPERATOR 1 =, FUNCTION 1 %1$s_hash(%1$s)', t);
    EXECUTE format('CREATE OPERATOR CLASS %1$s_l1_ops FOR TYPE %1$s USING hnsw AS OPERATOR 1 =, FUNCTION 1 %1$s_hash(%1$s)', t);
    EXECUTE format('CREATE OPERATOR CLASS %1$s_ip_ops FOR TYPE %1$s USING ivfflat AS OPERATOR 1 =, FUNCTION 1 %1$s_hash(%1$s)', t);
    EXECUTE format('CREATE OPERATOR CLASS %1$s_ip_ops FOR TYPE %1$s USING hnsw AS OPERATOR 1 =, FUNCTION 1 %1$s_hash(%1$s)', t);
    EXECUTE format('CREATE OPERATOR CLASS %1$s_cosine_ops FOR TYPE %1$s USING ivfflat AS OPERATOR 1 =, FUNCTION 1 %1$s_hash(%1$s)', t);
    EXECUTE format('CREATE OPERATOR CLASS %1$s_cosine_ops FOR TYPE %1$s USING hnsw AS OPERATOR 1 =, FUNCTION 1 %1$s_hash(%1$s)', t);
    EXECUTE format('CREATE AGGREGATE avg(%1$s) (SFUNC = %1$s_plus, STYPE = %1$s)', t);
    EXECUTE format('CREATE AGGREGATE sum(%1$s) (SFUNC = %1$s_plus, STYPE = %1$s)', t);
    EXECUTE format('CREATE OPERATOR + (FUNCTION = %1$s_plus, LEFTARG = %1$s, RIGHTARG = %1$s)', t);
    EXECUTE format('CREATE OPERATOR - (FUNCTION = %1$s_plus, LEFTARG = %1$s, RIGHTARG = %1$s)', t);
    EXECUTE format('CREATE OPERATOR * (FUNCTION = %1$s_plus, LEFTARG = %1$s, RIGHTARG = %1$s)', t);
  END LOOP;
END
$do$;
SELECT pg_temp.stubs($list$
  vector_dims(vector) -> integer = cardinality(string_to_array($1::text, ','))
  vector_dims(halfvec) -> integer = cardinality(string_to_array($1::text, ','))
  vector_norm(vector) -> float8 = 0
  subvector(vector, integer, integer) -> vector = $1
  subvector(halfvec, integer, integer) -> halfvec = $1
  binary_quantize(vector) -> bit varying = B'0'
  binary_quantize(halfvec) -> bit varying = B'0'
  hamming_distance(bit, bit) -> float8 = 0
  jaccard_distance(bit, bit) -> float8 = 0
  array_to_vector(real[]) -> vector = translate($1::text, '{}', '[]')
  array_to_vector(integer[]) -> vector = translate($1::text, '{}', '[]')
  array_to_vector(double precision[]) -> vector = translate($1::text, '{}', '[]')
  array_to_vector(numeric[]) -> vector = translate($1::text, '{}', '[]')
  array_to_halfvec(real[]) -> halfvec = translate($1::text, '{}', '[]')
  vector_to_float4(vector) -> real[] = translate($1::text, '[]', '{}')
  vector_to_halfvec(vector) -> halfvec = $1::text
  halfvec_to_vector(halfvec) -> vector = $1::text
  vector_to_sparsevec(vector) -> sparsevec = $1::text
$list$);
CREATE OPERATOR <~> (FUNCTION = hamming_distance, LEFTARG = bit, RIGHTARG = bit, COMMUTATOR = <~>);
CREATE OPERATOR <%> (FUNCTION = jaccard_distance, LEFTARG = bit, RIGHTARG = bit, COMMUTATOR = <%>);
CREATE FUNCTION bit_hash(bit) RETURNS integer LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'hashvarlena';
CREATE OPERATOR CLASS bit_hamming_ops FOR TYPE bit USING hnsw AS OPERATOR 1 =, FUNCTION 1 bit_hash(bit);
CREATE OPERATOR CLASS bit_jaccard_ops FOR TYPE bit USING hnsw AS OPERATOR 1 =, FUNCTION 1 bit_hash(bit);
CREATE OPERATOR CLASS bit_hamming_ops FOR TYPE bit USING ivfflat AS OPERATOR 1 =, FUNCTION 1 bit_hash(bit);
CREATE CAST (real[] AS vector) WITH FUNCTION array_to_vector(real[]) AS ASSIGNMENT;
CREATE CAST (integer[] AS vector) WITH FUNCTION array_to_vector(integer[]) AS ASSIGNMENT;
CREATE CAST (double precision[] AS vector) WITH FUNCTION array_to_vector(double precision[]) AS ASSIGNMENT;
CREATE CAST (numeric[] AS vector) WITH FUNCTION array_to_vector(numeric[]) AS ASSIGNMENT;
CREATE CAST (real[] AS halfvec) WITH FUNCTION array_to_halfvec(real[]) AS ASSIGNMENT;
CREATE CAST (vector AS real[]) WITH FUNCTION vector_to_float4(vector) AS ASSIGNMENT;
CREATE CAST (vector AS halfvec) WITH FUNCTION vector_to_halfvec(vector) AS ASSIGNMENT;
CREATE CAST (halfvec AS vector) WITH FUNCTION halfvec_to_vector(halfvec);
CREATE CAST (vector AS sparsevec) WITH FUNCTION vector_to_sparsevec(vector) AS ASSIGNMENT;
