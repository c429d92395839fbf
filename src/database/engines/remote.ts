// A session on a server in another process: the migrating connection, and a superuser's that is opened when it is needed.
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { EngineName } from '../../model/basics.ts';
import { ident } from '../../sql/quote.ts';
import { type Clock, type Names, narrowed, type OpenOptions, type Outcome, type Session } from '../engine.ts';
import { grantRoles, rolesMadeBy } from './confined.ts';
import { Link } from './link.ts';

/** How long a terminated backend may take to go, in milliseconds; then the server is killed if it is ours. */
const patience = 2000;

/** How to log in, whole: what is left out, the driver would take from the environment. */
export interface Login {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password: string;
  readonly ssl?: pg.ClientConfig['ssl'];
}

/** Where a session lives. */
export interface SessionSite {
  readonly engine: EngineName;
  readonly extensions: ReadonlySet<string>;
  readonly clock: Clock | null;
  /** How migrations log in: as the role that we made for them and hold down. */
  readonly migrating: Login;
  /** How we do, as a superuser, in a database that is not the migrations': nothing that they make or set is there. */
  readonly control: Login;
  /** True on a server that is not ours. */
  readonly foreign: boolean;
  /** Ends the whole server by force. */
  kill(): Promise<void>;
  /** The whole cluster as bytes, while nobody is connected; null where that cannot be had. */
  readonly pack: (() => Promise<Uint8Array>) | null;
  dispose(): Promise<void>;
}

export class RemoteSession implements Session {
  readonly engine: EngineName;
  readonly extensions: ReadonlySet<string>;
  readonly clock: Clock | null;
  version = '';
  major = 0;
  lost = false;
  readonly #site: SessionSite;
  readonly #options: OpenOptions;
  #link!: Link;

  private constructor(site: SessionSite, options: OpenOptions) {
    this.#site = site;
    this.#options = options;
    this.engine = site.engine;
    this.extensions = site.extensions;
    this.clock = site.clock;
  }

  static async open(site: SessionSite, options: OpenOptions): Promise<RemoteSession> {
    const session = new RemoteSession(site, options);
    try {
      await session.#connect();
      const [row] = await session.query<{ version: string }>(
        "SELECT current_setting('server_version') AS version",
        'ours',
      );
      session.version = /^\S+/.exec(row?.version ?? '')?.[0] ?? '';
      session.major = Number.parseInt(session.version, 10);
      return session;
    } catch (error) {
      await session[Symbol.asyncDispose]();
      throw error;
    }
  }

  query<Row extends Record<string, unknown>>(sql: string, names: Names = 'theirs'): Promise<Row[]> {
    return this.#link.ask<Row>(sql, names);
  }

  async run(sql: string, timeMs?: number, after = ''): Promise<Outcome> {
    if (this.lost) return { kind: 'stopped', reason: 'crash', message: 'The server is gone.', durationMs: 0 };
    const outcome = await this.#link.run(sql + after, narrowed(this.#options.limits, timeMs));
    if (outcome.kind === 'stopped') await this.#reconnect();
    return outcome;
  }

  /**
   * The migrating role itself becomes a superuser for it, on a connection of its own: what is made is the role's, and
   * default privileges hold for what the migrations make. The roles it makes are granted to the migrating role. In a
   * database that a stranger's SQL has filled, a superuser would run the stranger's functions: so it comes before the
   * first of that, and never after.
   */
  async admin(sql: string): Promise<void> {
    const { migrating, foreign } = this.#site;
    await this.#control((control) => control.query(`ALTER ROLE ${ident(migrating.user)} SUPERUSER`));
    let made: readonly string[] = [];
    try {
      const link = await connectServer(migrating, () => this.#site.kill(), ownPath);
      made = await rolesMadeBy(link, sql).finally(() => link.end());
    } finally {
      await this.#control(async (control) => {
        await control.query(`ALTER ROLE ${ident(migrating.user)} NOSUPERUSER`);
        await grantRoles(control, migrating.user, made, foreign);
      });
    }
  }

  /** Settings of the session do not outlive it. */
  async snapshot(): Promise<Uint8Array | null> {
    if (this.#site.pack === null) return null;
    await this.#link.end();
    const bytes = await this.#site.pack();
    await this.#connect();
    return bytes;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.lost = true;
    await this.#link?.end();
    await this.#site.dispose();
  }

  async #control(work: (control: Link) => Promise<unknown>): Promise<void> {
    const control = await connectServer(this.#site.control, () => this.#site.kill(), safePath);
    await work(control).finally(() => control.end());
  }

  async #connect(): Promise<void> {
    let pid: number | undefined;
    this.#link = await connectServer(this.#site.migrating, () => this.#terminate(pid));
    pid = (await this.query<{ pid: number }>('SELECT pg_backend_pid() AS pid', 'ours'))[0]?.pid;
  }

  async #terminate(pid: number | undefined): Promise<void> {
    const link = this.#link;
    if (pid !== undefined)
      await this.#control((control) => control.query(`SELECT pg_terminate_backend(${pid})`)).catch(() => undefined);
    const deadline = Date.now() + patience;
    while (!link.closed && Date.now() < deadline) await sleep(5);
    if (!link.closed) await this.#site.kill();
  }

  /** A backend that died takes the others along for a moment, so it is tried for a while. */
  async #reconnect(): Promise<void> {
    await this.#link.end();
    for (let attempt = 0; attempt < 20; attempt += 1) {
      try {
        return await this.#connect();
      } catch {
        await sleep(100);
      }
    }
    this.lost = true;
  }
}

/** Names resolve to Postgres's own whatever a database was told to set. */
export const safePath = '-c search_path=pg_catalog';
const ownPath = '-c search_path="$user",public';

/**
 * @param stop see {@link Link}
 * @param options settings of the session, as a server's command line takes them
 */
export async function connectServer(login: Login, stop: () => Promise<void>, options = ''): Promise<Link> {
  const socket = new Socket();
  const client = new pg.Client({
    ...login,
    ssl: login.ssl ?? false,
    // A text that is empty would be taken from the environment, or from a file of passwords.
    password: () => login.password,
    application_name: 'headroom',
    // Texts are quoted for strings that conform, which a server may have been told to read otherwise.
    options: `-c client_min_messages=notice -c standard_conforming_strings=on ${options}`,
    connectionTimeoutMillis: 10_000,
    stream: () => socket,
  });
  const link = new Link(client, socket, stop);
  await client.connect();
  return link;
}
