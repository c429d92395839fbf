// A report of a fork's run posted by the run that may write, on a stand-in for GitHub.
import { posting } from '../../actions/job.ts';
import { GitHubStandIn } from '../github/stand-in.ts';

/** The file that the pull request changes. */
const path = 'db/migrations/002_events.sql';

/** @returns 0 or 2 as the Action would end, with what it says and what it wrote to GitHub */
export async function posted(file: string): Promise<{ status: number; out: string; err: string }> {
  await using gh = await GitHubStandIn.start({
    base: { 'README.md': 'x' },
    head: { [path]: 'CREATE TABLE events (id bigint);\n' },
    fork: true,
  });
  const ran = await posting(gh, gh.addRun({}), file);
  const bodies = [...gh.state.issueComments, ...gh.state.reviewComments, ...gh.state.reviews].map(({ body }) => body);
  const { failures, outputs, said, annotated, summaries } = ran;
  return {
    status: outputs.conclusion === 'error' ? 2 : 0,
    out: JSON.stringify({ bodies, said, annotated, summaries }),
    err: failures.map((one) => `headroom: ${one}\n`).join(''),
  };
}
