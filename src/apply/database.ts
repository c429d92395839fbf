// A session that survives a stopped statement: everything sent so far is sent again, so the review can go on.
import { orDispose } from '../lib/or-dispose.ts';
import { Coming } from './coming.ts';
import type { Engine, OpenOptions, Outcome, Session } from './engine.ts';

/** What lies under the migrations. */
export interface Ground {
  /** Platform, stand-ins and roles; run with superuser rights. Not needed when `from` holds them already. */
  readonly prelude: string;
  readonly from: Uint8Array | Promise<Uint8Array> | null;
  /** What the clock is set to before anything runs, where it can be moved; null for the time as it is. */
  readonly moment: Date | null;
}

/** What may be done within `Database.trial`. */
export interface Trial {
  /** A stranger's SQL, bounded, undone alone when the server refuses it. */
  run(sql: string, timeMs?: number): Promise<Outcome>;
  /** Our own SQL. Throws the server's error, after which the trial goes on. */
  query<Row extends Record<string, unknown>>(sql: string): Promise<Row[]>;
  /** Work within the trial that is undone by itself, however it ends. */
  undone<Value>(work: () => Promise<Value>): Promise<Value>;
}

const newSavepoint = '\n;RELEASE SAVEPOINT headroom; SAVEPOINT headroom';
const backToSavepoint = 'ROLLBACK TO SAVEPOINT headroom';

export class Database implements AsyncDisposable {
  readonly #engine: Engine;
  readonly #options: OpenOptions;
  #ground: Ground;
  #session: Session;
  /** Every piece of SQL sent with what came after it, failures included: replaying them all gives the same object ids again. */
  readonly #sent: (readonly [sql: string, after: string])[] = [];
  /** How many of them are safely committed. */
  #committed = 0;
  /** `SET` commands that stand for what the host sets per role and database. */
  #defaults = '';
  /** How many works that are undone by themselves are under way, one inside the other. */
  #depth = 0;
  /** The state that copies start from. */
  #head: Promise<Uint8Array | null> | null = null;
  /** The end of what needs the session for itself: one trial or snapshot at a time. */
  #turn: Promise<unknown> = Promise.resolve();
  /** A copy that waits for its state. */
  #coming: Coming | null = null;

  private constructor(engine: Engine, options: OpenOptions, ground: Ground, session: Session) {
    this.#engine = engine;
    this.#options = options;
    this.#ground = ground;
    this.#session = session;
  }

  /** @param started a session that is already opening, so that the server starts while the history is parsed */
  static async open(engine: Engine, options: OpenOptions, ground: Ground, started: Promise<Session> | null = null): Promise<Database> {
    const session = started === null ? await openSession(engine, options, ground) : await prepare(await started, ground);
    return orDispose(new Database(engine, options, ground, session), async (database) => {
      await database.#readDefaults();
      return database;
    });
  }

  get session(): Session {
    return this.#session;
  }

  query<Row extends Record<string, unknown>>(sql: string): Promise<Row[]> {
    return this.#session.query<Row>(sql);
  }

  /** A stranger's SQL. When it is stopped, the state before it is restored before this returns. `timeMs` narrows the limit. */
  async run(sql: string, timeMs?: number, after = ''): Promise<Outcome> {
    const outcome = await this.#session.run(sql, timeMs, after);
    if (outcome.kind === 'stopped') await this.#recover();
    else this.#sent.push([sql, after]);
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
    const outcome = await this.run(sql, undefined, newSavepoint);
    if (outcome.kind === 'error') await this.control(backToSavepoint);
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

  /**
   * Work in a transaction that is undone, whatever the work does: should a stranger's SQL have ended the transaction, the state is built again.
   * Nothing of it is repeated when a later statement is stopped. One begins when those that were asked for before it have ended.
   */
  trial<Value>(work: (trial: Trial) => Promise<Value>): Promise<Value> {
    return this.#alone(() => this.#tryOut(work));
  }

  async #tryOut<Value>(work: (trial: Trial) => Promise<Value>): Promise<Value> {
    const mark = this.#sent.length;
    await this.begin();
    const own = await this.#transactionId();
    try {
      const run: Trial['run'] = (sql, timeMs) => this.#tried(sql, timeMs);
      return await work({ run, query: (sql) => this.#asked(sql), undone: (inner) => this.#undone(inner) });
    } finally {
      await this.run(backToSavepoint);
      const held = (await this.#transactionId()) === own;
      await this.run('ROLLBACK');
      this.#sent.length = mark;
      if (!held) await this.#rebuild();
      this.committed();
    }
  }

  /** What is built again from now on starts at the present state; null when the engine cannot. No transaction may be open. */
  async keep(): Promise<Uint8Array | null> {
    const bytes = await this.snapshot();
    if (bytes === null) return null;
    this.#ground = { ...this.#ground, prelude: '', from: bytes };
    this.#sent.length = 0;
    await this.resetSession();
    return bytes;
  }

  /** A copy is likely to be asked for: what needs no state of it begins, where that takes long and costs little. */
  expectCopy(more: Pick<OpenOptions, 'clock'>): void {
    if (this.#engine.name !== 'embedded') return;
    this.#coming ??= new Coming((from) => this.#engine.open({ ...this.#options, ...more, from }));
  }

  /** A session of its own on the state of the first time that one was asked for; null when the engine cannot. No transaction may be open but a trial's. */
  async copy(more: Pick<OpenOptions, 'clock'>): Promise<Session | null> {
    this.#head ??= this.#alone(() => this.keep());
    const from = await this.#head;
    if (from === null) return null;
    const coming = this.#coming;
    this.#coming = null;
    return coming === null ? this.#engine.open({ ...this.#options, ...more, from }) : coming.with(from);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.#coming?.[Symbol.asyncDispose](), this.#session[Symbol.asyncDispose]()]);
  }

  #alone<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined); // Told where it is awaited.
    return done;
  }

  /** The savepoint of refused statements goes inside the one that is gone back to. */
  async #undone<Value>(work: () => Promise<Value>): Promise<Value> {
    const mark = this.#sent.length;
    this.#depth += 1;
    const name = `headroom_${this.#depth}`;
    try {
      await this.run(`RELEASE SAVEPOINT headroom; SAVEPOINT ${name}; SAVEPOINT headroom`);
      return await work();
    } finally {
      await this.run(`ROLLBACK TO SAVEPOINT ${name}; RELEASE SAVEPOINT ${name}; SAVEPOINT headroom`);
      this.#depth -= 1;
      this.#sent.length = mark;
    }
  }

  async #tried(sql: string, timeMs: number | undefined): Promise<Outcome> {
    const outcome = await this.run(sql, timeMs, newSavepoint);
    if (outcome.kind === 'error') await this.run(backToSavepoint);
    return outcome;
  }

  async #asked<Row extends Record<string, unknown>>(sql: string): Promise<Row[]> {
    try {
      return await this.query<Row>(sql);
    } catch (error) {
      await this.run(backToSavepoint);
      throw error;
    }
  }

  async #recover(): Promise<void> {
    if (this.#session.lost) return this.#rebuild();
    for (const [sql, after] of this.#sent.slice(this.#committed)) await this.#session.run(sql, undefined, after);
  }

  async #rebuild(): Promise<void> {
    await this.#session[Symbol.asyncDispose]();
    this.#session = await openSession(this.#engine, this.#options, this.#ground);
    for (const [sql, after] of this.#sent) await this.#session.run(sql, undefined, after);
  }

  async #transactionId(): Promise<string> {
    const [row] = await this.query<{ id: string }>('SELECT txid_current()::text AS id');
    return row?.id ?? '';
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

function prepare(session: Session, ground: Ground): Promise<Session> {
  return orDispose(session, async () => {
    if (ground.moment !== null) await session.clock?.move(ground.moment);
    if (ground.from === null && ground.prelude !== '') await session.admin(ground.prelude);
    return session;
  });
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
