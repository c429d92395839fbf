// The extensions that have a stand-in: where it is, what it is called, and what it does not do.

export interface StandIn {
  /** Texts in `extensions/FILE.sql`, in order; none when the name alone is satisfied. */
  readonly files: readonly string[];
  /** The schema it cannot leave; null when CREATE EXTENSION chooses. */
  readonly schema: string | null;
  readonly version: string;
  /** What follows "is a stand-in: ". */
  readonly limits: string;
  /** Used even where the engine has the real one, because that needs the server's start, a network or the host. */
  readonly always: boolean;
}

interface Options {
  readonly files?: readonly string[];
  readonly schema?: string;
  readonly version?: string;
  readonly always?: boolean;
}

function standIn(
  name: string,
  limits: string,
  { files = [name], schema, version = '1.0', always = false }: Options = {},
): readonly [string, StandIn] {
  return [name, { files, schema: schema ?? null, version, limits, always }];
}

const foreign = (name: string) =>
  standIn(name, 'foreign tables can be declared and not read', { files: ['_fdw'], always: true });
const language = (name: string) =>
  standIn(name, 'functions in this language are not checked and cannot be called', {
    files: ['_language'],
    always: true,
  });
const nameOnly = (name: string, schema?: string) =>
  standIn(name, 'only its name is known, its functions and types are missing', { files: [], schema });

const nothingSent = 'no request leaves the database';

export const standIns: ReadonlyMap<string, StandIn> = new Map([
  standIn('pg_cron', 'jobs run only in the forecast', {
    files: [],
    schema: 'pg_catalog',
    version: '1.6',
    always: true,
  }),
  standIn('pg_net', nothingSent, { schema: 'extensions', version: '0.14.0', always: true }),
  standIn('http', nothingSent, { version: '1.6', always: true }),
  standIn('dblink', nothingSent, { version: '1.2', always: true }),
  standIn('postgis', 'shapes are not checked, and only points are computed on', {
    files: ['postgis', 'postgis-operators'],
    version: '3.4.0',
  }),
  standIn('vector', 'vectors are not checked, and every distance is 0', { version: '0.8.0' }),
  standIn('pgmq', 'queues work, partitioned ones are plain', { schema: 'pgmq', version: '1.5.1' }),
  standIn('pgjwt', 'tokens carry no true signature', { version: '0.2.0' }),
  standIn('pgcrypto', 'nothing is encrypted', { version: '1.3' }),
  standIn('uuid-ossp', 'every version is random', { version: '1.1' }),
  standIn('moddatetime', 'written anew in PL/pgSQL'),
  standIn('pgsodium', 'nothing is encrypted', { schema: 'pgsodium', version: '3.1.8', always: true }),
  standIn('supabase_vault', 'secrets are not encrypted', { schema: 'vault', version: '0.3.1', always: true }),
  standIn('pg_graphql', 'queries answer nothing', { schema: 'graphql', version: '1.5.11', always: true }),
  standIn('pg_jsonschema', 'every document is valid', { version: '0.3.3' }),
  standIn('pg_partman', 'sub-partitions, templates and sets by trigger are left alone', {
    files: ['pg_partman', 'pg_partman-maintenance', 'pg_partman-data'],
    version: '5.1.0',
    // A machine's own may be of another release, whose functions take other arguments than the migrations give.
    always: true,
  }),
  standIn('timescaledb', 'hypertables stay plain tables, policies are recorded and not run', {
    version: '2.17.0',
    always: true,
  }),
  standIn('citus', 'distributed tables stay plain tables', { version: '12.1', always: true }),
  standIn('pg_stat_statements', 'its view is empty', { version: '1.10' }),
  standIn('pgstattuple', 'nothing is measured', { version: '1.5' }),
  standIn('hypopg', 'no index is imagined', { version: '1.4.1' }),
  standIn('index_advisor', 'nothing is advised', { version: '0.2.0' }),
  standIn('plpgsql_check', 'nothing is checked', { version: '2.7' }),
  standIn('pg_uuidv7', 'written anew in SQL', { version: '1.5' }),
  standIn('pg_hashids', 'ids are not scrambled', { version: '1.3' }),
  standIn('wrappers', 'foreign tables can be declared and not read', { version: '0.4.3', always: true }),
  ...[
    'postgres_fdw',
    'file_fdw',
    'mysql_fdw',
    'mongo_fdw',
    'oracle_fdw',
    'tds_fdw',
    'sqlite_fdw',
    'redis_fdw',
    'clickhouse_fdw',
    'multicorn',
  ].map(foreign),
  ...[
    'plv8',
    'plpython3u',
    'plpythonu',
    'plperl',
    'plperlu',
    'pltcl',
    'pltclu',
    'plr',
    'plrust',
    'pllua',
    'pljava',
  ].map(language),
  ...[
    'pgaudit',
    'pg_stat_monitor',
    'pg_prewarm',
    'pgrowlocks',
    'sslinfo',
    'intagg',
    'xml2',
    'pg_repack',
    'rum',
    'pgroonga',
    'pgroonga_database',
    'pg_bigm',
    'pg_ivm',
    'pgtap',
    'pgrouting',
    'h3',
    'h3_postgis',
    'postgis_raster',
    'postgis_sfcgal',
    'address_standardizer',
    'address_standardizer_data_us',
    'pg_search',
    'vectorscale',
    'vchord',
    'anon',
    'pg_wait_sampling',
    'pg_qualstats',
    'pg_hint_plan',
    'aws_s3',
    'aws_commons',
    'aws_lambda',
    'rds_tools',
    'google_ml_integration',
    'azure',
    'azure_ai',
    'neon',
    'neon_utils',
    'pg_session_jwt',
    'pg_tiktoken',
    'pg_mooncake',
    'pg_duckdb',
    'pg_ulid',
    'pgx_ulid',
    'pg_idkit',
    'pglogical',
    'pg_walinspect',
    'pg_buffercache',
    'amcheck',
    'pageinspect',
    'adminpack',
    'orioledb',
    'tcn',
    'refint',
    'autoinc',
    'insert_username',
  ].map((name) => nameOnly(name)),
  nameOnly('postgis_topology', 'topology'),
  nameOnly('postgis_tiger_geocoder', 'tiger'),
  nameOnly('pg_tle', 'pgtle'),
  nameOnly('age', 'ag_catalog'),
]);

/** What CASCADE brings along. */
export const requirements: ReadonlyMap<string, readonly string[]> = new Map([
  ['earthdistance', ['cube']],
  ['periods', ['btree_gist']],
  ['pgjwt', ['pgcrypto']],
  ['postgis_topology', ['postgis']],
  ['postgis_raster', ['postgis']],
  ['postgis_sfcgal', ['postgis']],
  ['postgis_tiger_geocoder', ['postgis', 'fuzzystrmatch']],
  ['pgrouting', ['postgis']],
  ['h3_postgis', ['h3', 'postgis']],
  ['vectorscale', ['vector']],
  ['vchord', ['vector']],
  ['index_advisor', ['hypopg']],
]);
