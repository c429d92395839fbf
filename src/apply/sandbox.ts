// The head state after the change, kept open so that things can be tried on it.

import type { CatalogReader } from '../catalog/catalog.ts';
import type { Database, SavepointScope } from '../database/database.ts';
import type { Clock, Session } from '../database/engine.ts';
import type { Applied } from '../model/apply.ts';
import type { Change } from '../model/change.ts';

export type { SavepointScope } from '../database/database.ts';

/** What applying a change leaves: the facts, and the database they were seen in. */
export class Sandbox implements AsyncDisposable {
  readonly change: Change;
  readonly applied: Applied;
  /** Reads what the database holds; sees an open trial. */
  readonly catalogs: CatalogReader;
  readonly #database: Database;
  readonly #clockless: string | null;

  /** @param clockless why copies have no clock of their own */
  constructor(change: Change, applied: Applied, catalogs: CatalogReader, database: Database, clockless: string | null) {
    this.change = change;
    this.applied = applied;
    this.catalogs = catalogs;
    this.#database = database;
    this.#clockless = clockless;
  }

  /**
   * Work on the head state, undone when it ends. What was stopped is undone too: the trial then goes on from what was
   * done before it.
   */
  trial<Value>(work: (trial: SavepointScope) => Promise<Value>): Promise<Value> {
    return this.#database.trial(work);
  }

  /** Why no copy's clock can be moved, in words; null when it can. */
  get clockless(): string | null {
    return this.#clockless;
  }

  /** The head state in a session of its own, to be disposed by the caller; null when the engine cannot copy. */
  copy(): Promise<Session | null> {
    return this.#database.copy({ clock: this.#clockless === null });
  }

  /** The same with a clock that moves. Throws when `clockless` says why not. */
  async cloneWithClock(): Promise<Session & { readonly clock: Clock }> {
    const session = await this.copy();
    if (session !== null && hasClock(session)) return session;
    await session?.[Symbol.asyncDispose]();
    throw new Error(this.#clockless ?? 'the engine cannot copy its state');
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#database[Symbol.asyncDispose]();
  }
}

const hasClock = (session: Session): session is Session & { readonly clock: Clock } => session.clock !== null;
