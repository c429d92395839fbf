// A pipeline: everything that would be said of the whole repository today, written down as its baseline.
import { existsSync, readFileSync } from 'node:fs';
import { baselineDays, makeBaseline, readBaseline } from './baseline.ts';
import type { Report } from './flow.ts';
import type { ReviewRequest, ReviewResult } from './request.ts';
import { writeWhole } from './write.ts';

export interface Renewed {
  /** Findings that the file holds. */
  readonly entries: number;
  /** The first day on which new entries no longer hold. */
  readonly until: string;
  readonly report: Report;
}

/**
 * @param path of the baseline; entries that are there keep their day and reason
 * @throws Misuse when the file that is there is no baseline, or cannot be written
 */
export async function renewBaseline(
  review: (request: ReviewRequest) => Promise<ReviewResult>,
  request: ReviewRequest,
  path: string,
  today: Date,
): Promise<Renewed> {
  const before = existsSync(path) ? readBaseline(readFileSync(path, 'utf8'), path) : [];
  const { report } = await review({ ...request, everything: true });
  const until = new Date(today.getTime() + baselineDays * 86_400_000).toISOString().slice(0, 10);
  writeWhole(path, makeBaseline(report.findings, until, before));
  return { entries: report.findings.length, until, report };
}
