// What the edges ask of the pipeline, and what they get.
import type { Config } from '../config/config.ts';
import type { NotRead } from '../model/change.ts';
import type { PartitionSet } from '../model/partitions.ts';
import type { Report } from '../model/report.ts';
import type { Rule } from '../rule/define.ts';

export interface ProgressEvent {
  readonly stage: 'read' | 'base' | 'apply' | 'experiment' | 'judge';
  readonly done?: number;
  readonly total?: number;
  readonly detail?: string;
}

export interface ReviewRequest {
  readonly repo: string;
  readonly files?: readonly string[];
  readonly base?: string;
  /** Whether a base missing from a shallow clone may be fetched. */
  readonly fetchBase?: boolean;
  /** Take every migration as changed: what would be said of the whole repository. */
  readonly everything?: boolean;
  readonly config: Config;
  /** Its path, where it was named. */
  readonly configFile?: string | undefined;
  readonly rules: readonly Rule[];
  /** Folder for base states; null keeps none. */
  readonly cacheDir: string | null;
  readonly progress: (event: ProgressEvent) => void;
}

export interface ReviewResult {
  /** The repository's top folder. */
  readonly root: string;
  readonly report: Report;
  /** Files of the change that decide its own review. */
  readonly editedSettings?: readonly string[];
  /** Text of each changed file, by path. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface PartitionsRequest extends Pick<ReviewRequest, 'repo' | 'config' | 'cacheDir' | 'progress'> {
  /** The moment as of which partitions are planned. */
  readonly asOf: Date;
  /** The time that versions of new files are made of. */
  readonly now: Date;
}

export interface PartitionsResult {
  /** The repository's top folder. */
  readonly root: string;
  readonly asOf: Date;
  readonly sets: readonly PartitionSet[];
  readonly notRead: readonly NotRead[];
}
