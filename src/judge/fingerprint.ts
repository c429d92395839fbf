// Gives each finding an identity that survives rebases: no line, no message, no version in it.
import { createHash } from 'node:crypto';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Makes fingerprints of one verdict; equal findings are told apart by their order. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  /** @param statement the text of the statement the finding stands on; '' when it stands on none */
  of(rule: string, path: string, statement: string, object: string, key: string): string {
    const identity = ['v1', rule, path, hash(statement.replace(/\s+/g, ' ').trim()), object, key].join('\0');
    const ordinal = this.#seen.get(identity) ?? 0;
    this.#seen.set(identity, ordinal + 1);
    return hash(`${identity}\0${ordinal}`).slice(0, 16);
  }
}
