// Finds Postgres server binaries on this machine, without starting them.
import { execFile } from 'node:child_process';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { programEnvironment } from '../../lib/environment.ts';
import { offered } from './extension-list.ts';

export interface Binaries {
  /** Folder of `initdb` and `postgres`. */
  readonly folder: string;
  /** Such as `15.18`. */
  readonly version: string;
  readonly major: number;
  /** Extensions that a migration may create on it. */
  readonly extensions: ReadonlySet<string>;
  /** Those of them that only a superuser makes. */
  readonly untrusted: ReadonlySet<string>;
}

/** Folders of versioned installations; `*` stands for one folder name. */
const installations = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/opt/homebrew/opt/postgresql*/bin',
  '/usr/local/opt/postgresql*/bin',
  '/opt/homebrew/bin',
  '/usr/local/pgsql/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
];

const run = promisify(execFile);

let found: Promise<readonly Binaries[]> | undefined;
/** Every installation, the newest first. Looked for once per process. */
export function findBinaries(): Promise<readonly Binaries[]> {
  found ??= search();
  return found;
}

async function search(): Promise<readonly Binaries[]> {
  if (process.platform === 'win32') return []; // The server is reached through a Unix socket.
  const candidates = await Promise.all([
    output('pg_config', '--bindir'),
    programFolders(),
    ...installations.map(expand),
  ]);
  const real = await Promise.all(
    candidates.flat().map((folder) => realpath(join(folder, 'postgres')).then(dirname, () => null)),
  );
  const folders = [...new Set(real)].filter((folder) => folder !== null);
  const read = await Promise.all(folders.map(describe));
  return read
    .filter((binaries) => binaries !== null)
    .sort((a, b) => b.major - a.major || b.version.localeCompare(a.version, 'en', { numeric: true }));
}

/** Lines a program prints; none when it cannot be run. */
async function output(program: string, ...args: string[]): Promise<string[]> {
  const printed = await run(program, args, { timeout: 10_000, env: programEnvironment() }).catch(() => ({
    stdout: '',
  }));
  return printed.stdout.split('\n').filter((line) => line !== '');
}

async function programFolders(): Promise<string[]> {
  return (await output('which', '-a', 'initdb')).map((path) => dirname(path));
}

/** The folders that a pattern with at most one `*` stands for. */
async function expand(pattern: string): Promise<string[]> {
  const parts = pattern.split('/');
  const at = parts.findIndex((part) => part.includes('*'));
  if (at === -1) return [pattern];
  const parent = parts.slice(0, at).join('/');
  const prefix = parts[at]?.replace('*', '') ?? '';
  const names = await readdir(parent).catch((): string[] => []);
  return names
    .filter((name) => name.startsWith(prefix))
    .map((name) => [parent, name, ...parts.slice(at + 1)].join('/'));
}

async function describe(folder: string): Promise<Binaries | null> {
  const [line = ''] = await output(join(folder, 'postgres'), '--version');
  const version = /\(PostgreSQL\) (\d+[.\d]*)/.exec(line)?.[1];
  const [hasInitdb] = await output(join(folder, 'initdb'), '--version');
  if (version === undefined || hasInitdb === undefined) return null;
  const major = Number.parseInt(version, 10);
  return { folder, version, major, ...(await extensionsOf(folder, major)) };
}

type Extensions = Pick<Binaries, 'extensions' | 'untrusted'>;

async function extensionsOf(folder: string, major: number): Promise<Extensions> {
  const [configured] = await output(join(folder, 'pg_config'), '--sharedir');
  const shares = [
    configured,
    `/usr/share/postgresql/${major}`,
    join(folder, '../share/postgresql'),
    join(folder, '../share'),
  ];
  for (const share of shares) {
    if (share === undefined) continue;
    const names = await readdir(join(share, 'extension')).catch((): string[] => []);
    if (names.includes('plpgsql.control')) return sorted(join(share, 'extension'), names, major);
  }
  return { extensions: new Set(['plpgsql']), untrusted: new Set() };
}

async function sorted(folder: string, names: readonly string[], major: number): Promise<Extensions> {
  const controls = names.filter((name) => name.endsWith('.control') && !name.includes('--'));
  const found = await Promise.all(
    controls.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8').catch(() => '');
      return {
        name: file.slice(0, -'.control'.length),
        trusted: /^[ \t]*trusted[ \t]*=[ \t]*'?(true|on|yes|1)/m.test(text),
      };
    }),
  );
  return offered(found, major);
}
