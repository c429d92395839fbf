// Synthetic rows: for every type and constraint an INSERT that the server accepts, or the reason why there is none.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Session } from '../../src/database/engine.ts';
import { onSession, type RowResult, Rows, type RowWish } from '../../src/experiment/rows.ts';
import { sharedEngine } from '../support/engine.ts';
import { serverFrom, testedEngines } from '../support/server.ts';

describe.each(testedEngines())('on the %s engine', (name) => {
  let engine: Engine & AsyncDisposable;
  beforeAll(async () => {
    engine = await sharedEngine(name);
  });
  afterAll(() => engine[Symbol.asyncDispose]());

  const open = async (schema: string) => {
    const session = await engine.open({ limits: { timeMs: 3000, outputBytes: 1 << 20 }, extensions: [] });
    const outcome = await session.run(schema);
    expect(outcome).toMatchObject({ kind: 'done' });
    return session;
  };
  const make = async (session: Session, table: string, wish: RowWish = {}): Promise<RowResult> => {
    const [row] = await session.query<{ oid: string }>(`SELECT '${table}'::regclass::oid::text AS oid`);
    return new Rows(onSession(session)).of(row?.oid ?? '0', wish);
  };
  /** Inserts so many rows for good and tells how many are there. */
  const insert = async (session: Session, made: RowResult, times: number, overrides = {}): Promise<number> => {
    if (made.kind === 'none') throw new Error(made.why);
    const rows = Array.from({ length: times }, () => made.recipe.row(overrides)).flat();
    const outcome = await session.run(['BEGIN', ...made.recipe.before, ...rows, 'COMMIT'].join(';\n'));
    expect(outcome).toMatchObject({ kind: 'done' });
    return (
      (await session.query<{ rows: number }>(`SELECT count(*)::int AS rows FROM ${made.recipe.table}`))[0]?.rows ?? -1
    );
  };

  test('every built-in type, unique and not null', async () => {
    const [types] = [
      'int2 int4 int8 oid float4 float8 numeric numeric(4,2) money text varchar varchar(3) bpchar(2) name uuid bytea date timestamp timestamptz time timetz interval json jsonb inet cidr macaddr macaddr8 bit(4) varbit tsvector tsquery point line lseg box path polygon circle pg_lsn txid_snapshot int4range tstzrange daterange jsonpath regclass regtype bool int4[] text[][] uuid[]',
    ];
    const multirange = name === 'embedded' || serverFrom(14, 'multiranges') ? ' int4multirange' : '';
    const columns = `${types}${multirange}`
      .split(' ')
      .map((type, at) => `c${at} ${type.replace('bpchar', 'char')} NOT NULL`);
    await using session = await open(
      `CREATE TABLE everything (${columns.join(', ')}, UNIQUE (c1), UNIQUE (c14), UNIQUE (c18))`,
    );
    const made = await make(session, 'everything');
    expect(made).toMatchObject({ kind: 'made', recipe: { unchecked: null, routed: true, repeats: true } });
    expect(await insert(session, made, 5)).toBe(5);
  });

  test('enums, domains, composites and ranges of one’s own', async () => {
    await using session =
      await open(`CREATE TYPE mood AS ENUM ('sad', 'glad'); CREATE DOMAIN email AS text NOT NULL CHECK (VALUE ~ '^[a-z]+@[a-z]+\\.[a-z]{2,}$');
      CREATE DOMAIN code AS varchar(4) CHECK (length(VALUE) = 4); CREATE TYPE pair AS (a int, b mood); CREATE TYPE span AS RANGE (subtype = int8);
      CREATE TABLE things (m mood NOT NULL, e email, c code NOT NULL, p pair NOT NULL, s span NOT NULL, ms mood[] NOT NULL)`);
    expect(await insert(session, await make(session, 'things'), 3)).toBe(3);
  });

  test('CHECKs of many kinds', async () => {
    await using session = await open(`CREATE TABLE checked (
      status text NOT NULL CHECK (status IN ('open', 'done')), percent numeric NOT NULL CHECK (percent > 0 AND percent <= 1), score int NOT NULL CHECK (score BETWEEN 40 AND 50),
      slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) >= 3), phone text NOT NULL CHECK (phone ~ '^\\+[1-9]\\d{6,14}$'),
      country char(2) NOT NULL CHECK (country = upper(country)), starts timestamptz NOT NULL, ends timestamptz NOT NULL, CHECK (ends > starts + interval '1 hour'),
      a int, b text, CHECK (num_nonnulls(a, b) = 1), doc jsonb NOT NULL CHECK (jsonb_typeof(doc) = 'array'), keyed jsonb NOT NULL CHECK (keyed ? 'kind'),
      tags text[] NOT NULL CHECK (cardinality(tags) BETWEEN 1 AND 3), key text NOT NULL CHECK (length(key) = 64), ratio numeric(6,5) NOT NULL CHECK (ratio >= 0 AND ratio <= 1),
      raw text NOT NULL CHECK (raw::int > 5))`);
    const made = await make(session, 'checked');
    expect(made).toMatchObject({ kind: 'made', recipe: { unchecked: null, repeats: true } });
    expect(await insert(session, made, 3)).toBe(3);
  });

  test('identity, generated columns, defaults that collide, exclusion', async () => {
    await using session =
      await open(`CREATE TABLE odd (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n int NOT NULL, twice int GENERATED ALWAYS AS (n * 2) STORED,
      code text NOT NULL DEFAULT 'same' UNIQUE, during int4range NOT NULL, EXCLUDE USING gist (during WITH &&), sole bool NOT NULL DEFAULT true);
      CREATE UNIQUE INDEX ON odd (lower(code)); INSERT INTO odd (n, code, during) VALUES (1, 'same', '[1,5)')`);
    expect(await insert(session, await make(session, 'odd'), 4)).toBe(5);
  });

  test('foreign keys: parents of parents, composite, shared columns, one to one, to itself', async () => {
    await using session = await open(`CREATE TABLE tenants (id uuid PRIMARY KEY, slug text NOT NULL UNIQUE);
      CREATE TABLE users (tenant uuid NOT NULL REFERENCES tenants, id int NOT NULL, boss int NOT NULL, PRIMARY KEY (tenant, id), FOREIGN KEY (tenant, boss) REFERENCES users);
      CREATE TABLE teams (tenant uuid NOT NULL REFERENCES tenants, id int NOT NULL, PRIMARY KEY (tenant, id));
      CREATE TABLE members (tenant uuid NOT NULL, team int NOT NULL, member int NOT NULL, FOREIGN KEY (tenant, team) REFERENCES teams, FOREIGN KEY (tenant, member) REFERENCES users);
      CREATE TABLE profiles (tenant uuid NOT NULL, member int NOT NULL, PRIMARY KEY (tenant, member), FOREIGN KEY (tenant, member) REFERENCES users)`);
    for (const table of ['members', 'profiles']) {
      const made = await make(session, table);
      expect(made).toMatchObject({ kind: 'made', recipe: { unchecked: null, repeats: true } });
      expect(await insert(session, made, 3)).toBe(3);
    }
  });

  test('foreign keys in a circle are switched off, and that is said', async () => {
    await using session =
      await open(`CREATE TABLE a (id int PRIMARY KEY, b int NOT NULL); CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL REFERENCES a);
      ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b`);
    const made = await make(session, 'a');
    expect(made).toMatchObject({
      kind: 'made',
      recipe: { unchecked: 'its triggers and foreign keys were switched off' },
    });
    expect(await insert(session, made, 2)).toBe(2);
  });

  test('triggers that refuse are switched off, and that is said', async () => {
    await using session = await open(`CREATE TABLE strict (n int NOT NULL); CREATE TABLE silent (n int NOT NULL);
      CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not now'; END $$;
      CREATE FUNCTION drop_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
      CREATE TRIGGER t BEFORE INSERT ON strict FOR EACH ROW EXECUTE FUNCTION no(); CREATE TRIGGER t BEFORE INSERT ON silent FOR EACH ROW EXECUTE FUNCTION drop_it()`);
    for (const table of ['strict', 'silent']) {
      const made = await make(session, table);
      expect(made).toMatchObject({ kind: 'made', recipe: { unchecked: 'its triggers were switched off' } });
      expect(await insert(session, made, 2)).toBe(2);
    }
  });

  test('partitions: into one that is there, by list below range, by hash, directly, and where none takes it', async () => {
    await using session =
      await open(`CREATE TABLE p (at date NOT NULL, kind text NOT NULL, h int NOT NULL) PARTITION BY RANGE (at);
      CREATE TABLE p_old PARTITION OF p FOR VALUES FROM ('2001-01-01') TO ('2001-02-01') PARTITION BY LIST (kind);
      CREATE TABLE p_old_x PARTITION OF p_old FOR VALUES IN ('x', 'y') PARTITION BY HASH (h); CREATE TABLE p_leaf PARTITION OF p_old_x FOR VALUES WITH (MODULUS 1, REMAINDER 0);
      CREATE TABLE empty (at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE nohash (n int) PARTITION BY HASH (n)`);
    const made = await make(session, 'p');
    expect(made).toMatchObject({ kind: 'made', recipe: { routed: true } });
    expect(await insert(session, made, 2)).toBe(2);
    expect(await insert(session, await make(session, 'p_leaf'), 1)).toBe(3);
    expect(await make(session, 'p', { overrides: { at: "'2030-01-01'" } })).toMatchObject({
      kind: 'made',
      recipe: { routed: false },
    });
    expect(await make(session, 'empty')).toMatchObject({ kind: 'made', recipe: { routed: false } });
    expect(await make(session, 'nohash')).toMatchObject({
      kind: 'none',
      why: 'no partition of relation "nohash" found for row',
    });
  });

  test('what the caller decides on: a moment, a large document', async () => {
    await using session = await open(
      'CREATE TABLE e (id bigserial PRIMARY KEY, at timestamptz NOT NULL, expires timestamptz NOT NULL, doc jsonb, note text, name varchar(20) UNIQUE, CHECK (expires > at))',
    );
    const made = await make(session, 'e', { overrides: { at: "'2020-01-01'" }, fill: 'all', bytes: 10_000 });
    expect(await insert(session, made, 2, { at: "'2020-02-02'" })).toBe(2);
    expect(
      await session.query(
        'SELECT at::date::text AS at, length(doc::text) BETWEEN 8000 AND 12000 AS doc, length(note) > 9000 AS note FROM e LIMIT 1',
      ),
    ).toEqual([{ at: '2020-02-02', doc: true, note: true }]);
  });

  test('finding out leaves nothing behind, and what cannot be is said', async () => {
    await using session =
      await open(`CREATE TABLE never (n int NOT NULL CHECK (n > 5 AND n < 5)); CREATE TABLE single (id int PRIMARY KEY CHECK (id = 1)); INSERT INTO single VALUES (1);
      CREATE TABLE fine (n int NOT NULL); CREATE VIEW v AS SELECT 1 AS x`);
    expect(await make(session, 'never')).toMatchObject({ kind: 'none', error: { code: '23514' } });
    expect(await make(session, 'single')).toMatchObject({ kind: 'none', error: { code: '23505' } });
    expect(await make(session, 'v')).toMatchObject({ kind: 'none', why: 'public.v takes no rows of its own' });
    await make(session, 'fine');
    expect(await session.query('SELECT * FROM fine')).toEqual([]);
  });
});
