// What the repository's file may say, key by key; the editors' JSON Schema is made from it.
import { z } from 'zod';
import { dictionary } from '../lib/dictionary.ts';
import { longestGlob } from '../lib/glob.ts';
import { tools } from '../tools/index.ts';
import { annotationModes, commentModes, onFixedModes } from './github.ts';

// The messages of checks are what a value is not: they follow “… is not”.

// The file comes with the change under review, so a stranger may have written it. It names no host, no folder outside
// of the repository, no secret and nowhere to write; what does is given by flags and by the Action's inputs.

/** What cannot be set here, and how it is. */
export const callersOnly: Readonly<Record<string, string>> = dictionary({
  'allow-non-empty': 'only --allow-non-empty or the Action’s input allow-non-empty sets it',
  'cache-directory': 'only HEADROOM_CACHE or the Action’s input cache-directory sets it',
  output: 'only --output sets it',
  'report-file': 'only --output or the Action’s input report-file sets it',
  'sarif-file': 'only --output or the Action’s input sarif-file sets it',
  'github-token': 'only the Action’s input github-token sets it',
  'github-api-url': 'only the Action’s input github-api-url sets it',
});

const duration = z
  .string()
  .regex(
    /^(none|P(\d{1,4}[YMWD]){1,4}|\d{1,4}\s*(h|hours?|d|days?|w|weeks?|months?|y|years?))$/,
    'a duration; write 30d, 30 days, 6 months or P30D, or none',
  )
  .describe('A duration: 30d, 30 days, 6 months, P30D; `none` where it makes sense.');

const inside = z
  .string()
  .max(longestGlob)
  .refine((path) => !/^([/\\]|\w:)/.test(path) && !path.split(/[/\\]/).includes('..'), 'a path inside the repository');

const glob = z.string().max(longestGlob);

const zone = z.string().refine(isTimeZone, 'a time zone; write UTC or one such as Europe/Berlin');

const length = duration.refine((text) => text !== 'none', 'a duration; write 30 days, 6 months or P30D');

/** Whether a text is a length of time, as the file would have it. */
export const isLength = (text: string) => length.safeParse(text).success;

const interval = z.union([
  z
    .string()
    .regex(
      /^(hour|day|week|month|quarter|year|[1-9]\d{0,3} (hours?|days?|weeks?|months?|quarters?|years?))$/,
      'an interval; write month, 10 days or a number',
    ),
  z.number().int().positive(),
]);

const nameTemplate = z
  .string()
  .regex(/^[^{}]*\{[^{}]+\}[^{}]*$/, 'a name with one place for the date or number; write events_{YYYY_MM}');

const table = z
  .strictObject({
    traffic: z
      .enum(['low', 'high'])
      .optional()
      .describe('Whether the table is busy: `high` makes blocking locks errors, `low` keeps growth rules silent.'),
    rows: z.number().int().nonnegative().optional().describe('How many rows it holds today.'),
    'rows-per-day': z.number().nonnegative().optional().describe('How many rows are inserted each day.'),
    retention: duration.optional().describe('How long rows are kept; `none` says: for ever, on purpose.'),
    partition: z
      .strictObject({
        by: z.string().optional().describe('The column that the table is or should be partitioned by.'),
        every: interval
          .optional()
          .describe(
            'The interval of one partition: hour, day, week, month, quarter, year, 10 days, 6 months; a plain number for keys that count.',
          ),
        premake: z
          .number()
          .int()
          .positive()
          .max(1000)
          .optional()
          .describe('How many partitions are made ahead, at least.'),
        ahead: length
          .optional()
          .describe('How far ahead partitions are made; 3 months by default, and never less than two partitions.'),
        late: length
          .optional()
          .describe('How late rows may come: partitions that ended so short a time ago are still made.'),
        zone: zone.optional().describe('The time zone of the bounds.'),
        name: nameTemplate
          .optional()
          .describe(
            'How partitions are named, such as events_{YYYY_MM}; taken from those that are there without this.',
          ),
        retire: z
          .enum(['detach', 'drop'])
          .optional()
          .describe(
            'What is proposed for partitions older than `retention`: detach them, or drop them once they were detached for `drop-after`.',
          ),
        propose: z
          .boolean()
          .optional()
          .describe(
            '`false`: its partitions are made by somebody else; nothing is proposed. `true`: proposed although others seem to.',
          ),
      })
      .optional()
      .describe('How it is partitioned.'),
    tiers: z
      .strictObject({
        cold: z
          .strictObject({
            after: duration.describe('The age from which rows are cold.'),
            do: z.enum(['detach', 'drop']).optional().describe('What is done with their partition.'),
            schema: z.string().optional().describe('The schema that detached partitions move to.'),
          })
          .optional()
          .describe('Rows that nobody reads.'),
      })
      .optional()
      .describe('What happens to rows of which age.'),
    'drop-after': duration.optional().describe('When detached partitions are dropped.'),
  })
  .describe('What the team knows about one table.');

const severity = z.enum(['off', 'error', 'warning', 'info']);

const ruleSetting = z
  .union([
    severity,
    z.strictObject({
      severity: severity.optional().describe('How severe its findings are; `off` silences it.'),
      options: z
        .record(z.string(), z.unknown())
        .optional()
        .describe('The rule’s own options; `headroom explain RULE` lists them.'),
    }),
  ])
  .describe('A severity, `off`, or a mapping with severity and options.');

const ignore = z.strictObject({
  rule: z.string().describe('The id of the rule, such as indexes/redundant.'),
  path: glob.optional().describe('A glob of migration paths: * within a folder, ** across folders, ?, [a-z], {a,b}.'),
  object: glob.optional().describe('A glob of objects, such as public.events*.'),
  reason: z.string().min(1).max(1000).describe('Why it is set aside.'),
  until: z.iso.date('a date; write one such as 2030-01-31').optional().describe('The day from which it speaks again.'),
});

const github = z
  .strictObject({
    'review-comments': z.boolean().optional().describe('Whether findings are said on their lines; true by default.'),
    'max-review-comments': z
      .number()
      .int()
      .min(0)
      .max(100)
      .optional()
      .describe('Most comments on lines at one time, the most severe first; 20 by default.'),
    suggestions: z.boolean().optional().describe('Whether exact fixes are offered as suggestions; true by default.'),
    'on-fixed': z
      .enum(onFixedModes)
      .optional()
      .describe(
        'What happens to a comment whose finding is gone; `auto` (the default) resolves where it may, deletes where it may not, and keeps what was answered.',
      ),
    'comment-mode': z
      .enum(commentModes)
      .optional()
      .describe(
        'When the summary comment is first written; on-findings by default. One that stands is always kept up to date.',
      ),
    annotations: z
      .enum(annotationModes)
      .optional()
      .describe('Annotations of the run; `auto` (the default) for findings without a comment of their own.'),
    'job-summary': z.boolean().optional().describe('Whether the job’s summary is written; true by default.'),
  })
  .describe('How it speaks on GitHub.');

const partitions = z
  .strictObject({
    ahead: length
      .optional()
      .describe('How far ahead partitions are made where the table does not say; 3 months by default.'),
    form: z
      .enum(['guarded', 'plain'])
      .optional()
      .describe(
        '`guarded` (the default) can be run twice, in a DO block; `plain` is bare statements, for readers that do not look into DO blocks.',
      ),
    most: z.number().int().min(1).max(500).optional().describe('Most partitions in one proposal; 60 by default.'),
    'lock-timeout': z
      .string()
      .regex(/^\d+(ms|s)$/, 'a time such as 2s or 500ms')
      .optional()
      .describe('How long a statement may wait for its lock; 2s by default.'),
  })
  .describe('What `headroom partitions` proposes.');

/** How a table is named; checked apart, since a name refused here would hide what is wrong under it. */
export const tableName = /^.[^.]*\..+$/;

export const fileSchema = z.strictObject({
  migrations: z
    .union([inside, z.array(inside).max(100)])
    .optional()
    .describe('Folders or globs of migrations; found without this where the layout is known.'),
  layout: z
    .enum(tools.map(({ name }) => name).sort())
    .optional()
    .describe('The migration tool, where it is not recognised.'),
  platform: z.enum(['postgres', 'supabase']).optional().describe('What the host lays under the migrations.'),
  engine: z
    .string()
    .regex(
      /^(auto|embedded|server)$/,
      'auto, embedded or server; only --engine and the Action’s input engine take a postgres:// URL',
    )
    .optional()
    .describe(
      'auto (the default), embedded or server. Only --engine and the Action’s input engine take a postgres:// URL.',
    ),
  'postgres-version': z.number().int().min(12).max(18).optional().describe('The major version that production runs.'),
  preload: z
    .array(inside)
    .max(100)
    .optional()
    .describe('SQL files of the repository that are applied before the first migration.'),
  'fail-on': z
    .enum(['error', 'warning', 'info', 'never'])
    .optional()
    .describe('The least severity that fails the check; error by default.'),
  'statement-timeout': z
    .number()
    .positive()
    .max(300)
    .optional()
    .describe('Seconds one statement may take; 30 by default, 300 at most.'),
  rules: z.record(z.string(), ruleSetting.optional()).optional().describe('Severity, `off` or options by rule.'),
  tables: z
    .record(z.string().meta({ pattern: tableName.source }), table.optional())
    .optional()
    .describe('What the team knows about tables, by schema.table.'),
  forecast: z
    .strictObject({
      months: z
        .number()
        .int()
        .min(1)
        .max(120)
        .optional()
        .describe('How many months the clock is run on; 24 by default.'),
    })
    .optional()
    .describe('The forecast of partitions and retention.'),
  ignore: z.array(ignore).max(1000).optional().describe('Findings that are set aside, with a reason.'),
  baseline: inside
    .optional()
    .describe(
      'Findings that were there before Headroom was; .github/headroom-baseline.json by default, written by `headroom baseline`.',
    ),
  github: github.optional(),
  partitions: partitions.optional(),
});

export type ConfigFile = z.infer<typeof fileSchema>;
export type TableFile = z.infer<typeof table>;
export type Ignore = Readonly<z.infer<typeof ignore>>;

const description =
  'What a repository says to Headroom. Hosts and credentials, the cache, where reports go and allow-non-empty are no part of it: they are given by flags and by the Action’s inputs.';

/** The JSON Schema of the file, for editors. */
export function configJsonSchema(): object {
  return { title: 'Headroom configuration', description, ...z.toJSONSchema(fileSchema, { io: 'input' }) };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
