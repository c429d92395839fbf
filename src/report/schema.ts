// The published shape of the report, checked against the values the pipeline makes.
import { z } from 'zod';
import type { Report } from '../model/report.ts';
import { forecastSchema } from './schema-forecast.ts';

export const severity = z.enum(['error', 'warning', 'info']);

const place = z
  .strictObject({
    path: z.string(),
    line: z.int().min(1),
    column: z.int().min(1),
    endLine: z.int().min(1),
    endColumn: z.int().min(1),
  })
  .describe('A half-open span; lines and columns are 1-based, columns count UTF-16 code units.');

const finding = z.strictObject({
  rule: z.string(),
  severity,
  object: z.string().describe('The thing spoken of, qualified.'),
  message: z.string(),
  place,
  because: z.strictObject({ message: z.string(), place: place.optional() }).optional(),
  evidence: z.array(z.string()).readonly(),
  fix: z
    .strictObject({
      description: z.string(),
      sql: z.string().optional(),
      edit: z.strictObject({ place, text: z.string() }).optional(),
    })
    .optional(),
  key: z.string().optional(),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('Stable across rebases: no line in it.'),
  docs: z.string(),
});

export const base = z.strictObject({
  migrations: z.int(),
  statements: z.int(),
  failures: z
    .array(z.strictObject({ path: z.string(), line: z.int(), code: z.string(), message: z.string() }))
    .readonly(),
  complete: z.int().describe('Files of which no statement failed.'),
  cached: z.boolean(),
});

const set = z.strictObject({
  layout: z.string(),
  root: z.string(),
  platform: z.string(),
  engine: z.enum(['embedded', 'server', 'url']).nullable(),
  version: z.string().describe('Of Postgres.'),
  checked: z.array(z.string()).readonly(),
  base,
  assumed: z.array(z.string()).readonly().describe('Tables assumed because no history was given.'),
  notes: z.array(z.string()).readonly(),
  forecast: forecastSchema.nullable(),
});

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('headroom'), version: z.string() }),
  conclusion: z.enum(['success', 'failure']),
  failOn: z.enum(['error', 'warning', 'info', 'never']),
  sets: z.array(set).readonly(),
  findings: z.array(finding).readonly(),
  silenced: z
    .array(z.strictObject({ finding, by: z.enum(['directive', 'configuration', 'baseline']), reason: z.string() }))
    .readonly(),
  notJudged: z.array(z.strictObject({ what: z.string(), why: z.string() })).readonly(),
  totals: z.record(severity, z.int()),
  timings: z.record(z.string(), z.number()).describe('Milliseconds per stage.'),
});

// The schema and the type say the same, both ways, or this does not build.
type Same = [z.infer<typeof reportSchema>] extends [Report]
  ? [Report] extends [z.infer<typeof reportSchema>]
    ? true
    : never
  : never;
export const schemaIsTheType: Same = true;

/** The JSON Schema (2020-12) of the report. */
export function reportJsonSchema(): object {
  return { title: 'Headroom report', ...z.toJSONSchema(reportSchema) };
}
