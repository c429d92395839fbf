// The published shape of a forecast.
import { z } from 'zod';

const moment = z.string().describe('An ISO moment.');
const stretch = z.strictObject({
  from: moment,
  until: moment.nullable().describe('null: to the end of the forecast.'),
  state: z
    .enum(['accepted', 'refused', 'caught'])
    .describe('What becomes of an insert of that time; `caught` by DEFAULT or a partition without an end.'),
  message: z.string().nullable().describe('The server’s words.'),
  partition: z.string().nullable(),
});

const partition = z.strictObject({
  name: z.string(),
  bound: z.string(),
  from: moment.nullable(),
  to: moment.nullable(),
  created: z.strictObject({ at: moment, job: z.string() }).nullable().describe('null: there at the start.'),
  ended: z.strictObject({ at: moment, job: z.string(), how: z.enum(['dropped', 'detached']) }).nullable(),
});

const table = z.strictObject({
  oid: z.string(),
  table: z.string(),
  concerned: z.boolean().describe('The change made it, its partitions, or what its jobs do.'),
  coverage: z.array(stretch).readonly(),
  unseen: z
    .strictObject({ from: moment, error: z.strictObject({ code: z.string(), message: z.string() }) })
    .nullable()
    .describe(
      'From when on rows were refused for another reason than a missing partition, so that nothing more was seen.',
    ),
  partitions: z.array(partition).readonly(),
  missedRun: z.strictObject({ job: z.string(), at: moment, lost: z.array(stretch).readonly() }).nullable(),
});

const said = z.string().optional();
const serverError = z.strictObject({
  code: z.string(),
  message: z.string(),
  detail: said,
  hint: said,
  position: z.number().optional(),
  where: said,
  internalPosition: z.number().optional(),
  internalQuery: said,
  schema: said,
  table: said,
  column: said,
  dataType: said,
  constraint: said,
});

const counts = z.record(z.string(), z.number());
const names = z.array(z.string()).readonly();
const job = z.strictObject({
  id: z.number(),
  name: z.string(),
  schedule: z.string(),
  command: z.string(),
  active: z.boolean(),
  concerned: z.boolean(),
  altered: z.boolean().describe('The change scheduled it, or altered it or a function that it calls.'),
  runs: z.number(),
  thinned: z.boolean().describe('It is due more often than it was run.'),
  made: counts.describe('Partitions made, by table.'),
  ended: counts.describe('Partitions dropped or detached, by table.'),
  failures: z.strictObject({ count: z.number(), first: z.strictObject({ at: moment, error: serverError }) }).nullable(),
  aims: z.strictObject({ make: names, end: names }),
  idle: z.strictObject({ later: z.boolean(), reasons: names }).nullable(),
  stopped: z.string().nullable(),
  unknown: z.string().nullable().describe('What it depends on and only production knows.'),
});

const retention = z.strictObject({
  oid: z.string(),
  table: z.string(),
  jobs: names,
  ages: z.array(z.strictObject({ hours: z.number(), planted: z.number(), kept: z.number() })).readonly(),
});

export const forecastSchema = z
  .strictObject({
    from: moment,
    until: moment,
    tables: z.array(table).readonly(),
    jobs: z.array(job).readonly(),
    retention: z.array(retention).readonly().describe('Rows of many ages that the jobs left.'),
    incomplete: z.boolean(),
    makers: names,
    notes: names,
  })
  .describe('The clock run on over the head of the change, with its scheduled jobs.');
