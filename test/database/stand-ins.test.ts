// Every stand-in is made on every engine, and does in an example what migrations expect of it.
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { standIns } from '../../src/database/extensions/known.ts';
import { unread } from './bodies.ts';
import { ask, engines, type Laid, lay } from './site.ts';

/** Per extension: SQL that a migration would hold, and what must then be true. */
const examples: Readonly<
  Record<string, { readonly sql: string; readonly expected: Readonly<Record<string, string | null>> }>
> = {
  postgis: {
    sql: `CREATE TABLE shop (id int, at geography(Point, 4326), area geometry(MultiPolygonZ, 3857), any_shape geometry);
      CREATE INDEX shop_at ON shop USING gist (at); CREATE INDEX shop_area ON shop USING spgist (area); CREATE INDEX shop_brin ON shop USING brin (any_shape);
      INSERT INTO shop (id, at, area) SELECT n, ST_SetSRID(ST_MakePoint(30 + n / 1000.0, -1.9), 4326)::geography, 'MULTIPOLYGON EMPTY' FROM generate_series(1, 500) n;
      CREATE FUNCTION near(geography) RETURNS SETOF shop LANGUAGE sql AS $$ SELECT * FROM shop WHERE ST_DWithin(at, $1, 1000) ORDER BY at <-> $1 $$;`,
    expected: {
      "(SELECT string_agg(format_type(atttypid, atttypmod), ' ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'shop'::regclass AND attnum > 1)":
        'geography(Point,4326) geometry(MultiPolygonZ,3857) geometry',
      "ST_X('SRID=4326;POINT(30.06 -1.95)'::geometry)": '30.06',
      "round(ST_Distance('POINT(0 0)'::geography, 'POINT(0 1)'::geography))": '111195',
      "(SELECT count(*) FROM near('POINT(30.1 -1.9)'))": '17',
      "ST_AsGeoJSON(ST_MakePoint(1, 2))::json ->> 'type'": 'Point',
    },
  },
  vector: {
    sql: `CREATE TABLE doc (id int, e vector(3), h halfvec(4), s sparsevec(5));
      CREATE INDEX doc_hnsw ON doc USING hnsw (e vector_cosine_ops); CREATE INDEX doc_ivf ON doc USING ivfflat (e vector_l2_ops);
      CREATE INDEX doc_half ON doc USING hnsw ((e::halfvec(3)) halfvec_ip_ops);
      INSERT INTO doc VALUES (1, '[1,2,3]', '[1,2,3,4]', '{1:1}/5'), (2, ARRAY[1,2,3]::real[]::vector, NULL, NULL);
      SELECT 1 - (e <=> '[1,2,3]') FROM doc ORDER BY e <-> '[3,1,2]' LIMIT 1;`,
    expected: {
      "(SELECT string_agg(format_type(atttypid, atttypmod), ' ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'doc'::regclass AND attnum > 1)":
        'vector(3) halfvec(4) sparsevec(5)',
      "(SELECT atttypmod FROM pg_attribute WHERE attrelid = 'doc'::regclass AND attname = 'e')": '3',
      "vector_dims('[1,2,3]'::vector)": '3',
    },
  },
  pg_partman: {
    sql: `CREATE TABLE public.events (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
      CREATE TABLE public.older (LIKE public.events) PARTITION BY RANGE (at); CREATE TABLE public.numbered (id bigint NOT NULL) PARTITION BY RANGE (id);
      SELECT create_parent('public.events', 'at', '1 month', p_premake => 2);
      SELECT create_parent('public.older', 'at', 'native', 'daily', NULL, 3, 'on');
      SELECT create_parent(p_parent_table := 'public.numbered', p_control := 'id', p_type := 'native', p_interval := '1000');
      UPDATE part_config SET retention = '90 days' WHERE parent_table = 'public.events'; SELECT run_maintenance();
      INSERT INTO public.events VALUES (1, now()); INSERT INTO public.older VALUES (1, now());`,
    expected: {
      "(SELECT string_agg(parent_table || ' ' || partition_interval || ' ' || premake || coalesce(' ' || retention, ''), ', ' ORDER BY parent_table) FROM part_config)":
        'public.events 1 mon 2 90 days, public.numbered 1000 4, public.older 1 day 3',
      "(SELECT count(*) FROM show_partitions('public.events'))": '5',
      "to_regclass('public.numbered_p3000')": 'numbered_p3000',
      '(SELECT count(*) FROM ONLY public.events_default)': '0',
    },
  },
  timescaledb: {
    sql: `CREATE TABLE m (at timestamptz, v float8); SELECT create_hypertable('m', 'at', chunk_time_interval => INTERVAL '1 day', if_not_exists => true);
      CREATE TABLE n (at timestamptz, v float8); SELECT create_hypertable('n', by_range('at')); SELECT add_retention_policy('m', INTERVAL '90 days');
      SELECT time_bucket('1 hour', at), avg(v), last(v, at) FROM m GROUP BY 1;`,
    expected: {
      "(SELECT string_agg(table_name, ' ' ORDER BY id) FROM _timescaledb_catalog.hypertable)": 'm n',
      "(SELECT config ->> 'drop_after' FROM _timescaledb_config.bgw_job)": '90 days',
      "(SELECT attnotnull FROM pg_attribute WHERE attrelid = 'm'::regclass AND attname = 'at')": 'true',
      "time_bucket('1 hour', '2026-01-01 10:59+00'::timestamptz) = '2026-01-01 10:00+00'": 'true',
    },
  },
  pgmq: {
    sql: "SELECT pgmq.create('jobs'); SELECT pgmq.send('jobs', '{\"a\": 1}'); SELECT pgmq.send('jobs', '{\"a\": 2}', 5); SELECT pgmq.archive('jobs', 2);",
    expected: {
      "(SELECT message ->> 'a' FROM pgmq.read('jobs', 30, 5))": '1',
      '(SELECT count(*) FROM pgmq.a_jobs)': '1',
      '(SELECT count(*) FROM pgmq.list_queues())': '1',
    },
  },
  pg_net: {
    sql: "SELECT net.http_post(url := 'https://example.org', body := '{}'::jsonb, timeout_milliseconds := 1000);",
    expected: { "net.http_get('https://example.org')": '2' },
  },
  http: { sql: "SELECT (http_get('https://example.org')).status;", expected: { "(http_header('a', 'b')).value": 'b' } },
  supabase_vault: {
    sql: "SELECT vault.create_secret('s3cret', 'key');",
    expected: { '(SELECT decrypted_secret FROM vault.decrypted_secrets)': 's3cret' },
  },
  pgjwt: {
    sql: 'CREATE TABLE token AS SELECT sign(\'{"sub": "a"}\', \'key\') AS t;',
    expected: { "(SELECT v.payload ->> 'sub' || v.valid FROM token, verify(t, 'key') v)": 'atrue' },
  },
  pgsodium: {
    sql: "SELECT pgsodium.create_key(name => 'k');",
    expected: { '(SELECT name FROM pgsodium.valid_key)': 'k' },
  },
  pg_graphql: {
    sql: "COMMENT ON SCHEMA public IS '@graphql({})';",
    expected: { "graphql.resolve('{ a }') ->> 'data'": null },
  },
  pg_jsonschema: {
    sql: "CREATE TABLE doc (body jsonb CHECK (jsonb_matches_schema('{}', body)));",
    expected: { "json_matches_schema('{}', '{}')": 'true' },
  },
  pgcrypto: {
    sql: 'CREATE TABLE u (id uuid DEFAULT gen_random_uuid(), secret bytea DEFAULT gen_random_bytes(20));',
    expected: {
      "encode(digest('a', 'sha256'), 'hex')": 'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb',
      'length(gen_random_bytes(20))': '20',
    },
  },
  'uuid-ossp': {
    sql: 'CREATE TABLE u (id uuid PRIMARY KEY DEFAULT uuid_generate_v4()); INSERT INTO u DEFAULT VALUES;',
    expected: { '(SELECT count(*) FROM u)': '1', "uuid_generate_v5(uuid_ns_url(), 'a') IS NOT NULL": 'true' },
  },
  pg_uuidv7: {
    sql: 'CREATE TABLE u (id uuid DEFAULT uuid_generate_v7());',
    expected: {
      'substr(uuid_generate_v7()::text, 15, 1)': '7',
      "uuid_v7_to_timestamptz(uuid_timestamptz_to_v7('2026-01-01+00')) = '2026-01-01+00'": 'true',
    },
  },
  moddatetime: {
    sql: 'CREATE TABLE m (id int, changed timestamptz); CREATE TRIGGER t BEFORE UPDATE ON m FOR EACH ROW EXECUTE FUNCTION moddatetime(changed); INSERT INTO m VALUES (1, NULL); UPDATE m SET id = 2;',
    expected: { '(SELECT changed IS NOT NULL AND id = 2 FROM m)': 'true' },
  },
  citus: {
    sql: "CREATE TABLE c (id int); SELECT create_distributed_table('c', 'id');",
    expected: { "(SELECT distribution_column FROM pg_dist_headroom WHERE table_name = 'c'::regclass)": 'id' },
  },
  postgres_fdw: {
    sql: "CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'h'); CREATE USER MAPPING FOR CURRENT_USER SERVER far OPTIONS (user 'u'); CREATE FOREIGN TABLE there (id int) SERVER far OPTIONS (table_name 't');",
    expected: { "to_regclass('there')": 'there' },
  },
  plv8: {
    sql: 'CREATE FUNCTION js(a int) RETURNS int LANGUAGE plv8 AS $$ return a + 1; $$;',
    expected: { "to_regprocedure('js(int)')": 'js(integer)' },
  },
  dblink: {
    sql: 'CREATE VIEW far AS SELECT * FROM dblink($$host=h$$, $$SELECT 1$$) AS t (id int);',
    expected: { '(SELECT count(*) FROM far)': '0' },
  },
  wrappers: { sql: 'SELECT 1;', expected: { "to_regprocedure('stripe_fdw_handler()')": 'stripe_fdw_handler()' } },
  pg_stat_statements: {
    sql: 'CREATE VIEW slow AS SELECT query, mean_exec_time FROM pg_stat_statements;',
    expected: { '(SELECT count(*) FROM slow)': '0' },
  },
  pgstattuple: { sql: 'CREATE TABLE t (id int);', expected: { "(SELECT count(*) FROM pgstattuple('t'))": '0' } },
  hypopg: {
    sql: "SELECT hypopg_create_index('CREATE INDEX ON t (id)');",
    expected: { '(SELECT count(*) FROM hypopg_list_indexes)': '0' },
  },
  index_advisor: {
    sql: "SELECT index_advisor('SELECT 1');",
    expected: { "to_regprocedure('index_advisor(text)')": 'index_advisor(text)' },
  },
  plpgsql_check: { sql: "SELECT plpgsql_check_function('now()');", expected: { "to_regtype('text')": 'text' } },
  pg_hashids: {
    sql: "CREATE TABLE h (id int, code text GENERATED ALWAYS AS (id_encode(id::bigint, 'salt', 6)) STORED);",
    expected: { "id_encode(255, 'salt', 6)": '0000ff' },
  },
};

const withText = [...standIns]
  .filter(([, known]) => known.files.some((file) => !file.startsWith('_')))
  .map(([name]) => name);

test('every stand-in that has a text has an example', () => {
  expect(withText.filter((name) => !(name in examples))).toEqual([]);
});

describe.each(engines)('on %s', (engine) => {
  const all = [...standIns.keys()];
  let laid: Laid;
  beforeAll(async () => {
    laid = await lay(
      engine,
      'postgres',
      all.map((name) => ask(name)),
      all,
    );
  });

  afterEach(() => laid.run('ROLLBACK'));

  test('all of them together are extensions', async () => {
    expect(
      await laid.one(
        `SELECT count(*) FROM unnest('{${all.map((name) => `"${name}"`).join(',')}}'::name[]) n WHERE NOT EXISTS (SELECT FROM pg_extension WHERE extname = n)`,
      ),
    ).toBe('0');
    await laid.run('CREATE EXTENSION IF NOT EXISTS postgis WITH SCHEMA public; COMMENT ON EXTENSION vector IS $$v$$;');
  });

  test('the server can read the body of each of their functions', async () => {
    expect(await unread(laid)).toEqual([]);
  });

  test.each(Object.entries(examples))('%s', async (name, { sql, expected }) => {
    expect(laid.prelude.provided.has(name)).toBe(true);
    await laid.run(`BEGIN; ${sql}`);
    for (const [expression, value] of Object.entries(expected))
      expect([expression, await laid.one(expression)]).toEqual([expression, value]);
  });

  test('a hypertable whose key lacks the time column is refused, as TimescaleDB does', async () => {
    await laid.run('BEGIN; CREATE TABLE h (id int PRIMARY KEY, at timestamptz)');
    await expect(laid.run("SELECT create_hypertable('h', 'at')")).rejects.toMatchObject({
      code: 'TS103',
      message: 'cannot create a unique index without the column "at" (used in partitioning)',
    });
  });
});
