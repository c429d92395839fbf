// What planning and proposing partitions is given: everything it knows, and nothing it could touch.
import type { Config } from '../../config/config.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { PartitionFacts } from '../../model/partitions.ts';
import type { DraftPlace } from '../../tools/shared/tool.ts';

/** Somebody else who is seen to make partitions. */
export interface OtherMaker {
  /** `schema.table`; null where it could be any. */
  readonly table: string | null;
  /** `job nightly_partitions`, `pkg/store/partition.go:12`. */
  readonly who: string;
  /**
   * `job`: the forecast shows that it keeps the table covered; `fragile-job`: as long as no run is missed;
   * `application`: code outside the migrations makes partitions.
   */
  readonly kind: 'job' | 'fragile-job' | 'application';
}

export interface PlanRequest {
  readonly facts: PartitionFacts;
  readonly catalog: Pick<Catalog, 'jobs' | 'routines'>;
  readonly config: Pick<Config, 'tables' | 'partitions'>;
  /** The moment as of which partitions are planned. */
  readonly asOf: Date;
  readonly makers: readonly OtherMaker[];
}

export interface ProposeRequest extends PlanRequest {
  readonly place: DraftPlace;
}
