// The whole pipeline on small repositories: the cache, a migration alone, directives, platforms, dumps.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { type Config, defaultConfig } from '../../src/config/config.ts';
import type { Report } from '../../src/model/report.ts';
import { review } from '../../src/pipelines/review.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { engineNames } from '../database/all.ts';

let repo = '';
let cache = '';
beforeEach(() => {
  repo = realpathSync(mkdtempSync(join(tmpdir(), 'headroom test ')));
  cache = mkdtempSync(join(tmpdir(), 'headroom-cache-'));
});
afterEach(() => {
  rmSync(repo, { recursive: true, force: true });
  rmSync(cache, { recursive: true, force: true });
});

function put(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(repo, path)), { recursive: true });
    writeFileSync(join(repo, path), text);
  }
}

async function reviewed(
  files: readonly string[],
  config: Partial<Config> = {},
  cacheDir: string | null = null,
): Promise<Report> {
  const { report } = await review({
    repo,
    files,
    config: { ...defaultConfig, ...config },
    rules,
    cacheDir,
    progress: () => undefined,
  });
  expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(JSON.parse(JSON.stringify(report)));
  return report;
}

const said = (report: Report) => report.findings.map((finding) => `${finding.place.line} ${finding.rule}`);

describe('the base state is kept', () => {
  const history = {
    'db/migrations/001_a.sql': 'CREATE TABLE a (id int);\nCREATE TABLE broken (id nope);',
    'db/migrations/002_b.sql': 'CREATE INDEX a_id ON a (id);',
  };

  test('a second review takes it from the cache and says the same', async () => {
    put({
      ...history,
      'db/migrations/003_c.sql': 'CREATE INDEX a_id_2 ON a (id);\nALTER TABLE broken ADD COLUMN x int;',
    });
    const first = await reviewed(['db/migrations/003_c.sql'], {}, cache);
    const second = await reviewed(['db/migrations/003_c.sql'], {}, cache);
    expect([first.sets[0]?.base.cached, second.sets[0]?.base.cached]).toEqual([false, true]);
    expect(second.findings).toEqual(first.findings);
    expect(second.notJudged).toEqual(first.notJudged);
    expect(said(second)).toEqual(['1 indexes/redundant']);
    expect(second.sets[0]?.base.failures).toEqual(first.sets[0]?.base.failures);
  });

  test.each([
    ['replaced', () => Buffer.from('nothing')],
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['changed in one place', (bytes: Buffer) => bytes.with(bytes.length - 5000, (bytes.at(-5000) ?? 0) ^ 1)],
  ])('bytes that were %s are as good as none', async (_, damage) => {
    put({ ...history, 'db/migrations/003_c.sql': 'CREATE INDEX a_id_2 ON a (id);' });
    await reviewed(['db/migrations/003_c.sql'], {}, cache);
    const [state = ''] = readdirSync(cache).filter((name) => name.endsWith('.db'));
    writeFileSync(join(cache, state), damage(readFileSync(join(cache, state))));
    const again = await reviewed(['db/migrations/003_c.sql'], {}, cache);
    expect(again.sets[0]?.base.cached).toBe(false);
    expect(said(again)).toEqual(['1 indexes/redundant']);
  });

  test.each(engineNames.filter((name) => name !== 'url'))(
    'a state without its bytes is none, on the engine %s',
    async (engine) => {
      put({ ...history, 'db/migrations/003_c.sql': 'CREATE INDEX a_id_2 ON a (id);' });
      await reviewed(['db/migrations/003_c.sql'], { engine }, cache);
      const [state = ''] = readdirSync(cache).filter((name) => name.endsWith('.db'));
      rmSync(join(cache, state));
      const again = await reviewed(['db/migrations/003_c.sql'], { engine }, cache);
      expect(again.sets[0]?.base.cached).toBe(false);
      expect(said(again)).toEqual(['1 indexes/redundant']);
    },
  );

  test('a folder keeps the four states that were used last', async () => {
    for (const table of ['b', 'c', 'd', 'e', 'f']) {
      put({ 'db/migrations/001_a.sql': `CREATE TABLE ${table} (id int);`, 'db/migrations/003_c.sql': 'SELECT 1;' });
      await reviewed(['db/migrations/003_c.sql'], {}, cache);
    }
    expect(readdirSync(cache).filter((name) => name.endsWith('.db'))).toHaveLength(4);
    const again = await reviewed(['db/migrations/003_c.sql'], {}, cache);
    expect(again.sets[0]?.base.cached).toBe(true);
  });

  test('another history is another state', async () => {
    put({ ...history, 'db/migrations/003_c.sql': 'CREATE INDEX a_id_2 ON a (id);' });
    await reviewed(['db/migrations/003_c.sql'], {}, cache);
    put({ 'db/migrations/002_b.sql': 'CREATE INDEX a_other ON a (id) WHERE id > 0;' });
    const changed = await reviewed(['db/migrations/003_c.sql'], {}, cache);
    expect(changed.sets[0]?.base.cached).toBe(false);
    expect(said(changed)).toEqual([]);
  });
});

test('a migration given alone still gets what its text proves', async () => {
  put({
    'tune.sql': `ALTER TABLE events SET (autovacuum_vacuum_cost_delay = 10);
ALTER TABLE events SET (autovacuum_naptime = 30);
CREATE INDEX ON events (user_id, created_at);
CREATE INDEX ON events (user_id);
ALTER TABLE orders ADD CONSTRAINT o FOREIGN KEY (customer_id) REFERENCES customers (id);
SELECT no_such_function(1);`,
  });
  const report = await reviewed(['tune.sql']);
  expect(said(report)).toEqual(['1 vacuum/slower-than-default', '2 apply/fails', '4 indexes/redundant']);
  expect(report.sets[0]?.assumed).toEqual(
    expect.arrayContaining(['public.events', 'public.orders', 'public.customers']),
  );
  expect(report.notJudged.length).toBeGreaterThan(0);
});

test('directives silence with a reason, and are reported when they are wrong or do nothing', async () => {
  put({
    'db/migrations/001_a.sql':
      'CREATE TABLE a (id int, b int);\nCREATE INDEX a_id ON a (id);\nCREATE INDEX a_b ON a (b);',
    'db/migrations/002_b.sql': `-- headroom:ignore indexes/redundant: kept until the next release
CREATE INDEX a_id_2 ON a (id);
CREATE INDEX a_b_2 ON a (b); -- headroom:ignore indexes/redundant
-- headroom:ignore indexes/redundnt: a slip
CREATE TABLE c (id int);
-- headroom:ignore vacuum/disabled: nothing of the kind here
CREATE TABLE d (id int);`,
  });
  const report = await reviewed(['db/migrations/002_b.sql']);
  expect(said(report)).toEqual([
    '3 indexes/redundant',
    '3 headroom/directive',
    '4 headroom/directive',
    '6 headroom/directive',
  ]);
  expect(report.silenced.map(({ finding, by, reason }) => [finding.place.line, by, reason])).toEqual([
    [2, 'directive', 'kept until the next release'],
  ]);
});

test('a file-wide directive and the configuration silence too', async () => {
  put({
    'db/migrations/001_a.sql':
      'CREATE TABLE a (id int, b int);\nCREATE INDEX a_id ON a (id);\nCREATE INDEX a_b ON a (b);',
    'db/migrations/002_b.sql':
      '-- headroom:ignore-file indexes/redundant: all of them are wanted\nCREATE INDEX a_id_2 ON a (id);\nCREATE INDEX a_b_2 ON a (b);',
    'db/migrations/003_c.sql': 'CREATE INDEX a_id_3 ON a (id);',
  });
  expect((await reviewed(['db/migrations/002_b.sql'])).silenced.length).toBe(2);
  const ignore = [{ rule: 'indexes/redundant', object: 'public.a.*', reason: 'known' }];
  const report = await reviewed(['db/migrations/003_c.sql'], { ignore });
  expect([report.findings.length, report.silenced.map((one) => one.by)]).toEqual([0, ['configuration']]);
});

test('what Supabase provides is there, and cron jobs are recorded', async () => {
  put({
    'supabase/config.toml': '',
    'supabase/migrations/20260101000000_a.sql': `CREATE EXTENSION IF NOT EXISTS vector WITH SCHEMA extensions;
CREATE TABLE profiles (id uuid PRIMARY KEY REFERENCES auth.users (id), embedding extensions.vector(3));
ALTER TABLE profiles ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON profiles USING (auth.uid() = id);`,
    'supabase/migrations/20260102000000_b.sql': `CREATE EXTENSION IF NOT EXISTS pg_cron;
CREATE TABLE request_logs (id bigint PRIMARY KEY, path text, status int, created_at timestamptz NOT NULL DEFAULT now());
SELECT cron.schedule('clean', '0 3 * * *', $$DELETE FROM request_logs WHERE created_at < now() - interval '30 days'$$);
GRANT SELECT ON request_logs TO service_role;`,
  });
  const report = await reviewed(['supabase/migrations/20260102000000_b.sql']);
  expect(report.sets[0]?.base.failures).toEqual([]);
  expect(said(report)).toEqual(['2 partitions/unpartitioned-growth']);
});

test('severity and off by configuration', async () => {
  put({
    'db/migrations/001_a.sql': 'CREATE TABLE a (id int);\nCREATE INDEX a_id ON a (id);',
    'db/migrations/002_b.sql': 'CREATE INDEX a_id_2 ON a (id);',
  });
  const files = ['db/migrations/002_b.sql'];
  expect((await reviewed(files, { rules: { 'indexes/redundant': { severity: 'error' } } })).conclusion).toBe('failure');
  expect((await reviewed(files, { rules: { 'indexes/redundant': { severity: 'off' } } })).findings).toEqual([]);
  expect((await reviewed(files, { failOn: 'warning' })).conclusion).toBe('failure');
  expect((await reviewed(files)).conclusion).toBe('success');
});
