// Which extension brings a function, type, operator class or schema that people expect to be there.

import { dictionary } from '../../lib/dictionary.ts';
import { ident } from '../../sql/quote.ts';
import type { Explained } from '../explain.ts';

/** Types by the extension that brings them. */
export const extensionOfType: Readonly<Record<string, string>> = dictionary({
  citext: 'citext',
  hstore: 'hstore',
  ltree: 'ltree',
  lquery: 'ltree',
  cube: 'cube',
  vector: 'vector',
  halfvec: 'vector',
  sparsevec: 'vector',
  geometry: 'postgis',
  geography: 'postgis',
  box3d: 'postgis',
});

export const extensionOfSchema: Readonly<Record<string, string>> = dictionary({
  cron: 'pg_cron',
  net: 'pg_net',
  pgmq: 'pgmq',
  partman: 'pg_partman',
  vault: 'supabase_vault',
});

/** Access methods by the extension that brings them. */
export const extensionOfMethod: Readonly<Record<string, string>> = dictionary({
  hnsw: 'vector',
  ivfflat: 'vector',
  bloom: 'bloom',
  rum: 'rum',
});

const functions: readonly (readonly [pattern: RegExp, extension: string])[] = [
  [/^uuid_(generate_v|nil$|ns_)/, 'uuid-ossp'],
  [/^(crypt|gen_salt|digest|hmac|gen_random_bytes|armor|dearmor|pgp_.+)$/, 'pgcrypto'],
  [/^(similarity|show_trgm|word_similarity|strict_word_similarity)$/, 'pg_trgm'],
  [/^unaccent$/, 'unaccent'],
  [/^(levenshtein(_less_equal)?|soundex|metaphone|dmetaphone|difference)$/, 'fuzzystrmatch'],
  [/^(earth_distance|ll_to_earth|earth_box|earth)$/, 'earthdistance'],
  [/^(cosine_distance|l2_distance|inner_product|vector_dims|l2_normalize)$/, 'vector'],
  [/^(st_|postgis_)/, 'postgis'],
  [/^crosstab/, 'tablefunc'],
];

export function extensionOfFunction(name: string): string | undefined {
  return functions.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];
}

export function extensionOfOperatorClass(name: string): string | undefined {
  if (/_trgm_ops$/.test(name)) return 'pg_trgm';
  if (/^(vector|halfvec|bit|sparsevec)_.*(_ops)$/.test(name)) return 'vector';
  return undefined;
}

/** What other databases call our types. */
export const typeOfOthers: Readonly<Record<string, string>> = dictionary({
  datetime: 'timestamptz',
  datetime2: 'timestamptz',
  string: 'text',
  nvarchar: 'varchar',
  varchar2: 'varchar',
  longtext: 'text',
  mediumtext: 'text',
  tinytext: 'text',
  clob: 'text',
  blob: 'bytea',
  longblob: 'bytea',
  varbinary: 'bytea',
  tinyint: 'smallint',
  mediumint: 'integer',
  number: 'numeric',
  double: 'double precision',
  uniqueidentifier: 'uuid',
  guid: 'uuid',
});

/** What to say of a thing whose extension is not there. */
export const needs = (what: string, extension: string): Explained => ({
  message: `${what} comes with the extension ${extension}, which is not installed at this point.`,
  fix: { description: 'Before this statement:', sql: `CREATE EXTENSION IF NOT EXISTS ${ident(extension)};` },
});
