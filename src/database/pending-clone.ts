// A copy whose server begins to start before the state is there that it is going to hold.
import type { Session } from './engine.ts';

export class PendingClone implements AsyncDisposable {
  readonly #session: Promise<Session>;
  #give!: (state: Uint8Array) => void;
  #cancel!: (error: Error) => void;

  constructor(open: (from: Promise<Uint8Array>) => Promise<Session>) {
    const from = new Promise<Uint8Array>((resolve, reject) => {
      this.#give = resolve;
      this.#cancel = reject;
    });
    this.#session = open(from);
    this.#session.catch(() => undefined); // Told where it is awaited.
  }

  with(state: Uint8Array): Promise<Session> {
    this.#give(state);
    return this.#session;
  }

  /** For one that was not needed. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#cancel(new Error('it was not needed'));
    await this.#session.catch(() => undefined);
  }
}
