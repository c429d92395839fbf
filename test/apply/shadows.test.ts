// Whatever a change or the history has made, set, dropped or broken: what is reviewed stays reviewed, with the same findings.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { defaultConfig } from '../../src/config/config.ts';
import { Cluster } from '../../src/database/engines/cluster.ts';
import type { Report } from '../../src/model/report.ts';
import { review } from '../../src/pipelines/review.ts';
import { clusterUrl } from '../database/all.ts';
import { server, testedEngines } from '../support/server.ts';
import { ownNames, shadowing } from '../support/shadows.ts';

let repo = '';
beforeEach(() => {
  repo = realpathSync(mkdtempSync(join(tmpdir(), 'headroom-shadows-')));
});
afterEach(() => rmSync(repo, { recursive: true, force: true }));

const base = `CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL, created_at timestamptz NOT NULL);
CREATE TABLE readings (id bigint, at timestamptz NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE readings_first PARTITION OF readings FOR VALUES FROM ('2020-01-01') TO ('2030-01-01');
SELECT cron.schedule('tidy', '0 3 * * *', 'DELETE FROM orders WHERE created_at < now() - interval ''30 days''');`;

/** Whose faults are known by the catalog, by planted rows, by plans and by the server's refusal. */
const bad = `CREATE TABLE log_events (id bigint PRIMARY KEY, created_at timestamptz NOT NULL, payload jsonb);
CREATE INDEX orders_a ON orders (customer_id);
CREATE INDEX orders_b ON orders (customer_id, created_at);
CREATE INDEX orders_none ON orders (created_at) WHERE id IS NULL;
ALTER TABLE readings ADD COLUMN more bigint;
SELECT * FROM missing_table;`;

/** @param files names of migrations without folder and suffix; those from 900 on are the change */
async function reviewed(files: Readonly<Record<string, string>>, engine: string): Promise<Report> {
  const paths = Object.entries({ '001_base': base, ...files }).map(([name, text]) => {
    const path = `db/migrations/${name}.sql`;
    mkdirSync(dirname(join(repo, path)), { recursive: true });
    writeFileSync(join(repo, path), text);
    return path;
  });
  const changed = paths.filter((path) => /\/9\d\d_/.test(path));
  const { report } = await review({
    repo,
    files: changed,
    config: { ...defaultConfig, engine },
    rules,
    cacheDir: null,
    progress: () => undefined,
  });
  return report;
}

/** Findings of the bad change, with their lines in it. */
const said = (report: Report, before = 0) =>
  report.findings
    .filter(({ place }) => /900_change/.test(place.path) && place.line > before)
    .map(({ place, rule, severity, message }) => `${place.line - before} ${rule} ${severity} ${message}`);

const change = (hostile: string) => ({ '900_change': `${hostile.replaceAll('\n', ' ')}\n${bad}` });

/** Every setting that could bend what our own SQL means or how its answer is spelled. */
const settings = `SET quote_all_identifiers = on; SET bytea_output = escape; SET DateStyle = 'German, DMY'; SET IntervalStyle = sql_standard; SET TimeZone = 'Asia/Tokyo';
  SET extra_float_digits = -15; SET escape_string_warning = off; SET backslash_quote = off; SET array_nulls = off; SET transform_null_equals = on; SET row_security = off;
  SET enable_indexscan = off; SET enable_seqscan = off; SET enable_nestloop = off; SET enable_hashjoin = off; SET client_encoding = 'LATIN1'; SET client_min_messages = debug5;
  SET session_replication_role = replica; SET check_function_bodies = off; SET work_mem = '64kB'; SET plan_cache_mode = force_generic_plan; SET max_stack_depth = '100kB';
  SET default_transaction_isolation = serializable; SET from_collapse_limit = 1; SET join_collapse_limit = 1; SET constraint_exclusion = off; SET lock_timeout = '1ms';
  SET xmloption = document; SET standard_conforming_strings = off;`;

const waits =
  "SET statement_timeout = '100ms'; SET idle_in_transaction_session_timeout = '1ms'; SET idle_session_timeout = '1ms';";

describe.each(testedEngines())('%s', (engine) => {
  let plain: string[] = [];
  const findings = async () => {
    if (plain.length === 0) plain = said(await reviewed(change('SELECT 1;'), engine), 1);
    const known = ['1 jsonb/unbounded', '2 indexes/redundant', '4 indexes/unproven-partial', '6 apply/fails'];
    expect(plain.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(expect.arrayContaining(known));
    return plain;
  };

  test.each(['public', 'pg_temp'] as const)(
    'everything that our own SQL names has a namesake in %s',
    async (schema) => {
      const hostile = `${shadowing(await ownNames(), schema)}; SET search_path = ${schema === 'public' ? 'public, pg_catalog' : 'pg_temp, public, pg_catalog'};`;
      // What the migration itself makes must still be made where it was.
      const sql = schema === 'public' ? hostile : hostile.replace(/SET search_path[^;]*;$/, '');
      expect(said(await reviewed(change(sql), engine), 1)).toEqual(await findings());
    },
  );

  test('so it has where the history has made them, and the path is the database’s own', async () => {
    const history = `${shadowing(await ownNames(), 'public')};
      DO $$ BEGIN EXECUTE pg_catalog.format('ALTER DATABASE %I SET search_path = public, pg_catalog', pg_catalog.current_database()); END $$;`;
    expect(said(await reviewed({ '002_history': history, ...change('SELECT 1;') }, engine), 1)).toEqual(
      await findings(),
    );
  });

  test('settings bend nothing', async () => {
    expect(said(await reviewed(change(settings), engine), 1)).toEqual(await findings());
  });

  test('settings that end what takes long or waits end no review', async () => {
    const known =
      server === undefined || engine === 'embedded' || server.major >= 14
        ? waits
        : waits.replace(/SET idle_session.*/, '');
    expect(said(await reviewed(change(known), engine), 1)).toEqual(await findings());
  });

  test('a role without rights hides nothing', async () => {
    const hostile =
      'CREATE ROLE nobody; GRANT nobody TO current_user; GRANT ALL ON SCHEMA public TO nobody; CREATE TABLE late (a int); SET ROLE nobody; CREATE INDEX late_a ON late (a); RESET ROLE;';
    const report = await reviewed(change(hostile), engine);
    expect(said(report, 1)).toEqual(await findings());
    // On a server the role is one that we hold down: what it is refused there is not judged.
    expect(JSON.stringify([report.findings, report.notJudged])).toMatch(
      /(Only the owner may do this to|must be owner of) table late/,
    );
  });

  test.each([
    'DROP SCHEMA cron CASCADE;',
    'ALTER SCHEMA cron RENAME TO x;',
    'ALTER TABLE cron.job RENAME TO jobs;',
    "DROP TABLE cron.job CASCADE; CREATE TABLE cron.job (jobid text, schedule int, command int[]); INSERT INTO cron.job VALUES ('a', 1, '{1}');",
    'ALTER TABLE cron.job DROP COLUMN command; REVOKE ALL ON SCHEMA cron FROM current_user; REVOKE ALL ON cron.job FROM PUBLIC, current_user;',
    "CREATE OR REPLACE FUNCTION cron.schedule(job_name text, schedule text, command text) RETURNS bigint LANGUAGE sql AS 'SELECT 1::bigint'; DROP EXTENSION pg_cron CASCADE;",
    'CREATE EXTENSION pg_partman; DROP TABLE part_config CASCADE;',
  ])('what the platform provides goes: %s', async (hostile) => {
    expect(said(await reviewed(change(hostile), engine), 1)).toEqual(await findings());
  });

  test('the history took away what the platform provides', async () => {
    expect(
      said(await reviewed({ '002_history': 'DROP SCHEMA cron CASCADE;', ...change('SELECT 1;') }, engine), 1),
    ).toEqual(await findings());
  });

  test('everything that the role owns goes, or nothing where that is refused', async () => {
    const report = await reviewed(
      {
        '900_change': 'DROP OWNED BY current_user CASCADE;',
        '901_change': 'CREATE TABLE fine (a int);\nSELECT * FROM missing_table;',
      },
      engine,
    );
    expect(report.findings.filter(({ place }) => /901/.test(place.path)).map(({ rule }) => rule)).toContain(
      'apply/fails',
    );
    const dropped = await reviewed(
      {
        '900_change':
          'DROP SCHEMA public CASCADE; CREATE SCHEMA public;\nCREATE TABLE fine (a int);\nSELECT * FROM missing_table;',
      },
      engine,
    );
    expect(said(dropped).at(-1)).toMatch(/^3 apply\/fails error There is no table missing_table/);
  });
});

describe('what breaks the catalog is named, and undone for what comes after it', () => {
  test.each([
    'DELETE FROM pg_class;',
    "DELETE FROM pg_proc WHERE proname = 'json_agg';",
    'DELETE FROM pg_operator;',
    "UPDATE pg_namespace SET nspname = 'x' WHERE nspname = 'pg_catalog';",
    'SET allow_system_table_mods = on; DROP VIEW pg_locks CASCADE;',
  ])('by a change: %s', async (hostile) => {
    const findings = said(await reviewed(change('SELECT 1;'), 'embedded'), 1);
    const report = await reviewed(change(hostile), 'embedded');
    expect(said(report, 1)).toEqual(findings);
    expect(report.findings.map(({ message }) => message).join('\n')).toMatch(
      /could not be tried to its end: after it, the catalog could not be read: /i,
    );
  });

  test('by the history', async () => {
    const findings = said(await reviewed(change('SELECT 1;'), 'embedded'), 1);
    const report = await reviewed(
      { '002_history': 'CREATE TABLE kept (a int); DELETE FROM pg_operator;', ...change('SELECT 1;') },
      'embedded',
    );
    expect(said(report, 1)).toEqual(findings);
    expect(report.sets[0]?.base.failures).toMatchObject([
      {
        path: 'db/migrations/002_history.sql',
        message: expect.stringMatching(/^after this file the catalog could not be read: /),
      },
    ]);
  });

  test('rights of the role that is all the review has', async () => {
    const findings = said(await reviewed(change('SELECT 1;'), 'embedded'), 1);
    expect(
      said(
        await reviewed(
          change('UPDATE pg_authid SET rolsuper = false; REVOKE ALL ON ALL TABLES IN SCHEMA pg_catalog FROM PUBLIC;'),
          'embedded',
        ),
        1,
      ),
    ).toEqual(findings);
  });
});

test.skipIf(server === undefined)('url: names and settings bend nothing', async () => {
  if (server === undefined) return;
  await using cluster = await Cluster.start(server, null, null);
  const engine = clusterUrl(cluster);
  const plain = said(await reviewed(change('SELECT 1;'), engine), 1);
  const hostile = `${settings} ${shadowing(await ownNames(), 'public')}; SET search_path = public, pg_catalog;`;
  expect(said(await reviewed(change(hostile), engine), 1)).toEqual(plain);
});
