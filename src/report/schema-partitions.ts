// The published shape of what `headroom partitions --format json` writes, checked against the types of the pipeline.
import { z } from 'zod';
import { lockModes } from '../model/apply.ts';
import type { NotRead } from '../model/change.ts';
import type { PartitionSet } from '../model/partitions.ts';
import { base, severity } from './schema.ts';

const words = z.string().nullable();
const moment = z.string().nullable().describe('An ISO moment.');
const names = z.array(z.string()).readonly();

const issue = z.strictObject({
  severity,
  code: z.string(),
  message: z.string(),
  configure: z.string().optional().describe('The lines of configuration that would settle it.'),
  query: z.string().optional().describe('A query to run on production.'),
});

const coverage = z.strictObject({
  to: words.describe(
    'The end of the partitions that follow each other from now on, as the bound spells it; null: now is in none.',
  ),
  until: moment,
  after: z.enum(['fails', 'default', 'open-ended']).describe('Where rows go after it.'),
  into: words,
  proposed: words.describe('The end once the proposal is applied.'),
  proposedUntil: moment,
});

const plan = z.strictObject({
  table: z.string(),
  oid: z.string(),
  key: z.string(),
  status: z.enum(['planned', 'covered', 'unclear', 'managed', 'fixed']),
  managedBy: words,
  partitions: z.int(),
  cadence: z
    .strictObject({ unit: z.enum(['month', 'day', 'millisecond', 'number']), count: z.string(), words: z.string() })
    .nullable(),
  codec: words,
  zone: words,
  naming: words,
  confidence: z.enum(['high', 'medium', 'low']).nullable(),
  coverage: coverage.nullable(),
  gaps: z.array(z.strictObject({ from: z.string(), to: z.string(), past: z.boolean() })).readonly(),
  next: z
    .array(
      z.strictObject({
        schema: z.string(),
        name: z.string(),
        from: z.string().describe('Literals of SQL.'),
        to: z.string(),
        reason: z.enum(['gap', 'next', 'late', 'catch-all']),
      }),
    )
    .readonly(),
  retire: z
    .array(
      z.strictObject({
        schema: z.string(),
        name: z.string(),
        action: z.enum(['detach', 'finalize', 'drop', 'move']),
        concurrently: z.boolean(),
        to: z.string(),
        because: z.string(),
      }),
    )
    .readonly(),
  issues: z.array(issue).readonly(),
});

const plans = z.array(plan).readonly();

const proposal = z.strictObject({
  layout: z.string(),
  root: z.string(),
  files: z
    .array(
      z.strictObject({
        path: z.string(),
        content: z.string(),
        kind: z.enum(['migration', 'down', 'companion']),
        replaces: z.boolean(),
      }),
    )
    .readonly(),
  title: z.string(),
  summary: z.string(),
  sections: z.array(z.strictObject({ heading: z.string(), body: z.string().describe('Markdown.') })).readonly(),
  plans,
  notes: names,
});

const statement = z.strictObject({
  path: z.string(),
  line: z.int(),
  text: z.string(),
  locks: z
    .array(
      z.strictObject({
        table: z.string(),
        name: z.string(),
        mode: z.enum(lockModes).describe('As pg_locks spells it.'),
      }),
    )
    .readonly(),
  unobserved: words.describe('Why its locks were not seen; null when they were.'),
  durationMs: z.number(),
});

const engine = z.enum(['embedded', 'server', 'url']);

const proof = z.strictObject({
  engine,
  version: z.string(),
  statements: z.array(statement).readonly(),
  runways: z
    .array(
      z.strictObject({
        table: z.string(),
        before: moment,
        after: moment,
        end: z.enum(['refused', 'caught']),
        by: z.enum(['forecast', 'missed-run', 'bounds']),
      }),
    )
    .readonly(),
  took: names.describe('New partitions that took a row at each of their ends.'),
  alike: z.array(z.strictObject({ partition: z.string(), sibling: z.string() })).readonly(),
  kept: names.describe(
    'Catch-alls that become partitions with their rows, and what they keep that their siblings do not have.',
  ),
  failures: names.describe('Why it is not proposed; empty: it holds.'),
  notTried: names,
});

const set = z.strictObject({
  layout: z.string(),
  layoutTitle: z.string(),
  root: z.string(),
  engine,
  version: z.string(),
  base,
  notes: names,
  plans,
  proposal: proposal.nullable(),
  proof: proof.nullable(),
});

const partitionsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal('headroom'), version: z.string() }),
  asOf: z.iso.datetime(),
  sets: z.array(set).readonly(),
  notRead: z.array(z.strictObject({ path: z.string(), reason: z.string() })).readonly(),
});

/** What is written to it. */
export interface PartitionsReport {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'headroom'; readonly version: string };
  readonly asOf: string;
  readonly sets: readonly PartitionSet[];
  readonly notRead: readonly NotRead[];
}

type Shape = z.infer<typeof partitionsSchema>;
type Same = PartitionsReport extends Shape ? (Shape extends PartitionsReport ? true : never) : never;
/** Fails to compile when the type and the schema part ways. */
export const partitionsSchemaIsTheType: Same = true;

export const partitionsJsonSchema = (): object => ({
  title: 'Headroom partitions',
  ...z.toJSONSchema(partitionsSchema),
});
