// Sets of partitions as migrations declare them with pg_partman, and what then happens to them.

export interface Story {
  readonly name: string;
  /** SQL in order. A time moves the clock; what begins with `? SELECT` asks. */
  readonly steps: readonly string[];
}

/** A Tuesday, on no border of anything. */
const begin = '2026-11-24T10:17:23Z';
const day = 86_400_000;
/** So many days later, by the clock. */
const later = (days: number) => new Date(Date.parse(begin) + days * day).toISOString();

const table = (type: string) => `CREATE TABLE w.t (k ${type} NOT NULL, v text) PARTITION BY RANGE (k)`;
const set = (assignments: string) => `UPDATE partman.part_config SET ${assignments} WHERE parent_table = 'w.t'`;
const row = (value: string) => `INSERT INTO w.t VALUES (${value})`;
const maintain = "? SELECT partman.run_maintenance('w.t')";
const config = `? SELECT partition_type, partition_interval, premake, epoch, datetime_string, automatic_maintenance, template_table, ignore_default_data, infinite_time_partitions
  FROM partman.part_config`;

/** The call in the form of each version. */
const forms = {
  four: (interval: string, more = '') => `? SELECT partman.create_parent('w.t', 'k', 'native', '${interval}'${more})`,
  five: (interval: string, more = '') =>
    `? SELECT partman.create_parent(p_parent_table => 'w.t', p_control => 'k', p_interval => '${interval}'${more})`,
};
type Form = (interval: string, more?: string) => string;

/**
 * Made, maintained without a row and with one, after a while, after a long while without rows, and from then on by the
 * clock.
 */
const life = (make: string, days: number, type = 'timestamptz', now = 'now()', from = 0): string[] => [
  ...[later(from), table(type), make, config, maintain, row(now), maintain],
  ...[later(from + days), row(now), maintain, later(from + days * 4), maintain],
  ...[set('infinite_time_partitions = true'), maintain, maintain],
];

/** Interval, how many ahead, after how many days it is looked at again, type of the key. */
type Length = readonly [string, number, number, string?];
const words: readonly Length[] = [
  ['hourly', 4, 0.15],
  ['half-hour', 2, 0.1],
  ['quarter-hour', 1, 0.05],
  ['daily', 4, 3],
  ['daily', 1, 5],
  ['weekly', 4, 17],
  ['weekly', 2, 30, 'date'],
  ['monthly', 4, 45],
  ['monthly', 1, 100, 'timestamp'],
  ['monthly', 12, 33, 'date'],
  ['quarterly', 4, 140],
  ['quarterly', 1, 100],
  ['yearly', 4, 400],
  ['yearly', 1, 800, 'timestamp'],
];
const lengths: readonly Length[] = [
  ['1 month', 4, 45],
  ['1 day', 2, 3],
  ['1 week', 3, 17],
  ['10 days', 3, 25, 'date'],
  ['30 days', 2, 70],
  ['3 months', 2, 140],
  ['6 months', 2, 200, 'timestamp'],
  ['1 year', 2, 400],
  ['10 years', 1, 4000],
  ['6 hours', 3, 1],
  ['90 minutes', 2, 0.3],
  ['30 seconds', 2, 0.0008],
];
const named = ([length, premake, , type = 'timestamptz']: Length) => `${length}, ${premake} ahead, of ${type}`;

/**
 * A set of days in which maintenance retires the old, on a day, at its end, in the next, and when nobody wrote for
 * long.
 */
const ageing = (make: Form, rules: string): string[] => [
  ...[
    begin,
    'CREATE SCHEMA w_old',
    table('timestamptz'),
    make('1 day', ', p_premake := 6'),
    set(rules),
    row("now() - interval '5 days'"),
    row('now()'),
    maintain,
  ],
  ...[later(5.57), maintain, row('now()'), later(5.6), maintain, later(14), maintain],
];
const retentions: Readonly<Record<string, string>> = {
  kept: "retention = '3 days'",
  dropped: "retention = '3 days', retention_keep_table = false",
  moved: "retention = '5 days', retention_schema = 'w_old'",
  'moved, not kept': "retention = '5 days', retention_schema = 'w_old', retention_keep_table = false",
  'of ten days by the clock': "retention = '10 days', retention_keep_table = false, infinite_time_partitions = true",
  'of nothing by the clock': "retention = '0 days', retention_keep_table = false, infinite_time_partitions = true",
};

/** A set of numbers in steps of 1000, that grows and retires. */
const numbers = (make: string, type: string): string[] => [
  ...[begin, table(type), make, config, maintain, row('0'), maintain, row('1250'), maintain],
  ...[set("retention = '500', retention_keep_table = false"), row('2499'), maintain, row('2500'), maintain],
  ...[set("retention = '0', retention_keep_table = true"), row('3999'), maintain, row('4000'), maintain],
  ...[
    "? SELECT partman.drop_partition_id('w.t', 100, p_keep_table := false)",
    "? SELECT partman.drop_partition_id('w.t', -100000)",
  ],
];

/** Rows that came to lie in the DEFAULT, beyond the last partition and far beyond. */
const astray = (make: Form): string[] => [
  ...[begin, table('timestamptz'), make('1 month', ', p_premake := 2')],
  ...[
    row("now() + interval '5 months'"),
    maintain,
    '? SELECT * FROM partman.check_default()',
    set('ignore_default_data = NOT ignore_default_data'),
    maintain,
  ],
  ...[
    row('now()'),
    maintain,
    "? SELECT partman.partition_data_time('w.t')",
    maintain,
    '? SELECT * FROM partman.check_default(false)',
  ],
  ...[
    row("now() - interval '2 years'"),
    row("now() + interval '1 year'"),
    "CALL partman.partition_data_proc('w.t', p_wait := 0)",
  ],
  ...[
    "? SELECT partman.partition_gap_fill('w.t')",
    "? SELECT * FROM partman.show_partitions('w.t', 'DESC', true) LIMIT 3",
    maintain,
  ],
];
const astrayNumbers = (make: Form): string[] => [
  ...[
    begin,
    table('int'),
    make('10', ', p_premake := 1'),
    row('55'),
    row('57'),
    row('31'),
    maintain,
    set('ignore_default_data = NOT ignore_default_data'),
    maintain,
  ],
  ...[
    row('5'),
    maintain,
    "? SELECT partman.partition_data_id('w.t', p_order := 'DESC')",
    maintain,
    "? SELECT partman.partition_data_id('w.t', 10)",
    maintain,
  ],
];

/** Out of a table of old into partitions, and out of these into a table again. */
const moving = (make: Form, batches: string): string[] => [
  ...[
    begin,
    table('timestamptz'),
    'CREATE TABLE w.old_rows (k timestamptz, v text)',
    'CREATE TABLE w.back (k timestamptz, v text)',
  ],
  "INSERT INTO w.old_rows SELECT now() - n * interval '7 hours' FROM generate_series(0, 20) n",
  make('1 day', ', p_premake := 2'),
  "? SELECT partman.partition_data_time('w.t', 2, '6 hours', p_source_table := 'w.old_rows')",
  "? SELECT partman.partition_data_time('w.t', 2, '6 hours', p_order := 'DESC', p_source_table := 'w.old_rows')",
  "CALL partman.partition_data_proc('w.t', p_source_table := 'w.old_rows', p_wait := 0)",
  "? SELECT partman.drop_partition_time('w.t', '5 days', p_keep_table := false)",
  `? SELECT * FROM partman.undo_partition(p_parent_table := 'w.t', p_target_table := 'w.back', ${batches} := 2, p_keep_table := false)`,
  "? SELECT * FROM partman.undo_partition(p_parent_table := 'w.t', p_target_table := 'w.back', p_batch_interval := '6 hours')",
  "CALL partman.undo_partition_proc('w.t', p_target_table := 'w.back', p_wait := 0)",
  '? SELECT count(*), (SELECT count(*) FROM partman.part_config) AS sets FROM w.back',
];

/** Several sets in one call, of which some are not to be maintained. */
const several = (make: Form): string[] => [
  ...[
    begin,
    ...['a', 'b', 'c'].flatMap((name) => [
      table('timestamptz').replace('w.t', `w.t${name}`),
      make('1 day', ', p_premake := 1').replace('w.t', `w.t${name}`),
    ]),
  ],
  ...[
    "INSERT INTO w.ta VALUES (now() + interval '20 hours')",
    "INSERT INTO w.tb VALUES (now() + interval '20 hours')",
    "INSERT INTO w.tc VALUES (now() + interval '20 hours')",
  ],
  ...[
    "UPDATE partman.part_config SET automatic_maintenance = 'off' WHERE parent_table = 'w.tb'",
    later(1),
    '? SELECT partman.run_maintenance()',
  ],
  ...[
    'INSERT INTO w.ta VALUES (now())',
    'INSERT INTO w.tb VALUES (now())',
    'CALL partman.run_maintenance_proc()',
    'SELECT; CALL partman.run_maintenance_proc()',
    "? SELECT partman.run_maintenance('w.tb')",
  ],
];

/** What is there before, and what is refused. */
const met = (make: Form, what: string, more = ''): string[] => [begin, ...what.split('; '), make('1 month', more)];
const key = table('timestamptz');
const meetings: Readonly<Record<string, readonly [string, string?]>> = {
  'from a past month': [key, ", p_premake := 1, p_start_partition := '2026-05-17'"],
  'from a coming month': [key, ", p_premake := 1, p_start_partition := '2027-03-17'"],
  'cut to years': [key, ", p_premake := 2, p_date_trunc_interval := 'year'"],
  'a DEFAULT that is there': [`${key}; CREATE TABLE w.t_default PARTITION OF w.t DEFAULT`],
  'a name that is taken by nobody of the set': [
    `${key}; CREATE TABLE w.t_p2026_12 (); CREATE TABLE w.t_p20261201 ()`,
    ', p_premake := 2',
  ],
  'a partition of another name in the way': [
    `${key}; CREATE TABLE w.t_dec PARTITION OF w.t FOR VALUES FROM ('2026-12-01') TO ('2027-01-01')`,
  ],
  'a plain table': ['CREATE TABLE w.t (k timestamptz NOT NULL)'],
  'no table': ['SELECT 1'],
  'another key': ['CREATE TABLE w.t (k timestamptz NOT NULL, l date NOT NULL) PARTITION BY RANGE (l)'],
  'a key that may be null': ['CREATE TABLE w.t (k timestamptz) PARTITION BY RANGE (k)', ', p_premake := 1'],
  'a key of text': ['CREATE TABLE w.t (k text NOT NULL) PARTITION BY RANGE (k)'],
  'a template that is not there': [key, ", p_template_table := 'w.none'"],
  'a template of its own': [`${key}; CREATE TABLE w.mine (LIKE w.t)`, ", p_premake := 1, p_template_table := 'w.mine'"],
  'nothing ahead': [key, ', p_premake := 0'],
  'maintenance that is neither on nor off': [key, ", p_automatic_maintenance := 'yes'"],
};
/** The table with a name as long as names get. */
const renamed = (steps: readonly string[], name: string) => steps.map((step) => step.replaceAll('w.t', `w.${name}`));

/** What both versions take, each in its form. */
const both = (make: Form): Story[] => [
  ...lengths.map((length) => ({
    name: named(length),
    steps: life(make(length[0], `, p_premake := ${length[1]}`), length[2], length[3]),
  })),
  ...Object.entries(retentions).map(([what, rules]) => ({ name: `retention: ${what}`, steps: ageing(make, rules) })),
  ...['bigint', 'int'].map((type) => ({
    name: `numbers of ${type}`,
    steps: numbers(make('1000', ', p_premake := 3'), type),
  })),
  {
    name: 'numbers from 4321',
    steps: numbers(make('1000', ", p_premake := 2, p_start_partition := '4321'"), 'bigint'),
  },
  { name: 'rows in the DEFAULT', steps: astray(make) },
  { name: 'numbers in the DEFAULT', steps: astrayNumbers(make) },
  { name: 'several sets', steps: several(make) },
  ...['seconds', 'milliseconds', 'nanoseconds'].map((epoch, power) => ({
    name: `epochs in ${epoch}`,
    steps: life(
      make('1 day', `, p_premake := 2, p_epoch := '${epoch}'`),
      3,
      'bigint',
      `extract(epoch FROM now())::bigint * ${[1, 1000, 1_000_000_000][power]}`,
    ),
  })),
  // Clocks are put forward there on the 28th of March.
  ...(['1 hour', '1 day', '1 month'] as const).map((length, place) => ({
    name: `${length} in Berlin`,
    steps: [
      "SET TimeZone = 'Europe/Berlin'",
      ...life(make(length, ', p_premake := 2'), [0.2, 1.5, 20][place] ?? 0, 'timestamptz', 'now()', 123.4),
    ],
  })),
  ...Object.entries(meetings).map(([what, [before, more]]) => ({
    name: `met: ${what}`,
    steps: met(make, before, more),
  })),
  { name: 'met: itself', steps: met(make, `${key}; ${make('1 month', ', p_premake := 1').replace('? ', '')}`) },
  { name: 'a long name', steps: renamed(life(make('1 day', ', p_premake := 1'), 2), 't'.repeat(60)) },
];

export const storiesOf4: readonly Story[] = [
  ...words.map((length) => ({
    name: named(length),
    steps: life(forms.four(length[0], `, p_premake := ${length[1]}`), length[2], length[3]),
  })),
  ...both(forms.four),
  { name: 'moved into partitions and back', steps: moving(forms.four, 'p_batch_count') },
  {
    name: 'cut to quarters',
    steps: life(forms.four('3 months', ", p_premake := 1, p_date_trunc_interval := 'quarter'"), 100),
  },
  {
    name: 'by places',
    steps: met(
      (interval) => `? SELECT partman.create_parent('w.t', 'k', 'native', '${interval}', NULL, 2, 'off')`,
      key,
    ).concat(config),
  },
  {
    name: 'renamed behind its back',
    steps: [
      begin,
      table('timestamptz'),
      forms.four('daily'),
      'ALTER TABLE w.t RENAME TO t2',
      maintain,
      '? SELECT partman.run_maintenance()',
    ],
  },
  {
    name: 'by places, to the start',
    steps: met(
      (interval) => `? SELECT partman.create_parent('w.t', 'k', 'native', '${interval}', NULL, 1, 'on', '2026-09-01')`,
      key,
    ),
  },
  {
    name: 'by places, with columns',
    steps: met(
      (interval) => `? SELECT partman.create_parent('w.t', 'k', 'native', '${interval}', ARRAY['v'], 1)`,
      key,
    ).concat(config),
  },
  {
    name: 'by name',
    steps: met(
      (interval) =>
        `? SELECT partman.create_parent(p_type => 'native', p_interval => '${interval}', p_parent_table => 'w.t', p_control => 'k', p_upsert => '', p_inherit_fk => true)`,
      key,
    ),
  },
];
export const storiesOf5: readonly Story[] = [
  ...both(forms.five),
  { name: 'moved into partitions and back', steps: moving(forms.five, 'p_loop_count') },
  {
    name: 'without a DEFAULT',
    steps: life(forms.five('1 month', ', p_type := $$range$$, p_premake := 1, p_default_table := false'), 70),
  },
  {
    name: 'without a template',
    steps: met(forms.five, key, ", p_premake := 1, p_default_table := false, p_template_table := 'false'").concat(
      config,
    ),
  },
  {
    name: 'rows of the future',
    steps: life(forms.five('1 day', ', p_premake := 1'), 2).concat(row("now() + interval '3 days'"), maintain),
  },
  {
    name: 'a list',
    steps: numbers(forms.five('1', ", p_type := 'list', p_premake := 3"), 'int')
      .map((step) => step.replace('BY RANGE', 'BY LIST'))
      .slice(0, 6)
      .concat(row('2'), maintain),
  },
  { name: 'numeric', steps: numbers(forms.five('1000', ', p_premake := 2'), 'numeric') },
  { name: 'in steps of one', steps: [begin, table('int'), forms.five('1')] },
  { name: 'in a word of version 4', steps: [begin, table('date'), forms.five('monthly')] },
  {
    name: 'by places',
    steps: met(
      (interval) =>
        `? SELECT partman.create_parent('w.t', 'k', '${interval}', 'range', 'none', 2, '2026-10-10', false, 'off')`,
      key,
    ).concat(config),
  },
  {
    name: 'the type third',
    steps: met((interval) => `? SELECT partman.create_parent('w.t', 'k', 'range', '${interval}')`, key),
  },
];
