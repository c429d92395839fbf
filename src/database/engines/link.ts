// One connection whose every call is bounded in time and output.
import pg from 'pg';
import { cut, cutAll } from '../../lib/cut.ts';
import { messageOf, Unavailable } from '../../lib/errors.ts';
import type { Limits, Names, Outcome } from '../engine.ts';
import { SimpleQuery, serverError } from './command.ts';
import { pinned, unpinned } from './pinned.ts';

/** How often a running call is looked at, in milliseconds. */
const lookEvery = 25;
/** What our own SQL may take; it runs on catalogs that a stranger has filled. */
const own: Limits = { timeMs: 120_000, outputBytes: 1 << 30 };
/** How long a stopped server may take to let go of the connection, in milliseconds. */
const letGo = 10_000;

/** Notices of one call that are kept. */
const mostNotices = 1000;
/** Characters of one text of the catalogs: a function's source, a default, a comment. */
const longestText = 256 * 1024;

type Reason = 'time' | 'output';

export interface Wire {
  readonly bytesRead: number;
  /** What the server may answer to the next message, where its side of the wire can tell. */
  mostBytes?: number;
}

/** A connected client with the means to stop what it runs. */
export class Link {
  readonly #client: pg.Client;
  readonly #wire: Wire;
  readonly #stop: () => Promise<void>;
  #notices: string[] = [];
  #why: string | null = null;
  /** True once the connection is closed, by whomever. */
  closed = false;

  /** @param stop ends the server's work on this connection by force, after which the connection breaks */
  constructor(client: pg.Client, wire: Wire, stop: () => Promise<void>) {
    this.#client = client;
    this.#wire = wire;
    this.#stop = stop;
    client.on(
      'notice',
      ({ message = '' }) => void (this.#notices.length < mostNotices && this.#notices.push(cut(message))),
    );
    client.on('error', (error) => {
      this.#why ??= messageOf(error);
    });
    client.on('end', () => {
      this.closed = true;
    });
  }

  /** Rows of the last statement. Throws the server's error. */
  query<Row extends Record<string, unknown>>(sql: string): Promise<Row[]> {
    return this.#rows(sql, -1);
  }

  /**
   * The same where strangers' SQL has run: see `pinned`. With names of ours, a transaction that was open goes on after
   * an error.
   */
  async ask<Row extends Record<string, unknown>>(sql: string, names: Names): Promise<Row[]> {
    if (names === 'theirs') return this.query<Row>(sql);
    const isOpen = this.#client.getTransactionStatus() === 'T';
    const message = pinned(sql, isOpen);
    try {
      return await this.#rows<Row>(message.sql, message.answer);
    } catch (error) {
      if (isOpen && !this.closed) await this.#rows(unpinned, -1).catch(() => undefined); // The first error tells more.
      throw error;
    }
  }

  async #rows<Row extends Record<string, unknown>>(sql: string, answer: number): Promise<Row[]> {
    const before = this.#wire.bytesRead;
    this.#wire.mostBytes = own.outputBytes;
    const asked: Promise<pg.QueryResult<Row> | pg.QueryResult<Row>[]> = this.#client.query<Row>(sql);
    const { value, stopped } = await this.#watch(asked, own).catch((error: unknown) => {
      throw error instanceof pg.DatabaseError && !fatal(error)
        ? Object.assign(error, { message: cut(error.message) })
        : new Unavailable(this.#brokeOff(error));
    });
    if (value === undefined) throw new Unavailable(sentence(stopped, own));
    const rows = (Array.isArray(value) ? value.at(answer) : value)?.rows ?? [];
    return this.#wire.bytesRead - before > longestText ? cutAll(rows, longestText) : rows;
  }

  async run(sql: string, limits: Limits): Promise<Outcome> {
    const started = performance.now();
    this.#notices = [];
    this.#wire.mostBytes = limits.outputBytes;
    const command = this.#client.query(new SimpleQuery(sql));
    const { value, stopped } = await this.#watch(command.ended, limits);
    const durationMs = performance.now() - started;
    const notices = this.#notices;
    if (stopped !== null || value === undefined)
      return { kind: 'stopped', reason: stopped ?? 'crash', message: sentence(stopped, limits), durationMs };
    if ('results' in value) return { kind: 'done', results: value.results, notices, durationMs };
    const error = serverError(value.error);
    if (error !== null && !fatal(value.error)) return { kind: 'error', error, notices, durationMs };
    return { kind: 'stopped', reason: 'crash', message: this.#brokeOff(value.error), durationMs };
  }

  /** Tells why the connection is about to break, for the message of the call under way. */
  broke(why: string): void {
    this.#why ??= why;
  }

  async end(): Promise<void> {
    if (!this.closed) await this.#client.end().catch(() => undefined);
  }

  #brokeOff(error: unknown): string {
    return `The server broke off: ${this.#why ?? messageOf(error)}.`;
  }

  /** The work's value, and why it was stopped when it was. Its own error is thrown when it was not. */
  async #watch<Value>(
    work: Promise<Value>,
    limits: Limits,
  ): Promise<{ readonly value?: Value; readonly stopped: Reason | null }> {
    const started = performance.now();
    const before = this.#wire.bytesRead;
    let stopped: Reason | null = null;
    let patience: NodeJS.Timeout | undefined;
    let giveUp: () => void = () => undefined;
    const gaveUp = new Promise<undefined>((resolve) => {
      giveUp = () => resolve(undefined);
    });
    const timer = setInterval(() => {
      if (performance.now() - started > limits.timeMs) stopped = 'time';
      else if (this.#wire.bytesRead - before > limits.outputBytes) stopped = 'output';
      if (stopped === null) return;
      clearInterval(timer);
      patience = setTimeout(giveUp, letGo);
      void this.#stop();
    }, lookEvery);
    try {
      const value = await Promise.race([work, gaveUp]);
      return value === undefined ? { stopped } : { value, stopped };
    } catch (error) {
      if (stopped === null) throw error;
      return { stopped };
    } finally {
      clearInterval(timer);
      clearTimeout(patience);
    }
  }
}

function fatal(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.severity === 'FATAL' || error.severity === 'PANIC');
}

function sentence(reason: Reason | null, limits: Limits): string {
  if (reason === 'time') return `It did not end within ${limits.timeMs / 1000} s.`;
  if (reason === 'output') return `It sent more than ${limits.outputBytes} bytes back.`;
  return 'The server is gone.';
}
