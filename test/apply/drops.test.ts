// What a statement takes away is gone from the catalog that is read step by step, whatever kind of thing it was.
import { expect, test } from 'vitest';
import { makeEngine, onEveryEngine } from '../database/all.ts';
import { inLab } from '../support/example.ts';

const given = `CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, n int DEFAULT 7 CHECK (n > 0), m int UNIQUE REFERENCES parent, at date NOT NULL) WITH (fillfactor = 90);
CREATE INDEX t_n ON t (n);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER t_f BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY t_all ON t USING (true);
COMMENT ON TABLE t IS 'kept 30 days';
CREATE VIEW v AS SELECT n FROM t;
CREATE TABLE series (at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE series_1 PARTITION OF series FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE series_rest PARTITION OF series DEFAULT;
CREATE TABLE heir () INHERITS (parent);`;

const drops = [
  'DROP INDEX t_n',
  'DROP INDEX CONCURRENTLY t_n',
  'DROP TRIGGER t_f ON t',
  'DROP FUNCTION f() CASCADE',
  'DROP POLICY t_all ON t',
  'DROP VIEW v',
  'DROP TABLE t CASCADE',
  'DROP TABLE parent CASCADE',
  'DROP TABLE series_rest',
  'DROP TABLE series',
  'ALTER TABLE t DROP CONSTRAINT t_n_check',
  'ALTER TABLE t DROP CONSTRAINT t_m_fkey',
  'ALTER TABLE t DROP CONSTRAINT t_m_key',
  'ALTER TABLE t DROP CONSTRAINT t_pkey',
  'ALTER TABLE t DROP COLUMN m',
  'ALTER TABLE t ALTER n DROP DEFAULT',
  'COMMENT ON TABLE t IS NULL',
  'ALTER TABLE series DETACH PARTITION series_1',
  'ALTER TABLE heir NO INHERIT parent',
];

onEveryEngine('dropped things', { timeMs: 10_000, outputBytes: 1 << 20 }, [], (bench) => {
  test.each(drops)('%s', async (migration) => {
    await using engine = await makeEngine(bench.name);
    await inLab(engine, { given, migration }, async (lab) => {
      const [step] = lab.applied.steps;
      expect(step?.outcome).toBe('applied');
      expect(lab.applied.headCatalog).toEqual(await lab.catalogs.all());
      expect(lab.applied.headCatalog).not.toEqual(lab.applied.baseCatalog);
    });
  });
});
