// Tries what may fail without harm: GitHub's refusals become warnings, one of a kind, and stop what would only be refused again.
import { type Refusal, type RefusalKind, refusalOf } from './refusal.ts';

/** After one of these, no further write has a chance. */
const final: ReadonlySet<RefusalKind> = new Set(['forbidden', 'locked', 'limited', 'lost']);

export type Attempt<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

export class Attempts {
  readonly #warnings = new Map<RefusalKind, string>();
  /** Why nothing more is tried; null while there is hope. */
  stopped: RefusalKind | null = null;

  get warnings(): string[] {
    return [...this.#warnings.values()];
  }

  /** One try; its refusal is remembered. @param doing continues “could not …” */
  async try<Value>(doing: string, act: () => Promise<Value>): Promise<Attempt<Value>> {
    const attempt = await attemptTo(doing, act);
    if (!attempt.ok) this.give(attempt.refusal);
    return attempt;
  }

  /**
   * A creation: when its answer is lost, looks whether it was done, and tries once more if it was not.
   * @param look what was created, or null
   */
  async create<Value>(doing: string, act: () => Promise<Value>, look: () => Promise<Value | null>): Promise<Attempt<Value>> {
    const first = await attemptTo(doing, act);
    if (first.ok || first.refusal.kind !== 'lost') return this.#told(first);
    const found = await attemptTo(doing, look);
    if (!found.ok) return this.#told(found);
    if (found.value !== null) return { ok: true, value: found.value };
    return this.#told(await attemptTo(doing, act));
  }

  give({ kind, sentence }: Refusal): void {
    if (!this.#warnings.has(kind)) this.#warnings.set(kind, sentence);
    if (final.has(kind)) this.stopped ??= kind;
  }

  #told<Value>(attempt: Attempt<Value>): Attempt<Value> {
    if (!attempt.ok) this.give(attempt.refusal);
    return attempt;
  }
}

/** One try without consequences. */
export async function attemptTo<Value>(doing: string, act: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error, doing) };
  }
}
