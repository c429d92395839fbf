-- PostGIS: its types with modifiers, the usual functions, operators and index support. A geometry is any text; points are
-- computed on, everything else gives a fixed answer.
SELECT pg_temp.text_type('geometry'), pg_temp.text_type('geography'), pg_temp.text_type('box2d'), pg_temp.text_type('box3d'), pg_temp.text_type('raster');
CREATE TYPE geometry_dump AS (path integer[], geom geometry);
CREATE TYPE valid_detail AS (valid boolean, reason varchar, location geometry);

-- Modifiers: shape in the low byte, then one bit each for Z and M, the rest is the reference system.
CREATE FUNCTION geometry_shapes() RETURNS text[] LANGUAGE sql IMMUTABLE AS
  $$ SELECT '{Geometry,Point,LineString,Polygon,MultiPoint,MultiLineString,MultiPolygon,GeometryCollection,CircularString,CompoundCurve,CurvePolygon,MultiCurve,MultiSurface,PolyhedralSurface,Triangle,Tin}'::text[] $$;
CREATE FUNCTION geometry_typmod_read(modifiers text, system integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  part text[] := regexp_match(split_part(modifiers, ',', 1), '^\s*([A-Za-z]+?)(z?)(m?)\s*$', 'i');
  shape integer := array_position(lower(@extschema@.geometry_shapes()::text)::text[], lower(part[1]));
BEGIN
  IF shape IS NULL OR modifiers LIKE '%,%,%' THEN
    RAISE EXCEPTION 'Invalid geometry type modifier: %', split_part(modifiers, ',', 1) USING ERRCODE = 'invalid_parameter_value';
  END IF;
  RETURN (shape - 1) | CASE part[2] WHEN '' THEN 0 ELSE 256 END | CASE part[3] WHEN '' THEN 0 ELSE 512 END
    | (coalesce(nullif(split_part(modifiers, ',', 2), '')::integer, system) << 10);
END
$$;
CREATE FUNCTION geometry_typmod_in(text[]) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT @extschema@.geometry_typmod_read(array_to_string($1, ','), 0) $$;
CREATE FUNCTION geography_typmod_in(text[]) RETURNS integer LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT @extschema@.geometry_typmod_read(array_to_string($1, ','), 4326) $$;
CREATE FUNCTION geometry_typmod_out(integer) RETURNS name LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT ('(' || (@extschema@.geometry_shapes())[($1 & 255) + 1] || CASE $1 & 256 WHEN 0 THEN '' ELSE 'Z' END || CASE $1 & 512 WHEN 0 THEN '' ELSE 'M' END
    || CASE $1 >> 10 WHEN 0 THEN '' ELSE ',' || ($1 >> 10) END || ')')::name
$$;
SELECT pg_temp.typmod('geometry', 'geometry_typmod_in', 'geometry_typmod_out'), pg_temp.typmod('geography', 'geography_typmod_in', 'geometry_typmod_out');

CREATE CAST (text AS geometry) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (geometry AS text) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (geometry AS geography) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (geography AS geometry) WITHOUT FUNCTION;
CREATE CAST (geometry AS box2d) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (geometry AS box3d) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (box2d AS geometry) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (box3d AS geometry) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (box3d AS box2d) WITHOUT FUNCTION AS IMPLICIT;
CREATE FUNCTION geometry(bytea) RETURNS geometry LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT encode($1, 'hex')::@extschema@.geometry $$;
CREATE FUNCTION bytea(geometry) RETURNS bytea LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT convert_to($1::text, 'UTF8') $$;
CREATE CAST (bytea AS geometry) WITH FUNCTION geometry(bytea) AS IMPLICIT;
CREATE CAST (geometry AS bytea) WITH FUNCTION bytea(geometry) AS IMPLICIT;

-- What one can say of `SRID=4326;POINT(30.06 -1.95)`.
CREATE FUNCTION geometry_number(shape text, which integer) RETURNS float8 LANGUAGE sql IMMUTABLE STRICT AS
  $$ SELECT (regexp_match(shape, 'POINT[ ZM]*\(\s*' || repeat('\S+\s+', which - 1) || '(-?[0-9.]+(?:e[-+]?[0-9]+)?)', 'i'))[1]::float8 $$;
CREATE FUNCTION geometry_point(VARIADIC coordinates float8[]) RETURNS geometry LANGUAGE sql IMMUTABLE STRICT AS
  $$ SELECT ('POINT(' || array_to_string(coordinates, ' ') || ')')::@extschema@.geometry $$;
CREATE FUNCTION geometry_sphere(a text, b text) RETURNS float8 LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT coalesce(2 * 6371008.8 * asin(least(1, sqrt(sind((y2 - y1) / 2) ^ 2 + cosd(y1) * cosd(y2) * sind((x2 - x1) / 2) ^ 2))), 0)
  FROM (SELECT @extschema@.geometry_number(a, 1) x1, @extschema@.geometry_number(a, 2) y1, @extschema@.geometry_number(b, 1) x2, @extschema@.geometry_number(b, 2) y2) p
$$;
CREATE FUNCTION geometry_plane(a text, b text) RETURNS float8 LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT coalesce(sqrt((x2 - x1) ^ 2 + (y2 - y1) ^ 2), 0)
  FROM (SELECT @extschema@.geometry_number(a, 1) x1, @extschema@.geometry_number(a, 2) y1, @extschema@.geometry_number(b, 1) x2, @extschema@.geometry_number(b, 2) y2) p
$$;
SELECT pg_temp.stubs(replace($list$
  st_makepoint(float8, float8) -> geometry = @.geometry_point($1, $2)
  st_makepoint(float8, float8, float8) -> geometry = @.geometry_point($1, $2, $3)
  st_makepoint(float8, float8, float8, float8) -> geometry = @.geometry_point($1, $2, $3, $4)
  st_makepointm(float8, float8, float8) -> geometry = @.geometry_point($1, $2, $3)
  st_point(float8, float8) -> geometry = @.geometry_point($1, $2)
  st_point(float8, float8, srid integer) -> geometry = 'SRID=' || $3 || ';' || @.geometry_point($1, $2)::text
  st_pointz(float8, float8, float8, srid integer DEFAULT 0) -> geometry = @.geometry_point($1, $2, $3)
  st_setsrid(geom geometry, srid integer) -> geometry = 'SRID=' || $2 || ';' || regexp_replace($1::text, '^SRID=\d+;', '')
  st_setsrid(geog geography, srid integer) -> geography = $1
  st_srid(geom geometry) -> integer = coalesce(substring($1::text FROM '^SRID=(\d+)')::integer, 0)
  st_srid(geog geography) -> integer = coalesce(substring($1::text FROM '^SRID=(\d+)')::integer, 4326)
  st_x(geometry) -> float8 = @.geometry_number($1::text, 1)
  st_y(geometry) -> float8 = @.geometry_number($1::text, 2)
  st_z(geometry) -> float8 = @.geometry_number($1::text, 3)
  st_m(geometry) -> float8 = @.geometry_number($1::text, 4)
  st_xmin(box3d) -> float8 = @.geometry_number($1::text, 1)
  st_xmax(box3d) -> float8 = @.geometry_number($1::text, 1)
  st_ymin(box3d) -> float8 = @.geometry_number($1::text, 2)
  st_ymax(box3d) -> float8 = @.geometry_number($1::text, 2)
  st_zmin(box3d) -> float8 = 0
  st_zmax(box3d) -> float8 = 0
  geometrytype(geometry) -> text = upper(substring($1::text FROM '([A-Za-z]+)\s*(?:\(|EMPTY|$)'))
  geometrytype(geography) -> text = upper(substring($1::text FROM '([A-Za-z]+)\s*(?:\(|EMPTY|$)'))
  st_geometrytype(geometry) -> text = 'ST_' || initcap(substring($1::text FROM '([A-Za-z]+)\s*(?:\(|EMPTY|$)'))
  st_distance(geom1 geometry, geom2 geometry) -> float8 = @.geometry_plane($1::text, $2::text)
  st_distance(geog1 geography, geog2 geography, use_spheroid boolean DEFAULT true) -> float8 = @.geometry_sphere($1::text, $2::text)
  st_distance(text, text) -> float8 = @.geometry_plane($1, $2)
  st_distancesphere(geom1 geometry, geom2 geometry) -> float8 = @.geometry_sphere($1::text, $2::text)
  st_distancespheroid(geom1 geometry, geom2 geometry) -> float8 = @.geometry_sphere($1::text, $2::text)
  st_maxdistance(geom1 geometry, geom2 geometry) -> float8 = @.geometry_plane($1::text, $2::text)
  st_3ddistance(geom1 geometry, geom2 geometry) -> float8 = @.geometry_plane($1::text, $2::text)
  st_hausdorffdistance(geom1 geometry, geom2 geometry) -> float8 = @.geometry_plane($1::text, $2::text)
  st_dwithin(geom1 geometry, geom2 geometry, float8) -> boolean = @.geometry_plane($1::text, $2::text) <= $3
  st_dwithin(geog1 geography, geog2 geography, tolerance float8, use_spheroid boolean DEFAULT true) -> boolean = @.geometry_sphere($1::text, $2::text) <= $3
  st_dwithin(text, text, float8) -> boolean = @.geometry_plane($1, $2) <= $3
  st_3ddwithin(geom1 geometry, geom2 geometry, float8) -> boolean = @.geometry_plane($1::text, $2::text) <= $3
  st_dfullywithin(geom1 geometry, geom2 geometry, float8) -> boolean = @.geometry_plane($1::text, $2::text) <= $3
  st_astext(geometry) -> text = regexp_replace($1::text, '^SRID=\d+;', '')
  st_astext(geometry, integer) -> text = regexp_replace($1::text, '^SRID=\d+;', '')
  st_astext(geography) -> text = regexp_replace($1::text, '^SRID=\d+;', '')
  st_astext(geography, integer) -> text = regexp_replace($1::text, '^SRID=\d+;', '')
  st_astext(text) -> text = $1
  st_asewkt(geometry) -> text = $1::text
  st_asewkt(geography) -> text = $1::text
  st_asbinary(geometry) -> bytea = convert_to($1::text, 'UTF8')
  st_asbinary(geography) -> bytea = convert_to($1::text, 'UTF8')
  st_asewkb(geometry) -> bytea = convert_to($1::text, 'UTF8')
  st_ashexewkb(geometry) -> text = $1::text
  st_asgeojson(geom geometry, maxdecimaldigits integer DEFAULT 9, options integer DEFAULT 8) -> text = json_build_object('type', 'Point', 'coordinates', json_build_array(@.geometry_number($1::text, 1), @.geometry_number($1::text, 2)))
  st_asgeojson(geog geography, maxdecimaldigits integer DEFAULT 9, options integer DEFAULT 0) -> text = json_build_object('type', 'Point', 'coordinates', json_build_array(@.geometry_number($1::text, 1), @.geometry_number($1::text, 2)))
  st_asgml(geometry) -> text = ''
  st_askml(geometry) -> text = ''
  st_assvg(geometry) -> text = ''
  st_aslatlontext(geom geometry, tmpl text DEFAULT '') -> text = ''
  st_asencodedpolyline(geom geometry, nprecision integer DEFAULT 5) -> text = ''
  st_asmvtgeom(geom geometry, bounds box2d, extent integer DEFAULT 4096, buffer integer DEFAULT 256, clip_geom boolean DEFAULT true) -> geometry = $1
  st_geomfromtext(text) -> geometry = $1
  st_geomfromtext(text, integer) -> geometry = 'SRID=' || $2 || ';' || $1
  st_geometryfromtext(text) -> geometry = $1
  st_geometryfromtext(text, integer) -> geometry = 'SRID=' || $2 || ';' || $1
  st_geomfromewkt(text) -> geometry = $1
  st_pointfromtext(text) -> geometry = $1
  st_pointfromtext(text, integer) -> geometry = 'SRID=' || $2 || ';' || $1
  st_polygonfromtext(text) -> geometry = $1
  st_polygonfromtext(text, integer) -> geometry = 'SRID=' || $2 || ';' || $1
  st_linefromtext(text) -> geometry = $1
  st_linefromtext(text, integer) -> geometry = 'SRID=' || $2 || ';' || $1
  st_geogfromtext(text) -> geography = $1
  st_geographyfromtext(text) -> geography = $1
  st_geogfromwkb(bytea) -> geography = encode($1, 'hex')
  st_geomfromwkb(bytea) -> geometry = encode($1, 'hex')
  st_geomfromwkb(bytea, integer) -> geometry = encode($1, 'hex')
  st_geomfromewkb(bytea) -> geometry = encode($1, 'hex')
  st_geomfromgeojson(text) -> geometry = 'SRID=4326;' || $1
  st_geomfromgeojson(json) -> geometry = 'SRID=4326;' || $1::text
  st_geomfromgeojson(jsonb) -> geometry = 'SRID=4326;' || $1::text
  st_geomfromgeohash(text, integer DEFAULT NULL) -> geometry = $1
  st_geohash(geom geometry, maxchars integer DEFAULT 0) -> text = 's'
  st_geohash(geog geography, maxchars integer DEFAULT 0) -> text = 's'
  st_linefromencodedpolyline(txtin text, nprecision integer DEFAULT 5) -> geometry = 'LINESTRING EMPTY'
  st_makeline(geom1 geometry, geom2 geometry) -> geometry = 'LINESTRING EMPTY'
  st_makeline(geometry[]) -> geometry = 'LINESTRING EMPTY'
  st_makepolygon(geometry) -> geometry = 'POLYGON EMPTY'
  st_polygon(geometry, integer) -> geometry = 'POLYGON EMPTY'
  st_makeenvelope(float8, float8, float8, float8, integer DEFAULT 0) -> geometry = 'POLYGON EMPTY'
  st_tileenvelope(zoom integer, x integer, y integer, bounds geometry DEFAULT NULL, margin float8 DEFAULT 0) -> geometry = 'POLYGON EMPTY'
  st_makebox2d(geom1 geometry, geom2 geometry) -> box2d = $1::text
  st_estimatedextent(text, text, text) -> box2d
  box2d(geometry) -> box2d = $1::text
  box3d(geometry) -> box3d = $1::text
  st_isvaliddetail(geom geometry, flags integer DEFAULT 0) -> valid_detail
  st_isvalidreason(geometry) -> text = 'Valid Geometry'
  st_relate(geom1 geometry, geom2 geometry) -> text = 'FF*FF****'
  st_azimuth(geom1 geometry, geom2 geometry) -> float8 = 0
  st_azimuth(geog1 geography, geog2 geography) -> float8 = 0
  st_linelocatepoint(geom1 geometry, geom2 geometry) -> float8 = 0
  st_length(geog geography, use_spheroid boolean DEFAULT true) -> float8 = 0
  st_area(geog geography, use_spheroid boolean DEFAULT true) -> float8 = 0
  st_perimeter(geog geography, use_spheroid boolean DEFAULT true) -> float8 = 0
  st_buffer(geom geometry, radius float8, options text DEFAULT '') -> geometry = $1
  st_buffer(geom geometry, radius float8, quadsegs integer) -> geometry = $1
  st_buffer(geography, float8) -> geography = $1
  st_buffer(geography, float8, integer) -> geography = $1
  st_buffer(geography, float8, text) -> geography = $1
  st_centroid(geography, use_spheroid boolean DEFAULT true) -> geography = $1
  st_project(geog geography, distance float8, azimuth float8) -> geography = $1
  st_segmentize(geog geography, max_segment_length float8) -> geography = $1
  st_intersects(geog1 geography, geog2 geography) -> boolean = false
  st_intersects(text, text) -> boolean = false
  st_covers(geog1 geography, geog2 geography) -> boolean = false
  st_coveredby(geog1 geography, geog2 geography) -> boolean = false
  st_intersection(geography, geography) -> geography = $1
  st_transform(geometry, integer) -> geometry = 'SRID=' || $2 || ';' || regexp_replace($1::text, '^SRID=\d+;', '')
  st_transform(geom geometry, to_proj text) -> geometry = $1
  st_intersection(geom1 geometry, geom2 geometry, gridsize float8 DEFAULT -1) -> geometry = $1
  st_union(geom1 geometry, geom2 geometry) -> geometry = $1
  st_union(geometry[]) -> geometry = $1[1]
  st_collect(geom1 geometry, geom2 geometry) -> geometry = $1
  st_collect(geometry[]) -> geometry = $1[1]
  st_unaryunion(geometry, gridsize float8 DEFAULT -1) -> geometry = $1
  st_difference(geom1 geometry, geom2 geometry, gridsize float8 DEFAULT -1) -> geometry = $1
  st_symdifference(geom1 geometry, geom2 geometry, gridsize float8 DEFAULT -1) -> geometry = $1
  st_simplify(geometry, float8) -> geometry = $1
  st_simplifypreservetopology(geometry, float8) -> geometry = $1
  st_snaptogrid(geometry, float8) -> geometry = $1
  st_segmentize(geometry, float8) -> geometry = $1
  st_expand(geometry, float8) -> geometry = $1
  st_expand(box2d, float8) -> box2d = $1
  st_translate(geometry, float8, float8) -> geometry = $1
  st_scale(geometry, float8, float8) -> geometry = $1
  st_rotate(geometry, float8) -> geometry = $1
  st_pointn(geometry, integer) -> geometry = $1
  st_geometryn(geometry, integer) -> geometry = $1
  st_interiorringn(geometry, integer) -> geometry = $1
  st_lineinterpolatepoint(geometry, float8) -> geometry = $1
  st_linesubstring(geometry, float8, float8) -> geometry = $1
  st_collectionextract(geometry, integer) -> geometry = $1
  st_closestpoint(geom1 geometry, geom2 geometry) -> geometry = $1
  st_shortestline(geom1 geometry, geom2 geometry) -> geometry = $1
  st_concavehull(geometry, float8, boolean DEFAULT false) -> geometry = $1
  st_makevalid(geometry, text) -> geometry = $1
  st_removerepeatedpoints(geom geometry, tolerance float8 DEFAULT 0) -> geometry = $1
  st_hexagongrid(size float8, bounds geometry, OUT geom geometry, OUT i integer, OUT j integer) -> SETOF record
  st_squaregrid(size float8, bounds geometry, OUT geom geometry, OUT i integer, OUT j integer) -> SETOF record
  st_dump(geometry) -> SETOF geometry_dump
  st_dumppoints(geometry) -> SETOF geometry_dump
  st_dumprings(geometry) -> SETOF geometry_dump
  st_dumpsegments(geometry) -> SETOF geometry_dump
  st_subdivide(geom geometry, maxvertices integer DEFAULT 256, gridsize float8 DEFAULT -1) -> SETOF geometry
  st_generatepoints(area geometry, npoints integer) -> geometry = $1
  postgis_version() -> text = '3.4 USE_GEOS=1 USE_PROJ=1 USE_STATS=1'
  postgis_full_version() -> text = 'POSTGIS="3.4.0"'
  postgis_lib_version() -> text = '3.4.0'
  postgis_extensions_upgrade() -> text = ''
  updategeometrysrid(varchar, varchar, integer) -> text = ''
  populate_geometry_columns(use_typmod boolean DEFAULT true) -> text = ''
$list$, '@.', '@extschema@.'));

-- Those that take shapes and give a number, a truth or a shape.
DO $do$
DECLARE
  f text;
BEGIN
  FOREACH f IN ARRAY '{st_area,st_length,st_length2d,st_3dlength,st_perimeter,st_lengthspheroid}'::text[] LOOP
    PERFORM pg_temp.stubs(f || '(geometry) -> float8 = 0');
  END LOOP;
  FOREACH f IN ARRAY '{st_npoints,st_numpoints,st_numgeometries,st_ngeometries,st_numinteriorrings,st_nrings,st_dimension,st_ndims,st_coorddim}'::text[] LOOP
    PERFORM pg_temp.stubs(f || '(geometry) -> integer = 1');
  END LOOP;
  FOREACH f IN ARRAY '{st_isvalid,st_issimple,st_isclosed,st_isring}'::text[] LOOP
    PERFORM pg_temp.stubs(f || '(geometry) -> boolean = true');
  END LOOP;
  PERFORM pg_temp.stubs('st_isempty(geometry) -> boolean = $1::text LIKE ''%EMPTY''');
  FOREACH f IN ARRAY '{st_contains,st_containsproperly,st_covers,st_coveredby,st_crosses,st_disjoint,st_equals,st_intersects,st_overlaps,st_touches,st_within,st_3dintersects,st_orderingequals}'::text[] LOOP
    PERFORM pg_temp.stubs(f || '(geom1 geometry, geom2 geometry) -> boolean = false');
  END LOOP;
  FOREACH f IN ARRAY '{st_centroid,st_envelope,st_boundary,st_convexhull,st_exteriorring,st_startpoint,st_endpoint,st_pointonsurface,st_makevalid,st_multi,st_force2d,st_force3d,st_force3dz,st_force4d,st_forcepolygonccw,st_forcepolygoncw,st_reverse,st_flipcoordinates,st_linemerge,st_node,st_normalize,st_minimumboundingcircle,st_orientedenvelope,st_delaunaytriangles,st_voronoipolygons,st_shiftlongitude,st_curvetoline}'::text[] LOOP
    PERFORM pg_temp.stubs(f || '(geometry) -> geometry = $1');
  END LOOP;
  FOREACH f IN ARRAY '{st_union,st_collect,st_extent,st_makeline,st_polygonize,st_memunion,st_3dextent}'::text[] LOOP
    EXECUTE format('CREATE AGGREGATE %s(geometry) (SFUNC = st_collect, STYPE = geometry)', f);
  END LOOP;
END
$do$;
CREATE FUNCTION st_asgeojson(r record, geom_column text DEFAULT '', maxdecimaldigits integer DEFAULT 9, pretty_bool boolean DEFAULT false) RETURNS text
  LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN json_build_object('type', 'Feature', 'geometry', NULL, 'properties', to_jsonb(r)); END $$;
CREATE FUNCTION asmvt_step(bytea, anyelement) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT ''::bytea $$;
CREATE FUNCTION asmvt_step(bytea, anyelement, text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT ''::bytea $$;
CREATE FUNCTION asmvt_step(bytea, anyelement, text, integer, text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$ SELECT ''::bytea $$;
CREATE AGGREGATE st_asmvt(anyelement) (SFUNC = asmvt_step, STYPE = bytea);
CREATE AGGREGATE st_asmvt(anyelement, text) (SFUNC = asmvt_step, STYPE = bytea);
CREATE AGGREGATE st_asmvt(anyelement, text, integer, text) (SFUNC = asmvt_step, STYPE = bytea);
CREATE FUNCTION clusterdbscan_step(geometry, eps float8, minpoints integer) RETURNS integer LANGUAGE internal WINDOW IMMUTABLE AS 'window_row_number';
