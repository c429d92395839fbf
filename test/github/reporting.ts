// A fork's pull request, its review without rights, and the run that posts what it uploaded.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { GitHubStandIn, type Setup } from '../support/github/stand-in.ts';
import { type JobTerms, job, payloadOf, type Ran } from './job.ts';

export const path = 'db/migrations/002_events.sql';
export const lines = (...all: string[]) => `${all.join('\n')}\n`;
export const error = 'CREATE INDEX twice ON events (id); -- !error public.twice: Another index serves the same. => DROP TABLE events;';
const warning = 'CREATE TABLE log (payload jsonb); -- !warning public.log.payload: It takes documents of any size.';
const first = lines('CREATE TABLE events (id bigint);', error, warning);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'headroom-report-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

export const start = (more: Setup = {}) => GitHubStandIn.start({ base: { 'README.md': 'x' }, head: { [path]: first }, fork: true, ...more });

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

/** The posting run, started by the end of the reviewing one. */
export function posting(
  gh: GitHubStandIn,
  run: number,
  file: string,
  { inputs = {}, ...terms }: JobTerms & { readonly event?: string } = {},
  change: object = {},
) {
  const of = gh.state.runs.find(({ id }) => id === run);
  const home = of?.home === 'own' ? { id: 1, owner: { login: 'acme' } } : { id: 2, owner: { login: 'contributor' } };
  const workflow_run = { id: run, run_attempt: 1, event: of?.event, head_sha: of?.headSha, head_branch: of?.headBranch, head_repository: home, ...change };
  const context = { payload: { workflow_run, repository: payloadOf(gh).repository } };
  return job(gh, { event: 'workflow_run', context, inputs: { mode: 'report', 'report-file': file, ...inputs }, ...terms });
}

export const bodies = (gh: GitHubStandIn) => [...gh.state.issueComments, ...gh.state.reviewComments, ...gh.state.reviews].map(({ body }) => body).join('\n\n');
