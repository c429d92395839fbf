// A session that begins to open before it is known whether it is needed: whoever does not take it leaves none behind.
import type { Session } from './engine.ts';

export class Opening implements AsyncDisposable {
  #session: Promise<Session> | null;

  constructor(session: Promise<Session> | null) {
    this.#session = session;
    session?.catch(() => undefined); // Told where it is taken.
  }

  /** The session, which is the taker's from now on; null when there is none, or none any more. */
  take(): Promise<Session> | null {
    const session = this.#session;
    this.#session = null;
    return session;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.take()?.then(
      (session) => session[Symbol.asyncDispose](),
      () => undefined,
    );
  }
}
