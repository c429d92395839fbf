// A fork's pull request, its review without rights, and the run that posts what it uploaded.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { GitHubStandIn, type Setup } from '../support/github/stand-in.ts';
import { job, posting, type Ran } from './job.ts';

export { posting };
export const path = 'db/migrations/002_events.sql';
export const lines = (...all: string[]) => `${all.join('\n')}\n`;
export const error =
  'CREATE INDEX twice ON events (id); -- !error public.twice: Another index serves the same. => DROP TABLE events;';
const warning = 'CREATE TABLE log (payload jsonb); -- !warning public.log.payload: It takes documents of any size.';
const first = lines('CREATE TABLE events (id bigint);', error, warning);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

export const start = (more: Setup = {}) =>
  GitHubStandIn.start({ base: { 'README.md': 'x' }, head: { [path]: first }, fork: true, ...more });

/** The review as the fork's pull request runs it, and its uploaded report as a file. */
export async function reviewed(gh: GitHubStandIn): Promise<{ ran: Ran; run: number; file: string }> {
  const run = gh.addRun({});
  const ran = await job(gh, { run });
  return { ran, run, file: written(ran.reportFile) };
}

export function written(text: string): string {
  const file = join(folder, 'headroom-report.json');
  writeFileSync(file, text);
  return file;
}

export const bodies = (gh: GitHubStandIn) =>
  [...gh.state.issueComments, ...gh.state.reviewComments, ...gh.state.reviews].map(({ body }) => body).join('\n\n');
