// The command as a process of its own: exit status, signals, pipes, with the real pipeline and real servers.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serverThere, versionFor } from '../support/server.ts';

const root = new URL('../../', import.meta.url).pathname;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-process-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A repository with a history on `main` and a change on top. */
function repository(
  name: string,
  given: Readonly<Record<string, string>>,
  change: Readonly<Record<string, string>>,
): string {
  const repo = join(folder, name);
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', repo, '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
      stdio: 'pipe',
    });
  mkdirSync(repo, { recursive: true });
  git('init', '--quiet', '--initial-branch', 'main');
  for (const [at, files] of [given, change].entries()) {
    if (at === 1) git('switch', '--quiet', '--create', 'change');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(repo, path)), { recursive: true });
      writeFileSync(join(repo, path), text);
    }
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'm');
  }
  return repo;
}

type Output = 'pipe' | 'ignore' | number;

function start(
  args: readonly string[],
  stdout: Output = 'pipe',
): {
  child: ChildProcess;
  ended: Promise<{ status: number | null; out: string; err: string }>;
  says: (part: string) => Promise<void>;
} {
  const told = { out: '', err: '' };
  const environment = { ...process.env, HEADROOM_CACHE: join(folder, 'cache'), NO_COLOR: '1' };
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src/cli.ts'), ...args], {
    cwd: root,
    env: environment,
    stdio: ['ignore', stdout, 'pipe'],
  });
  child.stdout?.on('data', (chunk: Buffer) => {
    told.out += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    told.err += chunk;
  });
  const ended = once(child, 'close').then(([status]) => ({ status: status as number | null, ...told }));
  const says = async (part: string) => {
    while (!told.err.includes(part)) {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${told.err}${told.out}`);
      await sleep(20);
    }
  };
  return { child, ended, says };
}

const broken = { 'db/migrations/002_orders.sql': 'CREATE INDEX orders_open ON orders (shipped);\n' };
const orders = { 'db/migrations/001_orders.sql': 'CREATE TABLE orders (id int PRIMARY KEY);\n' };

describe('the exit status', () => {
  test('1 for an error on its line, with the stages told in a log', async () => {
    const { status, out, err } = await start(['review', '--repo', repository('broken', orders, broken)]).ended;
    expect(status, err).toBe(1);
    expect(out).toContain(
      'db/migrations/002_orders.sql:1:37  error  apply/fails\n  1 │ CREATE INDEX orders_open ON orders (shipped);\n    │                                     ^^^^^^^\n',
    );
    expect(err.split('\n').filter((line) => line.startsWith('headroom: '))).toEqual([
      'headroom: reading the change',
      'headroom: building the history (1 file)',
      'headroom: applying the change (1 file)',
      'headroom: trying it out',
      'headroom: judging',
    ]);
  });

  test('0 when nothing changed, and when findings may not fail it', async () => {
    const { status, out } = await start(['review', '--repo', repository('same', orders, {}), '--quiet']).ended;
    expect(out).toContain('No migration changed.');
    expect(status).toBe(0);
    expect(
      (await start(['review', '--repo', repository('never', orders, broken), '--quiet', '--fail-on', 'never']).ended)
        .status,
    ).toBe(0);
  });

  test('2 with every mistake of the configuration', async () => {
    const repo = repository('config', orders, {
      ...broken,
      '.github/headroom.yml': 'fail_on: error\nrules:\n  apply/fail: off\n',
    });
    const { status, out, err } = await start(['review', '--repo', repo]).ended;
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(
      'headroom: .github/headroom.yml:1: fail_on: there is no such key; did you mean fail-on?\n.github/headroom.yml:3: rules.apply/fail: there is no rule apply/fail; did you mean apply/fails?\n',
    );
  });
});

describe('an output that ends', () => {
  test('a reader that has seen enough is no failure', async () => {
    const { child, ended } = start(['rules']);
    child.stdout?.destroy();
    const { status, err } = await ended;
    expect(err).not.toContain('EPIPE');
    expect(status).toBe(0);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is', async () => {
    const full = openSync('/dev/full', 'w');
    const { status, err } = await start(['rules'], full).ended;
    closeSync(full);
    expect(err).toContain('headroom: the report could not be written to standard output: the disk is full.\n');
    expect(status).toBe(2);
  });
});

describe('Ctrl-C', () => {
  test('breaks off between two files, in silence but for one line', async () => {
    const slow = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [
        `db/migrations/${String(at + 1).padStart(3, '0')}_slow.sql`,
        'SELECT pg_sleep(0.1);\n',
      ]),
    );
    const { child, ended, says } = start([
      'review',
      '--repo',
      repository('slow', slow, { 'db/migrations/999_last.sql': 'SELECT 1;\n' }),
      '--engine',
      'embedded',
      '--no-cache',
    ]);
    await says('building the history');
    child.kill('SIGINT');
    const { status, out, err } = await ended;
    expect({ status, out }).toEqual({ status: 130, out: '' });
    expect(err).toMatch(/headroom: stopping; once more to leave at once\n$/);
  });

  test.skipIf(!serverThere())('twice leaves at once, and neither a server nor its folder stays', async () => {
    const repo = repository('sleeping', orders, {
      'db/migrations/002_sleep.sql': 'SELECT pg_sleep(600);\n',
      '.github/headroom.yml': 'statement-timeout: 300\n',
    });
    const version = versionFor('server') === undefined ? [] : ['--postgres-version', String(versionFor('server'))];
    const { child, ended, says } = start(['review', '--repo', repo, '--engine', 'server', ...version, '--no-cache']);
    await says('applying the change');
    const data = serverOf(child.pid as number);
    expect(existsSync(data)).toBe(true);
    child.kill('SIGINT');
    await says('stopping');
    child.kill('SIGINT');
    expect((await ended).status).toBe(130);
    await expect.poll(() => existsSync(data), { timeout: 30_000 }).toBe(false);
    await expect
      .poll(() => commands().filter(({ command }) => command.includes(data)), { timeout: 30_000 })
      .toEqual([]);
  });
});

/** Every process of this machine with its parent and its command. */
function commands(): { parent: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const parent = Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
        return [{ parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }];
      } catch {
        return []; // It has just ended.
      }
    });
}

/** The data folder of the server that a process has started. */
function serverOf(pid: number): string {
  const server = commands().find(({ parent, command }) => parent === pid && /postgres -D /.test(command));
  const data = /postgres -D (\S+)/.exec(server?.command ?? '')?.[1];
  if (data === undefined) throw new Error('it has no server');
  return data;
}
