// A review ends, whatever the SQL names, however long its history hangs, and wherever it goes wrong; and nothing stays open.
import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { apply } from '../../src/apply/apply.ts';
import { defaultConfig } from '../../src/config/config.ts';
import type { Engine } from '../../src/database/engine.ts';
import { embeddedEngine } from '../../src/database/engines/embedded.ts';
import type { Report } from '../../src/model/report.ts';
import { loadReader } from '../../src/parse/parse.ts';
import { review } from '../../src/pipelines/review.ts';
import { Folder } from '../support/git.ts';

const limits = { timeMs: 1000, outputBytes: 1 << 22 };

async function reviewed(files: Readonly<Record<string, string>>, change: string): Promise<Report> {
  using repo = new Folder({ ...files, 'db/migrations/900_change.sql': change });
  const config = { ...defaultConfig, engine: 'embedded', limits };
  const request = {
    repo: repo.path,
    files: [`${repo.path}/db/migrations/900_change.sql`],
    config,
    rules,
    cacheDir: null,
    progress: () => undefined,
  };
  return (await review(request)).report;
}

const numbered = (count: number, text: (at: number) => string) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`db/migrations/${String(at + 1).padStart(3, '0')}_a.sql`, text(at)]),
  );

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
  '%s is a name like any other',
  { timeout: 600_000 },
  async (name) => {
    const report = await reviewed(
      numbered(1, () => 'CREATE TABLE t (c text);'),
      `CREATE EXTENSION "${name}"; CREATE EXTENSION ${name}; CREATE ROLE "${name}"; CREATE SCHEMA "${name}"; CREATE TYPE "${name}" AS ENUM ('a');
CREATE TABLE public."${name}" ("${name}" timestamptz NOT NULL, b text) PARTITION BY RANGE ("${name}"); ALTER TABLE "${name}" SET ("${name}" = 1);
CREATE FUNCTION "${name}"() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DELETE FROM "${name}" WHERE "${name}" < now(); PERFORM "${name}".nope(); END $$;
SELECT cron.schedule('${name}', '0 1 * * *', 'SELECT "${name}"()'); GRANT SELECT ON "${name}" TO "${name}"; ALTER TABLE t ALTER c TYPE "${name}" USING c::"${name}";
CREATE INDEX ON t USING "${name}" (c); SELECT "${name}" FROM t; SELECT x."${name}" FROM information_schema.columns x; SET "${name}" = 1;
INSERT INTO t SELECT 1 FROM "${name}"."${name}"; CREATE TABLE u (c "${name}.${name}", d ${name}[]);`,
    );
    expect(report.findings.length).toBeGreaterThan(0);
    expect(report.notJudged.filter(({ why }) => why.startsWith('the rule itself failed'))).toEqual([]);
  },
);

test('one statement that hangs ends its file, and few files are searched for theirs', {
  timeout: 600_000,
}, async () => {
  const started = performance.now();
  const report = await reviewed(
    numbered(
      15,
      (at) =>
        `CREATE TABLE before_${at} (id int);\nSELECT pg_sleep(600);\nSELECT pg_sleep(600);\nCREATE TABLE after_${at} (id int);`,
    ),
    'ALTER TABLE before_0 ADD COLUMN a int;\nALTER TABLE after_0 ADD COLUMN a int;\nALTER TABLE before_14 ADD COLUMN a int;',
  );
  expect(performance.now() - started).toBeLessThan(300_000);
  const failures = report.sets[0]?.base.failures ?? [];
  expect(failures.slice(0, 3).map(({ path, line, message }) => [path, line, message])).toEqual([
    ['db/migrations/001_a.sql', 2, 'It did not end within 1 s.'],
    ['db/migrations/001_a.sql', 3, 'It was not tried: line 2 of its file did not end.'],
    ['db/migrations/001_a.sql', 4, 'It was not tried: line 2 of its file did not end.'],
  ]);
  expect(failures.filter(({ message }) => message === 'It did not end within 1 s.')).toHaveLength(3);
  expect(failures.at(-1)).toMatchObject({
    message: 'It was not tried: a statement of its file does not end, as in files before it.',
  });
  expect(report.findings).toEqual([]);
  expect(report.notJudged.map(({ what }) => what)).toEqual([
    'db/migrations/900_change.sql:2',
    'db/migrations/900_change.sql:3',
  ]);
});

test('what was opened in vain is given back', { timeout: 600_000 }, async () => {
  const engine = embeddedEngine();
  let open = 0;
  const counting: Engine = {
    ...engine,
    open: async (options) => {
      const session = await engine.open(options);
      open += 1;
      return new Proxy(session, {
        get: (target, name) => {
          if (name === 'admin') return () => Promise.reject(new Error('no'));
          const value = Reflect.get(target, name, target);
          if (name === Symbol.asyncDispose) open -= 1;
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    },
  };
  const migration = {
    path: 'a.sql',
    version: '1',
    text: 'SELECT 1',
    up: [{ start: 0, end: 8 }],
    transaction: 'file',
    status: 'added',
  } as const;
  const change = {
    ...{
      layout: 'plain',
      layoutTitle: 'SQL',
      root: '',
      platform: 'postgres',
      bookkeeping: '',
      schemaDump: null,
      preload: [],
      base: [],
      changed: [migration],
    },
    ...{
      runner: {
        title: 'Plain SQL',
        sends: 'statements' as const,
        onePendingTransaction: false,
        outsideTransaction: null,
      },
      reactions: [],
      notRead: [],
      asOf: '2026-01-01T00:00:00Z',
      partitionMakers: [],
      callers: null,
      historyExpected: false,
      machineTimeZone: false,
    },
  };
  const request = {
    ...{
      change,
      reader: await loadReader(),
      engine: counting,
      postgresVersion: undefined,
      allowNonEmpty: false,
      limits,
      cacheDir: null,
    },
    ...{ moment: new Date(), replayHistoryJobs: async () => null, progress: () => undefined },
  };
  await expect(apply(request)).rejects.toThrow('no');
  expect(open).toBe(0);
});
