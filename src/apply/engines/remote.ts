// A session on a server in another process: the migrating connection, and a second one that can end what it runs.
import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { EngineName } from '../../flow.ts';
import { ident } from '../../rule.ts';
import { type Clock, type Names, narrowed, type OpenOptions, type Outcome, type Session } from '../engine.ts';
import { extensionCall, grantRoles, ordinaryRoles } from './confined.ts';
import { Link } from './link.ts';

/** How long a terminated backend may take to go, in milliseconds; then the server is killed if it is ours. */
const patience = 2000;

/** Where a session lives. */
export interface Site {
  readonly engine: EngineName;
  readonly extensions: ReadonlySet<string>;
  readonly clock: Clock | null;
  /** How migrations log in. */
  readonly migrating: pg.ClientConfig;
  /** How we do; a superuser when `confined`. */
  readonly control: pg.ClientConfig;
  /** The migrating role, when it is one that we made and hold down. */
  readonly confined: string | null;
  /** Ends the whole server by force. */
  kill(): Promise<void>;
  /** The whole cluster as bytes, while nobody is connected. */
  pack(): Promise<Uint8Array | null>;
  /** Roles made by our own SQL, to be dropped with the rest. */
  dispose(roles: readonly string[]): Promise<void>;
}

export class RemoteSession implements Session {
  readonly engine: EngineName;
  readonly extensions: ReadonlySet<string>;
  readonly clock: Clock | null;
  version = '';
  major = 0;
  lost = false;
  readonly #site: Site;
  readonly #options: OpenOptions;
  readonly #roles: string[] = [];
  #control!: Link;
  #link!: Link;

  private constructor(site: Site, options: OpenOptions) {
    this.#site = site;
    this.#options = options;
    this.engine = site.engine;
    this.extensions = site.extensions;
    this.clock = site.clock;
  }

  static async open(site: Site, options: OpenOptions): Promise<RemoteSession> {
    const session = new RemoteSession(site, options);
    try {
      await session.#connect();
      const [row] = await session.query<{ version: string }>("SELECT current_setting('server_version') AS version", 'ours');
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
    const call = this.#site.confined === null ? null : extensionCall(sql, this.major);
    const outcome = await this.#link.run((call ?? sql) + after, narrowed(this.#options.limits, timeMs));
    if (outcome.kind === 'stopped') await this.#reconnect();
    return call === null ? outcome : asExtension(outcome);
  }

  /**
   * The migrating role itself becomes a superuser for it, on a connection of its own: what is made is the role's, and default privileges
   * hold for what the migrations make. The roles it makes are granted to the migrating role.
   */
  async admin(sql: string): Promise<void> {
    const { confined, migrating } = this.#site;
    const before = new Set(await ordinaryRoles(this.#control));
    if (confined !== null) await this.#control.query(`ALTER ROLE ${ident(confined)} SUPERUSER`);
    try {
      const link = await connect({ ...migrating, options: ownPath }, () => this.#site.kill());
      await link.query(sql).finally(() => link.end());
    } finally {
      if (confined !== null) await this.#control.query(`ALTER ROLE ${ident(confined)} NOSUPERUSER`);
      const made = (await ordinaryRoles(this.#control)).filter((role) => role !== confined && !before.has(role));
      this.#roles.push(...made);
      if (confined !== null) await grantRoles(this.#control, confined, made);
    }
  }

  /** Settings of the session do not outlive it. */
  async snapshot(): Promise<Uint8Array | null> {
    await this.#disconnect();
    const bytes = await this.#site.pack();
    await this.#connect();
    return bytes;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.lost = true;
    await this.#disconnect();
    await this.#site.dispose(this.#roles);
  }

  async #connect(): Promise<void> {
    this.#control = await connect({ ...this.#site.control, options: safePath }, () => this.#site.kill());
    let pid: number | undefined;
    this.#link = await connect(this.#site.migrating, () => this.#terminate(pid));
    pid = (await this.query<{ pid: number }>('SELECT pg_backend_pid() AS pid', 'ours'))[0]?.pid;
  }

  async #disconnect(): Promise<void> {
    await Promise.all([this.#link?.end(), this.#control?.end()]);
  }

  async #terminate(pid: number | undefined): Promise<void> {
    const link = this.#link;
    await this.#control.query(`SELECT pg_terminate_backend(${pid})`).catch(() => undefined);
    const deadline = Date.now() + patience;
    while (!link.closed && Date.now() < deadline) await sleep(5);
    if (!link.closed) await this.#site.kill();
  }

  /** A backend that died takes the others along for a moment, so it is tried for a while. */
  async #reconnect(): Promise<void> {
    await this.#disconnect();
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

/** Names resolve to Postgres's own whatever the database was told to set; a stranger could have told it. */
const safePath = '-c search_path=pg_catalog';
const ownPath = '-c search_path="$user",public';

/** @param stop see {@link Link} */
export async function connect(config: pg.ClientConfig, stop: () => Promise<void>): Promise<Link> {
  const socket = new Socket();
  const application = { application_name: 'headroom', options: '-c client_min_messages=notice', connectionTimeoutMillis: 10_000 };
  const client = new pg.Client({ ...application, ...config, stream: () => socket });
  const link = new Link(client, socket, stop);
  await client.connect();
  return link;
}

function asExtension(outcome: Outcome): Outcome {
  if (outcome.kind === 'done') return { ...outcome, results: [{ command: 'CREATE EXTENSION', rowCount: null }, ...outcome.results.slice(1)] };
  if (outcome.kind === 'stopped') return outcome;
  const { where: _, ...error } = outcome.error;
  return { ...outcome, error };
}
