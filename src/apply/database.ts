// A session that survives a stopped statement: everything sent so far is sent again, so the review can go on.
import type { Engine, OpenOptions, Outcome, Session } from './engine.ts';

/** What lies under the migrations. */
export interface Ground {
  /** Platform, stand-ins and roles; run with superuser rights. Not needed when `from` holds them already. */
  readonly prelude: string;
  readonly from: Uint8Array | null;
}

export class Database implements AsyncDisposable {
  readonly #engine: Engine;
  readonly #options: OpenOptions;
  readonly #ground: Ground;
  #session: Session;
  /** Every piece of SQL sent, failures included: replaying them all gives the same object ids again. */
  readonly #sent: string[] = [];
  /** How many of them are safely committed. */
  #committed = 0;
  /** `SET` commands that stand for what the host sets per role and database. */
  #defaults = '';

  private constructor(engine: Engine, options: OpenOptions, ground: Ground, session: Session) {
    this.#engine = engine;
    this.#options = options;
    this.#ground = ground;
    this.#session = session;
  }

  /** @param started a session that is already opening, so that the server starts while the history is parsed */
  static async open(engine: Engine, options: OpenOptions, ground: Ground, started?: Promise<Session>): Promise<Database> {
    const session = started === undefined ? await openSession(engine, options, ground) : await prepare(await started, ground);
    const database = new Database(engine, options, ground, session);
    await database.#readDefaults();
    return database;
  }

  get session(): Session {
    return this.#session;
  }

  query<Row extends Record<string, unknown>>(sql: string): Promise<Row[]> {
    return this.#session.query<Row>(sql);
  }

  /** A stranger's SQL. When it is stopped, the state before it is restored before this returns. */
  async run(sql: string): Promise<Outcome> {
    const outcome = await this.#session.run(sql);
    if (outcome.kind === 'stopped') await this.#recover();
    else this.#sent.push(sql);
    return outcome;
  }

  /** Opens a transaction for `runGuarded`. */
  begin(): Promise<void> {
    return this.control('BEGIN; SAVEPOINT headroom');
  }

  /**
   * A stranger's SQL in a transaction of `begin`, undone alone when the server refuses it. The savepoint stands before the
   * message is sent: a syntax error refuses a message whole.
   */
  async runGuarded(sql: string): Promise<Outcome> {
    const outcome = await this.run(`${sql}\n;RELEASE SAVEPOINT headroom; SAVEPOINT headroom`);
    if (outcome.kind === 'error') await this.control('ROLLBACK TO SAVEPOINT headroom');
    return outcome;
  }

  /** Our own transaction control and settings; remembered like the rest. Throws when the server refuses. */
  async control(sql: string): Promise<void> {
    const outcome = await this.run(sql);
    if (outcome.kind === 'error') throw Object.assign(new Error(outcome.error.message), { code: outcome.error.code });
    if (outcome.kind === 'stopped') throw new Error(outcome.message);
  }

  /** Marks the end of a transaction: what was sent so far need not be repeated while the server lives. */
  committed(): void {
    this.#committed = this.#sent.length;
  }

  /** Back to the session a runner starts a file with. */
  async resetSession(): Promise<void> {
    await this.control(`RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; ${this.#defaults}`);
    this.committed();
  }

  snapshot(): Promise<Uint8Array | null> {
    return this.#session.snapshot();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session[Symbol.asyncDispose]();
  }

  async #recover(): Promise<void> {
    let from = this.#committed;
    if (this.#session.lost) {
      await this.#session[Symbol.asyncDispose]();
      this.#session = await openSession(this.#engine, this.#options, this.#ground);
      from = 0;
    }
    for (const sql of this.#sent.slice(from)) await this.#session.run(sql);
  }

  async #readDefaults(): Promise<void> {
    const rows = await this.query<{ setting: string }>(`
      SELECT unnest(setconfig) AS setting FROM pg_db_role_setting
      WHERE setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
        AND setrole IN (0, (SELECT oid FROM pg_roles WHERE rolname = current_user)) ORDER BY setrole, setdatabase`);
    this.#defaults = rows
      .map(({ setting }) => `SELECT pg_catalog.set_config(${quote(setting.split('=', 1)[0] ?? '')}, ${quote(setting.slice(setting.indexOf('=') + 1))}, false)`)
      .join('; ');
    await this.resetSession();
  }
}

async function openSession(engine: Engine, options: OpenOptions, ground: Ground): Promise<Session> {
  return prepare(await engine.open(ground.from === null ? options : { ...options, from: ground.from }), ground);
}

async function prepare(session: Session, ground: Ground): Promise<Session> {
  if (ground.from === null && ground.prelude !== '') await session.admin(ground.prelude);
  return session;
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
