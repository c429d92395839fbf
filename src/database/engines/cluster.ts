// A private Postgres server: its own folder, its own socket, an unprivileged account, and nothing left when we are gone.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf, Unavailable } from '../../lib/errors.ts';
import type { Clock } from '../engine.ts';
import type { Binaries } from './binaries.ts';
import { fileClock, underClock } from './faketime.ts';
import { type Account, give, roomyFolder, serverAccount } from './host.ts';
import { type FolderFile, pack, readPack } from './packed.mjs';

/** The superuser made by initdb; migrations never log in with it. */
export const bootstrapRole = 'headroom_admin';

const startTimeout = 30_000;
/** Nothing of our environment reaches the server. */
const environment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

/** Whole-machine protection: address space of one backend in KiB, temporary files of one. */
const memoryKilobytes = 4 * 1024 * 1024;
const settings = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'fsync=off',
  'full_page_writes=off',
  // A backend that is killed takes the server through recovery: what was committed must be there after it.
  'synchronous_commit=on',
  'wal_level=minimal',
  'max_wal_senders=0',
  'wal_recycle=off',
  'min_wal_size=2MB',
  'max_wal_size=256MB',
  'autovacuum=off',
  'max_connections=20',
  'dynamic_shared_memory_type=mmap',
  'max_locks_per_transaction=1024',
  'max_parallel_workers_per_gather=0',
  'jit=off',
  'temp_file_limit=1GB',
  'timezone=UTC',
];

/**
 * A shell becomes the server and leaves a guard beside it, which waits for our end of the pipe to close: that happens
 * however we die. Then it stops the server and removes the folder ($0). Another line on the pipe sends it away. Until
 * `go` comes, the folder may be filled.
 */
const guarded = `exec 3<&0
gone() { n=0; while [ -e "$0" ] && [ $n -lt 5 ]; do /bin/rm -rf "$0"; [ -e "$0" ] && /bin/sleep 0.5; n=$((n+1)); done; }
read line <&3 || { gone; exit; }
[ "$line" = go ] || exit
( read line <&3 && exit
  kill -QUIT $$; n=0
  while [ -e "$0/data/postmaster.pid" ] && [ $n -lt 100 ]; do /bin/sleep 0.05; n=$((n+1)); done
  kill -9 $$; gone ) >/dev/null 2>&1 &
[ -e "$0/data" ] || "$HEADROOM_INITDB" -D "$0/data" -U ${bootstrapRole} -A trust -E UTF8 --locale=C --wal-segsize=1 -N >/dev/null </dev/null || exit 1
ulimit -v ${memoryKilobytes} 2>/dev/null
exec "$@" 3<&- </dev/null`;

export class Cluster implements AsyncDisposable {
  readonly binaries: Binaries;
  readonly #folder: string;
  readonly #account: Account | null;
  /** The library that moves its clock. */
  readonly #faketime: string | null;
  #child: ChildProcess | null = null;
  #log = '';

  private constructor(binaries: Binaries, folder: string, account: Account | null, faketime: string | null) {
    this.binaries = binaries;
    this.#folder = folder;
    this.#account = account;
    this.#faketime = faketime;
  }

  /**
   * A running cluster: new, or as it was when packed. Throws Unavailable with the server's last words.
   * @param faketime the library through which it sees the time; null for the time as it is
   */
  static async start(binaries: Binaries, from: Uint8Array | null, faketime: string | null): Promise<Cluster> {
    const account = await serverAccount();
    const folder = await mkdtemp(join(await roomyFolder(), 'headroom-'));
    const cluster = new Cluster(binaries, folder, account, faketime);
    try {
      await give(folder, account);
      await cluster.clock?.move(new Date());
      await mkdir(cluster.socketFolder, { mode: 0o700 });
      await give(cluster.socketFolder, account);
      cluster.#spawn();
      if (from !== null) await cluster.#restore(from);
      await cluster.#launch();
      return cluster;
    } catch (error) {
      await cluster[Symbol.asyncDispose]();
      throw new Unavailable(
        `PostgreSQL ${binaries.version} in ${binaries.folder} did not start: ${cluster.#lastWords(error)}.`,
      );
    }
  }

  get socketFolder(): string {
    return join(this.#folder, 'socket');
  }

  get clock(): Clock | null {
    return this.#faketime === null ? null : fileClock(this.#clockFile);
  }

  get #clockFile(): string {
    return join(this.#folder, 'clock');
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }

  get running(): boolean {
    return this.#child?.pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Kills the server at once; for one that no longer listens. */
  async kill(): Promise<void> {
    await this.#end('SIGQUIT', 5000);
  }

  /** The folder as bytes; the server is stopped for it and started again, so no connection may be open. */
  async pack(): Promise<Uint8Array> {
    await this.#end('SIGINT', 60_000);
    const folders: string[] = [];
    const files: FolderFile[] = [];
    for (const entry of await readdir(this.#data, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const name = path.slice(this.#data.length + 1);
      if (entry.isDirectory()) folders.push(name);
      else if (entry.isFile()) files.push({ name, data: await readFile(path) });
    }
    this.#spawn();
    await this.#launch();
    return pack(folders.sort(), files);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#end('SIGQUIT', 5000);
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #restore(from: Uint8Array): Promise<void> {
    const { folders, files, start } = readPack(from);
    for (const name of ['', ...folders]) {
      await mkdir(join(this.#data, name), { mode: 0o700 });
      await give(join(this.#data, name), this.#account);
    }
    for (const [name, size, at, stored] of files) {
      const content = new Uint8Array(size);
      content.set(from.subarray(start + at, start + at + stored));
      await writeFile(join(this.#data, name), content, { mode: 0o600 });
      await give(join(this.#data, name), this.#account);
    }
  }

  /** The guard, waiting. */
  #spawn(): void {
    const extra = this.binaries.major >= 16 ? ['createrole_self_grant=set, inherit'] : [];
    const command = [join(this.binaries.folder, 'postgres'), '-D', this.#data, '-k', this.socketFolder];
    const args = [...command, ...[...settings, ...extra].flatMap((setting) => ['-c', setting])];
    const clocked = this.#faketime === null ? args : [...underClock(this.#faketime, this.#clockFile), ...args];
    const child = spawn('/bin/sh', ['-c', guarded, this.#folder, ...clocked], {
      ...this.#account,
      cwd: this.#folder,
      env: { ...environment, HEADROOM_INITDB: join(this.binaries.folder, 'initdb') },
      stdio: ['pipe', 'ignore', 'pipe'],
      detached: true, // A Ctrl-C at the terminal is ours to answer.
    });
    this.#child = child;
    child.on('error', () => undefined);
    child.stdin?.on('error', () => undefined);
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#log = (this.#log + chunk.toString()).slice(-4000);
    });
  }

  /** Makes the cluster when there is none, and starts it. */
  async #launch(): Promise<void> {
    this.#child?.stdin?.write('go\n');
    const deadline = Date.now() + startTimeout;
    while (!(await this.#ready())) {
      if (!this.running) throw new Error('it ended');
      if (Date.now() > deadline) throw new Error(`it was not ready within ${startTimeout / 1000} s`);
      await sleep(5);
    }
  }

  async #ready(): Promise<boolean> {
    const text = await readFile(join(this.#data, 'postmaster.pid'), 'utf8').catch(() => '');
    return text.split('\n')[7]?.startsWith('ready') ?? false;
  }

  async #end(signal: 'SIGINT' | 'SIGQUIT', patience: number): Promise<void> {
    const child = this.#child;
    if (child === null || !this.running) return;
    const gone = once(child, 'exit');
    child.stdin?.end('stay\n');
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), patience);
    await gone;
    clearTimeout(late);
  }

  #lastWords(error: unknown): string {
    const lines = this.#log.split('\n').filter((line) => line.trim() !== '');
    const telling = lines.filter((line) => /FATAL|PANIC|ERROR|error:/.test(line)).at(-1) ?? lines.at(-1);
    return (telling ?? messageOf(error)).replace(/^[\d-]+ [\d:.]+ \S+ \[\d+\] /, '').replace(/\.$/, '');
  }
}
