// What a conversion is made of, between the wish and the SQL.
import type { ConversionColumn, ConversionFacts, IndexFacts, ReferenceFacts } from '../../catalog/conversion-facts.ts';
import { qualified } from '../../sql/quote.ts';
import type { IntervalSpec, PartitionBound, Unit } from './bounds.ts';
import type { UniqueKey } from './keys.ts';

/** What the person asks for. */
export interface ConversionRequest {
  readonly column: string;
  readonly unit: Unit;
  /** `YYYY-MM-DD`, with a time of day for hours; absent: chosen. */
  readonly cutoff: string | undefined;
  readonly asOf: Date;
  readonly zone: string;
  /** `events_{YYYY_MM}` from the configuration. */
  readonly name: string | undefined;
  /** Unique keys and foreign keys that the person gives up. */
  readonly givenUp: readonly string[];
  /** How long a lock is waited for: `2s`. */
  readonly lockTimeout: string;
}

/** Why a table cannot be converted, or not yet. */
export interface ConversionRefusal {
  /** One sentence. */
  readonly why: string;
  /** What to do about it; '' where nothing can be done. */
  readonly how: string;
  /** A query for production, and nothing else. */
  readonly query?: string;
}

export interface Conversion {
  readonly facts: ConversionFacts;
  readonly wish: ConversionRequest;
  readonly key: ConversionColumn;
  readonly cut: IntervalSpec;
  /** The cutoff as an SQL literal. */
  readonly cutoff: string;
  /** What the old table is called as first partition. */
  readonly oldTable: string;
  /** The CHECK that lets it be attached without a scan. */
  readonly bound: string;
  /** Names on the old table by what they were: indexes, constraints, identity sequences, statistics. */
  readonly renames: ReadonlyMap<string, string>;
  readonly keys: readonly UniqueKey[];
  readonly slices: readonly PartitionBound[];
  /** Foreign keys towards it that follow, and those that were given up. */
  readonly kept: readonly ReferenceFacts[];
  readonly dropped: readonly ReferenceFacts[];
  /** What will not be as before, in sentences. */
  readonly announced: readonly string[];
}

/** Indexes that no unique key stands on. */
export const plainIndexes = ({ facts }: Conversion): IndexFacts[] =>
  facts.table.indexes.filter((index) => !index.unique);

export const renamed = ({ renames }: Conversion, name: string): string => renames.get(name) ?? name;

/** Where a thing of the table's schema is. */
export const inSchema = ({ facts }: Conversion, bare: string): string =>
  qualified({ schema: facts.table.schema, name: bare });
