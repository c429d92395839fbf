// Ctrl-C and its kin: what was borrowed is given back before we leave, and nobody waits for it for ever.

/** Exit status by the signal that ended us, as shells count: 128 and the signal's number. */
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** How long giving back may take, in milliseconds; a server of ours is taken away by its own guard after that. */
const patience = 10_000;

/** Thrown where the work can be broken off. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly status: number;

  constructor(status: number) {
    super('interrupted');
    this.status = status;
  }
}

/**
 * Listens until the process ends. The first signal aborts with an `Interrupted`; a second one, or patience at its end, leaves at once.
 * @param onFirst told when the first signal comes
 */
export function interruption(onFirst: () => void): AbortSignal {
  const controller = new AbortController();
  for (const [signal, status] of Object.entries(signals)) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(status);
      onFirst();
      controller.abort(new Interrupted(status));
      setTimeout(() => process.exit(status), patience).unref();
    });
  }
  return controller.signal;
}
