// The 38 index cases: what a redundancy check must say, and where it must keep silent.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import redundant from '../rules/indexes/redundant.ts';
import type { Engine } from '../src/database/engine.ts';
import { sharedEngine } from './support/engine.ts';
import { applyExample } from './support/example.ts';

/** Number, what is made, and what is said: `index severity`, in any order. */
const cases: readonly (readonly [number, string, readonly string[]])[] = [
  [1, 'CREATE TABLE t (a int, b int); CREATE INDEX a1 ON t (a); CREATE INDEX a2 ON t (a);', ['a2 warning']],
  [2, 'CREATE TABLE t (a int, b int); CREATE INDEX a1 ON t (a); CREATE INDEX ab ON t (a, b);', ['a1 warning']],
  [3, 'CREATE TABLE t (a int PRIMARY KEY, b int); CREATE INDEX a1 ON t (a);', ['a1 warning']],
  [4, 'CREATE TABLE t (a int UNIQUE, b int); CREATE UNIQUE INDEX a1 ON t (a);', ['a1 warning']],
  [5, 'CREATE TABLE t (a int, b int); CREATE UNIQUE INDEX a1 ON t (a); CREATE INDEX ab ON t (a, b);', []],
  [6, 'CREATE TABLE t (a int, b int); CREATE INDEX ab ON t (a, b); CREATE INDEX abd ON t (a, b DESC);', []],
  [7, 'CREATE TABLE t (a int, b int); CREATE INDEX a1 ON t (a); CREATE INDEX ad ON t (a DESC);', ['ad warning']],
  [8, 'CREATE TABLE t (a int, b int); CREATE INDEX ad ON t (a DESC NULLS LAST); CREATE INDEX a1 ON t (a);', []],
  [
    9,
    'CREATE TABLE t (a int NOT NULL, b int); CREATE INDEX ad ON t (a DESC NULLS LAST); CREATE INDEX a1 ON t (a);',
    [],
  ],
  [10, 'CREATE TABLE t (a text); CREATE INDEX a1 ON t (a); CREATE INDEX ap ON t (a text_pattern_ops);', []],
  [11, 'CREATE TABLE t (a text); CREATE INDEX a1 ON t (a); CREATE INDEX ac ON t (a COLLATE "C");', []],
  [12, 'CREATE TABLE t (a text, b text); CREATE INDEX l ON t (lower(a)); CREATE INDEX u ON t (upper(b));', []],
  [13, 'CREATE TABLE t (a text); CREATE INDEX l ON t (lower(a)); CREATE INDEX la ON t (lower(a), a);', ['l warning']],
  [
    14,
    "CREATE TABLE t (a int, b int, s text); CREATE INDEX p ON t (a) WHERE s = 'x'; CREATE INDEX q ON t (a) WHERE s = 'y'; CREATE INDEX f ON t (a, b);",
    ['p info', 'q info'],
  ],
  [
    15,
    'CREATE TABLE t (a int, b int, c int); CREATE INDEX i ON t (a) INCLUDE (b); CREATE INDEX ab ON t (a, b); CREATE INDEX ac ON t (a, c);',
    ['i warning'],
  ],
  [
    16,
    'CREATE TABLE t (a int, b int); CREATE INDEX ab ON t (a, b); CREATE INDEX i ON t (a) INCLUDE (b);',
    ['i warning'],
  ],
  [17, 'CREATE TABLE t (a text); CREATE INDEX h ON t USING hash (a); CREATE INDEX b ON t (a);', ['h info']],
  [
    18,
    'CREATE TABLE t (p jsonb); CREATE INDEX d ON t USING gin (p); CREATE INDEX o ON t USING gin (p jsonb_path_ops);',
    [],
  ],
  [
    19,
    "CREATE TABLE t (id int, k date NOT NULL) PARTITION BY RANGE (k); CREATE TABLE t1 PARTITION OF t FOR VALUES FROM ('2026-01-01') TO ('2026-02-01'); CREATE TABLE t2 PARTITION OF t FOR VALUES FROM ('2026-02-01') TO ('2026-03-01'); CREATE INDEX t_id ON t (id); CREATE INDEX t_id_k ON t (id, k); CREATE INDEX t1_own ON t1 (id);",
    ['t_id warning', 't1_own warning'],
  ],
  [
    20,
    'CREATE TABLE t (a int NOT NULL, b int); CREATE UNIQUE INDEX u ON t (a); ALTER TABLE t REPLICA IDENTITY USING INDEX u; CREATE UNIQUE INDEX u2 ON t (a);',
    ['u2 warning'],
  ],
  [
    21,
    'CREATE TABLE t (a int, b int); CREATE UNIQUE INDEX d ON t (a); CREATE UNIQUE INDEX n ON t (a) NULLS NOT DISTINCT;',
    [],
  ],
  [
    23,
    'CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (id int, p int REFERENCES p); CREATE INDEX p1 ON t (p); CREATE INDEX pid ON t (p, id);',
    ['p1 warning'],
  ],
  [
    24,
    'CREATE TABLE p (a int, b int); CREATE UNIQUE INDEX u ON p (a); CREATE TABLE t (x int REFERENCES p (a)); CREATE UNIQUE INDEX u2 ON p (a);',
    ['u2 warning'],
  ],
  [
    25,
    'CREATE TABLE t (a varchar(10)); CREATE INDEX a1 ON t (a varchar_ops); CREATE INDEX a2 ON t (a);',
    ['a2 warning'],
  ],
  [26, 'CREATE TABLE t (a int, b int); CREATE INDEX br ON t USING brin (a); CREATE INDEX bt ON t (a);', []],
  [
    27,
    'CREATE TABLE t (a tsvector, b tsvector); CREATE INDEX ga ON t USING gin (a); CREATE INDEX gab ON t USING gin (a, b);',
    ['ga info'],
  ],
  [28, 'CREATE TABLE t (x int, a int); CREATE INDEX a ON t (a); CREATE INDEX idx_a ON t (a);', ['idx_a warning']],
  [29, 'CREATE TABLE t (a int, b int); CREATE INDEX ab ON t (a, b); CREATE INDEX ba ON t (b, a);', []],
  [30, 'CREATE TABLE t (a int, b int); CREATE INDEX a1 ON t (a); CREATE UNIQUE INDEX ab ON t (a, b);', ['a1 warning']],
  [
    31,
    'CREATE TABLE t (a int, b int); ALTER TABLE t ADD CONSTRAINT u UNIQUE (a, b) DEFERRABLE INITIALLY DEFERRED; CREATE INDEX ab ON t (a, b);',
    ['ab warning'],
  ],
  [32, 'CREATE TABLE t (a text, b text); CREATE INDEX l ON t (lower(a)); CREATE INDEX u ON t (upper(b), b);', []],
  [33, 'CREATE TABLE t (a text, b int); CREATE INDEX h ON t USING hash (a); CREATE INDEX ab ON t (a, b);', ['h info']],
  [34, 'CREATE TABLE t (a text, b int); CREATE INDEX p ON t (a text_pattern_ops); CREATE INDEX ab ON t (a, b);', []],
  [35, 'CREATE TABLE t (a text, b int); CREATE INDEX c ON t (a COLLATE "C"); CREATE INDEX ab ON t (a, b);', []],
  [36, 'CREATE TABLE t (a int, b int, c int); CREATE INDEX ab ON t (a, b DESC); CREATE INDEX abc ON t (a, b, c);', []],
  [
    37,
    'CREATE TABLE t (a int, b int, c int); CREATE INDEX ab ON t (a DESC, b DESC); CREATE INDEX abc ON t (a NULLS LAST, b NULLS LAST, c);',
    ['ab warning'],
  ],
  [
    38,
    'CREATE TABLE t (a int, b int); CREATE UNIQUE INDEX u ON t (a) WHERE b > 0; CREATE INDEX ab ON t (a) WHERE b > 0;',
    ['ab warning'],
  ],
];

describe('index cases', () => {
  let engine: Engine & AsyncDisposable;
  beforeAll(async () => {
    engine = await sharedEngine('embedded');
  });
  afterAll(() => engine[Symbol.asyncDispose]());

  const rule = { id: 'indexes/redundant', ...redundant };
  const said = async (given: string, migration: string) => {
    const { findings } = await applyExample(engine, [rule], { name: '', given, migration, expect: [] });
    return findings.map((finding) => `${finding.key} ${finding.severity}`).sort();
  };

  test.each(cases)('%i', async (_number, sql, expected) => {
    expect(await said('', sql)).toEqual([...expected].sort());
  });

  test('22: a cover that is invalid covers nothing', async () => {
    const given = 'CREATE TABLE t (a int, b int); INSERT INTO t VALUES (1, 1), (1, 1);';
    // A concurrent unique build over duplicates fails and leaves its index behind, invalid.
    expect(await said(given, 'CREATE UNIQUE INDEX CONCURRENTLY ab ON t (a, b); CREATE INDEX a1 ON t (a);')).toEqual([]);
  });

  test('a remedy applies where it is offered', async () => {
    const { findings, applied } = await applyExample(engine, [rule], {
      name: '',
      given: 'CREATE TABLE "Order" (id int); CREATE INDEX "Old One" ON "Order" (id);',
      migration: 'CREATE INDEX "New ""One" ON "Order" (id);',
      expect: [],
    });
    expect(findings[0]?.fix?.sql).toBe('DROP INDEX CONCURRENTLY public."New ""One";');
    expect(applied.steps.every((step) => step.outcome === 'applied')).toBe(true);
  });
});
