// The failures we expect: Misuse is the caller's to fix, Unavailable lets the review degrade and say so.

/**
 * Something the person can mend: a wrong option, a broken file. The message is one sentence: what, where, what to do.
 */
export class Misuse extends Error {
  override readonly name = 'Misuse';
}

/** Something this machine lacks: an engine, an extension, a network. The message says what goes unjudged without it. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
