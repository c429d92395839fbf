// A pipeline: everything that would be said of the whole repository today, written down as its baseline.
import { baselineDays, makeBaseline, readBaseline } from '../config/baseline.ts';
import { Misuse } from '../lib/errors.ts';
import { baselineLimit, isThere, NotReadable, readNamed } from '../lib/repository-files.ts';
import { writeWhole } from '../lib/write-file.ts';
import type { Report } from '../model/report.ts';
import { plural } from '../report/surface.ts';
import type { ReviewRequest, ReviewResult } from './request.ts';

export interface Renewed {
  /** Findings that the file holds. */
  readonly entries: number;
  /** Entries of before that nothing matches any more. */
  readonly gone: number;
  /** The first day on which new entries no longer hold. */
  readonly until: string;
  readonly report: Report;
}

/** What became of the file, in a sentence or two. */
export function renewed({ entries, gone, until }: Renewed, name: string): string {
  const written = `${plural(entries, 'finding')} written to ${name}; ${entries === 1 ? 'it is' : 'they are'} set aside until ${until} once the file is committed.`;
  return gone === 0
    ? written
    : `${written} ${plural(gone, 'entry', 'entries')} of before matched nothing any more and ${gone === 1 ? 'is' : 'are'} gone.`;
}

/**
 * @param path of the baseline; entries that hold keep their day, and all keep their reason
 * @param folder a folder that must hold it, where it is not a person who names it
 * @throws Misuse when the file that is there is no baseline, or cannot be written
 */
export async function renewBaseline(
  review: (request: ReviewRequest) => Promise<ReviewResult>,
  request: ReviewRequest,
  path: string,
  today: Date,
  folder?: string,
): Promise<Renewed> {
  const before = isThere(path) ? readBaseline(textOf(path, folder), path, advice) : [];
  const { report } = await review({ ...request, everything: true });
  const day = (after: number) => new Date(today.getTime() + after * 86_400_000).toISOString().slice(0, 10);
  const until = day(baselineDays);
  writeWhole(path, makeBaseline(report.findings, day(0), until, before), folder);
  const found = new Set(report.findings.map(({ fingerprint }) => fingerprint));
  return {
    entries: report.findings.length,
    gone: before.filter(({ fingerprint }) => !found.has(fingerprint)).length,
    until,
    report,
  };
}

const advice = 'delete it, or give another path';

function textOf(path: string, folder: string | undefined): string {
  try {
    return new TextDecoder().decode(readNamed(path, { most: baselineLimit }, folder));
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error;
    throw new Misuse(`${path} ${error.message}; ${advice}.`);
  }
}
