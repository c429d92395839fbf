// SQL of a remedy is offered only when the server takes it, and leaves nothing behind.
import { expect, test } from 'vitest';
import type { Catalog } from '../../src/model/catalog.ts';
import { proveRemedies } from '../../src/prove/remedies.ts';
import { makeEngine, onEveryEngine } from '../database/all.ts';
import { finding } from '../report/given.ts';
import { inLab } from '../support/example.ts';

const given = 'CREATE TABLE t (a int); CREATE INDEX t_a ON t (a);';

onEveryEngine('remedies', { timeMs: 10_000, outputBytes: 1 << 20 }, [], (bench) => {
  test('what applies stays, what does not loses its SQL and keeps its words', async () => {
    await using engine = await makeEngine(bench.name);
    const sqls = [
      'DROP INDEX CONCURRENTLY t_a;',
      'DROP INDEX t_a;\nCREATE INDEX t_b ON t (a);',
      'ALTER TABLE t ADD COLUMN <name> int;',
      'DROP INDEX nowhere;',
      'VACUUM t;',
    ];
    await inLab(engine, { given, migration: 'ALTER TABLE t ADD COLUMN b int;' }, async (lab) => {
      const findings = sqls.map((sql) => finding({ fix: { description: 'Do this:', sql } }));
      const proven = await proveRemedies(lab, findings, () => []);
      expect(proven.map(({ fix }) => fix)).toEqual([
        { description: 'Do this:', sql: sqls[0] },
        { description: 'Do this:', sql: sqls[1] },
        { description: 'Do this.' },
        { description: 'Do this.' },
        { description: 'Do this:', sql: sqls[4] },
      ]);
      expect(await lab.catalogs.all()).toEqual(lab.applied.headCatalog);
    });
  });

  test('what leaves its finding as it was loses its SQL', async () => {
    await using engine = await makeEngine(bench.name);
    await inLab(engine, { given, migration: 'CREATE INDEX t_a2 ON t (a);' }, async (lab) => {
      const offered = ['DROP INDEX t_a2;', 'DROP INDEX t_a;', 'ALTER TABLE t ADD COLUMN c int;'].map((sql) =>
        finding({ rule: 'indexes/redundant', fix: { description: 'Do this:', sql } }),
      );
      // Speaks while there are two indexes.
      const judge = (rule: string, { tables }: Catalog) =>
        Object.values(tables)[0]?.indexes.length === 2 ? [finding({ rule })] : [];
      const proven = await proveRemedies(lab, offered, judge);
      expect(proven.map(({ fix }) => fix?.sql)).toEqual(['DROP INDEX t_a2;', 'DROP INDEX t_a;', undefined]);
    });
  });
});
