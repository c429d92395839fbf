// Why a failure of the change is nobody's fault who wrote it; a failure with an excuse is not judged.
import type { ServerError } from '../model/apply.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Statement } from '../model/statements.ts';
import { dependsOnTheUnknown } from './assume.ts';
import type { BaseResult } from './base.ts';
import { extensionMissed, extensionsBring, missingNames } from './blame.ts';
import { OutsideWorld, takenForGiven } from './outside-world.ts';
import { dependsOnPlaceholder } from './placeholders.ts';
import { rowsOfProduction } from './production-rows.ts';

export interface AttributionFacts {
  readonly history: BaseResult;
  /** The migrating role is no superuser here. */
  readonly confined: boolean;
  /** No history was given: tables that the change names were made up. */
  readonly assuming: boolean;
  /** Before the change. */
  readonly base: Catalog;
  /** Of all migrations, the history's and the change's. */
  readonly texts: readonly string[];
}

/** Asked with each failure of a change in turn: an extension that could not be made excuses what comes after it. */
export class FailureAttribution {
  readonly #lost: ReadonlyMap<string, string>;
  readonly #missed: ReadonlyMap<string, string>;
  readonly #confined: boolean;
  readonly #assuming: boolean;
  readonly #base: Catalog;
  readonly #history: BaseResult;
  readonly #outside: OutsideWorld;
  #extension: string | null;

  constructor({ history, confined, assuming, base, texts }: AttributionFacts) {
    this.#base = base;
    this.#history = history;
    this.#outside = new OutsideWorld(history, texts);
    this.#lost = lostThings(history);
    this.#missed = missedThings(history);
    this.#extension = history.failures.map(extensionMissed).find((name) => name !== null) ?? null;
    this.#confined = confined;
    this.#assuming = assuming;
  }

  /**
   * The excuse in words; null for none.
   * @param now the catalog when the statement ran
   */
  of(statement: Statement, error: ServerError, now: Catalog): string | null {
    const { failures, statements } = this.#history;
    if (statements > 0 && failures.length >= statements && failures.every(({ code }) => code === '42601'))
      return 'no statement of the history is SQL that Postgres understands, so this may be for another database';
    const names = missingNames(error);
    const lost = names.flatMap((name) => this.#lost.get(name) ?? this.#missed.get(`${error.code} ${name}`) ?? [])[0];
    if (lost !== undefined) return lost;
    const spoken = names.length > 0 ? undefined : this.#lostInWords(error, now);
    if (spoken !== undefined) return spoken;
    if (this.#outside.brings(error, now)) return takenForGiven;
    const rows = rowsOfProduction(statement, error, this.#base);
    if (rows !== null) return rows;
    if (this.#assuming && dependsOnTheUnknown(error)) return 'its truth depends on tables whose history was not given';
    if (dependsOnPlaceholder(statement, error)) return 'what its placeholders stand for is not known here';
    if (this.#extension !== null && extensionsBring(error))
      return `the extension ${this.#extension}, which could not be made here, may bring it`;
    this.#extension ??= extensionMissed(error);
    return this.#confined && error.code === '42501' ? 'the review runs migrations without superuser rights' : null;
  }

  /** What the history could not make, named inside the message of a function that looks for it. */
  #lostInWords({ message, detail = '', hint = '', where = '' }: ServerError, now: Catalog): string | undefined {
    const words = new Set(`${message} ${detail} ${hint} ${where}`.match(/[\p{L}_][\p{L}\p{N}_$]*/gu));
    const there = new Set(
      Object.values(now.tables).flatMap(({ name, columns }) => [name, ...columns.map((c) => c.name)]),
    );
    return [...this.#lost].find(([name]) => words.has(name) && !there.has(name))?.[1];
  }
}

/** Names whose absence is the base's doing, each with the sentence that says so. */
function lostThings(result: BaseResult): Map<string, string> {
  const lost = new Map<string, string>();
  for (const [name, index] of result.missing) {
    const failure = result.failures[index];
    if (failure !== undefined)
      lost.set(name, `${failure.path}:${failure.line}, which brings ${name}, could not be applied: ${failure.message}`);
  }
  return lost;
}

/** What the history itself misses is brought from elsewhere, or its files never ran. */
function missedThings({ failures }: BaseResult): Map<string, string> {
  const missed = new Map<string, string>();
  for (const { path, line, code, message } of failures) {
    if (code === '42703') continue; // Columns of one name stand in many tables.
    for (const name of missingNames({ code, message })) {
      const key = `${code} ${name}`;
      if (!missed.has(key)) missed.set(key, `${path}:${line} of the history misses ${name} too`);
    }
  }
  return missed;
}
