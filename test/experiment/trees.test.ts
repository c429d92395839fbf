// The partition trees that are read bit by bit are those that are read whole.
import { expect, test } from 'vitest';
import { PartitionTreeSnapshot } from '../../src/experiment/forecast/partition-trees.ts';
import { onEveryEngine } from '../database/all.ts';

const limits = { timeMs: 20_000, outputBytes: 10_000_000 };

onEveryEngine('partition trees', limits, [], (bench) => {
  test('every change of a tree is found by itself', async () => {
    const { session } = bench;
    const done = async (sql: string) => expect(await session.run(sql)).toMatchObject({ kind: 'done' });
    await done(`CREATE TABLE events (id int, at date) PARTITION BY RANGE (at); CREATE INDEX ON events (id);
      CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
      CREATE TABLE elder (id int); CREATE TABLE younger () INHERITS (elder)`);
    const trees = await PartitionTreeSnapshot.read(session);
    const names = (branches: readonly { readonly name: string }[] | undefined) =>
      branches?.map(({ name }) => name.replace('public.', '')).sort();
    const look = async (sql: string) => {
      await done(sql);
      const shift = await trees.readAgain();
      const whole = await PartitionTreeSnapshot.read(session);
      const known = (all: PartitionTreeSnapshot) => all.all().filter(({ parent }) => parent !== null);
      expect(new Set(known(trees))).toEqual(new Set(known(whole)));
      for (const { oid } of whole.all()) expect(new Set(trees.childrenOf(oid))).toEqual(new Set(whole.childrenOf(oid)));
      return shift === null
        ? null
        : {
            made: names(shift.made),
            ended: names(shift.ended),
            touched: names([...shift.touched].flatMap((oid) => whole.get(oid) ?? [])),
          };
    };
    expect(await look('SELECT 1')).toBeNull();
    expect(await look("INSERT INTO events_1 VALUES (1, '2026-01-05')")).toBeNull();
    expect(await look('CREATE TABLE youngest () INHERITS (elder)')).toBeNull();
    expect(
      await look("CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01')"),
    ).toEqual({
      made: ['events_2'],
      ended: [],
      touched: ['events'],
    });
    expect(await look('ALTER TABLE events DETACH PARTITION events_1')).toEqual({
      made: [],
      ended: ['events_1'],
      touched: ['events'],
    });
    expect(
      await look("ALTER TABLE events ATTACH PARTITION events_1 FOR VALUES FROM ('2025-12-01') TO ('2026-02-01')"),
    ).toMatchObject({ made: ['events_1'] });
    expect(
      await look(`ALTER TABLE events DETACH PARTITION events_1;
      ALTER TABLE events ATTACH PARTITION events_1 FOR VALUES FROM ('2025-11-01') TO ('2026-02-01')`),
    ).toEqual({ made: [], ended: [], touched: ['events'] });
    expect(
      await look(
        `DROP TABLE events_2; CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM ('2026-02-01') TO ('2026-03-01')`,
      ),
    ).toMatchObject({
      made: ['events_2'],
      ended: ['events_2'],
    });
    expect(
      await look(`CREATE TABLE events_3 PARTITION OF events FOR VALUES FROM ('2026-03-01') TO ('2026-04-01') PARTITION BY LIST (id);
      CREATE TABLE events_3_a PARTITION OF events_3 FOR VALUES IN (1)`),
    ).toEqual({ made: ['events_3', 'events_3_a'], ended: [], touched: ['events', 'events_3'] });
    expect(await look('ALTER TABLE events DETACH PARTITION events_3')).toEqual({
      made: [],
      ended: ['events_3'],
      touched: ['events'],
    });
    expect(
      await look(
        `CREATE TABLE other (id int) PARTITION BY HASH (id); CREATE TABLE other_0 PARTITION OF other FOR VALUES WITH (MODULUS 1, REMAINDER 0)`,
      ),
    ).toMatchObject({
      made: ['other_0'],
      touched: ['other'],
    });
    expect(await look('DROP TABLE events CASCADE')).toMatchObject({ ended: ['events_1', 'events_2'] });
  });
});
