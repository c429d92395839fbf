// Cuts GitHub's own API descriptions (400 MB as packages) down to what the stand-in for GitHub checks requests against. Commit the result.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  assertValidSchema,
  buildSchema,
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type NameNode,
  parse,
  print,
  type TypeNode,
} from 'graphql';
import { fieldsKept, operationsKept } from './github-api-kept.ts';

const sources = { rest: '@octokit/openapi@23.0.2', graphql: '@octokit/graphql-schema@15.26.1' };
const target = 'test/support/github';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Schema = { [key: string]: Json };
interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { readonly $ref?: string }[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Record<string, { readonly schema: Json }> };
  readonly responses: Record<
    string,
    { readonly $ref?: string; readonly content?: Record<string, { readonly schema: Json }> }
  >;
}
interface Description {
  readonly paths: Record<string, Record<string, Described>>;
  readonly components: { readonly schemas: Record<string, Json>; readonly parameters: Record<string, Json> };
}

/** Words for people, and what JSON Schema has no use for. */
const talk = new Set([
  'description',
  'example',
  'examples',
  'title',
  'externalDocs',
  'x-github',
  'x-multi-segment',
  'deprecated',
  'readOnly',
]);

/**
 * OpenAPI's dialect becomes JSON Schema: `nullable` is a type, and references point into the cut. `inProperties` spares
 * properties named like talk.
 */
function plain(value: Json, inProperties = false): Json {
  if (Array.isArray(value)) return value.map((each) => plain(each));
  if (value === null || typeof value !== 'object') return value;
  const out: Schema = {};
  for (const [key, each] of Object.entries(value)) {
    if (!inProperties && (talk.has(key) || key === 'nullable')) continue;
    if (!inProperties && (key === 'enum' || key === 'default' || key === 'required')) out[key] = each;
    else if (key === '$ref') out[key] = String(each).replace('#/components/schemas/', '#/schemas/');
    else out[key] = plain(each, !inProperties && key === 'properties');
  }
  if (inProperties || !('nullable' in value) || value.nullable !== true) return out;
  if (Array.isArray(out.enum) && !out.enum.includes(null)) out.enum = [...out.enum, null];
  if (typeof out.type === 'string') return { ...out, type: [out.type, 'null'] };
  return { anyOf: [out, { type: 'null' }] };
}

/** Of an answer's schema only what a client may count on: required properties, and optional ones of a plain type. */
function needed(value: Json): Json {
  if (Array.isArray(value)) return value.map(needed);
  if (value === null || typeof value !== 'object') return value;
  const { properties, required, ...rest } = value as Schema & { properties?: Schema; required?: string[] };
  const out: Schema = Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, needed(each)]));
  if (properties === undefined) return out;
  const kept = Object.entries(properties).filter(
    ([name, each]) => required?.includes(name) || !JSON.stringify(each).includes('$ref'),
  );
  out.properties = Object.fromEntries(kept.map(([name, each]) => [name, needed(each)]));
  if (required !== undefined) out.required = required.filter((name) => name in properties);
  return out;
}

function cutRest({ paths, components }: Description): Json {
  const schemas: Record<string, Json> = {};
  const take = (value: Json): Json => {
    for (const [, name = ''] of JSON.stringify(value).matchAll(/"#\/schemas\/([^"]+)"/g)) {
      if (name in schemas) continue;
      schemas[name] = {};
      schemas[name] = take(needed(plain(components.schemas[name] ?? {})));
    }
    return value;
  };
  const named = (ref: string) => components.parameters[ref.replace('#/components/parameters/', '')] ?? {};
  const operations: Record<string, Json> = {};
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, described] of Object.entries(methods)) {
      const id = described.operationId;
      if (!operationsKept.includes(id)) continue;
      const [status = '200', answer] = Object.entries(described.responses).find(([code]) => /^[23]/.test(code)) ?? [];
      const answered = answer?.content?.['application/json']?.schema;
      const body = described.requestBody?.content['application/json']?.schema;
      operations[id] = {
        method: method.toUpperCase(),
        path,
        parameters: (described.parameters ?? []).map((each) =>
          plain(each.$ref === undefined ? (each as Json) : named(each.$ref)),
        ),
        ...(body === undefined
          ? {}
          : { body: take(plain(body)), bodyRequired: described.requestBody?.required ?? false }),
        status: Number(status),
        ...(answered === undefined ? {} : { answer: take(needed(plain(answered))) }),
      };
    }
  }
  const missing = operationsKept.filter((id) => !(id in operations));
  if (missing.length > 0) throw new Error(`not in the description: ${missing.join(', ')}`);
  for (const name of ['pull-request', 'pull-request-simple']) schemas[name] = orphaned(schemas[name] as Schema);
  return { source: sources.rest, operations, schemas };
}

/** The description forgets that a pull request's fork may have been deleted. */
function orphaned(pull: Schema): Schema {
  const repository = { $ref: '#/schemas/repository' };
  const found = JSON.stringify(pull);
  const cut = found.replace(
    `"repo":${JSON.stringify(repository)}`,
    `"repo":${JSON.stringify({ anyOf: [repository, { type: 'null' }] })}`,
  );
  if (cut === found) throw new Error('the head repository is described in another way now');
  return JSON.parse(cut) as Schema;
}

const namesOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namesOf(type.type));

/**
 * Types with the fields kept; what these need of scalars, enums and inputs comes along whole; interfaces and unions
 * only as far as their kept members.
 */
function cutGraphql(sdl: string): string {
  const definitions = new Map(
    parse(sdl).definitions.flatMap((each) =>
      'name' in each && each.name ? [[(each.name as NameNode).value, each] as const] : [],
    ),
  );
  const kept = new Map<string, DefinitionNode>();
  const visit = (name: string): void => {
    const found = definitions.get(name);
    if (kept.has(name) || found === undefined) return;
    kept.set(name, found);
    if (found.kind === Kind.OBJECT_TYPE_DEFINITION || found.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      const wanted = fieldsKept[name];
      if (wanted === undefined) throw new Error(`no fields are kept of ${name}`);
      const gone = wanted.filter((field) => !found.fields?.some((each) => each.name.value === field));
      if (gone.length > 0) throw new Error(`${name} has no ${gone.join(', ')}`);
      const interfaces = (found.interfaces ?? []).filter((each) => each.name.value in fieldsKept);
      const promised = interfaces.flatMap((each) => fieldsKept[each.name.value] ?? []);
      const fields = (found.fields ?? []).filter(
        (each) => wanted.includes(each.name.value) || promised.includes(each.name.value),
      );
      kept.set(name, { ...found, fields, interfaces });
      for (const each of interfaces) visit(each.name.value);
      for (const field of fields) for (const type of typesOf(field)) visit(type);
    } else if (found.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      for (const field of found.fields ?? []) visit(namesOf(field.type));
    else if (found.kind === Kind.UNION_TYPE_DEFINITION) {
      const types = (found.types ?? []).filter((each) => each.name.value in fieldsKept);
      kept.set(name, { ...found, types });
      for (const each of types) visit(each.name.value);
    }
  };
  for (const name of Object.keys(fieldsKept)) visit(name);
  const bare = [...kept.values()].map((each) => print(silent(each)));
  const cut = `# From ${sources.graphql}, cut by scripts/github-api.ts.\n${bare.join('\n\n')}\n`;
  assertValidSchema(buildSchema(cut));
  return cut;
}

const typesOf = (field: FieldDefinitionNode): string[] => [
  namesOf(field.type),
  ...(field.arguments ?? []).map((each) => namesOf(each.type)),
];

/** Without descriptions and without directives, which the cut does not define. */
function silent<T>(node: T): T {
  return JSON.parse(
    JSON.stringify(node, (key, value) =>
      key === 'description' || key === 'loc' ? undefined : key === 'directives' ? [] : value,
    ),
  ) as T;
}

const folder = mkdtempSync(join(tmpdir(), 'github-api-'));
try {
  execFileSync(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, sources.rest, sources.graphql],
    { stdio: 'inherit' },
  );
  const read = (path: string) => readFileSync(join(folder, 'node_modules/@octokit', path), 'utf8');
  writeFileSync(
    `${target}/rest.json`,
    JSON.stringify(cutRest(JSON.parse(read('openapi/generated/api.github.com.json')) as Description), null, 1),
  );
  writeFileSync(`${target}/schema.graphql`, cutGraphql(read('graphql-schema/schema.graphql')));
  execFileSync('npx', ['biome', 'format', '--write', `${target}/rest.json`, `${target}/schema.graphql`], {
    stdio: 'inherit',
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
