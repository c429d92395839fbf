// The bundle as it is shipped: alone in a folder, with no packages beside it, and nothing of the environment within the reach of SQL.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = new URL('../', import.meta.url).pathname;
const secret = 'sesame-3f9c1e';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom dist ü-'));
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(root, 'examples/shop'), join(folder, 'shop'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function headroom(...args: string[]) {
  const { PATH = '' } = process.env;
  const env = { PATH, HOME: folder, TMPDIR: join(folder, 'tmp'), GITHUB_TOKEN: secret, INPUT_TOKEN: secret };
  mkdirSync(env.TMPDIR, { recursive: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'dist/cli.js'), ...args], {
    cwd: folder,
    env,
  });
  return { status, stdout: stdout.toString(), stderr: stderr.toString(), left: readdirSync(env.TMPDIR) };
}

test.each(['embedded', 'server'])('reviews the example on the %s engine and leaves nothing behind', (engine) => {
  const files = ['006_order_events.sql', '007_request_log.sql'].map((name) => join(folder, 'shop/db/migrations', name));
  const { status, stdout, stderr, left } = headroom(
    'review',
    '--repo',
    'shop',
    '--engine',
    engine,
    '--no-cache',
    '--format',
    'json',
    ...files,
  );
  expect({ status, left }, stderr).toEqual({ status: 0, left: [] });
  const report = JSON.parse(stdout);
  expect(report.sets[0]).toMatchObject({
    engine,
    checked: ['db/migrations/006_order_events.sql', 'db/migrations/007_request_log.sql'],
  });
  expect(report.findings.length).toBeGreaterThan(2);
});

test('tells a rule and its own version', () => {
  expect(headroom('explain', 'indexes/redundant').stdout).toContain('indexes/redundant');
  expect(headroom('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+/) });
});

describe('what a stranger’s SQL can read', () => {
  const thefts = [
    "SELECT pg_read_file('/proc/self/environ')",
    "SELECT pg_read_file('/proc/1/environ')",
    "SELECT string_agg(name || setting, ',') FROM pg_settings",
    "CREATE TABLE loot (line text); COPY loot FROM PROGRAM 'env'; COPY loot FROM PROGRAM 'cat /proc/$PPID/environ'",
    "CREATE TABLE stolen (line text); COPY stolen FROM '/proc/self/environ'",
  ];
  /** Each theft tells what it got in an error, and by a channel that needs no table. */
  const shout = (sql: string) => {
    const last = sql.split('; ').at(-1)?.replaceAll("'", "''");
    return `${sql};\nDO $$ DECLARE got text; BEGIN ${last?.startsWith('SELECT') ? `EXECUTE '${last}' INTO got` : "SELECT string_agg(t::text, ',') INTO got FROM (SELECT * FROM pg_stat_activity) t"}; RAISE EXCEPTION '%', got; END $$;\n`;
  };

  test.each(['embedded', 'server'])('%s: neither the token nor a file of this machine', (engine) => {
    const repo = join(folder, `thief-${engine}`);
    mkdirSync(join(repo, 'migrations'), { recursive: true });
    writeFileSync(join(folder, 'private'), secret);
    const all = [
      ...thefts,
      `SELECT pg_read_file('${join(folder, 'private')}')`,
      `SELECT lo_import('${join(folder, 'private')}')`,
    ];
    for (const [at, sql] of all.entries()) writeFileSync(join(repo, 'migrations', `00${at + 1}_theft.sql`), shout(sql));
    const files = all.map((_, at) => join(repo, 'migrations', `00${at + 1}_theft.sql`));
    const { status, stdout, stderr } = headroom(
      'review',
      '--repo',
      repo,
      '--engine',
      engine,
      '--no-cache',
      '--format',
      'json',
      ...files,
    );
    expect(status, stderr).toBe(1);
    const { findings, notJudged } = JSON.parse(stdout);
    expect(findings.length + notJudged.length).toBeGreaterThan(6);
    expect(stdout + stderr).not.toContain(secret);
  });

  test('writes nothing outside its own folder', () => {
    const repo = join(folder, 'vandal');
    mkdirSync(join(repo, 'migrations'), { recursive: true });
    const target = join(folder, 'graffiti');
    writeFileSync(join(repo, 'migrations/001_write.sql'), `COPY (SELECT 'was here') TO '${target}';\n`);
    for (const engine of ['embedded', 'server']) {
      headroom('review', '--repo', repo, '--engine', engine, '--no-cache', join(repo, 'migrations/001_write.sql'));
      expect(existsSync(target), engine).toBe(false);
    }
  });
});
