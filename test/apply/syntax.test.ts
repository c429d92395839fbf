// A syntax error in any kind of statement is one finding on its line, and what stands around it still runs.
import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { defaultConfig } from '../../src/config/config.ts';
import { review } from '../../src/pipelines/review.ts';
import { Folder } from '../support/git.ts';
import { testedEngines, versionFor } from '../support/server.ts';

const given = 'CREATE TABLE t (id int PRIMARY KEY, a text, p jsonb);\nCREATE VIEW v AS SELECT 1 AS x;\n';

/** One broken statement of each kind that migrations hold. */
const broken = [
  'CREATE TABEL x (id int)',
  'CREATE TABLE x (id int,)',
  'CREATE TABLE x (id int PRIMRY KEY)',
  "CREATE TABLE x PARTITION OF t FOR VALUES FORM ('a') TO ('b')",
  'ALTER TABLE t ADD COLUM b int',
  'ALTER TABLE t ALTER COLUMN a SET',
  'ALTER TABLE t ADD CONSTRAINT c CHEK (id > 0)',
  'ALTER TABLE t ENABLE ROW LEVEL SECURTY',
  'DROP TABEL t',
  'CREATE INDEX ON t id',
  'CREATE UNIQUE INDX i ON t (id)',
  'CREATE INDEX CONCURENTLY i ON t (id)',
  'DROP INDEX IF EXIST i',
  'CREATE VEIW w AS SELECT 1',
  'CREATE MATERIALIZED VIEW w SELECT 1',
  "CREATE TYPE mood AS ENUM 'a'",
  "ALTER TYPE mood ADD VALU 'b'",
  'CREATE DOMAIN d text CHECK value',
  'CREATE SEQUENCE s INCREMENT BY',
  'CREATE FUNCTION f( RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
  'CREATE PROCEDURE p() LANGUAGE',
  'CREATE TRIGGER g BEFORE INSRT ON t FOR EACH ROW EXECUTE FUNCTION f()',
  'CREATE POLICY own ON t USING id = 1',
  'CREATE EXTENSION IF NOT EXISTS',
  'CREATE SCHEMA IF NOT s',
  'CREATE ROLE',
  'GRANT SELECT t TO PUBLIC',
  'REVOKE ALL ON t FORM PUBLIC',
  "COMMENT ON TABLE t 'x'",
  'CREATE RULE r AS ON INSERT TO t DO INSTED NOTHING',
  'CREATE PUBLICATION pub FOR TABEL t',
  'CREATE STATISTICS s ON a, id FORM t',
  'CREATE AGGREGATE agg (int) (SFUNC = )',
  'CREATE CAST (int AS) WITH INOUT',
  'CREATE OPERATOR (leftarg = int)',
  'CREATE COLLATION c (locale = )',
  'CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE f()',
  'INSERT INTO t VALUES (1',
  'INSERT INTO t VALUE (1)',
  'UPDATE t SET a == 1',
  'DELETE t WHERE id = 1',
  'MERGE INTO t USING t s ON true WHEN MATCHED DELETE',
  'SELECT FROM WHERE',
  'WITH a AS SELECT 1 SELECT * FROM a',
  'TRUNCATE TABLE',
  'LOCK TABLE t IN EXCLUSIV MODE',
  'REINDEX TABEL t',
  'VACUUM FULL ANALYZE VERBOSE t,',
  'CLUSTER t USING',
  'REFRESH MATERIALIZED w',
  'SET search_path TO',
  'RESET',
  'DO LANGUAGE $$ BEGIN END $$',
  'EXPLAIN (ANALYZE SELECT 1',
  'COPY t FORM STDIN',
  'CALL p',
  'PREPARE q SELECT 1',
  'NOTIFY',
  'DISCARD EVERYTHING',
  'SECURITY LABEL ON TABLE t IS',
  'REASSIGN OWNED BY a',
  'IMPORT FOREIGN SCHEMA s SERVER x INTO y',
];

const bodies = `-- für alle
DO $$
BEGIN
  IF true THEN
    CREATE POLICY writers ON t
      FOR INSERT, UPDATE
      TO public WITH CHECK (true);
  END IF;
END $$;
CREATE FUNCTION tried() RETURNS void LANGUAGE plpgsql AS $body$ BEGIN
  ROLLBACK TO SAVEPOINT before;
END $body$;
CREATE FUNCTION counted() RETURNS bigint LANGUAGE sql AS $$
  SELECT count(*)
  FROM order_lines
$$;
CREATE FUNCTION cut() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  DELETE FROM t
  UNION t;
END $$;
`;

function reviewed(engine: string, text: string) {
  const repo = new Folder({ 'db/migrations/001_a.sql': given, 'db/migrations/002_b.sql': text });
  return review({
    repo: repo.path,
    files: [`${repo.path}/db/migrations/002_b.sql`],
    config: { ...defaultConfig, engine, postgresVersion: versionFor(engine) },
    rules,
    cacheDir: null,
    progress: () => undefined,
  }).finally(() => repo[Symbol.dispose]());
}

describe.each(testedEngines())('on the %s engine', (engine) => {
  test('each is told on its line, and nothing else is', { timeout: 300_000 }, async () => {
    const text = broken.map((sql, at) => `${sql};\nCREATE TABLE good_${at} (id int);\n`).join('');
    const { report } = await reviewed(engine, text);
    const told = report.findings.map(({ rule, place, evidence }) => [
      rule,
      place.line,
      /SQLSTATE (\w+)/.exec(evidence.join())?.[1],
    ]);
    expect(told).toEqual(broken.map((_, at) => ['apply/fails', at * 2 + 1, '42601']));
    expect(report.notJudged).toEqual([]);
    for (const finding of report.findings) expect(finding.message).not.toMatch(/undefined|\bat\b.*:\d+:\d+/);
  });

  test('what stands in a body is told at its own words', { timeout: 120_000 }, async () => {
    const { report } = await reviewed(engine, bodies);
    expect(report.findings.map(({ place, message }) => [place.line, place.column, message])).toEqual([
      [6, 17, 'A policy is for one command or for ALL. Write one policy for each command.'],
      [
        11,
        12,
        'PL/pgSQL has no savepoints. Put what may be undone into a block with EXCEPTION: BEGIN … EXCEPTION WHEN … THEN … END.',
      ],
      [15, 8, 'There is no table order_lines at this point: nothing that runs before this statement creates it.'],
      [19, 3, 'Postgres does not understand this statement from "UNION" on.'],
    ]);
  });
});
