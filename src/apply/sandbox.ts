// The head state after the change, kept open so that things can be tried on it.

import type { CatalogReader } from '../catalog/catalog.ts';
import type { Database, SavepointScope } from '../database/database.ts';
import type { Clock, Session } from '../database/engine.ts';
import type { Applied } from '../model/apply.ts';
import type { Change } from '../model/change.ts';

export type { SavepointScope } from '../database/database.ts';

/** Opens states that the change went through; each answers null when that cannot be had. */
export interface EarlierStates {
  base(): Promise<Session | null>;
  /** @param step index of the step */
  before(step: number): Promise<Session | null>;
}

/** What applying a change leaves: the facts, and the database they were seen in. */
export class Sandbox implements AsyncDisposable {
  readonly change: Change;
  readonly applied: Applied;
  /** Reads what the database holds; sees an open trial. */
  readonly catalogs: CatalogReader;
  readonly #database: Database;
  readonly #clockless: string | null;
  readonly #earlier: EarlierStates;

  /**
   * @param clockless why copies have no clock of their own
   * @param earlier the states that the change went through
   */
  constructor(
    change: Change,
    applied: Applied,
    catalogs: CatalogReader,
    database: Database,
    clockless: string | null,
    earlier: EarlierStates,
  ) {
    this.change = change;
    this.applied = applied;
    this.catalogs = catalogs;
    this.#database = database;
    this.#clockless = clockless;
    this.#earlier = earlier;
  }

  /** The state before the change, in a session to be disposed by the caller; null when it cannot be had. */
  base(): Promise<Session | null> {
    return this.#earlier.base();
  }

  /** The same of the state before one step, in the transaction that the step ran in. */
  before(step: number): Promise<Session | null> {
    return this.#earlier.before(step);
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

/** @param marks of the database before each step */
export function earlierStates(database: Database, base: number, marks: ReadonlyMap<number, number>): EarlierStates {
  const open = database.earlier();
  return {
    base: () => open(base),
    before: async (step) => {
      const mark = marks.get(step);
      return mark === undefined ? null : open(mark);
    },
  };
}
