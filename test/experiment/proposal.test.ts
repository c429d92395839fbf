// The proof before a proposal: each way in which the files could be wrong is refused, in a sentence that says what is wrong.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/database/engine.ts';
import { sharedEngine } from '../support/engine.ts';
import { testedEngines } from '../support/server.ts';
import { proved, type Terms } from './proving.ts';

const month = (table: string, name: string, from: string, to: string, more = '') =>
  `CREATE TABLE ${name} PARTITION OF ${table} FOR VALUES FROM ('${from} 00:00:00+00') TO ('${to} 00:00:00+00')${more};\n`;
const october = month('events', 'events_2026_10', '2026-10-01', '2026-11-01');
const november = month('events', 'events_2026_11', '2026-11-01', '2026-12-01');
const table = `CREATE TABLE events (id bigint, at timestamptz NOT NULL, kind text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);\n`;
const events = `${table}${october}${november}`;

/** The newest partition has all that one can have of its own. */
const rich = `DO $$ BEGIN CREATE ROLE app_reader; EXCEPTION WHEN duplicate_object THEN END $$;
DO $$ BEGIN CREATE ROLE keeper; EXCEPTION WHEN duplicate_object THEN END $$;
GRANT keeper TO CURRENT_USER;
GRANT ALL ON SCHEMA public TO keeper;
CREATE TABLE owners (id int PRIMARY KEY);
CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE events (id bigint, at timestamptz NOT NULL, owner int, kind text DEFAULT 'x', payload jsonb, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
${month('events', 'events_2026_11', '2026-11-01', '2026-12-01', ' WITH (fillfactor = 90, toast.autovacuum_enabled = off)')}
ALTER TABLE events_2026_11 ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON events_2026_11 FOR SELECT USING (kind = 'x');
GRANT SELECT ON events_2026_11 TO app_reader;
ALTER TABLE events_2026_11 ALTER kind SET STATISTICS 321, ALTER payload SET STORAGE EXTERNAL, ALTER kind SET DEFAULT 'y', ALTER owner SET NOT NULL;
CREATE INDEX events_2026_11_payload ON events_2026_11 USING gin (payload jsonb_path_ops);
CREATE UNIQUE INDEX events_2026_11_key ON events_2026_11 (at, id);
ALTER TABLE events_2026_11 REPLICA IDENTITY USING INDEX events_2026_11_key, CLUSTER ON events_2026_11_key;
ALTER TABLE events_2026_11 ADD CONSTRAINT positive CHECK (owner > 0), ADD CONSTRAINT owned FOREIGN KEY (owner) REFERENCES owners;
CREATE TRIGGER only_here AFTER UPDATE ON events_2026_11 FOR EACH STATEMENT EXECUTE FUNCTION touched();
ALTER TABLE events_2026_11 OWNER TO keeper;
`;

/** A word of the statement that is left out or made another, and what is then said to differ. */
const omissions: readonly (readonly [spoil: RegExp, instead: string, differs: string])[] = [
  [/^.* ENABLE ROW LEVEL SECURITY;\n/m, '', 'row security'],
  [/^.* FORCE ROW LEVEL SECURITY;\n/m, '', 'row security'],
  [/^ *CREATE POLICY .*\n/m, '', 'policies'],
  [/^ *GRANT .*\n/m, '', 'grants'],
  [/GRANT SELECT/, 'GRANT SELECT, DELETE', 'grants'],
  [/fillfactor = 90/, 'fillfactor = 100', 'storage options'],
  [/, toast.autovacuum_enabled = off/, '', 'storage options'],
  [/CREATE TABLE/, 'CREATE UNLOGGED TABLE', 'persistence'],
  [/^.* SET STATISTICS .*\n/m, '', 'statistics targets'],
  [/^.* SET STORAGE .*\n/m, '', 'column storage'],
  [/^.* SET DEFAULT .*\n/m, '', 'column defaults'],
  [/^.* SET NOT NULL.*\n/m, '', 'NOT NULL columns'],
  [/jsonb_path_ops/, 'jsonb_ops', 'indexes'],
  [/^.* CLUSTER ON .*\n/m, '', 'indexes'],
  [/USING INDEX \w+_key/, 'FULL', 'replica identity'],
  [/^.* ADD CONSTRAINT positive .*\n/m, '', 'constraints'],
  [/^.* ADD CONSTRAINT owned .*\n/m, '', 'constraints'],
  [/^ *CREATE TRIGGER .*\n/m, '', 'triggers'],
  [/AFTER UPDATE/, 'AFTER DELETE', 'triggers'],
  [/^.* OWNER TO .*\n/m, '', 'owner'],
];

describe.each(testedEngines())('on the %s engine', (name) => {
  let engine: Engine & AsyncDisposable;
  beforeAll(async () => {
    engine = await sharedEngine(name);
  });
  afterAll(() => engine?.[Symbol.asyncDispose]());

  const failures = async (schema: string, spoil: ((text: string) => string) | null, terms: Terms = {}) =>
    (await proved(engine, schema, spoil, terms)).proof.failures;

  test('as it was written, it holds', async () => {
    const { proof } = await proved(engine, events, null);
    const made = ['public.events_2026_12', 'public.events_2027_01', 'public.events_2027_02'];
    expect(proof).toMatchObject({ failures: [], notTried: [], took: made });
    expect(proof.alike).toEqual(made.map((partition) => ({ partition, sibling: 'public.events_2026_11' })));
    expect(proof.runways).toMatchObject([
      { before: '2026-12-01T00:00:00.000Z', after: '2027-03-01T00:00:00.000Z', end: 'refused', by: 'forecast' },
    ]);
  });

  test('what the server refuses is told with its place and its words', async () => {
    expect(await failures(events, (text) => text.replace('LIKE public.events ', 'LIKE public.event '))).toEqual([
      expect.stringMatching(
        /^db\/migrations\/002_add_events_partitions_\w+\.sql:7: relation "public.event" does not exist$/,
      ),
    ]);
  });

  test('a new partition that is not like its sibling', async () => {
    const spoil = (text: string) => {
      const [header = '', ...blocks] = text.split('\n\n');
      const spoilt = blocks.map((block, at) => {
        const [word, instead] = omissions[at] ?? [/$/, ''];
        if (!word.test(block)) throw new Error(`${word} is not in ${block}`);
        return block.replace(word, instead);
      });
      return [header, ...spoilt].join('\n\n');
    };
    const ahead = {
      'public.events': { partition: { every: 'month', ahead: `${omissions.length} months`, premake: 1 } },
    };
    const found = await failures(rich, spoil, { tables: ahead });
    const said = found.map(
      (sentence) =>
        /^public\.events_(\w+) differs from its sibling public\.events_2026_11 in its (.*)$/
          .exec(sentence)
          ?.slice(1) ?? [sentence],
    );
    expect(said.map(([, what]) => what)).toEqual(omissions.map(([, , differs]) => differs));
  });

  test('as rich as it is, the unspoilt one is like it', async () => {
    const { proof } = await proved(engine, rich, null);
    expect([proof.failures, proof.alike.length]).toEqual([[], 3]);
  });

  const hashed = ['0', '1'].map(
    (at) =>
      `CREATE TABLE events_2026_11_h${at} PARTITION OF events_2026_11 FOR VALUES WITH (modulus 2, remainder ${at});\n`,
  );
  const divided = `${table}${month('events', 'events_2026_11', '2026-11-01', '2026-12-01', ' PARTITION BY HASH (id)')}${hashed.join('')}`;
  test('a new partition that is divided otherwise', async () => {
    const { proof } = await proved(engine, divided, null);
    expect([proof.failures, proof.took.length]).toEqual([[], 3]);
    const spoil = (text: string) =>
      text
        .replaceAll('modulus 2, remainder 1', 'modulus 4, remainder 1')
        .replace(/^.*ATTACH PARTITION public.events_2027_01_h1.*\n/m, '');
    const found = await failures(divided, spoil);
    expect(found).toEqual(
      expect.arrayContaining(
        ['2026_12', '2027_01', '2027_02'].map(
          (at) => `public.events_${at} differs from its sibling public.events_2026_11 in its division`,
        ),
      ),
    );
  });

  const covered = 'public.events is covered to';
  test.each<[what: string, spoil: (text: string) => string, said: readonly string[]]>([
    [
      'overlap',
      (text) => text.replace("FROM ('2026-12-01", "FROM ('2026-11-30"),
      [':7: partition "events_2026_12" would overlap partition "events_2026_11"'],
    ],
    [
      'leave a gap',
      (text) => text.replace("FROM ('2027-01-01", "FROM ('2027-01-02"),
      [
        'public.events_2027_01 takes rows from 2027-01-02 00:00:00+00 to 2027-02-01 00:00:00+00, not from 2027-01-01 00:00:00+00 to 2027-02-01 00:00:00+00',
        `${covered} 2027-01-01 00:00:00+00, not to 2027-03-01 00:00:00+00`,
        "public.events refuses a row at '2027-01-01 00:00:00+00': no partition takes it",
      ],
    ],
    [
      'are of another zone',
      (text) => text.replaceAll('00:00:00+00', '00:00:00-05'),
      [
        'public.events_2026_12 takes rows from 2026-12-01 05:00:00+00 to 2027-01-01 05:00:00+00, not from 2026-12-01 00:00:00+00 to 2027-01-01 00:00:00+00',
        "public.events refuses a row at '2026-12-01 00:00:00+00': no partition takes it",
        "A row at '2027-01-01 00:00:00+00' did not land in public.events_2027_01",
        'public.events would reach to 2027-03-01 00:00:00+00, but when the clock was run on, its rows from 2026-12-01 on are refused (no partition of relation "events" found for row)',
      ],
    ],
    [
      'are of another zone in one place only, where nothing shows outside',
      (text) => text.replaceAll("'2027-01-01 00", "'2027-01-01 05"),
      [
        'public.events_2026_12 takes rows from 2026-12-01 00:00:00+00 to 2027-01-01 05:00:00+00, not from 2026-12-01 00:00:00+00 to 2027-01-01 00:00:00+00',
        "A row at '2027-01-01 00:00:00+00' did not land in public.events_2027_01",
      ],
    ],
    [
      'end too early',
      (text) => text.replace("TO ('2027-03-01", "TO ('2027-02-15"),
      [
        'public.events can no longer be carried on once this is applied: Its partitions are not of one length: the newest are events_2026_12 (2026-12-01 to 2027-01-01), events_2027_01 (2027-01-01 to 2027-02-01), events_2027_02 (2027-02-01 to 2027-02-15).',
        "public.events refuses a row at ('2027-03-01 00:00:00+00' - interval '1 microsecond'): no partition takes it",
      ],
    ],
    [
      'end too late',
      (text) => text.replace("TO ('2027-03-01", "TO ('2027-04-01"),
      [`${covered} 2027-04-01 00:00:00+00, not to 2027-03-01 00:00:00+00`],
    ],
    [
      'are exchanged',
      (text) =>
        text
          .replaceAll('events_2027_01', 'x')
          .replaceAll('events_2027_02', 'events_2027_01')
          .replaceAll('public.x', 'public.events_2027_02'),
      [
        "A row at '2027-01-01 00:00:00+00' did not land in public.events_2027_01",
        "A row at '2027-02-01 00:00:00+00' did not land in public.events_2027_02",
      ],
    ],
    [
      'are never attached',
      (text) => text.replace(/^.*ATTACH PARTITION public.events_2027_01.*\n/m, ''),
      ['public.events_2027_01 is no partition of public.events'],
    ],
  ])('bounds that %s', async (_, spoil, said) => {
    const found = await failures(events, spoil);
    for (const sentence of said) expect(found).toContainEqual(expect.stringContaining(sentence));
  });

  test('partitions that rows do not profit from', async () => {
    const closed = `${events}ALTER TABLE events ADD CONSTRAINT this_year CHECK (at < '2026-12-01 00:00:00+00');\n`;
    const found = await failures(closed, null);
    expect(found).toEqual([
      'public.events would reach to 2027-03-01 00:00:00+00, but when the clock was run on, its rows from 2026-12-01 on are refused (new row for relation "events_2026_12" violates check constraint "this_year")',
    ]);
  });

  test('nothing that was there goes but what was said', async () => {
    const years = ['2026_06', '2026_07', '2026_08', '2026_09'];
    const old = years
      .map((at, n) =>
        month('events', `events_${at}`, `2026-0${n + 6}-01`, n === 3 ? '2026-10-01' : `2026-0${n + 7}-01`),
      )
      .join('');
    const tables = {
      'public.events': {
        retention: '100 days',
        partition: { retire: 'detach' as const, ahead: '1 month', premake: 1 },
      },
    };
    const whole = `${table}${old}${october}${november}`;
    const { proof, proposal } = await proved(engine, whole, null, { tables });
    expect([proposal.plans[0]?.retire.map((each) => each.name), proof.failures]).toEqual([
      ['events_2026_06', 'events_2026_07'],
      [],
    ]);
    const other = await failures(
      whole,
      (text) => text.replace('DETACH PARTITION public.events_2026_07', 'DETACH PARTITION public.events_2026_09'),
      { tables },
    );
    expect(other).toEqual([
      'public.events_2026_07 was to be detached, and is still a partition of public.events',
      'public.events_2026_09 was detached, and was to stay',
    ]);
    const gone = await failures(
      whole,
      (text) =>
        text.replace(
          /ALTER TABLE public.events DETACH PARTITION (public.events_2026_07)( CONCURRENTLY)?/,
          'DROP TABLE $1',
        ),
      { tables },
    );
    expect(gone).toEqual(['public.events_2026_07 is gone, and was only to be detached']);
    const more = await failures(whole, (text) => text.replace(/^DO/m, 'DROP TABLE public.events_2026_08;\n\nDO'), {
      tables,
    });
    expect(more[0]).toBe('public.events_2026_08 is gone, and was to stay');
  });

  test('a DEFAULT that becomes a partition with its rows keeps what it has, and that is told', async () => {
    const rest = `CREATE TABLE events_rest PARTITION OF events DEFAULT;\nINSERT INTO events VALUES (1, '2026-11-20 00:00:00+00');\n`;
    const september = month('events', 'events_2026_09', '2026-09-01', '2026-10-01');
    const given = `${table}${september}${month('events', 'events_2026_10', '2026-10-01', '2026-11-01', ' WITH (fillfactor = 90)')}${rest}`;
    const { proof } = await proved(engine, given, null);
    expect([proof.failures, proof.kept, proof.alike.length]).toEqual([
      [],
      [
        'public.events_2026_11 stays as it was as a catch-all: it differs from its sibling public.events_2026_10 in its storage options',
      ],
      2,
    ]);
    const none = (text: string) => text.replace(/^.*ATTACH PARTITION public.events_rest DEFAULT.*\n/m, '');
    expect(await failures(given, none)).toEqual([
      'public.events has no catch-all any more, and was to keep events_rest',
    ]);
  });
});
