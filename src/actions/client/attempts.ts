// Tries what may fail without harm: GitHub's refusals become warnings, one of a kind, and stop what would only be refused again.
import { type ApiRefusal, type RefusalKind, refusalOf } from './refusal.ts';

/** After one of these, no further write has a chance. */
const final: ReadonlySet<RefusalKind> = new Set(['forbidden', 'locked', 'limited', 'lost']);

export type RequestResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: ApiRefusal };

export class Attempts {
  readonly #told = new Map<RefusalKind, ApiRefusal>();
  /**
   * Why nothing more is tried: a refusal, or a head that is no longer the one that was reviewed; null while there is
   * hope.
   */
  stopped: RefusalKind | 'moved' | null = null;

  /** The first of each kind. */
  get refusals(): ApiRefusal[] {
    return [...this.#told.values()];
  }

  /** One try; its refusal is remembered. @param doing continues “could not …” */
  async try<Value>(doing: string, act: () => Promise<Value>): Promise<RequestResult<Value>> {
    return this.#remembered(await attemptTo(doing, act));
  }

  /** A creation whose refusal is remembered. */
  async create<Value>(
    doing: string,
    act: () => Promise<Value>,
    look: () => Promise<Value | null>,
  ): Promise<RequestResult<Value>> {
    return this.#remembered(await attemptToCreate(doing, act, look));
  }

  give(refusal: ApiRefusal): void {
    this.tell(refusal);
    if (final.has(refusal.kind)) this.stopped ??= refusal.kind;
  }

  /** Of something that may be left undone: the rest is tried all the same. */
  tell(refusal: ApiRefusal): void {
    if (!this.#told.has(refusal.kind)) this.#told.set(refusal.kind, refusal);
  }

  #remembered<Value>(attempt: RequestResult<Value>): RequestResult<Value> {
    if (!attempt.ok) this.give(attempt.refusal);
    return attempt;
  }
}

/** One try without consequences. @param needs the permission it takes, where GitHub does not say */
export async function attemptTo<Value>(
  doing: string,
  act: () => Promise<Value>,
  needs?: string,
): Promise<RequestResult<Value>> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    return { ok: false, refusal: refusalOf(error, doing, needs) };
  }
}

/**
 * A creation: when its answer is lost, looks whether it was done, and tries once more if it was not.
 * @param look what was created, or null
 */
export async function attemptToCreate<Value>(
  doing: string,
  act: () => Promise<Value>,
  look: () => Promise<Value | null>,
): Promise<RequestResult<Value>> {
  const first = await attemptTo(doing, act);
  if (first.ok || first.refusal.kind !== 'lost') return first;
  const found = await attemptTo(doing, look);
  if (!found.ok) return found;
  return found.value === null ? attemptTo(doing, act) : { ok: true, value: found.value };
}
