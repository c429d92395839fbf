// What the processes of a review can see of our environment: nothing that could be a secret.
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { Cluster } from '../../src/database/engines/cluster.ts';
import { takeEnvironment } from '../../src/lib/environment.ts';
import { binaries, clusterUrl } from './all.ts';
import { startProgram } from './child.ts';

const names = [
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'INPUT_GITHUB-TOKEN',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
];
const others = [
  'PGPASSWORD',
  'PGUSER',
  'PGHOST',
  'PGSERVICE',
  'DATABASE_URL',
  'NPM_TOKEN',
  'DB_PASSWORD',
  'MY_SECRET',
  'SIGNING_KEY',
  'AWS_SECRET_ACCESS_KEY',
];
const secrets = Object.fromEntries(
  [...names, ...others, 'GIT_CONFIG_VALUE_0'].map((name) => [name, `secret of ${name}`]),
);

const before = { ...process.env };
afterEach(() => {
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});

test('the environment is taken once: what could be a secret is gone from it, what programs need is not', () => {
  Object.assign(process.env, secrets, {
    HTTPS_PROXY: 'http://me:word@proxy',
    HTTP_PROXY: 'http://proxy',
    GITHUB_OUTPUT: '/tmp/output',
  });
  const { PATH, HOME } = process.env;
  expect(takeEnvironment()).toMatchObject(secrets);
  expect(Object.keys(process.env).filter((name) => name in secrets)).toEqual([]);
  expect(process.env).toMatchObject({ PATH, HOME, HTTP_PROXY: 'http://proxy', GITHUB_OUTPUT: '/tmp/output' });
  expect(process.env).not.toHaveProperty('HTTPS_PROXY');
});

/** Environments of the processes that come from one. */
function environmentsBelow(pid: number): string[] {
  const parents = readdirSync('/proc').flatMap((name) => {
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(
      /^\d+$/.test(name) && existsSync(`/proc/${name}/stat`) ? readFileSync(`/proc/${name}/stat`, 'utf8') : '',
    )?.[1];
    return parent === undefined ? [] : [[Number(name), Number(parent)] as const];
  });
  const below = (of: number): number[] =>
    parents.filter(([, parent]) => parent === of).flatMap(([child]) => [child, ...below(child)]);
  return below(pid).map((child) => readFileSync(`/proc/${child}/environ`, 'utf8'));
}

describe.skipIf(binaries === undefined || !existsSync('/proc/self/environ'))('while a database is open', () => {
  test.each(['server', 'url'])('no process that is started on %s has a secret', async (name) => {
    await using cluster = await Cluster.start(binaries ?? expect.unreachable(), null, null);
    Object.assign(process.env, secrets);
    const { child, printed } = await startProgram(
      `import { spawn } from 'node:child_process';
      import { findBinaries } from 'engines/binaries.ts';
      import { serverEngine } from 'engines/server.ts';
      import { urlEngine } from 'engines/url.ts';
      import { takeEnvironment } from 'engines/../../lib/environment.ts';
      takeEnvironment();
      const [binaries] = await findBinaries();
      const engine = process.argv[2] === 'server' ? serverEngine(binaries) : await urlEngine(process.argv[2], false);
      const session = await engine.open({ limits: { timeMs: 20000, outputBytes: 1000000 }, extensions: [] });
      const rows = await session.query("SELECT name || '=' || coalesce(setting, '') AS text FROM pg_settings");
      spawn('sleep', ['60']); // As any program that is started without more ado.
      console.log(JSON.stringify({ kept: process.env, settings: rows }));`,
      name === 'url' ? clusterUrl(cluster) : name,
    );
    const below = environmentsBelow(child.pid ?? 0);
    expect(below.length).toBeGreaterThan(name === 'server' ? 5 : 0);
    expect([printed, ...below].filter((text) => text.includes('secret of'))).toEqual([]);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
});
