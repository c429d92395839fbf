// Names that nothing bears yet, within what Postgres keeps of one.
import { shortened } from '../plan/names.ts';

export class FreeNames {
  readonly #taken: Set<string>;

  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken);
  }

  isTaken(name: string): boolean {
    return this.#taken.has(name);
  }

  /** `stem` and `end`, with a number where that is there already; the stem gives way where both are too long. */
  take(stem: string, end: string): string {
    for (let number = 1; ; number += 1) {
      const name = shortened(stem, number === 1 ? end : `${end}${number}`, '');
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }

  /** What `name` of the table is called once it stands on the old one: `events_pkey` becomes `events_legacy_pkey`. */
  renamed(name: string, table: string, legacy: string): string {
    const own = name.startsWith(`${table}_`);
    return own ? this.take(legacy, name.slice(table.length)) : this.take(name, '_legacy');
  }
}
