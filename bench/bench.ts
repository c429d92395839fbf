// Whole-process time and memory of a review, cold and cached, beside doing it by hand; all in one run, told as ratios.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { findBinaries } from '../src/database/engines/binaries.ts';
import { ask } from '../src/database/environment.ts';
import { preludeFor } from '../src/database/platform.ts';
import { loadReader } from '../src/parse/parse.ts';
import { history } from './history.ts';

const rounds = Number(process.env.ROUNDS ?? 3);
const cli = join(dirname(fileURLToPath(import.meta.url)), '../dist/cli.js');
const scratch = mkdtempSync(join(tmpdir(), 'headroom-bench-'));

interface Sample {
  readonly seconds: number;
  /** Peak resident memory in megabytes; 0 where the system does not tell. */
  readonly megabytes: number;
}

/** Runs a command to its end, which has to be one of the good exit codes. */
async function measure(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  good: readonly number[] = [0],
): Promise<Sample> {
  const started = performance.now();
  const child = spawn(command, args, { stdio: 'ignore', env });
  let peak = 0;
  const poll = setInterval(() => {
    const status = existsSync(`/proc/${child.pid}/status`) ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '';
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  }, 20);
  const code = await new Promise<number>((end) => child.once('exit', end));
  clearInterval(poll);
  // A command that gave up early would look fast.
  if (!good.includes(code)) throw new Error(`${command} ${args.slice(0, 2).join(' ')} … ended with ${code}`);
  return { seconds: (performance.now() - started) / 1000, megabytes: peak };
}

/** As an unprivileged user when we are root: the server insists. */
function unprivileged(script: string): readonly [string, readonly string[]] {
  return process.getuid?.() === 0 ? ['su', ['postgres', '-c', script]] : ['sh', ['-c', script]];
}

/**
 * initdb, start, one psql for all files, stop: on disk, with the platform laid first so that the same statements
 * succeed.
 */
async function byHand(bin: string, prelude: string, files: readonly string[], each: boolean): Promise<Sample> {
  const folder = mkdtempSync(join(scratch, 'hand-'));
  if (process.getuid?.() === 0) chownSync(folder, ...owner());
  const psql = `psql -h ${folder} -p 5990 -U postgres -q -o /dev/null`;
  const load = each
    ? files.map((file) => `${psql} -f '${file}'`).join('; ')
    : `${psql} ${files.map((file) => `-f '${file}'`).join(' ')}`;
  const script = `${bin}/initdb -D ${folder}/d -U postgres -A trust >/dev/null && ${bin}/pg_ctl -D ${folder}/d -o '-k ${folder} -c listen_addresses= -p 5990' -l ${folder}/log -w start >/dev/null
    ${psql} -f ${prelude} >/dev/null 2>&1; { ${load}; } >/dev/null 2>&1; ${bin}/pg_ctl -D ${folder}/d -m immediate stop >/dev/null`;
  return measure(...unprivileged(script));
}

function owner(): [number, number] {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres']).toString());
  return [id('-u'), id('-g')];
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** The reader as a program of its own, where its packages are found. */
async function readProgram(): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url));
  const file = join(here, '../node_modules/.cache/headroom-bench/read.mjs');
  const banner =
    "import { createRequire as __r } from 'node:module'; const require = __r(import.meta.url); const __filename = ''; const __dirname = '';";
  await build({
    input: join(here, 'read.ts'),
    platform: 'node',
    output: { file, format: 'esm', banner },
    logLevel: 'silent',
  });
  return file;
}

/** Squawk from the registry, in a folder of its own; null when it cannot be had or does not run here. */
function squawk(): string | null {
  const folder = join(scratch, 'squawk');
  mkdirSync(folder);
  spawnSync('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', 'squawk-cli'], {
    stdio: 'ignore',
  });
  const binary = join(folder, 'node_modules/.bin/squawk');
  if (existsSync(binary) && spawnSync(binary, ['--version']).status === 0) return binary;
  console.warn('SKIPPED: squawk-cli could not be installed and run here; reading is not compared with it.');
  return null;
}

async function main(): Promise<void> {
  const [given, ...named] = process.argv.slice(2);
  const folder = given === undefined ? history(join(scratch, 'repo/db/migrations')) : resolve(given);
  const all = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => join(folder, name));
  const changed = named.length > 0 ? named.map((file) => resolve(folder, file)) : all.slice(-2);
  const files = all.filter((file) => basename(file) <= basename(changed.at(-1) ?? ''));
  const reader = await loadReader();
  const platform = folder.includes('supabase') ? 'supabase' : 'postgres';
  const asked = ask(
    files.map((path) => reader.parse({ path, text: readFileSync(path, 'utf8') })),
    platform,
    true,
  );
  const prelude = join(scratch, 'prelude.sql');
  writeFileSync(prelude, preludeFor(platform, asked.extensions, new Set(), asked.roles, asked.whole).sql, {
    mode: 0o644,
  });
  execFileSync('chmod', ['a+rx', scratch]);
  const [server] = await findBinaries();
  const linter = squawk();
  const reading = await readProgram();
  const review = ['review', '--repo', folder, '--quiet', '--fail-on', 'never'];
  const cached = { ...process.env, HEADROOM_CACHE: join(scratch, 'cache') };
  await measure('node', [cli, ...review, ...changed], cached);
  const samples: Record<string, Sample[]> = {};
  const take = async (name: string, sample: Promise<Sample>) => {
    samples[name] = [...(samples[name] ?? []), await sample];
  };
  for (let round = 0; round < rounds; round += 1) {
    await take(
      'cold review',
      measure('node', [cli, ...review, ...changed], { ...process.env, HEADROOM_CACHE: join(scratch, `cold-${round}`) }),
    );
    if (server !== undefined) await take('by hand, one psql', byHand(server.folder, prelude, files, false));
    await take('cached review', measure('node', [cli, ...review, ...changed], cached));
    if (server !== undefined) await take('by hand, a psql per file', byHand(server.folder, prelude, files, true));
    await take('read and parse', measure('node', [reading, ...files]));
    if (linter !== null) await take('squawk', measure(linter, files, process.env, [0, 1]));
  }
  report(samples, files.length);
}

function report(samples: Readonly<Record<string, readonly Sample[]>>, files: number): void {
  const seconds = (name: string) => median((samples[name] ?? []).map((sample) => sample.seconds));
  console.log(`${files} files, ${rounds} rounds, medians`);
  for (const [name, list] of Object.entries(samples))
    console.log(
      `  ${name.padEnd(26)} ${seconds(name).toFixed(2)} s  ${Math.max(...list.map((sample) => sample.megabytes)).toFixed(0)} MB`,
    );
  const pairs = [
    ['cold review', 'by hand, one psql'],
    ['cold review', 'by hand, a psql per file'],
    ['cached review', 'by hand, one psql'],
    ['cached review', 'by hand, a psql per file'],
    ['read and parse', 'squawk'],
  ] as const;
  for (const [a, b] of pairs)
    if (samples[a] !== undefined && samples[b] !== undefined)
      console.log(`  ${a} / ${b}: ${(seconds(a) / seconds(b)).toFixed(2)}`);
}

try {
  await main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
