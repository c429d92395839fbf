// A JSON column that takes documents of any size in a table that grows.
import {
  type Column,
  copiedFrom,
  defineRule,
  type Facts,
  type Fix,
  ident,
  type NewColumn,
  nameWords,
  newColumns,
  qualified,
  reasonsToGrow,
  type Table,
} from '../../src/rule/index.ts';

export default defineRule({
  meta: {
    family: 'jsonb',
    severity: 'info',
    options: {
      score: {
        default: 50,
        means: 'how likely a table must be to grow (see partitions/unpartitioned-growth) for its JSON to be spoken of',
      },
      bytes: { default: 65536, means: 'the bound that the remedy proposes' },
    },
  },
  docs: {
    title: 'Documents of any size in a growing table',
    condition:
      'The change adds a column for documents to a table that looks like it grows, and a document of 1 MiB is accepted; or a CHECK bounds it by pg_column_size.',
    effect:
      'One client that sends megabytes fills the TOAST table, the WAL and every replica; a CHECK by pg_column_size sees compressed rows and lets a restore of the dump fail.',
    remedy: 'Bound it with CHECK (octet_length(column::text) <= N).',
    why: `A jsonb value may take 255 MB. Webhook payloads and metadata come from outside, so their size is somebody else's decision until a CHECK makes it
yours. The check costs some 6 µs for a document of 9 kB.

A document of 1 MiB is offered to each new column of such a table, in a transaction that is undone: what takes it is unbounded, whatever its CHECKs look
like, and what refuses it (a CHECK, a trigger) is bounded. Texts and bytes that are named like payloads are offered one too.

\`pg_column_size\` is a trap: it measures the raw value on insert and the compressed one on stored rows, so VALIDATE passes on rows that the same
constraint refuses when a dump is restored. \`octet_length(column::text)\` says the same everywhere.`,
    unless: 'Something before the database bounds the documents, and nothing else writes them.',
    sources: [
      'https://www.postgresql.org/docs/current/datatype-json.html',
      'https://www.postgresql.org/docs/current/storage-toast.html',
    ],
  },

  *check(facts) {
    for (const fresh of newColumns(facts)) {
      const { table, column, place } = fresh;
      const probe = facts.experiments.probes?.payloads.find(
        (offered) => offered.table === table.oid && offered.column === column.name,
      );
      if (column.type !== 'json' && column.type !== 'jsonb' && probe?.outcome !== 'taken') continue;
      const bounds = boundsOf(table, column);
      const trap = bounds.length > 0 && bounds.every((bound) => /pg_column_size/i.test(bound));
      if (!trap && (isBounded(probe, bounds) || !isWorthSaying(facts, fresh))) continue;
      const name = `${qualified(table)}.${ident(column.name)}`;
      yield {
        object: name,
        message: trap
          ? `The CHECK on ${name} measures pg_column_size, which is the compressed size on stored rows and the raw size on insert: a dump of valid rows may not restore.`
          : `${name} takes ${nounFor(column)} of any size: ${bounds.length === 0 ? 'no CHECK bounds it' : 'its CHECK does not bound it'}.`,
        place,
        severity: trap ? 'warning' : 'info',
        evidence: trap ? bounds : [...offerWords(probe), ...growthWords(facts, table)],
        fix: fixOf(facts, fresh),
      };
    }
  },

  examples: [
    {
      name: 'a payload from outside',
      given: '',
      migration: `CREATE TABLE webhook_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payload jsonb NOT NULL DEFAULT '{}',
  received_at timestamptz NOT NULL DEFAULT now()
);`,
      expect: ['3: public.webhook_events.payload takes JSON of any size: no CHECK bounds it.'],
    },
    {
      name: 'a payload with a bound',
      fixes: 'a payload from outside',
      given: '',
      migration: `CREATE TABLE webhook_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payload jsonb NOT NULL DEFAULT '{}' CHECK (octet_length(payload::text) <= 65536),
  received_at timestamptz NOT NULL DEFAULT now()
);`,
      expect: [],
    },
    {
      name: 'a CHECK that asks for a shape is no bound, a trigger that refuses is one',
      given: '',
      migration: `CREATE TABLE webhook_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payload jsonb NOT NULL CHECK (jsonb_typeof(payload) = 'object' AND length(payload ->> 'kind') < 20),
  raw_body text,
  received_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE api_events (id bigint PRIMARY KEY, payload jsonb, received_at timestamptz NOT NULL DEFAULT now());
CREATE FUNCTION refuse_large() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF octet_length(NEW.payload::text) > 65536 THEN RAISE EXCEPTION 'too large'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_large BEFORE INSERT OR UPDATE ON api_events FOR EACH ROW EXECUTE FUNCTION refuse_large();`,
      expect: [
        '3: public.webhook_events.payload takes JSON of any size: its CHECK does not bound it.',
        '4: public.webhook_events.raw_body takes text of any size: no CHECK bounds it.',
      ],
    },
    {
      name: 'a bound by the compressed size',
      given: '',
      migration: `CREATE TABLE webhook_events (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  payload jsonb CHECK (pg_column_size(payload) < 8000),
  received_at timestamptz NOT NULL DEFAULT now()
);`,
      expect: [
        '3: The CHECK on public.webhook_events.payload measures pg_column_size, which is the compressed size on stored rows and the raw size on insert: a dump of valid rows may not restore.',
      ],
    },
    {
      name: 'a new column on a table that was there',
      given:
        'CREATE TABLE audit_log (id bigint PRIMARY KEY, actor text, action text, created_at timestamptz NOT NULL DEFAULT now());',
      migration: 'ALTER TABLE audit_log ADD COLUMN details jsonb;',
      expect: ['1: public.audit_log.details takes JSON of any size: no CHECK bounds it.'],
    },
    {
      name: 'a partitioned table grows',
      given: '',
      migration: `CREATE TABLE readouts (device_id bigint NOT NULL, raw jsonb, taken_at timestamptz NOT NULL) PARTITION BY RANGE (taken_at);
CREATE TABLE readouts_2026_01 PARTITION OF readouts FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
      expect: ['1: public.readouts.raw takes JSON of any size: no CHECK bounds it.'],
    },
    {
      name: 'a partitioned copy takes over what was there',
      given: 'CREATE TABLE readouts (device_id bigint NOT NULL, raw jsonb, taken_at timestamptz NOT NULL);',
      migration: `CREATE TABLE readouts_new (device_id bigint NOT NULL, raw jsonb, taken_at timestamptz NOT NULL) PARTITION BY RANGE (taken_at);
CREATE TABLE readouts_2026_01 PARTITION OF readouts_new FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');`,
      expect: [],
    },
    {
      name: 'settings are written by hand',
      given: '',
      migration: `CREATE TABLE user_settings (user_id uuid PRIMARY KEY, settings jsonb NOT NULL DEFAULT '{}', created_at timestamptz DEFAULT now(), updated_at timestamptz DEFAULT now());
CREATE TABLE event_types (id int PRIMARY KEY, name text, schema jsonb, created_at timestamptz DEFAULT now());`,
      expect: [],
    },
    {
      name: 'the team says it is small',
      given: '',
      migration:
        'CREATE TABLE webhook_events (id bigint PRIMARY KEY, source text, payload jsonb, received_at timestamptz DEFAULT now());',
      tables: { 'public.webhook_events': { traffic: 'low' } },
      expect: [],
    },
  ],
});

type Probe = NonNullable<Facts['experiments']['probes']>['payloads'][number];

/** What was offered decides; where nothing could be, a CHECK that measures is believed. */
const isBounded = (probe: Probe | undefined, bounds: readonly string[]) =>
  probe === undefined || probe.outcome === 'untried' ? bounds.length > 0 : probe.outcome === 'refused';

const offerWords = (probe: Probe | undefined) =>
  probe?.outcome === 'taken'
    ? ['A document of 1 MiB was offered in a transaction that was undone, and it was taken.']
    : [];

const growthWords = (facts: Facts, table: Table) =>
  [reasonsOf(facts, table)].flatMap((reasons) =>
    reasons === null ? [] : [`${qualified(table)} looks like it grows: ${reasons.join(', ')}.`],
  );

const nounFor = ({ type }: Column) => (type === 'text' ? 'text' : type === 'bytea' ? 'bytes' : 'JSON');

/** CHECKs that name the column and measure it. */
function boundsOf(table: Table, column: Column): string[] {
  const measures = /octet_length|char_length|length\s*\(|jsonb?_array_length|matches_schema|pg_column_size/i;
  return table.constraints
    .filter(
      (constraint) =>
        constraint.type === 'c' && constraint.columns.includes(column.attnum) && measures.test(constraint.definition),
    )
    .map((constraint) => `${constraint.name}: ${constraint.definition}`);
}

const handWritten =
  /^(settings?|config|configuration|preferences|options|schema|permissions|rules|features|flags|definition|template|i18n|translations)$/;

const reasonsOf = (facts: Facts, table: Table) => reasonsToGrow(table, facts.head, Number(facts.options.score));

function isWorthSaying(facts: Facts, { table, column }: NewColumn): boolean {
  const declared = facts.declared(`${table.schema}.${table.name}`);
  if (declared?.traffic === 'low' || nameWords(column.name).some((word) => handWritten.test(word))) return false;
  // What a copy takes over is no news.
  const copied = copiedFrom(facts, table);
  if (copied?.columns.some(({ name, type }) => name === column.name && type === column.type) === true) return false;
  return declared?.traffic === 'high' || reasonsOf(facts, table) !== null;
}

function fixOf(facts: Facts, { table, column, newTable }: NewColumn): Fix {
  const add = `ALTER TABLE ${qualified(table)} ADD CONSTRAINT ${ident(`${table.name}_${column.name}_size`.slice(0, 63))} CHECK (octet_length(${ident(column.name)}${/^jsonb?$/.test(column.type) ? '::text' : ''}) <= ${facts.options.bytes})`;
  if (newTable)
    return {
      description: 'Bound it while the table is empty; choose the largest document you mean to keep:',
      sql: `${add};`,
    };
  return {
    description: 'Bound new rows at once, and validate the old ones in a later migration:',
    sql: `${add} NOT VALID;`,
  };
}
