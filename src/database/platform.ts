// Lays what a host provides, and what the engine lacks, under the migrations.

import { dictionary } from '../lib/dictionary.ts';
import type { Script } from '../model/statements.ts';
import { ident, literal } from '../sql/quote.ts';
import { requirements, standIns } from './extensions/known.ts';
import { sqlFile } from './platform-files.ts';
import type { ExtensionAsked } from './platforms/asked.ts';

export { standInSql, standInStatement } from './extensions/statements.ts';
export { type ExtensionAsked, extensionsNeeded, rolesNeeded } from './platforms/asked.ts';

/** What a platform consists of. */
interface Platform {
  /** Texts in `platforms/`, in order. */
  readonly files: readonly string[];
  /** One more text, and what in the migrations asks for it. */
  readonly more: { readonly file: string; readonly when: RegExp } | null;
  /** Where extensions go that are there without being asked for. */
  readonly extensionSchema: string;
  /** Extensions that are there before the first migration. */
  readonly extensions: readonly string[];
}

const plain: Platform = { files: ['postgres'], more: null, extensionSchema: 'public', extensions: [] };
const platforms: Readonly<Record<string, Platform>> = dictionary({
  postgres: plain,
  supabase: {
    files: ['supabase', 'supabase-auth', 'supabase-storage'],
    more: {
      file: 'supabase-more',
      when: /\b(auth"?\."?(?!"|(users|identities|sessions|refresh_tokens|mfa_factors|audit_log_entries|uid|jwt|role|email)\b)|storage"?\."?(migrations|s3_|prefixes|buckets_|vector_|iceberg_)|realtime"?\."?(subscription|schema_|action|equality|user_)|supabase_functions"?\."?(hooks|migrations)|seed_files)/i,
    },
    extensionSchema: 'extensions',
    extensions: ['pgcrypto', 'uuid-ossp', 'pg_stat_statements', 'pg_net', 'supabase_vault', 'pg_graphql'],
  },
});

/** The platforms a configuration may name. */
export const readablePlatforms: readonly string[] = Object.keys(platforms);

export interface Prelude {
  /** One text of many statements, for a superuser, on an empty database. Leaves the session's settings as they were. */
  readonly sql: string;
  /** What the run does not do because of stand-ins: one sentence each. */
  readonly notes: readonly string[];
  /** Extensions (and, as `schema NAME`, schemas) that CREATE must not make again. */
  readonly provided: ReadonlySet<string>;
  /** Real extensions that `sql` makes: an engine that loads extensions when it opens must load these. */
  readonly extensions: readonly string[];
  /** Those of them that it makes because the migrations' role may not: making them again is as good as done. */
  readonly made: ReadonlySet<string>;
}

/** Whether an extension is stood in for even where the real one is there: a server with it is no gain. */
export function alwaysStandIn(extension: string): boolean {
  return standIns.get(extension)?.always === true;
}

/**
 * The text that stands for a platform, with cron; unknown platforms are plain.
 * @param whole also what migrations seldom name
 */
function platformSql(name: string, whole: boolean): string {
  const { files, more } = platformNamed(name);
  return [...files, ...(whole && more !== null ? [more.file] : []), 'cron'].map(sqlFile).join('\n');
}

/** Whether the migrations name what a platform seldom lends. */
export function needsWholePlatform(platform: string, scripts: readonly Script[]): boolean {
  const { more } = platformNamed(platform);
  return more !== null && scripts.some((script) => more.when.test(script.text));
}

/**
 * Names of schemas that can stand in the texts of stand-ins, however those quote: what runs as a superuser holds no
 * text of a stranger.
 */
const plainName = /^(?!pg_)[\p{L}_][\p{L}\p{N}_ -]*$/u;

/**
 * The stand-in of an extension, ready to run after `_tools.sql`.
 * @param schema where CREATE EXTENSION puts it; those that cannot move ignore it
 * @returns null when there is none
 */
function standIn(extension: string, schema = 'public'): { readonly sql: string; readonly note: string } | null {
  const known = standIns.get(extension);
  const home = known?.schema ?? schema;
  if (known === undefined || (known.schema === null && !plainName.test(home))) return null;
  const name = ident(home);
  const body = known.files
    .map(sqlFile)
    .join('\n')
    .replaceAll('@extschema@', name)
    .replaceAll('@extname@', ident(extension));
  const place =
    home === 'pg_catalog'
      ? ''
      : `CREATE SCHEMA IF NOT EXISTS ${name};\nGRANT USAGE ON SCHEMA ${name} TO PUBLIC;\nSET search_path = ${name};\n`;
  const own = ownSchemas[extension] ?? [];
  const others = own
    .map((schemaName) => `CREATE SCHEMA IF NOT EXISTS ${schemaName};\nGRANT USAGE ON SCHEMA ${schemaName} TO PUBLIC;\n`)
    .join('');
  const register = `SELECT pg_temp.register(${literal(extension)}, ${literal(name)}, ${literal(known.version)});\n`;
  return {
    sql: `-- ${extension}\n${others}${place}${body}${register}`,
    note: `${extension} is a stand-in here: ${known.limits}.`,
  };
}

/** Schemas that an extension makes beside the one it is registered in. */
const ownSchemas: Readonly<Record<string, readonly string[]>> = dictionary({ pg_net: ['net'] });

/**
 * Everything that is there before the first migration.
 * @param needed what the migrations ask for, as `extensionsNeeded` tells
 * @param engineHas extensions the engine can make
 * @param roles as `rolesNeeded` tells
 * @param whole as `needsWholePlatform` tells; less is faster
 * @param untrusted those of `engineHas` that the migrations' role may not make
 */
export function preludeFor(
  platform: string,
  needed: readonly ExtensionAsked[],
  engineHas: ReadonlySet<string>,
  roles: readonly string[] = [],
  whole = true,
  untrusted: ReadonlySet<string> = new Set(),
): Prelude {
  const { extensions: given, extensionSchema } = platformNamed(platform);
  const asked = withRequirements(needed);
  const implied = new Set(needed.filter((extension) => extension.implied === true).map((extension) => extension.name));
  const early = new Set([...given, ...implied]);
  const parts = [sqlFile('_tools'), platformSql(platform, whole), rolesSql(roles)];
  const notes: string[] = [];
  const provided = new Set(['pg_cron', 'schema cron']);
  const real: string[] = [];
  const made = new Set<string>();
  const held = new Set(
    [...asked.keys()]
      .filter((name) => untrusted.has(name))
      .flatMap((name) => [name, ...(requirements.get(name) ?? [])]),
  );
  parts.push(standIn('pg_cron')?.sql ?? '');
  for (const name of new Set([...early, ...asked.keys()])) {
    const said = asked.get(name) ?? null;
    const schema = said ?? (early.has(name) ? extensionSchema : 'public');
    const known = standIns.get(name);
    // What the host brings and nobody asks for is cheaper as a stand-in than as a library to load.
    const have = asked.has(name) && engineHas.has(name) && known?.always !== true;
    if (have && !early.has(name) && !(held.has(name) && plainName.test(schema))) continue;
    const substitute = standIn(name, schema);
    if (have && !early.has(name)) {
      real.push(name);
      made.add(name);
      if (schema !== 'public') provided.add(`schema ${schema}`);
      parts.push(madeEarly(name, said));
    } else if (have) {
      real.push(name);
      parts.push(realOr(name, schema, substitute?.sql ?? ''));
    } else if (substitute !== null && name !== 'pg_cron') {
      parts.push(substitute.sql);
      provided.add(name);
      if (schema !== 'public') provided.add(`schema ${schema}`);
    }
    if (!have && asked.has(name))
      notes.push(substitute?.note ?? `The extension ${name} could not be had here; what needs it was not judged.`);
  }
  // Read by us alone, after the change; only a superuser can make it, who does nothing once migrations have run.
  if (untrusted.has(checker) && !asked.has(checker))
    parts.push(attempt(`CREATE EXTENSION ${checker} SCHEMA pg_catalog;`, 'NULL;'));
  parts.push(availableSql([...provided].filter((name) => !name.startsWith('schema '))));
  return { sql: wrap(parts), notes, provided, extensions: real, made };
}

function platformNamed(name: string): Platform {
  return platforms[name] ?? plain;
}

/** Name → schema asked for (the first that is said), requirements included. */
function withRequirements(needed: readonly ExtensionAsked[]): Map<string, string | null> {
  const asked = new Map<string, string | null>();
  const add = (name: string, schema: string | null) => {
    for (const required of requirements.get(name) ?? []) add(required, schema);
    asked.set(name, asked.get(name) ?? schema);
  };
  for (const { name, schema } of needed) add(name, schema);
  return asked;
}

/** The extension that reads every statement of a PL/pgSQL function. */
const checker = 'plpgsql_check';

/** The real extension; where it cannot be made after all, the stand-in. */
function realOr(name: string, schema: string, substitute: string): string {
  return attempt(
    `CREATE EXTENSION IF NOT EXISTS ${ident(name)} SCHEMA ${ident(schema)};`,
    substitute === '' ? 'NULL;' : `EXECUTE ${literal(substitute)};`,
  );
}

/**
 * The real extension, made before there is anything in its schema that its script could take for Postgres's own: a
 * superuser runs it. Where it cannot be made, the migration's own CREATE EXTENSION tells why it may not.
 */
function madeEarly(name: string, schema: string | null): string {
  const home = schema === null ? 'SET search_path = public' : `CREATE SCHEMA IF NOT EXISTS ${ident(schema)}`;
  const place = schema === null ? '' : ` SCHEMA ${ident(schema)}`;
  return `${home};\n${attempt(`CREATE EXTENSION IF NOT EXISTS ${ident(name)}${place};`, 'NULL;')}`;
}

/** Bodies are literals: dollars would end at the same dollars in a name, and what follows would run. */
const attempt = (work: string, otherwise: string) =>
  `DO ${literal(`BEGIN\n${work}\nEXCEPTION WHEN OTHERS THEN\n${otherwise}\nEND`)};`;

/** Shows extensions that stand-ins replace in `pg_available_extensions`, as the host does: migrations ask it. */
function availableSql(names: readonly string[]): string {
  const rows = names.map((name) => `(${literal(name)}::name, ${literal(standIns.get(name)?.version ?? '1.0')})`);
  return attempt(
    `SET LOCAL allow_system_table_mods = on;
CREATE OR REPLACE VIEW pg_catalog.pg_available_extensions AS
  SELECT e.name, e.default_version, x.extversion AS installed_version, e.comment
  FROM pg_catalog.pg_available_extensions() e LEFT JOIN pg_catalog.pg_extension x ON e.name = x.extname
  UNION ALL SELECT v.name, v.version, x.extversion, NULL::text
  FROM (VALUES ${rows.join(', ')}) v (name, version) LEFT JOIN pg_catalog.pg_extension x ON v.name = x.extname
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_available_extensions() e WHERE e.name = v.name);
SET LOCAL allow_system_table_mods = off;`,
    'NULL;',
  );
}

function rolesSql(roles: readonly string[]): string {
  if (roles.length === 0) return '';
  const body = `
DECLARE
  role text;
BEGIN
  FOREACH role IN ARRAY ARRAY[${roles.map(literal).join(', ')}]::text[] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
      EXECUTE format('CREATE ROLE %I', role);
    END IF;
  END LOOP;
END`;
  return `DO ${literal(body)};`;
}

function wrap(parts: readonly string[]): string {
  const uuids = parts.some((part) => part.includes('gen_random_uuid')) ? sqlFile('uuid') : '';
  const settings = 'SET client_min_messages = warning;\nSET check_function_bodies = off;\nSET search_path = public;';
  const end = `DROP FUNCTION pg_temp.stubs(text), pg_temp.type_name(text), pg_temp.text_type(text), pg_temp.typmod(regtype, regproc, regproc), pg_temp.register(text, text, text);
RESET search_path;
RESET check_function_bodies;
RESET client_min_messages;`;
  return [settings, uuids, ...parts, end].filter((part) => part !== '').join('\n');
}
