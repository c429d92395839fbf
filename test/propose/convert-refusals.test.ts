// What cannot be converted is refused, with the reason and what to do about it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Session } from '../../src/database/engine.ts';
import type { ConversionRequest } from '../../src/propose/conversion/conversion.ts';
import { sharedEngine } from '../support/engine.ts';
import { testedEngines } from '../support/server.ts';
import { converted, refused, sure } from './converting.ts';

const at = 'created_at timestamptz NOT NULL DEFAULT now()';
const ev = `CREATE TABLE ev (id bigserial PRIMARY KEY, a int, mail text, ${at})`;

/**
 * Name, SQL, what is said; the wish and the table where they are not the usual ones; the first major that can have it.
 */
const refusals: readonly (readonly [
  string,
  string,
  readonly (string | RegExp)[],
  Partial<ConversionRequest>?,
  string?,
  number?,
])[] = [
  ['a view', `${ev}; CREATE VIEW v AS SELECT * FROM ev`, ['public.v is a view; only tables are partitioned.'], {}, 'v'],
  [
    'a partitioned table',
    `CREATE TABLE ev (${at}) PARTITION BY RANGE (created_at)`,
    ['public.ev is partitioned already. headroom partitions proposes its next partitions.'],
  ],
  [
    'a partition',
    `CREATE TABLE ev (${at}) PARTITION BY RANGE (created_at); CREATE TABLE part PARTITION OF ev DEFAULT`,
    ['public.part is a partition of another table already.'],
    {},
    'part',
  ],
  [
    'a child',
    `CREATE TABLE ev (${at}); CREATE TABLE kid () INHERITS (ev)`,
    [
      'public.kid inherits from public.ev; a partition can have no other parent. ALTER TABLE public.kid NO INHERIT … first.',
    ],
    {},
    'kid',
  ],
  [
    'a parent',
    `CREATE TABLE ev (${at}); CREATE TABLE kid () INHERITS (ev)`,
    ['public.kid inherits from public.ev; a partition can have no children by inheritance.'],
  ],
  [
    'a temporary table',
    `CREATE TEMP TABLE ev (${at})`,
    [/^pg_temp_\d+\.ev is a temporary table: no other session would see its partitions\.$/],
    {},
    'pg_temp.ev',
  ],
  [
    'an unlogged table',
    `CREATE UNLOGGED TABLE ev (${at})`,
    [
      'public.ev is unlogged, which a partitioned table cannot be. Make it logged first: ALTER TABLE public.ev SET LOGGED.',
    ],
  ],
  [
    'a typed table',
    `CREATE TYPE ev_t AS (created_at timestamptz); CREATE TABLE ev OF ev_t`,
    [/^public\.ev is made from a composite type/],
  ],
  ['an unknown column', ev, ['public.ev has no column at. Its column of time is created_at.'], { column: 'at' }],
  [
    'an expression',
    ev,
    ['The key date(created_at) is an expression, which no unique key could contain. Give a column.'],
    { column: 'date(created_at)' },
  ],
  [
    'another type',
    ev,
    ['a is of type integer; intervals of time need date, timestamp or timestamptz.'],
    { column: 'a' },
  ],
  [
    'a generated column',
    "CREATE TABLE ev (doc jsonb, id int, day date GENERATED ALWAYS AS ('2026-01-01'::date + id) STORED)",
    ['day is a generated column, which cannot be a partition key.'],
    { column: 'day' },
  ],
  [
    'hours of a date',
    'CREATE TABLE ev (created_at date NOT NULL)',
    ['created_at is a date, which has no hours. Give --interval day or longer.'],
    { unit: 'hour' },
  ],
  [
    'a key that may be NULL',
    'CREATE TABLE ev (id int, created_at date)',
    [
      /^created_at may be NULL and has no default, so rows without it can be there and go on coming; .* ALTER TABLE public\.ev ALTER COLUMN created_at SET NOT NULL\.$/,
    ],
  ],
  [
    'a past cutoff',
    ev,
    [
      '2026-11-01 is past: the old table can only be cut where no rows are yet. The next one with time to deploy is 2027-01-01.',
    ],
    { cutoff: '2026-11-01' },
  ],
  [
    'a crooked cutoff',
    ev,
    ['2027-01-15 is not the beginning of a month. The next one is 2027-02-01.'],
    { cutoff: '2027-01-15' },
  ],
  ['a cutoff in words', ev, ['soon is not a date. Write --cutoff 2030-01-01.'], { cutoff: 'soon' }],
  [
    'a foreign key towards it',
    `${ev}; CREATE TABLE child (ev bigint REFERENCES ev)`,
    [
      'The foreign key child_ev_fkey of public.child points at public.ev (id), and a partitioned table has no unique key without created_at for it to point at. Give public.child a created_at of its own and a foreign key with it, or give the foreign key up: --give-up child_ev_fkey.',
    ],
  ],
  [
    'a foreign key to itself',
    `${ev}; ALTER TABLE ev ADD parent bigint REFERENCES ev`,
    [
      /^The foreign key ev_parent_fkey of the table itself points at public\.ev \(id\), and a partitioned table has no unique key without created_at/,
    ],
  ],
  [
    'a unique key that means something',
    `${ev}; CREATE UNIQUE INDEX ev_mail ON ev (lower(mail))`,
    [
      'The unique key ev_mail (lower(mail)) would have to contain created_at, and would then let the same lower(mail) in again. Keep that uniqueness in a table of its own, or give it up: --give-up ev_mail.',
    ],
  ],
  [
    'ON CONFLICT on the primary key',
    `${ev}; CREATE FUNCTION put(bigint) RETURNS void LANGUAGE sql AS $$ INSERT INTO public.ev (id) VALUES ($1) ON CONFLICT (id) DO NOTHING $$`,
    [
      'public.put inserts with ON CONFLICT on ev_pkey (id), which fails once the key must contain created_at. Change it first.',
    ],
  ],
  [
    'ON CONFLICT on a constraint, in PL/pgSQL',
    `${ev}; ALTER TABLE ev ADD CONSTRAINT mails UNIQUE (mail); CREATE FUNCTION put(text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN INSERT INTO ev AS e (mail, a) SELECT $1, 1 ON CONFLICT ON CONSTRAINT mails DO UPDATE SET a = e.a + 1; END $$`,
    [
      'public.put inserts with ON CONFLICT on mails (mail), which fails once the key must contain created_at. Change it first.',
    ],
    { givenUp: ['mails'] },
  ],
  [
    'an exclusion constraint',
    `CREATE TABLE ev (r int4range, EXCLUDE USING gist (r WITH &&), ${at})`,
    [/^The exclusion constraint ev_r_excl would hold within each partition only;/],
  ],
  [
    'a foreign key that is NOT VALID',
    `CREATE TABLE a (id int PRIMARY KEY); ${ev}; ALTER TABLE ev ADD FOREIGN KEY (a) REFERENCES a NOT VALID`,
    [/^The foreign key ev_a_fkey is NOT VALID, .* First: ALTER TABLE public\.ev VALIDATE CONSTRAINT ev_a_fkey\.$/],
  ],
  [
    'a CHECK that is NO INHERIT',
    `${ev}; ALTER TABLE ev ADD CONSTRAINT own CHECK (a > 0) NO INHERIT`,
    ['The CHECK own is NO INHERIT, which partitions cannot follow. Make it again without NO INHERIT.'],
  ],
  [
    'a row trigger with transition tables',
    `${ev}; CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER t AFTER INSERT ON ev REFERENCING NEW TABLE AS n FOR EACH ROW EXECUTE FUNCTION f()`,
    [/^The row trigger t has transition tables/],
  ],
  [
    'a column of its row type',
    `${ev}; CREATE TABLE log (row ev)`,
    [
      /^column "?row"? of table (public\.)?log depends on public\.ev or its row type and would go on with the old table\./,
    ],
  ],
  [
    'a publication with another partitioned table',
    `${ev}; CREATE TABLE parts (d date) PARTITION BY RANGE (d); CREATE PUBLICATION p FOR TABLE ev, parts`,
    [/^The publication p would publish its rows under the names of partitions; .* public\.parts\. Decide first:/],
    {},
    'ev',
    13,
  ],
  [
    'an unknown name to give up',
    ev,
    ['public.ev has no unique key and no foreign key towards it that is called nothing. Check --give-up.'],
    { givenUp: ['nothing'] },
  ],
  [
    'names that are taken',
    `${ev}; CREATE TABLE ev_2027_01 (id int)`,
    [
      'New partitions would be called ev_2027_01, and that name is there already. Name them otherwise in the configuration: tables: public.ev: partition: name: part_{YYYY_MM_DD}.',
    ],
  ],
  [
    'several at once',
    `${ev}; ALTER TABLE ev ADD UNIQUE (mail), ADD parent bigint REFERENCES ev`,
    [
      /^The foreign key ev_parent_fkey/,
      /^The unique key ev_mail_key \(mail\)/,
      '2026-11-01 is past: the old table can only be cut where no rows are yet. The next one with time to deploy is 2027-01-01.',
    ],
    { cutoff: '2026-11-01' },
  ],
];

describe.each(testedEngines())('on %s', (name) => {
  let engine: Engine & AsyncDisposable;
  let session: Session;
  beforeAll(async () => {
    engine = await sharedEngine(name);
    session = await engine.open({ limits: { timeMs: 30_000, outputBytes: 4_000_000 }, extensions: [] });
  }, 60_000);
  afterAll(() => engine[Symbol.asyncDispose]());

  const cases = refusals.map(([what, sql, says, wish = {}, table = 'ev', from = 0]) => ({
    what,
    sql,
    says,
    wish,
    table,
    from,
  }));

  test.for(cases)('$what', { timeout: 60_000 }, async ({ sql, says, wish, table, from }, { skip }) => {
    skip(from > engine.major, `from PostgreSQL ${from} on`);
    await session[Symbol.asyncDispose]();
    await sure(session, `DROP TABLE IF EXISTS pg_temp.ev; ${sql}`);
    const said = await refused(session, table, wish);
    expect(said).toHaveLength(says.length);
    for (const [index, sentence] of says.entries())
      expect(said[index]).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
  });

  test('what partitioned tables cannot have up to 12 is refused for a production of that version', {
    timeout: 60_000,
  }, async () => {
    await session[Symbol.asyncDispose]();
    await sure(
      session,
      `${ev}; CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE PUBLICATION p FOR TABLE ev WITH (publish = 'insert');
      CREATE TRIGGER early BEFORE INSERT ON ev FOR EACH ROW EXECUTE FUNCTION f(); CREATE TRIGGER late AFTER INSERT ON ev FOR EACH ROW EXECUTE FUNCTION f();
      CREATE TRIGGER off AFTER UPDATE ON ev FOR EACH ROW EXECUTE FUNCTION f(); ALTER TABLE ev DISABLE TRIGGER off`,
    );
    expect(await refused(session, 'ev', {}, 13)).toEqual([]);
    expect(await refused(session, 'ev', {}, 12)).toEqual([
      'The row trigger early fires BEFORE, which no row trigger of a partitioned table can up to PostgreSQL 12. Do its work in an AFTER trigger or in the application, or wait for the upgrade.',
      'The row trigger off is disabled or fires in replication only, and up to PostgreSQL 12 a superuser alone can say so of a partitioned table. Drop it before, and make it again after the conversion.',
      'The publication p publishes public.ev, and up to PostgreSQL 12 no publication can hold a partitioned table. Every partition would have to be added to it, and to the subscribers, by hand.',
    ]);
  });

  test('an extension’s table', { timeout: 60_000 }, async () => {
    await session[Symbol.asyncDispose]();
    await session.admin(`${ev}; ALTER EXTENSION plpgsql ADD TABLE ev`);
    const said = await refused(session, 'ev');
    await session.admin('ALTER EXTENSION plpgsql DROP TABLE ev');
    expect(said).toEqual(['public.ev belongs to the extension plpgsql, which looks after its own tables.']);
  });

  test('what it would do to a function was right: ON CONFLICT does fail once the key has another column', {
    timeout: 60_000,
  }, async () => {
    await session[Symbol.asyncDispose]();
    await sure(session, ev);
    await converted(session, 'ev');
    const outcome = await session.run('INSERT INTO ev (id) VALUES (1) ON CONFLICT (id) DO NOTHING');
    expect(outcome).toMatchObject({
      error: { message: 'there is no unique or exclusion constraint matching the ON CONFLICT specification' },
    });
  });
});
