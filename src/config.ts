// Inputs and the repository's file become one frozen Config; every mistake is reported at once.
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { Misuse } from './failure.ts';
import type { Severity } from './flow.ts';
import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

/** Where the repository's file is looked for. */
export const configPath = '.github/headroom.yml';

const duration = z
  .string()
  .regex(/^(none|P\d+[DWMY]|\d+\s*(h|hours?|d|days?|w|weeks?|months?|y|years?))$/i, 'write a duration such as 30d, 30 days, 6 months or P30D')
  .describe('A duration: 30d, 30 days, 6 months, P30D; `none` where it makes sense.');

const table = z
  .strictObject({
    traffic: z.enum(['low', 'high']).optional().describe('Whether the table is busy: `high` makes blocking locks errors, `low` keeps growth rules silent.'),
    rows: z.number().int().nonnegative().optional().describe('How many rows it holds today.'),
    'rows-per-day': z.number().nonnegative().optional().describe('How many rows are inserted each day.'),
    retention: duration.optional().describe('How long rows are kept; `none` says: for ever, on purpose.'),
    partition: z
      .strictObject({
        by: z.string().optional().describe('The column that the table is or should be partitioned by.'),
        every: z.enum(['hour', 'day', 'week', 'month', 'quarter', 'year']).optional().describe('The interval of one partition.'),
        premake: z.number().int().positive().optional().describe('How many partitions are made ahead.'),
        zone: z.string().optional().describe('The time zone of the bounds.'),
      })
      .optional()
      .describe('How it is partitioned.'),
    tiers: z
      .strictObject({
        hot: duration.optional(),
        warm: z.strictObject({ after: duration, do: z.array(z.string()).optional() }).optional(),
        cold: z.strictObject({ after: duration, do: z.enum(['detach', 'drop']).optional(), schema: z.string().optional() }).optional(),
      })
      .optional()
      .describe('Hot, warm and cold: what happens to rows of which age.'),
    'drop-after': duration.optional().describe('When detached partitions are dropped.'),
  })
  .describe('What the team knows about one table.');

const ruleSetting = z.union([
  z.enum(['off', 'error', 'warning', 'info']),
  z.strictObject({ severity: z.enum(['off', 'error', 'warning', 'info']).optional(), options: z.record(z.string(), z.unknown()).optional() }),
]);

const ignore = z.strictObject({
  rule: z.string().describe('The id of the rule, such as indexes/redundant.'),
  path: z.string().optional().describe('A glob of migration paths.'),
  object: z.string().optional().describe('A glob of objects, such as public.events*.'),
  reason: z.string().min(1, 'say why').describe('Why it is set aside.'),
  until: z.iso.date('write a date such as 2027-01-31').optional().describe('The day from which it speaks again.'),
});

const fileSchema = z.strictObject({
  migrations: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('Folders or globs of migrations; found without this where the layout is known.'),
  layout: z.string().optional().describe('The migration tool, where it is not recognised.'),
  platform: z.enum(['postgres', 'supabase']).optional().describe('What the host lays under the migrations.'),
  engine: z.string().optional().describe('auto, embedded, server, or a postgres:// URL of a scratch server.'),
  'postgres-version': z.number().int().min(13).max(18).optional().describe('The major version that production runs.'),
  preload: z.array(z.string()).optional().describe('SQL files applied before the first migration.'),
  'fail-on': z.enum(['error', 'warning', 'info', 'never']).optional().describe('The least severity that fails the check; error by default.'),
  'statement-timeout': z.number().positive().optional().describe('Seconds one statement may take; 30 by default.'),
  'allow-non-empty': z.boolean().optional().describe('Whether a database given by URL may hold something.'),
  rules: z.record(z.string(), ruleSetting).optional().describe('Severity, `off` or options by rule.'),
  tables: z.record(z.string(), table).optional().describe('What the team knows about tables, by schema.table.'),
  ignore: z.array(ignore).optional().describe('Findings that are set aside, with a reason.'),
});

type ConfigFile = z.infer<typeof fileSchema>;
type TableFile = z.infer<typeof table>;

/** What a team says it knows about one table. */
export interface DeclaredTable {
  readonly traffic?: 'low' | 'high' | undefined;
  readonly rows?: number | undefined;
  readonly rowsPerDay?: number | undefined;
  readonly retention?: string | undefined;
  readonly partition?: TableFile['partition'];
  readonly tiers?: TableFile['tiers'];
  readonly dropAfter?: string | undefined;
}

export type Ignore = z.infer<typeof ignore>;

export interface Config {
  readonly migrations: readonly string[] | undefined;
  readonly layout: string | undefined;
  readonly platform: string | undefined;
  readonly engine: string;
  readonly postgresVersion: number | undefined;
  readonly allowNonEmpty: boolean;
  readonly preload: readonly string[];
  readonly rules: Readonly<
    Record<string, { readonly severity?: Severity | 'off' | undefined; readonly options?: Readonly<Record<string, unknown>> | undefined }>
  >;
  readonly failOn: Severity | 'never';
  readonly tables: Readonly<Record<string, DeclaredTable>>;
  readonly ignore: readonly Ignore[];
  /** Entries of `ignore` whose day has passed. */
  readonly expired: readonly Ignore[];
  readonly limits: { readonly timeMs: number; readonly outputBytes: number };
}

/** What a caller may set over the file. */
export interface Inputs {
  readonly engine?: string | undefined;
  readonly postgresVersion?: number | undefined;
  readonly failOn?: Severity | 'never' | undefined;
}

const outputLimit = 16_000_000;

export const defaultConfig: Config = configFrom({}, {}, new Date(0));

/**
 * @param file path of the configuration; absent: the repository's own, if there is one
 * @throws Misuse with every mistake, each with its line
 */
export function loadConfig(repo: string, file: string | undefined, inputs: Inputs, rules: readonly Rule[], today: Date): Config {
  const path = file ?? join(repo, configPath);
  if (!existsSync(path)) {
    if (file !== undefined) throw new Misuse(`${file} does not exist; give --config the path of a headroom.yml.`);
    return configFrom({}, inputs, today);
  }
  return configFrom(parseConfig(readFileSync(path, 'utf8'), file ?? relative(repo, path), rules), inputs, today);
}

/** @throws Misuse with every mistake, each as `path:line: key: what is wrong` */
export function parseConfig(text: string, path: string, rules: readonly Rule[]): ConfigFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number) => lines.linePos(offset).line;
  const broken = document.errors.map((error) => `${path}:${at(error.pos[0])}: ${error.message.split('\n')[0]}`);
  if (broken.length > 0) throw new Misuse(broken.join('\n'));
  const value: unknown = document.toJS() ?? {};
  const parsed = fileSchema.safeParse(value);
  const shape = parsed.success ? [] : parsed.error.issues.flatMap((issue) => issueLines(issue, document, path, at));
  const names = unknownRules(value, rules).map(({ keys, message }) => `${path}:${at(offsetOf(document, keys))}: ${keys.join('.')}: ${message}`);
  if (shape.length + names.length > 0) throw new Misuse([...shape, ...names].join('\n'));
  return parsed.data as ConfigFile;
}

type Issue = z.core.$ZodIssue;

function issueLines(issue: Issue, document: Document, path: string, at: (offset: number) => number): string[] {
  const keys = issue.path.map(String);
  const say = (where: string[], message: string) => `${path}:${at(offsetOf(document, where))}: ${where.join('.') || 'the file'}: ${message}`;
  if (issue.code !== 'unrecognized_keys') return [say(keys, issue.message)];
  const allowed = keys.length === 0 ? Object.keys(fileSchema.shape) : keys[0] === 'tables' ? Object.keys(table.shape) : Object.keys(ignore.shape);
  return issue.keys.map((key) => say([...keys, key], `there is no such key${nearest(key, allowed, (near) => `; did you mean ${near}?`)}`));
}

/** The offset of the deepest part of a key path that the document has. */
function offsetOf(document: Document, keys: readonly string[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === key);
      offset = (pair?.key as { range?: [number] } | undefined)?.range?.[0] ?? offset;
      node = pair?.value;
    } else {
      node = (node as { items?: unknown[] } | undefined)?.items?.[Number(key)];
      offset = (node as { range?: [number] } | undefined)?.range?.[0] ?? offset;
    }
  }
  return offset;
}

function unknownRules(value: unknown, rules: readonly Rule[]): { keys: string[]; message: string }[] {
  const file = value as { rules?: Record<string, unknown>; ignore?: { rule?: unknown }[] };
  const ids = rules.map((rule) => rule.id);
  const unknown = (id: string) => `there is no rule ${id}${nearest(id, ids, (near) => `; did you mean ${near}?`)}`;
  const set = typeof file.rules === 'object' && file.rules !== null ? Object.entries(file.rules) : [];
  const ignored = Array.isArray(file.ignore) ? file.ignore : [];
  return [
    ...set.filter(([id]) => !ids.includes(id)).map(([id]) => ({ keys: ['rules', id], message: unknown(id) })),
    ...set.flatMap(([id, setting]) =>
      unknownOptions(
        rules.find((rule) => rule.id === id),
        setting,
      ),
    ),
    ...ignored.flatMap((entry, at) =>
      typeof entry?.rule === 'string' && !ids.includes(entry.rule) ? [{ keys: ['ignore', String(at), 'rule'], message: unknown(entry.rule) }] : [],
    ),
  ];
}

function unknownOptions(rule: Rule | undefined, setting: unknown): { keys: string[]; message: string }[] {
  const options = (setting as { options?: object } | null)?.options ?? {};
  const known = Object.keys(rule?.meta.options ?? {});
  if (rule === undefined) return [];
  return Object.keys(options)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      keys: ['rules', rule.id, 'options', name],
      message: `${rule.id} has no such option${known.length === 0 ? '' : `; it has ${known.join(', ')}`}`,
    }));
}

function configFrom(file: ConfigFile, inputs: Inputs, today: Date): Config {
  const day = today.toISOString().slice(0, 10);
  const all = file.ignore ?? [];
  const isOver = (entry: Ignore) => entry.until !== undefined && entry.until <= day;
  return Object.freeze({
    migrations: typeof file.migrations === 'string' ? [file.migrations] : file.migrations,
    layout: file.layout,
    platform: file.platform,
    engine: inputs.engine ?? file.engine ?? 'auto',
    postgresVersion: inputs.postgresVersion ?? file['postgres-version'],
    allowNonEmpty: file['allow-non-empty'] ?? false,
    preload: file.preload ?? [],
    rules: Object.fromEntries(Object.entries(file.rules ?? {}).map(([id, setting]) => [id, typeof setting === 'string' ? { severity: setting } : setting])),
    failOn: inputs.failOn ?? file['fail-on'] ?? 'error',
    tables: Object.fromEntries(Object.entries(file.tables ?? {}).map(([name, given]) => [name, declared(given)])),
    ignore: all.filter((entry) => !isOver(entry)),
    expired: all.filter(isOver),
    limits: { timeMs: (file['statement-timeout'] ?? 30) * 1000, outputBytes: outputLimit },
  });
}

function declared({ 'rows-per-day': rowsPerDay, 'drop-after': dropAfter, ...rest }: TableFile): DeclaredTable {
  return { ...rest, rowsPerDay, dropAfter };
}

/** The JSON Schema of the file, for editors. */
export function configJsonSchema(): object {
  return { title: 'Headroom configuration', ...z.toJSONSchema(fileSchema, { io: 'input' }) };
}
