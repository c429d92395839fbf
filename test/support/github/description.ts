// Requests held against GitHub's own description of its REST API, and answers completed to what it promises.
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

export type Schema = { readonly [key: string]: unknown } & {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
};

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Described {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: Schema;
  readonly bodyRequired?: boolean;
  readonly status: number;
  readonly answer?: Schema;
}

const text = readFileSync(new URL('rest.json', import.meta.url), 'utf8');
const { operations, schemas } = JSON.parse(text) as {
  operations: Record<string, Described>;
  schemas: Record<string, Schema>;
};

export type Values = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Call {
  readonly operation: string;
  readonly params: Values;
  readonly query: Values;
  readonly body: unknown;
  readonly accept: string;
}

/** Parameters whose value may hold slashes. */
const longParameters = new Set(['ref', 'path', 'branch', 'basehead']);

const routes = Object.entries(operations).map(([operation, { method, path }]) => {
  const pattern = path.replace(
    /\{(\w+)\}/g,
    (_, name: string) => `(?<${name}>${longParameters.has(name) ? '.+' : '[^/]+'})`,
  );
  return { operation, method, pattern: new RegExp(`^${pattern}$`) };
});

const options = { strict: false, allErrors: true };
const strict = addFormats.default(new Ajv(options));
const lenient = addFormats.default(new Ajv({ ...options, coerceTypes: true }));
strict.addSchema({ $id: 'github', schemas });
const compiled = new Map<string, ValidateFunction>();

function checker(key: string, make: () => Schema, ajv = strict): ValidateFunction {
  const known = compiled.get(key) ?? ajv.compile(absolute(make()) as Schema);
  compiled.set(key, known);
  return known;
}

function mistakes(check: ValidateFunction, value: unknown, what: string): string[] {
  if (check(value)) return [];
  return (check.errors ?? []).map(
    ({ instancePath, message, params }) => `${what}${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  );
}

/** References as seen from outside the description. */
const absolute = (schema: Schema): unknown =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', '"github#/schemas/'));

/** The same schema, refusing what it does not name. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (value === null || typeof value !== 'object') return value;
  const out = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, closed(each)]));
  return 'properties' in out && out.type === 'object' && !('additionalProperties' in out)
    ? { ...out, additionalProperties: false }
    : out;
}

function parameters(described: Described, place: 'path' | 'query'): Schema {
  const found = described.parameters.filter((each) => each.in === place);
  const properties = Object.fromEntries(found.map((each) => [each.name, each.schema]));
  return {
    type: 'object',
    properties,
    required: found.filter((each) => each.required).map((each) => each.name),
    additionalProperties: false,
  };
}

/**
 * @returns the call, with parameters of their described types, and what the description forbids about it; undefined for
 * an unknown operation
 */
export function readCall(
  method: string,
  url: URL,
  body: unknown,
  accept: string,
): { call: Call; mistakes: string[] } | undefined {
  for (const { operation, method: own, pattern } of routes) {
    const found = own === method ? pattern.exec(url.pathname) : null;
    const described = operations[operation];
    if (found === null || described === undefined) continue;
    const params = Object.fromEntries(
      Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    const query = Object.fromEntries(url.searchParams);
    const wrong = [
      ...mistakes(
        checker(`${operation} path`, () => parameters(described, 'path'), lenient),
        params,
        'path',
      ),
      ...mistakes(
        checker(`${operation} query`, () => parameters(described, 'query'), lenient),
        query,
        'query',
      ),
    ];
    const schema = described.body;
    if (schema === undefined && body !== undefined) wrong.push('body is not expected');
    else if (schema !== undefined && (body !== undefined || described.bodyRequired === true))
      wrong.push(
        ...mistakes(
          checker(`${operation} body`, () => closed(schema) as Schema),
          body,
          'body',
        ),
      );
    return { call: { operation, params, query, body, accept }, mistakes: wrong.map((each) => `${operation}: ${each}`) };
  }
  return undefined;
}

export const statusOf = (operation: string): number => operations[operation]?.status ?? 200;

/** Completes an answer to all that the description requires. Throws where what is given contradicts it. */
export function complete(operation: string, answer: unknown): unknown {
  const schema = operations[operation]?.answer;
  if (schema === undefined) return answer;
  const filled = fill(schema, answer);
  const wrong = mistakes(
    checker(`${operation} answer`, () => schema),
    filled,
    'answer',
  );
  if (wrong.length > 0) throw new Error(`${operation}: ${wrong.slice(0, 5).join('; ')}`);
  return filled;
}

const resolved = (schema: Schema): Schema =>
  schema.$ref === undefined ? schema : resolved(schemas[schema.$ref.replace('#/schemas/', '')] ?? {});

function fill(given: Schema, value: unknown): unknown {
  const schema = resolved(given);
  const { allOf, oneOf = schema.anyOf } = schema as {
    allOf?: readonly Schema[];
    oneOf?: readonly Schema[];
    anyOf?: readonly Schema[];
  };
  if (allOf !== undefined) return allOf.reduce((done, each) => fill(each, done), value);
  if (Array.isArray(oneOf)) return fillOne(oneOf as readonly Schema[], value);
  if (value === undefined) return smallest(schema);
  if (Array.isArray(value)) return value.map((each) => fill(schema.items ?? {}, each));
  if (value === null || typeof value !== 'object') return value;
  const out: Record<string, unknown> = { ...value };
  for (const [name, each] of Object.entries(schema.properties ?? {}))
    if (out[name] !== undefined || schema.required?.includes(name)) out[name] = fill(each, out[name]);
  return out;
}

function fillOne(choices: readonly Schema[], value: unknown): unknown {
  if (value === null || value === undefined)
    return choices.some((each) => resolved(each).type === 'null') ? null : fill(choices[0] ?? {}, value);
  for (const choice of choices) {
    const filled = fill(choice, value);
    if (checker(JSON.stringify(choice), () => choice)(filled)) return filled;
  }
  return value;
}

function smallest(schema: Schema): unknown {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.includes('null')) return null;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (types[0] === 'array') return [];
  if (types[0] === 'integer' || types[0] === 'number') return schema.minimum ?? 0;
  if (types[0] === 'boolean') return false;
  if (types[0] === 'string')
    return { uri: 'https://github.test/', 'date-time': '2025-01-01T00:00:00Z' }[String(schema.format)] ?? '';
  return fill({ ...schema, type: 'object' }, {});
}
