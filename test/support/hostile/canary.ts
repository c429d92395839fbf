// What must not be read, written, run or called, and whether it was.

import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that everybody may read and write, a secret in it and in the environment, and a socket. */
export class Canary implements AsyncDisposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'headroom-canary-'));
  readonly secret = `canary${randomBytes(12).toString('hex')}`;
  readonly #server: Server;
  #calls = 0;

  private constructor(server: Server) {
    this.#server = server;
    chmodSync(this.folder, 0o777);
    writeFileSync(join(this.folder, 'secret.txt'), `${this.secret}\n`, { mode: 0o644 });
    mkdirSync(join(this.folder, 'kept'));
    for (const name of ['kept/mine.db', 'kept/mine.json']) writeFileSync(join(this.folder, name), 'mine');
  }

  static async start(): Promise<Canary> {
    const server = createServer((socket) => {
      canary.#calls += 1;
      socket.on('error', () => undefined).destroy();
    });
    const canary = new Canary(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return canary;
  }

  /** What a workflow's environment has that nobody else may see. */
  get environment(): Record<string, string> {
    const names = [
      'HEADROOM_CANARY',
      'GITHUB_TOKEN',
      'INPUT_GITHUB-TOKEN',
      'ACTIONS_RUNTIME_TOKEN',
      'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
      'AWS_SECRET_ACCESS_KEY',
      'PGPASSWORD',
    ];
    return Object.fromEntries(names.map((name) => [name, this.secret]));
  }

  /** CANARY and PORT in a text of the corpus. */
  fill(text: string): string {
    const { port } = this.#server.address() as AddressInfo;
    return text.replaceAll('CANARY', this.folder).replaceAll('PORT', String(port));
  }

  /** What happened since it was last asked. */
  touched(): string[] {
    const seen = readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).sort();
    const strange = seen.filter((name) => !['kept', 'kept/mine.db', 'kept/mine.json', 'secret.txt'].includes(name));
    for (const name of strange) rmSync(join(this.folder, name), { recursive: true, force: true });
    const gone = ['kept/mine.db', 'kept/mine.json', 'secret.txt'].filter((name) => !seen.includes(name));
    const changed = readFileSync(join(this.folder, 'secret.txt'), 'utf8') === `${this.secret}\n` ? [] : ['secret.txt'];
    const calls = this.#calls === 0 ? [] : [`called over the network ${this.#calls} times`];
    this.#calls = 0;
    return [
      ...strange.map((name) => `wrote ${name} outside`),
      ...gone.map((name) => `deleted ${name} outside`),
      ...changed.map((name) => `changed ${name}`),
      ...calls,
    ];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
