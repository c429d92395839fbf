// What migrations take for granted is read from their trees; what stand-ins satisfy is not sent.
import { expect, test } from 'vitest';
import {
  extensionsNeeded,
  needsWholePlatform,
  preludeFor,
  rolesNeeded,
  standInSql,
  standInStatement,
} from '../../src/database/platform.ts';
import { loadReader } from '../../src/parse/parse.ts';

const { parse } = await loadReader();
const read = (text: string) => [parse({ path: 'm.sql', text })];
const first = (text: string) =>
  read(text)[0]?.statements[0] as NonNullable<ReturnType<typeof read>[0]['statements'][0]>;

test('extensions, also in bodies, with the first schema that is said', () => {
  const scripts = read(`CREATE EXTENSION IF NOT EXISTS "uuid-ossp"; CREATE EXTENSION vector WITH SCHEMA extensions;
    DO $$ BEGIN CREATE EXTENSION IF NOT EXISTS pg_cron; END $$; CREATE EXTENSION IF NOT EXISTS "uuid-ossp" SCHEMA x;`);
  expect(extensionsNeeded(scripts)).toEqual([
    { name: 'uuid-ossp', schema: 'x' },
    { name: 'vector', schema: 'extensions' },
    { name: 'pg_cron', schema: null },
  ]);
});

test('established scripts give extensions away by their use, unless they made the type themselves', () => {
  const used = read(
    'CREATE TABLE t (a geography(Point), b public.citext); CREATE TABLE u (at timestamptz) WITH (tsdb.hypertable); SELECT pgmq.send($$q$$, $${}$$);',
  );
  expect(extensionsNeeded(used)).toEqual([]);
  expect(extensionsNeeded(used, true).map(({ name, implied }) => [name, implied])).toEqual([
    ['postgis', true],
    ['citext', true],
    ['timescaledb', true],
    ['pgmq', true],
  ]);
  const called = read(
    "SELECT public.create_hypertable('m', 'at'); CREATE INDEX ON t USING gin (a public.gin_trgm_ops); ALTER TABLE t ALTER id SET DEFAULT uuid_generate_v4();",
  );
  expect(extensionsNeeded(called, true).map(({ name }) => name)).toEqual(['timescaledb', 'pg_trgm', 'uuid-ossp']);
  expect(
    extensionsNeeded(
      read("CREATE FUNCTION unaccent(text) RETURNS text LANGUAGE sql AS 'SELECT $1'; SELECT unaccent('x');"),
      true,
    ),
  ).toEqual([]);
  expect(
    extensionsNeeded(
      read("CREATE TYPE vector AS ENUM ('a'); CREATE DOMAIN citext AS text; CREATE TABLE t (v vector, c citext);"),
      true,
    ),
  ).toEqual([]);
});

test('roles that are named and never created', () => {
  const scripts =
    read(`GRANT SELECT ON t TO reader, PUBLIC, CURRENT_USER; ALTER TABLE t OWNER TO owner; CREATE POLICY p ON t TO app USING (true);
    ALTER DEFAULT PRIVILEGES FOR ROLE maker GRANT SELECT ON TABLES TO seen; GRANT parent TO child; SET ROLE acting; GRANT pg_monitor TO reader;
    CREATE ROLE child; DO $$ BEGIN IF true THEN CREATE ROLE guarded; END IF; EXECUTE 'CREATE ROLE dynamic'; GRANT SELECT ON t TO inner_one; END $$;
    GRANT SELECT ON t TO guarded, dynamic;`);
  expect([...rolesNeeded(scripts)].sort()).toEqual([
    'acting',
    'app',
    'inner_one',
    'maker',
    'owner',
    'parent',
    'reader',
    'seen',
  ]);
});

test.each([
  ['CREATE EXTENSION postgis', true],
  ['DROP EXTENSION IF EXISTS postgis CASCADE', true],
  ['DROP EXTENSION postgis, hstore', false],
  ['ALTER EXTENSION postgis UPDATE', true],
  ['ALTER EXTENSION postgis SET SCHEMA gis', true],
  ["COMMENT ON EXTENSION postgis IS 'x'", true],
  ["COMMENT ON EXTENSION hstore IS 'x'", false],
  ['CREATE SCHEMA gis', true],
  ['CREATE SCHEMA gis CREATE TABLE t ()', false],
  ['CREATE SCHEMA other', false],
  ["ALTER TABLE t SET (timescaledb.compress, timescaledb.compress_segmentby = 'a')", true],
  ['ALTER TABLE t SET (fillfactor = 70)', false],
  ['CREATE TABLE t ()', false],
])('%s: done by stand-ins is %s', (sql, done) => {
  const { provided } = preludeFor(
    'postgres',
    [
      { name: 'postgis', schema: 'gis' },
      { name: 'timescaledb', schema: null },
    ],
    new Set(),
  );
  expect(standInStatement(first(sql), provided)).toBe(done);
});

test('options that only the real extension knows are blanked, nothing else moves', () => {
  const provided = new Set(['vector', 'timescaledb']);
  const index = first(
    "CREATE INDEX i ON t USING hnsw (e vector_l2_ops) WITH (m = 16, ef_construction = 64) WHERE a = 'WITH (x)'",
  );
  expect(standInSql(index, provided)).toBe(
    index.sql
      .replace('WITH (m = 16, ef_construction = 64)', '    '.padEnd(35))
      .replace(/\s{35,}/, (gap) => gap.padEnd(37)),
  );
  expect(standInSql(index, provided)).toHaveLength(index.sql.length);
  expect(standInSql(index, new Set())).toBe(index.sql);
  const table = first("CREATE TABLE t (at timestamptz) WITH (tsdb.hypertable, tsdb.partition_column = 'at')");
  expect(standInSql(table, provided).trimEnd()).toBe('CREATE TABLE t (at timestamptz)');
  const plain = first('CREATE TABLE t (at timestamptz) WITH (fillfactor = 70)');
  expect(standInSql(plain, provided)).toBe(plain.sql);
});

test('the seldom named tables are laid where they are named', () => {
  expect(needsWholePlatform('supabase', read('SELECT auth.uid() FROM auth.users, "auth"."sessions"'))).toBe(false);
  expect(needsWholePlatform('supabase', read('GRANT SELECT ON "auth"."flow_state" TO anon'))).toBe(true);
  expect(needsWholePlatform('postgres', read('GRANT SELECT ON auth.flow_state TO anon'))).toBe(false);
});
