// The shapes of what the cache keeps: what has another is as good as not there.
import { z } from 'zod';
import type { Catalog } from '../model/catalog.ts';
import type { BaseState } from './cache.ts';
import type { HistoryNeeds } from './environment.ts';

const oid = z.string().regex(/^\d{1,10}$/);
const text = z.string();
const flag = z.boolean();
const texts = z.array(text);
const numbers = z.array(z.number());

const column = z.object({
  attnum: z.number(),
  name: text,
  type: text,
  baseType: text,
  notNull: flag,
  default: text.nullable(),
  identity: text,
  generated: text,
  comment: text.nullable(),
});

const index = z.object({
  oid,
  schema: text,
  name: text,
  definition: text,
  method: text,
  unique: flag,
  primary: flag,
  valid: flag,
  nullsNotDistinct: flag,
  replicaIdentity: flag,
  clustered: flag,
  keys: texts,
  keyNames: texts,
  options: numbers,
  included: numbers,
  columns: numbers,
  predicate: text.nullable(),
  constraint: text.nullable(),
  foreignKeyTarget: flag,
  attached: flag,
  extension: flag,
});

const constraint = z.object({
  oid,
  name: text,
  type: z.enum(['c', 'f', 'p', 'u', 'x', 't']),
  definition: text,
  validated: flag,
  columns: numbers,
  references: oid.nullable(),
  onDelete: text,
});

const partitionKey = z.object({ strategy: z.enum(['range', 'list', 'hash']), definition: text, columns: numbers });

const table = z.object({
  oid,
  schema: text,
  name: text,
  kind: z.enum(['r', 'p', 'v', 'm', 'f']),
  persistence: z.enum(['p', 'u', 't']),
  fileNode: text,
  owner: text,
  acl: text.nullable(),
  options: z.record(text, text),
  rowSecurity: flag,
  forceRowSecurity: flag,
  replicaIdentity: text,
  comment: text.nullable(),
  extension: flag,
  partitionKey: partitionKey.nullable(),
  partitionBound: text.nullable(),
  defaultPartition: oid.nullable(),
  parents: z.array(oid),
  columns: z.array(column),
  indexes: z.array(index),
  constraints: z.array(constraint),
  policies: z.array(z.object({ name: text, definition: text })),
  triggers: z.array(z.object({ name: text, definition: text, function: text, row: flag, events: texts })),
});

const routine = z.object({
  oid,
  schema: text,
  name: text,
  arguments: text,
  language: text,
  returns: text,
  source: text,
});

const catalog = z.object({
  tables: z.record(oid, table),
  routines: z.record(oid, routine),
  jobs: z.array(z.object({ id: z.number(), name: text, schedule: text, command: text })),
}) satisfies z.ZodType<Catalog>;

const failure = z.object({ path: text, line: z.number(), code: text, message: text });

const result = z.object({
  migrations: z.number(),
  complete: z.number(),
  statements: z.number(),
  failures: z.array(failure),
  missing: z.array(z.tuple([text, z.number()])),
  schemas: texts,
});

export const baseStateSchema = z.object({
  result,
  baseline: oid,
  catalog,
  day: z.iso.date(),
}) satisfies z.ZodType<BaseState>;

export const askedSchema = z.object({
  extensions: z.array(z.object({ name: text, schema: text.nullable() })),
  roles: texts,
  whole: flag,
}) satisfies z.ZodType<HistoryNeeds>;
