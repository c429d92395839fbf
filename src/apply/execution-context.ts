// What the statements of a change are applied with.
import type { CatalogReader } from '../catalog/catalog.ts';
import type { Database } from '../database/database.ts';
import type { Catalog } from '../model/catalog.ts';
import type { Assumptions } from './assume.ts';
import type { FailureAttribution } from './attribution.ts';
import type { RunTerms } from './runnable.ts';

/** What the stage needs to know to apply a change. */
export interface ExecutionContext {
  readonly database: Database;
  readonly reader: CatalogReader;
  readonly base: Catalog;
  readonly terms: RunTerms;
  readonly attribution: FailureAttribution;
  /** When the change's time is up, on performance.now()'s clock. */
  readonly deadline: number;
  /** Present when no history was given. */
  readonly assumptions: Assumptions | null;
}
