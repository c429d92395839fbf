// Concurrent writers that remember what was acknowledged to them, so that nothing can be lost unseen.
import type pg from 'pg';

export interface Told {
  readonly statements: number;
  /** Milliseconds. */
  readonly longest: number;
  readonly median: number;
  /** Acknowledged, and not there. */
  readonly lost: number;
  /** There with another value than the last one acknowledged. */
  readonly stale: number;
  /** Deleted, and there. */
  readonly ghosts: number;
  readonly refused: readonly string[];
}

export interface Wish {
  readonly connect: () => pg.Client;
  readonly table: string;
  readonly count: number;
  /** Ids that were there before, which the last writer changes and deletes. */
  readonly old: readonly number[];
}

/** Rows of a table (id, writer, value, created_at). */
export class Writers {
  readonly #wish: Wish;
  readonly #clients: pg.Client[] = [];
  /** By id: the last value acknowledged; null once it was deleted. */
  readonly #acknowledged = new Map<string, number | null>();
  readonly #times: number[] = [];
  readonly #refused = new Set<string>();
  #running = true;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(wish: Wish) {
    this.#wish = wish;
  }

  async start(): Promise<void> {
    for (let at = 0; at < this.#wish.count; at += 1) {
      const client = this.#wish.connect();
      client.on('error', () => undefined);
      await client.connect();
      this.#clients.push(client);
    }
    this.#ended = Promise.all(
      this.#clients.map((client, at) =>
        at === this.#wish.count - 1 ? this.#changeOld(client) : this.#write(client, at),
      ),
    );
  }

  /** Lets everybody finish, and compares what is there with what was acknowledged. */
  async stop(): Promise<Told> {
    this.#running = false;
    await this.#ended;
    const [client] = this.#clients;
    const rows = await client?.query<{ id: string; value: number }>(`SELECT id::text, value FROM ${this.#wish.table}`);
    const there = new Map<string, number[]>();
    for (const { id, value } of rows?.rows ?? [])
      if (this.#acknowledged.has(id)) there.set(id, [...(there.get(id) ?? []), value]);
    const found = { lost: 0, stale: 0, ghosts: 0 };
    for (const [id, value] of this.#acknowledged) {
      const seen = there.get(id) ?? [];
      if (value === null && seen.length > 0) found.ghosts += 1;
      if (value !== null && seen.length === 0) found.lost += 1;
      if (value !== null && seen.length > 0 && (seen.length > 1 || seen[0] !== value)) found.stale += 1;
    }
    await Promise.all(this.#clients.map((one) => one.end()));
    const sorted = [...this.#times].sort((a, b) => a - b);
    return {
      statements: sorted.length,
      longest: sorted.at(-1) ?? 0,
      median: sorted[Math.floor(sorted.length / 2)] ?? 0,
      ...found,
      refused: [...this.#refused],
    };
  }

  async #write(client: pg.Client, writer: number): Promise<void> {
    const own: string[] = [];
    for (let turn = 0; this.#running; turn += 1) {
      const id = own[Math.floor(Math.random() * own.length)];
      if (turn % 4 < 2 || id === undefined) {
        const rows = await this.#send(
          client,
          `INSERT INTO ${this.#wish.table} (writer, value) VALUES ($1, $2) RETURNING id::text`,
          [writer, turn],
        );
        const made = rows?.[0]?.id;
        if (made === undefined) continue;
        own.push(made);
        this.#acknowledged.set(made, turn);
      } else if (turn % 4 === 2) await this.#update(client, id, turn);
      else {
        await this.#delete(client, id);
        own.splice(own.indexOf(id), 1);
      }
    }
  }

  async #changeOld(client: pg.Client): Promise<void> {
    for (const [turn, id] of this.#wish.old.entries()) {
      if (!this.#running) return;
      if (turn % 3 === 0) await this.#delete(client, String(id));
      else await this.#update(client, String(id), 1_000_000 + turn);
    }
  }

  async #update(client: pg.Client, id: string, value: number): Promise<void> {
    const rows = await this.#send(
      client,
      `UPDATE ${this.#wish.table} SET value = $2 WHERE id = $1 RETURNING id::text`,
      [id, value],
    );
    if (rows?.length === 1) this.#acknowledged.set(id, value);
  }

  async #delete(client: pg.Client, id: string): Promise<void> {
    const rows = await this.#send(client, `DELETE FROM ${this.#wish.table} WHERE id = $1 RETURNING id::text`, [id]);
    if (rows?.length === 1) this.#acknowledged.set(id, null);
  }

  async #send(client: pg.Client, sql: string, values: readonly unknown[]): Promise<{ id: string }[] | null> {
    const started = performance.now();
    try {
      return (await client.query<{ id: string }>(sql, [...values])).rows;
    } catch (error) {
      this.#refused.add((error as Error).message);
      return null;
    } finally {
      this.#times.push(performance.now() - started);
    }
  }
}
