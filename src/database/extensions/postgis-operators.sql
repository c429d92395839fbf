-- PostGIS, second part: operators and index support. The index is a real GiST over polygons' boxes: it stores and finds nothing that is true of a text,
-- and breaks on none, which is enough to build it and to insert.
DO $do$
DECLARE
  t text;
  op text;
  name text;
BEGIN
  FOREACH t IN ARRAY '{geometry,geography}'::text[] LOOP
    FOREACH op IN ARRAY '{&&,&<,&>,<<,>>,&<|,<<|,|>>,|&>,@,~,~=,&&&}'::text[] LOOP
      name := t || '_op_' || encode(op::bytea, 'hex');
      PERFORM pg_temp.stubs(format('%s(%s, %2$s) -> boolean = $1::text = $2::text', name, t));
      EXECUTE format('CREATE OPERATOR %s (FUNCTION = %s, LEFTARG = %s, RIGHTARG = %3$s, RESTRICT = contsel, JOIN = contjoinsel)', op, name, t);
    END LOOP;
    PERFORM pg_temp.stubs(format('%s_nearness(%1$s, %1$s) -> float8 = @extschema@.%s($1::text, $2::text)', t, CASE t WHEN 'geometry' THEN 'geometry_plane' ELSE 'geometry_sphere' END));
    EXECUTE format('CREATE OPERATOR <-> (FUNCTION = %1$s_nearness, LEFTARG = %1$s, RIGHTARG = %1$s, COMMUTATOR = <->)', t);
    EXECUTE format('CREATE OPERATOR <#> (FUNCTION = %1$s_nearness, LEFTARG = %1$s, RIGHTARG = %1$s, COMMUTATOR = <#>)', t);
    EXECUTE format('CREATE FUNCTION %1$s_gist_consistent(internal, %1$s, smallint, oid, internal) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS ''gist_poly_consistent''', t);
    EXECUTE format($sql$CREATE OPERATOR CLASS gist_%1$s_ops DEFAULT FOR TYPE %1$s USING gist AS
      OPERATOR 1 <<, OPERATOR 2 &<, OPERATOR 3 &&, OPERATOR 4 &>, OPERATOR 5 >>, OPERATOR 6 ~=, OPERATOR 7 ~, OPERATOR 8 @,
      OPERATOR 9 &<|, OPERATOR 10 <<|, OPERATOR 11 |>>, OPERATOR 12 |&>,
      FUNCTION 1 %1$s_gist_consistent(internal, %1$s, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal),
      FUNCTION 3 gist_poly_compress(internal), FUNCTION 5 gist_box_penalty(internal, internal, internal),
      FUNCTION 6 gist_box_picksplit(internal, internal), FUNCTION 7 gist_box_same(box, box, internal), STORAGE box$sql$, t);
    EXECUTE format('CREATE FUNCTION %1$s_spg_inner(internal, internal) RETURNS void LANGUAGE internal IMMUTABLE STRICT AS ''spg_text_inner_consistent''', t);
    EXECUTE format($sql$CREATE OPERATOR CLASS spgist_%1$s_ops DEFAULT FOR TYPE %1$s USING spgist AS OPERATOR 3 =,
      FUNCTION 1 spg_text_config(internal, internal), FUNCTION 2 spg_text_choose(internal, internal), FUNCTION 3 spg_text_picksplit(internal, internal),
      FUNCTION 4 spg_text_inner_consistent(internal, internal), FUNCTION 5 spg_text_leaf_consistent(internal, internal)$sql$, t);
    EXECUTE format($sql$CREATE OPERATOR CLASS brin_%1$s_inclusion_ops DEFAULT FOR TYPE %1$s USING brin AS
      OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >,
      FUNCTION 1 brin_minmax_opcinfo(internal), FUNCTION 2 brin_minmax_add_value(internal, internal, internal, internal),
      FUNCTION 3 brin_minmax_consistent(internal, internal, internal), FUNCTION 4 brin_minmax_union(internal, internal, internal)$sql$, t);
  END LOOP;
END
$do$;
CREATE OPERATOR CLASS gist_geometry_ops_2d FOR TYPE geometry USING gist AS OPERATOR 3 &&,
  FUNCTION 1 geometry_gist_consistent(internal, geometry, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal),
  FUNCTION 3 gist_poly_compress(internal), FUNCTION 5 gist_box_penalty(internal, internal, internal),
  FUNCTION 6 gist_box_picksplit(internal, internal), FUNCTION 7 gist_box_same(box, box, internal), STORAGE box;
CREATE OPERATOR CLASS gist_geometry_ops_nd FOR TYPE geometry USING gist AS OPERATOR 3 &&&,
  FUNCTION 1 geometry_gist_consistent(internal, geometry, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal),
  FUNCTION 3 gist_poly_compress(internal), FUNCTION 5 gist_box_penalty(internal, internal, internal),
  FUNCTION 6 gist_box_picksplit(internal, internal), FUNCTION 7 gist_box_same(box, box, internal), STORAGE box;

CREATE TABLE spatial_ref_sys (
  srid integer PRIMARY KEY CHECK (srid > 0 AND srid <= 998999), auth_name varchar(256), auth_srid integer, srtext varchar(2048), proj4text varchar(2048)
);
CREATE VIEW geometry_columns AS SELECT NULL::varchar(256) AS f_table_catalog, NULL::name AS f_table_schema, NULL::name AS f_table_name,
  NULL::name AS f_geometry_column, NULL::integer AS coord_dimension, NULL::integer AS srid, NULL::varchar(30) AS type WHERE false;
CREATE VIEW geography_columns AS SELECT NULL::name AS f_table_catalog, NULL::name AS f_table_schema, NULL::name AS f_table_name,
  NULL::name AS f_geography_column, NULL::integer AS coord_dimension, NULL::integer AS srid, NULL::text AS type WHERE false;
GRANT SELECT ON spatial_ref_sys, geometry_columns, geography_columns TO PUBLIC;
