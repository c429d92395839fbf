// A session that survives a stopped statement: everything sent so far is sent again, so the review can go on.
import { Unavailable } from '../lib/errors.ts';
import { orDispose } from '../lib/or-dispose.ts';
import type { Engine, Names, OpenOptions, Outcome, Session } from './engine.ts';
import { type InitialState, openSession, prepare } from './initial-state.ts';
import { PendingClone } from './pending-clone.ts';
import { hostDefaults, patience } from './session-settings.ts';

/** What may be done within `Database.trial`. */
export interface SavepointScope {
  /** A stranger's SQL, bounded, undone alone when the server refuses it. */
  run(sql: string, timeMs?: number): Promise<Outcome>;
  /** Our own SQL. Throws the server's error, after which the trial goes on. */
  query<Row extends Record<string, unknown>>(sql: string, names?: Names): Promise<Row[]>;
  /** Work within the trial that is undone by itself, however it ends. */
  undone<Value>(work: () => Promise<Value>): Promise<Value>;
}

const backToSavepoint = 'ROLLBACK TO SAVEPOINT headroom';

export class Database implements AsyncDisposable {
  readonly #engine: Engine;
  readonly #options: OpenOptions;
  #ground: InitialState;
  #session: Session;
  /**
   * Every piece of SQL sent with what came after it, failures included: replaying them all gives the same object ids
   * again.
   */
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
  /** Ends no wait of ours, whatever a statement has set. */
  readonly #patient: string;
  /** A copy that waits for its state. */
  #coming: PendingClone | null = null;

  private constructor(engine: Engine, options: OpenOptions, ground: InitialState, session: Session) {
    this.#engine = engine;
    this.#options = options;
    this.#ground = ground;
    this.#session = session;
    this.#patient = patience(session.major);
  }

  /** @param started a session that is already opening, so that the server starts while the history is parsed */
  static async open(
    engine: Engine,
    options: OpenOptions,
    ground: InitialState,
    started: Promise<Session> | null = null,
  ): Promise<Database> {
    const session =
      started === null ? await openSession(engine, options, ground) : await prepare(await started, ground);
    return orDispose(new Database(engine, options, ground, session), async (database) => {
      database.#defaults = await hostDefaults(database);
      await database.resetSession();
      return database;
    });
  }

  get session(): Session {
    return this.#session;
  }

  query<Row extends Record<string, unknown>>(sql: string, names?: Names): Promise<Row[]> {
    return this.#session.query<Row>(sql, names);
  }

  /**
   * A stranger's SQL. When it is stopped, the state before it is restored before this returns. `timeMs` narrows the
   * limit.
   */
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
   * A stranger's SQL in a transaction of `begin`, undone alone when the server refuses it. The savepoint stands before
   * the message is sent: a syntax error refuses a message whole.
   */
  async runGuarded(sql: string): Promise<Outcome> {
    const outcome = await this.run(sql, undefined, this.#newSavepoint);
    if (outcome.kind === 'error') await this.control(backToSavepoint);
    return outcome;
  }

  /** Many statements of a stranger's in one transaction of their own. */
  runWhole(statements: readonly string[]): Promise<Outcome> {
    return this.run(`BEGIN;\n${statements.join('\n;\n')}\n;COMMIT`, undefined, `;\n${this.#patient}`);
  }

  get #newSavepoint(): string {
    return `\n;RELEASE SAVEPOINT headroom; ${this.#patient}; SAVEPOINT headroom`;
  }

  /** Our own transaction control and settings; remembered like the rest. Throws when the server refuses. */
  async control(sql: string): Promise<void> {
    const outcome = await this.run(sql);
    if (outcome.kind === 'error') throw new Unavailable(`The server refuses ${sql}: ${outcome.error.message}.`);
    if (outcome.kind === 'stopped') throw new Unavailable(outcome.message);
  }

  /** Marks the end of a transaction: what was sent so far need not be repeated while the server lives. */
  committed(): void {
    this.#committed = this.#sent.length;
  }

  /** The present, for `takeBack`. */
  get mark(): number {
    return this.#sent.length;
  }

  /**
   * Opens the state of an earlier mark beside this one, with everything sent up to there sent again; null on a server
   * of somebody else's, which holds one application at a time. To be asked for before `keep`.
   */
  earlier(): (mark: number) => Promise<Session | null> {
    const sent = [...this.#sent];
    const ground = this.#ground;
    return async (mark) => {
      if (this.#engine.name === 'url') return null;
      const session = await openSession(this.#engine, this.#options, ground);
      return orDispose(session, async () => {
        for (const [sql, after] of sent.slice(0, mark)) await session.run(sql, undefined, after);
        return session;
      });
    };
  }

  /** Builds everything up to a mark again, and leaves what was sent since. */
  async takeBack(mark: number): Promise<void> {
    this.#sent.length = mark;
    this.#committed = Math.min(this.#committed, mark);
    await this.#rebuild();
  }

  /** Back to the session a runner starts a file with. */
  async resetSession(): Promise<void> {
    await this.control(`RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; ${this.#defaults}; ${this.#patient}`);
    this.committed();
  }

  snapshot(): Promise<Uint8Array | null> {
    return this.#session.snapshot();
  }

  /**
   * Work in a transaction that is undone, whatever the work does: should a stranger's SQL have ended the transaction,
   * the state is built again. Nothing of it is repeated when a later statement is stopped. One begins when those that
   * were asked for before it have ended.
   */
  trial<Value>(work: (trial: SavepointScope) => Promise<Value>): Promise<Value> {
    return this.#alone(() => this.#tryOut(work));
  }

  async #tryOut<Value>(work: (trial: SavepointScope) => Promise<Value>): Promise<Value> {
    const mark = this.#sent.length;
    let own: string | null = null;
    try {
      await this.begin();
      own = await this.#transactionId();
      // No session that uses the schema has them, and their names come before all others.
      await this.control('DISCARD TEMP');
      const run: SavepointScope['run'] = (sql, timeMs) => this.#tried(sql, timeMs);
      return await work({
        run,
        query: (sql, names) => this.#asked(sql, names),
        undone: (inner) => this.#undone(inner),
      });
    } finally {
      await this.run(backToSavepoint);
      const held = own !== null && (await this.#transactionId().catch(() => null)) === own;
      await this.run('ROLLBACK');
      this.#sent.length = mark;
      if (!held) await this.#rebuild();
      this.committed();
    }
  }

  /**
   * What is built again from now on starts at the present state; null when the engine cannot. No transaction may be
   * open.
   */
  async keep(): Promise<Uint8Array | null> {
    const bytes = await this.snapshot();
    if (bytes === null) return null;
    this.#ground = { ...this.#ground, bootstrapSql: '', from: bytes };
    this.#sent.length = 0;
    await this.resetSession();
    return bytes;
  }

  /** A copy is likely to be asked for: what needs no state of it begins, where that takes long and costs little. */
  expectCopy(more: Pick<OpenOptions, 'clock'>): void {
    if (this.#engine.name !== 'embedded') return;
    this.#coming ??= new PendingClone((from) => this.#engine.open({ ...this.#options, ...more, from }));
  }

  /**
   * A session of its own on the state of the first time that one was asked for; null when the engine cannot. No
   * transaction may be open but a trial's.
   */
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
    const outcome = await this.run(sql, timeMs, this.#newSavepoint);
    if (outcome.kind === 'error') await this.run(backToSavepoint);
    return outcome;
  }

  async #asked<Row extends Record<string, unknown>>(sql: string, names: Names | undefined): Promise<Row[]> {
    try {
      return await this.query<Row>(sql, names);
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
    const [row] = await this.query<{ id: string }>('SELECT txid_current()::text AS id', 'ours');
    return row?.id ?? '';
  }
}
