// A row in the making: where the value of each column comes from, and the rows it must find when it arrives.
import { ident, qualified } from '../../sql/quote.ts';
import { type CandidateRequest, candidatesFor } from './candidates.ts';
import type { RowColumn, RowForeignKey, RowTable } from './facts.ts';
import type { Values } from './values.ts';

/** Where a column's value comes from. */
export type ValueSource =
  /** Said by the caller, or by the bound of a partition that will have it. */
  | { readonly kind: 'given' | 'bound'; readonly sql: string }
  /** Any value of the type. */
  | { readonly kind: 'type'; readonly bytes: number }
  /** One of the values worth trying under the column's CHECKs. */
  | { readonly kind: 'candidate'; readonly index: number; readonly trial: Omit<CandidateRequest, 'number'> }
  /** The value of another row's column, or of the row's own. */
  | { readonly kind: 'same'; readonly draft: RowBuilder; readonly column: string };

/** Column → SQL expression. */
export type Overrides = Readonly<Record<string, string>>;

/** Which of many rows is meant. */
export interface Numbers {
  readonly number: number;
  /** The number its parents have; absent: its own. */
  readonly parents?: number;
  readonly overrides?: Overrides;
}

export class RowBuilder {
  readonly table: RowTable;
  readonly sources = new Map<string, ValueSource>();
  /** Rows that must be there first, by foreign key. */
  readonly parents = new Map<string, RowBuilder>();
  readonly #values: Values;

  constructor(table: RowTable, values: Values) {
    this.table = table;
    this.#values = values;
  }

  column(name: string): RowColumn | undefined {
    return this.table.columns.find((column) => column.name === name);
  }

  /** This row's and every other's that comes before it. */
  all(): RowBuilder[] {
    return [
      ...new Set([...[...this.parents.values()].flatMap((parent) => (parent === this ? [] : parent.all())), this]),
    ];
  }

  /** The value of a column as SQL; DEFAULT where the row does not give one. */
  value(name: string, { number, parents = number, overrides = {} }: Numbers): string {
    const given = Object.hasOwn(overrides, name) ? overrides[name] : undefined;
    const source = this.sources.get(name);
    const column = this.column(name);
    if (given !== undefined) return given;
    if (source === undefined || column === undefined) return 'DEFAULT';
    if (isFixed(source)) return source.sql;
    if (source.kind === 'same')
      return source.draft.value(
        source.column,
        source.draft === this ? { number, parents, overrides } : { number: parents },
      );
    if (source.kind === 'candidate')
      return candidatesFor(this.#values, { ...source.trial, number })[source.index] ?? 'DEFAULT';
    // Two columns of a row never hold the same, so that a value that ends up in the wrong one is known.
    const own = number + this.table.columns.indexOf(column) * 1009;
    return this.#values.of(column.type, column.modifier, { number: own, bytes: source.bytes }) ?? 'DEFAULT';
  }

  /** @param again whether the row may be there already */
  insert(numbers: Numbers, again = false): string {
    const { overrides = {} } = numbers;
    const names = [...new Set([...this.sources.keys(), ...Object.keys(overrides)])];
    const target = `INSERT INTO ${qualified(this.table)}`;
    const conflict = again ? ' ON CONFLICT DO NOTHING' : '';
    if (names.length === 0) return `${target} DEFAULT VALUES${conflict}`;
    const overriding = names.some((name) => this.column(name)?.identity === 'a') ? ' OVERRIDING SYSTEM VALUE' : '';
    const values = names.map((name) => this.value(name, numbers));
    return `${target} (${names.map(ident).join(', ')})${overriding} VALUES (${values.join(', ')})${conflict}`;
  }

  /** Lets a foreign key's columns follow the row they point at. */
  follow(key: RowForeignKey, parent: RowBuilder): void {
    this.parents.set(key.name, parent);
    for (const [at, column] of key.columns.entries()) {
      const reference = key.references[at] as string;
      if (parent === this && reference === column) continue;
      if (!parent.sources.has(reference)) parent.sources.set(reference, { kind: 'type', bytes: 0 });
      if (!isFixed(this.sources.get(column)))
        this.sources.set(column, { kind: 'same', draft: parent, column: reference });
    }
  }

  /** Whether two such rows may point at the same parents. */
  get sharesParents(): boolean {
    const pointing = new Set(
      this.table.foreignKeys.filter((key) => this.parents.has(key.name)).flatMap((key) => key.columns),
    );
    return !this.table.uniques.some(
      ({ columns }) => columns.length > 0 && columns.every((column) => pointing.has(column)),
    );
  }
}

type Fixed = Extract<ValueSource, { sql: string }>;

/** Whether somebody has said what the value is. */
export const isFixed = (source: ValueSource | undefined): source is Fixed =>
  source?.kind === 'given' || source?.kind === 'bound';
