// Which table a new partitioned one is a copy of: whatever the name or the evidence, all rules answer alike.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import type { Engine } from '../../src/database/engine.ts';
import { sharedEngine } from '../support/engine.ts';
import { applyExample } from '../support/example.ts';

const columns = 'id bigint, message_id text, payload jsonb, created_at timestamptz NOT NULL DEFAULT now()';
/** With policies and a key that a partitioned table cannot keep, and JSON that nothing bounds. */
const given = (
  old: string,
) => `DO $$ BEGIN CREATE ROLE authenticated; EXCEPTION WHEN duplicate_object THEN END $$; GRANT USAGE ON SCHEMA public TO authenticated;
CREATE TABLE ${old} (${columns}, PRIMARY KEY (id), UNIQUE (message_id));
ALTER TABLE ${old} ENABLE ROW LEVEL SECURITY;`;
const made = (
  copy: string,
  list = columns,
  rest = 'rest',
) => `CREATE TABLE ${copy} (${list}) PARTITION BY RANGE (created_at);
CREATE TABLE ${rest} PARTITION OF ${copy} DEFAULT; GRANT SELECT ON ${copy} TO authenticated;`;

const asCopy = ['partitions/key-not-in-unique', 'partitions/never-attached', 'partitions/parity'];
const asSwapped = ['partitions/key-not-in-unique', 'partitions/parity'];
const asAnother = ['jsonb/unbounded'];

const asked = [
  'partitions/never-attached',
  'partitions/parity',
  'partitions/key-not-in-unique',
  'partitions/unpartitioned-growth',
  'retention/absent',
  'jsonb/unbounded',
];

describe('rules on partitioned copies', () => {
  let engine: Engine & AsyncDisposable;
  beforeAll(async () => {
    engine = await sharedEngine('embedded');
  });
  afterAll(() => engine[Symbol.asyncDispose]());

  /** The rules that speak of each table. */
  const speaking = async (migration: string, copies: readonly string[], before = given('events')) => {
    const chosen = rules.filter(({ id }) => asked.includes(id));
    const { findings, applied } = await applyExample(engine, chosen, {
      name: '',
      given: before,
      migration,
      expect: [],
    });
    expect(applied.steps.flatMap(({ failure }) => failure?.message ?? [])).toEqual([]);
    const of = (copy: string) =>
      findings.filter(({ object }) => object === `public.${copy}` || object.startsWith(`public.${copy}.`));
    return Object.fromEntries(copies.map((copy) => [copy, [...new Set(of(copy).map(({ rule }) => rule))].sort()]));
  };

  const names = [
    'events_new',
    'events_next',
    'events_tmp',
    'events_temp',
    'events_part',
    'events_parted',
    'events_partition',
    'events_partitions',
    'events_partitioned',
    'events_p',
    'events_v2',
    'events_v3',
    'events2',
    'new_events',
    'tmp_events',
    'part_events',
    'p_events',
    '_events_new',
    '_events',
    'events_swap',
    'events_monthly',
    'events_by_month',
    '"eventsNext"',
    '"newEvents"',
  ];
  test('any name that says so, with columns alike', async () => {
    const migration = names.map((name, at) => made(name, columns, `rest_${at}`)).join('\n');
    expect(await speaking(migration, names)).toEqual(Object.fromEntries(names.map((name) => [name, asCopy])));
  });

  test('another table of its own', async () => {
    const others = {
      events_archive: columns, // An archive,
      events_history: columns,
      events_v2: 'event uuid, body jsonb, seen int, created_at date', // other columns,
      event_items: 'event_id bigint, item text, payload jsonb, created_at timestamptz', // what belongs to it,
      events_lines: columns.replace('message_id text', 'line int'), // another word with other columns,
      prevents: columns, // a name that only ends alike.
    };
    const migration = Object.entries(others)
      .map(([name, list], at) => made(name, list, `rest_${at}`))
      .join('\n');
    expect(await speaking(migration, Object.keys(others))).toEqual(
      Object.fromEntries(Object.keys(others).map((name) => [name, asAnother])),
    );
  });

  test.each([
    ['LIKE', made('stream', 'LIKE events INCLUDING DEFAULTS'), 'stream', asCopy],
    ['LIKE in a body', `DO $$ BEGIN ${made('stream', 'LIKE events')} END $$`, 'stream', asCopy],
    ['INSERT … SELECT', `${made('stream')} INSERT INTO stream SELECT * FROM events;`, 'stream', asCopy],
    [
      'LIKE, but for an archive',
      made('archived_events', 'LIKE events INCLUDING DEFAULTS'),
      'archived_events',
      asAnother,
    ],
    [
      'names exchanged',
      `${made('stream')} ALTER TABLE events RENAME TO events_old; ALTER TABLE stream RENAME TO events;`,
      'events',
      asSwapped,
    ],
    ['the name given up first', `ALTER TABLE events RENAME TO events_old; ${made('events')}`, 'events', asSwapped],
    [
      'the old one dropped',
      `${made('stream')} DROP TABLE events; ALTER TABLE stream RENAME TO events;`,
      'events',
      asSwapped,
    ],
    ['dropped and made again', `DROP TABLE events; ${made('events')}`, 'events', asSwapped],
    [
      'the old one attached',
      `CREATE TABLE stream (${columns}) PARTITION BY RANGE (created_at); GRANT SELECT ON stream TO authenticated;
       ALTER TABLE stream ATTACH PARTITION events FOR VALUES FROM (MINVALUE) TO (MAXVALUE);`,
      'stream',
      asSwapped,
    ],
    ['renamed since', `${made('events_next')} ALTER TABLE events_next RENAME TO stream;`, 'stream', asCopy],
  ])('by %s', async (_, migration, copy, expected) => {
    expect(await speaking(migration, [copy])).toEqual({ [copy]: expected });
  });

  test('words of the old name say nothing of the copy', async () => {
    expect(await speaking(made('audit_log_new', 'LIKE audit_log'), ['audit_log_new'], given('audit_log'))).toEqual({
      audit_log_new: asCopy,
    });
  });

  test('a table that has a partitioned copy in the same change is not asked for partitions or a retention', async () => {
    const migration = `${given('webhook_events')}\n${made('webhook_events_next')}`;
    expect(await speaking(migration, ['webhook_events', 'webhook_events_next'], '')).toEqual({
      webhook_events: ['jsonb/unbounded'],
      webhook_events_next: asCopy,
    });
    expect(await speaking(given('webhook_events'), ['webhook_events'], '')).toEqual({
      webhook_events: ['jsonb/unbounded', 'partitions/unpartitioned-growth', 'retention/absent'],
    });
  });
});
