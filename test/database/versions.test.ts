// What depends on the server's version, named: on every major that this machine has, each thing is there from the one on that is claimed.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogReader, readSettings, readTimeZones } from '../../src/catalog/catalog.ts';
import { findRelation, readConversionFacts } from '../../src/catalog/conversion.ts';
import { readPartitions } from '../../src/catalog/partitions.ts';
import type { Session } from '../../src/database/engine.ts';
import { findBinaries } from '../../src/database/engines/binaries.ts';
import { serverEngine } from '../../src/database/engines/server.ts';
import { tableParameters } from '../../src/facts/storage-parameters.ts';

const majors = [12, 13, 14, 15, 16, 17, 18];
const found = new Map((await findBinaries()).map((binaries) => [binaries.major, binaries]));
const missing = majors.filter((major) => !found.has(major));
if (missing.length > 0)
  console.warn(`SKIPPED on PostgreSQL ${missing.join(', ')}: not on this machine; binaries on the PATH are found too.`);

const given = `
CREATE TABLE plain (id bigserial PRIMARY KEY, at timestamptz NOT NULL, note text UNIQUE);
CREATE TABLE p (id bigint NOT NULL, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE p_1 PARTITION OF p FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE p_2 PARTITION OF p FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER late AFTER INSERT ON p FOR EACH ROW EXECUTE FUNCTION f();`;

/** What is proposed, advised or spoken of only from some version on: the first major that takes it. */
const news: readonly (readonly [what: string, from: number, sql: string])[] = [
  ['DETACH PARTITION CONCURRENTLY', 14, 'ALTER TABLE p DETACH PARTITION p_1 CONCURRENTLY'],
  [
    'row triggers of a partitioned table that fire before',
    13,
    'CREATE TRIGGER early BEFORE INSERT ON p FOR EACH ROW EXECUTE FUNCTION f()',
  ],
  [
    'disabling a row trigger of a partitioned table without being a superuser',
    13,
    'ALTER TABLE p DISABLE TRIGGER late',
  ],
  ['partitioned tables in publications', 13, 'CREATE PUBLICATION all_of_p FOR TABLE p'],
  [
    'publish_via_partition_root',
    13,
    "CREATE PUBLICATION by_root FOR TABLE plain WITH (publish = 'insert', publish_via_partition_root = true)",
  ],
  [
    'rows and columns of a publication',
    15,
    "CREATE PUBLICATION less FOR TABLE plain (id, at) WHERE (id > 1) WITH (publish = 'insert')",
  ],
  ['gen_random_uuid() without an extension', 13, 'SELECT gen_random_uuid()'],
  ['uuidv7()', 18, 'SELECT uuidv7()'],
];

describe.each(majors)('PostgreSQL %d', (major) => {
  const binaries = found.get(major);
  let session: Session;
  beforeAll(async () => {
    if (binaries === undefined) return;
    session = await serverEngine(binaries).open({ limits: { timeMs: 20_000, outputBytes: 1 << 20 }, extensions: [] });
    expect(await session.run(given)).toMatchObject({ kind: 'done' });
  });
  afterAll(() => session?.[Symbol.asyncDispose]());

  test('everything that is asked of the catalog can be', async ({ skip }) => {
    skip(binaries === undefined, 'not on this machine');
    expect(session.major).toBe(major);
    const reader = catalogReader(session, '16383');
    const catalog = await reader.all();
    expect(Object.values(catalog.tables).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['plain', 'p', 'p_1', 'p_2']),
    );
    const [before] = await session.query<{ id: string }>('SELECT txid_current()::text AS id');
    await session.run('BEGIN; ALTER TABLE plain ADD COLUMN more int');
    expect((await reader.writes()).get('pg_attribute')).toBeGreaterThan(0);
    const { catalog: after } = await reader.changed(catalog, before?.id ?? '');
    expect(
      Object.values(after.tables)
        .find(({ name }) => name === 'plain')
        ?.columns.map(({ name }) => name),
    ).toContain('more');
    await session.run('ROLLBACK');
    const { tables } = await readPartitions(session, major, '0');
    expect(tables[0]?.partitions.map(({ name }) => name)).toEqual(['p_1', 'p_2']);
    const { table } = await readConversionFacts(session, (await findRelation(session, 'plain')) ?? '0');
    expect([table.name, table.columns.length, table.constraints.length]).toEqual(['public.plain', 3, 2]);
    expect(await readSettings(session)).toHaveProperty('autovacuum_vacuum_cost_delay', { value: '2', unit: 'ms' });
    expect(await readTimeZones(session)).toEqual([]);
  });

  test.for(news)('%s: from %d on', async ([, from, sql], { skip }) => {
    skip(binaries === undefined, 'not on this machine');
    expect(await session.run(sql)).toMatchObject({ kind: major >= from ? 'done' : 'error' });
  });

  test('storage parameters are known from the version on that is told', async ({ skip }) => {
    skip(binaries === undefined, 'not on this machine');
    for (const [name, from] of Object.entries(tableParameters)) {
      const outcome = await session.run(`ALTER TABLE plain SET (${name} = 1)`);
      const known = outcome.kind !== 'error' || !outcome.error.message.startsWith('unrecognized parameter');
      expect([name, known]).toEqual([name, major >= from]);
    }
  });
});
